"""Members told without a verb, behind the sentence that says how many they are: "Fem fra A samt to fra B."."""

from __future__ import annotations

from typing import Final

from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.cues import finite
from loaders.rules.seats.line import Line
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.spoken import Spoken

_NEAR: Final = 2  # blocks from the sentence that tells how many


def verbless(line: Line, spoken: Spoken, before: list[Composition]) -> Composition | None:
    """The members that a sentence without a verb of its own counts up, if it goes on about a body."""
    if line.sentence.block.kind != "paragraph":
        return None
    if read_count(line.toks, 0, line.language) is None or finite(line):
        return None
    body = _counted_before(line, before)
    if body is None or not spoken.meets(body):
        return None
    context = Context(role=spoken.role(body))
    seats = read_seats(line, 0, len(line.toks) - 1, context)
    outer = [s for s in seats if s.inside is None]
    if not outer or not all(_told(s) for s in outer):
        return None
    return Composition(body, seats, line.sentence.block.number, rule="seats.consists")


def _counted_before(line: Line, before: list[Composition]) -> str | None:
    """The body of which the statement right before says how many sit there, and not who."""
    last = before[-1] if before else None
    if last is None or not last.sizes or last.block is None:
        return None
    return last.body if 0 <= line.sentence.block.number - last.block <= _NEAR else None


def _told(seat: Seat) -> bool:
    return seat.low is not None and bool(seat.base or seat.senders) and bool(
        seat.senders or seat.appointers or seat.base not in ("medlem", "member")
    )  # fmt: skip
