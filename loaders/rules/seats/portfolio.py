"""What an office is for, in English: "Director of Public Health", "Cabinet Member for Health and Wellbeing"."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun

_LONGEST: Final = 9  # words of a field
_PLAIN: Final = 5  # words of a field in small letters
_CLOSED: Final = ("party", "body")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("en", "seats")["portfolios"][name])


def office_end(line: Line, at: int) -> int:
    """The last token of an office whose noun is at `at`: with its field, if one is told."""
    if line.language != "en" or not _has_field(line, at):
        return at
    end = at
    joins = False
    for here in range(at + 2, min(at + 2 + _LONGEST, len(line.toks))):
        said = line.toks[here].text
        low = said.casefold()
        if _names_somebody(line, here) or low in _words("stops"):
            break
        if low in _words("joins"):
            joins = True
            continue
        if low == ",":
            if not _goes_on(line, here + 1):
                break
            continue
        capital = said[:1].isupper()
        small = said.isalpha() or "'" in said or "’" in said or "-" in said
        if not small or read_count(line.toks, here, line.language) is not None:
            break
        if not capital and (here - at > _PLAIN or (joins and _begins(line, here))):
            break
        if joins and noun(said, "en") is not None and not capital:
            break  # "the head of estates and a nurse", "… and nurses"
        end = here
        joins = False
    return end


def _has_field(line: Line, at: int) -> bool:
    """ "director of …", and no chair of a body; "Cabinet Member for …", but no "member of"."""
    low = line.toks[at].text.casefold()
    if at + 2 >= len(line.toks) or line.toks[at + 1].text.casefold() not in ("of", "for"):
        return False
    if low in _words("offices"):
        return line.toks[at + 1].text.casefold() == "for" or low not in _words("sent")
    ahead = line.toks[at - 1].text if at else ""
    return low in ("member", "members") and ahead.casefold() in _words("members")


def _names_somebody(line: Line, at: int) -> bool:
    """Whether an organisation or a body begins here: whose officer it is, and no field."""
    named = line.at.get(at)
    if named is None or named.mention.kind not in _CLOSED:
        return False
    if named.mention.first == named.mention.last and not named.mention.text.isupper():
        return False  # "Head of Department"
    return named.mention.kind == "body" or named.mention.sort not in ("office", "")


def _goes_on(line: Line, at: int) -> bool:
    """ "Planning, Housing and Economy": a comma inside a field, with "and" before its end."""
    for here in range(at, min(at + 4, len(line.toks))):
        low = line.toks[here].text.casefold()
        if low in ("and", "&"):
            return here > at and not _begins(line, here + 1)
        if here in line.at and line.at[here].mention.kind in _CLOSED:
            return False
        if not line.toks[here].text[:1].isupper():
            return False
    return False


def _begins(line: Line, at: int) -> bool:
    """Whether another seat begins: "and the …", "and two …", "and a …"."""
    low = line.toks[at].text.casefold() if at < len(line.toks) else ""
    return low in ("the", "a", "an", "one") or read_count(line.toks, at, line.language) is not None
