"""Writes a change into a Neo4j transaction: only what differs from what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, LiteralString, NamedTuple

from neo4j import ManagedTransaction

from graph.edges import EDGE_TYPES
from graph.nodes import NODE_TYPES
from graph.records import Edge
from graph.stores import cypher
from graph.stores.contract import Change
from graph.stores.properties import Properties, packed, stored
from graph.value import Graph

BATCH: Final = 2_000
"""Rows of one statement; of sources, each with all its content, `SOURCES_BATCH`."""

SOURCES_BATCH: Final = 5

Row = dict[str, Any]


class _OldNode(NamedTuple):
    labels: set[str]
    properties: Properties


class _OldEdge(NamedTuple):
    element: str
    like: tuple[str, str, str, Properties]


def write(tx: ManagedTransaction, change: Change) -> None:
    """Makes the content that of the change; the caller commits, or not."""
    _write_nodes_and_edges(tx, change.graph)
    tx.run(cypher.DELETE_SOURCES).consume()
    sources = [source.model_dump() for source in change.sources]
    _run(tx, cypher.CREATE_SOURCES, sources, SOURCES_BATCH)
    tx.run(cypher.DELETE_VERDICTS).consume()
    _run(tx, cypher.CREATE_VERDICTS, [verdict.model_dump() for verdict in change.verdicts])


def _write_nodes_and_edges(tx: ManagedTransaction, graph: Graph) -> None:
    old_nodes, old_edges = _old_nodes(tx), _old_edges(tx)
    kept: set[str] = set()
    gone_edges: list[str] = []
    for ident, old in old_edges:
        edge = graph.edges.get(ident)
        if edge is not None and ident not in kept and old.like == _like(edge):
            kept.add(ident)
        else:
            gone_edges.append(old.element)
    _run(tx, cypher.DELETE_EDGES, gone_edges)
    _run(tx, cypher.DELETE_NODES, sorted(old_nodes.keys() - graph.nodes.keys()))
    _run(tx, cypher.CREATE_NODES, list(_new_nodes(graph, old_nodes)))
    _run(tx, cypher.CHANGE_NODES, list(_changed_nodes(graph, old_nodes)))
    _run(tx, cypher.CREATE_EDGES, [_row(e) for e in graph.edges.values() if e.id not in kept])


def _new_nodes(graph: Graph, old: dict[str, _OldNode]) -> Iterator[Row]:
    for node in graph.nodes.values():
        if node.id not in old:
            yield {"id": node.id, "label": node.label, "properties": packed(node)}


def _changed_nodes(graph: Graph, old: dict[str, _OldNode]) -> Iterator[Row]:
    for node in graph.nodes.values():
        if node.id not in old:
            continue
        before, after = old[node.id], packed(node)
        if before != _OldNode({node.label}, after):
            removed = dict.fromkeys(before.properties.keys() - after.keys())
            yield {
                "id": node.id,
                "label": node.label,
                "gone": sorted(before.labels - {node.label}),
                "properties": removed | after,
            }


def _old_nodes(tx: ManagedTransaction) -> dict[str, _OldNode]:
    found = {}
    for record in tx.run(cypher.ALL_NODES):
        labels = NODE_TYPES.keys() & set(record["labels"])
        properties: Properties = {}
        for label in labels:
            properties |= stored(label, record["properties"])
        found[record["properties"]["id"]] = _OldNode(labels, properties)
    return found


def _old_edges(tx: ManagedTransaction) -> list[tuple[str, _OldEdge]]:
    return [
        (
            record["properties"]["id"],
            _OldEdge(
                record["element"],
                (
                    record["type"],
                    record["source"],
                    record["target"],
                    stored(record["type"], record["properties"]),
                ),
            ),
        )
        for record in tx.run(cypher.ALL_EDGES, types=sorted(EDGE_TYPES))
    ]


def _like(edge: Edge) -> tuple[str, str, str, Properties]:
    return (edge.type, edge.source, edge.target, packed(edge))


def _row(edge: Edge) -> Row:
    return {
        "id": edge.id,
        "type": edge.type,
        "source": edge.source,
        "target": edge.target,
        "properties": packed(edge),
    }


def _run(
    tx: ManagedTransaction, statement: LiteralString, rows: Sequence[Any], size: int = BATCH
) -> None:
    for start in range(0, len(rows), size):
        tx.run(statement, rows=rows[start : start + size]).consume()
