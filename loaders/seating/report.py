"""What a load tells of rosters: posts that no document describes."""

from __future__ import annotations

from collections import defaultdict

from graph.edges import HasPost
from graph.nodes import Passage, Post
from graph.records import Record
from graph.value import Graph, document_of
from loaders.seating.placing import MADE


class MadePost(Record):
    """A post that stands in a roster only: its body, and the rows that name it."""

    roster: str
    body: str
    post: str
    rows: tuple[int, ...]


def made_posts(graph: Graph) -> tuple[MadePost, ...]:
    """The posts of a graph that were made from rosters, by roster and row."""
    files = document_of(graph)
    out = []
    for edge in graph.joining(HasPost):
        post = graph.nodes[edge.target]
        if not isinstance(post, Post) or post.rule != MADE:
            continue
        rows: dict[str, list[int]] = defaultdict(list)
        for ident in post.passages:
            passage = graph.nodes[ident]
            if isinstance(passage, Passage) and passage.locator and passage.locator.row:
                rows[files[ident].file].append(passage.locator.row)
        body = graph.nodes[edge.source].name
        out += [
            MadePost(roster=name, body=body, post=post.name, rows=tuple(sorted(numbers)))
            for name, numbers in rows.items()
        ]
    return tuple(sorted(out, key=lambda made: (made.roster, made.rows, made.body)))
