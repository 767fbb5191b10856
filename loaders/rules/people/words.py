"""The words by which people are told and listed, of all languages together."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, Literal, cast

from graph.nodes import PostRole
from loaders.lexicon import lexicon

Kind = Literal[
    "members", "deputies", "observers", "secretary", "chair", "co_chair", "vice_chair", "present",
    "absent", "not",
]  # fmt: skip
_LANGUAGES: Final = ("da", "nb", "en")


def _tables(name: str) -> list[dict[str, Any]]:
    return [lexicon(language, "people")["people"][name] for language in _LANGUAGES]


@cache
def words(name: str) -> frozenset[str]:
    """One list of words."""
    return frozenset(word for table in _tables("words") for word in table[name])


@cache
def meetings(name: str) -> frozenset[str]:
    """One list of the words for meetings."""
    return frozenset(word for table in _tables("meetings") for word in table[name])


@cache
def sections() -> dict[str, Kind]:
    """What a heading or label over people may say, and what it makes of them."""
    out: dict[str, Kind] = {}
    for table in _tables("sections"):
        for kind, names in table.items():
            out.update(dict.fromkeys(names, cast("Kind", kind)))
    return out


@cache
def role_names() -> dict[str, PostRole]:
    """Words for a role in the body itself."""
    return {
        said: role
        for language in _LANGUAGES
        for role, names in lexicon(language, "people")["roster"]["roles"].items()
        if role != "plain"
        for said in names
    }


@cache
def deputies() -> frozenset[str]:
    """Words for somebody who stands in for a member."""
    rows = (lexicon(language, "people")["roster"]["as"]["deputy"] for language in _LANGUAGES)
    return frozenset(said for names in rows for said in names)


@cache
def either(name: str) -> str:
    """The words of one list of the prose cues as a pattern, longest first."""
    said = {word for table in _tables("prose") for word in table[name]}
    ordered = sorted(said, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in ordered) or r"(?!)"


def bare(text: str) -> str:
    """A heading or label without case, signs at its ends, numbers in front, and brackets.

    >>> bare("2. Medlemmer (5):")
    'medlemmer'
    """
    said = re.sub(r"\([^)]*\)", " ", text.casefold())
    said = re.sub(r"^[\W\d]+|[\W_]+$", "", said)
    return " ".join(said.split())
