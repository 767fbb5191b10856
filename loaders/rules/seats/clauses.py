"""Whose clause it is: what a relative clause hangs on, and where a condition of a vote begins."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicon import lexicon
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.sought import Sought

_BACK = 9  # words between "en gruppe" and "bestående af"


def antecedent(line: Line, verb: int) -> tuple[bool, str | None]:
    """ "… af en direktørkreds bestående af …", "…, der består af …": what is made up of them.

    Whether the verb hangs on words right before it, and the body these name, if it is known: the
    subject of the sentence is not it.
    """
    at = verb - 1
    if line.low(verb) != "bestående":
        if line.low(at) not in lexicon(line.language, "seats")["cues"]["relative"] or at < 1:
            return False, None
        at -= 1
    if line.low(at) == ",":
        at -= 1
    for here in range(at, max(-1, at - _BACK), -1):
        named = line.inside.get(here)
        if named is not None and named.mention.kind in ("body", "abbreviation"):
            return True, named.keys[0] if named.keys and not named.mention.genitive else None
        word = line.low(here)
        if line.low(here - 1) in _articles(line.language) and noun(word, line.language) is None:
            return True, None  # "et team", "en enhed": no body that is known
    return False, None


def where(line: Line) -> str | None:
    """ "Driftsudvalget, hvor A og B har hver to pladser": the body whose seats the clause tells."""
    words = lexicon(line.language, "seats")["cues"].get("where", ())
    for at in range(1, len(line.toks)):
        if line.low(at) not in words:
            continue
        named = line.inside.get(at - 1 - (line.low(at - 1) == ","))
        if named is not None and named.is_body and not named.mention.genitive:
            return named.keys[0]
    return None


@cache
def _articles(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "seats")["headed"]["links"])


@cache
def _quorum(language: str) -> tuple[Sought, Sought]:
    words = lexicon(language, "seats")["quorum"]
    return Sought(words["said"], re.I), Sought(words["on"], re.I)


def quorum_from(line: Line) -> int | None:
    """The first token of a condition that tells who must be there or agree: no seats are stated."""
    said, on = _quorum(line.language)
    text = line.sentence.text
    match = said.search(text)
    if match is None:
        return None
    begin = next((m.start() for m in on.finditer(text)), match.start())
    begin = min(begin, match.start())
    return next((i for i, t in enumerate(line.toks) if t.end > begin), None)


def next_verb(line: Line, first: int, last: int) -> int:
    """The last token before "og mødes hver måned", "og har …": what follows counts no one there."""
    verbs = _verbs(line.language)
    every = lexicon(line.language, "seats")["cues"]["every"]
    for at in range(first + 1, last):
        if line.low(at) in _AND and line.low(at + 1) == "for" and line.low(at + 2) in every:
            return at - 1  # "…, og for hvert medlem vælges en suppleant"
        if line.low(at) in _AND and line.toks[at + 1].text.casefold() in verbs:
            return at - 1
    return last


_AND = ("og", "samt", "and")


@cache
def _verbs(language: str) -> frozenset[str]:
    """Finite verbs that tell of no seat."""
    words = lexicon(language, "seats")
    apart = {*words["gives"]["passive"], *words["cues"]["appointed"]}
    apart |= {verb[0] for verb in words["gives"]["active"]} | {"er", "is", "are"}
    return frozenset(lexicon(language, "layout")["verbs"]) - apart
