"""The record of each rule that is kept is the one of the rules and the documents of today."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.rule_precision import drift, kept, of_today
from loaders.measured import Record

MANY = {"a.many": Record(980, 1000), "b.some": Record(60, 61), "c.weak": Record(10, 20)}


@pytest.mark.real_documents
def test_the_kept_record_of_each_rule_is_that_of_today(shared_documents: Path) -> None:
    found = drift(kept(), of_today(shared_documents.parent))
    # After a change of the rules or the annotations: python -m bench.rule_precision --write
    assert found == []


def test_equal_records_have_not_drifted() -> None:
    assert drift(MANY, dict(MANY)) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"d.new": Record(5, 5)}, "d.new: 5/5, stated and not kept"),
        ({"b.some": None}, "b.some: 60/61, kept and stated no more"),
        ({"b.some": Record(48, 61)}, "b.some: sure as kept and unsure now (60/61, now 48/61)"),
        ({"c.weak": Record(30, 30)}, "c.weak: unsure as kept and sure now (10/20, now 30/30)"),
        ({"a.many": Record(950, 1000)}, "30 of 1081 facts are counted otherwise"),
    ],
)
def test_what_has_drifted_is_told(changed: dict[str, Record | None], told: str) -> None:
    now = {rule: record for rule, record in {**MANY, **changed}.items() if record is not None}
    assert told in drift(MANY, now)


@pytest.mark.parametrize(
    "changed", [{"d.new": Record(1, 2)}, {"a.many": Record(982, 1003)}, {"b.some": Record(61, 62)}]
)
def test_a_fact_or_two_are_let_pass(changed: dict[str, Record]) -> None:
    assert drift(MANY, {**MANY, **changed}) == []
