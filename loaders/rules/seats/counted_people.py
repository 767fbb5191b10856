"""People of whom only a number, or a list around them, tells that they sit there."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.head import GOVERNS, JOINS, Head, count_ending, in_name
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import Noun, Number, noun

_ARTICLES: Final = ("en", "et", "ein", "ei", "eit", "a", "an")  # that may count nobody
_UNKNOWN: Final = 4  # words from a number on in which its noun stands
_SHORTEST: Final = 4  # letters of such a noun


def counted_people(line: Line, at: int, floor: int) -> Head | None:
    """ "6 patienter og pårørende", "to brugere": people whom only a number makes members."""
    named = line.at.get(at)
    group = named is not None and named.mention.kind == "party" and bool(named.keys)
    known = group and named is not None and line.doc.entity(named.keys[0]).sort == "patients"
    words = lexicon(line.language, "seats")["persons"].get("counted", ())
    count = count_ending(line, at - 1, floor) if known or line.low(at) in words else None
    if count is None:
        return None
    last = named.mention.last if named is not None else at
    behind = line.toks[at + 1].text if at + 1 < len(line.toks) else ""
    several: Number = "one" if count.high == 1 else "many"
    own = not known and (
        not behind or noun(behind, line.language) is None
    )  # "a patient representative"
    told = Noun(line.low(at), several, False) if own else None
    return Head(count.first, at, last, told, count, item=known)


def listed_people(line: Line, at: int, first: int, last: int) -> Head | None:
    """ "en leder, beboere, pårørende og en læge": people of that kind, between others who sit there."""
    words = lexicon(line.language, "seats")["persons"].get("counted", ())
    if line.low(at) not in words or at in line.inside or noun(line.low(at), line.language):
        return None
    begins = at == first or line.low(at - 1) in JOINS
    ends = at == last or line.low(at + 1) in (*JOINS, ".", ";", "(", "fra", "til", "")
    return Head(at, at, at, Noun(line.low(at), "many", False), None) if begins and ends else None


def one_among(line: Line, at: int, floor: int) -> tuple[int, Count | None]:
    """ "en af borgmestrene", "to af de kommunale chefer": that many, and not all of them."""
    here = at - (line.low(at - 1) in ("de", "dei"))
    count = count_ending(line, here - 2, floor) if line.low(here - 1) in ("af", "av") else None
    return (count.first, replace(count, last=at - 1)) if count is not None else (at, None)


def unknown_people(line: Line, at: int, floor: int) -> Head | None:
    """ "to bandagister fra A", among members: a noun that no list knows, counted and with its sender."""
    count = read_count(line.toks, at, line.language)
    if count is None or (at > floor and line.low(at - 1) in GOVERNS) or in_name(line, count):
        return None
    if line.low(count.last) in _ARTICLES:  # "en drivende kraft for samarbejdet" is nobody
        return _in_list(line, at, count)
    words = lexicon(line.language, "seats")
    behind = {"fra", "for", "af"} | {*words["cues"]["appointed"]}
    for here in range(count.last + 1, min(count.last + _UNKNOWN, len(line.toks))):
        word = line.toks[here].text
        if here in line.inside or not word.islower() or len(word) < _SHORTEST:
            return None
        if word in words["cues"]["stop"] or word in words["sizes"]["things"]:
            return None
        if word.startswith(_DEPUTIES):
            return None
        if noun(word, line.language) is not None:
            return None
        trade = word.endswith(tuple(words["persons"].get("trades", ()))) and here == count.last + 1
        ends = trade and line.low(here + 1) in ("", ",", ";", "(", "-", "–", "og", "samt", ".")
        if line.low(here + 1) in behind or ends:
            number: Number = "one" if count.high == 1 else "many"
            return Head(at, here, here, Noun(word, number, False), count)
    return None


def _in_list(line: Line, at: int, count: Count) -> Head | None:
    """ ", en farmakonom," between others who sit there: one, of a trade that no list knows."""
    here = count.last + 1
    if line.low(at - 1) not in JOINS or line.low(here + 1) not in (*JOINS, ".", ";", ""):
        return None
    words = lexicon(line.language, "seats")
    word = line.toks[here].text if here < len(line.toks) else ""
    known = noun(word, line.language) is not None or here in line.inside if word else True
    if known or not word.isalpha() or not word.islower() or len(word) < _TRADE:
        return None
    told = word in words["cues"]["stop"] or word in words["sizes"]["things"]
    if told or not word.endswith(tuple(words["persons"].get("trades", ()))):
        return None
    return Head(at, here, here, Noun(word, "one", False), count)


_DEPUTIES: Final = ("suppleant", "stedfortræder", "vara", "deput", "substitut", "alternate")
_TRADE: Final = 6  # letters
