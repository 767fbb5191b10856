"""Approvals, the meetings with a date, and what a decision changes in the annex it approves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in, has_placeholder
from loaders.findings import Findings, document_key
from loaders.lexicon import lexicon
from loaders.rules.skeleton import pattern, skeleton
from loaders.rules.subjects import is_unsettled, subject_names
from loaders.segments import Part
from loaders.statements import EdgeOf, NodeOf

_QUOTED: Final = re.compile(r"[”\"“»]([^”\"“»«]{6,})[”\"“«]")


def decisions(doc: Anchored, out: Findings) -> None:
    """APPROVES, Meeting and MEETING_OF, AMENDS."""
    year = _year(doc)
    for sentence in doc.sentences:
        if sentence.block.kind == "row":
            continue
        words = lexicon(doc.part(sentence).language, "changes")["decision"]
        _approval(doc, out, sentence, words)
        _labelled(doc, out, sentence, words)
        _planned(doc, out, sentence, words)
        _meetings(doc, out, sentence, words, year)
    _amendments(doc, out)


# approvals


def _approval(doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any]) -> None:
    shape = skeleton(sentence)
    cue = re.search(rf"(?<!\S)(?:{'|'.join(words['approved'])})(?!\S)", shape.text)
    if cue is None or re.search(
        r"(?<!\S)(?:ikke|not|når|bede|anmode)(?!\S)", shape.text[: cue.end()]
    ):
        return
    if sentence.block.kind == "item" and doc.part(sentence).kind != "terms":
        return
    low = sentence.text.casefold()
    expected = bool(re.search(r"\bforvent\w*", low))
    label = sentence.block.label.text.casefold() if sentence.block.label else ""
    held = any(noun in f"{label} {low}" for noun in words["documents"])
    if not held or is_unsettled(doc, sentence):
        return
    if has_placeholder(sentence.text) and not expected:
        return
    approver = _approver(doc, sentence, shape.text, cue)
    if approver is None:
        return
    conditional = bool(re.search(r"(?<!\S)(?:såfremt|hvis|if)(?!\S)", shape.text[: cue.start()]))
    planned = (
        expected
        or conditional
        or bool(re.search(r"(?:til|for) (?:\S+ )?$", shape.text[: cue.start()]))
    )
    if conditional:
        return
    dates = [] if has_placeholder(sentence.text) else [d.day for d in dates_in(sentence.text)]
    for part in _documents_meant(doc, sentence, words):
        out.edge(
            "APPROVES", approver, document_key(part.number), sentence, rule="decisions.approval",
            date=dates[-1].isoformat() if dates else None, planned=planned or None,
            outcome=_outcome(sentence),
        )  # fmt: skip
        out.body(approver, sentence)


def _labelled(doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any]) -> None:
    """ "Godkendt af: X, 2. februar 2023": the document itself, by X."""
    label = sentence.block.label
    if label is None or sentence.block.kind != "field" or sentence.start:
        return
    if not re.fullmatch(
        r"(?:godkendt|vedtaget|tiltrådt|approved|adopted|godkjent|vedtatt)(?: \w+)?\W*",
        label.text.casefold(),
    ):
        return
    dates = [] if has_placeholder(sentence.text) else [d.day for d in dates_in(sentence.text)]
    for named in sentence.named[:1]:
        for key in named.keys[:1] if named.mention.start <= 4 else ():
            out.edge(
                "APPROVES", key, document_key(sentence.block.part), sentence, rule="decisions.label",
                date=dates[-1].isoformat() if dates else None,
            )  # fmt: skip


def _planned(doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any]) -> None:
    """ "… is sent to X for approval on a date": X is to approve it."""
    shape = skeleton(sentence)
    match = _SENT.search(shape.text)
    dates = [d.day for d in dates_in(sentence.text)]
    if not match or not dates:
        return
    for named in shape.named(match["s"])[:1]:
        for part in _documents_meant(doc, sentence, words):
            out.edge(
                "APPROVES", named.keys[0], document_key(part.number), sentence,
                rule="decisions.planned", date=dates[-1].isoformat(), planned=True,
            )  # fmt: skip


_SENT: Final = pattern(
    "(?:sende|forelægge|fremlægge|oversende|legge fram) {N}til {w} godkendelse {w} (?:i|hos|af) {S}"
)


def _approver(doc: Anchored, sentence: Sentence, text: str, cue: re.Match[str]) -> str | None:
    by = re.match(r"\S+ (?:\S+ ){0,2}?(?:af|i|hos|by|av) <([BP])(\d+)>", text[cue.start() :])
    if by:
        keys = sentence.named[int(by.group(2))].keys
        return keys[0] if keys else None
    chaired = re.search(r"(?<!\S)formandskabsgodkende", text)
    if chaired:
        return sentence.topic or doc.titles.get(0)
    if not re.search(r"<B\d+>", text[: cue.start()]):
        return None
    shape = skeleton(sentence)
    found = [k for n in subject_names(doc, sentence, shape, cue.start()) for k in n.keys]
    return found[0] if found else None


def _outcome(sentence: Sentence) -> str | None:
    match = re.search(
        r"\bmed (?:følgende )?(?:bemærkning|ændring|tilføjelse|kommentar)\w*", sentence.text
    )
    first = re.search(r"\b(?:forhånds|endeligt?\s+\w*|foreløbigt? )godkendt", sentence.text)
    return match.group() if match else first.group() if first else None


def _documents_meant(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> Iterator[Part]:
    """The annex a decision speaks of: of the kind it names, and of the body it names; else its own part."""
    parts = doc.segmented.parts
    here = parts[sentence.block.part]
    family = {here.number, here.parent} - {None}
    annexes = [
        p for p in parts if p.parent in family and p.kind in ("terms", "memo", "annex", "act")
    ]
    low = sentence.text.casefold()
    kinds = {kind for noun, kind in words["documents"].items() if noun in low}
    named = {k for n in sentence.bodies for k in n.keys}
    fitting = [p for p in annexes if p.kind in kinds] or annexes
    exact = [p for p in fitting if doc.titles.get(p.number) in named]
    chosen = exact or (fitting if len(fitting) == 1 else [])
    yield from chosen or [here]


# meetings


def _meetings(
    doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any], year: int | None
) -> None:
    """A date beside "møde": of the body whose meeting it is said to be, or of the subject."""
    shape = skeleton(sentence)
    if not re.search(rf"(?<!\S)(?:{'|'.join(words['meeting'])})(?!\S)", shape.text):
        return
    text = _PERIOD.sub(lambda m: " " * len(m.group()), sentence.text)
    for found in dates_in(text, year=year):
        before = sentence.text[: found.start]
        owner = _owner(doc, sentence, found.start)
        if owner is None or not re.search(r"\bmøde|\bplanlagt", before[-90:], re.I):
            continue
        near = set(shape.text.split())
        planned = bool(near & set(words["planned"]))
        key = out.node(
            "Meeting", sentence, rule="decisions.meeting", key=f"meeting:{owner}:{found.day}",
            date=found.day.isoformat(), planned=planned, name=found.day.isoformat(),
        )  # fmt: skip
        out.edge("MEETING_OF", key, owner, sentence, rule="decisions.meeting")


_PERIOD: Final = re.compile(r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b")


def _year(doc: Anchored) -> int | None:
    """The year that most dates of the document give."""
    given = Counter(d.day.year for s in doc.sentences for d in dates_in(s.text) if d.year_given)
    return given.most_common(1)[0][0] if given else None


def _owner(doc: Anchored, sentence: Sentence, at: int) -> str | None:
    before = [n for n in sentence.bodies if n.mention.end <= at]
    if re.search(r"\bovertager\b", sentence.text) and sentence.opens:
        return sentence.subject  # the dates of another body become its own
    for named in reversed(before):
        ahead = sentence.text[: named.mention.start]
        if re.search(r"\bmøde\w*\s+(?:i|af|for|med)\s*$", ahead, re.I):
            return named.keys[0]
    if before and re.search(r"\bmøde", sentence.text[before[-1].mention.end : at], re.I):
        return before[-1].keys[0]
    return None


# what a decision changes


def _amendments(doc: Anchored, out: Findings) -> None:
    """ "Sætningen ”A” ændres til ”B”": B amends what the annex says in A; a role quoted, the duties of its annex."""
    parts = doc.segmented.parts
    for block in doc.segmented.blocks:
        if parts[block.part].kind != "decision" or block.kind == "heading":
            continue
        sentences = doc.of_block(block.number)
        changed = lexicon(parts[block.part].language, "changes")["decision"]["changed"]
        said = {t.lemma for s in sentences for t in s.toks}
        if not sentences or not (
            said & set(changed) or "blive til" in " ".join(skeleton(s).text for s in sentences)
        ):
            continue
        quotes = [m.group(1) for m in _QUOTED.finditer(block.text)]
        if len(quotes) > 1 and "ændres til" in block.text:
            _amended(doc, out, sentences, quotes[0], quotes[-1])
        elif quotes and any(n.mention.sort == "role" for s in sentences for n in s.named):
            _roles_amended(doc, out, sentences, quotes[0])
        elif quotes:
            _restated(doc, out, sentences)
        elif block.kind == "item":
            _clarified(doc, out, sentences)


def _restated(doc: Anchored, out: Findings, sentences: Sequence[Sentence]) -> None:
    """A quoted rule that a decision puts in place of the annex's: the old of its kind is superseded."""
    decision = doc.part(sentences[0])
    annexes = {p.number for p in doc.segmented.parts if p.parent == decision.parent} - {
        decision.number
    }
    place = {p.key: p.part for p in out.known_passages()}
    here = {p for s in sentences for p in out.passages(s)}
    governed = {e.source: e.target for e in out.edges if e.type == "GOVERNS"}
    new = [n for n in out.nodes if n.label == "Provision" and here & set(n.passages)]
    for provision in new:
        kind = provision.properties["kind"]
        for old in out.nodes:
            same = old.label == "Provision" and old.properties["kind"] == kind
            if not same or place[old.passages[0]] not in annexes or old.key == provision.key:
                continue
            if governed.get(old.key) == governed.get(provision.key):
                out.replace_node(old.key, status="superseded")
                out.edge(
                    "AMENDS", provision.key, old.key, list(sentences), rule="decisions.restated",
                    status="in_force",
                )  # fmt: skip


