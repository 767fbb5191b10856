"""Bodies in a text: common nouns with the compounds, adjectives and names that belong to them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from loaders.english import runs
from loaders.naming.around import Around
from loaders.naming.clusters import around, cluster_place
from loaders.naming.headnouns import NO_ENDS, Head, head_in, heads, shorts
from loaders.naming.mention import NAME, Mention, no_genitive, place
from loaders.naming.purposes import begins_with_people, owns, purpose_of
from loaders.naming.together import together_at
from loaders.tokens import Token, lemma_of

_FOR: Final = frozenset(("for", "vedrørende", "vedrørande", "vedr.", "angående", "ang."))
_THE: Final = frozenset(("den", "det"))
_THIS: Final = frozenset(("denne", "dette"))
_BESIDE: Final = frozenset("-–—:,/(")
_BOTH: Final = frozenset(("begge", "both"))
_EVERY: Final = frozenset(("hver", "hvert", "kvar", "kvart"))
_EACH_OF: Final = (["hver"], ["hvert"], ["kvar"], ["kvart"], ["begge"], ["alle"])
_OF: Final = frozenset(("af", "av"))
_AROUND: Final = frozenset(("omkring", "rundt", "om", "ved"))
_THESE: Final = frozenset(("disse", "desse"))
_ALL: Final = frozenset(("de", "dei", "alle", "samtlige", *_THESE))
_NUMBERS: Final = frozenset("to tre fire fem seks syv otte sju åtte".split())
_NEW: Final = frozenset(("ny", "nye", "nævnte", "nevnte", "nemnde"))
_HAS: Final = frozenset("har af er vælger får have av velger veljer".split())
_TITLE: Final = (3, 8)  # words of a title that is but a name
_INDEFINITE: Final = frozenset(("en", "et", "én", "ét", "a", "an", "ein", "eit", "ei"))
_ADVISE: Final = frozenset(
    "give giver gi gir gje gjev gjeve yde yder yte yter få får søge søger søke søker hente henter "
    "modtage motta mottar levere leverer".split()
)


class Bodies(Around):
    """Finds the bodies of one text; `parties` tells where a party's name begins instead."""

    def all(self) -> Iterator[Mention]:
        """Every body, in order."""
        if self.language == "en":
            yield from self._runs()
            return
        if (them := together_at(self.toks, self.language)) is not None:
            end = self.toks[them].end
            yield Mention(
                "body", self.toks[0].start, end, 0, them, self.text[self.toks[0].start : end],
                "", "", "group", definite=True, plural=True, bare=True,
            )  # fmt: skip
        for at, tok in enumerate(self.toks):
            if (short := self._in_capitals(at, tok)) is not None:
                yield short
                continue
            match = head_in(tok.text.casefold(), self.language)
            if match:
                found = self._body_at(at, tok, match)
                if found:
                    yield found

    def _in_capitals(self, at: int, tok: Token) -> Mention | None:
        """ "HovedMED", "Område-SU": a compound of what is short for a kind of body."""
        short = shorts(self.language)
        if short is None or (match := short.fullmatch(tok.text)) is None:
            return None
        stem = f"{match['prefix']}{match['head']}".casefold()
        return Mention(
            "body", tok.start, tok.end, at, at, self.text[tok.start : tok.end], stem,
            match["head"].casefold(), "committee", definite=True, plural=bool(match["several"]),
            genitive=bool(match["s"]), named=True,
        )  # fmt: skip

    def _runs(self) -> Iterator[Mention]:
        for run in runs(self.toks):
            start, end = self.toks[run.first].start, self.toks[run.last].end
            yield Mention(
                "body", start, end, run.first, run.last, self.text[start:end], run.stem, run.noun,
                run.sort, definite=run.definite, plural=run.plural, genitive=run.genitive,
                bare=run.bare, named=run.named, exact=not (run.bare and run.plural),
            )  # fmt: skip

    def _somebody_behind(self, at: int) -> bool:
        """ "Fylkesråd Siv Aune": two names behind an office."""
        behind = [t.text for t in self.toks[at + 1 : at + 3]]
        return len(behind) == 2 and all(NAME.fullmatch(word) for word in behind)

    def _body_at(self, at: int, tok: Token, match: re.Match[str]) -> Mention | None:
        if tok.text.casefold() in self.offices and (
            tok.text.islower() or self._somebody_behind(at)
        ):
            return None  # "fylkesråd Siv Aune": a person
        form, prefix = match["form"], match["prefix"].rstrip("-")
        head = heads(self.language)[form]
        if head.noun in self.alone and (prefix or self._is_agency(at, tok)):
            return None
        capital = tok.text[:1].isupper() and at > 0 and not self._ends(at - 1)
        barred = prefix in self.not_prefixes
        one = head.definite and not head.plural and prefix in self.one_prefixes
        barred = barred or (
            prefix in self.loose_prefixes and head.noun in self.loose_heads and not one
        )
        barred = barred and f"{prefix}{head.noun}" not in self.own
        if barred and not capital and tok.text[:1].isupper():
            barred = self._small_field(at, at, head) == at  # "Fagnettverk barnehage" is a name
            hard = prefix in self.not_prefixes or head.definite or head.plural
            barred = barred and (hard or not self._heads(at))
        if (barred and not capital) or prefix.endswith(NO_ENDS) or len(prefix) == 1:
            return None
        first, adjectives, adhoc, capitals = self._left(at)
        if self._another(first, at) or self._is_advice(first, at):
            return None
        cluster, last = self._cluster_name(at, prefix, head)
        both = bool(at) and self.toks[at - 1].text.casefold() in _BOTH and not head.definite
        if (not prefix or (both and head.plural)) and (begins := self._those(at, head)) is not None:
            start = self.toks[begins].start
            return Mention(
                "body", start, tok.end, begins, at, self.text[start : tok.end], head.noun, head.noun,
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
        if head.noun == "organ" and head.plural and not head.definite:
            return None  # "Rådgivende organer": a heading
        stem = f"{prefix.replace('-', '')}{head.noun}" if prefix else head.noun
        first, stem = self._name_before(first, at, stem, definite=head.definite)
        own = stem in self.own
        plain = stem == head.noun and not adjectives and not cluster and not adhoc and not own
        titled = at == self.titled or self._is_title(at)
        named = titled or self._called(at) or self._is_for(at, head)
        owned = bool(first) and self._is_genitive(first - 1)
        of_somebody = owned and head.noun in self.organs  # "kommunens direktion"
        if plain and tok.text.casefold() in self.not_words and not (named or of_somebody):
            return None
        if plain and of_somebody and head.plural and not head.definite:
            return self._organs_of(first - 1, at, head)
        kept = owned or head.sort in ("cluster", "council") or titled
        known = kept or self._called(at) or self._pointed(first, at, head)
        meant_for = plain and self._is_for(at, head)
        if plain and not head.definite and not known and self._has_one(at, head):
            return self._organ(at, tok, head)
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
                and not self._of_a_cluster(first, at)
            ):
                return None
        twin = self._first_of_two(first, at) if prefix and head.sort != "council" else None
        if twin is not None:
            ahead = " ".join(t.text for t in self.toks[twin : at - 1]).casefold()
            ahead = f"{ahead.rstrip('-– ')}-"  # "Kultur & Fritidsudvalget" is "Kultur- og …"
            first, stem = twin, f"{ahead} og {stem}"
            first, adjectives, adhoc, capitals = self._left(first)
            where = (
                self._place_before(first, double=True) if self.language in ("nb", "nn") else None
            )
            if where is not None and not head.definite:  # "Hardanger klima- og energiråd"
                stem = " ".join(t.text for t in self.toks[where:first]).casefold() + f" {stem}"
                first = where
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
        called = called or meant_for or (titled and not head.definite)
        if purpose is None and not head.plural and not cluster and called:
            about = self._for(first, last, head)
            if about > last:
                purpose = purpose_of(self.toks[last + 2 : about + 1])
                last = about
        if meant_for and not known and not head.definite:
            behind = self.toks[last + 1].text if last + 1 < len(self.toks) else ""
            if purpose is None or behind == "kan":
                return None  # "Utvalg for bestemte oppgaver kan nedsettes": any such
        start = self.toks[first].start
        said = self.text[start : self.toks[last].end]
        does = purpose is not None and owns(self.toks, last, self.language)
        said = no_genitive(said) if does else said
        return Mention(
            "body", start, self.toks[last].end, first, last, said, stem, head.noun, head.sort,
            tuple(adjectives), cluster, None, purpose,
            definite=head.definite or (self._determined(first, at) and not indefinite), plural=head.plural,
            genitive=(bool(match["s"]) and last == at) or does or self._owns(cluster, last),
            adhoc=adhoc,
            bare=(plain and not purpose and head.sort not in ("council",))
            or (stem == head.noun and head.sort in ("committee", "forum") and not head.plural and not own
                and not capitals and tok.text.islower() and not adhoc and not cluster and not purpose),
            named=tok.text[:1].isupper() or capitals or " " in stem,
        )  # fmt: skip

    def _is_agency(self, at: int, tok: Token) -> bool:
        """ "Styrelsen for Patientsikkerhed": a branch of the state, and nobody's board."""
        behind = [t.text for t in self.toks[at + 1 : at + 3]]
        return behind[:1] == ["for"] and tok.text[:1].isupper() and behind[-1][:1].isupper()

    def _has_one(self, at: int, head: Head) -> bool:
        """ "ledes af en bestyrelse", "har et repræsentantskab": of such an organisation has one."""
        said = [t.text.casefold() for t in self.toks[max(0, at - 2) : at]]
        return (
            head.noun in self.organs
            and len(said) == 2
            and said[0] in _HAS
            and said[1] in _INDEFINITE
        )

    def _organs_of(self, first: int, at: int, head: Head) -> Mention:
        """ "parternes direktioner": those of several, and not the one the text is about."""
        start, end = self.toks[first].start, self.toks[at].end
        owner = self.toks[first].text.casefold()
        return Mention(
            "body", start, end, first, at, self.text[start:end], head.noun, head.noun, head.sort,
            owner=owner, definite=True, plural=True,
        )  # fmt: skip

    def _organ(self, at: int, tok: Token, head: Head) -> Mention:
        return Mention(
            "body", tok.start, tok.end, at, at, self.text[tok.start : tok.end], head.noun, head.noun,
            head.sort, definite=True, bare=True,
        )  # fmt: skip

    def _owns(self, cluster: str | None, last: int) -> bool:
        """ "Klynge Østs …": the genitive of a cluster's name."""
        said = self.toks[last].text
        whole = cluster is not None and cluster.endswith(f" {said}")  # "… ved Holbæk Sygehus"
        return bool(cluster) and said.endswith("s") and place(said) != said and not whole

    def _called(self, at: int) -> bool:
        """ "Den Nautiske Komité": a plain noun in capitals behind a word in capitals."""
        capital = bool(at) and self.toks[at].text[:1].isupper()
        return capital and NAME.fullmatch(self.toks[at - 1].text) is not None

    def _is_for(self, at: int, head: Head) -> bool:
        """ "til Utvalg for teknikk og miljø": a plain noun in capitals inside a sentence, for something."""
        capital = self.toks[at].text[:1].isupper()
        inside = at > 0 and not self._ends(at - 1)
        behind = self.toks[at + 1].text if at + 1 < len(self.toks) else ""
        if not inside and head.noun == "råd":
            if not begins_with_people(self.toks, at + 2, self.language):
                return False  # "Råd for bedre søvn" begins a sentence too
        return capital and not head.plural and behind in _FOR

    def _another(self, first: int, at: int) -> bool:
        """ "et andet udvalg": some other one, that the text does not name."""
        words = [t.text.casefold() for t in self.toks[max(0, first - 1) : at]]
        pairs = itertools.pairwise(words)
        return any(pair in (("en", "anden"), ("et", "andet")) for pair in pairs)

    def _is_advice(self, first: int, at: int) -> bool:
        """ "giver faglige råd", "gi gode råd": what is given or asked for, and no council."""
        if self.toks[at].text != "råd" or not first:
            return False
        return self.toks[first - 1].lemma in _ADVISE or self.toks[first - 1].text in _ADVISE

    def _pointed(self, first: int, at: int, head: Head) -> bool:
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

    def _of_a_cluster(self, first: int, at: int) -> bool:
        """ "Klynge Øst – politisk niveau", "politisk niveau i klynge Øst": a cluster stands beside."""
        ahead = [t.text.casefold() for t in self.toks[max(0, first - 5) : first]]
        if ahead and ahead[-1] in _BESIDE and any("klynge" in word for word in ahead):
            return True
        behind = [t.text.casefold() for t in self.toks[at + 1 : at + 4]]
        linked = behind[:1] == ["i"] or (behind[:1] and behind[0] in _BESIDE)
        return bool(linked) and any("klynge" in word for word in behind[1:])

    def _those(self, at: int, head: Head) -> int | None:
        """Where "begge niveauer", "de tre udvalg", "hver gruppe" begins; "to grupper" are any two."""
        said = [t.text.casefold() for t in self.toks[max(0, at - 3) : at]]
        if head.sort == "level":
            both = said[-1:] in (["begge"], ["to"], ["both"], ["two"])
            return at - 1 if head.plural and both else None
        if head.sort not in ("group", "committee", "forum") or not said:
            return None
        if head.definite:  # "hver af grupperne"
            return at - 2 if head.plural and said[-1] in _OF and said[-2:-1] in _EACH_OF else None
        if said[-1] in _BOTH or (said[-1] in _EVERY and not head.plural):
            return at - 1
        if said[-1] == "alle" and head.noun == "forum" and head.plural:
            return at - 1  # "alle fora": those that there are
        return self._all_those(at)

    def _all_those(self, at: int) -> int | None:
        """Where "de tre udvalg", "hvert af de to nye udvalg", "disse grupper" begins."""
        first = at - 1
        for qualities in (_NEW, _NUMBERS):
            first -= first >= 0 and self.toks[first].text.casefold() in qualities
        said = [t.text.casefold() for t in self.toks[max(0, first - 2) : first + 1]]
        if said[-1:] == ["alle"] and first == at - 1:
            return None  # "alle udvalg": any
        if not said or said[-1] not in (_ALL if first < at - 1 else _THESE):
            return None
        each = len(said) == 3 and said[1] in _OF and said[0:1] in _EACH_OF
        return first - 2 if each else first

    def _cluster_name(self, at: int, prefix: str, head: Head) -> tuple[str | None, int]:
        """The proper name of a cluster, and its last token."""
        if head.sort != "cluster" or head.plural:
            return None, at
        word = self.toks[at].text
        if prefix.removesuffix("-") not in self.common_clusters:
            return (place(word) if word[:1].isupper() else None), at
        owns = head.definite and word.endswith("s")
        found = None if owns else around(self.toks, at + 1) or cluster_place(self.toks, at + 1)
        if found is not None and not self._is_head(found[1]):  # "Klyngens Driftsgruppe" is no place
            lemma = lemma_of(self.toks[at + 1].text, self.language)
            if lemma not in self.name_adjectives and lemma not in self.loose:
                return found
        return self._around_a_house(at)

    def _around_a_house(self, at: int) -> tuple[str | None, int]:
        """ "Sundhedsklyngen omkring Hospitalet Nord": a cluster called by the hospital it is around."""
        link = self.toks[at + 1].text.casefold() if at + 2 < len(self.toks) else ""
        party = self.parties.party_at(at + 2) if link in _AROUND else None
        if party is None or party.sort != "hospital" or not party.text[:1].isupper():
            return None, at
        return party.text, party.last

    def _heads(self, at: int) -> bool:
        """ "Brugergruppe for Bibliotekerne": a noun and what it is for are all of a short text."""
        if at or len(self.toks) < _TITLE[0] or self.toks[1].text not in _FOR:
            return False
        return len(self.toks) <= _TITLE[1] and self.toks[-1].text not in ".:;?,"

    def _is_title(self, at: int) -> bool:
        """ "Udvalg for Kystbeskyttelse": a text that begins with a noun and what it is for."""
        if at + 2 >= len(self.toks) or not self.toks[at].text[:1].isupper():
            return False
        return self.toks[at + 1].text in _FOR and self.toks[at + 2].text[:1].isupper()
