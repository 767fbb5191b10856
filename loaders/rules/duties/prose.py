"""What running text says of who serves whom, and what for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.duties.answers import responsible
from loaders.rules.duties.leads import lead_here
from loaders.rules.duties.officers import with_doers
from loaders.rules.duties.stating import Serving, clause, owned_by, owner_of, state
from loaders.rules.duties.tasks import is_nameless, tasks_in
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, subjects
from loaders.sought import Sought


def prose(doc: Anchored, out: Findings, sentence: Sentence, serving: Serving) -> None:
    """Duties of a sentence: shared, of one charged with a list, told as tasks, or done by nobody named."""
    shape = skeleton(sentence)
    language = doc.part(sentence).language
    found = sorted(_shared(doc, shape, language), key=lambda pair: pair[1])
    for at, (body, start, _) in enumerate(found):
        end = found[at + 1][2] if at + 1 < len(found) else None
        parties = _one_by_one(
            doc,
            out,
            sentence,
            list(responsible(doc, with_doers(doc, sentence, serving), start, end)),
        )
        if body and parties:
            state(
                doc, out, sentence, body, clause(sentence.text), parties,
                lead=lead_here(doc, sentence, shape), rule="duties.shared",
            )  # fmt: skip
    for regex in _compiled(language, "before"):
        match = regex.search(shape.text)
        if match:
            bodies = [k for n in shape.named(match["o"]) for k in n.keys]
            doers = [k for k in subjects(doc, sentence, shape, match.start()) if k not in bodies]
            if bodies and doers:
                state(
                    doc, out, sentence, bodies[0], clause(sentence.text), doers,
                    rule="duties.jointly",
                )  # fmt: skip
    told = _tasks(doc, out, sentence, [body for body, _, _ in found if body], serving)
    _charged(doc, out, sentence, shape, language, told=told)
    _coordinated(doc, out, sentence, shape)
    _minutes(doc, out, sentence, shape, language)


@cache
def _compiled(language: str, name: str) -> tuple[Sought, ...]:
    return tuple(pattern(text) for text in lexicon(language, "duties")["shared"][name])


def _tasks(
    doc: Anchored, out: Findings, sentence: Sentence, taken: Iterable[str], serving: Serving
) -> bool:
    """ "Sekretariatet udsender dagsordenen": a task of service in running text; whether there was one."""
    told = False
    for task in tasks_in(doc, sentence, serving):
        if task.body in taken:
            continue
        told = True
        for doer in task.doers:
            if not _SECRETARIAT.search(doer) or (task.body in serving and is_nameless(doc, doer)):
                continue  # "the secretariat" is whoever the text has said to serve
            # it does a secretariat's work for the body, or is by name the secretariat of another
            whom = owned_by(doc, doer) or task.body
            out.edge("SERVES", doer, whom, sentence, rule="duties.serves", certainty="implied")
        rule = "duties.task" if task.named else "duties.task.own"
        state(
            doc, out, sentence, task.body, clause(sentence.text[task.start : task.end]), task.doers,
            rule="duties.task.below" if task.below else rule, system=task.system,
            confidence="unsure" if task.below else "sure",
        )  # fmt: skip
    return told


def _shared(doc: Anchored, shape: Skeleton, language: str) -> Iterator[tuple[str | None, int, int]]:
    """For whom, where the names of those who do it begin, and where the clause begins."""
    sentence = shape.sentence
    taken: set[int] = set()
    for regex in _compiled(language, "after"):
        for match in regex.finditer(shape.text):
            end = shape.place(match.end())
            if end in taken:
                continue
            taken.add(end)
            keys = [k for n in shape.named(match.groupdict().get("o")) for k in n.keys]
            if not keys and re.search(
                r"formandskab og sekretariat|sekretariat", sentence.text[:60], re.I
            ):
                keys = [sentence.topic] if sentence.topic else []
            yield (keys[0] if keys else None), end, shape.place(match.start())


def _one_by_one(doc: Anchored, out: Findings, sentence: Sentence, keys: list[str]) -> list[str]:
    """ "the three municipalities and the hospital": the partners themselves, where as many are named."""
    numbers = lexicon(doc.part(sentence).language, "seats")["numbers"]
    partners = {e.source for e in out.edges if e.type == "PARTICIPATES_IN"}
    found: list[str] = []
    for key in keys:
        named = next((n for n in sentence.named if key in n.keys), None)
        entity = doc.entity(key)
        if named is None or not entity.side:
            found.append(key)
            continue
        before = (
            sentence.toks[named.mention.first - 1].text.casefold() if named.mention.first else ""
        )
        count = int(before) if before.isdecimal() else numbers.get(before, 0)
        count = count or (0 if named.mention.plural else 1)
        own = sorted(
            k for k in partners if doc.entity(k).sort == entity.sort and not doc.entity(k).side
        )
        found += own if own and len(own) == count else [key]
    return found


_SECRETARIAT: Final = re.compile(r"sekretariat|secretariat")
_THE_TASK: Final = re.compile(r"(?:på|for) (?:\w+ ){0,2}(?:opgave|sekretariatsopgave)\b")


def _coordinated(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "The hospital is the primary coordinator of the task", below a title on the service of X."""
    title = sentence.block.section[-1] if sentence.block.section else ""
    body = sentence.topic
    if "sekretariat" not in title.casefold() or body is None or doc.entity(body).label != "Body":
        return
    if not _THE_TASK.search(shape.text) or is_unsettled(doc, sentence):
        return
    lead = lead_here(doc, sentence, shape)
    if lead is not None and lead != body:
        end = sentence.text.find(" og ")
        text = sentence.text[: end if end > 0 else None]
        state(doc, out, sentence, body, clause(text), [lead], lead=lead, rule="duties.lead")


