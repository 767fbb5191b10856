"""Every word of the app stands in the catalogue, in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from explorer.texts import TEXTS, drawing_texts, text
from graph.captions import LANGUAGES

ROOT = Path(__file__).resolve().parents[2] / "explorer"
PAGES = [
    *sorted((ROOT / "screens").glob("*.py")),
    *sorted((ROOT / "parts").glob("*.py")),
    *(ROOT / f"{name}.py" for name in ("app", "figures", "header", "shown", "sources")),
]
# Arguments of Streamlit that a reader sees.
SEEN = {"label", "body", "help", "placeholder", "caption", "text", "options", "title"}
NAMES = {"Dansk", "English", "Mandat"}


def fields(words: str) -> list[str | None]:
    return sorted(str(field) for _, field, _, _ in Formatter().parse(words) if field is not None)


@pytest.mark.parametrize("key", TEXTS)
def test_each_text_has_both_languages_with_the_same_gaps(key: str) -> None:
    danish, english = TEXTS[key]
    assert danish.strip()
    assert english.strip()
    assert fields(danish) == fields(english)


def test_danish_is_not_just_english() -> None:
    same = {key for key, (danish, english) in TEXTS.items() if danish == english}
    assert same <= {
        "page.start",
        "map.region",
        "map.column.status",
        "documents.status",
        "start.title",
    }


def letters(value: str) -> bool:
    return bool(re.search(r"[A-Za-zÆØÅæøå]{2}", value))


def streamlit_calls(tree: ast.AST) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "st"
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_page_says_a_word_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = []
    for call in streamlit_calls(tree):
        assert isinstance(call.func, ast.Attribute)
        if call.func.attr in ("html", "set_page_config", "switch_page", "Page", "component"):
            continue
        shown = [*call.args[:1], *(k.value for k in call.keywords if k.arg in SEEN)]
        for argument in shown:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                said.append(argument.value)
            if isinstance(argument, ast.JoinedStr):
                said += [p.value for p in argument.values if isinstance(p, ast.Constant)]
    assert [words for words in said if letters(words) and words not in NAMES] == []


def test_nothing_in_the_app_is_shown_by_standing_there() -> None:
    """Streamlit shows what stands alone on a line of the script that it runs."""
    tree = ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))
    alone = [node for node in tree.body[1:] if isinstance(node, ast.Expr)]
    assert [ast.unparse(node) for node in alone] == ["main()"]


def test_the_check_above_would_find_a_word() -> None:
    call = streamlit_calls(ast.parse('st.button("Tryk her")'))[0]
    assert isinstance(call.args[0], ast.Constant)
    assert letters(str(call.args[0].value))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_text_that_a_page_names_is_there(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for key in re.findall(r'\btext\(\s*"([^"]+)"', source):
        assert key in TEXTS
    for start in re.findall(r'\btext\(f"([a-z_.]+)\{', source):
        assert any(key.startswith(start) for key in TEXTS)


def test_no_text_is_left_over() -> None:
    catalogue = (ROOT / "texts.py").read_text(encoding="utf-8")
    others = [path.read_text(encoding="utf-8") for path in PAGES]
    sources = "\n".join([*others, catalogue.partition("def text(")[2]])
    starts = tuple(re.findall(r"""f["']([a-z_.]+)\{""", sources))
    named = set(re.findall(r"""["']([a-z_]+(?:\.[A-Za-z_.]+)?)["']""", sources))
    assert [key for key in TEXTS if key not in named and not key.startswith(starts)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_is_named(language: str) -> None:
    texts = drawing_texts("Region <b>", language)  # type: ignore[arg-type]
    assert "Region <b>" in texts["label"]
    assert all(texts.values())
    assert text("yes", language) in ("ja", "yes")  # type: ignore[arg-type]
