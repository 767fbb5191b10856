"""Where a dispute stands that goes on: "Er der fortsat uenighed, forelægges sagen for X"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import any_of, lexicon


def reached(doc: Anchored, sentence: Sentence, upto: int) -> tuple[str, ...]:
    """Whom the sentence before had put the dispute to that, before `upto`, still goes on."""
    language = doc.part(sentence).language
    low = sentence.text.casefold()[:upto]
    if onward := _FROM_THERE.search(low):  # "X takes over, and from there it goes to Y": from X
        passed = [n for n in sentence.bodies if n.mention.end <= onward.start()]
        return passed[-1].keys if passed else ()
    if not sentence.number or not _said(language, "still").search(low):
        return ()
    earlier = doc.sentences[sentence.number - 1]
    near = earlier.block.section == sentence.block.section
    said = earlier.text.casefold()
    disputed = any(_said(language, kind).search(said) for kind in ("words", "still"))
    if not near or not disputed or not earlier.bodies:
        return ()
    last = max(earlier.bodies, key=lambda named: named.mention.start)
    return last.keys


_FROM_THERE: Final = re.compile(r"\b(?:derfra|herfra|derfrå|from there)\b")


@cache
def _said(language: str, kind: str) -> re.Pattern[str]:
    words = lexicon(language, "lines")["dispute"][kind]
    return any_of(words, r"(?<!\w)", r"\w*")
