"""One entry of a list of people: name, title, organisation, role and dates in any order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.edges import HoldsAs
from graph.nodes import Attendance, PostRole
from loaders.dates import dates_in
from loaders.lexicon import any_of
from loaders.mentions import find_mentions
from loaders.rules.people.names import Named, is_job, people_in, starts_with_person
from loaders.rules.people.words import bare, deputies, either_of, role_names, sections, words
from loaders.rules.seats.nouns import noun
from loaders.tokens import tokens

_AND: Final = re.compile(r"\s+(?:og|samt|and|&|og|med)\s+")
_FIELD: Final = re.compile(r"\s*(?:[,;|·•/]|\s[-–—]+)\s+|\s*[()\[\]]\s*|\s+[-–—]\s*$|\s*,\s*$")
_BETWEEN: Final = re.compile(r"\s+[-–—|]\s+|:\s+|,\s+|\s+/\s+")
_LONGEST: Final = 100  # characters of a title or of the name of a house
_SENTENCES: Final = re.compile(r"[a-zæøå]{3,}[.?!]\s+[A-ZÆØÅ]")
_INITIALS: Final = re.compile(r"[A-ZÆØÅ]{2,4}|[a-zæøå]{2,4}\d{0,2}")
_LABEL: Final = re.compile(r"\s*(?:\d+\.?\s*)?([\w .-]{3,30}?)\s*:\s+")
_FOR: Final = re.compile(r"\s+(?:for|i|af|av|of|in|to|til)\s+(?:the\s+)?", re.I)
_DEGREE: Final = re.compile(r"(?:cand|mag|stud|dr|ph\.?d|lic|hd)\b", re.I)
_POINTS_HERE: Final = re.compile(
    r"(?:udvalg|forum|gruppe|råd|nævn|bestyrelse|styregruppe|utvalg|utval|kreds)\w*(?:et|en|met|ne|n)"
    r"|committee|board|group|council|panel",
    re.I,
)


@dataclass(slots=True)
class Entry:
    """Somebody in a list, and where in the text of its block that stands."""

    name: str
    start: int
    end: int
    title: str | None = None
    organisation: str | None = None
    role: PostRole | None = None
    attendance: Attendance = "full"
    as_: HoldsAs = "holder"
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    initials: str | None = None
    stands_in_for: str | None = None
    is_role_here: bool = False
    gone: bool = False  # sat there before


def entries(text: str, *, several: bool = True) -> list[Entry]:
    """The people of a line, each with what stands behind the name.

    `several` is false for an item or row, which is about one person. Vacant seats are nobody.
    """
    out: list[Entry] = []
    if not several and (one := _behind_office(text)):
        return [one]
    for start, end in _pieces(text) if several else [(0, len(text))]:
        piece = text[start:end]
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
                _take(one, label[1], inside=True, last=True)
    for one in out:
        tail = re.search(
            r"[\s,;]+(?:(?:og|samt|and|&)\s+(?:[\w.]+\s+){0,2})?$|[\s,;]+(?:og|samt|and|&)?$",
            text[one.start : one.end],
        )
        one.end -= len(tail.group()) if tail else 0
        _behind(one, text)
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
            _take(one, part.strip(), inside=False, last=False, parts=[])
        shift = match.end() + named.start
        told = Entry(named.name, 0, len(text) - shift)
        _behind(told, text[shift:])
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


_JOINT: Final = re.compile(r"(?:og|samt|and)\s+")
_WORD: Final = re.compile(r"[^\W\d_][\w-]+")


def _person(piece: str) -> tuple[int, Named] | None:
    """The person a piece begins with, behind a label such as "Formand:" or "1. suppleant:"."""
    lead = len(piece) - len(piece.lstrip(" \t*•-–—"))
    joint = _JOINT.match(piece, lead)
    lead = joint.end() if joint else lead
    trusted = any(map(is_job, _WORD.findall(piece)[2:]))
    named = starts_with_person(piece[lead:], trusted=trusted)
    if named is not None:
        return lead, named
    label = _LABEL.match(piece)
    if label and is_former(label[1]):
        return None
    if label and (named := starts_with_person(piece[label.end() :])):
        return label.end(), named
    return None


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
        named = starts_with_person(text[match.end() :])
        if named is None:
            at = match.end()
            continue
        moved = named._replace(start=named.start + match.end(), end=named.end + match.end())
        yield moved
        at = moved.end


@cache
def _deputy() -> re.Pattern[str]:
    return re.compile(
        rf"[(,;/–-]\s*(?:personlig\s+|personleg\s+)?(?:{either_of('deputy_label')})\b\s*(?:er|is)?[:\s]\s*",
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


def is_vacant(text: str) -> bool:
    """Whether a line says that nobody sits there yet."""
    return any_of(words("vacant"), r"\b", r"\b").search(text.casefold()) is not None


def _behind(one: Entry, text: str) -> None:
    """Sorts what stands behind the name into role, title, organisation and dates."""
    said = text[one.start : one.end]
    at = said.find(one.name) + len(one.name)
    rest = said[at:]
    parts: list[tuple[str, bool]] = []
    depth, last = 0, 0
    for match in (*_FIELD.finditer(rest), None):
        stop = match.start() if match else len(rest)
        part = rest[last:stop].strip(" .:")
        if part:
            parts.append((part, depth > 0))
        if match:
            depth += (match.group().strip()[:1] in ("(", "[")) - (
                match.group().strip()[:1] in (")", "]")
            )
            last = match.end()
    for number, (part, inside) in enumerate(parts):
        _take(one, part, inside=inside, last=number == len(parts) - 1, parts=parts[number + 1 :])


def tell(one: Entry, text: str) -> None:
    """Sorts a line below somebody's name into title and organisation."""
    parts = [(text[start:end].strip(" .;"), False) for start, end in _pieces(text)]
    for number, (part, inside) in enumerate(parts):
        if part:
            _take(
                one, part, inside=inside, last=number == len(parts) - 1, parts=parts[number + 1 :]
            )


