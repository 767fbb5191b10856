"""Fixtures that give a test every store; a folder of tests takes them with one line in a conftest:

    from tests.stores.kit import both_stores, neo4j_store, store, store_with  # noqa: F401

`store` is an empty store, once embedded and once in a real Neo4j. `store_with(graph)` loads a graph
into it and gives its reader: a question's case runs on both stores with

    def test_case(store_with):
        reader = store_with(graph(...))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import neo4j
import pytest

from graph.stores.contract import Change, Reader, Store
from graph.stores.embedded import EmbeddedStore
from graph.stores.neo4j import Neo4jStore
from graph.value import Graph

STORES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))


class Both(NamedTuple):
    """A store of each kind, for as long as the session lasts: whoever takes them refills them."""

    embedded: EmbeddedStore
    neo4j: Neo4jStore


def refilled(store: Store, graph: Graph) -> Reader:
    """The store's reader, after its whole content has been replaced by one graph."""
    store.apply(Change((), (), graph), store.generation())
    return store.reader()


def raw(server) -> neo4j.Driver:
    """A driver beside the store, for looking at what is really in the database."""
    return neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password))


def wipe(server) -> None:
    """Empties the database that the tests may wipe."""
    with raw(server) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="session")
def neo4j_store(neo4j_server) -> Iterator[Neo4jStore]:
    """A store on the session's server, with whatever the last test left there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", neo4j_server.user)
        patch.setenv("NEO4J_PASSWORD", neo4j_server.password)
        opened = Neo4jStore(neo4j_server.url)
    with opened as opened:
        yield opened


@pytest.fixture(scope="session")
def both_stores(neo4j_store, tmp_path_factory: pytest.TempPathFactory) -> Both:
    return Both(EmbeddedStore(tmp_path_factory.mktemp("both") / "mandat.sqlite"), neo4j_store)


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    if request.param == "embedded":
        with EmbeddedStore(tmp_path / "mandat.sqlite") as opened:
            yield opened
    else:
        wipe(request.getfixturevalue("neo4j_server"))
        yield request.getfixturevalue("neo4j_store")


@pytest.fixture
def store_with(store: Store) -> Callable[[Graph], Reader]:
    """Loads a graph into a store of each kind and gives its reader."""
    return lambda graph: refilled(store, graph)
