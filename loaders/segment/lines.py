"""A text as physical lines with what their shape says: indentation, blank lines, pages, width."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Invisible signs stand in for blanks at the ends of lines in many extractions.
_BLANK = (
    " \t\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u2060\u3000\ufeff"
)
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something. `start` and `end` are offsets of its text without blanks.

    `gap` counts the blank lines above it, `bare` says whether one of them held no blank either;
    `turn` says that a page begins here, `item` that a bullet was lost before the text.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    gap: int
    bare: bool
    page: int
    turn: bool
    item: bool = False


def lines_of(raw: str) -> tuple[Line, ...]:
    """The lines that hold something, in order."""
    found: list[tuple[int, int, str, int, int, bool, bool]] = []
    gap, bare, fed = 0, False, False
    begin = 0
    for stop, after, feed in _stretches(raw):
        whole = raw[begin:stop]
        text = whole.strip(_BLANK)
        if text and not text.isspace():
            lead = whole[: len(whole) - len(whole.lstrip(_BLANK))]
            start = begin + len(lead)
            indent = sum(_TAB if c == "\t" else 1 for c in lead)
            found.append((start, start + len(text), text, indent, gap, bare, fed))
            gap, bare, fed = 0, False, False
        else:
            gap += 1
            bare = bare or not whole
        fed = fed or feed
        begin = after
    items = _lost_bullets(found)
    lone = sum(1 for i, f in enumerate(found) if f[3] == 1 and i not in items)
    lost_feeds = bool(found) and lone <= max(1, len(found) // 5)
    out: list[Line] = []
    page = 0
    for i, (start, end, text, indent, gap, bare, fed) in enumerate(found):
        # Extraction to text leaves one blank where a page began.
        turn = i > 0 and (fed or (lost_feeds and indent == 1 and i not in items))
        page += turn
        depth = 0 if i in items or (lost_feeds and indent == 1) else indent
        out.append(Line(i, start, end, text, depth, gap, bare, page, turn, i in items))
    return tuple(out)


_Found = tuple[int, int, str, int, int, bool, bool]
_NEAR = 12


def _lost_bullets(found: list[_Found]) -> set[int]:
    """Lines before which extraction left a blank for a bullet: several close together, the first
    of them below a colon. Pages do not turn that often."""
    out: set[int] = set()
    run: list[int] = []
    for i, f in enumerate([*found, (0, 0, "", 1, 0, False, False)]):
        if not 1 <= f[3] <= 2 or f[2].startswith(("-", "–", "•", "*")):
            continue
        if run and i < len(found) and i - run[-1] <= _NEAR:
            run.append(i)
            continue
        if len(run) > 2 and sum(found[n][3] == 1 for n in run) > 1:
            out.update(run)
        lead = found[i - 1][2][-1:] if 0 < i < len(found) else "."
        run = [i] if lead == ":" or (lead.isalpha() and _three(found, i)) else []
    return out


def _three(found: list[_Found], i: int) -> bool:
    """Whether the next three lines all have the blank and begin anew."""
    return all(1 <= f[3] <= 2 and f[2][:1].isupper() for f in found[i : i + 3]) and i + 3 <= len(
        found
    )


def _stretches(raw: str) -> list[tuple[int, int, bool]]:
    held = [(m.start(), m.end(), m.group() == "\f") for m in _BREAK.finditer(raw)]
    held.append((len(raw), len(raw), False))
    return held


_WINDOW = 40
_LEAST_WIDTH = 60
_MOST_WIDTH = 140


def widths(lines: tuple[Line, ...]) -> tuple[int, ...]:
    """How wide the text is set around each line.

    The longest of the lines that a sentence runs on from, on the page or in a window of it, but
    for one that is no line of a page; where none does, the third longest line.
    """
    out: list[int] = []
    begin = 0
    while begin < len(lines):
        end = begin
        while (
            end < len(lines) and lines[end].page == lines[begin].page and end - begin < 2 * _WINDOW
        ):
            end += 1
        here = lines[begin:end]
        wrapped = sorted((reach(ln) for i, ln in enumerate(here) if _wraps(here, i)), reverse=True)
        if len(wrapped) > 2:
            width = wrapped[0] if wrapped[0] <= _MOST_WIDTH else wrapped[1]
        else:
            every = sorted((reach(ln) for ln in here), reverse=True)
            width = max(_LEAST_WIDTH, every[min(2, len(every) - 1)], *wrapped[:1])
        out.extend([width] * (end - begin))
        begin = end
    return tuple(out)


def reach(line: Line) -> int:
    """The column in which a line ends."""
    return line.indent + len(line.text)


def _wraps(lines: tuple[Line, ...], i: int) -> bool:
    """Whether the sentence runs on in the next line."""
    if i + 1 >= len(lines) or lines[i + 1].gap > 1:
        return False
    a, b = lines[i].text, lines[i + 1].text
    return b[:1].islower() and a[-1:] not in ".:;!?|" and a[:1] != "|"


def typical(widths: tuple[int, ...]) -> int:
    """The width that the running text of the document is set in: that of a quarter of its lines."""
    return sorted(widths)[-max(4, len(widths) // 4) :][0] if widths else 0


def double_spaced(lines: tuple[Line, ...]) -> tuple[bool, ...]:
    """Whether blank lines around each line stand between the lines of one paragraph too."""
    loose, tight = [0], [0]
    for line in lines:
        lower = line.text[:1].islower()
        loose.append(loose[-1] + (lower and line.gap > 0))
        tight.append(tight[-1] + (lower and line.gap == 0))
    out: list[bool] = []
    for i in range(len(lines)):
        a, b = max(0, i - 15), min(len(lines), i + 16)
        apart = loose[b] - loose[a]
        out.append(apart >= 2 and apart >= tight[b] - tight[a])
    return tuple(out)


_WIDE = re.compile(r"(?: {6,}|\xa0{6,}|\t{2,})")


def apart(line: Line) -> tuple[Line, ...]:
    """A line with what stands far aside in it as a line of its own: a date, a status, a number."""
    m = _WIDE.search(line.text[:300])
    if not m or "|" in line.text or line.text[: m.start()].rstrip().endswith(":"):
        return (line,)
    cut = m.end()
    left = replace(line, end=line.start + m.start(), text=line.text[: m.start()])
    right = replace(
        line,
        start=line.start + cut,
        text=line.text[cut:],
        indent=line.indent + cut,
        gap=1,
        turn=False,
        item=False,
    )
    return (left, right)
