"""Who is perhaps the same is told by `mandat load` and shown among the documents, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from explorer.files import File, Found
from explorer.loading import load
from explorer.texts import TEXTS
from explorer.wording.namesakes import LABEL, WHY
from graph.captions import Language
from graph.stores import open_store
from tests.explorer.conftest import Mandat

APP = Path(__file__).resolve().parents[2] / "explorer" / "app.py"
BOARD = (
    "Fjernvarmerådet\n\nMedlemmer\n\n- Anne Marie Holm, Nordby Kommune\n- Per Ravn, Sydby Kommune\n"
)
FORUM = "Havneforum\n\nMedlemmer\n\n- Anne M. Holm, {}\n- Lis Dam, Vestby Havn\n"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str], Path]:
    def write(organisation: str) -> Path:
        made = tmp_path / "texts"
        made.mkdir()
        (made / "board.txt").write_text(BOARD, encoding="utf-8")
        (made / "forum.txt").write_text(FORUM.format(organisation), encoding="utf-8")
        return made

    return write


def test_a_load_lists_the_pair_with_both_sources_and_why(
    mandat: Mandat, folder: Callable[[str], Path]
) -> None:
    texts = str(folder("Vestby Havn"))
    told = " ".join(mandat("load", texts).stdout.split())
    assert "Perhaps the same (1): both stand, for nothing shows whether they are one" in told
    pair = (
        "- Anne M. Holm (Vestby Havn), from forum.txt / Anne Marie Holm (Nordby Kommune), "
        "from board.txt: a name is shortened"
    )
    assert pair in told
    told = " ".join(mandat("load", texts, LANG="da_DK.UTF-8").stdout.split())
    assert "Måske de samme (1): begge står, for intet viser, om de er én" in told
    assert "fra board.txt: et navn er forkortet" in told
    (one,) = json.loads(mandat("load", texts, "--json").stdout)["perhaps_same"]
    assert (one["label"], one["why"]) == ("Person", "initials")
    assert one["a"]["name"] == "Anne M. Holm"
    assert (one["a"]["of"], one["b"]["sources"]) == (["Vestby Havn"], ["board.txt"])


def test_nothing_is_said_where_nobody_is_perhaps_the_same(mandat: Mandat, tmp_path: Path) -> None:
    (tmp_path / "board.txt").write_text(BOARD, encoding="utf-8")
    assert "Perhaps" not in mandat("load", "board.txt").stdout


def test_a_name_cannot_move_the_terminal(mandat: Mandat, folder: Callable[[str], Path]) -> None:
    done = mandat("load", str(folder("Vest\x1b[31mby\u202e Havn")))
    assert "Perhaps the same" in done.stdout
    assert not {"\x1b", "\u202e"} & set(done.stdout)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_of_documents_shows_the_pair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    hostile = "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)>"
    texts = {"board.txt": BOARD, "forum.txt": FORUM.format(hostile)}
    path = str(tmp_path / "store.sqlite")
    with closing(open_store(path)) as store:
        load(store, Found(tuple(
            File(name, f"/{name}", "document", text.encode()) for name, text in texts.items()
        ), ()))  # fmt: skip
    monkeypatch.setenv("MANDAT_STORE", path)
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["page"], app.query_params["lang"] = "documents", language
    app.run()
    assert not app.exception
    said = "\n".join(str(one.value) for one in (*app.markdown, *app.caption)) + "\n".join(
        str(html.proto.body) for html in app.get("html")
    )
    assert TEXTS["documents.perhaps"](language).format(1) in said
    (row,) = app.dataframe[-1].value.values.tolist()
    assert row[:2] == [LABEL["Person"](language), WHY["initials"](language)]
    assert row[2].startswith("Anne M. Holm (=cmd|")  # in a table of text, which renders nothing
    assert row[3:] == ["Anne Marie Holm (Nordby Kommune)", "forum.txt", "board.txt"]
    assert "<img" not in said


def test_every_reason_is_said_in_both_languages() -> None:
    from typing import get_args

    from loaders.namesakes import Why

    assert set(WHY) == set(get_args(Why))
    assert all(caption("da") != caption("en") for caption in WHY.values())
