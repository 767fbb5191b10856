"""Numbers of people, each with whose they are, whatever the verb: "… har følgende sammensætning: to fra A
og én fra B", "Desuden indgår én læge, som C udpeger, og en repræsentant for D"."""

from __future__ import annotations

from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.lead_in import Found
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun

_NEAR: Final = 5  # words from a number to what says whose they are
_LINKS: Final = frozenset(("fra", "for", "til", "som", "der"))
_ENOUGH: Final = 2  # such phrases tell a list; one does behind a verb that seats somebody


def counted_run(line: Line) -> Found | None:
    """Where the first of several such phrases begins, or of one behind "desuden indgår" and the like."""
    words = lexicon(line.language, "seats").get("run")
    said = set(line.lows)
    if words is None or not said & _LINKS or said & {*words["not"]}:
        return None
    found = _phrases(line)
    if not found:
        return None
    if with_ := _body_with(line):
        start, body = with_
        return start, len(line.toks) - 1, body, (), "seats.run"
    first = found[0].first
    seated = line.low(first - 1) in words["seating"] and line.low(0) in words["adverbs"]
    ahead = {line.low(i) for i in range(first)}
    if line.low(first - 1) in words["with"] and ahead & {*words["beside"]}:
        return None  # "holder et møde med to chefer fra A og en fra B"
    if len(found) < _ENOUGH and not seated:
        return None
    if not (first == 0 or seated or line.low(first - 1) in words["before"]):
        return None
    if any(low.startswith(tuple(words["chairs"])) for low in ahead):
        return None  # "ledes af to formænd: én fra A og én fra B"
    if ahead & {"der", "som", "at", "hvis", "når", "kan"} or line.sentence.block.kind == "heading":
        return None
    return first, len(line.toks) - 1, None, (), "seats.run"


def _body_with(line: Line) -> tuple[int, str] | None:
    """Where the number begins in "… en styregruppe med to …", and the body."""
    words = lexicon(line.language, "seats")["run"]
    for named in line.sentence.bodies:
        at = named.mention.last + 1
        if line.low(at) not in words["with"] or len(named.keys) != 1:
            continue
        if read_count(line.toks, at + 1, line.language) is not None:
            return at + 1, named.keys[0]
    return None


def _phrases(line: Line) -> list[Count]:
    """The numbers of all such phrases."""
    out: list[Count] = []
    for at in range(len(line.toks)):
        if (out and at <= out[-1].last) or (count := _phrase(line, at)) is None:
            continue
        out.append(count)
    return out


def _phrase(line: Line, at: int) -> Count | None:
    """A number that begins at a token, of people or of nobody said, with "fra", "for" or a relative clause."""
    if at in line.inside and line.inside[at].mention.kind != "name":
        return None
    if line.low(at - 1) in ("de", "alle", "samtlige", "nr", "§", "stk", "af", "fra", "på", "i"):
        return None
    count = read_count(line.toks, at, line.language)
    if count is None:
        return None
    cues = lexicon(line.language, "seats")["cues"]
    seats = lexicon(line.language, "seats")["sizes"]["seats"]
    handed = any(low in seats for low in line.lows[:at])  # "pladserne fordeles: to til A"
    people = None
    for here in range(count.last + 1, min(count.last + _NEAR, len(line.toks) - 1)):
        low = line.low(here)
        if people is None and (found := noun(line.toks[here].text, line.language)) is not None:
            people = found
        elif low in ("fra", "for") or low in cues["appointed"] or (low == "til" and handed):
            bare = people is None and here > count.last + 1 and line.low(here - 1) != "kommer"
            return None if bare or not _somebody(line, here + 1) else count
        elif low == "," and people is not None and line.low(here + 1) in cues["relative"]:
            chosen = {*cues["appointed"], *lexicon(line.language, "seats")["gives"]["appointing"]}
            behind = range(here + 2, min(here + 2 * _NEAR, len(line.toks)))
            return count if any(line.low(i) in chosen for i in behind) else None
        elif people is not None or not low[:1].isalpha():
            return None
    return None


def _somebody(line: Line, at: int) -> bool:
    """Whether a name stands within a few words."""
    for here in range(at, min(at + 3, len(line.toks))):
        named = line.inside.get(here)
        if named is not None:
            return named.mention.sort != "cluster"
        if line.low(here) in (",", ".", ";", "og"):
            return False
    return line.low(at) in lexicon(line.language, "seats")["cues"]["every"]
