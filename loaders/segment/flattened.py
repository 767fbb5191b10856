"""Two-column tables that extraction has flattened: task and responsible, line after line.

The head ("OPGAVE ANSVARLIG") says where one begins. What may stand in the right column is learned
from the table itself: beginnings that stand both at the head of a line and in the middle of one,
and words for parties. Then each run of lines between blank lines is a left cell, a right cell,
both, a further statement of the right column, or the title of a phase: the cheapest reading that
gives every left cell a right one wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.layout import layout
from loaders.lexicon import registers
from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join
from loaders.segment.lines import Line
from loaders.segment.marks import ended, has_verb, introduces, is_open, mark_of
from loaders.text import Clean

_CAPITAL = re.compile(r"(?<=[^.!?:(\s]) (?=[A-ZÆØÅ])")
_MOST_LINES = 2000
_MOST_HEAD = 8
_PARTY_WITHIN = 3
_NAME_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines between blank lines: what stands left and right in them, as stretches of the source."""

    left: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]
    first: int
    last: int


def head_of(line: Line) -> list[str]:
    """The names of columns that a line consists of, two to four; empty where it is no head."""
    tokens = line.text.split()
    if not 2 <= len(tokens) <= _MOST_HEAD:
        return []
    out: list[str] = []
    n = 0
    while n < len(tokens):
        for size in (3, 2, 1):
            name = " ".join(tokens[n : n + size])
            known = name.strip(":").casefold() in layout().columns
            if name.endswith(":") and n + size < len(tokens):
                return []  # a label and its value
            if known and name[:1].isupper() and len(tokens) - n >= size:
                out.append(name)
                n += size
                break
        else:
            return []
    return out if 2 <= len(out) <= 4 and len(set(out)) == len(out) else []


def flattened(
    raw: str, lines: Sequence[Line], words: Words, width: int
) -> tuple[list[Draft], set[int]]:
    """The rows of all flattened tables among the lines, and the numbers of the lines they hold."""
    heads = [i for i, ln in enumerate(lines) if len(head_of(ln)) == 2]
    drafts: list[Draft] = []
    taken: set[int] = set()
    if not heads:
        return drafts, taken
    stretches = [
        lines[h + 1 : min(heads[n + 1] if n + 1 < len(heads) else len(lines), h + _MOST_LINES)]
        for n, h in enumerate(heads)
    ]
    right = _beginnings([ln for s in stretches for ln in s])
    for h, stretch in zip(heads, stretches, strict=True):
        held = _table(raw, lines[h], stretch, right, words, width)
        if held:
            drafts.extend(held)
            taken.update(range_of(held, lines))
    return drafts, taken


