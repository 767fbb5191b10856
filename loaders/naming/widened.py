"""Names that begin before or end behind the noun: "Det Kliniske Forum", "bestyrelsen for X Museum"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.layout import is_form_word, layout
from loaders.lexicon import lexicon
from loaders.naming.mention import NAME, Mention, municipalities, no_genitive
from loaders.tokens import Token, is_known, lemma_of

_MOST: Final = 3  # words before the noun
_PLACES: Final = 2  # … of a place or whose it is
_ADJECTIVE: Final = re.compile(
    r"\w{2,}(?:isk|iske|ig|ige|igt|al|ale|alt|el|elt|elle|iv|ive|ivt|ent|ente|ant|ante|ær|ært|ære"
    r"|bar|bare|som|somme|ende|ede|eleg|elege|eig|eige|leg|lege|lig|lige|ligt)"
)
# … in the forms that begin a name without an article ("Klinisk Forum"), and no verbs ("anbefale")
_WITHOUT_ARTICLE: Final = re.compile(
    r"\w{2,}(?:isk|ig|igt|al|alt|el|elt|iv|ivt|ent|ant|ær|ært|bar|som|leg|eleg|eig)"
)
_MEETING: Final = re.compile(r"([A-ZÆØÅ]\w{4,})(møde|møte)t?")
# bodies that have names of their own beside their meetings
_MET: Final = ("udvalg", "bestyrelse", "råd", "nævn", "utvalg", "utval", "styre")
_LINKS: Final = frozenset(("for", "i", "ved", "hos", "av", "af", "på"))
_COMPASS: Final = frozenset(
    "nord syd sør øst aust vest midt nordvest sydvest sydøst nordøst".split()
)
_TOWNS: Final = ("municipality", "region")
_DOERS: Final = frozenset("af av fra frå til hos".split())
# What only says who has the task ("Sekretariatet for rådet varetages af …").
_TASK: Final = re.compile(
    r"\s*(?:varetages|ligger|placeres|er placeret|udgøres|bestrides|deles|føres|går|er delt|ivaretas"
    r"|blir ivaretatt|legges|ligg|er lagt)\b",
    re.I,
)


@cache
def _words(language: str) -> tuple[frozenset[str], ...]:
    words = lexicon(language, "bodies")
    adjectives = words["adjectives"]
    organs = words.get("own", {}).get("organs", ())
    return tuple(map(frozenset, (adjectives["loose"], adjectives["determiners"], organs)))


@cache
def _genitives(language: str) -> tuple[str, ...]:
    groups = lexicon(language, "bodies")["heads"].values()
    return tuple(f"{form}s" for group in groups for forms in group.values() for form in forms)


class Widening:
    """Widens the mentions of one text, given in order and none inside another."""

    def __init__(self, text: str, toks: Sequence[Token], language: str) -> None:
        self.text, self.toks, self.language = text, toks, language
        self.loose, self.determiners, self.organs = _words(language)
        self.forms = _genitives(language)

    def all(self, found: Sequence[Mention]) -> list[Mention]:
        """The mentions with their whole names."""
        if self.language == "en":
            return list(found)
        out: list[Mention] = []
        for mention in found:
            before = out[-1] if out else None
            wide = self._left(mention, before) if mention.kind == "body" else mention
            if wide is mention and self._only_called(mention):
                continue
            while out and out[-1].kind == "name" and wide.first <= out[-1].last:
                out.pop()
            out.append(wide)
        return [self._gathering(m) for m in self._organs(out)]

    def _gathering(self, mention: Mention) -> Mention:
        """ "vælger Kommunekontaktmødet": in the middle of a sentence, a meeting with a capital is a body."""
        match = _MEETING.fullmatch(mention.text) if mention.kind == "name" else None
        if match is None or self._begins(mention.first):
            return mention
        if match[1].casefold().removesuffix("s").endswith(_MET):
            return mention  # "på Byrådsmødet": the meeting of a body that has a name of its own
        stem = f"{match[1]}{match[2]}".casefold()
        return replace(mention, kind="body", stem=stem, head=match[2], sort="forum")

    # words before the noun

    def _left(self, mention: Mention, before: Mention | None) -> Mention:
        """ "Det Psykiatriske Dialogforum", "Ungdommens Forum", "1 fra Ramme Lokalråd"."""
        if not self.toks[mention.first].text[:1].isupper() or mention.sort in ("cluster", "level"):
            return mention
        if self.toks[mention.first].text.casefold() in self.determiners:
            return mention  # "Idet Det Maritime Råd …": the article begins the name
        taken = before.last if before is not None and before.kind in ("body", "party") else -1
        first = mention.first
        while first - 1 > taken and mention.first - first < _MOST and self._capital(first - 1):
            first -= 1
            if self.toks[first].text.casefold() in self.determiners:
                break
        words = [t.text for t in self.toks[first : mention.first]]
        article = bool(words) and words[0].casefold() in self.determiners
        words = words[article:]
        goes_on = bool(first) and NAME.fullmatch(self.toks[first - 1].text) and not article
        if not words or goes_on:
            return mention
        begin = mention.first - len(words)
        if all(self._is_adjective(w, article or not self._begins(begin)) for w in words):
            lemmas = tuple(lemma_of(word, self.language) for word in words)
            return self._from(mention, first, adjectives=(*lemmas, *mention.adjectives))
        owned = self._is_owner(words, begin) or self._is_place(words, begin, mention)
        if not owned and not self._is_whole(words, first, mention):
            return mention
        stem = f"{' '.join(words).casefold()} {mention.stem}"
        return self._from(mention, first, stem=stem)

    def _only_called(self, mention: Mention) -> bool:
        """ "Anders Råd": a plain noun that only the name before it would make a body."""
        at = mention.first
        if mention.kind != "body" or not mention.bare or mention.definite or not at:
            return False
        before = self.toks[at - 1].text
        plain = mention.sort not in ("cluster", "council") and mention.first == mention.last
        return plain and self._capital(at - 1) and before == no_genitive(before)

    def _capital(self, at: int) -> bool:
        word = self.toks[at].text
        return NAME.fullmatch(word) is not None and word[-1] not in ".-" and not is_form_word(word)

    def _is_adjective(self, word: str, known: bool) -> bool:
        low = word.casefold()
        shape = _ADJECTIVE if known else _WITHOUT_ARTICLE
        neuter = low.endswith("t") and is_known(low[:-1], lang=self.language)  # "Grønt Råd"
        loose = {low, lemma_of(low, self.language)} & (self.loose | self.determiners)
        place = low in municipalities()
        return (neuter or shape.fullmatch(low) is not None) and not loose and not place

    def _is_owner(self, words: Sequence[str], begin: int) -> bool:
        """ "De Studerendes", "Ungdommens": whose council it is, where no body or party owns it."""
        low = words[0].casefold()
        whose = len(words) == 1 and low.endswith("s") and low not in municipalities()
        return whose and not low.endswith(self.forms) and not self._begins(begin)

    def _is_place(self, words: Sequence[str], begin: int, mention: Mention) -> bool:
        """ "Ramme Lokalråd": capitals in the middle of a sentence, before a noun without an article."""
        plain = not mention.definite and len(words) <= _PLACES
        known = any(w.casefold() in self.loose | self.determiners for w in words)
        return plain and not known and not self._begins(begin)

    def _is_whole(self, words: Sequence[str], first: int, mention: Mention) -> bool:
        """ "Blå Råd" as a line of its own; "Faste Udvalg" are several, "Rådets Udvalg" is somebody's."""
        line = not first and mention.last == len(self.toks) - 1 and len(words) == 1
        low = words[0].casefold()
        known = low in self.loose | self.determiners | layout().titles | layout().sections
        known = known or low.endswith(("e", "s", *self.forms))
        return line and not known and not mention.definite and mention.bare

    def _begins(self, at: int) -> bool:
        """Whether the word there begins a sentence, and may have its capital from that."""
        return at == 0 or self.toks[at - 1].text in ".:!?|·–—"

    def _from(
        self, mention: Mention, first: int, *, stem: str = "", adjectives: tuple[str, ...] = ()
    ) -> Mention:
        start = self.toks[first].start
        return replace(
            mention, first=first, start=start, text=self.text[start : mention.end], bare=False,
            named=True, definite=True, stem=stem or mention.stem,
            adjectives=adjectives or mention.adjectives,
        )  # fmt: skip

    # whose organ or secretariat it is

    def _organs(self, found: Sequence[Mention]) -> list[Mention]:
        out: list[Mention] = []
        for mention in found:
            before = out[-1] if out else None
            joined = self._organ(before, mention) if before else None
            if joined is not None:
                out[-1] = joined
            else:
                out.append(mention)
        return [self._placed(m) for m in out]

    def _organ(self, a: Mention, b: Mention) -> Mention | None:
        between = [t.text.casefold() for t in self.toks[a.last + 1 : b.first]]
        served = ("secretariat", "chairmanship")
        if b.kind == "body" and b.bare and a.kind == "party" and not between and a.genitive:
            # "Vestegnens Varmeværkers bestyrelse", "PLO-Fjordlands sekretariat"
            if b.head in self.organs or b.sort == "secretariat":
                return self._of(b, a, a) if not b.definite and not a.side else None
            if b.text[:1].isupper() and not b.definite and a.named and a.sort not in _TOWNS:
                return self._of(b, a, a)  # "Kystmuseernes Netværk"
        if a.kind != "body" or len(between) != 1:
            return None
        if between[0] == "," and b.sort == "cluster" and b.cluster and not a.cluster:
            # "Politisk Forum, Horsensklyngen", and nothing else in the cell or line
            alone = not a.first and b.last == len(self.toks) - 1 and not b.plural
            return self._in_cluster(a, b) if alone and a.named and not a.bare else None
        if between[0] not in _LINKS:
            return None
        if between[0] in ("af", "av") and b.kind == "name" and a.head in ("kreds", "krets", "råd"):
            return self._of(a, b, b) if a.definite and a.named and not a.plural else None
        organ = a.head in self.organs and a.first == a.last and not a.plural and a.definite
        if organ and b.kind == "body" and b.named and not b.plural and not b.bare:
            # "Bestyrelsen for Det Lokale Råd"
            known = b.sort in ("forum", "group") and a.text[:1].isupper()
            return replace(self._of(a, b, b), owner=b.stem) if known else None
        if organ and a.bare:
            whole = (b.kind == "party" and not b.side and b.sort != "municipality") or (
                b.kind == "name" and " " in b.text and between[0] != "på"
            )
            return self._of(a, b, b) if whole and b.named else None
        if a.sort == "secretariat" and between[0] == "for" and b.kind == "name" and a.named:
            return self._of(a, b, b)
        if a.sort in served and a.bare and a.definite and b.kind == "body" and not b.bare:
            known = between[0] == "for" and b.sort not in ("cluster", "level")
            return self._served(a, b) if known else None
        return None

    def _in_cluster(self, a: Mention, b: Mention) -> Mention:
        return replace(
            a, last=b.last, end=b.end, text=self.text[a.start : b.end], cluster=b.cluster,
            whole=b.text, named=True, definite=True,
        )  # fmt: skip

    def _served(self, a: Mention, b: Mention) -> Mention | None:
        """ "laves af sekretariatet for X": somebody who does things, and not the task."""
        ahead = self.toks[a.first - 1].text.casefold() if a.first else ""
        does = ahead in _DOERS or (self._begins(a.first) and not _TASK.match(self.text, b.end))
        if not does or a.sort == "chairmanship":
            return None
        return replace(self._of(a, b, b), owner=b.stem)

    def _of(self, noun: Mention, other: Mention, last: Mention) -> Mention:
        first, end = min(noun.first, other.first), max(noun.last, other.last)
        start = self.toks[first].start
        stop = max(noun.end, other.end)
        purpose = no_genitive(other.stem if other.kind == "party" else other.text).casefold()
        return replace(
            noun, first=first, last=end, start=start, end=stop, text=self.text[start:stop],
            bare=False, named=True, definite=True, purpose=purpose,
            genitive=last is not noun and last.genitive and last.last == end and first == noun.first,
        )  # fmt: skip

    def _placed(self, mention: Mention) -> Mention:
        """ "Kontrollsekretariatet Øst": one of several."""
        after = mention.last + 1
        if mention.kind != "body" or mention.sort != "secretariat" or after >= len(self.toks):
            return mention
        low = self.toks[after].text.casefold()
        if low not in _COMPASS or not self.toks[after].text[:1].isupper() or mention.purpose:
            return mention
        end = self.toks[after].end
        return replace(
            mention, last=after, end=end, text=self.text[mention.start : end], purpose=low,
            bare=False, named=True,
        )  # fmt: skip
