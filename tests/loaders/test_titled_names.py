"""A document's title names its body even where no noun, or only a plain one, tells that it is one."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, names, provisions

TEXT = """{kind} for {name}

1. Formål
Gruppen skal sikre en sammenhængende indsats. Gruppen drøfter fælles sager.

2. Møder
Der holdes fire møder om året.
"""


@pytest.mark.parametrize("kind", ["Kommissorium", "Mandat", "Opgavebeskrivelse"])
@pytest.mark.parametrize(
    "name",
    [
        "Netværk for unge uden job",
        "Råd for grøn omstilling",
        "Panel om digitale læremidler",
        "Team Tidlig Indsats",
        "Task force om fravær",
        "Advisory Board for Innovation",
        "Fælles Indkøb Fyn",
    ],
)
def test_what_the_title_is_about_has_the_meetings(kind: str, name: str) -> None:
    graph = graph_of(TEXT.format(kind=kind, name=name))
    assert names(graph) == {name}
    assert provisions(graph) == {(name, "cadence", 4, 4)}


@pytest.mark.parametrize(
    "name",
    [
        "evaluering af sundhedsaftalen",  # a task
        "Vejle Kommune",
        "udarbejdelse af en fælles strategi",
    ],
)
def test_a_task_or_a_party_is_no_body(name: str) -> None:
    assert name not in names(graph_of(TEXT.format(kind="Kommissorium", name=name)))


def test_a_year_or_a_bracket_is_no_part_of_the_name() -> None:
    text = TEXT.format(kind="Kommissorium", name="Sundhed for Alle (2024-2027)")
    assert names(graph_of(text)) == {"Sundhed for Alle"}


def test_a_name_without_a_noun_needs_a_text_that_speaks_of_the_group() -> None:
    text = "Kommissorium for Fælles Indkøb Fyn\n\nDer holdes fire møder om året.\n"
    assert names(graph_of(text)) == set()
