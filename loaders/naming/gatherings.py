"""Meetings and papers named by who meets or whose they are: "bestyrelsesmøde", "styregruppemøter",
"nævnsreglement" speak of a body."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.lexicon import lexicon

_PAPERS: Final = (
    r"(?:forretningsorden|vedtægt|vedtekt|reglement|kommissori|instruks|mandat|regulativ|statut)\w*"
)
_NO_MEETING: Final = ("cluster", "level", "chairmanship")  # "klyngemødet" is what it says


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Compounds of a body and a meeting, and the definite form of each body's noun."""
    heads = lexicon(language, "bodies")["heads"]
    definite = {
        noun: forms[1]
        for sort, group in heads.items()
        for noun, forms in group.items()
        if sort not in _NO_MEETING
    }
    nouns = "|".join(map(re.escape, sorted(definite, key=len, reverse=True)))
    return re.compile(rf"\b(\w*?)({nouns})s?(?:møde|møte)\w*", re.IGNORECASE), definite


@cache
def _papers(language: str) -> re.Pattern[str]:
    """Compounds of a body and the paper that tells of it."""
    nouns = "|".join(map(re.escape, sorted(_pattern(language)[1], key=len, reverse=True)))
    return re.compile(rf"\b(\w*?)({nouns})s({_PAPERS})", re.IGNORECASE)


def whose_paper(word: str, language: str) -> tuple[str, int] | None:
    """The body in the name of a paper, and how many letters of the word name it.

    >>> whose_paper("Studienævnsreglement", "da")
    ('Studienævnet', 11)
    """
    match = _papers(language).fullmatch(word) if language != "en" else None
    if match is None:
        return None
    name = match[1] + _pattern(language)[1][match[2].casefold()]
    return name[:1].upper() + name[1:], match.end(2)


@cache
def _meetings(language: str) -> frozenset[str]:
    """Meetings that are bodies themselves ("årsmødet")."""
    heads = lexicon(language, "bodies")["heads"]
    return frozenset(form for group in heads.values() for forms in group.values() for form in forms)


def by_who_meets(title: str, language: str) -> str:
    """A title with the body itself for each meeting named by it; others as they are.

    >>> by_who_meets("Referat af bestyrelsesmøde den 3. maj", "da")
    'Referat af bestyrelsen den 3. maj'
    """
    if language == "en" or ("møde" not in title.casefold() and "møte" not in title.casefold()):
        return title
    pattern, definite = _pattern(language)
    own = _meetings(language)

    def body(match: re.Match[str]) -> str:
        said = match[0]
        if said.casefold() in own:
            return said
        name = match[1] + definite[match[2].casefold()]
        return name[:1].upper() + name[1:] if said[:1].isupper() else name

    return pattern.sub(body, title)
