"""All that is known of one node: seats, provisions, lines, history, documents."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Final, get_args

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from graph.edges import LINE_TYPES, Holds, HoldsAs, Succeeds
from graph.nodes import (
    Attendance,
    Body,
    Document,
    Meeting,
    Post,
    PostRole,
    Provision,
    ProvisionKind,
)
from graph.records import Certainty, Confidence, Edge, FactEdge, Node, Status
from graph.stores.contract import Direction, Neighbour, Reader
from queries.answers import Answer, Answered, FactRef, Quote, Ref
from queries.ground import Ground, ref
from queries.seats import Seats, count_seats
from queries.view import View

_TYPE_ORDER: Final[dict[str, int]] = {
    type_: number
    for number, type_ in enumerate(
        (
            *("INSTANCE_OF", "PART_OF", *LINE_TYPES, "PARTICIPATES_IN", "COVERS", "BY", "STEP"),
            *("RESPONSIBLE_FOR", "ATTENDED", "SETS_TERMS_OF", "APPROVES"),
        )
    )
}
_LINES: Final = frozenset(_TYPE_ORDER)
_Way = tuple[tuple[str, ...], Direction]
_OWN: Final[_Way] = (("HAS_POST", "HOLDS"), "out")
_SENT: Final[_Way] = (("REPRESENTS", "APPOINTED_BY"), "in")


class Described(Answer):
    """A node with its properties; in JSON the properties stand beside `id` and `passages`."""

    id: str
    properties: dict[str, Any]
    passages: tuple[Quote, ...]

    @model_serializer(mode="wrap")
    def _flat(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
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


class Succession(Answer):
    """A body that came before or after."""

    body: Ref
    date: datetime.date | None
    status: Status
    certainty: Certainty
    confidence: Confidence
    passages: tuple[Quote, ...]


class Office(FactRef):
    """An EX_OFFICIO fact, with the bodies of the two seats."""

    from_bodies: tuple[Ref, ...]
    to_bodies: tuple[Ref, ...]


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
    offices: tuple[Office, ...]
    lines: tuple[FactRef, ...]
    meetings: tuple[MeetingRow, ...]
    predecessors: tuple[Succession, ...]
    successors: tuple[Succession, ...]
    documents: tuple[DocumentRow, ...]


def profile(reader: Reader, node: str, *, view: View | None = None) -> Profile:
    """Everything known of a body, party, person or document; see `docs/questions.md`.

    A generic body is shown with its instances among its lines. Raises `UnknownName` for an id that
    is not there.
    """
    ground = Ground(reader, view)
    subject = ground.require(node, Node)
    posts = _posts(ground, subject)
    body = subject if isinstance(subject, Body) else None
    # A council sends members to many bodies: those seats are shown, but are not its own.
    counted = posts if body is None else _met(ground, subject, (_OWN,))
    provisions = ground.admitted((subject.id,), ("GOVERNS",), "in")
    lines = _lines(ground, subject)
    offices = ground.admitted(posts.keys(), ("EX_OFFICIO",), "both")
    meetings = ground.admitted((subject.id,), ("MEETING_OF",), "in")
    succeeded = [
        n
        for n in ground.touching((subject.id,), ("SUCCEEDS",), "both")
        # What came before is over by now: only its status can keep it out.
        if ground.sieve.admits(n.edge) and ground.sieve.cause(n.node) != "status"
    ]
    related = [*provisions, *lines, *offices, *meetings, *succeeded]
    said: list[Node | Edge] = [subject, *posts.values()]
    said += [n.edge for n in related]
    said += [n.node for n in provisions]
    ground.cite(said)
    return Profile(
        node=ref(subject),
        properties=_properties(subject),
        passages=ground.quotes(subject),
        provisions=tuple(_provisions(ground, provisions)),
        seats=count_seats(ground, body, counted.values(), [n.node for n in provisions]),
        posts=tuple(_rows(ground, posts, body)),
        offices=tuple(_offices(ground, offices)),
        lines=tuple(ground.fact(n.edge) for n in lines),
        meetings=tuple(_meetings(ground, meetings)),
        predecessors=tuple(_successions(ground, succeeded, subject.id, before=True)),
        successors=tuple(_successions(ground, succeeded, subject.id, before=False)),
        documents=tuple(_documents(ground, subject, said)),
        left_out=ground.left_out(),
    )


def _properties(node: Node) -> dict[str, Any]:
    """A node's properties as JSON values, without its passages."""
    return {key: value for key, value in node.properties().items() if key != "passages"}


def _posts(ground: Ground, subject: Node) -> dict[str, Post]:
    """The seats of a body, for or by a party, or held by a person: by id."""
    return _met(ground, subject, (_OWN, _SENT))


def _met(ground: Ground, subject: Node, ways: Iterable[_Way]) -> dict[str, Post]:
    found = [n for types, way in ways for n in ground.admitted((subject.id,), types, way)]
    return {n.node.id: n.node for n in found if isinstance(n.node, Post)}


