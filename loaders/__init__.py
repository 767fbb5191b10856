"""Documents and rosters become statements, and statements one validated graph. Knows no database.

read → segment → anchor → recognise (these per document) → resolve → review → build (over all).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from graph.value import Graph
from loaders.anchor import anchor
from loaders.build import build_graph
from loaders.namesakes import Namesake, PerhapsSame, perhaps_same
from loaders.read import read
from loaders.recognise import recognise
from loaders.roster import Roster, RosterRefused, read_roster
from loaders.seating import MadePost, made_posts
from loaders.segment import segment
from loaders.statements import Statements

__all__ = [
    "STEPS",
    "MadePost",
    "Namesake",
    "PerhapsSame",
    "Roster",
    "RosterRefused",
    "Statements",
    "build",
    "graph_of",
    "made_posts",
    "perhaps_same",
    "read_roster",
    "read_source",
]

STEPS = ("read", "segment", "anchor", "recognise", "resolve", "review", "build")


def read_source(name: str, content: bytes) -> Statements:
    """What one document states; raises `UnreadableSource`."""
    return recognise(anchor(segment(read(name, content))))


def build(
    statements: Iterable[Statements],
    rosters: Iterable[Roster] = (),
    invented: Collection[str] = (),
) -> Graph:
    """One graph of what all documents and rosters state; equal for any order of them.

    `invented` are the names of those that come with the program. Raises `RosterRefused` for rows
    that name no body, or no post, of the documents.
    """
    return build_graph(tuple(statements), invented, tuple(rosters))


def graph_of(path: Path) -> Graph:
    """The graph of one document alone."""
    return build([read_source(path.name, path.read_bytes())])
