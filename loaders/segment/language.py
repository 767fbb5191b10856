"""Which language a part is written in, by its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from loaders.layout import LANGUAGES, layout

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 20_000
_LEAST = 8
_CLEAR = 2  # words of one language alone that settle a short text


def language_of(text: str, otherwise: str = "da") -> str:
    """da, nb, nn or en; `otherwise` where the text has too few words that tell."""
    counts = Counter(_WORD.findall(text[:_MOST].casefold()))
    words = layout()
    score = {
        language: sum(counts[w] for w in words.function[language])
        + 3 * sum(counts[w] for w in _telling(language))
        for language in LANGUAGES
    }
    best = max(LANGUAGES, key=lambda language: score[language])
    if score[best] >= _LEAST:
        return best
    told = {x: n for x in LANGUAGES if (n := sum(counts[w] for w in _telling(x)))}
    only = next(iter(told)) if len(told) == 1 else otherwise
    return only if only in ("nb", "nn") or told.get(only, 0) >= _CLEAR else otherwise


@cache
def _telling(language: str) -> frozenset[str]:
    """The words of a language that no other one has."""
    held = layout()
    others = [held.own[x] | held.function[x] for x in LANGUAGES if x != language]
    return held.own[language].difference(*others)