def _lines(ground: Ground, subject: Node) -> list[Neighbour]:
    """Lines, parts, instances, partners, steps and demands, each once."""
    types = _LINES if isinstance(subject, Document) else _LINES - {"SETS_TERMS_OF"}
    generic = ground.is_generic(subject)
    found = ground.touching((subject.id,), types, "both", generics=True)
    once = {n.edge.id: n for n in found if _is_met(ground, n, generic) and ground.admits(n)}
    # What instances have made their own is said by theirs.
    inherited = {n.edge.derived_from for n in found if isinstance(n.edge, FactEdge)}
    kept = [n for ident, n in once.items() if ident not in inherited]
    return sorted(kept, key=lambda n: (_TYPE_ORDER[n.edge.type], n.edge.id))


def _is_met(ground: Ground, near: Neighbour, generic: bool) -> bool:
    """Generic bodies meet each other; another body meets only the one that describes it."""
    return generic or near.edge.type == "INSTANCE_OF" or not ground.is_generic(near.node)


def _offices(ground: Ground, found: Iterable[Neighbour]) -> Iterator[Office]:
    once = {n.edge.id: n.edge for n in found}
    posts = {end for edge in once.values() for end in (edge.source, edge.target)}
    owned = ground.admitted(posts, ("HAS_POST",), "in")

    def bodies(post: str) -> tuple[Ref, ...]:
        return tuple(ref(n.node) for n in owned if n.start == post)

    for edge in once.values():
        fact = ground.fact(edge)
        yield Office(
            **{name: getattr(fact, name) for name in FactRef.model_fields},
            from_bodies=bodies(edge.source),
            to_bodies=bodies(edge.target),
        )


def _provisions(ground: Ground, found: Iterable[Neighbour]) -> Iterator[Described]:
    nodes = {n.node.id: n for n in found if isinstance(n.node, Provision)}
    kinds = get_args(ProvisionKind)
    for n in sorted(nodes.values(), key=lambda n: (kinds.index(n.node.kind), n.node.id)):  # type: ignore[attr-defined]
        passages = ground.quotes(n.node, n.edge)
        yield Described(id=n.node.id, properties=_properties(n.node), passages=passages)


def _rows(ground: Ground, posts: dict[str, Post], body: Body | None) -> Iterator[PostRow]:
    owners = ground.admitted(posts.keys(), ("HAS_POST",), "in")
    owner = {n.start: n.node for n in reversed(owners)}
    if body is not None:
        owner |= {n.start: n.node for n in owners if n.node.id == body.id}
    sides = ground.admitted(posts.keys(), ("REPRESENTS", "APPOINTED_BY"), "out")
    holders = ground.admitted(posts.keys(), ("HOLDS",), "in")
    ground.cite((n.edge for n in [*owners, *sides, *holders]), posts.values())
    for post in sorted(posts.values(), key=_post_order):
        mine = [n for n in sides if n.start == post.id]
        edges = [n.edge for n in owners if n.start == post.id]
        there = owner.get(post.id)
        yield PostRow(
            id=post.id,
            properties=_properties(post),
            body=None if there is None else ref(there),
            represents=tuple(ref(n.node) for n in mine if n.edge.type == "REPRESENTS"),
            appointed_by=tuple(ref(n.node) for n in mine if n.edge.type == "APPOINTED_BY"),
            held_by=tuple(_held(ground, n) for n in holders if n.start == post.id),
            passages=ground.quotes(post, *edges),
        )


def _post_order(post: Post) -> tuple[int, int, str, str]:
    attendance = get_args(Attendance).index(post.attendance)
    return (attendance, get_args(PostRole).index(post.role), ref(post).name, post.id)


def _held(ground: Ground, near: Neighbour) -> HeldBy:
    holds = near.edge
    if not isinstance(holds, Holds):
        raise TypeError(f"{holds.type} is not HOLDS")
    return HeldBy(
        person=ref(near.node),
        as_=holds.as_,
        title=holds.title,
        organisation=holds.organisation,
        status=holds.status,
        valid_from=holds.valid_from,
        valid_to=holds.valid_to,
        passages=ground.quotes(holds),
    )


def _meetings(ground: Ground, found: Iterable[Neighbour]) -> Iterator[MeetingRow]:
    met = [(n.node, n.edge) for n in found if isinstance(n.node, Meeting)]
    for meeting, edge in sorted(met, key=lambda each: (each[0].date, each[0].id)):
        passages = ground.quotes(meeting, edge)
        yield MeetingRow(date=meeting.date, planned=meeting.planned, passages=passages)


def _successions(
    ground: Ground, found: Iterable[Neighbour], subject: str, *, before: bool
) -> Iterator[Succession]:
    for n in found:
        if isinstance(n.edge, Succeeds) and (n.edge.source == subject) == before:
            yield Succession(
                body=ref(n.node),
                date=n.edge.date,
                status=n.edge.status,
                certainty=n.edge.certainty,
                confidence=n.edge.confidence,
                passages=ground.quotes(n.edge),
            )


def _documents(ground: Ground, subject: Node, said: Iterable[Node | Edge]) -> Iterator[DocumentRow]:
    terms = ground.admitted((subject.id,), ("SETS_TERMS_OF",), "in")
    setting = {n.node.id: n.node for n in terms if isinstance(n.node, Document)}
    citing = {document.id: (document, cited) for document, cited in ground.documents(said)}
    for ident in sorted({*setting, *citing}):
        document, cited = citing.get(ident) or (setting[ident], set())
        yield DocumentRow(
            document=ref(document),
            kind=document.kind,
            status=document.status,
            dated=document.dated,
            sets_terms=ident in setting,
            passages=len(cited),
        )
