"""How two nodes are connected at all."""

from __future__ import annotations

from collections.abc import Sequence

from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Reason, Ref
from queries.view import View


class Path(Answer):
    """A way between two nodes; `facts` are all edges between each two neighbours, in order."""

    nodes: tuple[Ref, ...]
    facts: tuple[FactRef, ...]


class Paths(Answered):
    """The shortest simple paths; `why_none` says why there is none."""

    source: Ref
    target: Ref
    paths: tuple[Path, ...]
    truncated: bool
    why_none: Reason | None


def paths(
    reader: Reader,
    source: str,
    target: str,
    *,
    edges: Sequence[str] = (),
    max_hops: int = 6,
    k: int = 5,
    directed: bool = False,
    view: View | None = None,
) -> Paths:
    """The `k` shortest paths between two nodes over some types of edge (default: see docs)."""
    raise NotImplementedError
