"""GraphML, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import networkx

from graph.records import Item
from graph.value import Graph

_REFUSED = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(graph: Graph) -> bytes:
    """A directed multigraph; `label` and `type` are attributes, lists are JSON text.

    What XML 1.0 refuses or advises against (control characters) becomes U+FFFD, a carriage return
    a line feed.
    """
    out: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in graph.nodes.values():
        out.add_node(_clean(node.id), label=node.label, **_attributes(node))
    for edge in graph.edges.values():
        out.add_edge(
            _clean(edge.source),
            _clean(edge.target),
            key=_clean(edge.id),
            type=edge.type,
            **_attributes(edge),
        )
    file = io.BytesIO()
    networkx.write_graphml_xml(out, file, encoding="utf-8", named_key_ids=False)
    return file.getvalue() + b"\n"


def _attributes(item: Item) -> dict[str, Any]:
    return {name: _typed(value) for name, value in item.properties().items()}


def _typed(value: Any) -> str | int | float | bool:
    if isinstance(value, bool | int | float):
        return value
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return _clean(value)


def _clean(text: str) -> str:
    return _REFUSED.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
