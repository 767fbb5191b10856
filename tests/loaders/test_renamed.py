"""What a text calls by two names is one body."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, names

CALLED = [
    "Fællesrådet for Kysten, til daglig kaldet Kystforummet, mødes fire gange om året.",
    "Fællesrådet for Kysten (også kaldet Kystforummet) mødes fire gange om året.",
    "Fællesrådet for Kysten, i daglig tale Kystforummet, mødes fire gange om året.",
    "Fællesrådet for Kysten, i det følgende Kystforummet, mødes fire gange om året.",
]


@pytest.mark.parametrize("text", CALLED)
def test_the_other_name_is_the_same_body(text: str) -> None:
    graph = graph_of(f"Møder\n\n{text}\n\nKystforummet refererer til Byggeudvalget.\n")
    assert names(graph) == {"Fællesrådet for Kysten", "Byggeudvalget"}
    assert ("REPORTS_TO", "Fællesrådet for Kysten", "Byggeudvalget") in lines(graph)


@pytest.mark.parametrize(
    "text",
    [
        "Fællesrådet for Kysten, Kystforummet og Byggeudvalget mødes hver for sig.",
        "Fællesrådet for Kysten, som Kystforummet refererer til, mødes fire gange om året.",
        "Fællesrådet for Kysten er ikke Kystforummet.",
    ],
)
def test_two_names_beside_each_other_are_two_bodies(text: str) -> None:
    graph = graph_of(f"Møder\n\n{text}\n\nKystforummet refererer til Fællesrådet for Kysten.\n")
    assert ("REPORTS_TO", "Kystforummet", "Fællesrådet for Kysten") in lines(graph)


def test_a_noun_used_once_behind_what_a_body_is_said_to_be_is_that_body() -> None:
    text = (
        "Opgaver\n\nKystledelsen er omtalt andetsteds. Havnerådet bliver det samlende rådgivende organ. "
        "Møderne i arbejdsudvalget har til formål at forberede sager til Byggeudvalget.\n"
    )
    assert ("PREPARES_CASES_FOR", "Havnerådet", "Byggeudvalget") in lines(graph_of(text))


def test_a_noun_used_again_is_a_body_of_its_own() -> None:
    text = (
        "Opgaver\n\nHavnerådet bliver det samlende rådgivende organ. Møderne i arbejdsudvalget har til formål "
        "at forberede sager til Byggeudvalget. Arbejdsudvalget mødes hver måned. Arbejdsudvalget har fem medlemmer.\n"
    )
    assert ("PREPARES_CASES_FOR", "Havnerådet", "Byggeudvalget") not in lines(graph_of(text))
