"""Seats told by other words than a noun of their own: 'the one', 'the two others', 'one of them'."""

from __future__ import annotations

from typing import Final

from loaders.anchor import Named as Mentioned
from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.head import Head, count_ending
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun

_COMES: Final = ("er", "kommer", "komme", "være")


def says_whose(line: Line, count: Count) -> bool:
    """ "to fra …", "tre indstillet af …": whose they are follows the number."""
    after = count.last + 1
    after += line.low(after) == "hver" and line.low(after + 1) == "fra"  # "one each from A and B"
    if line.low(after) in ("fra", "for"):
        return True
    come = after + (line.low(after) in ("skal", "bør", "må"))
    if line.low(come) in _COMES and line.low(come + 1) == "fra":
        return True
    if line.low(after) == "til" and line.toks[count.last + 2 : count.last + 3]:
        seats = lexicon(line.language, "seats")["sizes"]["seats"]
        return (after + 1) in line.inside and any(line.low(i) in seats for i in range(count.first))
    chosen = lexicon(line.language, "seats")["cues"]["appointed"]
    said = line.low(after) in chosen or line.lemma(after) in chosen
    return said and not line.low(after).endswith("r") and not _describes(line, after + 1)


def _describes(line: Line, at: int) -> bool:
    """ "three elected members", "two co-opted student members": a participle before their noun."""
    for here in range(at, min(at + 3, len(line.toks))):
        if not line.low(here).isalpha() or line.low(here) in _GOVERNS:
            return False
        if noun(line.toks[here].text, line.language) is not None:
            return True
    return False


_GOVERNS: Final = ("fra", "af", "for", "by", "blandt", "og", "i", "på")


def second_half(line: Line, named: Mentioned, at: int) -> bool:
    """ "Børn og Unge", "Skole og Elever": half of a unit's name, and nobody."""
    mention = named.mention
    inside = mention.kind == "name" and mention.first < at <= mention.last
    return inside and line.low(at - 1) in ("og", "&") and line.toks[at].text[:1].isupper()


def the_one(line: Line, at: int) -> Head | None:
    """ "…, hvoraf den ene skal komme fra A": one of those before."""
    words = lexicon(line.language, "seats")["gives"]
    if line.low(at) not in words.get("the", ()) or line.low(at + 1) not in words.get("last", ()):
        return None
    count = Count(1, 1, False, at, at + 1)
    return Head(at, at + 1, at + 1, None, count, inside=True) if says_whose(line, count) else None


def others(line: Line, at: int) -> Head | None:
    """ "andre fra region og kommune"."""
    if line.low(at) in ("andre", "øvrige", "flere") and line.low(at + 1) in ("fra", "i"):
        return Head(at, at, at, None, None)
    return None


def elliptical(line: Line, at: int) -> Head | None:
    """ "to regionale (én fra …) og en kommunal formand": the noun follows later."""
    count = read_count(line.toks, at, line.language)
    if count is None or count.last + 1 >= len(line.toks):
        return None
    side = count.last + 1
    if line.toks[side].lemma not in lexicon(line.language, "seats")["sides"]:
        return None
    if line.low(side + 1) == "(" or (
        line.low(side + 1) in ("og", "samt") and read_count(line.toks, side + 2, line.language)
    ):
        return Head(at, side, side, None, count)
    return None


def one_of_them(line: Line, at: int, last: int) -> Head | None:
    """ "én af de tre skal komme fra …", "mindst to af dem fra …": inside the seats before."""
    count = read_count(line.toks, at, line.language)
    if (
        count is None
        or line.low(count.last + 1) != "af"
        or line.low(count.last + 2) not in ("de", "dem", "disse")
    ):
        return None
    end = count.last + 2
    if read_count(line.toks, end + 1, line.language):
        end += 1
    if line.low(end) == "de" or not any(
        line.low(i) == "fra" for i in range(end, min(end + 5, last + 1))
    ):
        return None
    return Head(at, end, end, None, count, inside=True)


def counted_by_copula(line: Line, at: int, floor: int) -> Count | None:
    """ "…, hvoraf 2 skal være læger": the number whose people a copula right before a token tells."""
    for said in lexicon(line.language, "seats")["cues"].get("copulas", ()):
        words = said.split()
        for last in (at, at + 1):
            first = last - len(words)
            if first > floor and [line.low(i) for i in range(first, last)] == words:
                return count_ending(line, first - 1, floor)
    return None


def counts_by_copula(line: Line, at: int) -> bool:
    """Whether a number and a copula begin at a token: "2 skal være …"."""
    count = read_count(line.toks, at, line.language)
    copulas = lexicon(line.language, "seats")["cues"].get("copulas", ())
    after = "" if count is None else " ".join(line.lows[count.last + 1 : count.last + 4])
    return any(after.startswith(f"{said} ") for said in copulas)
