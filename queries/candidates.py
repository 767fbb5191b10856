"""Who could fill the gap where a demand for shared people is not known to be met."""

from __future__ import annotations

from collections.abc import Iterator

from graph.nodes import Body, Party, Post
from graph.records import Node
from queries.answers import Answer, Ref
from queries.demands import Demand
from queries.ground import Seat, ref
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
    seats = {body.id: judge.of_side(demand, body, side) for body in demand.bodies}
    for body in demand.bodies:
        for seat in seats[body.id]:
            if not judge.surely_is(seat.post, side):
                continue
            for who in _sitters(seat):
                elsewhere = [b for b in demand.bodies if b.id != body.id]
                lacks = [b for b in elsewhere if not _sits(seats[b.id], who)]
                party = _common_party(judge, seat.post, lacks, seats)
                if who.id not in finding.people and lacks and party is not None:
                    yield Candidate(
                        who=ref(who),
                        post=ref(seat.post),
                        body=ref(body),
                        party=ref(party),
                        lacks=tuple(ref(b) for b in lacks),
                    )


def _sitters(seat: Seat) -> list[Node]:
    """Those who hold a seat, deputies not counted; the seat itself where nobody is known to."""
    people: list[Node] = [h.person for h in seat.holders if h.holds.as_ != "deputy"]
    return people or [seat.post]


def _sits(seats: list[Seat], who: Node) -> bool:
    return any(each.id == who.id for seat in seats for each in _sitters(seat))


def _common_party(
    judge: Judge, post: Post, lacks: list[Body], seats: dict[str, list[Seat]]
) -> Node | None:
    """A party of the seat that surely has seats in all the bodies lacking it."""
    for _, party in sorted(judge.parties.get(post.id, {}).items()):
        if all(
            any(
                surely_is(party, other) or surely_is(other, party)
                for seat in seats[body.id]
                for other in judge.parties.get(seat.post.id, {}).values()
            )
            for body in lacks
        ):
            return party
    return None
