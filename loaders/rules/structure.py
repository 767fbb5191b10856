"""Which of the bodies and parties that a document names become nodes, and what they are parts of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.entities import Entity
from loaders.findings import Findings
from loaders.mentions import Mention

_PASSING = 2  # definite mentions that make a body more than a passing word


def structure(doc: Anchored, out: Findings) -> None:
    """Bodies that the document names as such: in a title, by a proper name, or again and again."""
    for key in {*doc.titles.values(), *doc.topics.values()} - {None}:
        out.body(str(key))
    definite: dict[str, int] = {}
    for sentence in doc.sentences:
        for named in sentence.named:
            mention = named.mention
            for key in named.keys:
                entity = doc.entity(key)
                if entity.label == "Party":
                    if mention.named and not entity.side and not _only_owns(entity, mention):
                        if _is_venue(sentence, mention):
                            continue
                        out.body(key)
                    continue
                if mention.bare:
                    continue
                if mention.definite or mention.named:
                    definite[key] = definite.get(key, 0) + 1
                if mention.kind == "abbreviation":
                    continue
                if mention.cluster or entity.sort in ("council",) or mention.named:
                    out.body(key)
                if mention.whole:
                    out.body(f"cluster:{mention.cluster or ''}")
    for key, count in definite.items():
        if count >= _PASSING or doc.entity(key).sort in ("level", "cluster", "secretariat"):
            out.body(key)
    for sentence in doc.sentences:
        _examples(doc, out, sentence)
        _listed(doc, out, sentence)
        titled = doc.titles.get(sentence.block.part)
        if titled and _FOR_ALL.search(sentence.text):
            out.body(titled, sentence)  # whom the terms of reference hold for
    _unborn(doc, out)


def _only_owns(entity: Entity, mention: Mention) -> bool:
    """ "Psykiatriens Visitationsforum": a common noun in the name of what belongs to it."""
    return entity.is_generic and mention.genitive


def _is_venue(sentence: Sentence, mention: Mention) -> bool:
    """ "mødes i Regionshuset", "Regionshuset Klitby, lokale 3": where it is, and nobody who does it."""
    if not mention.text.casefold().endswith(_HOUSES):
        return False
    ahead = [t.text.casefold() for t in sentence.toks[max(0, mention.first - 1) : mention.first]]
    return ahead[:1] in (["i"], ["på"]) or bool(_ROOM.search(sentence.text))


_HOUSES: Final = ("huset", "gården", "hus")
_ROOM: Final = re.compile(r"\b(?:møde)?(?:lokale|rum|sal)(?:t|n|r)?\b|^sted\b", re.I)
_NEW: Final = re.compile(
    r"\b(?:etableres|oprettes|nedsættes|behov for|etablere|opprettes|be established)\b", re.I
)


def _unborn(doc: Anchored, out: Findings) -> None:
    """Bodies that only a draft defines, or only a proposal would set up, are no more than that."""
    spoken: dict[str, set[str | None]] = {}
    proposed: set[str] = set()
    for sentence in doc.sentences:
        status = _status_of(doc, sentence.block.part)
        for named in sentence.bodies:
            for key in named.keys:
                spoken.setdefault(key, set()).add(status)
                loose = not named.mention.definite or named.mention.adhoc
                if status == "proposal" and loose and _NEW.search(sentence.text):
                    proposed.add(key)
    defined = {*doc.titles.values(), *doc.topics.values()} - {None}
    stems = {doc.entity(str(k)).stem for k in defined}
    for key, said in spoken.items():
        entity = doc.entity(key)
        own = (
            key in defined or entity.owner in stems or entity.adhoc or entity.near or entity.headed
        )
        if said == {"draft"} and own and entity.sort != "cluster":
            out.hold(key, status="draft")
        elif said == {"proposal"} and key in proposed:
            out.hold(key, status="proposal")


def _status_of(doc: Anchored, number: int | None) -> str | None:
    while number is not None:
        part = doc.segmented.parts[number]
        if part.status:
            return part.status
        number = part.parent
    return None


_FOR_ALL: Final = re.compile(
    r"\b(?:gælder|gældende|gjeld\w*|applies|apply) (?:for|to) (?:alle?|hver|de|all|each|the)\b",
    re.I,
)
_OPENS: Final = re.compile(
    r"\s*\((?:fx|f\.eks\.|bl\.a\.|e\.g\.|for eksempel)\s+(?:i forhold til |inden for |vedr\.? )?",
    re.I,
)


def _examples(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "faste grupper (fx A, B og C)": each is one of the groups."""
    for named in sentence.bodies:
        mention = named.mention
        opening = _OPENS.match(sentence.text, mention.end)
        if not opening or not mention.plural or mention.sort not in ("group", "committee", "forum"):
            continue
        closing = sentence.text.find(")", opening.end())
        if closing < 0:
            continue
        for start, text in _items(sentence.text[opening.end() : closing], opening.end()):
            key = _example(doc, sentence, named, start, text)
            out.body(key, sentence)
            out.edge("INSTANCE_OF", key, named.keys[0], sentence, rule="structure.example")


def _listed(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "… tre temagrupper:" above a list of names that end or begin with the noun: each is one."""
    several = next((n for n in reversed(sentence.bodies) if n.mention.plural), None)
    if several is None or len(several.keys) != 1 or several.mention.sort not in _GROUPS:
        return
    below = doc.led_by(sentence.block.number)
    stem = doc.entity(several.keys[0]).stem
    one_each = [(s, n) for s in below for n in s.bodies[:1] if _is_one_of(n, stem)]
    if len(one_each) > 1:
        for item, named in one_each:
            out.body(named.keys[0], item)
            out.edge("INSTANCE_OF", named.keys[0], several.keys[0], [sentence, item],
                     rule="structure.listed")  # fmt: skip


_GROUPS: Final = ("group", "committee", "forum")


def _is_one_of(named: Named, stem: str) -> bool:
    """Whether an item begins with one body, of that noun, told apart by more than the noun."""
    mention = named.mention
    alone = mention.first == 0 and not mention.plural and not mention.bare and not mention.genitive
    return alone and len(named.keys) == 1 and mention.stem.endswith(stem)


def _items(text: str, at: int) -> Iterator[tuple[int, str]]:
    """The items of "a, b og c, d og e": commas part them, and "og" before the last."""
    pieces = text.split(", ")
    if len(pieces) < 2:
        return
    last = pieces[-1].rsplit(" og ", 1)
    if len(last) == 2:
        pieces[-1:] = last
    for piece in pieces:
        start = text.find(piece)
        yield at + start, piece.strip()


def _example(doc: Anchored, sentence: Sentence, group: Named, start: int, text: str) -> str:
    held = [n for n in sentence.bodies if start <= n.mention.start < start + len(text)]
    if held and held[0].mention.end == start + len(text):
        return held[0].keys[0]
    name = text if held else f"{_singular(doc, group)}: {text}"
    key = f"body:{name.casefold()}"
    entity = Entity(key, "Body", group.mention.sort, name.casefold())
    entity.names[name] += 1
    return doc.entities.all.setdefault(key, entity).key


def _singular(doc: Anchored, group: Named) -> str:
    entity = doc.entity(group.keys[0])
    return " ".join((*entity.adjectives, entity.stem)).capitalize()
