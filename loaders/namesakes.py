"""People, and bodies, that are perhaps the same: alike in name, and nothing shows whether they are one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, Literal

from rapidfuzz.distance import OSA

from graph.edges import HasPost
from graph.naming import plain
from graph.nodes import Body, Passage, Person
from graph.records import Edge, Node, Record
from graph.value import Graph, document_of

Why = Literal["same_name", "order", "initials", "part", "letter"]
"""One name; the same words in another order; a first or middle name shortened; one left out; a letter
or an accent apart."""

_LEAST_WORD: Final = 5  # letters of a word of a person's name of which one may be a slip
_LEAST_BODY: Final = 14  # … of the name of a body
_SOURCES: Final = 5  # told of each
_MOST: Final = 500  # pairs told
_TELLING: Final = ("HOLDS", "ATTENDED")
_PROSE: Final = "people.prose"  # rules that read no list


class Namesake(Record):
    """One of a pair: whom a person is of (organisations), where a body is of (cluster, region), and
    the files that name it, with the row where it is a roster."""

    id: str
    name: str
    of: tuple[str, ...]
    sources: tuple[str, ...]


class PerhapsSame(Record):
    """Two people, or two bodies, that are perhaps the same, and why one may think so."""

    label: Literal["Person", "Body"]
    why: Why
    a: Namesake
    b: Namesake


def perhaps_same(graph: Graph) -> tuple[PerhapsSame, ...]:
    """Every such pair of a graph, people first, by name; at most 500."""
    told = _Telling(graph)
    people = _people(graph, told)
    bodies = _bodies(graph)
    found = [told.pair("Person", a, b, why) for a, b, why in people]
    found += [told.pair("Body", a, b, why) for a, b, why in bodies]
    found.sort(key=lambda one: (one.label != "Person", plain(one.a.name), one.a.id, one.b.id))
    return tuple(found[:_MOST])


# people


def _people(graph: Graph, told: _Telling) -> Iterator[tuple[Person, Person, Why]]:
    words = {person.id: tuple(plain(person.name).split()) for person in graph.of(Person)}
    people = [person for person in graph.of(Person) if words[person.id]]
    groups: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:  # names that are alike share their first word, or their last
        own = words[person.id]
        groups["whole", " ".join(sorted(own))].append(person)
        groups["last", f"{own[-1]} {own[0][:1]}"].append(person)
        groups["first", own[0]].append(person)
    seen: set[tuple[str, str]] = set()
    for alike in groups.values():
        for a, b in combinations(alike, 2):
            if (a.id, b.id) in seen:
                continue
            why = likeness(words[a.id], words[b.id])
            if why is None:
                continue
            seen |= {(a.id, b.id), (b.id, a.id)}
            if a.person_id and b.person_id:
                continue  # two ids say that they are two
            if why != "same_name" and told.lists[a.id] & told.lists[b.id]:
                continue  # so does a list that has both
            yield a, b, why


def likeness(a: Sequence[str], b: Sequence[str]) -> Why | None:
    """How the names of two people are alike, given as plain words in order.

    >>> likeness(("anne", "m", "holm"), ("anne", "marie", "holm"))
    'initials'
    """
    if tuple(a) == tuple(b):
        return "same_name"
    if sorted(a) == sorted(b):
        return "order"
    if len(a) == len(b) and a[-1] == b[-1] and all(map(_shortened, a, b)):
        return "initials"
    few, many = sorted((a, b), key=len)
    if len(few) != len(many):
        if few[0] == many[0] and few[-1] == many[-1] and _among(few, many):
            return "part"
        if _shortened(few[0], many[0]) and few[-1] == many[-1] and len(few[0]) == 1 == len(few) - 1:
            return "initials"
        return "part" if len(few) > 1 and few == many[: len(few)] else None
    if all(one == other or _slip(one, other) for one, other in zip(a, b, strict=True)):
        return "letter"
    return None


def _slip(a: str, b: str) -> bool:
    """Whether two words are a letter or an accent apart; of short ones, or in the first letter, that
    makes another name ("Arne", "Tarrant")."""
    if _bare(a) == _bare(b):
        return True
    long = min(len(a), len(b)) >= _LEAST_WORD and a[:1] == b[:1]
    return long and OSA.distance(a, b, score_cutoff=1) <= 1


def _shortened(a: str, b: str) -> bool:
    """Whether one word is the other or its first letters."""
    return a == b or (a[:1] == b[:1] and 1 in (len(a), len(b)))


def _among(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether words stand among others in their order, some of them shortened."""
    rest = iter(many)
    return all(any(_shortened(word, other) for other in rest) for word in few)


