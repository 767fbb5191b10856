"""The chart of an organisation from a store: its bodies, their figures and their lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from explorer.drawing.chart import Chart, ChartBody, ChartLine, LineKind
from graph.captions import Caption, Language
from graph.levels import AD_HOC_STEP, LEVELS, rank_of
from graph.nodes import Body
from graph.records import Edge, FactEdge, Status
from graph.stores.contract import Named, Reader
from queries.view import Sieve, View

UPWARD: Final = ("ESCALATES_TO", "REPORTS_TO", "RECOMMENDS_TO", "PREPARES_CASES_FOR")
OTHERS: Final = (
    "EXECUTES_DECISIONS_OF",
    "ESTABLISHES",
    "INFORMS",
    "COORDINATES_WITH",
    "SERVES",
)
DOWNWARD: Final = "DOWNWARD"
EXITS: Final = "EXITS"
"""In the place of types: upward types that lead down or aside, and those that lead to a council."""
_PARENT: Final = ("PART_OF", "REPORTS_TO", "ESTABLISHES")
_EVERYWHERE: Final = frozenset(("national", "council"))
_BESIDE: Final = frozenset(("support", "sector"))
_UNKNOWN: Final = Caption("Niveau ikke læst", "Level not read")
_FOLDED: Final = Caption("{} organer", "{} bodies")
_UNFOLD: Final = Caption("dobbeltklik for at folde ud", "double click to unfold")
_STATUS_ORDER: Final[tuple[Status, ...]] = ("in_force", "draft", "proposal", "superseded")


@dataclass(frozen=True)
class Choice:
    """What of the organisation to draw.

    `region` None takes what belongs to no region; `folded` names the clusters drawn as one box;
    `types` are kinds of line beyond the upward ones, of `OTHERS`, `DOWNWARD` or `EXITS`.
    """

    region: str | None
    folded: frozenset[str] = frozenset()
    types: tuple[str, ...] = ()


def regions(names: Iterable[Named]) -> list[str | None]:
    """The regions that bodies belong to, by name; None last where bodies have none of their own."""
    found = {
        name.region
        for name in names
        if name.label == "Body" and not (name.region is None and name.level in _EVERYWHERE)
    }
    return sorted((r for r in found if r), key=str.casefold) + ([None] if None in found else [])


def clusters(names: Iterable[Named], region: str | None) -> list[str]:
    """The clusters of a region, by name."""
    found = {
        name.cluster
        for name in names
        if name.label == "Body" and name.region == region and name.cluster
    }
    return sorted(found, key=str.casefold)


def organisation(
    reader: Reader,
    choice: Choice,
    view: View,
    language: Language,
    notes: Mapping[str, str],
) -> Chart:
    """The chart of one region in a view; `notes` gives the line of figures of a body, by id."""
    sieve = Sieve(view, weigh=True)
    bodies = _bodies(reader, choice.region, sieve)
    edges = _edges(reader, bodies, sieve)
    ranks = _ranks(bodies, edges)
    wholes: dict[str | None, Body] = {
        body.cluster: body for body in bodies.values() if body.level == "container" and body.cluster
    }
    headed = {
        body.cluster for body in bodies.values() if body.cluster and body.level != "container"
    }
    serves = _served(edges, bodies)
    drawn = [
        _drawn(body, ranks[body.id], wholes, headed, serves, notes, language)
        for body in bodies.values()
        if not (body.level == "container" and body.cluster in headed)
    ]
    sorter = _Lines(bodies, ranks, choice.types)
    for edge in edges:
        if isinstance(edge, FactEdge) and edge.type in (*UPWARD, *OTHERS):
            kind: LineKind = "stated" if edge.type in UPWARD else "other"
            ends = edge.source, edge.target
            sorter.add(edge, ends, kind, edge.captions.forward(language))
    for edge, ends in _offices(reader, bodies, sieve):
        sorter.add(edge, ends, "office", _BY_OFFICE(language))
    lines = sorter.lines()
    names = {key: wholes[key].name if key in wholes else key for key in headed}
    if choice.folded:
        drawn, lines = _fold(drawn, lines, choice.folded, names, language)
    used = {body.rank for body in drawn if body.rank is not None}
    return Chart(
        tuple(sorted(drawn, key=_reading_order)),
        tuple(lines),
        tuple((rank, _band(rank, bodies.values(), ranks, language)) for rank in sorted(used)),
        _UNKNOWN(language),
        tuple((key, names[key]) for key in sorted(headed, key=str.casefold)),
        sorter.hidden,
    )


def _bodies(reader: Reader, region: str | None, sieve: Sieve) -> dict[str, Body]:
    named = [name for name in reader.names() if name.label == "Body"]
    wanted = [
        name.id
        for name in named
        if name.region == region or (name.region is None and name.level in _EVERYWHERE)
    ]
    bodies = {
        node.id: node
        for node in reader.nodes(wanted)
        if isinstance(node, Body) and sieve.admits(node)
    }
    generic = [body.id for body in bodies.values() if body.generic]
    described = {near.start for near in reader.neighbours(generic, ["INSTANCE_OF"], "in")}
    return {ident: body for ident, body in bodies.items() if ident not in described}


def _edges(reader: Reader, bodies: Mapping[str, Body], sieve: Sieve) -> list[Edge]:
    wanted = {*UPWARD, *_PARENT, *OTHERS}
    found = reader.neighbours(list(bodies), sorted(wanted), "out")
    return [
        near.edge
        for near in found
        if near.node.id in bodies
        and near.edge.source != near.edge.target
        and sieve.admits(near.edge)
    ]


def _ranks(bodies: Mapping[str, Body], edges: Sequence[Edge]) -> dict[str, int | None]:
    parents: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.type in _PARENT:
            child, parent = edge.source, edge.target
            if edge.type == "ESTABLISHES":
                child, parent = parent, child
            parents[child].append(parent)
    ranks: dict[str, int | None] = {}
    for ident, body in bodies.items():
        above = [rank_of(bodies[parent].level) for parent in parents[ident] if parent in bodies]
        known = [rank for rank in above if rank is not None]
        ranks[ident] = rank_of(body.level, min(known) if known else None)
    return ranks


def _served(edges: Sequence[Edge], bodies: Mapping[str, Body]) -> dict[str, str]:
    """The highest body that a secretariat serves, by the secretariat's id."""
    served: dict[str, str] = {}
    for edge in edges:
        if edge.type == "SERVES":
            old = served.get(edge.source)
            rank = rank_of(bodies[edge.target].level) or 0
            if old is None or rank > (rank_of(bodies[old].level) or 0):
                served[edge.source] = edge.target
    return served


