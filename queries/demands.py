"""The demands for shared people: which bodies each covers, and whose people it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from graph.errors import BadRequest
from graph.naming import plain
from graph.nodes import Body, OverlapRule, Party, Post
from graph.records import Edge
from graph.stores.contract import Neighbour
from queries.ground import Ground

_REGION_WORDS: Final = frozenset(("region", "regionen"))


class Demand(NamedTuple):
    """One demand between particular bodies; `by` says whose people, nobody's being anybody's."""

    rule: OverlapRule
    bodies: tuple[Body, ...]
    by: tuple[Party | Post, ...]
    edges: tuple[Edge, ...]


class Selection(NamedTuple):
    """Which demands are asked for, by region, level or some of the bodies; None asks for all."""

    region: str | None
    level: str | None
    among: frozenset[str] | None

    def admits(self, bodies: Iterable[Body]) -> bool:
        """Whether a demand between these bodies is among them."""
        covered = list(bodies)
        return (
            (self.region is None or any(same_region(self.region, b.region) for b in covered))
            and (self.level is None or any(b.level == self.level for b in covered))
            and (self.among is None or any(b.id in self.among for b in covered))
        )


def same_region(one: str, other: str | None) -> bool:
    """Whether two texts mean one region.

    >>> same_region("Region Syddanmark", "syddanmark"), same_region("Syddanmark", None)
    (True, False)
    """
    words = [frozenset(plain(text).split()) - _REGION_WORDS for text in (one, other or "")]
    return bool(words[0]) and words[0] == words[1]


def demands(ground: Ground, selection: Selection) -> list[Demand]:
    """The demands of a selection, by rule and bodies; a generic one as it is in each cluster."""
    covering = _covering(ground, selection)
    rules = {n.node.id: n.node for n in covering if isinstance(n.node, OverlapRule)}
    covers: dict[str, list[Neighbour]] = defaultdict(list)
    for n in ground.touching(rules.keys(), ("COVERS",), "out", generics=True):
        covers[n.start].append(n)
    by: dict[str, list[Neighbour]] = defaultdict(list)
    for n in ground.admitted(rules.keys(), ("BY",), "out"):
        by[n.start].append(n)
    # The build gives each instance a demand of its own; the generic one has then said its part.
    inherited = {rule.derived_from for rule in rules.values() if rule.derived_from}
    found = [
        demand
        for ident in sorted(rules.keys() - inherited)
        if ground.sieve.admits(rules[ident])
        for demand in _particular(ground, rules[ident], covers[ident], by[ident])
        if selection.admits(demand.bodies)
    ]
    return sorted(found, key=lambda d: (d.rule.id, [body.id for body in d.bodies]))


def check_region(ground: Ground, region: str | None) -> None:
    """Raises `BadRequest` where no body is in the region."""
    known = sorted({n.region for n in ground.reader.names() if n.region})
    if region is not None and not any(same_region(region, each) for each in known):
        listed = ", ".join(known) or "none is known"
        raise BadRequest(region, "is the region of no body", f"Known regions: {listed}")


def _covering(ground: Ground, selection: Selection) -> list[Neighbour]:
    if selection.among is None:
        bodies = {named.id for named in ground.reader.names() if named.label == "Body"}
    else:
        described = ground.touching(selection.among, ("INSTANCE_OF",), "out", generics=True)
        bodies = {*selection.among, *(n.node.id for n in described)}
    return ground.touching(bodies, ("COVERS",), "in")


def _particular(
    ground: Ground, rule: OverlapRule, covers: list[Neighbour], by: list[Neighbour]
) -> Iterator[Demand]:
    if not all(ground.sieve.admits(n.edge, n.node) for n in covers):
        return
    edges = tuple(n.edge for n in (*covers, *by))
    whose = tuple(n.node for n in by if isinstance(n.node, Party | Post))
    bodies = {n.node.id: n.node for n in covers if isinstance(n.node, Body)}
    generic = [body for body in bodies.values() if ground.is_generic(body)]
    own = [body for body in bodies.values() if not ground.is_generic(body)]
    if not generic:
        yield Demand(rule, _ordered(own), whose, edges)
        return
    by_cluster = [_instances(ground, body) for body in generic]
    for cluster in sorted(set.intersection(*(set(each) for each in by_cluster))):
        there = [each[cluster] for each in by_cluster]
        yield Demand(rule, _ordered([*own, *there]), whose, edges)


def _instances(ground: Ground, body: Body) -> dict[tuple[str, str], Body]:
    """The instances of a generic body by region and cluster."""
    bodies = [node for node in ground.instances(body) if isinstance(node, Body)]
    return {
        (node.region or "", node.cluster or node.id): node
        for node in bodies
        if ground.sieve.cause(node) is None
    }


def _ordered(bodies: Iterable[Body]) -> tuple[Body, ...]:
    return tuple(sorted(bodies, key=lambda body: body.id))
