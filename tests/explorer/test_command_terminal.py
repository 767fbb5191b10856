"""What a document holds never reaches a terminal as a command to it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer import terminal

HOSTILE = "\x1b]0;title\x07\x1b[2J\x9b31m\x7f\x00\u202eabc\u2066"


def obeyed(text: str) -> set[str]:
    """Signs that a terminal acts on instead of showing."""
    return {
        sign
        for sign in text
        if unicodedata.category(sign) in ("Cc", "Cs")
        or sign in "\u202a\u202b\u202d\u202e\u2066\u2067"
    }


@given(st.text(alphabet=st.characters() | st.sampled_from(HOSTILE)))
def test_plain_text_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    assert not obeyed(terminal.plain(text))


def test_what_was_there_stays_visible() -> None:
    assert terminal.plain("a\x1b[2Jb\x9bc") == "a␛[2Jb<U+009B>c"
    assert terminal.plain("to\nlinjer\tog\r\ntabulator") == "to linjer og  tabulator"


@pytest.mark.parametrize("text", ["Rådet", "e\u0301", "Sundheds\u00adudvalg", "👩\u200d⚕", "ﬁ"])
def test_ordinary_letters_stay_as_they_are(text: str) -> None:
    assert terminal.plain(text) == text


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_means_the_same_and_holds_nothing_obeyed(value: object) -> None:
    text = terminal.json_text(value)
    assert json.loads(text) == value
    assert obeyed(text) <= {"\n"}


def test_json_keeps_danish_letters() -> None:
    assert terminal.json_text({"æ": "Å"}) == '{\n "æ": "Å"\n}\n'


@given(
    st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=5),
    st.integers(50, 120),
)
def test_a_table_keeps_to_its_width_and_to_one_line_a_line(
    rows: list[list[str]], width: int
) -> None:
    lines = terminal.table(["Fase", "Opgave", "Ansvarlig"], rows, width)
    assert not any(obeyed(line) for line in lines)
    assert all(len(line) <= width for line in lines)
    assert lines[0].split() == ["Fase", "Opgave", "Ansvarlig"]


def test_a_table_shows_every_word() -> None:
    words = [f"ord{n}" for n in range(60)]
    lines = terminal.table(["A", "B"], [(" ".join(words[:30]), " ".join(words[30:]))], 60)
    assert set(words) <= set(" ".join(lines).split())
