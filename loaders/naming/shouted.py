"""Titles in capitals: read as if only their names had them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.layout import layout
from loaders.tokens import Token, is_known

_LETTERS: Final = 12  # a shorter text in capitals may be an abbreviation
_SHORT: Final = 4
_PARTS_OFF: Final = re.compile(r"\s*[:(]| [–—-] ")


def shouted(text: str) -> bool:
    """Whether a text of some length is written in capitals."""
    bare = _ASIDE.sub("", text)
    return len(bare) >= _LETTERS and " " in bare.strip() and bare.isupper()


_ASIDE: Final = re.compile(r"\([^()]*\)")  # "RÅDET FOR SÅR (palliation)"


def shouted_end(text: str) -> int:
    """Where the part in capitals ends that a text begins with; 0 where it begins with none.

    >>> shouted_end("RÅDET FOR INDRE FJORD: Møte i Vik"), shouted_end("Rådet for FJORD")
    (21, 0)
    """
    if shouted(text):
        return len(text)
    parts = _PARTS_OFF.search(text)
    return parts.start() if parts and shouted(text[: parts.start()]) else 0


def calm(
    text: str, toks: Sequence[Token], language: str, upto: int
) -> tuple[str, tuple[Token, ...]]:
    """Text and words with small letters; what may be an abbreviation keeps its capitals, and so
    does what ends behind `upto`."""
    calmed = tuple(
        replace(tok, text=_calm(tok.text, language)) if tok.end <= upto else tok for tok in toks
    )
    pieces, at = [], 0
    for tok in calmed:
        if len(tok.text) == tok.end - tok.start:
            pieces += [text[at : tok.start], tok.text]
            at = tok.end
    return "".join([*pieces, text[at:]]), calmed


def _calm(word: str, language: str) -> str:
    low = word.casefold()
    if low in layout().open or len(low) <= 2:
        return low
    short = len(word) < _SHORT and not is_known(low, lang=language)
    return word if short else "-".join(p.capitalize() for p in word.split("-"))
