"""Tables of tasks and who does them: by columns, by bodies across, by marks below the parties."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.rules.cadence import owner_of_meeting
from loaders.rules.duties.answers import Answer, answer
from loaders.rules.duties.labels import names_task, thing
from loaders.rules.duties.leads import Leads, lead_here, lead_of
from loaders.rules.duties.stating import Serving, state
from loaders.rules.duties.systems import named_system, system_in
from loaders.rules.duties.tableheads import DOES, LEADS, NEEDED, Table, gone_on, places, table_of
from loaders.rules.skeleton import skeleton
from loaders.segments import Block

_WRITTEN_BY: Final = re.compile(
    r"\s(?:skrives|udarbejdes|laves|formuleres|varetages|udføres|sendes)\s"
)


def tables(doc: Anchored, out: Findings, leads: Leads, serving: Serving) -> None:
    """Every row of every table of duties; a row that gives a task to nobody is not understood."""
    held: dict[int, Table | None] = {}
    heads = {block.lead for block in doc.segmented.blocks if block.kind == "row"}
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind != "row" or block.lead is None or len(block.cells) < 2:
            continue
        if block.number in heads:
            continue
        if block.lead not in held:
            held[block.lead] = table_of(doc, block) or gone_on(doc, block, held)
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


def _with_helpers(
    doc: Anchored, sentence: Sentence, table: Table, found: Answer, *, server: str | None
) -> Answer:
    """Those responsible, and those whom a column of its own says to take part: the first has the lead."""
    at = table.columns.get("also")
    if at is None or not sentence.block.cells[at].text.strip():
        return found
    start, end = places(sentence)[at]
    more = answer(doc, sentence, start, end, strict=False, server=server)
    keys = tuple(k for k in more.keys if k not in found.keys)
    return Answer((*found.keys, *keys), found.lead or found.keys[0]) if keys else found


def _served_by_row(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a row names in its task ("minutes of the Board"), or else the head of the table."""
    block = sentence.block
    width = len(block.cells[0].text.strip())
    named = [n for n in sentence.bodies if n.mention.end <= width and n.mention.start]
    if not named and (owner := owner_of_meeting(doc, _task_lemmas(sentence, width))):
        return owner  # "Indkaldelse til bestyrelsesmøder"
    if not named and block.lead is not None:
        head = doc.of_block(block.lead)[:1]
        named = [n for s in head if s.block.kind == "row" for n in s.bodies]
    keys = {k for n in named for k in n.keys if doc.entity(k).sort != "secretariat"}
    return keys.pop() if len(keys) == 1 else None


def _task_lemmas(sentence: Sentence, width: int) -> str:
    return " ".join(t.lemma for t in sentence.toks if t.end <= width)


# rows


def _row(
    doc: Anchored, out: Findings, sentence: Sentence, table: Table, leads: Leads, serving: Serving
) -> None:
    block = sentence.block
    columns = {n: at for n, at in table.columns.items() if at < len(block.cells) or n in NEEDED}
    body = _served_by_row(doc, sentence) or table.body
    if (
        body is None
        or doc.entity(body).label != "Body"
        or max(columns.values()) >= len(block.cells)
    ):
        return
    cells = [c.text.strip() for c in block.cells]
    task, said = cells[columns["task"]].lstrip("-–• "), cells[columns["responsible"]]
    start, end = places(sentence)[columns["responsible"]]
    language = doc.part(sentence).language
    if table.labels and not names_task(language, task.lstrip("-–• ")):
        return
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
    strict = table.labels and not thing(language).search(task.casefold())
    found = (
        answer(doc, sentence, start, end, strict=strict, server=serving.get(body))
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
        system=_known(named) or _known(_wrapped(doc, block, columns)) or table.system
        or named_system(said, language)
        or system_in(said, language, _within(sentence, start)),
    )  # fmt: skip


def _known(cell: str) -> str | None:
    """What a cell says, dashes apart."""
    return cell if re.search(r"\w", cell) else None


def _wrapped(doc: Anchored, block: Block, columns: dict[str, int]) -> str:
    """The system that stands in the next row, where that only goes on with the cells of this one."""
    following = doc.segmented.blocks[block.number + 1 : block.number + 2]
    at = columns.get("system")
    if at is None or not following or following[0].lead != block.lead:
        return ""
    cells = following[0].cells
    goes_on = len(cells) > at and not cells[columns["task"]].text.strip()
    return cells[at].text.strip() if goes_on else ""


def _within(sentence: Sentence, start: int) -> list[Any]:
    """The names of a cell, as they stand in it."""
    return [
        replace(
            n, mention=replace(n.mention, start=n.mention.start - start, end=n.mention.end - start)
        )
        for n in sentence.named
        if n.mention.start >= start
    ]


def _phase(doc: Anchored, block: Block, body: str, table: Table) -> str | None:
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
    doc: Anchored, out: Findings, sentence: Sentence, table: Table, serving: Serving
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


def _marked(doc: Anchored, out: Findings, sentence: Sentence, table: Table) -> None:
    """A task, and a mark below each party that does it, or answers for it."""
    cells = [c.text.strip() for c in sentence.block.cells]
    body = _served_by_row(doc, sentence) or table.body
    if body is None or doc.entity(body).label != "Body" or len(cells) <= max(table.marked):
        return
    does = {at: cells[at].casefold() for at in table.marked}
    parties = [table.marked[at] for at, mark in does.items() if mark in DOES | LEADS]
    leads = [table.marked[at] for at, mark in does.items() if mark in LEADS]
    if not cells[0] or not parties:
        out.puzzled(sentence)
        return
    table.order += 1
    state(
        doc, out, sentence, body, cells[0], [p for p in parties if p != body], order=table.order,
        lead=leads[0] if len(leads) == 1 else None, rule="duties.marked",
        system=system_in(cells[0], doc.part(sentence).language),
    )  # fmt: skip
