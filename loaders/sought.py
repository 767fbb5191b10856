"""Patterns that first look for the words without which they cannot be found: most texts have none.

A rule knows hundreds of patterns, and a sentence says what one of them finds, or nothing. To look
for a word in a text is quick, to search it for a pattern is not; and what is never searched for
need not be compiled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

_LEAST: Final = 2  # letters of a word that is worth looking for
_TELLING: Final = 5  # letters with which a word is rare; more tell no more
_MOST: Final = 60  # words of which any may be there
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_COUNT: Final = re.compile(r"\{(\d*)(?:,\d*)?\}")
_GROUPS: Final = re.compile(r"\((?:\?(?:i?:|P<\w+>|(?P<aside>=|!|<=|<!)))?(?!\?)")


class Sought:
    """A pattern with `needles`: in a text without any of these it is not found (if there are some)."""

    __slots__ = ("__dict__", "flags", "folded", "needles", "source")

    def __init__(self, source: str, flags: int = 0, *, outline: str | None = None) -> None:
        """`outline` is the pattern without what tells nothing, quicker to read."""
        self.source, self.flags = source, flags
        self.folded = bool(flags & re.IGNORECASE) or "(?i:" in source
        found = needles_of(source if outline is None else outline)
        self.needles = tuple(dict.fromkeys(map(str.casefold, found))) if self.folded else found

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.source, self.flags)

    def may(self, text: str) -> bool:
        """Whether the text has a needle; of a pattern without regard to case, the text folded."""
        for needle in self.needles:
            if needle in text:
                return True
        return not self.needles

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        if self.may(text.casefold() if self.folded else text):
            return self.regex.search(text, start, end)
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        if self.may(text.casefold() if self.folded else text):
            return self.regex.match(text, start, end)
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As of a compiled pattern."""
        if self.may(text.casefold() if self.folded else text):
            return self.regex.fullmatch(text)
        return None

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """As of a compiled pattern."""
        if self.may(text.casefold() if self.folded else text):
            return self.regex.finditer(text, start)
        return iter(())


class Sieve:
    """Tells which of several patterns, by number, may be found in a text."""

    __slots__ = ("always", "by_needle")

    def __init__(self, ones: Iterable[tuple[int, Sought]]) -> None:
        self.always: set[int] = set()
        self.by_needle: dict[str, list[int]] = {}
        for number, one in ones:
            if not one.needles:
                self.always.add(number)
            for needle in one.needles:
                self.by_needle.setdefault(needle, []).append(number)

    def left(self, text: str) -> list[int]:
        """The numbers of those that may, in order; for patterns without regard to case, of a text folded."""
        found = set(self.always)
        for needle, numbers in self.by_needle.items():
            if needle in text:
                found.update(numbers)
        return sorted(found)


class AnySought:
    """Several patterns, of which the first that is found counts; all of them with regard to case, or none."""

    __slots__ = ("folded", "ones", "sieve")

    def __init__(self, ones: Iterable[Sought]) -> None:
        self.ones = tuple(ones)
        self.folded = any(one.folded for one in self.ones)
        self.sieve = Sieve(enumerate(self.ones))

    def search(self, text: str) -> re.Match[str] | None:
        """What the first finds that finds anything."""
        found = (one.regex.search(text) for one in self._left(text))
        return next(filter(None, found), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What the first finds that the whole text is."""
        found = (one.regex.fullmatch(text) for one in self._left(text))
        return next(filter(None, found), None)

    def _left(self, text: str) -> Iterator[Sought]:
        for number in self.sieve.left(text.casefold() if self.folded else text):
            yield self.ones[number]


def needles_of(source: str) -> tuple[str, ...]:
    """Words of which a text has one wherever the pattern is found; none where that is not known.

    >>> needles_of(r"(?<!\\S)(?:the )?(?:reports?|answers) to <\\d+>")
    ('answers', 'report')
    """
    try:
        found = _Reading(source).either()
    except _NotRead:
        return ()
    return tuple(sorted(found)) if found and len(found) <= _MOST else ()


class _NotRead(Exception):
    """A pattern says something that this reader of patterns does not know."""


class _Reading:
    """Reads a pattern as far as its words go; what it leaves out only makes for fewer needles."""

    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0
        self.inside = 0  # brackets that are open

    def either(self) -> frozenset[str]:
        """The needles of alternatives: those of each; none where one has none."""
        out = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            out.append(self._sequence())
        if self._next() and not self.inside:
            raise _NotRead
        return frozenset().union(*out) if all(out) else frozenset()

    def _next(self) -> str:
        return self.source[self.at : self.at + 1]

    def _sequence(self) -> frozenset[str]:
        """The most telling words of what stands one after another."""
        best: frozenset[str] = frozenset()
        run = ""
        while (sign := self._next()) and sign not in "|)":
            literal, words = self._item(sign)
            least = self._times()
            if literal and least:
                run += literal
            if not literal or least != 1:
                best, run = _better(best, run), ""
            if words and least:
                best = max(best, words, key=_worth)
        return _better(best, run)

    def _item(self, sign: str) -> tuple[str, frozenset[str]]:
        """A letter, or the needles of a group; neither of what may be any letter."""
        self.at += 1
        if sign == "(":
            return "", self._group()
        if sign == "[":
            self._class()
            return "", frozenset()
        if sign == "\\":
            letter = self._next()
            self.at += 1
            return ("" if letter.isalnum() else letter), frozenset()
        return ("" if sign in ".^$" else sign), frozenset()

    def _group(self) -> frozenset[str]:
        begin = _GROUPS.match(self.source, self.at - 1)
        if begin is None:
            raise _NotRead
        self.at = begin.end()
        self.inside += 1
        found = self.either()
        self.inside -= 1
        if self._next() != ")":
            raise _NotRead
        self.at += 1
        return frozenset() if begin["aside"] else found

    def _class(self) -> None:
        self.at += self._next() == "^"
        self.at += self._next() == "]"
        while (sign := self._next()) != "]":
            if not sign:
                raise _NotRead
            self.at += 1 + (sign == "\\")
        self.at += 1

    def _times(self) -> int:
        """How often at least what stands before comes: 2 for more than once."""
        sign, count = self._next(), _COUNT.match(self.source, self.at)
        if count is not None:
            self.at = count.end()
            least = min(int(count[1] or 0), 2)
        elif sign and sign in "*?+":
            self.at += 1
            least = 2 * (sign == "+")
        else:
            return 1
        self.at += self._next() in ("?", "+") and bool(self._next())
        return least


def _better(best: frozenset[str], run: str) -> frozenset[str]:
    return max(best, frozenset((run,)), key=_worth) if len(run) >= _LEAST else best


def _worth(words: frozenset[str]) -> tuple[int, int, int]:
    """How much words tell: long ones much, many little."""
    letters = [max(map(len, _LETTERS.findall(word)), default=0) for word in words]
    return min(min(letters, default=0), _TELLING), -len(words), min(map(len, words), default=0)
