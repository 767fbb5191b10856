"""How many: "4", "fire", "3-5", "ca. 6", "mindst to", "op til 3", "1-2"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.tokens import Token

_RANGE: Final = re.compile(r"(\w+)[-–—](\w+)")
_TIMES: Final = re.compile(r"^[x×](?=\d)")  # "x2"
_SEVERAL: Final = (
    "antal",
    "række",
    "flertal",
    "mindretal",
    "tal",
    "rekke",
    "fleirtal",
    "lige",
    "ligeligt",
)  # "et antal elever"
_MOST: Final = 99  # a larger number is a year, a paragraph or an amount


@dataclass(frozen=True, slots=True)
class Count:
    """A stated number of persons and the tokens that state it, `first` to `last`."""

    low: int | None
    high: int | None
    approx: bool
    first: int
    last: int


@cache
def _words(
    language: str,
) -> tuple[dict[str, int], tuple[tuple[tuple[str, ...], str], ...]]:
    """The numerals, and what qualifies them, the longest first."""
    data = lexicon(language, "seats")
    kinds = {"about": "about", "least": "least", "most": "most", "up_to": "most"}
    found = [
        (tuple(said.split()) if isinstance(said, str) else tuple(said), kind)
        for name, kind in kinds.items()
        for said in data["qualifiers"][name]
    ]
    return data["numbers"], tuple(sorted(found, key=lambda one: -len(one[0])))


def number(word: str, language: str) -> int | None:
    """What a numeral in digits or letters means; None for other words and for large numbers."""
    low = _TIMES.sub("", word.casefold())
    if low.isdecimal():
        return int(low) if int(low) <= _MOST else None
    return _words(language)[0].get(low)


def read_count(toks: Sequence[Token], at: int, language: str) -> Count | None:
    """The number that begins at a token, with "ca.", "mindst" and "op til" before it."""
    approx = least = most = False
    here = at
    while here < len(toks):
        kind, length = _qualifier(toks, here, language)
        approx |= kind == "about"
        least |= kind == "least"
        most |= kind == "most"
        if kind is None and not (toks[here].text == "." and here > at):
            break
        here += length
    found = _plain(toks, here, language)
    if found is None:
        return None
    low, high, last = found
    if least:
        high, last = _at_most(toks, last, language)
    if most:
        low = None
    return Count(low, high, approx, at, last)


@cache
def _qualifiers(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The qualifiers by their first word, in their order."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, kind in _words(language)[1]:
        out.setdefault(words[0], []).append((words, kind))
    return out


def _qualifier(toks: Sequence[Token], at: int, language: str) -> tuple[str | None, int]:
    """What "about", "at least" or "up to" at a token says, and its length in tokens."""
    if at >= len(toks):
        return None, 1
    for words, kind in _qualifiers(language).get(toks[at].text.casefold().rstrip("."), ()):
        said = toks[at : at + len(words)]
        if len(said) == len(words) and all(
            t.text.casefold().rstrip(".") == w for t, w in zip(said, words, strict=True)
        ):
            return kind, len(words)
    return None, 1


def _at_most(toks: Sequence[Token], last: int, language: str) -> tuple[int | None, int]:
    """ "mindst 8 og højst 12": the other end behind a least number, and its last token."""
    link = toks[last + 1].text.casefold() if last + 1 < len(toks) else ""
    if link not in (",", "og", "and", "men", "-", "–") or last + 2 >= len(toks):
        return None, last
    if _qualifier(toks, last + 2, language)[0] != "most":
        return None, last
    other = read_count(toks, last + 2, language)
    return (None, last) if other is None else (other.high, other.last)


_OR_MORE: Final = (["or", "more"], ["eller", "flere"], ["eller", "fleire"])


def _plain(
    toks: Sequence[Token], at: int, language: str
) -> tuple[int | None, int | None, int] | None:
    """Least, most and last token of "4", "3-5", "3 - 5", "to til tre"."""
    if at >= len(toks):
        return None
    word = toks[at].text
    if word.casefold() in lexicon(language, "seats")["qualifiers"]["between"]:
        ends = _plain(toks, at + 1, language), _plain(toks, at + 3, language)
        joined = at + 2 < len(toks) and toks[at + 2].text.casefold() in ("og", "and")
        if not joined or ends[0] is None or ends[1] is None or ends[0][2] != at + 1:
            return None
        return ends[0][0], ends[1][1], ends[1][2]
    if match := _RANGE.fullmatch(word):
        low, high = (number(part, language) for part in match.groups())
        return None if low is None or high is None or low > high else (low, high, at)
    low = number(word, language)
    behind = toks[at + 1].text.casefold() if at + 1 < len(toks) else ""
    if low is None or behind in ("%", "§") or (low == 1 and behind in _SEVERAL):
        return None
    links = lexicon(language, "seats")["qualifiers"]["to"]
    after = [t.text.casefold() for t in toks[at + 1 : at + 3]]
    if after in _OR_MORE:
        return low, None, at + 2
    if at + 2 < len(toks) and toks[at + 1].text in links:
        high = number(toks[at + 2].text, language)
        if high is not None and high > low:
            return low, high, at + 2
    return low, low, at
