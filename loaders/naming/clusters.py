"""The names of clusters: places behind a common noun, compounds that are names, lists of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.naming.mention import NAME, Mention, municipalities, no_genitive, place
from loaders.tokens import Token

_AROUND: Final = frozenset(("omkring", "rundt"))
_HOUSE: Final = 3  # words of a hospital's name
_AND: Final = frozenset(("og", "and"))
_BETWEEN: Final = frozenset((",", "og", "samt", "and"))
# "Klynge Øst og Vest" are two, "Klynge Bakkeland og Fjordby" is one of two places
_COMPASS: Final = frozenset(
    ("nord", "syd", "sør", "øst", "aust", "vest", "midt", "north", "south", "east", "west")
)


def place_at(toks: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The name of a place that a token begins, without a genitive s, and its last token."""
    if at >= len(toks) or not _is_place(toks[at].text):
        return None
    last = at
    if _two_words(toks, at):
        last = at + 1
    said = " ".join(t.text for t in toks[at : last + 1])
    name = place(said) if last == at else no_genitive(said)
    return name, last


def _is_place(word: str) -> bool:
    return bool(NAME.fullmatch(word)) and "klynge" not in word.casefold()


def _two_words(toks: Sequence[Token], at: int) -> bool:
    """ "Nykøbing Falster": two capitalised words of which the second begins no other name."""
    if at + 1 >= len(toks) or not _is_place(toks[at + 1].text):
        return False
    second = toks[at + 1].text.casefold()
    if toks[at].text.endswith("s") and place(toks[at].text) != toks[at].text:
        return False  # "Klynge Østs Styregruppe"
    after = toks[at + 2].text if at + 2 < len(toks) else ""
    known = second in municipalities() or toks[at].text.casefold() in municipalities()
    return (
        not known and not NAME.fullmatch(after) and after.casefold() not in ("kommune", "kommuner")
    )


def cluster_place(toks: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The place behind "Klynge" or "Sundhedsklynge": one, or two joined by "og"."""
    found = place_at(toks, at)
    if found is None:
        return None
    name, last = found
    joined = last + 2 < len(toks) and toks[last + 1].text in _AND
    second = place_at(toks, last + 2) if joined else None
    if second is None or _compass(name) or _compass(second[0]):
        return found
    after = toks[second[1] + 1].text.casefold() if second[1] + 1 < len(toks) else ""
    if after in ("kommune", "kommuner"):
        return found
    return f"{name} og {second[0]}", second[1]


def around(toks: Sequence[Token], at: int) -> tuple[str, int] | None:
    """ "omkring Regionshospitalet X" behind "Sundhedsklyngen": the house it is about."""
    if at + 1 >= len(toks) or toks[at].text.casefold() not in _AROUND:
        return None
    last = at
    while last + 1 < len(toks) and last - at < _HOUSE and NAME.fullmatch(toks[last + 1].text):
        last += 1
    said = " ".join(t.text for t in toks[at + 1 : last + 1])
    return (no_genitive(said), last) if last > at else None


def _compass(name: str) -> bool:
    return name.casefold() in _COMPASS


def listed_places(toks: Sequence[Token], at: int) -> list[tuple[str, int, int]]:
    """The places of "– Øst, Midt og Vest" from a token on: name, first and last token of each."""
    if at < len(toks) and toks[at].text in "–—-:(":
        at += 1
    found: list[tuple[str, int, int]] = []
    here = at
    while one := place_at(toks, here):
        found.append((one[0], here, one[1]))
        here = one[1] + 1
        if here >= len(toks) or toks[here].text not in _BETWEEN:
            break
        here += (
            2
            if toks[here].text == "," and here + 1 < len(toks) and toks[here + 1].text in _AND
            else 1
        )
    joined = any(t.text in _BETWEEN for t in toks[at:here])
    return found if len(found) > 1 and joined else []


def as_clusters(
    several: Mention, toks: Sequence[Token], places: Sequence[tuple[str, int, int]]
) -> Iterator[Mention]:
    """The clusters at listed places, after a mention of several."""
    noun = several.stem[:1].upper() + several.stem[1:]
    for name, first, last in places:
        yield replace(
            several, start=toks[first].start, end=toks[last].end, first=first, last=last,
            plural=False, text=f"{noun} {name}", cluster=name, bare=False, named=True,
            adjectives=(), definite=True,
        )  # fmt: skip
