"""Which of the bodies and parties that a document names become nodes, and what they are parts of."""

from __future__ import annotations

from loaders.anchor import Anchored
from loaders.findings import Findings

_PASSING = 2  # definite mentions that make a body more than a passing word


def structure(doc: Anchored, out: Findings) -> None:
    """Bodies that the document names as such: in a title, by a proper name, or again and again."""
    for key in {*doc.titles.values(), *doc.topics.values()} - {None}:
        out.body(str(key))
    definite: dict[str, int] = {}
    for sentence in doc.sentences:
        for named in sentence.named:
            mention = named.mention
            for key in named.keys:
                entity = doc.entity(key)
                if entity.label == "Party":
                    if mention.named and not entity.side:
                        out.body(key)
                    continue
                if mention.bare:
                    continue
                if mention.definite or mention.named:
                    definite[key] = definite.get(key, 0) + 1
                if mention.kind == "abbreviation":
                    continue
                if mention.cluster or entity.sort in ("council",) or mention.named:
                    out.body(key)
    for key, count in definite.items():
        if count >= _PASSING or doc.entity(key).sort in ("level", "cluster", "secretariat"):
            out.body(key)
