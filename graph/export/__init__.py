"""The whole graph as bytes, in the forms that other programs read. Equal graphs, equal bytes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple

from graph.value import Graph


class Format(NamedTuple):
    """A form of export; `binary` ones have no place on a terminal."""

    module: str
    ending: str
    binary: bool = False

    def write(self, graph: Graph) -> bytes:
        """The graph in this form."""
        # Imported when used: one of them needs networkx, which takes a third of a second.
        writer: Callable[[Graph], bytes] = import_module(self.module).write
        return writer(graph)


FORMATS: Final[dict[str, Format]] = {
    "json": Format("graph.export.as_json", ".json"),
    "graphml": Format("graph.export.graphml", ".graphml"),
    "csv": Format("graph.export.tables", ".zip", binary=True),
    "cypher": Format("graph.export.cypher", ".cypher"),
}
