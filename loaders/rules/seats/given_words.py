"""The words of a clause that gives seats: its verb, its givers, the number and what it counts."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.givers import givers
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nouns import Noun
from loaders.rules.seats.senders import noun_behind

_ARTICLES: Final = ("den", "det", "en", "et", "ét", "én")
_NOUN: Final = 5  # words between a number and its noun
_JOINS: Final = (",", ";", "og", "samt", "mens")


def verb_at(line: Line, at: int) -> list[str]:
    """The verb that gives seats at a token, with what governs the number; empty for others."""
    low = line.low(at)
    ways = [("", low)]
    if is_modal(line, at) and line.low(at + 1) not in ("ha", "få"):
        ways.insert(0, (low, f"{line.low(at + 1)}r"))  # "bedes udpege": udpeger
    for modal, said in ways:
        ahead = 1 if modal else 0
        for verb in _verbs(line.language).get(said, ()):
            if [line.low(at + ahead + i) for i in range(1, len(verb))] == verb[1:]:
                return [modal, *verb] if modal else list(verb)
    return []


def is_modal(line: Line, at: int) -> bool:
    """Whether a token makes a demand or leave of the verb behind it: "skal", "bedes"."""
    return line.low(at) in lexicon(line.language, "seats")["gives"].get("modals", ())


@cache
def _verbs(language: str) -> dict[str, list[list[str]]]:
    """The verbs that give seats, by their first word, the longest first."""
    out: dict[str, list[list[str]]] = {}
    for verb in lexicon(language, "seats")["gives"]["active"]:
        out.setdefault(verb[0], []).append(verb)
    return {first: sorted(verbs, key=len, reverse=True) for first, verbs in out.items()}


def told_from(line: Line, at: int, behind: bool = False) -> tuple[list[Sender], int]:
    """The givers from a token to the next verb or number, and where they end.

    `behind` a passive verb: what stands right before the next verb is whose clause that is.
    """
    stops = (
        i
        for i in range(at, len(line.toks))
        if counts_seats(line, i) or (i > at and verb_at(line, i))
    )
    end = next(stops, len(line.toks))
    if behind and end < len(line.toks) and verb_at(line, end):
        joins = [i for i in range(at + 1, end) if line.low(i) in _JOINS and i not in line.inside]
        while_ = [i for i in joins if line.low(i) == "mens"]
        end = (while_ or joins)[-1] if joins else end
    found, after, _ = givers(line, at, end)
    while after - 1 > at and line.low(after - 1) in (",", "og", "samt", ";", "."):
        after -= 1
    return found, end if end < len(line.toks) and verb_at(line, end) else after


def counts_seats(line: Line, at: int) -> bool:
    """Whether a number of seats begins; "de tre sygehuse" is whose they are."""
    if those_left(line, at) is not None:
        return True
    if at in line.inside or line.low(at - 1) in ("de", "alle", "samtlige", "nr"):
        return False
    return read_count(line.toks, at, line.language) is not None or bool(the_last(line, at))


def the_last(line: Line, at: int) -> Count | None:
    """ "den sidste", "det ene medlem": one that is left of those counted before."""
    words = lexicon(line.language, "seats")["gives"]
    one_more = line.low(at + 1) in words.get("ordinals", ()) and line.low(at) in _ARTICLES
    if not one_more and (line.low(at) not in words["the"] or line.low(at + 1) not in words["last"]):
        return None
    return Count(1, 1, False, at, at + 1)


def those_left(line: Line, at: int) -> Count | None:
    """ "de to sidste", "de øvrige tre": those left of the ones counted before."""
    if line.low(at) not in ("de", "dei"):
        return None
    rest = {*lexicon(line.language, "seats")["gives"]["last"], "andre", "øvrige"}
    ahead = line.low(at + 1) in rest
    count = read_count(line.toks, at + 1 + ahead, line.language)
    if count is None or not (ahead or line.low(count.last + 1) in rest):
        return None
    last = count.last if ahead else count.last + 1
    return Count(count.low, count.high, count.approx, at, last)


def counted_noun(line: Line, count: Count) -> tuple[Noun | None, int]:
    """The noun that a number counts and its last token; none where it stands alone."""
    for at in range(count.last + 1, min(count.last + _NOUN, len(line.toks))):
        if (found := noun_behind(line, at)) is not None:
            return found, at
        if not line.low(at)[:1].isalpha() or line.low(at) in ("og", "af", "til", "i", "fra", "på"):
            break
    return None, count.last
