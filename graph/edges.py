"""The kinds of edge, declared once: what each joins, and how it reads both ways."""

from __future__ import annotations

import datetime
from typing import ClassVar, Final, Literal

from pydantic import Field

from graph.captions import TwoWay, two_way
from graph.records import Edge, FactEdge, Line, Text

Ends = tuple[tuple[str, str], ...]
HoldsAs = Literal["holder", "deputy", "acting"]

_BODIES: Final[Ends] = (("Body", "Body"),)
_BODY_TO_ANY: Final[Ends] = (("Body", "Body"), ("Body", "Party"))
_ANY_TO_BODY: Final[Ends] = (("Body", "Body"), ("Party", "Body"))


class HasPost(FactEdge):
    """A body has a seat (ORG `hasPost`)."""

    type: ClassVar[str] = "HAS_POST"
    ends: ClassVar[Ends] = (("Body", "Post"),)
    captions: ClassVar[TwoWay] = two_way(
        "har pladsen", "er en plads i", "has the seat", "is a seat in"
    )


class Represents(FactEdge):
    """Whose side a seat is."""

    type: ClassVar[str] = "REPRESENTS"
    ends: ClassVar[Ends] = (("Post", "Party"), ("Post", "Body"))
    captions: ClassVar[TwoWay] = two_way(
        "repræsenterer", "er repræsenteret ved", "represents", "is represented by"
    )


class AppointedBy(FactEdge):
    """Who appoints to a seat, or from among whom it is elected."""

    type: ClassVar[str] = "APPOINTED_BY"
    ends: ClassVar[Ends] = (("Post", "Party"), ("Post", "Body"))
    captions: ClassVar[TwoWay] = two_way("udpeges af", "udpeger", "is appointed by", "appoints")


class IncludedIn(FactEdge):
    """A seat that is one of those already counted in another."""

    type: ClassVar[str] = "INCLUDED_IN"
    ends: ClassVar[Ends] = (("Post", "Post"),)
    captions: ClassVar[TwoWay] = two_way("er en af", "omfatter", "is one of", "includes")


class ExOfficio(FactEdge):
    """Whoever holds the first seat sits in the second by office."""

    type: ClassVar[str] = "EX_OFFICIO"
    ends: ClassVar[Ends] = (("Post", "Post"),)
    captions: ClassVar[TwoWay] = two_way(
        "giver plads som", "følger af posten", "sits by office as", "is held by office of"
    )


class Holds(FactEdge):
    """A person holds a seat; `title` and `organisation` as this source gives them."""

    type: ClassVar[str] = "HOLDS"
    ends: ClassVar[Ends] = (("Person", "Post"),)
    captions: ClassVar[TwoWay] = two_way("har pladsen", "besættes af", "holds", "is held by")

    as_: HoldsAs = Field(default="holder", alias="as")
    title: Text | None = None
    organisation: Text | None = None


class Attended(FactEdge):
    """A person on a meeting's attendance list; attendance is not membership."""

    type: ClassVar[str] = "ATTENDED"
    ends: ClassVar[Ends] = (("Person", "Meeting"),)
    captions: ClassVar[TwoWay] = two_way(
        "deltog i", "havde deltager", "attended", "was attended by"
    )

    present: bool = True
    title: Text | None = None
    organisation: Text | None = None


class MeetingOf(FactEdge):
    """Whose meeting it is."""

    type: ClassVar[str] = "MEETING_OF"
    ends: ClassVar[Ends] = (("Meeting", "Body"),)
    captions: ClassVar[TwoWay] = two_way("er møde i", "holder mødet", "is a meeting of", "meets at")


class ParticipatesIn(FactEdge):
    """A party is a partner of a cluster."""

    type: ClassVar[str] = "PARTICIPATES_IN"
    ends: ClassVar[Ends] = (("Party", "Body"),)
    captions: ClassVar[TwoWay] = two_way(
        "deltager i", "har parten", "participates in", "has partner"
    )


class PartOf(FactEdge):
    """A level of a cluster, a group under a committee; an annex of a bundle."""

    type: ClassVar[str] = "PART_OF"
    ends: ClassVar[Ends] = (("Body", "Body"), ("Document", "Document"))
    captions: ClassVar[TwoWay] = two_way("er del af", "består bl.a. af", "is part of", "has part")


