"""Tables with a body in each row: each cell is said of the body that its row begins with."""

from __future__ import annotations

from loaders.anchor import anchor
from loaders.read import read
from loaders.segment import segment
from tests.loaders.reading import graph_of, lines, names, provisions

TABLE = """# Havnens fora

| Forum | Formand | Møder pr. år | Refererer til |
|---|---|---|---|
| **Havnerådet** | Havnefoged, Ribe Kommune | mindst 2 | – |
| **Molegruppen** | Ingeniør, Ribe Kommune | 6 | Havnerådet |
| **Temagruppe Psykiatri** | Overlæge, Ribe Kommune | efter behov | Havnerådet |

Havnerådet er åbent for alle.
"""


def test_cells_are_said_of_the_body_of_their_row() -> None:
    graph = graph_of(TABLE, "prøve.md")
    assert {s for s in lines(graph) if s[0] == "REPORTS_TO"} == {
        ("REPORTS_TO", "Molegruppen", "Havnerådet"),
        ("REPORTS_TO", "Temagruppe Psykiatri", "Havnerådet"),
    }
    assert {p[:3] for p in provisions(graph) if p[1] == "cadence"} == {
        ("Havnerådet", "cadence", 2),
        ("Molegruppen", "cadence", 6),
        ("Temagruppe Psykiatri", "cadence", None),
    }


def test_a_field_in_capitals_behind_a_group_is_its_name() -> None:
    assert "Temagruppe Psykiatri" in names(graph_of(TABLE, "prøve.md"))


def test_blocks_are_numbered_in_order_and_lead_to_their_row() -> None:
    doc = anchor(segment(read("prøve.md", TABLE.encode())))
    blocks = doc.segmented.blocks
    assert [b.number for b in blocks] == list(range(len(blocks)))
    chair = next(b for b in blocks if b.label and b.text == "Ingeniør, Ribe Kommune")
    assert chair.lead is not None
    assert blocks[chair.lead].text == "Molegruppen"


def test_tables_of_tasks_and_of_dates_stay_tables() -> None:
    for head in ("| Opgave | Ansvarlig |", "| Udvalg | Dato |"):
        text = f"{head}\n|---|---|\n| Havnerådet | Ribe Kommune |\n| Molegruppen | Ribe Kommune |\n"
        doc = anchor(segment(read("prøve.md", text.encode())))
        assert {b.kind for b in doc.segmented.blocks} == {"row"}


def test_a_label_may_hold_an_abbreviation() -> None:
    found = segment(
        read("prøve.txt", b"Havner\xc3\xa5det\n\nM\xc3\xb8der pr. \xc3\xa5r: 6\n")
    ).blocks
    assert [(b.label.text, b.text) for b in found if b.label] == [("Møder pr. år", "6")]
