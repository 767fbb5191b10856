"""What says a rule about a body: the patterns of the lexicon, made ready."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.skeleton import pattern
from loaders.sought import Sieve, Sought


@dataclass(frozen=True, slots=True)
class Cue:
    """What is looked for, and what forbids it."""

    kind: str
    rule: str
    regex: Sought
    raw: bool  # over the words as they stand, else over the pattern form
    unless: Sought | None  # over the pattern form
    not_said: Sought | None  # over the text


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """Every cue of a language, in the order of its lexicon."""
    out = []
    for entry in lexicon(language, "provisions")["provision"]:
        kind, rule = entry["kind"], entry.get("rule", entry["kind"])
        unless = [_with_terms(language, text) for text in entry.get("unless", ())]
        others = (
            Sought(rf"(?<!\S)(?:{'|'.join(unless)})(?!\S)") if unless else None,
            Sought("|".join(entry["not_said"])) if "not_said" in entry else None,
        )
        for text in entry.get("patterns", ()):
            out.append(Cue(kind, rule, pattern(_with_terms(language, text)), False, *others))
        for text in entry.get("words", ()):
            regex = Sought(rf"(?<!\w)(?:{text})(?!\w)")
            out.append(Cue(kind, rule, regex, True, *others))
    return tuple(out)


@cache
def sieves(language: str) -> tuple[Sieve, Sieve]:
    """Which cues may be found in a pattern form, and which in the words as they stand."""
    found = [(at, cue.regex, cue.raw) for at, cue in enumerate(cues(language))]
    forms, words = ([(at, one) for at, one, raw in found if raw == kind] for kind in (False, True))
    return Sieve(forms), Sieve(words)


_TERM: Final = re.compile(r"\{([a-z]{2,})\}")


def _with_terms(language: str, text: str) -> str:
    """A pattern with the words that its names in braces stand for."""
    terms = lexicon(language, "provisions")["terms"]
    return _TERM.sub(lambda name: f"(?:{'|'.join(terms[name[1]])})", text)
