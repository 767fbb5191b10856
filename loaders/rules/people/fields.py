"""What stands behind or below a name in a list: title, house, role, dates, whom they stand in for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.edges import HoldsAs
from graph.nodes import Attendance, PostRole
from loaders.dates import dates_in
from loaders.lexicon import any_of
from loaders.mentions import find_mentions
from loaders.rules.people.kinds import ADJECTIVE
from loaders.rules.people.names import is_job, people_in, starts_with_person
from loaders.rules.people.words import bare, deputies, either_of, role_names, sections, words
from loaders.rules.seats.nouns import noun
from loaders.tokens import tokens

_FIELD: Final = re.compile(
    r"\s*\n\s*|\s*(?:[,;|·•/]|\s[-–—]+)\s+|\s*[()\[\]]\s*|(?<=\w)-\s+(?!(?:og|samt|eller|and)\s)|\s+[-–—]\s*$|\s*,\s*$"
)
_IS: Final = re.compile(r"^(?:er|is)\s+(?=[a-zæøå])")  # "A B er formand" on a line of a list
_CHOSEN: Final = re.compile(rf"\.\s+(?=(?:{either_of('choosers')})\s)", re.I)
_YEARS: Final = re.compile(r"(?:(?:19|20)\d\d)(?:\s*[-–/]\s*(?:(?:19|20)?\d\d)?)?")
_LONGEST: Final = 100  # characters of a title or of the name of a house
_SENTENCES: Final = re.compile(r"[a-zæøå]{3,}[.?!]\s+[A-ZÆØÅ]")
_INITIALS: Final = re.compile(r"[A-ZÆØÅ]{2,4}|[a-zæøå]{2,4}\d{0,2}")
_FOR: Final = re.compile(r"\s+(?:for|i|af|av|of|in|to|til)\s+(?:the\s+)?", re.I)
_DEGREE: Final = re.compile(r"(?:cand|mag|stud|dr|ph\.?d|lic|hd)\b", re.I)
_POINTS_HERE: Final = re.compile(
    r"(?:udvalg|forum|gruppe|råd|nævn|bestyrelse|styregruppe|utvalg|utval|kreds|kommission|kommisjon|komit[eé]"
    r"|styre|nemnd|klynge)\w*(?:et|en|met|ne|n|a)"
    r"|committee|board|group|council|panel|governors|trustees|directors|the members",
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
    chosen_by: str | None = None  # "udpeget af X": in the words of the text


def is_vacant(text: str) -> bool:
    """Whether a line says that nobody sits there yet."""
    return any_of(words("vacant"), r"\b", r"\b").search(text.casefold()) is not None


def behind(one: Entry, text: str) -> None:
    """Sorts what stands behind the name into role, title, organisation and dates."""
    said = text[one.start : one.end]
    at = said.find(one.name) + len(one.name)
    rest, *below = said[at:].split("\n")
    tell(one, rest)
    for line in below:
        tell_line(one, line)


def tell_line(one: Entry, line: str) -> None:
    """Takes what a line below somebody's name tells: a role, whom they stand in for, title, house."""
    text = line.strip(" .")
    stands_in = re.match(rf"(?:{either_of('deputy_label')})\b(?:\s+(?:for|til)\s+)?", text, re.I)
    if stands_in and text[stands_in.end() :].startswith(":"):
        return  # who stands in for them
    if stands_in and (stands_in.end() == len(text) or people_in(text)):
        one.as_, one.role = "deputy", one.role or "member"
        return
    if (
        len(text) <= _LONGEST
        and not is_contact(text)
        and not is_vacant(text)
        and not take_role(one, text)
    ):
        tell(one, text)


def tell(one: Entry, text: str) -> None:
    """Sorts a line, or what of it stands behind somebody's name, into title and organisation."""
    parts = list(_fields(_CHOSEN.sub("; ", text) if "." in text else text))
    for number, (part, inside) in enumerate(parts):
        take(one, part, inside=inside, last=number == len(parts) - 1, parts=parts[number + 1 :])


def _fields(text: str) -> Iterator[tuple[str, bool]]:
    """What stands between separators, and whether in brackets."""
    depth, last = 0, 0
    for match in (*_FIELD.finditer(text), None):
        stop = match.start() if match else len(text)
        if part := text[last:stop].strip(" .:"):
            yield part, depth > 0
        if match:
            sign = match.group().strip()[:1]
            depth += (sign in ("(", "[")) - (sign in (")", "]"))
            last = match.end()


def take(
    one: Entry, part: str, *, inside: bool, last: bool, parts: list[tuple[str, bool]] | None = None
) -> None:
    """Notes what one field tells; `inside` of brackets, `parts` those that follow."""
    part = _IS.sub("", part)
    low = part.casefold().strip(" .")
    if is_contact(part) or len(part) > _LONGEST or _SENTENCES.search(part):
        return
    if _YEARS.fullmatch(part):
        return  # "2024 - 2026": how long, and no house
    chose = next((cue for cue in words("choosers") if low.startswith(cue + " ")), None)
    if chose is not None:
        one.chosen_by = part[len(chose) :].strip()
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
    here = inside or not _of_organisation(parts or [])
    if take_role(one, part, here=here) or _observes(one, part) or _holds_both(one, part, here):
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
        and (is_job(split[1].rsplit(maxsplit=1)[-1]) or is_job(split[1].casefold()))
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
    if len(cut) == 2 and not _points_here(cut[1], text):
        return False
    role = role_names().get(cut[0].strip()) or role_names().get(ADJECTIVE.sub("", cut[0].strip()))
    if role is None or not (here or len(cut) == 2):
        return False
    if one.role in (None, "member"):
        one.role = role
        one.is_role_here = True
    if acting:
        one.as_ = "acting"
    return True


def _points_here(body: str, text: str) -> bool:
    """Whether a body in small letters is the one at hand: "for udvalget", "for havnekommissionen"."""
    if _POINTS_HERE.fullmatch(body):
        return True
    return body in text and " " not in body and _POINTS_HERE.search(body) is not None


def _observes(one: Entry, part: str) -> bool:
    """ "observatør for de frivillige", "observer from X": a seat without a vote, and from whom."""
    said = re.match(r"(\S+)\s+(?:for|fra|frå|from)\s+(.+)", part)
    if said is None or sections().get(bare(said[1])) != "observers":
        return False
    take_role(one, said[1])
    if one.organisation is None and is_organisation(said[2]):
        one.organisation = said[2]
    return True


def _holds_both(one: Entry, part: str, here: bool) -> bool:
    """ "borgmester og formand for kommissionen": a title, and a role in the body at hand."""
    said = re.fullmatch(r"(.+?)\s+(?:og|samt|and|&)\s+(.+)", part)
    for title, role in ((said[1], said[2]), (said[2], said[1])) if said else ():
        if is_job(title.rsplit(maxsplit=1)[-1]) and bare(title) not in role_names():
            if take_role(one, role, here=here):
                one.title = one.title or title
                return True
    return False


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
