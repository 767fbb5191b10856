"""Who came and who did not, a name on each line below titles that no blank line parts."""

from __future__ import annotations

import pytest

from graph.edges import Attended
from tests.loaders.reading import graph_of

HEAD = "Havneutvalget\n\nMøteprotokoll\n\nDato: 12.03.2024\nSted: Rådhuset\n"


def came(text: str) -> dict[str, bool]:
    """Who is said to have come, or not."""
    graph = graph_of(text)
    return {graph.nodes[e.source].name: e.properties()["present"] for e in graph.joining(Attended)}


@pytest.mark.parametrize(
    "titles",
    [
        ("Til stede", "Forfall", "Møtende vara", "Fra administrasjonen"),
        ("Møtende medlemmer", "Meldt forfall", "Møtende varamedlemmer", "Fra Sekretariat Nord IKS møtte"),
        ("Møtande medlemmar", "Forfall", "Møtande varamedlemmar", "Frå administrasjonen møtte"),
        ("Desse møtte", "Ikkje møtt", "Møtande vara", "Frå administrasjonen"),
        ("Til stede", "Afbud", "Til stede", "Fra forvaltningen"),
    ],
)  # fmt: skip
def test_a_title_between_names_says_what_those_below_did(titles: tuple[str, ...]) -> None:
    here, away, deputies, others = titles
    found = came(
        f"{HEAD}{here}\nAnne Lie (leder)\nPer Moe\n{away}\nKari Dahl\n{deputies}\nOle Vik\n{others}\nSiv Nes\n"
    )
    assert found == {
        "Anne Lie": True,
        "Per Moe": True,
        "Kari Dahl": False,
        "Ole Vik": True,
        "Siv Nes": True,
    }


def test_a_line_between_names_that_says_nothing_of_them_leaves_them_be() -> None:
    assert not came(f"{HEAD}Anne Lie\nPer Moe\nHavna i nord\nKari Dahl\n")
