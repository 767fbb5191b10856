"""The embedded store: one SQLite file, and an index in memory for each generation of it.

The file uses a rollback journal with `synchronous=EXTRA` rather than a write-ahead log. Both
survive a kill and a power cut; but a write-ahead log needs memory shared between all who have the
file open, which network drives do not give, and two more files beside it, which a read-only folder
does not take. Nobody keeps the file open, so what a log would gain (readers beside a writer) is the
milliseconds of a load's last step. On a network drive the store is as safe as that drive's locks.
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self, TypeAlias

from pydantic import ValidationError

from graph.errors import StaleGeneration, StoreUnavailable
from graph.records import Item
from graph.stores.checks import check_change
from graph.stores.contract import Change, Source, Verdict
from graph.stores.index import Index
from graph.value import Graph, edge_from, node_from

APPLICATION_ID: Final = 0x4D414E44
"""`MAND`, in the header of every file of ours."""

SCHEMA_VERSION: Final = 1
PATIENCE: Final = 10.0
"""Seconds to wait for somebody else's change before giving up."""

_SCHEMA: Final = """
CREATE TABLE state (generation INTEGER NOT NULL, stamp TEXT NOT NULL);
CREATE TABLE source (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, sha256 TEXT NOT NULL,
    content BLOB NOT NULL, statements TEXT NOT NULL, invented INTEGER NOT NULL
);
CREATE TABLE verdict (fact TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE node (id TEXT PRIMARY KEY, label TEXT NOT NULL, properties TEXT NOT NULL);
CREATE TABLE edge (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    properties TEXT NOT NULL
);
INSERT INTO state VALUES (0, '')
"""
_SIGNED: Final = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)
_SOURCES: Final = "SELECT name, kind, sha256, content, statements, invented FROM source"
_CLEAR: Final = "DELETE FROM source; DELETE FROM verdict; DELETE FROM node; DELETE FROM edge"
_FILL: Final = {
    "source": "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)",
    "verdict": "INSERT INTO verdict VALUES (?, ?)",
    "node": "INSERT INTO node VALUES (?, ?, ?)",
    "edge": "INSERT INTO edge VALUES (?, ?, ?, ?, ?)",
}
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
_Row: TypeAlias = tuple[str | int | bytes, ...]


class _State(NamedTuple):
    """A generation and the mark of the change that made it, which no other change has."""

    generation: int
    stamp: str


_EMPTY: Final = _State(0, "")


