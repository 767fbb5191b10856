"""One entry of a list of people: name, title, organisation, role and dates in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.layout import layout
from loaders.naming.somebody import is_first_name
from loaders.rules.people.fields import (
    Entry,
    behind,
    is_former,
    is_organisation,
    is_vacant,
    take,
    take_role,
)
from loaders.rules.people.names import Named, behind_office, is_job, starts_with_person
from loaders.rules.people.words import either_of, words
from loaders.segment.marks import has_verb

_AND: Final = re.compile(r"\s+(?:og|samt|and|&|og|med)\s+")
_BETWEEN: Final = re.compile(r"\s+[-–—|]\s+|:\s+|,\s+|\s+/\s+")
_LABEL: Final = re.compile(r"\s*(?:\d+\.?\s*)?([\w .-]{3,30}?)\s*:\s+")


def entries(text: str, *, several: bool = True) -> list[Entry]:
    """The people of a line, each with what stands behind the name.

    `several` is false for an item or row, which is about one person. Vacant seats are nobody.
    """
    out: list[Entry] = []
    if not several and (one := _behind_office(text)):
        return [one]
    for begins, end in _pieces(text) if several else [(0, len(text))]:
        start, piece = begins, text[begins:end]
        found = _person(piece)
        if found is None and out and (next_one := _behind_house(piece, text[end:])) is not None:
            out[-1].end = start + next_one
            start, piece = start + next_one, piece[next_one:]
            found = _person(piece)
        if found is None:
            if out and not is_vacant(piece):
                out[-1].end = end
            continue
        skip, named = found
        for more in _joined(piece[skip:], named):
            begin = start + skip + more.start
            one = Entry(more.name, start + skip, end, title=more.title)
            if more.title and take_role(one, more.title):
                one.title = None  # "Formand A B"
            if out and out[-1].end > begin:
                out[-1].end = begin
            if more is not named:
                one.start = begin
            out.append(one)
            label = _LABEL.match(piece) if skip else None
            if label and more is named and label[1].casefold() in words("stands_in"):
                one.as_, one.stands_in_for = "acting", out[-2].name if len(out) > 1 else None
            elif label and more is named:
                take(one, label[1], inside=True, last=True)
    for one in out:
        tail = re.search(
            r"[\s,;]+(?:(?:og|samt|and|&)\s+(?:[\w.]+\s+){0,2})?$|[\s,;]+(?:og|samt|and|&)?$",
            text[one.start : one.end],
        )
        one.end -= len(tail.group()) if tail else 0
        behind(one, text)
    return [one for one in out if not one.gone]


def _behind_office(text: str) -> Entry | None:
    """Somebody whose office or house is told first: "Sygeplejedirektør, Vest Hospital, A B"."""
    first = _person(text)
    if first is not None and (first[1].sure or first[0]):
        return None
    for match in _BETWEEN.finditer(text):
        rest = text[match.end() :]
        named = starts_with_person(rest)
        if named is None or (first is not None and not named.sure) or is_former(text):
            continue
        fits = match.group().strip() in ("-", "–", "—", "|", ":") or _is_office(text)
        if not fits or _lower(rest[named.end :]):
            continue
        one = Entry(named.name, 0, len(text), title=named.title)
        if one.title and (take_role(one, one.title) or one.title.casefold() in words("honorifics")):
            one.title = None
        parts = [part for part in _BETWEEN.split(text[: match.start()]) if part.strip()]
        if len(parts) == 1 and one.title is None and not is_organisation(parts[0].strip()):
            if not take_role(one, parts[0]):
                one.title = parts[0].strip()
            parts = []
        for part in parts:
            take(one, part.strip(), inside=False, last=False, parts=[])
        shift = match.end() + named.start
        told = Entry(named.name, 0, len(text) - shift)
        behind(told, text[shift:])
        one.role, one.is_role_here = told.role or one.role, told.is_role_here or one.is_role_here
        one.attendance = told.attendance if told.attendance != "full" else one.attendance
        one.as_ = told.as_ if told.as_ != "holder" else one.as_
        one.valid_from, one.valid_to = told.valid_from, told.valid_to
        one.title, one.organisation = one.title or told.title, one.organisation or told.organisation
        return one
    return None


def _is_office(text: str) -> bool:
    """Whether a line begins with the name of an office."""
    head = re.split(r"\s*[,(]|\s[-–—|]\s|:\s", text.strip(), maxsplit=1)[0].split()
    return bool(head) and len(head) < 6 and (is_job(head[-1]) or is_job(head[0]))


def _lower(rest: str) -> bool:
    """Whether running text goes on behind a name."""
    return bool(re.match(r"\s+[a-zæøå]+\s", rest))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between commas and semicolons outside of brackets."""
    depth, start = 0, 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if depth <= 0 and (char in ";\n" or (char == "," and text[at + 1 : at + 2] in ("", " "))):
            yield start, at
            start, depth = at + 1, 0
    yield start, len(text)


