"""A secretariat without a name is a body where it does something."""

import pytest

from tests.loaders.reading import graph_of, lines, names

START = "Vedtægter for Havnerådet\n\nHavnerådet mødes hver måned.\n\nSekretariat\n"


def read(text: str) -> tuple[set[str], set[tuple[str, str]]]:
    graph = graph_of(START + text)
    return names(graph), {line[1:] for line in lines(graph) if line[0] == "SERVES"}


@pytest.mark.parametrize(
    "text",
    [
        "Sekretariatet betjener Havnerådet og fører protokol.",
        "Sekretariatet yder sekretariatsbistand til Havnerådet.",
        "Sekretariatet skal sekretariatsbetjene Havnerådet.",
        "Sekretariatet varetager sekretariatsfunktionen for Havnerådet.",
    ],
)
def test_a_secretariat_that_does_something_is_a_body(text: str) -> None:
    bodies, serving = read(text)
    assert bodies == {"Havnerådet", "Sekretariatet"}
    assert serving == {("Sekretariatet", "Havnerådet")}


@pytest.mark.parametrize(
    "text",
    [
        "Sekretariatet er placeret i Grenaa Kommune.",
        "Sekretariatet ligger hos kommunen.",
        "Sekretariatet varetages af Grenaa Kommune.",
    ],
)
def test_one_that_is_only_placed_is_none(text: str) -> None:
    assert read(text)[0] == {"Havnerådet"}


def test_one_with_a_name_is_meant_by_it() -> None:
    bodies, serving = read("Havnesekretariatet er uafhængigt. Sekretariatet betjener Havnerådet.")
    assert bodies == {"Havnerådet", "Havnesekretariatet"}
    assert serving == {("Havnesekretariatet", "Havnerådet")}
