"""A dispute that goes on is brought further by whom it was put before."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines

FURTHER = [
    (
        "Kommissorium for Havnerådet\n\nKan Driftsgruppen ikke blive enig, løftes sagen til "
        "Havnerådet. Er der fortsat uenighed, forelægges sagen for Byrådet i Køge.\n",
        {("Driftsgruppen", "Havnerådet"), ("Havnerådet", "Byrådet")},
    ),
    (
        "Samarbejdsaftale\n\nHvis Miljøudvalget ikke når til enighed, går sagen videre til "
        "Kystforum. Opnås der heller ikke enighed her, afgøres sagen af Havnerådet.\n",
        {("Miljøudvalget", "Kystforum"), ("Kystforum", "Havnerådet")},
    ),
    (
        "Mandat for Havneutvalget\n\nDersom Havneutvalget ikke blir enige, løftes saken til "
        "Kystrådet. Er det fortsatt uenighet, løftes saken til Styringsgruppen.\n",
        {("Havneutvalget", "Kystrådet"), ("Kystrådet", "Styringsgruppen")},
    ),
    (
        "Terms of Reference: Quay Working Group\n\nIf the Working Group cannot agree, the matter is "
        "referred to the Harbour Board. If the dispute still remains unresolved, it is escalated "
        "to the Port Committee.\n",
        {("Quay Working Group", "Harbour Board"), ("Harbour Board", "Port Committee")},
    ),
]


@pytest.mark.parametrize(("text", "told"), FURTHER, ids=[text[:30] for text, _ in FURTHER])
def test_each_step_is_taken_by_whom_the_step_before_reached(
    text: str, told: set[tuple[str, str]]
) -> None:
    assert {(a, b) for kind, a, b in lines(graph_of(text)) if kind == "ESCALATES_TO"} == told


def test_what_no_sentence_before_put_before_somebody_stays_with_whose_text_it_is() -> None:
    text = (
        "Kommissorium for Havnerådet\n\nHavnerådet holder kontakt til Kystforum.\n\n"
        "Ved fortsat uenighed forelægges sagen for Byrådet i Køge.\n"
    )
    told = {(a, b) for kind, a, b in lines(graph_of(text)) if kind == "ESCALATES_TO"}
    assert told == {("Havnerådet", "Byrådet")}
