"""Organisations drawn at random, denser and odder than real ones, and requests to their stores.

Hypothesis draws how large they are and a seed; the rest follows from the seed, since lists that
Hypothesis draws by itself are mostly too short for two people to share a committee.
"""

from __future__ import annotations

import datetime
import random
from typing import Any

from hypothesis import strategies as st

from graph.edges import EDGE_TYPES, LINE_TYPES
from graph.nodes import NODE_TYPES
from graph.records import Edge, Fact, Item, Line, Node
from graph.value import Graph, edge_from, node_from
from tests.graph.made import HOSTILE

# Signs that sort otherwise as UTF-16 than as code points, and such as fold together elsewhere.
IDS = (
    "a", "B", "b", "å", "a\u030a", "ø", "\uffff", "\U0001f469", "z'`$\\", "ß", "ı", " x", "10", "9",
    "0\x00", "n", "æ", "\u202e", "Z", "k",
)  # fmt: skip
PASSAGES = ("p", "q")
_LABELS = ("Body",) * 6 + ("Post",) * 3 + ("Person",) * 2 + ("Party",)
_REQUIRED: dict[str, dict[str, Any]] = {
    "Provision": {"kind": "rules"},
    "Duty": {"task": "t"},
    "Meeting": {"date": "2024-02-29"},
    "Passage": {"text": "x"},
}
_seeds = st.integers(0, 2**32)


@st.composite
def organisations(draw: st.DrawFn) -> Graph:
    """Up to 24 nodes that any edge may join: cycles, loops, parallel edges, nodes of no edge."""
    size = draw(st.sampled_from([len(IDS), len(IDS) // 2]) | st.integers(0, len(IDS)))
    joins = draw(st.sampled_from([40, 80]) | st.integers(0, 80))
    return organisation(random.Random(draw(_seeds)), size, joins)


def organisation(chance: random.Random, size: int, joins: int) -> Graph:
    """A graph of so many nodes and edges besides the documents and passages that it cites."""
    nodes = [
        _node(chance, ident, chance.choice(_LABELS + tuple(NODE_TYPES)))
        for ident in chance.sample(IDS, size)
    ]
    nodes += [node_from("Document", "doc", {"name": "Dok"}), node_from("Document", "dok", {})]
    nodes += [node_from("Passage", p, {"text": "t", "spans": [[0, 1], [3, 9]]}) for p in PASSAGES]
    edges = [
        edge_from("IN", ident, passage, document, {})
        for ident, passage, document in (
            ("in1", "p", "doc"),
            ("in2", "q", "dok"),
            ("in3", "q", "dok"),
            ("in4", "q", "doc"),
        )
    ]
    edges += [
        edge_from("IN", f"in {node.id}", node.id, "doc", {})
        for node in nodes
        if node.label == "Passage" and node.id not in PASSAGES
    ]
    possible = _possible(nodes)
    types = [*possible, *("REPORTS_TO", "HAS_POST", "HOLDS") * 5]
    for number in range(joins):
        type_ = chance.choice(types)
        if type_ in possible:
            # Numbered from the end: the order of ids is not the order of making.
            ident = f"{chance.choice(HOSTILE)}{99 - number}"
            edges.append(_edge(chance, EDGE_TYPES[type_], ident, *chance.choice(possible[type_])))
    return Graph(nodes, edges)


@st.composite
def requests(draw: st.DrawFn, graph: Graph) -> dict[str, Any]:
    """Arguments for every fetch: mostly what is there, sometimes what is not."""
    return request(random.Random(draw(_seeds)), graph)


def request(chance: random.Random, graph: Graph) -> dict[str, Any]:
    ids = [*graph.nodes, "nobody"]
    bodies = [node.id for node in graph.nodes.values() if node.label == "Body"] or ids
    used = sorted({edge.type for edge in graph.edges.values()})

    def some(of: list[str]) -> list[str]:
        return chance.choices(of, k=chance.randrange(6))

    return {
        "ids": chance.choice([ids, some(ids)]),
        "types": chance.choice([used, sorted(LINE_TYPES), ["REPORTS_TO"], some(used)]),
        "direction": chance.choice(["out", "in", "both"]),
        "neighbours_limit": chance.choice([100_000, chance.randrange(1, 20)]),
        "source": chance.choice([*bodies, chance.choice(ids)]),
        "target": chance.choice([*bodies, chance.choice(ids)]),
        "directed": chance.random() < 0.5,
        "avoid": chance.choice([[], some(ids)]),
        "without": chance.choice([[], some([*graph.edges, "none"])]),
        "max_hops": chance.randrange(13),
        "limit": chance.choice([1, 3, 100]),
    }


def _node(chance: random.Random, ident: str, label: str) -> Node:
    given: dict[str, Any] = {"name": chance.choice(HOSTILE), **_REQUIRED.get(label, {})}
    given["aliases"] = chance.sample(HOSTILE, chance.randrange(3))
    if label == "Body":
        given |= {"level": "council", "cluster": chance.choice(HOSTILE), "generic": True}
    if label in ("Body", "Party"):
        given["region"] = chance.choice(HOSTILE)
    return node_from(label, ident, given | _stated(chance, NODE_TYPES[label]))


def _edge(chance: random.Random, kind: type[Edge], ident: str, source: str, target: str) -> Edge:
    given = _stated(chance, kind)
    if issubclass(kind, Line):
        given |= {"condition": chance.choice(HOSTILE), "matter": chance.choice(["economy", None])}
    return edge_from(kind.type, ident, source, target, given)


def _stated(chance: random.Random, kind: type[Item]) -> dict[str, Any]:
    """Where a fact stands, and from when to when it holds, as far as that is known."""
    if not issubclass(kind, Fact):
        return {}
    first = datetime.date(1900, 1, 1) + datetime.timedelta(chance.randrange(70_000))
    return {
        "passages": chance.choice([["p"], ["q", "p"]]),
        "valid_from": chance.choice([None, first]),
        "valid_to": chance.choice([None, first + datetime.timedelta(chance.randrange(9))]),
    }


def _possible(nodes: list[Node]) -> dict[str, list[tuple[str, str]]]:
    """The pairs of nodes that each type may join, for every type that can join any."""
    pairs = {
        kind.type: [
            (a.id, b.id)
            for a in nodes
            for b in nodes
            if (a.label, b.label) in kind.ends and a.id not in PASSAGES
        ]
        for kind in EDGE_TYPES.values()
    }
    return {type_: joined for type_, joined in pairs.items() if joined}