class InstanceOf(FactEdge):
    """A body that generic terms of reference describe."""

    type: ClassVar[str] = "INSTANCE_OF"
    ends: ClassVar[Ends] = _BODIES
    captions: ClassVar[TwoWay] = two_way(
        "er beskrevet i", "beskriver", "is described in", "describes"
    )


class ReportsTo(Line):
    """A body refers to, or stands under, another."""

    type: ClassVar[str] = "REPORTS_TO"
    ends: ClassVar[Ends] = _BODIES
    captions: ClassVar[TwoWay] = two_way(
        "refererer til", "er overordnet", "reports to", "is reported to by"
    )


class RecommendsTo(Line):
    """A body recommends to another, or lays before it for approval."""

    type: ClassVar[str] = "RECOMMENDS_TO"
    ends: ClassVar[Ends] = _BODY_TO_ANY
    captions: ClassVar[TwoWay] = two_way(
        "indstiller til", "modtager indstillinger fra", "recommends to", "gets recommendations from"
    )


class PreparesCasesFor(Line):
    """Who prepares a body's meetings, cases or agenda."""

    type: ClassVar[str] = "PREPARES_CASES_FOR"
    ends: ClassVar[Ends] = _ANY_TO_BODY
    captions: ClassVar[TwoWay] = two_way(
        "forbereder sager til",
        "får sager forberedt af",
        "prepares cases for",
        "has cases prepared by",
    )


class ExecutesDecisionsOf(Line):
    """A body carries out or follows up what another decides."""

    type: ClassVar[str] = "EXECUTES_DECISIONS_OF"
    ends: ClassVar[Ends] = _BODIES
    captions: ClassVar[TwoWay] = two_way(
        "udfører beslutninger fra",
        "får beslutninger udført af",
        "executes decisions of",
        "has decisions executed by",
    )


class EscalatesTo(Line):
    """Where disputes, matters of principle and matters beyond a body's competence go."""

    type: ClassVar[str] = "ESCALATES_TO"
    ends: ClassVar[Ends] = _BODY_TO_ANY
    captions: ClassVar[TwoWay] = two_way(
        "løfter sager til", "får sager løftet fra", "escalates to", "gets escalations from"
    )


class Informs(Line):
    """A body gives another a status or an orientation."""

    type: ClassVar[str] = "INFORMS"
    ends: ClassVar[Ends] = _BODY_TO_ANY
    captions: ClassVar[TwoWay] = two_way("orienterer", "orienteres af", "informs", "is informed by")


class Establishes(Line):
    """Who sets up a body, or (modality may) can set it up."""

    type: ClassVar[str] = "ESTABLISHES"
    ends: ClassVar[Ends] = _ANY_TO_BODY
    captions: ClassVar[TwoWay] = two_way(
        "nedsætter", "er nedsat af", "establishes", "is established by"
    )


class CoordinatesWith(Line):
    """Two that coordinate; the direction says nothing."""

    type: ClassVar[str] = "COORDINATES_WITH"
    ends: ClassVar[Ends] = _BODY_TO_ANY
    captions: ClassVar[TwoWay] = two_way(
        "koordinerer med", "koordinerer med", "coordinates with", "coordinates with"
    )


class Serves(Line):
    """A secretariat, or whoever does its work, and the body it serves."""

    type: ClassVar[str] = "SERVES"
    ends: ClassVar[Ends] = _ANY_TO_BODY
    captions: ClassVar[TwoWay] = two_way(
        "sekretariatsbetjener", "sekretariatsbetjenes af", "serves", "is served by"
    )


class Governs(FactEdge):
    """A provision is about a body."""

    type: ClassVar[str] = "GOVERNS"
    ends: ClassVar[Ends] = (("Provision", "Body"),)
    captions: ClassVar[TwoWay] = two_way("gælder for", "er underlagt", "governs", "is governed by")


class For(FactEdge):
    """For whom a duty is done."""

    type: ClassVar[str] = "FOR"
    ends: ClassVar[Ends] = (("Duty", "Body"), ("Duty", "Party"))
    captions: ClassVar[TwoWay] = two_way("udføres for", "får udført", "is done for", "has done")


