"""Statements of all documents become one validated graph: instances inherit, every fact has its passage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from graph.edges import EDGE_TYPES, In, PartOf
from graph.ids import edge_id, node_id
from graph.nodes import NODE_TYPES, Document, Locator, Passage
from graph.records import Edge
from graph.value import Graph
from loaders.assembly.draft import Draft
from loaders.assembly.inheritance import Inheritance
from loaders.assembly.wholes import Wholes
from loaders.measured import confidence
from loaders.resolve import Resolution, resolve
from loaders.roster import Roster
from loaders.sameseats import unite_seats
from loaders.seating import seated, united
from loaders.statements import EdgeOf, PassageOf, Statements

_MOST_PASSAGES: Final = 400


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
        self.draft = Draft(self.resolution)
        self.nodes, self.edges = self.draft.nodes, self.draft.edges
        self.passage_ids: dict[tuple[str, str], str] = {}
        self.local: dict[tuple[str, str], str] = {}  # (document, key) → node id

    def graph(self, rosters: Sequence[Roster]) -> Graph:
        for doc in self.statements:
            self._documents(doc)
        self._things()
        Wholes(self.draft).add()
        for doc in self.statements:
            self._facts(doc)
        unite_seats(self.nodes, self.edges)
        Inheritance(self.draft).add()
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
                valid_to=part.valid_to,
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
        first: dict[int, tuple[PassageOf, ...]] = {}
        for passage in doc.passages:
            first.setdefault(passage.part, (passage,))
        for part in doc.parts:
            here = self.local[(doc.name, f"d{part.number}")]
            if part.number and here in self.nodes:
                parent = self.local[(doc.name, f"d{part.parent or 0}")]
                cited = first.get(part.number, ())
                self.draft.edge(
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
                self.draft.thing(thing, tuple(cited))
        for (doc, local), key in self.resolution.of.items():
            self.local[(doc, local)] = self.resolution.things[key].id

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
                    "confidence": confidence(node.rule, node.confidence),
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
        self.draft.edge(
            kind, source, target, self._cited(doc, edge.passages), rule=edge.rule,
            certainty=edge.certainty, confidence=edge.confidence, status=edge.status or "in_force",
            **edge.properties,
        )  # fmt: skip

    def _keep(self, edge: Edge) -> None:
        self.edges.setdefault(edge.id, edge)


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
