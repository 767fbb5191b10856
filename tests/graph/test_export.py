"""Exports give back the graph that went in, whatever its texts hold."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import FORMATS
from graph.export.spreadsheet import safe_cell
from graph.nodes import NODE_TYPES
from graph.value import Graph, as_json, from_json
from tests.graph.made import HOSTILE, graphs, small, texts


def test_the_formats_are_those_of_the_contract() -> None:
    assert list(FORMATS) == ["json", "graphml", "csv", "cypher"]


@pytest.mark.parametrize("name", FORMATS)
@given(graph=graphs())
def test_equal_graphs_give_equal_bytes(name: str, graph: Graph) -> None:
    again = Graph(reversed(graph.nodes.values()), reversed(graph.edges.values()))
    assert FORMATS[name].write(graph) == FORMATS[name].write(again)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_has_every_form(name: str) -> None:
    assert isinstance(FORMATS[name].write(Graph()), bytes)


@given(graph=graphs())
def test_json_gives_the_graph_back(graph: Graph) -> None:
    assert from_json(json.loads(FORMATS["json"].write(graph))) == graph


def _clean(value: Any) -> Any:
    """What a text is after XML: written anew here, not taken from the exporter."""
    if not isinstance(value, str):
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign
        if sign in "\t\n" or " " <= sign <= "~" or (sign >= "\xa0" and sign not in "\ufffe\uffff")
        else "\ufffd"
        for sign in value
    )


@given(graph=graphs())
def test_graphml_parses_back_typed(graph: Graph) -> None:
    read = networkx.parse_graphml(FORMATS["graphml"].write(graph).decode(), force_multigraph=True)
    assert set(read.nodes) == set(graph.nodes)
    assert {key for _, _, key in read.edges(keys=True)} == set(graph.edges)
    for source, target, key, data in read.edges(keys=True, data=True):
        edge = graph.edges[key]
        assert (source, target, data.pop("type")) == (edge.source, edge.target, edge.type)
        assert _unlisted(data) == _unlisted(_flat(edge.properties()))
    for node, data in read.nodes(data=True):
        assert data.pop("label") == graph.nodes[node].label
        assert _unlisted(data) == _unlisted(_flat(graph.nodes[node].properties()))


def _flat(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _clean(
            value
            if isinstance(value, str | int | bool)
            else json.dumps(value, ensure_ascii=False, sort_keys=True)
        )
        for key, value in properties.items()
    }


def _unlisted(data: dict[str, Any]) -> list[tuple[str, str, Any]]:
    """With the types: true is not 1 here."""
    return sorted((key, type(value).__name__, value) for key, value in data.items())


def _tables(graph: Graph) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(graph))) as file:
        assert file.testzip() is None
        return {
            name: list(csv.DictReader(io.StringIO(file.read(name).decode("utf-8-sig"), newline="")))
            for name in file.namelist()
        }


@given(graph=graphs())
def test_the_tables_hold_every_property(graph: Graph) -> None:
    tables = _tables(graph)
    assert [row["id"] for row in tables["nodes.csv"]] == list(graph.nodes)
    assert [row["id"] for row in tables["edges.csv"]] == list(graph.edges)
    for row in tables["nodes.csv"]:
        node = graph.nodes[row.pop("id")]
        assert row.pop("label") == node.label
        assert {key: cell for key, cell in row.items() if cell} == _row(node.properties())
    for row in tables["edges.csv"]:
        edge = graph.edges[row.pop("id")]
        ends = (row.pop("source"), row.pop("target"), row.pop("type"))
        assert ends == (edge.source, edge.target, edge.type)
        assert {key: cell for key, cell in row.items() if cell} == _row(edge.properties())


def _row(properties: dict[str, Any]) -> dict[str, str]:
    out = {}
    for key, value in properties.items():
        if isinstance(value, str):
            out[key] = safe_cell(value)
        elif isinstance(value, bool):
            out[key] = str(value).lower()
        elif isinstance(value, int):
            out[key] = str(value)
        else:
            out[key] = safe_cell(json.dumps(value, ensure_ascii=False, sort_keys=True))
    return {key: cell for key, cell in out.items() if cell}


def test_the_columns_do_not_depend_on_the_graph() -> None:
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(small()))) as file:
        some = [file.read(name).partition(b"\r\n")[0] for name in file.namelist()]
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(Graph()))) as file:
        none = [file.read(name).partition(b"\r\n")[0] for name in file.namelist()]
    assert some == none
    assert all(
        (field.alias or name).encode() in some[0]
        for kind in NODE_TYPES.values()
        for name, field in kind.model_fields.items()
    )


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+45 12 34", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1+1",
     "＠x", "\x00=1", "\ufeff=1", "-punkt", "\tTab"],
)  # fmt: skip
def test_a_formula_becomes_text(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Rådet", "a=b", "3-5 medlemmer", "'quoted'", "1 + 1"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(texts)
def test_a_safe_cell_is_safe_and_stays_so(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert safe_cell(cell) == cell


def test_a_workbook_takes_every_hostile_text_as_text() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row, text in enumerate((*HOSTILE, "x" * 40_000), start=1):
        cell = book.active.cell(row, 1, safe_cell(text))
        assert cell.data_type != "f", text


def test_as_json_stands_beside_its_twin() -> None:
    assert json.loads(FORMATS["json"].write(small())) == as_json(small())


@given(st.text(alphabet="\\u0027'abc\n", max_size=30))
def test_no_text_makes_an_escape_of_its_own(text: str) -> None:
    from graph.export.cypher import literal

    script = literal(text)
    assert script.isascii()
    assert _read_literal(script) == text


def _read_literal(script: str) -> str:
    """Reads `'…' + '…'` as strictly as any Neo4j: a backslash, then u, is an escape wherever."""
    read = ""
    for part in script.split(" + "):
        assert part[0] == part[-1] == "'"
        at, inside = 0, part[1:-1]
        while at < len(inside):
            if inside[at] == "'":
                raise AssertionError("the literal ends early")
            if inside[at] != "\\":
                read += inside[at]
                at += 1
            elif inside[at + 1] == "u":
                sign = chr(int(inside[at + 2 : at + 6], 16))
                assert sign not in "'\\"
                read += sign
                at += 6
            else:
                read += {"\\": "\\", "'": "'", "n": "\n", "r": "\r", "t": "\t"}[inside[at + 1]]
                at += 2
    return read
