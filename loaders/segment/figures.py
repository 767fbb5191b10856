"""Figures that extraction has taken apart: runs of short detached lines, read box by box.

A run of lines all much shorter than the text around them is a figure where several of them break
off in the middle of a sentence, as lists and tables of contents do not, or where nothing but
fragments stands between two page turns.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join
from loaders.segment.lines import Line
from loaders.segment.marks import ended, introduces, is_open, mark_of
from loaders.text import Clean

_NARROW = 0.74
_LEAST_LINES = 5
_LEAST_BREAKS = 3
_FRAGMENT = 32


def figures(
    raw: str, lines: Sequence[Line], widths: Sequence[int], words: Words
) -> tuple[list[Draft], set[int]]:
    """The boxes of all figures among the lines, and the numbers of the lines they hold."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    page_width = _widest(lines, widths)
    for a, b in _runs(lines, page_width):
        run = lines[a:b]
        if _is_figure(run):
            drafts.extend(_boxes(raw, run, words))
            taken.update(ln.number for ln in run)
    for a, b in _scraps(lines, page_width, taken):
        run = lines[a:b]
        drafts.extend(_boxes(raw, run, words))
        taken.update(ln.number for ln in run)
    return drafts, taken


def _widest(lines: Sequence[Line], widths: Sequence[int]) -> list[int]:
    """The width of the text of a page or of the page before it, whichever is wider."""
    by_page: dict[int, int] = {}
    for ln in lines:
        by_page[ln.page] = max(by_page.get(ln.page, 0), widths[ln.number])
    return [max(by_page[ln.page], by_page.get(ln.page - 1, 0)) for ln in lines]


def _runs(lines: Sequence[Line], widths: Sequence[int]) -> list[tuple[int, int]]:
    """Longest runs of narrow lines without bullets on one page."""
    out: list[tuple[int, int]] = []
    begin: int | None = None
    for i, ln in enumerate(lines):
        narrow = len(ln.text) <= _NARROW * widths[i] and mark_of(ln.text) is None and not ln.item
        if begin is not None and (not narrow or ln.turn):
            out.append((begin, i))
            begin = None
        if narrow and begin is None:
            begin = i
    if begin is not None:
        out.append((begin, len(lines)))
    return [(a, b) for a, b in out if b - a >= _LEAST_LINES]


def _is_figure(run: Sequence[Line]) -> bool:
    groups = sum(1 for i, ln in enumerate(run) if i and ln.gap)
    breaks = sum(_breaks_off(run[i], run[i + 1]) for i in range(len(run) - 1))
    return groups >= 1 and breaks >= _LEAST_BREAKS and 4 * breaks >= len(run) - groups


def _breaks_off(a: Line, b: Line) -> bool:
    """Whether a sentence goes on in the next line although this one is short."""
    if b.gap > 1 or ended(a.text) or introduces(a.text):
        return False
    return b.text[:1].islower() and (b.gap == 0 or a.text.endswith("-")) or (
        a.text.endswith("-") and b.text[:1].isalpha()
    )


def _scraps(
    lines: Sequence[Line], widths: Sequence[int], taken: set[int]
) -> list[tuple[int, int]]:
    """Runs of nothing but fragments, below the title that may stand above them."""
    out: list[tuple[int, int]] = []
    i = 0
    while i < len(lines):
        j = i
        while (
            j < len(lines)
            and lines[j].number not in taken
            and len(lines[j].text) <= min(_FRAGMENT, _NARROW * widths[j])
            and mark_of(lines[j].text) is None
            and not lines[j].item
        ):
            j += 1
        run = lines[i:j]
        if len(run) >= _LEAST_LINES and _is_scraps(run):
            out.append((i, j))
        i = max(j, i + 1)
    return out


def _is_scraps(run: Sequence[Line]) -> bool:
    """Fragments: pieces that begin in lower case after a gap or a turn, or figures alone."""
    torn = sum(
        (ln.text[:1].islower() and (ln.turn or ln.gap > 0 or is_open(run[i - 1].text)))
        or ln.text.isdigit()
        for i, ln in enumerate(run)
    )
    gaps = sum(1 for ln in run[1:] if ln.gap or ln.turn)
    return torn >= 3 and gaps >= 3


def _boxes(raw: str, run: Sequence[Line], words: Words) -> list[Draft]:
    """The boxes of a figure. Within a box, a new line of it stands after a line feed."""
    groups: list[list[list[Line]]] = []
    bare = any(ln.bare for ln in run[1:]) and any(ln.gap and not ln.bare for ln in run[1:])
    for i, ln in enumerate(run):
        apart = i == 0 or ln.turn or (ln.bare if bare else ln.gap > 0)
        if apart and i and not ln.turn and run[i - 1].text.endswith("-"):
            apart = False
        if apart and i and _hangs(run[i - 1], ln):
            apart = False
        if apart:
            groups.append([])
        if apart or ln.gap or not _goes_on(run[i - 1], ln):
            if not apart and ln.gap and _hangs(run[i - 1], ln):
                groups[-1][-1].append(ln)
                continue
            groups[-1].append([])
        groups[-1][-1].append(ln)
    return [_box(raw, group, words) for group in groups]


def _hangs(a: Line, b: Line) -> bool:
    """A sentence that goes on after a blank line of the figure's."""
    return b.gap == 1 and not b.turn and not ended(a.text) and is_open(a.text) and len(a.text) > 8


def _goes_on(a: Line, b: Line) -> bool:
    if b.gap:
        return a.text.endswith("-")
    if introduces(a.text):
        return False
    return b.text[:1].islower() or a.text.endswith("-") or is_open(a.text) or "Jf." == a.text


def _box(raw: str, group: Sequence[Sequence[Line]], words: Words) -> Draft:
    parts = [
        join([clean(raw, ln.start, ln.end) for ln in held], words, broken=True) for held in group
    ]
    return Draft(
        kind="box",
        clean=_stacked([p for p in parts if p.text]),
        first=group[0][0].number,
        last=group[-1][-1].number,
    )


def _stacked(parts: Sequence[Clean]) -> Clean:
    text: list[str] = []
    at: list[int] = []
    for p in parts:
        if at:
            text.append("\n")
            at.append(min(at[-1] + 1, p.at[0]))
        text.extend(p.text)
        at.extend(p.at)
    return Clean("".join(text), tuple(at))
