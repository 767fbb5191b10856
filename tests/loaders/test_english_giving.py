"""Who gives seats in English, by whatever verb; how many govern; conveners; who may send somebody."""

from __future__ import annotations

import pytest

from graph.value import Graph
from tests.loaders.reading import graph_of, provisions

HEAD = "# Works Group\n\nThe Works Group looks after paths and gates.\n\n"


def seats(graph: Graph) -> set[tuple[str, object, object, object]]:
    """Role or sender, least and most, and how they attend."""
    held = {e.target for e in graph.edges.values() if e.type == "HAS_POST"}
    out = set()
    for key in held:
        post = graph.nodes[key].properties()
        senders = [
            str(graph.nodes[e.target].properties()["name"])
            for e in graph.edges.values()
            if e.type == "REPRESENTS" and e.source == key
        ]
        who = " + ".join(sorted(senders)) or str(post["role"])
        out.add((who, post.get("seats_min"), post.get("seats_max"), post.get("attendance")))
    return out


GIVEN = [
    ("The Port Authority names three people and Wick Council one.",
     {("Port Authority", 3, 3, "full"), ("Wick Council", 1, 1, "full")}),
    ("Wick Council and Thurso Council may each nominate one.",
     {("Wick Council", None, 1, "full"), ("Thurso Council", None, 1, "full")}),
    ("Highland Council picks two members.", {("Highland Council", 2, 2, "full")}),
    ("The River Agency puts forward one member.", {("River Agency", 1, 1, "full")}),
    ("Wick Council fills three of the seats and Thurso Council two.",
     {("Wick Council", 3, 3, "full"), ("Thurso Council", 2, 2, "full")}),
    ("Two members come from Wick Council and three from Thurso Council.",
     {("Wick Council", 2, 2, "full"), ("Thurso Council", 3, 3, "full")}),
    ("Wick Constabulary may send observers.", {("Wick Constabulary", None, None, "observer")}),
    ("Wick Constabulary has observer status.", {("Wick Constabulary", None, None, "observer")}),
    ("The Works Group elects a convener and a vice-convener at its first meeting.",
     {("chair", 1, 1, "full"), ("vice_chair", 1, 1, "full")}),
    ("The Works Group shall elect, from among its members, a chair and a deputy chair.",
     {("chair", 1, 1, "full"), ("vice_chair", 1, 1, "full")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), GIVEN)
def test_who_gives_how_many(text: str, told: set[tuple[str, object, object, object]]) -> None:
    assert seats(graph_of(HEAD + text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Wick Council puts forward a proposal for two bridges.",
        "Wick Council names two roads after poets.",
        "Wick Council brings two cases a year.",
        "The police may send two cars.",
        "Two cases come from Wick Council.",
    ],
)
def test_no_seat(text: str) -> None:
    assert not seats(graph_of(HEAD + text))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("The Works Group numbers eleven.", 11, 11),
        ("The trust is run by nine trustees.", 9, 9),
        ("Its affairs are managed by no fewer than seven and no more than ten members.", 7, 10),
    ],
)
def test_how_many_there_are(text: str, least: int, most: int) -> None:
    assert provisions(graph_of(HEAD + text)) == {("Works Group", "size", least, most)}


def test_a_number_that_is_no_size() -> None:
    assert not provisions(graph_of(HEAD + "The Works Group has numbers to protect."))


@pytest.mark.parametrize(
    "text",
    [
        "At its first sitting after each AGM the Works Group shall elect a Convener.",
        "After the AGM the Works Group elects a chair.",
        "Following each Annual Conference the Works Group elects its chair.",
        "Before the Spring Forum the Works Group elects its chair.",
    ],
)
def test_what_comes_before_an_election_elects_nobody(text: str) -> None:
    graph = graph_of(HEAD + text)
    assert seats(graph) == {("chair", 1, 1, "full")}
    assert not [e for e in graph.edges.values() if e.type == "APPOINTED_BY"]


def test_clauses_below_a_title_go_on_about_the_body_of_the_first() -> None:
    text = (
        "# Constitution of the Wick Rowing Trust\n\n## 4 Board of Trustees\n\n4.1 The Board has seven members.\n\n"
        "## 6 Proceedings\n\n6.1 The Board shall meet quarterly.\n\n"
        "6.2 Nothing may be resolved unless five Trustees are present.\n\n"
        "6.3 Questions are carried by a majority.\n"
    )
    found = {(body, kind) for body, kind, _, _ in provisions(graph_of(text))}
    assert found == {("Board of Trustees", k) for k in ("size", "cadence", "quorum", "majority")}
