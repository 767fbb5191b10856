"""Rows of tables that state seats: noun, number and sender in cells of their own, or all in one."""

from __future__ import annotations

import re

from loaders.anchor import Anchored
from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import read_senders
from loaders.segments import Block

Range = tuple[int, int]


def cells(line: Line) -> list[Range]:
    """First and last token of each cell of a row; empty cells are left out."""
    out: list[Range] = []
    text, at = line.sentence.text, 0
    for cell in line.sentence.block.cells:
        said = cell.text.strip()
        start = text.find(said, at) if said else -1
        if start < 0:
            continue
        at = start + len(said)
        inside = [i for i, t in enumerate(line.toks) if start <= t.start and t.end <= at]
        if inside:
            out.append((inside[0], inside[-1]))
    return out


def headers(doc: Anchored) -> set[int]:
    """The numbers of the rows that head others."""
    rows = {b.number for b in doc.segmented.blocks if b.kind == "row" and not _labels_below(b, doc)}
    return {
        b.lead
        for b in doc.segmented.blocks
        if b.kind == "row" and b.lead in rows and b.lead is not None
    }


def _labels_below(block: Block, doc: Anchored) -> bool:
    """ "Rolle | Hvem": a head whose rows are labels, each with its value."""
    if len(block.cells) != 2:
        return False
    words = lexicon(doc.segmented.parts[block.part].language, "seats").get("columns_of_labels", {})
    first, second = (re.sub(r"[\s*_:]+", " ", c.text).strip().casefold() for c in block.cells)
    return first in words.get("labels", ()) and second in words.get("values", ())


def row_seats(line: Line, context: Context) -> list[Seat]:
    """The seats of one row inside a list of members."""
    found = cells(line)
    numbers = [(r, c) for r in found if (c := _number(line, r)) is not None]
    rest = [r for r in found if all(r != n for n, _ in numbers)]
    people = [r for r in rest if _people(line, r)]
    if not people:
        return []
    told: tuple[str, ...] = ()
    for other in (r for r in rest if r not in people):
        senders, _, _ = read_senders(line, other[0], other[1] + 1)
        keys = tuple(s.key for s in senders if s.key)
        told = keys or told
    seats = [s for r in people for s in read_seats(line, *r, context)]
    if len(seats) == 1 and len(numbers) == 1:
        count = numbers[0][1]
        seats[0].low, seats[0].high, seats[0].approx = count.low, count.high, count.approx
        seats[0].counted = False
    for seat in seats:
        seat.senders = told or seat.senders
        seat.at = [line.sentence]
        seat.text = line.sentence.text
    return seats


def _number(line: Line, cell: Range) -> Count | None:
    count = read_count(line.toks, cell[0], line.language)
    return count if count is not None and count.last == cell[1] else None


def _people(line: Line, cell: Range) -> bool:
    return any(noun(line.toks[i].text, line.language) for i in range(cell[0], cell[1] + 1))
