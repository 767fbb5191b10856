"""What stands behind a head: from whom they come, and who fills the seats."""

from __future__ import annotations

from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.people.names import is_person, starts_with_person
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.givers import givers, subject
from loaders.rules.seats.head import Head
from loaders.rules.seats.in_each import in_each
from loaders.rules.seats.keys import entity_key, key_of, unit
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nominated import nominators, on_whose_word
from loaders.rules.seats.nouns import noun, office_sender
from loaders.rules.seats.senders import read_senders

_CLAUSE: Final = 8  # words of "PLO-Nordjylland finder dem"
_PREPOSITIONS: Final = ("fra", "for", "i", "af", "hos", "ved", "på")


def right(line: Line, head: Head, end: int) -> tuple[list[Sender], tuple[str, ...], str, bool]:
    """Senders, appointers and relative clause behind a head."""
    at = head.last + 1
    senders: list[Sender] = []
    appointers: list[str] = []
    relative, each = "", False
    cues = lexicon(line.language, "seats")["cues"]
    while at < end:
        low = line.low(at)
        if low in _PREPOSITIONS and line.low(at - 1) in cues.get("dwelling", ()):
            at += 1 + ((at + 1) in line.inside)  # "med bopæl i X": where they live
            continue
        if low in (";", ",", "–", "-", "(") and (by := chosen_by_those(line, at + 1, end)):
            appointers += by
            break
        if low in ("og", "samt", ",") and not senders and _counts_others(line, at + 1):
            break
        if low == "(":
            close = next((i for i in range(at, end) if line.low(i) == ")"), at)
            named = line.at.get(at + 1)
            whole = named is not None and named.mention.last == close - 1
            field = named is not None and named.mention.kind == "name"  # "Director (Estates)"
            if whole and not senders and not field:
                senders, _, each = read_senders(line, at + 1, close)  # "chefen (ABC)"
            at = close + 1
        elif not senders and on_whose_word(line, at) is not None:
            nominees, after = nominators(line, at)
            senders, at = [Sender(key) for key in nominees], min(max(after, at + 1), end)
        elif line.lemma(at) in cues["appointed"] or low in cues["appointed"]:
            found, at = appointers_behind(line, at, end)
            appointers += found
        elif low == "," and at == head.last + 1 and (house := _house(line, head, at, end)):
            senders = house
            at += 1
        elif low in cues["inside"]:
            break
        elif low in cues["relative"]:
            comes = line.low(at + 1) in ("kommer", "er", "arbejder")
            if comes and line.low(at + 2) in ("fra", "i") and not senders:
                senders, at, each = read_senders(line, at + 3, end)
                continue
            relative = relative or line.sentence.text[line.toks[at].start : line.toks[end - 1].end]
            at += 1
            if senders or line.low(at) != "repræsentanter":
                at = _after_relative(line, at, end, appointers)
        elif (
            low in _PREPOSITIONS
            and not senders
            and (low not in ("i", "på") or _sits_in(line, head, at))
        ):
            sent = low == "fra" or (low == "for" and _plain_seat(line, head))
            sent = sent or (low == "af" and line.language == "en" and _of_each(line, head, at))
            read = givers if sent else read_senders
            senders, after, each = read(line, at + 1, end)
            at = max(after, at + 1)
            if local := in_each(line, senders, at, end):
                senders, at, each = local, end, True
        elif low == "blandt" and not senders and _presides(head):
            sides = sides_ahead(line, at + 1, end)
            senders, at = [Sender(k) for k in sides], at + 2  # "en formand blandt de kommunale"
        elif low == "til" and at == head.last + 1 and head.noun is None and not senders:
            senders, after, each = givers(line, at + 1, end)
            at = max(after, at + 1)
        elif low in cues["every"] and not senders:
            senders, after, each = givers(line, at, end)
            at = max(after, at + 1)
        else:
            at += 1
    return senders, tuple(dict.fromkeys(appointers)), relative, each


def _of_each(line: Line, head: Head, at: int) -> bool:
    """ "one representative of each of the colleges", "six members of academic staff"."""
    every = lexicon(line.language, "seats")["cues"]["every"]
    counted = head.count is not None and head.noun is not None
    return _plain_seat(line, head) and (line.low(at + 1) in every or counted)


def _counts_others(line: Line, at: int) -> bool:
    """ "… og tre lodser fra A": others, of whatever kind they are."""
    count = read_count(line.toks, at, line.language)
    after = "" if count is None else line.low(count.last + 1)
    return after[:1].isalpha() and after not in _PREPOSITIONS and after not in ("af", "år", "gange")


def _house(line: Line, head: Head, comma: int, end: int) -> list[Sender]:
    """ "Afdelingschef, Sygehus Vest": the house behind the comma after an office."""
    one = head.noun is not None and head.noun.number == "one" and not _plain_seat(line, head)
    one = one and (head.count is None or head.count.high == 1)
    entry = line.sentence.block.kind in ("item", "row") and head.first == 0  # "2 læger, ABC"
    entry = entry and head.count is not None and head.noun is not None and end >= len(line.toks)
    if not (one or entry):
        return []
    if (named := line.at.get(comma + 1)) is None or named.mention.genitive:
        return []  # "…, kommunernes chefer": the next
    if (
        named.mention.kind == "name"
        and head.first == 0
        and is_person(named.mention.text, housed=True)
    ):
        return []  # "Borgmester, Ane Holm"
    if line.language == "en" and noun(named.mention.text.split("-")[0], "en") is not None:
        return []  # "President, President-Elect or …": the next as well
    someone = starts_with_person(named.mention.text) if named.mention.kind == "name" else None
    if line.language == "en" and someone is not None and someone.name == named.mention.text:
        return []  # "Outreach Director, Anna Brae": who it is
    found, after, _ = read_senders(line, comma + 1, end)
    while after > comma + 1 and line.low(after - 1) in (",", "og", "samt", ";", "."):
        after -= 1
    done = after >= end or line.low(after) in ("(", "–", "-", ",", ";", ".")
    return found if done and len(found) == 1 and found[0].key else []