def _clarified(doc: Anchored, out: Findings, sentences: Sequence[Sentence]) -> None:
    """A remark that changes or adds something: a rule of its own, of the body it speaks of."""
    for sentence in sentences[:1]:
        if any(set(out.passages(sentence)) & set(n.passages) for n in out.nodes):
            continue
        bodies = [k for n in sentence.bodies for k in n.keys]
        if not bodies and sentence.subject:
            bodies = [sentence.subject]
        for body in bodies[:1]:
            if doc.entity(body).label == "Body":
                key = out.node(
                    "Provision", sentence, rule="decisions.remark", kind="rules",
                    text=sentence.text, name=sentence.text[:120], status="in_force",
                )  # fmt: skip
                out.edge("GOVERNS", key, body, sentence, rule="decisions.remark", status="in_force")


def _roles_amended(
    doc: Anchored, out: Findings, sentences: Sequence[Sentence], quoted: str
) -> None:
    """A decision that leaves a quoted role open: the duties of the annex that name it."""
    roles = {
        k
        for s in sentences
        for n in s.named
        if n.mention.sort == "role" and n.mention.text.casefold() in quoted.casefold()
        for k in n.keys
    }
    decision = doc.part(sentences[0])
    annexes = {p.number for p in doc.segmented.parts if p.parent == decision.parent} - {
        decision.number
    }
    place = {p.key: p.part for p in out.known_passages()}
    for node in out.nodes:
        if (
            node.label != "Duty"
            or place[node.passages[0]] not in annexes
            or node.status == "superseded"
        ):
            continue
        doers = [e for e in out.edges if e.type == "RESPONSIBLE_FOR" and e.target == node.key]
        if not roles & {e.source for e in doers}:
            continue
        _reassigned(doc, out, list(sentences[:1]), node, doers, roles)


