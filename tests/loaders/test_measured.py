"""The confidence of a rule from how often it was right."""

from __future__ import annotations

import tomllib

import pytest

from graph.records import Fact
from loaders import build, measured, read_source
from loaders.measured import MEASURED, Record, confidence, unsure_rules


def test_a_rule_under_the_bound_is_unsure_and_one_above_is_not() -> None:
    counts = {"a.good": Record(99, 100), "a.bad": Record(85, 100), "b.edge": Record(980, 1000)}
    assert unsure_rules(counts) == {"a.bad"}


def test_a_rule_seen_seldom_is_weighed_with_all_rules() -> None:
    where_most_are_right = {"a.one": Record(300, 300), "b.rare": Record(2, 2)}
    where_many_are_wrong = {"a.one": Record(200, 300), "b.rare": Record(2, 2)}
    assert unsure_rules(where_most_are_right) == frozenset()
    assert unsure_rules(where_many_are_wrong) == {"a.one", "b.rare"}


def test_a_single_wrong_fact_of_few_makes_a_rule_unsure() -> None:
    assert "a.rare" in unsure_rules({"a.one": Record(300, 300), "a.rare": Record(2, 3)})


def test_a_rule_that_doubts_a_fact_is_heard_whatever_its_record() -> None:
    assert confidence("no.such_rule", "unsure") == "unsure"
    assert confidence("no.such_rule", "sure") == "sure"


def test_the_counts_kept_are_counts() -> None:
    kept = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    assert len(kept) > 100
    assert all(0 <= right <= stated > 0 for right, stated in kept.values())


def test_the_facts_of_a_doubtful_rule_are_built_as_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# Kommissorium for Havneudvalget\n\nHavneudvalget refererer til Havnebestyrelsen.\n"
    read = read_source("havn.md", text.encode())
    (line,) = [edge for edge in build([read]).edges.values() if edge.type == "REPORTS_TO"]
    assert isinstance(line, Fact)
    assert line.confidence == "sure"
    monkeypatch.setattr(measured, "_unsure", lambda: frozenset({line.rule}))
    (doubted,) = [edge for edge in build([read]).edges.values() if edge.type == "REPORTS_TO"]
    assert isinstance(doubted, Fact)
    assert doubted.confidence == "unsure"
