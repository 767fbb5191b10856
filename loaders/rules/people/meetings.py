"""Meetings to come: what minutes say of the next ones, and what an agenda calls people to."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings, Place
from loaders.rules.people.places import Places
from loaders.rules.people.words import bare, meetings
from loaders.segments import Block

_FIRST: Final = 6  # blocks in which an agenda says when and whose


def coming_meetings(doc: Anchored, out: Findings, places: Places) -> None:
    """Meeting and MEETING_OF, planned, by heading ("Kommende møder") or sentence ("Næste møde …")."""
    year = _year(doc)
    spoken: str | None = None
    for sentence in doc.sentences:
        for named in sentence.bodies:
            if len(named.keys) == 1 and doc.entity(named.keys[0]).label == "Body":
                spoken = named.keys[0]
        block = sentence.block
        if block.kind == "heading":
            continue
        listed = bool(block.section) and _is_coming(block.section[-1])
        labelled = block.label is not None and _is_coming(block.label.text)
        if not (listed or labelled or _opening().match(sentence.text)):
            continue
        held = places.meeting(block)
        body = held[0] if held else _about(doc, places, sentence) or spoken
        if body is None:
            continue
        for found in dates_in(sentence.text, year):
            if held is None or found.day > held[1]:
                _meeting(doc, out, body, found.day, sentence)
    _agenda(doc, out, places, year)


def _is_coming(title: str) -> bool:
    core = bare(re.sub(r"^\W*[A-ZÆØÅ]{1,4}/\d+\s+", "", title))
    return core in meetings("coming")


@cache
def _opening() -> re.Pattern[str]:
    longest = sorted(meetings("opening"), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, longest))})\w*\b", re.IGNORECASE)


def _about(doc: Anchored, places: Places, sentence: Sentence) -> str | None:
    for key in (sentence.subject, sentence.topic):
        if key is not None and doc.entity(key).label == "Body":
            return key
    return None


def _meeting(doc: Anchored, out: Findings, body: str, day: datetime.date, at: Place) -> None:
    key = out.node(
        "Meeting", at, rule="people.coming", key=f"meeting:{body}:{day}", date=day.isoformat(),
        planned=True, name=day.isoformat(),
    )  # fmt: skip
    out.edge("MEETING_OF", key, body, at, rule="people.coming")


def _agenda(doc: Anchored, out: Findings, places: Places, year: int | None) -> None:
    """The day of the meeting that an agenda is for: the first date below its title."""
    first = [block for block in doc.segmented.blocks if block.part == 0][:_FIRST]
    if not any(b.kind == "heading" and _is_agenda(b) for b in first[:3]):
        return
    for block in first:
        found = dates_in(block.text, year)
        if not found or len(block.text) > 200:
            continue
        body = places.body(block, len(block.section)) or places.body(first[-1], 0)
        if body is not None:
            _meeting(doc, out, body, found[0].day, block)
        return


def _is_agenda(block: Block) -> bool:
    core = bare(block.text)
    return any(core == word or core.startswith(word + " ") for word in meetings("agenda"))


def _year(doc: Anchored) -> int | None:
    """The year that most dates of the document give."""
    given = Counter(d.day.year for s in doc.sentences for d in dates_in(s.text) if d.year_given)
    return given.most_common(1)[0][0] if given else None
