"""A party that takes part in a body, and what its readers share: words, containers, lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.records import Certainty
from loaders.anchor import Anchored, Named
from loaders.anchoring.ventures import SORT as VENTURE
from loaders.findings import Place
from loaders.lexicon import lexicon
from loaders.rules.seats.keys import key_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.senders import MUNICIPALITIES
from loaders.sought import Sought

_JOINING: Final = ("forum", "committee", "group", "board")
JOINS: Final = frozenset(
    ", og samt eller med de den det fra både and the together with with; & ; såvel som også".split()
)
LEAST: Final = 2  # names that make a list
NEGATED: Final = Sought(r"\b(?:ikke|ikkje|overvejer|vurderer|not|inviteret|invitert)\b", re.I)


@dataclass(frozen=True, slots=True)
class Partner:
    """A party that takes part in a body."""

    party: str
    body: str
    at: tuple[Place, ...]
    rule: str
    certainty: Certainty = "explicit"


@cache
def cues_of(language: str) -> dict[str, Sought]:
    """What tells of partners in a language, by name."""
    return {k: Sought(v, re.I) for k, v in lexicon(language, "seats")["partners"].items()}


def is_container(doc: Anchored, key: str) -> bool:
    """A cluster, a partnership, an alliance: what organisations are members of."""
    entity = doc.entity(key)
    if entity.sort in ("cluster", VENTURE):
        return True
    nouns = {n for lang in ("da", "nb", "nn", "en") for n in _containers(lang)}
    return entity.label == "Body" and any(noun in entity.stem for noun in nouns)


@cache
def _containers(language: str) -> tuple[str, ...]:
    return tuple(lexicon(language, "seats").get("containers", {}).get("nouns", ()))


def is_able(doc: Anchored, key: str) -> bool:
    """A party; "kommunerne" are many and take part under their names."""
    entity = doc.entity(key)
    return entity.label == "Party" and key not in MUNICIPALITIES


def listed_after(line: Line, at: int, body: str, rule: str) -> Iterator[Partner]:
    """The organisations listed from a place in the text on, where there are at least two."""
    here = next((i for i, t in enumerate(line.toks) if t.start >= at), len(line.toks))
    keys: list[str] = []
    count = 0
    while here < len(line.toks):
        named = line.at.get(here)
        if named is not None and not named.mention.genitive:
            count += 1
            key = _organisation(line, named)
            if key is not None and key != body and is_able(line.doc, key):
                keys.append(key)
            here = named.mention.last + 1
        elif line.low(here) in JOINS:
            here += 1
        elif count and line.low(here) == "(":
            here = next((i for i in range(here, len(line.toks)) if line.low(i) == ")"), here) + 1
        elif here + 1 in line.at and line.low(here).isalpha() and line.low(here) not in ("i", "om"):
            here += 1  # "de fynske kommuner", "five communities"
        elif (opens := _told_one_by_one(line, here)) is not None:
            here, keys = opens, [k for k in keys if k not in _ANY]
        else:
            break
    if count >= LEAST:
        for key in dict.fromkeys(keys):
            yield Partner(key, body, (line.sentence,), rule)


def _told_one_by_one(line: Line, here: int) -> int | None:
    """Where the names begin in "(…) og seks kommuner: A, B og C"."""
    words = [line.low(i) for i in range(here, min(here + _LEAD, len(line.toks)))]
    colon = words.index(":") if ":" in words else -1
    said = [*words[:colon], line.low(here - 1) if here else ""] if colon >= 0 else []
    towns = any(word.startswith("kommun") for word in said)
    plain = all(word.isalnum() or word == "," for word in words[:colon])
    return here + colon + 1 if towns and plain and here + colon + 1 in line.at else None


_LEAD: Final = 4  # words before such a colon
_ANY: Final = ("party:kommunerne", "party:kommuner")


def _organisation(line: Line, named: Named) -> str | None:
    """The party of a partner list; a board or council among organisations is there as one of them."""
    key = key_of(line, named)
    if key is None:
        return None
    entity = line.doc.entity(key)
    own = entity.headed or entity.near or entity.cluster or entity.role or entity.owner
    towns = entity.sort == "council" and line.language == "en" and " " in entity.stem
    if entity.label == "Body" and (entity.sort in _JOINING or towns) and not own:
        if not named.mention.named or named.mention.plural:
            return None
        entity.label, entity.sort = "Party", "municipality" if towns else "association"
    return key


def body_meant(doc: Anchored, line: Line, before: int | None = None) -> str | None:
    """The cluster, or else the body, whose partners a sentence names."""
    named = [n for n in line.sentence.bodies if before is None or n.mention.start < before]
    for name in named:
        if doc.entity(name.keys[0]).sort == "cluster":
            return name.keys[0]
    for key in (named[0].keys[0] if named else None, line.sentence.subject, line.sentence.topic):
        if key and doc.entity(key).label == "Body":
            return whole_of(doc, key) or key
    return None


def whole_of(doc: Anchored, key: str) -> str | None:
    """The cluster that a body is of."""
    entity = doc.entity(key)
    if entity.sort == "cluster":
        return key
    own = entity.sort == "level" or key.startswith("secretariat:")
    if own or entity.stem.startswith("klynge"):
        whole = f"cluster:{entity.cluster or doc.home or ''}"
        return whole if whole in doc.entities.all else None
    if doc.home is not None and entity.is_near(doc.home):
        whole = f"cluster:{doc.home}"
        return whole if whole in doc.entities.all else None
    return None


def cluster_at(doc: Anchored, place: str) -> str | None:
    """The cluster that a text calls by its place alone."""
    key = f"cluster:{place}"
    return key if place and key in doc.entities.all else None
