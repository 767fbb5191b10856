"""The system that a task is done in: a name behind a cue, never a body, a party or a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from loaders.anchor import Named
from loaders.lexicon import lexicon
from loaders.naming.mention import municipalities

_NAME: Final = r"(?:[a-zæøå]{0,2}[A-ZÆØÅ][\w°-]*|\d{3}(?!\d)°?)(?:\s+[A-ZÆØÅ][\w°-]*){0,2}"
_MIXED: Final = re.compile(r"[a-zæøå]\w*[A-ZÆØÅ]|[A-ZÆØÅ]{2,}|[A-ZÆØÅ]\d")


def system_in(text: str, language: str, named: Iterable[Named] = (), start: int = 0) -> str | None:
    """The system that a text says, behind a word for where or how ("i Acadre", "via Teams")."""
    held = [(n.mention.start, n.mention.end) for n in named if n.keys]
    inside, out_of, noun = _cues(language)
    for found in noun.finditer(text, start):
        return (found["named"] or found["noun"]).strip()
    for regex, plain in ((inside, True), (out_of, False)):
        for found in regex.finditer(text, start):
            name, at = found["name"], found.start("name")
            if any(a <= at < b for a, b in held) or name.casefold() in municipalities():
                continue
            if plain or _MIXED.search(name) or name.casefold() in _known(language):
                return name
    return None


def named_system(text: str, language: str) -> str | None:
    """The known system that is itself a part of an answer ("WorkZone / Fælles Sekretariat")."""
    parts = (part.strip(" .()") for part in re.split(r"[/,;]| (?:og|i|and) ", text))
    return next((part for part in parts if part.casefold() in _known(language)), None)


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon(language, "duties")["systems"]["known"])


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon(language, "duties")["systems"]
    inside, out_of, nouns = ("|".join(words[k]) for k in ("inside", "out_of", "nouns"))
    name = rf"[»”\"„“]?(?P<name>{_NAME})"
    return (
        re.compile(rf"\b(?:{inside})\s+{name}"),
        re.compile(rf"\b(?:{out_of})\s+{name}"),
        re.compile(
            rf"\b(?:{inside}|{out_of})\s+(?P<noun>(?:[\w’'-]+\s+){{0,2}}?[\w-]*(?:{nouns}))"
            rf"(?:,?\s*\(?(?P<named>{_NAME}))?(?!\w)"
        ),
    )
