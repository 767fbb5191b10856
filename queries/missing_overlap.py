"""Where a document demands shared people, whether they are there, and who could fill the gap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from graph.edges import LINE_TYPES
from graph.errors import BadRequest
from graph.levels import LEVELS
from graph.nodes import Body, Capacity, Strength
from graph.records import Certainty, Confidence, Edge, Status
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, Quote, Reason, Ref
from queries.candidates import Candidate, candidates
from queries.demands import Demand, Selection, check_region, demands
from queries.ground import Ground, ref
from queries.judging import SEVERITY, Finding, Judge, Outcome
from queries.overlap import Seat
from queries.seats import is_member
from queries.sitting import pairs_of
from queries.view import View

_MET: Final[tuple[Outcome, ...]] = ("confirmed", "guaranteed")
_TIES: Final = (*LINE_TYPES, "PART_OF")


class InBody(Answer):
    """The seats that a person has in one of the bodies."""

    body: Ref
    seats: tuple[Seat, ...]


class Holder(Answer):
    """A person, or a seat by office, that sits in all the bodies of a rule."""

    who: Ref
    sits: tuple[InBody, ...]


class RuleOutcome(Answer):
    """One demand and what is known of it."""

    rule: Ref
    strength: Strength
    capacity: Capacity
    min_per_side: int | None
    who_text: str | None
    status: Status
    certainty: Certainty
    confidence: Confidence
    by: tuple[Ref, ...]
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
    """Which demands for shared people are met, and which are not, by region, level or body.

    Unmet ones come first, then those that may be unmet; within these what must be before what
    should or may. No demand is an empty list. Raises `UnknownName`, and `BadRequest` for a region
    or level that is none.
    """
    ground = Ground(reader, view, weigh=True)
    check_region(ground, region)
    if level is not None and level not in LEVELS:
        raise BadRequest(level, "is no level", "Use one of " + ", ".join(LEVELS))
    demanded = demands(ground, Selection(region, level, _meant(ground, body)))
    judge = Judge(ground, demanded)
    judged = [(demand, judge.judge(demand)) for demand in demanded]
    ground.cite(
        (demand.rule for demand in demanded),
        (edge for demand in demanded for edge in demand.edges),
        (edge for _, finding in judged for edge in _edges(finding)),
    )
    rules = [_rule(ground, judge, demand, finding) for demand, finding in judged]
    return MissingOverlap(
        rules=tuple(sorted(rules, key=_order)),
        single_points=tuple(_single_points(ground, judge, judged)),
        left_out=ground.left_out(),
    )


def _meant(ground: Ground, body: str | None) -> frozenset[str] | None:
    """The body asked about; of a generic one its instances."""
    if body is None:
        return None
    asked = ground.require(body, Body)
    generic = ground.is_generic(asked)
    return frozenset(each.id for each in (ground.instances(asked) if generic else [asked]))


def _rule(ground: Ground, judge: Judge, demand: Demand, finding: Finding) -> RuleOutcome:
    rule = demand.rule
    met = finding.outcome in _MET
    return RuleOutcome(
        rule=ref(rule),
        strength=rule.strength,
        capacity=rule.capacity,
        min_per_side=rule.min_per_side,
        who_text=rule.who_text,
        status=rule.status,
        certainty=rule.certainty,
        confidence=rule.confidence,
        by=tuple(ref(node) for node in demand.by),
        bodies=tuple(ref(body) for body in demand.bodies),
        outcome=finding.outcome,
        reason=finding.why,
        people=tuple(_holders(ground, demand, finding)),
        candidates=() if met else tuple(candidates(judge, demand, finding)),
        passages=ground.quotes(rule, *demand.edges),
    )


def _holders(ground: Ground, demand: Demand, finding: Finding) -> Iterator[Holder]:
    refs = {body.id: ref(body) for body in demand.bodies}
    for office in finding.offices:
        passages = ground.quotes(*office.edges)
        sits = {
            body: tuple(Seat(post=ref(post), as_="holder", passages=passages) for post in posts)
            for body, posts in office.gives.items()
        }
        yield _holder(ref(office.post), sits, refs)
    for seats in finding.people.values():
        sits = {
            body: tuple(
                Seat(post=ref(each.post), as_=each.holds.as_, passages=ground.quotes(each.holds))
                for each in of_body
            )
            for body, of_body in seats.items()
        }
        person = next(each.person for of_body in seats.values() for each in of_body)
        yield _holder(ref(person), sits, refs)


def _holder(who: Ref, sits: dict[str, tuple[Seat, ...]], refs: dict[str, Ref]) -> Holder:
    in_bodies = (InBody(body=refs[body], seats=seats) for body, seats in sorted(sits.items()))
    return Holder(who=who, sits=tuple(in_bodies))


def _edges(finding: Finding) -> Iterator[Edge]:
    for office in finding.offices:
        yield from office.edges
    for seats in finding.people.values():
        yield from (each.holds for of_body in seats.values() for each in of_body)


def _order(outcome: RuleOutcome) -> tuple[int, int, int, str, list[str]]:
    bodies = [body.id for body in outcome.bodies]
    severity = SEVERITY.index(outcome.outcome)
    strength = get_args(Strength).index(outcome.strength)
    return (severity // 2, strength, severity, outcome.rule.id, bodies)


def _single_points(
    ground: Ground, judge: Judge, judged: list[tuple[Demand, Finding]]
) -> Iterator[SinglePoint]:
    """Who alone sits in two bodies of different levels that a demand or a line ties together.

    Where an office sits in both, whoever comes next will too, and nobody is alone.
    """
    tied = pairs_of([body.id for body in demand.bodies] for demand, _ in judged)
    lines = ground.touching(judge.bodies.keys(), _TIES, "out")
    tied |= pairs_of(
        (n.start, n.node.id) for n in lines if n.node.id in judge.bodies and ground.admits(n)
    )
    sitters = {
        body: {
            holder.person.id: holder.person
            for seat in seats
            if is_member(seat.post)
            for holder in seat.holders
            if holder.holds.as_ != "deputy"
        }
        for body, seats in judge.sitting.seats.items()
    }
    found = []
    for a, b in tied:
        levels = {judge.bodies[a].level, judge.bodies[b].level} - {None}
        shared = sitters[a].keys() & sitters[b].keys()
        if len(levels) == 2 and len(shared) == 1 and not judge.is_tied_by_office(a, b):
            found += [(ident, a, b) for ident in shared]
    for ident, a, b in sorted(found):
        between = (ref(judge.bodies[a]), ref(judge.bodies[b]))
        yield SinglePoint(person=ref(sitters[a][ident]), between=between)
