"""What is known of one demand for shared people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, Literal, NamedTuple

from graph.captions import Caption
from graph.nodes import Body, Party, Post
from graph.records import Edge, Node
from queries.answers import Reason
from queries.demands import Demand
from queries.ground import Ground, Seat, ref
from queries.reasons import reason
from queries.seats import Multiplier, included, is_member, wholes
from queries.sides import any_may_be, may_be, surely_is
from queries.sitting import Sits, Sitting

Outcome = Literal["impossible", "missing", "unknown", "possible", "confirmed", "guaranteed"]
SEVERITY: Final[tuple[Outcome, ...]] = (
    "impossible",
    "missing",
    "unknown",
    "possible",
    "confirmed",
    "guaranteed",
)
_WHY: Final[dict[str, Caption]] = {
    "one_body": Caption(
        "kravet nævner kun ét organ, som dokumenterne beskriver",
        "the demand names only one body that the documents describe",
    ),
    "unread": Caption(
        "dokumenterne beskriver ingen pladser i {names}",
        "the documents describe no seats in {names}",
    ),
    "office": Caption(
        "{names} sidder i dem alle i kraft af posten", "{names} sits in all of them by office"
    ),
    "people": Caption("{number} sidder i dem alle{side}", "{number} sit in all of them{side}"),
    "no_common_party": Caption(
        "ingen part kan have pladser i dem alle{side}",
        "no party can have seats in all of them{side}",
    ),
    "none_shared": Caption(
        "alle pladser er kendt og besat, og ingen sidder i dem alle{side}",
        "all seats are known and filled, and nobody sits in all of them{side}",
    ),
    "too_few": Caption(
        "alle pladser er kendt og besat, men kun {number} af {need} sidder i dem alle{side}",
        "all seats are known and filled, but only {number} of {need} sit in all of them{side}",
    ),
    "holders_unknown": Caption(
        "det vides ikke, hvem der sidder på alle pladserne{side}",
        "it is not known who holds all of the seats{side}",
    ),
}


class Office(NamedTuple):
    """A single seat whose holder sits, by office, in all bodies of a demand."""

    post: Post
    gives: Mapping[str, tuple[Post, ...]]
    edges: tuple[Edge, ...]


class Finding(NamedTuple):
    """The outcome of a demand, for one side or for all."""

    outcome: Outcome
    why: Reason
    people: Mapping[str, Mapping[str, tuple[Sits, ...]]]
    offices: tuple[Office, ...]


class Judge:
    """Judges demands over the seats, holders, parties and offices of all their bodies."""

    def __init__(self, ground: Ground, demanded: Collection[Demand]) -> None:
        self.bodies: Final = {body.id: body for demand in demanded for body in demand.bodies}
        self.sitting: Final = Sitting(ground, self.bodies.keys())
        self.parties: Final = self.sitting.parties(self.sitting.posts.keys())
        self._offices: Final = _Offices(ground, self.sitting)
        self.refer: Final = ground.refer
        self._ground: Final = ground
        self._multipliers: Final[dict[str, Multiplier]] = {}
        self._inclusions: Final = included(ground, self.sitting.posts.keys())

    def judge(self, demand: Demand) -> Finding:
        """The outcome over all sides: the one that most needs attention decides."""
        if len(demand.bodies) < 2:
            return Finding("unknown", reason(_WHY, "one_body"), {}, ())
        unread = [body for body in demand.bodies if not self.eligible(demand, body)]
        if unread:
            names = ", ".join(ref(body).name for body in unread)
            return Finding("unknown", reason(_WHY, "unread", names=names), {}, ())
        findings = [self._of_side(demand, side) for side in demand.by or (None,)]
        worst = min(findings, key=lambda finding: SEVERITY.index(finding.outcome))
        return Finding(
            worst.outcome,
            worst.why,
            {person: sits for finding in findings for person, sits in finding.people.items()},
            tuple({o.post.id: o for finding in findings for o in finding.offices}.values()),
        )

    def is_tied_by_office(self, one: str, other: str) -> bool:
        """Whether a single seat sits in both bodies by office."""
        return self._offices.tie(one, other)

    def eligible(self, demand: Demand, body: Body) -> list[Seat]:
        """The seats of a body in the capacity that a demand speaks of."""
        secretary = demand.rule.capacity == "secretary"
        return [
            seat
            for seat in self.sitting.seats[body.id]
            if (seat.post.role == "secretary" if secretary else is_member(seat.post))
        ]

    def of_side(self, demand: Demand, body: Body, side: Party | Post | None) -> list[Seat]:
        """The eligible seats that may be a side's."""
        return [s for s in self.eligible(demand, body) if self.may_be(s.post, side)]

    def may_be(self, post: Post, side: Party | Post | None) -> bool:
        """Whether a seat may be a side's: unless it is known to be for another."""
        whose = self.parties.get(post.id, {})
        if side is None or isinstance(side, Post):
            return True
        return not whose or any_may_be(whose.values(), side)

    def surely_is(self, post: Post, side: Party | Post | None) -> bool:
        """Whether a seat is known to be a side's."""
        if side is None or post.id == side.id:
            return True
        whose = self.parties.get(post.id, {})
        return isinstance(side, Party) and any(surely_is(party, side) for party in whose.values())

    def _of_side(self, demand: Demand, side: Party | Post | None) -> Finding:
        need = demand.rule.min_per_side or 1
        offices = self._offices.of(demand, self, side)
        people = self._shared(demand, side)
        extra = _side_words(side)
        if len(offices) >= need:
            names = ", ".join(ref(office.post).name for office in offices)
            return Finding("guaranteed", reason(_WHY, "office", names=names), people, offices)
        if len(people) >= need:
            why = reason(_WHY, "people", number=str(len(people)), side=extra)
            return Finding("confirmed", why, people, offices)
        if self._is_impossible(demand, side):
            return Finding("impossible", reason(_WHY, "no_common_party", side=extra), {}, ())
        if all(self._is_filled(demand, body, side) for body in demand.bodies):
            code = "too_few" if people or offices else "none_shared"
            number = str(max(len(people), len(offices)))
            given = {"number": number, "need": str(need)} if code == "too_few" else {}
            return Finding("missing", reason(_WHY, code, side=extra, **given), people, offices)
        return Finding("possible", reason(_WHY, "holders_unknown", side=extra), people, offices)

    def _shared(
        self, demand: Demand, side: Party | Post | None
    ) -> dict[str, dict[str, tuple[Sits, ...]]]:
        """Who sits in all bodies, deputies not counted, and is known to be of the side."""
        by_body = {body.id: _sitters(self.eligible(demand, body)) for body in demand.bodies}
        everywhere = set.intersection(*(set(sitters) for sitters in by_body.values()))
        out = {}
        for person in sorted(everywhere):
            sits = {body: tuple(sitters[person]) for body, sitters in by_body.items()}
            posts = [each.post for seats in sits.values() for each in seats]
            if any(self.surely_is(post, side) for post in posts):
                out[person] = sits
        return out

    def _is_impossible(self, demand: Demand, side: Party | Post | None) -> bool:
        """Whether it is known of all eligible seats whose they are, and no party is common."""
        if isinstance(side, Post):
            return False
        whose = [self._whose(demand, body) for body in demand.bodies]
        known = [parties for parties in whose if parties is not None]
        if side is not None:
            return any(not any_may_be(parties, side) for parties in known)
        if len(known) < len(whose):
            # Even so, two bodies that are known may have nothing in common.
            return any(not _common(a, b) for a in known for b in known)
        first, *others = known
        return not any(all(any_may_be(other, party) for other in others) for party in first)

    def _whose(self, demand: Demand, body: Body) -> list[Node] | None:
        seats = self.eligible(demand, body)
        if any(not self.parties.get(seat.post.id) for seat in seats):
            return None
        return [party for seat in seats for party in self.parties[seat.post.id].values()]

    def _is_filled(self, demand: Demand, body: Body, side: Party | Post | None) -> bool:
        """Whether all seats that may be the side's are known in number, and each is held."""
        multiplier = self._multipliers.setdefault(body.id, Multiplier(self._ground, body))
        seats = {seat.post.id: seat for seat in self.of_side(demand, body, side)}
        held: dict[str, set[str]] = defaultdict(set)
        for ident, whole in wholes(seats.keys(), self._inclusions).items():
            held[whole] |= {h.person.id for h in seats[ident].holders if h.holds.as_ != "deputy"}
        for ident, people in held.items():
            post = seats[ident].post
            times = multiplier.times(post)
            if times is None or post.seats_max is None or post.approx:
                return False
            if len(people) < post.seats_max * times:
                return False
        return True


