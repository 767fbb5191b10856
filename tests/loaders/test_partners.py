"""Who takes part in a cluster or a partnership, in sentences, lists, labels and headings."""

from __future__ import annotations

import pytest

from graph.edges import ParticipatesIn
from tests.loaders.reading import graph_of, lines, names

HEAD = "Organisering af Havpartnerskabet Fjord\n\n"


def taking_part(text: str) -> set[tuple[str, str]]:
    graph = graph_of(text)
    return {
        (graph.nodes[e.source].name, graph.nodes[e.target].name)
        for e in graph.joining(ParticipatesIn)
        if e.derived_from is None
    }


@pytest.mark.parametrize(
    "said",
    [
        "Havpartnerskabet Fjord er et samarbejde mellem Struer Kommune, Lemvig Kommune og Danske Regioner.",
        "Havpartnerskabet Fjord består af Struer Kommune, Lemvig Kommune og Danske Regioner.",
        "Parterne i Havpartnerskabet Fjord er Struer Kommune, Lemvig Kommune og Danske Regioner.",
        "Havpartnerskabet Fjord er et samarbejde mellem:\n\n- Struer Kommune\n- Lemvig Kommune\n- Danske Regioner",
        "Havpartnerskabet Fjord omfatter Struer Kommune, Lemvig Kommune og Danske Regioner.",
    ],
)
def test_partners_of_a_partnership(said: str) -> None:
    found = {party for party, _ in taking_part(f"{HEAD}{said}\n")}
    assert {"Struer Kommune", "Lemvig Kommune", "Danske Regioner"} <= found


@pytest.mark.parametrize(
    "said",
    [
        "Havpartnerskabet Fjord består af fire medlemmer fra Struer Kommune og to fra Lemvig Kommune.",
        "Struer Kommune er ikke med i Havpartnerskabet Fjord.",
        "Havudvalget består af Struer Kommune og Lemvig Kommune.",
        "Struer Kommune deltager i et møde i Havpartnerskabet Fjord.",
    ],
)
def test_no_partners(said: str) -> None:
    assert taking_part(f"{HEAD}{said}\n") == set()


def test_a_cluster_s_place_as_the_label_of_its_partners() -> None:
    text = (
        "Rammer for sundhedsklyngerne Aadal og Bakkeland\n\nKlyngerne mødes.\n\nParterne\n\n"
        "Aadal: Struer Kommune og Lemvig Kommune\nBakkeland: Skive Kommune og Viborg Kommune\n"
    )
    found = taking_part(text)
    assert ("Struer Kommune", "Sundhedsklynger Aadal") in found or any(
        p == "Struer Kommune" and "Aadal" in b for p, b in found
    )
    assert not any(p == "Skive Kommune" and "Aadal" in b for p, b in found)


def test_what_is_denied_behind_a_body_is_not_denied_of_it() -> None:
    text = (
        "Kommissorium for grupperne\n\nStruer Kommune deltager i Havgruppe Nord med to medlemmer, "
        "men ikke i Havgruppe Syd.\n"
    )
    assert taking_part(text) == {("Struer Kommune", "Havgruppe Nord")}


