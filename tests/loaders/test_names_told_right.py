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


def test_the_clusters_own_group_is_no_cluster() -> None:
    text = "Forummet refererer til Klyngens Driftsgruppe. Kommunens Havneråd orienteres."
    graph = graph_of(f"Fagligt Forum for Diabetes\n\n{text}\n")
    assert ("REPORTS_TO", "Fagligt Forum for Diabetes", "Driftsgruppe") in ties(graph)
    assert not any(n.name.startswith("Klyngens") for n in graph.nodes.values())


def test_a_cluster_around_a_hospital_is_called_by_it() -> None:
    for title in (
        "AFTALE OM SUNDHEDSKLYNGEN OMKRING REGIONSHOSPITALET BAKKEBY",
        "Aftale om Sundhedsklyngen omkring Regionshospitalet Bakkeby",
    ):
        graph = graph_of(f"{title}\n\nØverst i klyngen findes Det Politiske Klyngeforum.\n")
        assert "Sundhedsklyngen omkring Regionshospitalet Bakkeby" in names(graph, "Body")


BELOW = [
    ("Sundhedsklynge Bakkeby\nPolitisk niveau – hvem er hvem (pr. 1. marts 2025)", "politisk"),
    ("Sundhedsklynge Bakkeby\nMedlemmer af det strategiske niveau", "strategisk"),
    ("Sundhedsklynge Bakkeby\nPolitisk niveau", "politisk"),
]


@pytest.mark.parametrize(("title", "level"), BELOW)
def test_the_line_below_a_cluster_tells_which_level_is_meant(title: str, level: str) -> None:
    graph = graph_of(f"{title}\n\nFormand: Jørgen Kvist, Varde Kommune\nNæstformand: Anne Thy\n")
    sits = [e for e in graph.edges.values() if e.type == "HAS_POST"]
    assert sits
    assert all(level in graph.nodes[e.source].name for e in sits)


ARTICLES = [
    "Rådet for den sidste tid\n\nRådet refererer til Havneudvalget.",
    "Kommissorium for Rådet for den sidste tid\n\nRådet refererer til Havneudvalget.",
    "Styregruppen\n\nStyregruppen orienterer Rådet for den sidste tid hvert år.",
    "Medlemmer af Rådet for den sidste tid\n\nFormand: Lis Holm",
]


@pytest.mark.parametrize("text", ARTICLES)
def test_what_a_body_is_for_may_begin_with_an_article(text: str) -> None:
    assert "Rådet for den sidste tid" in names(graph_of(text), "Body")


def test_an_aside_with_an_article_is_no_name() -> None:
    text = "Styregruppen\n\nStyregruppen spørger Udvalget for den tid, det tager."
    assert "Udvalget for den tid" not in names(graph_of(text), "Body")


def test_a_body_that_people_are_chosen_for_is_one_whatever_its_noun() -> None:
    text = "Årsmødet vælger otte til ledelsestrioen. Ledelsestrioen mødes den første tirsdag."
    assert "Ledelsestrioen" in names(graph_of(f"Kulturrådet\n\n{text}\n"), "Body")
    nobody = "Bygningen samles i marts. Den vælges til formålet."
    assert "Bygningen" not in names(graph_of(f"Kulturrådet\n\n{nobody}\n"), "Body")


OFFICIAL = [
    ("Lis Holm, Bornholms Regionskommune", "Bornholms Regionskommune"),
    ("Med er Skive, Struer og København.", "Københavns Kommune"),
    ("To udpeges af Kommunernes Kontaktråd.", "Kommunekontaktrådet"),
    ("To udpeges af PLO-M, og PLO-M kan kalde dem tilbage.", "PLO-M"),
    ("Aftalen gælder Praktiserende Lægers Organisation i Midtjylland (PLO-M).", "PLO-M"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), OFFICIAL)
def test_an_organisation_has_its_official_name(text: str, name: str) -> None:
    found = names(graph_of(f"Havneudvalget\n\nMedlemmer:\n{text}\n"), "Party")
    assert name in found
    assert "Praktiserende Lægers Organisation" not in found


UNITS = [
    ("Gruppen betjenes af regionens afdeling for Nære Tilbud.", "SERVES", "afdeling for Nære Tilbud"),
    ("Kommunens enhed for Erhverv er sekretariat for styregruppen.", "SERVES", "enhed for Erhverv"),
    ("Styregruppen samarbejder med kontoret for Borgerservice.", "COORDINATES_WITH", "kontoret for Borgerservice"),
    ("Styregruppen orienterer kontoret for Mette Holm.", "INFORMS", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "name"), UNITS)
def test_a_unit_by_its_field(text: str, kind: str, name: str | None) -> None:
    found = names(graph_of(f"Styregruppen for Havnen\n\n{text}\n"), "Party")
    assert (name in found) if name else not found


def test_a_heading_of_several_organs_names_none() -> None:
    text = "Rådgivende organer\n\nBestyrelsen kan nedsætte et teknikerudvalg."
    assert "Rådgivende organer" not in names(graph_of(f"Vedtægter\n\n{text}\n"), "Body")


def test_capitals_before_a_colon_are_read_as_a_title() -> None:
    text = "REGIONRÅDET FOR INDRE FJORD\nMøte i Vik, fredag 14.6.2024 kl 10\n\nRådet er samla."
    found = names(graph_of(f"{text} Rådet har fem møte i året.\n"), "Body")
    assert found == {"Regionrådet for Indre Fjord"}


AMPERSANDS = [
    ("Pension & Seniorudvalget", "Pension & Seniorudvalget"),
    ("Børne- & Ungeudvalget", "Børne- & Ungeudvalget"),
    ("Kultur & Fritidsudvalget", "Kultur & Fritidsudvalget"),
]


@pytest.mark.parametrize(("said", "name"), AMPERSANDS)
def test_two_halves_joined_by_a_sign_are_one_name(said: str, name: str) -> None:
    graph = graph_of(f"Havnerådet\n\nHavnerådet refererer til {said}.\n")
    assert ("REPORTS_TO", "Havnerådet", name) in ties(graph)


def test_a_paper_named_by_its_body_names_the_body_alone() -> None:
    text = "Studienævnsreglement for Institut for Hav\n\nNævnet mødes hver måned."
    assert "Studienævnet" in names(graph_of(text), "Body")


NB_FOR = [
    "Sak 3/24 Ekspertutvalg for sikkerhet\n\nUtvalget møtes to ganger i året.",
    "Mandat for havneutvalget\n\nUtvalget rapporterer til Ekspertutvalg for sikkerhet. De velges av kommunestyret.",
    "Mandat for Ekspertutvalg for sikkerhet\n\nUtvalget møtes to ganger i året.",
]


@pytest.mark.parametrize("text", NB_FOR)
def test_a_noun_that_looks_definite_says_what_a_body_is_for(text: str) -> None:
    assert "Ekspertutvalg for sikkerhet" in names(graph_of(text), "Body")


def test_who_answers_for_an_office_is_no_office() -> None:
    text = "Sekretariatet v. Bodil Anker laver referat og sender indkaldelser."
    assert "Bodil Anker" not in names(graph_of(f"Havnerådet\n\n{text}\n"), "Party")


def test_the_branch_of_an_association_in_a_part_of_the_country() -> None:
    text = "To udpeges af FOA Kronjylland."
    assert "FOA Kronjylland" in names(graph_of(f"Havnerådet\n\n{text}\n"), "Party")
