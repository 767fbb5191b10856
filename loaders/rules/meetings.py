"""Meetings with a date: held, or planned."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import skeleton


def meetings(doc: Anchored, out: Findings) -> None:
    """Meeting and MEETING_OF."""
    year = _year(doc)
    for sentence in doc.sentences:
        if sentence.block.kind != "row":
            words = lexicon(doc.part(sentence).language, "changes")["decision"]
            _meetings(doc, out, sentence, words, year)


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


_MEETING_OF: Final = re.compile(r"\bmøde\w*\s+(?:i|af|for|med)\s*$", re.I)
_AHEAD: Final = 120  # characters before a name that may say what it is of


def _owner(doc: Anchored, sentence: Sentence, at: int) -> str | None:
    before = [n for n in sentence.bodies if n.mention.end <= at]
    if re.search(r"\bovertager\b", sentence.text) and sentence.opens:
        return sentence.subject  # the dates of another body become its own
    for named in reversed(before):
        start = named.mention.start
        if _MEETING_OF.search(sentence.text, max(0, start - _AHEAD), start):
            return named.keys[0]
    if before and re.search(r"\bmøde", sentence.text[before[-1].mention.end : at], re.I):
        return before[-1].keys[0]
    return None
