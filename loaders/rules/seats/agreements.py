"""Parties of an agreement: they take part in what they set up or run by it, or in what it is about by its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.rules.seats.keys import key_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.partner import (
    LEAST,
    NEGATED,
    Partner,
    cues_of,
    is_able,
    is_container,
    listed_after,
)

_NEAR: Final = 40  # characters between a cue and what it is said of
_ABOVE: Final = 3  # sentences in which the title of an agreement stands
_MOST: Final = 0.7  # of a line that a party's name makes up
_RULE: Final = "seats.partners_agreed"


def agreed(doc: Anchored) -> Iterator[Partner]:
    """Parties of an agreement in what they set up by it ("agreement between A and B", "the parties
    run X"), or in the body that the agreement's title names."""
    told = next(_agreements(doc), None)
    if told is None:
        return
    run = _run_together(doc, told) or _titled(doc, told)
    if run is None:
        return
    body, said = run
    for one in _parties(doc, told, body):
        yield replace(one, at=one.at if said is told else (said, *one.at))


def _agreements(doc: Anchored) -> Iterator[Sentence]:
    """The sentences that say between whom an agreement is: one that begins so stands below its title."""
    for sentence in doc.sentences:
        cues = cues_of(doc.part(sentence).language)
        match = cues["agreed"].search(sentence.text) if "agreed" in cues else None
        if match is None or NEGATED.search(sentence.text):
            continue
        above = doc.sentences[max(0, sentence.number - _ABOVE) : sentence.number]
        itself = cues["title_of"].search(match.group())
        if itself or any(cues["title_of"].search(s.text) for s in above):
            yield sentence


def _run_together(doc: Anchored, told: Sentence) -> tuple[str, Sentence] | None:
    """What the parties are said to run or to have set up, from the agreement on."""
    for sentence in doc.sentences[told.number :]:
        cues = cues_of(doc.part(sentence).language)
        match = cues["together"].search(sentence.text) if "together" in cues else None
        if match is None or NEGATED.search(sentence.text):
            continue
        body = next((n for n in sentence.bodies if n.mention.start >= match.end()), None)
        near = body is not None and body.mention.start - match.end() <= _NEAR
        if body is not None and near and is_container(doc, body.keys[0]):
            return body.keys[0], sentence
    return None


def _titled(doc: Anchored, told: Sentence) -> tuple[str, Sentence] | None:
    """The body that the title of the agreement, or the sentence that tells of it, is about."""
    above = [s for s in doc.sentences[: told.number] if s.block.kind == "heading"]
    for sentence in (*above[:_ABOVE], told):
        cues = cues_of(doc.part(sentence).language)
        match = cues["title_of"].search(sentence.text) if "title_of" in cues else None
        if match is None:
            continue
        behind = [n for n in sentence.bodies if n.mention.start >= match.end() and n.mention.named]
        about = [
            n for n in behind if not n.mention.plural and doc.entity(n.keys[0]).sort != "council"
        ]
        if about and (sentence is not told or is_container(doc, about[-1].keys[0])):
            return about[-1].keys[0], sentence
    return None


def _parties(doc: Anchored, told: Sentence, body: str) -> Iterator[Partner]:
    """The parties that a sentence lists, or that stand on lines of their own below it."""
    line = Line.of(doc, told)
    cue = cues_of(line.language)["agreed"].search(told.text)
    found = list(listed_after(line, cue.end() if cue else 0, body, _RULE))
    yield from found or _below(doc, told, body)


def _below(doc: Anchored, told: Sentence, body: str) -> Iterator[Partner]:
    found: list[Partner] = []
    for sentence in doc.sentences[told.number + 1 :]:
        line = Line.of(doc, sentence)
        first = line.at.get(0)
        whole = first is not None and len(first.mention.text) >= _MOST * len(sentence.text.strip())
        key = key_of(line, first) if first is not None and whole else None
        if key is None:
            break
        if is_able(doc, key):
            found.append(Partner(key, body, (told, sentence), _RULE))
    yield from found if len(found) >= LEAST else ()
