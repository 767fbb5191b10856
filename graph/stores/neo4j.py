"""The Neo4j store: the same content as labelled nodes and typed edges of a Neo4j database.

All nodes of ours carry the label `Mandat` beside their own, all edges of ours an `id`; whatever
else is in the database, on our nodes or between them, is left alone. A change writes only what
differs, so what others have attached to a node stays for as long as the node is there.
"""

from __future__ import annotations

import heapq
import os
import re
import secrets
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from types import TracebackType
from typing import Any, Final, NamedTuple, Self, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import ManagedTransaction, Record, Session
from neo4j.exceptions import DriverError, Neo4jError

from graph.edges import EDGE_TYPES, HasPost, Holds
from graph.errors import StaleGeneration, StoreUnavailable
from graph.nodes import Document, Passage, Person, Post
from graph.records import Item, Node
from graph.stores import cypher
from graph.stores.checks import (
    check_change,
    check_direction,
    check_positive,
    check_routes,
    check_types,
)
from graph.stores.contract import (
    NEIGHBOURS_LIMIT,
    Change,
    Cited,
    Direction,
    Holding,
    Named,
    Neighbour,
    Source,
    Verdict,
)
from graph.stores.index import holding_order
from graph.stores.neo4j_change import write
from graph.stores.neo4j_faults import faults_named
from graph.stores.properties import edge_of, node_of
from graph.stores.routes import Link, find_routes
from graph.value import Graph

OLDEST: Final = (5, 26)
FORMAT: Final = 1
CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 60.0
WRITE_SECONDS: Final = 600.0
COMMIT_SECONDS: Final = 30
"""How long readers wait for a commit whose writer has not been heard of since."""

COMMIT_POLL_SECONDS: Final = 0.02
ATTEMPTS: Final = 20
"""How often a store looks again when others change it while it reads."""

T = TypeVar("T")
K = TypeVar("K", bound=Item)
Work = Callable[[ManagedTransaction], T]


class _State(NamedTuple):
    """The generation, and whether a change of it is being made visible just now."""

    generation: int
    committing: bool


class Neo4jReader:
    """A `Reader` of one generation; safe to share between threads.

    Every fetch looks at the generation after it has read: it answers from its own generation, or
    raises `StaleGeneration`.
    """

    def __init__(self, store: Neo4jStore, generation: int) -> None:
        self._store = store
        self._generation = generation

    @property
    def generation(self) -> int:
        return self._generation

    def names(self) -> Sequence[Named]:
        rows = self._rows(cypher.NAMES)
        return sorted(Named(**{**dict(row), "aliases": tuple(row["aliases"])}) for row in rows)

    def nodes(self, ids: Collection[str]) -> Sequence[Node]:
        found = [node_of(row["node"]) for row in self._rows(cypher.NODES, ids=list(ids))]
        return sorted(found, key=lambda node: node.id)

    def neighbours(
        self,
        ids: Collection[str],
        types: Collection[str],
        direction: Direction = "both",
        limit: int = NEIGHBOURS_LIMIT,
    ) -> Sequence[Neighbour]:
        check_types(types)
        check_direction(direction)
        check_positive("limit", limit)
        asked = {"ids": list(ids), "types": list(types), "direction": direction}

        def first(tx: ManagedTransaction) -> list[Record]:
            # As they stream in: no more than the limit is ever held.
            return heapq.nsmallest(limit, tx.run(cypher.NEIGHBOURS.text, asked), _neighbour_order)

        rows = self._fetch(first)
        return [Neighbour(r["start"], edge_of(r["edge"]), node_of(r["node"])) for r in rows]

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
        check_routes(types, max_hops, limit)
        if source == target:
            return [(source,)] if self.nodes([source]) else []

        def walk(tx: ManagedTransaction) -> list[tuple[str, ...]]:
            return find_routes(
                partial(_links, tx, list(types), list(without)),
                source,
                target,
                directed=directed,
                avoid=avoid,
                max_hops=max_hops,
                limit=limit,
            )

        return self._fetch(walk)

    def holdings(self, bodies: Collection[str]) -> Sequence[Holding]:
        found = [
            Holding(
                row["body"],
                _as(HasPost, edge_of(row["has_post"])),
                _as(Post, node_of(row["post"])),
                _as(Holds, edge_of(row["holds"])) if row["holds"] else None,
                _as(Person, node_of(row["person"])) if row["person"] else None,
            )
            for row in self._rows(cypher.HOLDINGS, bodies=list(bodies))
        ]
        return sorted(found, key=holding_order)

    def passages(self, ids: Collection[str]) -> Sequence[Cited]:
        found = [
            Cited(_as(Passage, node_of(row["passage"])), _as(Document, node_of(row["document"])))
            for row in self._rows(cypher.PASSAGES, ids=list(ids))
        ]
        return sorted(found, key=lambda cited: (cited.passage.id, cited.document.id))

    def _rows(self, fetch: cypher.Fetch, **arguments: Any) -> list[Record]:
        return self._fetch(lambda tx: list(tx.run(fetch.text, arguments)))

    def _fetch(self, work: Work[T]) -> T:
        return self._store.read(work, self._generation)


