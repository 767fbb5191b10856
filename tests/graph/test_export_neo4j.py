"""The exported script, run by a real Neo4j, makes the graph that went in."""

from __future__ import annotations

from collections.abc import Iterator

import neo4j
import pytest
from hypothesis import HealthCheck, given, settings

from graph.export.cypher import statements
from graph.stores.properties import stored, unpacked
from graph.value import Graph, edge_from, node_from
from tests.conftest import Neo4jAccess
from tests.graph.made import HOSTILE, graphs, small


@pytest.fixture(scope="module")
def driver(neo4j_server: Neo4jAccess) -> Iterator[neo4j.Driver]:
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.url, auth=auth) as driver:
        yield driver
        for record in driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name").records:
            if record["name"].endswith("_id") and record["name"] != "mandat_id":
                driver.execute_query(f"DROP CONSTRAINT {record['name']}")
        driver.execute_query("MATCH (n) DETACH DELETE n")


def _run(driver: neo4j.Driver, graph: Graph) -> None:
    with driver.session() as session:
        for statement in statements(graph):
            session.run(statement).consume()


def _made(driver: neo4j.Driver) -> Graph:
    """All that is in the database, read without the store."""
    nodes = driver.execute_query(
        "MATCH (n) RETURN labels(n) AS labels, properties(n) AS of"
    ).records
    edges = driver.execute_query(
        "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS of"
    ).records
    read_nodes, read_edges = [], []
    for record in nodes:
        (label,) = record["labels"]
        assert set(stored(label, record["of"])) == set(record["of"]) - {"id"}
        properties = unpacked(stored(label, record["of"]))
        read_nodes.append(node_from(label, record["of"]["id"], properties))
    for record in edges:
        properties = unpacked(stored(record["type"], record["of"]))
        read_edges.append(
            edge_from(record["type"], record["of"]["id"], record["a"], record["b"], properties)
        )
    return Graph(read_nodes, read_edges)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(graph=graphs())
def test_any_graph_comes_back(driver: neo4j.Driver, graph: Graph) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n")
    _run(driver, graph)
    assert _made(driver) == graph


def test_hostile_names_stay_names(driver: neo4j.Driver) -> None:
    said = {"passages": ["p"]}
    graph = Graph(
        [
            *small().nodes.values(),
            *(
                node_from("Body", f"b{n}", {"name": text, "aliases": [text, text + "'"], **said})
                for n, text in enumerate((*HOSTILE, "".join(HOSTILE), "\\".join(HOSTILE)))
            ),
        ],
        small().edges.values(),
    )
    driver.execute_query("MATCH (n) DETACH DELETE n")
    _run(driver, graph)
    assert _made(driver) == graph


def test_a_second_run_changes_nothing(driver: neo4j.Driver) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n")
    _run(driver, small())
    _run(driver, small())
    assert _made(driver) == small()
