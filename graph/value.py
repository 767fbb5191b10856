"""The graph as one immutable, validated value; equal graphs give equal bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from pydantic import ValidationError

from graph.edges import EDGE_TYPES
from graph.errors import InvalidGraph
from graph.nodes import NODE_TYPES, Document, Passage
from graph.records import Edge, Fact, Item, Node

_REMEDY: Final = "This is a fault of whatever made the graph; report it with the document."
N = TypeVar("N", bound=Node)
E = TypeVar("E", bound=Edge)


class Graph:
    """Nodes and edges by id, in the order of their ids.

    Refuses an id used twice, an edge with a missing or wrong end, a fact whose passages are not
    there, and a passage in no document (`InvalidGraph`).
    """

    def __init__(self, nodes: Iterable[Node] = (), edges: Iterable[Edge] = ()) -> None:
        self.nodes: Final[Mapping[str, Node]] = _by_id(nodes)
        self.edges: Final[Mapping[str, Edge]] = _by_id(edges)
        self._check_ends()
        self._check_sources()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Graph) and self.nodes == other.nodes and self.edges == other.edges

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Graph of {len(self.nodes)} nodes and {len(self.edges)} edges>"

    def of(self, kind: type[N]) -> Iterator[N]:
        """The nodes of one kind, by id."""
        return (node for node in self.nodes.values() if isinstance(node, kind))

    def joining(self, kind: type[E]) -> Iterator[E]:
        """The edges of one kind, by id."""
        return (edge for edge in self.edges.values() if isinstance(edge, kind))

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Every node and edge that documents state, by id."""
        both: list[Item] = [*self.nodes.values(), *self.edges.values()]
        # Asked of each kind, not of each item: of one of another kind isinstance is slow here.
        kinds = {kind for kind in set(map(type, both)) if issubclass(kind, Fact)}
        return {item.id: cast(Fact, item) for item in both if type(item) in kinds}

    def _check_ends(self) -> None:
        for edge in self.edges.values():
            if edge.id in self.nodes:
                raise InvalidGraph(edge.id, "names both a node and an edge", _REMEDY)
            labels = []
            for end in (edge.source, edge.target):
                if end not in self.nodes:
                    raise InvalidGraph(
                        f"{edge.type} {edge.id}", f"its end {end} is no node", _REMEDY
                    )
                labels.append(self.nodes[end].label)
            if tuple(labels) not in edge.ends:
                fault = f"joins {labels[0]} to {labels[1]}, which is not allowed"
                raise InvalidGraph(f"{edge.type} {edge.id}", fault, _REMEDY)

    def _check_sources(self) -> None:
        placed = {edge.source for edge in self.edges.values() if edge.type == "IN"}
        for fact in self.facts.values():
            for cited in fact.passages:
                if not isinstance(self.nodes.get(cited), Passage):
                    raise InvalidGraph(fact.id, f"its passage {cited} is not there", _REMEDY)
        for passage in self.of(Passage):
            if passage.id not in placed:
                raise InvalidGraph(passage.id, "the passage stands in no document", _REMEDY)


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for item in sorted(items, key=lambda item: item.id):
        if item.id in out:
            raise InvalidGraph(item.id, "is used twice", _REMEDY)
        out[item.id] = item
    return out


def node_from(label: str, ident: str, properties: Mapping[str, Any]) -> Node:
    """A node from what an export or a store holds."""
    try:
        return NODE_TYPES[label].model_validate({"id": ident, **properties})
    except (KeyError, ValidationError) as error:
        raise InvalidGraph(f"{label} {ident}", f"is no valid node ({error})", _REMEDY) from error


def edge_from(
    type_: str, ident: str, source: str, target: str, properties: Mapping[str, Any]
) -> Edge:
    """An edge from what an export or a store holds."""
    given = {"id": ident, "source": source, "target": target, **properties}
    try:
        return EDGE_TYPES[type_].model_validate(given)
    except (KeyError, ValidationError) as error:
        raise InvalidGraph(f"{type_} {ident}", f"is no valid edge ({error})", _REMEDY) from error


def as_json(graph: Graph) -> dict[str, list[dict[str, Any]]]:
    """`{"nodes": [{id, label, properties}], "edges": [{id, source, target, type, properties}]}`."""
    return {
        "nodes": [
            {"id": node.id, "label": node.label, "properties": node.properties()}
            for node in graph.nodes.values()
        ],
        "edges": [
            {
                "id": edge.id,
                "source": edge.source,
                "target": edge.target,
                "type": edge.type,
                "properties": edge.properties(),
            }
            for edge in graph.edges.values()
        ],
    }


def to_bytes(graph: Graph) -> bytes:
    """The JSON export: keys sorted, nulls left out, UTF-8 without escapes, a newline at the end."""
    text = json.dumps(as_json(graph), ensure_ascii=False, sort_keys=True, indent=1)
    return (text + "\n").encode("utf-8", "surrogatepass")


def from_json(data: Mapping[str, Any]) -> Graph:
    """The graph that `as_json` gave."""
    return Graph(
        [node_from(n["label"], n["id"], n["properties"]) for n in data["nodes"]],
        [
            edge_from(e["type"], e["id"], e["source"], e["target"], e["properties"])
            for e in data["edges"]
        ],
    )


def document_of(graph: Graph) -> dict[str, Document]:
    """The document of each passage, by the passage's id."""
    out = {}
    for edge in graph.edges.values():
        target = graph.nodes[edge.target]
        if edge.type == "IN" and isinstance(target, Document):
            out[edge.source] = target
    return out
