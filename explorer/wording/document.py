"""What one document says, in words: its facts by kind, and what was not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explorer.wording import common
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from graph.edges import EDGE_TYPES
from graph.nodes import NODE_TYPES, Body, Document, Party, Passage
from graph.records import Edge, Fact, FactEdge, Line
from graph.value import Graph, document_of
from queries.answers import FactRef, Quote, Ref, Words

_COUNT = Caption("{}: {}.", "{}: {}.")
_NOTHING = Caption("Intet blev forstået.", "Nothing was understood.")
_BODIES = Caption("Organer og parter", "Bodies and parties")
_UNREAD = Caption("Ikke forstået ({})", "Not understood ({})")


def told(graph: Graph, unread: Iterable[str], title: str, language: Language) -> list[Told]:
    """The kinds of node with their numbers, every fact, and the sentences no rule understood."""
    quotes = _quotes(graph)
    out: list[Told] = [Heading(title)]
    counts = Counter(node.label for node in graph.nodes.values())
    for label, kind in NODE_TYPES.items():
        if counts[label] and label not in ("Document", "Passage"):
            out.append(Sentence(_COUNT(language).format(kind.caption(language), counts[label])))
    if not graph.facts:
        out.append(Sentence(_NOTHING(language)))
    named = [*graph.of(Body), *graph.of(Party)]
    if named:
        out.append(Heading(_BODIES(language)))
        out += [Sentence(node.name, _cited(node, quotes)) for node in named]
    for type_, joining in EDGE_TYPES.items():
        edges = [e for e in graph.edges.values() if e.type == type_ and isinstance(e, FactEdge)]
        if edges:
            out.append(Heading(common.capital(joining.captions.forward(language))))
            out += [common.fact(_fact(edge, graph, quotes), language) for edge in edges]
    missed = list(unread)
    if missed:
        out.append(Heading(_UNREAD(language).format(len(missed))))
        out += [Sentence(text) for text in missed]
    return out


def _quotes(graph: Graph) -> dict[str, Quote]:
    documents = document_of(graph)
    return {
        passage.id: Quote(
            id=passage.id,
            document=_ref(graph, documents[passage.id].id),
            status=documents[passage.id].status,
            spans=passage.spans,
            section=passage.section,
            text=passage.text,
            locator=passage.locator,
        )
        for passage in graph.of(Passage)
    }


def _cited(item: Fact, quotes: dict[str, Quote]) -> tuple[Quote, ...]:
    return tuple(quotes[passage] for passage in item.passages)


def _ref(graph: Graph, ident: str) -> Ref:
    node = graph.nodes[ident]
    name = node.name or (node.title or node.file if isinstance(node, Document) else "")
    return Ref(id=ident, label=node.label, name=name)


def _fact(edge: Edge, graph: Graph, quotes: dict[str, Quote]) -> FactRef:
    if not isinstance(edge, FactEdge):
        raise TypeError(f"{edge.type} states nothing")
    line = edge if isinstance(edge, Line) else None
    return FactRef(
        id=edge.id,
        type=edge.type,
        source=_ref(graph, edge.source),
        target=_ref(graph, edge.target),
        caption=Words.of(edge.captions.forward),
        condition=line.condition if line else None,
        matter=line.matter if line else None,
        modality=line.modality if line else None,
        status=edge.status,
        certainty=edge.certainty,
        confidence=edge.confidence,
        valid_from=edge.valid_from,
        valid_to=edge.valid_to,
        derived_from=edge.derived_from,
        passages=_cited(edge, quotes),
    )
