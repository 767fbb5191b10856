"""Which address opens which store, and what is said of those that open none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import StoreUnavailable
from graph.stores import default_url, open_store
from graph.stores.embedded import EmbeddedStore
from graph.stores.neo4j import Neo4jStore


def test_a_path_is_a_file_and_nothing_is_made_of_it_yet(tmp_path: Path) -> None:
    path = tmp_path / "not yet" / "æ ø?#%.sqlite"
    with open_store(str(path)) as store:
        assert isinstance(store, EmbeddedStore)
        assert store.url == str(path)
        assert store.generation() == 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_url_and_its_path_are_one_store(tmp_path: Path) -> None:
    path = tmp_path / "æ ø.sqlite"
    assert open_store(path.as_uri()).url == open_store(str(path)).url == str(path)


def test_without_a_url_the_environment_decides(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MANDAT_STORE", str(tmp_path / "mine"))
    assert open_store().url == str(tmp_path / "mine")


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "mandat/mandat.sqlite"),
        ("win32", "LOCALAPPDATA", "Mandat/mandat.sqlite"),
    ],
)
def test_else_the_users_own_data_folder(
    monkeypatch, tmp_path: Path, platform, variable, expected
) -> None:
    monkeypatch.delenv("MANDAT_STORE", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert Path(default_url()) == tmp_path / expected


def test_a_relative_data_home_counts_as_none(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MANDAT_STORE", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Path(default_url()) == tmp_path / ".local/share/mandat/mandat.sqlite"


@pytest.mark.parametrize("url", ["http://host/x", "sqlite:///x", "postgres://me:secret@host"])
def test_other_addresses_are_refused_without_repeating_their_secrets(url) -> None:
    with pytest.raises(StoreUnavailable, match="no kind of store") as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "neo4j+ssc"])
def test_a_password_in_an_address_is_refused_and_not_repeated(scheme) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        open_store(f"{scheme}://neo4j:s3cret@host:7687")
    assert "NEO4J_PASSWORD" in refused.value.remedy
    assert "s3cret" not in str(refused.value)


def test_a_neo4j_url_opens_that_server(monkeypatch, neo4j_server) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    with open_store(neo4j_server.url) as store:
        assert isinstance(store, Neo4jStore)
        assert store.url == neo4j_server.url


def test_the_embedded_store_brings_neither_neo4j_nor_networkx(tmp_path: Path) -> None:
    """Both are slow to import, and `mandat ask` is to answer at once."""
    code = (
        "import sys; from graph.stores import open_store\n"
        f"open_store({str(tmp_path / 'x')!r}).reader()\n"
        "print(sorted({'neo4j', 'networkx', 'sqlite3'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['sqlite3']\n"
