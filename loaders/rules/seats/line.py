"""A sentence as the rules of seats read it: its words, who is named in it, and who sends."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.tokens import Token

Side = Literal["region", "municipality", "general_practice", "patients", "other"]


@cache
def _alike(language: str) -> dict[str, str]:
    """Small words, such as prepositions, and the Danish ones that mean the same."""
    found: dict[str, str] = lexicon(language, "seats").get("alike", {})
    return found


@dataclass(slots=True)
class Sender:
    """One sender in a list: `every` as in "hver kommune", `times` as in "de tre sygehuse"."""

    key: str | None  # None for a cluster: "fra hver klynge"
    every: bool = False
    times: int | None = None
    per: Literal["municipality", "cluster", "group"] | None = None
    generic: bool = False


@dataclass(slots=True)
class Line:
    """A sentence with quick access to its names by token."""

    doc: Anchored
    sentence: Sentence
    language: str = "da"
    at: dict[int, Named] = field(default_factory=dict)
    inside: dict[int, Named] = field(default_factory=dict)
    lows: tuple[str, ...] = ()

    @classmethod
    def of(cls, doc: Anchored, sentence: Sentence) -> Line:
        """The line of a sentence; one and the same for all who ask."""
        if "line" not in sentence.seen:
            sentence.seen["line"] = cls._made(doc, sentence)
        made: Line = sentence.seen["line"]
        return made

    @classmethod
    def _made(cls, doc: Anchored, sentence: Sentence) -> Line:
        line = cls(doc, sentence, doc.part(sentence).language)
        alike = _alike(line.language)
        said = (sys.intern(tok.text.casefold()) for tok in sentence.toks)
        line.lows = tuple(alike.get(word, word) for word in said)
        for named in sentence.named:
            line.at[named.mention.first] = named
            for token in range(named.mention.first, named.mention.last + 1):
                line.inside[token] = named
        return line

    @property
    def toks(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.toks

    def low(self, at: int) -> str:
        """A word in small letters, one of `alike` as its Danish twin; nothing beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def lemma(self, at: int) -> str:
        """A word's lemma, one of `alike` as its Danish twin."""
        said = self.toks[at].lemma if 0 <= at < len(self.toks) else ""
        return _alike(self.language).get(said, said)

    def text(self, first: int, last: int) -> str:
        """The text from one token to another."""
        return self.sentence.text[self.toks[first].start : self.toks[last].end]
