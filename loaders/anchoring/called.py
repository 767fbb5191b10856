"""Bodies that a text calls by a plain noun with an adjective: "Politisk forum", "det faglige forum".

Such words mostly describe a body that has a name ("udvalget er det politiske forum for ..."). They
name one where a heading or a label holds little else, or where the text tells two of the same noun
apart by their adjectives, more than once each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.anchoring.introduced import IS
from loaders.anchoring.raw import Raw
from loaders.mentions import Mention

Called = frozenset[tuple[str, frozenset[str]]]
"""Head nouns with the adjectives that make a name of them."""

_MOST: Final = 0.8  # of a heading or label that the words must make up
_TWICE: Final = 2
_SAID: Final = IS | {"som"}


def called(raw: Iterable[Raw]) -> Called:
    """What the text names by an adjective and a plain noun."""
    titled: set[tuple[str, frozenset[str]]] = set()
    said: Counter[tuple[str, frozenset[str]]] = Counter()
    described: set[tuple[str, frozenset[str]]] = set()
    for item in raw:
        for mention in item.mentions:
            if not _plain(mention):
                continue
            name = _name(mention)
            if item.block.kind == "heading" and _whole(item, mention):
                titled.add(name)
            elif _describes(item, mention):
                described.add(name)
            elif mention.definite:
                said[name] += 1
    often = {name for name, count in said.items() if count >= _TWICE}
    apart = {
        name
        for name in often
        if any(other[0] == name[0] and not other[1] & name[1] for other in often | titled)
    }
    return frozenset((titled | apart) - described)


def with_called(raw: Sequence[Raw], names: Called) -> list[Raw]:
    """The sentences, with those words as names."""
    if not names:
        return list(raw)
    return [replace(item, mentions=tuple(as_called(item.mentions, names))) for item in raw]


def as_called(mentions: Iterable[Mention], names: Called) -> Iterator[Mention]:
    """Mentions, of which those that name a body point back no longer."""
    for mention in mentions:
        known = _plain(mention) and _name(mention) in names
        yield replace(mention, bare=False, named=True) if known else mention


def _plain(mention: Mention) -> bool:
    plain = mention.kind == "body" and mention.bare and bool(mention.adjectives)
    return plain and not mention.plural and mention.sort in ("committee", "forum")


def _name(mention: Mention) -> tuple[str, frozenset[str]]:
    return mention.head, frozenset(mention.adjectives)


def _whole(item: Raw, mention: Mention) -> bool:
    text = item.text.strip(" :.0123456789")
    return len(mention.text) >= _MOST * len(text)


def _describes(item: Raw, mention: Mention) -> bool:
    """ "X er det politiske forum": says what something else is."""
    before = [t.text.casefold() for t in item.toks[max(0, mention.first - 2) : mention.first]]
    return any(word in _SAID for word in before)
