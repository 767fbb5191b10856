"""Answers in words, as lines for a terminal: numbered sources, tables set in columns."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from itertools import groupby

from explorer import terminal
from explorer.wording.common import place
from explorer.wording.told import Heading, Sentence, Table, Told, sources_of
from graph.captions import Caption, Language
from queries.answers import Quote

_SOURCES = Caption("Kilder", "Sources")
_SOURCE_COLUMN = Caption("Kilde", "Source")
_WIDEST = 120


def lines(told: Sequence[Told], language: Language) -> list[str]:
    """What the terminal shows; each statement has the numbers of its sources, which end it."""
    width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
    quotes = sources_of(told)
    numbers = {quote.id: number for number, quote in enumerate(quotes, start=1)}
    out: list[str] = []
    for one in told:
        if isinstance(one, Heading):
            out += ["", *terminal.wrapped(one.text, width)] if out else _title(one.text, width)
        elif isinstance(one, Sentence):
            text = one.text + _cited(one.sources, numbers)
            out += _item(text, one.depth, width)
        else:
            out += _table(one, numbers, width, language)
    if quotes:
        out += ["", _SOURCES(language)]
        for quote in quotes:
            out += _source(numbers[quote.id], quote, width, language)
    return out


def _title(text: str, width: int) -> list[str]:
    title = terminal.wrapped(text, width)
    return [*title, "═" * max(map(len, title))]


def _item(text: str, depth: int, width: int) -> list[str]:
    indent = "  " * depth
    first, *rest = terminal.wrapped(text, width - 2 - len(indent))
    return [f"{indent}• {first}", *(f"{indent}  {line}" for line in rest)]


def _cited(sources: Iterable[Quote], numbers: dict[str, int]) -> str:
    """The numbers in brackets, three or more in a row as a range."""
    cited = sorted({numbers[quote.id] for quote in sources})
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(cited), key=lambda place: place[1] - place[0])
    ]
    shown = [
        f" [{run[0]}–{run[-1]}]" if len(run) > 2 else "".join(f" [{number}]" for number in run)
        for run in runs
    ]
    return "".join(shown)


def _table(table: Table, numbers: dict[str, int], width: int, language: Language) -> list[str]:
    rows = [
        [*row, _cited(sources, numbers).strip()]
        for row, sources in zip(table.rows, table.sources, strict=True)
    ]
    return ["", *terminal.table([*table.head, _SOURCE_COLUMN(language)], rows, width)]


def _source(number: int, quote: Quote, width: int, language: Language) -> list[str]:
    where = terminal.wrapped(f"[{number}] {place(quote, language)}:", width)
    return [*where, *terminal.wrapped(f"»{quote.text}«", width, indent="    ")]
