"""The sentences of a document with the names in them, before anything is known of their topics."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from loaders.mentions import Mention, find_mentions
from loaders.naming.clusters import as_clusters, listed_places, place_at
from loaders.segments import Block, Segmented
from loaders.tokens import Token, sentences, tokens

_BOX_LINE: Final = re.compile(r"[^\n]+(?:\n(?![A-ZÆØÅ][\wæøå ]{2,20}:)[^\n]+)*")


@dataclass(frozen=True, slots=True)
class Raw:
    """A sentence, heading, item or row with its words and mentions; offsets as in `Sentence`."""

    block: Block
    start: int
    end: int
    text: str
    toks: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def raw_sentences(segmented: Segmented) -> Iterator[Raw]:
    """Every sentence of a document, in order."""
    yield from _listed_apart(_sentences(segmented))


def _sentences(segmented: Segmented) -> Iterator[Raw]:
    for block in segmented.blocks:
        language = segmented.parts[block.part].language
        text = block.text
        whole = block.kind in ("heading", "row")
        if block.label is not None and block.label.text.strip():
            yield _label(block, language)
        cuts = [(0, len(text))] if whole else list(sentences(text))
        if block.kind == "box":
            cuts = [(m.start(), m.end()) for m in _BOX_LINE.finditer(text)]
        for start, end in cuts:
            said = text[start:end].rstrip()
            if said.strip():
                toks = tokens(said, language)
                title = block.kind in ("heading", "item") and (start, end) == (0, len(text))
                found = find_mentions(said, toks, language, title=title)
                if block.kind == "row":
                    found = _within_cells(block, said, toks, found, language)
                yield Raw(block, start, start + len(said), said, toks, found)


def _listed_apart(found: Iterator[Raw]) -> Iterator[Raw]:
    """ "… in the clusters", and on a line or in items of its own "A, B and C": these are clusters."""
    plural: Mention | None = None  # clusters whose names may follow
    for item in found:
        title = item.block.kind in ("heading", "item")
        places = listed_places(item.toks, 0) if plural and title else []
        if plural and item.block.kind == "item" and (one := place_at(item.toks, 0)):
            places = [(one[0], 0, one[1])]
        whole = bool(places) and all(t.text in ".;," for t in item.toks[places[-1][2] + 1 :])
        if plural is not None and whole:
            yield replace(item, mentions=tuple(as_clusters(plural, item.toks, places)))
        else:
            yield item
        if item.block.kind == "item" and whole:
            continue
        last = item.mentions[-1] if item.mentions else None
        open_end = last is not None and len(item.text.rstrip(" :")) <= last.end
        names_some = last is not None and last.sort == "cluster" and last.plural
        plural = last if open_end and names_some and last and not last.cluster else None


def _within_cells(
    block: Block, said: str, toks: Sequence[Token], found: tuple[Mention, ...], language: str
) -> tuple[Mention, ...]:
    """The mentions of a row, of each cell on its own; a row that is a line as a line."""
    begins = sorted(block.clean.at.index(cell.at[0]) for cell in block.cells if cell.at)
    if len(begins) < 2:
        return found
    out: list[Mention] = []
    for begin, end in itertools.pairwise((0, *begins[1:], len(said))):
        out.extend(_moved(said[begin:end].rstrip(), begin, toks, language))
    return tuple(out)


def _moved(piece: str, begin: int, toks: Sequence[Token], language: str) -> Iterator[Mention]:
    """The mentions of a piece of a row, with their places in the row."""
    first = next((n for n, tok in enumerate(toks) if tok.start >= begin), len(toks))
    for one in find_mentions(piece, tokens(piece, language), language):
        yield replace(
            one, start=one.start + begin, end=one.end + begin,
            first=one.first + first, last=one.last + first,
        )  # fmt: skip


def _label(block: Block, language: str) -> Raw:
    """The label of a field reads like a small heading."""
    label = block.label
    assert label is not None
    toks = tokens(label.text, language)
    found = find_mentions(label.text, toks, language, title=True)
    as_heading = replace(block, kind="heading", clean=label, label=None)
    return Raw(as_heading, 0, len(label), label.text, toks, found)
