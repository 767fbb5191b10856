"""How two nodes are connected at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from graph.captions import Caption
from graph.edges import EDGE_TYPES
from graph.errors import BadRequest
from graph.nodes import Body, Document
from graph.records import Edge, Node
from graph.stores.contract import MAX_HOPS, ROUTES_LIMIT, Reader
from queries.answers import Answer, Answered, FactRef, LeftOut, Reason, Ref
from queries.ground import Ground, ref
from queries.reasons import reason
from queries.view import View

MOST_PATHS: Final = 50
_ROUNDS: Final = 100
_OF_DOCUMENTS: Final = frozenset(("SETS_TERMS_OF", "APPROVES"))
_OF_A_BODY: Final = ("HAS_POST", "GOVERNS", "FOR", "COVERS")
_WHY: Final[dict[str, Caption]] = {
    "generic": Caption(
        "{name} beskriver flere organer i almindelighed; spørg om et af dem: {names}",
        "{name} describes several bodies in general; ask about one of them: {names}",
    ),
    "not_in_view": Caption(
        "{name} er ikke med på den valgte dato eller med de valgte statusser",
        "{name} is not there on the chosen date or with the chosen statuses",
    ),
    "too_far": Caption(
        "den korteste forbindelse har mere end {hops} led",
        "the shortest connection has more than {hops} hops",
    ),
    "other_direction": Caption(
        "de er kun forbundet mod forbindelsernes retning",
        "they are only connected against the direction of the edges",
    ),
    "left_out": Caption(
        "forbindelserne er udeladt på grund af dato, status eller usikker læsning",
        "the connections are left out for their date, status or unsure reading",
    ),
    "generic_only": Caption(
        "de er kun forbundet gennem en tekst, der gælder flere organer i almindelighed",
        "they are only connected through a text that holds for several bodies in general",
    ),
    "not_connected": Caption(
        "dokumenterne forbinder dem ikke på højst {hops} led",
        "the documents do not connect them in at most {hops} hops",
    ),
}


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
    """The `k` shortest paths between two nodes, by hops, then by ids.

    `edges` are types of edge; without any, all but those that say which document speaks of what
    (which count where an end is a document). A node is connected with itself by a path without
    facts. What the view leaves out is counted on the paths that there would be without it, and
    beside the facts of those that there are.
    Raises `UnknownName` for an id that is not there and `BadRequest` for a type that is none or a
    number out of bounds.
    """
    ground = Ground(reader, view, weigh=True)
    a, b = ground.require(source, Node), ground.require(target, Node)
    types = _types(edges, documents=isinstance(a, Document) or isinstance(b, Document))
    _check("max_hops", max_hops, MAX_HOPS)
    _check("k", k, MOST_PATHS)
    barred = _barred(ground, a) or _barred(ground, b)
    search = _Search(ground, (a.id, b.id), types, directed=directed)
    if not barred:
        search.count_left_out(k, max_hops)
    found = [] if barred else search.first(k + 1, max_hops)
    shown = found[:k]
    left_out = ground.left_out()
    facts = [search.facts(path) for path in shown]
    ground.cite(*facts)
    return Paths(
        source=ref(a),
        target=ref(b),
        paths=tuple(
            Path(
                nodes=tuple(ground.ref(ident) for ident in path),
                facts=tuple(ground.fact(edge) for edge in of_path),
            )
            for path, of_path in zip(shown, facts, strict=True)
        ),
        truncated=len(found) > k or search.gave_up,
        why_none=None if shown else barred or _why_none(ground, search, max_hops),
        left_out=left_out,
    )


class _Search:
    """Asks the store for routes and takes out, round by round, what the view does not admit."""

    def __init__(
        self, ground: Ground, ends: tuple[str, str], types: frozenset[str], *, directed: bool
    ) -> None:
        self._ground, self._ends, self._types = ground, ends, types
        self.directed: Final = directed
        self.gave_up = False
        self._between: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._barred: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._looked: set[str] = set()
        self._without: set[str] = set()
        self._generic = _generic(ground) - {*ends}
        self._avoid = set(self._generic)

    def first(
        self, limit: int, max_hops: int, *, directed: bool | None = None
    ) -> list[tuple[str, ...]]:
        """The first paths that consist of admitted facts only."""
        good: list[tuple[str, ...]] = []
        along = self.directed if directed is None else directed
        for _ in range(_ROUNDS):
            found = self.routes(limit, max_hops, directed=along, avoid=self._avoid)
            self._look_at({node for path in found for node in path} - self._looked)
            good = [path for path in found if self._is_admitted(path, along)]
            if len(good) == len(found):
                return good
        self.gave_up = True
        return good

    def count_left_out(self, k: int, max_hops: int) -> None:
        """Counts what is out of view on the paths that would come first without the view."""
        found = self.routes(k, max_hops, avoid=self._generic)
        self._look_at({node for path in found for node in path} - self._looked)
        for path in found:
            inner: list[Node | Edge] = [self._ground.known(ident) for ident in path[1:-1]]
            for pair in pairwise(path):
                inner += self._barred[pair]
            for item in inner:
                self._ground.sieve.admits(item)

    def facts(self, path: tuple[str, ...]) -> list[Edge]:
        """All admitted edges between each two neighbours of a path, in order."""
        return [
            edge
            for here, there in pairwise(path)
            for edge in self._between[here, there]
            if not self.directed or edge.source == here
        ]

    def routes(
        self, limit: int, max_hops: int, *, directed: bool | None = None, avoid: Iterable[str] = ()
    ) -> Sequence[tuple[str, ...]]:
        """What the store answers."""
        return self._ground.reader.routes(
            *self._ends,
            self._types,
            directed=self.directed if directed is None else directed,
            avoid=frozenset(avoid),
            without=frozenset(self._without),
            max_hops=max_hops,
            limit=min(limit, ROUTES_LIMIT),
        )

    def _look_at(self, nodes: set[str]) -> None:
        self._looked |= nodes
        self._ground.load(nodes)
        cause = self._ground.sieve.cause
        self._avoid |= {ident for ident in nodes if cause(self._ground.known(ident))}
        for n in self._ground.touching(nodes, self._types, "both"):
            pair = (n.start, n.node.id)
            if n.start == n.node.id:
                continue
            if cause(n.edge):
                self._without.add(n.edge.id)
                self._barred[pair].append(n.edge)
            else:
                self._between[pair].append(n.edge)

    def _is_admitted(self, path: tuple[str, ...], directed: bool) -> bool:
        return not self._avoid.intersection(path[1:-1]) and all(
            any(not directed or edge.source == pair[0] for edge in self._between[pair])
            for pair in pairwise(path)
        )


def _generic(ground: Ground) -> set[str]:
    """Generic bodies, and the seats, rules and duties that their instances have of their own."""
    flagged = [named.id for named in ground.reader.names() if named.generic]
    ground.load(flagged)
    bodies = {ident for ident in flagged if ground.is_generic(ground.known(ident))}
    theirs = {n.node.id for n in ground.touching(bodies, _OF_A_BODY, "both")}
    shared = {n.start for n in ground.touching(theirs, _OF_A_BODY, "both")}
    return bodies | (theirs - shared)


def _barred(ground: Ground, node: Node) -> Reason | None:
    """Why a node can be no end of a path, if so."""
    if isinstance(node, Body) and ground.is_generic(node):
        names = ", ".join(sorted(ref(each).name for each in ground.instances(node)))
        return reason(_WHY, "generic", name=ref(node).name, names=names)
    if ground.sieve.cause(node) in ("status", "date"):
        ground.sieve.admits(node)
        return reason(_WHY, "not_in_view", name=ref(node).name)
    return None


def _why_none(ground: Ground, search: _Search, max_hops: int) -> Reason:
    if ground.left_out() != LeftOut():
        return reason(_WHY, "left_out")
    if search.directed and search.first(1, max_hops, directed=False):
        return reason(_WHY, "other_direction")
    if max_hops < MAX_HOPS and search.first(1, MAX_HOPS):
        return reason(_WHY, "too_far", hops=str(max_hops))
    if search.routes(1, max_hops):
        return reason(_WHY, "generic_only")
    return reason(_WHY, "not_connected", hops=str(max_hops))


def _types(edges: Sequence[str], *, documents: bool) -> frozenset[str]:
    for given in edges:
        if given not in EDGE_TYPES:
            raise BadRequest(given, "is no type of edge", "Use one of " + ", ".join(EDGE_TYPES))
    if edges:
        return frozenset(edges)
    return frozenset(EDGE_TYPES) - {"IN"} - (frozenset() if documents else _OF_DOCUMENTS)


def _check(name: str, given: int, most: int) -> None:
    if not 1 <= given <= most:
        raise BadRequest(f"{name} {given}", "is out of bounds", f"Use a number from 1 to {most}")
