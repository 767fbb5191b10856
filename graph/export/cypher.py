"""A Cypher script that makes the graph in an empty Neo4j, for cypher-shell or the Browser.

The one place where values become part of a statement: a script has no parameters.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from graph.records import Item
from graph.stores.properties import packed
from graph.value import Graph

_ROWS: Final = 200
_SIGNS: Final = {"\\": "\\\\' + '", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(graph: Graph) -> bytes:
    """One statement after another, each ended by a semicolon and a line feed; ASCII throughout.

    Running it twice changes nothing. Spans are flat lists and dates are dates, as in the Neo4j
    store.
    """
    return "".join(f"{statement};\n" for statement in statements(graph)).encode("ascii")


def statements(graph: Graph) -> Iterator[str]:
    """The statements of the script: first a constraint for each label, then nodes, then edges."""
    labels = sorted({node.label for node in graph.nodes.values()})
    for label in labels:
        name = f"{label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in labels:
        of_label = (node for node in graph.nodes.values() if node.label == label)
        rows = (literal({"id": node.id, "of": _own(node)}) for node in of_label)
        for some in _lists(rows):
            yield (
                f"UNWIND {some} AS row\n"
                f"MERGE (n:{label} {{id: row.id}})\nSET n = row.of, n.id = row.id"
            )
    joined = sorted(
        (edge.type, graph.nodes[edge.source].label, graph.nodes[edge.target].label, edge.id)
        for edge in graph.edges.values()
    )
    for (type_, start, end), same in groupby(joined, key=lambda one: one[:3]):
        edges = (graph.edges[one[3]] for one in same)
        rows = (
            literal({"id": edge.id, "a": edge.source, "b": edge.target, "of": _own(edge)})
            for edge in edges
        )
        for some in _lists(rows):
            yield (
                f"UNWIND {some} AS row\n"
                f"MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}})\n"
                f"MERGE (a)-[r:{type_} {{id: row.id}}]->(b)\nSET r = row.of, r.id = row.id"
            )


def literal(value: Any) -> str:
    """A value as Cypher: text, numbers, truth, dates, and lists and maps of them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_name(key)}: {literal(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(literal(one) for one in value) + "]"


def _text(text: str) -> str:
    """A string literal.

    Neo4j 5 replaces `\\uXXXX` before it reads a statement, and there versions differ on whether a
    backslash before it counts. So the literal is broken off after each backslash of the text: no
    text can bring about an escape of its own. What is not ASCII is escaped, for cypher-shell reads
    a file in whatever encoding its machine has.
    """
    return "'" + "".join(map(_sign, text)) + "'"


def _sign(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    if " " <= char <= "~":
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _name(name: str) -> str:
    if not name.isidentifier() or not name.isascii():
        raise ValueError(f"{name!r} is no property of the vocabulary")
    return f"`{name}`"


def _own(item: Item) -> dict[str, Any]:
    return dict(sorted(packed(item).items()))


def _lists(rows: Iterable[str]) -> Iterator[str]:
    some: list[str] = []
    for row in rows:
        some.append(row)
        if len(some) == _ROWS:
            yield _list(some)
            some = []
    if some:
        yield _list(some)


def _list(rows: Sequence[str]) -> str:
    return "[\n" + ",\n".join(rows) + "\n]"
