"""How sure a rule is, from how often it was right: `measured.toml`, made by bench.rule_precision."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from graph.records import Confidence

MEASURED: Final = Path(__file__).with_name("measured.toml")
SURE: Final = 0.95
_PRIOR: Final = 4
"""A rule seen seldom is judged as if it had stated so many facts more, as right as its family's."""


class Record(NamedTuple):
    """Of `stated` facts that a careful reader judged, `right` were."""

    right: int
    stated: int


def unsure_rules(counts: Mapping[str, Record]) -> frozenset[str]:
    """The rules that are right less often than `SURE`, weighed with their family's share."""
    right: Counter[str] = Counter()
    stated: Counter[str] = Counter()
    for rule, record in counts.items():
        right[family(rule)] += record.right
        stated[family(rule)] += record.stated
    out = set()
    for rule, record in counts.items():
        prior = right[family(rule)] / stated[family(rule)]
        if (record.right + _PRIOR * prior) / (record.stated + _PRIOR) < SURE:
            out.add(rule)
    return frozenset(out)


def family(rule: str) -> str:
    """The family of a rule: what stands before the first point of its name."""
    return rule.partition(".")[0]


@cache
def _unsure() -> frozenset[str]:
    kept = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    return unsure_rules({rule: Record(*counts) for rule, counts in kept.items()})


def confidence(rule: str, given: Confidence = "sure") -> Confidence:
    """The confidence of a fact: a rule may doubt a single one itself, and its record doubts all."""
    return "unsure" if given == "unsure" or rule in _unsure() else "sure"
