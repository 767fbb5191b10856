"""Who sends: names, sides, bodies and units behind "fra" or "for", and how many times."""

from __future__ import annotations

import re
from typing import Final, Literal

from loaders.anchor import Named
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.rules.seats.counts import number
from loaders.rules.seats.keys import key_of, name_end, towns, unit
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nouns import Noun, noun

# the municipalities as a side, in the languages that documents are in
MUNICIPALITIES: Final = frozenset(
    ("party:kommunerne", "party:kommunene", "party:kommunane", "party:local authorities")
)
_MEMBERS: Final = ("medlem", "member", "medlemer")
_JOIN: Final = frozenset((",", "og", "samt", "eller", "/", "plus", "and", "or"))
_ARTICLES: Final = frozenset(("de", "den", "det", "en", "et", "the", "alle", "begge"))
_FAR: Final = 4  # words between a preposition and the name it governs
# "ejerkommune", "deltagerkommunerne": a kind of municipality
_KIND_OF_TOWN: Final = re.compile(r"((?!fylk)\w{3,}kommune)(?:n|r|rne|ne|ane)?")
_FIELD: Final = re.compile(r"(?!fag)\w+(?:område|marked|marked-|sektor|forvaltning)", re.I)
_UNIT: Final = re.compile(r"[\w-]+(?:området|afdelingen|sektoren|forvaltningen)", re.I)


def noun_behind(line: Line, at: int) -> Noun | None:
    """The noun for people at a token; "én deltager" is one, "rådet deltager" a verb."""
    if line.low(at) == "deltager":
        one = number(line.low(at - 1), line.language) == 1
        return Noun("deltager", "one", False) if one else None
    return noun(line.toks[at].text, line.language)


def sending(line: Line, appointers: tuple[str, ...]) -> tuple[str, ...]:
    """The appointers whom those they appoint represent: not a single office ("institutlederen")."""
    return tuple(key for key in appointers if not _one_office(line, key))


def _one_office(line: Line, key: str) -> bool:
    entity = line.doc.entity(key)
    words = entity.name.split()
    found = noun(words[0], line.language) if entity.sort == "role" and words else None
    return found is not None and found.number == "one"


def read_senders(line: Line, at: int, end: int) -> tuple[list[Sender], int, bool]:
    """The list of senders that begins at a token; where it ends; whether it says "henholdsvis"."""
    words = lexicon(line.language, "seats")["cues"]
    every, each, inside = (frozenset(words[k]) for k in ("every", "each", "inside"))
    open_names = False
    found: list[Sender] = []
    here, distributive, now, times, waited = at, False, False, None, 0
    while here < end:
        low = line.low(here)
        named = line.at.get(here)
        if low in each:
            if found and line.low(here - 1) not in _JOIN:
                found.clear()  # "fra regionen, henholdsvis A, B og C"
            distributive, here = True, here + (2 if line.low(here + 1) == "." else 1)
        elif (
            named is not None
            and named.mention.genitive
            and named.mention.sort in ("cluster", "level")
        ):
            here = named.mention.last + 1  # "klyngens somatiske sygehus"
        elif found and named is not None and _has_office(line, named.mention):
            break  # "direktøren for A, kommunernes chefer": the next seat
        elif named is not None and (senders := _senders(line, named, now, times)):
            of_them = open_names and bool(found) and not senders[0].generic
            if of_them and line.low(here - 1) not in _JOIN:
                now = found.pop().every  # "de tre sygehuse A, B og C"
            if found and found[-1].every and not senders[0].generic and not found[-1].generic:
                now = True
            for sender in senders:
                sender.every |= now
            latest = found[-1].key if found else None
            town = found and (latest is None or line.doc.entity(latest).sort == "municipality")
            if (
                town
                and not found[-1].generic
                and senders[0].key in MUNICIPALITIES
                and line.low(here - 1) not in _JOIN
            ):
                senders = []  # "A, B og C Kommuner"
            found += senders
            open_names = bool(senders) and senders[-1].generic
            here = name_end(line, named) + 1
            told = here + (number(line.low(here), line.language) is not None)  # "… tre hospitaler"
            if named.mention.genitive and (owned := line.at.get(told)) and owned.mention.side:
                here = _past_owned(line, owned.mention.last + 1, end)  # "regionens hospitaler …"
            here = _skip_detail(line, here, end)
            now, times, waited = False, None, 0
        elif named is not None and named.mention.kind != "name":
            break
        elif low in every:
            now, here = True, here + (2 if line.low(here + 1) == "." else 1)
            if line.low(here) == "af":
                here += 1
            if line.low(here).startswith("følgende"):
                distributive, now, here = True, False, here + 1
        elif low in inside:
            here = next((i for i in range(here, end) if line.low(i) in (",", ";")), end)
        elif low in _JOIN and found and another_clause(line, here, end):
            break
        elif low in _JOIN or (low in ("fra", "for", "hos", "i", "af") and found):
            if low in ("for", "i", "af") and line.low(here - 1) not in _JOIN:
                break
            here += 1
        elif number(low, line.language) is not None and (
            not found or line.low(here - 1) in _JOIN or line.low(here - 1) in _ARTICLES
        ):
            times, here = number(low, line.language), here + 1
        elif low == ":" and (open_names or (found == [] and distributive | now)):
            here += 1
        elif low == "(":
            after = _skip_detail(line, here, end)
            if after == here:
                break  # never closed
            here = after
        elif named is None and (kind := _KIND_OF_TOWN.fullmatch(low)):
            of_each: Literal["municipality"] | None = "municipality" if now else None
            found.append(Sender(unit(line.doc, kind[1]), now, times, of_each, generic=True))
            open_names, here, now, times, waited = True, here + 1, False, None, 0
        elif _UNIT.fullmatch(line.toks[here].text) or (
            found and line.low(here - 1) in _JOIN and _FIELD.fullmatch(line.toks[here].text)
        ):
            found.append(Sender(unit(line.doc, line.toks[here].text)))
            here, now, times, waited = here + 1, False, None, 0
        elif low.endswith("-") and _coordinated(line, here, end):
            last = _coordinated(line, here, end)
            tail = re.search(r"(området|områder|afdelingen|forvaltningen)$", line.low(last))
            found.append(Sender(unit(line.doc, low.rstrip("-") + (tail[1] if tail else ""))))
            here += 1
        elif (
            waited < _FAR
            and (low in _ARTICLES or low[:1].isalpha())
            and not _stops(low, line.language)
        ):
            if low not in _ARTICLES:
                waited += 1
            here += 1
        else:
            break
    return found, here, distributive


