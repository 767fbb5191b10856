"""Several people told of in one sentence: "konstituerede sig med ⟦0⟧ som formand og ⟦1⟧ som næstformand"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from graph.edges import HoldsAs
from graph.nodes import PostRole
from loaders.rules.people.sayings import roles
from loaders.rules.people.words import either

_MORE: Final = r"(?:\s*\([^)⟦]{1,40}\))?(?:\s*,\s*(?!og|and)[^.;:,⟦⟪]{1,60})?"
_PERSON: Final = re.compile(r"⟦(\d+)⟧")
_IN_TURN: Final = r"henholdsvis|hhv\.?|høvesvis|respectively"
_BODY: Final = r"⟪(?P<where>\d+)⟫"


class Elected(NamedTuple):
    """Somebody by number, as what, and the number of the body where the sentence names it."""

    who: int
    role: PostRole
    as_: HoldsAs
    where: int | None
    end: int  # of what says so, in the text


def chosen_together(text: str) -> Iterator[Elected]:
    """Whom a sentence with people and bodies as numbers puts into a body."""
    found = [*respectively(text), *_constituted(text), *_into(text), *_made_up(text)]
    found += _in_place(text)
    told: set[int] = set()
    for one in found:
        if one.who not in told:
            told.add(one.who)
            yield one


def all_again(text: str) -> bool:
    """ "Begge blev genvalgt": those whom the sentence before named."""
    return _patterns()["again"].match(text) is not None


def standing(text: str) -> list[int]:
    """ "På valg var ⟦0⟧ og ⟦1⟧": by number."""
    found = _patterns()["standing"].match(text)
    return [int(n) for n in _PERSON.findall(text[found.end() :])] if found else []


def _constituted(text: str) -> Iterator[Elected]:
    """Names and offices in turn, in either order, where they are said to be chosen."""
    patterns = _patterns()
    if not patterns["chosen"].search(text):
        return
    where = _who_chose(text)
    for match in patterns["pair"].finditer(text):
        groups = match.groupdict()
        said = (groups["role"] or groups["role2"]).casefold()
        deputy = said.startswith(_DEPUTIES)
        role = "member" if deputy else roles().get(said)
        here = groups["where"] or groups["where2"] or groups["where3"]
        numbers = _PERSON.findall(match.group())
        for number in numbers if role else ():
            yield Elected(
                int(number), role or "member", "deputy" if deputy else "holder",
                int(here) if here else where, match.end(),
            )  # fmt: skip


def respectively(text: str) -> Iterator[Elected]:
    """ "⟦0⟧ og ⟦1⟧ er valgt til henholdsvis formand og næstformand": as many offices as people."""
    for match in _patterns()["in_turn"].finditer(text):
        numbers = _PERSON.findall(match["people"])
        said = [roles().get(match[name].casefold()) for name in ("one", "two")]
        if len(numbers) != len(said):
            continue
        where = int(match["where"]) if match["where"] else _who_chose(text)
        for number, role in zip(numbers, said, strict=True):
            if role is not None:
                yield Elected(int(number), role, "holder", where, match.end())


def _who_chose(text: str) -> int | None:
    """The body that constitutes itself or chooses, by number: "konstituerede ⟪0⟫ sig", "⟪0⟫ valgte"."""
    if behind := _patterns()["itself"].search(text):
        return int(behind["where"])
    first = _PERSON.search(text)
    found = list(re.finditer(_BODY, text[: first.start() if first else 0]))
    for match in reversed(found):
        if not _patterns()["governed"].search(text[: match.start()]):
            return int(match["where"])
    return None


def _into(text: str) -> Iterator[Elected]:
    for name in ("chosen_into", "sent_into", "decided_into", "sits_in"):
        for match in _patterns()[name].finditer(text):
            for number in _PERSON.findall(match["people"]):
                yield Elected(int(number), "member", "holder", int(match["where"]), match.end())


def _made_up(text: str) -> Iterator[Elected]:
    """ "⟪0⟫ består af ⟦0⟧, ⟦1⟧ og to frivillige"."""
    for match in _patterns()["made_up"].finditer(text):
        for number in _PERSON.findall(match["people"]):
            yield Elected(int(number), "member", "holder", int(match["where"]), match.end())


def _in_place(text: str) -> Iterator[Elected]:
    """ "pladsen i ⟪0⟫ overtages af ⟦1⟧", "⟦0⟧ er udtrådt af ⟪0⟫ og erstattes af ⟦1⟧"."""
    for match in _patterns()["steps_in"].finditer(text):
        for number in _PERSON.findall(match["people"]):
            yield Elected(int(number), "member", "holder", None, match.end())
    for name in ("seat_passes", "steps_out"):
        if found := _patterns()[name].search(text):
            yield Elected(int(found["who"]), "member", "holder", int(found["where"]), found.end())


_DEPUTIES: Final = (
    "suppleant",
    "stedfortræder",
    "varamedlem",
    "vara",
    "deputy member",
    "substitut",
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    offices = "|".join(sorted(map(re.escape, roles()), key=len, reverse=True))
    role = rf"(?<![\w-])(?:{offices}|suppleant(?:er)?|stedfortrædere?|varamedlem(?:mer)?)(?![\w-])"
    title = rf"(?:(?!(?:{either('no_title')})\s)[\w./-]+\s+){{0,3}}?"
    people = rf"{title}⟦\d+⟧{_MORE}(?:\s*(?:,|(?<!\w)(?:og|samt|and))\s+{title}⟦\d+⟧{_MORE})*?"
    also = rf"(?:(?:{either('also')})\s+)*"
    as_ = rf"(?:{either('as')}|er|bliver|blev|ble|blei|vart)"
    of_ = rf"(?:\s+(?:{either('of')})\s+(?:the\s+)?⟪(?P<where>\d+)⟫)?"
    of2 = rf"(?:\s+(?:{either('of')})\s+(?:the\s+)?⟪(?P<where2>\d+)⟫)?"
    chosen = rf"(?:{either('chosen')})"
    into = rf"(?:{either('into')}|til|i)\s+(?:the\s+)?"
    member = (
        rf"(?:{either('as')})\s+{also}(?:{either('new_member')})\s+(?:{either('of')})\s+(?:the\s+)?"
    )
    end = r"(?=\s*(?:[.;]|$))"
    be, elected, points = either("be"), either("elected"), either("points")
    texts = {
        "chosen": rf"(?<!\w){chosen}(?!\w)",
        # the name first ("A, formand", "A som formand") or the office ("formand: A", "til formand valgtes A")
        "pair": (
            rf"⟦\d+⟧(?:\s*\([^)]{{1,40}}\))?\s*(?:,|\(|–|-)?\s*(?:(?:{be})\s+)?(?:{chosen}\s+)?"
            rf"(?:{as_}\s+)?{also}(?P<role>{role}){of_}"
            rf"|(?P<role2>{role}){of2}\s*(?:[:–,]|{as_}|{chosen}|\s)*\s*(?:⟪(?P<where3>\d+)⟫\s+)?{title}⟦\d+⟧(?!\s+(?:{either('as')})\s)"
            rf"(?:{_MORE}\s*(?<!\w)(?:og|samt|and)\s+{title}⟦\d+⟧(?!\s*(?:,|\(|som|til|as|–)))?"
        ),
        "in_turn": (
            rf"(?P<people>⟦\d+⟧\s+(?:og|and)\s+⟦\d+⟧)\s+(?:{be})\s+{also}(?:(?:{elected}|{chosen})\s+)?"
            rf"(?:(?:{either('as')}|til|to be|som)\s+)?(?:(?:{_IN_TURN})\s+)?"
            rf"(?P<one>{role})\s+(?:og|and)\s+(?P<two>{role}){of_}"
        ),
        "chosen_into": (
            rf"(?P<people>{people})\s*,?\s+(?:{be})?\s*{also}(?:{elected}|{chosen})\s+"
            rf"(?:{member}|{into}){_BODY}"
        ),
        "sent_into": rf"(?<!\w)(?:{points})\s+(?P<people>{people})\s+(?:{member}|{into}){_BODY}",
        "decided_into": (
            rf"(?:{either('decided')})\s+(?:{either('to_choose')})\s+(?P<people>{people})"
            rf"\s+(?:{member}|{into}){_BODY}"
        ),
        "sits_in": (
            rf"(?<!\w)(?:{either('inside')})\s+(?:the\s+)?{_BODY}\s+(?:{either('are_seated')})\s+(?P<people>{people}){end}"
        ),
        "made_up": (
            rf"{_BODY}\s+(?:[a-zæøå]+\s+)?(?:{either('listing')})\s+(?:{either('for_now')})?\s*"
            rf"(?P<people>{people})(?=\s*(?:[.;]|,|og|samt|and|$))"
        ),
        "seat_passes": (
            rf"(?:{either('seat')})\s+(?:{either('inside')})\s+(?:the\s+)?{_BODY}\s+"
            rf"(?:{either('passes_to')})\s+{title}⟦(?P<who>\d+)⟧"
        ),
        "steps_out": (
            rf"(?:{either('steps_out')})\s+(?:the\s+)?{_BODY}[^.;⟦]{{0,60}}?"
            rf"(?:{either('replaced_by')})\s+{title}⟦(?P<who>\d+)⟧"
        ),
        "steps_in": (
            rf"(?:{either('in_place')})(?:\s+for\s+⟦\d+⟧)?\s+(?:{either('comes_in')})\s+"
            rf"(?:ind\s+|inn\s+)?(?P<people>{people}){end}"
        ),
        "again": rf"\W*(?:{either('they_all')})\s+(?:{be})\s+(?:alle\s+|all\s+)?(?:{either('elected')})(?!\w)",
        "itself": rf"(?<!\w)konstituer\w+\s+{_BODY}",
        "governed": rf"(?<!\w)(?:{either('governing')})\s+(?:den\s+|det\s+|the\s+)?$",
        "standing": rf"\W*(?:{either('stood')})\s+",
    }
    return {name: re.compile(text, re.I) for name, text in texts.items()}
