"""People of several sources who are one: by id, or by name and organisation together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from graph.ids import edge_id, node_id
from graph.naming import plain
from graph.nodes import Person
from graph.records import Edge, Node

_TELLING = ("HOLDS", "ATTENDED")


def united(
    nodes: Mapping[str, Node], edges: Mapping[str, Edge]
) -> tuple[dict[str, Node], dict[str, Edge]]:
    """The same graph with one node for each person.

    One name with one organisation is one person, whatever the source; a name alone is not, and
    never are two with different ids.
    """
    organisations: dict[str, set[str]] = defaultdict(set)
    for edge in edges.values():
        if edge.type in _TELLING and (said := getattr(edge, "organisation", None)):
            organisations[edge.source].add(plain(said))
    groups: dict[str, set[str]] = {}
    by_both: dict[tuple[str, str], list[str]] = defaultdict(list)
    for ident, node in sorted(nodes.items()):
        if isinstance(node, Person):
            groups[ident] = {ident}
            for organisation in sorted(organisations[ident]):
                by_both[plain(node.name), organisation].append(ident)
    for alike in by_both.values():
        for other in alike[1:]:
            whole = groups[alike[0]] | groups[other]
            if len({_id_of(nodes[each]) for each in whole} - {None}) <= 1:
                groups.update(dict.fromkeys(whole, whole))
    moved: dict[str, str] = {}
    made: dict[str, Node] = {}
    for group in {min(each): each for each in groups.values() if len(each) > 1}.values():
        person = _one([node for each in sorted(group) if isinstance(node := nodes[each], Person)])
        made[person.id] = person
        moved.update(dict.fromkeys(group, person.id))
    kept = {ident: node for ident, node in nodes.items() if ident not in moved}
    return kept | made, _moved(edges, moved)


def _id_of(node: Node) -> str | None:
    return node.person_id if isinstance(node, Person) else None


def _one(people: list[Person]) -> Person:
    names = Counter(person.name for person in people)
    name = min(names, key=lambda said: (-names[said], said))
    known = next((person for person in people if person.person_id), people[0])
    also = {said for person in people for said in (person.name, *person.aliases)} - {name}
    passages = {passage for person in people for passage in person.passages}
    ids = [person.id for person in people]
    ident = known.id if known.person_id else node_id("Person", name, *ids)
    update = {"id": ident, "name": name, "aliases": tuple(sorted(also))}
    return known.model_copy(update={**update, "passages": tuple(sorted(passages))})


def _moved(edges: Mapping[str, Edge], moved: Mapping[str, str]) -> dict[str, Edge]:
    out: dict[str, Edge] = {}
    for ident, edge in edges.items():
        source, target = moved.get(edge.source, edge.source), moved.get(edge.target, edge.target)
        if (source, target) == (edge.source, edge.target):
            out[ident] = edge
            continue
        new = edge_id(edge.type, source, target, "united", ident)
        out[new] = edge.model_copy(update={"id": new, "source": source, "target": target})
    return out
