"""Chairs who come to another body's meetings now and then."""

from __future__ import annotations

from graph.edges import ExOfficio, HasPost
from graph.nodes import Post
from tests.loaders.reading import graph_of

TEXT = """Kommissorium for Vandforum

Formandskab

Formandskabet for Vandforum har to medlemmer: en regional formand og en kommunal formand.

De to deltager {how} i møder i Havneudvalget.
"""


def ad_hoc_seats(text: str) -> int:
    graph = graph_of(text)
    posts = [graph.nodes[e.target] for e in graph.joining(HasPost)]
    return sum(isinstance(p, Post) and p.attendance == "ad_hoc" for p in posts)


def test_each_chair_has_a_seat_there_by_office() -> None:
    text = TEXT.format(how="ad hoc")
    assert ad_hoc_seats(text) == 2
    assert len(list(graph_of(text).joining(ExOfficio))) == 2


def test_who_does_not_come_has_none() -> None:
    assert ad_hoc_seats(TEXT.format(how="ikke")) == 0
