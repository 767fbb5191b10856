"""What reads as one sentence: a field's label with its value, and two sentences that say one thing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence, together
from loaders.tokens import tokens

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


def with_heading(doc: Anchored, sentence: Sentence) -> Sentence:
    """A block that holds little but names, as one sentence with the heading above it that asks for
    them ("Refererer til": "Byrådet"), or of what its verb says ("Sekretariat": "Ligger hos …")."""
    block = sentence.block
    if (
        block.kind not in ("heading", "paragraph", "item")
        or not block.section
        or not sentence.named
    ):
        return sentence
    title = block.section[-1].strip(" :.0123456789")
    inside = {i for n in sentence.named for i in range(n.mention.first, n.mention.last + 1)}
    others = [t for i, t in enumerate(sentence.toks) if i not in inside and t.text.isalpha()]
    first = sentence.toks[0]
    headless = 0 not in inside and first.text.casefold() in (f"{first.lemma}r", f"{first.lemma}s")
    if not headless and (len(others) > _FEW or any(t.text == f"{t.lemma}r" for t in others)):
        return sentence
    if len(title.split()) > _SHORT or sentence.start or title.endswith("?"):
        return sentence
    return _behind(doc, title, sentence)


_FEW: Final = 2  # words beside the names
_SHORT: Final = 4  # words of a heading that is a label


def _behind(doc: Anchored, said: str, sentence: Sentence) -> Sentence:
    """A sentence behind words that are no sentence of their own."""
    toks = tokens(said, doc.part(sentence).language)
    by, count = len(said) + 1, len(toks)
    later = tuple(replace(t, start=t.start + by, end=t.end + by) for t in sentence.toks)
    return replace(
        sentence, text=f"{said} {sentence.text}", toks=toks + later,
        named=tuple(shifted(n, by, count) for n in sentence.named),
        subject=sentence.topic, opens=False,
    )  # fmt: skip


def without_descriptions(sentence: Sentence) -> Sentence:
    """ "rådet er et rådgivende organ for X": what a body is, is no second name of it."""
    kept = tuple(replace(n, keys=()) if _is_description(sentence, n) else n for n in sentence.named)
    same = all(a is b for a, b in zip(kept, sentence.named, strict=True))
    return sentence if same else replace(sentence, named=kept)


def _is_description(sentence: Sentence, named: Named) -> bool:
    mention = named.mention
    if mention.definite:
        return False
    if mention.head == "organ" or mention.text.casefold().startswith("overordn"):
        return True
    ahead = {t.lemma for t in sentence.toks[max(0, mention.first - 3) : mention.first]}
    return bool(_KIND.fullmatch(mention.stem) and ahead & _IS)


_KIND: Final = re.compile(r"(?:under|del)-?(?:gruppe|udvalg|forum|utvalg|utval|råd)")
_IS: Final = frozenset(("være", "vere", "fungere", "udgøre", "utgjøre"))


def disputed(doc: Anchored, sentence: Sentence, words: frozenset[str]) -> Sentence | None:
    """A sentence behind the one before, or the heading above, that speaks of a dispute."""
    if words & {t.lemma for t in sentence.toks}:
        return None
    block = sentence.block
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier is not None and earlier.block.number == block.number:
        if words & {t.lemma for t in earlier.toks}:
            return together(earlier, sentence)
        return None
    title = block.section[-1] if block.section else ""
    said = {t.lemma for t in tokens(title, doc.part(sentence).language)}
    return _behind(doc, title, sentence) if words & said else None


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
