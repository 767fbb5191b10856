"""When two names are the same: case, hyphens, white space and definite endings do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from enum import IntEnum
from functools import lru_cache
from typing import Final

# fmt: off
_ENDINGS: Final = (
    "ernes", "erne", "erens", "enes", "enets", "ets", "ens", "ene", "ers", "ane", "ar", "en", "et",
    "er", "es", "ne", "te", "a", "e", "n", "t", "s",
)
# fmt: on
_BRACKETS: Final = re.compile(r"\([^)]*\)")
_LEAST_STEM: Final = 3
_ARTICLES: Final = frozenset(["den", "det", "de", "dei", "the", "en", "et", "ei", "eit", "a", "an"])
_SMALL: Final = _ARTICLES | frozenset(
    [
        "for",
        "i",
        "om",
        "på",
        "til",
        "under",
        "ved",
        "med",
        "og",
        "af",
        "av",
        "frå",
        "fra",
        "at",
        "in",
        "of",
        "on",
        "to",
        "and",
    ]
)
_FRAME: Final = frozenset(["klynge", "klyngen", "sundhedsklynge", "sundhedsklyngen", "region"])
_PERSONAL: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "the",
        "revd",
        "councillor",
        "cllr",
        "sir",
        "dame",
    ]
)


class Likeness(IntEnum):
    """How well a name of the graph fits one of the annotation; higher is better."""

    NONE = 0
    LOOSE = 1
    ALIAS = 2
    NAME = 3


def words(text: str) -> tuple[str, ...]:
    """The words of a name without case and signs."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    return tuple(re.findall(r"\w+", folded))


@lru_cache(maxsize=50_000)
def stems(word: str) -> frozenset[str]:
    """What a word may be a form of, itself among them."""
    return frozenset(
        {word}
        | {
            word[: -len(ending)]
            for ending in _ENDINGS
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM
        }
    )


def _alike(one: str, other: str) -> bool:
    return not stems(one).isdisjoint(stems(other))


@lru_cache(maxsize=50_000)
def same_name(one: str, other: str) -> bool:
    """Whether two names are equal but for case, signs, spaces, articles and endings."""
    a, b = (_without(words(name), _ARTICLES) for name in (one, other))
    if not a or not b:
        return words(one) == words(other) != ()
    if len(a) == len(b) and all(_alike(x, y) for x, y in zip(a, b, strict=True)):
        return True
    return _alike("".join(a), "".join(b))


@lru_cache(maxsize=50_000)
def loosely_same(one: str, other: str, places: frozenset[str] = frozenset()) -> bool:
    """Whether they have the same words in any order, small words and `places` left out."""
    a, b = (
        [
            word
            for word in _without(words(name), _SMALL | _FRAME)
            if not any(_alike(word, place) for place in places)
        ]
        for name in (one, other)
    )
    if not a or len(a) != len(b):
        return False
    for word in a:
        fitting = next((other_word for other_word in b if _alike(word, other_word)), None)
        if fitting is None:
            return False
        b.remove(fitting)
    return True


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: forms of address do not count."""
    a, b = (_without(words(name), _PERSONAL) for name in (one, other))
    return a == b != ()


def likeness(
    name: str, aliases: Collection[str], wanted: str, also: Collection[str], places: frozenset[str]
) -> Likeness:
    """How well a node fits an annotated name and its aliases."""
    ours, theirs = forms((name,)), forms((wanted,))
    if any(same_name(one, other) for one in ours for other in theirs):
        return Likeness.NAME
    ours, theirs = forms((name, *aliases)), forms((wanted, *also))
    if any(same_name(one, other) for one in ours for other in theirs):
        return Likeness.ALIAS
    if any(loosely_same(one, other, places) for one in ours for other in theirs):
        return Likeness.LOOSE
    return Likeness.NONE


def forms(names: Iterable[str]) -> set[str]:
    """Names with and without what stands in brackets."""
    both = {form for name in names for form in (name, _BRACKETS.sub(" ", name))}
    return {form for form in both if words(form)}


def same_place(one: str, other: str) -> bool:
    """Whether two names of clusters may mean one: Vest, Klynge Vest, Vestklyngen."""
    a, b = (_without(words(name), _SMALL | _FRAME) for name in (one, other))
    return any(x.startswith(y) or y.startswith(x) for x in a for y in b)


def share_a_word(one: str, other: str) -> bool:
    """Whether two wordings of a task have a word in common, small words apart."""
    a, b = (_without(words(text), _SMALL) for text in (one, other))
    return any(_alike(x, y) for x in a for y in b)


def _without(given: tuple[str, ...], left_out: Collection[str]) -> tuple[str, ...]:
    return tuple(word for word in given if word not in left_out)
