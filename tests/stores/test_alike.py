"""Both stores answer alike: every fetch, on any organisation, with any arguments."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.stores.contract import Reader
from graph.value import Graph, to_bytes
from tests.graph.made import graphs
from tests.stores.kit import Both, refilled
from tests.stores.made import organisations, requests

pytestmark = pytest.mark.neo4j
slow = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def answers(reader: Reader, request: dict) -> dict[str, list]:
    ids, types = request["ids"], request["types"]
    walk = {key: request[key] for key in ("directed", "avoid", "without", "max_hops", "limit")}
    return {
        "names": list(reader.names()),
        "nodes": list(reader.nodes(ids)),
        "neighbours": list(
            reader.neighbours(ids, types, request["direction"], request["neighbours_limit"])
        ),
        "routes": list(reader.routes(request["source"], request["target"], types, **walk)),
        "holdings": list(reader.holdings(ids)),
        "passages": list(reader.passages(ids)),
    }


@slow
@given(data=st.data(), graph=organisations())
def test_every_fetch_is_answered_alike(
    both_stores: Both, data: st.DataObject, graph: Graph
) -> None:
    embedded, in_neo4j = (refilled(store, graph) for store in both_stores)
    for _ in range(3):
        request = data.draw(requests(graph))
        assert answers(embedded, request) == answers(in_neo4j, request)


@slow
@given(graph=graphs())
def test_every_value_comes_back_and_the_exports_are_equal(both_stores: Both, graph: Graph) -> None:
    for store in both_stores:
        refilled(store, graph)
        assert store.graph() == graph
        assert to_bytes(store.graph()) == to_bytes(graph)
