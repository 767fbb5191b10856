"""A field in a name is no party of its own, a described body has the name it is given, and the plural
of groups that are named one by one stands for these."""

from __future__ import annotations

import pytest

from graph.nodes import Party
from tests.loaders.reading import graph_of, lines, names, provisions


@pytest.mark.parametrize(
    "name",
    [
        "Samordningsudvalget for Psykiatri",
        "Samarbejdsgruppen for Psykiatri",
        "Temagruppen om Psykiatri og Misbrug",
    ],
)
def test_a_field_in_capitals_belongs_to_the_name(name: str) -> None:
    graph = graph_of(f"Møderne i samarbejdet\n\n{name} mødes to gange om året.\n")
    assert names(graph) == {name}
    assert list(graph.of(Party)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Parterne etablerer et fælles ledelsesforum, kaldet Børnelivsforum.", "Børnelivsforum"),
        ("Der nedsættes en fælles styregruppe, i det følgende kaldet Trekantgruppen.", "Trekantgruppen"),
        ("Vi har et kommunalt chefforum, der benævnes Kredsforum Syd.", "Kredsforum Syd"),
    ],
)  # fmt: skip
def test_what_is_described_has_the_name_it_is_given(text: str, name: str) -> None:
    graph = graph_of(f"Aftale om samarbejdet\n\n{text} {name} mødes hver måned.\n")
    assert names(graph) == {name}


def test_the_plural_of_groups_named_one_by_one() -> None:
    graph = graph_of(
        "Kommissorium for Udvalg for Havne\n\nUnder udvalget er der to faste undergrupper:\n"
        "a) Undergruppen om Sejlads\nb) Undergruppen om Miljø\n\n"
        "Undergrupperne rapporterer til udvalget.\n"
    )
    assert lines(graph) >= {
        ("REPORTS_TO", "Undergruppen om Sejlads", "Udvalg for Havne"),
        ("REPORTS_TO", "Undergruppen om Miljø", "Udvalg for Havne"),
    }


@pytest.mark.parametrize(
    ("value", "parties"),
    [
        ("Konsulent Ida Fynbo", set()),
        ("Fuldmægtig Ole Bo Hansen", set()),
        ("Konsulenthuset Ida Fynbo", {"Konsulenthuset Ida Fynbo"}),
        ("Borgerservice Nord", {"Borgerservice Nord"}),
    ],
)
def test_a_person_is_no_party_that_keeps_the_minutes(value: str, parties: set[str]) -> None:
    graph = graph_of(f"Kommissorium for Gruppen for Børn\n\nReferater: {value}\n")
    assert {party.name for party in graph.of(Party)} == parties


STRUCTURE = """Samarbejdsstruktur for Havneområdet

Politisk niveau
Havnepolitisk Forum
Medlemmer: 2 regionsrådsmedlemmer
Møder: 2 årlige

Administrativt niveau
Styregruppe for Havne
Formand: går på skift mellem kommunerne
Møder: hvert kvartal
Refererer til: Havnepolitisk Forum

Udførende niveau
Koordinatorgruppen
Møder: månedligt
"""


def test_the_name_right_above_labelled_lines_is_what_they_are_about() -> None:
    graph = graph_of(STRUCTURE)
    assert {(body, low) for body, kind, low, _ in provisions(graph) if kind == "cadence"} == {
        ("Havnepolitisk Forum", 2),
        ("Styregruppe for Havne", 4),
        ("Koordinatorgruppen", 12),
    }
    assert ("REPORTS_TO", "Styregruppe for Havne", "Havnepolitisk Forum") in lines(graph)
