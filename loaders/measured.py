"""How sure a rule is, from how often it was right: `measured.toml`, made by bench.rule_precision."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from graph.records import Confidence

MEASURED: Final = Path(__file__).with_name("measured.toml")
SURE: Final = 0.95
"""The bound; docs/decisions/0012 tells why it is not 0.95 yet."""
_PRIOR: Final = 4
"""A rule seen seldom is judged as if it had stated so many facts more, as right as the others."""


class Record(NamedTuple):
    """Of `stated` facts that a careful reader judged, `right` were."""

    right: int
    stated: int


def unsure_rules(counts: Mapping[str, Record]) -> frozenset[str]:
    """The rules that are right less often than `SURE`, weighed with the share of all rules."""
    right = sum(record.right for record in counts.values())
    stated = sum(record.stated for record in counts.values())
    usual = right / stated if stated else 1.0
    return frozenset(
        rule
        for rule, record in counts.items()
        if (record.right + _PRIOR * usual) / (record.stated + _PRIOR) < SURE
    )


@cache
def _unsure() -> frozenset[str]:
    kept = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    return unsure_rules({rule: Record(*counts) for rule, counts in kept.items()})


def confidence(rule: str, given: Confidence = "sure") -> Confidence:
    """The confidence of a fact: a rule may doubt a single one itself, and its record doubts all."""
    return "unsure" if given == "unsure" or rule in _unsure() else "sure"
