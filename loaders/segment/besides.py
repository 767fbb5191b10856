"""People who stand beside each other on one line, several blanks apart: each is an entry."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.rules.people.names import starts_with_person
from loaders.segment.lines import Line

_GAP: Final = re.compile(r"(?: {3,}|\xa0{3,}|\t+)")
_LONGEST: Final = 70  # characters of an entry


def people_beside(line: Line) -> tuple[Line, ...]:
    """An entry for each person, if a line holds two or more and nothing else; else none."""
    gaps = list(_GAP.finditer(line.text)) if len(line.text) < 5 * _LONGEST else []
    if not gaps:
        return ()
    starts = [0, *(g.end() for g in gaps)]
    ends = [*(g.start() for g in gaps), len(line.text)]
    out: list[Line] = []
    for start, end in zip(starts, ends, strict=True):
        text = line.text[start:end]
        if not 0 < len(text) <= _LONGEST or starts_with_person(text) is None:
            return ()
        first = not start
        entry = replace(line, start=line.start + start, end=line.start + end, text=text, item=True)
        out.append(entry if first else replace(entry, gap=0, turn=False))
    return tuple(out)
