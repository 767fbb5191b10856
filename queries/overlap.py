"""Which people, offices and parties bodies share."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from graph.edges import HoldsAs
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Ref
from queries.view import View


class Seat(Answer):
    """A seat that a person has in a body, and as what."""

    post: Ref
    as_: HoldsAs = Field(alias="as")
    passages: tuple[Quote, ...]


class Shared(Answer):
    """A person with seats in both bodies."""

    person: Ref
    in_a: tuple[Seat, ...]
    in_b: tuple[Seat, ...]


class Pair(Answer):
    """What two bodies share; empty lists mean that nothing is known, not that nothing is."""

    a: Ref
    b: Ref
    people: tuple[Shared, ...]
    offices: tuple[FactRef, ...]
    parties: tuple[Ref, ...]


class Overlap(Answered):
    """The bodies asked about, and their pairs."""

    bodies: tuple[Ref, ...]
    pairs: tuple[Pair, ...]


def overlap(
    reader: Reader,
    bodies: Sequence[str] = (),
    *,
    levels: Sequence[str] = (),
    view: View | None = None,
) -> Overlap:
    """What bodies share: among those named, of one with all others, or between two levels."""
    raise NotImplementedError
