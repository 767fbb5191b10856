"""Tables flattened to one cell a line: bodies, tasks and people below the names of the columns."""

from __future__ import annotations

from tests.loaders.reading import duties, graph_of, lines, names, provisions
from tests.loaders.test_people import held

BODIES = """Bilag 3. Havnens fora

Organ
Medlemmer
Møder
Refererer til
Sekretariat

Havneledelsen Syd
2 direktører fra Ribe Kommune
1 havnefoged fra hver kommune
4 gange om året
Havneforum Syd
Ribe Kommune

Molegruppen
3 ingeniører fra
Ribe Kommune
Efter behov
Havneledelsen Syd
Ikke besluttet

Lodsnetværket
Endnu ikke sammensat
-
Havneledelsen Syd
Varde Kommune

Noter
Havneforum Syd nedsatte grupperne i maj.
"""


def test_a_row_for_each_body() -> None:
    graph = graph_of(BODIES)
    assert names(graph) >= {"Havneledelsen Syd", "Molegruppen", "Lodsnetværket"}
    assert lines(graph) >= {
        ("REPORTS_TO", "Havneledelsen Syd", "Havneforum Syd"),
        ("REPORTS_TO", "Molegruppen", "Havneledelsen Syd"),
        ("REPORTS_TO", "Lodsnetværket", "Havneledelsen Syd"),
        ("SERVES", "Ribe Kommune", "Havneledelsen Syd"),
        ("SERVES", "Varde Kommune", "Lodsnetværket"),
    }
    assert not any(line[0] == "SERVES" and line[2] == "Molegruppen" for line in lines(graph))
    assert ("Havneledelsen Syd", "cadence", 4, 4) in provisions(graph)


def test_tasks() -> None:
    graph = graph_of(
        "Opgaver ved møder i Havnerådet\n\nOpgave\nAnsvarlig\nSystem\n\nReferat\nRibe Kommune\nOutlook\n\n"
        "Dagsorden\nRibe Kommune\nog Varde Kommune\nOutlook\n\nForplejning\nAfventer aftale\n-\n"
    )
    assert duties(graph) == {
        "Referat": ("Havnerådet", frozenset({"Ribe Kommune"})),
        "Dagsorden": ("Havnerådet", frozenset({"Ribe Kommune", "Varde Kommune"})),
    }


def test_people_row_after_row_without_blank_lines() -> None:
    graph = graph_of(
        "Havnerådets medlemmer\n\nNavn\nRolle\nOrganisation\nJette Lund\nFormand\nRibe Kommune\n"
        "Ole Brix\nMedlem\nVarde Kommune\nPia Toft\nMedlem\nHavnelauget\n"
    )
    assert held(graph) == {
        ("Jette Lund", "Havnerådet", "chair", "holder"),
        ("Ole Brix", "Havnerådet", "member", "holder"),
        ("Pia Toft", "Havnerådet", "member", "holder"),
    }


def test_headings_and_running_text_are_no_table() -> None:
    graph = graph_of(
        "Havnerådet\n\nFormål\nMedlemmer\nMøder\n\nRådet drøfter havnens drift.\nDet mødes i Ribe.\n"
    )
    assert lines(graph) == set()
