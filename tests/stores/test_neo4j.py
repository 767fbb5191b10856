"""What only the Neo4j store has to promise: the database it shares, the server it depends on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import neo4j
import pytest

from graph.errors import StaleGeneration, StoreUnavailable
from graph.stores import cypher
from graph.stores import neo4j as neo4j_module
from graph.stores.contract import Change, Named, Source
from graph.stores.index import Index
from graph.stores.neo4j import Neo4jStore
from graph.value import Graph, edge_from, node_from
from tests.graph.made import small
from tests.stores.kit import raw, refilled, wipe

pytestmark = pytest.mark.neo4j
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def database(neo4j_server):
    wipe(neo4j_server)
    with raw(neo4j_server) as driver:
        yield lambda statement, **given: driver.execute_query(statement, given).records


def test_labels_and_types_are_those_of_the_vocabulary(database, neo4j_store) -> None:
    neo4j_store.apply(Change((), (), small()), 0)
    [row] = database(
        "MATCH (a:Body)-[r:REPORTS_TO]->(b:Body) RETURN a {.*} AS a, labels(b) AS b, r {.*} AS r"
    )
    assert row["a"]["name"] == "Udvalget"
    assert sorted(row["b"]) == ["Body", "Mandat"]
    assert row["r"]["condition"] == "ved tvivl"
    [row] = database("MATCH (p:Passage) RETURN p.spans AS spans")
    assert row["spans"] == [0, 29]


def test_dates_are_dates_and_places_have_names_of_their_own(database, neo4j_store) -> None:
    nodes = [
        node_from("Document", "d", {"dated": "2024-02-29"}),
        node_from("Passage", "p", {"text": "x", "locator": {"page": 3, "cell": "B7"}}),
    ]
    refilled(neo4j_store, Graph(nodes, [edge_from("IN", "i", "p", "d", {})]))
    [row] = database(
        "MATCH (p:Passage)-[:IN]->(d:Document) WHERE d.dated < date('2024-03-01') "
        "RETURN d.dated AS day, p.locator_page AS page, p.locator_cell AS cell"
    )
    assert row.values() == [neo4j.time.Date(2024, 2, 29), 3, "B7"]


def test_other_data_is_left_alone(database, neo4j_store) -> None:
    """Nodes of the same labels, edges of the same types, notes on our nodes are not ours."""
    database("CREATE (:Body {id: 'raad', name: 'theirs'})-[:REPORTS_TO {id: 'r'}]->(:Source)")
    neo4j_store.apply(Change((), (), small()), 0)
    database(
        "MATCH (raad:Mandat {id: 'raad'}), (udvalg:Mandat {id: 'udvalg'}), (theirs:Source) "
        "SET raad.colour = 'red', raad:Important "
        "CREATE (raad)-[:REPORTS_TO {note: 'drawn by hand'}]->(udvalg), (raad)-[:SEE]->(theirs)"
    )
    assert neo4j_store.graph() == small()
    reader = neo4j_store.reader()
    assert [each.id for each in reader.names()] == ["d", "raad", "udvalg"]
    assert [n.edge.id for n in reader.neighbours(["raad"], ["REPORTS_TO"])] == ["r"]
    assert list(reader.routes("raad", "udvalg", ["REPORTS_TO"], directed=True)) == []

    changed = small().nodes["raad"].model_copy(update={"name": "Byrådet", "aliases": ()})
    others = [node for node in small().nodes.values() if node.id != "raad"]
    refilled(neo4j_store, Graph([changed, *others], small().edges.values()))
    [row] = database(
        "MATCH (n:Important)-[:SEE]->(:Source) MATCH (n)-[h:REPORTS_TO]->(:Mandat) RETURN n, h"
    )
    assert dict(row["n"])["colour"] == "red"
    assert dict(row["n"])["name"] == "Byrådet"
    assert "aliases" not in row["n"]
    assert row["h"]["note"] == "drawn by hand"

    refilled(neo4j_store, Graph())
    [row] = database("MATCH (a)-[r:REPORTS_TO]->(b) RETURN a.name AS name")
    assert row["name"] == "theirs"
    assert database("MATCH (n:Mandat) RETURN n") == []


def test_nodes_with_our_label_that_are_not_ours_stop_the_first_change(
    database, neo4j_store
) -> None:
    database("CREATE (:Mandat {id: 'theirs'})")
    with pytest.raises(StoreUnavailable, match="nodes labelled Mandat that Mandat has not made"):
        neo4j_store.apply(Change((), (), small()), 0)
    assert len(database("MATCH (n:Mandat) RETURN n")) == 1
    assert neo4j_store.generation() == 0


def test_what_does_not_change_is_not_written(database, neo4j_store) -> None:
    neo4j_store.apply(Change((), (), small()), 0)
    elements = (
        "MATCH (n:Mandat) OPTIONAL MATCH (n)-[r]->() RETURN elementId(n) AS n, elementId(r) AS r"
    )
    before = {(row["n"], row["r"]) for row in database(elements)}
    neo4j_store.apply(Change((), (), small()), 1)
    assert {(row["n"], row["r"]) for row in database(elements)} == before


def test_constraints_keep_ids_unique_and_are_made_once(database, neo4j_store) -> None:
    for generation in range(2):
        neo4j_store.apply(Change((), (), small()), generation)
    rows = database("SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN *")
    kept = {(*row["labelsOrTypes"], *row["properties"]) for row in rows}
    assert kept == {
        ("Mandat", "id"),
        ("MandatSource", "name"),
        ("MandatVerdict", "fact"),
        ("MandatState", "id"),
    }


def test_a_fetch_cannot_write(database, neo4j_store) -> None:
    with pytest.raises(StoreUnavailable, match=r"read access mode|Writing"):
        neo4j_store.read(lambda tx: tx.run("CREATE (:Written)").consume(), 0)
    assert database("MATCH (n:Written) RETURN n") == []


def test_readers_wait_while_a_commit_is_half_visible(database, neo4j_store) -> None:
    neo4j_store.apply(Change((), (), small()), 0)
    reader = neo4j_store.reader()
    database("MATCH (c:MandatState {id: 'commit'}) SET c.since = datetime(), c.change = 'other'")
    # What a reader can meet in the middle of a commit.
    database(
        "MATCH (n:Mandat {id: 'raad'}) REMOVE n:Body WITH n MATCH ()-[r:REPORTS_TO]->() SET r = {}"
    )
    asks = (
        reader.names,
        lambda: reader.nodes(["raad"]),
        lambda: reader.neighbours(["raad"], ["REPORTS_TO"]),
        neo4j_store.graph,
        neo4j_store.generation,
    )
    with ThreadPoolExecutor(len(asks)) as pool:
        asked = [pool.submit(ask) for ask in asks]
        assert wait(asked, timeout=0.5).done == set()
        database("MATCH (n:Mandat {id: 'raad'}) SET n:Body")
        database(
            "MATCH ()-[r:REPORTS_TO]->() SET r.id = 'r', r.passages = ['p'], r.condition = 'new'"
        )
        database("MATCH (s:MandatState {id: 'state'}) SET s.generation = 2")
        database("MATCH (c:MandatState {id: 'commit'}) REMOVE c.since")
    for one in asked[:3]:
        assert isinstance(one.exception(), StaleGeneration)
    assert asked[3].result().edges["r"].condition == "new"
    assert asked[4].result() == 2


def test_a_writer_that_died_while_committing_holds_readers_up_for_a_while_only(
    database, neo4j_store, monkeypatch
) -> None:
    neo4j_store.apply(Change((), (), small()), 0)
    monkeypatch.setattr(neo4j_module, "COMMIT_SECONDS", 1)
    database("MATCH (c:MandatState {id: 'commit'}) SET c.since = datetime(), c.change = 'dead'")
    assert neo4j_store.reader().generation == 1
    assert neo4j_store.graph() == small()
    assert neo4j_store.apply(Change((), (), small()), 1) == 2


def test_a_newer_format_is_refused(database, neo4j_store) -> None:
    neo4j_store.apply(Change((), (), small()), 0)
    database("MATCH (s:MandatState) SET s.format = 2")
    with pytest.raises(StoreUnavailable, match="newer Mandat"):
        neo4j_store.reader()


def test_large_documents_are_kept(database, neo4j_store) -> None:
    sources = tuple(
        Source(name=f"{n}.pdf", kind="document", sha256="0", content=bytes(range(256)) * 20_000,
               statements="[" + "1," * 500_000 + "1]")
        for n in range(7)
    )  # fmt: skip
    neo4j_store.apply(Change(sources, (), small()), 0)
    assert tuple(neo4j_store.sources()) == sources


@pytest.mark.parametrize(
    ("url", "password", "fault", "remedy"),
    [
        (None, "wr0ng-pa55", "does not accept the user name and password", "NEO4J_PASSWORD"),
        ("bolt://127.0.0.1:1", "wr0ng-pa55", "cannot be reached", "server is running"),
        ("neo4j://127.0.0.1:1", "wr0ng-pa55", "cannot be reached", "server is running"),
        ("bolt://127.0.0.1:notaport", "wr0ng-pa55", "no address", "bolt://HOST:PORT"),
        ("bolt://", "wr0ng-pa55", "no address", "bolt://HOST:PORT"),
        ("bolt://a..b", "wr0ng-pa55", "no address", "bolt://HOST:PORT"),
        ("bolt://no-such-host.invalid", "wr0ng-pa55", "cannot be reached", "Check the address"),
    ],
)
def test_a_server_that_does_not_let_us_in(
    monkeypatch, neo4j_server, url, password, fault, remedy
) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", password)
    with pytest.raises(StoreUnavailable, match=fault) as refused:
        Neo4jStore(url or neo4j_server.url)
    assert refused.value.thing == (url or neo4j_server.url)
    assert remedy in refused.value.remedy
    assert password not in f"{refused.value!r} {refused.value}"


def test_a_database_that_is_not_there(monkeypatch, neo4j_server) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "elsewhere")
    with (
        Neo4jStore(neo4j_server.url) as store,
        pytest.raises(StoreUnavailable, match="no database of that name"),
    ):
        store.generation()


@pytest.mark.parametrize(
    ("agent", "fits"),
    [
        ("Neo4j/5.26.0", True), ("Neo4j/5.27-aura", True), ("Neo4j/2026.09.0", True),
        ("Neo4j/5.25.1", False), ("Neo4j/4.4.40", False), ("Memgraph", False),
    ],
)  # fmt: skip
def test_servers_that_are_too_old_are_refused(neo4j_store, agent, fits) -> None:
    if fits:
        neo4j_store._check_server(agent)
    else:
        with pytest.raises(StoreUnavailable, match=r"5\.26 or newer"):
            neo4j_store._check_server(agent)


def test_a_database_with_data_is_never_wiped_by_these_tests(database, neo4j_server) -> None:
    database("CREATE (:Precious)")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
         "tests/stores/test_contract.py", "-k", "an_empty_store_is_empty"],
        cwd=ROOT,
        env=os.environ | {
            "NEO4J_URI": neo4j_server.url,
            "NEO4J_USERNAME": neo4j_server.user,
            "NEO4J_PASSWORD": neo4j_server.password,
        },
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert "tests would wipe it" in done.stdout
    assert re.search(r"^1 passed,.* 1 error in", done.stdout, re.MULTILINE)
    assert len(database("MATCH (n:Precious) RETURN n")) == 1


def test_a_statement_that_does_not_fit_its_twin_is_refused() -> None:
    with pytest.raises(TypeError, match="columns"):
        cypher.Fetch(Index.names, Named, "MATCH (n) RETURN n.id AS id")
    with pytest.raises(TypeError, match="nodes has no idz"):
        cypher.Fetch(Index.nodes, cypher.Found, "MATCH (n) WHERE n.id IN $idz RETURN n AS node")
