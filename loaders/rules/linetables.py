"""Lines that a table states by its columns: "| Forum | Refererer til | Sekretariat |"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.rules.onesentence import shifted
from loaders.segments import Block
from loaders.tokens import tokens

_SAYS: Final = 3  # words of a cell that may be a sentence
_NONE: Final = re.compile(r"[\s–—-]*")


def cell_sentences(doc: Anchored, row: Sentence) -> Iterator[Sentence]:
    """Each cell of a row as a sentence of its column's head and itself, and a cell of some words by
    itself too, about the body that the row's first cell names; none where the table has no head
    or the row no body."""
    block = row.block
    if block.lead is None or len(block.cells) < 2:
        return
    head = _head(doc, row, block.lead)
    if head is None or len(head.cells) != len(block.cells):
        return
    places = _places(row.text, block)
    subject = next((n for n in row.named if n.is_body and n.mention.start < places[0][1]), None)
    if subject is None or len(subject.keys) != 1:
        return
    for cell, (start, end) in zip(head.cells[1:], places[1:], strict=True):
        label = cell.text.strip()
        if label and not _NONE.fullmatch(row.text[start:end]):
            yield _sentence(doc, row, f"{label} ", start, end, subject.keys[0])
            if len(row.text[start:end].split()) >= _SAYS:
                yield _sentence(doc, row, "", start, end, subject.keys[0])


def sent_sentences(doc: Anchored, row: Sentence) -> Iterator[Sentence]:
    """A row of a table with columns of who, to whom and what, as "A submits the plans to B"."""
    block = row.block
    head = _head(doc, row, block.lead) if block.lead is not None and len(block.cells) > 2 else None
    if head is None or len(head.cells) != len(block.cells):
        return
    words = lexicon(doc.part(row).language, "lines")["columns"]
    labels = [c.text.strip(" *:").casefold() for c in head.cells]
    at = {n: i for n in ("from", "to", "what") for i, s in enumerate(labels) if s in words[n]}
    if len(at) < _SAYS:
        return
    places = _places(row.text, block)
    who, whom = (
        [n for n in row.named if places[at[n_]][0] <= n.mention.start < places[at[n_]][1]]
        for n_ in ("from", "to")
    )
    if len(who) != 1 or len(who[0].keys) != 1 or not whom:
        return
    what = row.text[slice(*places[at["what"]])]
    said = _sentence(doc, row, f"{what} {words['toward']} ", *places[at["to"]], who[0].keys[0])
    yield said


def pair_sentences(doc: Anchored, row: Sentence) -> Iterator[Sentence]:
    """A row of a label and its value in a table without a head: as one sentence, and the value by
    itself where it may be one; about the body that the text is about."""
    block = row.block
    if len(block.cells) != 2 or not row.topic or doc.entity(row.topic).label != "Body":
        return
    places = _places(row.text, block)
    if any(n.mention.start < places[0][1] for n in row.named) or places[1][0] >= places[1][1]:
        return
    yield replace(row, subject=row.topic, opens=False)
    if len(row.text[places[1][0] : places[1][1]].split()) >= _SAYS:
        yield _sentence(doc, row, "", *places[1], row.topic)


def _head(doc: Anchored, row: Sentence, lead: int) -> Block | None:
    """The head of a table: the row that leads it, or the first of its rows, if that names nobody."""
    led = next((s.block for s in doc.of_block(lead) if s.block.kind == "row"), None)
    if led is not None:
        return led
    first = next((s for s in doc.led_by(lead) if s.block.kind == "row"), None)
    named = first is not None and (first.block.number == row.block.number or first.bodies)
    return None if first is None or named else first.block


def _places(text: str, block: Block) -> list[tuple[int, int]]:
    """Where each cell stands in the text of its row."""
    out: list[tuple[int, int]] = []
    upto = 0
    for cell in block.cells:
        said = cell.text.strip()
        at = text.find(said, upto) if said else upto
        at = upto if at < 0 else at
        upto = at + len(said)
        out.append((at, upto))
    return out


def _sentence(
    doc: Anchored, row: Sentence, label: str, start: int, end: int, subject: str
) -> Sentence:
    language = doc.part(row).language
    head = tokens(label, language)
    inside = [i for i, t in enumerate(row.toks) if start <= t.start < end]
    first = inside[0] if inside else 0
    by, count = len(label) - start, len(head) - first
    later = tuple(
        replace(row.toks[i], start=row.toks[i].start + by, end=row.toks[i].end + by) for i in inside
    )
    named: list[Named] = [
        shifted(n, by, count)
        for n in row.named
        if start <= n.mention.start and n.mention.end <= end
    ]
    return replace(
        row, text=f"{label}{row.text[start:end]}", toks=head + later, named=tuple(named),
        topic=subject, subject=subject, opens=False,
    )  # fmt: skip
