"""Headings inside a list of members that say how those below them are filled: "Elected by the staff"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.behind import appointers_behind
from loaders.rules.seats.givers import keys, subject
from loaders.rules.seats.line import Line

_LONGEST: Final = 12  # words of such a heading


def filled_by(line: Line) -> tuple[str, ...] | None:
    """Who fills the seats below a heading: "Udpeget af kommunerne:"; none of "Ex officio:".

    None where the heading says nothing of it.
    """
    if len(line.toks) > _LONGEST:
        return None
    if _kinds(line.language).fullmatch(line.sentence.text.strip(" :.")):
        return ()
    cues = lexicon(line.language, "seats")["cues"]
    first = next((i for i in range(2) if _chosen(line, i, cues)), None)
    if first is None:
        return None
    found, _ = appointers_behind(line, first, len(line.toks))
    return tuple(found) or None


def asked_before(line: Line) -> tuple[str, ...]:
    """ "Hver af de fire kommuner udpeger" before a list: who fills the seats of its items."""
    lead = line.sentence.block.lead
    above = () if lead is None else line.doc.of_block(lead)
    if not above or lead == line.sentence.block.number:
        return ()
    led = Line.of(line.doc, above[-1])
    last = len(led.toks) - 1
    while last > 0 and led.low(last) in (":", ".", "følgende", "hver"):
        last -= 1
    chooses = lexicon(led.language, "seats")["gives"]["appointing"]
    if last < 1 or led.low(last) not in chooses or len(led.toks) > _LONGEST:
        return ()
    return keys(subject(led, 0, last))


def _chosen(line: Line, at: int, cues: dict[str, list[str]]) -> bool:
    return line.lemma(at) in cues["appointed"] or line.low(at) in (
        *cues["appointed"], *cues["chosen"]
    )  # fmt: skip


@cache
def _kinds(language: str) -> re.Pattern[str]:
    found = lexicon(language, "seats")["headings"].get("kinds", "(?!)")
    return re.compile(rf"(?:\(?[a-z\d]{{1,2}}[.)] ?)?{found}(?: *\(.*\))?", re.I)
