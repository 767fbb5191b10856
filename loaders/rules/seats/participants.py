"""Who takes part in a cluster: lists of partners, tables, and who sends members."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from graph.records import Certainty
from loaders.anchor import Anchored, Sentence
from loaders.findings import Place
from loaders.lexicon import lexicon
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.seat import Seat
from loaders.rules.seats.senders import MUNICIPALITIES, Line, key_of, read_senders, unit

_LISTS: Final = ("seats.partners_list", "seats.partners_table")
_PARTNERS: Final = 2  # names that make a list


@dataclass(frozen=True, slots=True)
class Partner:
    """A party that takes part in a body."""

    party: str
    body: str
    at: tuple[Place, ...]
    rule: str
    certainty: Certainty = "explicit"


def partners(doc: Anchored, found: Iterable[Composition]) -> list[Partner]:
    """Every partner that a text names; those implied by seats where a generic text lists none."""
    out = list(_stated(doc))
    listed = any(doc.entity(one.body).sort == "cluster" and one.rule in _LISTS for one in out)
    if doc.home is None and not listed:
        out += _implied(doc, found)
    out += _roles(doc)
    out += _counted(doc)
    once: dict[tuple[str, str], Partner] = {}
    for one in out:
        before = once.get((one.party, one.body))
        once[(one.party, one.body)] = one if before is None else _together(before, one)
    return list(once.values())


def _together(a: Partner, b: Partner) -> Partner:
    """The same partner said twice: every place counts, and what is said outright."""
    more = tuple(place for place in b.at if all(place is not held for held in a.at))
    surer: Certainty = "explicit" if "explicit" in (a.certainty, b.certainty) else "implied"
    return replace(a, at=a.at + more, certainty=surer)


@cache
def _cues(language: str) -> dict[str, re.Pattern[str]]:
    return {k: re.compile(v, re.I) for k, v in lexicon(language, "seats")["partners"].items()}


def _stated(doc: Anchored) -> Iterator[Partner]:
    listing: tuple[str, int] | None = None  # body whose partners a list names, its lead
    for sentence in doc.sentences:
        line = Line.of(doc, sentence)
        if not line.toks or re.search(r"\b(?:ikke|overvejer|not)\b", sentence.text):
            continue
        cues = _cues(line.language)
        block = sentence.block
        if block.kind == "field" and block.label is not None:
            body = _cluster_of_label(doc, sentence)
            if body is not None:
                yield from _all(line, 0, body, "seats.partners_list")
            continue
        if block.kind == "row":
            yield from _row(doc, line)
            continue
        if block.kind == "heading":
            listing = None
            continue
        match = cues["listed"].search(sentence.text)
        if match and sentence.text.rstrip().endswith(":"):
            body = _body(doc, line)
            listing = (body, block.number) if body else None
            continue
        if listing is not None and block.kind == "item":
            yield from _all(line, 0, listing[0], "seats.partners_list")
            continue
        listing = None if block.kind == "paragraph" else listing
        yield from _opening_list(doc, line)
        yield from _between(doc, line, cues)
        yield from _joined(doc, line, cues)


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
            return _cluster_at(doc, other.text.strip(" :"))
    return None


def _cluster_at(doc: Anchored, place: str) -> str | None:
    """The cluster that a text calls by its place alone."""
    key = f"cluster:{place}"
    return key if place and key in doc.entities.all else None


def _all(line: Line, first: int, body: str, rule: str) -> Iterator[Partner]:
    """The parties named in a list, one by one."""
    for at in range(first, len(line.toks)):
        named = line.at.get(at)
        if named is None or (named.mention.genitive and named.mention.kind == "party"):
            continue
        if named.mention.kind == "body" and not _committee(line.doc, named.keys):
            continue
        key = key_of(line, named)
        if key is not None and _able(line.doc, key):
            yield Partner(key, body, (line.sentence,), rule)


def _committee(doc: Anchored, keys: tuple[str, ...]) -> bool:
    return bool(keys) and doc.entity(keys[0]).label == "Party"


def _able(doc: Anchored, key: str) -> bool:
    """A party; "kommunerne" are many and take part under their names."""
    entity = doc.entity(key)
    return entity.label == "Party" and key not in MUNICIPALITIES


def _opening_list(doc: Anchored, line: Line) -> Iterator[Partner]:
    """A line that begins with a cluster and a colon."""
    colon = next((i for i, t in enumerate(line.toks[:6]) if t.text == ":"), None)
    named = line.at.get(0)
    if colon is not None and (
        key := _cluster_at(doc, line.sentence.text[: line.toks[colon].start].strip())
    ):
        if len([i for i in line.at if i > colon]) >= _PARTNERS:
            yield from _all(line, colon + 1, key, "seats.partners_list")
        return
    if named is None or not named.is_body or doc.entity(named.keys[0]).sort != "cluster":
        return
    after = named.mention.last + 1
    if line.low(after) == ":" and len([i for i in line.at if i > after]) >= _PARTNERS:
        yield from _all(line, after + 1, named.keys[0], "seats.partners_list")


def _between(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    """ "X er et samarbejde mellem A, B og C"."""
    match = cues["between"].search(line.sentence.text)
    if match is None:
        return
    first = next((i for i, t in enumerate(line.toks) if t.start >= match.end()), None)
    if first is None:
        return
    body = _body(doc, line, match.start())
    found, _, _ = read_senders(line, first, len(line.toks))
    if body is None or len(found) < _PARTNERS:
        return
    for one in found:
        if one.key and _able(doc, one.key):
            yield Partner(one.key, body, (line.sentence,), "seats.partners_between")


def _joined(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    """ "A deltager i klyngen", "A indgår i …" of a cluster or its levels."""
    match = cues["joins"].search(line.sentence.text)
    if match is None:
        return
    for named in line.sentence.named:
        if named.mention.end <= match.start() and named.mention.kind in ("party", "name"):
            key = key_of(line, named)
            bodies = [
                n.keys[0] for n in line.sentence.bodies
                if n.mention.start >= match.end() - 1
                and doc.entity(n.keys[0]).sort in ("cluster", "level")
            ]  # fmt: skip
            if key and bodies and _able(doc, key):
                yield Partner(
                    key,
                    _whole(doc, bodies[0]) or bodies[0],
                    (line.sentence,),
                    "seats.partners_join",
                )


def _row(doc: Anchored, line: Line) -> Iterator[Partner]:
    """A row of a table whose first cell names a cluster."""
    block = line.sentence.block
    if len(block.cells) < 2:
        return
    named = line.at.get(0)
    if named is None or not named.is_body or doc.entity(named.keys[0]).sort != "cluster":
        return
    if not doc.entity(named.keys[0]).cluster or len(line.at) < 1 + _PARTNERS:
        return
    head = [doc.segmented.blocks[block.lead]] if block.lead is not None else []
    if not any(_cues(line.language)["columns"].search(h.text) for h in head):
        return
    yield from _all(line, named.mention.last + 1, named.keys[0], "seats.partners_table")


def _body(doc: Anchored, line: Line, before: int | None = None) -> str | None:
    """The cluster, or else the body, whose partners a sentence names."""
    named = [n for n in line.sentence.bodies if before is None or n.mention.start < before]
    for name in named:
        if doc.entity(name.keys[0]).sort == "cluster":
            return name.keys[0]
    for key in (named[0].keys[0] if named else None, line.sentence.subject, line.sentence.topic):
        if key and doc.entity(key).label == "Body":
            return _whole(doc, key) or key
    return None


def _whole(doc: Anchored, key: str) -> str | None:
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


def _implied(doc: Anchored, found: Iterable[Composition]) -> Iterator[Partner]:
    """An organisation that sends full members to a cluster's level is one of its partners."""
    for part in found:
        whole = _whole(doc, str(part.body)) if part.body else None
        if whole is None or whole == part.body:
            continue
        for seat in part.seats:
            if (seat.attendance == "full" and seat.role != "secretary") or doc.entity(
                str(part.body)
            ).sort == "secretariat":
                yield from _senders(doc, seat, whole)


