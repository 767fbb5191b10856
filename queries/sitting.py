"""Who sits where: people, offices and parties of many bodies at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import product
from typing import Final, NamedTuple

from graph.edges import Holds
from graph.nodes import Body, Party, Person, Post
from graph.records import Edge, Node
from graph.stores.contract import Neighbour
from queries.ground import Ground
from queries.ground import Seat as SeatOf


class Sits(NamedTuple):
    """A person in a seat."""

    post: Post
    holds: Holds
    person: Person


class Sitting:
    """The seats of some bodies, their holders, the offices that tie them and the parties."""

    def __init__(self, ground: Ground, bodies: Collection[str]) -> None:
        self._ground: Final = ground
        self.seats: Final[dict[str, list[SeatOf]]] = ground.seats(bodies)
        self.posts: Final[dict[str, Post]] = {
            seat.post.id: seat.post for seats in self.seats.values() for seat in seats
        }
        self.bodies_of: Final[dict[str, set[str]]] = defaultdict(set)
        for body, seats in self.seats.items():
            for seat in seats:
                self.bodies_of[seat.post.id].add(body)

    def people(self, body: str) -> dict[str, list[Sits]]:
        """Who has which seats of a body, by person."""
        out: dict[str, list[Sits]] = defaultdict(list)
        for seat in self.seats.get(body, ()):
            for holds, person in seat.holders:
                out[person.id].append(Sits(seat.post, holds, person))
        return dict(out)

    def bodies_by_person(self) -> dict[str, set[str]]:
        """The bodies in which each person has a seat, whatever it is."""
        out: dict[str, set[str]] = defaultdict(set)
        for body, seats in self.seats.items():
            for seat in seats:
                for holder in seat.holders:
                    out[holder.person.id].add(body)
        return dict(out)

    def offices(self) -> dict[tuple[str, str], list[Edge]]:
        """The offices by the pair of bodies that they tie.

        A seat ties its own bodies to those it gives a seat in; a single one also these to each
        other, wherever it is itself.
        """
        found = self._ground.touching(self.posts.keys(), ("EX_OFFICIO",), "in")
        given: dict[str, list[Neighbour]] = defaultdict(list)
        for n in found:
            if self._ground.admits(n):
                given[n.node.id].append(n)
        owned = self._ground.touching(given.keys(), ("HAS_POST",), "in", generics=True)
        generic = {n.start for n in owned if self._ground.is_generic(n.node)}
        out: dict[tuple[str, str], dict[str, Edge]] = defaultdict(dict)
        for giver in sorted(given.keys() - generic):
            places: list[tuple[str, Edge | None]] = [
                (body, None) for body in sorted(self.bodies_of.get(giver, ()))
            ]
            for n in given[giver]:
                there = [(body, n.edge) for body in sorted(self.bodies_of[n.start])]
                for (a, before), (b, after) in product(places, there):
                    edges = {edge.id: edge for edge in (before, after) if edge is not None}
                    if a != b:
                        out[min(a, b), max(a, b)] |= edges
                if _is_single(given[giver][0].node):
                    places += there
        return {pair: [edges[ident] for ident in sorted(edges)] for pair, edges in out.items()}

    def parties(self, posts: Collection[str]) -> dict[str, dict[str, Node]]:
        """Whom seats are for, by post: whom they represent, else who appoints to them."""
        out: dict[str, dict[str, Node]] = defaultdict(dict)
        for type_ in ("REPRESENTS", "APPOINTED_BY"):
            missing = set(posts) - out.keys()
            for n in self._ground.admitted(missing, (type_,), "out"):
                if isinstance(n.node, Party | Body):
                    out[n.start][n.node.id] = n.node
        return dict(out)


def pairs_of(groups: Iterable[Collection[str]]) -> set[tuple[str, str]]:
    """All pairs of different members of each group, ordered within the pair.

    >>> sorted(pairs_of(["ab", "cba"]))
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    return {
        (one, other)
        for group in groups
        for ordered in [sorted(set(group))]
        for number, one in enumerate(ordered)
        for other in ordered[number + 1 :]
    }


def _is_single(post: Node) -> bool:
    return isinstance(post, Post) and post.seats_max == 1 and post.per is None
