"""Which body takes over from which, and which is abolished, from when."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, any_pattern, pattern, skeleton
from loaders.rules.subjects import is_unsettled


def changes(doc: Anchored, out: Findings) -> None:
    """SUCCEEDS edges with their dates, and the days from and to which bodies are valid."""
    for sentence in doc.sentences:
        shape = skeleton(sentence)
        language = doc.part(sentence).language
        if is_unsettled(doc, sentence):
            continue
        if not _any(language).search(shape.text):
            continue
        stated = False
        for regex in _compiled(language, "patterns"):
            match = regex.search(shape.text)
            if match and not stated and not _denied(language, shape.text, match.end()):
                stated = _succession(doc, out, sentence, shape, match)
        for regex in _compiled(language, "abolition"):
            match = regex.search(shape.text)
            if match:
                _abolished(doc, out, sentence, list(_bodies(doc, shape, match["o"])))


@cache
def _compiled(language: str, name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(text) for text in lexicon(language, "changes")["succession"][name])


@cache
def _any(language: str) -> re.Pattern[str]:
    said = lexicon(language, "changes")["succession"]
    return any_pattern((*said["patterns"], *said["abolition"]))


_SUCH_AS: Final = re.compile(
    r" ,? ?(?:så som|såsom|f\.eks\.|herunder|such as) (?P<x><B\d+>(?:(?: ,| og) <B\d+>)*)"
)


def _denied(language: str, text: str, end: int) -> bool:
    """ "does not replace", "is no longer to be replaced"."""
    negation = lexicon(language, "lines")["negation"]["words"]
    return bool(set(text[:end].split()) & set(negation))


def _bodies(doc: Anchored, shape: Skeleton, signs: str | None) -> Iterator[str]:
    for named in shape.named(signs):
        yield from (k for k in named.keys if doc.entity(k).label == "Body")


def _succession(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, match: re.Match[str]
) -> bool:
    such = _SUCH_AS.match(shape.text, match.end("o"))
    meant = such["x"] if such else match["o"]  # "local fora such as X": X is meant
    old = [k for k in _bodies(doc, shape, meant) if doc.entity(k).sort != "council"]
    if "s" in match.re.groupindex:
        new = list(_bodies(doc, shape, match["s"]))[-1:]
    else:
        new = [k for k in (sentence.subject,) if k and doc.entity(k).label == "Body"]
    begins = _begins(doc, sentence)
    for successor in new:
        for predecessor in old:
            out.edge(
                "SUCCEEDS", successor, predecessor, sentence, rule="changes.succession",
                date=begins.isoformat() if begins else None,
            )  # fmt: skip
            if begins and successor != predecessor:
                last = begins - datetime.timedelta(days=1)
                out.body(predecessor, sentence, valid_to=last)
                out.body(successor, sentence, valid_from=begins)
    return bool(new and old)


def _begins(doc: Anchored, sentence: Sentence) -> datetime.date | None:
    """The day a successor begins: the last date of the sentence, else when the act or text takes force."""
    dates = [d.day for d in dates_in(sentence.text) if d.year_given]
    if dates:
        return dates[-1]
    here = doc.part(sentence)
    if here.valid_from:
        return here.valid_from
    if "forces" not in doc.seen:
        doc.seen["forces"] = _forces(doc)
    forces: frozenset[datetime.date] = doc.seen["forces"]
    return next(iter(forces)) if len(forces) == 1 else None


def _forces(doc: Anchored) -> frozenset[datetime.date]:
    """The first days of months on which something is said to take force."""
    return frozenset(
        d.day
        for sentence in doc.sentences
        if _IN_FORCE.search(sentence.text)
        for d in dates_in(sentence.text)
        if d.year_given and d.day.day == 1
    )


_IN_FORCE: Final = re.compile(
    r"\b(?:træder i kraft|i kraft|ikrafttræd|trer i kraft|takes effect|pr\.|fra (?:den )?\d|from \d)"
)


def _abolished(doc: Anchored, out: Findings, sentence: Sentence, bodies: list[str]) -> None:
    dates = [d.day for d in dates_in(sentence.text) if d.year_given]
    for body in bodies:
        if dates and doc.entity(body).sort != "council":
            out.body(body, sentence, valid_to=min(dates))
