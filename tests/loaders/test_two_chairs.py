"""Sentences that tell two chairs, or a chair and a deputy, and offices that share no sender."""

from __future__ import annotations

import pytest

from graph.edges import HasPost, Represents
from graph.nodes import Post
from graph.value import Graph
from tests.loaders.reading import graph_of

TITLE = "Kommissorium for Gruppen for Børn\n\n"


def senders(graph: Graph) -> set[tuple[str, str | None]]:
    """Role and sender of every post."""
    of: dict[str, str] = {e.source: graph.nodes[e.target].name for e in graph.joining(Represents)}
    held = {e.target for e in graph.joining(HasPost)}
    return {(p.role, of.get(p.id)) for p in graph.of(Post) if p.id in held}


@pytest.mark.parametrize(
    ("text", "chair", "deputy"),
    [
        ("Gruppen ledes af en formand fra Skive Kommune og en næstformand fra Viborg Kommune.",
         "Skive Kommune", "Viborg Kommune"),
        ("Formand er skolechefen i Skive Kommune og næstformand er en leder fra Viborg Kommune.",
         "Skive Kommune", "Viborg Kommune"),
        ("Skive Kommune har formandskabet, og Viborg Kommune har næstformandskabet.",
         "Skive Kommune", "Viborg Kommune"),
        ("Formand er en direktør fra Region Midtjylland og næstformand er en chef fra Skive Kommune.",
         "Region Midtjylland", "Skive Kommune"),
    ],
)  # fmt: skip
def test_the_deputy_is_told_behind_the_chair(text: str, chair: str, deputy: str) -> None:
    assert senders(graph_of(TITLE + text)) == {("chair", chair), ("vice_chair", deputy)}


@pytest.mark.parametrize(
    "text",
    [
        "Borgmesteren i Skive og direktøren for Region Midtjylland er formænd for gruppen.",
        "Direktøren for Region Midtjylland og borgmesteren i Skive er begge formænd.",
    ],
)
def test_two_are_the_chairs(text: str) -> None:
    found = senders(graph_of(TITLE + text))
    assert found == {("co_chair", "Skive Kommune"), ("co_chair", "Region Midtjylland")}


@pytest.mark.parametrize(
    "text",
    [
        "Formandskabet ligger hos Skive Kommune.",
        "Formandskabet er placeret i Skive Kommune.",
        "Formandskabet tilfalder Skive Kommune.",
        "Skive Kommune leverer formanden.",
    ],
)
def test_whose_the_chair_is(text: str) -> None:
    assert senders(graph_of(TITLE + text)) == {("chair", "Skive Kommune")}


@pytest.mark.parametrize(
    "text",
    ["Et medlem er formand.", "Medlemmerne er ikke formænd.", "De tidligere formænd deltog."],
)
def test_nobody_in_particular_is_no_chair(text: str) -> None:
    assert senders(graph_of(TITLE + text)) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gruppen består af kommunernes sundhedschefer og to praktiserende læger.",
         {"kommunerne", "praktiserende læger"}),
        ("Gruppen består af direktøren for Viborg Hospital, kommunernes chefer og to læger.",
         {"Viborg Hospital", "kommunerne", None}),
        ("Gruppen består af regionens direktør og kommunernes direktører.",
         {"regionen", "kommunerne"}),
    ],
)  # fmt: skip
def test_a_genitive_tells_whose_the_next_office_is(text: str, told: set[str | None]) -> None:
    assert {sender for _, sender in senders(graph_of(TITLE + text))} == told


@pytest.mark.parametrize(
    "text",
    [
        "Gruppen består af en chef fra Skive Kommune, en leder fra Region Midtjylland (uden stemmeret) og to læger.",
        "Gruppen består af en chef fra Skive Kommune, to læger og en leder fra Region Midtjylland (observatør).",
        "Medlemmer: en chef fra Skive Kommune, en leder fra Region Midtjylland (observatør), to læger",
    ],
)  # fmt: skip
def test_brackets_tell_how_the_one_before_them_attends(text: str) -> None:
    graph = graph_of(TITLE + text)
    of = {e.source: graph.nodes[e.target].name for e in graph.joining(Represents)}
    posts = {of.get(p.id): p.attendance for p in graph.of(Post)}
    assert posts["Region Midtjylland"] == "observer"
    assert set(posts.values()) == {"observer", "full"}
