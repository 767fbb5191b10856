"""Bodies that no noun of a lexicon names, known by what their title says: "Medlemmer af Lokal Alliance Fjord".

Whoever has members, a chair or a mandate is a body, whatever its noun. What the title calls so is one
wherever the text writes it out, and so is its noun in the definite form ("alliancen").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.entities import Entities
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.mention import municipalities
from loaders.tokens import Token

_LANGUAGES: Final = ("da", "nb", "nn", "en")
_WORD: Final = r"[A-ZÆØÅ][\w’'&-]*"
_JOINT: Final = r"(?:for|og|i|af|av|på|om|ved|til|of|the|and|in|on)"
_NAME: Final = rf"(?P<name>{_WORD}(?: (?:{_JOINT} ){{0,2}}{_WORD}){{0,7}})"
_WHEN: Final = r"(?:[ ,(]*(?:pr\.?|per|as at|i|in|for)?[ ,(]*(?:\d{1,2}\. ?\w+ )?(?:19|20)\d\d.*)?"
_MOST: Final = 0.9  # of the name that a party's own may make up
_LEAST: Final = 4  # letters of a noun


@dataclass(frozen=True, slots=True)
class Titled:
    """A name that a title gives, the noun in it, and the forms in which the text says the noun alone."""

    name: str
    noun: str | None
    forms: frozenset[str]

    @property
    def key_stem(self) -> str:
        """What the body is called without case."""
        return self.name.casefold()


Framed = tuple[Titled, ...]


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    def either(which: str) -> str:
        said = {w for lang in _LANGUAGES for w in lexicon(lang, "bodies")["framed"][which]}
        return "|".join(map(re.escape, sorted(said, key=len, reverse=True)))

    article = "(?:the |den |det |dei )?"
    return (
        re.compile(rf"(?i:{either('before')}) (?i:{article}){_NAME}{_WHEN}"),
        re.compile(rf"{_NAME}(?: ?[:,–—-] ?|[’']s? |(?<=[nta])s )(?i:{either('behind')}){_WHEN}"),
    )


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(_NAME)


def framed(raw: Sequence[Raw], rows: frozenset[int] = frozenset()) -> Framed:
    """The bodies that headings name by their frame, and that nothing else in them names.

    `rows` are the numbers of the blocks that stand first in the rows of a table of bodies.
    """
    found: dict[str, str] = {}
    for item in raw:
        if item.block.kind != "heading":
            continue
        text = item.text.strip(" :.?")
        frames = (_whole(),) if item.block.number in rows else _frames()
        match = next((m for frame in frames if (m := frame.fullmatch(text))), None)
        if match is not None and _is_new(item, match.start("name"), match.end("name")):
            found.setdefault(match["name"].casefold(), match["name"])
    if not found:
        return ()
    said = {token.text for item in raw for token in item.toks}
    return tuple(_titled(name, said) for name in found.values())


def _is_new(item: Raw, start: int, end: int) -> bool:
    """Whether no body stands in the name, and no party is all of it."""
    name = item.text[start:end]
    if name.casefold() in municipalities() or not re.search(r"[a-zæøå]", name):
        return False
    for mention in item.mentions:
        if mention.end <= start or mention.start >= end:
            continue
        if mention.kind == "body":
            return False
        share = min(mention.end, end) - max(mention.start, start)
        if mention.kind == "party" and share >= _MOST * len(name):
            return False
    return True


def _titled(name: str, said: set[str]) -> Titled:
    """With the noun in it that the text also says alone, in the definite form."""
    for word in reversed(name.split()):
        low = word.casefold()
        if len(low) < _LEAST or low in municipalities():
            continue
        alone = {low + end for end in ("en", "et", "n", "t", "a", f"{low[-1]}et", f"{low[-1]}en")}
        forms = {form for form in alone if form in said or form.capitalize() in said}
        genitive = {
            f"{form}s" for form in alone if f"{form}s" in said or f"{form}s".capitalize() in said
        }
        if forms or genitive:
            return Titled(name, low, frozenset(forms | genitive))
        definite = low.endswith(("en", "et", "ne", "na"))
        if low in said or (definite and f"{word}s" in said):  # "Treparten for X": "treparten"
            return Titled(name, low, frozenset((low, f"{low}s")))
    return Titled(name, None, frozenset())


def with_framed(raw: Sequence[Raw], names: Framed) -> list[Raw]:
    """The sentences, with those names and nouns as mentions of bodies."""
    if not names:
        return list(raw)
    return [
        replace(item, mentions=as_framed(item.text, item.toks, item.mentions, names))
        for item in raw
    ]


def as_framed(
    text: str, toks: Sequence[Token], mentions: Iterable[Mention], names: Framed
) -> tuple[Mention, ...]:
    """The mentions of a text with those of such bodies; what they hold is no mention of its own."""
    own = [m for titled in names for m in _mentions(text, toks, titled)]
    if not own:
        return tuple(mentions)
    kept = [
        m for m in mentions
        if not any(m.first <= one.last and one.first <= m.last for one in own)
    ]  # fmt: skip
    return tuple(sorted([*kept, *own], key=lambda m: m.start))


def _mentions(text: str, toks: Sequence[Token], titled: Titled) -> Iterable[Mention]:
    whole: list[tuple[int, int]] = []
    for match in re.finditer(rf"(?<!\w){re.escape(titled.name)}(?=s?(?!\w))", text):
        held = [n for n, t in enumerate(toks) if t.start < match.end() and t.end > match.start()]
        if held:
            whole.append((held[0], held[-1]))
            yield Mention(
                "body", match.start(), toks[held[-1]].end, held[0], held[-1], match[0], titled.key_stem,
                titled.noun or titled.key_stem, "forum", definite=True, named=True,
                genitive=text[match.end() : match.end() + 1] == "s",
            )  # fmt: skip
    for n, token in enumerate(toks):
        low = token.text.casefold()
        if low in titled.forms and not any(a <= n <= b for a, b in whole):
            yield Mention(
                "body", token.start, token.end, n, n, token.text, titled.noun or low,
                titled.noun or low, "forum", definite=True, bare=True,
                genitive=low.endswith("s") and low[:-1] in titled.forms | {low[:-1]},
            )  # fmt: skip


def take_framed(raw: Sequence[Raw], entities: Entities, names: Framed) -> None:
    """The noun alone stands for the body that has it in its name."""
    nouns = {titled.key_stem: titled.noun for titled in names if titled.noun}
    for item in raw:
        for mention in item.mentions:
            if mention.kind != "body" or mention.bare or mention.stem not in nouns:
                continue
            keys = entities.of(mention, (item.block.number, mention.start))
            if len(keys) == 1:
                entities.define(replace(mention, head=nouns[mention.stem] or mention.head), keys[0])
