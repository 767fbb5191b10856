"""Every case runs on every store; each store is opened once and refilled when the graph changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from graph.stores.contract import Reader, Store
from graph.stores.embedded import EmbeddedStore
from tests.queries.notation import graph
from tests.stores.kit import STORES, neo4j_store, refilled

__all__ = ["neo4j_store"]


class Shelf:
    """One store, holding the last graph that was asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._text: str | None = None

    def __call__(self, text: str) -> Reader:
        if text == self._text:
            return self._store.reader()
        self._text = None
        reader = refilled(self._store, graph(text))
        self._text = text
        return reader


@pytest.fixture(scope="session", params=STORES)
def reader_of(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Reader]]:
    """Loads a drawn graph into a store of each kind and gives its reader."""
    if request.param == "embedded":
        with EmbeddedStore(tmp_path_factory.mktemp("cases") / "mandat.sqlite") as store:
            yield Shelf(store)
    else:
        yield Shelf(request.getfixturevalue("neo4j_store"))
