"""Who serves whom as a secretariat, where no verb names both."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.entities import Entity
from loaders.findings import Findings
from loaders.rules.skeleton import Skeleton, pattern

_SERVICE: Final = re.compile(
    r"(?<!\S)sekretariatsbetjening\S*(?: (?:af|for|til) (?P<o><B\d+>(?: og <B\d+>)?))?"
)
_RELATED: Final = pattern("i forhold til {w} {O}")
_SERVES: Final = re.compile(r"sekretariat|betjen|servicer|secretariat", re.I)


def with_units(doc: Anchored, sentence: Sentence) -> Sentence:
    """A sentence about a secretariat's work in which units known only by their capitals count as
    parties: "Kystcenter Vest er sekretariat for rådet"."""
    if not _SERVES.search(sentence.text) or all(n.mention.kind != "name" for n in sentence.named):
        return sentence
    return replace(sentence, named=tuple(_unit(doc, sentence, n) for n in sentence.named))


def _unit(doc: Anchored, sentence: Sentence, named: Named) -> Named:
    mention = named.mention
    if mention.kind != "name" or " " not in mention.text:
        return named
    if sentence.text[: mention.start].rstrip().endswith("("):
        return named  # tells more of the one before it
    said = re.sub(r"\s+", " ", mention.text).strip(" :.,")
    key = f"party:{said.casefold()}"
    if key not in doc.entities.all:
        entity = Entity(key, "Party", "office", said)
        entity.names[said] += 1
        doc.entities.all[key] = entity
    return Named(replace(mention, kind="party", stem=said, sort="office"), (key,))


def served(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "sekretariatsbetjening af X": where the cluster has a secretariat, that serves X."""
    match = _SERVICE.search(shape.text)
    if not match:
        return
    named = [k for n in shape.named(match["o"]) for k in n.keys] if match["o"] else [sentence.topic]
    more = _RELATED.search(shape.text, match.end())
    named += [k for n in shape.named(more["o"]) for k in n.keys] if more else []
    for body in named:
        entity = doc.entity(body) if body else None
        if body is None or entity is None or entity.label != "Body" or entity.role is None:
            continue
        secretariat = f"secretariat:{entity.cluster or ''}"
        if secretariat in doc.entities.all:
            out.edge(
                "SERVES", secretariat, body, sentence, rule="lines.serves.service",
                certainty="implied",
            )  # fmt: skip
