"""English organisations by the shape of their names: "Wick NHS Trust", "University of Thurso"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.lexicon import lexicon
from loaders.tokens import Token

_CAPITAL: Final = re.compile(r"[A-ZÆØÅÄÖÉ][\w’'&-]*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_LONGEST: Final = 10  # words of a name


@dataclass(frozen=True, slots=True)
class Organisation:
    """A name from its first to its last token, with the kind of party it is."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Words:
    last: dict[str, str]  # noun that ends a name → kind
    first: dict[str, str]  # noun that begins one ("Healthwatch X", "Department for X") → kind
    bodies: frozenset[str]
    stops: frozenset[str]
    determiners: frozenset[str]
    health: frozenset[str]  # before "trust": one of the health service
    offices: frozenset[str]  # whose field may read like a department


@cache
def _words() -> _Words:
    shapes = lexicon("en", "parties")["shapes"]
    held: dict[str, Any] = lexicon("en", "bodies")
    bodies = {
        form for group in held["heads"].values() for forms in group.values() for form in forms
    }
    return _Words(
        {w: kind for kind, words in shapes["last"].items() for w in words},
        {w: kind for kind, words in shapes["first"].items() for w in words},
        frozenset(bodies), frozenset(held["names"]["stops"]),
        frozenset(held["adjectives"]["determiners"]), frozenset(shapes["health"]["words"]),
        frozenset(lexicon("en", "seats")["portfolios"]["offices"]),
    )  # fmt: skip


def organisation_at(toks: Sequence[Token], at: int) -> Organisation | None:
    """The organisation whose name begins at a token."""
    found = _organisation_at(toks, at)
    return None if found is not None and _is_field(toks, found) else found


def _is_field(toks: Sequence[Token], found: Organisation) -> bool:
    """ "Director of Adult Services", "Head of Department": what the office is for."""
    at = found.first
    if found.kind not in ("office", "ministry") or at < 2:
        return False
    ahead = [t.text.casefold() for t in toks[at - 2 : at]]
    return ahead[1] in ("of", "for") and ahead[0] in _words().offices


def _organisation_at(toks: Sequence[Token], at: int) -> Organisation | None:
    words = _words()
    if not _is_name(toks, at, words) or (at and _is_name(toks, at - 1, words)):
        return None
    low = toks[at].text.casefold()
    if low in words.first and (last := _after_noun(toks, at, words)):
        return Organisation(at, last, words.first[low])
    if low in _ALONE:
        return Organisation(at, at, words.first[low])
    found: tuple[int, str] | None = None
    here = at
    while here < len(toks) and here - at < _LONGEST:
        low = toks[here].text.casefold()
        if _is_name(toks, here, words):
            if here > at and low in words.last:
                found = _with_field(toks, here, words), _kind(toks, at, here, words)
                here = found[0]
            elif here > at and (low in words.stops or low in words.bodies):
                care = low == "board" and toks[here - 1].text.casefold() == "care"
                found = (here, "region") if care else found
                if not care:
                    return None if found is None else Organisation(at, *found)
        elif low in _UNITS and here - at >= 1 + (not at or toks[at - 1].text in ".:!?"):
            return Organisation(at, here, "office")  # "Flood and Water team"
        elif (toks[here].text in ("'", "’") and _is_name(toks, here + 1, words)) or (
            found is None and low in ("and", "&") and here > at and _is_name(toks, here + 1, words)
        ):
            pass
        else:
            break
        here += 1
    return None if found is None else Organisation(at, *found)


def _kind(toks: Sequence[Token], at: int, noun: int, words: _Words) -> str:
    """What a name is by its last noun; a trust that nothing tells to be one for health is a society."""
    low = toks[noun].text.casefold()
    ahead = {t.text.casefold() for t in toks[at:noun]}
    return words.last[low] if low not in _TRUSTS or ahead & words.health else "association"


def noun_parts(name: str) -> Iterator[str]:
    """What an organisation may be called by its noun, in small letters, the longest first.

    >>> list(noun_parts("Wick Housing Association"))
    ['housing association', 'association']
    """
    words = _words()
    low = name.casefold().split()
    noun = next((n for n in reversed(range(len(low))) if low[n] in words.last), None)
    for first in range(1, noun + 1) if noun else ():
        if not {low[first], low[first - 1]} & {"of", "and", "&", "for"}:
            yield " ".join(low[first:])


def _with_field(toks: Sequence[Token], at: int, words: _Words) -> int:
    """The last token of "Wick Chamber of Trade and Industry", whose noun stands at `at`."""
    here = at + 2
    if toks[at].text.casefold() not in _OF or here >= len(toks) or toks[at + 1].text != "of":
        return at
    if not _is_name(toks, here, words):
        return at
    joined = here + 2 < len(toks) and toks[here + 1].text in ("and", "&")
    return here + 2 if joined and _is_name(toks, here + 2, words) else here


_TRUSTS: Final = frozenset(("trust",))
_ALONE: Final = frozenset(("healthwatch",))  # an organisation, whatever its place
_UNITS: Final = frozenset(("team", "unit", "office", "department", "section"))
_OF: Final = frozenset(
    ("region", "chamber", "guild", "society", "institute", "academy", "school", "college")
)


def _after_noun(toks: Sequence[Token], at: int, words: _Words) -> int | None:
    """The last token of "Department for Health and Care", "Healthwatch Wick", "NHS England"."""
    here = at + 1
    if words.first[toks[at].text.casefold()] in ("association", "municipality") and (
        here >= len(toks) or toks[here].text.casefold() not in ("of", "for")
    ):
        return None  # "School Plan"
    if here < len(toks) and toks[here].text.casefold() in ("of", "for"):
        here += 1
        here += here < len(toks) and toks[here].text.casefold() == "the"
    last = None
    while here < len(toks) and here - at < _LONGEST:
        low = toks[here].text.casefold()
        if _is_name(toks, here, words) and low not in words.bodies | words.last.keys():
            last = here
        elif low in ("and", "&") and _ends_in_noun(toks, here + 1, words):
            return None  # "NHS Wick and Thurso Integrated Care Board"
        elif (
            low not in ("and", ",")
            or not _is_name(toks, here + 1, words)
            or last is None
            or toks[at].text.casefold() not in ("department", "ministry", "office")
        ):
            break
        here += 1
    after = last + 1 if last is not None else at + 1
    if after < len(toks) and toks[after].text.casefold() in words.bodies | words.last.keys():
        return None  # "NHS Wick Integrated Care Board" ends in a noun of its own
    return last


def _ends_in_noun(toks: Sequence[Token], at: int, words: _Words) -> bool:
    """Whether the capitals that begin here end in "… Care Board" or "… Trust"."""
    here = at
    while _is_name(toks, here, words) and here - at < _LONGEST:
        here += 1
    said = [t.text.casefold() for t in toks[at:here]]
    return len(said) > 1 and (said[-2:] == ["care", "board"] or said[-1] == "trust")


def _is_name(toks: Sequence[Token], at: int, words: _Words) -> bool:
    if not 0 <= at < len(toks):
        return False
    text = toks[at].text
    return bool(_CAPITAL.fullmatch(text)) and text.casefold() not in words.determiners
