"""When two names are one and when they only look alike; each verdict has its reason in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, Protocol, TypeVar

from rapidfuzz.distance import Levenshtein

_SHORT: Final = 8  # letters of a compound that may stand for a longer one
_TYPO: Final = 14  # letters; shorter names one letter apart are different names
_START: Final = 5  # letters that names must begin with alike to be taken for one another
_NEAR: Final = 0.55  # share of letters that look-alikes of one kind have in common
_NEARER: Final = 0.65  # and those of different kinds
_PAIRS: Final = 40  # look-alikes shown of one document
_HEADS: Final = ("grupp", "udvalg", "forum", "niveau", "råd", "kreds", "nævn", "komit", "sekretari")


class Named(Protocol):
    """What a name is made of."""

    @property
    def key(self) -> str: ...
    @property
    def sort(self) -> str: ...
    @property
    def stem(self) -> str: ...
    @property
    def adjectives(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=Named)


def same_name(stem: str, adjectives: tuple[str, ...], others: Sequence[N]) -> tuple[N, str] | None:
    """Which of the bodies of its kind a name stands for, in other words, and why."""
    own = _bag(stem, adjectives)
    for one in others:
        if _bag(one.stem, one.adjectives) == own and len(own) > _SHORT:
            return one, "the same parts in another order or with another hyphen"
        near = one.adjectives == adjectives and one.stem != stem
        if near and min(len(stem), len(one.stem)) >= _TYPO:
            if Levenshtein.distance(stem, one.stem, score_cutoff=1) <= 1:
                return one, "one letter apart, which in a name this long is a slip"
    inflected = [o for o in others if _plain(o.stem) == _plain(stem) and o.stem != stem]
    if len(inflected) == 1 and not adjectives:
        return inflected[0], "the same adjective, with an article and without"
    longer = [o for o in others if o.stem.endswith(stem) and o.stem != stem]
    if len(longer) == 1 and not adjectives and len(stem) >= _SHORT:
        return longer[0], "the end of one longer name, and of no other"
    same = [o for o in others if o.stem == stem]
    if len(same) == 1 and not (set(adjectives) and set(same[0].adjectives)):
        return same[0], "the same noun, and the only one of it"
    return None


def _plain(stem: str) -> str:
    """A name with the adjective that it begins with uninflected: "grønt råd", "det grønne råd"."""
    first, blank, rest = stem.partition(" ")
    bare = _INFLECTED.sub("", first)
    return f"{bare}{blank}{rest}" if blank and len(bare) > _STEM else stem


_INFLECTED: Final = re.compile(r"(?:t|n?e)$")
_STEM: Final = 2  # letters of an adjective at the least


def almost(a: str, b: str) -> bool:
    """Whether two purposes are one but for a slip in twelve letters."""
    return Levenshtein.distance(a, b) <= max(len(a), len(b)) // 12


def _bag(stem: str, adjectives: Iterable[str]) -> str:
    """The letters of a name: "strategisk sundhedsgruppe" and "sundhedsstrategisk gruppe" share them."""
    return "".join(sorted("".join((*adjectives, stem)).replace("-", "")))


def look_alikes(bodies: Iterable[N]) -> Iterator[tuple[N, N, str]]:
    """Pairs of different bodies with names that a reader might take for one, and what parts them."""
    by_start: dict[str, list[N]] = defaultdict(list)
    for one in bodies:
        if one.stem[:_START].isalpha() and len(one.stem) > _START:
            by_start[one.stem[:_START]].append(one)
    shown = 0
    for start in sorted(by_start):
        for a, b in combinations(sorted(by_start[start], key=lambda o: o.key), 2):
            why = apart(a, b)
            if why and shown < _PAIRS:
                shown += 1
                yield a, b, why


def apart(a: Named, b: Named) -> str | None:
    """What parts two names that look alike; None where they do not even look alike."""
    purpose_a, purpose_b = _purpose(a.key), _purpose(b.key)
    place_a, place_b = a.key.partition("@")[2], b.key.partition("@")[2]
    if a.sort == b.sort == "level":
        return "different levels"
    if a.stem == b.stem:
        if place_a != place_b:
            return f"one is of {place_a or 'no named cluster'}, the other of {place_b or 'none'}"
        if purpose_a != purpose_b:
            return f"for different things: {purpose_a or 'not said'} / {purpose_b or 'not said'}"
        if a.adjectives != b.adjectives:
            words = " / ".join(" ".join(one.adjectives) or "none" for one in (a, b))
            return f"different words before the noun: {words}"
        return None
    common = Levenshtein.normalized_similarity(a.stem, b.stem)
    if common < (_NEAR if a.sort == b.sort else _NEARER):
        return None
    if a.sort != b.sort:
        return f"different kinds of body: {a.stem} / {b.stem}"
    return f"more than a slip apart: {a.stem} / {b.stem}"


def _purpose(key: str) -> str:
    parts = key.partition("@")[0].split(":", 2)
    return parts[2] if len(parts) > 2 and parts[0] == "body" else ""


def stands_for(short: str, words: Iterable[str], *, strict: bool = True) -> bool:
    """Whether an abbreviation's letters come in a name in order, the first and last where they must.

    The first begins the name and the last its head noun; the others, when strict, each begin a
    word or a part of a compound.
    """
    name = " ".join(words).replace("-", " ")
    letters = short.casefold()
    if not 3 <= len(letters) <= 6 or not name.startswith(letters[0]):
        return False
    at = 0
    for letter in letters[1:-1]:
        starts = (i for i in range(at + 1, len(name)) if name[i] == letter)
        at = next((i for i in starts if not strict or _begins(name, i)), -1)
        if at < 0:
            return False
    return any(
        name.startswith(h, i)
        for h in _HEADS
        for i in range(at + 1, len(name))
        if h[0] == letters[-1]
    )


def _begins(name: str, at: int) -> bool:
    return name[at - 1] in " s" or any(name.startswith(head, at) for head in _HEADS)


def uncapped(title: str, *, each_word: bool) -> str:
    """A title in capitals as a name; English ones keep a capital for each word."""
    if not each_word:
        return title.capitalize()
    small = ("of", "and", "for", "the", "on", "in")
    words = (w if w in small else w.capitalize() for w in title.casefold().split())
    return " ".join(words)


def tidy(name: str) -> str:
    """A name without the article or determiner that stands before it."""
    plain = _DETERMINERS.sub("", name)
    return plain if plain else name


_DETERMINERS: Final = re.compile(
        r"^(?:(?:den|det|de|en|et|én|ét|denne|dette|disse|hver|hvert|alle|samtlige|begge|enkelte|nye?|nyt|to|tre|fire|fem|seks|nuværende"
        r"|ei|dei|ein|eit|denne|desse|kvar|kvart|nåværende|noverande|tidligere|hidtidige|tidlegare|gamle|the|an?|its|our|their|this|that|each|every|any)\s+)+",
    re.I,
)  # fmt: skip
