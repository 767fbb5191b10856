"""Who takes part by an agreement, or by what is said of a collaboration under its name."""

from __future__ import annotations

import pytest

from graph.value import Graph
from tests.loaders.reading import graph_of


def lines(graph: Graph) -> set[tuple[str, str, str]]:
    """Every edge between named nodes."""
    name = {key: getattr(node, "name", "") for key, node in graph.nodes.items()}
    return {(e.type, name[e.source], name[e.target]) for e in graph.edges.values()}


TAKING_PART = [
    "Samarbejdsaftale om Sundhedspartnerskab Nord\n\nAftalen er indgået mellem:\nThisted Kommune\nMorsø Kommune\n",
    "Samarbejdsaftale mellem Thisted Kommune og Morsø Kommune om Sundhedspartnerskab Nord\n\n1. Formål\n",
    "Sundhedspartnerskab Nord er stiftet af Thisted Kommune og Morsø Kommune.\n",
    "Thisted og Morsø kommuner har stiftet Sundhedspartnerskab Nord.\n",
    "Sådan begyndte Sundhedspartnerskab Nord, som Thisted og Morsø kommuner har stiftet.\n",
    "Parterne i Sundhedspartnerskab Nord er Thisted Kommune og Morsø Kommune.\n",
    "Aftaleparter er: Thisted Kommune og Morsø Kommune.\n\n"
    "Parterne etablerer Sundhedspartnerskab Nord, som ledes af en styregruppe.\n\nAftale af 1. maj.\n",
    "Sundhedspartnerskab Nord er et samarbejde, hvor Thisted Kommune og Morsø Kommune løser opgaver.\n",
]


@pytest.mark.parametrize("text", TAKING_PART)
def test_the_parties_take_part(text: str) -> None:
    text = text.replace("Aftaleparter er", "Aftale\n\nAftaleparter er")
    found = lines(graph_of(text))
    for party in ("Thisted Kommune", "Morsø Kommune"):
        assert ("PARTICIPATES_IN", party, "Sundhedspartnerskab Nord") in found
    assert not [said for said in found if said[:2] == ("ESTABLISHES", "styregruppe")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ungværket er navnet på det samarbejde, som Lejre, Roskilde og Greve kommuner driver.\n", "Ungværket"),
        ("Samarbejdsaftale om Senjob Roskilde\n\n1. Parter\nAftalen er indgået mellem Lejre Kommune, "
         "Roskilde Kommune og Greve Kommune.\n\n2. Ledelse\nSenjob ledes af en styregruppe.\n", "Senjob Roskilde"),
    ],
)  # fmt: skip
def test_what_they_do_together_is_known_by_its_name(text: str, name: str) -> None:
    found = lines(graph_of(text))
    for party in ("Lejre Kommune", "Roskilde Kommune", "Greve Kommune"):
        assert ("PARTICIPATES_IN", party, name) in found


@pytest.mark.parametrize(
    "text",
    [
        "Samarbejdsaftale om Genoptræning\n\nAftalen er indgået mellem Lejre Kommune og Greve Kommune.\n",
        "Sundhedspartnerskab Nord\n\nDer er ikke indgået aftale mellem Lejre Kommune og Greve Kommune.\n",
        "Aftale om drift\n\nIndgået mellem Lejre Kommune og Greve Kommune.\n\nByrådet orienteres.\n",
    ],
)
def test_nobody_takes_part_in_a_matter(text: str) -> None:
    assert not [said for said in lines(graph_of(text)) if said[0] == "PARTICIPATES_IN"]
