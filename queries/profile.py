"""All that is known of one node: seats, provisions, lines, history, documents."""

from __future__ import annotations

import datetime
from typing import Any

from pydantic import Field, SerializationInfo, SerializerFunctionWrapHandler, model_serializer

from graph.edges import HoldsAs
from graph.records import Status
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Reason, Ref
from queries.view import View


class Described(Answer):
    """A node with its properties; in JSON the properties stand beside `id` and `passages`."""

    id: str
    properties: dict[str, Any]
    passages: tuple[Quote, ...]

    @model_serializer(mode="wrap")
    def _flat(
        self, handler: SerializerFunctionWrapHandler, info: SerializationInfo
    ) -> dict[str, Any]:
        given = handler(self)
        return {**given.pop("properties"), **given}


class HeldBy(Answer):
    """A person in a seat, with what this source says of them."""

    person: Ref
    as_: HoldsAs = Field(alias="as")
    title: str | None
    organisation: str | None
    status: Status
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    passages: tuple[Quote, ...]


class PostRow(Described):
    """A seat: of which body, for whom, appointed by whom, held by whom."""

    body: Ref | None
    represents: tuple[Ref, ...]
    appointed_by: tuple[Ref, ...]
    held_by: tuple[HeldBy, ...]


class SeatsPart(Answer):
    """What one post adds to the seats; null where it is not stated."""

    post: Ref
    min: int | None
    max: int | None
    approx: bool = False


class UnknownSeats(Answer):
    """A post whose number of seats is not known, and why."""

    post: Ref
    why: Reason


class Seats(Answer):
    """Full members, each counted once.

    `min` is what the known posts add up to (null if none is known), `max` null where one post has
    no upper bound. `stated` is what the documents say in all.
    """

    min: int | None
    max: int | None
    approx: bool
    parts: tuple[SeatsPart, ...]
    unknown: tuple[UnknownSeats, ...]
    stated: tuple[SeatsPart, ...]


class Succession(Answer):
    """A body that came before or after."""

    body: Ref
    date: datetime.date | None
    status: Status
    passages: tuple[Quote, ...]


class DocumentRow(Answer):
    """A document that says something of the node; `sets_terms` if it holds its terms."""

    document: Ref
    kind: str | None
    status: Status | None
    dated: datetime.date | None
    sets_terms: bool
    passages: int


class MeetingRow(Answer):
    """A meeting of the body."""

    date: datetime.date
    planned: bool
    passages: tuple[Quote, ...]


class Profile(Answered):
    """What is known of a node; what does not apply to its label is empty."""

    node: Ref
    properties: dict[str, Any]
    passages: tuple[Quote, ...]
    provisions: tuple[Described, ...]
    seats: Seats
    posts: tuple[PostRow, ...]
    offices: tuple[FactRef, ...]
    lines: tuple[FactRef, ...]
    meetings: tuple[MeetingRow, ...]
    predecessors: tuple[Succession, ...]
    successors: tuple[Succession, ...]
    documents: tuple[DocumentRow, ...]


def profile(reader: Reader, node: str, *, view: View | None = None) -> Profile:
    """Everything known of a body, party, person or document."""
    raise NotImplementedError
