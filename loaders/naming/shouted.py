"""Titles in capitals: read as if only their names had them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.layout import layout
from loaders.tokens import Token

_LETTERS: Final = 12  # a shorter text in capitals may be an abbreviation
_SHORT: Final = 4


def shouted(text: str) -> bool:
    """Whether a text of some length is written in capitals."""
    return len(text) >= _LETTERS and " " in text.strip() and text.isupper()


def calm(text: str, toks: Sequence[Token]) -> tuple[str, tuple[Token, ...]]:
    """Text and words with small letters; what may be an abbreviation keeps its capitals."""
    calmed = tuple(replace(tok, text=_calm(tok.text)) for tok in toks)
    pieces, at = [], 0
    for tok in calmed:
        if len(tok.text) == tok.end - tok.start:
            pieces += [text[at : tok.start], tok.text]
            at = tok.end
    return "".join([*pieces, text[at:]]), calmed


def _calm(word: str) -> str:
    low = word.casefold()
    if low in layout().open or len(low) <= 2:
        return low
    return word if len(word) < _SHORT else "-".join(p.capitalize() for p in word.split("-"))
