"""What a load tells of rosters: posts that no document describes, people perhaps the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.edges import HasPost
from graph.naming import plain
from graph.nodes import Passage, Person, Post
from graph.records import Record
from graph.value import Graph, document_of
from loaders.seating.placing import MADE


class MadePost(Record):
    """A post that stands in a roster only: its body, and the rows that name it."""

    roster: str
    body: str
    post: str
    rows: tuple[int, ...]


class PerhapsSame(Record):
    """People of one name whom nothing tells to be one."""

    name: str
    people: tuple[str, ...]


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


def perhaps_same(graph: Graph) -> tuple[PerhapsSame, ...]:
    """People who share a name and are two all the same, by name."""
    return tuple(sorted(_namesakes(graph), key=lambda found: found.name))


def _namesakes(graph: Graph) -> Iterator[PerhapsSame]:
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in graph.of(Person):
        by_name[plain(person.name)].append(person)
    for found in by_name.values():
        # Two ids say that they are two.
        if len(found) > 1 and any(person.person_id is None for person in found):
            yield PerhapsSame(name=found[0].name, people=tuple(p.id for p in found))
