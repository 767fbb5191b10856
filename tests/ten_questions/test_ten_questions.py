"""The ten questions, answered by the command on both sets of documents and on both stores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from explorer.command import main
from graph.nodes import Document
from graph.stores import open_store
from graph.stores.contract import Change
from tests.conftest import SHARED
from tests.stores.kit import wipe
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
                paths = [str(SHARED / "documents")]
            elif roster:
                paths = ["--demo"]
            else:
                paths = [str(Path(__file__).parents[2] / "data")]
            assert main(["load", *paths, "--store", url]) == 0, capsys.readouterr().err
            capsys.readouterr()
            stores[(which, roster)] = url
        return stores[(which, roster)]

    return loaded


def said_by(ask: dict[str, Any], url: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints as the answer to one question."""
    given_options = {"on" if key is True else key: v for key, v in ask.get("options", {}).items()}
    options = [part for key, value in given_options.items() for part in (f"--{key}", str(value))]
    status = [] if ask["ask"] != "secretariat" else EVERY_STATUS
    argv = ["ask", ask["ask"], *ask.get("arguments", []), *options, *status]
    code = main([*argv, "--json", "--store", url])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said.out


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
    given = json.loads(said_by(ask, url, capsys))
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


@pytest.mark.parametrize(
    ("which", "roster"),
    [
        pytest.param("real", False, marks=pytest.mark.real_documents, id="real"),
        pytest.param("data", False, id="data"),
        pytest.param("data", True, id="data-and-roster"),
    ],
)
def test_neo4j_answers_alike(
    which: str,
    roster: bool,
    store_of: Any,
    neo4j_server: Any,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the file store answers right, a real Neo4j answers to the letter."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    wipe(neo4j_server)
    file = store_of(which, roster)
    with open_store(file) as held, open_store(neo4j_server.url) as server:
        change = Change(tuple(held.sources()), tuple(held.verdicts()), held.graph())
        server.apply(change, server.generation())
    asks = [
        ask
        for question in BOOK["questions"]
        for ask in question["asks"]
        if ask.get("only", which) == which and bool(ask.get("roster")) == roster
    ]
    for ask in asks:
        assert said_by(ask, neo4j_server.url, capsys) == said_by(ask, file, capsys)
    wipe(neo4j_server)
