"""Demands for shared people between bodies: who, how strongly, and as what."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, lexicon
from loaders.rules.asserting import is_asserted
from loaders.rules.skeleton import Skeleton, any_pattern, pattern, skeleton
from loaders.rules.subjects import is_unsettled
from loaders.sought import Sought

_SITS_IN = re.compile(
    r"(?:sidde|indgå|deltage|være medlem|sitte|sitje|delta|være|vere|sit|serve) \S* ?(?:i|in|on) (?P<o><B\d+>)"
)


def overlaps(doc: Anchored, out: Findings) -> None:
    """OverlapRule nodes with the bodies they cover and whose people they mean."""
    for sentence in doc.sentences:
        if sentence.block.kind == "heading" or sentence.text.rstrip().endswith("?"):
            continue
        words = lexicon(doc.part(sentence).language, "changes")["overlap"]
        shape = skeleton(sentence)
        cue = _cue(shape, words)
        if cue is None or is_unsettled(doc, sentence) or _denied(doc, sentence, words, cue):
            continue
        if _OFFICE.match(sentence.text) or not is_asserted(doc, sentence, _place(shape, cue)):
            continue
        keys = _covered(doc, sentence, shape, words)
        if len(keys) > 1:
            _demanded(doc, out, sentence, shape, words, keys, cue)


def _said(shape: Skeleton) -> str:
    """The pattern form and behind it the words as they stand."""
    return f"{shape.text} {shape.sentence.text.casefold()}"


def _cue(shape: Skeleton, words: dict[str, Any]) -> re.Match[str] | None:
    """What says that people are shared."""
    told = any_pattern((*words["shared"], *words["also"]))
    return told.search(shape.text) or _stems(tuple(words["cues"])).search(_said(shape))


@cache
def _stems(words: tuple[str, ...]) -> Sought:
    return Sought(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})")


def _place(shape: Skeleton, cue: re.Match[str]) -> int:
    """Where in the sentence's text the cue stands."""
    behind = cue.start() - len(shape.text) - 1
    return behind if behind >= 0 else shape.place(cue.start())


def _denied(doc: Anchored, sentence: Sentence, words: dict[str, Any], cue: re.Match[str]) -> bool:
    """Whether it is said that there need be, or may be, no shared people."""
    said = _said(skeleton(sentence))
    negations = set(lexicon(doc.part(sentence).language, "lines")["negation"]["words"])
    behind = _PURPOSE.split(said[cue.end() : cue.end() + 20])[0]
    ahead = f"{said[max(0, cue.start() - 60) : cue.end()]}{behind}".split()
    return bool({*negations, *words["none"]} & set(ahead)) and "kun" not in ahead


def _covered(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> list[str]:
    """The bodies between which it is: those named, with "both" those named before."""
    if any(pattern(text).search(shape.text) for text in words["also"]):
        return _keys(doc, shape, shape.text)
    sits = _keys(doc, shape, " ".join(m["o"] for m in _SITS_IN.finditer(shape.text)))
    keys = sits if len(sits) > 1 else _keys(doc, shape, _PURPOSE.split(shape.text)[0])
    if len(keys) > 1:
        return keys
    both = any_of(words["both"], r"(?<!\S)", r"(?!\S)").search(_said(shape)) is not None
    if both:
        earlier = doc.sentences[sentence.number - 1] if sentence.number else None
        if earlier is not None and earlier.block.number == sentence.block.number:
            keys = list(
                dict.fromkeys((*_keys(doc, skeleton(earlier), skeleton(earlier).text), *keys))
            )
    if len(keys) == 1 and sentence.topic:
        topic = doc.entity(sentence.topic)
        if topic.label == "Body" and topic.sort not in ("cluster", "council"):
            keys = list(dict.fromkeys((sentence.topic, *keys)))
    return keys if not both or len(keys) == 2 else []


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
        if e.label == "Body" and not e.plural and e.key != whole.key and _is_one_of(e.stem, whole.stem)
        and e.purpose
    )  # fmt: skip
    return ones if len(ones) == 2 else named.keys


def _is_one_of(stem: str, kind: str) -> bool:
    """ "arbejdsforum ældre", "kystgruppe": one of the "arbejdsfora", of the "grupper"."""
    return stem != kind and (stem.endswith(kind) or stem.startswith(f"{kind} "))


# whoever holds an office sits there by office
_OFFICE = re.compile(r"(?:formand|næstformand|direktør|leder|leiar)\w* \b", re.I)
_BOTH = re.compile(r"(?:begge|de to|both|the two|dei to) ", re.I)


def _demanded(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, words: dict[str, Any],
    keys: list[str], cue: re.Match[str],
) -> None:  # fmt: skip
    places = [sentence]
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier and earlier.block.number == sentence.block.number:
        if _cue(skeleton(earlier), words):
            places = [earlier, sentence]
    later = _next(doc, sentence)
    if later is not None:
        places.append(later)
    strength = _strength(shape, words, cue)
    who_also = any(pattern(text).search(shape.text) for text in words["also"])
    rule = "overlaps.also" if who_also and strength == "may" else "overlaps.demand"
    if strength is None and not any_of(words["nouns"]).search(_said(shape)):
        return  # "Anne sits in both": no demand
    _rule(doc, out, places, shape, words, keys, strength or "must", rule)


def _strength(shape: Skeleton, words: dict[str, Any], cue: re.Match[str]) -> str | None:
    """The modal verb nearest to the cue; without one, what else says how strongly it is meant."""
    at = min(cue.start(), len(shape.text))
    near: list[tuple[int, str]] = []
    clause = shape.text[:at] + _RELATIVE.sub("", shape.text[at:])  # "…, der skal" is said of others
    for match in re.finditer(r"\S+", clause):
        for strength in ("must", "should", "may"):
            if match.group() in words["modal"][strength]:
                near.append((abs(match.start() - at), strength))
    if near:
        return min(near)[1]
    said = set(clause.split())
    if any(pattern(text).search(shape.text) for text in words["also"]):
        return "may"
    return next((s for s in ("must", "should", "may") if said & set(words[s])), None)


_RELATIVE = re.compile(r" , (?:der|som) [^,]*")
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
