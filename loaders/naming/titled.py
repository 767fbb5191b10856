"""Where the title of a document begins to name what it is about: "Kommissorium for …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.tokens import Token

_KIND: Final = re.compile(
    r"(?:\w*kommissori(?:um|et)|\w*mandat(?:et)?|\w*vedtægt(?:er|en|erne)?|\w*vedtekt(?:er|ene|ar)?"
    r"|\w*forretningsorden(?:en)?|forretningsgang|opgavebeskrivelse(?:n)?|rammenotat|reglement(?:et)?"
    r"|regulativ(?:et)?|reference|charter|constitution|retningslinjer|instruks|medlemsliste|medlemmer"
    r"|medlemmene|medlemmerne|sammensætning|organisering|beskrivelse)",
    re.I,
)
_LINKS: Final = frozenset("for of til i av af".split())
_ARTICLES: Final = frozenset("den det the et en a an".split())
_MOST: Final = 6  # words of a title before the name


def titled_at(toks: Sequence[Token]) -> int | None:
    """The first word of the name in "Kommissorium for X", articles apart; None where none is."""
    for at in range(min(_MOST, len(toks) - 2)):
        if _KIND.fullmatch(toks[at].text) and toks[at + 1].text.casefold() in _LINKS:
            begins = at + 2 + (toks[at + 2].text.casefold() in _ARTICLES)
            return begins if begins < len(toks) else None
    return None
