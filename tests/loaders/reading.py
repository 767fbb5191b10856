"""Reads a text of our own and tells the facts in short words, for the tests of the rule families."""

from __future__ import annotations

from graph.edges import LINE_TYPES, Covers, For, Governs, ResponsibleFor, Succeeds
from graph.nodes import Body, Duty, OverlapRule, Provision
from graph.value import Graph
from loaders import build, read_source


def graph_of(text: str, name: str = "prøve.txt") -> Graph:
    """The graph of one text."""
    return build([read_source(name, text.encode())])


def names(graph: Graph) -> set[str]:
    """The names of all bodies."""
    return {body.name for body in graph.of(Body)}


def lines(graph: Graph) -> set[tuple[str, str, str]]:
    """Every line that is not inherited: type, source, target."""
    return {
        (edge.type, graph.nodes[edge.source].name, graph.nodes[edge.target].name)
        for kind in LINE_TYPES.values()
        for edge in graph.joining(kind)
        if edge.derived_from is None
    }


def ties(graph: Graph) -> set[tuple[str, str, str]]:
    """The lines, and who succeeds whom."""
    return lines(graph) | {
        ("SUCCEEDS", graph.nodes[e.source].name, graph.nodes[e.target].name)
        for e in graph.joining(Succeeds)
    }


def modality(graph: Graph, type_: str) -> set[str]:
    """How lines of a type are meant."""
    return {edge.modality for edge in graph.joining(LINE_TYPES[type_])}


def provisions(graph: Graph) -> set[tuple[str, str, int | None, int | None]]:
    """Body, kind, least and most of every provision that is not inherited."""
    out = set()
    for edge in graph.joining(Governs):
        provision = graph.nodes[edge.source]
        assert isinstance(provision, Provision)
        if provision.derived_from is None:
            body = graph.nodes[edge.target].name
            out.add((body, provision.kind, provision.min, provision.max))
    return out


def duties(graph: Graph) -> dict[str, tuple[str, frozenset[str]]]:
    """Task → for whom, and who is responsible."""
    out: dict[str, tuple[str, frozenset[str]]] = {}
    for duty in graph.of(Duty):
        if duty.derived_from is None:
            whom = next(
                graph.nodes[e.target].name for e in graph.joining(For) if e.source == duty.id
            )
            who = {
                graph.nodes[e.source].name
                for e in graph.joining(ResponsibleFor)
                if e.target == duty.id
            }
            out[duty.task] = (whom, frozenset(who))
    return out


def overlap_rules(graph: Graph) -> set[tuple[str, str, frozenset[str]]]:
    """Strength, capacity and the bodies covered."""
    return {
        (
            rule.strength,
            rule.capacity,
            frozenset(
                graph.nodes[e.target].name for e in graph.joining(Covers) if e.source == rule.id
            ),
        )
        for rule in graph.of(OverlapRule)
        if rule.derived_from is None
    }
