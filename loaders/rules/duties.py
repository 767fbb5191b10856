"""Who does the secretariat's work: tables of tasks row by row, and what running text says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.entities import Entity
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, subjects
from loaders.rules.tasks import Serving, tasks_in
from loaders.segments import Block
from loaders.tokens import lemma_of

Leads = dict[tuple[int, tuple[str, ...]], list[tuple[int, str]]]  # part and section → block, party

_SYSTEM: Final = re.compile(
    r"\b(?:i|via|in)\s+((?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+){0,2})\s*\.?$"
)
_WRITES: Final = re.compile(r"\b(?:punkt|dagsorden|sag|agenda|sak)", re.I)
_SIGNS: Final = re.compile(r"\W+")
_WRITTEN_BY: Final = re.compile(
    r"\s(?:skrives|udarbejdes|laves|formuleres|varetages|udføres|sendes)\s"
)


def duties(doc: Anchored, out: Findings) -> None:
    """Rows of duty tables, and duties in sentences and lists."""
    leads = _leads(doc)
    serving: Serving = {}
    for edge in out.edges:
        if edge.type == "SERVES":
            serving.setdefault(edge.target, edge.source)
    _tables(doc, out, leads)
    for sentence in doc.sentences:
        if sentence.block.kind not in ("row", "heading"):
            _sentence(doc, out, sentence, serving)


def _words(doc: Anchored, sentence: Sentence) -> dict[str, Any]:
    return lexicon(doc.part(sentence).language, "duties")


# who has the lead


def _leads(doc: Anchored) -> Leads:
    """The party that a section says has the lead, by part and section."""
    found: Leads = {}
    for sentence in doc.sentences:
        shape = skeleton(sentence)
        for text in _words(doc, sentence)["lead"]["patterns"]:
            match = pattern(text).search(shape.text)
            if match:
                keys = [k for n in shape.named(match["s"])[-1:] for k in n.keys]
                if keys and not _for_in(sentence):
                    place = (sentence.block.part, sentence.block.section)
                    found.setdefault(place, []).append((sentence.block.number, keys[0]))
    return found


def _for_in(sentence: Sentence) -> bool:
    return "hovedansvar" in sentence.text.casefold()


def _lead_of(leads: Leads, block: Block) -> str | None:
    """The lead last said above a row, in its section or one around it."""
    for cut in range(len(block.section), 0, -1):
        above = [
            key for at, key in leads.get((block.part, block.section[:cut]), ()) if at < block.number
        ]
        if above:
            return above[-1]
    return None


# tables


def _tables(doc: Anchored, out: Findings, leads: Leads) -> None:
    order: dict[int, int] = {}
    system: dict[int, str | None] = {}
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind != "row" or block.lead is None or len(block.cells) < 2:
            continue
        if not _is_duty_table(doc, block.lead):
            continue
        body = _served_by_row(doc, sentence) or _titled(doc, block.lead) or doc.topics[block.number]
        if body is None or doc.entity(body).label != "Body":
            continue
        columns = _columns(doc, block.lead)
        if max(columns.values()) >= len(block.cells):
            continue
        places = _places(sentence.text, block)
        task = block.cells[columns["task"]].text.strip()
        answer = block.cells[columns["responsible"]].text.strip()
        start, end = places[columns["responsible"]]
        if not answer:
            start = len(sentence.text)
        if task:
            system[block.lead] = _system(task)
        elif written := _WRITTEN_BY.search(answer):
            task = answer[: written.start()]
            start += written.end()
        found = list(_responsible(doc, sentence, start, end if len(block.cells) > 2 else None))
        if not task or not found:
            continue
        order[block.lead] = order.get(block.lead, 0) + 1
        phase = _phase(doc, block, body, columns)
        own = bool(block.cells[columns["task"]].text.strip())  # else a case of the row above
        lead = _lead_here(doc, sentence, skeleton(sentence)) if len(columns) > 2 else None
        lead = lead or (_lead_of(leads, block) if own else None)
        said = block.cells[columns["system"]].text.strip() if "system" in columns else ""
        named = said if re.search(r"\w", said) else None
        _duty(
            doc, out, sentence, body, task, found, lead=lead, phase=phase, order=order[block.lead],
            system=named or _system(task) or (system.get(block.lead) if not own else None),
            rule="duties.table",
        )  # fmt: skip


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


def _columns(doc: Anchored, header: int) -> dict[str, int]:
    """Which column says what, by the words of the header row; task and answer where it has none."""
    out: dict[str, int] = {}
    for sentence in doc.of_block(header)[:1]:
        if sentence.block.kind != "row":
            break
        words = _words(doc, sentence)["table"]
        for at, cell in enumerate(sentence.block.cells):
            said = _said(cell.text)
            for name in ("responsible", "task", "phase", "system"):
                if name not in out and said & set(words.get(name, ())):
                    out[name] = at
                    break
    return out if {"task", "responsible"} <= set(out) else {"task": 0, "responsible": 1}


def _places(text: str, block: Block) -> list[tuple[int, int]]:
    """Where each cell of a row begins and ends in its text."""
    out: list[tuple[int, int]] = []
    at = 0
    for cell in block.cells:
        said = cell.text.strip()
        start = max(text.find(said, at), at) if said else at
        at = start + len(said)
        out.append((start, at))
    return out


def _phase(doc: Anchored, block: Block, body: str, columns: dict[str, int]) -> str | None:
    if "phase" in columns:
        return block.cells[columns["phase"]].text.strip() or None
    title = block.section[-1] if block.section else None
    names = {n.casefold() for n in doc.entity(body).names} if "system" in columns else set()
    return None if title and title.casefold() in names else title


def _titled(doc: Anchored, header: int) -> str | None:
    """The body named by a numbered line just above a table ("A. The board: who does what")."""
    for number in range(header - 1, max(header - 4, -1), -1):
        for sentence in doc.of_block(number):
            if sentence.block.kind == "heading":
                return None  # sections are the topic's business
            if sentence.block.ordinal and sentence.opens and not sentence.text.endswith("."):
                return sentence.subject
    return None


def _is_duty_table(doc: Anchored, header: int) -> bool:
    for sentence in doc.of_block(header):
        words = _words(doc, sentence)["table"]
        said = _said(sentence.text) | {t.lemma for t in sentence.toks}
        return bool(said & set(words["task"])) and bool(said & set(words["responsible"]))
    return False


def _said(text: str) -> set[str]:
    """The words of the head of a column, their lemmas, and pairs of them ("done by")."""
    plain = [w.casefold() for w in re.findall(r"\w+", text)]
    pairs = {f"{a} {b}" for a, b in pairwise(plain)}
    return {*plain, *(lemma_of(w, "da") for w in plain), *pairs}


def _system(task: str) -> str | None:
    match = _SYSTEM.search(task)
    return match.group(1) if match else None


# the parties of an answer


def _responsible(
    doc: Anchored, sentence: Sentence, start: int, end: int | None = None
) -> Iterator[str]:
    """The keys of those named in a stretch: roles with where they come from, hospitals by kind."""
    inside = [
        n
        for n in sentence.named
        if n.mention.start >= start and (end is None or n.mention.start < end) and n.mention.kind != "name"
    ]  # fmt: skip
    skip: set[int] = set()
    for at, named in enumerate(inside):
        if at in skip:
            continue
        mention = named.mention
        after = sentence.text[mention.end : mention.end + 40]
        if mention.sort == "role":
            origin = _origin(sentence, inside, at)
            skip.update(range(at + 1, at + 1 + len(origin)))
            yield from _role(doc, sentence, named, origin)
        elif mention.sort == "hospital" and re.match(r"\s*\([^)]*somatisk", after):
            yield from _known(doc, "det somatiske sygehus", "hospital")
        elif mention.kind == "body" and mention.sort == "cluster":
            continue  # "kommuner i klyngen": where, not who
        elif named.keys:
            yield from named.keys[:1]


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


def _origin(sentence: Sentence, inside: Sequence[Named], at: int) -> list[Named]:
    """ "… fra kommuner og region": the sides that a role comes from."""
    end = inside[at].mention.end
    found: list[Named] = []
    for named in inside[at + 1 :]:
        between = sentence.text[end : named.mention.start].strip().casefold()
        allowed = ("fra", "for", "i") if not found else ("og", "og fra", ",", "samt", "eller")
        if between not in allowed or (found and named.mention.sort == "role"):
            break
        found.append(named)
        end = named.mention.end
    return found


def _role(
    doc: Anchored, sentence: Sentence, named: Named, origin: Sequence[Named]
) -> Iterator[str]:
    sided = lexicon(doc.part(sentence).language, "duties")["roles"]["sided"]
    stem = named.mention.stem
    if not origin or any(stem.startswith(s) for s in sided) or stem.endswith("kommunen"):
        yield from named.keys[:1]
        return
    for side in origin:
        yield from _known(doc, f"{stem} fra {side.mention.text}", "role")


def _known(doc: Anchored, stem: str, sort: str) -> Iterator[str]:
    """The key of a party, added to the document's where it is not there."""
    key = f"party:{stem.casefold()}"
    entity = doc.entities.all.setdefault(key, Entity(key, "Party", sort, stem))
    entity.names[stem] += 1
    yield key


