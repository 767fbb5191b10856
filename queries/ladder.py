"""Which bodies a case can get to from a body, hop by hop, and what each hop rests on.

A hop leads to a body that does not rank lower. It is *stated* by a line; or, where no line leads
up, it holds by *office*, since a seat of the one gives a seat in the other; or, where neither, it
is *inferred* from who executes, is part of, or was established by whom. Office and inference need
both ranks; what stands beside the ladder or has no level is reached by stated lines only. A line
out of the structure (to a council, the national level or a party) is an exit and no hop.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from typing import Final, Literal, NamedTuple

from graph.levels import AD_HOC_STEP, rank_of
from graph.nodes import Body, Party, Post
from graph.records import Edge, Line, Matter, Node
from graph.stores.contract import Direction, Neighbour
from queries.ground import Ground

Basis = Literal["stated", "office", "inferred"]
STATED: Final = ("ESCALATES_TO", "REPORTS_TO", "RECOMMENDS_TO", "PREPARES_CASES_FOR")
_INFERRED: Final = ("EXECUTES_DECISIONS_OF", "PART_OF")
_OUTSIDE: Final = ("council", "national")
_BESIDE: Final = ("sector", "support", "container")
_LOWEST: Final = -1_000_000


class Step(NamedTuple):
    """A hop between two bodies, and the edges it rests on."""

    source: str
    target: str
    basis: Basis
    edges: tuple[Edge, ...]

    @property
    def in_force(self) -> bool:
        """Whether at least one of its edges is in force."""
        return any(getattr(edge, "status", None) == "in_force" for edge in self.edges)


class Unused(NamedTuple):
    """Why lines that leave a body make no hop."""

    left_out: bool = False
    lower: bool = False
    other_matter: bool = False


class Ladder:
    """All that can be reached from one body."""

    def __init__(self, ground: Ground, start: Body, matter: Matter | None) -> None:
        self._ground: Final = ground
        self._matter: Final = matter
        self._ranks: Final[dict[str, int | None]] = {}
        self.start: Final = start
        self.bodies: Final[dict[str, Body]] = {start.id: start}
        self.steps: Final[dict[str, dict[str, Step]]] = {}
        self.exits: Final[dict[str, list[Line]]] = {}
        self.unused: Final[dict[str, Unused]] = {}
        frontier = [start]
        while frontier:
            frontier = self._climb(frontier)
        self._keep_to_ways_up()

    def rank(self, body: Body) -> int | None:
        """Its rank; of an ad hoc body five below the body it hangs under; None if unknown."""
        if body.id not in self._ranks:
            ad_hoc = body.level == "ad_hoc"
            self._ranks[body.id] = self._rank_ad_hoc(body) if ad_hoc else rank_of(body.level)
        return self._ranks[body.id]

    def links(self) -> dict[str, list[str]]:
        """The bodies that each body has hops to, by id."""
        return {source: sorted(steps) for source, steps in self.steps.items()}

    def _rank_ad_hoc(self, body: Body) -> int | None:
        """Five below the nearest body with a rank for each step up to it; the highest of several."""
        seen = {body.id}
        below = [body]
        for steps in count(1):
            above = {p.id: p for each in below for p in self._parents(each)}
            ranks = [rank_of(parent.level) for parent in above.values()]
            known = [rank for rank in ranks if rank is not None]
            if known:
                return max(known) - AD_HOC_STEP * steps
            below = [p for p in above.values() if p.level == "ad_hoc" and p.id not in seen]
            seen |= above.keys()
            if not below:
                break
        return None

    def _parents(self, body: Body) -> list[Body]:
        """What a body is part of; else what established it; else what it reports to."""
        ways: tuple[tuple[str, Direction], ...] = (
            ("PART_OF", "out"),
            ("ESTABLISHES", "in"),
            ("REPORTS_TO", "out"),
        )
        for type_, direction in ways:
            found = self._ground.touching((body.id,), (type_,), direction)
            met = [n.node for n in found if not self._ground.sieve.cause(n.edge)]
            if parents := [node for node in met if isinstance(node, Body)]:
                return parents
        return []

    def _climb(self, frontier: list[Body]) -> list[Body]:
        by_id = {body.id: body for body in frontier}
        for ident in by_id:
            self.steps[ident], self.exits[ident], self.unused[ident] = {}, [], Unused()
        self._add_stated(by_id)
        self._add_offices({ident: b for ident, b in by_id.items() if not self._leads_up(b)})
        self._add_inferred({ident: b for ident, b in by_id.items() if not self._leads_up(b)})
        reached = {target for ident in by_id for target in self.steps[ident]}
        new = [self._ground.known(ident) for ident in sorted(reached - self.bodies.keys())]
        bodies = [node for node in new if isinstance(node, Body)]
        self.bodies.update({body.id: body for body in bodies})
        return bodies

    def _keep_to_ways_up(self) -> None:
        """Drops what only a way down leads to: through a body without rank to a lower one.

        A body is reached by the way whose highest rank is the lowest; each step on such a way is
        one of a route.
        """
        highest: dict[str, int] = {}
        start = self.rank(self.start)
        waiting = [(_LOWEST if start is None else start, self.start.id)]
        while waiting:
            rank, ident = heapq.heappop(waiting)
            if ident in highest:
                continue
            highest[ident] = rank
            for target in self.steps[ident]:
                other = self.rank(self.bodies[target])
                if other is None or other >= rank:
                    higher = rank if other is None else other
                    heapq.heappush(waiting, (higher, target))
        for ident in [ident for ident in self.bodies if ident not in highest]:
            del self.bodies[ident], self.steps[ident]
        for ident, steps in self.steps.items():
            for target in [each for each in steps if not self._is_up(highest[ident], each)]:
                del steps[target]
                self._note(self.bodies[ident], lower=True)

    def _is_up(self, rank: int, target: str) -> bool:
        if target not in self.bodies:
            return False
        other = self.rank(self.bodies[target])
        return other is None or other >= rank

    def _leads_up(self, body: Body) -> bool:
        """Whether a hop leads to a body that ranks higher, or that may do so."""
        rank = self.rank(body)
        for target in self.steps[body.id]:
            to = self._ground.known(target)
            if not isinstance(to, Body) or to.level in _BESIDE:
                continue
            other = self.rank(to)
            if rank is None or other is None or other > rank:
                return True
        return False

    def _add_stated(self, frontier: dict[str, Body]) -> None:
        found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for n in self._ground.touching(frontier.keys(), STATED, "out"):
            body, line = frontier[n.start], n.edge
            if not isinstance(line, Line) or n.node.id == body.id:
                continue
            if line.type == "PREPARES_CASES_FOR" and body.level == "support":
                continue
            if self._matter and line.matter not in (None, self._matter):
                self._note(body, other_matter=True)
            elif _leaves(n.node, line):
                if self._admits(body, n):
                    self.exits[body.id].append(line)
            elif isinstance(n.node, Body) and self._is_lower(body, n.node):
                self._note(body, lower=True)
            elif self._admits(body, n):
                found[body.id, n.node.id].append(line)
        self._add("stated", found)

    def _add_offices(self, frontier: dict[str, Body]) -> None:
        mine = _by_post(self._ground.touching(frontier.keys(), ("HAS_POST",), "out"), own=True)
        ties = [
            tie
            for tie in self._ground.touching(mine.keys(), ("EX_OFFICIO",), "both")
            if _sits(tie.node)
        ]
        others = {tie.node.id for tie in ties}
        theirs = _by_post(self._ground.touching(others, ("HAS_POST",), "in"), own=False)
        found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for tie in ties:
            for own, there in (
                (a, b) for a in mine[tie.start] for b in theirs.get(tie.node.id, ())
            ):
                body, target = frontier[own.start], there.node
                if not isinstance(target, Body) or not self._takes_office(body, target, tie):
                    continue
                parts = (own.edge, own.node, tie.edge, tie.node, there.edge, target)
                if self._ground.sieve.admits(*parts):
                    found[body.id, target.id].append(tie.edge)
                else:
                    self._note(body, left_out=True)
        self._add("office", found)

    def _takes_office(self, body: Body, target: Body, tie: Neighbour) -> bool:
        """Whether a case can get up by this office; among equals only with whoever holds it."""
        rank, other = self.rank(body), self.rank(target)
        if rank is None or other is None or target.level in _OUTSIDE or body.id == target.id:
            return False
        return other > rank or (other == rank and tie.edge.source == tie.start)

    def _add_inferred(self, frontier: dict[str, Body]) -> None:
        found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        near = [
            *self._ground.touching(frontier.keys(), _INFERRED, "out"),
            *self._ground.touching(frontier.keys(), ("ESTABLISHES",), "in"),
        ]
        for n in near:
            body, target = frontier[n.start], n.node
            if not isinstance(target, Body) or target.id == body.id or target.level in _OUTSIDE:
                continue
            if self._matter and getattr(n.edge, "matter", None) not in (None, self._matter):
                continue
            rank, other = self.rank(body), self.rank(target)
            if rank is None or other is None or other < rank:
                continue
            if self._admits(body, n):
                found[body.id, target.id].append(n.edge)
        self._add("inferred", found)

    def _add(self, basis: Basis, found: dict[tuple[str, str], list[Edge]]) -> None:
        for (source, target), edges in found.items():
            once = {edge.id: edge for edge in edges}
            step = Step(source, target, basis, tuple(once[ident] for ident in sorted(once)))
            # What is stated of two bodies needs neither office nor inference.
            self.steps[source].setdefault(target, step)

    def _is_lower(self, body: Body, target: Body) -> bool:
        rank, other = self.rank(body), self.rank(target)
        return rank is not None and other is not None and other < rank

    def _admits(self, body: Body, neighbour: Neighbour) -> bool:
        admitted = self._ground.admits(neighbour)
        if not admitted:
            self._note(body, left_out=True)
        return admitted

    def _note(self, body: Body, **why: bool) -> None:
        self.unused[body.id] = self.unused[body.id]._replace(**why)


def _leaves(target: Node, line: Line) -> bool:
    """Whether a line leads out of the joint structure."""
    if isinstance(target, Party):
        return True
    if not isinstance(target, Body):
        return False
    return target.level in _OUTSIDE or (line.matter == "economy" and target.level is None)


def _sits(post: Node) -> bool:
    """Whether a seat is a full member's."""
    return isinstance(post, Post) and post.attendance == "full" and post.role != "secretary"


def _by_post(found: Iterable[Neighbour], *, own: bool) -> dict[str, list[Neighbour]]:
    """HAS_POST edges by their post, as seen from the body (own) or from the post."""
    out: dict[str, list[Neighbour]] = defaultdict(list)
    for n in found:
        if not own or _sits(n.node):
            out[n.node.id if own else n.start].append(n)
    return out
