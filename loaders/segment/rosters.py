"""Lists of people whose columns extraction has flattened: name, title, organisation, role.

The head names the columns. A line ends with a role; what stands before a word for a title is the
name, what stands after it the organisation; a line without a role goes on with the one above.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.flattened import head_of
from loaders.segment.joining import Words, clean, join
from loaders.segment.lines import Line
from loaders.segment.marks import ended
from loaders.text import Clean, Span

_LEAST_COLUMNS = 3
_MOST_NAME = 5


def rosters(raw: str, lines: Sequence[Line], words: Words) -> tuple[list[Draft], set[int]]:
    """The rows of all such lists among the lines, and the numbers of the lines they hold."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    i = 0
    while i < len(lines):
        if len(head_of(lines[i])) < _LEAST_COLUMNS:
            i += 1
            continue
        j = i + 1
        while j < len(lines) and not lines[j].gap and not head_of(lines[j]):
            if ended(lines[j].text) and not _role_at(lines[j].text):
                break
            j += 1
        rows = _rows(lines[i + 1 : j])
        if rows:
            top = _head(raw, lines[i])
            drafts.append(top)
            drafts.extend(_row(raw, row, top, words) for row in rows)
            taken.update(ln.number for ln in lines[i:j])
            i = j
        else:
            i += 1
    return drafts, taken


def _head(raw: str, ln: Line) -> Draft:
    cells: list[Clean] = []
    at = ln.start
    for name in head_of(ln):
        at = raw.index(name, at)
        cells.append(clean(raw, at, at + len(name)))
        at += len(name)
    return Draft("row", clean(raw, ln.start, ln.end), ln.number, ln.number, cells=tuple(cells))


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines by person: each begins anew with a line that holds a role."""
    out: list[list[Line]] = []
    for ln in lines:
        open_bracket = bool(out) and _unclosed(" ".join(x.text for x in out[-1]))
        if out and (open_bracket or not _role_at(ln.text)):
            out[-1].append(ln)
        else:
            out.append([ln])
    return out if out and _role_at(out[0][0].text) else []


def _unclosed(text: str) -> bool:
    return text.count("(") > text.count(")")


def _role_at(text: str) -> int:
    """Where the role begins that a line ends with, 0 where it ends with none."""
    bare = text
    if "(" in text and (text.endswith(")") or _unclosed(text)):
        bare = text[: text.rindex("(")].rstrip()
    head, _, last = bare.rpartition(" ")
    return len(head) + 1 if head and last.casefold() in layout().roles else 0


def _row(raw: str, held: Sequence[Line], top: Draft, words: Words) -> Draft:
    """The cells of one person: what goes on below the first line belongs to the organisation, but
    for what closes a bracket."""
    first = held[0]
    role = _role_at(first.text)
    name, org = _columns(first.text[:role].rstrip())
    cells: list[list[Span]] = [
        [(first.start, first.start + name)],
        [(first.start + name, first.start + org)],
        [(first.start + org, first.start + role)],
        [(first.start + role, first.end)],
    ]
    for ln in held[1:]:
        cells[3 if _unclosed(first.text) else 2].append((ln.start, ln.end))
    made = tuple(join([clean(raw, a, b) for a, b in c if b > a], words) for c in cells)
    whole = join([clean(raw, ln.start, ln.end) for ln in held], words)
    return Draft("row", whole, first.number, held[-1].number, cells=made, above=top)


def _columns(text: str) -> tuple[int, int]:
    """Where the name ends and where the organisation begins."""
    if text.startswith("(") and ")" in text:
        end = text.index(")") + 1
        return end, end
    at = 0
    for n, token in enumerate(text.split(" ")):
        title = token == "-" or token.casefold().endswith(layout().posts)  # noqa: S105
        if 0 < n <= _MOST_NAME and title:
            return at, at + len(token)
        at += len(token) + 1
    return len(text), len(text)
