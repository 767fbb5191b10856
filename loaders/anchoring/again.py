"""Nouns that name a body only since the text has named it so: "ressourcegruppen" of "Ressourcegruppe for Havne".

A group of customers or of resources is mostly no body, so that such nouns alone are none. One that is
part of the name of a body of the text stands for it in the definite form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.anchoring.raw import Raw
from loaders.mentions import Mention
from loaders.naming.headnouns import head_in, heads


def with_again(raw: Sequence[Raw], language: str) -> list[Raw]:
    """The sentences, with a mention wherever such a noun stands."""
    known = {
        mention.stem: mention
        for item in raw
        for mention in item.mentions
        if mention.kind == "body" and not mention.bare and mention.purpose
        and mention.stem != mention.head and " " not in mention.stem and not mention.plural
    }  # fmt: skip
    if not known or language == "en":
        return list(raw)
    return [replace(item, mentions=_with(item, known, language)) for item in raw]


def _with(item: Raw, known: dict[str, Mention], language: str) -> tuple[Mention, ...]:
    new = list(_found(item, known, language))
    if not new:
        return item.mentions
    held = {m.first for m in new}
    kept = (m for m in item.mentions if not (m.kind == "name" and m.first in held))
    return tuple(sorted((*kept, *new), key=lambda m: m.first))


def _found(item: Raw, known: dict[str, Mention], language: str) -> Iterator[Mention]:
    taken = {
        at
        for m in item.mentions
        if m.kind != "name" or m.last > m.first
        for at in range(m.first, m.last + 1)
    }
    for at, tok in enumerate(item.toks):
        match = None if at in taken else head_in(tok.text.casefold(), language)
        if match is None or not match["prefix"]:
            continue
        head = heads(language)[match["form"]]
        whole = known.get(f"{match['prefix'].replace('-', '')}{head.noun}")
        if whole is not None and head.definite and not head.plural:
            yield Mention(
                "body", tok.start, tok.end, at, at, tok.text, whole.stem, head.noun, head.sort,
                definite=True, genitive=bool(match["s"]), named=tok.text[:1].isupper(),
            )  # fmt: skip
