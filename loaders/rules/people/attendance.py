"""Attendance lists of minutes: who was there, who was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.anchor import Anchored
from loaders.findings import Findings, Place
from loaders.rules.people.entries import entries
from loaders.rules.people.fields import Entry
from loaders.rules.people.kinds import kind_of, of_deputies, of_members
from loaders.rules.people.known import Known
from loaders.rules.people.marks import Mark, marked
from loaders.rules.people.names import people_in, starts_with_person
from loaders.rules.people.places import Places
from loaders.rules.people.tables import Tables
from loaders.rules.people.words import either_of
from loaders.segments import Block
from loaders.tokens import sentences

_INSIDE: Final = re.compile(r"(?:^|(?<=[.;\n])\s*)([A-ZÆØÅ][\w ]{2,40}?)\s*:\s*")
# "ALSO IN THE ROOM  Ann Hill": a label without a colon
_SHOUTED: Final = re.compile(
    r"(?:^|(?<=[.;\n])\s*)([A-ZÆØÅ]{2,}(?: [A-ZÆØÅ]{2,}){0,5})\s+(?=[A-ZÆØÅ][a-zæøå])"
)
# "Apologies were received from", "Der var afbud fra"
_AWAY_FROM: Final = re.compile(
    r"(?<!\w)(?:der\s+var\s+|det\s+var\s+)?(?:(?:apologies|afbud|forfall|fråfall)\b[^.:;()]{0,40}?\b(?:from|fra|frå)"
    r"|(?:fraværende|absent)\s+(?:var|were|was))\b:?\s+(?=(?-i:[A-ZÆØÅ]))",
    re.I,
)
_INITIALS: Final = re.compile(r"\b[A-ZÆØÅ]{2,4}\b")
# "Desuden deltog konsulent A B", "Fra sekretariatet deltog A B"
_CAME: Final = re.compile(
    r"^(?:\w+ ){0,4}?(?:deltog|deltok|mødte|møtte|attended)"
    r"(?: (?:desuden|også|endvidere|i mødet|som gæst|also|i tillegg|òg))*:? (?!ikke|ikkje|not)",
    re.I,
)
_STAYED_AWAY: Final = re.compile(
    r"\b(?:deltog ikke|var ikke til stede|mødte ikke|var fraværende|did not attend|deltok ikke|møtte ikke"
    r"|deltok ikkje|møtte ikkje|was absent|were absent)\b"
)
# behind a name in brackets: somebody came for another
_STOOD_IN: Final = re.compile(
    r"(?:møtte|mødte|deltog|deltok|attended|substituting|deputising)\s*(?:som|as|i stedet|for|$|\))",
    re.I,
)


# in a list of those who stayed away: somebody came for one of them
_INSTEAD: Final = re.compile(
    r"\b(?:(?:i|in) (?:hans|hendes|deres|dennes|stedet|staden|hennes|his|her|their)(?: (?:sted|stad|place|stead))?"
    r"|(?:var|er|was|were) (?:mødt|møtt|til stede|til stades|present)"
    r"|erstattet af|afløst af|erstatta av|erstattet av|repræsenteret (?:ved|af)|representert (?:ved|av)|represented by"
    r"|replaced by|instead|mødte|møtte|deltog|deltok|attended|stillede|stilte|stepped in|stod in)\b"
    r"(?! (?:ikke|ikkje|not)\b)(?:,? (?:deltog|mødte|møtte|deltok|kom|attended|came|stillede|stilte|as|som)\b)?:?\s*",
    re.I,
)
_SAYS_MORE: Final = re.compile(
    rf"{_INSTEAD.pattern}|{_CAME.pattern.removeprefix('^')}|{_STAYED_AWAY.pattern}", re.I
)
_APART: Final = re.compile(r";\s+|\s+[-–—]\s+|\s*\((?=\w)|\)|,\s+(?=(?:i|in|men|but|hvor) )")


class _Seen(NamedTuple):
    """Somebody, whether there, where that stands, and what the list makes of them."""

    one: Entry
    present: bool
    at: Place
    title: str  # the heading or label that says so


def attendance(doc: Anchored, out: Findings, known: Known, places: Places, tables: Tables) -> None:
    """Meeting, MEETING_OF and ATTENDED of every attendance list with a day and a body."""
    met: dict[tuple[str, str], str] = {}
    came: list[tuple[str, _Seen, str, str]] = []  # meeting, who, body, language
    marks = marked(doc, places)
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
        for seen in _seen(block, known, places, tables, marks.get(block.number)):
            came.append((key, seen, body, doc.segmented.parts[block.part].language))
    away = {(key, seen.one.name) for key, seen, *_ in came if not seen.present}
    for key, seen, body, language in came:
        one = seen.one
        if seen.present and seen.title and (key, one.name) in away:
            continue  # "Deltagere" lists all who were called, "Afbud" below it those of them who did not come
        person = known.person(one.name, seen.at, initials=one.initials)
        out.edge(
            "ATTENDED", person, key, seen.at, rule="people.attendance", present=seen.present,
            title=one.title, organisation=one.organisation,
        )  # fmt: skip
        _holds(body, seen, known, language)


def _holds(body: str, seen: _Seen, known: Known, language: str) -> None:
    """The seats that an attendance list tells of: of those it calls chair, members or deputies."""
    one = seen.one
    leads = one.role in ("chair", "co_chair", "vice_chair") and one.is_role_here
    if leads and seen.present:
        known.holds(body, one, seen.at, language=language, rule="people.attendance")
    elif of_deputies(seen.title):
        one.as_, one.role = "deputy", "member"
        known.holds(body, one, seen.at, language=language, rule="people.attending_deputy")
    elif of_members(seen.title) and one.role in (None, "member", "chair", "vice_chair", "co_chair"):
        known.holds(body, one, seen.at, language=language, rule="people.attending_member")


def _seen(
    block: Block, known: Known, places: Places, tables: Tables, mark: Mark | None
) -> Iterator[_Seen]:
    """Everybody whom a block tells to have been there or away."""
    if mark is not None:
        for one, present in mark.people:
            yield _Seen(one, present, block, "")
        return
    if row := tables.attending(block):
        yield _Seen(row[0], row[1], block, row[2])
        return
    for present, text, start, title in _stretches(block, places):
        for one in _people(text, known):
            at = (block, start + one.start, start + one.end)
            stands_in = _stands_in(text[one.start : one.end])
            yield _Seen(one, present and not _is_away(text, one), at, title)
            if stands_in:
                yield _Seen(stands_in, True, at, "")


def _is_away(text: str, one: Entry) -> bool:
    """Whether an entry among those present says itself that somebody was away: "(afbud)"."""
    said = text[one.start : one.end]
    behind = said[said.find(one.name) + len(one.name) :]
    cut = re.search(r"\b(?:fra|til|ved|for|from|until)\b", behind)
    return bool(
        re.search(
            rf"(?:[(,–-]\s*)(?:{either_of('away')})\b",
            behind[: cut.start()] if cut else behind,
            re.I,
        )
    )


def _stands_in(said: str) -> Entry | None:
    """Whoever came for somebody who stayed away: "(A B møtte som vara)"."""
    for aside in re.findall(r"\(([^()]*)\)", said):
        if _STOOD_IN.search(aside) or re.match(
            rf"(?:{either_of('deputy_label')})\b\W", aside, re.I
        ):
            found = people_in(aside)
            if len(found) == 1 and not re.search(r"\bfor\s+[A-ZÆØÅ]", aside):
                return Entry(found[0].name, 0, len(said), title=found[0].title)
    return None


def _stretches(block: Block, places: Places) -> Iterator[tuple[bool, str, int, str]]:
    """The stretches of a block that list who was there (true) or was not, and their title."""
    listing = places.listing(block)
    kind = listing.kind if listing else None
    if block.kind == "heading" or block.text.startswith(("(", "|")):  # no list of people
        return
    if listing and listing.side and block.kind == "paragraph" and not block.label:
        kind = kind if starts_with_person(block.text) else None  # text below a title of its own
    title = block.label.text if block.label is not None else " ".join(block.section[-1:])
    text = block.text
    begins = [(m.start(1), m.end(), kind_of(m[1]), m[1]) for m in _INSIDE.finditer(text)]
    begins += [(m.start(1), m.end(), kind_of(m[1]), m[1]) for m in _SHOUTED.finditer(text)]
    begins += [(m.start(), m.end(), "absent", m.group()) for m in _AWAY_FROM.finditer(text)]
    begins = sorted((one for one in begins if one[2] is not None), key=lambda one: one[0])
    begins = [one for n, one in enumerate(begins) if not n or one[0] >= begins[n - 1][1]]
    marks = [(0, 0, kind, title), *begins]
    ends = [*(one[0] for one in begins), len(text)]
    for (_, start, here, said_so), end in zip(marks, ends, strict=True):
        if here not in ("present", "absent"):
            for low, high in sentences(text[start:end]) if block.kind == "paragraph" else ():
                if came := _CAME.search(text[start + low : start + high]):
                    begin = start + low + came.end()
                    yield True, text[begin : start + high], begin, ""
            continue
        apart = _INITIALS.match(text[start:]) or _SAYS_MORE.search(text[start:end])
        for low, high in _clauses(text[start:end]) if apart else [(0, end - start)]:
            said = text[start + low : start + high]
            away = bool(_STAYED_AWAY.search(said))
            if (came := _CAME.search(said)) and not away and not people_in(came[0]):
                yield True, said[came.end() :], start + low + came.end(), said_so
                continue
            instead = _INSTEAD.search(said) if here == "absent" and not away else None
            if instead is None:
                yield here == "present" and not away, said, start + low, said_so
                continue
            if _names_first(said, instead):
                begin = len(said) - len(said.lstrip(" ;–—-("))
                yield True, said[begin : instead.start()], start + low + begin, ""
                continue
            comma = said.find(",", instead.end())
            until = comma if comma > 0 else len(said)
            yield False, said[: instead.start()], start + low, said_so
            yield True, said[instead.end() : until], start + low + instead.end(), ""
            yield False, said[until:], start + low + until, said_so


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch, and in them what a semicolon, a dash or a bracket sets apart to tell of another."""
    for low, high in sentences(text):
        signs = [sign.start() for sign in _APART.finditer(text, low, high)]
        begin, before = low, False
        for a, z in pairwise([low, *signs, high]):
            told = bool(_SAYS_MORE.search(text, a, z)) or text[a : a + 1] == ";"
            if a > begin and (told or before):
                yield begin, a
                begin = a
            before = told
        yield begin, high


def _names_first(said: str, instead: re.Match[str]) -> bool:
    """ "A B deltog i stedet": whoever came is told in front of what says so."""
    return not people_in(said[instead.end() :]) and bool(people_in(said[: instead.start()]))


def _people(text: str, known: Known) -> Iterator[Entry]:
    found = entries(text)
    yield from found
    if found:
        return
    for match in _INITIALS.finditer(text):
        if name := known.by_initials(match.group()):
            yield Entry(name, match.start(), match.end())
