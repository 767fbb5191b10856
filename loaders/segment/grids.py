"""Tables whose columns can still be seen: pipes, tabs, aligned columns, leader dots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.headed import headed_rows
from loaders.segment.joining import Words, clean
from loaders.segment.labelcolumns import (
    Cut,
    cell_of,
    is_label_column,
    label_column,
    labelled_value,
    names_columns,
)
from loaders.segment.lines import Line
from loaders.segment.marks import mark_of
from loaders.text import Clean

_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"[\s|:+\-–=]+$")
_TAB = re.compile(r"\s*\t\s*")
_GAP = re.compile(r" {3,}|\xa0{3,}|(?: *\t *)+")
_DOTS = re.compile(
    r"(?P<name>[^.].{0,200}?)\s?(?:\.{4,}|…{2,}|(?: \.){4,})\s*(?P<value>\S.{0,80})$"
)
_SLACK = 2
_MOST_CELL = 45


def grids(raw: str, lines: Sequence[Line], words: Words) -> tuple[list[Draft], set[int], set[int]]:
    """The rows of all such tables, the numbers of the lines they hold, and those of rules."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    rules: set[int] = set()
    i = 0
    while i < len(lines):
        for find in (_piped, _headed, _labels, _aligned):
            j = find(raw, lines, i, words, drafts, rules)
            if j > i:
                taken.update(ln.number for ln in lines[i:j])
                i = j
                break
        else:
            i = _dotted(raw, lines, i, drafts, taken)
    return drafts, taken, rules


def _piped(
    raw: str, lines: Sequence[Line], i: int, words: Words, drafts: list[Draft], rules: set[int]
) -> int:
    """Lines that begin with a pipe, or that all hold one, below a line of dashes."""
    j = i
    while j < len(lines) and (j == i or not lines[j].gap) and "|" in lines[j].text:
        j += 1
    run = lines[i:j]
    if not run:
        return i
    framed = all(ln.text.startswith("|") for ln in run)
    ruled = len(run) > 1 and _DASHES.match(run[1].text) is not None
    if len(run) < 2 or not (framed or ruled or _even(raw, run)):
        return i
    if not framed and not ruled and any(ln.text.startswith("|") for ln in run):
        _wrapped(raw, run, words, drafts)
        return j
    top: Draft | None = None
    held = [(ln, _between(ln, _PIPE)) for ln in run if not _DASHES.match(ln.text)]
    body = [
        (ln.number, ln.number, [[c] for c in cut]) for ln, cut in held[ruled and len(held) > 1 :]
    ]
    labels = is_label_column(raw, body) and not (ruled and names_columns(raw, held[0][1]))
    for n, ln in enumerate(run):
        if _DASHES.match(ln.text):
            rules.add(ln.number)
            continue
        if labels and (n or not ruled):
            cut = _between(ln, _PIPE)
            drafts.extend(labelled_value(raw, ln.number, ln.number, [[c] for c in cut], words))
            continue
        cells = tuple(cell_of(raw, [c], words) for c in _between(ln, _PIPE))
        row = row_of(cells, ln.number, ln.number, top)
        if n == 0 and (ruled or not framed):
            top = row
        drafts.append(row)
    return j


def _wrapped(raw: str, run: Sequence[Line], words: Words, drafts: list[Draft]) -> None:
    """Rows whose cells go on in lines without a first cell."""
    rows: list[tuple[int, int, list[Cut]]] = []
    for ln in run:
        cut = _between(ln, _PIPE, framed=False)
        if rows and ln.text.startswith("|"):
            for cell, piece in zip(rows[-1][2], cut, strict=True):
                cell.append(piece)
            rows[-1] = (rows[-1][0], ln.number, rows[-1][2])
        else:
            rows.append((ln.number, ln.number, [[piece] for piece in cut]))
    top: Draft | None = None
    for a, b, cells in rows:
        row = row_of(tuple(cell_of(raw, c, words) for c in cells), a, b, top)
        top = top or row
        drafts.append(row)


_LEAST_EVEN = 3
_WORDS_OF_HEAD = 3


def _even(raw: str, run: Sequence[Line]) -> bool:
    """Whether lines have equally many pipes inside, below one that names the columns."""
    cuts = [_between(ln, _PIPE, framed=False) for ln in run]
    if len(run) < _LEAST_EVEN or len({len(cut) for cut in cuts}) > 1:
        return False
    if not run[1].gap and run[1].number == run[0].number + 2:
        return not run[0].text.startswith("|")  # a rule stands below the head
    named = names_columns(raw, [(0, 0), *cuts[0]]) or _tells_of_bodies(raw, cuts[0])
    return len(cuts[0]) > 2 and (named or _is_plain_head(raw, cuts[0]))


