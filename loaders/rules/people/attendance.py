"""Attendance lists of minutes: who was there, who was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.people.entries import Entry, entries
from loaders.rules.people.known import Known
from loaders.rules.people.places import Places, kind_of
from loaders.rules.people.tables import Tables
from loaders.segments import Block
from loaders.tokens import sentences

_INSIDE: Final = re.compile(r"(?:^|(?<=[.;\n])\s*)([A-ZÆØÅ][\w ]{2,40}?)\s*:\s*")
_INITIALS: Final = re.compile(r"\b[A-ZÆØÅ]{2,4}\b")
# "Desuden deltog konsulent A B", "Fra sekretariatet deltog A B"
_CAME: Final = re.compile(
    r"^(?:\w+ ){0,4}?(?:deltog|deltok|mødte|attended)(?: (?:desuden|også|endvidere|i mødet|som gæst|also))*:? "
    r"(?!ikke|not)",
    re.I,
)
_STAYED_AWAY: Final = re.compile(
    r"\b(?:deltog ikke|var ikke til stede|mødte ikke|var fraværende|did not attend|deltok ikke)\b"
)


def attendance(doc: Anchored, out: Findings, known: Known, places: Places, tables: Tables) -> None:
    """Meeting, MEETING_OF and ATTENDED of every attendance list with a day and a body."""
    met: dict[tuple[str, str], str] = {}
    for block in doc.segmented.blocks:
        held = places.meeting(block)
        if held is None:
            continue
        body, day, said = held
        key = met.get((body, day.isoformat()))
        if key is None:
            key = out.node(
                "Meeting", said, rule="people.meeting", key=f"meeting:{body}:{day}",
                date=day.isoformat(), name=doc.entity(body).name, planned=False,
            )  # fmt: skip
            out.edge("MEETING_OF", key, body, said, rule="people.meeting")
            known.of_title(body)
            met[body, day.isoformat()] = key
        if row := tables.attending(block):
            one, present = row
            person = known.person(one.name, block)
            out.edge(
                "ATTENDED", person, key, block, rule="people.attendance", present=present,
                title=one.title, organisation=one.organisation,
            )  # fmt: skip
            continue
        for present, text, start in _stretches(block, places):
            for one in _people(text, known):
                at = (block, start + one.start, start + one.end)
                person = known.person(one.name, at, initials=one.initials)
                out.edge(
                    "ATTENDED", person, key, at, rule="people.attendance", present=present,
                    title=one.title, organisation=one.organisation,
                )  # fmt: skip
                if present and one.role in ("chair", "co_chair", "vice_chair") and one.is_role_here:
                    known.holds(body, one, at, rule="people.attendance")


def _stretches(block: Block, places: Places) -> Iterator[tuple[bool, str, int]]:
    """The stretches of a block that list who was there (true) or was not."""
    listing = places.listing(block)
    kind = listing.kind if listing else None
    if block.kind == "heading":
        return
    text = block.text
    begins = [(m.start(1), m.end(), kind_of(m[1])) for m in _INSIDE.finditer(text)]
    begins = [one for one in begins if one[2] is not None]
    marks = [(0, 0, kind), *begins]
    ends = [*(one[0] for one in begins), len(text)]
    for (_, start, here), end in zip(marks, ends, strict=True):
        if here not in ("present", "absent"):
            for low, high in sentences(text[start:end]) if block.kind == "paragraph" else ():
                if came := _CAME.search(text[start + low : start + high]):
                    yield (
                        True,
                        text[start + low + came.end() : start + high],
                        start + low + came.end(),
                    )
            continue
        apart = _INITIALS.match(text[start:]) or _CAME.search(text[start:end])
        for low, high in sentences(text[start:end]) if apart else [(0, end - start)]:
            said = text[start + low : start + high]
            away = bool(_STAYED_AWAY.search(said))
            if (came := _CAME.search(said)) and not away:
                yield True, said[came.end() :], start + low + came.end()
                continue
            yield here == "present" and not away, said, start + low


def _people(text: str, known: Known) -> Iterator[Entry]:
    found = entries(text)
    yield from found
    if found:
        return
    for match in _INITIALS.finditer(text):
        if name := known.by_initials(match.group()):
            yield Entry(name, match.start(), match.end())
