"""Boxes of a figure that list members away from their label: assigned by what they say."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.keys import side_of
from loaders.rules.seats.seat import Seat

_ENOUGH: Final = 3.0  # of agreement before the content decides
_AHEAD: Final = 1.0  # by which the best must lead


def assign(doc: Anchored, found: list[Composition]) -> list[Composition]:
    """The compositions, each box with the body whose seats it must be; others are left out."""
    boxes = [c for c in found if c.body is None and c.boxed]
    stated: dict[str, list[Seat]] = {}
    for part in found:
        if part.body is not None:
            stated.setdefault(part.body, []).extend(part.seats)
    labels = {id(box): _labels(doc, box) for box in boxes}
    scores = []
    for box in boxes:
        for body in {*stated, *labels[id(box)]}:
            told = stated.get(body, [])
            score = _agreement(doc, box.seats, told) + (1.0 if body in labels[id(box)] else 0.0)
            scores.append((score, body, box))
    scores.sort(key=lambda s: (-s[0], s[1]))
    taken: set[str] = set()
    for score, body, box in scores:
        if box.body is None and body not in taken and score >= _ENOUGH:
            rival = max(
                (s for s, b, x in scores if x is box and b != body and b not in taken), default=0.0
            )
            box.body = body
            taken.add(body)
            if score - rival < _AHEAD:
                _doubt(box)
    _leftover(boxes, labels, taken)
    for box in boxes:
        if box.body is not None and doc.entity(box.body).sort == "secretariat":
            for seat in box.seats:
                seat.role = "secretary"
    return [c for c in found if c.body is not None]


def _leftover(boxes: list[Composition], labels: dict[int, list[str]], taken: set[str]) -> None:
    """One box and one label left over in a figure belong together."""
    for box in boxes:
        if box.body is not None:
            continue
        free = [b for b in labels[id(box)] if b not in taken]
        rivals = [b for b in boxes if b.body is None and labels[id(b)] == labels[id(box)]]
        if len(free) == 1 and len(rivals) == 1:
            box.body = free[0]
            taken.add(free[0])


def _doubt(box: Composition) -> None:
    for seat in box.seats:
        seat.confidence = "unsure"


def _labels(doc: Anchored, box: Composition) -> list[str]:
    """The bodies that other boxes of the same section name and nothing more."""
    here = doc.segmented.blocks[box.block]
    out: list[str] = []
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind != "box" or block.section != here.section or block.part != here.part:
            continue
        for named in sentence.bodies:
            words = len(re.findall(r"\w+", sentence.text))
            whole = len(named.mention.text) >= 0.8 * len(sentence.text.strip())
            if whole and words <= 6 and doc.entity(named.keys[0]).sort != "cluster":
                out.append(named.keys[0])
    return list(dict.fromkeys(out))


def _agreement(doc: Anchored, box: list[Seat], told: list[Seat]) -> float:
    """How well two lists of seats can be the same: by side, number and unit."""
    if not told:
        return 0.0
    theirs, ours = _signature(doc, told), _signature(doc, box)
    score = 0.0
    for side in {*theirs, *ours}:
        if side not in theirs or side not in ours:
            score -= 1.0
            continue
        a, b = ours[side], theirs[side]
        common = sum((a & b).values())
        numbers = [x for x in (a & b) if x[0] is not None]
        score += 0.5 + common * 0.5 + len(numbers) * 1.0
        known = [x for x in b if x[0] is not None]
        if known and not numbers and any(x[0] is not None for x in a):
            score -= 1.0
    return score


def _signature(
    doc: Anchored, seats: list[Seat]
) -> dict[str, Counter[tuple[int | None, int | None, str | None]]]:
    out: dict[str, Counter[tuple[int | None, int | None, str | None]]] = {}
    for seat in seats:
        if seat.inside is not None or seat.attendance != "full":
            continue
        for key in seat.senders or ("",):
            side = side_of(doc, key) if key else "none"
            name = key if side == "other" else side
            out.setdefault(name, Counter())[(seat.low, seat.high, seat.per)] += 1
    return out
