"""The words by which people are told and listed, of all languages together."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final, Literal, cast

from graph.nodes import PostRole
from loaders.lexicon import lexicon
from loaders.tokens import sentences

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


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """A heading or label without case, signs at its ends, numbers in front, and brackets.

    >>> bare("2. Medlemmer (5):")
    'medlemmer'
    """
    said = re.sub(r"\([^)]*\)", " ", text.casefold())
    said = re.sub(r"^[\W\d]+|[\W_]+$", "", said)
    return " ".join(said.split())


@cache
def sided() -> re.Pattern[str]:
    """A heading over the members of one side: "Medlemmer fra regionen", "Deltagere (kommuner)"."""
    kinds = either_of("sided")
    links = either_of("from")
    return re.compile(
        rf"(?:\w+ )?(?P<kind>{kinds})\b(?: (?:{links}) (?:the )?|\s*[(:–-]\s*)(?P<side>[^)]+)", re.I
    )


@cache
def either_of(name: str) -> str:
    """One list of words as a pattern, longest first."""
    return "|".join(re.escape(w) for w in sorted(words(name), key=len, reverse=True))


@cache
def listing_cue(*, looks_back: bool = False) -> re.Pattern[str]:
    """The words of a sentence that the members are listed behind; in a report also those of the past."""
    cues = f"{either('listing')}|{either('listed_then')}" if looks_back else either("listing")
    others = r"(?:de|dei|the) (?:øvrige|andre|other|remaining)(?: [\w-]+){0,2}(?:(?=:)| er| are)"
    return re.compile(
        rf"(?<!\w)(?:{cues}|{others})(?:\s+(?:{either('for_now')}))?\s*:?\s+(?=[A-ZÆØÅa-zæøå])",
        re.I,
    )


def sentence_end(text: str, start: int) -> int:
    """Where the sentence that goes on at a place ends; no initial and no abbreviation ends one."""
    for low, high in sentences(text[start:]):
        del low
        return start + high
    return len(text)


def names_stand_in(text: str) -> bool:
    """Whether a line tells of somebody, and behind a semicolon of who stands in."""
    _, semicolon, rest = text.casefold().partition(";")
    return bool(semicolon) and rest.strip().partition(":")[0] in words("stands_in")


def stands_for(text: str) -> bool:
    """ "Vararepresentant for Anne Vik": a line that says whose deputy somebody is."""
    said = re.match(rf"(?:{either_of('deputy_label')})(?: for| til| to) ", text, re.I)
    return said is not None
