"""PART_OF by words: sub-committees, committees in a partnership, groups under a heading."""

from __future__ import annotations

import pytest

from graph.edges import PartOf
from graph.nodes import Body
from tests.loaders.reading import graph_of


def parts(text: str) -> set[tuple[str, str]]:
    graph = graph_of(text)
    return {
        (graph.nodes[e.source].name, graph.nodes[e.target].name)
        for e in graph.joining(PartOf)
        if isinstance(graph.nodes[e.source], Body)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strandudvalget er et underudvalg under Kystudvalget.", ("Strandudvalget", "Kystudvalget")),
        ("Strandudvalget (SU) er en del af Kystforummet.", ("Strandudvalget", "Kystforummet")),
        ("Havstyregruppen i Kystpartnerskabet Fjord mødes ofte.", ("Havstyregruppen", "Kystpartnerskabet Fjord")),
        ("Kommissorium for Kystudvalget\n\nUndergrupper: Strandgruppen og Klitgruppen\n\nMøder: fire om året\n",
         ("Klitgruppen", "Kystudvalget")),
    ],
)  # fmt: skip
def test_a_part_is_said_in_many_ways(text: str, expected: tuple[str, str]) -> None:
    assert expected in parts(f"{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Strandudvalget er ikke et underudvalg under Kystudvalget.",
        "Strandudvalget refererer til Kystudvalget.",
        "Er Strandudvalget en del af Kystforummet?",
        "Kommissorium for Kystudvalget\n\nUndergrupper: Strandgruppen har nedsat Klitgruppen.\n",
    ],
)
def test_what_is_no_part(text: str) -> None:
    assert parts(f"{text}\n") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Terms of reference of the Dunes Committee\n\nThe Committee is a standing committee of the Coast Board.",
         ("Dunes Committee", "Coast Board")),
        ("Minutes of the Dunes Sub-Committee\n\nThe Sub-Committee noted that the Coast Board had appointed it as a "
         "sub-committee of the Coast Committee.", ("Dunes Sub-Committee", "Coast Committee")),
        ("Håndbog\n\nKlitudvalget\nKlitudvalget er et stående udvalg under Kystbestyrelsen.",
         ("Klitudvalget", "Kystbestyrelsen")),
        ("Håndbok\n\nKlittutvalget\nKlittutvalget er et fast utvalg under Kystrådet.", ("Klittutvalget", "Kystrådet")),
        ("Håndbog\n\nKlitudvalget\nKlitudvalget er et stående underudvalg til Kystkomitéen.",
         ("Klitudvalget", "Kystkomitéen")),
    ],
)  # fmt: skip
def test_standing_committees_are_parts(text: str, expected: tuple[str, str]) -> None:
    assert expected in parts(f"{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "The Dunes Committee asked the Coast Board about the Beach Committee.",
        "The Dunes Committee is not a standing committee of the Coast Board.",
        "Klitudvalget har et fast møde under Kystrådet.",
    ],
)
def test_other_committees_are_no_parts(text: str) -> None:
    assert parts(f"{text}\n") == set()
