"""The bodies, parties and people that an annotation names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bench.reading.annotation import Annotation, as_list


@dataclass(frozen=True)
class Entity:
    """One body, party or merely mentioned name of the annotation."""

    name: str
    aliases: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset({"Body", "Party"})
    asked: str = ""
    cluster: str = ""
    generic: bool = False
    instance_of: str = ""
    also: tuple[str, ...] = ()

    @property
    def other_label_too(self) -> bool:
        return len(self.labels) > 1


def entities_of(annotation: Annotation) -> tuple[Entity, ...]:
    """Every body, party and mention, in this order; roles that duties and seats name as well."""
    found: dict[str, Entity] = {}
    also = {entry["name"]: tuple(entry.get("aliases", ())) for entry in annotation["bodies"]}
    for kind, label in (("bodies", "Body"), ("parties", "Party")):
        for entry in annotation[kind]:
            labels = {"Body", "Party"} if entry.get("either") else {label}
            generic = entry.get("instance_of", "")
            found.setdefault(
                entry["name"],
                Entity(
                    entry["name"],
                    tuple(entry.get("aliases", ())),
                    frozenset(labels),
                    "" if entry.get("optional") else kind,
                    str(entry.get("cluster", "")),
                    bool(entry.get("generic")),
                    generic,
                    also.get(generic, ()),
                ),
            )
    for name in (*annotation.mentions, *_named_in_passing(annotation)):
        found.setdefault(name, Entity(name))
    return tuple(found.values())


def people_of(annotation: Annotation) -> dict[str, tuple[str, ...]]:
    """Every person of the annotation with the forms of the name."""
    forms: dict[str, tuple[str, ...]] = {}
    for kind, key, other in (
        ("people", "name", "aliases"),
        ("holdings", "person", "person_aliases"),
        ("attended", "person", "person_aliases"),
    ):
        for entry in annotation[kind]:
            forms.setdefault(entry[key], (entry[key], *entry.get(other, ())))
    return forms


def _named_in_passing(annotation: Annotation) -> Iterator[str]:
    for entry in annotation["duties"]:
        slots = [*entry.get("responsible", ()), *entry.get("also_responsible", ())]
        for slot in slots:
            yield from (name for name in as_list(slot) if name)
