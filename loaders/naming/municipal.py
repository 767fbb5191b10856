"""Places that stand for their municipalities: "kommunerne X, Y og Z", "byrådene i X og Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.naming.mention import NAME, municipalities, no_genitive
from loaders.tokens import Token

_MUNICIPALITIES: Final = frozenset(("kommunen", "kommunerne", "kommuner", "kommunane", "kommunene"))
_COUNCILS: Final = frozenset(
    "byråd byrådene kommunalbestyrelser kommunalbestyrelserne kommunestyrene kommunestyra".split()
)
_ARE: Final = frozenset(("er", "omfatter", "omfattar", "nemlig", "dvs", "herunder", "utgjøres"))
_OFFICIAL: Final = {"københavn": "Københavns Kommune", "bornholm": "Bornholms Regionskommune"}
_SEVERAL: Final = 3  # places of the registers in a row, which stand for municipalities
_IN: Final = frozenset(
    "i på ved hos til mellem mellom omkring over nær in at near between to".split()
)
_BETWEEN: Final = 5  # words from "the municipalities" to "are": "… i klyngen er"


def municipality_of(town: str) -> str:
    """What the municipality of a place of the registers is called.

    >>> municipality_of("Skive"), municipality_of("København")
    ('Skive Kommune', 'Københavns Kommune')
    """
    return _OFFICIAL.get(town.casefold(), f"{town} Kommune")


def municipal_places(toks: Sequence[Token]) -> frozenset[int]:
    """The tokens of places that stand for municipalities."""
    out: set[int] = set()
    for at, tok in enumerate(toks):
        low = tok.text.casefold()
        if low in _MUNICIPALITIES:
            here, known = _behind(toks, at)
        elif low in _COUNCILS and at + 1 < len(toks) and toks[at + 1].text == "i":
            here, known = at + 2, False
        else:
            continue
        found = _listed_names(toks, here)
        if len(found) > 1 and (not known or all(_is_known(toks[n].text) for n in found)):
            out.update(found)
    return frozenset(out | _by_themselves(toks))


def _by_themselves(toks: Sequence[Token]) -> set[int]:
    """ "Hirtshals, Havnby og Sandby har hver én plads": several of the registers, and none other."""
    out: set[int] = set()
    at = 0
    while at < len(toks):
        found = _listed_names(toks, at) if _is_exactly(toks[at].text) else []
        upto = found[-1] if found else at
        several = len(found) >= _SEVERAL and all(_is_exactly(toks[n].text) for n in found)
        if several and not _is_where(toks, at, upto):
            out.update(found)
        at = upto + 1
    return out


def _is_where(toks: Sequence[Token], first: int, last: int) -> bool:
    """ "sygehusene i A, B og C", "Lis Holm, A, B og C Sygehus": where something is, or its name."""
    ahead = toks[first - 1].text if first else ""
    behind = toks[last + 1].text if last + 1 < len(toks) else ""
    return (
        ahead.casefold() in _IN
        or NAME.fullmatch(ahead) is not None
        or NAME.fullmatch(behind) is not None
    )


def english_places(toks: Sequence[Token]) -> frozenset[int]:
    """The tokens of places in "the municipalities of X, Y and Z"."""
    out: set[int] = set()
    for at, tok in enumerate(toks[:-1]):
        if tok.text.casefold() == "municipalities" and toks[at + 1].text in ("of", ":"):
            found = _listed_names(toks, at + 2)
            out.update(found if len(found) > 1 else ())
    return frozenset(out)


def _behind(toks: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the list may begin, and whether only places of the registers count there."""
    here = at + 1
    if here < len(toks) and toks[here].text == "(":
        return here + 1, True
    if here < len(toks) and toks[here].text == ":":
        return here + 1, False
    for ahead in range(here, min(here + _BETWEEN, len(toks))):
        word = toks[ahead].text
        if word == ":" or word.casefold() in _ARE:
            return ahead + 1 + (ahead + 1 < len(toks) and toks[ahead + 1].text == ":"), True
        if not (word.islower() or word in ("Klynge", "Sundhedsklynge")):
            break
    return here, False


def _is_known(name: str) -> bool:
    low = name.casefold()
    return low in municipalities() or no_genitive(low) in municipalities()


def _is_exactly(name: str) -> bool:
    return name[:1].isupper() and name.casefold() in municipalities()


def _listed_names(toks: Sequence[Token], at: int) -> list[int]:
    """The tokens of a list of places ("X, Y og Z") that begins at one."""
    found: list[int] = []
    while at < len(toks) and NAME.fullmatch(toks[at].text):
        found.append(at)
        joined = at + 2 < len(toks) and toks[at + 1].text in (",", "og", "samt", "and")
        if not joined:
            break
        at += 2
    return found
