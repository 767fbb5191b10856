"""Whether a sentence states what holds, or tells of former days, a wish or a text."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.rules.subjects import is_unsettled
from loaders.sought import Sought

_THAT: Final = re.compile(r"(?<!til)(?<!for),? (?:at|that)\b|: ?[»\"“]")


def is_asserted(doc: Anchored, sentence: Sentence, at: int) -> bool:
    """Whether what stands at `at` (a place in the sentence's text) is said to be so."""
    if is_unsettled(doc, sentence):
        return False
    low = sentence.text.casefold()
    ahead = low[:at]
    words = _words(doc.part(sentence).language)
    if words["wished"].search(ahead) or words["former"].search(low[: at + 30]):
        return False
    text = words["text"].match(low)
    past = words["past"].search(low[: at + 25])
    # "it was decided that …", "a line is added that says that …": what follows holds
    return not any(m and not _THAT.search(low, m.end(), max(at, m.end())) for m in (text, past))


def is_unreal(doc: Anchored, sentence: Sentence, at: int) -> bool:
    """Whether the words before `at` say that it is not so: "one could wish that …"."""
    ahead = sentence.text.casefold()[:at]
    return bool(_words(doc.part(sentence).language)["unreal"].search(ahead))


@cache
def _words(language: str) -> dict[str, Sought]:
    lists = lexicon(language, "asserting")
    out = {
        name: Sought(rf"(?<!\w)(?:{'|'.join(lists[name])})(?!\w)")
        for name in ("past", "former", "wished", "unreal")
    }
    out["text"] = Sought(rf"(?:[\w-]+ ){{0,3}}?(?:{'|'.join(lists['text'])})(?!\w)")
    return out
