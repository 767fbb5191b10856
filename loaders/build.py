"""Statements of all documents become one validated graph: instances inherit, every fact has its passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from graph.edges import EDGE_TYPES, In, InstanceOf, PartOf
from graph.ids import digest, edge_id, node_id
from graph.nodes import NODE_TYPES, Body, Document, Locator, Party, Passage
from graph.records import Edge, Node, Status
from graph.value import Graph
from loaders.resolve import Resolution, Thing, cluster_things, resolve
from loaders.roster import Roster
from loaders.sameseats import unite_seats
from loaders.seating import seated, united
from loaders.statements import EdgeOf, Statements

_CLUSTER_LEVELS: Final = ("level:political", "level:strategic", "level:operational", "secretariat")
_MOST_PASSAGES: Final = 400
_TIES: Final = 24


def build_graph(
    statements: Sequence[Statements],
    invented: Collection[str] = (),
    rosters: Sequence[Roster] = (),
) -> Graph:
    """The graph of all documents and rosters; the same ones in any order give equal graphs.

    Raises `RosterRefused` for rows that name no body, or no post, of the documents.
    """
    ordered = sorted(statements, key=lambda s: s.name)
    return _Build(ordered, frozenset(invented)).graph(rosters)


class _Build:
    def __init__(self, statements: Sequence[Statements], invented: frozenset[str]) -> None:
        self.statements, self.invented = statements, invented
        self.resolution: Resolution = resolve(statements)
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.passage_ids: dict[tuple[str, str], str] = {}
        self.local: dict[tuple[str, str], str] = {}  # (document, key) → node id
        self.instances: dict[str, list[tuple[str, str]]] = defaultdict(
            list
        )  # generic → (id, cluster)
        self.posts_of: dict[str, str] = {}

    def graph(self, rosters: Sequence[Roster]) -> Graph:
        for doc in self.statements:
            self._documents(doc)
        self._things()
        self._instances()
        for doc in self.statements:
            self._facts(doc)
        unite_seats(self.nodes, self.edges)
        self._derive()
        people, places = seated(self.nodes, self.edges, rosters, self.invented)
        self.nodes |= people
        self.edges |= places
        self.nodes, self.edges = united(self.nodes, self.edges)
        return Graph(self.nodes.values(), self.edges.values())

    # documents and passages

    def _documents(self, doc: Statements) -> None:
        used = _used_parts(doc)
        for part in doc.parts:
            ident = node_id("Document", part.title or doc.name, doc.name, part.number)
            self.local[(doc.name, f"d{part.number}")] = ident
            if part.number and part.number not in used:
                continue
            self.nodes[ident] = Document(
                id=ident, name=part.title or doc.name, title=part.title, kind=part.kind,
                status=part.status, dated=part.dated, valid_from=part.valid_from,
                aliases=part.aliases, language=part.language, file=doc.name, sha256=doc.sha256,
                invented=doc.name in self.invented,
            )  # fmt: skip
        for passage in doc.passages:
            ident = node_id("Passage", "", doc.name, str(passage.spans), passage.row)
            self.passage_ids[(doc.name, passage.key)] = ident
            self.nodes[ident] = Passage(
                id=ident, spans=passage.spans, text=passage.text, section=passage.section,
                locator=Locator(row=passage.row) if passage.row else None,
            )  # fmt: skip
            home = self.local[(doc.name, f"d{passage.part}")]
            self._keep(In(id=edge_id("IN", ident, home), source=ident, target=home))
        for part in doc.parts:
            here = self.local[(doc.name, f"d{part.number}")]
            if part.number and here in self.nodes:
                parent = self.local[(doc.name, f"d{part.parent or 0}")]
                cited = [p for p in doc.passages if p.part == part.number][:1]
                self._edge(
                    PartOf, here, parent, self._cited(doc.name, [p.key for p in cited]),
                    rule="documents.part", certainty="implied",
                )  # fmt: skip

    def _cited(self, doc: str, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({self.passage_ids[(doc, key)] for key in keys}))

    # bodies and parties

    def _things(self) -> None:
        for _, thing in sorted(self.resolution.things.items()):
            cited = sorted(
                {self.passage_ids[(doc, p)] for doc, entity in thing.at for p in entity.passages}
            )[:_MOST_PASSAGES]
            if cited:
                self._thing(thing, tuple(cited))
        for (doc, local), key in self.resolution.of.items():
            self.local[(doc, local)] = self.resolution.things[key].id

    def _thing(self, thing: Thing, cited: tuple[str, ...]) -> None:
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
            "certainty": "implied" if thing.implied_from else "explicit",
        }
        if thing.label == "Party":
            self.nodes[thing.id] = Party(kind=thing.first("kind"), **common)
            return
        self.nodes[thing.id] = Body(
            classification=thing.first("sort"), level=thing.first("level"), scope=thing.first("scope"),
            cluster=thing.cluster, generic=thing.generic, valid_from=thing.first("valid_from"),
            valid_to=thing.first("valid_to"), status=self._status(thing),
            **common,
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

    # generic texts

    def _instances(self) -> None:
        """Every named cluster of a region has the levels and the secretariat that a generic text gives all."""
        things = self.resolution.things
        for region, clusters in cluster_things(things.values()).items():
            generic = things.get(f"body:{region}::cluster")
            if generic is None or generic.id not in self.nodes:
                continue
            for cluster in clusters:
                self._instance(cluster, generic, cluster)
            for suffix in _CLUSTER_LEVELS:
                model = things.get(f"body:{region}::{suffix}")
                if model is None or model.id not in self.nodes:
                    continue
                self._part(model, generic)
                for cluster in clusters:
                    key = f"body:{region}:{cluster.key.split(':')[2]}:{suffix}"
                    one = things.get(key)
                    if one is None or one.id not in self.nodes:
                        one = self._implied(key, model, cluster)
                    self._instance(one, model, cluster)
                    self._part(one, cluster)
        self._parts_of_clusters()
        self._sisters()
        self._owned()

    def _sisters(self) -> None:
        """Groups of one noun with purposes of their own are instances of the group without one."""
        things = self.resolution.things
        for thing in sorted(things.values(), key=lambda t: t.key):
            base, bar, _ = thing.key.rpartition("|")
            model = things.get(base) if bar and thing.label == "Body" else None
            if model is not None and model.id in self.nodes and thing.id in self.nodes:
                self._instance(thing, model)
                self.instances[model.id][-1] = (thing.id, thing.key)

    def _owned(self) -> None:
        """A chairmanship or secretariat named after a body is part of it."""
        by_name: dict[tuple[str, str], Thing] = {}
        for thing in self.resolution.things.values():
            for _, entity in thing.at:
                by_name.setdefault((thing.region or "", entity.stem), thing)
        for thing in sorted(self.resolution.things.values(), key=lambda t: t.key):
            owner = by_name.get((thing.region or "", thing.first("owner") or ""))
            chairs = thing.first("sort") == "chairmanship"
            if owner and chairs and thing.id in self.nodes and owner.id in self.nodes:
                self._part(thing, owner)

    def _implied(self, key: str, model: Thing, cluster: Thing) -> Thing:
        one = Thing(key, "Body", list(model.at), model.region, cluster.cluster)
        one.implied_from = model.key
        self.resolution.things[key] = one
        cited = (*_passages(self.nodes[model.id])[:2], *_passages(self.nodes[cluster.id])[:2])
        self._thing(one, tuple(sorted(set(cited))))
        body = self.nodes[one.id]
        self.nodes[one.id] = body.model_copy(update={"aliases": (), "generic": False})
        return one

    def _instance(self, one: Thing, model: Thing, cluster: Thing | None = None) -> None:
        named = _passages(self.nodes[cluster.id])[:_TIES] if cluster else ()
        own = (*_passages(self.nodes[model.id])[:2], *_passages(self.nodes[one.id])[:_TIES])
        cited = tuple(sorted({*own, *named}))
        self._edge(
            InstanceOf, one.id, model.id, cited, rule="resolve.instance", certainty="implied"
        )
        self.nodes[model.id] = self.nodes[model.id].model_copy(update={"generic": True})
        self.instances[model.id].append((one.id, one.cluster or ""))

    def _part(self, part: Thing, whole: Thing) -> None:
        own, other = _passages(self.nodes[part.id]), set(_passages(self.nodes[whole.id]))
        both = [p for p in own if p in other]  # where both are named, that ties them
        cited = tuple(sorted({*both[:_TIES], *own[: _TIES if not both else 2]}))
        self._edge(PartOf, part.id, whole.id, cited, rule="resolve.part", certainty="implied")

    def _parts_of_clusters(self) -> None:
        """Levels, secretariat and steering group are part of a named cluster; groups of its working level."""
        things = self.resolution.things
        for thing in sorted(things.values(), key=lambda t: t.key):
            place = thing.key.split(":")[2] if thing.label == "Body" else ""
            if not place or thing.id not in self.nodes or thing.key.endswith(":cluster"):
                continue
            if thing.first("owner"):
                continue
            body = self.nodes[thing.id]
            start = f"body:{thing.region or ''}:{place}:"
            working = things.get(start + "level:operational")
            groups = getattr(body, "level", None) in ("cluster_operational", "ad_hoc")
            for whole in (working if groups else None, things.get(start + "cluster")):
                if whole is not None and whole.id in self.nodes and whole is not thing:
                    self._part(thing, whole)
                    break

    # facts

    def _facts(self, doc: Statements) -> None:
        for node in doc.nodes:
            ident = node_id(node.label, str(node.properties.get("name", "")), doc.name, node.key)
            self.local[(doc.name, node.key)] = ident
            status = node.status or "in_force"
            self.nodes[ident] = NODE_TYPES[node.label].model_validate(
                {
                    "id": ident,
                    "passages": self._cited(doc.name, node.passages),
                    "rule": node.rule,
                    "certainty": node.certainty,
                    "confidence": node.confidence,
                    "status": status,
                    **node.properties,
                }
            )
        for edge in doc.edges:
            ends = [self.local.get((doc.name, end)) for end in (edge.source, edge.target)]
            if None in ends or any(end not in self.nodes for end in ends):
                continue
            self._fact_edge(doc.name, edge, str(ends[0]), str(ends[1]))

    def _fact_edge(self, doc: str, edge: EdgeOf, source: str, target: str) -> None:
        kind = EDGE_TYPES[edge.type]
        if (
            source == target
            or (self.nodes[source].label, self.nodes[target].label) not in kind.ends
        ):
            return
        self._edge(
            kind, source, target, self._cited(doc, edge.passages), rule=edge.rule,
            certainty=edge.certainty, confidence=edge.confidence, status=edge.status or "in_force",
            **edge.properties,
        )  # fmt: skip

    def _edge(
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
        old = self.edges.get(ident)
        if old is not None:
            cited = tuple(sorted({*_passages(old), *cited}))
            self.edges[ident] = old.model_copy(update={"passages": cited})
        elif cited:
            given = {"id": ident, "source": source, "target": target, "passages": cited}
            self.edges[ident] = kind.model_validate({**given, **properties})
        return ident

    def _keep(self, edge: Edge) -> None:
        self.edges.setdefault(edge.id, edge)

    # instances inherit

    def _derive(self) -> None:
        """Each fact of a generic body is added to each instance, with `derived_from`."""
        generic = set(self.instances)
        by_node: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges.values():
            by_node[edge.source].append(edge)
            by_node[edge.target].append(edge)
        inside: dict[str, dict[str, str]] = defaultdict(dict)  # cluster → generic → instance
        for whole, found in self.instances.items():
            for ident, cluster in found:
                inside[cluster][whole] = ident
        for cluster, instance in sorted(inside.items()):
            copies: dict[str, str] = {}
            for whole in instance:
                for edge in by_node[whole]:
                    if edge.type not in _ATTACHED:
                        continue
                    owned, body = edge.source, edge.target
                    if edge.type == "HAS_POST":
                        owned, body = body, owned
                    if body == whole and owned not in copies:
                        copies[owned] = self._copy_node(owned, cluster)
            moved = {**instance, **copies}
            for edge in {e.id: e for end in moved for e in by_node[end]}.values():
                if edge.type in _OWN:
                    continue
                ends = [moved.get(end, end) for end in (edge.source, edge.target)]
                if not generic.intersection(ends) and edge.type in EDGE_TYPES:
                    self._derived_edge(edge, ends[0], ends[1])

    def _copy_node(self, ident: str, cluster: str) -> str:
        node = self.nodes[ident]
        copy = f"{ident}-{digest(cluster)[:6]}"
        if copy not in self.nodes:
            self.nodes[copy] = node.model_copy(update={"id": copy, "derived_from": ident})
        return copy

    def _derived_edge(self, edge: Edge, source: str, target: str) -> None:
        if source == target:
            return
        ident = edge_id(edge.type, source, target, "derived", edge.id)
        update = {"id": ident, "source": source, "target": target, "derived_from": edge.id}
        self.edges.setdefault(ident, edge.model_copy(update=update))


_ATTACHED: Final = ("HAS_POST", "GOVERNS", "FOR", "MEETING_OF", "COVERS")
"""Edges between a body and what is its own, which an instance gets a copy of."""
_OWN: Final = (
    "INSTANCE_OF", "PART_OF", "IN", "SUCCEEDS", "APPROVES", "SETS_TERMS_OF", "STEP", "HOLDS",
    "ATTENDED",
)  # fmt: skip
"""Edges that an instance does not inherit."""

_CAPTIONS: Final = {
    ":level:political": "politisk niveau",
    ":level:strategic": "fagligt strategisk niveau",
    ":level:operational": "implementeringsniveau",
    ":secretariat": "klyngesekretariat",
}


def _passages(item: Node | Edge) -> tuple[str, ...]:
    return tuple(getattr(item, "passages", ()))


def _used_parts(doc: Statements) -> set[int]:
    """Parts that a passage or an edge speaks of, and all that they are parts of."""
    parents = {p.number: p.parent for p in doc.parts}
    used = {p.part for p in doc.passages}
    used |= {
        int(e[1:])
        for x in doc.edges
        for e in (x.source, x.target)
        if e[:1] == "d" and e[1:].isdigit()
    }
    for number in list(used):
        parent = parents.get(number)
        while parent is not None:
            used.add(parent)
            parent = parents.get(parent)
    return used
