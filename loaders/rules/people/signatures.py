"""Names under an act or a letter: people, and no more is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored
from loaders.dates import dates_in
from loaders.rules.people.known import Known
from loaders.rules.people.names import starts_with_person
from loaders.segments import Block

_LONGEST: Final = 80
_MARK: Final = re.compile(r"\s*(?:(?:/\s*)?(?:sign|underskr|signed)\w*\.?:?|/|e\.\s?b\.)\s*", re.I)


def signatures(doc: Anchored, known: Known) -> None:
    """Names that stand alone below the line with place and day, as in "Name / Name"."""
    below = False
    part = -1
    for block in doc.segmented.blocks:
        below = below and block.part == part
        part = block.part
        text = block.text
        if len(text) > _LONGEST or block.kind not in ("paragraph", "item"):
            below = False
            continue
        signed = list(_names(block)) if below else []
        if signed:
            for name, start, end in signed:
                known.person(name, (block, start, end))
        else:
            found = dates_in(text)
            below = bool(found) and found[-1].end >= len(text.rstrip(" .")) and _is_place(text)


def _is_place(text: str) -> bool:
    """ "Nordby, den 3. maj 2022", and no sentence with a date at its end."""
    return bool(re.match(r"[A-ZÆØÅ][\w. ]{2,30},?\s+(?:den|d\.|the)?\s*\d", text))


def _names(block: Block) -> Iterator[tuple[str, int, int]]:
    """The names of a block that holds nothing else."""
    out = []
    at = 0
    for piece in re.split(r"\s+/\s+", block.text):
        begin = block.text.index(piece, at)
        at = begin + len(piece)
        mark = _MARK.match(piece)
        skip = mark.end() if mark else 0
        named = starts_with_person(piece[skip:])
        if named is None or named.end < len(piece[skip:].rstrip()):
            return
        out.append((named.name, begin + skip + named.start, begin + skip + named.end))
    yield from out
