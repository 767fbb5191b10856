"""Who takes part in a cluster or a partnership, in sentences, lists, labels and headings."""

from __future__ import annotations

import pytest

from graph.edges import ParticipatesIn
from tests.loaders.reading import graph_of

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
)  # fmt: skip
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
