"""Every error can be told in Danish, and none loses a value on the way."""

from __future__ import annotations

import re

import pytest

from explorer.command import main
from explorer.wording.errors import in_language
from explorer.wording.errors_da import DANISH
from tests.explorer.error_words import error_words

# Texts in both languages where the error is made, so that nothing is left to translate.
FOUND = sorted({words.template: words.place for words in error_words()}.items())


def test_the_search_finds_errors_of_every_part() -> None:
    parts = {place.partition("/")[0] for _, place in FOUND}
    assert parts == {"graph", "loaders", "queries", "explorer"}
    assert "is used twice" in dict(FOUND)
    assert "cannot be reached ({})" in dict(FOUND)
    assert "Use one of {}" in dict(FOUND)
    assert "two sources have this name" in dict(FOUND)


@pytest.mark.parametrize(("template", "place"), FOUND, ids=[place for _, place in FOUND])
def test_every_error_has_danish_words(template: str, place: str) -> None:
    assert template in DANISH, f"{place}: add Danish words to explorer/wording/errors_da.py"


@pytest.mark.parametrize("english", DANISH)
def test_values_stay_in_place(english: str) -> None:
    assert DANISH[english].count("{}") == english.count("{}")
    values = [f"værdi{n}" for n in range(english.count("{}"))]
    told = in_language(english.format(*values), "da")
    assert told == DANISH[english].format(*values)
    assert in_language(english, "en") == english


def test_what_is_unknown_stays_as_it_is() -> None:
    assert in_language("something new happened", "da") == "something new happened"


def test_values_with_words_of_ours_are_translated_too() -> None:
    assert in_language("is a PDF, not text", "da") == "er en PDF, ikke tekst"
    assert in_language("is a Person, not a Body", "da") == "er en person, ikke et organ"


@pytest.mark.parametrize(
    "words",
    [
        ["load"],
        ["load", "/findes/ikke.txt"],
        ["ask"],
        ["ask", "escalation"],
        ["ask", "paths", "a", "b", "--max-hops", "x"],
        ["ask", "paths", "a", "b", "--k"],
        ["ask", "escalation", "a", "--status", "x"],
        ["ask", "overlap", "--levels"],
        ["ask", "escalation", "a", "b"],
        ["export", "--format", "pdf"],
        ["export", "--format", "csv"],
        ["fly"],
    ],
)
def test_a_danish_refusal_is_danish_throughout(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MANDAT_STORE", "/findes/ikke.sqlite")
    assert main([*words, "--language", "da"]) == 2
    told = capsys.readouterr().err
    assert not re.search(r"\b(the|is|not|argument|required|expected|invalid|see)\b", told, re.I)
