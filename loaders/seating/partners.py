"""Municipalities that take part, as a roster shows: their people hold the seat that each has."""

from __future__ import annotations

from collections.abc import Mapping

from graph.ids import node_id
from graph.naming import plain
from graph.nodes import Body, Party
from graph.records import Edge, Node
from loaders.mentions import find_mentions
from loaders.tokens import tokens


def municipality(text: str | None) -> tuple[str, str | None] | None:
    """The one municipality of the register that an organisation is, and its region."""
    if not text:
        return None
    found = {
        (mention.stem, mention.region)
        for mention in find_mentions(text, tokens(text), "da")
        if mention.kind == "party" and mention.sort == "municipality" and mention.region
    }
    return found.pop() if len(found) == 1 else None


class Partners:
    """The municipalities of a graph by name, and the cluster that each body is part of."""

    def __init__(self, nodes: Mapping[str, Node], edges: Mapping[str, Edge]) -> None:
        self._known = {
            plain(name): node
            for _, node in sorted(nodes.items())
            if isinstance(node, Party) and node.kind == "municipality"
            for name in (node.name, *node.aliases)
        }
        self._whole: dict[str, str] = {}
        self._stated = {
            (edge.source, edge.target) for edge in edges.values() if edge.type == "PARTICIPATES_IN"
        }
        for edge in edges.values():
            if edge.type != "PART_OF":
                continue
            part, whole = nodes[edge.source], nodes[edge.target]
            if not isinstance(part, Body) or not isinstance(whole, Body) or not part.cluster:
                continue
            if (whole.level, whole.cluster) == ("container", part.cluster):
                self._whole[part.id] = whole.id

    def party(self, name: str, region: str | None, passages: tuple[str, ...]) -> Party:
        """The municipality of the documents, or a new one."""
        if known := self._known.get(plain(name)):
            return known
        made = Party(
            id=node_id("Party", name, f"party:{region}:{plain(name)}"), name=name,
            kind="municipality", region=region, passages=passages, rule="roster.partner",
        )  # fmt: skip
        self._known[plain(name)] = made
        return made

    def is_stated(self, party: str, body: str) -> bool:
        """Whether a document says already that a party takes part."""
        return (party, body) in self._stated

    def place(self, body: Body) -> str:
        """Where a partner of a body takes part: in its cluster, if it is of one."""
        return self._whole.get(body.id, body.id)