def _has_office(line: Line, mention: Mention) -> bool:
    after = mention.last + 1
    owns = mention.genitive and after < len(line.toks) and after not in line.inside
    return owns and noun(line.toks[after].text, line.language) is not None


def another_clause(line: Line, at: int, end: int) -> bool:
    """ "… fra A, og B udpeger": the name behind the joint does something else."""
    here = at
    if line.low(at + (line.low(at) == ",")) in ("mens", "medens", "hvorimod"):
        return True  # "…, mens ABC har formandskabet"
    while here < end and (line.low(here) in _JOIN or line.low(here) in _ARTICLES):
        here += 1
    named = line.at.get(here)
    after = end if named is None else named.mention.last + 1
    if named is None and line.low(at) == ";" and line.text(at + 1, at + 1)[:1].isupper():
        after = at + 2  # "…; Politiet stiller", of whom no list knows
    if after >= min(end, len(line.toks)):
        return False
    words = lexicon(line.language, "seats")["gives"]
    acts = {verb[0] for verb in words["active"]} | {*words["handing"]}
    said = line.toks[after].text.casefold()
    return said in lexicon(line.language, "layout")["verbs"] or line.low(after) in acts


def _past_owned(line: Line, at: int, end: int) -> int:
    """Past "…, virksomheder eller afdelinger" behind what a sender owns."""
    while (
        at + 1 < end
        and line.low(at) in _JOIN
        and (at + 1) not in line.inside
        and line.low(at + 1)[:1].isalpha()
    ):
        at += 2
    return at


def _stops(word: str, language: str) -> bool:
    cues = lexicon(language, "seats")["cues"]
    return word in cues["inside"] or word in cues["relative"] or word in cues["stop_senders"]


def _coordinated(line: Line, at: int, end: int) -> int:
    """The last word of "social- og arbejdsområdet" whose first is at `at`; 0 if there is none."""
    for here in range(at + 1, min(at + 7, end)):
        if _UNIT.fullmatch(line.toks[here].text):
            return here
        if line.low(here) not in ("og", "/", ",") and not line.low(here).endswith("-"):
            return 0
    return 0


def _senders(line: Line, named: Named, every: bool, times: int | None) -> list[Sender]:
    """The senders in one mention: "X og Y" of two towns are two."""
    mention = named.mention
    after = noun(line.low(mention.last + 1), line.language) if mention.genitive else None
    if mention.kind == "body" and mention.genitive and not (after and after.base in _MEMBERS):
        return []  # "i udvalgets møder", but "blandt byrådets medlemmer"
    if mention.kind == "name" and " og " in mention.text:
        parts = re.split(r" og ", re.sub(r" [Kk]ommuner?$", "", mention.text))
        if all(part.casefold() in towns() for part in parts):
            return [Sender(unit(line.doc, f"{p} Kommune", "municipality"), every) for p in parts]
    one = _sender(line, named, every, times)
    return [] if one is None else [one]


def _sender(line: Line, named: Named, every: bool, times: int | None) -> Sender | None:
    mention = named.mention
    said = mention.text.split()[0].casefold()
    words = lexicon(line.language, "seats")
    every = every or said in words["cues"]["every"]
    if mention.kind == "body" and mention.sort == "cluster":
        return Sender(None, True, times, "cluster", generic=True) if every or times else None
    if mention.kind == "body" and mention.sort == "level":
        return None
    if mention.kind == "body" and mention.sort == "group" and every:
        return Sender(None, True, times, "group", generic=True)
    key = key_of(line, named)
    if key is None:
        return None
    entity = line.doc.entity(key)
    generic = entity.side or (
        entity.label == "Party" and not mention.named and entity.sort in ("hospital", "psychiatry")
    )
    per: Literal["municipality"] | None = (
        "municipality" if every and key in MUNICIPALITIES else None
    )
    return Sender(key, every, times, per, generic)


def _skip_detail(line: Line, at: int, end: int) -> int:
    """Past "(…)" and "i klyngen" behind a name."""
    while at < end:
        if line.low(at) == "(":
            close = next((i for i in range(at, end) if line.low(i) == ")"), None)
            if close is None:
                return at
            at = close + 1
        elif line.low(at) in ("i", "inden") and (near := _near_cluster(line, at, end)):
            at = near
        else:
            return at
    return at


def _near_cluster(line: Line, at: int, end: int) -> int:
    for here in range(at + 1, min(at + 4, end)):
        named = line.at.get(here)
        if named and named.mention.kind in ("body", "party"):
            mention = named.mention
            if mention.sort in ("cluster", "region"):
                return mention.last + 1
            return 0
    return 0
