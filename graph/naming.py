"""Finding the node that a user means: by id, name or alias, in any case, inflected or misspelt."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.stores.contract import Named


def resolve(names: Iterable[Named], text: str, labels: Collection[str] = ()) -> Named:
    """The one node that a text names.

    Raises `UnknownName` with the nearest candidates where none fits, and `AmbiguousName` where two
    or more fit about as well. A generic body counts only where nothing else fits as exactly.
    """
    raise NotImplementedError


def suggest(
    names: Iterable[Named], text: str, limit: int = 10, labels: Collection[str] = ()
) -> list[Named]:
    """Nodes that a beginning or part of a name may mean, best first (search as you type)."""
    raise NotImplementedError
