"""The first simple paths between two nodes, in a stated order, with work that is bounded.

One walk for both stores: a store only says which nodes are linked. Paths come out one by one, as
Yen's algorithm with Lawler's partition finds them: each is the first of what is left, and what is
left after it splits into disjoint parts, each with its own first path. So no part of the graph is
walked path by path: for `limit` paths of `max_hops` hops there are at most `limit * max_hops`
breadth-first searches, however many cycles there are. networkx' `shortest_simple_paths` does
likewise, but leaves the order of equally long paths open, and order is what the contract promises.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple, Protocol

from graph.stores.contract import Direction

Path = tuple[str, ...]
Reach = dict[str, set[str]]


class Link(NamedTuple):
    """Two nodes joined by an edge, whatever its type: `start` was asked for, `other` found."""

    start: str
    other: str


class Links(Protocol):
    """Which nodes are linked to these, by an edge that leaves or reaches them."""

    def __call__(self, ids: Collection[str], direction: Direction) -> Iterable[Link]: ...


class _Part(NamedTuple):
    """The first path of one part of what is left; what makes it that part stands after it."""

    hops: int
    path: Path
    fixed: int  # the path's first nodes that all paths of this part share
    barred: frozenset[str]  # nodes that may not come right after those


def find_routes(
    links: Links,
    source: str,
    target: str,
    *,
    directed: bool,
    avoid: Collection[str],
    max_hops: int,
    limit: int,
) -> list[Path]:
    """The first `limit` simple paths between two different nodes, by hops, then by ids."""
    between = _gather(links, source, target, directed, set(avoid), max_hops)
    first = between.continue_from((source,), frozenset(), max_hops)
    waiting = [] if first is None else [_Part(len(first) - 1, first, 1, frozenset())]
    found: list[Path] = []
    while waiting and len(found) < limit:
        part = heapq.heappop(waiting)
        found.append(part.path)
        for fixed in range(part.fixed, len(part.path)):
            barred = frozenset({part.path[fixed]})
            if fixed == part.fixed:
                barred |= part.barred
            path = between.continue_from(part.path[:fixed], barred, max_hops)
            if path is not None:
                heapq.heappush(waiting, _Part(len(path) - 1, path, fixed, barred))
    return found


class _Between(NamedTuple):
    """The links that a path of the asked length can use."""

    target: str
    after: Reach
    before: Reach

    def continue_from(self, prefix: Path, barred: frozenset[str], max_hops: int) -> Path | None:
        """The first simple path that starts so and goes on to a node that is not barred."""
        allowed = self.after.get(prefix[-1], set()) - barred - set(prefix)
        hops_left = max_hops - len(prefix)
        distance = self._distances(allowed, set(prefix), hops_left)
        path = list(prefix)
        nexts = {node for node in allowed if node in distance}
        while nexts:
            path.append(min(nexts, key=lambda node: (distance[node], node)))
            if path[-1] == self.target:
                return tuple(path)
            closer = distance[path[-1]] - 1
            nexts = {n for n in self.after[path[-1]] if distance.get(n) == closer}
        return None

    def _distances(self, wanted: set[str], closed: set[str], radius: int) -> dict[str, int]:
        """Hops to the target without the closed nodes, until the first wanted node has its own."""
        if radius < 0 or not wanted:
            return {}
        distance = {self.target: 0}
        frontier = {self.target}
        hops = 0
        while frontier and hops < radius and wanted.isdisjoint(frontier):
            hops += 1
            reached = set().union(*(self.before.get(node, ()) for node in frontier))
            frontier = {node for node in reached if node not in distance and node not in closed}
            distance.update(dict.fromkeys(frontier, hops))
        return distance


def _gather(
    links: Links, source: str, target: str, directed: bool, avoid: set[str], max_hops: int
) -> _Between:
    """Half of the hops from one end, half from the other: every link of every path, few others."""
    between = _Between(target, defaultdict(set), defaultdict(set))
    sides: list[tuple[str, Direction, int]] = [
        (source, "out" if directed else "both", (max_hops + 1) // 2),
        (target, "in" if directed else "both", max_hops // 2),
    ]
    for end, direction, radius in sides:
        seen, frontier = {end}, {end}
        for _ in range(radius):
            if not frontier:
                break
            reached = set()
            for start, other in links(sorted(frontier), direction):
                if other in avoid and other not in (source, target):
                    continue
                reached.add(other)
                one, two = (other, start) if direction == "in" else (start, other)
                between.after[one].add(two)
                between.before[two].add(one)
                if not directed:
                    between.after[two].add(one)
                    between.before[one].add(two)
            frontier = reached - seen - {source, target}
            seen |= frontier
    return between
