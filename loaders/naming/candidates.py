"""Who a phrase may name where a relation leaves a place for somebody: "refererer til rektorkollegiet".

No list knows these names, and alone they are often nobody's: a name in capitals, an office, a unit, a
body whose noun is of no known kind. Only where a relation takes one in (rules/slots.py) is it somebody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from loaders.layout import LANGUAGES, is_form_word, layout
from loaders.lexicon import lexicon
from loaders.naming.headnouns import heads
from loaders.naming.mention import NAME, Mention, municipalities
from loaders.naming.somebody import is_first_name, is_somebody, is_titled
from loaders.tokens import Token

_SHORT: Final = re.compile(r"[A-ZÆØÅ]{2,7}(?:-[A-ZÆØÅa-zæøå]+)?")
_SHORTS: Final = re.compile(r"[A-Z]{2,7}s")  # "the LGBs": several of what has a name
_ROMAN: Final = re.compile(r"[IVX]+")
_PERSON: Final = re.compile(r"[A-ZÆØÅÄÖ][a-zæøåäöéü]+(?:-[A-ZÆØÅ][a-zæøå]+)?|[A-ZÆØÅ]")
_ENDS: Final = frozenset(".!?•–")
# what stands behind a name that is an answer: "Sekretariat: Erhvervsservice (Havnby)"
_BEHIND: Final = frozenset(
    ("", ",", ";", ".", "(", "/", "og", "samt", "and", "i", "ved", "på", "at", "in")
)
_COMPASS: Final = frozenset("nord syd sør øst aust vest midt north south east west".split())
_ALSO: Final = frozenset(("og", "samt", "and", "eller", "or", "the"))
_BOTH: Final = {"nb": "nn", "nn": "nb"}
_AND: Final = frozenset(("og", "and", "&"))
_ADJECTIVE: Final = ("sk", "ske", "lige", "lig")
_DEFINITE: Final = ("en", "et", "a")
_FIELD_OF: Final = frozenset(("for", "vedr.", "vedrørende"))
_LONG: Final = 10  # letters that few first names have
_FIRST: Final = 3  # letters of a compound before its noun
_MOST: Final = 6  # words of a name
_MODIFIERS: Final = 2  # small words of an English office before its noun: "the chief fire officer"


@dataclass(frozen=True, slots=True)
class _Words:
    body: tuple[str, ...]
    office: tuple[str, ...]
    role: tuple[str, ...]
    single: frozenset[str]  # of which an institution has one
    never: frozenset[str]
    units: frozenset[str]
    fields: frozenset[str]
    things: tuple[str, ...]
    places: frozenset[str]
    purposes: frozenset[str]


@cache
def _words(language: str) -> _Words:
    held = lexicon(language, "slots")["nouns"]
    if language in _BOTH:  # texts mix the two
        other = lexicon(_BOTH[language], "slots")["nouns"]
        held = {name: [*words, *other[name]] for name, words in held.items()}
    return _Words(
        tuple(held["body"]), tuple(held["office"]), tuple(held["role"]),
        frozenset(held.get("single", ("rektor",))), frozenset(held["never"]),
        frozenset(held["units"]), frozenset(held["fields"]), tuple(held["things"]),
        frozenset(held["places"]), frozenset(held["purposes"]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that may be one; `weak` where it is, only if the text tells it elsewhere; `open`
    where it may be a body as well as a party."""

    mention: Mention
    weak: bool = False
    open: bool = False


def candidates(
    text: str, toks: Sequence[Token], taken: Collection[int], language: str, *, value: bool = False
) -> Iterator[Candidate]:
    """Those in a text, in order; `taken` are the tokens of what is known. The first word of the
    `value` of a field has its capital of its own."""
    finder = _Finder(text, toks, taken, language, value=value)
    at = 0
    while at < len(toks):
        last, found = (at, None) if at in taken else finder.at(at)
        if found is not None:
            yield found
        at = last + 1


