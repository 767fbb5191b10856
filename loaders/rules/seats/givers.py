"""Parties known by nothing but their place in a phrase: "udpeget af rektor", "for hver afdeling"."""

from __future__ import annotations

import re
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.keys import key_of, unit
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.senders import read_senders

_ADJECTIVES: Final = 3  # words between an article and its noun
_SHORTEST: Final = 5  # letters of a noun in the definite form
_OWNING: Final = (
    "henholdsvis",
    "deres",
    "vores",
    "dets",
    "dens",
    "hos",
    "plus",
    "ens",
    "its",
    "as",
    "this",
)
_SHORT: Final = 4  # letters of one behind "hver"


def givers(line: Line, at: int, end: int) -> tuple[list[Sender], int, bool]:
    """The senders from a token on, as `read_senders`; else one that only grammar tells."""
    if (whose := owned(line, at, end)) is not None:
        return [whose[0]], whose[1], False
    each = line.low(at) in lexicon(line.language, "seats")["cues"]["each"]
    told = described(line, at + each, end)
    whole = told is not None and (told[1] - 1) in line.inside  # "Dekanen for Arts"
    if told is None or told[0].every or (not whole and _named_behind(line, told[1], end)):
        found, after, shared = read_senders(line, at, end)
        if found or told is None:
            return found, after, shared
    out, here = [told[0]], told[1]
    while line.low(here) in (",", "og", "samt") and not told[0].every:
        if (here + 1) in line.at:
            named, after, shared = read_senders(line, here + 1, end)
            return out + named, after, each or shared
        more = described(line, here + 1, end)
        single = noun(line.low(here + 1), line.language)
        if more is None or (single is not None and single.number == "one"):
            break
        out.append(more[0])
        here = more[1]
    return out, here, each


def _named_behind(line: Line, at: int, end: int) -> bool:
    """Whether a name belongs to the noun before a token: "foreningen ABC", "de ansatte i Odense"."""
    for here in range(at, end):
        if here in line.inside:
            mention = line.inside[here].mention
            near = (
                mention.kind == "party" and not mention.named and line.low(here - 1) in ("i", "på")
            )
            return not near  # "foreningerne i kommunen": they are meant, and not the municipality
        if line.low(here) in (",", ";", "og", "samt", "mens", ".", "("):
            return False
    return False


def owned(line: Line, at: int, end: int) -> tuple[Sender, int] | None:
    """ "kommunens borgere", "selskabets ansatte": people of somebody, who are not he; where it ends."""
    owner = line.inside.get(at)
    last = at if owner is None else owner.mention.last
    if last + 1 >= end or (last + 1) in line.inside or not line.low(last).endswith("s"):
        return None
    if line.low(last) in _OWNING:
        return None
    if owner is not None and owner.mention.sort in ("cluster", "level"):
        return None
    words = lexicon(line.language, "seats")
    low = line.low(last + 1)
    found = noun(low, line.language)
    people = found is not None and found.number == "many"
    if not (people or low.endswith(tuple(words["givers"]["people"]))):
        return None
    if found is not None and found.base.endswith(tuple(words["gives"]["seats"])):
        return None  # "kommunens repræsentanter": the municipality's
    return Sender(unit(line.doc, line.text(at, last + 1), "role")), last + 2


def described(line: Line, at: int, end: int) -> tuple[Sender, int] | None:
    """ "institutlederen", "de frivillige foreninger", "hver afdeling", and where it ends."""
    words = lexicon(line.language, "seats")["givers"]
    every = line.low(at) in lexicon(line.language, "seats")["cues"]["every"]
    article = every or line.low(at) in (*words["articles"], *words.get("others", ()))
    first = at + article
    if every and (them := _each_of_them(line, at, end)) is not None:
        return them
    for here in range(first, min(first + (_ADJECTIVES if article else 1), end)):
        low = line.low(here)
        named = line.inside.get(here)
        if article and line.toks[here].text in words.get("corporate", ()) and here == first:
            return Sender(unit(line.doc, line.toks[here].text, "role")), here + 1
        if (office := _office_of_field(line, here, end)) is not None:
            return office
        if named is not None or not low.isalpha() or low in words["not"]:
            return None
        if line.toks[here].text[:1].isupper() and here > 0:
            return None
        adjective = low.endswith(tuple(words["adjectives"])) and _noun_follows(line, here, end)
        adjective = adjective or (line.low(at) in words["articles"] and _describes(line, here, end))
        qualified = article and here > first and _no_verb(line, low)  # "de lokale digelag"
        head = qualified or _is_head(line, here, every, article)
        owning = low.endswith("nes") and _noun_follows(line, here, end)  # "skippernes klub"
        owning = owning and (here + 1) not in line.inside and _no_verb(line, line.low(here + 1))
        if owning and line.low(here + 1).isalpha():
            last = here + 1
            return Sender(unit(line.doc, line.text(first, last), "office")), last + 1
        if (article and adjective) or not head:
            if low in words["stop"]:
                return None
            continue
        last = _with_field(line, here, end)
        said = line.text(first, last)
        said = words.get("each_of", {}).get(said.casefold(), said) if every else said
        key = unit(line.doc, said, _kind(low, line.language))
        return Sender(key, every, generic=every), last + 1
    return None


