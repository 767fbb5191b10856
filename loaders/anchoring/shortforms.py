"""Short forms of the names of parties: "the College", "landbrugsskolen", "Cyklistforbundet".

A text gives an organisation its whole name once and calls it by a part of it afterwards. Such a part
stands for it where it fits one organisation of the text and no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.layout import layout
from loaders.mentions import Mention
from loaders.naming.institutions import definite_forms
from loaders.naming.mention import NAME, no_genitive
from loaders.naming.organisations import noun_parts

_OWN_NOUNS: Final = ("municipality", "region", "role")  # "the municipality" has rules of its own
_BY_PLACE: Final = ("en", "nb", "nn")  # languages in which a municipality goes by its place
_WHERE: Final = frozenset(
    "i på ved til mot nær rundt utenfor utanfor sør nord øst aust vest".split()
)
_PLACES: Final = frozenset("i på ved for in at of av af".split())


def with_short_forms(raw: Sequence[Raw], language: str) -> list[Raw]:
    """The sentences, with each short form as a mention of the party that it stands for."""
    known = _Known(raw, language)
    if not known.wholes:
        return list(raw)
    return [replace(item, mentions=tuple(known.told(item))) for item in raw]


class _Known:
    """The parties of a text by the words of their names and by their nouns in the definite form."""

    def __init__(self, raw: Sequence[Raw], language: str) -> None:
        self.language = language
        self.wholes: dict[tuple[str, ...], Mention] = {}
        self.since: dict[tuple[str, ...], tuple[int, int]] = {}
        for item in raw:
            for mention in item.mentions:
                if _is_whole(mention, language):
                    words = _words(mention.stem)
                    self.wholes.setdefault(words, mention)
                    self.since.setdefault(words, (item.block.number, item.start + mention.start))
        self.longer = self._longer()
        self.places: dict[tuple[str, ...], tuple[str, ...]] = {}  # "Skarholt" → its municipality
        self.parts = self._parts()
        self.most = max(map(len, self.parts), default=0)

    def _longer(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Names that begin or end exactly one other name."""
        found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for words in self.wholes:
            for cut in range(1, len(words)):
                for part in (words[:cut], words[cut:]):
                    if part in self.wholes:
                        found[part].add(words)
        return {
            part: whole
            for part, wholes in found.items()
            if len(wholes) == 1 and self._fits(part, whole := next(iter(wholes)))
        }

    def _fits(self, part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
        return self.wholes[part].sort == self.wholes[whole].sort

    def _parts(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """What a party may be called by: "skolen" and "landbrugsskolen", "the Association"."""
        found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for words, mention in self.wholes.items():
            whole = self.longer.get(words, words)
            if self.language == "en":
                forms = {tuple(said.split()) for said in noun_parts(mention.stem)}
                if mention.sort == "municipality":
                    self.places.setdefault(_place(words), whole)
            else:
                forms = {(said,) for said in definite_forms(mention.stem, self.language)}
                if mention.sort == "municipality":
                    self.places.setdefault(_place(words), whole)
            for form in forms - {words}:
                found[form].add(whole)
        found.update({place: {whole} for place, whole in self.places.items() if place})
        return {form: next(iter(wholes)) for form, wholes in found.items() if len(wholes) == 1}

    def told(self, item: Raw) -> Iterator[Mention]:
        """The mentions of a sentence in order, short forms among them."""
        upto = -1
        held = {m.first: m for m in item.mentions}
        for at in range(len(item.toks)):
            if at <= upto:
                continue
            mention = held.get(at)
            free = mention is None or mention.kind == "name" or self._is_short(mention)
            short = self._short_at(item, at) if free else None
            if short is not None and (mention is None or short.last >= mention.last):
                upto = short.last
                yield short
            elif mention is not None:
                upto = mention.last
                yield self._whole(mention)

    def _is_short(self, mention: Mention) -> bool:
        return mention.kind == "party" and _words(mention.text) in self.parts

    def _whole(self, mention: Mention) -> Mention:
        """ "Cyklistforbundet", where the text names "Cyklistforbundet Klitby" and no other: that one."""
        words = self.longer.get(_words(mention.stem)) if _is_whole(mention, self.language) else None
        return self._as(mention, words) if words else mention

    def _as(self, mention: Mention, words: tuple[str, ...]) -> Mention:
        whole = self.wholes[words]
        return replace(mention, stem=whole.stem, sort=whole.sort, region=whole.region)

    def _short_at(self, item: Raw, at: int) -> Mention | None:
        for count in range(min(self.most, len(item.toks) - at), 0, -1):
            said = item.toks[at : at + count]
            low = tuple(t.text.casefold() for t in said)
            bare = (*low[:-1], no_genitive(low[-1].removesuffix("'s").removesuffix("’s")))
            form = low if low in self.parts else bare
            if form not in self.parts or not self._is_meant(item, at, count):
                continue
            words = self.parts[form]
            if (item.block.number, item.start + said[0].start) <= self.since[words]:
                return None
            start, end = said[0].start, said[-1].end
            made = Mention(
                "party", start, end, at, at + count - 1, item.text[start:end], "", definite=True,
                genitive=form != low, named=True,
            )  # fmt: skip
            return self._as(made, words)
        return None

    def _is_meant(self, item: Raw, at: int, count: int) -> bool:
        """Whether the noun stands alone: "skolen i Klitby" is a school of its own, "the College's
        Library" another house, "a college" any."""
        toks, last = item.toks, at + count - 1
        behind = toks[last + 1].text if last + 1 < len(toks) else ""
        after = toks[last + 2].text if last + 2 < len(toks) else ""
        if NAME.fullmatch(behind) or (behind in _PLACES and NAME.fullmatch(after)):
            return False
        said = tuple(t.text.casefold() for t in toks[at : last + 1])
        if self.language != "en" and said in self.places:
            ahead = toks[at - 1].text if at else ""
            alone = toks[at].text[:1].isupper() and not ahead[:1].isupper()
            return alone and ahead not in _WHERE and (not behind.isalpha() or _is_small(behind))
        if self.language != "en":
            return not (at and NAME.fullmatch(toks[at - 1].text) and toks[at].text[:1].isupper())
        if said in self.places:
            return toks[at].text[:1].isupper() and not (at and NAME.fullmatch(toks[at - 1].text))
        capitals = all(t.text[:1].isupper() or t.text in ("of", "and") for t in toks[at : last + 1])
        return capitals and bool(at) and toks[at - 1].text.casefold() == "the"


def _is_whole(mention: Mention, language: str) -> bool:
    named = mention.kind == "party" and mention.named and not mention.side
    placed = language in _BY_PLACE and mention.sort == "municipality" and " " in mention.stem
    return named and (placed or mention.sort not in _OWN_NOUNS)


@cache
def _is_small(word: str) -> bool:
    """Whether a word behind a place is a verb or a small word, and names nothing in it."""
    held = layout()
    return word in held.verbs or word in held.open or any(word in w for w in held.function.values())


def _place(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Skarholt Municipality", "Municipality of Skarholt": the place, by which either goes."""
    return words[words.index("of") + 1 :] if "of" in words else words[:-1]


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())
