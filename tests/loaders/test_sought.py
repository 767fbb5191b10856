"""A pattern is found with its needles as without them, and a text without any is not searched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.anchor import anchor
from loaders.read import read
from loaders.rules.linecues import manners
from loaders.rules.provisioncues import cues
from loaders.rules.skeleton import any_pattern, pattern, skeleton
from loaders.segment import segment
from loaders.sought import AnySought, Sieve, Sought, needles_of

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.mark.parametrize(
    ("source", "needles"),
    [
        (r"refererer til", ("refererer til",)),
        (r"\bhvor(?:for)?\b", ("hvor",)),
        (r"(?:råd|udvalg)et", ("råd", "udvalg")),
        (r"(?:råd|udvalg)?et møde", ("et møde",)),
        (r"a{2,}bcd", ("bcd",)),
        (r"xyz+k", ("xyz",)),
        (r"xyz*k", ("xy",)),
        (r"ab{0}cde", ("cde",)),
        (r"(?<!ikke )(?=straks )sendes", ("sendes",)),
        (r"(?P<who>[^<>\s]+) melder", (" melder",)),
        (r"[]x]ja\.nej", ("ja.nej",)),
        (r"møde|", ()),  # or nothing at all
        (r"møde|\d+", ()),
        (r"[abc]+", ()),
        (r"(?i:møde)t", ("møde",)),
        (r"(?m:møde)", ()),  # signs that this reader does not know
        (r"(?P<a>x)(?P=a)møde", ()),
        (r"(?:møde", ()),
    ],
)
def test_needles_are_words_without_which_a_pattern_is_not_found(source, needles):
    assert needles_of(source) == needles


def test_without_regard_to_case_a_word_is_there_however_it_is_written():
    sought = Sought(r"\bstyregruppe(?:n|r)\b", re.IGNORECASE)
    assert sought.search("STYREGRUPPEN og andre") is not None
    assert sought.search("Et udvalg") is None
    inside = Sought(r"\b(?i:Styregruppe)n\b")
    assert inside.search("STYREGRUPPEn og andre") is not None
    assert inside.search("STYREGRUPPEN og andre") is None
    assert "regex" not in Sought(r"\bråd\b").__dict__  # nothing is compiled before it may be found


def test_what_is_found_is_what_the_pattern_finds_from_a_place_on():
    sought = Sought(r"råd(?P<end>et|ene)")
    text = "rådet, rådene"
    assert [m["end"] for m in sought.finditer(text)] == ["et", "ene"]
    assert sought.search(text, 3)["end"] == "ene"
    assert sought.match(text, 7)["end"] == "ene"
    assert sought.fullmatch(text) is None
    assert list(sought.finditer("udvalget")) == []


def test_of_several_patterns_the_first_that_is_found_counts():
    several = AnySought((Sought("møde(?P<x>r)"), Sought("råd(?P<x>et)"), Sought(r"(?P<x>\d)")))
    assert several.search("rådet har 3 møder")["x"] == "r"
    assert several.search("rådet har 3")["x"] == "et"
    assert several.fullmatch("3")["x"] == "3"
    assert several.search("intet") is None
    sieve = Sieve(enumerate(several.ones))
    assert sieve.left("rådet holder møde") == [0, 1, 2]
    assert sieve.left("intet") == [2]


@pytest.mark.parametrize("name", sorted(p.name for p in DATA.glob("*.*") if "20" in p.name))
def test_no_pattern_of_a_language_is_found_in_a_sentence_without_its_needles(name):
    doc = anchor(segment(read(name, (DATA / name).read_bytes())))
    found = 0
    for sentence in doc.sentences:
        language = doc.part(sentence).language
        form, low = skeleton(sentence).text, sentence.text.casefold()
        patterns = [(cue.regex, form) for kind in manners(language) for cue in kind.cues]
        patterns += [(cue.regex, low if cue.raw else form) for cue in cues(language)]
        for sought, text in patterns:
            if sought.regex.search(text):
                found += 1
                assert sought.may(text), (sought.source, sought.needles, text)
    assert found


def test_a_pattern_of_a_rule_needs_its_own_words_and_not_those_of_names():
    assert pattern("indstille {w} til {O}").needles == ("indstille ",)
    assert any_pattern(("referere til {O}", "{S} høre {O}")).search("<B0> høre <B1>") is not None
