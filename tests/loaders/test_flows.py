"""The way of a case, in the forms that documents give it: numbers, letters, arrows, a chain in words."""

from __future__ import annotations

import pytest

from graph.edges import Step
from graph.nodes import Flow
from graph.value import Graph
from tests.loaders.reading import graph_of

HEAD = "Kommissorium for Vandrådet\n\nVandrådet passer åerne.\n\n"


def ways(graph: Graph) -> list[tuple[bool, list[str]]]:
    """Gaps, and the steps in order."""
    return [
        (
            flow.gaps,
            [
                graph.nodes[e.target].name
                for e in sorted(
                    (e for e in graph.joining(Step) if e.source == flow.id),
                    key=lambda e: str(e.no),
                )
            ],
        )
        for flow in graph.of(Flow)
    ]


WAY = ["Kajgruppen", "Miljøudvalget", "Vandrådet"]
FORMS = [
    "En sags vej\n\n1. Kajgruppen beskriver sagen\n2. Miljøudvalget drøfter den\n3. Vandrådet beslutter\n",
    "Sagsgang\n\na) Kajgruppen beskriver sagen\nb) Miljøudvalget drøfter den\nc) Vandrådet beslutter\n",
    "Sager går Kajgruppen → Miljøudvalget → Vandrådet.\n",
    "Kajgruppen beskriver sagen, derefter drøfter Miljøudvalget den, og til sidst beslutter Vandrådet.\n",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_way_is_read(text: str) -> None:
    assert ways(graph_of(HEAD + text)) == [(False, WAY)]


@pytest.mark.parametrize(
    "text",
    [
        "En sags vej\n\n1. Kajgruppen beskriver sagen\n2. (tekst mangler)\n3. Vandrådet beslutter\n",
        "En sags vej\n\n1) Kajgruppen beskriver sagen\n2) –\n3) Vandrådet beslutter\n",
    ],
)
def test_what_is_missing_is_a_gap(text: str) -> None:
    assert ways(graph_of(HEAD + text)) == [(True, ["Kajgruppen", "Vandrådet"])]


@pytest.mark.parametrize(
    "text",
    [
        "Medlemmer\n\n1. Kajgruppen\n2. Miljøudvalget\n3. Teknikudvalget\n",
        "Tidligere gik sager fra Kajgruppen, derefter til Miljøudvalget og til sidst til Teknikudvalget.\n",
        "Kajgruppen, Miljøudvalget og Teknikudvalget orienteres om sagerne.\n",
    ],
)
def test_no_way_is_read(text: str) -> None:
    assert not ways(graph_of(HEAD + text))
