"""The real command as a process of its own, and a store that holds a small graph."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from graph.stores import open_store
from graph.stores.contract import Change
from graph.value import Graph
from tests.graph.made import small

ROOT = Path(__file__).resolve().parents[2]
Mandat = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A user's environment, but for their own store, language and server."""
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("MANDAT", "NEO4J", "LC_"))}
    return ours | {
        "MANDAT_STORE": str(tmp_path / "store.sqlite"),
        "LANG": "en_GB.UTF-8",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def mandat(tmp_path: Path, environment: dict[str, str]) -> Mandat:
    """Runs the command in a folder of its own."""

    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "explorer.command", *words],
            cwd=tmp_path,
            env=environment | more,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def store_with(environment: dict[str, str]) -> Callable[[Graph], None]:
    """Puts a graph into the store of the command."""

    def put(graph: Graph) -> None:
        with closing(open_store(environment["MANDAT_STORE"])) as store:
            store.apply(Change((), (), graph), store.generation())

    return put


@pytest.fixture
def small_store(store_with: Callable[[Graph], None]) -> Graph:
    """The store holds the small graph."""
    store_with(small())
    return small()
