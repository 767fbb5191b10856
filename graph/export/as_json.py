"""JSON: the form that the others are measured by."""

from __future__ import annotations

from graph.value import Graph, to_bytes


def write(graph: Graph) -> bytes:
    """`{"nodes": [{id, label, properties}], "edges": [{id, source, target, type, properties}]}`."""
    return to_bytes(graph)