TOGETHER = {"Struer Kommune", "Lemvig Kommune", "Struer Sejlklub"}


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (
            "Fjordbad Thy er ejet af Struer Kommune, Lemvig Kommune og Struer Sejlklub.",
            "Fjordbad Thy",
        ),
        ("I/S Klitvand ejes af Struer Kommune, Lemvig Kommune og Struer Sejlklub.", "I/S Klitvand"),
        (
            "Kulturhus Nord drives i fællesskab af Struer Kommune, Lemvig Kommune og Struer Sejlklub.",
            "Kulturhus Nord",
        ),
        (
            "Bag Kystkonsortiet Vest står Struer Kommune, Lemvig Kommune og Struer Sejlklub.",
            "Kystkonsortiet Vest",
        ),
        (
            "Struer Kommune, Lemvig Kommune og Struer Sejlklub er gået sammen om Havalliancen Vest.",
            "Havalliancen Vest",
        ),
        (
            "Struer Kommune, Lemvig Kommune og Struer Sejlklub står bag Kystpartnerskabet.",
            "Kystpartnerskabet",
        ),
        (
            "Planområde Kysten omfatter Struer Kommune, Lemvig Kommune og Struer Sejlklub.",
            "Planområde Kysten",
        ),
        (
            "Samarbejdsaftale\n\nmellem Struer Kommune, Lemvig Kommune og Struer Sejlklub (Parterne)\n\n"
            "Parterne driver sammen Bådehus Nord.",
            "Bådehus Nord",
        ),
        (
            "Aftalen er indgået mellem Struer Kommune, Lemvig Kommune og foreningen Struer Sejlklub.\n\n"
            "Parterne er enige om at etablere Søpartnerskabet.",
            "Søpartnerskabet",
        ),
        (
            "Vandforum Vest er et fælles forum for Struer Kommune, Lemvig Kommune og Struer Sejlklub.",
            "Vandforum Vest",
        ),
        (
            "Kommissorium for Digitaliseringsforum Vest\n\nDeltagende parter: Struer Kommune, Lemvig Kommune, "
            "Struer Sejlklub\n\nForummet mødes hver måned.",
            "Digitaliseringsforum Vest",
        ),
        (
            "Kommissorium for Affaldsforum Nord\n\nTilsluttede organisationer:\n- Struer Kommune\n"
            "- Lemvig Kommune\n- Struer Sejlklub\n\nForummet mødes hver måned.",
            "Affaldsforum Nord",
        ),
    ],
)
def test_who_stands_behind_what_is_done_together(said: str, body: str) -> None:
    assert taking_part(f"{said}\n") == {(party, body) for party in TOGETHER}


def test_places_under_a_label_of_municipalities() -> None:
    text = "Kommissorium for Havforum Vest\n\nMedlemskommuner: Skive, Lemvig og Struer\n"
    found = {party for party, _ in taking_part(text)}
    assert found == {"Skive Kommune", "Lemvig Kommune", "Struer Kommune"}


@pytest.mark.parametrize(
    "said",
    [
        "This agreement is made between Wick Borough Council, Thurso College and Wick Care Trust.\n\n"
        "The Partners hereby establish the Wick Learning Partnership.",
        "The Wick Learning Partnership is jointly run by Wick Borough Council, Thurso College and "
        "Wick Care Trust.",
        "The Wick Learning Partnership brings together Wick Borough Council, Thurso College and "
        "Wick Care Trust.",
    ],
)
def test_english_partners(said: str) -> None:
    found = taking_part(f"{said}\n")
    assert {party for party, _ in found} == {
        "Wick Borough Council",
        "Thurso College",
        "Wick Care Trust",
    }


@pytest.mark.parametrize(
    "said",
    [
        "Tove Elm (Struer Sejlklub) er også medlem af Kystpartnerskabet.",
        "Struer Kommune overvejer at blive medlem af Kystpartnerskabet.",
        "Kystrådet skriver udkast til den aftale, som indgås mellem Struer Kommune og Lemvig Kommune.",
        "Mellem Havgruppen og Klitgruppen bør der være personsammenfald.",
        "Er Fjordbad Thy ejet af Struer Kommune og Lemvig Kommune?",
        "Fjordbad Thy er ikke ejet af Struer Kommune og Lemvig Kommune.",
    ],
)
def test_who_does_not_stand_behind_it(said: str) -> None:
    assert taking_part(f"{said}\n") == set()


def test_a_house_is_the_one_that_the_parties_run() -> None:
    text = (
        "Samarbejdsaftale mellem Struer Kommune og Lemvig Kommune\n\n"
        "Parterne driver sammen Ungdomshuset Nord. Huset ledes af en styregruppe.\n\n"
        "Kystrådet koordinerer med huset.\n"
    )
    graph = graph_of(text)
    assert names(graph) == {"Ungdomshuset Nord", "Kystrådet"}
    assert ("COORDINATES_WITH", "Kystrådet", "Ungdomshuset Nord") in lines(graph)
