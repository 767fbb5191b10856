"""Where the title of a document begins to name what it is about: "Kommissorium for …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.papers import Paper, paper
from loaders.tokens import Token

_NAMING: Final[tuple[Paper, ...]] = ("founding", "statutes", "members", "makeup")
_LINKS: Final = frozenset("for of til i av af".split())
_ARTICLES: Final = frozenset("den det the et en a an".split())
_MOST: Final = 6  # words of a title before the name


def titled_at(toks: Sequence[Token]) -> int | None:
    """The first word of the name in "Kommissorium for X", articles apart; None where none is."""
    for at in range(min(_MOST, len(toks) - 2)):
        if paper(*_NAMING).fullmatch(toks[at].text) and toks[at + 1].text.casefold() in _LINKS:
            begins = at + 2 + (toks[at + 2].text.casefold() in _ARTICLES)
            return begins if begins < len(toks) else None
    return None
