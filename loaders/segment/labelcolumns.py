"""Columns of labels with their values beside them: "Formål    …", "Medlemmer    …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join, without_markup
from loaders.segment.labels import listed
from loaders.segment.lines import Line
from loaders.segment.marks import begins_item, is_open, label_end, mark_of
from loaders.text import Clean

Cut = list[tuple[int, int]]
_SURE: Final = 4  # names of sections that make a column one of labels
_LEAST: Final = 3  # labels of a column whose values have columns of their own
_SLACK: Final = 2
_LONGEST: Final = 45
_GAP: Final = re.compile(r" {3,}|\xa0{3,}")
_NUMBERED: Final = re.compile(r"(?P<name>\S.{0,80}?)(?: {3,}|\xa0{3,})(?P<value>\d{1,3}\b.{0,40})$")


def label_column(raw: str, lines: Sequence[Line], i: int, words: Words) -> tuple[list[Draft], int]:
    """The fields of a column of labels that begins at a line, and the line behind it.

    A value may go on below, and may hold names with their numbers ("Klitby Kommune    2"). Only
    where at least half the labels are known.
    """
    first = _GAP.search(lines[i].text[:200])
    if first is None or first.start() > _LONGEST:
        return [], i
    left, right = lines[i].indent, lines[i].indent + first.end()
    rows: list[tuple[int, Cut, list[tuple[int, int]]]] = []
    j = i
    while j < len(lines) and (j == i or (lines[j].gap <= 1 and not lines[j].turn)):
        line = lines[j]
        at = right - line.indent
        label = line.text[:at].rstrip()
        aside = at > 2 and line.text[at - 2 : at].isspace() and line.text[at : at + 1].strip()
        if abs(line.indent - left) <= 1 and label and aside and not _GAP.search(label):
            told = [(line.start, line.start + len(label))]
            rows.append((line.number, told, [(line.start + at, line.end)]))
        elif rows and abs(line.indent - right) <= _SLACK and not line.gap:
            rows[-1][2].append((line.start, line.end))
        else:
            break
        j += 1
    inner = any(_NUMBERED.match(raw[a:b]) for _, _, value in rows for a, b in value)
    if len(rows) < _LEAST or not inner or not _are_labels(raw, [label for _, label, _ in rows]):
        return [], i
    out: list[Draft] = []
    for number, named, value in rows:
        last = number + len(value) - 1
        out.extend(
            _numbers(raw, number, named, value, words)
            or labelled_value(raw, number, last, [named, value], words)
        )
    return out, j


def _are_labels(raw: str, labels: Sequence[Cut]) -> bool:
    names = [raw[cut[0][0] : cut[0][1]].strip(" *_:").casefold() for cut in labels]
    known = sum(n in layout().sections or n in layout().labels for n in names)
    return 2 * known >= len(names) and not any(n.isdigit() for n in names)


def _numbers(raw: str, first: int, label: Cut, value: Cut, words: Words) -> list[Draft]:
    """A label above names with their numbers, each of them a row."""
    found = [_NUMBERED.match(raw[a:b]) for a, b in value]
    if len(value) < 2 or not all(found):
        return []
    out = [Draft("heading", cell_of(raw, label, words), first, first, style="sublabel")]
    for n, ((start, end), match) in enumerate(zip(value, found, strict=True)):
        if match is not None:
            cells = tuple(
                clean(raw, start + match.start(g), start + match.end(g)) for g in ("name", "value")
            )
            whole = clean(raw, start, end)
            out.append(Draft("row", whole, first + n, first + n, cells=cells))
    return out


def cell_of(raw: str, held: Cut, words: Words) -> Clean:
    """The stretches of a cell as one text."""
    return without_markup(join([clean(raw, a, b) for a, b in held], words))


def names_columns(raw: str, cut: Cut) -> bool:
    """Whether a row holds a known name of a column other than the first."""
    return any(raw[a:b].strip(" *_:").casefold() in layout().columns for a, b in cut[1:])


def is_label_column(raw: str, rows: Sequence[tuple[int, int, list[Cut]]]) -> bool:
    """Two columns, the left one names that a section or a label has."""
    if any(len(cut) != 2 for _, _, cut in rows):
        return False
    names = [" ".join(raw[a:b] for a, b in cut[0]).strip(" *_:").casefold() for _, _, cut in rows]
    if not names:
        return False
    known = sum(n in layout().sections for n in names)
    return 2 * known >= len(names) or known >= _SURE


def labelled_value(raw: str, first: int, last: int, cut: list[Cut], words: Words) -> list[Draft]:
    """A label with its value; with items, where the lines of the value begin with numbers."""
    label = cell_of(raw, cut[0], words)
    items = [c for c in cut[1] if raw[c[0]].isdigit()]
    own = _own_items(raw, cut[1])
    if own:
        return _listing(raw, label, own, first, last, words)
    if len(items) < 2 or cut[1][0] not in items:
        value = cell_of(raw, cut[1], words)
        if "\n" in value.text:
            return listed(Draft("field", value, first, last, gap=1), label, value)
        return [Draft("field", value, first, last, label=label, gap=1)]
    out = [Draft("heading", label, first, first, style="sublabel")]
    held: list[Cut] = []
    for c in cut[1]:
        if c in items:
            held.append([c])
        else:
            held[-1].append(c)
    out.extend(Draft("item", cell_of(raw, h, words), first, last, style="listed") for h in held)
    return out


def _own_items(raw: str, lines: Cut) -> list[Cut]:
    """The lines of a value, where they are a list: with bullets, or with labels of their own."""
    texts = [raw[a:b] for a, b in lines]
    signs = [m.sign if (m := mark_of(t)) and m.kind == "bullet" else "" for t in texts]
    bullets = sum(map(bool, signs)) > 1 and bool(signs[0])
    labels = sum(label_end(t) > 0 for t in texts)
    if not bullets and (labels < 2 or not all(begins_item(t) for t in texts)):
        return []
    out: list[Cut] = []
    for n, (text, stretch) in enumerate(zip(texts, lines, strict=True)):
        begun = (
            signs[n]
            or label_end(text)
            or (begins_item(text) and not is_open(texts[n - 1]))
            or not out
        )
        if begun:
            out.append([])
        out[-1].append(stretch)
    return out


def _listing(
    raw: str, label: Clean, held: list[Cut], first: int, last: int, words: Words
) -> list[Draft]:
    """A label above its items; what stands first and has no label of its own is its value."""
    out: list[Draft] = []
    whole = label_end(raw[slice(*held[0][0])]) or mark_of(raw[slice(*held[0][0])])
    if whole:
        out.append(Draft("heading", label, first, first, style="sublabel"))
    else:
        value = cell_of(raw, held[0], words)
        out.append(Draft("field", value, first, first, label=label, gap=1))
    for cut in held if whole else held[1:]:
        mark = mark_of(raw[slice(*cut[0])])
        skip = mark.length if mark is not None and mark.kind == "bullet" else 0
        cell = cell_of(raw, [(cut[0][0] + skip, cut[0][1]), *cut[1:]], words)
        name = label_end(cell.text)
        if whole or not name:
            out.append(Draft("item", cell, first, last, style="listed", indent=1))
        else:
            value = cell[cell.text.index(":", name) + 1 :].strip()
            out.append(Draft("field", value, first, last, label=cell[:name]))
    return out
