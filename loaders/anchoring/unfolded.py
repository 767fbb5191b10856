"""Tables with a body in each row, read as a heading with fields: "Formand", "Møder", "Refererer til"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.lexicon import lexicon
from loaders.mentions import find_mentions
from loaders.segments import Block, Segmented
from loaders.text import Clean
from loaders.tokens import tokens

_MOST: Final = 0.55  # of a cell that the name of a body must make up
_ROWS: Final = 0.75  # of the rows that must begin with a body
_SOME: Final = 0.5  # where the columns leave no doubt
_NOTHING: Final = re.compile(r"[\W_]*|n/a", re.I)


def unfolded(segmented: Segmented) -> tuple[Segmented, frozenset[int]]:
    """The document with the rows of such tables as headings, and their cells as fields; and the
    numbers of the blocks that hold the bodies of the rows."""
    heads = _heads(segmented)
    if not heads:
        return segmented, frozenset()
    out: list[Block] = []
    bodies: set[int] = set()
    moved: dict[int, int] = {}
    for block in segmented.blocks:
        moved[block.number] = len(out)
        if block.number in heads:
            continue
        if block.lead not in heads:
            out.append(block)
            continue
        first, *rest = block.cells
        above = len(out)
        bodies.add(above)
        out.append(_plain(block, "heading", first, block.section))
        for title, cell in zip(heads[block.lead][1:], rest, strict=True):
            if "\n" in cell.text:
                out += _listed(block, title, cell, (*block.section, first.text.strip()), len(out))
            elif title.text.strip() and not _NOTHING.fullmatch(cell.text):
                field = _plain(block, "field", cell, (*block.section, first.text.strip()))
                out.append(replace(field, label=title, lead=-above - 1))
    return replace(segmented, blocks=tuple(_numbered(out, moved))), frozenset(bodies)


def _listed(
    block: Block, title: Clean, cell: Clean, section: tuple[str, ...], above: int
) -> list[Block]:
    """A cell of several lines: the name of the column as a heading, and an item for each line."""
    out = [_plain(block, "heading", title, section)]
    at = 0
    for line in cell.text.split("\n"):
        held = cell[at : at + len(line)].strip()
        at += len(line) + 1
        if held.text:
            item = _plain(block, "item", held, (*section, title.text.strip(" :")))
            out.append(replace(item, lead=-above - 1))
    return out


def _plain(block: Block, kind: str, clean: Clean, section: tuple[str, ...]) -> Block:
    return replace(block, kind=kind, clean=clean, section=section, lead=None, cells=())  # type: ignore[arg-type]


def _numbered(blocks: Sequence[Block], moved: dict[int, int]) -> list[Block]:
    """Blocks with their numbers in order; a negative lead is one that has its new number already."""
    out = []
    for number, block in enumerate(blocks):
        lead = block.lead
        if lead is not None:
            lead = -lead - 1 if lead < 0 else moved[lead]
        out.append(replace(block, number=number, lead=lead))
    return out


def _heads(segmented: Segmented) -> dict[int, tuple[Clean, ...]]:
    """The rows of column names above rows that each begin with a body, by number."""
    below: dict[int, list[Block]] = {}
    for block in segmented.blocks:
        if block.kind == "row" and block.lead is not None:
            below.setdefault(block.lead, []).append(block)
    out: dict[int, tuple[Clean, ...]] = {}
    for number, rows in below.items():
        head = segmented.blocks[number]
        if head.kind != "row" or any(len(r.cells) != len(head.cells) for r in rows):
            continue
        language = segmented.parts[head.part].language
        titles = tuple(lexicon(language, "bodies").get("tables", {}).get("columns", ()))
        known = sum(c.text.casefold().strip(" :*_").startswith(titles) for c in head.cells[1:])
        named = sum(_is_body(r.cells[0].text, language) for r in rows)
        if (
            known
            and titles
            and len(rows) > 1
            and named >= (_SOME if known > 2 else _ROWS) * len(rows)
        ):
            out[number] = head.cells
    return out


def _is_body(text: str, language: str) -> bool:
    said = text.strip(" *_:")
    for mention in find_mentions(said, tokens(said, language), language, title=True):
        if mention.kind == "body":
            return len(mention.text) >= _MOST * len(said)
    return False
