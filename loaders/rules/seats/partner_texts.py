"""Where a text says who takes part in a cluster or a partnership: sentences, lists, labels, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.records import Certainty
from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Place
from loaders.lexicon import lexicon
from loaders.rules.seats.senders import MUNICIPALITIES, Line, key_of

_PARTNERS: Final = 2  # names that make a list
_JOIN: Final = frozenset(
    ", og samt eller med de den det fra både and the together with with; & ; såvel som også".split()
)
_NEGATED: Final = re.compile(r"\b(?:ikke|ikkje|overvejer|vurderer|not|inviteret|invitert)\b", re.I)


@dataclass(frozen=True, slots=True)
class Partner:
    """A party that takes part in a body."""

    party: str
    body: str
    at: tuple[Place, ...]
    rule: str
    certainty: Certainty = "explicit"


@cache
def _cues(language: str) -> dict[str, re.Pattern[str]]:
    return {k: re.compile(v, re.I) for k, v in lexicon(language, "seats")["partners"].items()}


def stated(doc: Anchored) -> Iterator[Partner]:
    """Every partner that a sentence, a list, a label or a row names."""
    listing: str | None = None  # the body whose partners a list names
    for sentence in doc.sentences:
        line = Line.of(doc, sentence)
        if not line.toks:
            continue
        cues = _cues(line.language)
        block = sentence.block
        if block.kind == "heading":
            if block.clean is doc.segmented.blocks[block.number].clean:  # no label of a field
                listing = _own(doc, sentence) if cues["title"].fullmatch(_title(sentence)) else None
        elif block.kind == "field":
            if not _NEGATED.search(sentence.text):
                yield from _field(doc, line, cues)
        elif block.kind == "row":
            yield from _row(doc, line)
        elif sentence.text.rstrip().endswith(":") and _leads(sentence, cues):
            listing = _body(doc, line)
        elif listing is not None and block.kind == "item":
            if not _NEGATED.search(sentence.text):
                yield from _all(line, 0, listing, "seats.partners_list")
        else:
            listing = None if block.kind == "paragraph" else listing
            yield from _sentence(doc, line, cues)


def _title(sentence: Sentence) -> str:
    return sentence.text.strip(" :.0123456789")


def _leads(sentence: Sentence, cues: dict[str, re.Pattern[str]]) -> bool:
    text = sentence.text
    return any(cues[k].search(text) for k in ("listed", "between") if k in cues)


def _own(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a heading "Parties" is about: what the section above it is about."""
    key = sentence.topic or next((k for k in doc.titles.values() if k), None)
    if key is None or doc.entity(key).label != "Body":
        return None
    return whole_of(doc, key) or (key if is_container(doc, key) else None)


