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


def calm(toks: Sequence[Token]) -> tuple[Token, ...]:
    """The words with small letters; what may be an abbreviation keeps its capitals."""
    return tuple(replace(tok, text=_calm(tok.text)) for tok in toks)


def _calm(word: str) -> str:
    low = word.casefold()
    if low in layout().open or len(low) <= 2:
        return low
    return word if len(word) < _SHORT else "-".join(p.capitalize() for p in word.split("-"))
