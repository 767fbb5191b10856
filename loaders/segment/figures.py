"""Figures that extraction has taken apart: runs of short detached lines, read box by box.

A run of lines all much shorter than the text around them is a figure where several of them break
off in the middle of a sentence, as lists and tables of contents do not, or where nothing but
fragments stands between two page turns.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.dates import dates_in
from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join, stacked
from loaders.segment.lines import Line, reach, typical
from loaders.segment.marks import begins_item, ended, introduces, is_open, mark_of

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
    usual = typical(tuple(widths))
    for run in _scraps(lines, usual):
        drafts.extend(_boxes(raw, run, words))
        taken.update(ln.number for ln in run)
    place = {ln.number: i for i, ln in enumerate(lines)}
    for run in _runs([ln for ln in lines if ln.number not in taken], widths):
        a, b = place[run[0].number], place[run[-1].number]
        above = lines[a - 1] if a else None
        below = lines[b + 1] if b + 1 < len(lines) else None
        if _is_figure(run, above, below, usual):
            drafts.extend(_boxes(raw, run, words))
            taken.update(ln.number for ln in run)
    return drafts, taken


def _set_widths(lines: Sequence[Line], widths: Sequence[int]) -> dict[int, int]:
    """By page the width of its text; where its lines agree on none, not less than that before."""
    pages: dict[int, list[Line]] = {}
    for ln in lines:
        pages.setdefault(ln.page, []).append(ln)
    out: dict[int, int] = {}
    before = 0
    for page, held in pages.items():
        width = max(widths[ln.number] for ln in held)
        wide = sum(reach(ln) > 0.8 * width for ln in held)
        if 3 * wide < len(held):
            width = max(width, before)
        out[page] = before = width
    return out


def _runs(lines: Sequence[Line], widths: Sequence[int]) -> list[Sequence[Line]]:
    """Longest runs of narrow lines without bullets on one page."""
    set_in = _set_widths(lines, widths)
    out: list[Sequence[Line]] = []
    held: list[Line] = []
    for ln in lines:
        narrow = len(ln.text) <= _NARROW * set_in[ln.page] and _plain(ln)
        if held and (not narrow or ln.turn):
            out.append(held)
            held = []
        if narrow:
            held.append(ln)
    out.append(held)
    return [run for run in out if len(run) >= _LEAST_LINES]


def _plain(ln: Line) -> bool:
    """No item of a list, no line that is set in, no row of a table."""
    return mark_of(ln.text) is None and not ln.item and ln.indent <= 2 and ln.text[:1] != "|"


def _is_figure(run: Sequence[Line], above: Line | None, below: Line | None, width: int) -> bool:
    groups = sum(1 for i, ln in enumerate(run) if i and ln.gap)
    breaks = sum(_breaks_off(run[i], run[i + 1]) for i in range(len(run) - 1))
    if groups < 1 or breaks < _LEAST_BREAKS or 4 * breaks < len(run) - groups:
        return False
    # A figure stands where a page turns or inside a sentence; else only many breaks tell it.
    turns = run[0].turn or (below is not None and below.turn)
    inside = (
        above is not None
        and not ended(above.text)
        and not introduces(above.text)
        and reach(above) > 0.8 * width
    )
    return turns or inside or breaks >= 2 * _LEAST_BREAKS


def _breaks_off(a: Line, b: Line) -> bool:
    """Whether a sentence goes on in the next line although this one is short."""
    if b.gap > 1 or ended(a.text) or introduces(a.text) or begins_item(b.text):
        return False
    return (b.text[:1].islower() and (b.gap == 0 or a.text.endswith("-"))) or (
        a.text.endswith("-") and b.text[:1].isalpha()
    )


def _scraps(lines: Sequence[Line], width: int) -> list[Sequence[Line]]:
    """Runs of nothing but fragments, over page turns too."""
    out: list[Sequence[Line]] = []
    held: list[Line] = []
    for ln in lines:
        if len(ln.text) <= min(_FRAGMENT, 0.5 * width) and _plain(ln):
            held.append(ln)
            continue
        out.append(held)
        held = []
    out.append(held)
    out = [run[1:] if run and _hangs_on(run[0]) else run for run in out]
    return [run for run in out if len(run) >= _LEAST_LINES and _is_scraps(run)]


def _hangs_on(ln: Line) -> bool:
    """The end of what stands above."""
    return ln.text[:1].islower() and not ln.gap and not ln.turn


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
    return [_box(raw, _unfolded(group), words) for group in groups]


def _unfolded(group: list[list[Line]]) -> list[list[Line]]:
    """Lines that the box was too narrow for are one: the next word would not have fitted."""
    lines = [ln for held in group for ln in held]
    width = max(len(ln.text) for ln in lines)
    if (
        width <= _FRAGMENT
        and len(lines) <= 4
        and not any(":" in ln.text or len(ln.text) == 1 for ln in lines)
    ):
        return [lines]
    out = [list(group[0])]
    for held in group[1:]:
        a, b = out[-1][-1].text, held[0].text
        word = b.split(None, 1)[0]
        starts = (b[:1].isalpha() and ":" not in b) or bool(dates_in(word))
        full = len(a) + 1 + len(word) > width
        if full and starts and held[0].gap == 0 and not ended(a) and not introduces(a):
            out[-1].extend(held)
        else:
            out.append(list(held))
    return out


def _hangs(a: Line, b: Line) -> bool:
    """A sentence that goes on after a blank line of the figure's."""
    return (
        b.gap == 1
        and not b.turn
        and len(b.text) > 1
        and not ended(a.text)
        and is_open(a.text)
        and len(a.text) > 8
    )


def _goes_on(a: Line, b: Line) -> bool:
    if b.gap:
        return a.text.endswith("-")
    if introduces(a.text) or len(a.text) == 1 or len(b.text) == 1:
        return False
    return b.text[:1].islower() or a.text.endswith("-") or is_open(a.text)


def _box(raw: str, group: Sequence[Sequence[Line]], words: Words) -> Draft:
    parts = [
        join([clean(raw, ln.start, ln.end) for ln in held], words, broken=True) for held in group
    ]
    return Draft(
        kind="box",
        clean=stacked([p for p in parts if p.text]),
        first=group[0][0].number,
        last=group[-1][-1].number,
    )