def _duty(
    doc: Anchored, out: Findings, at: Sentence, body: str, task: str, responsible: Iterable[str], *,
    lead: str | None = None, rule: str, phase: str | None = None, order: int | None = None,
    system: str | None = None, certainty: Any = "explicit", confidence: Any = "sure",
) -> str:  # fmt: skip
    key = out.node(
        "Duty", at, rule=rule, task=task.strip(" .:"), name=task.strip(" .:")[:120], phase=phase,
        order=order, system=system, certainty=certainty, confidence=confidence,
        key=f"duty:{body}:{_SIGNS.sub('', task.casefold())}:{phase}:{order}",
    )  # fmt: skip
    out.edge("FOR", key, body, at, rule=rule, certainty=certainty)
    for party in dict.fromkeys(responsible):
        out.body(party, at)
        writes = doc.entity(party).label == "Body" and _WRITES.search(task)
        if writes and doc.entity(party).sort not in ("secretariat", "chairmanship"):
            out.edge(
                "PREPARES_CASES_FOR", party, body, at, rule="duties.writes", certainty=certainty
            )
        out.edge(
            "RESPONSIBLE_FOR",
            party,
            key,
            at,
            rule=rule,
            certainty=certainty,
            lead=party == lead or None,
        )
    return key


# running text


