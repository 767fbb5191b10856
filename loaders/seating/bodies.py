"""Which body of the graph a roster's row names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from graph.errors import UnknownName, UnreadableSource
from graph.naming import Names, plain
from graph.nodes import Body
from graph.records import Edge, Node
from graph.stores.contract import Named
from loaders.roster import RosterRow

_BODY: Final = ("Body",)


class Bodies:
    """The bodies of a graph by their names; ask once for each name."""

    def __init__(self, nodes: Mapping[str, Node], edges: Iterable[Edge]) -> None:
        self._bodies = {ident: node for ident, node in nodes.items() if isinstance(node, Body)}
        self._names = Names(_named(body) for _, body in sorted(self._bodies.items()))
        self._wholes: dict[str, set[str]] = defaultdict(set)
        for edge in edges:
            if edge.type == "PART_OF" and edge.source in self._bodies:
                self._wholes[edge.source].add(edge.target)

    def find(self, said: str, roster: str, rows: Iterable[RosterRow]) -> Body | UnreadableSource:
        """The one body that rows of a roster name, or what is wrong with them."""
        thing = f"{roster}:{', '.join(str(row.number) for row in rows)}"
        try:
            body = self._bodies[self._resolve(said).id]
        except UnknownName as error:
            near = "; ".join(error.candidates[:8])
            if type(error) is UnknownName:
                fault = f"no body goes by the name {said}"
                remedy = f"Nearest: {near}" if near else "Load the document that names it first"
            else:
                fault = f"{said} fits several bodies about as well"
                remedy = f"Use one of: {near}"
            return UnreadableSource(thing, fault, remedy)
        if body.generic:
            fault = f"{said} describes several bodies in general and has no members of its own"
            return UnreadableSource(thing, fault, f"Use one of: {self._instances(body)}")
        return body

    def _resolve(self, said: str) -> Named:
        try:
            return self._names.resolve(said, _BODY)
        except UnknownName as error:
            found = self._within(said)
            if found is None:
                raise error from None
            return found

    def _within(self, said: str) -> Named | None:
        """ "X, Y": the body X where it is part of Y."""
        core, comma, rest = said.partition(",")
        if not comma:
            return None
        try:
            part, whole = (self._names.resolve(each, _BODY) for each in (core, rest))
        except UnknownName:
            return None
        seen, waiting = {part.id}, [part.id]
        while waiting:
            new = self._wholes[waiting.pop()] - seen
            seen |= new
            waiting += new
        return part if whole.id in seen and whole.id != part.id else None

    def _instances(self, generic: Body) -> str:
        wanted = set(plain(generic.name).split())
        near = [
            body
            for body in self._bodies.values()
            if not body.generic and body.level == generic.level and body.region == generic.region
        ]
        near.sort(key=lambda body: (not wanted <= set(plain(body.name).split()), body.name))
        return "; ".join(body.name for body in near[:8])


def _named(body: Body) -> Named:
    return Named(
        id=body.id, label=body.label, name=body.name, aliases=body.aliases, level=body.level,
        region=body.region, cluster=body.cluster, generic=body.generic,
    )  # fmt: skip
