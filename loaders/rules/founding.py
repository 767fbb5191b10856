"""Who set up what, where a line's sentence does not say it all: the object is "it", the place a meeting.

"X, som også har nedsat det", "På mødet i X blev Y oprettet", and in minutes "Der nedsættes Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.rules.skeleton import Skeleton, skeleton
from loaders.rules.subjects import is_unsettled
from loaders.rules.successioncues import bodies_in, cues, is_denied

_MEETINGS = ("minutes", "agenda", "agenda_item", "decision")


def founding(doc: Anchored, out: Findings) -> None:
    """ESTABLISHES by a pronoun, by whose meeting it was, and by those who meet."""
    known = {(e.source, e.target) for e in out.edges if e.type == "ESTABLISHES"}
    founded = {target for _, target in known}
    for sentence in doc.sentences:
        language = doc.part(sentence).language
        shape = skeleton(sentence)
        if is_unsettled(doc, sentence) or sentence.block.kind == "heading":
            continue
        for source, target in _pointed(doc, sentence, shape, language):
            if (source, target) not in known:
                out.edge("ESTABLISHES", source, target, sentence, rule="founding.pointed")
        for source, target in _met(doc, shape, language):
            if (source, target) not in known:
                out.edge("ESTABLISHES", source, target, sentence, rule="founding.met")
        for source, target in _decided(doc, sentence, shape, language):
            if target not in founded:
                out.edge(
                    "ESTABLISHES", source, target, sentence, rule="founding.decided",
                    certainty="implied",
                )  # fmt: skip


def _pointed(
    doc: Anchored, sentence: Sentence, shape: Skeleton, language: str
) -> Iterator[tuple[str, str]]:
    """ "…, som også har nedsat det": it is what the sentence is about."""
    for regex in cues(language, "founding", "pointed"):
        match = regex.search(shape.text)
        if match is None or is_denied(language, match.group()):
            continue
        for source in bodies_in(doc, shape, match["s"])[-1:]:
            for target in (sentence.subject, sentence.topic, _before(doc, sentence)):
                if target and target != source and doc.entity(target).label == "Body":
                    yield source, target
                    return


def _before(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that the sentence before, in the same block, named last."""
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier is None or earlier.block.number != sentence.block.number:
        return None
    return next((k for n in reversed(earlier.bodies) for k in n.keys), None)


def _met(doc: Anchored, shape: Skeleton, language: str) -> Iterator[tuple[str, str]]:
    """ "På mødet i X blev Y oprettet"."""
    for regex in cues(language, "founding", "met"):
        match = regex.search(shape.text)
        if match is None or is_denied(language, match.group()):
            continue
        for source in bodies_in(doc, shape, match["s"])[-1:]:
            yield from ((source, target) for target in bodies_in(doc, shape, match["o"]))
        return


def _decided(
    doc: Anchored, sentence: Sentence, shape: Skeleton, language: str
) -> Iterator[tuple[str, str]]:
    """What is set up at a meeting, by nobody that the sentence names: those who meet set it up."""
    part = doc.part(sentence)
    host = doc.hosts.get(part.number)
    if host is None or part.kind not in _MEETINGS or doc.entity(host).label != "Body":
        return
    for regex in cues(language, "founding", "decided"):
        match = regex.search(shape.text)
        if match is None or is_denied(language, shape.text[: match.end()]):
            continue
        others = bodies_in(doc, shape, shape.text[: match.start("o")])
        if not [key for key in others if key != host]:
            yield from ((host, key) for key in bodies_in(doc, shape, match["o"]) if key != host)
        return
