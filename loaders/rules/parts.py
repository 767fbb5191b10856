"""What is part of what by words: sub-committees, committees in a partnership, groups under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings, Place
from loaders.rules.counted_groups import counted_groups
from loaders.rules.seats.partner import is_container
from loaders.rules.subjects import is_unsettled

_BRACKET: Final = r"\)?,? ?(?:\([^()]{1,16}\),? ?)?"
_SUB: Final = (
    r"(?:under(?:udvalg|utvalg|utval|gruppe)|del(?:udvalg|utvalg|utval)|sub-?committee|sub-?group"
    r"|(?:stående|ståande|fast|permanent|rådgivende|rådgjevande) (?:udvalg|utvalg|utval|komité|komite)"
    r"|(?:standing|advisory) committee)"
)
_IS: Final = r"(?:er|bliver|blir|vert|is|becomes|utgjør|udgør|utgjer)"
_PART: Final = re.compile(
    rf"{_BRACKET}(?:(?:som |der |which )?{_IS} )?(?:et|en|ein|eit|a|an) (?:\w+ ){{0,2}}{_SUB} "
    r"(?:under|af|av|til|of|for) (?:den |det |the )?",
    re.I,
)
_AS: Final = re.compile(
    rf"\b(?:as|som|til) (?:et|en|ein|eit|a|an) (?:\w+ ){{0,2}}{_SUB} "
    r"(?:under|af|av|til|of|for) (?:den |det |the )?$",
    re.I,
)
_DEL: Final = re.compile(
    rf"{_BRACKET} ?{_IS} (?:en |ein )?(?:del|part) (?:af|av|of) (?:den |det |the )?", re.I
)
_IN: Final = re.compile(rf"{_BRACKET}(?: ?i| ?in) (?:den |det |the )?", re.I)
_ORGAN: Final = re.compile(
    r" (?:øverste|høyeste|høgste|øvste|højeste|styrende|highest|governing) (?:organ|myndigh?e[dt]|body)",
    re.I,
)
_UNDER: Final = re.compile(
    r"(?:under(?:udvalg|utvalg|utval|grupper|gruppene|gruppane)|sub-?(?:committees|groups)"
    r"|(?:grupper|udvalg|utvalg|utval) under \w+)",
    re.I,
)
# "Rådgivende udvalg under X" behind a label, or below the title of the one that is so
_ALONE: Final = re.compile(
    rf"(?:(?:et|en|ein|eit|a|an) )?(?:\w+ ){{0,2}}?{_SUB} (?:under|til|of|under the) (?:den |det |the )?",
    re.I,
)
# "X har to faste grupper, A og B", "X har et lokaleunderudvalg"
_HAS: Final = re.compile(
    rf"{_BRACKET} ?(?:har|råder over|omfatter|has)(?: (?:også|desuden|herudover|i dag|p\.t\.|nedsat|etableret"
    r"|oprettet|en|et|ein|eit|to|tre|fire|fem|seks|flere|følgende|a|an|two|three))* ",
    re.I,
)
_THESE: Final = re.compile(r"(?: ?[:,–-] ?(?:nemlig |herunder )?|, | og | samt | and )")
_NOT: Final = re.compile(r"\b(?:ikke|ikkje|ingen|not|no)\b", re.I)


def parts(doc: Anchored, out: Findings) -> None:
    """PART_OF between bodies, where words say so."""
    for sentence in doc.sentences:
        if sentence.block.kind == "heading" or is_unsettled(doc, sentence):
            continue
        told = (*_said(doc, sentence), *_made(doc, sentence), *_held(doc, sentence))
        for child, parent, rule in told:
            if not _NOT.search(sentence.text[: parent.mention.end]):
                _state(doc, out, child.keys, parent.keys[-1], sentence, rule)
        if (child_key := _alone(doc, sentence)) is not None:
            _state(doc, out, (child_key,), sentence.bodies[-1].keys[0], sentence, "parts.alone")
        if (parent_key := _heading(doc, sentence)) is not None:
            for child in _listed(sentence):
                _state(doc, out, child.keys, parent_key, sentence, "parts.heading")
    _told_by_number(doc, out)
    for edge in out.edges:
        if edge.type == "ESTABLISHES" and edge.target in doc.entities.all:
            stem = doc.entity(edge.target).stem
            if re.match(_SUB, stem) and doc.entities.all.get(edge.source) is not None:
                if doc.entity(edge.source).label == "Body":
                    places = [s for s in doc.sentences if _holds(s, edge.source, edge.target)][:1]
                    for sentence in places:
                        _state(doc, out, (edge.target,), edge.source, sentence, "parts.established")


def _told_by_number(doc: Anchored, out: Findings) -> None:
    """ "Rådet har to grupper. A …, og B …": parts of it; and it set them up, where it says so, or may
    set up such groups."""
    makers = {e.source for e in out.edges if e.type == "ESTABLISHES"}
    for told in counted_groups(doc).values():
        for child, said in told.children:
            at: list[Place] = [told.at] if said is told.at else [told.at, said]
            rule = "parts.counted"
            if not doc.entities.home:  # the groups of a cluster are part of the cluster
                out.edge("PART_OF", child, told.parent, at, rule=rule, certainty="implied")
            if told.made_by_it:
                out.edge("ESTABLISHES", told.parent, child, at, rule=rule)
            elif told.made and told.parent in makers:
                out.edge("ESTABLISHES", told.parent, child, at, rule=rule, certainty="implied")


def _holds(sentence: Sentence, *keys: str) -> bool:
    said = {k for named in sentence.bodies for k in named.keys}
    said |= {sentence.subject or "", sentence.topic or ""}
    return said.issuperset(keys)


def _state(
    doc: Anchored, out: Findings, children: tuple[str, ...], parent: str, at: Sentence, rule: str
) -> None:
    for child in children:
        if child != parent and doc.entity(child).label == doc.entity(parent).label == "Body":
            out.edge("PART_OF", child, parent, at, rule=rule)


def _said(doc: Anchored, sentence: Sentence) -> Iterator[tuple[Named, Named, str]]:
    bodies = sentence.bodies
    for at, child in enumerate(bodies):
        for parent in bodies[at + 1 : at + 4]:
            between = sentence.text[child.mention.end : parent.mention.start]
            if len(between) > 60:
                break
            if _PART.fullmatch(between) or _DEL.fullmatch(between):
                yield child, parent, "parts.stated"
            elif (
                child.mention.genitive
                or doc.entity(child.keys[0]).sort == "cluster"
                or not is_container(doc, parent.keys[0])
                or doc.entity(parent.keys[0]).sort == "cluster"
            ):
                continue
            elif _IN.fullmatch(between) and not parent.mention.genitive:
                yield child, parent, "parts.within"
            elif re.fullmatch(rf" {_IS} ", between) and parent.mention.genitive:
                if _ORGAN.match(sentence.text, parent.mention.end):
                    yield child, parent, "parts.organ"


def _held(doc: Anchored, sentence: Sentence) -> Iterator[tuple[Named, Named, str]]:
    """ "X har to faste grupper, A og B", "X har et lokaleunderudvalg": of what it has."""
    bodies = sentence.bodies
    if len(bodies) < _TWO or not sentence.opens or bodies[0].mention.genitive:
        return
    parent, kind = bodies[0], bodies[1]
    if not _HAS.fullmatch(sentence.text[parent.mention.end : kind.mention.start]):
        return
    if not kind.mention.plural:
        if not kind.mention.genitive and re.search(
            rf"{_SUB}$", doc.entity(kind.keys[0]).stem, re.I
        ):
            yield kind, parent, "parts.held"
        return
    upto = kind.mention.end
    for child in bodies[2:]:
        if not _THESE.fullmatch(sentence.text[upto : child.mention.start]):
            return
        yield child, parent, "parts.held"
        upto = child.mention.end


_TWO: Final = 2


def _alone(doc: Anchored, sentence: Sentence) -> str | None:
    """ "Type: rådgivende udvalg under X": what the text is about is part of X."""
    own = doc.titles.get(sentence.block.part) or sentence.topic
    named = [n for n in sentence.bodies if n.keys[0] != own]
    if own is None or not named or sentence.block.kind == "row":
        return None
    last = sentence.bodies[-1].mention
    match = _ALONE.match(sentence.text)
    return own if match and match.end() == last.start and not last.genitive else None


def _made(doc: Anchored, sentence: Sentence) -> Iterator[tuple[Named, Named, str]]:
    """ "The Sub-Committee noted that Council had appointed it as a sub-committee of X"."""
    own = [n for n in sentence.bodies[:1] if re.search(_SUB, doc.entity(n.keys[0]).stem, re.I)]
    for parent in sentence.bodies[1:]:
        if own and _AS.search(sentence.text[: parent.mention.start]):
            yield own[0], parent, "parts.made"


def _heading(doc: Anchored, sentence: Sentence) -> str | None:
    """The body whose sub-groups the heading or label above a text lists."""
    block = sentence.block
    above = block.label.text if block.label is not None else (block.section or ("",))[-1]
    if not _UNDER.fullmatch(above.strip(" :.0123456789")) or sentence.start:
        return None
    titled = doc.titles.get(block.part) or doc.hosts.get(block.part)
    topic = doc.topics.get(block.number)
    own = topic if topic and not doc.entity(topic).plural else None
    names = tuple(doc.entity(own).names) if own else ()
    headed = any(n.casefold() in t.casefold() for n in names for t in block.section)
    key = own if headed else titled or own  # a text on several bodies: the one it is headed by
    return key if key and doc.entity(key).label == "Body" else None


def _listed(sentence: Sentence) -> tuple[Named, ...]:
    """The bodies a list names, or the one that a paragraph begins with."""
    named = tuple(n for n in sentence.bodies if n.mention.named and not n.mention.bare)
    if sentence.block.kind in ("field", "row"):
        # "FSG has set up three groups: A, B and C": who set them up is none of them
        return (
            named
            if not re.search(r"\b(?:har|nedsat|has|set up|oppretta?)\b", sentence.text)
            else ()
        )
    return named[:1] if sentence.opens and named and named[0].keys[0] == sentence.subject else ()
