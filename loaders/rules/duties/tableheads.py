"""What the head of a table of tasks says: which column is the task, who does it, in which system."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.rules.duties.answers import responsible
from loaders.rules.duties.labels import thing
from loaders.rules.duties.stating import in_service, words_of
from loaders.rules.seats.keys import unit
from loaders.segments import Block
from loaders.tokens import Token

DOES: Final = frozenset(
    ("r", "x", "ra", "ar", "a/r", "r/a", "✓", "✔", "●", "•", "ja", "yes", "p", "u", "m", "d")
)
LEADS: Final = frozenset(("a", "ra", "ar", "a/r", "r/a", "p"))
_MARKS: Final = (
    DOES | LEADS | {"c", "i", "s", "-", "–", "", "(x)", "k", "o", "c/i", "nej", "nei", "no"}
)


@dataclass(slots=True)
class Table:
    """What the head of a table says of its columns, and what its rows have told so far."""

    body: str | None
    columns: dict[str, int]
    across: dict[int, str] = field(default_factory=dict)  # column → the body it is of
    marked: dict[int, str] = field(default_factory=dict)  # column → the party it is of
    labels: bool = False  # a list of labels and values below a title on service, and no head
    order: int = 0
    phase: str | None = None
    system: str | None = None
    last: str | None = None  # the duty of the row above


def table_of(doc: Anchored, row: Block) -> Table | None:
    """The table that a row stands in, if it is one of duties."""
    header = row.lead
    assert header is not None
    head = doc.of_block(header)[:1]
    titled = _titled(doc, header) or doc.topics[row.number] or _headed(doc, header)
    if not head or head[0].block.kind != "row":
        labels = not _says_both(doc, header)
        fits = not labels or (len(row.cells) == 2 and _is_of_service(doc, row))
        return Table(titled, {"task": 0, "responsible": 1}, labels=labels) if fits else None
    columns = _columns(doc, head[0])
    if {"task", "responsible"} <= columns.keys():
        return Table(titled, columns)
    if "task" not in columns or columns["task"]:
        return Table(titled, {"task": 0, "responsible": 1}) if _says_both(doc, header) else None
    rows = rows_below(doc, row)
    marks = {c.text.strip().casefold() for b in rows for c in b.cells[1:]}
    if marks & DOES and marks <= _MARKS:
        marked = {at: key for at, key in _heads(doc, head[0]) if at}
        return Table(titled, columns, marked=marked) if len(marked) > 1 else None
    across = {at: key for at, key in _heads(doc, head[0]) if at and _is_body(doc, key)}
    if len(across) > 1 and len(across) == len(row.cells) - 1:
        return Table(titled, columns, across=across)
    return None


def _is_of_service(doc: Anchored, row: Block) -> bool:
    """Whether a list of labels stands below a title on service, and one of them is a task."""
    sentence = next(iter(doc.of_block(row.number)), None)
    if sentence is None or not in_service(doc, sentence):
        return False
    about = thing(doc.part(sentence).language)
    return any(about.search(b.cells[0].text.casefold()) for b in rows_below(doc, row) if b.cells)


def gone_on(doc: Anchored, row: Block, held: dict[int, Table | None]) -> Table | None:
    """The table above a short title that parts its rows: "During the meeting", and more tasks below."""
    blocks = doc.segmented.blocks
    title = blocks[row.lead or 0]
    before = blocks[title.number - 1] if title.number else None
    if (
        title.kind not in ("heading", "paragraph")
        or title.text.endswith(".")
        or before is None
        or before.kind != "row"
        or before.lead is None
    ):
        return None
    above = held.get(before.lead)
    if above is None or above.across or above.marked or len(title.text.split()) > _SHORT:
        return None
    if before.part != row.part or max(above.columns[n] for n in NEEDED) >= len(row.cells):
        return None
    return replace(above, phase=title.text.strip(" :"), system=None, last=None)


_SHORT: Final = 4  # words of a title inside a table


def _is_body(doc: Anchored, key: str) -> bool:
    entity = doc.entity(key)
    return entity.label == "Body" and entity.sort not in ("secretariat", "chairmanship", "council")


def rows_below(doc: Anchored, row: Block) -> list[Block]:
    """The rows of the table of a row, from it on."""
    rows: list[Block] = []
    for block in doc.segmented.blocks[row.number :]:
        if block.lead != row.lead or block.kind != "row":
            break
        rows.append(block)
    return rows


def _heads(doc: Anchored, head: Sentence) -> Iterator[tuple[int, str]]:
    """Whom each column is of: a body or party by name, a unit by its capital."""
    for at, (start, end) in enumerate(places(head)):
        keys = list(responsible(doc, head, start, end))
        said = head.text[start:end].strip()
        if keys:
            yield at, keys[0]
        elif re.match(r"[A-ZÆØÅ]\w", said):
            yield at, unit(doc, said)


def _says_both(doc: Anchored, header: int) -> bool:
    """Whether a head in one piece has the words for tasks and for who does them."""
    for sentence in doc.of_block(header):
        words = words_of(doc, sentence)["table"]
        said = _said(sentence.toks)
        return all(any(_fits(s, words[name]) for s in said) for name in ("task", "responsible"))
    return False


def _said(toks: Sequence[Token]) -> set[str]:
    """The words of a head, their lemmas, and pairs of them ("done by")."""
    plain = [t.text.casefold() for t in toks]
    return {*plain, *(t.lemma for t in toks), *(f"{a} {b}" for a, b in pairwise(plain))}


def _fits(said: str, words: list[str]) -> bool:
    return said in words or any(len(w) > 5 and said.endswith(w) for w in words)


def _columns(doc: Anchored, head: Sentence) -> dict[str, int]:
    """Which column says what, by the words of the head."""
    out: dict[str, int] = {}
    words = words_of(doc, head)["table"]
    for at, (start, end) in enumerate(places(head)):
        toks = [t for t in head.toks if start <= t.start < end]
        said = _said(toks)
        for name in ("responsible", "also", "task", "phase", "system"):
            if name not in out and any(_fits(s, words.get(name, [])) for s in said):
                out[name] = at
                break
    return out


def places(sentence: Sentence) -> list[tuple[int, int]]:
    """Where each cell of a row begins and ends in its text."""
    out: list[tuple[int, int]] = []
    at = 0
    for cell in sentence.block.cells:
        said = cell.text.strip()
        found = sentence.text.find(said, at) if said else at
        if found < 0 and cell.at:  # the lines of two cells alternate
            first, last = (_index(sentence, place) for place in (cell.at[0], cell.at[-1]))
            out.append((first, last + 1))
            continue
        start = max(found, at)
        at = start + len(said)
        out.append((start, at))
    return out


def _index(sentence: Sentence, place: int) -> int:
    """Where in a row's text a place of the source stands."""
    return max(bisect_right(sentence.block.clean.at, place) - 1 - sentence.start, 0)


def _titled(doc: Anchored, header: int) -> str | None:
    """The body named by a numbered line just above a table ("A. The board: who does what")."""
    for number in range(header - 1, max(header - 4, -1), -1):
        for sentence in doc.of_block(number):
            if sentence.block.kind == "heading":
                return None  # sections are the topic's business
            if sentence.block.ordinal and sentence.opens and not sentence.text.endswith("."):
                return sentence.subject
    return None


def _headed(doc: Anchored, header: int) -> str | None:
    """The one body that the heading above a table names: "Tasks around meetings in the Board"."""
    for number in range(header - 1, max(header - 3, -1), -1):
        for sentence in doc.of_block(number):
            if sentence.block.kind == "heading":
                keys = {k for n in sentence.bodies for k in n.keys if _is_body(doc, k)}
                return keys.pop() if len(keys) == 1 else None
    return None


NEEDED: Final = frozenset(("task", "responsible"))
