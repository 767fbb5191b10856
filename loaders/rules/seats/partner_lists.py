"""Lists of who takes part: fields, items below a title, rows of a table, lines that begin with a cluster."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.naming.mention import municipalities
from loaders.rules.seats.keys import key_of, unit
from loaders.rules.seats.line import Line
from loaders.rules.seats.partner import (
    LEAST,
    Partner,
    cluster_at,
    cues_of,
    is_able,
    is_container,
    whole_of,
)
from loaders.sought import Sought

TOWNS: Final = re.compile(r"kommun|council", re.I)


def bare_title(sentence: Sentence) -> str:
    """A title without its number and colon."""
    return sentence.text.strip(" :.0123456789")


def leads(sentence: Sentence, cues: dict[str, Sought]) -> bool:
    """Whether a sentence that ends in a colon introduces a list of partners."""
    text = sentence.text
    return any(cues[k].search(text) for k in ("listed", "between") if k in cues)


def own_body(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a heading "Parties" is about: what the section above it is about."""
    key = sentence.topic or next((k for k in doc.titles.values() if k), None)
    if key is None or doc.entity(key).label != "Body" or doc.entity(key).sort == "council":
        return None
    own = is_container(doc, key) or key in doc.titles.values()
    return whole_of(doc, key) or (key if own else None)


def of_field(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    """ "Klynge Øst: A, B og C", "Parter: A, B og C"."""
    label = _label(doc, line.sentence)
    if label is None:
        return
    body = _cluster_of_label(doc, line.sentence)
    if body is None and cues["title"].fullmatch(bare_title(label)):
        body = own_body(doc, line.sentence)
    if body is not None:
        towns = TOWNS.search(label.text) is not None
        yield from all_of(line, 0, body, "seats.partners_list", towns=towns)


def _label(doc: Anchored, sentence: Sentence) -> Sentence | None:
    for number in range(max(0, sentence.number - 2), sentence.number):
        other = doc.sentences[number]
        if other.block.kind == "heading" and other.block.number == sentence.block.number:
            return other
    return None


def _cluster_of_label(doc: Anchored, sentence: Sentence) -> str | None:
    """ "Klynge Øst: A Kommune, B Kommune, …": the label names a cluster and nothing more."""
    for number in range(max(0, sentence.number - 2), sentence.number):
        other = doc.sentences[number]
        if other.block.kind == "heading" and other.block.number == sentence.block.number:
            for named in other.bodies:
                if doc.entity(named.keys[0]).sort == "cluster" and len(
                    named.mention.text
                ) >= 0.8 * len(other.text.strip(" :")):
                    return named.keys[0]
            return cluster_at(doc, other.text.strip(" :"))
    return None


def all_of(
    line: Line, first: int, body: str, rule: str, *, towns: bool = False
) -> Iterator[Partner]:  # fmt: skip
    """The parties named in a list, one by one; places stand for municipalities where `towns` says so."""
    for at in range(first, len(line.toks)):
        if towns and (key := _town_at(line, at)):
            yield Partner(key, body, (line.sentence,), rule)
            continue
        named = line.at.get(at)
        if named is None or (named.mention.genitive and named.mention.kind == "party"):
            continue
        if named.mention.kind == "body" and not _committee(line.doc, named.keys):
            continue
        key = key_of(line, named)
        if key is not None and is_able(line.doc, key):
            yield Partner(key, body, (line.sentence,), rule)


def _committee(doc: Anchored, keys: tuple[str, ...]) -> bool:
    return bool(keys) and doc.entity(keys[0]).label == "Party"


def opening_list(doc: Anchored, line: Line) -> Iterator[Partner]:
    """A line that begins with a cluster and a colon."""
    colon = next((i for i, t in enumerate(line.toks[:6]) if t.text == ":"), None)
    named = line.at.get(0)
    if colon is not None and (
        key := cluster_at(doc, line.sentence.text[: line.toks[colon].start].strip())
    ):
        if len([i for i in line.at if i > colon]) >= LEAST:
            yield from all_of(line, colon + 1, key, "seats.partners_list")
        return
    if named is None or not named.is_body or doc.entity(named.keys[0]).sort != "cluster":
        return
    after = named.mention.last + 1
    if line.low(after) == ":" and len([i for i in line.at if i > after]) >= LEAST:
        yield from all_of(line, after + 1, named.keys[0], "seats.partners_list")


def of_row(doc: Anchored, line: Line) -> Iterator[Partner]:
    """A row of a table whose first cell names a cluster."""
    block = line.sentence.block
    if len(block.cells) < 2:
        return
    named = line.at.get(0)
    if named is None or not named.is_body or doc.entity(named.keys[0]).sort != "cluster":
        return
    if not doc.entity(named.keys[0]).cluster or len(line.at) < 1 + LEAST:
        return
    head = [doc.segmented.blocks[block.lead]] if block.lead is not None else []
    if not any(cues_of(line.language)["columns"].search(h.text) for h in head):
        return
    yield from all_of(line, named.mention.last + 1, named.keys[0], "seats.partners_table")


def _town_at(line: Line, at: int) -> str | None:
    """The municipality that a place of the registers stands for, in a list of municipalities."""
    word = line.toks[at].text
    if at in line.at and line.at[at].mention.kind != "name":
        return None
    known = word[:1].isupper() and word.casefold() in municipalities()
    return unit(line.doc, f"{word} Kommune", "municipality") if known else None