def _take(
    one: Entry, part: str, *, inside: bool, last: bool, parts: list[tuple[str, bool]] | None = None
) -> None:
    low = part.casefold().strip(" .")
    if is_contact(part) or len(part) > _LONGEST or _SENTENCES.search(part):
        return
    if is_former(part) and (bare(part.split(maxsplit=1)[-1]) in role_names() or " " not in part):
        one.gone = one.valid_to is None
        return
    if _dated(one, low, part) or low in words("excuses") or low in words("chairing"):
        return
    if inside and one.initials is None and _INITIALS.fullmatch(part) and _fits(part, one.name):
        one.initials = part
        return
    for cue in (*sorted(words("stands_in")), "for"):
        if low.startswith(cue + " ") and (cue != "for" or starts_with_person(part[4:])):
            named = starts_with_person(part[len(cue) :].strip())
            one.as_ = "acting" if "vikar" in cue or "acting" in cue else "deputy"
            one.stands_in_for = named.name if named else None
            _dated(one, low, part)
            return
    if take_role(one, part, here=inside or not _of_organisation(parts or [])):
        return
    first, last_word = part.split(maxsplit=1)[0], part.rsplit(maxsplit=1)[-1]
    if inside and not is_job(last_word) and (people_in(part) or first in words("honorifics")):
        return
    if any(low.startswith(cue) for cue in words("appointed")):
        return
    if len(part) == 1 or any(low.endswith(excuse) for excuse in words("excuses")):
        return
    if one.title is not None and _DEGREE.match(one.title) and re.match(r"\w+ (?:i|ved|hos) ", part):
        one.title = None  # "cand.oecon., direktør i X"
    split = re.match(r"(.+?)\s+(?:i|ved|hos|fra|for|på|at)\s+(.+)", part)
    elsewhere = one.title is not None and one.title.casefold() in role_names()
    if (
        split
        and (one.title is None or elsewhere)
        and is_job(split[1].rsplit(maxsplit=1)[-1])
        and split[2][:1].isupper()
    ):
        if elsewhere or one.title is None:
            one.organisation = split[2] if elsewhere else one.organisation or split[2]
        one.title = split[1]
    elif (one.title is None or _DEGREE.match(one.title)) and (
        (is_job(last_word) and not _many(part))
        or (part == last_word and parts and is_job(low))  # "Læge, X Sygehus"
    ):
        one.title = part
    elif one.title is None and is_job(first) and re.match(r"\S+ (?:of|for|til) ", part):
        one.title = part  # "Director of Adult Care"
    elif is_organisation(part):
        one.organisation = f"{one.organisation}, {part}" if one.organisation else part
    elif one.title is None and (part[:1].islower() or is_job(first)):
        one.title = part
    elif one.organisation is None:
        one.organisation = part


