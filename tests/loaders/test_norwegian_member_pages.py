"""Pages that say who sits where in Norway, with hardly a sentence, and the plurals that nynorsk allows."""

from __future__ import annotations

import pytest

from graph.edges import HasPost, Holds
from graph.nodes import Person
from graph.value import Graph
from tests.loaders.reading import graph_of, provisions
from tests.loaders.seating import seats


def held(graph: Graph) -> set[tuple[str, str, str, str]]:
    """Person, body, role and how each held post is held."""
    body = {e.target: graph.nodes[e.source].name for e in graph.joining(HasPost)}
    return {
        (
            graph.nodes[e.source].name,
            body[e.target],
            graph.nodes[e.target].properties()["role"],
            e.properties()["as"],
        )
        for e in graph.joining(Holds)
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Styret\n\nLeder: Anne Lie\nNestleder: Per Moe\nStyremedlemmer: Kari Dahl, Ole Vik\n", "Styret"),
        ("Styret\n\nLeiar: Anne Lie\nNestleiar: Per Moe\nStyremedlemmar: Kari Dahl og Ole Vik\n", "Styret"),
        (
            "Styret i Fjordvik velforening\n\nLeder: Anne Lie\nNestleder: Per Moe\nStyremedlem: Kari Dahl\n"
            "Styremedlem: Ole Vik\n",
            "Styret i Fjordvik velforening",
        ),
        ("Havnerådet\n\nLeder\nAnne Lie\n\nNestleder\nPer Moe\n\nMedlemmer\nKari Dahl\nOle Vik\n", "Havnerådet"),
    ],
)  # fmt: skip
def test_a_list_of_a_board_is_norwegian_by_its_labels(text: str, body: str) -> None:
    found = {(name, where, role) for name, where, role, _ in held(graph_of(text))}
    assert found == {
        ("Anne Lie", body, "chair"),
        ("Per Moe", body, "vice_chair"),
        ("Kari Dahl", body, "member"),
        ("Ole Vik", body, "member"),
    }


@pytest.mark.parametrize("form", ["medlemer", "medlemmer", "medlemmar", "medlemar"])
def test_every_plural_that_nynorsk_allows(form: str) -> None:
    definite = form[:-1].removesuffix("r") + "ne"
    text = (
        f"# Hamnerådet i Fjordvik\n\nRådet har fem {form}: to frå kommunen og tre frå fiskarlaget. "
        f"Vedtak krev at minst tre av {definite} er til stades.\n\n## {form.capitalize()}\n\n"
        f"- Anne Lie, leiar\n- Per Moe\n\n## Vara{form}\n\n- Ole Vik\n"
    )
    graph = graph_of(text)
    assert ("Hamnerådet", "size", 5, 5) in provisions(graph)
    assert {(name, how) for name, _, _, how in held(graph)} == {
        ("Anne Lie", "holder"),
        ("Per Moe", "holder"),
        ("Ole Vik", "deputy"),
    }
    assert {low for _, _, low, *_ in seats(text, "hamneråd")} >= {2, 3}


def test_the_words_of_a_title_are_nobody() -> None:
    text = "# Hamnerådet\n\n## Samansetjing\n\nMedlemmar\nAnne Lie\nPer Moe\n\nVaramedlemmar\nOle Vik\n"
    assert {p.name for p in graph_of(text).of(Person)} == {"Anne Lie", "Per Moe", "Ole Vik"}
