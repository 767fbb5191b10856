"""What every store promises: documents, statements, verdicts and the graph; changes; six fetches.

Queries see only `Reader`. Each fetch is bounded, typed and ordered, and is answered alike by every
store: an index in memory and a parameterised Cypher statement that are twins of each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import TracebackType
from typing import Literal, NamedTuple, Protocol, Self

from graph.edges import HasPost, Holds
from graph.nodes import Document, Passage, Person, Post
from graph.records import Edge, Node, Record
from graph.value import Graph

Direction = Literal["out", "in", "both"]

NEIGHBOURS_LIMIT = 100_000
ROUTES_LIMIT = 100
MAX_HOPS = 12


class Source(Record):
    """A document or roster as read, and what was read from it.

    `name` identifies it: loading the same name again replaces it. `statements` is the loaders' own
    JSON, which no store looks into.
    """

    name: str
    kind: Literal["document", "roster"]
    sha256: str
    content: bytes
    statements: str
    invented: bool = False


class Verdict(Record):
    """What a person decided about a fact; `body` is the review step's own JSON."""

    fact: str
    body: str


class Change(NamedTuple):
    """All that one change sets: the whole new content, as built from all its sources."""

    sources: tuple[Source, ...]
    verdicts: tuple[Verdict, ...]
    graph: Graph


class Named(NamedTuple):
    """A node that people name, as `names` gives it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    level: str | None
    region: str | None
    cluster: str | None
    generic: bool


class Neighbour(NamedTuple):
    """An edge and the node at its other end, seen from `start`."""

    start: str
    edge: Edge
    node: Node


class Holding(NamedTuple):
    """A seat of a body and one who holds it; neither `holds` nor `person` when nobody does."""

    body: str
    has_post: HasPost
    post: Post
    holds: Holds | None
    person: Person | None


class Cited(NamedTuple):
    """A passage and the document it stands in."""

    passage: Passage
    document: Document


class Reader(Protocol):
    """The six fetches of one generation of a store.

    Unknown ids are left out of the answers, never an error; a type that is not of the vocabulary,
    or a number out of bounds, is one (`BadRequest`). Once the store has moved on, a reader answers
    from its own generation or raises `StaleGeneration` (ask the store for a new one); it never
    mixes two. A Neo4j store that is out of reach raises `StoreUnavailable`.
    """

    @property
    def generation(self) -> int:
        """The generation these answers belong to."""

    def names(self) -> Sequence[Named]:
        """Every Body, Party, Person and Document, by id."""

    def nodes(self, ids: Collection[str]) -> Sequence[Node]:
        """The nodes with these ids, by id."""

    def neighbours(
        self,
        ids: Collection[str],
        types: Collection[str],
        direction: Direction = "both",
        limit: int = NEIGHBOURS_LIMIT,
    ) -> Sequence[Neighbour]:
        """The edges of these types that leave ("out"), reach ("in") or touch the nodes.

        By start id, edge id; a loop and an edge between two of the ids come once for each end that
        fits the direction. `types` are names of the vocabulary; an empty collection gives nothing.
        """

    def routes(
        self,
        source: str,
        target: str,
        types: Collection[str],
        *,
        directed: bool = False,
        avoid: Collection[str] = (),
        without: Collection[str] = (),
        max_hops: int = 6,
        limit: int = 10,
    ) -> Sequence[tuple[str, ...]]:
        """The first `limit` simple paths as node ids, by number of hops, then by ids.

        No node comes twice; no node of `avoid` lies between the ends and no edge of `without` is
        used; parallel edges make no further path. `source == target` gives the path of one node;
        `max_hops` is at most `MAX_HOPS`, `limit` at most `ROUTES_LIMIT`.
        """

    def holdings(self, bodies: Collection[str]) -> Sequence[Holding]:
        """The seats of these bodies and who holds them.

        By body, post and person id, then by the ids of the two edges.
        """

    def passages(self, ids: Collection[str]) -> Sequence[Cited]:
        """The passages with these ids and their documents, by passage id, then document id."""


class Store(Protocol):
    """A store; a context manager that closes it."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    @property
    def url(self) -> str:
        """What opens it again, without any password."""

    def reader(self) -> Reader:
        """The fetches of the newest generation; cheap when nothing has changed."""

    def generation(self) -> int:
        """The number of the newest generation; 0 for an empty store."""

    def sources(self) -> Sequence[Source]:
        """Every document and roster kept, by name."""

    def source(self, name: str) -> Source | None:
        """One of them."""

    def verdicts(self) -> Sequence[Verdict]:
        """The verdicts kept, by fact."""

    def graph(self) -> Graph:
        """The whole graph of the newest generation, for exports."""

    def apply(self, change: Change, expected: int) -> int:
        """Sets the content, all or nothing, and answers the new generation, `expected + 1`.

        Raises `StaleGeneration` (nothing changed) when the store is not at `expected`,
        `InvalidGraph` for two sources of one name or two verdicts on one fact, and
        `StoreUnavailable` when it cannot be written.
        """

    def close(self) -> None:
        """Lets go of files and connections."""