class EmbeddedStore:
    """A `Store` in one file; safe to share between threads and processes.

    The file comes into being with the first change: a mistyped path leaves nothing behind. Raises
    `StoreUnavailable` for a file that is no store of ours, was written by a newer Mandat, is locked
    or cannot be read.
    """

    def __init__(self, path: Path | str, patience: float = PATIENCE) -> None:
        self.path: Final = Path(path).expanduser().absolute()
        self._patience = patience
        self._index: tuple[_State, Index] | None = None
        self._indexing = threading.Lock()
        self.generation()

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
        return str(self.path)

    def reader(self) -> Index:
        with self._indexing, self._reading() as file:
            state = _state(file)
            if self._index is None or self._index[0] != state:
                self._index = (state, Index(_graph(file), state.generation))
            return self._index[1]

    def generation(self) -> int:
        with self._reading() as file:
            return _state(file).generation

    def sources(self) -> Sequence[Source]:
        with self._reading() as file:
            return [_source(row) for row in _rows(file, f"{_SOURCES} ORDER BY name")]

    def source(self, name: str) -> Source | None:
        with self._reading() as file:
            found = _rows(file, f"{_SOURCES} WHERE name = ?", name)
            return _source(found[0]) if found else None

    def verdicts(self) -> Sequence[Verdict]:
        with self._reading() as file:
            found = _rows(file, "SELECT fact, body FROM verdict ORDER BY fact")
            return [Verdict(fact=str(fact), body=str(body)) for fact, body in found]

    def graph(self) -> Graph:
        return self.reader().graph

    def apply(self, change: Change, expected: int) -> int:
        check_change(change)
        self._check_generation(self.generation(), expected)
        with self._writing() as file:
            generation = _state(file).generation
            self._check_generation(generation, expected)
            for statement in _CLEAR.split(";"):
                file.execute(statement)
            for table, rows in _rows_of(change).items():
                file.executemany(_FILL[table], rows)
            stamp = secrets.token_hex(8)
            file.execute("UPDATE state SET generation = ?, stamp = ?", (generation + 1, stamp))
        return generation + 1

    def close(self) -> None:
        self._index = None

    def _check_generation(self, found: int, expected: int) -> None:
        if found != expected:
            raise StaleGeneration(
                self.url,
                f"is at generation {found}, no longer at {expected}",
                "Somebody else has changed it meanwhile: do it again.",
            )

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """One consistent view of the file; None while there is none."""
        with self._faults_named():
            if not self._is_there():
                yield None
                return
            with self._connection() as file:
                file.execute("BEGIN")
                yield file if self._is_ours(file) else None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A change of the file that is kept whole at the end, or not at all."""
        with self._faults_named():
            self._is_there()
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._connection() as file:
                file.execute("PRAGMA synchronous = EXTRA")
                file.execute("BEGIN IMMEDIATE")
                if not self._is_ours(file):
                    for statement in (*_SCHEMA.split(";"), *_SIGNED):
                        file.execute(statement)
                yield file
                file.execute("COMMIT")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        # Never for reading only: whoever comes first after a crash puts the file right.
        # isolation_level None: transactions begin and end where this module says so.
        file = sqlite3.connect(self.path, timeout=self._patience, isolation_level=None)
        try:
            yield file
        finally:
            # Closing takes back whatever was not committed.
            file.close()

    def _is_there(self) -> bool:
        if self.path.is_dir():
            raise StoreUnavailable(self.url, "is a folder", "Name a file in it.")
        return self.path.exists()

    def _is_ours(self, file: sqlite3.Connection) -> bool:
        """False for an empty file; refuses one that holds something else."""
        (application,) = file.execute("PRAGMA application_id").fetchone()
        (version,) = file.execute("PRAGMA user_version").fetchone()
        (tables,) = file.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application == 0 and version == 0 and tables == 0:
            return False
        if application != APPLICATION_ID:
            raise self._no_store()
        if version > SCHEMA_VERSION:
            raise StoreUnavailable(
                self.url,
                f"was written by a newer Mandat (format {version}, here it is {SCHEMA_VERSION})",
                "Update Mandat, or name another store.",
            )
        return True

    def _no_store(self) -> StoreUnavailable:
        return StoreUnavailable(
            self.url, "is no store of Mandat", "Name another file; this one was left as it is."
        )

    def _damaged(self) -> StoreUnavailable:
        remedy = "Load the documents again into another file, or take a backup."
        return StoreUnavailable(self.url, "is damaged", remedy)

    @contextmanager
    def _faults_named(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreUnavailable(
                self.url, f"cannot be used ({error.strerror})", "Name a file that you may write to."
            ) from error
        except sqlite3.Error as error:
            raise self._named(error) from error
        except (json.JSONDecodeError, ValidationError) as error:
            raise self._damaged() from error

    def _named(self, error: sqlite3.Error) -> StoreUnavailable:
        code = getattr(error, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR
        match code & 0xFF:  # the primary code, without what SQLite adds for its own developers
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                fault = "is locked by another program"
                remedy = "Try again when it has finished."
            case sqlite3.SQLITE_NOTADB:
                return self._no_store()
            case sqlite3.SQLITE_CORRUPT:
                return self._damaged()
            case sqlite3.SQLITE_FULL:
                fault = "has no room left on its disk; nothing was changed"
                remedy = "Make room, then do it again."
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
                fault = f"cannot be {'written' if os.access(self.path, os.R_OK) else 'opened'}"
                remedy = "Check the rights to the file and to its folder, or name another."
            case _:
                fault = f"cannot be used ({error})"
                remedy = "Check the disk and the rights to the file, or name another."
        return StoreUnavailable(self.url, fault, remedy)


def _rows_of(change: Change) -> dict[str, list[_Row]]:
    nodes, edges = change.graph.nodes.values(), change.graph.edges.values()
    return {
        "source": [
            (s.name, s.kind, s.sha256, s.content, s.statements, s.invented) for s in change.sources
        ],
        "verdict": [(verdict.fact, verdict.body) for verdict in change.verdicts],
        "node": [(node.id, node.label, _json(node)) for node in nodes],
        "edge": [(edge.id, edge.type, edge.source, edge.target, _json(edge)) for edge in edges],
    }


def _json(item: Item) -> str:
    return _ENCODER.encode(item.properties())


def _rows(file: sqlite3.Connection | None, statement: str, *values: str) -> Sequence[_Row]:
    return [] if file is None else file.execute(statement, values).fetchall()


def _state(file: sqlite3.Connection | None) -> _State:
    found = _rows(file, "SELECT generation, stamp FROM state")
    return _State(int(found[0][0]), str(found[0][1])) if found else _EMPTY


def _source(row: _Row) -> Source:
    name, kind, sha256, content, statements, invented = row
    return Source.model_validate(
        {
            "name": name,
            "kind": kind,
            "sha256": sha256,
            "content": content,
            "statements": statements,
            "invented": bool(invented),
        }
    )


def _graph(file: sqlite3.Connection | None) -> Graph:
    nodes = _rows(file, "SELECT label, id, properties FROM node")
    edges = _rows(file, "SELECT type, id, source, target, properties FROM edge")
    return Graph(
        [
            node_from(str(label), str(ident), json.loads(str(given)))
            for label, ident, given in nodes
        ],
        [
            edge_from(str(type_), str(ident), str(source), str(target), json.loads(str(given)))
            for type_, ident, source, target, given in edges
        ],
    )
