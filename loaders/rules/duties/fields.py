"""Labels and items that name a task, and the values that say whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.duties.answers import answer
from loaders.rules.duties.labels import (
    asked,
    body_of,
    in_line,
    names_task,
    task_of,
    thing,
    titled_task,
)
from loaders.rules.duties.officers import with_doers
from loaders.rules.duties.stating import Serving, clause, in_service, state
from loaders.rules.duties.systems import named_system, system_in
from loaders.rules.skeleton import skeleton
from loaders.rules.subjects import is_unsettled
from loaders.sought import Sought

_PASSIVE: Final = re.compile(r"(?<!\S)(?:af|av|hos|hjå|by) (?:<[BP]\d+>|\w)")
_DOES: Final = re.compile(r"(?:Det (?:gør|gjør|gjer) |It is |That is )(?P<who>\S.*)")
_TOLD: Final = re.compile(
    r"\s*(?:it|they|den|det|de|han|hun|ho|dei) (?!(?:gør|gjør|gjer)\b|som |der |hvor )[a-zæøå]+[^,;]*\s(?!som |der )\w+"
)
_ITEM: Final = re.compile(
    r"(?P<left>[^:–—→\n]{3,90}?)(?:\s*:|\s+[–—→-]|\s*\.{3,})\s+(?P<right>\S.*)", re.S
)


def fields(doc: Anchored, out: Findings, sentence: Sentence, serving: Serving) -> None:
    """ "Referat: Sekretariatet", "Dagsorden: udsendes af X", "Lokaler – Y" under a fitting title."""
    if is_unsettled(doc, sentence) or sentence.topic is None:
        return
    language = doc.part(sentence).language
    service = in_service(doc, sentence)
    block = sentence.block
    label = task_of(doc, sentence, service=service)
    if label is not None:
        end = next((m.start() for m in _inner(sentence, language)), len(sentence.text))
        body = body_of(doc, sentence)
        _given(doc, out, sentence, label, 0, end, serving, strict=not service, body=body)
    elif line := in_line(doc, sentence):
        end = next(
            (m.start() for m in _inner(sentence, language) if m.start() > line[1]),
            len(sentence.text),
        )
        _given(doc, out, sentence, line[0], line[1], end, serving, strict=True)
    elif (titled := titled_task(doc, sentence)) and _verb(language).match(sentence.text):
        _given(doc, out, sentence, titled, 0, len(sentence.text), serving, strict=True)
    elif question := asked(doc, sentence):
        does = _DOES.match(sentence.text)
        start = does.start("who") if does else 0
        end = len(sentence.text.rstrip(" ."))
        _given(doc, out, sentence, question, start, end, serving, strict=True)
    if block.kind == "heading" or in_line(doc, sentence):
        return
    if block.kind == "item" and service and not sentence.start:
        _item(doc, out, sentence, serving)
    elif block.kind in ("field", "paragraph"):
        found = list(_inner(sentence, language))
        for at, match in enumerate(found):
            end = found[at + 1].start() if at + 1 < len(found) else len(sentence.text)
            _given(doc, out, sentence, match["label"], match.end(), end, serving, strict=False)


def _item(doc: Anchored, out: Findings, sentence: Sentence, serving: Serving) -> None:
    """ "Referat – Randers Kommune", and "Randers Kommune: referat og lokaler"."""
    match = _ITEM.fullmatch(sentence.text.strip())
    if match is None:
        return
    about = thing(doc.part(sentence).language)
    left, right = (about.search(match[side].casefold()) for side in ("left", "right"))
    ahead = len(sentence.text) - len(sentence.text.lstrip())
    if left:
        start, end = (ahead + at for at in match.span("right"))
        _given(doc, out, sentence, match["left"], start, end, serving, strict=False)
    elif right:
        start, end = (ahead + at for at in match.span("left"))
        _given(doc, out, sentence, match["right"], start, end, serving, strict=True)
    elif names_task(doc.part(sentence).language, match["left"]):
        start, end = (ahead + at for at in match.span("right"))
        _given(doc, out, sentence, match["left"], start, end, serving, strict=True)


def _given(
    doc: Anchored, out: Findings, sentence: Sentence, label: str, start: int, end: int,
    serving: Serving, *, strict: bool, body: str | None = None,
) -> None:  # fmt: skip
    body = body or sentence.topic
    if body is None or doc.entity(body).label != "Body" or doc.entity(body).sort == "secretariat":
        return
    if _TOLD.match(sentence.text[start:end]):
        return  # "does the paperwork: it issues the agenda …"
    sentence = with_doers(doc, sentence, serving)
    text = sentence.text[start:end]
    passive = _verb(doc.part(sentence).language).match(text.strip())
    task = label
    if passive:
        shape = skeleton(sentence)
        by = _PASSIVE.search(shape.text)
        spoken = re.search(r"\b(?:af|av|hos|hjå|by)\s+", text)
        if by is None or spoken is None:
            return
        start += spoken.end()
        task = f"{label} {text[:1].lower()}{text[1:].rstrip()}"
    found = answer(
        doc, sentence, start, end, strict=strict or bool(passive), server=serving.get(body)
    )
    doers = [key for key in found.keys if key != body]
    if not doers:
        return
    inside = [n for n in sentence.named if n.keys]
    state(
        doc, out, sentence, body, clause(task), doers, lead=found.lead, rule="duties.field",
        system=system_in(sentence.text[:end], doc.part(sentence).language, inside, start if not passive else 0)
        or named_system(sentence.text[start:end], doc.part(sentence).language),
    )  # fmt: skip


def _inner(sentence: Sentence, language: str) -> Iterator[re.Match[str]]:
    """Labels in the middle of a value: "… Dagsorden: X Referat: Y"."""
    for match in _labels(language).finditer(sentence.text):
        if match.start() or sentence.block.kind == "paragraph":
            yield match


@cache
def _labels(language: str) -> Sought:
    things = "|".join(lexicon(language, "duties")["tasks"]["things"])
    return Sought(
        rf"(?:^|(?<=[.;\n ]))(?P<label>(?i:[\w-]{{0,12}}(?:{things})\w{{0,6}}(?: og [\w-]{{3,20}})?)): "
    )


@cache
def _verb(language: str) -> re.Pattern[str]:
    """A value that begins with what is done ("udsendes af …", "is issued by …")."""
    begins = "|".join(lexicon(language, "duties")["fields"].get("passive", (r"\w+es",)))
    return re.compile(rf"(?:{begins})\b", re.I)
