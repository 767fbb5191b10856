"""Which language a part is written in, by its function words, its endings and its places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final

from loaders.layout import LANGUAGES, layout
from loaders.lexicon import register

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 20_000
_LEAST = 8
_CLEAR = 2  # words of one language alone that settle a short text
_NORWEGIAN: Final = ("nb", "nn")
_SHORTEST: Final = 6  # letters of a word whose ending tells


def language_of(text: str, otherwise: str = "da") -> str:
    """da, nb, nn or en; `otherwise` where the text has too few words that tell."""
    head = text[:_MOST]
    counts = Counter(_WORD.findall(head.casefold()))
    words = layout()
    told = {language: _told(counts, language) for language in LANGUAGES}
    shared = _sum(counts, _norwegian()) + _ending(counts, words.endings_shared)
    score = {
        language: _sum(counts, words.function[language])
        + 3 * told[language]
        + 2 * shared * (language in _NORWEGIAN)
        for language in LANGUAGES
    }
    best = max(LANGUAGES, key=lambda language: score[language])
    if score[best] >= _LEAST:
        alike = otherwise in _NORWEGIAN and told["nb"] == told["nn"]
        return otherwise if best in _NORWEGIAN and alike else best
    return _of_few(head, told, shared, otherwise)


def _of_few(text: str, told: Mapping[str, int], shared: int, otherwise: str) -> str:
    """The language of a text with hardly a sentence: a list of people, a table, a title."""
    norwegian = told["nb"] + told["nn"] + shared
    if norwegian and not told["da"] and not told["en"]:
        if told["nn"] == told["nb"] and otherwise in _NORWEGIAN:
            return otherwise
        return "nn" if told["nn"] > told["nb"] else "nb"
    for language in ("da", "en"):
        if (
            told[language] >= _CLEAR
            and not norwegian
            and not told["en" if language == "da" else "da"]
        ):
            return language
    if otherwise == "da" and not told["da"] and not told["en"] and _in_norway(text):
        return "nb"
    return otherwise


def _told(counts: Mapping[str, int], language: str) -> int:
    """How many words of a text only this language has."""
    return _sum(counts, _telling(language)) + _ending(counts, layout().endings[language])


def _sum(counts: Mapping[str, int], words: frozenset[str]) -> int:
    return sum(counts[w] for w in counts.keys() & words)


def _ending(counts: Mapping[str, int], endings: tuple[str, ...]) -> int:
    """How many words end as only those of one language do."""
    if not endings:
        return 0
    return sum(n for w, n in counts.items() if len(w) >= _SHORTEST and w.endswith(endings))


def _in_norway(text: str) -> bool:
    """Whether the places of a text are Norwegian ones: two or more, and none is Danish."""
    said = {w.casefold() for w in _WORD.findall(text) if w[:1].isupper()}
    return len(said & _places("norway")) >= _CLEAR and not said & _places("denmark")


@cache
def _places(country: str) -> frozenset[str]:
    return frozenset(
        town.casefold()
        for region in register(country).values()
        for town in region["municipalities"]
    )


@cache
def _telling(language: str) -> frozenset[str]:
    """The words of a language that no other one has."""
    held = layout()
    others = [held.own[x] | held.function[x] for x in LANGUAGES if x != language]
    return held.own[language].difference(*others)


@cache
def _norwegian() -> frozenset[str]:
    """The words of both Norwegian languages that no other one has."""
    held = layout()
    return (held.own["nb"] & held.own["nn"]).difference(
        *(held.own[x] | held.function[x] for x in LANGUAGES if x not in _NORWEGIAN)
    )