def take_role(one: Entry, text: str, *, here: bool = True) -> bool:
    """Notes the role that a text gives in the body at hand; false where it names none.

    A title held elsewhere ("formand for Ældresagen") is no role here.
    """
    core = bare(text)
    observer = sections().get(core) == "observers"
    acting = next((w for w in words("acting") if core.startswith(w + " ")), None)
    core = core.removeprefix(acting).strip() if acting else core
    if observer:
        one.attendance, one.role = "observer", one.role or "member"
        return True
    if re.sub(r"^\d+\.?\s*", "", core) in deputies():
        one.as_, one.role = "deputy", one.role or "member"
        return True
    cut = _FOR.split(core, maxsplit=1)
    if len(cut) == 2 and not _POINTS_HERE.fullmatch(cut[1]):
        return False
    role = role_names().get(cut[0].strip())
    if role is None or not (here or len(cut) == 2):
        return False
    if one.role in (None, "member"):
        one.role = role
        one.is_role_here = True
    if acting:
        one.as_ = "acting"
    return True


def is_former(text: str) -> bool:
    """Whether a label or a field is of somebody who sat there before: "Tidligere medlem"."""
    return text.casefold().split(" ")[0].strip(".:") in words("former")


def _many(part: str) -> bool:
    """ "Danske Skoleelever": an association of those whom its name tells."""
    found = noun(part.rsplit(maxsplit=1)[-1].casefold(), "da")
    capitals = len(part.split()) > 1 and all(word[:1].isupper() for word in part.split())
    return capitals and found is not None and found.number == "many"


def _of_organisation(parts: list[tuple[str, bool]]) -> bool:
    """Whether what follows is an organisation of its own, so that an office is one in it."""
    if not parts or parts[0][1]:
        return False
    following = parts[0][0]
    mentions = [m for m in find_mentions(following, tokens(following), "da") if m.kind == "party"]
    if any(m.sort in ("municipality", "region", "hospital", "psychiatry") for m in mentions):
        return False
    return is_organisation(following) or following[:1].isupper()


_CONTACT: Final = re.compile(
    r"@|https?:|www\.|(?:tlf|tel|telefon|telefax|fax|mobil|mob|direkte|phone|telephone|mobile|e-?mail|mail|e-?post|epost"
    r"|adresse|address|født|cpr|linkedin)\b(?=[\s.:]|$)|(?:\d[\s.-]?){6,}|\b\d{4} [A-ZÆØÅ][a-zæøå]+$"
    r"|\w+(?:vej|gade|torv|allé|plads|stræde|veien|gata|gate| street| road| lane) \d+",
    re.I,
)


def is_contact(text: str) -> bool:
    """Whether a field tells how to reach somebody, or where they live, and not what they are."""
    found = _CONTACT.search(text)
    return found is not None and (
        found.start() == 0 or not found.group()[:1].isalpha() or "@" in text
    )


def is_organisation(text: str) -> bool:
    """Whether a field names an organisation: known, by its last word, or by capitals alone."""
    parts = text.split()
    low = parts[-1].casefold().strip(".,") if parts else ""
    if low in words("organisations") or re.fullmatch(r"[A-ZÆØÅ]{2,}(?:[- ][\w -]+)?", text):
        return True
    if is_job(parts[0]) or is_job(parts[-1]):
        return False
    return any(m.kind == "party" for m in find_mentions(text, tokens(text), "da"))


def _dated(one: Entry, low: str, part: str) -> bool:
    """Notes a date of coming or leaving."""
    found = dates_in(part)
    if not found:
        return False
    if any(low.startswith(cue) for cue in words("excuses")):
        return True  # "orlov til 30. juni" is no leaving
    ahead = low[: found[0].start].strip()
    if any(ahead == cue or ahead.endswith(" " + cue) for cue in words("leaves")):
        one.valid_to = found[-1].day
    elif any(ahead == cue or ahead.endswith(" " + cue) for cue in words("begins")):
        one.valid_from = found[0].day
        if len(found) > 1:
            one.valid_to = found[1].day
    else:
        return False
    return not any(low.startswith(cue) for cue in words("stands_in"))


def _fits(initials: str, name: str) -> bool:
    first = [part[:1].casefold() for part in re.split(r"[\s-]", name)]
    return initials[:1].casefold() == first[0] and initials.casefold() != name.casefold()
