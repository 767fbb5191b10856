"""The words that rules know, by language: read once from the TOML files beside the loaders."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

FALLBACK: Final = "da"


@cache
def lexicon(language: str, name: str) -> dict[str, Any]:
    """One lexicon file of a language; Danish where the language has none of that name."""
    root = files("loaders") / "lexicons"
    for folder in (language, FALLBACK):
        found = root / folder / f"{name}.toml"
        if found.is_file():
            return tomllib.loads(found.read_text(encoding="utf-8"))
    raise KeyError(f"no lexicon {name}")


@cache
def registers() -> dict[str, Any]:
    """The public registers: region name → names, adjectives, municipalities, hospitals."""
    out: dict[str, Any] = {}
    for entry in sorted((files("loaders") / "lexicons" / "registers").iterdir(), key=str):
        if entry.name.endswith(".toml"):
            out.update(tomllib.loads(entry.read_text(encoding="utf-8"))["regions"])
    return out
