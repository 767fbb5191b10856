"""What else a body is called: what brackets behind it say, "X is the coordinating body"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.entities import Entities

_BRACKET: Final = re.compile(
    r"\((?:(?:the|hereafter|hereinafter|heretter|herefter|i det følgende|forkortet|også) )?"
    r"(?:(?:kaldet|benævnt|kalt|forkortet) )?[\"“”«']?$"
)
_IS: Final = frozenset("er bliver være blive udgør udgøre ble blir vera bli is becomes be".split())
_NAMED: Final = re.compile(
    r"\b(?:får navnet|kaldes|benævnes|med navnet|hedder|called|named|kalles)\W*$"
)


def take_abbreviations(raw: Sequence[Raw], entities: Entities) -> None:
    """ "… (ABC)" behind the name of a body, with at most a purpose between."""
    for item in raw:
        for at, mention in enumerate(item.mentions):
            if mention.kind != "abbreviation" or not _BRACKET.search(item.text[: mention.start]):
                continue
            before = [m for m in item.mentions[:at] if m.kind in ("body", "party")]
            if before and mention.start - before[-1].end < 60:
                keys = entities.of(before[-1], (item.block.number, before[-1].start))
                letters = mention.stem.casefold()
                between = item.text[before[-1].start : mention.start].casefold()
                if keys and all(c in between for c in letters):
                    entities.shorten(mention.stem, keys[0])


def take_definitions(raw: Sequence[Raw], entities: Entities) -> None:
    """ "X (hereafter the committee)": what the noun alone stands for from there on."""
    for item in raw:
        last = None
        for mention in item.mentions:
            if mention.kind == "body" and not mention.bare:
                last = mention
            elif mention.bare and last is not None and not mention.adjectives:
                if not _DEFINES.fullmatch(item.text[last.end : mention.start]):
                    continue
                keys = entities.of(last, (item.block.number, last.start))
                if len(keys) == 1:
                    entities.define(mention, keys[0])


_DEFINES: Final = re.compile(r"[^().]{0,60}\([^()]{0,60}")


def take_descriptions(raw: Sequence[Raw], entities: Entities) -> None:
    """ "X er det koordinerende organ …", "… det nye udvalg, der får navnet X": what else X is called."""
    for item in raw:
        for a, b in zip(item.mentions, item.mentions[1:], strict=False):
            between = [t.text.casefold() for t in item.toks[a.last + 1 : b.first]]
            says_is = bool(between) and between[0] in _IS and len(between) <= 2
            if b.bare and b.adjectives and a.kind == "body" and not a.bare and says_is:
                named, described = a, b
            elif a.bare and a.adjectives and b.kind == "body" and not b.bare:
                if not _NAMED.search(item.text[a.end : b.start]):
                    continue
                named, described = b, a
            else:
                continue
            keys = entities.of(named, (item.block.number, named.start))
            if len(keys) == 1:
                entities.describe(described, keys[0])
