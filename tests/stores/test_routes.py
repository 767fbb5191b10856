"""Routes are the first of all simple paths, as an oracle lists them, and cost what is promised."""

from __future__ import annotations

import random

import networkx
import pytest

from graph.stores import routes
from graph.stores.index import Index
from graph.value import Graph, edge_from, node_from


def bodies(names, joins) -> Graph:
    said = {"passages": ["p"]}
    return Graph(
        [
            node_from("Document", "d", {}),
            node_from("Passage", "p", {"text": "t"}),
            *(node_from("Body", name, said) for name in names),
        ],
        [
            edge_from("IN", "in", "p", "d", {}),
            *(edge_from("REPORTS_TO", f"e{n}", a, b, said) for n, (a, b) in enumerate(joins)),
        ],
    )


@pytest.mark.parametrize("seed", range(300))
def test_they_are_the_first_that_networkx_lists(seed) -> None:
    chance = random.Random(seed)
    names = [f"b{n}" for n in range(chance.randrange(1, 9))]
    graph = bodies(names, [chance.choices(names, k=2) for _ in range(chance.randrange(22))])
    source, target = chance.choice(names), chance.choice(names)
    avoid = [name for name in names if chance.random() < 0.15]
    without = [edge for edge in graph.edges if chance.random() < 0.15]
    directed, max_hops, limit = chance.random() < 0.5, chance.randrange(1, 9), chance.choice([1, 9])

    every = networkx.DiGraph() if directed else networkx.Graph()
    every.add_nodes_from(names)
    every.add_edges_from(
        (edge.source, edge.target)
        for edge in graph.edges.values()
        if edge.type == "REPORTS_TO" and edge.id not in without
    )
    every.remove_nodes_from({*avoid} - {source, target})
    paths = map(tuple, networkx.all_simple_paths(every, source, target, cutoff=max_hops))
    expected = sorted(paths, key=lambda path: (len(path), path))[:limit]

    assert expected == Index(graph, 1).routes(
        source,
        target,
        ["REPORTS_TO"],
        directed=directed,
        avoid=avoid,
        without=without,
        max_hops=max_hops,
        limit=limit,
    )


def everybody_with_everybody(names: list[str]) -> list[tuple[str, str]]:
    return [(a, b) for a in names for b in names if a != b]


CROWD = [f"b{n:02}" for n in range(40)]
TRAP = bodies(
    ["start", "gate", "goal", *CROWD],
    [("start", "gate"), ("gate", "goal"), ("gate", "b00"), *everybody_with_everybody(CROWD)],
)


@pytest.mark.parametrize(
    ("source", "target", "first", "found"),
    [
        # One way only, and behind it a crowd with 40 ** 10 walks that come to nothing.
        ("start", "goal", [("start", "gate", "goal")], 1),
        # More ways than anybody could list: 38 of two hops, then those of three.
        ("b00", "b39", [("b00", "b39"), ("b00", "b01", "b39"), ("b00", "b02", "b39")], 100),
    ],
)
def test_crowds_cost_no_more_than_is_promised(monkeypatch, source, target, first, found) -> None:
    searches = []
    search = routes._Between._distances
    monkeypatch.setattr(
        routes._Between, "_distances", lambda *given: searches.append(given) or search(*given)
    )
    paths = Index(TRAP, 1).routes(source, target, ["REPORTS_TO"], max_hops=12, limit=100)
    assert paths[: len(first)] == first
    assert len(paths) == found
    assert 0 < len(searches) <= 1 + 100 * 12
