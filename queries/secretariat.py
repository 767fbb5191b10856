"""Who does the secretariat's work for a body, task by task, in which system."""

from __future__ import annotations

from graph.edges import ResponsibleFor
from graph.nodes import Body, Duty
from graph.records import Certainty, Confidence, Edge, Status
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Ref
from queries.ground import Ground, ref
from queries.view import View


class Responsible(Answer):
    """Who does a duty; `lead` for the primary one."""

    who: Ref
    lead: bool


class DutyRow(Answer):
    """A duty in the document's order; `amended_by` names what a later decision puts in its place.

    A superseded duty is shown beside the duty that amends it only when the view admits both.
    """

    id: str
    order: int | None
    phase: str | None
    task: str
    system: str | None
    responsible: tuple[Responsible, ...]
    status: Status
    certainty: Certainty
    confidence: Confidence
    amended_by: tuple[Ref, ...]
    amends: tuple[Ref, ...]
    passages: tuple[Quote, ...]


class Secretariat(Answered):
    """The duties for a body, and the secretariats that serve it."""

    body: Ref
    duties: tuple[DutyRow, ...]
    served_by: tuple[FactRef, ...]


def secretariat(reader: Reader, body: str, *, view: View | None = None) -> Secretariat:
    """The secretariat's duties for a body, in the document's order; unnumbered ones last.

    Nothing known is an empty list. Raises `UnknownName` and `BadRequest` for what is no body.
    """
    ground = Ground(reader, view)
    served = ground.require(body, Body)
    duties = _duties(ground, served.id)
    doing = ground.admitted(duties.keys(), ("RESPONSIBLE_FOR",), "in")
    # That a later decision amends a duty is worth knowing even where the view hides the one.
    after = ground.touching(duties.keys(), ("AMENDS",), "in")
    before = ground.touching(duties.keys(), ("AMENDS",), "out")
    serving = ground.admitted((served.id,), ("SERVES",), "in")
    cited = [duty for duty, _ in duties.values()]
    ground.cite(cited, (edge for _, edge in duties.values()), (n.edge for n in serving))

    def row(duty: Duty, edge: Edge) -> DutyRow:
        mine = {n.node.id: n for n in doing if n.start == duty.id}
        done = sorted(
            mine.values(), key=lambda n: (not _leads(n.edge), ref(n.node).name, n.node.id)
        )
        return DutyRow(
            id=duty.id,
            order=duty.order,
            phase=duty.phase,
            task=duty.task,
            system=duty.system,
            responsible=tuple(Responsible(who=ref(n.node), lead=_leads(n.edge)) for n in done),
            status=duty.status,
            certainty=duty.certainty,
            confidence=duty.confidence,
            amended_by=tuple(ref(n.node) for n in after if n.start == duty.id),
            amends=tuple(ref(n.node) for n in before if n.start == duty.id),
            passages=ground.quotes(duty, edge, *(n.edge for n in done)),
        )

    rows = [row(duty, edge) for duty, edge in duties.values()]
    return Secretariat(
        body=ref(served),
        duties=tuple(sorted(rows, key=_order)),
        served_by=tuple(ground.fact(n.edge) for n in serving),
        left_out=ground.left_out(),
    )


def _duties(ground: Ground, body: str) -> dict[str, tuple[Duty, Edge]]:
    found = ground.admitted((body,), ("FOR",), "in")
    return {n.node.id: (n.node, n.edge) for n in found if isinstance(n.node, Duty)}


def _leads(edge: Edge) -> bool:
    return isinstance(edge, ResponsibleFor) and edge.lead


def _order(row: DutyRow) -> tuple[bool, int, bool, str, str]:
    """By place in the document; of two versions of one place the one in force first."""
    return (row.order is None, row.order or 0, row.status != "in_force", row.task, row.id)
