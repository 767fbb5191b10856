"""What a section says of all the bodies that the text has told of one by one ("Fælles for alle udvalg")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon

_APART: Final = frozenset(("secretariat", "chairmanship", "council", "cluster"))


def each_told(doc: Anchored) -> Iterator[Sentence]:
    """The sentences; one in a section on all bodies, and about none of them, once for each."""
    common = _common(doc)
    for sentence in doc.sentences:
        bodies = _meant(doc, sentence, common) if common else ()
        if not bodies:
            yield sentence
        for key in bodies:
            own = sentence.opens or sentence.subject not in (None, sentence.topic)
            yield replace(sentence, topic=key, subject=sentence.subject if own else key)


def _common(doc: Anchored) -> dict[tuple[int, str], tuple[str, ...]]:
    """The bodies that a section is about by its title: those it names, or all there are."""
    out: dict[tuple[int, str], tuple[str, ...]] = {}
    for sentence in doc.sentences:
        if sentence.block.kind != "heading" or sentence.block.label is not None:
            continue
        title = sentence.text.strip(_MARKS)
        if _headings(doc.part(sentence).language).match(title):
            named = [k for n in sentence.bodies if len(n.keys) > 1 for k in n.keys]
            bodies = tuple(k for k in named if _is_one(doc, k)) or _all(doc)
            if len(bodies) > 1:
                out[sentence.block.part, title] = bodies
    return out


def _meant(
    doc: Anchored, sentence: Sentence, common: dict[tuple[int, str], tuple[str, ...]]
) -> tuple[str, ...]:
    block = sentence.block
    if block.kind in ("heading", "row", "box") or sentence.topic not in (
        None, doc.titles.get(block.part),
    ):  # fmt: skip
        return ()
    above = (common.get((block.part, title.strip(_MARKS))) for title in block.section)
    return next((bodies for bodies in above if bodies), ())


_MARKS: Final = " .:0123456789§"


def _all(doc: Anchored) -> tuple[str, ...]:
    """The bodies that head sections by their names alone, in their order."""
    found = []
    for number, sentence in enumerate(doc.sentences):
        named = sentence.bodies[:1]
        alone = number and sentence.block.kind == "heading" and sentence.block.label is None
        if alone and named and _is_one(doc, sentence.subject) and _is_name(sentence):
            found.append(str(sentence.subject))
    return tuple(dict.fromkeys(found))


def _is_name(sentence: Sentence) -> bool:
    mention = sentence.bodies[0].mention
    return sentence.opens and len(sentence.text.strip(_MARKS)) <= len(mention.text) + _SHORT


_SHORT: Final = 8  # characters of an abbreviation behind a name


def _is_one(doc: Anchored, key: str | None) -> bool:
    entity = doc.entities.all.get(key or "")
    return entity is not None and entity.label == "Body" and entity.sort not in _APART


@cache
def _headings(language: str) -> re.Pattern[str]:
    words = lexicon(language, "lines")["common"]["headings"]
    return re.compile("|".join(words), re.I)
