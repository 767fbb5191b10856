"""Running text: which lines belong together, and the drafts that they make."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from loaders.layout import layout
from loaders.segment.beginnings import Beginnings
from loaders.segment.drafts import Draft
from loaders.segment.joining import Words, clean, join, stacked, without_marks, without_markup
from loaders.segment.lines import reach
from loaders.segment.live import Live
from loaders.segment.marks import Mark, begins_item, ended, introduces, is_open, label_end, mark_of
from loaders.segment.memberlines import MemberLines
from loaders.segment.shapes import imprint
from loaders.segment.sofar import FULL
from loaders.text import Clean

_SET = 45
_LABEL = 3  # words of a line that is a label and nothing more


@cache
def _labels() -> frozenset[str]:
    """What is known to be a label wherever a line begins with it and a colon."""
    held = layout()
    return held.labels | held.roles | held.sections | held.columns


def _second(text: str) -> Mark | None:
    """The sign behind the sign of an item, as a web page's list of numbered items has it."""
    again = mark_of(text)
    if again is None or again.kind != "ordinal" or again.length >= len(text):
        return None
    return again if again.sign.endswith(")") else None


class Flow(Beginnings):
    """Reads live lines one after another into drafts."""

    def __init__(
        self, raw: str, live: Sequence[Live], words: Words, notes: frozenset[str] = frozenset(),
        members: MemberLines | None = None,
    ) -> None:  # fmt: skip
        super().__init__(live, members)
        self._raw = raw
        self._words = words
        self._notes = notes

    def drafts(self) -> list[Draft]:
        """The drafts in order of their first lines."""
        i = 0
        while i < len(self._live):
            i = self._one(i)
        return self._out

    def _one(self, i: int) -> int:
        live = self._live
        first = live[i]
        kind, style, rank = self._kind(i)
        j = i + 1
        if kind == "heading":
            while j < len(live) and self._title_goes_on(i, j, style):
                j += 1
        else:
            while j < len(live) and self._goes_on(i, j, kind):
                j += 1
        self._emit(kind, style, rank, first, live[i:j])
        if style == "under":
            j += 1
        return j

    def _emit(self, kind: str, style: str, rank: int, first: Live, held: Sequence[Live]) -> None:
        parts = [clean(self._raw, x.line.start, x.line.end) for x in held]
        mark = first.mark
        if mark and first.body:
            parts[0] = clean(self._raw, first.line.start + mark.length, first.line.end)
        if mark and mark.kind == "hash":
            bare = parts[0].text.rstrip("# ")
            parts[0] = parts[0][: len(bare)]
        if not mark and kind != "heading" and label_end(parts[0].text):
            joined = stacked(self._hanging(held, parts))
        elif len(held) > 1 and held[1].line.number in self._members.goes_on:
            joined = stacked(parts)
        else:
            joined = join(parts, self._words)
        whole = without_marks(without_markup(joined), self._notes)
        if not whole.text:
            return
        ordinal = mark.sign if mark and mark.kind in ("ordinal", "note") else ""
        if kind == "item" and mark and (again := _second(whole.text)) is not None:
            ordinal, whole = again.sign, whole[again.length :]  # "• 1) …": two signs of one item
        if kind == "heading" and not ordinal:
            inner = mark_of(whole.text)
            if inner and inner.kind == "ordinal" and inner.length < len(whole.text):
                ordinal, whole = inner.sign, whole[inner.length :]
        self._out.append(
            Draft(
                kind=kind,  # type: ignore[arg-type]
                clean=whole,
                first=first.line.number,
                last=held[-1].line.number,
                style=style,
                rank=rank,
                ordinal=ordinal,
                sign=mark.sign if mark and mark.kind == "bullet" else "",
                indent=first.line.indent,
                gap=first.line.gap,
            )
        )

    def _hanging(self, held: Sequence[Live], parts: list[Clean]) -> list[Clean]:
        """The value of a label, by the lines that begin anew under its first one."""
        out: list[list[Clean]] = [[parts[0]]]
        for (p, n), part in zip(pairwise(held), parts[1:], strict=True):
            a, b = p.line.text, n.line.text
            hangs = n.line.indent > held[0].line.indent + 2 and n.line.gap == 0
            new = hangs and begins_item(b) and not is_open(a) and not a.endswith("-")
            full = reach(p.line) + 1 + len(b.split(None, 1)[0]) > FULL * p.width
            if new and (b[:1].isdigit() or not full) and not (ended(a) and full):
                out.append([])
            out[-1].append(part)
        return [join(lines, self._words) for lines in out]

    def _goes_on(self, i: int, j: int, kind: str) -> bool:
        """Whether line j goes on with the paragraph or item that begins at line i."""
        first, p, n = self._live[i], self._live[j - 1], self._live[j]
        a, b = p.line.text, n.line.text
        if n.line.number in self._members.goes_on:
            return True
        if n.aside or p.aside or n.line.number in self._members.begin | self._members.title:
            return False
        if n.cut or imprint(a) or imprint(b):
            return False
        if self._field(i, j):
            return False
        if n.mark:
            if self._dash(i, j):
                return True
            if n.mark.kind != "ordinal" or n.line.gap or ended(a) or introduces(a):
                return False
            return p.mark is None and is_open(a) and len(a) > 0.6 * p.width
        if kind == "item" and n.line.gap == 0 and n.line.indent >= first.line.indent + 2:
            return True
        level = kind == "item" and not first.mark and n.line.indent == first.line.indent
        if level and begins_item(b) and not is_open(a) and not a.endswith("-"):
            return False
        if kind == "item" and first.mark and self._leaves(first, p, n):
            return False
        gap = n.line.gap
        if n.broken or n.line.turn:
            gap = 1
        if introduces(b) and b[:1].isupper() and len(b.split()) <= _LABEL and not is_open(a):
            return False  # "Menige medlemmer:"
        lower = b[:1].islower() or (b[:1] in "(»”“\"'" and b[1:2].islower())
        if introduces(a):
            return lower and gap == 0 and n.line.indent <= first.line.indent
        if a.endswith("-") and len(a) > 1 and a[-2].isalnum() and b[:1].isalpha():
            return gap == 0 or lower
        full = self._full(i, j)
        if not ended(a):
            if lower:
                listed = kind == "item" and not first.mark and not full and not is_open(a)
                return not listed and (gap < 2 or full or is_open(a) or n.broken)
            if gap == 0:
                return full or is_open(a) or (n.line.indent > first.line.indent + 4)
            if n.broken or n.line.turn:
                return (full and len(a) >= _SET) or is_open(a)
            return gap == 1 and ((n.double and full) or (is_open(a) and not self._new(b)))
        if lower:
            return gap == 0 or (gap == 1 and full)
        return gap == 0 and full and not self._new(b)

    def _leaves(self, first: Live, p: Live, n: Live) -> bool:
        """Whether a line with a capital at the margin is none of the item above it."""
        a, b = p.line.text, n.line.text
        if not b[:1].isupper() or is_open(a) or a.endswith("-"):
            return False
        if ended(a):
            return n.line.indent < first.line.indent
        before = [d for d in self._out[-2:] if d.kind == "item" and d.sign == first.mark_sign]
        return (
            len(before) > 1
            and n.line.indent <= first.line.indent
            and not any(ended(d.text) for d in before)
        )

    def _dash(self, i: int, j: int) -> bool:
        """A dash that begins a line in the middle of a sentence, and no list."""
        p, n = self._live[j - 1], self._live[j]
        after = self._next(j)
        return (
            n.mark is not None
            and n.mark.sign in ("-", "–")
            and n.body[:1].islower()
            and not n.line.gap
            and p.mark is None
            and not ended(p.line.text)
            and not introduces(p.line.text)
            and self._full(i, j)
            and not (after and after.mark and after.mark.sign == n.mark.sign)
        )

    def _field(self, i: int, j: int) -> bool:
        """Whether line j is a "Label: value" of its own, among others."""
        a, b = self._live[j - 1].line.text, self._live[j].line.text
        if not label_end(b) or is_open(a) or a.endswith("-"):
            return False
        known = b[: label_end(b)].casefold() in _labels()
        labelled = label_end(self._live[i].line.text)
        return known or ended(a) or bool(labelled) or not self._full(i, j)

    def _full(self, i: int, j: int) -> bool:
        """Whether the first word of line j would not have fitted into the line before it."""
        p, n = self._live[j - 1], self._live[j]
        length = len(p.line.text) + 1 + len(n.line.text.split(None, 1)[0])
        if length > FULL * p.width - p.line.indent:
            return True
        own = max(len(x.line.text) for x in self._live[max(i, j - 6) : j])
        return j - i > 1 and length > own and own > 0.6 * p.width

    @staticmethod
    def _new(text: str) -> bool:
        return text.rstrip(":").casefold() in layout().sections
