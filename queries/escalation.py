"""Who escalates to whom: the routes by which a case gets from a body to the top.

The goal is, unless given, the topmost body of the structure that the case can reach. To a goal
outside the structure (a council, a party) lead the routes to the bodies from which a line leaves
for it; the line itself is among the exits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args

from pydantic import Field

from graph.captions import Caption
from graph.errors import BadRequest
from graph.nodes import Body, Party
from graph.records import Line, Matter, Node
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Reason, Ref
from queries.carriers import Carrier, Carriers
from queries.climbs import Climb, climbs
from queries.ground import Ground, ref
from queries.ladder import Basis, Ladder, Step
from queries.reach import backwards, ends, reachable
from queries.reasons import reason
from queries.view import View
from queries.waiting import Calendar, Known, Wait, of_hop, of_route

ROUTES: Final = 10
"""How many routes an answer shows."""

_WHY: Final[dict[str, Caption]] = {
    "generic": Caption(
        "beskriver flere organer i almindelighed; spørg om et af dem: {names}",
        "describes several bodies in general; ask about one of them: {names}",
    ),
    "not_in_view": Caption(
        "er ikke med på den valgte dato eller med de valgte statusser",
        "is not there on the chosen date or with the chosen statuses",
    ),
    "container": Caption(
        "er klyngen som helhed, der ikke selv mødes; sagen er hos dens niveauer",
        "is the cluster as a whole, which does not meet itself; the case is with its levels",
    ),
    "circle": Caption("sagen går i ring mellem {names}", "the case goes in a circle: {names}"),
    "only_exits": Caption(
        "herfra fører kun linjer ud af strukturen", "from here lines only leave the structure"
    ),
    "left_out": Caption(
        "linjerne herfra er udeladt på grund af dato, status eller usikker læsning",
        "the lines from here are left out for their date, status or unsure reading",
    ),
    "other_matter": Caption(
        "linjerne herfra gælder andre slags sager", "the lines from here are for other matters"
    ),
    "top": Caption("er øverst i strukturen", "is at the top of the structure"),
    "only_lower": Caption(
        "herfra fører linjer kun til organer, der står lavere",
        "from here lines only lead to bodies that rank lower",
    ),
    "nothing_stated": Caption(
        "dokumenterne siger ikke, hvor en sag går hen herfra",
        "the documents do not say where a case goes from here",
    ),
}


class Hop(Answer):
    """One step of a route; `facts` are what its `basis` rests on."""

    source: Ref = Field(alias="from")
    target: Ref = Field(alias="to")
    basis: Basis
    facts: tuple[FactRef, ...]
    carriers: tuple[Carrier, ...]
    prepared_by: tuple[Ref, ...]
    wait: Wait


class Route(Answer):
    """A way from the body to a goal; without hops where the body is the goal."""

    hops: tuple[Hop, ...]
    wait: Wait


class DeadEnd(Answer):
    """A body from which the case goes no further, and why."""

    body: Ref
    why: Reason


class Escalation(Answered):
    """The routes, best first; what leaves the structure; and where it ends otherwise."""

    body: Ref
    goals: tuple[Ref, ...]
    routes: tuple[Route, ...]
    exits: tuple[FactRef, ...]
    dead_ends: tuple[DeadEnd, ...]
    truncated: bool = False


def escalation(
    reader: Reader,
    body: str,
    *,
    to: str | None = None,
    matter: str | None = None,
    view: View | None = None,
) -> Escalation:
    """By which routes a case gets from a body to a goal.

    `body` and `to` are ids; `matter` keeps to the lines for such cases and to those for all cases.
    No route is an empty list, with the reasons in `dead_ends`. A body that is its own goal has one
    route without hops. At most `ROUTES` routes are given; `truncated` says that there are more.
    Raises `UnknownName` for an id that is not there and `BadRequest` for a body or matter that is
    none.
    """
    ground = Ground(reader, view, weigh=True)
    start = ground.require(body, Body)
    goal = None if to is None else ground.require(to, Node)
    kind = _matter(matter)
    if goal is not None and not isinstance(goal, Body | Party):
        raise BadRequest(ref(goal).name, "no case goes there", "Name a body or a party")
    barred = _barred(ground, start) or (_barred(ground, goal) if goal else None)
    if barred is not None:
        return Escalation(
            body=ref(start),
            goals=() if goal is None else (ref(goal),),
            routes=(),
            exits=(),
            dead_ends=(barred,),
            left_out=ground.left_out(),
        )
    ladder = Ladder(ground, start, kind)
    goals = _topmost(ladder) if goal is None else _ways_to(ladder, goal)
    useful = reachable(backwards(ladder.links()), goals)
    calendar = Calendar(ground, useful & ladder.bodies.keys())
    found, truncated = climbs(ladder, goals, calendar, ROUTES)
    exits = _exits(ladder, goal)
    routes = _routes(ground, found, exits)
    return Escalation(
        body=ref(start),
        goals=tuple(ground.ref(ident) for ident in ([goal.id] if goal else sorted(goals))),
        routes=routes,
        exits=tuple(ground.fact(line) for line in exits),
        dead_ends=tuple(_dead_ends(ground, ladder, goals)),
        truncated=truncated,
        left_out=ground.left_out(),
    )


def _matter(given: str | None) -> Matter | None:
    for matter in get_args(Matter):
        if matter == given:
            return matter  # type: ignore[no-any-return]
    if given is None:
        return None
    raise BadRequest(given, "is no kind of matter", "Use one of " + ", ".join(get_args(Matter)))


def _barred(ground: Ground, node: Node) -> DeadEnd | None:
    """Why a body can be no end of a route, if so."""
    if isinstance(node, Body) and ground.is_generic(node):
        names = ", ".join(sorted(ref(each).name for each in ground.instances(node)))
        return DeadEnd(body=ref(node), why=reason(_WHY, "generic", names=names))
    if ground.sieve.cause(node) in ("status", "date"):
        ground.sieve.admits(node)
        return DeadEnd(body=ref(node), why=reason(_WHY, "not_in_view"))
    return None


def _topmost(ladder: Ladder) -> set[str]:
    """The highest-ranking bodies within reach that do not lead on to others as high.

    Where no rank is known, the bodies that lead no further.
    """
    links = ladder.links()
    ranks = {
        ident: rank
        for ident, body in ladder.bodies.items()
        if ident != ladder.start.id and (rank := ladder.rank(body)) is not None
    }
    if not ranks:
        return {end for group in ends(links) for end in group} - {ladder.start.id}
    best = max(ranks.values())
    tops = {ident for ident, rank in ranks.items() if rank == best}
    onward = {ident: reachable(links, [ident]) & tops for ident in tops}
    return {ident for ident in tops if all(ident in onward[other] for other in onward[ident])}


def _ways_to(ladder: Ladder, goal: Node) -> set[str]:
    """The goal itself, or the bodies from which a line leaves the structure for it."""
    leaving = {
        ident
        for ident, lines in ladder.exits.items()
        if any(line.target == goal.id for line in lines)
    }
    return {goal.id} if goal.id in ladder.bodies else leaving


def _exits(ladder: Ladder, goal: Node | None) -> list[Line]:
    """The lines out of the structure, nearest bodies first; only to the goal, if it is outside."""
    inside = goal is None or (isinstance(goal, Body) and goal.id in ladder.bodies)
    near = [line for ident in ladder.bodies for line in ladder.exits.get(ident, ())]
    to_goal = [line for line in near if goal is not None and line.target == goal.id]
    return near if inside or not to_goal else to_goal


def _routes(ground: Ground, found: list[Climb], exits: Iterable[Line]) -> tuple[Route, ...]:
    bodies = {end for climb in found for step in climb.steps for end in (step.source, step.target)}
    carriers = Carriers(ground, bodies)
    prepares = [
        n for n in ground.admitted(bodies, ("PREPARES_CASES_FOR",), "in") if n.node.id != n.start
    ]
    steps = [step for climb in found for step in climb.steps]
    ground.cite(carriers.facts(), (edge for step in steps for edge in step.edges), exits)
    refs = {ident: ground.ref(ident) for ident in bodies}

    def hop(step: Step, known: Known | None, on_route: set[str]) -> Hop:
        beside = {n.node.id: n.node for n in prepares if n.start == step.target}
        return Hop(
            source=refs[step.source],
            target=refs[step.target],
            basis=step.basis,
            facts=tuple(ground.fact(edge) for edge in step.edges),
            carriers=carriers.of(step),
            prepared_by=tuple(ref(beside[i]) for i in sorted(beside) if i not in on_route),
            wait=of_hop(known, refs[step.target]),
        )

    def route(climb: Climb) -> Route:
        on_route = {end for step in climb.steps for end in (step.source, step.target)}
        waits = zip(climb.steps, climb.elapsed.hops, strict=True)
        hops = tuple(hop(step, known, on_route) for step, known in waits)
        return Route(hops=hops, wait=of_route(climb.elapsed, refs))

    return tuple(route(climb) for climb in found)


def _dead_ends(ground: Ground, ladder: Ladder, goals: set[str]) -> Iterable[DeadEnd]:
    """Where the case ends without getting to a goal, in the order of reaching it."""
    order = {ident: number for number, ident in enumerate(ladder.bodies)}
    if ladder.start.id in goals:
        return
    stuck = [group for group in ends(ladder.links()) if not goals & set(group)]
    for ident in sorted((ident for group in stuck for ident in group), key=order.__getitem__):
        group = next(group for group in stuck if ident in group)
        yield DeadEnd(body=ground.ref(ident), why=_why_end(ground, ladder, group, ident))


def _why_end(ground: Ground, ladder: Ladder, group: list[str], ident: str) -> Reason:
    if len(group) > 1:
        return reason(_WHY, "circle", names=", ".join(ground.ref(each).name for each in group))
    unused = ladder.unused[ident]
    if unused.left_out:
        return reason(_WHY, "left_out")
    if ladder.bodies[ident].level == "container":
        return reason(_WHY, "container")
    if ladder.bodies[ident].level == "regional_political":
        return reason(_WHY, "top")
    if ladder.exits[ident]:
        return reason(_WHY, "only_exits")
    if unused.other_matter:
        return reason(_WHY, "other_matter")
    return reason(_WHY, "only_lower" if unused.lower else "nothing_stated")
