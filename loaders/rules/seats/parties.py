"""Parties that their place tells: a cell of a table, or one of a list of names behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.givers import described
from loaders.rules.seats.keys import unit
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.senders import read_senders

_LONGEST_NAME: Final = 8  # words of a party that only its place tells
_FILLED: Final = 0.8  # share of a place that the names in it must fill
_SMALL: Final = ("i", "for", "på", "af", "av", "of", "the", "and", "til", "under", "ved")
_NO_PARTY: Final = (
    "møde",
    "møte",
    "ekstra",
    "medlem",
    "suppleant",
    "sag",
    "sak",
    "punkt",
    "dagsorden",
    "referat",
)
_SHORTEST: Final = 6  # letters of a name in the definite form
_JOINS: Final = (",", ";", "og", "samt", "and", "/")


def parties(line: Line, cell: tuple[int, int]) -> list[Sender]:
    """The senders that a cell names; a name that only its place tells is one as well."""
    first, last = cell
    every = line.low(first) in lexicon(line.language, "seats")["cues"]["every"]
    found, _, _ = read_senders(line, first, last + 1)
    found = [s for s in found if s.key]
    covered = sum(
        n.mention.end - n.mention.start
        for n in line.sentence.named
        if first <= n.mention.first and n.mention.last <= last and n.mention.kind != "name"
    )
    text = re.sub(r"\s*\(.*", "", line.text(first, last)).strip(" .,*")
    if found and (every or covered >= _FILLED * len(text)):
        return found
    words = text.split()
    if not 0 < len(words) <= _LONGEST_NAME or not re.search(r"[^\W\d_]{2}", text):
        return []
    return [Sender(unit(line.doc, text))]


def listed(line: Line, first: int, last: int) -> list[Sender]:
    """The parties of a plain list of names; nothing if one of its entries is none."""
    out: list[Sender] = []
    for start, end in _entries(line, first, last):
        own = line.toks[start].text[:1].isupper() or start in line.inside
        person = noun(line.toks[end].text, line.language) is not None and end not in line.inside
        found = parties(line, (start, end)) if own and not person else []
        if not found:
            return []
        out += found
    return out


def subjects(line: Line, first: int, last: int) -> list[Sender]:
    """The parties that a clause begins with, known by their capitals or their definite form.

    "Kriminalforsorgen og politiet", "Praksiskonsulentordningen"; not "Møderne", "Ekstra møder".
    """
    out: list[Sender] = []
    seats_ = lexicon(line.language, "seats")
    refused = {*seats_["givers"]["not"], *seats_["run"].get("adverbs", ())}
    for start, end in _entries(line, first, last):
        words = [line.toks[i].text for i in range(start, end + 1)]
        low = line.low(start)
        if low in refused or low.startswith(_NO_PARTY) or noun(words[-1], line.language):
            return []
        known = line.at.get(start)
        whole = known is not None and known.mention.last == end and known.mention.kind != "name"
        capitals = all(w[:1].isupper() or w.casefold() in _SMALL for w in words)
        named = words[0][:1].isupper() and capitals and (len(words) > 1 or start > 0)
        described_ = None if whole or named else described(line, start, end + 1)
        definite = described_ is not None and described_[1] == end + 1
        if whole or named or definite:
            told = parties(line, (start, end)) if described_ is None else [described_[0]]
        elif len(words) == 1 and re.search(_definite(line), low) and len(low) > _SHORTEST:
            told = [Sender(unit(line.doc, words[0]))]
        else:
            return []
        out += told
    return out


def _definite(line: Line) -> str:
    return str(lexicon(line.language, "seats")["givers"]["definite"])


def _entries(line: Line, first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last token of each entry: a name holds together, and "Børne- og Ungechefen"."""
    start = first
    last -= line.low(last) == "."
    for at in range(first, last + 1):
        named = line.inside.get(at)
        whole = named is not None and named.mention.kind != "name"
        if line.low(at) in _JOINS and not whole and not line.low(at - 1).endswith("-"):
            if at > start:
                yield start, at - 1
            start = at + 1
    if start <= last:
        yield start, last
