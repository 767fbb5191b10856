"""Instances inherit what a generic text says."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from graph.edges import EDGE_TYPES
from graph.ids import digest, edge_id
from graph.records import Edge
from loaders.assembly.draft import Draft

_ATTACHED: Final = ("HAS_POST", "GOVERNS", "FOR", "MEETING_OF", "COVERS")
"""Edges between a body and what is its own, which an instance gets a copy of."""
_OWN: Final = (
    "INSTANCE_OF", "PART_OF", "IN", "SUCCEEDS", "APPROVES", "SETS_TERMS_OF", "STEP", "HOLDS",
    "ATTENDED",
)  # fmt: skip
"""Edges that an instance does not inherit."""


class Inheritance:
    """Adds to each instance of a draft the facts of its generic body."""

    def __init__(self, draft: Draft) -> None:
        self.nodes, self.edges, self.instances = draft.nodes, draft.edges, draft.instances

    def add(self) -> None:
        """Each fact of a generic body is added to each instance, with `derived_from`."""
        generic = set(self.instances)
        by_node: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges.values():
            by_node[edge.source].append(edge)
            by_node[edge.target].append(edge)
        inside: dict[str, dict[str, str]] = defaultdict(dict)  # cluster → generic → instance
        for whole, found in self.instances.items():
            for ident, cluster in found:
                inside[cluster][whole] = ident
        for cluster, instance in sorted(inside.items()):
            copies: dict[str, str] = {}
            for whole in instance:
                for edge in by_node[whole]:
                    if edge.type not in _ATTACHED:
                        continue
                    owned, body = edge.source, edge.target
                    if edge.type == "HAS_POST":
                        owned, body = body, owned
                    if body == whole and owned not in copies:
                        copies[owned] = self._copy_node(owned, cluster)
            moved = {**instance, **copies}
            for edge in {e.id: e for end in moved for e in by_node[end]}.values():
                if edge.type in _OWN:
                    continue
                ends = [moved.get(end, end) for end in (edge.source, edge.target)]
                if not generic.intersection(ends) and edge.type in EDGE_TYPES:
                    self._derived_edge(edge, ends[0], ends[1])

    def _copy_node(self, ident: str, cluster: str) -> str:
        node = self.nodes[ident]
        copy = f"{ident}-{digest(cluster)[:6]}"
        if copy not in self.nodes:
            self.nodes[copy] = node.model_copy(update={"id": copy, "derived_from": ident})
        return copy

    def _derived_edge(self, edge: Edge, source: str, target: str) -> None:
        if source == target:
            return
        ident = edge_id(edge.type, source, target, "derived", edge.id)
        update = {"id": ident, "source": source, "target": target, "derived_from": edge.id}
        self.edges.setdefault(ident, edge.model_copy(update=update))
