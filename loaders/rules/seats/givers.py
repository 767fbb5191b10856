"""Parties known by nothing but their place in a phrase: "udpeget af rektor", "for hver afdeling"."""

from __future__ import annotations

import re
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.senders import Line, Sender, key_of, read_senders, unit

_ADJECTIVES: Final = 3  # words between an article and its noun
_SHORTEST: Final = 5  # letters of a noun in the definite form


def givers(line: Line, at: int, end: int) -> tuple[list[Sender], int, bool]:
    """The senders from a token on, as `read_senders`; else one that only grammar tells."""
    found, after, each = read_senders(line, at, end)
    if found or (told := described(line, at, end)) is None:
        return found, after, each
    out, here = [told[0]], told[1]
    while line.low(here) in (",", "og", "samt") and not told[0].every:
        more = described(line, here + 1, end)
        single = noun(line.low(here + 1), line.language)
        if more is None or (single is not None and single.number == "one"):
            break
        out.append(more[0])
        here = more[1]
    return out, here, each


def described(line: Line, at: int, end: int) -> tuple[Sender, int] | None:
    """ "institutlederen", "de frivillige foreninger", "hver afdeling", and where it ends."""
    words = lexicon(line.language, "seats")["givers"]
    every = line.low(at) in lexicon(line.language, "seats")["cues"]["every"]
    article = every or line.low(at) in words["articles"]
    first = at + article
    for here in range(first, min(first + (_ADJECTIVES if article else 1), end)):
        low = line.low(here)
        named = line.inside.get(here)
        if named is not None or not low.isalpha() or low in words["not"]:
            return None
        if line.toks[here].text[:1].isupper() and here > 0:
            return None
        adjective = low.endswith(tuple(words["adjectives"])) and _noun_follows(line, here, end)
        if (article and adjective) or not _is_head(line, here, every, article):
            if low in words["stop"]:
                return None
            continue
        last = _with_field(line, here, end)
        said = line.text(first, last)
        key = unit(line.doc, said, _kind(low, line.language))
        return Sender(key, every, generic=every), last + 1
    return None


def _noun_follows(line: Line, at: int, end: int) -> bool:
    stop = lexicon(line.language, "seats")["givers"]["stop"]
    return at + 1 < end and line.low(at + 1).isalpha() and line.low(at + 1) not in stop


def _is_head(line: Line, at: int, every: bool, article: bool) -> bool:
    """A noun in the definite form, or behind "hver"; behind an article also a plural."""
    low, lemma = line.low(at), line.toks[at].lemma
    words = lexicon(line.language, "seats")["givers"]
    if low in words["bare"]:
        return True
    if every:
        return len(low) >= _SHORTEST and not low.endswith(tuple(words["adjectives"]))
    if len(low) < _SHORTEST:
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
        named = line.at.get(at)
        governed = line.low(at - 1) in ("til", "i", "på", "af", "for", "fra", "med", "om")
        if named is not None and not governed and key_of(line, named) is not None:
            return read_senders(line, at, last)[0]
        if line.low(at) in lexicon(line.language, "seats")["cues"]["every"]:
            return givers(line, at, last)[0]
    told = described(line, first, last)
    return [told[0]] if told is not None and told[1] >= last else []
