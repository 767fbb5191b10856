"""The vocabulary: every kind declared once, whole, in both languages."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from graph.captions import LANGUAGES, Caption, two_way
from graph.edges import EDGE_TYPES, LINE_TYPES
from graph.errors import AmbiguousName, MandatError, UnknownName
from graph.levels import AD_HOC_STEP, LEVELS, Level, rank_of
from graph.nodes import NODE_TYPES, Body, Passage, Post
from graph.records import Fact, FactEdge, Line

FACT = {
    "passages", "certainty", "confidence", "status", "valid_from", "valid_to", "rule", "review",
    "derived_from",
}  # fmt: skip
DAY = datetime.date(2022, 7, 1)


def test_every_fact_carries_what_every_fact_carries() -> None:
    for kind in (*NODE_TYPES.values(), *EDGE_TYPES.values()):
        if kind.__name__ in ("Document", "Passage", "In"):
            assert not issubclass(kind, Fact)
        else:
            assert set(kind.model_fields) >= FACT, kind


def test_every_kind_has_captions_in_both_languages() -> None:
    for node in NODE_TYPES.values():
        assert all(node.caption(language) for language in LANGUAGES)
    for edge in EDGE_TYPES.values():
        for way in edge.captions:
            assert all(way(language) for language in LANGUAGES)


def test_the_ends_of_every_edge_are_nodes_of_the_vocabulary() -> None:
    for edge in EDGE_TYPES.values():
        assert edge.ends
        assert {label for ends in edge.ends for label in ends} <= set(NODE_TYPES)


def test_lines_between_bodies_carry_how_and_when_they_hold() -> None:
    for kind in LINE_TYPES.values():
        assert issubclass(kind, Line)
        assert {"modality", "condition", "matter"} <= set(kind.model_fields)


def test_types_are_spelt_as_their_classes() -> None:
    for name, kind in {**NODE_TYPES, **EDGE_TYPES}.items():
        spelt = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__)
        assert name in (kind.__name__, spelt.upper())


def test_records_are_values() -> None:
    body = Body(id="a", passages=("p",))
    with pytest.raises(ValidationError):
        body.name = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Body(id="", passages=("p",))
    with pytest.raises(ValidationError):
        Body(id="a", passages=())


def test_properties_leave_out_what_is_not_there_and_identity() -> None:
    given = Post(id="a", passages=("p",), seats_min=0, voting=False).properties()
    assert given["seats_min"] == 0
    assert given["voting"] is False
    assert not {"id", "seats_max", "aliases", "valid_from"} & set(given)
    edge = EDGE_TYPES["HOLDS"].model_validate(
        {"id": "e", "source": "a", "target": "b", "passages": ["p"], "as": "deputy"}
    )
    assert edge.properties()["as"] == "deputy"
    assert not {"id", "source", "target", "as_"} & set(edge.properties())


@pytest.mark.parametrize(
    ("first", "last", "day", "holds"),
    [
        (None, None, DAY, True),
        (DAY, None, DAY, True),
        (DAY, None, DAY - datetime.timedelta(1), False),
        (None, DAY, DAY, True),
        (None, DAY, DAY + datetime.timedelta(1), False),
        (DAY, DAY, DAY, True),
    ],
)
def test_a_fact_holds_from_its_first_day_to_its_last(
    first: datetime.date | None, last: datetime.date | None, day: datetime.date, holds: bool
) -> None:
    fact = Body(id="a", passages=("p",), valid_from=first, valid_to=last)
    assert fact.holds_on(day) is holds


def test_spans_are_pairs() -> None:
    assert Passage(id="p", text="x", spans=((1, 2), (5, 9))).properties()["spans"] == [
        [1, 2],
        [5, 9],
    ]
    with pytest.raises(ValidationError):
        Passage(id="p", text="x", spans=((1, 2, 3),))  # type: ignore[arg-type]


# Levels


def test_every_level_has_a_row_and_the_ladder_is_that_of_the_design() -> None:
    assert set(LEVELS) == set(get_args(Level))
    ladder = sorted(((row.rank, name) for name, row in LEVELS.items() if row.rank), reverse=True)
    assert ladder == [
        (60, "national"),
        (55, "council"),
        (50, "regional_political"),
        (40, "regional_strategic"),
        (35, "regional_operational"),
        (30, "cluster_political"),
        (20, "cluster_strategic"),
        (10, "cluster_operational"),
    ]


@pytest.mark.parametrize(
    ("level", "parent", "rank"),
    [
        ("cluster_strategic", None, 20),
        ("ad_hoc", 30, 30 - AD_HOC_STEP),
        ("ad_hoc", None, None),
        ("support", 40, None),
        ("sector", None, None),
        ("container", None, None),
        (None, 40, None),
    ],
)
def test_ranks(level: Level | None, parent: int | None, rank: int | None) -> None:
    assert rank_of(level, parent) == rank


# Captions


def test_a_caption_speaks_both_languages() -> None:
    caption = Caption("råd", "council")
    assert [caption(language) for language in LANGUAGES] == ["råd", "council"]
    both = two_way("nedsætter", "er nedsat af", "establishes", "is established by")
    assert (both.forward("da"), both.backward("en")) == ("nedsætter", "is established by")


# Errors


def _tree(kind: type[MandatError]) -> list[type[MandatError]]:
    return [kind, *(below for one in kind.__subclasses__() for below in _tree(one))]


def test_every_error_names_the_thing_the_fault_and_the_remedy() -> None:
    for kind in _tree(MandatError):
        if kind.__init__ in (MandatError.__init__, UnknownName.__init__):
            error = kind("thing", "fault", "Remedy.")
            assert (error.thing, error.fault, error.remedy) == ("thing", "fault", "Remedy.")
            assert error.code == kind.__name__
            assert str(error) == "thing: fault. Remedy."
            assert isinstance(error, MandatError)


def test_a_name_that_fits_two_lists_them() -> None:
    error = AmbiguousName("x", "fits two", "Name one.", ("a", "b"))
    assert isinstance(error, UnknownName)
    assert error.candidates == ("a", "b")
    assert UnknownName("x", "fits none", "Look.").candidates == ()


def test_edges_of_facts_are_facts() -> None:
    assert [name for name, kind in EDGE_TYPES.items() if not issubclass(kind, FactEdge)] == ["IN"]


def test_the_graph_knows_nothing_of_what_stands_above_it() -> None:
    root = Path(__file__).resolve().parents[2] / "graph"
    for path in root.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:from|import) (?:loaders|queries|explorer)\b", text, re.M), (
            path
        )
