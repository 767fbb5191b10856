"""Finding the node that a user means: by id, name or alias, in any case, inflected or misspelt.

A text fits a node, in falling order: exactly; but for case, spaces and signs; but for inflection
(definite endings, genitive s, plural), small words and the order of words; by all of its words
being among those of the node, to which region, cluster and level belong; by parts of compounds; but
for the cluster, of a node of which no cluster is known, in the same region; but for a few letters.
The first of these that anything fits decides.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import islice, takewhile
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from graph.captions import LANGUAGES
from graph.errors import AmbiguousName, UnknownName
from graph.levels import LEVELS
from graph.stores.contract import Named

Variants = Callable[[str], Mapping[str, float]]

_SMALL_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "af at den det de en et for fra i med og om på til under ved "
        "a an and at by for from in of on or the to under with",
    )
)
_ENDINGS: Final = re.findall(
    r"\w+", "ernes erne erens enes enets ets ens ene ers en et er es ne te e n t s"
)
_LEAST_STEM: Final = 3
_LEAST_PART: Final = 4
_SPARE_WORD: Final = 10.0
_PART: Final = 3.0
_LETTER: Final = 2.0
_AS_WELL: Final = 4.0
"""What a word of the name that was not asked for, a part of a compound, a wrong letter cost; and by
how much two names must differ for one to fit better."""
_CANDIDATES: Final = 8


def plain(text: str) -> str:
    """A text without case, signs and double spaces, in one spelling of æ, ø and å.

    >>> plain("Sundhedsklynge  Aabenraa – Politisk niveau")
    'sundhedsklynge åbenrå politisk niveau'
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    for spelt, letter in (("ae", "æ"), ("oe", "ø"), ("aa", "å")):
        folded = folded.replace(spelt, letter)
    return " ".join(re.findall(r"\w+", folded))


@lru_cache(maxsize=100_000)
def stems(word: str) -> frozenset[str]:
    """What a plain word may be an inflected form of, itself among them.

    >>> sorted(stems("udvalgets"))
    ['udvalg', 'udvalget', 'udvalgets']
    """
    cut = {word.removesuffix(ending) for ending in _ENDINGS}
    # An ending doubles a consonant before it: forum, forummet.
    cut |= {
        stem[:-1]
        for stem in cut - {word}
        if stem[-2:-1] == stem[-1:] and stem[-1:] not in "aeiouyæøå"
    }
    return frozenset((word, *(stem for stem in cut if len(stem) >= _LEAST_STEM)))


def same_word(one: str, other: str) -> bool:
    """Whether two plain words may be forms of one."""
    return one == other or not stems(one).isdisjoint(stems(other))


class Fit(NamedTuple):
    """How well a text fits a node: lower is better."""

    kind: int
    off: float


class _Form(NamedTuple):
    """One name of a node; `words` tell something, `context` is what else the node is known by."""

    node: Named
    text: str
    words: tuple[str, ...]
    context: tuple[str, ...]