def _drawn(
    body: Body,
    rank: int | None,
    wholes: Mapping[str | None, Body],
    headed: Collection[str],
    serves: Mapping[str, str],
    notes: Mapping[str, str],
    language: Language,
) -> ChartBody:
    # A cluster of which nothing but the whole is known has no column to be the heading of.
    beside = body.level in (*_BESIDE, "container")
    whole = wholes.get(body.cluster)
    name = short_name(body.name, (whole.name if whole else "", body.cluster or ""))
    return ChartBody(
        body.id,
        name,
        body.name,
        notes.get(body.id, ""),
        rank,
        body.cluster if body.cluster in headed else None,
        "beside" if beside else "body",
        serves.get(body.id),
        LEVELS[body.level].caption(language) if beside and body.level else "",
        body.status,
        body.confidence == "sure",
    )


def short_name(name: str, around: Sequence[str]) -> str:
    """The name without what its surroundings say already; the whole name where nothing is left.

    >>> short_name("Klynge Ådals politiske niveau", ["Klynge Ådal", "Ådal"])
    'Politiske niveau'
    """
    for place in map(re.escape, filter(None, around)):
        whole = rf"(\w*klynge\w*\s+)?{place}"
        before, after = rf"^{whole}s?\b[\s–—:,()-]*", rf"[\s–—:,(-]*\b(i |for )?{whole}\)?$"
        rest = re.sub(f"{before}|{after}", "", name, flags=re.IGNORECASE).strip()
        if rest and rest != name and len(rest) > 2:
            return rest[0].upper() + rest[1:]
    return name[:1].upper() + name[1:]


