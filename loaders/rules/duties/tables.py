"""Tables of tasks and who does them: by columns, by bodies across, by marks below the parties."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.rules.duties.answers import Answer, answer, responsible
from loaders.rules.duties.leads import Leads, lead_here, lead_of
from loaders.rules.duties.stating import Serving, state, words_of
from loaders.rules.duties.systems import system_in
from loaders.rules.seats.keys import unit
from loaders.rules.skeleton import skeleton
from loaders.segments import Block
from loaders.tokens import Token

_WRITTEN_BY: Final = re.compile(
    r"\s(?:skrives|udarbejdes|laves|formuleres|varetages|udføres|sendes)\s"
)
_DOES: Final = frozenset(
    ("r", "x", "ra", "ar", "a/r", "r/a", "✓", "✔", "●", "•", "ja", "yes", "p", "u", "m", "d")
)
_LEADS: Final = frozenset(("a", "ra", "ar", "a/r", "r/a", "p"))
_MARKS: Final = (
    _DOES | _LEADS | {"c", "i", "s", "-", "–", "", "(x)", "k", "o", "c/i", "nej", "nei", "no"}
)


@dataclass(slots=True)
class _Table:
    """What the head of a table says of its columns, and what its rows have told so far."""

    body: str | None
    columns: dict[str, int]
    across: dict[int, str] = field(default_factory=dict)  # column → the body it is of
    marked: dict[int, str] = field(default_factory=dict)  # column → the party it is of
    order: int = 0
    phase: str | None = None
    system: str | None = None
    last: str | None = None  # the duty of the row above


def tables(doc: Anchored, out: Findings, leads: Leads, serving: Serving) -> None:
    """Every row of every table of duties; a row that gives a task to nobody is not understood."""
    held: dict[int, _Table | None] = {}
    heads = {block.lead for block in doc.segmented.blocks if block.kind == "row"}
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind != "row" or block.lead is None or len(block.cells) < 2:
            continue
        if block.number in heads:
            continue
        if block.lead not in held:
            held[block.lead] = _table(doc, block)
        table = held[block.lead]
        if table is None:
            continue
        if table.marked:
            _marked(doc, out, sentence, table)
        elif table.across:
            _across(doc, out, sentence, table, serving)
        else:
            _row(doc, out, sentence, table, leads, serving)


# heads


def _table(doc: Anchored, row: Block) -> _Table | None:
    """The table that a row stands in, if it is one of duties."""
    header = row.lead
    assert header is not None
    head = doc.of_block(header)[:1]
    titled = _titled(doc, header) or doc.topics[row.number] or _headed(doc, header)
    if not head or head[0].block.kind != "row":
        return _Table(titled, {"task": 0, "responsible": 1}) if _says_both(doc, header) else None
    columns = _columns(doc, head[0])
    if {"task", "responsible"} <= columns.keys():
        return _Table(titled, columns)
    if "task" not in columns or columns["task"]:
        return _Table(titled, {"task": 0, "responsible": 1}) if _says_both(doc, header) else None
    rows = _below(doc, row)
    marks = {c.text.strip().casefold() for b in rows for c in b.cells[1:]}
    if marks & _DOES and marks <= _MARKS:
        marked = {at: key for at, key in _heads(doc, head[0]) if at}
        return _Table(titled, columns, marked=marked) if len(marked) > 1 else None
    across = {at: key for at, key in _heads(doc, head[0]) if at and _is_body(doc, key)}
    if len(across) > 1 and len(across) == len(row.cells) - 1:
        return _Table(titled, columns, across=across)
    return None


def _is_body(doc: Anchored, key: str) -> bool:
    entity = doc.entity(key)
    return entity.label == "Body" and entity.sort not in ("secretariat", "chairmanship", "council")


def _below(doc: Anchored, row: Block) -> list[Block]:
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


def _with_helpers(
    doc: Anchored, sentence: Sentence, table: _Table, found: Answer, *, server: str | None
) -> Answer:
    """Those responsible, and those whom a column of its own says to take part: the first has the lead."""
    at = table.columns.get("also")
    if at is None or not sentence.block.cells[at].text.strip():
        return found
    start, end = places(sentence)[at]
    more = answer(doc, sentence, start, end, strict=False, server=server)
    keys = tuple(k for k in more.keys if k not in found.keys)
    return Answer((*found.keys, *keys), found.lead or found.keys[0]) if keys else found


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


def _served_by_row(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a row names in its task ("minutes of the Board"), or else the head of the table."""
    block = sentence.block
    width = len(block.cells[0].text.strip())
    named = [n for n in sentence.bodies if n.mention.end <= width and n.mention.start]
    if not named and block.lead is not None:
        head = doc.of_block(block.lead)[:1]
        named = [n for s in head if s.block.kind == "row" for n in s.bodies]
    keys = {k for n in named for k in n.keys if doc.entity(k).sort != "secretariat"}
    return keys.pop() if len(keys) == 1 else None


