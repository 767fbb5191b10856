"""The words of a phrase that stand for seats: nouns for people, pronouns and names, with numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.people.names import Named, people_in
from loaders.rules.seats.counted_people import (
    counted_people,
    listed_people,
    one_among,
    unknown_people,
)
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.head import GOVERNS, JOINS, RANKS, Head, count_ending, in_name
from loaders.rules.seats.keys import key_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun, office_sender
from loaders.rules.seats.otherheads import (
    counted_by_copula,
    counts_by_copula,
    elliptical,
    one_of_them,
    others,
    says_whose,
    second_half,
    the_one,
)
from loaders.rules.seats.portfolio import office_end
from loaders.rules.seats.senders import noun_behind

_RELATIVE: Final = 4  # words of "som er født formand"
_HIS: Final = ("dennes", "disses", "vedkommendes", "dennas")
_ANY_ONE: Final = ("medlem", "repræsentant", "member", "representant")
_TWO_NAMES: Final = re.compile(r"[A-ZÆØÅ][\w.'’-]* +(?:[a-zæø]{2,4} +)?[A-ZÆØÅ]")


def heads_of(line: Line, first: int, last: int, *, cued: bool = False) -> list[Head]:
    """The heads between two tokens, in order."""
    if _below_name(line):
        return []
    out: list[Head] = []
    depth, relative, inside = 0, False, False
    at, floor = first, first
    words = lexicon(line.language, "seats")["cues"]
    people = persons(line.sentence.text)
    while at <= last:
        low = line.low(at)
        if low in ("(", "["):
            depth += 1
        elif low in (")", "]"):
            depth = max(0, depth - 1)
        elif depth:
            pass
        elif relative and _ends_relative(line, at, last):
            relative, inside = False, False
        elif low in words["relative"] and _opens_relative(line, at):
            relative = True
        elif low in words["inside"]:
            inside, relative = True, False
        elif low in (",", ";", "samt") and inside and at > first:
            further = at + 1 + (line.low(at + 1) in ("og", "samt"))
            goes_on = counts_by_copula(line, further)
            inside = line.low(at - 1) in words["inside"] or goes_on
        free = not depth and not relative and low not in words["inside"]
        head = _head_at(line, at, floor, last, bool(out)) if free else None
        if head is None and free and (inside or at == first):
            head = the_one(line, at)
        if head is None and free and cued:
            head = unknown_people(line, at, floor) or listed_people(line, at, first, last)
        if head is not None:
            head.inside = (inside or head.inside) and bool(out)
            part = _merged(line, out, head) or _object(line, out, head)
            part = part or _of_person(line, head, people) or _house_of(line, out, head)
            part = part or _sent_too(line, out, head)
            if not part and not _spoken_of(line, first, head):
                out.append(head)
            at = floor = head.last + 1
            continue
        at += 1
    _trailing(line, out, last)
    return out


def _below_name(line: Line) -> bool:
    """Whether a line tells of somebody whose name stands above it in the same entry."""
    block, start = line.sentence.block, line.sentence.start
    if block.kind != "item" or not start or block.text[start - 1] != "\n":
        return False
    return bool(persons(block.text[: block.text.index("\n")]))


@lru_cache(maxsize=2_000)
def persons(text: str) -> tuple[Named, ...]:
    """The people whom a text names: whoever holds an office there is told, and no seat stated."""
    return tuple(people_in(text)) if _TWO_NAMES.search(text) else ()


def _of_person(line: Line, head: Head, people: Sequence[Named]) -> bool:
    """ "Direktør Hanne Holm", "Hanne Holm, direktør i X (formand)": what somebody is."""
    if not people or head.count is not None:
        return False
    start, end = line.toks[head.at].start, line.toks[head.last].end
    text = line.sentence.text
    for one in people:
        if one.start < start and one.end == end and line.language == "en":
            continue  # "the Harbour Master": the noun is no surname
        begin = one.start - (len(one.title) + 1 if one.title else 0)
        if begin <= start < one.end or (start < one.start and not text[end : one.start].strip()):
            return True
        if one.end <= start and not re.search(
            r";|\.\s+[A-ZÆØÅ]|\b(?:og|samt|and) ", text[one.end : start]
        ):
            return True
    return False


def _house_of(line: Line, out: list[Head], head: Head) -> bool:
    """ "Havnechef, Danske Havne": the house of the office before the comma, and no member."""
    if not head.item or not out or line.low(head.first - 1) != ",":
        return False
    before = out[-1]
    office = before.noun is not None and before.noun.number == "one" and not before.noun.definite
    alone = before.first == 0 and before.last == head.first - 2 and len(out) == 1
    entry = alone and line.sentence.block.kind in ("item", "row", "field")
    told = before.noun is not None and (before.count is not None or before.noun.definite)
    if entry and told and head.last + 1 == len(line.toks):
        return True  # "2 læger, ABC", "Chefen, ABC"
    ends = line.low(head.last + 1) not in JOINS or (
        line.low(head.last + 1) == "," and line.low(head.last + 2) in ("og", "samt")
    )
    return office and before.last == head.first - 2 and ends


def _trailing(line: Line, heads: list[Head], last: int) -> None:
    """ "direktører ....... 3": the number stands last in its line."""
    if len(heads) != 1 or heads[0].count is not None or heads[0].noun is None:
        return
    start = next(
        (i for i in range(heads[0].last + 1, last + 1) if line.low(i) in (".", "…", ":", "-", "–")),
        None,
    )
    for at in range(max(heads[0].last + 2, last - 2), last + 1):
        count = read_count(line.toks, at, line.language)
        if start is not None and start < at and count is not None and count.last == last:
            between = [line.low(i) for i in range(start, at)]
            if set(between) <= {".", "…", ":", "-", "–", "ca"}:
                heads[0].count = replace(count, first=heads[0].first)
                return


def _opens_relative(line: Line, at: int) -> bool:
    people = lexicon(line.language, "seats")["persons"]
    after = line.low(at + 1)
    if line.low(at) == "der" and line.low(at - 1) == "er":
        return False  # "…, herudover er der to lærere"
    if line.low(at) == "som" and after in (
        "minimum",
        "udgangspunkt",
        *people["chair"],
        *people["vice"],
    ):
        return False
    return at > 0


def _ends_relative(line: Line, at: int, last: int) -> bool:
    """ ", og", ", samt", or a comma or "og" before a number."""
    low, after = line.low(at), line.low(at + 1)
    if low in (",", ";", "–", "-") and after in ("og", "samt", "plus"):
        return True
    if low == "," and at < last and "er" in line.lows[max(0, at - _RELATIVE) : at]:
        found = noun(after, line.language)  # "…, som er formand, direktøren og …"
        if found is not None and found.definite and found.number == "one":
            return True
    if low in (",", ";", "og", "samt", "–"):
        count = read_count(line.toks, at + 1, line.language)
        return count is not None and count.last < last
    return False


def _head_at(line: Line, at: int, floor: int, last: int, later: bool) -> Head | None:
    found = noun_behind(line, at)
    named = line.inside.get(at)
    people = (
        named is not None
        and named.mention.kind == "party"
        and (named.mention.side or named.mention.sort == "role")
    )
    if found is None and (several := counted_people(line, at, floor)) is not None:
        return several
    if named is not None and named.mention.kind in ("body", "party") and not (found and people):
        return _item(line, at, floor, later) if line.at.get(at) is named else None
    if found is not None and named is not None and second_half(line, named, at):
        return None
    if found is not None and not (named and named.mention.kind in ("body",)):
        after = line.inside.get(at + 1)
        whole = after is None or (after.mention.kind == "name" and after is named)
        if at < last and noun(line.toks[at + 1].text, line.language) and whole:
            return None  # "fuldmægtig konsulent", "Non-Executive Members"
        start, count = _left(line, at, floor)
        copula = 0
        if count is None and (told_by := counted_by_copula(line, start, floor)) is not None:
            start, count, copula = told_by.first, told_by, start - told_by.last - 1
            copula += line.low(told_by.last + copula + 1) == "være"
        if count is None and found.definite and found.number == "many":
            start, count = one_among(line, start, floor)
        told = line.low(start - 2) in ("én", "en", "et", "ét", "ene")  # "heraf én som formand"
        if line.low(start - 1) == "som" and count is None and not told:
            return None
        nobody = lexicon(line.language, "seats")["negation"].get("none", ())
        if any(line.low(i) in nobody for i in range(start, at)):
            return None  # "og ingen læge"
        if line.low(at + 1) == "-" and line.low(at + 2) in ("og", "/"):
            return None
        point = found.base == "repr" and line.low(at + 1) == "."
        return Head(start, at, office_end(line, at) + point, found, count, copula=copula)
    if named is None and (ellipsis := elliptical(line, at)) is not None:
        return ellipsis
    if named is None and (rest := others(line, at)) is not None:
        return rest
    if named is None and later and (one := one_of_them(line, at, last)) is not None:
        return one
    if named is None or named.mention.kind == "name":
        count = read_count(line.toks, at, line.language)
        free = at <= floor or line.low(at - 1) not in GOVERNS
        if count is not None and free and not in_name(line, count) and says_whose(line, count):
            return Head(at, count.last, count.last, None, count)
    return None


def _item(line: Line, at: int, floor: int, later: bool) -> Head | None:
    """A name that is itself a member: between signs of a list, governed by nothing."""
    named = line.at[at]
    mention = named.mention
    if (
        mention.sort in ("cluster", "level", "council", "chairmanship")
        or mention.side
        or mention.bare
    ):
        return None
    before, after = line.low(at - 1), line.low(mention.last + 1)
    if mention.kind == "party" and mention.sort in ("municipality", "region"):
        return None
    governed = any(line.low(i) in ("fra", "for", "hos", "i", "af") for i in range(floor, at))
    if (
        before in (",", "og", "samt", ";")
        and later
        and not governed
        and after in (",", ".", "og", "samt", ";", "", "(")
    ) and key_of(line, named) is not None:
        return Head(at, at, mention.last, None, None, item=True)
    return None


def _left(line: Line, at: int, floor: int) -> tuple[int, Count | None]:
    """Where the phrase of a noun begins, and its number."""
    here = at
    cues = lexicon(line.language, "seats")["cues"]
    stop = {*cues["stop"], *cues["inside"]}
    while here > floor:
        before = line.low(here - 1)
        hyphened = here >= 2 and line.low(here - 2).endswith("-")
        if (before in ("og", "/", ",") and hyphened) or before.endswith("-"):
            here -= 1
            continue
        if before == "/" and here >= 2 and line.low(here - 2)[:1].isalpha() and here - 2 >= floor:
            here -= 2
            continue
        count = count_ending(line, here - 1, floor)
        if count is not None:
            return count.first, count
        named = line.inside.get(here - 1)
        foreign = named and named.mention.kind != "name" and named is not line.inside.get(at)
        ranked = all(line.low(i) in RANKS for i in range(here, at))
        if foreign and line.language == "en" and ranked and named is not None:
            here = max(floor, named.mention.first)  # "two Wick Council officers"
            continue
        if before in stop or not before[:1].isalpha() or foreign:
            break
        if at - here > 7:
            break
        here -= 1
    return here, None


def _spoken_of(line: Line, first: int, head: Head) -> bool:
    """ "vælges blandt de borgmestre, …", "… og er sekretær for …": no seats of their own."""
    at = head.first - 1
    if at in line.inside and line.inside[at].mention.genitive:
        at = line.inside[at].mention.first - 1
    before = line.low(at) if at >= first else ""
    if line.low(head.first) in ("hvert", "hver") and head.noun and head.noun.base in _ANY_ONE:
        return True  # "for hvert medlem vælges en suppleant"
    if line.language == "en" and before == "by" and head.count is None:
        return True  # "nominated by its chair"
    if {line.low(head.first), before} & {*_HIS} and head.count is None:
        return True  # "direktøren eller dennes repræsentant": in his place
    if before in lexicon(line.language, "seats")["givers"]["articles"]:
        at, before = at - 1, line.low(at - 1)
    if before == "af" and head.count is None and _filled(line, at):
        return True
    return before == "blandt" or (before == "er" and not head.inside and head.count is None)


def _filled(line: Line, at: int) -> bool:
    """Whether a word for being appointed stands before "af": "valgt af lederne"."""
    words = lexicon(line.language, "seats")
    ahead = [i for i in range(max(0, at - 4), at) if line.low(i) not in ("og", "i", "fællesskab")]
    last = ahead[-1] if ahead else at
    return line.toks[last].lemma in words["cues"]["appointed"] or line.low(last) in (
        *words["cues"]["appointed"], *words["gives"]["passive"]
    )  # fmt: skip


def _object(line: Line, out: list[Head], head: Head) -> bool:
    """ "repræsentanter for afdelingsledelser": those whom the seats before are for."""
    if not out or head.count is not None or head.noun is None or head.inside:
        return False
    if out[-1].noun is None and out[-1].count is not None and head.noun.number == "many":
        between = [line.low(i) for i in range(out[-1].last + 1, head.first)]
        return between in (["fra"], ["fra", "de"])  # "to fra lodsejerne"
    group = out[-1].noun.base if out[-1].noun is not None else ""
    kin = lexicon(line.language, "seats")["persons"].get("counted", ())
    whose = out[-1].count is not None and not out[-1].item and (not group or group in kin)
    if whose and out[-1].last == head.first - 2 and line.low(head.first - 1) in ("til", "for"):
        return True  # "to pårørende til beboere"
    of = ("for", "fra", "af", "av", "i") if out[-1].count is not None else ("for", "fra")
    return (
        out[-1].noun is not None
        and out[-1].last == head.first - 2
        and line.low(head.first - 1) in of  # "1 medlem af sygehusledelsen" is one
    )


def _sent_too(line: Line, out: list[Head], head: Head) -> bool:
    """ "repræsentanter for fiskerne og grundejerne": the second group of those they are for."""
    if not out or out[-1].noun is None or head.noun is None or head.count is not None:
        return False
    before = out[-1]
    plain = lexicon(line.language, "seats")["gives"]["seats"]
    many = head.noun.definite and head.noun.number == "many"
    return (
        many
        and out[-1].noun.base.endswith(tuple(plain))
        and line.low(before.last + 1) in ("for", "fra")
        and line.low(head.first - 1) in ("og", "samt", ",")
        and line.low(head.first - 2).endswith(("ne", "en", "et"))
    )


def _merged(line: Line, out: list[Head], head: Head) -> bool:
    """ "kontorchef og/eller konsulent", "borgmester eller rådmand", "fagpersoner og klinikere"."""
    if not out or head.noun is None or out[-1].noun is None or head.inside or out[-1].inside:
        return False
    before = out[-1]
    if _marks(line, before, head) or _in_their_place(line, head):
        return True
    between = [line.low(i) for i in range(before.last + 1, head.first)]
    if between in (["og", "/", "eller"], ["and", "/", "or"]) and head.count is None:
        before.joined.append(head.at)
        before.last = head.last
        if before.count is None and before.noun is not None and before.noun.number == "one":
            before.count = Count(1, 2, False, before.first, before.first)
        return True
    if between in (["eller"], ["/"]) and head.count is None:
        before.last = head.last
        return True
    both_many = before.noun is not None and before.noun.number == "many" == head.noun.number
    if before.noun is not None and office_sender(before.noun.base, line.language):
        return False
    if (
        between == ["og"]
        and head.count is None
        and before.count is None
        and both_many
        and not head.noun.definite
    ):
        before.last = head.last
        return True
    return False


def _in_their_place(line: Line, head: Head) -> bool:
    """ "the Chief Executive of ABC or their nominated representative": one seat, whoever comes."""
    people = lexicon(line.language, "seats")["persons"].get("stand_ins", ())
    if head.count is not None or line.low(head.at) not in people:
        return False
    ahead = [line.low(i) for i in range(max(0, head.at - 4), head.at)]
    if "eller" not in ahead:
        return False
    between = ahead[len(ahead) - ahead[::-1].index("eller") :]
    return all(
        w
        in (
            "their",
            "his",
            "her",
            "a",
            "an",
            "named",
            "nominated",
            "designated",
            "appointed",
            "other",
            "its",
            "chosen",
            "/",
        )
        for w in between
    )


def _marks(line: Line, before: Head, head: Head) -> bool:
    """ "direktøren for X, formand": what the one before is in the body, and nobody else."""
    people = lexicon(line.language, "seats")["persons"]
    low = line.low(head.at)
    offices = {*people["chair"], *people["vice"]}
    if head.count is not None or low not in offices or head.noun is None or head.noun.definite:
        return False
    if line.low(before.at) in offices or line.low(head.first - 1) not in (",", "–", "-"):
        return False
    if head.first != head.at or line.low(head.last + 1) in ("for", "i", "af"):
        return False
    one = before.count is None and before.noun is not None and before.noun.number == "one"
    if not one and not (before.count is not None and before.count.low == before.count.high == 1):
        return False
    before.role = "vice_chair" if low in people["vice"] else "chair"
    return True
