"""What a cue of members leads to, and what may stand before it."""

from __future__ import annotations

from typing import Final

from loaders.rules.seats.counts import read_count
from loaders.rules.seats.line import Line

LONGEST_CLAUSE: Final = 12  # tokens of a clause between commas


Found = tuple[int, int, str | None, tuple[str, ...], str]


Start = tuple[int, tuple[str, ...]]


def past_adverbs(line: Line, at: int) -> int:
    """Past "bl.a.", "som minimum", ", som loven siger,"."""
    while at < len(line.toks):
        low = line.low(at)
        if low == ",":
            close = next(
                (
                    i
                    for i in range(at + 1, min(at + LONGEST_CLAUSE, len(line.toks)))
                    if line.low(i) == ","
                ),
                None,
            )
            if close is None or line.low(at + 1) not in ("som", "der", "jf"):
                return at
            at = close + 1
        elif low in (
            "af",
            "med",
            "i",
            "som",
            "minimum",
            "mindst",
            "følgende",
            "bl",
            "blandt",
            "andet",
            "a",
            ".",
            "desuden",
            "derudover",
            ":",
            "mellem",
        ):
            if low in ("mindst", "minimum", "mellem") and read_count(line.toks, at, line.language):
                return at
            at += 1
        else:
            return at
    return at
