"""Ids: stable, readable, and different for what is different."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import digest, edge_id, node_id, slug

parts = st.lists(st.one_of(st.none(), st.text(), st.integers()), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sundhedsklynge Sønderjylland", "sundhedsklynge-soenderjylland"),
        ("Rådet for Ældre, Øst", "raadet-for-aeldre-oest"),
        ("  §§ 12-14!  ", "12-14"),
        ("Café Élan", "cafe-elan"),
        ("", ""),
        ("…", ""),
    ],
)
def test_a_slug_reads_like_the_name(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_short_plain_ascii(text: str) -> None:
    made = slug(text)
    assert len(made) <= 40
    assert set(made) <= set(string.ascii_lowercase + string.digits + "-")
    assert not made.startswith("-")
    assert not made.endswith("-")


def test_ids_stay_as_they_are() -> None:
    # Written down once: an id that changes loses every verdict given on it.
    assert digest("a", None, 3) == "3a210b3a0841"
    assert node_id("Body", "Udvalget", "Fyn") == "body-udvalget-" + digest("Body", "Fyn")
    assert edge_id("REPORTS_TO", "a", "b") == "reports_to-" + digest("REPORTS_TO", "a", "b")


@given(parts, parts)
def test_digests_are_equal_only_for_equal_parts(one: list[str], other: list[str]) -> None:
    same = [None if x is None else str(x) for x in one] == [
        None if x is None else str(x) for x in other
    ]
    separators = any("\x1f" in str(x) or "\x00" in str(x) for x in (*one, *other))
    if not separators:
        assert (digest(*one) == digest(*other)) == same


def test_nothing_and_the_empty_text_differ() -> None:
    assert digest("a", None) != digest("a", "")
    assert digest("a", "") != digest("a")
    assert digest("ab", "c") != digest("a", "bc")


def test_the_name_makes_the_node_only_where_no_key_is_given() -> None:
    assert node_id("Body", "Udvalget") != node_id("Body", "Rådet")
    one, other = node_id("Body", "Udvalget", "k"), node_id("Body", "Udvalg", "k")
    assert one.rpartition("-")[2] == other.rpartition("-")[2]
    assert node_id("Body", "Udvalget", "k") != node_id("Party", "Udvalget", "k")


def test_a_node_without_a_readable_name_still_has_an_id() -> None:
    assert node_id("Post", "…") == "post-" + digest("Post", "…")


def test_parallel_edges_have_ids_of_their_own() -> None:
    assert len({edge_id("INFORMS", "a", "b", matter) for matter in (None, "economy", "other")}) == 3
    assert edge_id("INFORMS", "a", "b") != edge_id("INFORMS", "b", "a")
