"""A secretariat without a name is a body where it does something."""

import pytest

from loaders import build, read_source

START = "Vedtægter for Havnerådet\n\nHavnerådet mødes hver måned.\n\nSekretariat\n"


def read(text: str) -> tuple[set[str], set[tuple[str, str]]]:
    graph = build([read_source("p.txt", (START + text).encode())])
    named = {n.id: getattr(n, "name", "") for n in graph.nodes.values()}
    bodies = {n.name for n in graph.nodes.values() if n.label == "Body"}
    return bodies, {
        (named[e.source], named[e.target]) for e in graph.edges.values() if e.type == "SERVES"
    }


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
