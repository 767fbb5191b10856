"""Lists in two columns, a person and whence, that extraction has flattened."""

import pytest

from loaders.segment.pairs import cut_at
from tests.loaders.reading import graph_of
from tests.loaders.segmenting import cut

TITLE = "Tangrådet\n\nTangrådet mødes fire gange om året.\n\nMedlemmer\n\n"


def held(rows: str) -> set[tuple[str, str | None]]:
    graph = graph_of(TITLE + rows, "tang.txt")
    return {
        (graph.nodes[e.source].name, e.organisation or e.title)  # type: ignore[union-attr]
        for e in graph.edges.values()
        if e.type == "HOLDS"
    }


@pytest.mark.parametrize(
    "rows",
    [
        "Forening Repræsentant\nKlitby Fiskeklub Lis Moe\nTangens Venner Ejnar Anders Holk\n",
        "Organisation Medlem\nKlitby Fiskeklub Lis Moe\nTangens Venner Ejnar Anders Holk\n",
        "Navn Forening\nLis Moe Klitby Fiskeklub\nEjnar Anders Holk Tangens Venner\n",
        "Deltager Institution\nLis Moe Klitby Fiskeklub\nEjnar Anders Holk Tangens Venner\n",
    ],
)
def test_a_person_and_whence_on_a_line(rows: str) -> None:
    assert held(rows) == {("Lis Moe", "Klitby Fiskeklub"), ("Ejnar Anders Holk", "Tangens Venner")}


def test_a_person_and_a_title_on_a_line() -> None:
    assert held("Navn Stilling\nLis Moe havnefoged\nEjnar Holk chefkonsulent\n") == {
        ("Lis Moe", "havnefoged"),
        ("Ejnar Holk", "chefkonsulent"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Navn Kommune\nVi har brug for jeres navne inden fredag.\nDe sendes til kontoret.\n",
        "Forening Repræsentant\nKlitby Fiskeklub Lis Moe\n",  # one line is no list
        "Navn Kommune\n\n- Lis Moe\n- Ejnar Holk\n",
        "Forum Formand\nTangforum Klitby\nHavforum Vig\n",
    ],
)
def test_what_cannot_be_cut_is_left_alone(text: str) -> None:
    assert not [b for b in cut(text).blocks if b.kind == "row"]


def test_a_vacant_seat_is_cut_too() -> None:
    assert cut_at("Klitby Fiskeklub Vakant", last=True) == len("Klitby Fiskeklub ")
    assert cut_at("klitby fiskeklub", last=True) is None
