"""Sentences that say the same of each of several bodies: "begge udvalg har fem medlemmer"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from loaders.anchor import Sentence

# What they do with one another, or have in all, is not said of each of them.
_TOGETHER: Final = re.compile(
    r"\b(?:hinanden|hverandre|kvarandre|fælles|felles|sammen|fællesskab|fellesskap|tilsammen|i alt"
    r"|samlet|mellem|mellom|overlap\w*|gennemgående|gjennomgående|gengangere?|(?<!^)begge"
    r"|skiftes|på skift|each other|joint\w*|between|together|in total|(?<!^)both)\b",
    re.I,
)
_COMMITTEES: Final = ("group", "committee", "forum", "board")


def for_each(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Such a sentence once for each of them, as if it began with that one alone."""
    number = 0
    for sentence in sentences:
        for one in _each(sentence):
            yield replace(one, number=number)
            number += 1


def _each(sentence: Sentence) -> tuple[Sentence, ...]:
    first = next((n for n in sentence.named if n.keys), None)
    if first is None or len(first.keys) < 2 or first.keys[0] != sentence.subject:
        return (sentence,)
    mention = first.mention
    several = mention.bare and mention.plural and mention.sort in _COMMITTEES
    if not several or not sentence.opens or _TOGETHER.search(sentence.text):
        return (sentence,)
    return tuple(
        replace(
            sentence, subject=key,
            named=tuple(replace(n, keys=(key,)) if n.keys == first.keys else n for n in sentence.named),
        )
        for key in first.keys
    )  # fmt: skip
