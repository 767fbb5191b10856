"""Lists of abbreviations: "ARC  Audit and Risk Committee", "SSU: Strategisk samarbeidsutvalg"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.entities import Entities
from loaders.mentions import Mention

_SHORT: Final = r"[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,2}[A-ZÆØÅ]{1,5}"
_MEANS: Final = re.compile(
    rf"[\"“”']?(?P<s>{_SHORT})[\"“”']?(?: ?[=:–—] ?| ?- |,? (?:is|are|means|stands for|er|står for|betyder|betyr|tyder|"
    r"forkortelse for|er forkortelse for|er kort for) (?:the |den |det )?)"
)
_LABEL: Final = re.compile(_SHORT)
_WHY: Final = "in a list of abbreviations"


def take_glossary(raw: Sequence[Raw], entities: Entities) -> None:
    """What short names stand for where a row, a label or a line says so before the name in full."""
    label = None
    for item in raw:
        for short, mention in _said(item, label):
            keys = entities.of(mention, (item.block.number, mention.start))
            if len(keys) == 1:
                entities.shorten(short, keys[0], _WHY)
        alone = item.block.kind == "heading" and _LABEL.fullmatch(item.text.strip(" :.*_"))
        label = alone.group() if alone else None


def _said(item: Raw, label: str | None) -> Iterator[tuple[str, Mention]]:
    named = [m for m in item.mentions if m.kind in ("body", "party") and not m.bare]
    cells = [c.text.strip(" :.*_") for c in item.block.cells]
    for short, full in pairwise(cells):
        for a, b in ((short, full), (full, short)):
            if _LABEL.fullmatch(a):
                yield from ((a, m) for m in named if b.startswith(m.text) and _fits(a, m.text))
    if item.block.kind == "field" and label and not item.start:
        yield from ((label, m) for m in named if m.start == 0 and _fits(label, m.text))
    if not item.block.cells and (means := _MEANS.match(item.text)):
        begins = (means.end(), means.end() - 4)  # a name may begin with its article
        yield from (
            (means["s"], m) for m in named if m.start in begins and _fits(means["s"], m.text)
        )


def _fits(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order, each at the beginning of a part."""
    rest = re.sub(r"^(?:the|den|det) ", "", name.casefold())
    letters = short.casefold()
    if not rest.startswith(letters[:1]):
        return False
    for letter in letters:
        at = rest.find(letter)
        if at < 0:
            return False
        rest = rest[at + 1 :]
    return True
