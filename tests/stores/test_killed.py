"""A store whose writer is killed, or whose server goes away, holds the old content or the new."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from explorer.neo4j_server import LocalServer
from graph.errors import StoreUnavailable
from graph.stores.contract import Store
from graph.stores.embedded import EmbeddedStore
from graph.stores.neo4j import Neo4jStore
from graph.value import to_bytes
from tests.stores.writer import change_of

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = {"embedded": 8, "neo4j": 4}


def is_whole(store: Store) -> int:
    """The generation it is at, after looking at all that it holds."""
    generation = store.generation()
    expected = change_of(generation)
    assert store.reader().generation == generation
    assert list(store.sources()) == list(expected.sources)
    assert list(store.verdicts()) == list(expected.verdicts)
    assert to_bytes(store.graph()) == to_bytes(expected.graph)
    return generation


def killed_after(url: str, environment: dict[str, str], seconds: float) -> int:
    """The last generation that a writer said to be kept, killed so long after its first."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.stores.writer", url],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline()]
        time.sleep(seconds)
        writer.kill()
        said += writer.stdout.readlines()
    # The last line may have been cut off in the middle.
    return max(int(line) for line in said if line.endswith("\n"))


def test_a_writer_killed_at_any_moment(request, store) -> None:
    embedded = isinstance(store, EmbeddedStore)
    environment = {}
    if not embedded:
        server = request.getfixturevalue("neo4j_server")
        environment = {"NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password}
    chance = random.Random(11)
    for _ in range(ROUNDS["embedded" if embedded else "neo4j"]):
        kept = killed_after(store.url, environment, chance.uniform(0, 0.2))
        # It may have been killed after keeping the next one and before saying so.
        assert is_whole(store) in (kept, kept + 1)


@pytest.mark.neo4j
def test_a_server_that_goes_away_in_the_middle(tmp_path: Path, monkeypatch) -> None:
    server = LocalServer(tmp_path)
    monkeypatch.setenv("NEO4J_USERNAME", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    ended: list[BaseException] = []
    with server, Neo4jStore(server.url) as store:
        store.apply(change_of(1), 0)

        def change_until_it_is_gone() -> None:
            try:
                while True:
                    generation = store.generation()
                    store.apply(change_of(generation + 1), generation)
            except StoreUnavailable as gone:
                ended.append(gone)

        writer = threading.Thread(target=change_until_it_is_gone)
        writer.start()
        time.sleep(1.0)
        server.stop(seconds=0)
        writer.join(timeout=60)
        assert [error.thing for error in ended] == [server.url]
    with server, Neo4jStore(server.url) as store:
        assert is_whole(store) >= 1
