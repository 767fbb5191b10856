"""Words for bodies that name none: titles that say what kind of bodies follow ("Underudvalg",
"Rådgivende organer"), the short form of an agency ("styrelsen")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.mentions import Mention

_KINDS: Final = re.compile(
    r"(?:(?:nedsatte|øvrige|faste|andre|våre|vores) )?"
    r"(?:under(?:udvalg|utvalg|utval|grupper)|sub-?(?:committees|groups)"
    r"|(?:(?:\w+(?:e|ende) )?(?:\w+-?)?(?:fora|organer|organ)))",
    re.I,
)
NUMBERS: Final = " :.0123456789§*_"


def is_category(title: str) -> bool:
    """Whether a title is but a kind of bodies."""
    return _KINDS.fullmatch(title.strip(NUMBERS)) is not None


def without_categories(raw: Sequence[Raw]) -> list[Raw]:
    """The sentences, without mentions in such titles where what stands below names bodies."""
    titles = {_place(r.block.part, r.text) for r in raw if _is_title(r)}
    if not titles:
        return list(raw)
    told: set[tuple[int, str]] = set()
    for item in raw:
        if item.block.kind != "heading" and any(_names(m) for m in item.mentions):
            label = item.block.label.text if item.block.label is not None else ""
            above = label or (item.block.section or ("",))[-1]
            told.add(_place(item.block.part, above))
    return [
        replace(item, mentions=tuple(m for m in item.mentions if m.kind != "body"))
        if _is_title(item) and _place(item.block.part, item.text) in told
        else item
        for item in raw
    ]


def told_below(raw: Iterable[Raw]) -> frozenset[tuple[int, str]]:
    """The parts and words of such titles, once their mentions are gone."""
    return frozenset(
        _place(item.block.part, item.text)
        for item in raw
        if _is_title(item) and not any(m.kind == "body" for m in item.mentions)
    )


def _is_title(item: Raw) -> bool:
    return item.block.kind == "heading" and is_category(item.text)


def _names(mention: Mention) -> bool:
    return mention.kind == "body" and mention.named and not mention.bare and not mention.plural


def _place(part: int, title: str) -> tuple[int, str]:
    return part, title.strip(NUMBERS)


_AGENCY: Final = "styrelse"


def without_agencies(raw: Sequence[Raw]) -> list[Raw]:
    """The sentences; where the text names an agency, "styrelsen" is that and nobody's board."""
    said = any(m.head == _AGENCY for item in raw for m in item.mentions)
    if not said or not any(_is_agency(m) for item in raw for m in item.mentions):
        return list(raw)
    return [
        replace(item, mentions=tuple(m for m in item.mentions if m.head != _AGENCY)) for item in raw
    ]


def _is_agency(mention: Mention) -> bool:
    return mention.kind == "party" and mention.stem.casefold().rstrip("sn").endswith("styrelse")
