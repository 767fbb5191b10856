"""The nodes and edges of a graph in the making, and how a body or party becomes a node."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from graph.ids import edge_id
from graph.nodes import Body, Party
from graph.records import Edge, FactEdge, Node, Status
from loaders.measured import confidence
from loaders.resolve import Resolution, Thing

TIES: Final = 24  # passages of a fact that follows from where two things are named
_CAPTIONS: Final = {
    ":level:political": "politisk niveau",
    ":level:strategic": "fagligt strategisk niveau",
    ":level:operational": "implementeringsniveau",
    ":secretariat": "klyngesekretariat",
}


def passages_of(item: Node | Edge) -> tuple[str, ...]:
    """The passages of a node or edge."""
    return tuple(getattr(item, "passages", ()))


class Draft:
    """A graph in the making; `instances` are the (id, cluster) of each generic body, by its id."""

    def __init__(self, resolution: Resolution) -> None:
        self.resolution = resolution
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.instances: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def thing(self, thing: Thing, cited: tuple[str, ...]) -> None:
        names = {n for _, e in thing.at for n in (e.name, *e.aliases)}
        name = self._name(thing)
        region = thing.region if thing.region != "national" else None
        common: dict[str, Any] = {
            "id": thing.id,
            "name": name,
            "aliases": tuple(sorted(names - {name})),
            "passages": cited,
            "region": region,
            "rule": "resolve.entity",
            "confidence": confidence("resolve.entity"),
            "certainty": "implied" if thing.implied_from else "explicit",
        }
        if thing.label == "Party":
            self.nodes[thing.id] = Party(kind=thing.first("kind"), **common)
            return
        first, last = thing.first("valid_from"), thing.first("valid_to")
        if first and last and first > last:
            first = last = None  # two texts that cannot both be right
        self.nodes[thing.id] = Body(
            classification=thing.first("sort"), level=thing.first("level"), scope=thing.first("scope"),
            cluster=thing.cluster, generic=thing.generic, valid_from=first, valid_to=last,
            status=self._status(thing), **common,
        )  # fmt: skip

    def _status(self, thing: Thing) -> Status:
        """A body is in force unless all that speak of it only draft or propose it."""
        said = {entity.status for _, entity in thing.at}
        if None in said or "in_force" in said:
            return "in_force"
        return "draft" if "draft" in said else "proposal"

    def _name(self, thing: Thing) -> str:
        """A level or secretariat of a named cluster carries the cluster's name."""
        if thing.label == "Body" and thing.cluster and not thing.key.endswith(":cluster"):
            for suffix, said in _CAPTIONS.items():
                if thing.key.endswith(suffix):
                    return f"{self._cluster_name(thing)} – {said}"
        if thing.key.endswith(":cluster") and thing.cluster:
            return self._cluster_name(thing)
        if thing.implied_from and thing.cluster:
            return f"{thing.name} i {self._cluster_name(thing)}"
        return thing.name

    def _cluster_name(self, thing: Thing) -> str:
        key = f"body:{thing.region or ''}:{thing.key.split(':')[2]}:cluster"
        cluster = self.resolution.things.get(key)
        if cluster is None or not cluster.at:
            return thing.cluster or ""
        names = sorted(
            (n for _, e in cluster.at for n in (e.name, *e.aliases) if (thing.cluster or "") in n),
            key=lambda n: (n.endswith("s"), len(n), n),
        )
        return names[0] if names else cluster.cluster or ""

    def edge(
        self, kind: type[Edge], source: str, target: str, cited: tuple[str, ...], **properties: Any
    ) -> str:
        tell = [
            str(properties.get(k))
            for k in (
                "modality",
                "condition",
                "matter",
                "status",
                "no",
                "date",
                "as",
                "derived_from",
            )
        ]
        ident = edge_id(kind.type, source, target, *tell)
        said = confidence(properties["rule"], properties.get("confidence", "sure"))
        properties["confidence"] = said
        old = self.edges.get(ident)
        if old is not None:
            more: dict[str, Any] = {"passages": tuple(sorted({*passages_of(old), *cited}))}
            if said == "sure" and isinstance(old, FactEdge) and old.confidence == "unsure":
                more |= {"confidence": said, "rule": properties["rule"]}
            self.edges[ident] = old.model_copy(update=more)
        elif cited:
            given = {"id": ident, "source": source, "target": target, "passages": cited}
            self.edges[ident] = kind.model_validate({**given, **properties})
        return ident
