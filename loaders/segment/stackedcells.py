"""Tables that extraction has flattened to one cell a line: first the names of the columns, then row after row.

The names stand together at the head, nothing else between them. Below them each row stands apart by a
blank line, or all rows follow one another and the number of lines fits. A cell may go on in the next
line, and the cell of members may hold several lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.layout import layout
from loaders.lexicon import lexicon
from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join, stacked
from loaders.segment.lines import Line
from loaders.segment.marks import ended, introduces, is_open, label_end, mark_of
from loaders.text import Clean

_LANGUAGES: Final = ("da", "nb", "nn", "en")
_COLUMNS: Final = range(3, 10)
_LONGEST_NAME: Final = 4  # words of the name of a column
_LONGEST_CELL: Final = 110  # characters of a line of a cell
_MOST_LINES: Final = 16  # of a row
_FEWEST: Final = 2  # rows


def stacked_cells(raw: str, lines: Sequence[Line], words: Words) -> tuple[list[Draft], set[int]]:
    """The rows of all such tables among the lines, and the numbers of the lines they hold."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    groups = _groups(lines)
    at = 0
    while at < len(groups):
        width = _heads(groups[at])
        rows, after = _rows(groups, at, width) if width else ([], at)
        if len(rows) < _FEWEST:
            at += 1
            continue
        head = groups[at][:width]
        top = _draft(raw, [[ln] for ln in head], words, None)
        drafts.append(top)
        drafts += [_draft(raw, row, words, top) for row in rows]
        taken.update(ln.number for ln in head)
        taken.update(ln.number for row in rows for cell in row for ln in cell)
        at = after
    return drafts, taken


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with nothing between them."""
    out: list[list[Line]] = []
    for n, ln in enumerate(lines):
        apart = n == 0 or ln.gap or ln.turn or ln.number > lines[n - 1].number + 1
        if apart:
            out.append([])
        out[-1].append(ln)
    return out


@cache
def _names() -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of columns of tables of bodies and of people, and beginnings of such names."""
    whole = set(layout().columns)
    begins: set[str] = set()
    for language in _LANGUAGES:
        begins.update(lexicon(language, "bodies").get("tables", {}).get("columns", ()))
        whole.update(lexicon(language, "bodies").get("tables", {}).get("first", ()))
        if language == "nn":
            continue
        people = lexicon(language, "people")
        whole.update(w for names in people["people"]["columns"].values() for w in names)
        whole.update(w for names in people["roster"]["columns"].values() for w in names)
    return frozenset(whole), tuple(sorted(begins))


def _is_name(text: str) -> bool:
    said = text.strip(" :*_").casefold()
    whole, begins = _names()
    known = said in whole or said.startswith(begins)
    return known and text[:1].isupper() and len(said.split()) <= _LONGEST_NAME


def _heads(group: Sequence[Line]) -> int:
    """How many names of columns a run of lines begins with; 0 where they make no head."""
    count = 0
    while count < len(group) and _is_name(group[count].text):
        count += 1
    told = {ln.text.casefold() for ln in group[:count]}
    return count if count in _COLUMNS and len(told) == count else 0


def _rows(
    groups: Sequence[Sequence[Line]], at: int, width: int
) -> tuple[list[list[list[Line]]], int]:
    """The rows below a head, each as the lines of its cells, and the number of the next group."""
    head, rest = groups[at][:width], groups[at][width:]
    if rest:
        whole = len(rest) % width == 0 and all(_is_cell(ln) for ln in rest)
        rows = [[[ln] for ln in rest[n : n + width]] for n in range(0, len(rest), width)]
        return (rows if whole and _alike(rows) else []), at + 1
    wide = next(
        (n for n, ln in enumerate(head) if n and ln.text.casefold().startswith(_several())), None
    )
    rows = []
    after = at + 1
    while after < len(groups):
        row = _cells(groups[after], width, wide)
        if row is None:
            break
        rows.append(row)
        after += 1
    return rows, after


@cache
def _several() -> tuple[str, ...]:
    """Beginnings of the names of columns whose cells may hold a line for each member."""
    return tuple(
        word
        for language in _LANGUAGES
        for word in lexicon(language, "bodies").get("tables", {}).get("several", ())
    )


def _alike(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Whether no two rows begin alike, and none with what goes on."""
    firsts = [row[0][0].text for row in rows]
    return len(set(firsts)) == len(firsts) and all(text[:1].isupper() for text in firsts)


def _is_cell(line: Line) -> bool:
    text = line.text
    fits = len(text) <= _LONGEST_CELL and not introduces(text) and not label_end(text)
    mark = mark_of(text)
    return fits and (mark is None or mark.length >= len(text))


def _cells(group: Sequence[Line], width: int, wide: int | None) -> list[list[Line]] | None:
    """The lines of a row by cells; none where they are too few, or running text."""
    if not width <= len(group) <= _MOST_LINES or not all(_is_cell(ln) for ln in group):
        return None
    if ended(group[0].text) or sum(ended(ln.text) for ln in group) > 1 + len(group) // 2:
        return None
    pieces = [[ln] for ln in group]
    if len(pieces) > width:
        pieces = _joined(group)
    if len(pieces) > width and wide is not None:
        more = len(pieces) - width
        whole = [ln for piece in pieces[wide : wide + more + 1] for ln in piece]
        pieces = [*pieces[:wide], whole, *pieces[wide + more + 1 :]]
    return pieces if len(pieces) == width else None


def _joined(group: Sequence[Line]) -> list[list[Line]]:
    """Lines that go on in the next one together."""
    out: list[list[Line]] = []
    for ln in group:
        above = out[-1][-1].text if out else ""
        if out and (ln.text[:1].islower() or is_open(above) or above.endswith(("-", ","))):
            out[-1].append(ln)
        else:
            out.append([ln])
    return out


def _listed(held: Sequence[Line]) -> list[list[Line]]:
    """The lines of a cell by what they list: below "2 nurses" each begins with a number."""
    counted = len(held) > 1 and held[0].text[:1].isdigit()
    out: list[list[Line]] = []
    for piece in _joined(held):
        if out and counted and not piece[0].text[:1].isdigit():
            out[-1] += piece
        else:
            out.append(piece)
    return out


def _draft(raw: str, row: Sequence[Sequence[Line]], words: Words, top: Draft | None) -> Draft:
    cells: list[Clean] = []
    for held in row:
        told = [
            join([clean(raw, ln.start, ln.end) for ln in piece], words) for piece in _listed(held)
        ]
        cells.append(stacked(told))
    whole = join([clean(raw, ln.start, ln.end) for held in row for ln in held], words)
    first, last = row[0][0].number, row[-1][-1].number
    return Draft("row", whole, first, last, cells=tuple(cells), above=top)
