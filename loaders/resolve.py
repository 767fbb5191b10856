"""One body for each body, across documents: names, regions, clusters, generic texts and instances."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graph.ids import node_id
from loaders.statements import EntityOf, Statements

_NATIONAL: Final = "national"
_NOISE: Final = re.compile(r"[\W_]+")


@dataclass(eq=False)
class Thing:
    """A body or party of all documents; `at` are the entities (document, key) it is made of."""

    key: str
    label: str
    at: list[tuple[str, EntityOf]] = field(default_factory=list)
    region: str | None = None
    cluster: str | None = None
    instance_of: str | None = None
    part_of: str | None = None
    generic: bool = False
    each: bool = False  # there is one in every cluster
    headed: bool = False  # some document has a heading about it
    ended: bool = False  # another one has taken over from it
    implied_from: str | None = None  # the generic thing that an unmentioned instance follows from
    implied_by: tuple[str, ...] = ()  # passages (document-qualified) that imply it

    @property
    def id(self) -> str:
        """Stable: made of the key, which holds the name, region and cluster."""
        return node_id(self.label, self.key.partition(":")[2].replace(":", " "), self.key)

    @property
    def name(self) -> str:
        """The name most documents use, completed with the cluster where it needs one."""
        votes: Counter[str] = Counter()
        for _, entity in self.at:
            votes[entity.name] += 1
        return max(votes, key=lambda n: (votes[n], len(n), n)) if votes else ""

    def first(self, attribute: str) -> Any:
        """The first value that any document gives for an attribute, in order of documents."""
        for _, entity in sorted(self.at, key=lambda pair: pair[0]):
            value = getattr(entity, attribute)
            if value:
                return value
        return None


@dataclass
class Resolution:
    """All things by key, and which thing each entity of a document is."""

    things: dict[str, Thing]
    of: dict[tuple[str, str], str]  # (document, entity key) → thing key


def resolve(statements: Sequence[Statements]) -> Resolution:
    """Which entities of which documents are one; in any order of the documents the same."""
    ordered = sorted(statements, key=lambda s: s.name)
    things: dict[str, Thing] = {}
    of: dict[tuple[str, str], str] = {}
    for doc in ordered:
        for entity in doc.entities:
            key = _key(entity, doc)
            thing = things.setdefault(key, Thing(key, entity.label))
            thing.at.append((doc.name, entity))
            thing.region = thing.region or _region(entity, doc)
            thing.cluster = thing.cluster or entity.cluster
            thing.each |= entity.each
            thing.headed |= entity.headed
            of[(doc.name, entity.key)] = key
        for edge in doc.edges:
            if edge.type == "SUCCEEDS" and (doc.name, edge.target) in of:
                things[of[(doc.name, edge.target)]].ended = True
    _join_regionless(things, of)
    _join_short_names(things, of)
    return Resolution(things, of)


def plain(name: str) -> str:
    """A name for comparing: no case, signs or definite endings."""
    low = _NOISE.sub("", name.casefold())
    return re.sub(r"(?<=\w{4})(?:et|en|erne|ene|ne)$", "", low) or low


def _region(entity: EntityOf, doc: Statements) -> str | None:
    return entity.region or doc.region


def _key(entity: EntityOf, doc: Statements) -> str:
    region = _region(entity, doc) or ""
    if entity.region == _NATIONAL:
        region = _NATIONAL
    if entity.label == "Party":
        if entity.sort == "region" and (entity.side or not entity.region) and region:
            return f"party:{region}:{plain('Region ' + region)}"
        named = [
            e for e in doc.entities if e.sort == entity.sort and e.label == "Party" and not e.side
        ]
        if entity.side and entity.sort == "hospital" and len({e.stem for e in named}) == 1:
            return f"party:{region}:{plain(named[0].stem)}"  # "hospitalet", where there is but one
        return f"party:{region}:{plain(entity.stem)}"
    cluster = entity.cluster or ""
    if entity.sort == "cluster":
        return f"body:{region}:{plain(cluster)}:cluster"
    if entity.role:
        return f"body:{region}:{plain(cluster)}:level:{entity.role}"
    if entity.key.startswith("secretariat:"):
        return f"body:{region}:{plain(cluster)}:secretariat"
    home = doc.home if entity.key.startswith("adhoc:") or entity.owner else None
    near = cluster or home or (doc.home if _of_cluster(entity) else None) or ""
    near = "" if entity.each else near
    what = f"{entity.owner or ''}{entity.stem}"
    words = (
        entity.key.partition("@")[0].partition(":")[2].split(":")
        if entity.key.startswith("body:")
        else [what]
    )
    return f"body:{region}:{plain(near)}:{'|'.join(map(plain, words))}"


def _of_cluster(entity: EntityOf) -> bool:
    return entity.scope == "cluster" or bool(entity.level and entity.level.startswith("cluster"))


def _join_regionless(things: dict[str, Thing], of: dict[tuple[str, str], str]) -> None:
    """A thing of no region is the one of the same name where just one region has it."""
    by_rest: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in things:
        kind, region, rest = key.split(":", 2)
        if region:
            by_rest[(kind, rest)].append(key)
    for key in sorted(things):
        kind, region, rest = key.split(":", 2)
        fits = by_rest.get((kind, rest), [])
        if not region and len(fits) == 1 and _named(things[key]):
            _merge(things, of, key, fits[0])


def _named(thing: Thing) -> bool:
    return any(len(plain(e.name)) >= 12 and not e.side for _, e in thing.at)


def _join_short_names(things: dict[str, Thing], of: dict[tuple[str, str], str]) -> None:
    """A party known here by its abbreviation and there in full, in one region."""
    alias_of: dict[tuple[str, str, str], str] = {}
    for key, thing in sorted(things.items()):
        region = key.split(":", 2)[1]
        for _, entity in thing.at:
            for alias in entity.aliases:
                alias_of.setdefault((thing.label, region, plain(alias)), key)
    for key in sorted(things):
        thing = things[key]
        region, rest = key.split(":", 2)[1:]
        full = alias_of.get((thing.label, region, rest.rpartition(":")[2]))
        if full and full != key and full in things and thing.label == "Party":
            _merge(things, of, key, full)


def _merge(things: dict[str, Thing], of: dict[tuple[str, str], str], gone: str, kept: str) -> None:
    for name, entity in things.pop(gone).at:
        things[kept].at.append((name, entity))
        of[(name, entity.key)] = kept


def cluster_things(things: Iterable[Thing]) -> dict[str, list[Thing]]:
    """The named clusters of each region, by name."""
    out: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.label == "Body" and thing.key.endswith(":cluster") and thing.cluster:
            out[thing.region or ""].append(thing)
    return {region: sorted(found, key=lambda t: t.key) for region, found in out.items()}
