"""Who approved, or is to approve, which document, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in, has_placeholder
from loaders.findings import Findings, document_key
from loaders.lexicon import lexicon
from loaders.rules.skeleton import pattern, skeleton
from loaders.rules.subjects import is_unsettled, subject_names
from loaders.segments import Part


def decisions(doc: Anchored, out: Findings) -> None:
    """APPROVES, by a sentence, a label or a plan."""
    for sentence in doc.sentences:
        if sentence.block.kind == "row":
            continue
        words = lexicon(doc.part(sentence).language, "changes")["decision"]
        _approval(doc, out, sentence, words)
        _labelled(doc, out, sentence, words)
        _planned(doc, out, sentence, words)


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
