"""Who can carry a case from one body to the next."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from graph.captions import Caption
from graph.nodes import Person, Post
from graph.records import Edge
from queries.answers import Answer, Quote, Reason, Ref
from queries.ground import Ground, Seat, ref
from queries.ladder import Step
from queries.reasons import reason

_WHY: Final[dict[str, Caption]] = {
    "office": Caption(
        "sidder i det modtagende organ i kraft af posten",
        "sits in the receiving body by office",
    ),
    "office_ad_hoc": Caption(
        "deltager ad hoc i det modtagende organ i kraft af posten",
        "takes part ad hoc in the receiving body by office",
    ),
    "office_back": Caption(
        "har pladsen i kraft af en post i det modtagende organ",
        "has the seat by office of the receiving body",
    ),
    "holds_office": Caption("har posten {post}", "holds the seat {post}"),
    "both": Caption("sidder i begge organer", "sits in both bodies"),
    "chair": Caption(
        "leder det afsendende organ; hvem der bærer sagen, står der ikke",
        "chairs the sending body; who carries the case is not stated",
    ),
}
_CHAIRS: Final = ("chair", "co_chair")


class Carrier(Answer):
    """A seat or person that can carry the case, and why it is believed so."""

    who: Ref
    why: Reason
    passages: tuple[Quote, ...]


class Carriers:
    """The seats of the bodies of some routes, and the offices that tie them."""

    def __init__(self, ground: Ground, bodies: Collection[str]) -> None:
        self._ground: Final = ground
        self._seats: Final = ground.seats(bodies)
        posts = {seat.post.id for seats in self._seats.values() for seat in seats}
        found = ground.touching(posts, ("EX_OFFICIO",), "out")
        self._ties: Final = [
            (n.edge, n.start, n.node.id) for n in found if n.node.id in posts and ground.admits(n)
        ]

    def facts(self) -> list[Edge]:
        """Everything whose passages the answers may cite."""
        seats = [seat for of_body in self._seats.values() for seat in of_body]
        holds: list[Edge] = [holder.holds for seat in seats for holder in seat.holders]
        return [*holds, *(seat.has_post for seat in seats), *(edge for edge, _, _ in self._ties)]

    def of(self, step: Step) -> tuple[Carrier, ...]:
        """Seats by office and their holders, then people in both; failing those, the chairs."""
        here, there = self._seats[step.source], self._seats[step.target]
        found = [*self._by_office(here, there), *self._in_both(here, there)]
        if not found:
            chairs = (seat for seat in here if seat.post.role in _CHAIRS)
            found = [c for seat in chairs for c in self._seat(seat, "chair", seat.has_post)]
        once = {(carrier.who.id, carrier.why.code): carrier for carrier in reversed(found)}
        return tuple(reversed(once.values()))

    def _by_office(self, here: list[Seat], there: list[Seat]) -> Iterator[Carrier]:
        theirs = {seat.post.id: seat.post for seat in there}
        for seat in here:
            for edge, giver, given in self._ties:
                if giver == seat.post.id and given in theirs:
                    yield from self._seat(seat, _office(theirs[given]), edge)
                elif given == seat.post.id and giver in theirs:
                    yield from self._seat(seat, "office_back", edge)

    def _seat(self, seat: Seat, code: str, edge: Edge) -> Iterator[Carrier]:
        yield Carrier(
            who=ref(seat.post), why=reason(_WHY, code), passages=self._ground.quotes(edge)
        )
        post = ref(seat.post).name
        for holds, person in seat.holders:
            if holds.as_ != "deputy":
                passages = self._ground.quotes(holds)
                why = reason(_WHY, "holds_office", post=post)
                yield Carrier(who=ref(person), why=why, passages=passages)

    def _in_both(self, here: list[Seat], there: list[Seat]) -> Iterator[Carrier]:
        theirs = _sitting(there)
        for ident, (person, edges) in _sitting(here).items():
            if ident in theirs:
                passages = self._ground.quotes(*edges, *theirs[ident][1])
                yield Carrier(who=ref(person), why=reason(_WHY, "both"), passages=passages)


def _sitting(seats: list[Seat]) -> dict[str, tuple[Person, list[Edge]]]:
    """Who holds a full seat, and by which edges."""
    out: dict[str, tuple[Person, list[Edge]]] = {}
    for seat in seats:
        for holds, person in seat.holders:
            if seat.post.attendance == "full" and holds.as_ != "deputy":
                out.setdefault(person.id, (person, []))[1].append(holds)
    return out


def _office(given: Post) -> str:
    return "office" if given.attendance == "full" else "office_ad_hoc"
