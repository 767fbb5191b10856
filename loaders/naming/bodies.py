"""Bodies in a text: common nouns with the compounds, adjectives and names that belong to them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from simplemma import is_known

from loaders.english import runs
from loaders.lexicon import lexicon
from loaders.naming.clusters import cluster_place
from loaders.naming.mention import ABBREVIATION, NAME, Mention, municipalities, place
from loaders.naming.parties import Parties
from loaders.naming.purposes import purpose_end, purpose_of
from loaders.tokens import Token, lemma_of

_OF_MANY: Final = ("ernes", "enes", "anes")  # "the parents'"
_VERBS: Final = frozenset(("får",))
_NO_ENDS: Final = ("om", "fo")  # "området" is no council
_PLACE: Final = 3  # words of a place's name
_THE: Final = frozenset(("den", "det"))
_THIS: Final = frozenset(("denne", "dette"))
_INDEFINITE: Final = frozenset(("en", "et", "én", "ét", "a", "an", "ein", "eit", "ei"))


@dataclass(frozen=True, slots=True)
class _Head:
    noun: str
    sort: str
    definite: bool
    plural: bool


@cache
def _heads(language: str) -> dict[str, _Head]:
    """Every form of every head noun."""
    out: dict[str, _Head] = {}
    for sort, nouns in lexicon(language, "bodies")["heads"].items():
        for noun, forms in nouns.items():
            for at, form in enumerate(forms):
                definite = at > 0 and bool(re.search(r"(et|en|erne|ene|a|ne|met)$", form))
                plural = bool(re.search(r"(ar|ane|er|erne|ene|s|fora|foraene|a)$", form)) and at > 0
                plural &= at > 1 or not form.endswith("a")  # "gruppa" is one group
                out.setdefault(form, _Head(noun, sort, definite, plural))
    return out


@cache
def _head_pattern(language: str) -> re.Pattern[str]:
    forms = sorted(_heads(language), key=len, reverse=True)
    return re.compile(rf"^(?P<prefix>.*?)(?P<form>{'|'.join(map(re.escape, forms))})(?P<s>s?)$")


class Bodies:
    """Finds the bodies of one text; `parties` tells where a party's name begins instead."""

    def __init__(self, text: str, toks: Sequence[Token], language: str, parties: Parties) -> None:
        self.text, self.toks, self.language, self.parties = text, toks, language, parties
        words = lexicon(language, "bodies")
        self.name_adjectives = frozenset(words["adjectives"]["name"])
        self.endings = tuple(words["adjectives"].get("endings", ()))
        self.level_adjectives = frozenset(words["adjectives"]["levels"])
        self.loose = frozenset(words["adjectives"]["loose"])
        self.determiners = frozenset(words["adjectives"]["determiners"])
        self.not_prefixes = frozenset(words["not_bodies"]["prefixes"])
        self.loose_prefixes = frozenset(words["not_bodies"].get("loose_prefixes", ()))
        self.loose_heads = frozenset(words["not_bodies"].get("loose_heads", ()))
        self.not_words = frozenset(words["not_bodies"]["words"])
        self.offices = frozenset(words["not_bodies"].get("offices", ()))
        self.common_clusters = frozenset(words["clusters"]["common"])
        self.adhoc = frozenset(words["adhoc"]["words"])
        self.own = frozenset(words.get("own", {}).get("words", ()))
        self.organs = frozenset(words.get("own", {}).get("organs", ()))
        self.weak_levels = frozenset(words["adjectives"].get("weak_levels", ()))

    # parties
    def all(self) -> Iterator[Mention]:
        """Every body, in order."""
        if self.language == "en":
            yield from self._runs()
            return
        for at, tok in enumerate(self.toks):
            match = _head_pattern(self.language).match(tok.text.casefold())
            if match:
                found = self._body_at(at, tok, match)
                if found:
                    yield found

    def _runs(self) -> Iterator[Mention]:
        for run in runs(self.toks):
            start, end = self.toks[run.first].start, self.toks[run.last].end
            yield Mention(
                "body", start, end, run.first, run.last, self.text[start:end], run.stem, run.noun,
                run.sort, definite=run.definite, plural=run.plural, genitive=run.genitive,
                bare=run.bare, named=run.named, exact=True,
            )  # fmt: skip

    def _body_at(self, at: int, tok: Token, match: re.Match[str]) -> Mention | None:
        if tok.text in self.offices:
            return None  # "fylkesråd Siv Aune": a person
        form, prefix = match["form"], match["prefix"].rstrip("-")
        head = _heads(self.language)[form]
        capital = tok.text[:1].isupper() and at > 0 and not self._ends(at - 1)
        barred = prefix in self.not_prefixes
        barred = barred or (prefix in self.loose_prefixes and head.noun in self.loose_heads)
        barred = barred and f"{prefix}{head.noun}" not in self.own
        if (barred and not capital) or prefix.endswith(_NO_ENDS) or len(prefix) == 1:
            return None
        first, adjectives, adhoc, capitals = self._left(at)
        if self._another(first, at):
            return None
        cluster, last = self._cluster_name(at, prefix, head)
        if head.plural and not prefix and self._both(at, head.sort):
            start = self.toks[at - 1].start
            return Mention(
                "body", start, tok.end, at - 1, at, self.text[start : tok.end], head.noun, head.noun,
                head.sort, definite=True, plural=True, bare=True,
            )  # fmt: skip
        if head.sort == "level" and not prefix and not self.level_adjectives & set(adjectives):
            weak = self.weak_levels & set(adjectives) and self._meant(first, at)
            if not weak and not (head.definite and not adjectives and at == first + 0):
                return None
        if (
            head.sort == "level"
            and prefix
            and not any(
                prefix.startswith(a) for a in ("implementering", "strategi", "klynge", "politi")
            )
        ):
            return None
        if head.noun == "organ" and prefix and not head.definite and tok.text.islower():
            return None  # "er beslutningsorganer" says what a body is, and names none
        stem = f"{prefix.replace('-', '')}{head.noun}" if prefix else head.noun
        first, stem = self._name_before(first, at, stem, definite=head.definite)
        own = stem in self.own
        plain = stem == head.noun and not adjectives and not cluster and not adhoc and not own
        if plain and tok.text.casefold() in self.not_words and not self._called(at):
            return None
        owned = bool(first) and self._is_genitive(first - 1)
        kept = owned or head.sort in ("cluster", "council") or self._is_title(at)
        known = kept or self._called(at) or self._pointed(first, at, head)
        meant_for = not known and plain and self._is_for(at, head)
        if plain and not head.definite and not known and not meant_for:
            return None
        indefinite = self.toks[first].text.casefold() in _INDEFINITE
        if head.sort == "level" and not head.definite and (indefinite or first == at):
            if first and self.toks[first - 1].text.casefold() in ("på", "at", "on"):
                return None
        if head.sort == "level" and not head.definite and not self._determined(first, at):
            if (
                not owned
                and not tok.text[:1].isupper()
                and not (at and self.toks[first].text[:1].isupper())
            ):
                return None
        twin = self._first_of_two(first, at) if prefix and head.sort != "council" else None
        if twin is not None:
            first, stem = twin, f"{self.toks[twin].text.casefold()} og {stem}"
            first, adjectives, adhoc, capitals = self._left(first)
        suffix_end = last if match["s"] and last == at else self._name_after(last, head, cluster)
        purpose = None
        if suffix_end > last:
            purpose = " ".join(t.text.casefold() for t in self.toks[last + 1 : suffix_end + 1])
            last = suffix_end
        if purpose is None and tok.text[:1].isupper() and not head.plural and not cluster:
            about = self._about(last, head)
            if about > last:
                purpose = purpose_of(self.toks[last + 2 : about + 1])
                last = about
        called = (not plain and stem != head.noun) or (head.definite and tok.text[:1].isupper())
        called = called or meant_for
        if purpose is None and not head.plural and not cluster and called:
            about = self._for(first, last, head)
            if about > last:
                purpose = purpose_of(self.toks[last + 2 : about + 1])
                last = about
        if meant_for and not head.definite and purpose is None:
            return None
        start = self.toks[first].start
        said = self.text[start : self.toks[last].end]
        return Mention(
            "body", start, self.toks[last].end, first, last, said, stem, head.noun, head.sort,
            tuple(adjectives), cluster, None, purpose,
            definite=head.definite or (self._determined(first, at) and not indefinite), plural=head.plural,
            genitive=bool(match["s"]) and last == at, adhoc=adhoc,
            bare=(plain and not purpose and head.sort not in ("council",))
            or (stem == head.noun and head.sort in ("committee", "forum") and not head.plural and not own
                and not capitals and tok.text.islower() and not adhoc and not cluster and not purpose),
            named=tok.text[:1].isupper() or capitals or " " in stem,
        )  # fmt: skip

    def _called(self, at: int) -> bool:
        """ "Den Nautiske Komité": a plain noun in capitals behind a word in capitals."""
        capital = bool(at) and self.toks[at].text[:1].isupper()
        return capital and NAME.fullmatch(self.toks[at - 1].text) is not None

    def _is_for(self, at: int, head: _Head) -> bool:
        """ "til Utvalg for teknikk og miljø": a plain noun in capitals inside a sentence, for something."""
        inside = at > 0 and not self._ends(at - 1) and self.toks[at].text[:1].isupper()
        behind = self.toks[at + 1].text if at + 1 < len(self.toks) else ""
        return inside and not head.plural and behind in ("for", "vedrørende")

    def _another(self, first: int, at: int) -> bool:
        """ "et andet udvalg": some other one, that the text does not name."""
        words = [t.text.casefold() for t in self.toks[max(0, first - 1) : at]]
        pairs = itertools.pairwise(words)
        return any(pair in (("en", "anden"), ("et", "andet")) for pair in pairs)

    def _pointed(self, first: int, at: int, head: _Head) -> bool:
        """ "det nye forum", "denne gruppe": the one just named, though the noun has no article."""
        word = self.toks[first].text.casefold()
        near = word in _THIS or (word in _THE and at - first > 1)
        return (
            near and first < at and not head.plural and head.sort in ("committee", "forum", "group")
        )

    def _meant(self, first: int, at: int) -> bool:
        """ "det faglige niveau", "klyngens faglige niveau": one that is known, no quality."""
        if self._determined(first, at):
            return self.toks[first].text.casefold() not in _INDEFINITE
        return bool(first) and first < at and self._is_genitive(first - 1)

    def _both(self, at: int, sort: str) -> bool:
        """ "begge niveauer", "de to grupper"; "to grupper" are any two."""
        said = [t.text.casefold() for t in self.toks[max(0, at - 2) : at]]
        if sort == "level":
            return said[-1:] in (["begge"], ["to"], ["both"], ["two"])
        known = said[-1:] in (["begge"], ["both"]) or said in (["de", "to"], ["dei", "to"])
        return known and sort in ("group", "committee", "forum")

    def _name_before(self, first: int, at: int, stem: str, *, definite: bool) -> tuple[int, str]:
        """ "en Blå Planet gruppe", "klynge temagrupper": words that are the first part of the noun."""
        here = first - 1
        if first != at or here < 0:
            return first, stem
        if self.toks[here].text.casefold() == "klynge" and not stem.startswith("klynge"):
            return here, f"klynge{stem}"
        if not definite and (named := self._place_before(at)) is not None:
            return named, f"{' '.join(t.text for t in self.toks[named:at]).casefold()} {stem}"
        words: list[str] = []
        while here > 0 and NAME.fullmatch(self.toks[here].text) and not self._ends(here - 1):
            words.insert(0, self.toks[here].text)
            here -= 1
        if any(map(self._is_head, range(here + 1, at))):
            return first, stem  # "gir Havneutvalget råd": two
        if not words or words[-1].endswith("s") or self.toks[at].text[:1].isupper():
            return first, stem
        return here + 1, f"{' '.join(words).casefold()} {stem}"

    def _place_before(self, at: int) -> int | None:
        """ "Thyborøn Havneråd", "Beboernes Fællesråd", "Luster kommunestyre": the first word of a
        name of which the noun is the last; nothing where the words before are a party's name."""
        first = at
        while first and at - first < _PLACE and NAME.fullmatch(self.toks[first - 1].text):
            first -= 1
        if first == at or (first and NAME.fullmatch(self.toks[first - 1].text)):
            return None
        words = [self.toks[here].text for here in range(first, at)]
        if any(map(self._is_head, range(first, at))):
            return None  # "gir Havneutvalget råd": two
        owner = words[-1].endswith("s") and place(words[-1]) != words[-1]
        if owner and not words[-1].endswith(_OF_MANY):
            return None
        if any(map(self._is_word, words[:-1] if owner else words[1:])):
            return None
        begins = not first or self._ends(first - 1)
        low = words[0].casefold()
        known = low not in municipalities() and is_known(low, lang=self.language)
        if (known and begins and not owner) or self._is_word(words[0]):
            return None
        capital = self.toks[at].text[:1].isupper()
        if any(self.parties.party_at(here) for here in range(first, at)):
            return None
        return first if capital or self.language in ("nb", "nn") else None

    def _is_word(self, name: str) -> bool:
        """ "Nære", "Faglig": an ordinary word in the form of an adjective or an article."""
        low = name.casefold()
        if low in municipalities() or low.endswith("s"):
            return False
        ending = low.endswith(("isk", "ig")) or (low[-1:] == "e" and is_known(low, self.language))
        if ending or low in self.determiners | self.loose:
            return True
        # A definite noun stands before no other noun: "Vesterålen kontrollsekretariat" is a name.
        return lemma_of(low, self.language) != low and not low.endswith(("en", "ane", "ene"))

    def _first_of_two(self, first: int, at: int) -> int | None:
        """The first part of "Social- og Sundhedsudvalget", one name for one body."""
        if first != at or at < 2 or self.toks[at - 1].text not in ("og", "and", "/"):
            return None
        word = self.toks[at - 2].text
        return at - 2 if len(word) > 3 and word.endswith("-") and word[:-1].isalpha() else None

    def _name_after(self, last: int, head: _Head, cluster: str | None) -> int:
        """ "Temagruppe Ældre", "Kompetencerådet Syd": capitalised words right behind are its name."""
        if cluster or head.plural or head.sort not in ("group", "forum", "committee", "council"):
            return last
        here = last
        while here + 1 < len(self.toks) and here - last < 4:
            party = self.parties.party_at(here + 1)
            if party and not (here == last and self._field_of(last, party)):
                break
            word = self.toks[here + 1].text
            joined = word == "og" and here > last and here + 2 < len(self.toks)
            if joined and NAME.fullmatch(self.toks[here + 2].text):
                if self._is_head(here + 2) or self._qualifies(here + 2):
                    break  # "Gruppe Nord og (Fast) Gruppe Syd" are two
                here += 2
            elif self._is_head(here + 1):
                break  # "rådet Miljøudvalget" are two
            elif NAME.fullmatch(word) and not ABBREVIATION.fullmatch(word):
                here += 1
            else:
                break
        return here

    def _qualifies(self, at: int) -> bool:
        """ "Tværgående Ledergruppe": the word is an adjective of a body that follows."""
        after = at + 1 < len(self.toks) and self._is_head(at + 1)
        return after and (self._adjective(at) or self._is(self.toks[at], self.loose))

    def _field_of(self, last: int, party: Mention) -> bool:
        """ "Temagruppe Psykiatri": a field in capitals behind a noun in capitals, no side of it."""
        word = party.text
        plain = party.first == party.last and word[:1].isupper() and not word.isupper()
        return plain and not word.endswith(("en", "et", "s")) and self.toks[last].text[:1].isupper()

    def _about(self, last: int, head: _Head) -> int:
        """ "en Arbejdsgruppe om Medicinlister": capitals behind a link say what it is for."""
        link = self.toks[last + 1].text.casefold() if last + 2 < len(self.toks) else ""
        if link not in ("om", "vedr", "vedrørende", "for") or head.sort not in (
            "group",
            "forum",
            "committee",
        ):
            return last
        here = last + 1
        while here + 1 < len(self.toks) and here - last < 5:
            following = here + 1
            said = self.toks[following].text
            ahead = [t.text for t in self.toks[following + 2 : following + 4]]
            listed = said == "," and ahead[:1] == ["og"] and bool(NAME.fullmatch(ahead[-1]))
            if here > last + 1 and (said == "og" or listed):
                following += 1  # "… for Skov og Strand"
            if following >= len(self.toks) or not self._purpose_word(following):
                break
            if self._is_head(following):
                return last if following == last + 2 else here
            here = following
        return here if here > last + 1 else last

    def _for(self, first: int, last: int, head: _Head) -> int:
        """ "arbejdsgruppen for ældre og kronisk sygdom": where what it is for ends."""
        if head.sort not in ("group", "forum", "committee"):
            return last
        return purpose_end(
            self.toks, first, last, self.language, is_body=self._is_head,
            is_party=lambda at: self.parties.party_at(at) is not None,
        )  # fmt: skip

    def _is_head(self, at: int) -> bool:
        match = _head_pattern(self.language).match(self.toks[at].text.casefold())
        return match is not None and not match["prefix"].endswith(_NO_ENDS)

    def _purpose_word(self, at: int) -> bool:
        word = self.toks[at].text
        name = NAME.fullmatch(word) and not ABBREVIATION.fullmatch(word)
        return bool(name) and not self.parties.party_at(at)

    def _ends(self, at: int) -> bool:
        return self.toks[at].text in ".:!?"

    def _is_genitive(self, at: int) -> bool:
        word = self.toks[at].text
        return len(word) > 3 and word.endswith("s") and not self._adjective(at)

    def _determined(self, first: int, at: int) -> bool:
        return at > first and self.toks[first].text.casefold() in self.determiners | {
            "hvert",
            "hver",
        }

    def _left(self, at: int) -> tuple[int, list[str], bool, bool]:
        """How far left the name goes; its adjectives; whether it is ad hoc; whether in capitals."""
        first, adhoc, capitals = at, False, False
        adjectives: list[str] = []
        here = at - 1
        while here >= 0:
            tok = self.toks[here]
            low = tok.text.casefold()
            if low in ("hoc", "hoc-") and here and self.toks[here - 1].text.casefold() == "ad":
                adhoc, first, here = True, here - 1, here - 2
            elif low in self.adhoc:
                adhoc, first, here = True, here, here - 1
            elif self._adjective(here):
                said = tok.text.casefold().rstrip("-")
                plain = lemma_of(said or "-", self.language)
                adjectives.insert(0, plain if plain in self.name_adjectives else said)
                capitals |= tok.text[:1].isupper() and here > 0 and not self._ends(here - 1)
                first, here = here, here - 1
            elif (
                low in ("/", "-", "og", "samt")
                and adjectives
                and here
                and self._adjective(here - 1)
            ) or (low in self.determiners and adjectives and self._continues(here)):
                here -= 1
            elif self._is(tok, self.loose):
                first, here = here, here - 1
            else:
                break
        if here >= 0 and self.toks[here].text.casefold() in self.determiners:
            first = here
        return first, adjectives, adhoc, capitals

    def _adjective(self, at: int) -> bool:
        tok = self.toks[at]
        return self._is(tok, self.name_adjectives) or self._compound(tok)

    def _is(self, tok: Token, words: frozenset[str]) -> bool:
        low = tok.text.casefold().rstrip("-")
        if low in _VERBS:
            return False  # "får udvalget …" is no "få udvalg"
        return tok.lemma in words or low in words or low[:-1] in words

    def _compound(self, tok: Token) -> bool:
        """ "klyngepolitisk", "socialfaglig": a compound of an adjective that belongs to names."""
        return any(tok.lemma.endswith(a) and len(tok.lemma) > len(a) + 2 for a in self.endings)

    def _continues(self, at: int) -> bool:
        """ "det politiske og det strategiske niveau": an article in the middle of one."""
        return at >= 2 and self.toks[at - 1].text in ("og", "samt") and self._adjective(at - 2)

    def _cluster_name(self, at: int, prefix: str, head: _Head) -> tuple[str | None, int]:
        """The proper name of a cluster, and its last token."""
        if head.sort != "cluster" or head.plural:
            return None, at
        word = self.toks[at].text
        if prefix.removesuffix("-") not in self.common_clusters:
            return (place(word) if word[:1].isupper() else None), at
        found = cluster_place(self.toks, at + 1)
        if found is not None:
            lemma = lemma_of(self.toks[at + 1].text, self.language)
            if lemma not in self.name_adjectives and lemma not in self.loose:
                return found
        return None, at

    def _is_title(self, at: int) -> bool:
        """ "Udvalg for Kystbeskyttelse": a text that begins with a noun and what it is for."""
        if at + 2 >= len(self.toks) or not self.toks[at].text[:1].isupper():
            return False
        return self.toks[at + 1].text == "for" and self.toks[at + 2].text[:1].isupper()