def as_body(mention: Mention) -> Mention:
    """A mention of a party as one of a body by the same name."""
    low = mention.text.casefold()
    return replace(
        mention, kind="body", stem=low, head=low.split()[-1], sort="group", named=True
    )  # fmt: skip


def named_as(mention: Mention, known: Mention) -> Mention:
    """A mention as one of what another mention names."""
    return replace(
        mention, kind=known.kind, stem=known.stem, head=known.head, sort=known.sort, named=known.named
    )  # fmt: skip


class _Finder:
    def __init__(
        self,
        text: str,
        toks: Sequence[Token],
        taken: Collection[int],
        language: str,
        *,
        value: bool,
    ) -> None:
        self.value = value
        self.text, self.toks, self.taken, self.language = text, toks, taken, language
        self.words = _words(language)

    def at(self, at: int) -> tuple[int, Candidate | None]:
        """Where the phrase ends that a token begins, and the candidate that it is."""
        if self._is_half(at):
            last, whole = self._name(at + 2)
            return last, whole and replace(whole, mention=self._from(at, whole.mention))
        if self._capital(at):
            return self._name(at)
        english = self.language == "en"
        found = self._office_en(at) if english else self._unit_of(at) or self._noun(at)
        return (at, None) if found is None else (found.mention.last, found)

    def _is_half(self, at: int) -> bool:
        """ "By- og Planchefen": half a compound in capitals."""
        said = self.toks[at].text
        half = said.endswith("-") and said[:1].isupper() and self._said(at + 1) in _AND
        return half and self._capital(at + 2)

    def _from(self, first: int, mention: Mention) -> Mention:
        return self._made(first, mention.last, "body" if mention.kind == "body" else mention.sort)

    # names in capitals

    def _capital(self, at: int) -> bool:
        if not 0 <= at < len(self.toks) or at in self.taken:
            return False
        said = self.toks[at].text
        if is_form_word(said):
            return False
        if _SHORT.fullmatch(said):
            return not _ROMAN.fullmatch(said)
        return NAME.fullmatch(said) is not None and not _SHORTS.fullmatch(said)

    def _name(self, at: int) -> tuple[int, Candidate | None]:
        first = self.toks[at].text
        answers = (at == 0 and self.value) or self._said(at - 1) == ":"
        begins = (at == 0 and not answers) or self._said(at - 1) in _ENDS
        if begins and first.casefold() in _openers(self.language):
            return at, None
        last = self._end(at)
        begins |= answers and self._said(last + 1) not in _BEHIND
        compound = "-" in first and not first.isupper()  # "SLT-koordinatoren"
        if begins and last == at and (compound or not _SHORT.fullmatch(first)):
            noun = self._noun(at) if self.language != "en" else None
            return last, noun or Candidate(self._made(at, last, "office"), weak=True)
        told = (
            self._goes_on(at)
            or self._is_aside(at, last)
            or self._is_thing(at, last)
            or self._is_owner(last)
            or self._is_person(at, last)
        )
        if told:
            return last, None
        kind = self._kind_of_name(at, last)
        return last, Candidate(self._made(at, last, kind or "office"), open=kind is None)

    def _goes_on(self, at: int) -> bool:
        """ "Enheden Kvalitet og Sammenhæng": part of what is known by its first words."""
        joined = at > 1 and self.toks[at - 1].text in _AND and at - 2 in self.taken
        return joined and self.toks[at - 2].text.casefold() in self.words.fields

    def _is_aside(self, first: int, last: int) -> bool:
        """ "Kulturforvaltningen, Havnby, er …": where it is, or more of what stands before."""
        if (
            self._said(first - 1) != ","
            or self._said(last + 1) != ","
            or first - 2 not in self.taken
        ):
            return False
        behind = self._said(last + 2)
        return behind.islower() and behind not in _ALSO

    def _said(self, at: int) -> str:
        return self.toks[at].text if 0 <= at < len(self.toks) else ""

    def _is_thing(self, first: int, last: int) -> bool:
        """A paper, a day, a system, a place; an office in the body itself."""
        final = self.toks[last].text.casefold()
        if last > first:
            return final in self.words.things
        if final in heads(self.language):
            return True  # "Bestyrelse": the one that the text speaks of
        return (
            final.endswith(self.words.things)
            or final in municipalities()
            or final in self.words.never
        )

    def _end(self, at: int) -> int:
        last = at
        while last - at < _MOST:
            further = self._further(at, last)
            if further == last:
                break
            last = further
        return last

    def _further(self, at: int, last: int) -> int:
        """Where a name goes on behind a token; the token itself where it ends."""
        if self._capital(last + 1):
            return last + 1
        low, link = self.toks[last].text.casefold(), self._low(last + 1)
        words = self.words
        if low in words.fields:
            fields = self._fields(last)
            if fields > last:
                return fields
        if last == at and low in words.units and self._low(last + 1) in words.fields:
            return self._fields(last + 1)
        definite = low.endswith(("en", "et", "a", "ne")) and len(low) > _FIRST + 2
        known = definite or self._en() or self._is_called(at)
        if link in words.places and self._capital(last + 2) and known:
            return last + 2
        if link in words.purposes and self._capital(last + 2):
            return last + 2 if self._en() or low in words.units or definite else last
        against = link in ("mod", "mot") and definite and self._low(last + 2).isalpha()
        return last + 2 if against else last

    def _is_called(self, at: int) -> bool:
        """ "projektet Senior i Job": a name behind the noun for what it is."""
        ahead = self._said(at - 1)
        return ahead.islower() and ahead.endswith(("et", "en")) and len(ahead) > _FIRST + 2

    def _en(self) -> bool:
        return self.language == "en"

    def _fields(self, at: int) -> int:
        """The last of "Kultur, Fritid og Sundhed" from one of these words on; itself where it is alone."""
        here = at
        while self._low(here + 1) == "," and self._low(here + 2) in self.words.fields:
            here += 2
        joined = self._low(here + 1) in _AND and (
            self._low(here + 2) in self.words.fields or self._capital(here + 2)
        )
        return here + 2 if joined else at

    def _low(self, at: int) -> str:
        if not 0 <= at < len(self.toks) or at in self.taken:
            return ""
        return self.toks[at].text.casefold()

    def _is_owner(self, last: int) -> bool:
        """ "Realdanias støtte": what follows is meant, and not the name."""
        said = self.toks[last].text
        behind = self.toks[last + 1].text if last + 1 < len(self.toks) else ""
        if said.endswith(("'s", "’s", "s'", "s’")):
            return True
        if self._en() or not said.endswith("s") or not behind.isalpha() or not behind.islower():
            return False
        return behind not in _small(self.language)

    def _is_person(self, first: int, last: int) -> bool:
        toks = self.toks[first : last + 1]
        said = self.text[toks[0].start : toks[-1].end]
        if is_somebody(self.text, toks[0].start, toks[-1].end) or is_titled(said):
            return True
        if len(toks) == 1 or not all(_PERSON.fullmatch(t.text) for t in toks):
            return False
        if self._en() and first and self.toks[first - 1].text.casefold() == "the":
            return False
        if self._is_listed(first, last):
            return False
        lows = [t.text.casefold() for t in toks]
        nouns = (*self.words.body, *self.words.office, *self.words.role)
        told = any(low.endswith(nouns) or low in self.words.units for low in lows)
        return not (
            told or lows[-1] in _COMPASS or len(lows[0]) >= _LONG or lows[0].endswith(_ADJECTIVE)
        )

    def _is_listed(self, first: int, last: int) -> bool:
        """ "Kystens Venner og Havnby Kommune": beside an organisation stands another."""
        joint = self._said(last + 1)
        article = self._said(last + 2) in ("the", "den", "det")
        after = last + 2 + article
        if (joint in _AND or (joint == "," and article)) and after in self.taken:
            return True
        return self._said(first - 1) in _AND and first - 2 in self.taken

    # nouns

    def _noun(self, at: int) -> Candidate | None:
        """ "rektorkollegiet", "kommunaldirektøren", "børne- og ungechefen"."""
        low = self.toks[at].text.casefold()
        kind = _kind(low, self.language)
        if kind is None:
            return None
        first = at
        half = at > 1 and self._low(at - 1) == "og" and self.toks[at - 2].text.endswith("-")
        if half and at - 2 not in self.taken:
            first = at - 2
        return Candidate(self._made(first, at, kind))

    def _unit_of(self, at: int) -> Candidate | None:
        """ "regionens afdeling for Nære Tilbud", "enheden for Erhverv": a unit by its field."""
        low = self._low(at)
        owned = at > 0 and self.toks[at - 1].text.endswith("s") and low in self.words.units
        definite = low.endswith(_DEFINITE) and low.startswith(tuple(self.words.units))
        if not (owned or definite) or self._low(at + 1) not in _FIELD_OF:
            return None
        if not self._capital(at + 2):
            return None
        last = self._end(at + 2)
        if is_first_name(self.toks[at + 2].text):
            return None
        unit = self._made(at, last, "office")
        whose = self.toks[at - 1] if owned else self.toks[at]  # "regionens": no second one
        return Candidate(replace(unit, first=at - owned, start=whose.start))

    def _office_en(self, at: int) -> Candidate | None:
        """ "the chief executive", "the parish clerk"."""
        if self._low(at) != "the":
            return None
        for last in range(at + 1, min(at + 2 + _MODIFIERS, len(self.toks))):
            low = self._low(last)
            if not low.isalpha() or not self.toks[last].text.islower():
                return None
            if low in self.words.role and self._low(last + 1) not in self.words.role:
                more = self.toks[last + 1].text if last + 1 < len(self.toks) else ""
                if more.startswith(("'", "’", "-")):
                    return None
                return Candidate(self._made(at + 1, last, "role"))
        return None

    # what it is

    def _made(self, first: int, last: int, kind: str) -> Mention:
        start, end = self.toks[first].start, self.toks[last].end
        said = self.text[start:end]
        party = Mention(
            "party", start, end, first, last, said, said, sort=kind, definite=True,
            named=said[:1].isupper(),
        )  # fmt: skip
        return as_body(party) if kind == "body" else party

    def _kind_of_name(self, first: int, last: int) -> str | None:
        words = self.words
        kinds = (("body", words.body), ("role", words.role), ("office", words.office))
        for at in (first, last):
            low = self.toks[at].text.casefold()
            for kind, nouns in kinds:
                if low in nouns or (self.language != "en" and low.endswith(nouns)):
                    return kind
        return "office" if self.toks[first].text.casefold() in words.units else None


@lru_cache(maxsize=20_000)
def _kind(low: str, language: str) -> str | None:
    """What a compound in the definite form names, if somebody."""
    words = _words(language)
    if low in words.never or not low.replace("-", "").isalpha():
        return None
    for kind, nouns in (("role", words.role), ("body", words.body), ("office", words.office)):
        for noun in nouns:
            alone = low == noun and low in words.single
            if alone or (low.endswith(noun) and len(low) - len(noun) >= _FIRST):
                return kind
    return None


@cache
def _small(language: str) -> frozenset[str]:
    """Verbs and small words, before which a word on s is no owner."""
    said = {w for words in layout().function.values() for w in words} | set(layout().verbs)
    return frozenset(
        said | {*lexicon(language, "lines")["prepositions"]["words"], "og", "samt", "som", "der"}
    )


@cache
def _openers(language: str) -> frozenset[str]:
    """Words that sentences begin with."""
    words = (lexicon(one, "bodies")["adjectives"]["determiners"] for one in LANGUAGES)
    return frozenset(_small(language) | {word for held in words for word in held})
