"""What each fetch answers, by hand, on both stores.

board ──HOLDS── Ida, Bo (deputy)          seats: chair of board (Ida, Bo), member of group (Ida)
  ▲ ▲                                            office of group (vacant)
  │ └─REPORTS_TO (two, parallel)── group
  │                                 ▲ └─REPORTS_TO─▶ group       a loop
  └──ESCALATES_TO── team ──INFORMS──┘
                      └──REPORTS_TO─▶ side ──REPORTS_TO─▶ board   as short as by way of group
alone: a body that nothing joins. far: a document and a passage in two documents.
"""

from __future__ import annotations

import pytest

from graph.errors import BadRequest
from graph.stores.contract import Named
from graph.value import Graph, edge_from, node_from

SAID = {"passages": ["p1"]}
LINES = ("REPORTS_TO", "ESCALATES_TO", "INFORMS")


def organisation() -> Graph:
    board = {"name": "Board", "aliases": ["The board", "B"], "level": "regional_political"}
    return Graph(
        [
            node_from("Document", "far", {"name": "Far"}),
            node_from("Document", "near", {"name": "Near"}),
            node_from("Passage", "p1", {"text": "one", "spans": [[0, 3], [7, 9]]}),
            node_from("Passage", "p2", {"text": "two", "locator": {"page": 2, "cell": "B7"}}),
            node_from("Body", "board", {**board, "region": "North", **SAID}),
            node_from("Body", "group", {"name": "Group", "generic": True, **SAID}),
            node_from("Body", "team", {"name": "Team", "cluster": "East", **SAID}),
            node_from("Body", "side", {"name": "Side", **SAID}),
            node_from("Body", "alone", {"name": "Alone", "valid_to": "2024-02-29", **SAID}),
            node_from("Party", "town", {"name": "Town", "region": "North", **SAID}),
            node_from("Post", "chair", {"role": "chair", **SAID}),
            node_from("Post", "member", SAID),
            node_from("Post", "office", SAID),
            node_from("Person", "ida", {"name": "Ida", **SAID}),
            node_from("Person", "bo", {"name": "Bo", **SAID}),
        ],
        [
            edge_from("IN", "in1", "p1", "near", {}),
            edge_from("IN", "in2", "p2", "near", {}),
            edge_from("IN", "in3", "p2", "far", {}),
            edge_from("IN", "in4", "p2", "far", {}),
            edge_from("REPORTS_TO", "r1", "group", "board", {"matter": "economy", **SAID}),
            edge_from("REPORTS_TO", "r2", "group", "board", SAID),
            edge_from("REPORTS_TO", "r3", "group", "group", SAID),
            edge_from("REPORTS_TO", "r4", "team", "side", SAID),
            edge_from("REPORTS_TO", "r5", "side", "board", SAID),
            edge_from("ESCALATES_TO", "e1", "team", "board", SAID),
            edge_from("INFORMS", "i1", "team", "group", SAID),
            edge_from("HAS_POST", "h1", "board", "chair", SAID),
            edge_from("HAS_POST", "h2", "group", "office", SAID),
            edge_from("HAS_POST", "h3", "group", "member", SAID),
            edge_from("REPRESENTS", "s1", "member", "town", SAID),
            edge_from("HOLDS", "k1", "ida", "member", {"valid_from": "2023-01-01", **SAID}),
            edge_from("HOLDS", "k2", "bo", "chair", {"as": "deputy", **SAID}),
            edge_from("HOLDS", "k3", "ida", "chair", {"title": "Formand", **SAID}),
            edge_from("HOLDS", "k4", "ida", "chair", {"as": "acting", **SAID}),
        ],
    )


@pytest.fixture
def reader(store_with):
    return store_with(organisation())


def test_names_are_those_that_people_use(reader) -> None:
    assert list(reader.names()) == [
        Named("alone", "Body", "Alone", (), None, None, None, generic=False),
        Named("bo", "Person", "Bo", (), None, None, None, generic=False),
        Named(
            "board", "Body", "Board", ("The board", "B"), "regional_political", "North", None,
            generic=False,
        ),
        Named("far", "Document", "Far", (), None, None, None, generic=False),
        Named("group", "Body", "Group", (), None, None, None, generic=True),
        Named("ida", "Person", "Ida", (), None, None, None, generic=False),
        Named("near", "Document", "Near", (), None, None, None, generic=False),
        Named("side", "Body", "Side", (), None, None, None, generic=False),
        Named("team", "Body", "Team", (), None, None, "East", generic=False),
        Named("town", "Party", "Town", (), None, "North", None, generic=False),
    ]  # fmt: skip


def test_nodes_come_whole_by_id_and_once(reader) -> None:
    found = reader.nodes(["p2", "nobody", "alone", "p2", "r1"])
    assert list(found) == [organisation().nodes["alone"], organisation().nodes["p2"]]
    assert list(reader.nodes([])) == []