def _roles(doc: Anchored) -> Iterator[Partner]:
    """A "klyngeformandskabskommune" is by its name a municipality of the cluster."""
    for sentence in doc.sentences:
        for named in sentence.named:
            key = named.keys[0] if named.keys else ""
            if (
                not key
                or doc.entity(key).sort != "role"
                or not doc.entity(key).stem.startswith("klyngeformandskab")
            ):
                continue
            whole = f"cluster:{doc.home or ''}"
            if whole in doc.entities.all:
                yield Partner(key, whole, (sentence,), "seats.partners_implied", "implied")


def _counted(doc: Anchored) -> Iterator[Partner]:
    """ "de 4 østnordske kommuner" of a text about the cluster Østnordland: all that take part."""
    if doc.home is None or f"cluster:{doc.home}" not in doc.entities.all:
        return
    place = doc.home.casefold()
    for sentence in doc.sentences:
        for match in _GROUP.finditer(sentence.text):
            adjective = match[2].casefold().removesuffix("ske")
            if len(adjective) >= _STEM and place.startswith(adjective.rstrip("i")):
                said = re.sub(r"\s+", " ", match.group())
                yield Partner(
                    unit(doc, said, "municipality"), f"cluster:{doc.home}", (sentence,),
                    "seats.partners_counted", "implied",
                )  # fmt: skip


_GROUP: Final = re.compile(
    r"\bde (\d+|to|tre|fire|fem|seks|syv|otte|ni|ti) (\w+ske) kommuner\b", re.I
)
_STEM: Final = 3  # letters of a place that its adjective must share


def _senders(doc: Anchored, seat: Seat, whole: str) -> Iterator[Partner]:
    for key in seat.senders:
        entity = doc.entity(key)
        if entity.label == "Party" and not entity.side and entity.sort in _ORGANISED:
            yield Partner(key, whole, tuple(seat.at[:4]), "seats.partners_implied", "implied")


_ORGANISED: Final = ("hospital", "psychiatry", "office", "general_practice", "municipality")
