"""Reading by several processes: the same answers in the same order, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

import explorer.loading
from explorer.faults import LoadRefused
from explorer.files import File, Found, find
from explorer.loading import load
from explorer.readers import each
from graph.stores.embedded import EmbeddedStore
from graph.value import to_bytes

WORDS = [f"word {number}" for number in range(9)]


def elsewhere(word: str) -> tuple[str, bool]:
    """A word in capitals, and whether another process made it so."""
    return word.upper(), multiprocessing.parent_process() is not None


def dies_elsewhere(word: str) -> str:
    """A word in capitals, that no other process lives to make so."""
    if multiprocessing.parent_process() is not None and word.endswith("4"):
        os._exit(3)
    return word.upper()


def test_several_processes_answer_in_the_order_of_what_was_asked() -> None:
    assert list(each(elsewhere, WORDS, 2)) == [(word.upper(), True) for word in WORDS]


@pytest.mark.parametrize(("values", "workers"), [(WORDS, 1), (WORDS[:1], 2)])
def test_one_process_or_one_value_is_done_here(values: list[str], workers: int) -> None:
    assert list(each(elsewhere, values, workers)) == [(word.upper(), False) for word in values]


def test_what_a_dead_process_has_left_is_done_here() -> None:
    assert list(each(dies_elsewhere, WORDS, 2)) == [word.upper() for word in WORDS]


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two documents, and a load that takes processes for any."""
    monkeypatch.setattr(explorer.loading, "_WORTH_WORKERS", 0)
    folder = tmp_path / "documents"
    folder.mkdir()
    for town in ("Nyholm", "Ravnstrup"):
        text = f"Kommissorium for havnerådet i {town}\n\nHavnerådet mødes fire gange om året.\n"
        (folder / f"{town}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_load_by_several_processes_gives_the_same_graph(documents: Path, tmp_path: Path) -> None:
    found = find([documents], [])
    one, two = EmbeddedStore(tmp_path / "one.sqlite"), EmbeddedStore(tmp_path / "two.sqlite")
    reports = [load(one, found, workers=1), load(two, found, workers=2)]
    assert to_bytes(one.graph()) == to_bytes(two.graph())
    assert reports[0].files == reports[1].files


def test_each_bad_file_is_named_whoever_read_it(documents: Path, tmp_path: Path) -> None:
    bad = tuple(File(name, name, "document", b"%PDF-1.7") for name in ("a.txt", "b.txt"))
    found = Found((*bad, *find([documents], []).files))
    store = EmbeddedStore(tmp_path / "none.sqlite")
    with pytest.raises(LoadRefused, match="PDF") as refused:
        load(store, found, workers=2)
    assert [fault.thing for fault in refused.value.faults] == ["a.txt", "b.txt"]
    assert not store.sources()
