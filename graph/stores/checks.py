"""What both stores refuse before they look at anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from graph.edges import EDGE_TYPES
from graph.errors import BadRequest, InvalidGraph
from graph.stores.contract import MAX_HOPS, ROUTES_LIMIT, Change, Direction

DIRECTIONS: Final[frozenset[str]] = frozenset({"out", "in", "both"})


def check_types(types: Collection[str]) -> None:
    """Refuses types that are not of the vocabulary: their answer would look like "nothing"."""
    unknown = sorted(set(types) - EDGE_TYPES.keys())
    if unknown:
        remedy = f"The types are: {', '.join(sorted(EDGE_TYPES))}."
        raise BadRequest(", ".join(unknown), "is no type of edge", remedy)


def check_direction(direction: Direction) -> None:
    """Refuses a direction that does not exist."""
    if direction not in DIRECTIONS:
        raise BadRequest(str(direction), "is no direction", "Use out, in or both.")


def check_positive(name: str, number: int) -> None:
    """Refuses a limit below one."""
    if number < 1:
        raise BadRequest(f"{name} {number}", "is too small", "Use at least 1.")


def check_routes(types: Collection[str], max_hops: int, limit: int) -> None:
    """Refuses what `routes` does not promise to bound."""
    check_types(types)
    if not 0 <= max_hops <= MAX_HOPS:
        remedy = f"Use a number from 0 to {MAX_HOPS}."
        raise BadRequest(f"{max_hops} hops", "is out of bounds", remedy)
    if not 1 <= limit <= ROUTES_LIMIT:
        remedy = f"Use a number from 1 to {ROUTES_LIMIT}."
        raise BadRequest(f"{limit} routes", "is out of bounds", remedy)


def check_change(change: Change) -> None:
    """Refuses two sources of one name and two verdicts on one fact."""
    _once((source.name for source in change.sources), "two sources have this name")
    _once((verdict.fact for verdict in change.verdicts), "two verdicts are about this fact")


def _once(keys: Iterable[str], fault: str) -> None:
    twice = [key for key, times in Counter(keys).items() if times > 1]
    if twice:
        raise InvalidGraph(twice[0], fault, "Keep one of them.")
