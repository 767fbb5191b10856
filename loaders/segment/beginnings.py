"""What begins at a line of running text: a title, an item, a paragraph."""

from __future__ import annotations

from loaders.layout import layout
from loaders.rules.people.kinds import kind_of
from loaders.rules.people.names import starts_with_person
from loaders.segment.listlines import ListLines
from loaders.segment.live import Live
from loaders.segment.marks import (
    ended,
    follows,
    has_verb,
    introduces,
    is_bold,
    is_open,
    is_underline,
)
from loaders.segment.shapes import (
    caps,
    chapter,
)
from loaders.segment.sofar import ASIDE, NUMBERED_WORDS, SHORT
from loaders.segment.titlelines import TitleLines

_SIGNED_TITLE = 60


class Beginnings(TitleLines, ListLines):
    """Tells by a line, its neighbours and the drafts so far what begins there."""

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
            and len(x.body) <= SHORT * max(x.width, 60)
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
        if not words or len(words) > NUMBERED_WORDS or not x.body[:1].isupper() or nx.cut:
            return False
        if ended(x.body.rstrip("?")) or introduces(x.body) or not nx.body[:1].isupper():
            return False
        long = ended(nx.line.text) or len(nx.line.text) >= SHORT * nx.width
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

    def _bullet_title(self, i: int) -> bool:
        """A bullet before a short title with running text of its own below."""
        x, nx = self._live[i], self._next(i)
        among = nx is not None and nx.mark_sign == x.mark_sign and starts_with_person(nx.body)
        if among and kind_of(x.body) not in (None, "not"):
            return True  # "- Afbud" among the names
        if nx is None or nx.mark or not nx.body[:1].isupper() or nx.line.text[:1].islower():
            return False
        if len(x.body) > 0.5 * x.width or ended(x.body) or not x.body[:1].isupper():
            return False
        if len(nx.line.text) < 0.6 * nx.width and not ended(nx.line.text):
            return False
        before = self._out[-1] if self._out else None
        inner = before is not None and before.kind == "item" and before.sign != x.mark_sign
        if inner and any(d.kind == "heading" and d.sign == x.mark_sign for d in self._out[-ASIDE:]):
            return self._heads_text(i)
        return before is None or not (before.kind == "item" or introduces(before.text))


def _follows_on(x: Live, nx: Live | None) -> bool:
    """Whether the next line has the next number."""
    if nx is None or nx.mark is None or x.mark is None:
        return False
    return nx.mark.kind == "ordinal" and follows(x.mark.sign, nx.mark.sign)
