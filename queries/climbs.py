"""The routes up a ladder, best first."""

from __future__ import annotations

import heapq
from collections.abc import Collection
from typing import Final, NamedTuple

from queries.ladder import Ladder, Step
from queries.reach import backwards, reachable
from queries.waiting import Calendar, Elapsed

_EXPANSIONS: Final = 20_000
"""How many beginnings of routes are looked at; a structure where all refer to all has more."""


class Climb(NamedTuple):
    """A route: its steps and what it waits."""

    steps: tuple[Step, ...]
    elapsed: Elapsed


class Order(NamedTuple):
    """How routes are ordered; a longer route never comes before its own beginning."""

    not_in_force: int
    inferred: int
    office: int
    hops: int
    wait_unknown: bool
    expected: float
    bodies: tuple[str, ...]


def climbs(
    ladder: Ladder, goals: Collection[str], calendar: Calendar, limit: int
) -> tuple[list[Climb], bool]:
    """The first `limit` routes from the ladder's start to the nearest of the goals on the way.

    No body comes twice, and none that ranks lower than one before it. The second value says
    whether there are, or may be, more.
    """
    useful = reachable(backwards(ladder.links()), goals)
    start = ladder.start.id
    nothing = Climb((), Elapsed())
    waiting = [(_order(start, nothing), nothing)] if start in useful else []
    found: list[Climb] = []
    for _ in range(_EXPANSIONS):
        if not waiting:
            return found, False
        order, climb = heapq.heappop(waiting)
        if order.bodies[-1] in goals:
            if len(found) == limit:
                return found, True
            found.append(climb)
            continue
        for step in ladder.steps[order.bodies[-1]].values():
            if step.target in useful and _goes_on(ladder, order.bodies, step.target):
                known = calendar.wait(step.target, climb.elapsed)
                longer = Climb((*climb.steps, step), climb.elapsed.then(step.target, known))
                heapq.heappush(waiting, (_order(start, longer), longer))
    return found, True


def _goes_on(ladder: Ladder, bodies: tuple[str, ...], target: str) -> bool:
    rank = ladder.rank(ladder.bodies[target])
    before = (ladder.rank(ladder.bodies[body]) for body in bodies)
    return target not in bodies and (rank is None or all(r is None or r <= rank for r in before))


def _order(start: str, climb: Climb) -> Order:
    steps = climb.steps
    return Order(
        not_in_force=sum(not step.in_force for step in steps),
        inferred=sum(step.basis == "inferred" for step in steps),
        office=sum(step.basis == "office" for step in steps),
        hops=len(steps),
        wait_unknown=bool(climb.elapsed.unknown),
        expected=climb.elapsed.span.expected,
        bodies=(start, *(step.target for step in steps)),
    )
