"""The one file of the embedded store: where it may be, what it may be, who else has it open."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from graph.errors import StaleGeneration, StoreUnavailable
from graph.stores.contract import Change
from graph.stores.embedded import EmbeddedStore
from graph.value import Graph
from tests.graph.made import small
from tests.stores.writer import change_of

CHANGE = Change((), (), small())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mandat.sqlite"


def test_the_first_change_makes_the_file_and_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x"
    store = EmbeddedStore(path)
    with pytest.raises(StaleGeneration):
        store.apply(CHANGE, 3)
    assert list(tmp_path.iterdir()) == []
    store.apply(CHANGE, 0)
    # One file: nothing beside it that would have to be copied with it.
    assert [file.name for file in path.parent.iterdir()] == ["x"]


def test_an_empty_file_is_an_empty_store(path: Path) -> None:
    path.touch()
    assert EmbeddedStore(path).apply(CHANGE, 0) == 1


def test_a_copy_is_the_store_again(path: Path, tmp_path: Path) -> None:
    EmbeddedStore(path).apply(CHANGE, 0)
    shutil.copy(path, tmp_path / "copy")
    assert EmbeddedStore(tmp_path / "copy").graph() == small()


def not_sqlite(path: Path) -> None:
    path.write_bytes(b"# Kommissorium\n" * 100)


def somebody_elses(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE invoices (id)")


def newer(path: Path) -> None:
    EmbeddedStore(path).apply(CHANGE, 0)
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 2")


def cut_off(path: Path) -> None:
    EmbeddedStore(path).apply(change_of(1), 0)
    path.write_bytes(path.read_bytes()[:5000])


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (not_sqlite, "is no store of Mandat"),
        (somebody_elses, "is no store of Mandat"),
        (newer, "was written by a newer Mandat"),
        (cut_off, "is damaged"),
        (folder, "is a folder"),
    ],
)
def test_what_is_no_store_is_named_and_left_as_it_is(path: Path, make, fault: str) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for attempt in (
        lambda: EmbeddedStore(path).reader(),
        lambda: EmbeddedStore(path).apply(CHANGE, 0),
    ):
        with pytest.raises(StoreUnavailable, match=fault) as refused:
            attempt()
        assert refused.value.thing == str(path)
        assert refused.value.remedy
    assert before == (path.read_bytes() if path.is_file() else None)


def test_damaged_rows_are_said_to_be_damaged(path: Path) -> None:
    EmbeddedStore(path).apply(CHANGE, 0)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE node SET properties = '{'")
    with pytest.raises(StoreUnavailable, match="is damaged"):
        EmbeddedStore(path).reader()


def test_a_folder_that_is_a_file(path: Path) -> None:
    path.touch()
    with pytest.raises(StoreUnavailable, match="cannot be used"):
        EmbeddedStore(path / "mandat.sqlite").apply(CHANGE, 0)


def test_a_name_that_the_disk_does_not_take(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be used"):
        EmbeddedStore(tmp_path / ("x" * 300))


def test_a_file_that_is_locked_is_said_to_be(path: Path) -> None:
    EmbeddedStore(path).apply(CHANGE, 0)
    store = EmbeddedStore(path, patience=0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        for attempt in (store.reader, lambda: store.apply(CHANGE, 1)):
            with pytest.raises(StoreUnavailable, match="is locked by another program"):
                attempt()
    finally:
        other.close()
    assert store.apply(CHANGE, 1) == 2


def test_readers_are_made_once_for_a_generation_and_go_on_answering(path: Path) -> None:
    mine, theirs = EmbeddedStore(path), EmbeddedStore(path)
    mine.apply(CHANGE, 0)
    reader = mine.reader()
    assert mine.reader() is reader
    theirs.apply(Change((), (), Graph()), 1)
    assert mine.reader() is not reader
    assert list(mine.reader().names()) == []
    assert len(reader.names()) == 3


def test_another_store_put_in_its_place_is_noticed(path: Path, tmp_path: Path) -> None:
    """Both are at generation 1."""
    store, other = EmbeddedStore(path), EmbeddedStore(tmp_path / "other")
    store.apply(CHANGE, 0)
    other.apply(change_of(1), 0)
    assert store.graph() == small()
    shutil.copy(other.path, path)
    assert store.graph() == change_of(1).graph


def test_a_file_that_was_deleted_is_an_empty_store(path: Path) -> None:
    store = EmbeddedStore(path)
    store.apply(CHANGE, 0)
    path.unlink()
    assert store.generation() == 0
    assert store.graph() == Graph()
    assert store.apply(CHANGE, 0) == 1
