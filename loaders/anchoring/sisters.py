"""Sisters named by the letters of their kind: "FSU Barn og unge", where FSU is short for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.mentions import Mention
from loaders.naming.mention import NAME
from loaders.naming.purposes import purpose_of, verbs_of

_LEAST: Final = 2  # sisters that letters must have
_LONGEST: Final = 6  # words behind the letters
_STOPS: Final = frozenset(",.;:()")
_LINKS: Final = frozenset(("og", "and", "for", "i"))


def with_sisters(raw: Sequence[Raw], language: str) -> list[Raw]:
    """The sentences with each of several bodies that the letters of their kind and a name tell."""
    kinds = {short: body for item in raw for short, body in _defined(item)}
    said: dict[str, set[str]] = {short: set() for short in kinds}
    for item in raw if kinds else ():
        for mention in item.mentions:
            if mention.kind == "abbreviation" and mention.stem in kinds:
                end = _end(item, mention, kinds, language)
                said[mention.stem].update([item.text[mention.end : item.toks[end].end]])
    kinds = {short: body for short, body in kinds.items() if len(said[short] - {""}) >= _LEAST}
    if not kinds:
        return list(raw)
    return [replace(item, mentions=tuple(_named(item, kinds, language))) for item in raw]


def _defined(item: Raw) -> Iterator[tuple[str, Mention]]:
    """ "faglige samarbeidsutvalg (FSU)": letters in brackets behind a noun that stands for several.

    Where a noun has one form for one and several, what it is called in the rest of the text tells.
    """
    for body, short in zip(item.mentions, item.mentions[1:], strict=False):
        close = item.text[body.end : short.start].strip() == "("
        if body.kind == "body" and short.kind == "abbreviation" and close and not body.purpose:
            yield short.stem, body


def _named(item: Raw, kinds: dict[str, Mention], language: str) -> Iterator[Mention]:
    taken = -1
    for mention in item.mentions:
        if mention.first <= taken:
            continue
        body = kinds.get(mention.stem) if mention.kind == "abbreviation" else None
        last = _end(item, mention, kinds, language) if body is not None else mention.last
        if body is None or last == mention.last:
            yield mention
            continue
        taken = last
        end = item.toks[last].end
        yield replace(
            body, start=mention.start, end=end, first=mention.first, last=last, plural=False,
            text=item.text[mention.start : end], bare=False, definite=True, named=True,
            genitive=False, purpose=purpose_of(item.toks[mention.last + 1 : last + 1]),
        )  # fmt: skip


def _end(item: Raw, short: Mention, kinds: dict[str, Mention], language: str) -> int:
    """The last word of the name behind the letters: a word in capitals, and what goes on from it."""
    toks, last = item.toks, short.last
    if last + 1 >= len(toks) or not NAME.fullmatch(toks[last + 1].text):
        return last
    verbs = verbs_of(language)
    for at in range(last + 1, min(last + 1 + _LONGEST, len(toks))):
        word = toks[at].text
        if word in _STOPS or word in verbs or word in kinds:
            break
        last = at
    while toks[last].text in _LINKS:
        last -= 1
    return last
