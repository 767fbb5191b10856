"""Who could fill the gap where a demand for shared people is not known to be met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.nodes import Body, Party, Post
from graph.records import Node
from queries.answers import Answer, Ref
from queries.demands import Demand
from queries.ground import Seat
from queries.judging import Finding, Judge
from queries.sides import surely_is


class Candidate(Answer):
    """Somebody in one of the bodies whose party has seats in those that they are lacking from.

    `who` is a person, or the seat where nobody is known to hold it.
    """

    who: Ref
    post: Ref
    body: Ref
    party: Ref
    lacks: tuple[Ref, ...]


class _Places(NamedTuple):
    """What counts in one body: its seats, who sits there, and whose the seats are."""

    seats: list[Seat]
    sitting: frozenset[str]
    parties: dict[str, Node]


def candidates(judge: Judge, demand: Demand, finding: Finding) -> list[Candidate]:
    """The candidates, those in most of the bodies first, then people before seats, by name."""
    found = {
        (candidate.who.id, candidate.post.id, candidate.body.id): candidate
        for side in demand.by or (None,)
        for candidate in _of_side(judge, demand, finding, side)
    }
    return sorted(found.values(), key=_order)


def _order(candidate: Candidate) -> tuple[int, bool, str, str, str, str]:
    who = candidate.who
    lacks = len(candidate.lacks)
    return (lacks, who.label == "Post", who.name, who.id, candidate.body.id, candidate.post.id)


def _of_side(
    judge: Judge, demand: Demand, finding: Finding, side: Party | Post | None
) -> Iterator[Candidate]:
    places = {body.id: _places(judge, demand, body, side) for body in demand.bodies}
    for body in demand.bodies:
        for seat in places[body.id].seats:
            if not judge.surely_is(seat.post, side):
                continue
            for who in _sitters(seat):
                lacks = [b for b in demand.bodies if who.id not in places[b.id].sitting]
                party = _common_party(judge, seat.post, [places[b.id] for b in lacks])
                if who.id not in finding.people and lacks and party is not None:
                    yield Candidate(
                        who=judge.refer(who),
                        post=judge.refer(seat.post),
                        body=judge.refer(body),
                        party=judge.refer(party),
                        lacks=tuple(judge.refer(b) for b in lacks),
                    )


def _places(judge: Judge, demand: Demand, body: Body, side: Party | Post | None) -> _Places:
    seats = judge.of_side(demand, body, side)
    sitting = frozenset(who.id for seat in seats for who in _sitters(seat))
    whose = (judge.parties.get(seat.post.id, {}) for seat in seats)
    return _Places(seats, sitting, {ident: node for each in whose for ident, node in each.items()})


def _sitters(seat: Seat) -> list[Node]:
    """Those who hold a seat, deputies not counted; the seat itself where nobody is known to."""
    people: list[Node] = [h.person for h in seat.holders if h.holds.as_ != "deputy"]
    return people or [seat.post]


def _common_party(judge: Judge, post: Post, elsewhere: list[_Places]) -> Node | None:
    """A party of the seat that surely has seats in all the other places."""
    for _, party in sorted(judge.parties.get(post.id, {}).items()):
        if all(_has_place(party, places.parties) for places in elsewhere):
            return party
    return None


def _has_place(party: Node, parties: Mapping[str, Node]) -> bool:
    return party.id in parties or any(
        surely_is(party, other) or surely_is(other, party) for other in parties.values()
    )
