"""Nouns for people: which words name who sits, how many at least by their form, and from whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from loaders.lexicon import lexicon

Number = Literal["one", "many", "unknown"]
_SUFFIX: Final = 40  # letters; longer words are none


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people: `base` in its plain form, with what stands before it in the compound."""

    base: str
    number: Number
    definite: bool
    share: bool = False  # "deltagelse": people are meant, no word for them


@cache
def _table(language: str) -> tuple[dict[str, tuple[str, int]], re.Pattern[str]]:
    forms: dict[str, tuple[str, int]] = {}
    for row in lexicon(language, "seats")["persons"]["forms"]:
        for at in (2, 3, 0, 1) if row[0] == row[2] else (0, 1, 2, 3):
            forms.setdefault(row[at], (row[0], at))
    longest = sorted(forms, key=len, reverse=True)
    return forms, re.compile(rf"^(.*?)({'|'.join(map(re.escape, longest))})s?$")


@lru_cache(maxsize=50_000)
def noun(word: str, language: str) -> Noun | None:
    """What a word names if it is a noun for people; a footnote digit at its end is dropped."""
    low = word.casefold().rstrip("0123456789*")
    people = lexicon(language, "seats")["persons"]
    if len(low) > _SUFFIX or low in people["not"] or low.endswith(tuple(people["adjectives"])):
        return None
    if low in people["share"]:
        return Noun(low, "unknown", False, share=True)
    for ending in people["collective"]:
        if low.endswith(ending):
            return Noun(low, "unknown", low.endswith("en"))
    forms, pattern = _table(language)
    match = pattern.match(low)
    if match is None or (match[1] and len(match[1].strip("-")) < 2):
        return None
    base, at = forms[match[2]]
    return Noun(match[1] + base, "many" if at >= 2 else "one", at in (1, 3))


def office_sender(base: str, language: str) -> str | None:
    """The generic sender of an office ("borgmester": kommunerne)."""
    for ending, sender in lexicon(language, "seats")["senders"].items():
        if base == ending or base.endswith("-" + ending):
            return str(sender)
    return None
