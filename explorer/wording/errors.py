"""Errors in the chosen language.

Whoever raises an error writes it in English; a test holds every such text against the Danish ones.
"""

from __future__ import annotations

import re
from functools import cache

from graph.captions import Language


def in_language(text: str, language: Language) -> str:
    """A fault or a remedy in the chosen language; what has no Danish words stays as it is."""
    return text if language == "en" else _danish(text)


def _danish(text: str) -> str:
    from explorer.wording.errors_da import DANISH

    if text in DANISH:
        return DANISH[text]
    for pattern, danish in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            return danish.format(*map(_danish, found.groups()))
    return text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Those with values in them, the ones with most words of their own first."""
    from explorer.wording.errors_da import DANISH

    made = [
        (re.compile("(.*?)".join(map(re.escape, english.split("{}"))), re.DOTALL), danish)
        for english, danish in DANISH.items()
        if "{}" in english
    ]
    return sorted(made, key=lambda one: -len(one[0].pattern))
