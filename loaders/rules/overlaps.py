"""Demands for shared people between bodies: who, how strongly, and as what."""

from __future__ import annotations

import re
from typing import Any

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton

_SITS_IN = re.compile(r"(?:sidde|indgå|deltage|være medlem|sit) \S* ?(?:i|in|on) (?P<o><B\d+>)")


def overlaps(doc: Anchored, out: Findings) -> None:
    """OverlapRule nodes with the bodies they cover and whose people they mean."""
    for sentence in doc.sentences:
        words = lexicon(doc.part(sentence).language, "changes")["overlap"]
        shape = skeleton(sentence)
        if sentence.text.rstrip().endswith("?"):
            continue
        if _asks(sentence, words):
            _demanded(doc, out, sentence, shape, words)
            continue
        for text in words["also"]:
            match = pattern(text).search(shape.text)
            if match:
                keys = _keys(doc, shape, shape.text)
                _rule(doc, out, [sentence], shape, words, keys, "may", "overlaps.also")


def _asks(sentence: Sentence, words: dict[str, Any]) -> bool:
    said = f"{skeleton(sentence).text} {sentence.text.casefold()}"
    return any_of(words["cues"], r"(?<!\w)").search(said) is not None


def _keys(doc: Anchored, shape: Skeleton, signs: str) -> list[str]:
    found = (k for n in shape.named(signs) if n.is_body for k in n.keys)
    return [k for k in dict.fromkeys(found) if doc.entity(k).sort != "cluster"]


def _demanded(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> None:
    places = [sentence]
    sits = _keys(doc, shape, " ".join(m["o"] for m in _SITS_IN.finditer(shape.text)))
    keys = sits if len(sits) > 1 else _keys(doc, shape, shape.text)
    if len(keys) == 1 and sentence.topic and _BACK.search(sentence.text):
        topic = doc.entity(sentence.topic)
        if topic.label == "Body" and topic.sort != "cluster":
            keys = list(dict.fromkeys((sentence.topic, *keys)))
    if len(keys) < 2:
        return
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier and earlier.block.number == sentence.block.number:
        if _asks(earlier, words):
            places = [earlier, sentence]
    later = _next(doc, sentence)
    if later is not None:
        places.append(later)
    said = set(shape.text.split())
    strength = next((s for s in ("must", "should", "may") if said & set(words[s])), "must")
    _rule(doc, out, places, shape, words, keys, strength, "overlaps.demand")


_BACK = re.compile(r"\b(?:gengangere?|også (?:sidde|være medlem)|personsammenfald med)\b", re.I)
_THEY = re.compile(r"(?:de|disse|det|de pågældende|they|these)\b", re.I)


def _next(doc: Anchored, sentence: Sentence) -> Sentence | None:
    """The sentence behind that says more of those people ("De skal komme fra …")."""
    number = sentence.number + 1
    later = doc.sentences[number] if number < len(doc.sentences) else None
    same = later is not None and later.block.number == sentence.block.number
    return later if same and later and _THEY.match(later.text) else None


def _rule(
    doc: Anchored, out: Findings, places: list[Sentence], shape: Skeleton, words: dict[str, Any],
    keys: list[str], strength: str, rule: str,
) -> None:  # fmt: skip
    sentence = shape.sentence
    keys = list(dict.fromkeys(keys))
    if len(keys) < 2:
        return
    said = set(shape.text.split())
    capacity = "secretary" if said & set(words["secretary"]) else "member"
    where: Any = list(places)
    who = " ".join(p.text for p in places)
    parties = [
        k
        for p in places
        for n in p.named
        for k in n.keys
        if doc.entity(k).label == "Party" and n.mention.kind == "party"
    ]
    key = out.node(
        "OverlapRule", where, rule=rule, strength=strength, capacity=capacity,
        who_text=who, name=sentence.text[:120],
        key=f"overlap:{strength}:{capacity}:{'|'.join(sorted(keys))}",
    )  # fmt: skip
    for body in keys:
        out.edge("COVERS", key, body, where, rule=rule)
    for party in dict.fromkeys(parties):
        out.edge("BY", key, party, where, rule=rule)