def _each_of_them(line: Line, at: int, end: int) -> tuple[Sender, int] | None:
    """ "each of the two councils", "each of the partner organisations": all of them, named by none."""
    if line.language != "en" or line.low(at + 1) != "af" or line.low(at + 2) != "de":
        return None
    count = read_count(line.toks, at + 3, line.language)
    first = at + 3 if count is None else count.last + 1
    for here in range(first, min(first + _ADJECTIVES, end)):
        said = line.toks[here].text
        if here in line.at or not said.isalpha() or not said.islower():
            return None
        if said.endswith("s") and not line.low(here + 1).endswith("s"):
            key = unit(line.doc, f"the {line.text(first, here)}", _kind(said, line.language))
            times = count.low if count is not None else None
            return Sender(key, True, times, generic=True), here + 1
    return None


def _office_of_field(line: Line, at: int, end: int) -> tuple[Sender, int] | None:
    """ "Dekanen for Arts": an office in capitals with the field that it is of."""
    field = line.at.get(at + 2) if line.toks[at].text[:1].isupper() else None
    found = noun(line.low(at), line.language) if field is not None else None
    if found is None or not found.definite or found.number != "one" or field is None:
        return None
    if line.low(at + 1) != "for" or field.mention.kind != "name" or field.mention.last >= end:
        return None
    last = field.mention.last
    return Sender(unit(line.doc, line.text(at, last), "role")), last + 1


def _noun_follows(line: Line, at: int, end: int) -> bool:
    stop = lexicon(line.language, "seats")["givers"]["stop"]
    return at + 1 < end and line.low(at + 1).isalpha() and line.low(at + 1) not in stop


def _describes(line: Line, at: int, end: int) -> bool:
    """ "de grønne organisationer": an adjective of any kind, before a noun and no verb."""
    if not line.low(at).endswith("e") or not _noun_follows(line, at, end):
        return False
    after = line.low(at + 1)
    known = noun(line.low(at), line.language) is not None
    return not known and _no_verb(line, after) and after.endswith(("er", "ne"))


def _no_verb(line: Line, low: str) -> bool:
    words = lexicon(line.language, "seats")
    gives = {verb[0] for verb in words["gives"]["active"]}
    apart = low in words["givers"]["stop"] or low in words["givers"]["not"]
    return low not in lexicon(line.language, "layout")["verbs"] and low not in gives and not apart


def _is_head(line: Line, at: int, every: bool, article: bool) -> bool:
    """A noun in the definite form, or behind "hver"; behind an article also a plural."""
    low, lemma = line.low(at), line.toks[at].lemma
    words = lexicon(line.language, "seats")["givers"]
    if low in words["bare"] or low in words.get("plurals", ()):
        return True
    if low in lexicon(line.language, "seats")["cues"]["appointed"]:
        return False  # "…, udpeget af og blandt disse"
    if every:
        return len(low) >= _SHORT and not low.endswith(tuple(words["adjectives"]))
    if len(low) < _SHORTEST or low in words["stop"]:
        return False
    definite = bool(re.search(words["definite"], low)) and (lemma != low or low.endswith("erne"))
    found = noun(low, line.language)
    if found is not None:
        return found.definite or (article and found.number == "many")
    return definite or (article and low.endswith(tuple(words["plural"])))


def _with_field(line: Line, at: int, end: int) -> int:
    """ "prodekanen for uddannelse": an office with its field."""
    if noun(line.low(at), line.language) is None or line.low(at + 1) not in ("for", "i"):
        return at
    field = at + 2
    if field < end and line.low(field).isalpha() and field not in line.inside:
        return field
    return at


def _kind(low: str, language: str) -> str:
    words = lexicon(language, "seats")["givers"]
    if noun(low, language) is not None or low in words["bare"]:
        return "role"
    for kind, endings in words["kinds"].items():
        if low.endswith(tuple(endings)):
            return str(kind)
    return "office"


def keys(found: list[Sender]) -> tuple[str, ...]:
    """The senders' keys, each once."""
    return tuple(dict.fromkeys(s.key for s in found if s.key))


def subject(line: Line, first: int, last: int) -> list[Sender]:
    """The senders that a clause begins with, between two tokens and governed by nothing."""
    for at in range(first, last):
        if at == first and (whose := owned(line, at, last)) is not None:
            return [whose[0]]
        named = line.at.get(at)
        governed = line.low(at - 1) in ("til", "i", "på", "af", "for", "fra", "med", "om")
        governed = governed or _says_when(line, at)
        if named is not None and not governed and key_of(line, named) is not None:
            return read_senders(line, at, last)[0]
        every = line.low(at) in lexicon(line.language, "seats")["cues"]["every"]
        if every and not _says_when(line, at):
            return givers(line, at, last)[0]
    told = described(line, first, last)
    return [told[0]] if told is not None and told[1] >= last else []


_WHEN: Final = frozenset(
    ("after", "following", "before", "during", "efter", "etter", "før", "under", "forud", "føre")
)


def _says_when(line: Line, at: int) -> bool:
    """ "After each AGM the board elects …": when it is done, and nobody who does it."""
    opens = 0 < at <= 2 and line.toks[0].text == "Following"
    return opens or line.low(at - 1) in _WHEN or (at > 1 and line.low(at - 2) in _WHEN)


def bracketed(line: Line, first: int, by: tuple[str, ...]) -> dict[str, int]:
    """ "… udpeges af A (3), B (2) og C (1)": how many each of them fills, where all say so."""
    out: dict[str, int] = {}
    for named in line.sentence.named:
        after = named.mention.last + 1
        said = [line.low(i) for i in range(after, after + 3)]
        if named.mention.first >= first and len(said) == 3 and (said[0], said[2]) == ("(", ")"):
            key = key_of(line, named)
            if key in by and said[1].isdigit():
                out[str(key)] = int(said[1])
    return out if len(out) == len(by) else {}
