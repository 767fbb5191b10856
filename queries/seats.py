"""How many seats a body has: full members, each counted once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from graph.captions import Caption
from graph.nodes import Body, Party, Post, Provision
from graph.records import Node
from queries.answers import Answer, Reason, Ref
from queries.ground import Ground, ref
from queries.reach import ends, reachable
from queries.reasons import reason
from queries.sides import surely_is

_WHY: Final[dict[str, Caption]] = {
    "not_stated": Caption("antallet er ikke oplyst", "the number is not stated"),
    "per_municipality": Caption(
        "antallet er pr. kommune, og det er ukendt, hvilke kommuner der deltager",
        "the number is per municipality, and it is not known which take part",
    ),
    "per_cluster": Caption(
        "antallet er pr. klynge, og det er ukendt, hvor mange klynger der er",
        "the number is per cluster, and it is not known how many there are",
    ),
    "per_group": Caption(
        "antallet er pr. gruppe, og det er ukendt, hvor mange grupper der er",
        "the number is per group, and it is not known how many there are",
    ),
}

_CHAIRS: Final = ("chair", "co_chair", "vice_chair")

_NUMBERS: Final[dict[str, int]] = {
    word: number
    for words in (
        ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    )
    for number, word in enumerate(words, start=2)
}


class SeatsPart(Answer):
    """What one post adds to the seats, multiplied out; `max` null where it has no upper bound."""

    post: Ref
    min: int | None
    max: int | None
    approx: bool


class StatedSeats(Answer):
    """How many members a document says there are in all."""

    provision: Ref
    min: int | None
    max: int | None
    approx: bool


class UnknownSeats(Answer):
    """A post whose number of seats is not known, and why."""

    post: Ref
    why: Reason


class Seats(Answer):
    """Full members, each counted once: no ad hoc participants, observers or secretaries.

    `min` is what the known posts add up to (null if none is known), `max` null where one post has
    no upper bound or is unknown. `stated` is what the documents say in all.
    """

    min: int | None
    max: int | None
    approx: bool
    parts: tuple[SeatsPart, ...]
    unknown: tuple[UnknownSeats, ...]
    stated: tuple[StatedSeats, ...]


def count_seats(
    ground: Ground, body: Body | None, posts: Iterable[Post], provisions: Iterable[Node]
) -> Seats:
    """The seats of a body among these posts of its own; none for what is no body.

    A chair whose side sends members too is taken for one of them, unless a document gives the
    chair a number of its own ("one chair and four members", "the other members").
    """
    full = {} if body is None else {post.id: post for post in posts if is_member(post)}
    whole = wholes(full.keys(), included(ground, full.keys()))
    among = _chairs_among(ground, full)
    counted = [
        full[ident] for ident in sorted(full) if whole[ident] == ident and ident not in among
    ]
    multiply = Multiplier(ground, body)
    parts: list[SeatsPart] = []
    unknown: list[UnknownSeats] = []
    for post in counted:
        times = multiply.times(post)
        if times is None:
            unknown.append(UnknownSeats(post=ref(post), why=reason(_WHY, f"per_{post.per}")))
        elif post.seats_min is None and post.seats_max is None:
            unknown.append(UnknownSeats(post=ref(post), why=reason(_WHY, "not_stated")))
        else:
            least = None if post.seats_min is None else post.seats_min * times
            most = None if post.seats_max is None else post.seats_max * times
            parts.append(SeatsPart(post=ref(post), min=least, max=most, approx=post.approx))
    bounds = [part.max for part in parts]
    closed = bool(parts) and not unknown and None not in bounds
    return Seats(
        min=sum(part.min or 0 for part in parts) if parts else None,
        max=sum(bound or 0 for bound in bounds) if closed else None,
        approx=any(part.approx for part in parts),
        parts=tuple(parts),
        unknown=tuple(unknown),
        stated=tuple(
            StatedSeats(provision=ref(rule), min=rule.min, max=rule.max, approx=rule.approx)
            for rule in provisions
            if isinstance(rule, Provision) and rule.kind == "size" and body is not None
        ),
    )


def is_member(post: Post) -> bool:
    """Whether it is a full member's seat."""
    return post.attendance == "full" and post.role != "secretary"