def range_of(drafts: Sequence[Draft], lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines from the first draft to the last."""
    first, last = min(d.first for d in drafts), max(d.last for d in drafts)
    return {ln.number for ln in lines if first <= ln.number <= last}


def _beginnings(lines: Sequence[Line]) -> frozenset[str]:
    """Words that begin a run of lines and also stand capitalised in the middle of a line."""
    starts = {ln.text.split(None, 1)[0] for ln in lines if ln.gap and ln.text[:1].isupper()}
    middles: set[str] = set()
    for ln in lines:
        for m in _CAPITAL.finditer(ln.text[:400]):
            middles.add(ln.text[m.end() :].split(None, 1)[0])
    return frozenset(_bare(w) for w in starts & middles)


def _bare(word: str) -> str:
    return word.strip(",.;:()")


def _begins_right(text: str, right: frozenset[str]) -> bool:
    """Whether a text begins as what stands in the right column does."""
    tokens = text.split()[: _PARTY_WITHIN + 1]
    if not tokens or not tokens[0][:1].isupper():
        return False
    if _bare(tokens[0]) in right:
        return True
    for n, token in enumerate(tokens[:_PARTY_WITHIN]):
        bare = _bare(token).casefold()
        if n == 1 and _bare(tokens[0]) in _named_after() and is_party(bare):
            return True
        if n and (token[:1].isupper() or _bare(token).casefold() in layout().open):
            return False
        if is_party(bare):
            return True
    return False


@cache
def _named_after() -> frozenset[str]:
    """Words that names of hospitals and administrations begin with: places, for the most part."""
    out: set[str] = set()
    for entry in registers().values():
        out.update(entry["municipalities"])
        out.update(n.split()[0] for n in (*entry["hospitals"], *entry["names"]) if " " in n)
    return frozenset(out)


def is_party(word: str) -> bool:
    """Whether a word names who does things: a party, a post, an office."""
    return word in layout().party_words or (
        any(p in word for p in layout().parties) and not word.startswith(layout().no_parties)
    )


def _split(text: str, right: frozenset[str]) -> int | None:
    """Where the right cell begins in a line that holds both."""
    begins = _begins_right(text, right)
    for m in _CAPITAL.finditer(text[:400]):
        word = _bare(text[m.end() :].split(None, 1)[0])
        rest = text[m.end() :]
        before = text[: m.start()]
        if is_open(before) or (begins and len(before.split()) <= _NAME_WORDS):
            continue
        if word in right or _begins_right(rest, right) or rest in _named_after():
            return m.end()
    return None


def _table(
    raw: str,
    head: Line,
    lines: Sequence[Line],
    right: frozenset[str],
    words: Words,
    width: int,
) -> list[Draft]:
    groups = _groups(lines)
    longest = max((len(ln.text) for ln in lines if _split(ln.text, right) is not None), default=0)
    held: list[list[Line]] = []
    for g in groups:
        if _is_prose(g, right, max(0.72 * longest, 0.6 * width)) or mark_of(g[0].text) is not None:
            if held and _is_title(held[-1], right):
                held.pop()  # the title of what follows, no cell of this table
            break
        held.append(g)
    if not held:
        return []
    column = max(
        (len(ln.text) for g in held for ln in g if _split(ln.text, right) is None), default=40
    )
    rows, phases = _read(held, right, column)
    if not rows:
        return []
    names = _head_cells(raw, head)
    top = Draft(
        kind="row", clean=join(list(names), words), first=head.number, last=head.number, cells=names
    )
    out = [top]
    for row in rows:
        left = join([clean(raw, a, b) for a, b in row.left], words)
        answer = join([clean(raw, a, b) for a, b in row.right], words)
        out.append(
            Draft(
                kind="row",
                clean=join([left, answer], words),
                first=row.first,
                last=row.last,
                cells=(left, answer),
                above=top,
                phase=next((p for p in reversed(phases) if p.first < row.first + 1), None),
            )
        )
    for p in phases:
        p.clean = clean(raw, p.clean.at[0], p.clean.at[-1] + 1)
        out.append(p)
    return sorted(out, key=lambda d: (d.first, d.kind == "row" and d is not top))


def _head_cells(raw: str, head: Line) -> tuple[Clean, ...]:
    return tuple(
        clean(raw, head.start + a, head.start + b) for a, b in _places(head.text, head_of(head))
    )


def _places(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Where the names stand in the head, its blanks as they are."""
    out: list[tuple[int, int]] = []
    at = 0
    for name in names:
        m = re.compile(r"\s+".join(map(re.escape, name.split()))).search(text, at)
        if m:
            out.append(m.span())
            at = m.end()
    return out


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    out: list[list[Line]] = []
    for i, ln in enumerate(lines):
        furniture = i > 0 and ln.number > lines[i - 1].number + 1
        if i == 0 or ln.gap or ln.turn or (furniture and ln.text[:1].isupper()):
            out.append([])
        out[-1].append(ln)
    return out


def _is_title(group: Sequence[Line], right: frozenset[str]) -> bool:
    """One line that begins with a capital, and is neither both columns nor a known answer."""
    text = group[0].text
    alone = len(group) == 1 and text[:1].isupper()
    return alone and _split(text, right) is None and _bare(text.split()[0]) not in right


def _is_prose(group: Sequence[Line], right: frozenset[str], widest: float) -> bool:
    """Running text below the table: sentences wider than a column, nowhere both columns."""
    last = group[-1].text
    if not (ended(last) or introduces(last) or any(". " in ln.text for ln in group)):
        return False
    return any(len(ln.text) > widest and _split(ln.text, right) is None for ln in group)


def _answer_in(group: Sequence[Line], right: frozenset[str]) -> tuple[int, int] | None:
    """The line, and the place in it, where the right cell begins in a run that holds both."""
    for n, ln in enumerate(group):
        cut = _cut(ln.text, group[n - 1].text if n else "", right)
        if cut is not None:
            return n, cut
    return None


def _cut(text: str, above: str, right: frozenset[str]) -> int | None:
    """Where the right cell begins in a line: inside it, or at its head below a left cell."""
    cut = _split(text, right)
    if cut is not None:
        return cut
    finished = above and not is_open(above) and not above.endswith("-")
    return 0 if finished and _begins_right(text, right) else None


_LEFT, _RIGHT, _BOTH, _MORE, _GOES_ON, _PHASE = range(6)
_AFTER = {
    _LEFT: (_RIGHT,),
    _RIGHT: (_LEFT, _BOTH, _MORE, _GOES_ON, _PHASE),
    _BOTH: (_LEFT, _BOTH, _MORE, _GOES_ON, _PHASE),
    _MORE: (_LEFT, _BOTH, _MORE, _GOES_ON, _PHASE),
    _GOES_ON: (_LEFT, _BOTH, _MORE, _GOES_ON, _PHASE),
    _PHASE: (_LEFT, _BOTH),
}


def _costs(group: Sequence[Line], right: frozenset[str], column: int) -> dict[int, float]:
    """What each reading of a run of lines costs."""
    first, last = group[0].text, group[-1].text
    lower = first[:1].islower()
    split = _answer_in(group, right) is not None
    begins = _begins_right(first, right)
    if split:
        return {_BOTH: 0.0}
    # Tasks are named without a finite verb, and seldom end with a full stop.
    sentence = any(has_verb(ln.text) for ln in group)
    costs = {
        _LEFT: (3.0 if begins else 0.0) + (1.0 if sentence else 0.0),
        _RIGHT: 0.0 if begins else 3.2,
        _MORE: (0.6 if ended(last) or len(group) > 2 else 2.5)
        + (2.0 if begins else 0.0)
        - (0.3 if sentence else 0.0),
        _GOES_ON: 4.0,
    }
    if lower:
        costs = {_GOES_ON: 0.0, _RIGHT: 1.5, _LEFT: 3.0}
    if len(group) == 1 and len(first.split()) <= 4 and not lower and not ended(first):
        costs[_PHASE] = 1.2
    return costs


def _read(
    groups: Sequence[Sequence[Line]], right: frozenset[str], column: int
) -> tuple[list[_Row], list[Draft]]:
    """The cheapest reading of the runs of lines, as rows and phases."""
    best: list[dict[int, tuple[float, int | None]]] = []
    for n, group in enumerate(groups):
        here: dict[int, tuple[float, int | None]] = {}
        for state, cost in _costs(group, right, column).items():
            if n == 0:
                if state in (_LEFT, _BOTH, _PHASE):
                    here[state] = (cost, None)
                continue
            options = [
                (c + cost, before)
                for before, (c, _) in best[n - 1].items()
                if state in _AFTER[before]
            ]
            if options:
                here[state] = min(options)
        if not here:
            # No reading fits: take the run as a left cell and go on.
            here[_LEFT] = (
                min((c for c, _ in best[n - 1].values()), default=0.0) + 9.0,
                min(best[n - 1], key=lambda s: best[n - 1][s][0]) if n else None,
            )
        best.append(here)
    end = best[-1]
    at = min(end, key=lambda s: end[s][0] + (5 if s == _LEFT else 0))
    states = [at]
    for here in reversed(best[1:]):
        before = here[at][1]
        at = _LEFT if before is None else before
        states.append(at)
    states.reverse()
    while states and _hangs(groups[len(states) - 1], states[-1]):
        states.pop()
    return _rows(groups[: len(states)], states, right, column)


def _hangs(group: Sequence[Line], state: int) -> bool:
    """Whether the last run of lines is no end of a table but a title of what follows it."""
    alone = len(group) == 1 and not ended(group[0].text)
    return state in (_LEFT, _PHASE) or (state == _MORE and alone)


def _rows(
    groups: Sequence[Sequence[Line]], states: Sequence[int], right: frozenset[str], column: int
) -> tuple[list[_Row], list[Draft]]:
    rows: list[_Row] = []
    phases: list[Draft] = []
    left: list[tuple[int, int]] = []
    answer: list[tuple[int, int]] = []
    said: list[str] = []
    first = last = 0

    def close() -> None:
        nonlocal left, answer
        if left or answer:
            rows.append(_Row(tuple(left), tuple(answer), first, last))
        left, answer = [], []

    for group, state in zip(groups, states, strict=True):
        held = list(group)
        while state == _BOTH and answer and held[0].text[:1].islower() and len(held) > 1:
            answer.append((held[0].start, held[0].end))
            last = held.pop(0).number
        if state in (_LEFT, _BOTH, _PHASE, _MORE):
            close()
            if state != _MORE and (state == _PHASE or _has_phase(held, right, column)):
                title = held.pop(0)
                phases.append(_phase(title))
            if not held:
                continue
            first = held[0].number
        for ln in held:
            anew = state == _BOTH and answer and ln.text[:1].isupper()
            if anew and _split(ln.text, right) is not None:
                close()
                first = ln.number
            above = said[-1] if left else ""
            cut = _cut(ln.text, above, right) if state == _BOTH and not answer else None
            said.append(ln.text)
            if cut is not None:
                if cut:
                    left.append((ln.start, ln.start + cut))
                answer.append((ln.start + cut, ln.end))
            elif state == _LEFT or (state == _BOTH and not answer):
                left.append((ln.start, ln.end))
            else:
                answer.append((ln.start, ln.end))
            last = ln.number
    close()
    return rows, phases


def _has_phase(group: Sequence[Line], right: frozenset[str], column: int) -> bool:
    """Whether a run begins with the title of a phase: the next line could have gone on in it."""
    if len(group) < 2:
        return False
    a, b = group[0].text, group[1].text
    return (
        len(a.split()) <= 5
        and a[:1].isupper()
        and b[:1].isupper()
        and not ended(a)
        and _split(a, right) is None
        and len(a) + 1 + len(b.split(None, 1)[0]) < 0.9 * column
    )


def _phase(ln: Line) -> Draft:
    whole = Clean(ln.text, range(ln.start, ln.end))
    return Draft(kind="heading", clean=whole, first=ln.number, last=ln.number, style="phase")
