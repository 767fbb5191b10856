"""Ways of a case: in turn over sentences, by way of a body, below a title without a colon; and what is none."""

from __future__ import annotations

import pytest

from graph.edges import Step
from graph.nodes import Flow
from graph.value import Graph
from tests.loaders.reading import graph_of

DA = (
    "Kommissorium for Havneudvalget\n\nHavneudvalget er nedsat af Kystrådet. Kajgruppen er en "
    "arbejdsgruppe under Havneudvalget.\n\n"
)
NB = (
    "Mandat for Havneutvalget\n\nHavneutvalget er oppnevnt av Kystrådet. Utvalget møtes ofte og skal "
    "gi råd om havnen. Kaigruppen er en gruppe under Havneutvalget.\n\n"
)
EN = (
    "Coastal Committee: Terms of Reference\n\nThe Coastal Committee is established by the Harbour "
    "Board. The Quay Group is a group of the Coastal Committee.\n\n"
)


def steps(graph: Graph) -> list[str]:
    """The bodies of the one flow, in order."""
    (flow,) = graph.of(Flow)
    found = [e for e in graph.joining(Step) if e.source == flow.id]
    return [graph.nodes[e.target].name for e in sorted(found, key=lambda e: str(e.no))]


SAID = [
    (DA, "Vejen til en beslutning: Først ser Kajgruppen på sagen. Så tager Havneudvalget stilling. Endelig siger "
         "Kystrådet ja eller nej.", ["Kajgruppen", "Havneudvalget", "Kystrådet"]),
    (DA, "Først skriver Kajgruppen et udkast. Derefter drøfter Havneudvalget det. Til sidst afgør Kystrådet sagen.",
     ["Kajgruppen", "Havneudvalget", "Kystrådet"]),
    (DA, "Sager går fra Kajgruppen via Havneudvalget til Kystrådet.", ["Kajgruppen", "Havneudvalget", "Kystrådet"]),
    (DA, "Sagsgang: Kajgruppen → Havneudvalget → Kystrådet", ["Kajgruppen", "Havneudvalget", "Kystrådet"]),
    (EN, "How a proposal is decided\n\n1. The Quay Group drafts it.\n2. The Coastal Committee considers it.\n"
         "3. The Harbour Board decides.", ["Quay Group", "Coastal Committee", "Harbour Board"]),
    (EN, "First the Quay Group drafts a paper. Then the Coastal Committee considers it. Finally the Harbour Board "
         "decides.", ["Quay Group", "Coastal Committee", "Harbour Board"]),
    (NB, "Først utarbeider Kaigruppen et utkast. Deretter behandler Havneutvalget saken. Til slutt vedtar Kystrådet.",
     ["Kaigruppen", "Havneutvalget", "Kystrådet"]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "said", "want"), SAID, ids=[s[1][:40] for s in SAID])
def test_a_way_of_a_case(head: str, said: str, want: list[str]) -> None:
    assert steps(graph_of(head + said + "\n")) == want


NOT_SAID = [
    (
        DA,
        "Havneudvalget samarbejder med Fiskerirådet og orienterer derefter Turistrådet og Kystrådet.",
    ),
    (DA, "Havneudvalget - ikke Fiskerirådet - indstiller derefter sagen til Kystrådet."),
    (DA, "Først spiste Kajgruppen. Så gik Havneudvalget hjem."),
    (DA, "Medlemmer\n\n1. Kystrådet: 2\n2. Fiskerirådet: 1\n3. Turistrådet: 1"),
    (DA, "Sager gik tidligere fra Kajgruppen via Havneudvalget til Kystrådet."),
    (
        EN,
        "The Quay Group meets first, then the Coastal Committee and the Harbour Board have dinner.",
    ),
]


@pytest.mark.parametrize(("head", "said"), NOT_SAID, ids=[s[1][:40] for s in NOT_SAID])
def test_no_way_of_a_case(head: str, said: str) -> None:
    assert not list(graph_of(head + said + "\n").of(Flow))


def test_a_sentence_in_turn_that_names_nobody_leaves_a_gap() -> None:
    said = (
        "Først skriver Kajgruppen et udkast. Derefter høres naboerne. Så drøfter Havneudvalget det. "
        "Til sidst afgør Kystrådet sagen.\n"
    )
    (flow,) = graph_of(DA + said).of(Flow)
    assert flow.gaps
