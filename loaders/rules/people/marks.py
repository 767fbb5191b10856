"""Lists of members in minutes with a mark behind each name: there, away, or who came instead."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from loaders.anchor import Anchored
from loaders.rules.people.entries import entries
from loaders.rules.people.fields import Entry
from loaders.rules.people.names import people_in
from loaders.rules.people.places import Places
from loaders.rules.people.words import either_of
from loaders.segments import Block

_SEVERAL: Final = 2  # lines with a mark that make a list of such lines


class Mark(NamedTuple):
    """The people of a line, and whether each was there."""

    people: tuple[tuple[Entry, bool], ...]


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,:|–-]+(?:(?P<here>[x×✓✔☒☑]|{either_of('here')})|(?P<away>{either_of('away')}"
        rf"|(?:{either_of('by_deputy')})\s*:?\s+(?P<instead>.+)))\s*\.?\s*$",
        re.I,
    )


def marked(doc: Anchored, places: Places) -> dict[int, Mark]:
    """The marked lines of the lists in minutes, by number of block."""
    out: dict[int, Mark] = {}
    for block in doc.segmented.blocks:
        if block.kind not in ("row", "item", "paragraph") or len(block.text) > 200:
            continue
        if places.meeting(block) is None:
            continue
        mark = _mark(block)
        if mark is not None:
            out[block.number] = mark
    return out if len(out) >= _SEVERAL else {}


def _mark(block: Block) -> Mark | None:
    if block.kind == "row":
        cells = [cell.text.strip() for cell in block.cells]
        if len(cells) != 2:
            return None  # wider tables have a header that says which mark is which
        text, tail = cells[0], _tail().fullmatch(f" {cells[1]}")
    else:
        found = _tail().search(block.text)
        text, tail = (block.text[: found.start()] if found else ""), found
    if tail is None:
        return None
    named = entries(text, several=False)
    if len(named) != 1:
        return None
    one = named[0]
    one.start, one.end = 0, len(block.text)
    if tail["instead"]:
        instead = people_in(tail["instead"])
        if len(instead) != 1:
            return None
        other = Entry(instead[0].name, 0, len(block.text), title=instead[0].title)
        return Mark(((one, False), (other, True)))
    return Mark(((one, tail["here"] is not None),))