class _Offices:
    """Single seats and what they give by office, through other single seats."""

    def __init__(self, ground: Ground, sitting: Sitting) -> None:
        self._posts: Final[dict[str, Post]] = dict(sitting.posts)
        self._bodies_of: Final = sitting.bodies_of
        self._gives: Final[dict[str, dict[str, Edge]]] = defaultdict(dict)
        new = set(self._posts)
        while new:
            found = [n for n in ground.touching(new, ("EX_OFFICIO",), "both") if ground.admits(n)]
            for n in found:
                self._gives[n.edge.source][n.edge.target] = n.edge
            posts = {n.node.id: n.node for n in found if isinstance(n.node, Post)}
            new = posts.keys() - self._posts.keys()
            self._posts.update(posts)
        # A seat of a generic body is one in each instance, and theirs have the office as well.
        owned = ground.touching(self._gives.keys(), ("HAS_POST",), "in", generics=True)
        self._generic: Final = {n.start for n in owned if ground.is_generic(n.node)}
        ties = {*self._gives, *(i for i, bodies in self._bodies_of.items() if len(bodies) > 1)}
        self._held: Final = {i: self._closure(i) for i in sorted(ties) if self._is_single(i)}
        self._in_body: Final[dict[str, set[str]]] = defaultdict(set)
        for ident, held in self._held.items():
            for body in (body for each in held for body in self._bodies_of.get(each, ())):
                self._in_body[body].add(ident)

    def of(self, demand: Demand, judge: Judge, side: Party | Post | None) -> tuple[Office, ...]:
        """The offices that sit in all bodies of a demand; of two held together only the first."""
        wanted = sorted(body.id for body in demand.bodies)
        eligible = {s.post.id for body in demand.bodies for s in judge.eligible(demand, body)}
        found: dict[str, Office] = {}
        for ident in sorted(set.intersection(*(self._in_body[body] for body in wanted))):
            held = self._held[ident]
            gives = {
                body: tuple(
                    self._posts[each]
                    for each in sorted(held.keys() & eligible)
                    if body in self._bodies_of[each]
                )
                for body in wanted
            }
            of_side = any(judge.surely_is(self._posts[each], side) for each in held)
            if of_side and all(gives.values()):
                edges = tuple(edge for _, edge in sorted(held.items()) if edge is not None)
                found[ident] = Office(self._posts[ident], gives, edges)
        return tuple(office for ident, office in found.items() if not self._follows(ident, found))

    def tie(self, one: str, other: str) -> bool:
        """Whether one of them is a full member of both bodies."""
        return any(
            all(self._is_member(ident, body) for body in (one, other))
            for ident in self._in_body[one] & self._in_body[other]
        )

    def _is_member(self, ident: str, body: str) -> bool:
        held = (self._posts[each] for each in self._held[ident])
        return any(is_member(post) and body in self._bodies_of.get(post.id, ()) for post in held)

    def _follows(self, ident: str, found: Collection[str]) -> bool:
        """Whether another of the offices brings this one with it."""
        for other in found:
            mutual = other in self._held[ident]
            if other != ident and ident in self._held[other] and (not mutual or other < ident):
                return True
        return False

    def _is_single(self, ident: str) -> bool:
        post = self._posts[ident]
        return ident not in self._generic and post.seats_max == 1 and post.per is None

    def _closure(self, ident: str) -> dict[str, Edge | None]:
        """The seats that the holder of a single seat has by office, and the edges that say so."""
        held: dict[str, Edge | None] = {ident: None}
        waiting = [ident]
        while waiting:
            here = waiting.pop()
            if not self._is_single(here):
                continue
            for target, edge in sorted(self._gives.get(here, {}).items()):
                if target not in held:
                    held[target] = edge
                    waiting.append(target)
        return held


def _sitters(seats: Iterable[Seat]) -> dict[str, list[Sits]]:
    out: dict[str, list[Sits]] = defaultdict(list)
    for seat in seats:
        for holds, person in seat.holders:
            if holds.as_ != "deputy":
                out[person.id].append(Sits(seat.post, holds, person))
    return dict(out)


def _common(some: Iterable[Node], others: Iterable[Node]) -> bool:
    theirs = list(others)
    return any(may_be(party, other) for party in some for other in theirs)


def _side_words(side: Party | Post | None) -> str:
    return "" if side is None else f" ({ref(side).name})"