def _charged(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, language: str, *, told: bool
) -> None:
    """ "The secretariat is responsible for:" and a list; or one such task in a sentence."""
    one = not told and any(r.search(shape.text) for r in _compiled(language, "one"))
    if not one and not any(r.search(shape.text) for r in _compiled(language, "charge")):
        return
    doers = [k for k in subjects(doc, sentence, shape, len(shape.text)) if _serves(doc, k)]
    if not doers:
        return
    if one:
        whom = [k for n in sentence.bodies for k in n.keys if k not in doers]
        body = whom[0] if len(whom) == 1 else owner_of(doc, sentence, doers[0])
        if body:
            state(
                doc,
                out,
                sentence,
                body,
                clause(sentence.text),
                doers,
                rule="duties.charge",
                phase=None,
            )
        return
    for item in doc.led_by(sentence.block.number):
        named = [k for n in item.bodies for k in n.keys if k not in doers]
        body = named[0] if named else owner_of(doc, item, doers[0])
        if body:
            state(doc, out, item, body, item.text, doers, rule="duties.charge")


def _serves(doc: Anchored, key: str) -> bool:
    return doc.entity(key).sort in ("secretariat", "chairmanship")


def _minutes(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, language: str
) -> None:
    made = any(r.search(shape.text) for r in _compiled(language, "minutes"))
    shown = any(r.search(shape.text) for r in _compiled(language, "published"))
    body = sentence.topic
    if not (made or shown) or body is None or sentence.bodies or not _is_general(sentence):
        return
    cluster = doc.entity(body).cluster or ""
    secretariat = f"secretariat:{cluster}"
    known = secretariat in doc.entities.all
    held = [secretariat] if known and shown else _sharing(out, body)
    if not held and known:
        held = [secretariat]
    system = None
    if shown:
        match = re.search(r"\bpå\s+([^.,;]+)", sentence.text)
        system = match.group(1).strip() if match else None
    if held and doc.entity(body).label == "Body":
        state(
            doc, out, sentence, body, sentence.text, held, rule="duties.minutes", phase="Referat",
            system=system, certainty="implied",
        )  # fmt: skip


def _sharing(out: Findings, body: str) -> list[str]:
    """Who shares the service of a body, where the text has said so."""
    of = {e.source for e in out.edges if e.type == "FOR" and e.target == body}
    return [
        e.source
        for e in out.edges
        if e.type == "RESPONSIBLE_FOR" and e.rule.startswith("duties.shared") and e.target in of
    ]


def _is_general(sentence: Sentence) -> bool:
    first = sentence.toks[0].text.casefold() if sentence.toks else ""
    return first in ("der", "dagsordener", "referater", "dagsorden", "referat")