class Neo4jStore:
    """A `Store` in a Neo4j database, 5.26 or newer; safe to share between threads.

    NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are read from the environment. Raises
    `StoreUnavailable` for a server that is out of reach, too old or will not let us in.
    """

    def __init__(self, url: str) -> None:
        _check_address(url)
        self._url = url
        self._has_schema = False
        self._driver = self._connected()
        self._session = partial(
            self._driver.session,
            database=os.environ.get("NEO4J_DATABASE") or None,
            # What this store has written, it reads again, whichever server of a cluster answers.
            bookmark_manager=neo4j.GraphDatabase.bookmark_manager(),
        )
        try:
            with faults_named(url):
                self._check_server(self._driver.get_server_info().agent)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def url(self) -> str:
        return self._url

    def reader(self) -> Neo4jReader:
        return Neo4jReader(self, self.generation())

    def generation(self) -> int:
        with self._reading() as session:
            return _settled(session).generation

    def sources(self) -> Sequence[Source]:
        rows = self._newest(lambda tx: list(tx.run(cypher.SOURCES)))
        found = [Source.model_validate(row["properties"]) for row in rows]
        return sorted(found, key=lambda source: source.name)

    def source(self, name: str) -> Source | None:
        rows = self._newest(lambda tx: list(tx.run(cypher.SOURCE, name=name)))
        return Source.model_validate(rows[0]["properties"]) if rows else None

    def verdicts(self) -> Sequence[Verdict]:
        rows = self._newest(lambda tx: list(tx.run(cypher.VERDICTS)))
        found = [Verdict.model_validate(row["properties"]) for row in rows]
        return sorted(found, key=lambda verdict: verdict.fact)

    def graph(self) -> Graph:
        def whole(tx: ManagedTransaction) -> tuple[list[Record], list[Record]]:
            nodes = list(tx.run(cypher.ALL_NODES))
            return nodes, list(tx.run(cypher.ALL_EDGES, types=sorted(EDGE_TYPES)))

        nodes, edges = self._newest(whole)
        return Graph(map(node_of, nodes), map(edge_of, edges))

    def apply(self, change: Change, expected: int) -> int:
        check_change(change)
        name = secrets.token_hex(8)

        @neo4j.unit_of_work(timeout=WRITE_SECONDS)
        def unit(tx: ManagedTransaction) -> int:
            tx.run(cypher.LOCK, format=FORMAT).consume()
            generation = _state(tx).generation
            self._check_generation(generation, expected)
            if generation == 0:
                self._check_empty(tx)
            write(tx, change)
            tx.run(cypher.ADVANCE).consume()
            beside.run(cypher.COMMITTING, change=name).consume()
            return generation + 1

        with faults_named(self.url), self._session() as session, self._session() as beside:
            self._make_schema(session)
            try:
                return session.execute_write(unit)
            finally:
                # Of a server that is gone there is nothing to be said, and the first fault counts.
                with suppress(DriverError, Neo4jError):
                    beside.run(cypher.COMMITTED, change=name).consume()

    def close(self) -> None:
        self._driver.close()

    def read(self, work: Work[T], expected: int) -> T:
        """What the work makes of one transaction that cannot write, at this generation.

        Raises `StaleGeneration` when the store has moved on, whatever the work made of that.
        """

        @neo4j.unit_of_work(timeout=READ_SECONDS)
        def unit(tx: ManagedTransaction) -> tuple[T, _State]:
            return work(tx), _state(tx)

        with self._reading() as session:
            try:
                answer, state = session.execute_read(unit)
            # Half of a commit can look like anything: edges without an id, nodes without labels.
            except (Neo4jError, LookupError, TypeError, ValueError):
                self._check_generation(_settled(session).generation, expected)
                raise
            if state.committing:
                state = _settled(session)
            self._check_generation(state.generation, expected)
            return answer

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with (
            faults_named(self.url),
            self._session(default_access_mode=neo4j.READ_ACCESS) as session,
        ):
            yield session

    def _newest(self, work: Work[T]) -> T:
        """What the work makes of one whole generation, the newest."""
        for _ in range(ATTEMPTS):
            with suppress(StaleGeneration):
                return self.read(work, self.generation())
        return self.read(work, self.generation())

    def _check_generation(self, found: int, expected: int) -> None:
        if found != expected:
            raise StaleGeneration(
                self.url,
                f"is at generation {found}, no longer at {expected}",
                "Somebody else has changed it meanwhile: do it again.",
            )

    def _connected(self) -> neo4j.Driver:
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        password = os.environ.get("NEO4J_PASSWORD")
        with faults_named(self.url):
            return neo4j.GraphDatabase.driver(
                self.url,
                auth=(user, password) if password else None,
                connection_timeout=CONNECT_SECONDS,
                max_transaction_retry_time=CONNECT_SECONDS,
                notifications_min_severity="OFF",
            )

    def _make_schema(self, session: Session) -> None:
        if not self._has_schema:
            for statement in cypher.SCHEMA:
                session.run(statement).consume()
            self._has_schema = True

    def _check_server(self, agent: str) -> None:
        version = re.search(r"/(\d+)\.(\d+)", agent)
        if version is None or tuple(map(int, version.groups())) < OLDEST:
            raise StoreUnavailable(
                self.url,
                f"is {agent}; Mandat needs Neo4j {OLDEST[0]}.{OLDEST[1]} or newer",
                "Update the server, or keep the graph in a file: name one instead.",
            )

    def _check_empty(self, tx: ManagedTransaction) -> None:
        """Nodes with our label that we have not made are somebody's data."""
        if tx.run(cypher.ANY_NODE).peek() is not None:
            raise StoreUnavailable(
                self.url,
                "holds nodes labelled Mandat that Mandat has not made; nothing was changed",
                "Name another database with NEO4J_DATABASE, or give those nodes another label.",
            )


