"""Which body takes over from which, and which is abolished, from when."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.heirs import Ended, heirs, is_elected
from loaders.rules.linecues import expanded
from loaders.rules.onesentence import with_heading, with_label
from loaders.rules.skeleton import Skeleton, any_pattern, skeleton
from loaders.rules.subjects import is_unsettled, subjects, told_most
from loaders.rules.successioncues import bodies_in, cues, is_denied
from loaders.sought import AnySought

_VOICES: Final = ("patterns", "second", "founding", "tasks", "topic")


def changes(doc: Anchored, out: Findings) -> None:
    """SUCCEEDS edges with their dates, and the days from and to which bodies are valid."""
    ended = Ended(doc)
    for sentence in doc.sentences:
        language = doc.part(sentence).language
        over = list(ended.hear(sentence))
        if new := list(heirs(doc, sentence, over)):
            _succeeds(doc, out, sentence, over, new, rule="changes.heirs")
        whole = with_label(doc, sentence)
        labelled = whole is not sentence
        if not labelled:
            whole = with_heading(doc, sentence)
            labelled = whole is not sentence
        if labelled:
            _first(doc, out, whole, "label")
        if not _may(doc, sentence):
            _renamed(doc, out, sentence)
            continue
        if not takes_over(doc, out, sentence):
            _renamed(doc, out, sentence)
        shape = skeleton(sentence)
        for regex in cues(language, "succession", "abolition"):
            match = regex.search(shape.text)
            if match:
                _abolished(doc, out, sentence, bodies_in(doc, shape, match["o"]))


def takes_over(doc: Anchored, out: Findings, sentence: Sentence) -> bool:
    """Whether a sentence states by itself who succeeds whom; if so, it is put into the findings."""
    return _may(doc, sentence) and any(_first(doc, out, sentence, voice) for voice in _VOICES)


def _may(doc: Anchored, sentence: Sentence) -> bool:
    found = _any(doc.part(sentence).language).search(skeleton(sentence).text)
    return found is not None and not is_unsettled(doc, sentence)


@cache
def _any(language: str) -> AnySought:
    words = lexicon(language, "succession")
    texts = [t for voice in (*_VOICES, "abolition") for t in words["succession"][voice]]
    return any_pattern(tuple(one for text in texts for one in expanded(text, words)))


@cache
def _said(language: str, name: str) -> re.Pattern[str]:
    """Any of the words of a list, as they stand in a text."""
    words = lexicon(language, "succession")["succession"][name]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.I)


_SUCH_AS: Final = re.compile(
    r" ,? ?(?:så som|såsom|f\.eks\.|herunder|such as) (?P<x><B\d+>(?:(?: ,| og) <B\d+>)*)"
)


def _first(doc: Anchored, out: Findings, sentence: Sentence, voice: str) -> bool:
    """The first succession that a sentence states in a voice."""
    language = doc.part(sentence).language
    if _said(language, "conditional").search(sentence.text):
        return False
    shape = skeleton(sentence)
    for regex in cues(language, "succession", voice):
        match = regex.search(shape.text)
        if match and not is_denied(language, shape.text[: match.end()]):
            if _succession(doc, out, sentence, shape, match, voice):
                return True
    return False


def _succession(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, match: re.Match[str],
    voice: str,
) -> bool:  # fmt: skip
    groups = match.groupdict()
    signs = groups.get("o") or groups.get("g")
    such = _SUCH_AS.match(shape.text, match.end("o")) if groups.get("o") else None
    meant = such["x"] if such else signs  # "local fora such as X": X is meant
    itself = _itself(doc, sentence, shape, match, voice)
    old = bodies_in(doc, shape, meant) if meant else itself
    old = [k for k in old if not is_elected(doc.entity(k))]
    new = bodies_in(doc, shape, groups["s"])[-1:] if groups.get("s") else itself
    if voice == "founding" and any(doc.entity(k).sort == "cluster" for k in new):
        return False  # what ends when a cluster begins, other bodies of it may take over
    if voice in ("tasks", "second"):
        if _said(doc.part(sentence).language, "shared").search(sentence.text):
            return False  # for a while: "while X is on leave, Y takes over its tasks"
    if voice == "tasks" and set(old) & {*doc.titles.values(), *doc.topics.values()}:
        return False  # a body that the text describes lives on: it hands over some tasks
    return _succeeds(doc, out, sentence, old, new, rule=_RULES.get(voice, "changes.succession"))


def _itself(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str], voice: str
) -> list[str]:
    """Whom a cue with one end only is said of."""
    one = sentence.topic if voice == "label" else sentence.subject
    if one is None and voice == "topic":  # "with its foundation X is closed"
        one = told_most(doc, sentence)
    second = voice == "second"
    about = subjects(doc, sentence, shape, match.start()) if second else (one,)
    return [key for key in about if key and doc.entity(key).label == "Body"]


_RULES: Final = {
    "second": "changes.succession.second",
    "founding": "changes.succession.founding",
    "tasks": "changes.tasks",
    "label": "changes.succession.label",
    "topic": "changes.succession.topic",
}


def _succeeds(
    doc: Anchored, out: Findings, sentence: Sentence, old: list[str], new: list[str], *, rule: str
) -> bool:
    begins = _begins(doc, sentence)
    for successor in new:
        for predecessor in old:
            out.edge(
                "SUCCEEDS", successor, predecessor, sentence, rule=rule,
                date=begins.isoformat() if begins else None,
            )  # fmt: skip
            if begins and successor != predecessor:
                last = begins - datetime.timedelta(days=1)
                out.body(predecessor, sentence, valid_to=last)
                out.body(successor, sentence, valid_from=begins)
    return bool(new and old)


_BESIDE: Final = re.compile(r"(?P<s><B\d+>) (?:\( (?P<o><B\d+>) \)|, (?P<p><B\d+>) ,)(?= |$)")


def _renamed(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "X (the former Y)": a name that begins with "former", set beside another."""
    shape = skeleton(sentence)
    former = _said(doc.part(sentence).language, "former")
    for match in _BESIDE.finditer(shape.text):
        earlier = shape.named(match["o"] or match["p"])[0]
        if former.match(earlier.mention.text) and not earlier.mention.genitive:
            new = bodies_in(doc, shape, match["s"])
            _succeeds(doc, out, sentence, list(earlier.keys), new, rule="changes.succession.former")


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
