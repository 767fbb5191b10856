"""Tables of tasks whose columns are still aligned: broken cells, phases, page turns, four languages."""

from __future__ import annotations

import pytest

from graph.nodes import Duty
from tests.loaders.reading import duties, graph_of

DANISH = """Notat om betjening af Havnerådet

Opgaverne i Havnerådet er fordelt sådan.

Opgave                              Varetages af
Før mødet
Indhente punkter                    Havnekontoret og
                                    Egedal Kommune
Booke lokale, forplejning og        Den kommune, mødet holdes i
tolk
Efter mødet
Skrive referat                      Furesø Kommune, Plan og Miljø
Notat om betjening                                            Side 1 af 2
af Havnerådet


Opgave                              Varetages af
Journalisere i SBSYS                Havnekontoret

Furesø Kommune skriver ikke referat i juli.
"""


def test_broken_cells_phases_and_a_turn_of_the_page() -> None:
    graph = graph_of(DANISH)
    assert duties(graph) == {
        "Indhente punkter": ("Havnerådet", frozenset({"Havnekontoret", "Egedal Kommune"})),
        "Booke lokale, forplejning og tolk": (
            "Havnerådet",
            frozenset({"den kommune, mødet holdes i"}),
        ),
        "Skrive referat": ("Havnerådet", frozenset({"Furesø Kommune"})),
        "Journalisere i SBSYS": ("Havnerådet", frozenset({"Havnekontoret"})),
    }
    phases = {duty.task: duty.phase for duty in graph.of(Duty)}
    assert phases["Indhente punkter"] == "Før mødet"
    assert phases["Skrive referat"] == "Efter mødet"


HEADS = [
    ("Kommissorium for Havnerådet\n\nHavnerådet mødes ofte i havnen.\n\n", "Aktivitet", "Ansvarlig"),
    ("Kommissorium for Havnerådet\n\nHavnerådet mødes ofte i havnen.\n\n", "Opgave", "Udføres af"),
    ("Mandat for Havneutvalget\n\nHavneutvalget møtes fire ganger i året.\n\n", "Oppgave", "Ansvarlig"),
    ("Harbour Board: Terms of Reference\n\nThe Harbour Board meets four times a year.\n\n", "Task", "Responsible"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "left", "right"), HEADS)
def test_rows_stand_below_their_heads(above: str, left: str, right: str) -> None:
    rows = ((left, right), ("Agenda og referat", "Egedal Kommune"), ("Minutes", "Furesø Kommune"))
    found = duties(graph_of(above + "\n".join(f"{a:<30}{b}" for a, b in rows) + "\n"))
    assert {who for _, who in found.values()} == {
        frozenset({"Egedal Kommune"}),
        frozenset({"Furesø Kommune"}),
    }


def test_a_table_of_something_else_is_none_of_tasks() -> None:
    text = "Kommissorium for Havnerådet\n\nHavnerådet mødes ofte.\n\n" + "\n".join(
        f"{a:<30}{b}" for a, b in (("Navn", "Kommune"), ("Ole Lods", "Egedal Kommune"), ("Ida Kran", "Furesø Kommune"))
    )  # fmt: skip
    assert duties(graph_of(text + "\n")) == {}
