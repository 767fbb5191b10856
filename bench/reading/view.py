"""A graph in its JSON form, seen as what it states: each claim in the annotation's own terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from bench.reading.annotation import LINES, Annotation
from bench.reading.entities import Entity, entities_of, people_of
from bench.reading.names import Likeness, likeness, same_name, same_person, same_place, words

Json = Mapping[str, Any]
_ENDS: Final = ("Body", "Party")


@dataclass(frozen=True)
class Claim:
    """One thing the graph states: of a kind, with its ends as names of the annotation.

    An end that the annotation does not know is shown as `?name`. `twice` marks a claim on a node
    that stands for a body which has its node already.
    """

    kind: str
    item: Json
    values: Mapping[str, Any]
    twice: bool = False

    @property
    def properties(self) -> Json:
        properties: Json = self.item["properties"]
        return properties

    @property
    def status(self) -> str:
        return str(self.properties.get("status", "in_force"))

    @property
    def ended(self) -> bool:
        return self.status == "superseded" or "valid_to" in self.properties

    def __str__(self) -> str:
        shown = ", ".join(f"{key}={_shown(value)}" for key, value in self.values.items() if value)
        return f"{self.kind}: {shown}"


def _shown(value: Any) -> str:
    return (
        " + ".join(sorted(map(str, value))) if isinstance(value, (set, frozenset)) else str(value)
    )


class View:
    """The claims of one graph about one annotated document; what is derived is left out."""

    def __init__(self, graph: Json, annotation: Annotation, *, sure_only: bool = False) -> None:
        self.annotation: Final = annotation
        self.nodes: Final[dict[str, Json]] = {
            node["id"]: node for node in graph["nodes"] if not (sure_only and _unsure(node))
        }
        self.edges: Final[list[Json]] = [
            edge
            for edge in graph["edges"]
            if not (sure_only and _unsure(edge))
            and edge["source"] in self.nodes
            and edge["target"] in self.nodes
        ]
        self._from: Final[dict[tuple[str, str], list[Json]]] = defaultdict(list)
        self._to: Final[dict[tuple[str, str], list[Json]]] = defaultdict(list)
        for edge in self.edges:
            self._from[edge["type"], edge["source"]].append(edge)
            self._to[edge["type"], edge["target"]].append(edge)
        self.entity_of: Final[dict[str, Entity]] = {}
        self.twice: Final[set[str]] = set()
        self.person_of: Final[dict[str, str]] = {}
        self._name_bodies()
        self._name_people()

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return entities_of(self.annotation)

    def labelled(self, label: str) -> Iterator[Json]:
        """The nodes of a label that the document itself states; a derived body counts as one."""
        return (
            node
            for node in self.nodes.values()
            if node["label"] == label and (label in _ENDS or not _derived(node))
        )

    def name_of(self, node: str) -> str:
        """What the annotation calls a node; `?` and its own name where it knows none."""
        if node in self.entity_of:
            return self.entity_of[node].name
        return f"?{self.nodes[node]['properties'].get('name', node)}"

    def targets(self, kind: str, source: str) -> list[str]:
        return [edge["target"] for edge in self._from[kind, source]]

    def sources(self, kind: str, target: str) -> list[str]:
        return [edge["source"] for edge in self._to[kind, target]]

    # What the graph states, kind by kind.

    def lines(self) -> list[Claim]:
        return [
            self._claim("lines", edge, edge, type=edge["type"], **self._ends(edge, "from", "to"))
            for kind in LINES
            for edge in self._of(kind)
        ]

    def pairs(self, kind: str, edge_type: str, start: str, end: str) -> list[Claim]:
        return [
            self._claim(kind, edge, edge, **self._ends(edge, start, end))
            for edge in self._of(edge_type)
            if self.nodes[edge["source"]]["label"] in ("Body", "Party")
        ]

    def post(self, post: str) -> dict[str, Any]:
        """Body, parties, role, attendance and numbers of a post."""
        properties = self.nodes[post]["properties"]
        bodies = self.sources("HAS_POST", post)
        return {
            "body": self.name_of(bodies[0]) if bodies else "?nobody",
            "parties": frozenset(self.name_of(p) for p in self.targets("REPRESENTS", post)),
            "role": properties.get("role", "member"),
            "attendance": properties.get("attendance", "full"),
            "min": properties.get("seats_min"),
            "max": properties.get("seats_max"),
            "per": properties.get("per"),
            "approx": properties.get("approx", False),
        }

    def seats(self) -> list[Claim]:
        return [
            Claim("seats", node, self.post(node["id"]), self._post_twice(node["id"]))
            for node in self.labelled("Post")
        ]

    def appointed(self) -> list[Claim]:
        return [
            self._claim(
                "appointed",
                edge,
                edge,
                by=self.name_of(edge["target"]),
                **{k: self.post(edge["source"])[k] for k in ("body", "parties", "role")},
            )
            for edge in self._of("APPOINTED_BY")
        ]

    def between_posts(self, kind: str, edge_type: str) -> list[Claim]:
        return [
            Claim(
                kind,
                edge,
                {
                    "from": _frozen(self.post(edge["source"])),
                    "to": _frozen(self.post(edge["target"])),
                },
            )
            for edge in self._of(edge_type)
        ]

    def provisions(self) -> list[Claim]:
        return [
            Claim(
                "provisions",
                node,
                {
                    "body": body,
                    "kind": node["properties"].get("kind"),
                    "min": node["properties"].get("min"),
                    "max": node["properties"].get("max"),
                    "approx": node["properties"].get("approx", False),
                },
                twice,
            )
            for node in self.labelled("Provision")
            for body, twice in self._bodies_of(node, "GOVERNS")
        ]

    def duties(self) -> list[Claim]:
        claims = []
        for node in self.labelled("Duty"):
            doers = self._to["RESPONSIBLE_FOR", node["id"]]
            properties = node["properties"]
            claims.append(
                Claim(
                    "duties",
                    node,
                    {
                        "bodies": frozenset(map(self.name_of, self.targets("FOR", node["id"]))),
                        "task": properties.get("task", ""),
                        "responsible": frozenset(self._doer(edge["source"]) for edge in doers),
                        "lead": frozenset(
                            self._doer(edge["source"])
                            for edge in doers
                            if edge["properties"].get("lead")
                        ),
                        "system": properties.get("system"),
                        "phase": properties.get("phase"),
                    },
                )
            )
        return claims

    def overlap_rules(self) -> list[Claim]:
        return [
            Claim(
                "overlap_rules",
                node,
                {
                    "bodies": frozenset(map(self.name_of, self.targets("COVERS", node["id"]))),
                    "strength": node["properties"].get("strength", "must"),
                    "capacity": node["properties"].get("capacity", "member"),
                },
            )
            for node in self.labelled("OverlapRule")
        ]

    def holdings(self) -> list[Claim]:
        return [
            Claim(
                "holdings",
                edge,
                {
                    "person": self.person(edge["source"]),
                    **{k: self.post(edge["target"])[k] for k in ("body", "role", "attendance")},
                    "as": edge["properties"].get("as", "holder"),
                },
                self._post_twice(edge["target"]),
            )
            for edge in self._of("HOLDS")
        ]

    def attended(self) -> list[Claim]:
        return [
            Claim(
                "attended",
                edge,
                {
                    "person": self.person(edge["source"]),
                    "meeting": self.nodes[edge["target"]]["properties"].get("date"),
                    "present": edge["properties"].get("present", True),
                },
            )
            for edge in self._of("ATTENDED")
        ]

    def meetings(self) -> list[Claim]:
        return [
            Claim(
                "meetings",
                node,
                {
                    "body": body,
                    "date": node["properties"].get("date"),
                    "planned": node["properties"].get("planned", False),
                },
                twice,
            )
            for node in self.labelled("Meeting")
            for body, twice in self._bodies_of(node, "MEETING_OF")
        ]

    def documents(self) -> list[Claim]:
        return [
            Claim(
                "documents",
                node,
                {
                    "title": node["properties"].get("title") or node["properties"].get("name", ""),
                    "status": node["properties"].get("status"),
                },
            )
            for node in self.labelled("Document")
        ]

    def flows(self) -> list[Claim]:
        claims = []
        for node in self.labelled("Flow"):
            steps = sorted(self._from["STEP", node["id"]], key=_step_order)
            names = [self.name_of(edge["target"]) for edge in steps]
            once = [name for at, name in enumerate(names) if at == 0 or name != names[at - 1]]
            values = {"name": node["properties"].get("name"), "steps": tuple(once)}
            claims.append(Claim("flows", node, values))
        return claims

    def approvals(self) -> list[Claim]:
        return [
            Claim(
                "approvals",
                edge,
                {
                    "by": self.name_of(edge["source"]),
                    "date": edge["properties"].get("date"),
                    "planned": edge["properties"].get("planned", False),
                },
            )
            for edge in self._of("APPROVES")
        ]

    def person(self, node: str) -> str:
        return self.person_of.get(node) or f"?{self.nodes[node]['properties'].get('name', node)}"

    def names_it(self, node: Json, name: str) -> bool:
        """Whether a node goes by a name."""
        properties = node["properties"]
        own = (properties.get("name", ""), *properties.get("aliases", ()))
        return any(same_name(one, name) for one in own)

    def passages(self, claim: Claim) -> Iterator[Json]:
        """The passages that a claim cites."""
        for passage in claim.properties.get("passages", ()):
            if passage in self.nodes:
                yield self.nodes[passage]["properties"]

    def _claim(self, kind: str, item: Json, edge: Json, **values: Any) -> Claim:
        twice = edge["source"] in self.twice or edge["target"] in self.twice
        return Claim(kind, item, values, twice)

    def _bodies_of(self, node: Json, kind: str) -> list[tuple[str, bool]]:
        bodies = self.targets(kind, node["id"])
        return [(self.name_of(b), b in self.twice) for b in bodies] or [("?nobody", False)]

    def _post_twice(self, post: str) -> bool:
        return any(body in self.twice for body in self.sources("HAS_POST", post))

    def _of(self, edge_type: str) -> list[Json]:
        return [edge for edge in self.edges if edge["type"] == edge_type and not _derived(edge)]

    def _ends(self, edge: Json, start: str, end: str) -> dict[str, str]:
        return {start: self.name_of(edge["source"]), end: self.name_of(edge["target"])}

    def _doer(self, node: str) -> str:
        if self.nodes[node]["label"] != "Post":
            return self.name_of(node)
        body = self.post(node)["body"]
        name = self.nodes[node]["properties"].get("name", "")
        known = next((e for e in self.entities if _fits(e, name, (), frozenset())), None)
        return known.name if known else str(body)

    def _name_bodies(self) -> None:
        """Each node its entity, best fit first and one to one; what is left over stands twice."""
        fits = sorted(
            (
                (-fit, node["label"] not in entity.labels, at, node["id"])
                for node in (*self.labelled("Body"), *self.labelled("Party"))
                for at, entity in enumerate(self.entities)
                if (fit := self._fit(node, entity))
            ),
        )
        taken: dict[tuple[int, str], str] = {}
        for _, _, at, node in fits:
            if node in self.entity_of:
                continue
            entity = self.entities[at]
            label = self.nodes[node]["label"] if entity.other_label_too else ""
            if (at, label) not in taken:
                taken[at, label] = node
                self.entity_of[node] = entity
        for _, _, at, node in fits:
            if node not in self.entity_of:
                self.entity_of[node] = self.entities[at]
                self.twice.add(node)

    def _fit(self, node: Json, entity: Entity) -> float:
        properties = node["properties"]
        cluster = str(properties.get("cluster") or "")
        here = cluster and entity.cluster and same_place(cluster, entity.cluster)
        if cluster and entity.cluster and not here:
            return 0
        region = f"{properties.get('region') or ''} {self.annotation.meta.get('region') or ''}"
        places = frozenset(words(f"{cluster} {region} {entity.cluster}"))
        if entity.instance_of:
            places = frozenset(words(region))
        fit: float = _fits(
            entity, properties.get("name", ""), properties.get("aliases", ()), places
        )
        if entity.instance_of:
            by_kind = _likest((entity.instance_of, *entity.also), properties)
            return max(fit, by_kind + 0.5) if by_kind and here else fit
        if entity.generic and cluster and not properties.get("generic"):
            return fit / 4
        return fit

    def _name_people(self) -> None:
        known = people_of(self.annotation)
        given: set[str] = set()
        for node in sorted(self.labelled("Person"), key=lambda one: str(one["id"])):
            names = (node["properties"].get("name", ""), *node["properties"].get("aliases", ()))
            for person, forms in known.items():
                if any(same_person(one, other) for one in names for other in forms):
                    self.person_of[node["id"]] = person
                    if person in given:
                        self.twice.add(node["id"])
                    given.add(person)
                    break


def _fits(entity: Entity, name: str, aliases: Iterable[str], places: frozenset[str]) -> Likeness:
    return likeness(name, tuple(aliases), entity.name, entity.aliases, places)


def _likest(names: tuple[str, ...], properties: Json) -> Likeness:
    own = (properties.get("name", ""), *properties.get("aliases", ()))
    return max(likeness(one, (), names[0], names[1:], frozenset()) for one in own)


def _derived(item: Json) -> bool:
    return bool(item["properties"].get("derived_from"))


def _unsure(item: Json) -> bool:
    return bool(item["properties"].get("confidence") == "unsure")


def _step_order(edge: Json) -> tuple[int, str]:
    no = str(edge["properties"].get("no", ""))
    digits = "".join(letter for letter in no if letter.isdigit())
    return (int(digits) if digits else 0, no)


def _frozen(post: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(post.items())
