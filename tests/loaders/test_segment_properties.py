"""What holds for any text: nothing is invented, lost, repeated or put out of order."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loaders.segment import segment
from loaders.segments import Segmented
from loaders.text import Clean, Source

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = sorted(
    p
    for folder in (ROOT / "data", ROOT / "tests" / "unseen" / "open")
    for p in folder.iterdir()
    if p.suffix in (".txt", ".md")
)

PIECES = [
    "Rådet mødes fire gange om året", "Formål", "Opgaver:", "Medlemmer Kommuner:", "3 chefer",
    "OPGAVE ANSVARLIG", "Skrive referat Kontoret", "| a | b |", "|---|---|", "- punkt", "o under",
    "1. Baggrund", "2.a Mere", "§ 1", "Stk. 2. Rådet", "Ad 3) Valg", "Punkt 1: Valg",
    "Beslutning for Punkt 1", "Bilag 2", "Sagsnr.: 3", "Side 2/4", "26.05.2016", "4", "---", "====",
    "# Titel", "**fed**", "~~væk~~", "[ord](adr.md)", "> citat", "æble-", "grød", "\uf0b7 kugle",
    "a ........ 3", "Label: værdi", "x\ty", "a        b", "noget1,", "1 Note om noget", "udkast",
    "***",
]  # fmt: skip
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", " ", "  ", "    ", "\t", "\f "]),
        st.one_of(st.sampled_from(PIECES), st.text(max_size=30)),
        st.sampled_from(["\n", "\n", "\n\n", "\n \n", "\r\n", " \n", ""]),
    ),
    max_size=40,
).map(lambda held: "".join(a + b + c for a, b, c in held))


def check(found: Segmented) -> None:
    """The promises of *segment* about one text."""
    raw = found.source.raw
    seen: set[int] = set()
    for number, b in enumerate(found.blocks):
        assert b.number == number
        assert b.lead is None or 0 <= b.lead < len(found.blocks)
        assert 0 <= b.part < len(found.parts)
        for c in (b.clean, b.label or Clean("", ()), *b.cells):
            assert len(c.text) == len(c.at)
        for c in (b.clean, b.label or Clean("", ())):
            assert list(c.at) == sorted(c.at)
            for sign, place in zip(c.text, c.at, strict=True):
                if not sign.isspace():
                    assert raw[place] == sign
                if sign.isalnum():
                    assert place not in seen
                    seen.add(place)
        for a, z in b.clean.spans():
            assert 0 <= a < z <= len(raw)
    gone = set()
    for a, z in found.furniture:
        assert 0 <= a < z <= len(raw)
        gone.update(range(a, z))
    assert not seen & gone
    lost = [
        c
        for i, c in enumerate(raw)
        if c.isalpha() and i not in seen and i not in gone and unicodedata.category(c) != "Co"
    ]
    # Ordinals ("a)", "Stk. 2.") and the bullet "o" stand beside the text of a block, not in it.
    assert sum(c != "o" for c in lost) <= sum(len(b.ordinal) for b in found.blocks)
    for p in found.parts:
        assert 0 <= p.span[0] <= p.span[1] <= len(raw)
        assert p.parent is None if p.number == 0 else p.parent in range(p.number)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
@example("")
@example("\ufeff\u200b\x00\x1c\x85")
@example("a-\n\n-\nb")
def test_nothing_is_invented_lost_or_repeated(raw: str) -> None:
    check(segment(Source("any", "0", raw)))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.name)
def test_it_holds_for_the_documents_written_for_the_project(path: Path) -> None:
    check(segment(Source(path.name, "0", path.read_text("utf-8"))))


@pytest.mark.real_documents
def test_it_holds_for_the_real_documents(shared_documents: Path) -> None:
    paths = sorted(shared_documents.iterdir())
    assert len(paths) == 5
    for path in paths:
        check(segment(Source(path.name, "0", path.read_text("utf-8"))))


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_the_same_text_gives_the_same_blocks(raw: str) -> None:
    source = Source("any", "0", raw)
    assert segment(source) == segment(source)


@pytest.mark.parametrize(
    "raw",
    [
        "a" * 50_000, "(" * 50_000, "[x](" * 12_000, "| a" * 15_000, "_a" * 25_000, "1." * 25_000,
        "~~a" * 15_000, "a:" * 20_000, " - a\n" * 5_000, "Abc:\n" * 5_000, "er godkendt " * 5_000,
    ],
    ids=lambda raw: raw[:4],
)  # fmt: skip
def test_long_lines_and_lists_come_through(raw: str) -> None:
    check(segment(Source("long", "0", raw)))
