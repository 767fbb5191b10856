"""Demands for shared people between bodies: who, how strongly, and as what."""

from __future__ import annotations

import re
from typing import Any

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled

_SITS_IN = re.compile(r"(?:sidde|indgå|deltage|være medlem|sit) \S* ?(?:i|in|on) (?P<o><B\d+>)")


def overlaps(doc: Anchored, out: Findings) -> None:
    """OverlapRule nodes with the bodies they cover and whose people they mean."""
    for sentence in doc.sentences:
        words = lexicon(doc.part(sentence).language, "changes")["overlap"]
        shape = skeleton(sentence)
        if sentence.text.rstrip().endswith("?") or is_unsettled(doc, sentence):
            continue
        also = next((t for t in words["also"] if pattern(t).search(shape.text)), None)
        if also:
            keys = _keys(doc, shape, shape.text)
            _rule(doc, out, [sentence], shape, words, keys, "may", "overlaps.also")
        elif _asks(sentence, words):
            if not _denied(doc, sentence, words) and not _OFFICE.match(sentence.text):
                _demanded(doc, out, sentence, shape, words)


def _asks(sentence: Sentence, words: dict[str, Any]) -> bool:
    said = f"{skeleton(sentence).text} {sentence.text.casefold()}"
    return any_of(words["cues"], r"(?<!\w)").search(said) is not None


def _denied(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> bool:
    """Whether it is said that there need be, or may be, no shared people."""
    said = f"{skeleton(sentence).text} {sentence.text.casefold()}"
    cue = any_of(words["cues"], r"(?<!\w)").search(said)
    negations = set(lexicon(doc.part(sentence).language, "lines")["negation"]["words"])
    ahead = said[max(0, cue.start() - 60) : cue.end() + 20].split() if cue else []
    return bool({*negations, "ingen", "intet"} & set(ahead)) and "kun" not in ahead


def _keys(doc: Anchored, shape: Skeleton, signs: str) -> list[str]:
    found = (k for n in shape.named(signs) if n.is_body for k in _meant(doc, n))
    return [k for k in dict.fromkeys(found) if doc.entity(k).sort != "cluster"]


def _meant(doc: Anchored, named: Named) -> tuple[str, ...]:
    """The bodies of a mention; "de to grupper" are the two groups that the text names."""
    if len(named.keys) != 1 or not _BOTH.match(named.mention.text):
        return named.keys
    whole = doc.entity(named.keys[0])
    ones = tuple(
        e.key for e in doc.entities.all.values()
        if e.label == "Body" and not e.plural and e.key != whole.key and e.stem.endswith(whole.stem)
        and e.purpose
    )  # fmt: skip
    return ones if len(ones) == 2 else named.keys


# whoever holds an office sits there by office
_OFFICE = re.compile(r"(?:formand|næstformand|direktør|leder|leiar)\w* \b", re.I)
_BOTH = re.compile(r"(?:begge|de to|both|the two|dei to) ", re.I)


def _demanded(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> None:
    places = [sentence]
    sits = _keys(doc, shape, " ".join(m["o"] for m in _SITS_IN.finditer(shape.text)))
    keys = sits if len(sits) > 1 else _keys(doc, shape, _PURPOSE.split(shape.text)[0])
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


_BACK = re.compile(
    r"\b(?:gengangere?|g[åa]r? igen|samtidig (?:være|er) medlem|samtidig sidde"
    r"|også (?:sidde|være medlem)|personsammenfald med)\b",
    re.I,
)
_PURPOSE = re.compile(r" , (?:så|sådan) | for at ")
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
