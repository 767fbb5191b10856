"""Approvals, the meetings with a date, and what a decision changes in the annex it approves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in, has_placeholder
from loaders.findings import Findings, document_key
from loaders.lexicon import lexicon
from loaders.rules.skeleton import skeleton
from loaders.rules.subjects import subjects
from loaders.segments import Part

_QUOTED: Final = re.compile(r"[”\"“»]([^”\"“»«]{6,})[”\"“«]")
_AT_MEETING: Final = re.compile(r"\b(?:på|ved|til|i)\s+(?:\w+\s+){0,3}møde\w*\b[^.]{0,60}$", re.I)


def decisions(doc: Anchored, out: Findings) -> None:
    """APPROVES, Meeting and MEETING_OF, AMENDS."""
    for sentence in doc.sentences:
        if sentence.block.kind == "row":
            continue
        words = lexicon(doc.part(sentence).language, "changes")["decision"]
        _approval(doc, out, sentence, words)
        _meetings(doc, out, sentence, words)
    _amendments(doc, out)


# approvals


def _approval(doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any]) -> None:
    shape = skeleton(sentence)
    cue = re.search(rf"(?<!\S)(?:{'|'.join(words['approved'])})(?!\S)", shape.text)
    if cue is None or re.search(r"(?<!\S)(?:ikke|not|når|bede|anmode)(?!\S)", shape.text[: cue.end()]):
        return
    if sentence.block.kind == "item" and not doc.part(sentence).kind == "terms":
        return
    approver = _approver(doc, sentence, shape.text, cue)
    if approver is None or has_placeholder(sentence.text):
        return
    conditional = bool(re.search(r"(?<!\S)(?:såfremt|hvis|if)(?!\S)", shape.text[: cue.start()]))
    planned = conditional or bool(re.search(r"(?:til|for) (?:\S+ )?$", shape.text[: cue.start()]))
    if conditional:
        return
    dates = [d.day for d in dates_in(sentence.text)]
    for part in _documents_meant(doc, sentence, words):
        out.edge(
            "APPROVES", approver, document_key(part.number), sentence, rule="decisions.approval",
            date=dates[-1].isoformat() if dates else None, planned=planned or None,
            outcome=_outcome(sentence),
        )  # fmt: skip
        out.body(approver, sentence)


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
    found = [k for k in subjects(doc, sentence, skeleton(sentence), cue.start())]
    return found[0] if found else None


def _outcome(sentence: Sentence) -> str | None:
    match = re.search(r"\bmed (?:følgende )?(?:bemærkning|ændring|tilføjelse|kommentar)\w*", sentence.text)
    first = re.search(r"\b(?:forhånds|endeligt?\s+\w*|foreløbigt? )godkendt", sentence.text)
    return match.group() if match else first.group() if first else None


def _documents_meant(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> Iterator[Part]:
    """The annex a decision speaks of: of the kind it names, and of the body it names; else its own part."""
    parts = doc.segmented.parts
    here = parts[sentence.block.part]
    family = {here.number, here.parent} - {None}
    annexes = [p for p in parts if p.parent in family and p.kind in ("terms", "memo", "annex", "act")]
    low = sentence.text.casefold()
    kinds = {kind for noun, kind in words["documents"].items() if noun in low}
    named = {k for n in sentence.bodies for k in n.keys}
    fitting = [p for p in annexes if p.kind in kinds] or annexes
    exact = [p for p in fitting if doc.titles.get(p.number) in named]
    chosen = exact or (fitting if len(fitting) == 1 else [])
    yield from chosen or [here]


# meetings


def _meetings(doc: Anchored, out: Findings, sentence: Sentence, words: dict[str, Any]) -> None:
    """A date beside "møde": of the body whose meeting it is said to be, or of the subject."""
    shape = skeleton(sentence)
    if not re.search(rf"(?<!\S)(?:{'|'.join(words['meeting'])})(?!\S)", shape.text):
        return
    for found in dates_in(sentence.text):
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
    """"Sætningen ”A” ændres til ”B”": B amends what the annex says in A."""
    for sentence in doc.sentences:
        if doc.part(sentence).kind != "decision" or "ændres til" not in sentence.text:
            continue
        quotes = [m.group(1) for m in _QUOTED.finditer(sentence.text)]
        if len(quotes) < 2:
            continue
        old, new = quotes[0], quotes[-1]
        _amended(doc, out, sentence, old, new)


def _amended(doc: Anchored, out: Findings, sentence: Sentence, old: str, new: str) -> None:
    bodies = [k for n in sentence.bodies for k in n.keys]
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
