"""What a heading or label over people says of them: members, deputies, who came, who stayed away."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.rules.people.names import starts_with_person
from loaders.rules.people.words import (
    Kind,
    bare,
    deputies,
    either,
    sections,
    stands_for,
    words,
)

_POSSESSIVE: Final = re.compile(
    r"(?:(?:\w*(?:udvalgets|forummets|gruppens|rådets|nævnets|bestyrelsens|styregruppens|klyngens"
    r"|utvalgets|styrets|committee's|board's|group's|council's))|the)\s+"
)
OF: Final = re.compile(r"\s+(?:af|i|for|of|on|til)\s+.*$")
_STAYED: Final = re.compile(
    r"(?:^|\s)(?:(?:ikke|ikkje|not|ej)\s+(?:møtt|mødt|frem|til\sste|til\ssta|delt|present|attend|fram)\w*"
    r"|did\snot\sattend|unable\sto\sattend|afbud|forfall|fråfall|fraværende)|^(?:forfall|fråfall|frafall|afbud|fravær|apolog|absent|regrets|meldt\s)\w*",
    re.I,
)
_CAME: Final = re.compile(
    r"(?:^|\s)(?:møtte|møtt|mødte|mødt|til\s?stede|til\sstades|deltog|deltok|deltager|attended|attending"
    r"|in\sattendance|present|fremmødte?|fremmøtte|frammøtte|fremmøde|frammøte|oppmøte|tilstede\w*)(?:\s|$)",
    re.I,
)
_DEPUTIES: Final = re.compile(
    r"(?:\w+\s)?(?:vara(?:medlem\w*|representant\w*)?|suppleant\w*|stedfortræder\w*|substitutes?|alternates?|deputies"
    r"|deputy members)(?:\s|$)", re.I,
)  # fmt: skip
# "Medlemmer pr. 1. maj 2024", "Medlemsliste, opdateret i marts 2025"
SAID_WHEN: Final = re.compile(
    r"[\s,(–-]*(?:(?:senest |sist |sidst |last )?(?:pr|per|for|i|in|as at|as of|at|opdateret|revideret"
    r"|ajourført|gældende|oppdatert|updated|revised|perioden|valgperioden)\b[^\d]{0,20})*"
    r"\.?\s*(?:\d{1,2}\. ?\w+ |(?<=[,(–-] )\w+ )?\b(?:19|20)\d\d.*$"
)
_AT_ITEM: Final = re.compile(
    r"\s+(?:under|til|ved|på|for|i|at|during)\s+(?:pkt|punkt|sak|item|dagsordenspunkt)\b[\s.\d,og&-]*$"
)
_SECOND_OF_TWO: Final = re.compile(
    r"^[\w-]+\s+(?:og|and|&)\s+(?=chair|formand|leder|leiar|forperson)"
)
_FIRST_OF_TWO: Final = re.compile(r"\s+(?:og|and|&|samt)\s+[\w-]+$")
ADJECTIVE: Final = re.compile(
    r"^(?:independent|lay|elected|acting|interim|current|valgt|fungerende|konstitueret|konstituert|kommunal|regional|administrativ|politisk"
    r"|udpeget|nåværende|nuværende|noverande|ekstern|external)\s+"
)
# "Styremedlemmer", "Udvalgsformand", "Board members": the body in front of what somebody is in it
_OF_BODY: Final = re.compile(
    r"^(?:(?:bestyrelses|styre|utvalgs|utvals|udvalgs|råds|styregruppe|projektgruppe|arbejdsgruppe|arbeidsgruppe|komité?e?"
    r"|nævns|nemnds?|forums?|partnerskabs|kommissions|panel)-?|(?:board|committee|council|panel|forum|group|partnership"
    r"|trust|steering group) )(?=\w{4})"
)
# "Grønt Råd, medlemmer", "Styregruppen – medlemsliste"
_BEHIND: Final = re.compile(r"^.{3,}?(?:,|\s[-–—]|:)\s+(?=[\w ]+$)")
_SINGLE: Final = ("medlem", "member", "observatør", "observer", "tilforordnet")
_MANY: Final = frozenset(("members", "deputies", "observers"))
_ONE: Final = frozenset(("chair", "co_chair", "vice_chair", "secretary"))
LEADING: Final = frozenset(("chair", "co_chair", "vice_chair"))
LABEL_WORDS: Final = 6  # words of a label that says who came


@lru_cache(maxsize=4096)  # each line below a heading asks
def kind_of(title: str) -> Kind | None:
    """What list a heading or label announces; None for any other."""
    core = bare(title)
    if not core or len(core) > 60:
        return None
    if core.split(" ")[0].strip(".") in words("former"):
        return "not"
    if stands_for(core):
        return "deputies"
    core = re.sub(r"\s+(?:er|består af|are|omfatter)(?: følgende)?$", "", core)
    if core in sections():
        return sections()[core]
    if len(core.split()) <= LABEL_WORDS and starts_with_person(title) is None:
        if _STAYED.search(core):
            return "absent"
        if _CAME.search(core):
            return "present"
    core = SAID_WHEN.sub("", core)
    core = _AT_ITEM.sub("", core)
    ways = (core, _POSSESSIVE.sub("", core), OF.sub("", core), _FIRST_OF_TWO.sub("", core))
    for said in (*ways, _SECOND_OF_TWO.sub("", core)):
        if found := sections().get(said):
            return found
    said = _OF_BODY.sub("", core)
    if said != core and (found := sections().get(said)) not in (None, "present"):
        return found
    said = _BEHIND.sub("", core)
    if said != core and sections().get(said) in _MANY and said not in {*deputies(), *_SINGLE}:
        return sections()[said]
    last = ADJECTIVE.sub("", core)
    return sections().get(last) if last != core and sections().get(last) in _ONE else None


def of_members(title: str) -> bool:
    """Whether a list of those who came or stayed away is one of members: "Members present"."""
    return bool(re.search(r"\b(?:medlem|member)", title, re.I))


def of_deputies(title: str) -> bool:
    """Whether a list of those who came is one of deputies: "Varamedlemmer som møtte"."""
    return _DEPUTIES.match(bare(title)) is not None and kind_of(title) == "present"


def is_of_others(title: str) -> bool:
    """Whether a title or lead over names says that they are no members: contacts, or a denial."""
    title = re.sub(r"\([^)]*\)", " ", title)
    first = bare(title).split(" ")[0]
    return kind_of(first) in ("not", "absent", "present") or bool(
        re.search(rf"(?<!\w)(?:{either('not')})(?!\w)", title, re.I)
    )
