"""The words that rules know, by language: read once from the TOML files beside the loaders."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final

FALLBACK: Final = "da"
_ALIKE: Final = {"nn": ("nb", FALLBACK), "nb": (FALLBACK,), "en": (FALLBACK,)}


@cache
def lexicon(language: str, name: str) -> dict[str, Any]:
    """One lexicon of a language; what it lacks is as in Norwegian bokmål (for nynorsk) or Danish.

    A table of the language's own hides that of the other one by its entries, a list as a whole.
    """
    root = files("loaders") / "lexicons"
    out: dict[str, Any] = {}
    for folder in (*reversed(_ALIKE.get(language, (FALLBACK,))), language):
        found = root / folder / f"{name}.toml"
        if not found.is_file():
            continue
        for key, held in tomllib.loads(found.read_text(encoding="utf-8")).items():
            both = isinstance(held, dict) and isinstance(out.get(key), dict)
            out[key] = {**out[key], **held} if both else held
    if not out:
        raise KeyError(f"no lexicon {name}")
    return out


def any_of(
    words: Iterable[str], before: str = "", after: str = "", flags: int = 0
) -> re.Pattern[str]:
    """One pattern for any of several words or phrases, as they stand, between two patterns."""
    return _any_of(tuple(words), before, after, flags)


@cache
def _any_of(words: tuple[str, ...], before: str, after: str, flags: int) -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{'|'.join(map(re.escape, words)) or '(?!)'}){after}", flags)


@cache
def register(country: str) -> dict[str, Any]:
    """The public register of one country, by region."""
    entry = files("loaders") / "lexicons" / "registers" / f"{country}.toml"
    held: dict[str, Any] = tomllib.loads(entry.read_text(encoding="utf-8"))["regions"]
    return held


@cache
def given_names() -> frozenset[str]:
    """First names that many bear in Denmark, Norway and Britain, in small letters."""
    entry = files("loaders") / "lexicons" / "names" / "given.toml"
    held = tomllib.loads(entry.read_text(encoding="utf-8"))
    return frozenset(name.casefold() for names in held.values() for name in names)


@cache
def either(
    texts: tuple[str, ...], before: str = "", after: str = "", flags: int = 0
) -> re.Pattern[str]:
    """One pattern for any of several patterns, between two others."""
    return re.compile(rf"{before}(?:{'|'.join(texts) or '(?!)'}){after}", flags)


@cache
def registers() -> dict[str, Any]:
    """The public registers: region name → names, adjectives, municipalities, hospitals."""
    out: dict[str, Any] = {}
    for entry in sorted((files("loaders") / "lexicons" / "registers").iterdir(), key=str):
        if entry.name.endswith(".toml"):
            out.update(tomllib.loads(entry.read_text(encoding="utf-8"))["regions"])
    return out
