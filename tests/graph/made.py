"""Graphs for tests: small ones written out, and every graph that the vocabulary allows, drawn."""

from __future__ import annotations

import datetime
import types
import typing
from typing import Any, Literal

from hypothesis import strategies as st

from graph.edges import EDGE_TYPES
from graph.nodes import NODE_TYPES, Locator
from graph.records import Edge, Fact, Item, Node
from graph.value import Graph, edge_from, node_from

# What breaks exporters: quotes and escapes of every language, formulas, ends of lines, control
# characters, signs beyond the basic plane, text that runs backwards.
HOSTILE = (
    "'", '"', "\\", "\\'", "\\\\u0027", "\\u0027", "'}) DETACH DELETE n //", "`", "*/", "$x", "{}",
    "]]>", "<b>&amp;</b>", "=1+1", "+1", "-1", "@x", "\t=1", "＝1", "a,b;c", "a\nb", "a\r\nb", "\r",
    "\x00", "\x1b[2J", "\x7f", "\x85", "\x9b31m", "\u2028", "\u202e", "\ufffe", "\ufeff", "æøå ÆØÅ",
    "e\u0301", "\U0001f469\u200d\u2695", "%s", "null", "true", "12", "1e5", "", " ", ";",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join),
    st.text(max_size=20),
).filter(lambda text: all(not 0xD800 <= ord(sign) <= 0xDFFF for sign in text))
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(0, 100_000),
    bool: st.booleans(),
    datetime.date: days,
    Locator: st.builds(
        Locator,
        page=st.none() | st.integers(1, 9),
        cell=st.none() | texts,
        row=st.none() | st.integers(1, 9),
    ),
    tuple[str, ...]: st.lists(texts, max_size=3),
    tuple[tuple[int, int], ...]: st.lists(
        st.tuples(st.integers(0, 99), st.integers(100, 199)), max_size=3
    ),
}


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    if typing.get_origin(annotation) is typing.Annotated:
        annotation = typing.get_args(annotation)[0]
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if typing.get_origin(annotation) is Literal:
        return st.sampled_from(typing.get_args(annotation))
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return st.one_of(
            st.none() if one is type(None) else _values(one) for one in typing.get_args(annotation)
        )
    raise TypeError(f"no strategy for {annotation}")


_LEFT = {"id", "source", "target", "passages", "valid_from", "valid_to", "derived_from"}


def _properties(kind: type[Item]) -> st.SearchStrategy[dict[str, Any]]:
    optional = {
        field.alias or name: _values(field.annotation)
        for name, field in kind.model_fields.items()
        if name not in _LEFT
    }
    if "text" in optional and kind.__name__ == "Passage":
        optional["text"] = optional["text"].filter(bool)
    required = {name for name, field in kind.model_fields.items() if field.is_required()}
    return st.fixed_dictionaries(
        {name: values for name, values in optional.items() if name in required},
        optional={name: values for name, values in optional.items() if name not in required},
    )


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph of at most a dozen nodes, with a passage in a document for its facts."""
    nodes: list[Node] = [
        node_from("Document", "d", draw(_properties(NODE_TYPES["Document"]))),
        node_from("Passage", "p", draw(_properties(NODE_TYPES["Passage"]))),
    ]
    edges: list[Edge] = [edge_from("IN", "in", "p", "d", {})]
    labels = draw(st.lists(st.sampled_from(sorted(NODE_TYPES)), max_size=8))
    for number, label in enumerate(labels):
        kind = NODE_TYPES[label]
        nodes.append(node_from(label, f"n{number}", _fact(draw, kind)))
        if label == "Passage":
            edges.append(edge_from("IN", f"in{number}", f"n{number}", "d", {}))
    by_label: dict[str, list[str]] = {}
    for node in nodes:
        by_label.setdefault(node.label, []).append(node.id)
    possible = [
        (kind, a, b)
        for kind in EDGE_TYPES.values()
        if kind.type != "IN"
        for start, end in kind.ends
        for a in by_label.get(start, ())
        for b in by_label.get(end, ())
    ]
    if possible:
        chosen = draw(st.lists(st.sampled_from(possible), max_size=8))
        for number, (edge, a, b) in enumerate(chosen):
            edges.append(edge_from(edge.type, f"e{number}", a, b, _fact(draw, edge)))
    return Graph(nodes, edges)


def _fact(draw: st.DrawFn, kind: type[Item]) -> dict[str, Any]:
    given = draw(_properties(kind))
    if issubclass(kind, Fact):
        given["passages"] = ["p"]
        first, last = sorted(draw(st.tuples(days, days)))
        given |= draw(
            st.fixed_dictionaries(
                {}, optional={"valid_from": st.just(first), "valid_to": st.just(last)}
            )
        )
    return given


def small() -> Graph:
    """Two bodies, the seat of one, and who reports to whom; every fact from one sentence."""
    said = {"passages": ["p"]}
    return Graph(
        [
            node_from("Document", "d", {"name": "Vedtægt", "file": "vedtaegt.txt"}),
            node_from(
                "Passage", "p", {"text": "Udvalget refererer til rådet.", "spans": [[0, 29]]}
            ),
            node_from("Body", "raad", {"name": "Rådet", "aliases": ["R"], **said}),
            node_from("Body", "udvalg", {"name": "Udvalget", **said}),
            node_from("Post", "plads", {"name": "formand", "role": "chair", **said}),
        ],
        [
            edge_from("IN", "i", "p", "d", {}),
            edge_from("HAS_POST", "h", "udvalg", "plads", said),
            edge_from("REPORTS_TO", "r", "udvalg", "raad", {"condition": "ved tvivl", **said}),
        ],
    )
