"""What the tests of data/ read: its documents, its roster, and the real ones if they are here."""

from __future__ import annotations

import csv
import os
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"


def real_folder() -> Path | None:
    """Where the real documents are, or None where they are not."""
    shared = Path(os.environ.get("MANDAT_SHARED") or ROOT.parent / "shared")
    folder = shared / "documents"
    return folder if folder.is_dir() else None


@cache
def documents() -> dict[str, str]:
    """The documents of data/ by file name."""
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(DATA.iterdir())
        if path.suffix in {".txt", ".md"} and path.name != "README.md"
    }


@cache
def real_documents() -> dict[str, str] | None:
    """The real documents by file name."""
    folder = real_folder()
    if folder is None:
        return None
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}


@cache
def roster() -> tuple[dict[str, str], ...]:
    """The rows of the roster."""
    with (DATA / "medlemmer-syddanmark.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def normalised(text: str) -> str:
    """Without white space, hyphens and bullets, so that a line break does not matter."""
    return re.sub(r"[\s\-–—•\uf0b7]", "", text).casefold()