_OF_TRADE: Final = re.compile(r", [a-zæøå]{4,}\b")


def _behind_house(piece: str, text_after: str) -> int | None:
    """Where the next person begins behind the house of the one before: "Vig Kommune (a@b.dk) og C D"."""
    for match in _AND.finditer(piece):
        named = starts_with_person(piece[match.end() :])
        told = named is not None and (
            named.sure
            or is_first_name(re.split(r"[ -]", named.name)[0])
            or _OF_TRADE.match(piece[match.end() + named.end :] or text_after)
        )
        if told and piece.count("(", 0, match.start()) == piece.count(")", 0, match.start()):
            return match.start()
    return None


_JOINT: Final = re.compile(r"(?:og|samt|and)\s+")
_WORD: Final = re.compile(r"[^\W\d_][\w-]+")
_COUNTED: Final = re.compile(r"\d{1,2}\.?\s+(?=[a-zæøå]{4})")  # "1. suppleant A B"


def _person(piece: str) -> tuple[int, Named] | None:
    """The person a piece begins with, behind a label such as "Formand:" or "1. suppleant:"."""
    lead = len(piece) - len(piece.lstrip(" \t*•-–—"))
    counted = _COUNTED.match(piece, lead)
    lead = counted.end() if counted else lead
    joint = _JOINT.match(piece, lead)
    lead = joint.end() if joint else lead
    trusted = any(map(is_job, _WORD.findall(piece)[2:]))
    named = starts_with_person(piece[lead:], trusted=trusted)
    if named is not None:
        return lead, named
    if (named := _behind_words(piece[lead:])) is not None:
        return lead, named
    if (named := behind_office(piece[lead:])) is not None:
        return lead, named
    label = _LABEL.match(piece)
    if label and is_former(label[1]):
        return None
    if label and (named := starts_with_person(piece[label.end() :])):
        return label.end(), named
    return None


_SMALL: Final = re.compile(r"(?:[a-zæøå][\w-]{2,} ){1,3}(?=[A-ZÆØÅ])")


def _behind_words(piece: str) -> Named | None:
    """ "indkøber A B": a piece that is a name behind small words, none of which joins or tells."""
    small = _SMALL.match(piece)
    if small is None or has_verb(small.group()):
        return None
    said = small.group().split()
    if any(word in w for w in layout().function.values() for word in said):
        return None
    named = starts_with_person(piece[small.end() :])
    if named is None or named.title or re.match(r"\s+[\w]", piece[small.end() + named.end :]):
        return None
    return Named(
        named.name, small.end() + named.start, small.end() + named.end, small.group().strip(), True
    )


def _joined(text: str, first: Named) -> Iterator[Named]:
    """The first person, and those behind an "og"."""
    yield first
    at = first.end
    depth = 0
    while at < len(text):
        depth += (text[at] in "([") - (text[at] in ")]")
        match = _AND.match(text, at) if depth == 0 else None
        if match is None:
            at += 1
            continue
        rest = text[match.end() :]
        named = starts_with_person(rest) or _behind_words(rest)
        if named is None:
            at = match.end()
            continue
        moved = named._replace(start=named.start + match.end(), end=named.end + match.end())
        yield moved
        at = moved.end


@cache
def _deputy() -> re.Pattern[str]:
    return re.compile(
        rf"[(,;/\n–-]\s*(?:personlig\s+|personleg\s+)?(?:{either_of('deputy_label')})\b\s*(?:er|is)?[:\s]\s*",
        re.I,
    )


def deputies_of(one: Entry, text: str) -> Iterator[Entry]:
    """Whoever a line tells to stand in for somebody: "A B (vara: C D)", "A B; suppleant: C D"."""
    match = _deputy().search(text, one.start, one.end)
    named = starts_with_person(text[match.end() : one.end]) if match else None
    if match is None or named is None or not 0 <= text.find(one.name, one.start) < match.start():
        return
    two = Entry(named.name, one.start, one.end, title=named.title, as_="deputy", role="member")
    two.organisation, two.stands_in_for = one.organisation, one.name
    yield two
