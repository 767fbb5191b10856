"""Two tables, nodes and edges, as csv in one zip file: for spreadsheets, pandas and Gephi."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any, Final

from graph.edges import EDGE_TYPES
from graph.export.spreadsheet import safe_cell
from graph.nodes import NODE_TYPES
from graph.records import Item
from graph.value import Graph

# The earliest that a zip file can say: equal graphs give equal bytes.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def write(graph: Graph) -> bytes:
    """A zip file of `nodes.csv` and `edges.csv`, UTF-8 with a byte order mark for Excel.

    The columns are those of the vocabulary, whatever the graph uses; lists are JSON text; a text
    that a spreadsheet could take for a formula has an apostrophe before it.
    """
    nodes = ([node.id, node.label, *_cells(node, _NODE)] for node in graph.nodes.values())
    edges = (
        [edge.id, edge.source, edge.target, edge.type, *_cells(edge, _EDGE)]
        for edge in graph.edges.values()
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, table in (
            ("nodes.csv", _table(["id", "label", *_NODE], nodes)),
            ("edges.csv", _table(["id", "source", "target", "type", *_EDGE], edges)),
        ):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            out.writestr(entry, table)
    return file.getvalue()


def _columns(kinds: Iterable[type[Item]], identity: Sequence[str]) -> list[str]:
    names: dict[str, None] = {}
    for kind in kinds:
        for name, field in kind.model_fields.items():
            names[field.alias or name] = None
    return [name for name in names if name not in identity]


_NODE: Final = _columns(NODE_TYPES.values(), ("id",))
_EDGE: Final = _columns(EDGE_TYPES.values(), ("id", "source", "target"))


def _cells(item: Item, columns: Sequence[str]) -> list[str]:
    given = item.properties()
    return [_cell(given.get(name)) for name in columns]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return safe_cell(value)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([safe_cell(cell) for cell in row[:4]] + list(row[4:]) for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")
