"""Where a document demands shared people, whether they are there, and who could fill the gap."""

from __future__ import annotations

from typing import Literal

from graph.nodes import Capacity, Strength
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, Quote, Reason, Ref
from queries.overlap import Seat
from queries.view import View

Outcome = Literal["guaranteed", "confirmed", "missing", "impossible", "possible", "unknown"]


class InBody(Answer):
    """The seats that a person has in one of the bodies."""

    body: Ref
    seats: tuple[Seat, ...]


class Holder(Answer):
    """A person, or a seat by office, that sits in all the bodies of a rule."""

    who: Ref
    sits: tuple[InBody, ...]


class Candidate(Answer):
    """A seat, or the person in it, that could be in the bodies where the rule lacks somebody."""

    who: Ref
    post: Ref
    body: Ref
    party: Ref | None
    lacks: tuple[Ref, ...]


class RuleOutcome(Answer):
    """One demand and what is known of it."""

    rule: Ref
    strength: Strength
    capacity: Capacity
    min_per_side: int | None
    who_text: str | None
    bodies: tuple[Ref, ...]
    outcome: Outcome
    reason: Reason
    people: tuple[Holder, ...]
    candidates: tuple[Candidate, ...]
    passages: tuple[Quote, ...]


class SinglePoint(Answer):
    """A person who alone holds bodies of two levels together."""

    person: Ref
    between: tuple[Ref, ...]


class MissingOverlap(Answered):
    """Every demand in the selection, the ones that need somebody's attention first."""

    rules: tuple[RuleOutcome, ...]
    single_points: tuple[SinglePoint, ...]


def missing_overlap(
    reader: Reader,
    *,
    region: str | None = None,
    level: str | None = None,
    body: str | None = None,
    view: View | None = None,
) -> MissingOverlap:
    """Which demands for shared people are met, and which are not, by region, level or body."""
    raise NotImplementedError
