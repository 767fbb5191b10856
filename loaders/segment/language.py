"""Which language a part is written in, by its function words."""

from __future__ import annotations

import re
from collections import Counter

from loaders.layout import LANGUAGES, layout

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 20_000
_LEAST = 8


def language_of(text: str, otherwise: str = "da") -> str:
    """da, nb, nn or en; `otherwise` where the text has too few words that tell."""
    counts = Counter(_WORD.findall(text[:_MOST].casefold()))
    words = layout()
    score = {
        language: sum(counts[w] for w in words.function[language])
        + 3 * sum(counts[w] for w in words.own[language] if _tells(w, language))
        for language in LANGUAGES
    }
    best = max(LANGUAGES, key=lambda language: score[language])
    return best if score[best] >= _LEAST else otherwise


def _tells(word: str, language: str) -> bool:
    """Whether no other language has the word too."""
    held = layout()
    return not any(
        word in held.own[other] or word in held.function[other]
        for other in LANGUAGES
        if other != language
    )
