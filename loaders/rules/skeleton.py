"""A sentence as lemmas with its names as signs, so that a rule can be a short pattern.

"Gruppen refererer til det politiske niveau" becomes "<B0> referere til <B1>": `<B…>` stands for a
body, `<P…>` for a party, by the number of the mention in the sentence. In patterns `{O}` and `{S}`
are lists of such signs ("<B1> og <B2>"), `{W}` is up to eight other words, `{w}` up to three, `{N}`
up to sixteen of any kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.anchor import Named, Sentence

_JOIN: Final = (
    r"(?: ,)?(?: (?:og|samt|eller|/|såvel som|som|og/eller|som|and|or|eller|samt))*"
    r"(?: (?:til|i|for|af|fra|den|det|de|both|the))*"
)
_LIST: Final = rf"<[BP]\d+>(?:{_JOIN} <[BP]\d+>)*"
_SIGN: Final = re.compile(r"<([BP])(\d+)>")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The pattern form of a sentence; `starts[i]` is where token i (or its name) begins in it."""

    sentence: Sentence
    text: str
    starts: tuple[int, ...]

    def named(self, signs: str | None) -> tuple[Named, ...]:
        """The mentions behind the signs in a stretch of the pattern form."""
        found = _SIGN.finditer(signs or "")
        return tuple(self.sentence.named[int(m.group(2))] for m in found)

    def before(self, at: int) -> tuple[Named, ...]:
        """The mentions before a place, nearest first."""
        return tuple(reversed(self.named(self.text[:at])))


def skeleton(sentence: Sentence) -> Skeleton:
    """The pattern form of a sentence."""
    sign: dict[int, tuple[int, str]] = {}
    for number, named in enumerate(sentence.named):
        following = sentence.named[number + 1] if number + 1 < len(sentence.named) else None
        owner = named.mention.kind == "party" and named.mention.genitive
        if owner and following and following.mention.first == named.mention.last + 1:
            sign[named.mention.first] = (named.mention.last, "")  # "regionens byråd" is one name
        elif named.keys:
            letter = "B" if named.is_body else "P"
            sign[named.mention.first] = (named.mention.last, f"<{letter}{number}>")
    parts: list[str] = []
    starts: list[int] = []
    at, length, upto = 0, 0, -1
    for i, tok in enumerate(sentence.toks):
        if i <= upto:
            starts.append(starts[-1])
            continue
        said = tok.lemma.replace("<", "‹").replace(">", "›")
        if i in sign:
            upto, said = sign[i]
        starts.append(length)
        if said:
            parts.append(said)
            length += len(said) + 1
        at += 1
    return Skeleton(sentence, " ".join(parts), tuple(starts))


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A rule's pattern with its macros filled in; words stand between blanks."""
    filled = (
        text.replace("{O}", f"(?P<o>{_LIST})")
        .replace("{S}", f"(?P<s>{_LIST})")
        .replace("{W} ", r"(?:[^<>\s]+ ){0,8}?")
        .replace("{w} ", r"(?:[^<>\s]+ ){0,3}?")
        .replace("{N} ", r"(?:[^\s;]+ ){0,16}?")
        .replace("{N}", r"(?:[^\s;]+ ){0,16}?")
    )
    return re.compile(rf"(?<!\S){filled}(?!\S)")
