"""How the properties of nodes and edges stand in Neo4j, and come back from there.

Neo4j keeps numbers, strings, dates and flat lists. So spans become one list of starts and ends, a
locator becomes `locator_page`, `locator_row` and so on, and dates are Neo4j's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Any, Final

from neo4j.time import Date

from graph.edges import EDGE_TYPES
from graph.nodes import NODE_TYPES, Locator
from graph.records import Edge, Item, Node
from graph.value import edge_from, node_from

Properties = dict[str, Any]

_IDENTITY: Final = frozenset({"id", "source", "target"})
_LOCATOR: Final = "locator"


def packed(item: Item) -> Properties:
    """What Neo4j keeps of a node or an edge besides its id and ends."""
    given = item.model_dump(by_alias=True, exclude=set(_IDENTITY))
    out = {key: value for key, value in given.items() if value not in (None, ())}
    if "spans" in out:
        out["spans"] = list(chain.from_iterable(out["spans"]))
    if _LOCATOR in out:
        # An empty list says that there is a locator, which is all that one without a place says.
        parts = out.pop(_LOCATOR)
        named = {f"{_LOCATOR}_{k}": v for k, v in parts.items() if v is not None}
        out |= named or {_LOCATOR: []}
    return {key: list(v) if isinstance(v, tuple) else v for key, v in out.items()}


def stored(kind: str, properties: Mapping[str, Any]) -> Properties:
    """What Neo4j gave, in the form of `packed`; properties that others have added are left out."""
    ours = _declared(kind)
    return {
        key: value.to_native() if isinstance(value, Date) else value
        for key, value in properties.items()
        if key in ours
    }


def unpacked(properties: Mapping[str, Any]) -> Properties:
    """From the form of `packed` to what makes a node or an edge."""
    out = {key: value for key, value in properties.items() if not key.startswith(_LOCATOR)}
    if "spans" in out:
        flat = iter(out["spans"])
        out["spans"] = list(zip(flat, flat, strict=False))
    if len(out) < len(properties):
        out[_LOCATOR] = {
            key.removeprefix(f"{_LOCATOR}_"): value
            for key, value in properties.items()
            if key.startswith(f"{_LOCATOR}_")
        }
    return out


def node_of(given: Mapping[str, Any]) -> Node:
    """The node of `{labels, properties}`; labels that others have added are passed over."""
    label = next(label for label in given["labels"] if label in NODE_TYPES)
    properties = given["properties"]
    return node_from(label, properties["id"], unpacked(stored(label, properties)))


def edge_of(given: Mapping[str, Any]) -> Edge:
    """The edge of `{type, source, target, properties}`."""
    type_, properties = given["type"], given["properties"]
    return edge_from(
        type_,
        properties["id"],
        given["source"],
        given["target"],
        unpacked(stored(type_, properties)),
    )


@cache
def _declared(kind: str) -> frozenset[str]:
    """The properties of a label or type, as Neo4j has them."""
    fields = {**NODE_TYPES, **EDGE_TYPES}[kind].model_fields
    names = {field.alias or name for name, field in fields.items()} - _IDENTITY
    if _LOCATOR in names:
        names |= {f"{_LOCATOR}_{part}" for part in Locator.model_fields}
    return frozenset(names)
