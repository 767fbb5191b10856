"""Which document an approval is of: the annex of its number, kind or body, or the part it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.segments import Part

_ANNEXES: Final = ("terms", "memo", "annex", "act", "proposal")


def nouns(low: str, words: dict[str, Any]) -> set[str]:
    """The kinds of documents that a text names."""
    return {kind for noun, kind in words["documents"].items() if re.search(rf"\b{noun}", low)}


def is_another(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> bool:
    """ "Rådet vedtager en plan. Planen godkendes af X": what was just told of, and not this document."""
    match = _FIRST.match(sentence.text)
    if match is None or not nouns(match.group().casefold(), words):
        return False
    stem = _ENDING.sub("", match["noun"].casefold())
    if stem in doc.segmented.parts[sentence.block.part].title.casefold():
        return False
    told = re.compile(rf"\b(?:en|et|ein|eit|a|an) (?:\w+ ){{0,2}}\w*{stem}\b", re.I)
    earlier = doc.sentences[max(0, sentence.number - _NEAR) : sentence.number]
    return any(told.search(s.text) for s in earlier)


_NEAR: Final = 4  # sentences back
_FIRST: Final = re.compile(r"(?:The )?(?P<noun>[A-ZÆØÅa-zæøå]\w{2,}?(?:en|et|n|a)?)(?= )")
_ENDING: Final = re.compile(r"(?:en|et)$")


def documents_meant(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> Iterator[Part]:
    """The annex a decision speaks of: of the number, kind or body it names; else its own part."""
    parts = doc.segmented.parts
    here = parts[sentence.block.part]
    low = f"{sentence.text} {here.title if here.number else ''}".casefold()
    kinds = nouns(sentence.text.casefold(), words)
    fitting = _annexes_of(doc, here, low, kinds)
    if fitting:
        yield from fitting
    elif (here.kind not in ("agenda_item", "decision", "minutes") and (
        not kinds or here.kind == "other" or here.kind in kinds or kinds & {"memo", "annex"}
        or (here.kind == "proposal" and "act" not in kinds)
    )) or here.kind in ("agenda_item", "decision"):  # fmt: skip
        yield here


def _annexes_of(doc: Anchored, here: Part, low: str, kinds: set[str]) -> Sequence[Part]:
    parts = doc.segmented.parts
    numbers = re.findall(r"\b(?:bilag|vedlegg|annex|appendix)\s*(?:nr\.?\s*)?(\d+\w?|[a-z])\b", low)
    for number in numbers:
        found = [
            p for p in parts
            if re.match(rf"(?:bilag|vedlegg|annex|appendix)\s*(?:nr\.?\s*)?{number}\b", p.title.casefold())
        ]  # fmt: skip
        if len(found) == 1:
            return found
    family = {here.number, here.parent} - {None}
    annexes = [
        p for p in parts if p.parent in family and p.kind in _ANNEXES and p.number != here.number
    ]
    named = _bodies_named(doc, low, here)
    fitting = [p for p in annexes if p.kind in kinds] or annexes
    exact = [p for p in fitting if doc.titles.get(p.number) in named]
    return exact or (fitting if len(fitting) == 1 else [])


def _bodies_named(doc: Anchored, low: str, here: Part) -> set[str]:
    return {
        key
        for s in doc.sentences
        if s.block.part == here.number and s.text.casefold() in low
        for n in s.bodies
        for key in n.keys
    }
