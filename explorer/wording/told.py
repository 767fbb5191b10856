"""What an answer in words consists of: headings, sentences with their sources, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from queries.answers import Quote


@dataclass(frozen=True)
class Heading:
    """The title of what follows."""

    text: str


@dataclass(frozen=True)
class Sentence:
    """One statement and the passages that say so; `depth` 1 explains the sentence before."""

    text: str
    sources: tuple[Quote, ...] = ()
    depth: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells and, for each row, the passages that say so."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[tuple[Quote, ...], ...]


Told = Heading | Sentence | Table


def sources_of(told: Sequence[Told]) -> list[Quote]:
    """Every passage that is cited, once, in the order of its first citing."""
    quotes: dict[str, Quote] = {}
    for one in told:
        if isinstance(one, Sentence):
            cited = one.sources
        elif isinstance(one, Table):
            cited = tuple(quote for row in one.sources for quote in row)
        else:
            cited = ()
        for quote in cited:
            quotes.setdefault(quote.id, quote)
    return list(quotes.values())
