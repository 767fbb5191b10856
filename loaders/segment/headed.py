"""Tables of tasks whose head still shows where the columns stand: read by these places.

Lines that extraction has broken go on in the cell above them; a line that stands alone in the first
column, above further rows, is the title of a phase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.segment.flattened import head_of
from loaders.segment.labelcolumns import Cut
from loaders.segment.lines import Line

Piece = tuple[int, int, int]  # column, start, end
_GAP: Final = re.compile(r" {2,}|\xa0{2,}|(?: *\t *)+")
_SLACK: Final = 2
_LANGUAGES: Final = ("da", "nb", "nn", "en")


@dataclass(slots=True)
class Row:
    """The lines of a row, and the stretches of the source that each cell holds."""

    first: int
    last: int
    cells: list[Cut] = field(default_factory=list)


def headed_rows(lines: Sequence[Line], i: int) -> tuple[list[Row], int]:
    """The rows of a table that begins with a head at a line, the head first, and the line behind."""
    columns = _head(lines[i])
    if not columns:
        return [], i
    rows = [Row(lines[i].number, lines[i].number, [[piece[1:]] for piece in columns])]
    j = i + 1
    while j < len(lines) and not (lines[j].gap > 1 or lines[j].turn or _head(lines[j])):
        line = lines[j]
        pieces = _placed(line, columns)
        if len(pieces) > 1:
            rows.append(Row(line.number, line.number, _cells(pieces, len(columns))))
        elif line.gap or not pieces:
            break
        elif _goes_on(rows, line, *next(iter(pieces.items()))):
            rows[-1].last = line.number
        elif 0 in pieces and _is_phase(lines, j, columns):
            rows.append(
                Row(line.number, line.number, _cells({0: (line.start, line.end)}, len(columns)))
            )
        else:
            break
        j += 1
    return (rows, j) if len(rows) > _FEWEST else ([], i)


_FEWEST: Final = 2


def _head(line: Line) -> list[Piece]:
    """The columns of a line that names them, one of them for who does a task."""
    names = head_of(line)
    if not names or not any(name.casefold() in _doers() for name in names):
        return []
    pieces = _pieces(line)
    return pieces if len(pieces) == len(names) else []


@cache
def _doers() -> frozenset[str]:
    return frozenset(
        word
        for language in _LANGUAGES
        for word in lexicon(language, "duties")["table"]["responsible"]
    )


def _pieces(line: Line) -> list[Piece]:
    out: list[Piece] = []
    begin = 0
    for gap in _GAP.finditer(line.text[:1000]):
        out.append((line.indent + begin, line.start + begin, line.start + gap.start()))
        begin = gap.end()
    out.append((line.indent + begin, line.start + begin, line.end))
    return out


def _placed(line: Line, columns: Sequence[Piece]) -> dict[int, tuple[int, int]]:
    """Column → what of the line stands in it; nothing where a piece stands elsewhere."""
    out: dict[int, tuple[int, int]] = {}
    for column, start, end in _pieces(line):
        near = min(range(len(columns)), key=lambda n: abs(columns[n][0] - column))
        if abs(columns[near][0] - column) > _SLACK or near in out:
            return {}
        out[near] = (start, end)
    return out


def _cells(pieces: dict[int, tuple[int, int]], width: int) -> list[Cut]:
    return [[pieces[n]] if n in pieces else [] for n in range(width)]


def _goes_on(rows: list[Row], line: Line, column: int, piece: tuple[int, int]) -> bool:
    """Whether a piece that stands alone goes on in the row above; it is added to its cell."""
    cell = rows[-1].cells[column]
    lower = line.text[:1].islower() or line.text[:1] in "(&"
    if len(rows) == 1 or not cell or (column == 0 and not lower):
        return False
    cell.append(piece)
    return True


def _is_phase(lines: Sequence[Line], j: int, columns: Sequence[Piece]) -> bool:
    """Whether a line stands alone in the first column, right above a row."""
    short = len(lines[j].text.split()) <= _LONGEST and not lines[j].text.endswith((".", ":"))
    below = lines[j + 1] if j + 1 < len(lines) else None
    return short and below is not None and not below.gap and len(_placed(below, columns)) > 1


_LONGEST: Final = 5
