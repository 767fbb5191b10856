"""How long a case waits for the meetings of the bodies that receive it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection
from typing import Final, Literal, NamedTuple

from graph.nodes import Meeting, Provision
from queries.answers import Answer, Ref
from queries.ground import Ground

Source = Literal["dates", "cadence", "mixed"]
_YEAR: Final = 365.0


class Days(Answer):
    """Waiting time in days; null where it is not known."""

    best: float | None
    expected: float | None
    worst: float | None


class Wait(Days):
    """How long a case waits for the meetings of the bodies that receive it.

    `source` is null where nothing is known and `mixed` where a route has both. `upper_bound`: a
    body meets at least so often, so the wait is at most this. `unknown` names the bodies that
    nothing is known of; `known` is the sum over the others, null where there are none.
    """

    source: Source | None
    upper_bound: bool = False
    approx: bool = False
    unknown: tuple[Ref, ...] = ()
    known: Days


class Span(NamedTuple):
    """Days: at best, as expected, at worst."""

    best: float
    expected: float
    worst: float

    def plus(self, other: Span) -> Span:
        """Both, one after the other."""
        return Span(*(a + b for a, b in zip(self, other, strict=True)))


class Known(NamedTuple):
    """What is known of a wait for one body."""

    span: Span
    source: Source
    upper_bound: bool = False
    approx: bool = False


class Elapsed(NamedTuple):
    """The waits of a route so far: what is known, and the bodies of which nothing is."""

    span: Span = Span(0, 0, 0)
    hops: tuple[Known | None, ...] = ()
    unknown: tuple[str, ...] = ()

    def then(self, body: str, known: Known | None) -> Elapsed:
        """With one more body."""
        if known is None:
            return Elapsed(self.span, (*self.hops, None), (*self.unknown, body))
        return Elapsed(self.span.plus(known.span), (*self.hops, known), self.unknown)


class Calendar:
    """When bodies meet: the dates on or after a day, else how often a year.

    A meeting takes up a case that arrives on the same day. With n meetings a year the interval is
    365/n days: the wait is 0 at best, half of it as expected, all of it at worst. A body that meets
    at least n times makes these upper bounds.
    """

    def __init__(self, ground: Ground, bodies: Collection[str]) -> None:
        self._dates: Final = _dates(ground, bodies)
        self._cadences: Final = _cadences(ground, bodies)

    def wait(self, body: str, elapsed: Elapsed) -> Known | None:
        """The wait of a case that has been on its way so long; None where nothing is known.

        Dates say nothing once an earlier wait is unknown, or when they lie before the arrival.
        """
        if not elapsed.unknown:
            nexts = [self._next(body, arrival) for arrival in elapsed.span]
            days = [day for day in nexts if day is not None]
            if len(days) == len(Span._fields):
                arrivals = zip(days, elapsed.span, strict=True)
                return Known(Span(*(day - arrival for day, arrival in arrivals)), "dates")
        return self._cadences.get(body)

    def _next(self, body: str, arrival: float) -> int | None:
        return next((day for day in self._dates.get(body, ()) if day >= arrival), None)


def _dates(ground: Ground, bodies: Collection[str]) -> dict[str, list[int]]:
    """Days from the view's day to the meetings on or after it, in order."""
    out: dict[str, list[int]] = defaultdict(list)
    for neighbour in ground.touching(bodies, ("MEETING_OF",), "in"):
        if not isinstance(neighbour.node, Meeting) or neighbour.node.date < ground.view.on:
            continue
        if ground.admits(neighbour):
            ahead: datetime.timedelta = neighbour.node.date - ground.view.on
            out[neighbour.start].append(ahead.days)
    return {body: sorted(days) for body, days in out.items()}


def _cadences(ground: Ground, bodies: Collection[str]) -> dict[str, Known]:
    """How often bodies meet; of several numbers what is in force and explicit, then the fewest."""
    found: dict[str, list[Provision]] = defaultdict(list)
    for neighbour in ground.touching(bodies, ("GOVERNS",), "in"):
        rule = neighbour.node
        if not isinstance(rule, Provision) or rule.kind != "cadence" or not rule.min:
            continue
        if ground.admits(neighbour):
            found[neighbour.start].append(rule)
    return {body: _known(min(rules, key=_order)) for body, rules in found.items()}


def _order(rule: Provision) -> tuple[bool, bool, int, str]:
    return (rule.status != "in_force", rule.certainty != "explicit", rule.min or 0, rule.id)


def _known(rule: Provision) -> Known:
    interval = _YEAR / (rule.min or 1)
    return Known(
        Span(0, interval / 2, interval),
        "cadence",
        rule.max is None or rule.max != rule.min,
        rule.approx,
    )


def of_hop(known: Known | None, body: Ref) -> Wait:
    """The wait of one hop, as answers show it."""
    return of_route(Elapsed().then(body.id, known), {body.id: body})


def of_route(elapsed: Elapsed, refs: dict[str, Ref]) -> Wait:
    """The sum over a route; null where a part is unknown, with the known part beside it."""
    hops = [known for known in elapsed.hops if known is not None]
    sources = {known.source for known in hops}
    nothing = Days(best=None, expected=None, worst=None)
    known_part = Days(**elapsed.span._asdict()) if hops or not elapsed.unknown else nothing
    total = nothing if elapsed.unknown else known_part
    return Wait(
        best=total.best,
        expected=total.expected,
        worst=total.worst,
        source=None if not sources else sources.pop() if len(sources) == 1 else "mixed",
        upper_bound=any(known.upper_bound for known in hops),
        approx=any(known.approx for known in hops),
        unknown=tuple(refs[body] for body in elapsed.unknown),
        known=known_part,
    )