def _bare(text: str) -> str:
    """Without accents."""
    return re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", text))


# bodies


def _bodies(graph: Graph) -> Iterator[tuple[Body, Body, Why]]:
    joined = {frozenset((edge.source, edge.target)) for edge in graph.edges.values()}
    names = {body.id: plain(body.name) for body in graph.of(Body)}
    homes = {body.id: _home(body) for body in graph.of(Body)}
    groups: dict[str, list[Body]] = defaultdict(list)
    for body in graph.of(Body):
        groups[names[body.id][: _LEAST_BODY // 2]].append(body)
        groups[f"… {names[body.id][-_LEAST_BODY // 2 :]}"].append(body)
    seen: set[frozenset[str]] = set()
    for alike in groups.values():
        for a, b in combinations(alike, 2):
            pair = frozenset((a.id, b.id))
            if pair in seen or pair in joined or not _may_meet(homes[a.id], homes[b.id]):
                continue
            why = _same_words(names[a.id], names[b.id])
            if why is not None:
                seen.add(pair)
                yield a, b, why


def _home(body: Body) -> tuple[bool, str | None, str | None]:
    """Whether it is any body of its kind, and the region and cluster that it is of, as far as is known."""
    region, cluster = (
        None if said is None else plain(said) for said in (body.region, body.cluster)
    )
    return body.generic, region, cluster


def _may_meet(
    a: tuple[bool, str | None, str | None], b: tuple[bool, str | None, str | None]
) -> bool:
    """Whether what is known of two bodies allows that they are one."""
    return a[0] == b[0] and all(
        one is None or other is None or one == other
        for one, other in zip(a[1:], b[1:], strict=True)
    )


def _same_words(a: str, b: str) -> Why | None:
    if a == b:
        return "same_name"
    if min(len(a), len(b)) < _LEAST_BODY:
        return None
    return "letter" if OSA.distance(a, b, score_cutoff=1) <= 1 else None


# what is told of them


class _Telling:
    """Who and where the people and bodies of a graph are of, and what names them."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.documents = document_of(graph)
        self.of: dict[str, set[str]] = defaultdict(set)
        self.lists: dict[str, set[tuple[str, str]]] = defaultdict(set)  # (body, section) in a file
        bodies = {edge.target: edge.source for edge in graph.joining(HasPost)}
        for edge in graph.edges.values():
            if edge.type not in _TELLING:
                continue
            if said := getattr(edge, "organisation", None):
                self.of[edge.source].add(str(said))
            if not getattr(edge, "rule", "").startswith(_PROSE):
                self.lists[edge.source] |= set(self._lists(edge, bodies))

    def _lists(self, edge: Edge, bodies: dict[str, str]) -> Iterator[tuple[str, str]]:
        for ident in getattr(edge, "passages", ()):
            passage = self.graph.nodes[ident]
            section = passage.section if isinstance(passage, Passage) else None
            where = f"{self.documents[ident].file} {section or ''}"
            yield bodies.get(edge.target, edge.target), where

    def pair(self, label: Literal["Person", "Body"], a: Node, b: Node, why: Why) -> PerhapsSame:
        """What a report tells of a pair, by name."""
        first, second = sorted((a, b), key=lambda node: (plain(node.name), node.id))
        return PerhapsSame(label=label, why=why, a=self._one(first), b=self._one(second))

    def _one(self, node: Node) -> Namesake:
        of: Iterable[str] = self.of[node.id]
        if isinstance(node, Body):
            of = filter(None, (node.cluster, node.region))
        return Namesake(
            id=node.id, name=node.name, of=tuple(sorted(of)), sources=self._sources(node)
        )

    def _sources(self, node: Node) -> tuple[str, ...]:
        cited = getattr(node, "passages", ())
        said = {(self.documents[ident].file, self._row(ident)) for ident in cited}
        told = [f"{file}:{row}" if row else file for file, row in sorted(said)]
        return tuple(told[:_SOURCES])

    def _row(self, passage: str) -> int:
        held = self.graph.nodes[passage]
        located = held.locator if isinstance(held, Passage) else None
        return (located.row or 0) if located else 0
