"""Lists of people in which each takes several lines: the name, below it title, house, role, address.

Told apart are the lines that a person begins at, those that go on with one, and the titles that
stand on them ("Formand", "Suppleant for A B"). One person on one line is left to the other readers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from loaders.layout import layout
from loaders.mentions import find_mentions
from loaders.rules.people.fields import is_contact, is_vacant
from loaders.rules.people.kinds import kind_of
from loaders.rules.people.names import behind_office, starts_with_person
from loaders.rules.people.words import bare, either_of, role_names, sections
from loaders.segment.live import Live
from loaders.segment.marks import ended, has_verb, introduces, is_open, label_end
from loaders.tokens import tokens

_MOST_LINES: Final = 6  # of a person
_LONGEST: Final = 100  # characters of a line
_WIDE: Final = 0.8  # share of the width beyond which a line may be one of running text
_SEVERAL: Final = 2
_TITLE: Final = 60  # characters of a title above people who are set in
_NOBODY: Final = 3  # words that tell of a vacant seat
_COLUMNS: Final = re.compile(r"\s{3,}|\t")
_ABBREVIATED: Final = re.compile(r"(?:\b[a-zæøå]{1,5}\.){1,3}\)?$|\b[A-ZÆØÅ]\.\)?$", re.I)


@dataclass(slots=True)
class MemberLines:
    """The numbers of the lines at which people begin, of those that go on, and of titles on them."""

    begin: set[int] = field(default_factory=set)
    goes_on: set[int] = field(default_factory=set)
    title: set[int] = field(default_factory=set)


def member_lines(live: Sequence[Live]) -> MemberLines:
    """Every such list among the lines."""
    out = MemberLines()
    run: list[list[Live]] = []
    for group in [*_groups(live), []]:
        if group:
            run.append(group)
            continue
        _read(run, out)
        run = []
    return out


def _groups(live: Sequence[Live]) -> list[list[Live]]:
    """Lines with no blank between them; an empty group stands where a list cannot go on."""
    out: list[list[Live]] = []
    for at, x in enumerate(live):
        near = [live[k].line.number for k in (at - 1, at + 1) if 0 <= k < len(live)]
        if x.line.number in near or not _may_list(x):  # what stands aside is no line of its own
            # a sentence right below short lines makes running text of them
            if out and out[-1] and x.line.gap == 0 and not x.mark and _is_wide(live[at - 1]):
                out.pop()
            out.append([])
        elif out and out[-1] and not x.line.gap and not x.cut:
            out[-1].append(x)
        else:
            out.append([x])
    return out


def _is_wide(x: Live) -> bool:
    return x.line.indent + len(x.line.text) > _WIDE * x.width


def _may_list(x: Live) -> bool:
    """Whether a line may stand in a list: short, no sentence, no title of Markdown."""
    text = x.body.strip()
    if len(text) > _LONGEST or not text or (x.mark and x.mark.kind != "bullet"):
        return False
    if text[:1] in "|<>[/" or "?" in text or _COLUMNS.search(text) or is_open(text):
        return False
    if ended(text) and not _ABBREVIATED.search(text) and not is_contact(text):
        return x.line.indent > 1 and not has_verb(text) and starts_with_person(text) is not None
    return not (has_verb(text) and len(text) > _LONGEST // 2)


def _read(run: Sequence[list[Live]], out: MemberLines) -> None:
    """The people of groups that follow each other with blank lines between."""
    found = [(group, *_entries(group)) for group in run]
    for group in run:
        _divided(group, out)
        _below_rows(group[0], out)
    _set_in(run, out)
    _one_by_one(run, out)
    _spaced(run, out)
    cards = [bool(lengths) and not head for _, head, lengths in found]
    for n, (group, head, lengths) in enumerate(found):
        if not lengths:
            continue
        several = max(lengths) > 1 or -1 in lengths
        near = [k for k in (n - 1, n + 1) if 0 <= k < len(found) and cards[k]]
        listed = len(lengths) >= _SEVERAL or bool(head and _is_title(group[head - 1]))
        card = len(lengths) == 1 and near and any(max(found[k][2]) > 1 for k in (n, *near))
        above = (
            n and found[n - 1][1] == 0 and not found[n - 1][2] and _is_title(found[n - 1][0][-1])
        )
        if not ((several and (listed or above)) or card):
            continue
        if several and head:
            out.title.add(group[head - 1].line.number)
        at = head
        for length in lengths:
            if length < 0:  # a title between them
                out.title.add(group[at].line.number)
                at += 1
                continue
            out.begin.add(group[at].line.number)
            out.goes_on.update(x.line.number for x in group[at + 1 : at + length])
            at += length


def _below_rows(x: Live, out: MemberLines) -> None:
    """Somebody right below rows of a table that has been read: one more of them, and no title."""
    if x.cut and not x.line.gap and not x.mark and _is_person(x):
        out.begin.add(x.line.number)


def _divided(group: Sequence[Live], out: MemberLines) -> None:
    """People on a line each, with titles between them: "Formandskab", "Partnerskabsråd"."""
    labels = [n for n, x in enumerate(group) if label_end(x.body) and not is_contact(x.body)]
    group = group[labels[-1] + 1 if labels else 0 :]  # "Møtested: Rådhuset", and below it who came
    people = {n for n, x in enumerate(group) if _is_person(x) and not x.mark}
    head = min(people, default=0) - 1
    between = [n for n in range(max(head, 0), len(group)) if n not in people]
    if len(people) < _SEVERAL or len(between) > len(people) or max(between, default=0) <= head:
        return
    heads = (_is_title, _is_body, _is_side)
    last = len(group) - 1  # a title may stand there too, above what comes behind a blank line
    if any(n + 1 not in people and n != last for n in between):
        return
    if not all(any(told(group[n]) for told in heads[: 2 if n == last else 3]) for n in between):
        return
    out.title.update(group[n].line.number for n in between)
    out.begin.update(group[n].line.number for n in people)


def _one_by_one(run: Sequence[Sequence[Live]], out: MemberLines) -> None:
    """People below a title, each on a line between blank lines, as web pages have them."""
    at = 0
    while at < len(run):
        to = at + 1
        while to < len(run) and len(run[to]) == 1 and _is_person(run[to][0]):
            to += 1
        people = [group[0] for group in run[at + 1 : to] if not group[0].mark]
        if len(people) >= _SEVERAL and _is_roster(run[at][-1]):
            out.title.add(run[at][-1].line.number)
            out.begin.update(x.line.number for x in people)
        at = to


def _is_roster(x: Live) -> bool:
    """Whether a line is a title that people stand below, its colon left out: "Deltagere:"."""
    return _is_title(x) or bare(x.body.strip(" :")) in sections()


def _spaced(run: Sequence[Sequence[Live]], out: MemberLines) -> None:
    """People on a line each with blank lines between them, as web pages set them."""
    held: list[int] = []
    for group in [*run, ()]:
        if len(group) == 1 and not group[0].mark and _is_person(group[0]):
            held.append(group[0].line.number)
            continue
        if len(held) > _SEVERAL:
            out.begin.update(held)
        held = []


def _set_in(run: Sequence[Sequence[Live]], out: MemberLines) -> None:
    """People set in below titles of whatever words: "Fra hospice", "Kommunerne (valgt af rådet)"."""
    held: list[tuple[Sequence[Live], list[Live]]] = []
    for group in run:
        first, rest = group[0], group[1:]
        if not rest or first.mark or label_end(first.body) or _is_person(first) or _is_title(first):
            continue
        margin = min(x.line.indent for x in rest)
        people = [x for x in rest if x.line.indent == margin]
        short = len(first.body) <= _TITLE and not has_verb(first.body)
        if short and first.line.indent + 1 < margin and all(map(_is_person, people)):
            held.append((group, people))
    if sum(len(people) for _, people in held) < _SEVERAL:
        return
    for group, people in held:
        out.title.add(group[0].line.number)
        begin = {x.line.number for x in people}
        out.begin |= begin
        out.goes_on.update(x.line.number for x in group[1:] if x.line.number not in begin)


def _is_side(x: Live) -> bool:
    """ "Fra administrasjonen møtte": a line that says whose people stand below."""
    text = bare(x.body)
    side = re.match(rf"(?:{either_of('from')})\s", text)
    return side is not None and len(text) <= _TITLE and not ended(x.body) and not x.mark


def _is_body(x: Live) -> bool:
    """Whether a line is the name of a body and nothing else."""
    text = x.body.strip(" :")
    found = find_mentions(text, tokens(text), title=True)
    return (
        len(found) == 1 and found[0].kind == "body" and found[0].end - found[0].start == len(text)
    )


def _entries(group: Sequence[Live]) -> tuple[int, list[int]]:
    """How many lines stand above the first person, and how many each takes; -1 for a title between."""
    people = [n for n, x in enumerate(group) if _is_person(x)]
    if not people or people[0] > _HEAD or any(not _is_title(x) for x in group[1 : people[0]]):
        return 0, []
    if any(label_end(x.body) and not is_contact(x.body) for x in group):
        return 0, []
    head = people[0]
    heads = head > 0 and _is_title(group[head - 1])
    if head and not heads:
        return 0, []
    starts = _starts(group, people)
    if heads:  # "Formand" above the first: so it stands above the others
        margin = group[head - 1].line.indent
        inner = all(group[n].line.indent > margin + 1 for n in starts)
        titles = {
            n
            for n, x in enumerate(group)
            if x.line.indent == margin and (_is_title(x) or (inner and n + 1 in starts))
        }
        starts = (starts | {n + 1 for n in titles}) - titles
    lengths: list[int] = []
    at = head
    for n in range(head + 1, len(group) + 1):
        if n == len(group) or n in starts:
            lengths.append(n - at)
            at = n
        elif n + 1 in starts and (heads or _is_apart(group, n, starts)) and _is_title(group[n]):
            lengths += [n - at, -1]
            at = n + 1
    held = [length for length in lengths if length > 0]
    by_looks = len({x.line.indent for x in group}) == 1 and not any(x.mark for x in group)
    if not held or max(held) > _MOST_LINES:
        return 0, []
    if by_looks and 2 * sum(length > 1 for length in held) < len(held):
        return 0, []  # houses of some of them: rather lines that were not known for people
    return head, [length for length in lengths if length]


_HEAD: Final = 2


def _starts(group: Sequence[Live], people: Sequence[int]) -> set[int]:
    """The lines at which people begin: by their marks, by how far they stand in, by their turn."""
    marked = [n for n, x in enumerate(group) if x.mark]
    if marked:
        return set(marked)
    left = min(group[n].line.indent for n in people)
    deeper = {n for n in range(people[0], len(group)) if group[n].line.indent > left + 1}
    if deeper and people[0] not in deeper:
        return {n for n in people if n not in deeper}
    return _in_turn(group, people)


def _in_turn(group: Sequence[Live], people: Sequence[int]) -> set[int]:
    """Without lines of houses that read like names, where every so many lines somebody begins."""
    stretches: list[list[int]] = [[]]
    for n in range(people[0], len(group)):
        if _is_title(group[n]) and n + 1 in people:
            stretches.append([])
        else:
            stretches[-1].append(n)
    starts = set(people)
    held = [s for s in stretches if s]
    for period in (2, 3, 4):
        if any(len(s) % period for s in held):
            continue
        first = {n for s in held for n in s[::period]}
        others = {n for s in held for n in s} - first
        if first <= starts and 3 * len(others & starts) <= len(others):
            return first
    return starts


def _is_apart(group: Sequence[Live], n: int, starts: set[int]) -> bool:
    """Whether a line stands further left than the people, or has no mark where they have one."""
    if group[n + 1].mark and not group[n].mark:
        return True
    return bool(starts) and group[n].line.indent + 1 < min(group[k].line.indent for k in starts)


def _is_person(x: Live) -> bool:
    """Whether a line tells of somebody first, or of an office and then of who holds it."""
    text = x.body.strip().strip("*_ ")
    if (said := starts_with_person(text)) is not None:
        return kind_of(text[: said.end]) is None  # "Per Holm (A), næstformand – afbud"
    if behind_office(text) is not None:
        return kind_of(text) is None
    return is_vacant(" ".join(text.split()[:_NOBODY]))


def _is_title(x: Live) -> bool:
    """Whether a line says what those below it are: "Formand", "For kommunerne:", "Suppleant for A B"."""
    text = x.body.strip()
    if x.mark or label_end(text):
        return False
    said = bare(text)
    if said in sections() or said in role_names() or said in layout().sections or kind_of(text):
        return True
    return (introduces(text) and not has_verb(text)) or _stands_in().match(said) is not None


@cache
def _stands_in() -> re.Pattern[str]:
    return re.compile(rf"(?:{either_of('deputy_label')})\s+(?:for|til|to)\s")
