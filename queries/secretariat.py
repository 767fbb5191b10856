"""Who does the secretariat's work for a body, task by task, in which system."""

from __future__ import annotations

from graph.records import Certainty, Confidence, Status
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Ref
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
    """The secretariat's duties for a body, in the documents' order."""
    raise NotImplementedError