@cache
def _compiled(language: str, name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(text) for text in lexicon(language, "duties")["shared"][name])


def _sentence(
    doc: Anchored, out: Findings, sentence: Sentence, serving: Serving
) -> None:  # fmt: skip
    shape = skeleton(sentence)
    language = doc.part(sentence).language
    found = sorted(_shared(doc, shape, language), key=lambda pair: pair[1])
    for at, (body, start, _) in enumerate(found):
        end = found[at + 1][2] if at + 1 < len(found) else None
        parties = _one_by_one(doc, out, sentence, list(_responsible(doc, sentence, start, end)))
        if body and parties:
            own = _lead_here(doc, sentence, shape)
            _duty(
                doc,
                out,
                sentence,
                body,
                _clause(sentence.text),
                parties,
                lead=own,
                rule="duties.shared",
            )
    for regex in _compiled(language, "before"):
        match = regex.search(shape.text)
        if match:
            bodies = [k for n in shape.named(match["o"]) for k in n.keys]
            doers = [k for k in subjects(doc, sentence, shape, match.start()) if k not in bodies]
            if bodies and doers:
                _duty(
                    doc,
                    out,
                    sentence,
                    bodies[0],
                    _clause(sentence.text),
                    doers,
                    rule="duties.jointly",
                )
    _charged(doc, out, sentence, shape, language)
    _coordinated(doc, out, sentence, shape)
    _labelled(doc, out, sentence)
    _tasks(doc, out, sentence, [body for body, _, _ in found if body], serving)
    _minutes(doc, out, sentence, shape, language)


