"""Reporting, recommending, preparing, executing, escalating, informing, establishing, serving."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from graph.records import Matter, Modality
from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import subjects

_SUPPORT_ONLY: Final = frozenset(("SERVES",))
_MATTERS: Final[tuple[tuple[str, Matter], ...]] = (
    ("tvist|uenighed|dispute|tvister|uenig", "dispute"),
    ("princip", "principle"),
    ("økonomi|budget|financial|kroner", "economy"),
    ("på tværs af klynger|tværgående|flere klynger", "cross_cluster"),
    ("national", "national"),
)


@dataclass(frozen=True, slots=True)
class _Cue:
    type: str
    regex: re.Pattern[str]
    passive: bool
    number: int


@cache
def _cues(language: str) -> tuple[_Cue, ...]:
    out = []
    for entry in lexicon(language, "lines")["line"]:
        for voice in ("active", "passive"):
            for text in entry.get(voice, ()):
                out.append(_Cue(entry["type"], pattern(text), voice == "passive", len(out)))
    return tuple(out)


def lines(doc: Anchored, out: Findings) -> None:
    """Every line that a sentence states, in active or passive, with its modality and condition."""
    for sentence in doc.sentences:
        if sentence.block.kind in ("heading", "row"):
            continue
        shape = skeleton(sentence)
        language = doc.part(sentence).language
        for cue in _cues(language):
            for match in cue.regex.finditer(shape.text):
                _state(doc, out, sentence, shape, cue, match)


def _state(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, cue: _Cue, match: re.Match[str]
) -> None:  # fmt: skip
    groups = match.groupdict()
    others = list(_keys(shape, groups.get("o")))
    doers = list(_keys(shape, groups.get("s"))) or subjects(doc, sentence, shape, match.start())
    if not others or not doers or _denied(doc, sentence, shape, match, cue):
        return
    said = _manner(doc, sentence, shape, match)
    for subject in doers:
        for other in others:
            _line(doc, out, sentence, cue, subject, other, said)


def _line(
    doc: Anchored, out: Findings, sentence: Sentence, cue: _Cue, subject: str, other: str,
    said: dict[str, Any],
) -> None:  # fmt: skip
    source, target = (other, subject) if cue.passive and cue.type != "COORDINATES_WITH" else (subject, other)
    if cue.passive:
        source, target = subject, other
    labels = doc.entity(source).label, doc.entity(target).label
    if not _possible(cue.type, labels) or not _plausible(doc, cue.type, source, target):
        return
    matter = said["matter"] if cue.type in ("ESCALATES_TO", "RECOMMENDS_TO", "REPORTS_TO") else None
    out.edge(
        cue.type, source, target, sentence, rule=f"lines.{cue.type.lower()}",
        modality=said["modality"], condition=said["condition"], matter=matter,
    )  # fmt: skip


def _possible(type_: str, labels: tuple[str, str]) -> bool:
    from graph.edges import LINE_TYPES

    return labels in LINE_TYPES[type_].ends


def _plausible(doc: Anchored, type_: str, source: str, target: str) -> bool:
    """What cannot be meant: a secretariat set up by itself, a whole that serves its part."""
    a, b = doc.entity(source), doc.entity(target)
    if type_ == "SERVES":
        return a.label == "Party" or a.sort == "secretariat" or b.sort != "secretariat"
    return True


def _keys(shape: Skeleton, signs: str | None) -> Iterator[str]:
    for named in shape.named(signs):
        yield from named.keys


def _denied(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str], cue: _Cue
) -> bool:
    """Whether it is said not to be so, to have been so once, or only wished or asked."""
    words = lexicon(doc.part(sentence).language, "lines")
    if sentence.text.rstrip().endswith("?"):
        return True
    window = shape.text[max(0, match.start() - 60) : match.end()].split()
    if set(window) & set(words["negation"]["words"]) and cue.type != "ESCALATES_TO":
        return True
    whole = set(shape.text.split())
    return bool(whole & set(words["history"]["words"]))


def _manner(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str]
) -> dict[str, Any]:
    words = lexicon(doc.part(sentence).language, "lines")["modality"]
    near = shape.text[max(0, match.start() - 70) : match.end()].split()
    modality: Modality = "does"
    for name in ("may", "should", "must"):
        if set(near) & set(words[name]):
            modality = name  # type: ignore[assignment]
    condition = re.search(
        r"\b(?:hvis|såfremt|når|ved (?:evt\. )?uenighed|i tilfælde af|for så vidt|if|where|when)\b[^.;]*",
        sentence.text, re.I,
    )  # fmt: skip
    matter = next((m for cue, m in _MATTERS if re.search(cue, sentence.text, re.I)), None)
    return {
        "modality": modality,
        "condition": condition.group().strip(" ,") if condition else None,
        "matter": matter,
    }
