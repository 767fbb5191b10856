"""Demands for shared people in many wordings, and lines in tables, lists and other shapes."""

from __future__ import annotations

import pytest

from graph.edges import LINE_TYPES
from tests.loaders.reading import graph_of, lines, overlap_rules

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"

SHARED = [
    ("Mindst to personer skal sidde i både rådet og Miljøudvalget.", "must", "member", {"Vandrådet", "Miljøudvalget"}),
    ("Der skal være personsammenfald mellem rådet og Miljøudvalget.", "must", "member", {"Vandrådet", "Miljøudvalget"}),
    ("Mindst ét medlem af rådet bør samtidig være medlem af Miljøudvalget.", "should", "member", {"Vandrådet", "Miljøudvalget"}),
    ("Der kan være sammenfald mellem medlemmerne af Havnegruppen og Kystforum.", "may", "member", {"Havnegruppen", "Kystforum"}),
    ("Mindst én person skal gå igen i Havnegruppen og Kystforum.", "must", "member", {"Havnegruppen", "Kystforum"}),
    ("Den samme sekretær bør betjene rådet og Miljøudvalget.", "should", "secretary", {"Vandrådet", "Miljøudvalget"}),
    ("Gennemgående personer i Havnegruppen og Kystforum sikrer sammenhængen.", "must", "member", {"Havnegruppen", "Kystforum"}),
    ("Rådet og Miljøudvalget skal have mindst tre gengangere.", "must", "member", {"Vandrådet", "Miljøudvalget"}),
    ("Havnegruppen skal have personsammenfald med Kystforum.", "must", "member", {"Havnegruppen", "Kystforum"}),
    ("Det tilstræbes, at mindst ét medlem er repræsenteret i begge organer, Havnegruppen og Kystforum.", "should", "member", {"Havnegruppen", "Kystforum"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "strength", "capacity", "bodies"), SHARED)
def test_shared_people_are_asked_for(
    text: str, strength: str, capacity: str, bodies: set[str]
) -> None:
    found = overlap_rules(graph_of(HEAD + text + "\n"))
    assert found == {(strength, capacity, frozenset(bodies))}


NOT_SHARED = [
    "Det er ikke et krav, at der er personsammenfald mellem Havnegruppen og Kystforum.",
    "Der behøver ikke være sammenfald mellem Havnegruppen og Kystforum.",
    "Er der personsammenfald mellem Havnegruppen og Kystforum?",
    "Der er sammenfald mellem mødedatoerne i Havnegruppen og Kystforum.",
    "Ingen må sidde i både Havnegruppen og Kystforum.",
    "Rådet ønsker, at der er personsammenfald mellem Havnegruppen og Kystforum.",
    "Formanden for rådet skal også sidde i Miljøudvalget.",  # by office
]


@pytest.mark.parametrize("text", NOT_SHARED)
def test_no_shared_people_are_asked_for(text: str) -> None:
    assert overlap_rules(graph_of(HEAD + text + "\n")) == set()


TABLE = """# Udvalg i Øby Kommune

| Forum | Formand | Refererer til | Sekretariat |
|---|---|---|---|
| Kulturudvalget | borgmesteren | Byrådet | Kultursekretariatet |
| Havnegruppen | havnechefen | Kulturudvalget | - |
"""


def test_a_table_states_lines_by_its_columns() -> None:
    assert lines(graph_of(TABLE, "udvalg.md")) == {
        ("REPORTS_TO", "Kulturudvalget", "Byrådet"),
        ("REPORTS_TO", "Havnegruppen", "Kulturudvalget"),
        ("SERVES", "Kultursekretariatet", "Kulturudvalget"),
    }


def test_what_a_body_sets_up_may_stand_in_the_list_below() -> None:
    text = "Rådet nedsætter:\n\n- Havnegruppen\n- Kystforum\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Vandrådet", "Havnegruppen"),
        ("ESTABLISHES", "Vandrådet", "Kystforum"),
    }


def test_a_name_and_a_period_are_a_label() -> None:
    text = "Havnegruppen. Nedsat af Miljøudvalget. Mødes hver måned.\n"
    assert ("ESTABLISHES", "Miljøudvalget", "Havnegruppen") in lines(graph_of(HEAD + text))


def test_a_relative_clause_that_has_ended_has_no_part_in_the_rest() -> None:
    text = "Havnegruppen, som Kystforum har nedsat, orienterer hvert år Miljøudvalget.\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Kystforum", "Havnegruppen"),
        ("INFORMS", "Havnegruppen", "Miljøudvalget"),
    }


def test_what_a_passive_leaves_open_is_implied_of_the_topic() -> None:
    graph = graph_of(HEAD + "Referaterne sendes til Miljøudvalget.\n")
    assert {e.certainty for e in graph.joining(LINE_TYPES["INFORMS"])} == {"implied"}


@pytest.mark.parametrize(
    "text",
    [
        "Forvaltningen orienterer Miljøudvalget om sagen.",
        "En konsulent fra Kystforum, der betjener Miljøudvalget, deltager.",
        "Tvister i rådet indbringes ikke for Miljøudvalget.",
        "Kommissoriet forelægges til godkendelse i Miljøudvalget.",
    ],
)
def test_what_others_do_is_no_line_of_the_topic(text: str) -> None:
    assert lines(graph_of(HEAD + text + "\n")) == set()
