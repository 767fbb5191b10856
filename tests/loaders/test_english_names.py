"""English organisations, boards and capitals: names by their shape, in wordings of our own."""

from __future__ import annotations

import pytest

from graph.nodes import Party
from loaders.mentions import find_mentions
from loaders.tokens import tokens
from tests.loaders.reading import graph_of, lines, names, provisions


def _named(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    found = find_mentions(text, tokens(text, language), language)
    return [(m.kind, m.sort, m.text) for m in found if m.kind in ("body", "party")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is sent to NHS Thurso Integrated Care Board.", [("party", "region", "NHS Thurso Integrated Care Board")]),
        ("It is set up by the Board of Wick NHS Trust.", [("body", "board", "the Board of Wick NHS Trust")]),
        ("Wick NHS Trust and St Magnus’s NHS Foundation Trust agree.", [
            ("party", "hospital", "Wick NHS Trust"), ("party", "hospital", "St Magnus’s NHS Foundation Trust"),
        ]),
        ("It asks Healthwatch Thurso.", [("party", "patients", "Healthwatch Thurso")]),
        ("The Department for Fish and Food is told.", [("party", "ministry", "Department for Fish and Food")]),
        ("The Boat Owners' Association sends two.", [("party", "association", "Boat Owners' Association")]),
        ("The University of Thurso sends two.", [("party", "association", "University of Thurso")]),
        ("The Chief Executive of Thurso Council spoke.", [("body", "council", "Thurso Council")]),
        ("It has the trust of the public, and a school of fish.", []),
    ],
)  # fmt: skip
def test_an_organisation_by_its_shape(text: str, found: list[tuple[str, str, str]]) -> None:
    assert _named(text) == found


def test_a_post_is_one_name_and_no_party_of_its_field() -> None:
    text = "MASTS COMMITTEE\nTerms of Reference\n\nThe Director of Estates speaks to the members of it.\n"
    assert "Estates" not in {party.name for party in graph_of(text).of(Party)}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nn", "REGLEMENT FOR FISKEUTVALET FOR NORDSJØEN", "Fiskeutvalet for Nordsjøen"),
        ("da", "KOMMISSORIUM FOR HAVNERÅDET", "Havnerådet"),
        ("en", "TERMS OF REFERENCE OF THE MASTS COMMITTEE", "the Masts Committee"),
    ],
)
def test_a_title_in_capitals(language: str, text: str, found: str) -> None:
    assert [said for _, _, said in _named(text, language)] == [found]


TERMS = (
    "MASTS COMMITTEE\nTerms of Reference\n\n1. Status\n1.1 The Masts Committee (the Committee) is set up by the "
    "Board of Thurso Harbour Trust (the Board), and it is one of the bodies of the trust.\n\n"
)


def test_the_board_is_the_one_in_brackets() -> None:
    said = lines(graph_of(TERMS + "2. Duties\n2.1 The Committee reports to the Board.\n"))
    assert ("REPORTS_TO", "Masts Committee", "Board of Thurso Harbour Trust") in said


def test_what_brackets_define_holds_under_every_heading() -> None:
    text = (
        "Reglement for Fiskeutvalet\n\n§ 1 Føremål\nFiskeutvalet (heretter utvalet) er staden der kommunane "
        "møtest om fisk, og det er ikkje noko organ for klager.\n\n§ 2 Arbeidsutval\nUtvalet møtest fire "
        "gonger i året. Arbeidsutvalet førebur møta i utvalet.\n"
    )
    graph = graph_of(text)
    assert ("Fiskeutvalet", "cadence", 4, 4) in provisions(graph)
    assert ("PREPARES_CASES_FOR", "Arbeidsutval", "Fiskeutvalet") in lines(graph)


def test_an_organisation_above_the_title_is_not_what_the_paper_is_about() -> None:
    text = (
        "Thurso Harbour Council\nMasts and Sails Committee: Terms of Reference\n\n1. Meetings\nThe Committee "
        "meets four times a year, and the members of it are sent the papers.\n"
    )
    graph = graph_of(text)
    assert ("Masts and Sails Committee", "cadence", 4, 4) in provisions(graph)
    assert "Masts and Sails Committee" in names(graph)
