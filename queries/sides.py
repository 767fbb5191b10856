"""Whose side a seat is on: whether two parties may, or surely do, send the same people."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from graph.nodes import Party
from graph.records import Node

# Hospitals are run by their region; who is sent by the one may be sent by the other.
_SIDES: Final[dict[str, str]] = {
    "region": "regional",
    "hospital": "regional",
    "psychiatry": "regional",
    "municipality": "municipal",
    "general_practice": "general practice",
    "patients": "patients",
    "ministry": "state",
}


def side_of(node: Node) -> str | None:
    """The side of a party; None where it may be anybody's (a role, an association, a body)."""
    return _SIDES.get(node.kind or "") if isinstance(node, Party) else None


def may_be(one: Node, other: Node) -> bool:
    """Whether the two may send the same people; true unless it is known that they do not."""
    if one.id == other.id:
        return True
    sides = side_of(one), side_of(other)
    if None in sides:
        return True
    return sides[0] == sides[1] and not _are_two(one, other)


def surely_is(one: Node, side: Node) -> bool:
    """Whether people of the one are people of a side, named alone or as a kind."""
    if one.id == side.id:
        return True
    if not isinstance(one, Party) or not isinstance(side, Party) or side_of(one) is None:
        return False
    if side.kind == "region":
        return side_of(one) == side_of(side) and not _are_two(one, side)
    return one.kind == side.kind and not _is_proper(side.name)


def any_may_be(nodes: Iterable[Node], other: Node) -> bool:
    """Whether one of the parties may send the other's people."""
    return any(may_be(node, other) for node in nodes)


def _are_two(one: Node, other: Node) -> bool:
    """Whether they are two of a kind that each have a proper name, as two municipalities have."""
    kinds = {node.kind for node in (one, other) if isinstance(node, Party)}
    return len(kinds) == 1 and all(_is_proper(node.name) for node in (one, other))


@lru_cache(maxsize=10_000)
def _is_proper(name: str) -> bool:
    """Whether it is the name of one and not of a kind.

    >>> [_is_proper(n) for n in ("Nørby Kommune", "Kommunerne", "sygehuse i regionen")]
    [True, False, False]
    """
    words = name.split()
    return len(words) > 1 and sum(word[:1].isupper() for word in words) > 1
