"""The embedded twin of every fetch: an immutable index of one graph in memory.

Plain dictionaries rather than a networkx graph: walking networkx was measured to be a hundred
times slower, and importing it costs a third of a second that `mandat ask` does not have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final

from graph.edges import HasPost, Holds
from graph.nodes import Body, Document, Party, Passage, Person, Post
from graph.records import Edge, Node
from graph.stores.checks import check_direction, check_positive, check_routes, check_types
from graph.stores.contract import (
    NEIGHBOURS_LIMIT,
    Cited,
    Direction,
    Holding,
    Named,
    Neighbour,
)
from graph.stores.routes import Link, find_routes
from graph.value import Graph

Adjacency = dict[str, list[Edge]]
NAMED: Final = (Body, Party, Person, Document)


class Index:
    """A `Reader` of one graph; safe to share between threads, since nothing in it changes."""

    def __init__(self, graph: Graph, generation: int) -> None:
        self.graph: Final = graph
        self._generation = generation
        self._out: Adjacency = defaultdict(list)
        self._in: Adjacency = defaultdict(list)
        for edge in graph.edges.values():
            self._out[edge.source].append(edge)
            self._in[edge.target].append(edge)
        # From here on a missing id has to stay missing.
        self._out, self._in = dict(self._out), dict(self._in)
        self._names = tuple(named(n) for n in graph.nodes.values() if isinstance(n, NAMED))

    @property
    def generation(self) -> int:
        return self._generation

    def names(self) -> Sequence[Named]:
        return self._names

    def nodes(self, ids: Collection[str]) -> Sequence[Node]:
        return [self.graph.nodes[ident] for ident in self._known(ids)]

    def neighbours(
        self,
        ids: Collection[str],
        types: Collection[str],
        direction: Direction = "both",
        limit: int = NEIGHBOURS_LIMIT,
    ) -> Sequence[Neighbour]:
        check_types(types)
        check_direction(direction)
        check_positive("limit", limit)
        return list(islice(self._each_neighbour(ids, set(types), direction), limit))

    def routes(
        self,
        source: str,
        target: str,
        types: Collection[str],
        *,
        directed: bool = False,
        avoid: Collection[str] = (),
        without: Collection[str] = (),
        max_hops: int = 6,
        limit: int = 10,
    ) -> Sequence[tuple[str, ...]]:
        check_routes(types, max_hops, limit)
        if source == target:
            return [(source,)] if source in self.graph.nodes else []
        kinds, unused = set(types), set(without)
        return find_routes(
            lambda ids, direction: self.links(ids, kinds, direction, unused),
            source,
            target,
            directed=directed,
            avoid=avoid,
            max_hops=max_hops,
            limit=limit,
        )

    def links(
        self,
        ids: Collection[str],
        types: Collection[str],
        direction: Direction,
        without: Collection[str],
    ) -> Iterator[Link]:
        """Which nodes are linked to these by an edge of these types; what `routes` walks on."""
        for start in ids:
            if direction != "in":
                for edge in self._out.get(start, ()):
                    if edge.type in types and edge.id not in without:
                        yield Link(start, edge.target)
            if direction != "out":
                for edge in self._in.get(start, ()):
                    if edge.type in types and edge.id not in without:
                        yield Link(start, edge.source)

    def holdings(self, bodies: Collection[str]) -> Sequence[Holding]:
        found = [
            Holding(body, has_post, post, holds, person)
            for body in self._known(bodies)
            for has_post, post in self._posts(body)
            for holds, person in self._holders(post.id)
        ]
        return sorted(found, key=holding_order)

    def passages(self, ids: Collection[str]) -> Sequence[Cited]:
        found = {
            (ident, edge.target): Cited(passage, document)
            for ident in self._known(ids)
            if isinstance(passage := self.graph.nodes[ident], Passage)
            for edge in self._out.get(ident, ())
            if edge.type == "IN" and isinstance(document := self.graph.nodes[edge.target], Document)
        }
        return [found[key] for key in sorted(found)]

    def _known(self, ids: Collection[str]) -> list[str]:
        return sorted(ident for ident in set(ids) if ident in self.graph.nodes)

    def _each_neighbour(
        self, ids: Collection[str], types: set[str], direction: Direction
    ) -> Iterator[Neighbour]:
        for start in self._known(ids):
            touching = []
            if direction != "in":
                touching += [(edge.id, edge.target, edge) for edge in self._out.get(start, ())]
            if direction != "out":
                touching += [(edge.id, edge.source, edge) for edge in self._in.get(start, ())]
            if direction == "both":
                touching.sort(key=lambda each: each[0])
            for _, other, edge in touching:
                if edge.type in types:
                    yield Neighbour(start, edge, self.graph.nodes[other])

    def _posts(self, body: str) -> Iterator[tuple[HasPost, Post]]:
        for edge in self._out.get(body, ()):
            if isinstance(edge, HasPost):
                post = self.graph.nodes[edge.target]
                if isinstance(post, Post):
                    yield edge, post

    def _holders(self, post: str) -> Iterator[tuple[Holds | None, Person | None]]:
        vacant = True
        for edge in self._in.get(post, ()):
            if isinstance(edge, Holds):
                person = self.graph.nodes[edge.source]
                if isinstance(person, Person):
                    vacant = False
                    yield edge, person
        if vacant:
            yield None, None


def named(node: Node) -> Named:
    """What people call a node, and what tells it from others of that name."""
    body = node if isinstance(node, Body) else None
    return Named(
        id=node.id,
        label=node.label,
        name=node.name,
        aliases=node.aliases,
        level=body.level if body else None,
        region=node.region if isinstance(node, (Body, Party)) else None,
        cluster=body.cluster if body else None,
        generic=body.generic if body else False,
    )


def holding_order(row: Holding) -> tuple[str, str, str, str, str]:
    """Body, post, person, then the two edges; a vacant seat has neither person nor second edge."""
    return (
        row.body,
        row.post.id,
        row.person.id if row.person else "",
        row.has_post.id,
        row.holds.id if row.holds else "",
    )