NEIGHBOURS = {
    "out": [("group", "r1", "board"), ("group", "r2", "board"), ("group", "r3", "group"),
            ("team", "e1", "board"), ("team", "r4", "side")],
    "in": [("group", "r3", "group")],
    "both": [("group", "r1", "board"), ("group", "r2", "board"), ("group", "r3", "group"),
             ("group", "r3", "group"), ("team", "e1", "board"), ("team", "r4", "side")],
}  # fmt: skip


@pytest.mark.parametrize("direction", ["out", "in", "both"])
def test_neighbours_by_direction(reader, direction) -> None:
    asked = (["team", "group", "nobody"], ["REPORTS_TO", "ESCALATES_TO"], direction)
    found = reader.neighbours(*asked)
    assert [(n.start, n.edge.id, n.node.id) for n in found] == NEIGHBOURS[direction]
    assert all(n.edge == organisation().edges[n.edge.id] for n in found)
    assert all(n.node == organisation().nodes[n.node.id] for n in found)
    assert list(reader.neighbours(*asked, limit=2)) == list(found[:2])


def test_an_edge_between_two_that_were_asked_for_comes_once_for_each(reader) -> None:
    found = reader.neighbours(["board", "side"], ["REPORTS_TO"])
    assert [(n.start, n.edge.id, n.node.id) for n in found] == [
        ("board", "r1", "group"), ("board", "r2", "group"), ("board", "r5", "side"),
        ("side", "r4", "team"), ("side", "r5", "board"),
    ]  # fmt: skip


def test_no_types_no_neighbours(reader) -> None:
    assert list(reader.neighbours(["group"], [])) == []


# From, to, how; then the paths as words.
ROUTES = [
    # Straight, then the two of two hops by the ids between; parallel edges make no other path.
    ("team", "board", {}, ["team board", "team group board", "team side board"]),
    ("team", "board", {"limit": 2}, ["team board", "team group board"]),
    ("team", "board", {"max_hops": 1}, ["team board"]),
    # What is to be avoided may still be an end.
    ("team", "board", {"without": ["e1"], "avoid": ["side", "team"]}, ["team group board"]),
    # One of two parallel edges is enough.
    ("group", "board", {"without": ["r1"], "directed": True}, ["group board"]),
    ("group", "board", {"without": ["r1", "r2"], "directed": True}, []),
    ("board", "team", {"directed": True}, []),
    (
        "group",
        "side",
        {},
        ["group board side", "group team side", "group board team side", "group team board side"],
    ),
    ("group", "group", {}, ["group"]),
    ("group", "group", {"max_hops": 0, "avoid": ["group"]}, ["group"]),
    ("group", "board", {"max_hops": 0}, []),
    ("nobody", "nobody", {}, []),
    ("team", "nobody", {}, []),
    ("team", "alone", {"max_hops": 12}, []),
]


@pytest.mark.parametrize(("source", "target", "how", "paths"), ROUTES)
def test_routes(reader, source, target, how, paths) -> None:
    found = reader.routes(source, target, LINES, **how)
    assert [" ".join(path) for path in found] == paths


def test_holdings_name_the_vacant_seat_and_every_way_of_holding_one(reader) -> None:
    found = reader.holdings(["group", "board", "alone", "ida", "nobody"])
    assert [
        (h.body, h.has_post.id, h.post.id, h.holds and h.holds.id, h.person and h.person.id)
        for h in found
    ] == [
        ("board", "h1", "chair", "k2", "bo"),
        ("board", "h1", "chair", "k3", "ida"),
        ("board", "h1", "chair", "k4", "ida"),
        ("group", "h3", "member", "k1", "ida"),
        ("group", "h2", "office", None, None),
    ]
    graph = organisation()
    assert found[0].holds == graph.edges["k2"]
    assert found[0].post == graph.nodes["chair"]


def test_passages_come_with_every_document_they_stand_in(reader) -> None:
    found = reader.passages(["p2", "p1", "board", "nobody"])
    assert [(c.passage.id, c.document.id) for c in found] == [
        ("p1", "near"), ("p2", "far"), ("p2", "near"),
    ]  # fmt: skip
    assert found[0].passage.spans == ((0, 3), (7, 9))
    assert found[1].passage == organisation().nodes["p2"]


@pytest.mark.parametrize(
    ("ask", "named"),
    [
        (lambda r: r.neighbours(["team"], ["MEETS"]), "MEETS"),
        (lambda r: r.neighbours(["team"], LINES, "up"), "up"),
        (lambda r: r.neighbours(["team"], LINES, limit=0), "limit 0"),
        (lambda r: r.routes("team", "team", ["reports_to"]), "reports_to"),
        (lambda r: r.routes("team", "board", LINES, max_hops=13), "13 hops"),
        (lambda r: r.routes("team", "board", LINES, max_hops=-1), "-1 hops"),
        (lambda r: r.routes("team", "board", LINES, limit=101), "101 routes"),
        (lambda r: r.routes("team", "board", LINES, limit=0), "0 routes"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(reader, ask, named) -> None:
    with pytest.raises(BadRequest) as refused:
        ask(reader)
    assert refused.value.thing == named
