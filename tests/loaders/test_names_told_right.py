"""Names as a secretariat writes them: what a group is about, places, people who are no offices."""

from __future__ import annotations

import pytest

from graph.value import Graph
from tests.loaders.reading import graph_of, ties


def names(graph: Graph, label: str) -> set[str]:
    """The names of the bodies or parties of a graph."""
    return {n.name for n in graph.nodes.values() if n.label == label}


ABOUT = [
    ("Kommissorium for Arbejdsgruppe vedr. overgange", "Arbejdsgruppe vedr. overgange"),
    ("Kommissorium\nfor Temagruppen vedr. svage ældre", "Temagruppen vedr. svage ældre"),
    ("Kommissorium for Følgegruppen ang. vandløb", "Følgegruppen ang. vandløb"),
    ("Mandat for Arbeidsgruppe vedr. samordning av legevakt", "Arbeidsgruppe vedr. samordning av legevakt"),
    ("Kommissorium for Ekspertpanel om Lighed i Sundhed", "Ekspertpanel om Lighed i Sundhed"),
    ("Referat fra Samarbejdsudvalget vedr. Havnens udvidelse", "Samarbejdsudvalget vedr. Havnens udvidelse"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "name"), ABOUT, ids=[t[:50] for t, _ in ABOUT])
def test_what_a_group_is_about_belongs_to_its_name(title: str, name: str) -> None:
    graph = graph_of(f"{title}\n\nGruppen mødes fire gange om året.\n")
    assert names(graph, "Body") == {name}


def test_where_a_group_works_is_no_part_of_what_it_is_about() -> None:
    title = "Kommissorium for Porteføljegruppe for Telefoni i Midtjylland"
    assert names(graph_of(f"{title}\n\nGruppen mødes.\n"), "Body") == {
        "Porteføljegruppe for Telefoni"
    }


TOWNS = [
    "I Overgangsgruppen har Aalborg, Hjørring, Frederikshavn og Thisted hver én plads.",
    "Pladserne fordeles mellem parterne: Aalborg, Hjørring, Frederikshavn og Thisted får én hver.",
    "Deltagere er kommunerne (Aalborg, Hjørring, Frederikshavn, Thisted).",
    "Aalborg, Hjørring, Frederikshavn samt Thisted udpeger hver et medlem af gruppen.",
]


@pytest.mark.parametrize("text", TOWNS)
def test_several_towns_in_a_row_are_their_municipalities(text: str) -> None:
    found = names(graph_of(f"Overgangsgruppen\n\n{text}\n"), "Party")
    towns = {"Aalborg", "Hjørring", "Frederikshavn", "Thisted"}
    assert {f"{town} Kommune" for town in towns} <= found


WHERE = [
    "Møderne holdes på skift i Skive, Struer og Lemvig.",
    "Hospitalerne i Skive, Struer og Lemvig er ikke med.",
    "Gruppen samarbejder med Lise Skive, Struer, og Bo Lemvig.",
]


@pytest.mark.parametrize("text", WHERE)
def test_where_something_is_sends_nobody(text: str) -> None:
    assert not any(
        "Kommune" in name for name in names(graph_of(f"Overgangsgruppen\n\n{text}\n"), "Party")
    )


SOMEBODY = [
    "Gruppen betjenes af Lis Holm, Skive Kommune.",
    "Gruppen betjenes af Lis Holm, Skive Kommune, og Nikolaj Brink, Struer Kommune.",
    "Betjenes af\nIda Holmgaard, Skive Kommune",
    "Formandskabet er delt mellem jordemoder Sanne Viborg og Marianne Holm.",
]


@pytest.mark.parametrize("text", SOMEBODY)
def test_somebody_is_no_office(text: str) -> None:
    found = names(graph_of(f"Styregruppen for Fødsler\n\n{text}\n"), "Party")
    assert all(name.endswith("Kommune") for name in found)


def test_an_s_of_its_own_stays_in_a_name() -> None:
    text = "Gruppen samarbejder med Fiskeriforeningen i Hirtshals. Den orienterer Lille Lægehus."
    found = names(graph_of(f"Styregruppen for Havnen\n\n{text}\n"), "Party")
    assert "Fiskeriforeningen i Hirtshals" in found
    assert not any(name.endswith("Lægehu") for name in found)


def test_half_a_compound_in_capitals_begins_the_name() -> None:
    text = "Uenighed forelægges Teknik- og Miljødirektøren. Gruppen refererer til Børne- og Ungeledelsen."
    graph = graph_of(f"Styregruppen for Havnen\n\n{text}\n")
    assert "Teknik- og Miljødirektøren" in names(graph, "Party")
    body = ("REPORTS_TO", "Styregruppen for Havnen", "Børne- og Ungeledelsen")
    assert body in ties(graph)