def _chairs_among(ground: Ground, posts: Mapping[str, Post]) -> set[str]:
    """The chairs who must be counted already, as members of the same side."""
    senders: dict[str, list[Node]] = {ident: [] for ident in posts}
    for found in ground.admitted(posts.keys(), ("REPRESENTS",), "out"):
        senders[found.start].append(found.node)
    sides = [
        node for ident, post in posts.items() if post.role == "member" for node in senders[ident]
    ]
    return {
        ident
        for ident, post in posts.items()
        if post.role in _CHAIRS and post.seats_basis != "stated"
        if any(_of_a_side(a, b) for a in senders[ident] for b in sides)
    }


def _of_a_side(one: Node, other: Node) -> bool:
    """Whether the people of the one are the other's; a council of any region is the council."""
    if isinstance(one, Body) and isinstance(other, Body):
        return one.name.casefold() == other.name.casefold()
    return surely_is(one, other) or surely_is(other, one)


def included(ground: Ground, posts: Collection[str]) -> set[tuple[str, str]]:
    """Which of these posts are among the seats of which other ones."""
    found = ground.admitted(posts, ("INCLUDED_IN",), "out")
    return {(n.start, n.node.id) for n in found if n.node.id in posts and n.node.id != n.start}


def wholes(posts: Collection[str], inclusions: Collection[tuple[str, str]]) -> dict[str, str]:
    """For each post the one that counts for it: itself, or the one that it is included in.

    Of a circle the first by id counts.

    >>> sorted(wholes("abcxy", [("a", "b"), ("b", "c"), ("x", "y"), ("y", "x")]).items())
    [('a', 'c'), ('b', 'c'), ('c', 'c'), ('x', 'x'), ('y', 'x')]
    """
    into: dict[str, list[str]] = {post: [] for post in posts}
    for part, whole in inclusions:
        if part in into and whole in into:
            into[part].append(whole)
    return {post: _end(into, post) for post in into}


def _end(into: dict[str, list[str]], post: str) -> str:
    near = reachable(into, [post])
    return ends({each: into[each] for each in near})[0][0]


class Multiplier:
    """How many times a post `per` municipality, cluster or group counts in a body."""

    def __init__(self, ground: Ground, body: Body | None) -> None:
        self._ground, self._body = ground, body
        self._known: dict[str, int | None] = {}

    def times(self, post: Post) -> int | None:
        """1 for a post that is not `per` anything; None where the number is not known."""
        if post.per is None or self._body is None:
            return 1 if post.per is None else None
        if post.per not in self._known:
            self._known[post.per] = self._count(self._body, post.per)
        return self._known[post.per]

    def _count(self, body: Body, per: str) -> int | None:
        match per:
            case "municipality":
                return _municipalities(self._ground, body)
            case "cluster":
                return 1 if body.cluster else len(_clusters(self._ground, body)) or None
            case _:
                return None


def _municipalities(ground: Ground, body: Body) -> int | None:
    """How many municipalities take part in a body or in its cluster.

    Those named one by one; or, if it is more, the number in the name of a party that is several.
    """
    named = ground.reader.names()
    here = {
        n.id for n in named if n.cluster and (n.region, n.cluster) == (body.region, body.cluster)
    }
    found = ground.admitted(here | {body.id}, ("PARTICIPATES_IN",), "in")
    parties = {
        n.node.id: n.node.name
        for n in found
        if isinstance(n.node, Party) and n.node.kind == "municipality"
    }
    several = [number for name in parties.values() if (number := _number_in(name)) is not None]
    # "kommunerne" is no name: it says that there are some, but not how many.
    single = [n for n in parties.values() if _number_in(n) is None and not n[:1].islower()]
    return max(len(single), *several, 0) or None


def _number_in(name: str) -> int | None:
    """The number of those that a name speaks of.

    >>> [_number_in(name) for name in ("De 4 sydlige kommuner", "de tre kommuner", "Nørby Kommune")]
    [4, 3, None]
    """
    for word in name.casefold().split():
        if word.isdecimal():
            return int(word)
        if word in _NUMBERS:
            return _NUMBERS[word]
    return None


def _clusters(ground: Ground, body: Body) -> set[str]:
    """The clusters of the body's region that generic terms of reference are said to hold for."""
    near = {n.id: n.cluster for n in ground.reader.names() if n.cluster and n.region == body.region}
    found = ground.touching(near.keys(), ("INSTANCE_OF",), "out", generics=True)
    described = {n.start for n in found if ground.sieve.admits(n.edge, ground.known(n.start))}
    return {cluster for ident in described if (cluster := near[ident])}
