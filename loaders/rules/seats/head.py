"""A word that stands for seats: the number before it, and where its phrase stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from graph.nodes import PostRole
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import Noun

JOINS: Final = ("og", "samt", ",")
GOVERNS: Final = ("fra", "af", "for", "hos", "de", "alle", "hver")

# before the noun of an office, behind the name of the house
RANKS: Final = frozenset(
    "chief deputy senior assistant executive non-executive lead vice elected appointed lay finance medical".split()
)


@dataclass(slots=True)
class Head:
    """A word that stands for seats, by token numbers, with its count."""

    first: int  # with number and adjectives
    at: int  # the noun, the pronoun or the name
    last: int
    noun: Noun | None
    count: Count | None
    inside: bool = False
    item: bool = False  # a body or party that is itself a member
    end: int = 0
    joined: list[int] = field(default_factory=list)
    role: PostRole | None = None  # what the phrase says he is in the body
    copula: int = 0  # words between number and noun: "2 skal være læger"


def count_ending(line: Line, at: int, floor: int) -> Count | None:
    """The number whose last token is at `at`, with what qualifies it."""
    for start in range(max(floor, at - 4), at + 1):
        count = read_count(line.toks, start, line.language)
        if count is not None and count.last == at:
            return count
    return None


def in_name(line: Line, count: Count) -> bool:
    """Whether a number is part of a name that is known."""
    return count.last in line.inside and line.inside[count.last].mention.kind != "name"
