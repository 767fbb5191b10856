"""Places that stand for their municipalities: "kommunerne X, Y og Z", "byrådene i X og Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.naming.mention import NAME, municipalities, no_genitive
from loaders.tokens import Token

_MUNICIPALITIES: Final = frozenset(("kommunerne", "kommuner", "kommunane", "kommunene"))
_COUNCILS: Final = frozenset(
    "byråd byrådene kommunalbestyrelser kommunalbestyrelserne kommunestyrene kommunestyra".split()
)
_ARE: Final = frozenset(("er", "omfatter", "omfattar", "nemlig", "dvs", "herunder", "utgjøres"))
_BETWEEN: Final = 5  # words from "the municipalities" to "are": "… i klyngen er"


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
    return frozenset(out)


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
