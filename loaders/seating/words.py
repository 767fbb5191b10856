"""What the words of a post, an organisation or a roster's row say: whose side, and which office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from graph.nodes import PostRole
from loaders.lexicon import lexicon
from loaders.mentions import Mention, find_mentions
from loaders.rules.seats.nouns import noun, office_sender
from loaders.tokens import Token, tokens

_LANGUAGES: Final = ("da", "nb", "en")
_LINKS: Final = frozenset(
    ("for", "i", "af", "fra", "hos", "på", "til", "of", "from", "in", "at"),
)
_GENERIC: Final = frozenset(("medlem", "repræsentant", "person", "plads", "member", "deltager"))
_REGIONAL: Final = frozenset(("region", "hospital", "psychiatry", "office"))
_TELLING: Final = 4  # letters of a word that tells something


class Side(NamedTuple):
    """Whose people: a kind of party, and which one where it is named."""

    kind: str
    name: str | None = None


class Office(NamedTuple):
    """The offices that a text names in their plain form, and the other words that tell."""

    nouns: frozenset[str]
    words: frozenset[str]

    @property
    def specific(self) -> frozenset[str]:
        """The offices that are more than membership."""
        return self.nouns - _GENERIC


@lru_cache(maxsize=20_000)
def sides(text: str) -> frozenset[Side]:
    """The sides that a text names, by name, by word ("kommunal") or by office ("borgmester").

    >>> sides("borgmester")
    frozenset({Side(kind='municipality', name=None)})
    """
    toks = tokens(text)
    found = {side for mention in find_mentions(text, toks, "da") for side in _of_mention(mention)}
    if not found:
        found = {side for tok in toks for side in _of_word(tok)}
    return frozenset(found)


def _of_mention(mention: Mention) -> Iterable[Side]:
    if mention.kind == "party":
        if mention.sort == "role":
            return [Side("municipality")] if "kommune" in mention.stem else []
        named = mention.region is not None and not mention.side and mention.sort != "region"
        return [Side(mention.sort, mention.stem.casefold() if named else None)]
    if mention.kind == "body" and mention.sort != "cluster":
        return _of_stem(mention.text.casefold())
    return []


def _of_stem(stem: str) -> list[Side]:
    for beginnings, kind in (
        (("regionsråd", "amtsråd"), "region"),
        (("kommunal", "fælleskommunal", "byråd", "kommune"), "municipality"),
        (("patient", "bruger", "pårørende"), "patients"),
    ):
        if stem.startswith(beginnings):
            return [Side(kind)]
    return []


def _of_word(tok: Token) -> Iterable[Side]:
    adjectives: dict[str, str] = lexicon("da", "seats")["sides"]
    found = noun(tok.text, "da")
    sender = office_sender(found.base, "da") if found else adjectives.get(tok.lemma)
    if sender is not None:
        yield from sides(sender)
    else:
        yield from _of_stem(tok.text.casefold())


def agreement(post: Iterable[Side], row: Iterable[Side]) -> int | None:
    """How well the sides of a post and of a row go together; None where they contradict.

    0 where one of them is not known.
    """
    posts, rows = set(post), set(row)
    if not posts or not rows:
        return 0
    found = [each for one in posts for other in rows if (each := _pair(one, other)) is not None]
    return max(found, default=None)


def _pair(post: Side, row: Side) -> int | None:
    if post.kind == row.kind:
        if post.name and row.name:
            return 10 if post.name == row.name else None
        return 6
    if post.kind == "region" and row.kind in _REGIONAL:
        return 4
    if post.kind in _REGIONAL and row.kind == "region":
        return 1
    return 2 if (post.kind, row.kind, post.name) == ("hospital", "psychiatry", None) else None


@lru_cache(maxsize=20_000)
def office(text: str) -> Office:
    """The offices and the telling words of a text."""
    nouns, words = set(), set()
    for tok in tokens(text):
        found = noun(tok.text, "da")
        if found is not None and not found.share:
            nouns.add(found.base)
        elif len(tok.text) > _TELLING and tok.text.isalpha():
            words.add(tok.lemma)
    return Office(frozenset(nouns), frozenset(words))


def same_office(one: str, other: str) -> int:
    """8 for the same office, 4 where one is a kind of the other ("sygehusdirektør"), else 0."""
    if one == other:
        return 2 if one in _GENERIC else 8
    longer, shorter = sorted((one, other), key=len, reverse=True)
    # Whoever chairs something else is no kind of chair here.
    kind = shorter not in _GENERIC and shorter not in _role_words()
    return 4 if kind and longer.endswith(shorter) else 0


@cache
def _role_words() -> dict[str, PostRole]:
    return {
        said: role
        for language in _LANGUAGES
        for role, words in lexicon(language, "people")["roster"]["roles"].items()
        if role != "plain"
        for said in words
    }


@cache
def _plain_words() -> frozenset[str]:
    rows = (lexicon(language, "people")["roster"]["roles"]["plain"] for language in _LANGUAGES)
    return frozenset(word for words in rows for word in words)


def role_of(post: str | None) -> PostRole | None:
    """The role that a roster's post names in the body itself; None for any other office.

    A side may stand before it ("regional formand"); what follows makes it an office elsewhere
    ("formand for byrådet").

    >>> role_of("kommunal formand"), role_of("regionsrådsformand"), role_of(None)
    ('chair', None, 'member')
    """
    if not post:
        return "member"
    said = re.sub(r"[^\w\s-]", " ", post.casefold()).split()
    if " ".join(said) in _role_words():
        return _role_words()[" ".join(said)]
    while said and (said[0] in _plain_words() or sides(said[0]) or said[0].isdigit()):
        if said[0] in _role_words():
            break
        said = said[1:]
    if not said:
        return None
    role = _role_words().get(" ".join(said[:2])) or _role_words().get(said[0])
    return None if role is None or _LINKS & set(said[1:]) else role
