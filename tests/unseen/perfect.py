"""A reader that states exactly what an annotation asks for: the ruler must find it faultless."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from bench.reading.annotation import Annotation, Entry
from bench.reading.entities import entities_of

Json = dict[str, Any]


class Paper:
    """A graph in its JSON form, written by hand."""

    def __init__(self) -> None:
        self.nodes: list[Json] = []
        self.edges: list[Json] = []

    def node(self, label: str, **properties: Any) -> str:
        node = f"{label}-{len(self.nodes)}"
        self.nodes.append({"id": node, "label": label, "properties": _json(properties)})
        return node

    def edge(self, kind: str, source: str, target: str, **properties: Any) -> None:
        name = f"{kind}-{len(self.edges)}"
        self.edges.append(
            {
                "id": name,
                "source": source,
                "target": target,
                "type": kind,
                "properties": _json(properties),
            }
        )

    @property
    def graph(self) -> Json:
        return {"nodes": self.nodes, "edges": self.edges}


class PerfectReader(Paper):
    """States every entry that is not optional, with a passage at its quote."""

    def __init__(self, annotation: Annotation) -> None:
        super().__init__()
        self.annotation = annotation
        self.ends: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.meetings: dict[str, str] = {}
        for kind, label in (("bodies", "Body"), ("parties", "Party")):
            for entry in self.asked(kind):
                keys = ("name", "level", "cluster", "generic", "kind")
                given = {key: entry[key] for key in keys if key in entry}
                self.ends[entry["name"]] = self.node(label, **given, **self.fact(entry))
        for entry in self.asked("people"):
            self.person(entry["name"], entry)
        self.document = self.node("Document", title="", status=annotation.meta["status"])
        for kind in ("lines", "pairs", "posts", "rules", "people", "papers"):
            getattr(self, f"write_{kind}")()

    def asked(self, kind: str) -> Iterable[Entry]:
        return (entry for entry in self.annotation[kind] if not entry.get("optional"))

    def fact(self, entry: Entry) -> Json:
        start, end = next(self.annotation.text.places(entry["quote"]))
        passage = self.node("Passage", spans=[[start, end]], text=entry["quote"])
        status = entry.get("status") or self.annotation.meta.get("status")
        return {"passages": [passage], "status": status}

    def end(self, name: str) -> str:
        """The node of a name; one that is optional is stated when something asked needs it."""
        for kind, label in (("bodies", "Body"), ("parties", "Party")):
            for entry in self.annotation[kind]:
                if name in (entry["name"], *entry.get("aliases", ())):
                    if entry["name"] not in self.ends:
                        self.ends[entry["name"]] = self.node(label, name=entry["name"])
                    return self.ends[entry["name"]]
        assert name in {entity.name for entity in entities_of(self.annotation)}, name
        return self.ends.setdefault(name, self.node("Party", name=name))

    def person(self, name: str, entry: Entry) -> str:
        if name not in self.people:
            self.people[name] = self.node("Person", name=name, **self.fact(entry))
        return self.people[name]

    def post(self, body: str, party: Any = None, **properties: Any) -> str:
        post = self.node("Post", **properties)
        self.edge("HAS_POST", self.end(body), post)
        chosen = first(party)
        if chosen:
            self.edge("REPRESENTS", post, self.end(chosen))
        return post

    def role_of_optional_seat(self, body: str) -> str:
        seats = (entry for entry in self.annotation["seats"] if entry["body"] == body)
        return str(first(next(seats)["role"]))

    def write_lines(self) -> None:
        for entry in self.asked("lines"):
            self.edge(
                entry["type"],
                self.end(entry["from"]),
                self.end(entry["to"]),
                modality=entry.get("modality"),
                matter=entry.get("matter"),
                **self.fact(entry),
            )

    def write_pairs(self) -> None:
        for kind, edge, start, end in (
            ("part_of", "PART_OF", "child", "parent"),
            ("instances", "INSTANCE_OF", "child", "parent"),
            ("participates", "PARTICIPATES_IN", "party", "body"),
        ):
            for entry in self.asked(kind):
                self.edge(edge, self.end(entry[start]), self.end(entry[end]), **self.fact(entry))

    def write_posts(self) -> None:
        posts: list[tuple[Entry, str]] = []
        for entry in self.asked("seats"):
            post = self.post(
                entry["body"],
                entry.get("party"),
                role=first(entry["role"]),
                attendance=first(entry.get("attendance", "full")),
                seats_min=first(entry.get("min")),
                seats_max=first(entry.get("max")),
                per=entry.get("per"),
                approx=entry.get("approx", False),
                **self.fact(entry),
            )
            posts.append((entry, post))

        def fitting(body: str, party: Any, role: str | None) -> str:
            for entry, post in posts:
                sender = first(entry.get("party"))
                same_role = role in (None, first(entry["role"]))
                if entry["body"] == body and same_role and sender in as_list(party):
                    return post
            return self.post(body, role=role or self.role_of_optional_seat(body))

        for entry in self.asked("appointed"):
            post = fitting(entry["body"], entry.get("party"), entry.get("role"))
            self.edge("APPOINTED_BY", post, self.end(entry["by"]), **self.fact(entry))
        for entry in self.asked("included"):
            seat, whole = (
                fitting(entry["body"], end["party"], end["role"])
                for end in (entry["seat"], entry["in"])
            )
            self.edge("INCLUDED_IN", seat, whole, **self.fact(entry))
        for entry in self.asked("ex_officio"):
            office = self.post(entry["from"]["body"], role=entry["from"]["role"])
            seat = self.post(entry["to"]["body"], role=entry["to"]["role"])
            self.edge("EX_OFFICIO", office, seat, **self.fact(entry))

    def write_rules(self) -> None:
        for entry in self.asked("provisions"):
            numbers = {key: first(entry.get(key)) for key in ("min", "max")}
            rule = self.node(
                "Provision",
                kind=first(entry["kind"]),
                approx=entry.get("approx", False),
                **numbers,
                **self.fact(entry),
            )
            self.edge("GOVERNS", rule, self.end(entry["body"]))
        for entry in self.asked("duties"):
            given = {key: entry.get(key) for key in ("task", "phase", "system")}
            duty = self.node("Duty", **given, **self.fact(entry))
            self.edge("FOR", duty, self.end(entry["body"]))
            for slot in entry["responsible"]:
                lead = first(slot) == entry.get("lead")
                self.edge("RESPONSIBLE_FOR", self.end(first(slot)), duty, lead=lead)
        for entry in self.asked("overlap_rules"):
            given = {key: entry[key] for key in ("strength", "capacity")}
            rule = self.node("OverlapRule", **given, **self.fact(entry))
            for body in entry["bodies"]:
                self.edge("COVERS", rule, self.end(body))

    def write_people(self) -> None:
        for entry in self.asked("holdings"):
            held_as = first(entry.get("as", "holder"))
            attendance = first(entry.get("attendance", "full"))
            post = self.post(entry["body"], role=entry["role"], attendance=attendance)
            given = {key: first(entry.get(key)) for key in ("title", "organisation")}
            self.edge(
                "HOLDS",
                self.person(entry["person"], entry),
                post,
                **given,
                **{"as": held_as},
                **self.fact(entry),
            )
        for entry in self.asked("meetings"):
            given = {key: entry[key] for key in ("date", "planned")}
            meeting = self.node("Meeting", **given, **self.fact(entry))
            self.meetings[entry["date"].isoformat()] = meeting
            self.edge("MEETING_OF", meeting, self.end(entry["body"]))
        for entry in self.asked("attended"):
            meeting = self.meetings[entry["meeting"].isoformat()]
            present = entry["present"]
            self.edge(
                "ATTENDED",
                self.person(entry["person"], entry),
                meeting,
                present=present,
                **self.fact(entry),
            )

    def write_papers(self) -> None:
        for entry in self.asked("documents"):
            self.node("Document", title=entry["title"], status=entry["status"])
        for entry in self.asked("flows"):
            flow = self.node("Flow", name=entry["name"], **self.fact(entry))
            for no, step in enumerate(entry["steps"], 1):
                self.edge("STEP", flow, self.end(step), no=str(no))
        for entry in self.asked("approvals"):
            given = {"date": entry.get("date"), "planned": entry.get("planned", False)}
            self.edge("APPROVES", self.end(entry["by"]), self.document, **given, **self.fact(entry))


def first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def perfect_graph(annotation: Annotation) -> Json:
    return PerfectReader(annotation).graph


def _json(properties: Json) -> Json:
    return {
        key: value.isoformat() if isinstance(value, datetime.date) else value
        for key, value in properties.items()
        if value is not None
    }