class Names:
    """The names of a graph, ready to be looked up again and again."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._names: Final = tuple(names)

    def resolve(self, text: str, labels: Collection[str] = ()) -> Named:
        """The one node that a text names; see `resolve`."""
        by_id = self._by_id.get(text.strip())
        if by_id is not None and (not labels or by_id.label in labels):
            return by_id
        fits = self._fits(text, labels)
        if not fits:
            raise _unknown(text, self.suggest(text, _CANDIDATES, labels), labels)
        least = min(fit.off for fit, _ in fits)
        chosen = [node for fit, node in fits if fit.off - least < _AS_WELL]
        particular = [node for node in chosen if not node.generic] or chosen
        if len(particular) > 1:
            raise _ambiguous(text, particular)
        return particular[0]

    def suggest(self, text: str, limit: int = 10, labels: Collection[str] = ()) -> list[Named]:
        """The nodes that a text may mean, best first; see `suggest`."""
        wanted = plain(text)
        if not wanted:
            return []
        found = [
            (Fit(0, len(form.text)), form.node)
            for form in self._forms
            if form.text.startswith(wanted)
        ]
        found += [(Fit(1, off), node) for off, node in self._loosely(wanted, self._begun)]
        found = [(fit, node) for fit, node in found if not labels or node.label in labels]
        if len(found) < limit:
            found += [(Fit(2 + fit.kind, fit.off), node) for fit, node in self._fits(text, labels)]
        if not found:
            found = self._alike(wanted, labels)
        ordered = sorted(
            _best_of_each(found),
            key=lambda each: (each[0], each[1].generic, each[1].name, each[1].id),
        )
        return [node for _, node in ordered[:limit]]

    @cached_property
    def _by_id(self) -> dict[str, Named]:
        return {node.id: node for node in self._names}

    @cached_property
    def _forms(self) -> list[_Form]:
        return [
            _Form(node, text, _telling(text), _context(node.level, node.region, node.cluster))
            for node in self._names
            for text in dict.fromkeys(plain(name) for name in (node.name, *node.aliases))
            if text
        ]

    @cached_property
    def _by_squashed(self) -> dict[str, list[_Form]]:
        out: dict[str, list[_Form]] = defaultdict(list)
        for form in self._forms:
            out[form.text.replace(" ", "")].append(form)
        return dict(out)

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        """The forms, by number, that have a word among their own or in their context."""
        out: dict[str, set[int]] = defaultdict(set)
        for number, form in enumerate(self._forms):
            for word in (*form.words, *form.context):
                out[word].add(number)
        return dict(out)

    @cached_property
    def _clusters(self) -> dict[str, set[str]]:
        """The regions that have a cluster of a name."""
        out: dict[str, set[str]] = defaultdict(set)
        for node in self._names:
            if node.cluster and node.region:
                for stem in stems(plain(node.cluster)):
                    out[stem].add(node.region)
        return dict(out)

    @cached_property
    def _words(self) -> list[str]:
        return sorted(self._by_word)

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        out: dict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            for stem in stems(word):
                out[stem].append(word)
        return dict(out)

    def _fits(self, text: str, labels: Collection[str]) -> list[tuple[Fit, Named]]:
        """The nodes that fit by the first kind of fit that anything fits by."""
        kinds: tuple[Callable[[str], Iterator[tuple[float, Named]]], ...] = (
            self._exactly,
            self._squashed,
            self._inflected,
            partial(self._loosely, variants=self._forms_of),
            partial(self._loosely, variants=self._parts),
            self._placed,
            partial(self._loosely, variants=self._misspelt),
        )
        if not plain(text):
            return []
        for kind, find in enumerate(kinds):
            found = [
                (Fit(kind, off), node)
                for off, node in find(text)
                if not labels or node.label in labels
            ]
            if found:
                return _best_of_each(found)
        return []

    def _exactly(self, text: str) -> Iterator[tuple[float, Named]]:
        for off, node in self._squashed(text):
            if text.strip() in (node.name, *node.aliases):
                yield off, node

    def _squashed(self, text: str) -> Iterator[tuple[float, Named]]:
        for form in self._by_squashed.get(plain(text).replace(" ", ""), ()):
            yield 0.0, form.node

    def _inflected(self, text: str) -> Iterator[tuple[float, Named]]:
        wanted = _telling(plain(text))
        for off, form in self._covering(wanted, self._forms_of):
            here = all(any(same_word(word, each) for each in form.words) for word in wanted)
            if here and off < _SPARE_WORD:
                yield off, form.node

    def _placed(self, text: str) -> Iterator[tuple[float, Named]]:
        """Nodes without a cluster by their whole name and the name of a cluster of their region."""
        wanted = _telling(plain(text))
        for word in wanted:
            regions = {region for stem in stems(word) for region in self._clusters.get(stem, ())}
            rest = " ".join(each for each in wanted if each != word)
            for off, node in self._inflected(rest) if regions else ():
                if node.cluster is None and not node.generic and node.region in regions:
                    yield off, node

    def _loosely(self, text: str, variants: Variants) -> Iterator[tuple[float, Named]]:
        for off, form in self._covering(_telling(plain(text)), variants):
            yield off, form.node

    def _covering(self, wanted: Sequence[str], variants: Variants) -> Iterator[tuple[float, _Form]]:
        """The forms in which every wanted word has a variant, and how far off they are."""
        options = [variants(word) for word in wanted]
        sets = [set().union(*(self._by_word[word] for word in each)) for each in options]
        for number in sorted(set.intersection(*sets)) if sets else ():
            form = self._forms[number]
            there = (*form.words, *form.context)
            off = sum(min(each[word] for word in there if word in each) for each in options)
            spare = sum(not any(word in each for each in options) for word in form.words)
            yield off + _SPARE_WORD * spare, form

    def _forms_of(self, word: str) -> dict[str, float]:
        return {each: 0.0 for stem in stems(word) for each in self._by_stem.get(stem, ())}

    def _parts(self, word: str) -> dict[str, float]:
        """Forms of a word, and compounds that begin or end with one."""
        long = tuple(stem for stem in stems(word) if len(stem) >= _LEAST_PART)
        inside = {
            each: _PART
            for each in self._by_word
            if long and (each.startswith(long) or any(end.endswith(long) for end in stems(each)))
        }
        return inside | self._forms_of(word)

    def _begun(self, word: str) -> dict[str, float]:
        """Forms of a word, and words that begin with it."""
        start = bisect_left(self._words, word)
        begun = takewhile(lambda each: each.startswith(word), islice(self._words, start, None))
        return dict.fromkeys(begun, _LETTER) | self._forms_of(word)

    def _misspelt(self, word: str) -> dict[str, float]:
        """Parts and forms of a word, and words that differ by a few letters but in no digit."""
        words = [each for each in self._by_word if _digits(each) == _digits(word)]
        found = process.extract(
            word, words, scorer=OSA.distance, score_cutoff=_letters(word), limit=None
        )
        return {each: _LETTER * letters for each, letters, _ in found} | self._parts(word)

    def _alike(self, wanted: str, labels: Collection[str]) -> list[tuple[Fit, Named]]:
        forms = [form for form in self._forms if not labels or form.node.label in labels]
        found = process.extract(
            wanted, [form.text for form in forms], scorer=fuzz.WRatio, score_cutoff=50, limit=20
        )
        return [(Fit(0, 100.0 - score), forms[number].node) for _, score, number in found]


def _letters(word: str) -> int:
    """How many letters of a word may be wrong: none of three, one of four, two of eight."""
    length = len(word)
    return 0 if length < 4 else 1 if length < 8 else 2 if length < 14 else 3


def _digits(word: str) -> str:
    return "".join(re.findall(r"\d", word))


def _telling(text: str) -> tuple[str, ...]:
    """The words that tell something; all of them where none does."""
    words = tuple(text.split())
    return tuple(word for word in words if word not in _SMALL_WORDS) or words


@lru_cache(maxsize=10_000)
def _context(level: str | None, region: str | None, cluster: str | None) -> tuple[str, ...]:
    rows = [row for name, row in LEVELS.items() if name == level]
    captions = [row.caption(language) for row in rows for language in LANGUAGES]
    texts = (region, cluster, *captions)
    return tuple(word for text in texts if text for word in plain(text).split())


def _best_of_each(found: Iterable[tuple[Fit, Named]]) -> list[tuple[Fit, Named]]:
    best: dict[str, tuple[Fit, Named]] = {}
    for fit, node in found:
        if node.id not in best or fit < best[node.id][0]:
            best[node.id] = (fit, node)
    return [best[ident] for ident in sorted(best)]


def _shown(node: Named) -> str:
    more = ", ".join(part for part in (node.label, node.cluster, node.region) if part)
    return f"{node.name} ({more}; {node.id})"


def _unknown(text: str, near: Sequence[Named], labels: Collection[str]) -> UnknownName:
    candidates = tuple(_shown(node) for node in near)
    what = " or ".join(sorted(labels)) if labels else "node"
    listed = "Nearest: " + "; ".join(candidates)
    remedy = listed if candidates else "Load the document that names it first"
    return UnknownName(text, f"no {what} goes by this name", remedy, candidates)


def _ambiguous(text: str, nodes: Sequence[Named]) -> AmbiguousName:
    candidates = tuple(_shown(node) for node in sorted(nodes, key=lambda n: (n.name, n.id)))
    listed = "; ".join(candidates[:_CANDIDATES])
    more = "" if len(candidates) <= _CANDIDATES else f"; and {len(candidates) - _CANDIDATES} more"
    return AmbiguousName(
        text, f"fits {len(candidates)} about as well", f"Use one of: {listed}{more}", candidates
    )


@lru_cache(maxsize=4)
def _kept(names: tuple[Named, ...]) -> Names:
    return Names(names)


def resolve(names: Iterable[Named], text: str, labels: Collection[str] = ()) -> Named:
    """The one node that a text names.

    Raises `UnknownName` with the nearest candidates where none fits, and `AmbiguousName` where two
    or more fit about as well. A generic body counts only where nothing else fits as exactly.
    """
    return _kept(tuple(names)).resolve(text, labels)


def suggest(
    names: Iterable[Named], text: str, limit: int = 10, labels: Collection[str] = ()
) -> list[Named]:
    """Nodes that a beginning or part of a name may mean, best first (search as you type)."""
    return _kept(tuple(names)).suggest(text, limit, labels)