# rows


def _row(
    doc: Anchored, out: Findings, sentence: Sentence, table: _Table, leads: Leads, serving: Serving
) -> None:
    block, columns = sentence.block, table.columns
    body = _served_by_row(doc, sentence) or table.body
    if (
        body is None
        or doc.entity(body).label != "Body"
        or max(columns.values()) >= len(block.cells)
    ):
        return
    cells = [c.text.strip() for c in block.cells]
    task, said = cells[columns["task"]], cells[columns["responsible"]]
    start, end = places(sentence)[columns["responsible"]]
    language = doc.part(sentence).language
    own = bool(task)  # else a case of the row above, or more of its answer
    if own and not any(cells[at] for at in range(len(cells)) if at != columns["task"]):
        table.phase = task
        return
    if own:
        at = places(sentence)[columns["task"]][0]
        table.system = system_in(task, language, _within(sentence, at))
    elif written := _WRITTEN_BY.search(said):
        task = said[: written.start()]
        start += written.end()
    elif said and table.last is not None and not said.endswith("."):
        more = answer(doc, sentence, start, end, strict=False, server=serving.get(body))
        for party in more.keys:
            out.body(party, sentence)
            out.edge("RESPONSIBLE_FOR", party, table.last, sentence, rule="duties.table")
        return
    found = (
        answer(doc, sentence, start, end, strict=False, server=serving.get(body))
        if said
        else Answer(())
    )
    if not task or not found.keys:
        out.puzzled(sentence)
        return
    table.order += 1
    found = _with_helpers(doc, sentence, table, found, server=serving.get(body))
    lead = found.lead or (
        lead_here(doc, sentence, skeleton(sentence)) if len(columns) > 2 else None
    )
    lead = lead or (lead_of(leads, block) if own else None)
    named = cells[columns["system"]] if "system" in columns else ""
    table.last = state(
        doc, out, sentence, body, task, found.keys, lead=lead, phase=_phase(doc, block, body, table),
        order=table.order, rule="duties.table",
        system=(named if re.search(r"\w", named) else None) or table.system
        or system_in(said, language, _within(sentence, start)),
    )  # fmt: skip


def _within(sentence: Sentence, start: int) -> list[Any]:
    """The names of a cell, as they stand in it."""
    return [
        replace(
            n, mention=replace(n.mention, start=n.mention.start - start, end=n.mention.end - start)
        )
        for n in sentence.named
        if n.mention.start >= start
    ]


def _phase(doc: Anchored, block: Block, body: str, table: _Table) -> str | None:
    if "phase" in table.columns:
        said = block.cells[table.columns["phase"]].text.strip()
        table.phase = said or table.phase
        return table.phase
    if table.phase:
        return table.phase
    title = block.section[-1] if block.section else None
    names = {n.casefold() for n in doc.entity(body).names} if "system" in table.columns else set()
    return None if title and title.casefold() in names else title


def _across(
    doc: Anchored, out: Findings, sentence: Sentence, table: _Table, serving: Serving
) -> None:
    """A task, and below each body who does it there."""
    cells = [c.text.strip() for c in sentence.block.cells]
    if len(cells) <= max(table.across) or not cells[0]:
        return
    table.order += 1
    for at, body in table.across.items():
        start, end = places(sentence)[at]
        found = answer(doc, sentence, start, end, strict=False, server=serving.get(body))
        if not found.keys:
            out.puzzled(sentence)
            continue
        state(
            doc, out, sentence, body, cells[0], found.keys, lead=found.lead, order=table.order,
            rule="duties.across", system=system_in(cells[0], doc.part(sentence).language),
        )  # fmt: skip


def _marked(doc: Anchored, out: Findings, sentence: Sentence, table: _Table) -> None:
    """A task, and a mark below each party that does it, or answers for it."""
    cells = [c.text.strip() for c in sentence.block.cells]
    body = _served_by_row(doc, sentence) or table.body
    if body is None or doc.entity(body).label != "Body" or len(cells) <= max(table.marked):
        return
    does = {at: cells[at].casefold() for at in table.marked}
    parties = [table.marked[at] for at, mark in does.items() if mark in _DOES | _LEADS]
    leads = [table.marked[at] for at, mark in does.items() if mark in _LEADS]
    if not cells[0] or not parties:
        out.puzzled(sentence)
        return
    table.order += 1
    state(
        doc, out, sentence, body, cells[0], [p for p in parties if p != body], order=table.order,
        lead=leads[0] if len(leads) == 1 else None, rule="duties.marked",
        system=system_in(cells[0], doc.part(sentence).language),
    )  # fmt: skip
