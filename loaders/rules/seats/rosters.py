"""Lines of a roster, which tell who sits somewhere and state no seat: a name, and below it what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.rules.people.names import is_job, starts_with_person
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.seat import Seat
from loaders.segments import Block

_BELOW: Final = 3  # lines that may tell of the person above them
CHAIRS: Final = ("chair", "co_chair", "vice_chair")
_SHORT: Final = 90  # characters of such a line
_COUNTED: Final = re.compile(r"\d|(?:en|et|én|ét|to|tre|fire|one|two|three|ein|eit)\b", re.I)


def without_roster(doc: Anchored, found: Iterable[Composition]) -> list[Composition]:
    """The compositions, without seats that were read from what is told of somebody."""
    told = _told_of_people(doc)
    found = list(found)
    filled = {
        key for part in found for seat in part.seats if seat.at and (key := _label(part, seat))
    }
    out: list[Composition] = []
    for part in found:
        kept = [
            seat for seat in part.seats
            if not _is_told(seat, told) and not (_is_bare(seat) and _key(part, seat) in filled)
        ]  # fmt: skip
        changed = len(kept) < len(part.seats)
        out.append(replace(part, seats=kept) if changed else part)
    return out


def _key(part: Composition, seat: Seat) -> tuple[str | None, str, int]:
    return part.body, seat.role, _block(seat.at[0]) if seat.at else -1


def _label(part: Composition, seat: Seat) -> tuple[str | None, str, int] | None:
    """Of a chair whom the value of a label tells: its label alone states no second one."""
    return _key(part, seat) if seat.role in CHAIRS and not _is_bare(seat) else None


def _is_bare(seat: Seat) -> bool:
    """Whether a seat of a chair is known by the word for it alone."""
    if seat.role not in CHAIRS or seat.senders or seat.appointers or seat.gives:
        return False
    label = next(
        (p.block.label for p in seat.at if isinstance(p, Sentence) and p.block.kind == "field"),
        None,
    )
    return (
        label is None
        and len(seat.name.split()) == 1
        and all(isinstance(p, Sentence) and p.block.kind == "heading" for p in seat.at)
    )


def _is_told(seat: Seat, told: frozenset[int]) -> bool:
    blocks = {_block(place) for place in seat.at}
    return bool(blocks) and blocks <= told


def _block(place: object) -> int:
    if isinstance(place, Sentence):
        return place.block.number
    block = place[0] if isinstance(place, tuple) else place
    return block.number if isinstance(block, Block) else -1


def _told_of_people(doc: Anchored) -> frozenset[int]:
    """The items that tell of somebody, and the blocks below a line that holds a name and no more."""
    out: set[int] = set()
    name: Block | None = None
    for block in doc.segmented.blocks:
        text = block.text.strip()
        if block.kind == "item" and _begins_with_somebody(text):
            out.add(block.number)
        named = starts_with_person(text) if block.kind != "row" and block.label is None else None
        if named is not None:
            name = block if named.end == len(text) else name
        if name is not None and not _tells_of(block, name):
            name = None
        if name is not None and block is not name:
            out.add(block.number)
    return frozenset(out)


_OFFICE: Final = re.compile(r"([A-ZÆØÅ][a-zæøå]+),\s+(?=[A-ZÆØÅ])")


def _begins_with_somebody(text: str) -> bool:
    """ "A B, chef", "A B. Chef, X Kommune", "Borgmester, A B": no seat of theirs, but what they are."""
    named = starts_with_person(text)
    if named is not None:
        return re.match(r"\s*(?:[.,;(–-]|$)", text[named.end :]) is not None
    office = _OFFICE.match(text)
    behind = starts_with_person(text[office.end() :]) if office else None
    return office is not None and behind is not None and is_job(office[1].casefold())


def _tells_of(block: Block, name: Block) -> bool:
    """Whether a block may tell of somebody whose name stands alone above it, or is that name."""
    text = block.text.strip()
    if block.kind == "row" or block.label is not None or block.number > name.number + _BELOW:
        return False
    if block.section[: len(name.section)] != name.section or len(text) > _SHORT:
        return False
    return not (_COUNTED.match(text) or text.endswith((":", ".")))
