"""On whose word somebody is chosen: "efter fælles indstilling fra A og B", "som repræsentant for C"."""

from __future__ import annotations

from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.given_words import told_from
from loaders.rules.seats.givers import keys
from loaders.rules.seats.line import Line

_OPENERS: Final = ("efter", "på", "ud", "med")
_LINKS: Final = ("fra", "af", "hos")
_WORDS: Final = 3  # "efter forudgående enig indstilling", "udtalelse i enighed fra"
_LEAD: Final = 6  # words of "hver af følgende organisationer:"
_SITTING: Final = ("siddende", "afgående", "nuværende", "hidtidige")


def on_whose_word(line: Line, at: int) -> int | None:
    """Where those are named on whose word somebody is chosen, if a token begins to say so."""
    words = lexicon(line.language, "seats")["gives"]
    nouns = words.get("nominating", ())
    if line.low(at) == "som" and line.low(at + 1) in words.get("representing", ()):
        return at + 3 if line.low(at + 2) in ("for", "fra") else None
    if line.low(at) not in _OPENERS:
        return None
    said = next((i for i in range(at + 1, at + 2 + _WORDS) if line.low(i) in nouns), None)
    if said is None:
        return None
    for here in range(said + 1, said + 2 + _WORDS):
        if line.low(here) in _LINKS:
            return here + 1
        if not line.low(here).isalpha():
            return None
    return None


def nominators(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """Those on whose word the choice just told is made, and where they end."""
    first = at + (line.low(at) == ",")
    named = on_whose_word(line, first)
    if named is None:
        return (), at
    if line.low(named + 1) in _SITTING or line.low(named) in _SITTING:
        return (), at  # "efter indstilling fra den siddende bestyrelse": they send nobody
    found, end = told_from(line, past_every(line, named), behind=True)
    return keys(found), end


def past_every(line: Line, at: int) -> int:
    """Past "hver af følgende organisationer:" before the names."""
    if line.low(at) not in lexicon(line.language, "seats")["cues"]["every"]:
        return at
    colon = next((i for i in range(at, at + _LEAD) if line.low(i) == ":"), None)
    return at if colon is None or line.low(at + 1) != "af" else colon + 1