class ResponsibleFor(FactEdge):
    """Who does a duty; `lead` for the primary one."""

    type: ClassVar[str] = "RESPONSIBLE_FOR"
    ends: ClassVar[Ends] = (("Party", "Duty"), ("Body", "Duty"), ("Post", "Duty"))
    captions: ClassVar[TwoWay] = two_way(
        "er ansvarlig for", "varetages af", "is responsible for", "is done by"
    )

    lead: bool = False


class Covers(FactEdge):
    """A body between which and others an overlap rule asks for shared people."""

    type: ClassVar[str] = "COVERS"
    ends: ClassVar[Ends] = (("OverlapRule", "Body"),)
    captions: ClassVar[TwoWay] = two_way("omfatter", "er omfattet af", "covers", "is covered by")


class By(FactEdge):
    """Whose people an overlap rule means."""

    type: ClassVar[str] = "BY"
    ends: ClassVar[Ends] = (("OverlapRule", "Party"), ("OverlapRule", "Post"))
    captions: ClassVar[TwoWay] = two_way("opfyldes af", "skal opfylde", "is met by", "has to meet")


class Step(FactEdge):
    """A step of a flow: `no` as the document numbers it, and what is done."""

    type: ClassVar[str] = "STEP"
    ends: ClassVar[Ends] = (("Flow", "Body"), ("Flow", "Party"))
    captions: ClassVar[TwoWay] = two_way("går via", "er trin i", "passes through", "is a step of")

    no: str | None = None
    action: Text | None = None


class Succeeds(FactEdge):
    """The first takes over from the second, on `date` where one is given."""

    type: ClassVar[str] = "SUCCEEDS"
    ends: ClassVar[Ends] = _BODIES
    captions: ClassVar[TwoWay] = two_way("afløser", "afløses af", "succeeds", "is succeeded by")

    date: datetime.date | None = None


class Amends(FactEdge):
    """A later version of a fact and the one it supersedes."""

    type: ClassVar[str] = "AMENDS"
    ends: ClassVar[Ends] = tuple((k, k) for k in ("Provision", "Duty", "Post", "OverlapRule"))
    captions: ClassVar[TwoWay] = two_way("ændrer", "er ændret ved", "amends", "is amended by")


class Approves(FactEdge):
    """Who approves a document, when and with what outcome."""

    type: ClassVar[str] = "APPROVES"
    ends: ClassVar[Ends] = (("Body", "Document"), ("Party", "Document"))
    captions: ClassVar[TwoWay] = two_way("godkender", "godkendes af", "approves", "is approved by")

    date: datetime.date | None = None
    outcome: Text | None = None
    planned: bool = False


class SetsTermsOf(FactEdge):
    """The document that holds a body's terms of reference."""

    type: ClassVar[str] = "SETS_TERMS_OF"
    ends: ClassVar[Ends] = (("Document", "Body"),)
    captions: ClassVar[TwoWay] = two_way(
        "er kommissorium for", "har kommissoriet", "sets the terms of", "has its terms in"
    )


class In(Edge):
    """A passage stands in a document."""

    type: ClassVar[str] = "IN"
    ends: ClassVar[Ends] = (("Passage", "Document"),)
    captions: ClassVar[TwoWay] = two_way("står i", "indeholder", "stands in", "contains")


LINE_TYPES: Final[dict[str, type[Line]]] = {
    kind.type: kind
    for kind in (
        ReportsTo,
        RecommendsTo,
        PreparesCasesFor,
        ExecutesDecisionsOf,
        EscalatesTo,
        Informs,
        Establishes,
        CoordinatesWith,
        Serves,
    )
}
_ALL: Final[tuple[type[Edge], ...]] = (
    HasPost,
    Represents,
    AppointedBy,
    IncludedIn,
    ExOfficio,
    Holds,
    Attended,
    MeetingOf,
    ParticipatesIn,
    PartOf,
    InstanceOf,
    *LINE_TYPES.values(),
    Governs,
    For,
    ResponsibleFor,
    Covers,
    By,
    Step,
    Succeeds,
    Amends,
    Approves,
    SetsTermsOf,
    In,
)
EDGE_TYPES: Final[dict[str, type[Edge]]] = {kind.type: kind for kind in _ALL}
