"""Other words for who chairs: each side has a chair, they take turns, one of the members is, and the verb left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.rules.seats.behind import sides_ahead
from loaders.rules.seats.cues import chair_cues
from loaders.rules.seats.givers import givers, keys, subject
from loaders.rules.seats.line import Line
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.seat import Seat

Found = tuple[int, int, list[Seat]]
"""Where the word for the chair begins and ends, and the seats."""


def said_otherwise(line: Line) -> Iterator[Found]:
    """The chairs that a sentence states in such words."""
    cues, text = chair_cues(line.language), line.sentence.text
    readers = {
        "chosen": _chosen, "each_has": _each_has, "turns": _turns, "one_of_many": _one_of_many,
        "turned": _turned,
        "one_and_other": _one_and_other,
    }  # fmt: skip
    for name, read in readers.items():
        for match in cues[name].finditer(text) if name in cues else ():
            seats = read(line, match)
            if seats:
                yield match.start("f"), match.end("f"), seats


def left_out(line: Line, at: int) -> Iterator[Found]:
    """ "… har formandsposten, B næstformandsposten", "…, næstformandsposten af C": behind the first."""
    cues = chair_cues(line.language)
    match = cues["left_out"].search(line.sentence.text, at) if "left_out" in cues else None
    if match is None:
        return
    said = "s" if match["s"] else "b"
    first, last = line_tokens(line, match.start(said), match.end(said))
    found = keys([s for s in givers(line, first, last + 1)[0] if s.key]) if first <= last else ()
    seat = a_chair(line, match["f"])
    seat.senders = found
    if found or said == "b":
        yield match.start("f"), match.end("f"), [seat]


def a_chair(line: Line, word: str) -> Seat:
    """One chair, or vice-chair, as a word names it."""
    role = chair_role(word)
    name = "næstformand" if role == "vice_chair" else "formand"
    return Seat([line.sentence], line.sentence.text, name, name, 1, 1, role=role, counted=True)


def line_tokens(line: Line, start: int, end: int) -> tuple[int, int]:
    """First and last token between two places of a sentence; (1, 0) for none."""
    inside = [i for i, t in enumerate(line.toks) if t.start >= start and t.end <= end]
    return (inside[0], inside[-1]) if inside else (1, 0)


def _both(line: Line, match: re.Match[str]) -> list[Seat]:
    words = [w for w in (match["f"], match.groupdict().get("g")) if w]
    return [a_chair(line, word) for word in words]


def _chosen(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Blandt medlemmerne vælges formand og næstformand", "Der udpeges en formand af A"."""
    seats = _both(line, match)
    after, last = line_tokens(line, match.end(), len(line.sentence.text))
    by: tuple[str, ...] = ()
    if after <= last and line.low(after) in ("af", "av", "by"):
        by = keys([s for s in givers(line, after + 1, last + 1)[0] if s.key])
    among = next((i for i in range(len(line.toks)) if line.low(i) == "blandt"), None)
    side = () if among is None else sides_ahead(line, among + 1, len(line.toks))
    for seat in seats:
        seat.appointers, seat.senders = by, side
    return seats


def _turned(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Blandt medlemmerne udpeger ministeren en formand": the verb before the one who chooses."""
    first, last = line_tokens(line, match.start("who"), match.end("who"))
    by = keys(subject(line, first, last + 1)) if first <= last else ()
    among = next((i for i in range(first) if line.low(i) == "blandt"), None)
    side = () if among is None else sides_ahead(line, among + 1, first)
    seats = _both(line, match) if by else []
    for seat in seats:
        seat.appointers, seat.senders = by, side
    return seats


def _each_has(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Kommunerne og regionen har hver en formand": one of each."""
    _, last = line_tokens(line, 0, match.start())
    owners = keys(subject(line, 0, last + 1)) if last >= 0 else ()
    if len(owners) < 2:
        return []
    seats = [a_chair(line, match["f"]) for _ in owners]
    for seat, owner in zip(seats, owners, strict=True):
        seat.senders = (owner,)
        seat.role = seat.role if seat.role == "vice_chair" else "co_chair"
    return seats


def _turns(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Rådet ledes på skift af A og B", "A og B sidder for bordenden på skift": a chair that goes round."""
    first, last = line_tokens(line, match.end(), len(line.sentence.text))
    owners: tuple[str, ...] = ()
    if match["by"] and first <= last:
        owners = keys([s for s in givers(line, first, last + 1)[0] if s.key])
    elif not match["by"]:
        _, before = line_tokens(line, 0, match.start())
        owners = keys(subject(line, 0, before + 1))
    if not owners:
        return []
    seat = a_chair(line, "formand")
    seat.senders = owners
    seat.rotation = line.sentence.text[match.start("turn") :].rstrip(" .")
    return [seat]


def _one_and_other(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Den ene formand kommer fra A, den anden fra B": the two of them."""
    out = []
    for said in ("a", "b"):
        first, last = line_tokens(line, match.start(said), match.end(said))
        owners = (
            keys([s for s in givers(line, first, last + 1)[0] if s.key]) if first <= last else ()
        )
        if not owners:
            return []
        seat = a_chair(line, match["f"])
        seat.senders, seat.role = owners[:1], "co_chair"
        out.append(seat)
    return out


def _one_of_many(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Et af byrådsmedlemmerne er næstformand": whoever it is of them."""
    first, last = line_tokens(line, match.start("who"), match.end("who"))
    seat = a_chair(line, match["f"])
    seat.senders = sides_ahead(line, first, last + 1)
    return [seat]
