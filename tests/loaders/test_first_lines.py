"""What the first line of a text says it is and of whom, with a colon, in four languages."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, provisions

ENGLISH = (
    "Purpose\nThe Board is accountable to the Port and Coast Board.\n\n"
    "Meetings\nThe Board meets monthly.\n"
)
BOKMAL = (
    "Formål\nRådet rapporterer til Helserådet.\n\n"
    "Møter\nRådet møtes ikke uten varsel. Rådet møtes hver måned.\n"
)
NYNORSK = (
    "Føremål\nRådet rapporterer til Helserådet.\n\n"
    "Møte\nRådet møtest ikkje utan varsel. Rådet møtest kvar månad.\n"
)
DANISH = "Formål\nRådet refererer til Sundhedsrådet.\n\nMøder\nRådet mødes hver måned.\n"
FIRST = [
    ("Terms of Reference: Wick Harbour Board", ENGLISH, "Wick Harbour Board"),
    ("TERMS OF REFERENCE: WICK HARBOUR BOARD", ENGLISH, "Wick Harbour Board"),
    ("Mandat: Fagråd for havner", BOKMAL, "Fagråd for havner"),
    ("Vedtekter: Fagråd for hamner", NYNORSK, "Fagråd for hamner"),
    ("Kommissorium: Fagråd for havne", DANISH, "Fagråd for havne"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "rest", "name"), FIRST, ids=[first for first, *_ in FIRST])
def test_the_first_line_names_the_body(first: str, rest: str, name: str) -> None:
    told = provisions(graph_of(f"{first}\n\n{rest}"))
    assert {(body.casefold(), kind, low) for body, kind, low, _ in told} == {
        (name.casefold(), "cadence", 12)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the Pilot Board, 3 March 2025\n\n"
        "1. WORKING GROUP\n\nIt was resolved to establish a Moorings Working Group.\n",
        "Referat fra møte i Losrådet 3. mars 2025\n\nSak 2/25 Arbeidsgruppe\n\n"
        "Rådet vedtok å opprette Arbeidsgruppe for bøyer, som ikke møtes uten varsel.\n",
    ],
)
def test_the_title_over_a_decision_sets_nothing_up(text: str) -> None:
    assert not [s for kind, s, _ in lines(graph_of(text)) if kind == "ESTABLISHES" and "roup" in s]
