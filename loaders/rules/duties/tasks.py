"""Tasks of service in running text: who writes the agenda, keeps the minutes, books the room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.rules.duties.stating import Serving, owner_of
from loaders.rules.duties.systems import system_in
from loaders.rules.seats.senders import unit
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, subject_names, subjects

_NO_SERVICE: Final = frozenset(("cluster", "council"))


@dataclass(frozen=True, slots=True)
class Task:
    """A task said of `body`, from `start` to `end` of the sentence; `named` where it names the body."""

    body: str
    doers: tuple[str, ...]
    start: int
    end: int
    named: bool
    system: str | None


@cache
def _cues(language: str) -> tuple[tuple[re.Pattern[str], ...], frozenset[str], frozenset[str]]:
    words = lexicon(language, "duties")["tasks"]
    verbs = "|".join(map(re.escape, words["verbs"]))
    things = "|".join(map(re.escape, words["things"]))
    by = "|".join(map(re.escape, words["by"]))
    for_ = "|".join(map(re.escape, words["for"]))
    thing = rf"(?:<[BP]\d+> )?(?P<thing>(?:{things})\S*)"
    servers = "|".join(map(re.escape, words["servers"]))
    whom = rf"(?: {{w}} (?:{for_}) {{O}})?"
    active = pattern(rf"(?P<verb>{verbs}) {{w}} {thing}{whom}")
    passive = pattern(rf"{thing}{whom} {{W}} (?P<verb>{verbs}) {{W}} (?:{by}) {{S}}")
    served = pattern(rf"{thing}{whom} {{W}} (?P<verb>{verbs}) {{W}} (?:{by}) {{w}} (?:{servers})")
    return (active, passive, served), frozenset(words["past"]), frozenset(words["no"])


def tasks_in(doc: Anchored, sentence: Sentence, serving: Serving) -> Iterator[Task]:
    """Every task of service that a sentence gives to somebody; "the secretariat" is who serves."""
    if is_unsettled(doc, sentence) or sentence.block.kind in ("box", "row", "heading"):
        return
    (active, passive, served), past, no = _cues(doc.part(sentence).language)
    lemmas = {t.lemma for t in sentence.toks}
    if lemmas & no:
        return
    whole = _with_units(doc, sentence, serving)
    shape = skeleton(whole)
    taken: list[tuple[int, int]] = []
    for regex in (passive, served, active):
        for match in regex.finditer(shape.text):
            at = match.start("verb")
            inside = any(a <= at < b for a, b in taken)
            if inside or _told(whole, shape, match, past):
                continue
            if regex is passive:
                doers = _keys(shape, match["s"])
            elif regex is served:
                doers = [key for key in (serving.get(sentence.topic or ""),) if key]
            else:
                first = subject_names(doc, whole, shape, at)
                doers = [k for n in first for k in n.keys] or list(subjects(doc, whole, shape, at))
            task = _task(doc, whole, shape, match, doers, serving)
            if task is not None:
                taken.append(match.span())
                yield task


def _told(sentence: Sentence, shape: Skeleton, match: re.Match[str], past: frozenset[str]) -> bool:
    """Whether a verb tells what was done once."""
    first, last = shape.token(match.start()), shape.token(match.end("verb"))
    return any(t.text.casefold() in past for t in sentence.toks[max(first - 2, 0) : last])


def _task(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str], doers: list[str],
    serving: Serving,
) -> Task | None:  # fmt: skip
    named = [k for n in shape.named(match["o"]) for k in n.keys]
    body = named[0] if named else sentence.topic
    if body is not None and body in doers:
        body = owner_of(doc, sentence, body) if not named else None
    kept = [
        k
        for k in doers
        if k != body and (_may_serve(doc, k, bool(named)) or serving.get(body or "") == k)
    ]
    if body is None or not kept or doc.entity(body).label != "Body":
        return None
    if doc.entity(body).sort in _NO_SERVICE:
        return None
    if doc.entity(body).sort == "secretariat":
        body = owner_of(doc, sentence, body)
        if body is None or body in kept:
            return None
    start, end = shape.place(match.start()), _end(sentence, shape, match)
    return Task(
        body,
        tuple(kept),
        start,
        end,
        bool(named),
        system_in(sentence.text, doc.part(sentence).language, sentence.named, start),
    )


def _may_serve(doc: Anchored, key: str, named: bool) -> bool:
    entity = doc.entity(key)
    if entity.label == "Party":
        return not entity.side or entity.sort == "role"
    return entity.sort in ("secretariat", "chairmanship") or named


def _end(sentence: Sentence, shape: Skeleton, match: re.Match[str]) -> int:
    """The end of the clause: the next comma or "and" before another verb, or the sentence's."""
    last = shape.token(match.end())
    for tok in sentence.toks[last:]:
        if tok.text in (",", ";", "."):
            return tok.start
    return len(sentence.text)


def _with_units(doc: Anchored, sentence: Sentence, serving: Serving) -> Sentence:
    """The sentence with units known only by their capitals as parties, where they may do a task."""
    server = serving.get(sentence.topic or "")
    by = set(lexicon(doc.part(sentence).language, "duties")["tasks"]["by"])
    named: list[Named] = []
    for n in sentence.named:
        at = n.mention.first
        before = sentence.toks[at - 1].text.casefold() if at else ""
        first = not any(t.text[:1].isalpha() for t in sentence.toks[: max(at - 1, 0)])
        if (
            n.mention.kind == "name"
            and not n.keys
            and (before in by or (first and len(n.mention.text.split()) > 1))
        ):
            named.append(replace(n, keys=(unit(doc, n.mention.text),)))
        elif n.mention.bare and n.mention.sort == "secretariat" and not n.keys and server:
            named.append(replace(n, keys=(server,)))
        else:
            named.append(n)
    if named == list(sentence.named):
        return sentence
    return replace(sentence, named=tuple(named))


def _keys(shape: Skeleton, signs: str | None) -> list[str]:
    return [k for n in shape.named(signs) for k in n.keys]
