"""One from each of those listed: "Rådet er sammensat af et medlem fra hver af følgende organisationer:"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.people.names import is_person
from loaders.rules.seats.cues import finite
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.parties import parties
from loaders.rules.seats.seat import Seat

_LONGEST: Final = 10  # words of a line that names one of them
_FEWEST: Final = 2  # lines of such a list


@cache
def _from_whom(language: str) -> re.Pattern[str] | None:
    told = lexicon(language, "seats")["listing"].get("from_each")
    return re.compile(told, re.I) if told else None


def from_each(line: Line, seats: list[Seat]) -> Seat | None:
    """The seat that each of those listed below a sentence has; None where it is otherwise."""
    told = _from_whom(line.language)
    outer = [seat for seat in seats if seat.inside is None]
    text = line.sentence.text.rstrip()
    if told is None or len(outer) != 1 or not text.endswith(":") or not told.search(text):
        return None
    if outer[0].base not in ("medlem", "repræsentant") or (outer[0].low or 1) > _FEWEST:
        return None
    below = [s for s in line.doc.led_by(line.sentence.block.number) if s.start == 0 and s.toks]
    named = [s for s in below if _names_one(Line.of(line.doc, s))]
    return outer[0] if len(named) >= _FEWEST else None


def each_listed(line: Line, each: Seat) -> Seat | None:
    """The seat of the one that a line names; None where it names none."""
    if not _names_one(line):
        return None
    told = parties(line, (0, len(line.toks) - 1))
    if len(told) != 1 or told[0].key is None:
        return None
    return replace(
        each, at=[line.sentence], text=line.sentence.text, senders=(told[0].key,), appointers=()
    )


def _names_one(line: Line) -> bool:
    """Whether a line is a name and nothing more, and nobody's."""
    text = line.sentence.text.strip()
    if line.sentence.block.kind not in ("item", "paragraph") or line.sentence.start:
        return False
    if not 0 < len(line.toks) <= _LONGEST or not text[:1].isupper() or finite(line):
        return False
    last = len(line.toks) - 1 - (line.low(len(line.toks) - 1) == ".")
    return noun(line.toks[last].text, line.language) is None and not is_person(text)