class _Lines:
    """Sorts facts into lines, and counts those that the choice leaves out."""

    def __init__(
        self, bodies: Mapping[str, Body], ranks: Mapping[str, int | None], types: Sequence[str]
    ) -> None:
        self._bodies = bodies
        self._ranks = ranks
        self._types = types
        self._grouped: dict[tuple[str, str, LineKind], list[tuple[FactEdge, str]]] = defaultdict(
            list
        )
        self.hidden = 0

    def add(self, fact: FactEdge, ends: tuple[str, str], kind: LineKind, caption: str) -> None:
        """A fact that says something of two bodies; `kind` is what it is if it leads upward."""
        way = self._way(*ends) if kind != "other" else fact.type
        if way is not None and way not in self._types:
            self.hidden += 1
            return
        self._grouped[(*ends, kind if way is None else "other")].append((fact, caption))

    def lines(self) -> list[ChartLine]:
        """What is to be drawn."""
        return [
            _merged(source, target, kind, [f for f, _ in found], [c for _, c in found])
            for (source, target, kind), found in self._grouped.items()
        ]

    def _way(self, source: str, target: str) -> str | None:
        """None for what leads upward within the structure; else what has to be asked for."""
        levels = {self._bodies[source].level, self._bodies[target].level}
        low, high = self._ranks[source], self._ranks[target]
        if levels & _BESIDE or (low is not None and high is not None and high < low):
            return DOWNWARD
        outside = self._bodies[target].level in _EVERYWHERE
        return EXITS if outside and self._bodies[source].level not in _EVERYWHERE else None


def _merged(
    source: str, target: str, kind: LineKind, facts: Sequence[FactEdge], captions: Sequence[str]
) -> ChartLine:
    return ChartLine(
        source,
        target,
        kind,
        tuple(dict.fromkeys(captions)),
        tuple(fact.id for fact in facts),
        min((fact.status for fact in facts), key=_STATUS_ORDER.index),
        any(fact.confidence == "sure" for fact in facts),
    )


def _offices(
    reader: Reader, bodies: Mapping[str, Body], sieve: Sieve
) -> Iterator[tuple[FactEdge, tuple[str, str]]]:
    """Each seat that gives a seat in another body, with the two bodies."""
    seats = reader.neighbours(list(bodies), ["HAS_POST"], "out")
    body_of = {near.node.id: near.start for near in seats if sieve.admits(near.edge, near.node)}
    for near in reader.neighbours(list(body_of), ["EX_OFFICIO"], "out"):
        other = body_of.get(near.node.id)
        if (
            isinstance(near.edge, FactEdge)
            and other is not None
            and other != body_of[near.start]
            and sieve.admits(near.edge)
        ):
            yield near.edge, (body_of[near.start], other)


_BY_OFFICE: Final = Caption("har plads ved sit embede i", "sits by office in")


def _fold(
    drawn: Sequence[ChartBody],
    lines: Sequence[ChartLine],
    folded: Collection[str],
    names: Mapping[str, str],
    language: Language,
) -> tuple[list[ChartBody], list[ChartLine]]:
    """The same with each folded cluster as one box at its highest place."""
    inside = {body.id: body.cluster for body in drawn if body.cluster in folded}
    members: dict[str, list[ChartBody]] = defaultdict(list)
    for body in drawn:
        if body.cluster in folded:
            members[body.cluster or ""].append(body)
    boxes = [
        ChartBody(
            fold_id(cluster),
            _FOLDED(language).format(len(group)),
            names.get(cluster, cluster),
            _UNFOLD(language),
            max((body.rank or 0 for body in group), default=0) or None,
            cluster,
            "folded",
        )
        for cluster, group in members.items()
    ]
    moved: dict[str, ChartLine] = {}
    for line in lines:
        source, target = (
            fold_id(inside[end] or "") if end in inside else end
            for end in (line.source, line.target)
        )
        if source == target:
            continue
        new = replace(line, source=source, target=target)
        old = moved.get(new.id)
        if old is not None:
            captions = tuple(dict.fromkeys((*old.captions, *new.captions)))
            new = replace(
                new,
                captions=captions,
                facts=old.facts + new.facts,
                status=min((old.status, new.status), key=_STATUS_ORDER.index),
                sure=old.sure or new.sure,
            )
        moved[new.id] = new
    return [body for body in drawn if body.id not in inside] + boxes, list(moved.values())


def fold_id(cluster: str) -> str:
    """The id of a folded cluster's box; no id of a node has a space."""
    return f"cluster {cluster}"


def _band(
    rank: int, bodies: Iterable[Body], ranks: Mapping[str, int | None], language: Language
) -> str:
    for row in LEVELS.values():
        if row.rank == rank:
            return row.caption(language)
    over = next((r for r in LEVELS.values() if r.rank == rank + AD_HOC_STEP), None)
    return LEVELS["ad_hoc"].caption(language) if over else ""


def _reading_order(body: ChartBody) -> tuple[float, str, str, str]:
    """From the top, cluster by cluster, by name."""
    rank = -1.0 if body.rank is None else float(body.rank)
    return -rank, (body.cluster or "").casefold(), body.full.casefold(), body.id
