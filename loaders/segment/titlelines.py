"""Titles in running text: by their shape, their neighbours and their words."""

from __future__ import annotations

import re
from typing import Final

from loaders.dates import has_placeholder
from loaders.layout import layout
from loaders.naming.headnouns import head_pattern, heads
from loaders.segment.marks import (
    ended,
    has_verb,
    introduces,
    is_open,
    label_end,
)
from loaders.segment.shapes import (
    TITLE_LENGTH,
    caps,
    imprint,
    is_question,
    numbered_part,
    titled,
)
from loaders.segment.sofar import ASIDE, SHORT, SoFar

_TITLE_WORDS = 16
_DATED: Final = re.compile(
    r"(?:[a-zæøå]+dag,? )?(?:(?:den|d\.) ?)?\d{1,2}\. ?(?:[a-z]{3,9}|\d{1,2}\.?) ?(?:19|20)\d\d",
    re.I,
)
# "Two members of the public": who came, counted
_PUBLIC: Final = re.compile(
    r"(?:\d+|\w+|up to \w+) (?:members?|representatives?|visitors?) (?:of|from) the (?:public|press)\b",
    re.I,
)


class TitleLines(SoFar):
    """Tells which lines are titles, and how far one goes."""

    def _names_part(self, i: int) -> bool:
        """Whether the line stands directly below the number of an annex or an item."""
        x = self._live[i]
        if x.line.gap or ended(x.line.text):
            return False
        near = [d for d in self._out[-2:] if d.first >= x.line.number - 1]
        return any(numbered_part(d.text) and len(d.text) < 60 for d in near)

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
        if _PUBLIC.match(text):
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
        limit = 0.92 if apart else SHORT
        return len(text) <= limit * max(x.width, 60) or top or j > i + 1

    def _amid_lines(self, i: int) -> bool:
        """A short line with short lines directly above and below is one of a list."""
        above, below = self._live[i - 1], self._next(i)
        return (
            below is not None
            and below.line.gap == 0
            and not ended(above.line.text)
            and not ended(below.line.text)
            and len(below.line.text) < SHORT * below.width
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
        if abs(n.line.indent - p.line.indent) > ASIDE and n.line.indent > 2 * ASIDE:
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


def _of_its_own(text: str) -> bool:
    """ "Referat, tirsdag den 6. maj 2025": a line that begins with which paper it is, or when."""
    first = re.split(r"[\s,.:]", text, maxsplit=1)[0].casefold()
    return first in layout().titles or _DATED.match(text) is not None


def _whole(text: str) -> bool:
    """ "Orientering til Kulturudvalget": a title that ends with a body, and goes on no more."""
    word = text.rstrip(" .:").rsplit(None, 1)[-1].casefold()
    known = head_pattern("da").fullmatch(word)
    return known is not None and heads("da")[known["form"]].definite and not known["s"]
