"""What a document says shows as it is and does nothing."""

from __future__ import annotations

import html as standard
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explorer.drawing.chart import Chart, ChartBody, ChartLine
from explorer.drawing.measure import width_of, wrapped
from explorer.drawing.routes import plan
from explorer.drawing.svg import svg
from explorer.parts.tables import as_csv, unique
from explorer.safe import html, lines, markdown, plain

JOINER = "\u2060"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/x.png)",
    "[a](javascript:alert(1))",
    "https://evil.example/",
    "www.evil.example",
    "mail@evil.example",
    ":red[rød] :material/home: :smile: :+1:",
    "$$x^2$$ $y$",
    "# overskrift",
    "- punkt\n1. punkt",
    "`kode` **fed** _skrå_ ~~væk~~",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &amp;",
    "a -> b <- c -- d >= e",
    "\u202eomvendt\u202c",
    "a\x00b\x1b[31m",
)


def read_as_streamlit_does(text: str) -> str:
    """The text that is left when Markdown has been read, all signs taken for what they are."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    assert [t.type for t in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = tokens[1].children or [] if tokens else []
    assert {t.type for t in children} <= {"text", "text_special"}
    return "".join(t.content for t in children)


@given(st.text(max_size=60))
@example("a" * 50)
def test_markdown_gives_back_exactly_the_text(text: str) -> None:
    shown = read_as_streamlit_does(markdown(text)).replace(JOINER, "")
    assert shown.strip() == plain(text).replace(JOINER, "").strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_is_plain_text(text: str) -> None:
    assert read_as_streamlit_does(markdown(text)).replace(JOINER, "").strip() == plain(text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_what_streamlit_looks_for_in_plain_text_is_kept_apart(text: str) -> None:
    shown = read_as_streamlit_does(markdown(text))
    assert not re.search(r":[\w+-]+[:\[/]", shown)
    assert not re.search(r"https?://|www\.\w|\w@\w", shown)
    assert not re.search(r"->|<-|--|>=|<=", shown)


@given(st.text(max_size=80))
def test_html_holds_no_tag_and_no_quote(text: str) -> None:
    escaped = html(text)
    assert not set("<>\"'") & set(escaped)
    assert standard.unescape(escaped) == plain(text)


def test_lines_keeps_line_breaks_and_escapes_the_rest() -> None:
    assert lines("a <b>\nc") == "a &lt;b&gt;\nc"


@given(st.text())
def test_plain_text_holds_no_control_characters(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not any(ord(char) < 0x20 or char in "\x7f\u202e\u2066" for char in shown)


@given(st.text(max_size=80), st.text(max_size=80))
def test_svg_is_well_formed_whatever_the_names(name: str, other: str) -> None:
    bodies = (ChartBody("a", name, name, other, 50), ChartBody("b", other, other, name, 40, "K"))
    line = ChartLine("b", "a", "stated", (name,))
    chart = Chart(bodies, (line,), ((50, other), (40, name)), "?", (("K", name),))
    root = ET.fromstring(svg(plan(chart), name))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "rect", "text", "path", "polygon", "g"}
    assert not [key for element in root.iter() for key in element.attrib if key.startswith("on")]


@given(st.text(max_size=120), st.integers(1, 3))
def test_wrapped_text_fits_and_loses_nothing_silently(text: str, most: int) -> None:
    out = wrapped(text, 13, 148, lines=most)
    assert len(out) <= most
    assert all(width_of(line, 13) <= 148 or len(line) <= 8 for line in out)
    whole = re.sub(r"\s|-", "", text)
    joined = re.sub(r"\s|-", "", "".join(out))
    assert joined == whole or (joined.endswith("…") and whole.startswith(joined[:-1]))


def test_a_long_name_is_taken_apart_at_a_joint() -> None:
    assert wrapped("Sundhedssamarbejdsudvalget", 13, 148, lines=3) == [
        "Sundhedssamarbejds-",
        "udvalget",
    ]


def test_a_table_to_take_away_holds_no_formula() -> None:
    given_rows = [["=HYPERLINK('http://evil.example')", "+1", "almindelig"]]
    text = as_csv(["=a", "b", "c"], given_rows).decode("utf-8-sig")
    head, row = text.splitlines()
    assert head == "'=a,b,c"
    assert row == "'=HYPERLINK('http://evil.example'),'+1,almindelig"


def test_titles_that_come_twice_get_numbers() -> None:
    assert unique(["a", "a", "b", "a"]) == ["a", "a (2)", "b", "a (3)"]
