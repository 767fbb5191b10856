"""The ten questions, answered by the command on both sets of documents and on both stores."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from explorer.command import main
from graph.nodes import Document
from graph.stores import open_store
from tests.ten_questions.expectation import Expectation, book

BOOK = book()
EVERY_STATUS = [
    part for name in ("in_force", "draft", "proposal", "superseded") for part in ("--status", name)
]
SETS = (pytest.param("real", marks=pytest.mark.real_documents), "data")


def _asks() -> list[Any]:
    out = []
    for question in BOOK["questions"]:
        for number, ask in enumerate(question["asks"]):
            for which in ("real", "data"):
                if ask.get("only", which) != which:
                    continue
                marks = [pytest.mark.real_documents] if which == "real" else []
                ident = f"{which}-q{question['id']}.{number}-{ask['ask']}"
                out.append(pytest.param(which, ask, id=ident, marks=marks))
    return out


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], str]:
    """The embedded stores made so far, by set and whether the roster is in."""
    return {}


@pytest.fixture
def store_of(
    stores: dict[tuple[str, bool], str],
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> Any:
    """Loads a set into an embedded store, once."""

    def loaded(which: str, roster: bool) -> str:
        if (which, roster) not in stores:
            url = str(tmp_path_factory.mktemp("ten") / "store.db")
            if which == "real":
                paths = [os.environ.get("MANDAT_SHARED", "../shared") + "/documents"]
            elif roster:
                paths = ["--demo"]
            else:
                paths = [str(Path(__file__).parents[2] / "data")]
            assert main(["load", *paths, "--store", url]) == 0, capsys.readouterr().err
            capsys.readouterr()
            stores[(which, roster)] = url
        return stores[(which, roster)]

    return loaded


def names_in(url: str) -> dict[str, list[str]]:
    """Aliases by id of node, and the file of each document as "file:" and its id."""
    with_names: dict[str, list[str]] = {}
    store = open_store(url)
    try:
        for node in store.graph().nodes.values():
            with_names[node.id] = list(node.aliases)
            if isinstance(node, Document):
                with_names[f"file:{node.id}"] = [node.file]
    finally:
        store.close()
    return with_names


def faults(
    which: str, ask: dict[str, Any], url: str, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """What is wrong with the answer to one question."""
    given_options = {"on" if key is True else key: v for key, v in ask.get("options", {}).items()}
    options = [part for key, value in given_options.items() for part in (f"--{key}", str(value))]
    status = [] if ask["ask"] != "secretariat" else EVERY_STATUS
    argv = [
        "ask",
        ask["ask"],
        *ask.get("arguments", []),
        *options,
        *status,
        "--json",
        "--store",
        url,
    ]
    code = main(argv)
    said = capsys.readouterr()
    assert code == 0, said.err
    given = json.loads(said.out)
    expectation = Expectation(BOOK, which, names_in(url))
    expectation.check(ask["ask"], given["answer"], given["parameters"], ask["expect"])
    return expectation.faults


@pytest.mark.parametrize(("which", "ask"), _asks())
def test_a_question_is_answered(
    which: str, ask: dict[str, Any], store_of: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert faults(which, ask, store_of(which, bool(ask.get("roster"))), capsys) == []


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("row", BOOK["duties"], ids=[row["id"] for row in BOOK["duties"]])
def test_a_row_of_the_duty_tables(
    which: str, row: dict[str, Any], store_of: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    level = "politisk niveau" if row["level"] == "politisk" else "fagligt strategisk niveau"
    url = store_of(which, False)
    argv = [
        "ask",
        "secretariat",
        f"Sundhedsklynge Fyn, {level}",
        *EVERY_STATUS,
        "--json",
        "--store",
        url,
    ]
    assert main(argv) == 0
    answer = json.loads(capsys.readouterr().out)["answer"]
    expectation = Expectation(BOOK, which, names_in(url))
    expectation.duty(answer["duties"], row)
    assert expectation.faults == []
