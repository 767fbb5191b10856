"""What reads as one sentence: a field's label with its value, and two sentences that say one thing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence, together

_GOES_ON: Final = re.compile(r"(?:Den|Det|De|Disse|Sådanne|It|They) (?:skal|må|must|shall)\b")


def with_label(doc: Anchored, sentence: Sentence) -> Sentence:
    """A field as one sentence of its label and value, about what the field is about."""
    block = sentence.block
    if block.kind != "field" or block.label is None or sentence.start or not sentence.number:
        return sentence
    label = doc.sentences[sentence.number - 1]
    if label.block.number != block.number or label.block.kind != "heading":
        return sentence
    toks = tuple(t for t in label.toks if t.text != ":")
    shift, count = len(label.text) + 1, len(toks)
    later = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in sentence.toks)
    named = tuple(shifted(n, shift, count) for n in sentence.named)
    return replace(
        sentence, text=f"{label.text} {sentence.text}", toks=toks + later,
        named=label.named + named, subject=sentence.topic, opens=False,
    )  # fmt: skip


def shifted(named: Named, by: int, tokens: int) -> Named:
    """A mention as it stands behind another text of so many characters and tokens."""
    old = named.mention
    new = replace(
        old,
        start=old.start + by,
        end=old.end + by,
        first=old.first + tokens,
        last=old.last + tokens,
    )
    return replace(named, mention=new)


def continued(doc: Anchored, sentence: Sentence) -> Sentence | None:
    """A sentence and the next of its block as one, where that one goes on ("Den skal …")."""
    later = doc.sentences[sentence.number + 1] if sentence.number + 1 < len(doc.sentences) else None
    if later is None or later.block.number != sentence.block.number:
        return None
    return together(sentence, later) if _GOES_ON.match(later.text) else None