def _is_plain_head(raw: str, cut: Cut) -> bool:
    """Whether every cell of a row is a word or two, as the names of columns are."""
    names = [raw[a:b].strip(" *_:?") for a, b in cut]
    return all(n[:1].isupper() and len(n.split()) <= _WORDS_OF_HEAD for n in names) and not any(
        re.search(r"\d|[.;]", n) for n in names
    )


def _tells_of_bodies(raw: str, cut: Cut) -> bool:
    """Whether a row names columns that say something of the body at its beginning: "Chair | Meets"."""
    names = [raw[a:b].strip(" *_:").casefold() for a, b in cut[1:]]
    short = all(0 < len(name) <= _MOST_CELL and not name.endswith(".") for name in names)
    return short and sum(name.startswith(layout().body_columns) for name in names) > 1


def _between(ln: Line, cut: re.Pattern[str], *, framed: bool = True) -> Cut:
    """The stretches of a line between the signs of its columns; one that frames it is no sign."""
    bounds = [0]
    for m in cut.finditer(ln.text):
        bounds.extend((m.start(), m.end()))
    bounds.append(len(ln.text))
    out = [(ln.start + a, ln.start + b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    if not framed:
        return out
    if ln.text.startswith("|"):
        out = out[1:]
        out = out[:-1] if ln.text.endswith("|") and not ln.text.endswith("\\|") else out
    return out


def row_of(cells: tuple[Clean, ...], first: int, last: int, top: Draft | None) -> Draft:
    """A row of these cells, below the head of its table."""
    text: list[str] = []
    at: list[int] = []
    for c in cells:
        if at and c.at:
            text.append(" ")
            at.append(min(at[-1] + 1, c.at[0]))
        text.extend(c.text)
        at.extend(c.at)
    if any(a > b for a, b in pairwise(at)):
        # The lines of two cells alternate: the whole keeps the order of the source.
        at, text = _in_order(at, text)
    whole = Clean("".join(text), at)
    return Draft("row", whole, first, last, cells=cells, above=top)


def _in_order(at: Sequence[int], text: Sequence[str]) -> tuple[list[int], list[str]]:
    """Characters in the order of the source, with a blank where a stretch ends and another begins."""
    places: list[int] = []
    out: list[str] = []
    held = zip(at, text, strict=True)
    for place, char in sorted(held, key=lambda one: (one[0], one[1].isspace())):
        if places and place > places[-1] + 1 and not (out[-1].isspace() or char.isspace()):
            places.append(places[-1] + 1)
            out.append(" ")
        if not places or place > places[-1]:
            places.append(place)
            out.append(char)
    return places, out


def _columns(ln: Line) -> list[tuple[int, int, int]]:
    """Column, start and end of each piece of a line that wide gaps stand between."""
    out: list[tuple[int, int, int]] = []
    begin = 0
    for m in _GAP.finditer(ln.text[:1000]):
        out.append((ln.indent + begin, ln.start + begin, ln.start + m.start()))
        begin = m.end()
    out.append((ln.indent + begin, ln.start + begin, ln.end))
    return out


def _tabbed(ln: Line, width: int) -> list[tuple[int, int, int]]:
    """The cells of a line with a tab for each column, empty ones too; nothing where it has another number."""
    pieces = ln.text.split("\t")
    if not 1 < len(pieces) <= width:
        return []
    out: list[tuple[int, int, int]] = []
    at = 0
    for piece in [*pieces, *([""] * (width - len(pieces)))]:
        begin = at + len(piece) - len(piece.lstrip())
        out.append(
            (ln.indent + at, ln.start + begin, ln.start + max(begin, at + len(piece.rstrip())))
        )
        at += len(piece) + 1
    return out


def _headed(
    raw: str, lines: Sequence[Line], i: int, words: Words, drafts: list[Draft], rules: set[int]
) -> int:
    """A table of tasks by the places of its head."""
    rows, j = headed_rows(lines, i)
    top: Draft | None = None
    for row in rows:
        draft = row_of(tuple(cell_of(raw, c, words) for c in row.cells), row.first, row.last, top)
        top = top or draft
        drafts.append(draft)
    return j


def _labels(
    raw: str, lines: Sequence[Line], i: int, words: Words, drafts: list[Draft], rules: set[int]
) -> int:
    """A column of labels with values that may hold columns of their own."""
    found, j = label_column(raw, lines, i, words)
    drafts.extend(found)
    return j


def _aligned(
    raw: str, lines: Sequence[Line], i: int, words: Words, drafts: list[Draft], rules: set[int]
) -> int:
    """Two or more lines with columns at the same places; further lines of a cell below it."""
    first = _columns(lines[i])
    if len(first) < 2 or not _tabular(lines[i], first):
        return i
    tabbed = "\t" in lines[i].text
    even = lines[i].text.count("\t") == len(first) - 1  # a tab for each column, none to fill up
    rows: list[tuple[int, int, list[Cut]]] = []
    j = i
    while j < len(lines) and (j == i or (lines[j].gap <= 1 and not lines[j].turn)):
        here = _tabbed(lines[j], len(first)) if tabbed and even else []
        here = here or _columns(lines[j])
        if len(here) == 1 and len(first) == 2 and not tabbed:
            here = _cut_at(lines[j], first[1][0]) or here
        same = tabbed and "\t" in lines[j].text and len(here) == len(first)
        if len(here) > 1 and _tabular(lines[j], here) and (same or _meets(first, here)):
            cells: list[Cut] = [[] for _ in range(max(len(first), len(here)))]
            for n, (column, a, b) in enumerate(here):
                if a == b:
                    continue
                cells[n if same else _nearest(first, column, n)].append((a, b))
            rows.append((lines[j].number, lines[j].number, cells))
        elif rows and len(here) == 1 and not lines[j].gap and _below(first, here[0][0]):
            n = _nearest(first, here[0][0], 0)
            rows[-1][2][n].append(here[0][1:])
            rows[-1] = (rows[-1][0], lines[j].number, rows[-1][2])
        else:
            break
        j += 1
    if len(rows) < 2:
        return i
    if is_label_column(raw, rows) and not names_columns(raw, [c[0] for c in rows[0][2] if c]):
        for a, b, cut in rows:
            drafts.extend(labelled_value(raw, a, b, cut, words))
        return j
    top: Draft | None = None
    for n, (a, b, cut) in enumerate(rows):
        row = row_of(tuple(cell_of(raw, c, words) for c in cut), a, b, top)
        if n == 0 and _is_head(row):
            top = row
        drafts.append(row)
    return j


def _cut_at(ln: Line, column: int) -> list[tuple[int, int, int]]:
    """A line whose label almost fills its column: cut where the next column begins."""
    at = column - ln.indent
    if at < 3 or ln.text[at - 2 : at].strip() or not ln.text[at : at + 1].strip():
        return []
    label = len(ln.text[:at].rstrip())
    return [(ln.indent, ln.start, ln.start + label), (column, ln.start + at, ln.end)]


def _tabular(ln: Line, pieces: Sequence[tuple[int, int, int]]) -> bool:
    """No label with its value, no bullet, and a first cell that is short."""
    first = ln.text[: pieces[0][2] - pieces[0][1]]
    if first.endswith(":") or len(first) > _MOST_CELL or _DOTS.match(ln.text):
        return False
    mark = mark_of(ln.text)
    if mark is None:
        return any(c.isalnum() for c in first)
    # A sign before a tab is that of an item, not a cell.
    return mark.kind == "ordinal" and mark.length < len(first)


def _meets(a: Sequence[tuple[int, int, int]], b: Sequence[tuple[int, int, int]]) -> bool:
    return any(abs(x[0] - y[0]) <= _SLACK for x in a[1:] for y in b[1:])


def _nearest(first: Sequence[tuple[int, int, int]], column: int, otherwise: int) -> int:
    best = min(range(len(first)), key=lambda n: abs(first[n][0] - column))
    return best if abs(first[best][0] - column) <= 3 * _SLACK else min(otherwise, len(first) - 1)


def _below(first: Sequence[tuple[int, int, int]], column: int) -> bool:
    """Whether a single piece stands below the second column or a later one."""
    return any(abs(c[0] - column) <= _SLACK for c in first[1:])


def _is_head(row: Draft) -> bool:
    """Names of columns: a known one, or all in capitals."""
    names = [c.text.strip(": ") for c in row.cells if c.text]
    if not names or any(len(n.split()) > 4 for n in names):
        return False
    known = any(n.casefold() in layout().columns for n in names)
    return known or all(n.isupper() for n in names)


def _dotted(raw: str, lines: Sequence[Line], i: int, drafts: list[Draft], taken: set[int]) -> int:
    """A name and a number with dots between."""
    ln = lines[i]
    m = _DOTS.match(ln.text[:300])
    if m and len(ln.text) <= 300:
        cells = tuple(
            clean(raw, ln.start + m.start(g), ln.start + m.end(g)) for g in ("name", "value")
        )
        drafts.append(row_of(cells, ln.number, ln.number, None))
        taken.add(ln.number)
    return i + 1
