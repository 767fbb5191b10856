"""One body for each body, across documents: names, regions, clusters, generic texts and instances."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Self

from graph.ids import node_id
from loaders.alike import look_alikes
from loaders.reasons import Reason, Reasons
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
    outside: set[str] = field(default_factory=set)  # documents that do not hold for this cluster
    headed: bool = False  # some document has a heading about it
    ended: bool = False  # another one has taken over from it
    implied_from: str | None = None  # the generic thing that an unmentioned instance follows from

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

    def holds_for(self, cluster: Thing) -> bool:
        """Whether what is said of it holds for a cluster: some document of it leaves it in."""
        return bool({name for name, _ in self.at} - cluster.outside)

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
    reasons: tuple[Reason, ...] = ()  # each merge and non-merge, and what stays open


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
            thing.outside |= {doc.name} if entity.outside else set()
            of[(doc.name, entity.key)] = key
        for edge in doc.edges:
            if edge.type == "SUCCEEDS" and (doc.name, edge.target) in of:
                things[of[(doc.name, edge.target)]].ended = True
    reasons = Reasons()
    for doc in ordered:
        for one in doc.identities:
            reasons.add(Reason(one.verdict, one.a, one.b, one.why, doc.name))
    _join_regionless(things, of, reasons)
    _join_short_names(things, of, reasons)
    _explain(things, reasons)
    return Resolution(things, of, tuple(reasons))


def plain(name: str) -> str:
    """A name for comparing: no case, signs or definite endings."""
    low = _NOISE.sub("", name.casefold())
    return re.sub(r"(?<=\w{4})(?:et|en|erne|ene|ne)$", "", low) or low


_SEVERAL: Final = re.compile(r"(?:hospitalerne|sygehusene|s[yj]u?kehus(?:ene|a))$")


def _says_several(entity: EntityOf) -> bool:
    return any(_SEVERAL.search(said.casefold()) for said in (entity.name, *entity.aliases))


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
        one = len({e.stem for e in named}) == 1 and not _says_several(entity)
        if entity.side and entity.sort == "hospital" and one:
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


def _join_regionless(
    things: dict[str, Thing], of: dict[tuple[str, str], str], reasons: Reasons
) -> None:
    """A thing of no region is the one of the same name where just one region has it."""
    by_rest: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in things:
        kind, region, rest = key.split(":", 2)
        if region:
            by_rest[(kind, rest)].append(key)
    for key in sorted(things):
        kind, region, rest = key.split(":", 2)
        fits = by_rest.get((kind, rest), [])
        if region or not fits:
            continue
        said = f"{things[key].name} (of no region)"
        if len(fits) == 1 and _named(things[key]):
            why = "the name says no region, and only one region has it"
            reasons.same(said, _placed(things[fits[0]]), why)
            _merge(things, of, key, fits[0])
        else:
            names = " / ".join(_placed(things[k]) for k in fits)
            why = (
                "a name this common may be any"
                if len(fits) == 1
                else "several regions have the name"
            )
            reasons.open(said, names, why)


def _named(thing: Thing) -> bool:
    return any(len(plain(e.name)) >= 12 and not e.side for _, e in thing.at)


def _join_short_names(
    things: dict[str, Thing], of: dict[tuple[str, str], str], reasons: Reasons
) -> None:
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
            reasons.same(thing.name, things[full].name, "short here, in full there, in one region")
            _merge(things, of, key, full)


def _placed(thing: Thing) -> str:
    """A name with where it is of."""
    place = ", ".join(p for p in (thing.cluster, thing.region) if p)
    return f"{thing.name} ({place})" if place else thing.name


class _Spoken(NamedTuple):
    """A thing as its name is made up, for comparing with others."""

    key: str
    sort: str
    stem: str
    adjectives: tuple[str, ...]
    name: str
    documents: frozenset[str]

    @classmethod
    def of(cls, thing: Thing) -> Self:
        entity = thing.at[0][1]
        words = entity.key.partition("@")[0].split(":")[1].split() if ":" in entity.key else []
        own = entity.label == "Body" and entity.key.startswith("body:")
        before = tuple(w for w in words if w != entity.stem) if own else ()
        # Parties and levels are told apart by their keys alone.
        stem = entity.stem if own else ""
        documents = frozenset(name for name, _ in thing.at)
        return cls(entity.key, entity.sort, stem, before, _placed(thing), documents)


def _explain(things: dict[str, Thing], reasons: Reasons) -> None:
    """Why things of several documents are one, and why namesakes of two places are two."""
    namesakes: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for _, thing in sorted(things.items()):
        documents = list(dict.fromkeys(name for name, _ in thing.at))
        for other in documents[1:]:
            why = "the same name in the same region" + (" and cluster" if thing.cluster else "")
            reasons.same(f"{thing.name} ({documents[0]})", f"{thing.name} ({other})", why)
        if thing.label == "Body" and not thing.key.endswith(":cluster"):
            kind, _, _, words = (*thing.key.split(":", 3), "")[:4]
            namesakes[(kind, words)].append(thing)
    for a, b, why in look_alikes(map(_Spoken.of, things.values())):
        if a.documents != b.documents or len(a.documents) > 1:
            reasons.apart(a.name, b.name, why)
    for group in namesakes.values():
        for one in group[1:]:
            first = group[0]
            if first.region != one.region:
                reasons.apart(_placed(first), _placed(one), "the same name in different regions")
            elif first.cluster and one.cluster:
                reasons.apart(_placed(first), _placed(one), "the same name in different clusters")
            else:
                reasons.apart(_placed(first), _placed(one), "one is the cluster's own")


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
