"""Lines cleaned and joined: white space, hyphens at line ends, markup, marks of footnotes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.segment.marks import Mark
from loaders.text import Clean

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
_LAST = re.compile(r"([^\W_]+)-$")
_FIRST = re.compile(r"[^\W_]+")
_ALIKE = 5
_HYPHENS = "-\u2010\u2011\xad"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document: what is written with a hyphen inside a line, and all the others."""

    hyphened: dict[str, tuple[str, ...]]
    plain: tuple[str, ...]

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether the document writes the compound with a hyphen elsewhere, in any inflection."""
        stem = right.casefold()[:_ALIKE]
        return any(w.startswith(stem) for w in self.hyphened.get(left.casefold(), ()))

    def has(self, word: str) -> bool:
        """Whether the document has the word elsewhere, in any inflection."""
        w = word.casefold()
        i = bisect_left(self.plain, w)
        return i < len(self.plain) and self.plain[i].startswith(w)


def words_of(texts: list[str]) -> Words:
    """The words inside the lines of a document."""
    hyphened: dict[str, set[str]] = {}
    plain: set[str] = set()
    for text in texts:
        for word in _WORD.findall(text.casefold()):
            plain.add(word)
            if "-" in word:
                left, right = word.rsplit("-", 1)
                hyphened.setdefault(left.rsplit("-", 1)[-1], set()).add(right)
    return Words({k: tuple(sorted(v)) for k, v in hyphened.items()}, tuple(sorted(plain)))


# Nothing to collapse or drop without one of these: most lines have none.
_ODD = re.compile(
    r"\s\s|[^\S ]|[\x00-\x1f\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]"
    r"|[\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff]|[^\x00-\uffff]"
)


def clean(raw: str, start: int, end: int) -> Clean:
    """A stretch of one line: blanks collapsed, invisible signs dropped."""
    if not _ODD.search(raw, start, end):
        return Clean.of(raw, start, end).strip()
    kept: list[str] = []
    at: list[int] = []
    blank = True
    for i in range(start, end):
        c = raw[i]
        if c.isspace() or c == "\xa0":
            if not blank:
                kept.append(" ")
                at.append(i)
            blank = True
        elif unicodedata.category(c) in ("Cf", "Cc", "Co", "Cn", "Cs"):
            continue
        else:
            kept.append(c)
            at.append(i)
            blank = False
    return Clean("".join(kept), at).strip()


def join(parts: list[Clean], words: Words, broken: bool = False) -> Clean:
    """Lines of one paragraph as one text.

    `broken`: also words that a figure breaks without a hyphen are joined where the document has
    the whole word elsewhere.
    """
    text: list[str] = []
    at: list[int] = []
    tail = ""
    for part in parts:
        if not part.text:
            continue
        if at:
            how = _how(tail, part.text, words, broken)
            if how == "drop":
                text.pop()
                at.pop()
            elif how == "blank":
                text.append(" ")
                at.append(min(at[-1] + 1, part.at[0]))
        text.extend(part.text)
        at.extend(part.at)
        tail = (tail + part.text)[-80:] if len(part.text) < 80 else part.text[-80:]
    return Clean("".join(text), at)


def _how(left: str, right: str, words: Words, broken: bool) -> str:
    """How two lines are joined: with a "blank", "drop" the hyphen, or "keep" it without a blank."""
    if left[-1:] in _HYPHENS and len(left) > 1 and left[-2].isalnum():
        last, first = _LAST.search(left.replace("\xad", "-")), _FIRST.match(right)
        if not first:
            return "keep" if right[:1] == "/" else "blank"
        if first.group() in ("og", "eller", "and", "or", "samt", "til"):
            return "blank"
        if last and words.keeps_hyphen(last.group(1), first.group()):
            return "keep"
        return "drop" if right[:1].islower() else "keep"
    if left[-1:] == "/" and len(left) > 1 and left[-2].isalpha() and right[:1].isalpha():
        return "keep"
    if broken and right[:1].islower():
        a, b = left.rsplit(" ", 1)[-1], _FIRST.match(right)
        if a.isalpha() and b and len(a) > 3 and len(b.group()) > 3 and words.has(a + b.group()):
            return "keep"
    return "blank"


def stacked(parts: Sequence[Clean]) -> Clean:
    """Lines one below the other, a line feed between them; of a line without words nothing is left."""
    text: list[str] = []
    at: list[int] = []
    for p in filter(len, parts):
        if at:
            text.append("\n")
            at.append(min(at[-1] + 1, p.at[0]))
        text.extend(p.text)
        at.extend(p.at)
    return Clean("".join(text), at)


_MARKS = re.compile(r"\*\*|__|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|`")
_LINK = re.compile(r"!?\[([^\[\]]{1,200})\]\([^()\s]{0,300}\)")
_TAG = re.compile(
    r"</?(?:br|p|b|i|em|strong|u|span|div|sup|sub|a|ul|ol|li|td|th|tr|h[1-6])\b[^<>]{0,200}>",
    re.IGNORECASE,
)
_BREAK_TAG = re.compile(r"\n(?=br\s*/?>|/p>|/li>)", re.IGNORECASE)
_TURN = re.compile(r"<(?=br\s*/?>|/p>|/li>)", re.IGNORECASE)
_STRUCK = re.compile(r"~~[^~]{1,500}~~")


def without_markup(c: Clean) -> Clean:
    """Without Markdown's signs: bold, italic, code, quotations; links keep their words, what is
    struck out goes."""
    drop: set[int] = set()
    if "](" in c.text:
        for m in _LINK.finditer(c.text):
            drop.update(range(m.start(), m.start(1)), range(m.end(1), m.end()))
    if "~~" in c.text:
        for m in _STRUCK.finditer(c.text):
            drop.update(range(m.start(), m.end()))
    if c.text.startswith("> "):
        drop.update((0, 1))
    if c.text[:4].casefold() in ("[ ] ", "[x] "):
        drop.update(range(4))
    if "<" in c.text:
        for m in _TAG.finditer(c.text):
            drop.update(range(m.start(), m.end()))
        c = _turned(c)
        drop -= {m.start() for m in _BREAK_TAG.finditer(c.text)}
    opened: dict[str, int] = {}
    for m in _MARKS.finditer(c.text):
        sign = m.group()
        if sign in opened:
            a = opened.pop(sign)
            if not any(map(str.isalnum, c.text[a : m.start()])):
                continue  # "__.__.____" is a date to be filled in
            drop.update(range(a, a + len(sign)), range(m.start(), m.end()))
        else:
            opened[sign] = m.start()
    return without(c, drop)


def _turned(c: Clean) -> Clean:
    """With a line feed in the place of each tag that begins a new line."""
    return Clean(_TURN.sub("\n", c.text), c.at)


def without(c: Clean, drop: set[int]) -> Clean:
    """Without the characters at these places."""
    if not drop:
        return c
    kept = [i for i in range(len(c.text)) if i not in drop]
    return Clean("".join(c.text[i] for i in kept), [c.at[i] for i in kept])


_FOOTNOTE = re.compile(
    r"(?<=[^\W\d_]{4})\d{1,2}(?=[\s,.;:)]|$)"
    r"|[¹²³⁴-⁹]+"
    r"|\[\^?\d{1,2}\]"
    r"|(?<=\w) ?\(\d{1,2}\)(?=[\s.,;]|$)"
)


def without_marks(c: Clean, known: frozenset[str]) -> Clean:
    """Without the marks of footnotes that the document has."""
    drop: set[int] = set()
    for m in _FOOTNOTE.finditer(c.text):
        digits = "".join(str(unicodedata.digit(x)) for x in m.group() if x.isdigit())
        if digits in known:
            drop.update(range(m.start(), m.end()))
    return without(c, drop)


_NOTE = re.compile(r"(?:\[\^?(\d{1,2})\]:?|\((\d{1,2})\)|(\d{1,2}))\s+(?=[A-ZÆØÅ])")


def footnotes_of(texts: list[str]) -> frozenset[str]:
    """The numbers that stand both as a mark behind a word and at the head of a line."""
    heads = {next(filter(None, m.groups())) for t in texts if (m := _NOTE.match(t))}
    if not heads:
        return frozenset()
    marks: set[str] = set()
    for t in texts:
        for m in _FOOTNOTE.finditer(t):
            if m.start():
                marks.add("".join(str(unicodedata.digit(x)) for x in m.group() if x.isdigit()))
    return frozenset(heads & marks)


def note_of(text: str, known: frozenset[str]) -> Mark | None:
    """The mark at the head of a footnote."""
    m = _NOTE.match(text) if known else None
    if not m or next(filter(None, m.groups())) not in known:
        return None
    return Mark("note", m.group().strip(), m.end())