def _plain_seat(line: Line, head: Head) -> bool:
    """ "2 repræsentanter for …", "3 fra …": whoever stands behind it sends them."""
    seats = lexicon(line.language, "seats")["gives"]["seats"]
    return (
        head.noun is None
        or head.noun.base.endswith(tuple(seats))
        or line.low(head.last + 2) in lexicon(line.language, "seats")["cues"]["every"]
    )


def _sits_in(line: Line, head: Head, at: int) -> bool:
    """ "tovholdere for sundhed i ABC", "borgmesteren i Skive": where an office is."""
    named = line.at.get(at + 1) or line.at.get(at + 2)
    return head.noun is not None and named is not None and not named.mention.genitive


def _after_relative(line: Line, at: int, end: int, appointers: list[str]) -> int:
    """Past a relative clause; "som ABC udpeger" names the appointer before the verb."""
    cues = lexicon(line.language, "seats")["cues"]
    choosing = lexicon(line.language, "seats")["gives"]["appointing"]
    name = None
    while at < end:
        named = line.at.get(at)
        if named is not None:
            name = key_of(line, named) or name
        if line.lemma(at) in cues["appointed"]:
            found, after = appointers_behind(line, at, end)
            if found:
                appointers += found
                return after
            if name and line.low(at).endswith("r"):
                appointers.append(name)
        elif name and line.low(at) in choosing and line.low(at).endswith("r"):
            appointers.append(name)
        at += 1
    return at


def appointers_behind(line: Line, at: int, end: int) -> tuple[list[str], int]:
    """Those behind "udpeget af", "vælges blandt"."""
    cues = lexicon(line.language, "seats")["cues"]
    for here in range(at + 1, min(at + 5, end)):
        if assembly := assembled(line, here):
            return [assembly], here + 2
        if line.low(here) in cues["by"]:
            if [line.low(here + i) for i in range(3)] == ["af", "og", "blandt"]:
                found, after, _ = givers(line, here + 3, end)  # "vælges af og blandt de ansatte"
                return [s.key for s in found if s.key], max(after, here + 3)
            among = line.low(here) == "blandt"
            read = read_senders if among else givers
            found, after, _ = read(line, here + 1, end)
            keys = [s.key for s in found if s.key]
            if line.low(here) == "blandt":
                keys = (
                    list(sides_ahead(line, here + 1, end))
                    or keys
                    or _named_ahead(line, here + 1, end)
                )
            return keys[:1] if len(keys) == 2 and _same_in_brackets(line, here, end) else keys, max(
                after, here + 1
            )
    return [], at + 1


def chosen_by_those(line: Line, at: int, end: int) -> list[str]:
    """ "…; A udpeger dem", "… (B finder ham)": who fills the seats right before."""
    words = lexicon(line.language, "seats")
    for here in range(at + 1, min(at + _CLAUSE, end)):
        if line.low(here) in words["gives"]["appointing"] and here not in line.inside:
            whom = line.low(here + 1)
            told = whom in words["gives"]["them"] or whom in ("", ")", ".")  # "– ABC indstiller"
            if not line.low(here).endswith("r") or not told:
                return []
            return [str(s.key) for s in subject(line, at, here) if s.key]
        if line.low(here) in (",", ";", "og", "som", "der"):
            return []
    return []


def assembled(line: Line, at: int) -> str | None:
    """ "valgt på generalforsamlingen": the assembly that chooses."""
    words = lexicon(line.language, "seats")["givers"]["assemblies"]
    if line.low(at) not in ("på", "af", "ved") or line.low(at + 1) not in words:
        return None
    named = line.inside.get(at + 1)
    if named is not None and named.keys:
        return named.keys[0]
    return unit(line.doc, line.toks[at + 1].text)


def sides_ahead(line: Line, first: int, end: int) -> tuple[str, ...]:
    """ "blandt de borgmestre, der …", "blandt de kommunale medlemmer": the side that is meant."""
    sides = lexicon(line.language, "seats")["sides"]
    for at in range(first, min(first + 5, end)):
        if side := sides.get(line.toks[at].lemma):
            key = entity_key(line.doc, side, line.language)
            return (key,) if key else ()
        found = noun(line.toks[at].text, line.language)
        if found and (sender := office_sender(found.base, line.language)):
            key = entity_key(line.doc, sender, line.language)
            return (key,) if key else ()
    return ()


def _named_ahead(line: Line, first: int, end: int) -> list[str]:
    """ "blandt de medlemmer, ABC har udpeget": ABC."""
    for at in range(first, min(first + 6, end)):
        if at in line.at and (key := key_of(line, line.at[at])):
            return [key]
    return []


def _same_in_brackets(line: Line, first: int, end: int) -> bool:
    return any(line.low(i) == "(" for i in range(first, end))


def _presides(head: Head) -> bool:
    """Whether the noun is one of the chair, who may be found among others."""
    return head.noun is not None and head.noun.base.endswith(("formand", "forperson", "forkvinde"))
