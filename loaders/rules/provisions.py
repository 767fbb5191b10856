"""Rules about a body: how often it meets, how it decides, what it may and may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.cadence import cadence, rows
from loaders.rules.skeleton import Skeleton, any_pattern, pattern, skeleton
from loaders.rules.subjects import is_unsettled, levels_of, subjects

_DECIDED_IN: Final = re.compile(r"\b(?:i|af|for|på|in|of|by)\s*$")


def provisions(doc: Anchored, out: Findings) -> None:
    """Every provision of every kind, one for each sentence, item or field that states it."""
    rows(doc, out)
    for sentence in doc.sentences:
        if sentence.block.kind in ("row",):
            continue
        shape = skeleton(sentence)
        cadence(doc, out, sentence, shape)
        if sentence.block.kind == "heading" or is_unsettled(doc, sentence):
            continue
        kinds: set[str] = set()
        language = doc.part(sentence).language
        for kind, regex in _patterns(language) if _any(language).search(shape.text) else ():
            match = regex.search(shape.text)
            if not match or kind in kinds or (kind == "competence" and not _is_held(shape, kinds)):
                continue
            kinds.add(kind)
            _provision(doc, out, sentence, shape, kind, match)
        if "competence" not in kinds and _listed_competence(doc, sentence):
            _state(doc, out, sentence, "competence", [sentence.subject])


_PERFECT: Final = re.compile(
    r"(?<!\S)have (?:\S+ ){0,6}?(?:været|drøfte|udarbejde|vælge|indgå|være i)(?!\S)"
)


def _is_held(shape: Skeleton, kinds: set[str]) -> bool:
    """A competence that somebody has, not what members or limits say, nor what was done once."""
    if kinds & {"limit", "mandate", "rules", "quorum"} or _PERFECT.search(shape.text):
        return False
    item = shape.sentence.block.kind == "item"
    named = re.match(r"(?:\S+ ){0,4}?<[BP]", shape.text) is not None
    passive = re.search(r"\b(?:træffes|er der sat|sættes)\b", shape.sentence.text)
    return (item or named or "op til" in shape.text or "tilfalde" in shape.text) and not passive


def _listed_competence(doc: Anchored, sentence: Sentence) -> bool:
    """An item of a list of what a body has the competence to do, or under such a heading."""
    block = sentence.block
    if block.kind != "item" or not sentence.subject or sentence.start:
        return False
    words = lexicon(doc.part(sentence).language, "provisions")["competence_lists"]
    titles = [t.casefold() for t in block.section[-2:]]
    if any(re.search(rf"\b{h}", t) for h in words["headings"] for t in titles):
        return True
    lead = block.lead
    while lead is not None:
        for said in doc.of_block(lead):
            if any(pattern(t).search(skeleton(said).text) for t in words["leads"]):
                return True
        lead = doc.segmented.blocks[lead].lead
    return False


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for entry in lexicon(language, "provisions")["provision"]:
        for text in entry["patterns"]:
            out.append((entry["kind"], pattern(text)))
    return tuple(out)


@cache
def _any(language: str) -> re.Pattern[str]:
    entries = lexicon(language, "provisions")["provision"]
    return any_pattern(tuple(text for entry in entries for text in entry["patterns"]))


def _provision(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, kind: str, match: re.Match[str]
) -> None:  # fmt: skip
    _state(doc, out, sentence, kind, _bodies(doc, sentence, shape, kind, match))


def _state(
    doc: Anchored, out: Findings, sentence: Sentence, kind: str, bodies: Iterable[str | None]
) -> None:
    for body in bodies:
        if body is None or doc.entity(body).label != "Body":
            continue
        key = out.node(
            "Provision", sentence, rule=f"provisions.{kind}", key=f"provision:{kind}:{body}:{sentence.number}",
            kind=kind, text=sentence.text, name=sentence.text[:120],
        )  # fmt: skip
        out.edge("GOVERNS", key, body, sentence, rule=f"provisions.{kind}")


def _bodies(
    doc: Anchored, sentence: Sentence, shape: Skeleton, kind: str, match: re.Match[str]
) -> Iterator[str]:
    """Whom it governs: "beslutninger i X træffes …" names it behind a preposition."""
    if match.groupdict().get("o"):
        for key in (k for named in shape.named(match["o"]) for k in named.keys):
            yield from levels_of(doc, key) if kind == "limit" else (key,)
        return
    quoted = re.search(r"[»”\"„“] (?:\S+ ){0,2}?<B(\d+)>", shape.text)
    if quoted:  # a rule in quotation marks is about the body it names itself
        yield from sentence.named[int(quoted.group(1))].keys
        return
    located = re.match(r"(?:i|in|for) <B(\d+)>", shape.text)
    if located:
        yield from sentence.named[int(located.group(1))].keys
        return
    if re.match(
        r"beslutning|afgørelse|vedtagelse|uenighed|ved \S* ?uenighed|decision|vedtak", shape.text
    ):
        for named in shape.named(shape.text):
            before = sentence.text[: named.mention.start]
            if named.is_body and _DECIDED_IN.search(before):
                for key in named.keys:
                    yield from levels_of(doc, key)
                return
    found = subjects(doc, sentence, shape, match.start())
    if kind in _OF_A_BODY and not any(doc.entity(k).label == "Body" for k in found):
        spoken = sentence.topic or _spoken_of(doc, sentence)
        found = (spoken,) if spoken else ()
    for key in found:
        if kind == "limit":
            yield from levels_of(doc, key)
        else:
            yield key


_OF_A_BODY: Final = frozenset(("deputies", "quorum", "majority", "consensus", "term"))


def _spoken_of(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that the sentences before, of the same paragraph, began with."""
    paragraph = sentence.block
    for number in range(sentence.number - 1, max(sentence.number - 7, -1), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != paragraph.number:
            if not paragraph.ordinal.startswith("Stk"):
                return None
            paragraph = earlier.block
        if earlier.opens and earlier.subject:
            return earlier.subject
    return None
