"""The kinds of node, declared once (W3C ORG and Popolo terms where they have one)."""

from __future__ import annotations

import datetime
from typing import ClassVar, Final, Literal

from pydantic import Field

from graph.captions import Caption
from graph.levels import Level, Scope
from graph.records import Count, FactNode, Node, Record, Status, Text

PartyKind = Literal[
    "region",
    "municipality",
    "hospital",
    "psychiatry",
    "general_practice",
    "patients",
    "ministry",
    "association",
    "office",
    "role",
]
PostRole = Literal["chair", "co_chair", "vice_chair", "member", "secretary"]
Attendance = Literal["full", "ad_hoc", "observer", "involved"]
Per = Literal["municipality", "cluster", "group"]
SeatsBasis = Literal["stated", "counted"]
ProvisionKind = Literal[
    "cadence",
    "consensus",
    "majority",
    "quorum",
    "competence",
    "limit",
    "disagreement",
    "mandate",
    "deputies",
    "size",
    "term",
    "rules",
]
Strength = Literal["must", "should", "may"]
Capacity = Literal["member", "secretary"]


class Body(FactNode):
    """Whatever meets, decides or serves: committee, group, level, cluster, secretariat, council."""

    label: ClassVar[str] = "Body"
    caption: ClassVar[Caption] = Caption("Organ", "Body")

    classification: str | None = None
    level: Level | None = None
    scope: Scope | None = None
    region: str | None = None
    cluster: str | None = None
    generic: bool = False


class Party(FactNode):
    """Who sends members or does work without meeting, or a role that a document names so."""

    label: ClassVar[str] = "Party"
    caption: ClassVar[Caption] = Caption("Part", "Party")

    kind: PartyKind | None = None
    region: str | None = None


class Post(FactNode):
    """A seat, or a number of like seats, that exists whoever holds it.

    `seats_min` and `seats_max` count persons (null: not stated); `per` multiplies them.
    """

    label: ClassVar[str] = "Post"
    caption: ClassVar[Caption] = Caption("Plads", "Seat")

    role: PostRole = "member"
    attendance: Attendance = "full"
    seats_min: Count | None = None
    seats_max: Count | None = None
    per: Per | None = None
    approx: bool = False
    seats_basis: SeatsBasis | None = None
    seats_text: Text | None = None
    voting: bool | None = None
    rotation: Text | None = None


class Person(FactNode):
    """A named human being."""

    label: ClassVar[str] = "Person"
    caption: ClassVar[Caption] = Caption("Person", "Person")

    person_id: str | None = None


class Provision(FactNode):
    """One rule about a body, in the document's words.

    `min` and `max` are meetings a year (cadence) or members in all (size).
    """

    label: ClassVar[str] = "Provision"
    caption: ClassVar[Caption] = Caption("Bestemmelse", "Provision")

    kind: ProvisionKind
    text: Text = ""
    min: Count | None = None
    max: Count | None = None
    approx: bool = False
    when: Text | None = None
    matter: Text | None = None


class Duty(FactNode):
    """A task of secretariat service; `order` is its place in the document's list."""

    label: ClassVar[str] = "Duty"
    caption: ClassVar[Caption] = Caption("Opgave", "Duty")

    task: Text
    phase: Text | None = None
    order: Count | None = None
    system: str | None = None


class OverlapRule(FactNode):
    """A demand for shared people between bodies."""

    label: ClassVar[str] = "OverlapRule"
    caption: ClassVar[Caption] = Caption("Krav om personsammenfald", "Overlap rule")

    strength: Strength = "must"
    capacity: Capacity = "member"
    min_per_side: Count | None = None
    who_text: Text | None = None


class Meeting(FactNode):
    """One meeting with a date; `planned` when the document looks ahead to it."""

    label: ClassVar[str] = "Meeting"
    caption: ClassVar[Caption] = Caption("Møde", "Meeting")

    date: datetime.date
    planned: bool = False


class Flow(FactNode):
    """A described way of a case; `gaps` where the document is damaged or silent."""

    label: ClassVar[str] = "Flow"
    caption: ClassVar[Caption] = Caption("Sagsgang", "Case flow")

    gaps: bool = False


class Document(Node):
    """What was read, or a part of it with a status of its own.

    `file` and `sha256` are the source's, of a part as well. `invented` marks the documents and
    rosters that come with the program as examples.
    """

    label: ClassVar[str] = "Document"
    caption: ClassVar[Caption] = Caption("Dokument", "Document")

    title: Text = ""
    kind: str | None = None
    status: Status | None = None
    dated: datetime.date | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    language: str | None = None
    file: str = ""
    sha256: str = ""
    invented: bool = False


class Locator(Record):
    """Where a passage stands when there are no offsets; numbers from 1."""

    page: Count | None = None
    paragraph: Count | None = None
    cell: str | None = None
    row: Count | None = None


class Passage(Node):
    """The stretch that states something.

    `spans` are [start, end) pairs of code points into the source as read (decoded, nothing else
    changed), in order; `text` is the same, cleaned for reading.
    """

    label: ClassVar[str] = "Passage"
    caption: ClassVar[Caption] = Caption("Tekststed", "Passage")

    spans: tuple[tuple[int, int], ...] = ()
    text: Text = Field(min_length=1)
    section: Text | None = None
    locator: Locator | None = None


NODE_TYPES: Final[dict[str, type[Node]]] = {
    kind.label: kind
    for kind in (
        Body,
        Party,
        Post,
        Person,
        Provision,
        Duty,
        OverlapRule,
        Meeting,
        Flow,
        Document,
        Passage,
    )
}
