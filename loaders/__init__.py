"""Documents and rosters become statements, and statements one validated graph. Knows no database.

read → segment → anchor → recognise (these per document) → resolve → review → build (over all).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from graph.value import Graph
from loaders.anchor import anchor
from loaders.build import build_graph
from loaders.read import read
from loaders.recognise import recognise
from loaders.segment import segment
from loaders.statements import Statements

__all__ = ["STEPS", "Statements", "build", "graph_of", "read_source"]

STEPS = ("read", "segment", "anchor", "recognise", "resolve", "review", "build")


def read_source(name: str, content: bytes) -> Statements:
    """What one document states; raises `UnreadableSource`."""
    return recognise(anchor(segment(read(name, content))))


def build(statements: Iterable[Statements], invented: Collection[str] = ()) -> Graph:
    """One graph of what all documents state; equal for any order of them."""
    return build_graph(tuple(statements), invented)


def graph_of(path: Path) -> Graph:
    """The graph of one document alone."""
    return build([read_source(path.name, path.read_bytes())])
