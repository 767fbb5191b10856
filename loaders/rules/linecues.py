"""How lines between bodies are said: the patterns of a language, made from its lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal, get_args

from loaders.lexicon import lexicon
from loaders.rules.skeleton import pattern
from loaders.sought import Sieve, Sought

Voice = Literal[
    "active",  # the subject of the sentence is the source
    "passive",  # names both ends
    "opening",  # active, only at the start
    "listed",  # the other ends stand in the list below
    "received",  # the subject is the target
    "pronoun",  # the target was spoken of before
    "label",  # label and value; without {O} the topic is the target
    "thing",  # a thing is the subject: the source is where it comes from, or the topic
    "from",  # as thing, but the sentence must say where it comes from
    "undergone",  # {O} is the subject of the passive verb `v`
    "about",  # {S} or the subject does it for the topic
]
VOICES: Final = get_args(Voice)
_MACRO: Final = re.compile(r"\{(its:)?([a-z]{2,})\}")


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to say a line."""

    type: str
    regex: Sought
    voice: Voice
    text: str

    @property
    def of_tasks(self) -> bool:
        """Whether it tells of tasks that one does for another, and not of decisions."""
        return self.type == "EXECUTES_DECISIONS_OF" and "task}" in self.text


@dataclass(frozen=True, slots=True)
class Manner:
    """The ways to say one type of line."""

    type: str
    cues: tuple[Cue, ...]
    sieve: Sieve  # of the cues


@cache
def manners(language: str) -> tuple[Manner, ...]:
    """All that a language has, in the lexicon's order."""
    words = lexicon(language, "lines")
    return tuple(_manner(entry, words) for entry in words["line"])


def _manner(entry: dict[str, Any], words: dict[str, Any]) -> Manner:
    texts = tuple(
        (voice, text, one)
        for voice in VOICES
        for text in entry.get(voice, ())
        for one in expanded(text, words)
    )
    found = tuple(Cue(entry["type"], pattern(one), voice, text) for voice, text, one in texts)
    return Manner(entry["type"], found, Sieve(enumerate(cue.regex for cue in found)))


def expanded(text: str, words: dict[str, Any]) -> Iterator[str]:
    """A pattern with its classes of words filled in: `{case}` is one of `classes.case`, `{its:case}`
    one that belongs to {O} in each of the ways of `its.case`."""
    macro = _MACRO.search(text)
    if macro is None:
        yield text
        return
    one = f"(?:{'|'.join(words['classes'][macro[2]])})"
    ways = [w.replace("{X}", one) for w in words["its"][macro[2]]] if macro[1] else [one]
    for way in ways:
        yield from expanded(text[: macro.start()] + way + text[macro.end() :], words)
