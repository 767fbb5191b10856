"""How a sentence says who set up, followed and closed whom, by language; what denies it."""

from __future__ import annotations

from functools import cache

from loaders.anchor import Anchored
from loaders.lexicon import lexicon
from loaders.rules.linecues import expanded
from loaders.rules.skeleton import Skeleton, pattern
from loaders.sought import Sought


@cache
def cues(language: str, table: str, name: str) -> tuple[Sought, ...]:
    """The patterns of a list of the lexicon, over sentences in pattern form."""
    words = lexicon(language, "succession")
    texts = words.get(table, {}).get(name, ())
    return tuple(pattern(one) for text in texts for one in expanded(text, words))


def is_denied(language: str, said: str) -> bool:
    """Whether words in pattern form hold a negation: "does not replace", "is no longer to be"."""
    return bool(set(said.split()) & set(lexicon(language, "lines")["negation"]["words"]))


def bodies_in(doc: Anchored, shape: Skeleton, signs: str | None) -> list[str]:
    """The keys of the bodies that a list of signs stands for."""
    keys = (key for named in shape.named(signs) for key in named.keys)
    return [key for key in keys if doc.entity(key).label == "Body"]
