"""How quick both stores are, beside two embedded graph engines, in one run.

    python -m bench.stores [--bodies N] [--rounds N]

Every figure is a median; trust the ratios to the embedded store, not the milliseconds. All answer
the same questions about the same organisation, and a run fails when their answers differ. The
peers keep names and edges only, the stores the passages behind every fact as well. Neo4j takes part
when NEO4J_URI names an empty database; it is wiped afterwards.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, Final, Protocol

import kglite
import ladybug
import pandas as pd

from graph.edges import HasPost, Holds, In, ReportsTo
from graph.nodes import Body, Document, Passage, Person, Post
from graph.records import Edge, Node
from graph.stores.contract import Change, Reader, Store
from graph.stores.embedded import EmbeddedStore
from graph.value import Graph

LEVELS: Final = 6
SEATS: Final = 10
UP: Final = LEVELS - 1
ROUTES = "MATCH p = (a:Body {id: $a})-[:REPORTS_TO*1..5]->(b:Body {id: $b}) RETURN length(p) AS n"
HELD = (
    "MATCH (b:Body {id: $a})-[:HAS_POST]->(p:Post)<-[:HOLDS]-(n:Person) "
    "RETURN b.id AS body, p.id AS post, n.id AS person"
)
NAMES = "MATCH (b:Body) RETURN b.id AS id, b.name AS name"


class Contender(Protocol):
    """One that is measured: each question answers how many it has found."""

    def load(self) -> None: ...
    def open(self) -> None: ...
    def routes_up(self, low: str, top: str) -> int: ...
    def holders(self, body: str) -> int: ...
    def bodies(self) -> int: ...


class Ours:
    """A store of Mandat."""

    def __init__(self, opened: Callable[[], Store], graph: Graph) -> None:
        self._opened = opened
        self._graph = graph
        self._reader: Reader | None = None

    def load(self) -> None:
        store = self._opened()
        store.apply(Change((), (), self._graph), store.generation())

    def open(self) -> None:
        self._reader = self._opened().reader()

    @property
    def reader(self) -> Reader:
        assert self._reader is not None
        return self._reader

    def routes_up(self, low: str, top: str) -> int:
        found = self.reader.routes(low, top, ["REPORTS_TO"], directed=True, max_hops=UP, limit=100)
        return len(found)

    def holders(self, body: str) -> int:
        return sum(holding.person is not None for holding in self.reader.holdings([body]))

    def bodies(self) -> int:
        return sum(named.label == "Body" for named in self.reader.names())


class Ladybug:
    """ladybug: C++, Cypher, a file of its own."""

    def __init__(self, graph: Graph, folder: Path) -> None:
        self._tables = tables(graph)
        self._path = str(folder / "ladybug")

    def load(self) -> None:
        self.open()
        ask = self._connection.execute
        for label in ("Body", "Post", "Person"):
            ask(f"CREATE NODE TABLE {label}(id STRING, name STRING, PRIMARY KEY(id))")
        for type_, (source, target) in ENDS.items():
            ask(f"CREATE REL TABLE {type_}(FROM {source} TO {target})")
        for name, rows in self._tables.items():
            ask(f"COPY {name} FROM $rows", {"rows": rows})

    def open(self) -> None:
        self._database = ladybug.Database(self._path)
        self._connection = ladybug.Connection(self._database)

    def _count(self, statement: str, **given: str) -> int:
        found = self._connection.execute(statement, given)
        assert isinstance(found, ladybug.QueryResult)
        return len(found.get_all())

    def routes_up(self, low: str, top: str) -> int:
        return self._count(ROUTES, a=low, b=top)

    def holders(self, body: str) -> int:
        return self._count(HELD, a=body)

    def bodies(self) -> int:
        return self._count(NAMES)


class Kglite:
    """kglite: Rust, Cypher, in memory, saved to a file."""

    def __init__(self, graph: Graph, folder: Path) -> None:
        self._tables = tables(graph)
        self._path = str(folder / "kglite.kgl")

    def load(self) -> None:
        graph = kglite.KnowledgeGraph()
        for name, table in self._tables.items():
            if name not in ENDS:
                graph.add_nodes(table, name, "id", "name")
        for name, (source, target) in ENDS.items():
            graph.add_connections(self._tables[name], name, source, "from", target, "to")
        graph.save(self._path)

    def open(self) -> None:
        self._graph = kglite.load(self._path)

    def _count(self, statement: str, **given: str) -> int:
        return len(list(self._graph.cypher(statement, params=given)))

    def routes_up(self, low: str, top: str) -> int:
        return self._count(ROUTES, a=low, b=top)

    def holders(self, body: str) -> int:
        return self._count(HELD, a=body)

    def bodies(self) -> int:
        return self._count(NAMES)


ENDS: Final = {
    "REPORTS_TO": ("Body", "Body"),
    "HAS_POST": ("Body", "Post"),
    "HOLDS": ("Person", "Post"),
}


def organisation(bodies: int, chance: random.Random) -> Graph:
    """Bodies in six levels, each under two of the next; ten seats each, people in several."""
    cited = tuple(f"p{n}" for n in range(bodies))
    nodes: list[Node] = [Document(id="d", name="d")]
    edges: list[Edge] = [In(id=f"in{p}", source=p, target="d") for p in cited]
    nodes += [
        Passage(id=p, text="Written for the benchmark. " * 5, spans=((0, 135),)) for p in cited
    ]
    levels = [[f"b{n}" for n in range(bodies) if n % LEVELS == level] for level in range(LEVELS)]
    people = [f"n{n}" for n in range(bodies * SEATS // 2)]
    nodes += [Person(id=n, name=f"Person {n}", passages=(chance.choice(cited),)) for n in people]
    for number in range(bodies):
        body, said = f"b{number}", (cited[number],)
        nodes.append(Body(id=body, name=f"Body {number}", passages=said))
        if level := number % LEVELS:
            edges += [
                ReportsTo(id=f"{body} {above}", source=body, target=above, passages=said)
                for above in chance.sample(levels[level - 1], 2)
            ]
        for seat in range(SEATS):
            post = f"{body} s{seat}"
            nodes.append(Post(id=post, name="member", passages=said))
            edges.append(HasPost(id=f"h {post}", source=body, target=post, passages=said))
            holder = chance.choice(people)
            edges.append(Holds(id=f"k {post}", source=holder, target=post, passages=said))
    return Graph(nodes, edges)


def climbed(graph: Graph, low: str) -> tuple[str, str]:
    """A body and the one at the top that it comes to by the first line upwards each time."""
    top = low
    for _ in range(UP):
        top = next(e.target for e in graph.joining(ReportsTo) if e.source == top)
    return low, top


def tables(graph: Graph) -> dict[str, pd.DataFrame]:
    """The same as the engines take it: names and edges."""
    out = {
        label: pd.DataFrame(
            [(n.id, n.name) for n in graph.nodes.values() if n.label == label],
            columns=["id", "name"],
        )
        for label in ("Body", "Post", "Person")
    }
    for type_ in ENDS:
        ends = [(e.source, e.target) for e in graph.edges.values() if e.type == type_]
        out[type_] = pd.DataFrame(ends, columns=["from", "to"])
    return out


def measured(contender: Contender, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Any]]:
    """Each question with its median milliseconds and its answers."""
    yield "load", timed([contender.load])
    yield "open", timed([contender.open])
    steps: dict[str, list[Callable[[], int]]] = {
        "all names": [contender.bodies] * 5,
        "routes up": [partial(contender.routes_up, low, top) for low, top in pairs],
        "seats and holders": [partial(contender.holders, low) for low, _ in pairs],
    }
    for name, asks in steps.items():
        asks[0]()
        yield name, timed(asks)


def timed(asks: Sequence[Callable[[], Any]]) -> tuple[float, list[Any]]:
    took, answers = [], []
    for ask in asks:
        start = time.perf_counter()
        answers.append(ask())
        took.append((time.perf_counter() - start) * 1000)
    return median(took), answers


def neo4j_store(url: str, stack: ExitStack) -> Callable[[], Store]:
    """Opens the database that NEO4J_URI names, which has to be empty and is wiped afterwards."""
    import neo4j

    from graph.stores.neo4j import Neo4jStore

    auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
    driver = stack.enter_context(neo4j.GraphDatabase.driver(url, auth=auth))
    held = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]
    if held:
        sys.exit(f"NEO4J_URI names a database with {held} nodes: the benchmark would wipe it.")
    stack.callback(
        lambda: driver.session().run(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
        )
    )
    store = stack.enter_context(Neo4jStore(url))
    return lambda: store


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bodies", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args(arguments)
    chance = random.Random(7)
    graph = organisation(given.bodies, chance)
    lowest = range(LEVELS - 1, given.bodies, LEVELS)
    pairs = [climbed(graph, f"b{chance.choice(lowest)}") for _ in range(given.rounds)]
    print(f"{len(graph.nodes)} nodes, {len(graph.edges)} edges; milliseconds, and times embedded")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        contenders: dict[str, Contender] = {
            "embedded": Ours(lambda: EmbeddedStore(folder / "mandat.sqlite"), graph),
            "kglite": Kglite(graph, folder),
            "ladybug": Ladybug(graph, folder),
        }
        if url := os.environ.get("NEO4J_URI"):
            contenders["neo4j"] = Ours(neo4j_store(url, stack), graph)
        results = {name: dict(measured(each, pairs)) for name, each in contenders.items()}
    for step, (base, expected) in results["embedded"].items():
        row = [f"{step:20}"]
        for name, steps in results.items():
            took, answers = steps[step]
            if answers != expected:
                sys.exit(f"{step}: {name} answers {answers}, embedded {expected}")
            row.append(f"{name} {took:9.2f} ({took / base:7.2f})")
        print("  ".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
