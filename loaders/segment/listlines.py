"""Lists in running text: items without signs, and the lines that name what they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.dates import dates_in
from loaders.layout import layout
from loaders.rules.people.names import behind_office, starts_with_person
from loaders.segment.drafts import Draft
from loaders.segment.lines import reach
from loaders.segment.live import Live
from loaders.segment.marks import (
    begins_item,
    ended,
    has_verb,
    introduces,
    is_open,
    label_end,
)
from loaders.segment.shapes import (
    roster,
)
from loaders.segment.sofar import FULL, NUMBERED_WORDS, SHORT, SoFar

_SAID = 2  # words of the last line of a text
_SIDE = 7  # words of the title on one side's people


class ListLines(SoFar):
    """Tells which lines are items of a list that has no signs, and which ones head one."""

    def _heads_text(self, i: int) -> bool:
        """Whether sentences of its own are set in below a short line, that would have fitted into it."""
        x, below = self._live[i], self._live[i + 1 : i + 2]
        if not below or len(x.line.text) + len(below[0].body.split(None, 1)[0]) > SHORT * x.width:
            return False
        last = ""
        for y in self._live[i + 1 :]:
            if y.mark or y.cut or y.aside or y.line.gap or y.line.indent <= x.line.indent:
                break
            last = y.line.text
        whole = ended(last) and len(last.split()) >= _SAID
        return whole and below[0].body[:1].isupper()

    def _sublabel(self, i: int) -> bool:
        """A short line with a colon that names what the lines below are."""
        x, nx = self._live[i], self._next(i)
        text = x.line.text
        if not introduces(text) or not text[:1].isupper():
            return False
        bare = text.rstrip("*_ ").rstrip(":")
        if nx and nx.mark and nx.mark.kind == "bullet" and nx.body[:1].islower():
            return False
        return (
            len(bare.split()) <= 9
            and len(bare) <= 0.8 * max(x.width, 60)
            and not has_verb(bare)
            and not is_open(bare)
            and ". " not in bare
        )

    def _heads_set_in(self, i: int) -> bool:
        """A short line with lines below it that are set in further, each an entry: "Core (voting)"."""
        x = self._live[i]
        text = x.line.text
        short = len(text) <= 0.6 * max(x.width, 60) and len(text.split()) <= NUMBERED_WORDS
        if x.mark or x.double or not short or not text[:1].isupper() or ":" in text:
            return False
        if ended(text) or text[-1] in ",;":
            return False
        below = []
        for y in self._live[i + 1 : i + 30]:
            if y.line.gap or y.mark or y.cut or y.broken or y.line.indent < x.line.indent + 2:
                break
            below.append(y)
        if len(below) < 2 or has_verb(text) or dates_in(text):
            return False
        alike = len({y.line.indent for y in below}) == 1
        return alike and all(begins_item(y.line.text) and not ended(y.line.text) for y in below)

    def _listed(self, i: int) -> bool:
        """An item without any sign: a short line among short lines under a label."""
        x = self._live[i]
        before = self._out[-1] if self._out else None
        if before is None or self._heads_lines(i, before) or self._heads_fields(i):
            return False
        if self._heads_people(i):
            return False
        if x.cut:
            label = before.style == "sublabel" and x.line.indent > before.indent
            return label and x.line.gap == 0 and x.line.indent > 1
        if before.style == "listed":
            same = x.line.indent == before.indent or (x.line.indent > 0 and x.line.gap == 0)
            return (
                x.line.gap == 0 or (x.line.indent > 2 and x.line.indent == before.indent)
            ) and same
        if before.style == "sublabel" and self._heads_set_in(i - 1):
            return True
        heads = before.kind == "heading" or introduces(before.text)
        if not heads or x.line.gap > 1:
            return False
        if x.line.indent > before.indent + 1 and introduces(before.text):
            return True
        group = [x]
        for y in self._live[i + 1 : i + 40]:
            if y.line.gap or y.mark or y.cut or y.line.turn or y.broken:
                break
            group.append(y)
        if before.kind == "heading" and self._person_set_in(before, x):
            return True
        label = before.style == "sublabel" or self._told_below(before, group)
        if len(group) > 2 and self._heads_roster(before, group):
            return True
        if len(group) < (1 if label else 2) or (x.line.gap and not label):
            return False
        if label and x.line.gap and len(group) < 2:
            return False
        short = all(len(y.line.text) <= 0.8 * y.width for y in group) or (
            before.kind == "heading" and not x.line.gap and self._names(group)
        )
        short = short or self._set_in(before, group)
        begun = all(begins_item(y.line.text) for y in group)
        stops = sum(ended(y.line.text) for y in group)
        return short and begun and 2 * stops <= len(group) and not (len(group) == 1 and stops)

    @staticmethod
    def _person_set_in(before: Draft, x: Live) -> bool:
        """Somebody alone on a line that is set in below a title: "Fra hospice"."""
        inner = x.line.indent > before.indent + 1 and not x.line.gap
        short = len(x.line.text) <= SHORT * max(x.width, 60) and not has_verb(x.line.text)
        return inner and short and starts_with_person(x.line.text) is not None

    @staticmethod
    def _heads_roster(before: Draft, group: Sequence[Live]) -> bool:
        """A title above people line by line; below "Referat" stand who met, the day and the place."""
        texts = [y.line.text for y in group]
        bare = before.text.rstrip(": ").casefold() in layout().titles
        return (
            before.kind == "heading"
            and not bare
            and roster(texts)
            and not any(map(dates_in, texts))
        )

    def _told_below(self, before: Draft, group: Sequence[Live]) -> bool:
        """A title of an office or a section with one line right below: who or what it is."""
        if before.kind != "heading" or len(group) > 1 or group[0].line.gap:
            return False
        key = before.text.rstrip(": ").casefold()
        at_end = group[0] is self._live[-1] or self._live[self._live.index(group[0]) + 1].line.gap
        known = key in layout().roles or (key in layout().sections - layout().titles)
        text = group[0].line.text
        said = ended(text) or introduces(text) or has_verb(text) or bool(label_end(text))
        return known and bool(at_end) and not said

    def _heads_lines(self, i: int, before: Draft) -> bool:
        """The name of a section that stands on short lines without a blank between: "Medlemmer"."""
        x, nx = self._live[i], self._next(i)
        key = x.line.text.strip().casefold()
        if key not in layout().terms or not x.line.text[:1].isupper() or nx is None or nx.line.gap:
            return False
        if nx.cut or nx.line.text.rstrip(":").casefold() in layout().sections:
            return False  # a list of sections
        return before.kind == "heading" or (before.style == "listed" and x.line.gap > 0)

    def _heads_people(self, i: int) -> bool:
        """ "Fra hospitalerne" above somebody whose line is set in."""
        x, nx = self._live[i], self._next(i)
        if nx is None or nx.line.gap or nx.mark or nx.line.indent <= x.line.indent + 1:
            return False
        text = x.line.text
        short = len(text.split()) <= _SIDE and text[:1].isupper() and not ended(text)
        someone = short and starts_with_person(nx.line.text) is not None
        return someone and starts_with_person(text) is None and behind_office(text) is None

    def _heads_fields(self, i: int) -> bool:
        """What the labelled lines right below it are about: the name of a group, say."""
        x, nx = self._live[i], self._next(i)
        if nx is None or nx.line.gap or nx.mark or label_end(x.line.text) or ended(x.line.text):
            return False
        label = nx.line.text[: label_end(nx.line.text)].casefold()
        return label in layout().sections or label in layout().labels

    @staticmethod
    def _set_in(before: Draft, group: Sequence[Live]) -> bool:
        """Lines set in below their title, each of which ends before the next would have to begin."""
        inner = before.kind == "heading" and group[0].line.indent > before.indent + 1
        if not inner or len({y.line.indent for y in group}) > 1 or len(group) < 2:
            return False
        return all(
            n.line.text[:1].isdigit()
            or reach(p.line) + 1 + len(n.line.text.split(None, 1)[0]) <= FULL * p.width
            for p, n in pairwise(group)
        )

    @staticmethod
    def _names(group: Sequence[Live]) -> bool:
        """Lines that each begin anew and none of which ends a sentence: names, not running text."""
        texts = [y.line.text for y in group]
        first = len(texts[0]) + 1 + len(texts[1].split(None, 1)[0]) if len(texts) > 1 else 0
        apart = len(texts) > 2 or first < FULL * group[0].width or " – " in texts[0]
        return apart and not any(ended(t) or has_verb(t) for t in texts)
