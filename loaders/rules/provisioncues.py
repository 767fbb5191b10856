"""What says a rule about a body: the patterns of the lexicon, made ready."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.skeleton import any_pattern, pattern


@dataclass(frozen=True, slots=True)
class Cue:
    """What is looked for, and what forbids it."""

    kind: str
    rule: str
    regex: re.Pattern[str]
    raw: bool  # over the words as they stand, else over the pattern form
    unless: re.Pattern[str] | None  # over the pattern form
    not_said: re.Pattern[str] | None  # over the text


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """Every cue of a language, in the order of its lexicon."""
    out = []
    for entry in lexicon(language, "provisions")["provision"]:
        kind, rule = entry["kind"], entry.get("rule", entry["kind"])
        unless = [_with_terms(language, text) for text in entry.get("unless", ())]
        others = (
            re.compile(rf"(?<!\S)(?:{'|'.join(unless)})(?!\S)") if unless else None,
            re.compile("|".join(entry["not_said"])) if "not_said" in entry else None,
        )
        for text in entry.get("patterns", ()):
            out.append(Cue(kind, rule, pattern(_with_terms(language, text)), False, *others))
        for text in entry.get("words", ()):
            regex = re.compile(rf"(?<!\w)(?:{text})(?!\w)")
            out.append(Cue(kind, rule, regex, True, *others))
    return tuple(out)


_TERM: Final = re.compile(r"\{([a-z]{2,})\}")


def _with_terms(language: str, text: str) -> str:
    """A pattern with the words that its names in braces stand for."""
    terms = lexicon(language, "provisions")["terms"]
    return _TERM.sub(lambda name: f"(?:{'|'.join(terms[name[1]])})", text)


@cache
def any_cue(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is found, in the pattern form and in the text, where any of the cues is."""
    entries = lexicon(language, "provisions")["provision"]
    words = [text for entry in entries for text in entry.get("words", ())]
    patterns = (text for entry in entries for text in entry.get("patterns", ()))
    return (
        any_pattern(tuple(_with_terms(language, text) for text in patterns)),
        re.compile("|".join(f"(?:{text})" for text in words) or r"(?!)"),
    )