def _reassigned(
    doc: Anchored, out: Findings, at: list[Sentence], node: NodeOf, doers: Sequence[EdgeOf], roles: set[str]
) -> None:  # fmt: skip
    municipal = "party:kommunal tovholder"
    if municipal not in doc.entities.all:
        municipal = "party:kommunerne"
    if municipal not in doc.entities.all:
        return
    kept = [e.source for e in doers if e.source not in roles]
    leads = {e.source for e in doers if e.properties.get("lead")}
    body = next((e.target for e in out.edges if e.type == "FOR" and e.source == node.key), None)
    if body is None:
        return
    key = out.node("Duty", at, rule="decisions.reassigned", status="in_force", **node.properties)
    out.cite(key, node.passages)
    out.edge("FOR", key, body, at, rule="decisions.reassigned", status="in_force")
    for source in dict.fromkeys((*kept, municipal)):
        lead = True if source in leads else None
        out.edge(
            "RESPONSIBLE_FOR",
            source,
            key,
            at,
            rule="decisions.reassigned",
            status="in_force",
            lead=lead,
        )
    out.replace_node(node.key, status="superseded")
    out.edge("AMENDS", key, node.key, at, rule="decisions.reassigned", status="in_force")


def _amended(
    doc: Anchored, out: Findings, sentences: Sequence[Sentence], old: str, new: str
) -> None:
    bodies = [k for s in sentences for n in s.bodies for k in n.keys]
    sentence = sentences[0].block
    for provision in list(out.nodes):  # what is quoted is not stated
        if provision.label == "Provision" and set(provision.passages) <= {
            p for s in sentences for p in out.passages(s)
        }:
            out.drop(provision.key)
    former = [
        n
        for n in out.nodes
        if n.label == "Provision" and _same(str(n.properties.get("text", "")), old)
    ]
    if not former or not bodies:
        return
    kinds = [str(n.properties["kind"]) for n in former]
    kind = next((k for k in ("consensus", "majority", "quorum") if k in kinds), kinds[0])
    key = out.node(
        "Provision", sentence, rule="decisions.amendment", kind=kind, text=new, name=new[:120],
        status="in_force",
    )  # fmt: skip
    out.edge("GOVERNS", key, bodies[0], sentence, rule="decisions.amendment", status="in_force")
    for node in former:
        out.replace_node(node.key, status="superseded")
        out.edge("AMENDS", key, node.key, sentence, rule="decisions.amendment", status="in_force")


def _same(text: str, quoted: str) -> bool:
    a, b = (re.sub(r"\W+", "", t.casefold()) for t in (text, quoted))
    return len(a) > 20 and (a in b or b in a)
