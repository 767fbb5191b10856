"""Who approved a document, or is to: stamps, labels, sentences, decisions, plans."""

from __future__ import annotations

import pytest

from graph.edges import Approves
from graph.value import Graph
from tests.loaders.reading import graph_of

HEAD = "Kommissorium for Vandrådet\n\n"
TEXT = "\n\nFormål\n\nVandrådet våger over vandløbene og taler med lodsejerne om dem.\n\n"


def approvals(graph: Graph) -> set[tuple[str, str | None, bool]]:
    """Who, when, whether it is only planned."""
    return {
        (graph.nodes[e.source].name, e.date.isoformat() if e.date else None, bool(e.planned))
        for e in graph.joining(Approves)
    }


SAID = [
    ("Godkendt af Miljøudvalget den 4. maj 2023", {("Miljøudvalget", "2023-05-04", False)}),
    ("Vedtaget i Miljøudvalget d. 04.05.2023.", {("Miljøudvalget", "2023-05-04", False)}),
    ("Således vedtaget på Miljøudvalgets møde den 4. maj 2023.", {("Miljøudvalget", "2023-05-04", False)}),
    ("Godkendt af: Miljøudvalget, 4. maj 2023", {("Miljøudvalget", "2023-05-04", False)}),
    (
        "Godkendt af Miljøudvalget den 4. maj 2023 og af Teknikudvalget den 9. maj 2023.",
        {("Miljøudvalget", "2023-05-04", False), ("Teknikudvalget", "2023-05-09", False)},
    ),
    ("Kommissoriet er godkendt af Miljøudvalget den 4. maj 2023.", {("Miljøudvalget", "2023-05-04", False)}),
    (
        "Kommissoriet blev tiltrådt af Miljøudvalget den 4. maj 2023 og gælder fra den 1. juni 2023.",
        {("Miljøudvalget", "2023-05-04", False)},
    ),
    ("Miljøudvalget vedtog kommissoriet den 4. maj 2023.", {("Miljøudvalget", "2023-05-04", False)}),
    ("Miljøudvalget har den 4. maj 2023 godkendt kommissoriet.", {("Miljøudvalget", "2023-05-04", False)}),
    (
        "Kommissoriet forelægges til godkendelse i Miljøudvalget den 4. maj 2023.",
        {("Miljøudvalget", "2023-05-04", True)},
    ),
    ("Kommissoriet forventes godkendt af Miljøudvalget i løbet af foråret.", {("Miljøudvalget", None, True)}),
    ("Kommissoriet forventes godkendt af Miljøudvalget den xx. maj 2023.", {("Miljøudvalget", None, True)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), SAID, ids=[s[0] for s in SAID])
def test_an_approval_is_read(text: str, found: set[tuple[str, str | None, bool]]) -> None:
    assert approvals(graph_of(HEAD + TEXT.strip() + "\n\nGodkendelse\n\n" + text + "\n")) == found


NOT_SAID = [
    "Kommissoriet er ikke godkendt af Miljøudvalget.",
    "Såfremt Miljøudvalget godkender kommissoriet, sendes det ud.",
    "Har Miljøudvalget godkendt kommissoriet?",
    "Miljøudvalget godkender budgettet.",
    "Godkendt af Miljøudvalget den xx.xx.2023",
    "Den 4. maj 2023 blev forslag til lov om ændring af vandloven (oprettelse af Miljøudvalget) vedtaget.",
    "Miljøudvalget bedes godkende kommissoriet.",
    "Miljøudvalget godkender kommissorier for underudvalg.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_approval_is_read(text: str) -> None:
    assert not approvals(graph_of(HEAD + TEXT.strip() + "\n\nGodkendelse\n\n" + text + "\n"))


MINUTES = """Referat af møde i Havneudvalget den 4. maj 2023

Punkt 1. Godkendelse af dagsorden
Godkendt.

Punkt 2. Kommissorium for Kajgruppen (bilag 1)
Udvalget drøftede sagen.
{decision}

BILAG 1

Kommissorium for Kajgruppen

Formål

Kajgruppen passer kajerne og mødes fire gange om året.
"""


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Beslutning: Havneudvalget godkendte kommissoriet med disse ændringer:\n- Seks møder om året.",
    ],
)  # fmt: skip
def test_what_minutes_approve_is_the_annex(decision: str) -> None:
    graph = graph_of(MINUTES.format(decision=decision))
    assert approvals(graph) == {("Havneudvalget", "2023-05-04", False)}
    (edge,) = graph.joining(Approves)
    assert "Kajgruppen" in str(graph.nodes[edge.target].name)


def test_front_matter_names_who_approved() -> None:
    text = (
        "---\ntitel: Regler for Vandrådet\nstatus: vedtaget\nvedtaget_af: Miljøudvalget\ndato: 2023-05-04\n---\n\n"
        "# Vandrådet\n\nVandrådet mødes hver måned.\n"
    )
    assert approvals(graph_of(text, "regler.md")) == {("Miljøudvalget", "2023-05-04", False)}
