"""Which people, offices and parties bodies share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pydantic import Field

from graph.edges import HoldsAs
from graph.errors import BadRequest
from graph.levels import LEVELS
from graph.nodes import Body
from graph.records import Edge, Node
from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Ref
from queries.ground import Ground, ref
from queries.sitting import Sits, Sitting, pairs_of
from queries.view import View


class Seat(Answer):
    """A seat that a person has in a body, and as what."""

    post: Ref
    as_: HoldsAs = Field(alias="as")
    passages: tuple[Quote, ...]


class Shared(Answer):
    """A person with seats in both bodies."""

    person: Ref
    in_a: tuple[Seat, ...]
    in_b: tuple[Seat, ...]


class Pair(Answer):
    """What two bodies share; empty lists mean that nothing is known, not that nothing is.

    `people` sit in both; those `beside` are in one of them as a deputy, ad hoc or as an observer.
    """

    a: Ref
    b: Ref
    people: tuple[Shared, ...]
    beside: tuple[Shared, ...]
    offices: tuple[FactRef, ...]
    parties: tuple[Ref, ...]


class Overlap(Answered):
    """The bodies asked about, and their pairs."""

    bodies: tuple[Ref, ...]
    pairs: tuple[Pair, ...]


def overlap(
    reader: Reader,
    bodies: Sequence[str] = (),
    *,
    levels: Sequence[str] = (),
    view: View | None = None,
) -> Overlap:
    """What bodies share, by the ids of the bodies.

    Two or more bodies: every pair of them, also those that share nothing. One body: its pairs with
    all others that share a person or an office with it. None: all such pairs. `levels` keep the
    others to one level, or the pairs to those between two. Raises `UnknownName`, and `BadRequest`
    for a generic body or a level that is none.
    """
    ground = Ground(reader, view, weigh=True)
    asked = [_particular(ground, ground.require(ident, Body)) for ident in dict.fromkeys(bodies)]
    wanted = _levels(levels, asked)
    near = _others(ground, asked, wanted)
    among = {body.id: body for body in (*asked, *near)}
    sitting = Sitting(ground, among.keys())
    offices = sitting.offices()
    chosen = _pairs(sitting, offices, [body.id for body in asked], among, wanted)
    people = {ident: sitting.people(ident) for ident in {i for pair in chosen for i in pair}}
    parties = _parties(sitting, people.keys())
    ground.cite(
        (edge for pair in chosen for edge in offices.get(pair, ())),
        (
            sits.holds
            for a, b in chosen
            for p in people[a].keys() & people[b].keys()
            for sits in (*people[a][p], *people[b][p])
        ),
    )

    def pair(a: str, b: str) -> Pair:
        shared = {
            ident: Shared(
                person=ground.refer(people[a][ident][0].person),
                in_a=_seats(ground, people[a][ident]),
                in_b=_seats(ground, people[b][ident]),
            )
            for ident in sorted(people[a].keys() & people[b].keys())
        }
        sit = {i for i in shared if _sits(people[a][i]) and _sits(people[b][i])}
        return Pair(
            a=ground.refer(among[a]),
            b=ground.refer(among[b]),
            people=tuple(each for ident, each in shared.items() if ident in sit),
            beside=tuple(each for ident, each in shared.items() if ident not in sit),
            offices=tuple(ground.fact(edge) for edge in offices.get((a, b), ())),
            parties=tuple(
                ground.refer(parties[a][ident])
                for ident in sorted(parties[a].keys() & parties[b].keys())
            ),
        )

    return Overlap(
        bodies=tuple(ref(body) for body in asked),
        pairs=tuple(pair(a, b) for a, b in chosen),
        left_out=ground.left_out(),
    )


def _particular(ground: Ground, body: Body) -> Body:
    if ground.is_generic(body):
        names = ", ".join(sorted(ref(each).name for each in ground.instances(body)))
        fault = "describes several bodies in general and has no members of its own"
        raise BadRequest(ref(body).name, fault, f"Ask about one of them: {names}")
    return body


def _levels(levels: Sequence[str], asked: Sequence[Body]) -> list[str]:
    if levels and len(asked) > 1:
        fault = "say nothing beside two or more bodies"
        raise BadRequest(", ".join(levels), fault, "Name levels or bodies, or levels and one body")
    if len(levels) > 2:
        raise BadRequest(", ".join(levels), "are too many levels", "Name one or two")
    for level in levels:
        if level not in LEVELS:
            raise BadRequest(level, "is no level", "Use one of " + ", ".join(LEVELS))
    return list(levels)


def _others(ground: Ground, asked: list[Body], levels: list[str]) -> list[Body]:
    """The bodies to compare those asked about with: all, near ones, or none; of some levels."""
    if len(asked) > 1:
        return []
    if asked:
        idents = _near(ground, asked[0].id)
    else:
        idents = {named.id for named in ground.reader.names() if named.label == "Body"}
    ground.load(idents)
    bodies = (ground.known(ident) for ident in sorted(idents))
    return [
        body
        for body in bodies
        if isinstance(body, Body)
        and (not levels or body.level in levels)
        and not ground.is_generic(body)
        and ground.sieve.admits(body)
    ]


def _near(ground: Ground, body: str) -> set[str]:
    """The bodies that may share a person or an office with one, whatever the view says."""
    posts = {n.node.id for n in ground.touching((body,), ("HAS_POST",), "out")}
    holders = {n.node.id for n in ground.touching(posts, ("HOLDS",), "in")}
    held = {n.node.id for n in ground.touching(holders, ("HOLDS",), "out")}
    tied = {n.node.id for n in ground.touching(posts, ("EX_OFFICIO",), "both")}
    given = {n.node.id for n in ground.touching(tied, ("EX_OFFICIO",), "out")}
    owned = ground.touching(held | tied | given, ("HAS_POST",), "in")
    return {n.node.id for n in owned} - {body}


def _pairs(
    sitting: Sitting,
    offices: Mapping[tuple[str, str], list[Edge]],
    asked: list[str],
    among: Mapping[str, Body],
    levels: list[str],
) -> list[tuple[str, str]]:
    if len(asked) > 1:
        return sorted(pairs_of([asked]))
    found = pairs_of(sitting.bodies_by_person().values()) | offices.keys()
    if asked:
        return sorted(pair for pair in found if asked[0] in pair)
    if len(levels) == 2:
        return sorted(p for p in found if sorted(str(among[i].level) for i in p) == sorted(levels))
    return sorted(found)


def _parties(sitting: Sitting, bodies: Iterable[str]) -> dict[str, dict[str, Node]]:
    """The parties that have a seat in each body."""
    posts = {seat.post.id: body for body in bodies for seat in sitting.seats[body]}
    out: dict[str, dict[str, Node]] = {body: {} for body in bodies}
    for post, parties in sitting.parties(posts.keys()).items():
        for body in sitting.bodies_of[post] & out.keys():
            out[body] |= parties
    return out


def _sits(sits: Iterable[Sits]) -> bool:
    """Whether one of the seats is more than a deputy's, a guest's or an observer's."""
    return any(each.holds.as_ != "deputy" and each.post.attendance == "full" for each in sits)


def _seats(ground: Ground, sits: Iterable[Sits]) -> tuple[Seat, ...]:
    return tuple(
        Seat(post=ground.refer(each.post), as_=each.holds.as_, passages=ground.quotes(each.holds))
        for each in sorted(sits, key=lambda each: (each.post.id, each.holds.id))
    )
