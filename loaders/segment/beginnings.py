"""What begins at a line of running text: a title, an item, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.dates import dates_in, has_placeholder
from loaders.layout import layout
from loaders.naming.headnouns import head_pattern, heads
from loaders.rules.people.names import behind_office, starts_with_person
from loaders.segment.drafts import Draft
from loaders.segment.lines import reach
from loaders.segment.live import Live
from loaders.segment.marks import (
    begins_item,
    ended,
    follows,
    has_verb,
    introduces,
    is_bold,
    is_open,
    is_underline,
    label_end,
)
from loaders.segment.memberlines import MemberLines
from loaders.segment.shapes import (
    TITLE_LENGTH,
    caps,
    chapter,
    imprint,
    is_question,
    numbered_part,
    roster,
    titled,
)

FULL = 0.9
_SHORT = 0.75
_SIGNED_TITLE = 60
_ASIDE = 12
_SAID = 2  # words of the last line of a text
_TITLE_WORDS = 16
_SIDE = 7  # words of the title on one side's people
_NUMBERED_WORDS = 6


class Beginnings:
    """Tells by a line, its neighbours and the drafts so far what begins there."""

    def __init__(self, live: Sequence[Live], members: MemberLines | None = None) -> None:
        self._live = live
        self._members = members or MemberLines()
        self._out: list[Draft] = []

    def _next(self, i: int) -> Live | None:
        return self._live[i + 1] if i + 1 < len(self._live) else None

    def _kind(self, i: int) -> tuple[str, str, int]:
        """Kind, style and rank of the draft that begins at line i."""
        x = self._live[i]
        nx = self._next(i)
        if x.mark and x.mark.kind == "hash":
            return "heading", "md", len(x.mark.sign)
        under = nx.line.text if nx and not nx.line.gap and not x.mark else ""
        if is_underline(under) and len(under) >= len(x.line.text) // 2:
            return "heading", "under", 1 if under[0] == "=" else 2
        if is_bold(x.line.text) and not (nx and nx.line.gap == 0 and nx.body[:1].islower()):
            return "heading", "bold", 0
        if chapter(x.line.text):
            return "heading", "number", 0
        if x.mark and x.mark.kind == "bullet":
            return ("heading", "bullet", 0) if self._bullet_title(i) else ("item", "", 0)
        if x.mark and x.mark.kind == "note":
            return "paragraph", "note", 0
        if x.mark and x.mark.kind == "title":
            return "heading", "number", 1
        if x.mark:
            return self._ordinal(i)
        if x.line.number in self._members.begin:
            return "item", "listed", 0
        if x.line.number in self._members.title:
            return "heading", "sublabel", 0
        if x.aside:
            return "paragraph", "aside", 0
        if self._sublabel(i) or self._heads_set_in(i):
            return "heading", "sublabel", 0
        if self._listed(i):
            return "item", "listed", 0
        if self._title(i):
            if self._names_part(i):
                return "heading", "subtitle", 0
            return "heading", "caps" if caps(x.body) else "plain", 0
        return "paragraph", "", 0

    def _ordinal(self, i: int) -> tuple[str, str, int]:
        x = self._live[i]
        sign = x.mark.sign if x.mark else ""
        if sign.startswith("§"):
            short = len(x.body) < _SIGNED_TITLE and not ended(x.body) and not has_verb(x.body)
            nx = self._next(i)
            goes_on = nx is not None and nx.mark is None and nx.body[:1].islower()
            named = short and x.body[:1].isupper() and nx is not None and not goes_on
            title = not x.body or named
            return ("heading", "paragraph sign", 0) if title else ("paragraph", "", 0)
        if "Stk" in sign:
            return "paragraph", "", 0
        if sign[:2].casefold() == "ad" and 0 < len(x.body) <= 0.85 * max(x.width, 60):
            return "heading", "number", 1
        nx = self._next(i)
        known = x.body.rstrip(": ").casefold() in layout().sections
        depth = 1 + sign.strip(".):(").count(".")
        heading = (
            bool(x.body)
            and x.body[:1].isupper()
            and not ended(x.body)
            and not is_open(x.body)
            and not (introduces(x.body) and not known)
            and len(x.body) <= _SHORT * max(x.width, 60)
            and (not has_verb(x.body) or sign.startswith("Ad"))
            and (nx is not None or known)
            and not (
                nx
                and nx.mark
                and not nx.cut
                and nx.mark.kind == "ordinal"
                and follows(sign, nx.mark.sign)
                and depth == 1
            )
            and not (
                nx and nx.body[:1].islower() and nx.mark is None and nx.line.indent > x.line.indent
            )
            and (not self._after_item(sign) or self._heads_text(i))
        )
        if heading or (depth == 1 and self._numbered_title(i)):
            return "heading", "number", depth
        return ("item", "", 0) if self._in_list(i) else ("paragraph", "", 0)

    def _numbered_title(self, i: int) -> bool:
        """ "2. Where we sit" above text that is set in no further: a title, though it has a verb."""
        x, nx = self._live[i], self._next(i)
        if nx is None or nx.mark or nx.line.gap or nx.line.indent > x.line.indent or not x.line.gap:
            return False
        words = x.body.rstrip("?").split()
        if not words or len(words) > _NUMBERED_WORDS or not x.body[:1].isupper() or nx.cut:
            return False
        if ended(x.body.rstrip("?")) or introduces(x.body) or not nx.body[:1].isupper():
            return False
        long = ended(nx.line.text) or len(nx.line.text) >= _SHORT * nx.width
        asks = words[0].casefold() in layout().questions
        return long or asks or self._after_title(x.mark.sign if x.mark else "")

    def _after_title(self, sign: str) -> bool:
        """Whether the ordinal goes on with the numbers of titles."""
        last = next((d for d in reversed(self._out[-12:]) if d.ordinal), None)
        return last is not None and last.kind == "heading" and follows(last.ordinal, sign)

    def _in_list(self, i: int) -> bool:
        """Whether a number before small letters counts: something introduces it or follows it."""
        x, nx = self._live[i], self._next(i)
        if not x.body[:1].islower() or not self._out:
            return True
        before = self._out[-1]
        if before.kind != "heading" or _follows_on(x, nx):
            return True
        return before.text.rstrip(": ").casefold() in layout().sections

    def _after_item(self, sign: str) -> bool:
        """Whether the ordinal goes on with a list of items."""
        for d in reversed(self._out[-8:]):
            if d.ordinal:
                return d.kind == "item" and follows(d.ordinal, sign)
        return False

    def _heads_text(self, i: int) -> bool:
        """Whether sentences of its own are set in below a short line, that would have fitted into it."""
        x, below = self._live[i], self._live[i + 1 : i + 2]
        if not below or len(x.line.text) + len(below[0].body.split(None, 1)[0]) > _SHORT * x.width:
            return False
        last = ""
        for y in self._live[i + 1 :]:
            if y.mark or y.cut or y.aside or y.line.gap or y.line.indent <= x.line.indent:
                break
            last = y.line.text
        whole = ended(last) and len(last.split()) >= _SAID
        return whole and below[0].body[:1].isupper()

    def _bullet_title(self, i: int) -> bool:
        """A bullet before a short title with running text of its own below."""
        x, nx = self._live[i], self._next(i)
        if nx is None or nx.mark or not nx.body[:1].isupper() or nx.line.text[:1].islower():
            return False
        if len(x.body) > 0.5 * x.width or ended(x.body) or not x.body[:1].isupper():
            return False
        if len(nx.line.text) < 0.6 * nx.width and not ended(nx.line.text):
            return False
        before = self._out[-1] if self._out else None
        inner = before is not None and before.kind == "item" and before.sign != x.mark_sign
        if inner and any(
            d.kind == "heading" and d.sign == x.mark_sign for d in self._out[-_ASIDE:]
        ):
            return self._heads_text(i)
        return before is None or not (before.kind == "item" or introduces(before.text))

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
        short = len(text) <= 0.6 * max(x.width, 60) and len(text.split()) <= _NUMBERED_WORDS
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
        short = len(x.line.text) <= _SHORT * max(x.width, 60) and not has_verb(x.line.text)
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

    def _names_part(self, i: int) -> bool:
        """Whether the line stands directly below the number of an annex or an item."""
        x = self._live[i]
        if x.line.gap or ended(x.line.text):
            return False
        near = [d for d in self._out[-2:] if d.first >= x.line.number - 1]
        return any(numbered_part(d.text) and len(d.text) < 60 for d in near)

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

    def _title(self, i: int) -> bool:
        x, nx = self._live[i], self._next(i)
        text = x.line.text
        key = text.strip(" ,:").casefold()
        if imprint(text) or key in layout().greetings or key in layout().parts["draft"]:
            return False
        if self._out and self._out[-1].text.rstrip(",:").casefold() in layout().greetings:
            return False
        if label_end(text) and not titled(text) and not self._names_part(i):
            return False
        if numbered_part(text) and not ended(text) and len(text) < 250:
            return True
        key = text.rstrip(":").strip().casefold()
        if key in layout().sections and text[:1].isupper():
            return True
        # a table is all there is below
        alone = nx is None and (i == 0 or caps(text) or titled(text))
        if (nx is None and not alone) or not (text[:1].isupper() or text[:1].isdigit()):
            return False
        apart = x.line.gap > 0 or not i
        if is_question(text, alone=apart and nx is not None and not nx.line.gap and not nx.mark):
            return apart and nx is not None and not nx.line.text[:1].islower()
        if ended(text) or text.endswith((",", ";")) or introduces(text):
            return False
        if len(text) > TITLE_LENGTH or len(text.split()) > _TITLE_WORDS or len(text) < 2:
            return False
        top = x.line.turn or i == 0 or self._names_part(i)
        if has_placeholder(text) or text.casefold().startswith(layout().parts["approved"]):
            return False
        if text[:1].isdigit() or (". " in text and not top):
            return False
        if caps(text) or (alone and not has_verb(text) and not is_open(text)):
            return True
        j = i + 1
        while j < len(self._live) and j - i < 3 and self._title_goes_on(i, j, "plain"):
            j += 1
        after = self._live[j] if j < len(self._live) else None
        if after is None or (after.mark is None and not after.line.text[:1].isalnum()):
            return after is not None and after.line.text[:1] in "(»”“\"'|*_[§"
        if after.mark is None and after.line.text[:1].islower() and not after.line.turn:
            return False
        if after.mark and after.mark.kind == "bullet" and after.body[:1].islower():
            under = self._live[j + 1] if j + 1 < len(self._live) else None
            subtitle = not i and after.line.gap == 0 and under and not under.mark and under.line.gap
            if not subtitle:
                return False
        whole = " ".join(y.line.text for y in self._live[i:j])
        if is_open(whole) or ended(whole) or introduces(whole):
            return False
        if has_verb(whole) and not self._names_part(i):
            return False
        if len(text) > 0.85 * max(x.width, 60) and j > i + 1 and not top:
            return False
        if x.line.gap == 0 and i and not top and self._amid_lines(i):
            return False
        apart = x.line.gap > 0 and after.line.gap > 0 and not x.double
        limit = 0.92 if apart else _SHORT
        return len(text) <= limit * max(x.width, 60) or top or j > i + 1

    def _amid_lines(self, i: int) -> bool:
        """A short line with short lines directly above and below is one of a list."""
        above, below = self._live[i - 1], self._next(i)
        return (
            below is not None
            and below.line.gap == 0
            and not ended(above.line.text)
            and not ended(below.line.text)
            and len(below.line.text) < _SHORT * below.width
            and bool(self._out)
            and self._out[-1].kind != "heading"
        )

    def _title_goes_on(self, i: int, j: int, style: str) -> bool:
        """Whether line j belongs to the title that begins at line i."""
        p, n = self._live[j - 1], self._live[j]
        if style in ("md", "under", "bold", "sublabel", "bullet", "paragraph sign") or n.mark:
            return False
        if imprint(n.line.text) or n.aside or p.aside:
            return False
        if abs(n.line.indent - p.line.indent) > _ASIDE and n.line.indent > 2 * _ASIDE:
            return False
        if n.line.turn or n.cut or n.broken or j - i > 3 or len(n.line.text) > TITLE_LENGTH:
            return False
        if ended(p.line.text) or introduces(p.line.text):
            return False
        if n.line.text[:1].islower() or p.line.text.endswith("-"):
            limit = 1 if p.line.turn or j - i > 1 or self._live[i].line.turn else 0
            if n.line.gap > limit and not p.line.text.endswith("-"):
                return False
            return not ended(n.line.text) and len(n.line.text) <= 0.85 * max(n.width, 60)
        if n.line.gap or caps(p.line.text) or introduces(n.line.text):
            return False
        key = n.line.text.casefold().rstrip(":")
        if key in layout().sections or ended(n.line.text) or has_verb(n.line.text):
            return False
        if key.startswith(layout().parts["approved"]):
            return False  # "Vedtatt av kommunestyret 14.12.2023" below a title
        if _of_its_own(n.line.text) or (_whole(p.line.text) and len(n.line.text.split()) > 2):
            return False
        after = self._live[j + 1] if j + 1 < len(self._live) else None
        top = self._live[i].line.turn or self._live[i].line.number == 0
        first = self._live[i].line.text.split(None, 1)[0].casefold()
        top = top or (first in layout().titles and is_open(p.line.text))
        long = len(p.line.text) >= 40 or is_open(p.line.text)
        return (
            top and long and after is not None and (after.line.gap > 0 or imprint(after.line.text))
        )


_DATED: Final = re.compile(
    r"(?:[a-zæøå]+dag,? )?(?:(?:den|d\.) ?)?\d{1,2}\. ?(?:[a-z]{3,9}|\d{1,2}\.?) ?(?:19|20)\d\d",
    re.I,
)


def _of_its_own(text: str) -> bool:
    """ "Referat, tirsdag den 6. maj 2025": a line that begins with which paper it is, or when."""
    first = re.split(r"[\s,.:]", text, maxsplit=1)[0].casefold()
    return first in layout().titles or _DATED.match(text) is not None


def _whole(text: str) -> bool:
    """ "Orientering til Kulturudvalget": a title that ends with a body, and goes on no more."""
    word = text.rstrip(" .:").rsplit(None, 1)[-1].casefold()
    known = head_pattern("da").fullmatch(word)
    return known is not None and heads("da")[known["form"]].definite and not known["s"]


def _follows_on(x: Live, nx: Live | None) -> bool:
    """Whether the next line has the next number."""
    if nx is None or nx.mark is None or x.mark is None:
        return False
    return nx.mark.kind == "ordinal" and follows(x.mark.sign, nx.mark.sign)
