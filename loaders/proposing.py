"""Sentences that only propose: "Forvaltningen foreslår, at udvalget får ni medlemmer"."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.records import Status
from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.sought import Sought


def is_proposed(doc: Anchored, at: Any) -> Status | None:
    """Status "proposal" for what stands behind "it is proposed that" in its sentence."""
    for place in at if isinstance(at, list) else [at]:
        if isinstance(place, Sentence):
            said, start = place, len(place.text)
        elif isinstance(place, tuple):
            block, begin, _ = place
            found = (s for s in doc.of_block(block.number) if s.start <= begin < s.end)
            one = next(found, None)
            if one is None:
                return None
            said, start = one, begin - one.start
        else:
            return None
        words = _words(doc.part(said).language)
        match = words["that"].search(said.text, 0, start)
        if match is None or words["habit"].search(said.text[: match.start()]):
            return None
    return "proposal"


def is_proposed_ahead(doc: Anchored, sentence: Sentence, at: int) -> Status | None:
    """Status "proposal" where any words before `at`, a place in the sentence's text, propose it."""
    ahead = sentence.text.casefold()[:at]
    return "proposal" if _words(doc.part(sentence).language)["ahead"].search(ahead) else None


@cache
def _words(language: str) -> dict[str, Sought]:
    held = {name: "|".join(words) for name, words in lexicon(language, "proposing").items()}
    return {
        "that": Sought(rf"(?i:\b(?:{held['that']})\b[^.;:]{{0,60}}?,? (?:at|that)\b)"),
        "habit": Sought(rf"(?i:\b(?:{held['habit']})\s)"),
        "ahead": Sought(rf"(?<!\w)(?:{held['ahead']})(?!\w)"),
    }
