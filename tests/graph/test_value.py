"""The graph value: what it refuses, its order, and that its bytes depend on nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidGraph
from graph.nodes import Body, Document, Passage, Post
from graph.records import Edge, Node
from graph.value import Graph, as_json, document_of, edge_from, from_json, node_from, to_bytes
from tests.graph.made import graphs, small

SAID = {"passages": ["p"]}
PASSAGE: list[Node] = [
    node_from("Document", "d", {}),
    node_from("Passage", "p", {"text": "Noget."}),
]
IN: list[Edge] = [edge_from("IN", "i", "p", "d", {})]


def body(ident: str) -> Node:
    return node_from("Body", ident, SAID)


@given(graphs(), st.randoms())
def test_the_order_of_making_shows_nowhere(graph: Graph, chance: st.randoms) -> None:  # type: ignore[valid-type]
    nodes, edges = list(graph.nodes.values()), list(graph.edges.values())
    chance.shuffle(nodes)
    chance.shuffle(edges)
    again = Graph(nodes, edges)
    assert again == graph
    assert to_bytes(again) == to_bytes(graph)
    assert list(again.nodes) == sorted(again.nodes)
    assert list(again.edges) == sorted(again.edges)


@given(graphs())
def test_json_gives_the_graph_back(graph: Graph) -> None:
    assert from_json(json.loads(to_bytes(graph))) == graph
    assert to_bytes(from_json(as_json(graph))) == to_bytes(graph)


@given(graphs())
def test_bytes_are_as_the_contract_says(graph: Graph) -> None:
    text = to_bytes(graph).decode("utf-8")
    assert text.endswith("]\n}\n")
    read = json.loads(text)
    assert list(read) == ["edges", "nodes"]
    for node in read["nodes"]:
        assert list(node) == ["id", "label", "properties"]
    for edge in read["edges"]:
        assert list(edge) == ["id", "properties", "source", "target", "type"]
    for item in (*read["nodes"], *read["edges"]):
        assert list(item["properties"]) == sorted(item["properties"])
        assert None not in item["properties"].values()


def test_danish_letters_are_not_escaped() -> None:
    assert "Rådet".encode() in to_bytes(small())


def test_graphs_that_differ_are_unequal() -> None:
    assert Graph(PASSAGE, IN) != Graph([*PASSAGE, body("a")], IN)
    assert Graph(PASSAGE, IN) != "graph"


@pytest.mark.parametrize(
    ("nodes", "edges", "fault"),
    [
        ([body("a"), body("a")], [], "is used twice"),
        ([], [edge_from("REPORTS_TO", "e", "x", "y", SAID)], "its end x is no node"),
        ([body("a")], [edge_from("REPORTS_TO", "e", "a", "y", SAID)], "its end y is no node"),
        (
            [body("a")],
            [edge_from("HAS_POST", "e", "a", "a", SAID)],
            "joins Body to Body, which is not allowed",
        ),
        (
            [body("a"), body("b")],
            [edge_from("REPORTS_TO", "a", "a", "b", SAID)],
            "names both a node and an edge",
        ),
        ([node_from("Body", "a", {"passages": ["q"]})], [], "its passage q is not there"),
        ([node_from("Body", "a", {"passages": ["d"]})], [], "its passage d is not there"),
        ([node_from("Passage", "q", {"text": "x"})], [], "the passage stands in no document"),
    ],
)
def test_what_is_no_graph_of_this_vocabulary_is_refused(
    nodes: list[Node], edges: list[Edge], fault: str
) -> None:
    with pytest.raises(InvalidGraph) as caught:
        Graph([*PASSAGE, *nodes], [*IN, *edges])
    assert caught.value.fault == fault


@pytest.mark.parametrize(
    ("label", "properties"),
    [
        ("Dragon", {}),
        ("Body", {}),
        ("Body", {"passages": []}),
        ("Body", {**SAID, "colour": "red"}),
        ("Body", {**SAID, "level": "heavenly"}),
        ("Body", {**SAID, "name": "x" * 20_001}),
        ("Body", {**SAID, "name": "a\ud800"}),
        ("Body", {**SAID, "valid_from": "2022-07-02", "valid_to": "2022-07-01"}),
        ("Post", {**SAID, "seats_min": -1}),
        ("Provision", SAID),
        ("Passage", {"text": ""}),
        ("Meeting", SAID),
    ],
)
def test_what_is_no_node_is_refused(label: str, properties: dict[str, object]) -> None:
    with pytest.raises(InvalidGraph, match=f"{label} a"):
        node_from(label, "a", properties)


@pytest.mark.parametrize(
    ("kind", "properties"),
    [
        ("LIKES", SAID),
        ("REPORTS_TO", {}),
        ("REPORTS_TO", {**SAID, "modality": "would"}),
        ("IN", SAID),
    ],
)
def test_what_is_no_edge_is_refused(kind: str, properties: dict[str, object]) -> None:
    with pytest.raises(InvalidGraph, match=f"{kind} e"):
        edge_from(kind, "e", "a", "b", properties)


def test_nodes_and_edges_of_a_kind_come_by_id() -> None:
    graph = small()
    assert [one.id for one in graph.of(Body)] == ["raad", "udvalg"]
    assert [one.id for one in graph.of(Post)] == ["plads"]
    assert list(graph.of(Document)) == [graph.nodes["d"]]
    assert set(graph.facts) == {"raad", "udvalg", "plads", "h", "r"}


def test_every_passage_knows_its_document() -> None:
    graph = small()
    assert {passage.id: document_of(graph)[passage.id].id for passage in graph.of(Passage)} == {
        "p": "d"
    }