def _sentence(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    if line.sentence.text.rstrip().endswith("?"):
        return
    yield from _joined(doc, line, cues)
    if _NEGATED.search(line.sentence.text):
        return
    yield from _opening_list(doc, line)
    yield from _between(doc, line, cues)
    yield from _consists(doc, line, cues)


def _field(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    """ "Klynge Øst: A, B og C", "Parter: A, B og C"."""
    label = _label(doc, line.sentence)
    if label is None:
        return
    body = _cluster_of_label(doc, line.sentence)
    if body is None and cues["title"].fullmatch(_title(label)):
        body = _own(doc, line.sentence)
    if body is not None:
        yield from _all(line, 0, body, "seats.partners_list")


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
    match = cues["between"].search(line.sentence.text) if "between" in cues else None
    if match is None:
        return
    body = _body(doc, line, match.start())
    if body is not None:
        yield from _after(line, match.end(), body, "seats.partners_between")


def _consists(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    """ "Partnerskabet består af A, B og C", "parterne i X er A, B og C": of what unites organisations."""
    match = cues["consists"].search(line.sentence.text) if "consists" in cues else None
    if match is None:
        return
    body = _body(doc, line, match.end())
    if body is None or not is_container(doc, body):
        return
    # "består af fire repræsentanter fra A": seats, no partners
    behind = [t for t in line.toks if t.start >= match.end()]
    if not behind or behind[0].text[:1].isdigit():
        return
    found = list(_after(line, match.end(), body, "seats.partners_between"))
    if any(doc.entity(one.party).stem[:1].isupper() for one in found):
        yield from found


def is_container(doc: Anchored, key: str) -> bool:
    """A cluster, a partnership, an alliance: what organisations are members of."""
    entity = doc.entity(key)
    if entity.sort == "cluster":
        return True
    nouns = {n for lang in ("da", "nb", "nn", "en") for n in _containers(lang)}
    return entity.label == "Body" and any(noun in entity.stem for noun in nouns)


@cache
def _containers(language: str) -> tuple[str, ...]:
    return tuple(lexicon(language, "seats").get("containers", {}).get("nouns", ()))


def _after(line: Line, at: int, body: str, rule: str) -> Iterator[Partner]:
    """The organisations listed from a place in the text on, where there are at least two."""
    here = next((i for i, t in enumerate(line.toks) if t.start >= at), len(line.toks))
    keys: list[str] = []
    count = 0
    while here < len(line.toks):
        named = line.at.get(here)
        if named is not None and not named.mention.genitive:
            count += 1
            key = _organisation(line, named)
            if key is not None and key != body and _able(line.doc, key):
                keys.append(key)
            here = named.mention.last + 1
        elif line.low(here) in _JOIN:
            here += 1
        elif count and line.low(here) == "(":
            here = next((i for i in range(here, len(line.toks)) if line.low(i) == ")"), here) + 1
        elif here + 1 in line.at and line.low(here).isalpha() and line.low(here) not in ("i", "om"):
            here += 1  # "de fynske kommuner", "five communities"
        else:
            break
    if count >= _PARTNERS:
        for key in dict.fromkeys(keys):
            yield Partner(key, body, (line.sentence,), rule)


def _organisation(line: Line, named: Named) -> str | None:
    """The party of a partner list; a board or council among organisations is there as one of them."""
    key = key_of(line, named)
    if key is None:
        return None
    entity = line.doc.entity(key)
    own = entity.headed or entity.near or entity.cluster or entity.role or entity.owner
    if entity.label == "Body" and entity.sort in ("forum", "committee", "group") and not own:
        if not named.mention.named or named.mention.plural:
            return None
        entity.label, entity.sort = "Party", "association"
    return key


def _joined(doc: Anchored, line: Line, cues: dict[str, re.Pattern[str]]) -> Iterator[Partner]:
    """ "A deltager i klyngen", "A indgår i …": an organisation, in a cluster or a body of several."""
    text = line.sentence.text
    match = cues["joins"].search(text)
    if match is None:
        return
    body = next((n for n in line.sentence.bodies if n.mention.start >= match.end() - 1), None)
    negated = body is not None and _NEGATED.search(text[: body.mention.end]) is not None
    for named in line.sentence.named:
        if named.mention.end > match.start() or named.mention.kind == "abbreviation":
            continue
        key = key_of(line, named)
        if key is not None and named.is_body and not _sends_only(doc, key):
            continue
        if key is None or body is None or not _able(doc, key):
            continue
        target = body.keys[0]
        if negated:
            continue
        if doc.entity(target).sort in ("cluster", "level"):
            yield Partner(
                key, whole_of(doc, target) or target, (line.sentence,), "seats.partners_join"
            )
        elif named.mention.kind == "party" and not doc.entity(key).side:
            between = text[match.start() : body.mention.start]
            if body.mention.start - match.end() < 8 and not _MEETS.search(between):
                yield Partner(key, target, (line.sentence,), "seats.partners_join")


def _sends_only(doc: Anchored, key: str) -> bool:
    """A committee of one side alone, which the text does not describe: it takes part as a party."""
    entity = doc.entity(key)
    if entity.label == "Body" and entity.beside == "sector" and not entity.headed:
        patients = re.match(r"patient|bruger|borger|pårørende", entity.stem)
        entity.label, entity.sort = "Party", "patients" if patients else "association"
    return entity.label == "Party"


_MEETS: Final = re.compile(r"\b(?:mød|møte|meeting|arbejde|behandling|drøftelse|udvikling)", re.I)


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