def _check_address(url: str) -> None:
    """Refuses what the driver would misread, and secrets in what will stand in lists and logs."""
    parts = urlsplit(url)
    shown = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    if "@" in parts.netloc:
        raise StoreUnavailable(
            shown,
            "was given with a name or a password in the address, which ends up in lists and logs",
            "Leave them out, and set NEO4J_USERNAME and NEO4J_PASSWORD.",
        )
    try:
        # Of a host that cannot be written in the name system, and of a port that is no number.
        known = bool((parts.hostname or "").encode("idna")) and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise StoreUnavailable(shown, "is no address of a server", "Name it as bolt://HOST:PORT.")


def _state(tx: ManagedTransaction) -> _State:
    [found] = tx.run(cypher.STATE, seconds=COMMIT_SECONDS)
    if found["format"] > FORMAT:
        raise StoreUnavailable(
            "the graph in Neo4j",
            f"was written by a newer Mandat (format {found['format']}, here it is {FORMAT})",
            "Update Mandat, or name another store.",
        )
    return _State(found["generation"], found["committing"])


def _settled(session: Session) -> _State:
    """The state once no change is half visible; what was read before is whole if it is alike."""
    while (state := session.execute_read(_state)).committing:
        time.sleep(COMMIT_POLL_SECONDS)
    return state


def _neighbour_order(row: Record) -> tuple[str, str]:
    return row["start"], row["edge"]["properties"]["id"]


def _links(
    tx: ManagedTransaction,
    types: list[str],
    without: list[str],
    ids: Collection[str],
    direction: Direction,
) -> Iterator[Link]:
    rows = tx.run(
        cypher.LINKS.text, ids=list(ids), types=types, direction=direction, without=without
    )
    return (Link(row["start"], row["other"]) for row in rows)


def _as(kind: type[K], item: Item) -> K:
    """The statement has asked for this kind, so it is."""
    if not isinstance(item, kind):
        raise TypeError(f"{item.id} is no {kind.__name__}")
    return item
