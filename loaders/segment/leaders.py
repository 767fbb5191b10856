"""Forms whose labels have leader dots up to their values: "3  SECRETARIAT ........ Office"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.grids import row_of
from loaders.segment.joining import Words
from loaders.segment.labelcolumns import Cut, cell_of, labelled_value
from loaders.segment.lines import Line
from loaders.segment.marks import ended, has_verb, mark_of

_DOTS: Final = re.compile(
    r"(?P<name>[^\s.…].{0,80}?)\s?(?:\.{4,}|…{2,}|(?: \.){4,}|(?<= )\.{3}(?= ))\s*:?\s*(?P<value>\S.{0,400})$"
)
_BULLET: Final = re.compile(r"[-–•*]\s+")
_NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?=[^\W\d])")
_LEAST: Final = 3  # known labels of a form
_SURE: Final = 4
_SLACK: Final = 2
_LONGEST: Final = 60


@dataclass(slots=True)
class _Entry:
    """A label with its number cut off, and the stretches of its value; none below a bare label."""

    line: Line
    number: str
    name: tuple[int, int]
    value: Cut = field(default_factory=list)
    column: int = 0
    last: int = 0


def leaders(raw: str, lines: Sequence[Line], words: Words) -> tuple[list[Draft], set[int]]:
    """The fields of all such forms, and the numbers of the lines they hold.

    A form has at least three labels that terms of reference have. What is set in below a label
    without a value is a row for each line, below one with a value a label of its own.
    """
    drafts: list[Draft] = []
    taken: set[int] = set()
    entries = {n: e for n, ln in enumerate(lines) if (e := _entry(ln)) is not None}
    if not entries:
        return drafts, taken
    left = min(e.line.indent for e in entries.values())
    if not _is_form(raw, [e for e in entries.values() if e.line.indent <= left + 1]):
        return drafts, taken
    under: _Entry | None = None
    n = 0
    while n < len(lines):
        entry = entries.get(n) or _bare(raw, lines, n, entries, left)
        if entry is None:
            n += 1
            continue
        end = n + 1
        while entry.value and end < len(lines) and _hangs(lines[end], entry, entries.get(end)):
            entry.value.append((lines[end].start, lines[end].end))
            entry.last = lines[end].number
            end += 1
        deeper = entry.line.indent > left + 1
        row = deeper and under is not None and not under.value
        drafts.extend(_row(raw, entry, words) if row else _field(raw, entry, words))
        under = under if deeper else entry
        taken.update(ln.number for ln in lines[n:end])
        n = end
    return drafts, taken


def _entry(ln: Line) -> _Entry | None:
    m = _DOTS.match(ln.text[:500])
    if m is None or len(ln.text) > 500 or len(m["name"]) > _LONGEST:
        return None
    skip = _BULLET.match(m["name"]) or _NUMBER.match(m["name"])
    begin = skip.end() if skip else 0
    sign = skip.group().strip() if skip and skip.group()[0].isdigit() else ""
    return _Entry(
        ln, sign, (ln.start + begin, ln.start + m.end("name")),
        [(ln.start + m.start("value"), ln.start + m.end("value"))],
        ln.indent + m.start("value"), ln.number,
    )  # fmt: skip


def _bare(
    raw: str, lines: Sequence[Line], n: int, entries: dict[int, _Entry], left: int
) -> _Entry | None:
    """A label above rows of its own, without dots."""
    ln, below = lines[n], entries.get(n + 1)
    if below is None or ln.indent > left + 1 or below.line.indent <= ln.indent + 1:
        return None
    skip = _NUMBER.match(ln.text)
    begin = skip.end() if skip else 0
    text = ln.text[begin:].rstrip(" :")
    if len(text) > _LONGEST or ended(text) or has_verb(text) or not text[:1].isupper():
        return None
    sign = skip.group().strip() if skip else ""
    return _Entry(ln, sign, (ln.start + begin, ln.start + begin + len(text)), last=ln.number)


def _known(raw: str, entry: _Entry) -> bool:
    name = raw[slice(*entry.name)].strip(" *_:").casefold()
    return (name in layout().sections or name in layout().labels) and name not in layout().roles


def _is_form(raw: str, entries: Sequence[_Entry]) -> bool:
    told = [e for e in entries if not raw[slice(*e.value[0])].isdigit()]  # no table of contents
    known = sum(_known(raw, e) for e in told)
    return known >= _LEAST and (2 * known >= len(entries) or known >= _SURE)


def _hangs(ln: Line, entry: _Entry, own: _Entry | None) -> bool:
    """Whether a line goes on with the value above it."""
    return own is None and not ln.gap and not ln.turn and ln.indent >= entry.column - _SLACK


def _field(raw: str, entry: _Entry, words: Words) -> list[Draft]:
    first, last = entry.line.number, entry.last
    if not entry.value:
        label = cell_of(raw, [entry.name], words)
        return [Draft("heading", label, first, first, "sublabel", indent=entry.line.indent, gap=1)]
    marks = [mark_of(raw[a:b]) for a, b in entry.value]
    if len(marks) < 2 or marks[0] is None or marks[0].kind != "ordinal":
        return labelled_value(raw, first, last, [[entry.name], entry.value], words)
    label = cell_of(raw, [entry.name], words)
    out = [Draft("heading", label, first, first, "sublabel", indent=entry.line.indent, gap=1)]
    held: list[tuple[str, Cut]] = []
    for mark, (a, b) in zip(marks, entry.value, strict=True):
        if mark is not None:
            held.append((mark.sign, [(a + mark.length, b)]))
        else:
            held[-1][1].append((a, b))
    out.extend(
        Draft("item", cell_of(raw, cut, words), first, last, indent=entry.column, ordinal=sign)
        for sign, cut in held
    )
    return out


def _row(raw: str, entry: _Entry, words: Words) -> list[Draft]:
    """A name and what stands behind its dots, as two cells."""
    cells = (cell_of(raw, [entry.name], words), cell_of(raw, entry.value, words))
    return [row_of(cells, entry.line.number, entry.last, None)]