def _labelled(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "Referat: Sekretariatet" and "Dagsorden: Udsendes af sekretariatet": a task and who does it."""
    block = sentence.block
    if block.kind != "field" or block.label is None or sentence.start:
        return
    label = block.label.text.strip(" :")
    labels = _words(doc, sentence)["fields"]["labels"]
    body = sentence.topic
    if label.casefold() not in labels or body is None or doc.entity(body).label != "Body":
        return
    shape = skeleton(sentence)
    first = re.match(r"(?P<s><[BP]\d+>)(?: ,| \(| og|$| \.)", shape.text)
    passive = re.search(r"\b\w+es\b", sentence.text) and re.search(
        r"(?<!\S)(?:af|hos) (?P<s><[BP]\d+>)", shape.text
    )
    match = first or passive
    if not match or is_unsettled(doc, sentence):
        return
    doers = [k for n in shape.named(match["s"]) for k in n.keys if k != body]
    task = label if first else f"{label} {sentence.text[:1].lower()}{sentence.text[1:]}"
    if doers:
        _duty(
            doc, out, sentence, body, _clause(task), doers, rule="duties.field",
            system=_system(sentence.text),
        )  # fmt: skip


def _tasks(
    doc: Anchored, out: Findings, sentence: Sentence, taken: Iterable[str], serving: Serving
) -> None:
    """ "Sekretariatet udsender dagsordenen": a task of service in running text."""
    for task in tasks_in(doc, sentence, serving):
        if task.body in taken:
            continue
        _duty(
            doc, out, sentence, task.body, _clause(sentence.text[task.start : task.end]), task.doers,
            rule="duties.task" if task.named else "duties.task.own", system=task.system,
        )  # fmt: skip


def _shared(doc: Anchored, shape: Skeleton, language: str) -> Iterator[tuple[str | None, int, int]]:
    """For whom, where the names of those who do it begin, and where the clause begins."""
    sentence = shape.sentence
    taken: set[int] = set()
    for regex in _compiled(language, "after"):
        for match in regex.finditer(shape.text):
            end = _offset(shape, match.end())
            if end in taken:
                continue
            taken.add(end)
            keys = [k for n in shape.named(match.groupdict().get("o")) for k in n.keys]
            if not keys and re.search(
                r"formandskab og sekretariat|sekretariat", sentence.text[:60], re.I
            ):
                keys = [sentence.topic] if sentence.topic else []
            yield (keys[0] if keys else None), end, _offset(shape, match.start())


def _offset(shape: Skeleton, at: int) -> int:
    """The place in the sentence of a place in its pattern form."""
    for tok, start in zip(shape.sentence.toks, shape.starts, strict=True):
        if start >= at:
            return tok.start
    return len(shape.sentence.text)


def _lead_here(doc: Anchored, sentence: Sentence, shape: Skeleton) -> str | None:
    for text in _words(doc, sentence)["lead"]["patterns"]:
        match = pattern(text).search(shape.text) or re.search(
            r"(?P<s><[BP]\d+>)(?: ,| \()? som være (?:primær|overordnet) tovholder", shape.text
        )
        if match:
            return next((k for n in shape.named(match["s"])[-1:] for k in n.keys), None)
    return None


_THE_TASK: Final = re.compile(r"(?:på|for) (?:\w+ ){0,2}(?:opgave|sekretariatsopgave)\b")


def _coordinated(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "The hospital is the primary coordinator of the task", below a title on the service of X."""
    title = sentence.block.section[-1] if sentence.block.section else ""
    body = sentence.topic
    if "sekretariat" not in title.casefold() or body is None or doc.entity(body).label != "Body":
        return
    if not _THE_TASK.search(shape.text) or is_unsettled(doc, sentence):
        return
    lead = _lead_here(doc, sentence, shape)
    if lead is not None and lead != body:
        end = sentence.text.find(" og ")
        text = sentence.text[: end if end > 0 else None]
        _duty(doc, out, sentence, body, _clause(text), [lead], lead=lead, rule="duties.lead")


def _clause(text: str) -> str:
    return text if len(text) <= 300 else text[: text.rfind(" ", 0, 300)]


def _charged(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, language: str
) -> None:
    """ "The secretariat is responsible for:" and a list; or one such task in a sentence."""
    doers = [k for k in subjects(doc, sentence, shape, len(shape.text)) if _serves(doc, k)]
    if not doers:
        return
    if any(r.search(shape.text) for r in _compiled(language, "one")):
        whom = [k for n in sentence.bodies for k in n.keys if k not in doers]
        body = whom[0] if len(whom) == 1 else _owner(doc, sentence, doers[0])
        if body:
            _duty(
                doc,
                out,
                sentence,
                body,
                _clause(sentence.text),
                doers,
                rule="duties.charge",
                phase=None,
            )
        return
    if not any(r.search(shape.text) for r in _compiled(language, "charge")):
        return
    for item in doc.led_by(sentence.block.number):
        named = [k for n in item.bodies for k in n.keys if k not in doers]
        body = named[0] if named else _owner(doc, item, doers[0])
        if body:
            _duty(doc, out, item, body, item.text, doers, rule="duties.charge")


def _serves(doc: Anchored, key: str) -> bool:
    return doc.entity(key).sort in ("secretariat", "chairmanship")


def _owner(doc: Anchored, sentence: Sentence, doer: str) -> str | None:
    """Whose secretariat or chairmanship it is: the part's title body, when it is another."""
    owner = doc.entity(doer).owner
    for key, entity in doc.entities.all.items():
        if owner and entity.stem == owner and entity.sort != "chairmanship":
            return key
    title = doc.titles.get(sentence.block.part) or doc.titles.get(0)
    return title if title and title != doer else None


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
        _duty(
            doc, out, sentence, body, sentence.text, held, rule="duties.minutes", phase="Referat",
            system=system, certainty="implied",
        )  # fmt: skip


def _sharing(out: Findings, body: str) -> list[str]:
    """Who shares the service of a body, where the text has said so."""
    of = {e.source for e in out.edges if e.type == "FOR" and e.target == body}
    return [
        e.source
        for e in out.edges
        if e.type == "RESPONSIBLE_FOR" and e.rule == "duties.shared" and e.target in of
    ]


def _is_general(sentence: Sentence) -> bool:
    first = sentence.toks[0].text.casefold() if sentence.toks else ""
    return first in ("der", "dagsordener", "referater", "dagsorden", "referat")
