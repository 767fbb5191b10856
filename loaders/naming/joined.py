"""Mentions that make up one name: a cluster and its level, a list of clusters, a title and its purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.lexicon import lexicon
from loaders.naming.clusters import as_clusters, listed_places
from loaders.naming.mention import Mention, municipalities, place
from loaders.naming.purposes import is_verb, purpose_of, verbs_of
from loaders.naming.titled import titled_at
from loaders.papers import ABOUT_A_BODY, OF_A_BODY, paper
from loaders.tokens import Token

_FOR: Final = frozenset(
    ("for", "vedrørende", "vedrørande", "vedr.", "angående", "ang.", "om", "på", "on")
)
_ARTICLES: Final = frozenset(("den", "det", "de", "dei"))
_PARTS: Final = frozenset(("-", "–", "—", "("))
_LINKS: Final = frozenset(("-", "–", "—", ":", "for", "i", "af", "fra", "ved", "med"))
_DASHES: Final = frozenset("-–—:,/(")


class Joining:
    """Joins the mentions of one text, given in order and none inside another."""

    def __init__(self, text: str, toks: Sequence[Token], language: str) -> None:
        self.text, self.toks, self.language = text, toks, language
        self.organs = frozenset(lexicon(language, "bodies").get("own", {}).get("organs", ()))

    def enumerated(self, found: list[Mention]) -> list[Mention]:
        """ "tre klynger – Øst, Midt og Vest": each name of the list is a cluster."""
        out: list[Mention] = []
        for mention in found:
            if out and mention.kind != "body" and mention.first <= out[-1].last:
                continue
            out.append(mention)
            if mention.sort == "cluster" and mention.plural and not mention.cluster:
                places = listed_places(self.toks, mention.last + 1)
                out.extend(as_clusters(mention, self.toks, places))
        taken = {i for m in out if m.cluster for i in range(m.first, m.last + 1)}
        return [m for m in out if m.kind != "name" or not taken & set(range(m.first, m.last + 1))]

    def _named_purpose(self, first: Mention) -> bool:
        """ "Udvalg for Kystbeskyttelse": what a plain committee is for, in capitals, is its name."""
        capital = self.toks[first.last + 2].text[:1].isupper()
        # "Rådet for den sidste tid": all of a title
        article = self.toks[first.last + 2].text.casefold() in _ARTICLES
        whole = first.first == 0 and first.definite and article and len(self.toks) > first.last + 3
        return (first.sort == "committee" and capital) or whole

    def with_purpose(self, found: list[Mention]) -> list[Mention]:
        """ "Temagruppe for børn og unge" as a title: what it is for tells it from its sisters."""
        at = next((i for i, m in enumerate(found) if m.kind == "body"), None)
        if at is None or found[at].cluster or not self._leads(found[at]):
            return found
        first = found[at]
        if first.text != self.text[first.start : first.end]:
            return found  # "Nævnsreglement for X": what the paper is for, as its word says
        if first.sort not in ("group", "forum", "committee") or first.last + 2 >= len(self.toks):
            return found
        titled = first.first == titled_at(self.toks)
        bare = first.stem == first.head and not titled and not self._named_purpose(first)
        if first.plural or bare or first.purpose:
            return found
        link = self.toks[first.last + 1].text.casefold()
        if link not in _FOR and (link != "om" or first.definite):  # "… af arbejdsgruppe om havne"
            return found
        rest = self.toks[first.last + 2 :]
        # "… for børn og unge – medlemsliste, 3. maj": what a sign or a day parts off is no name.
        verbs = verbs_of(self.language)
        ends = (
            i for i, t in enumerate(rest)
            if t.text in _PARTS or t.text in verbs or (first.first > 1 and _day(t))
            or (i and is_verb(self.toks, first.last + 2 + i, self.language))
            or (t.text == "," and i + 1 < len(rest) and _is_place(rest[i + 1]))
            or (i and (_labels_a_number(rest[i:]) or _stray(rest, i)))
        )  # fmt: skip
        rest = rest[: next(ends, len(rest))]
        if not rest or len(rest) > 10 or any(t.text in ".;" for t in rest[:-1]):
            return found
        purpose = purpose_of(rest)
        last = rest[-1]
        end = last.start if last.text in ":." else last.end
        text = self.text[first.start : end].rstrip(" :.")
        named = replace(first, purpose=purpose, text=text, bare=False, end=first.start + len(text))
        behind = [m for m in found[at + 1 :] if m.start >= named.end]
        kept = [
            m for m in behind if m.kind == "abbreviation" or (m.sort == "cluster" and m.cluster)
        ]
        return [*found[:at], named, *kept]

    def _leads(self, mention: Mention) -> bool:
        """Whether a title begins with a name, or with what kind of text about it this is, or says
        that it is set up."""
        ahead = [t.text.casefold() for t in self.toks[max(0, mention.first - 2) : mention.first]]
        if ahead[:1] and ahead[0] in _SET_UP and ahead[-1] in _OF:
            return True
        if mention.first <= 1:
            return not mention.first or self.toks[0].text.casefold() in ("i", "in", "for")
        return self.toks[mention.first - 1].text.casefold() in _LINKS and any(
            paper(*ABOUT_A_BODY, *OF_A_BODY).match(t.text) for t in self.toks[: mention.first]
        )

    # mentions that make up one name

    def merged(self, found: list[Mention]) -> list[Mention]:
        """A cluster and its level, secretariat or group, where they make up one name."""
        out: list[Mention] = []
        for mention in found:
            before = out[-1] if out else None
            joined = self._join(before, mention) if before else None
            if joined:
                out[-1] = joined
            else:
                out.append(mention)
        return out

    def _join(self, a: Mention, b: Mention) -> Mention | None:
        between = [t.text.casefold() for t in self.toks[a.last + 1 : b.first]]
        if self._is_organ_of(a, b, between):  # "Havnby Museums bestyrelse"
            return replace(self._spanning(a, b, b, None), owner=a.stem.casefold())
        if a.kind != "body" or b.kind != "body" or (b.bare and b.plural and b.sort == "level"):
            return None
        # "Klynge Østs strategiske niveau", "Klynge Øst – strategisk niveau"
        if a.sort == "cluster" and b.sort in ("level", "secretariat") and not b.cluster:
            if b.sort == "secretariat":
                b = replace(b, stem="klyngesekretariat")
            gap_ok = (not between and (a.genitive or self._genitive(a))) or (
                len(between) <= 1 and set(between) <= _DASHES and between and b.first == a.last + 2
            )
            if gap_ok:
                return self._spanning(a, b, b, a.cluster)
        # "det strategiske niveau i klynge Øst", "sekretariatet for sundhedsklyngen"
        links = {"i", "for", "under", "omkring"}
        if b.sort == "cluster" and a.sort in ("level", "secretariat") and len(between) == 1:
            if between[0] in _DASHES and a.sort == "level" and not a.cluster and b.cluster:
                return self._spanning(a, b, a, b.cluster)
            if (
                between[0] in links and not a.cluster and not b.genitive and a.stem != "niveau"
            ) or (between[0] in links and a.adjectives and not a.cluster and not b.genitive):
                if a.sort == "secretariat":
                    a = replace(a, stem="klyngesekretariat")
                return self._spanning(a, b, a, b.cluster)
        if b.sort == "cluster" and b.cluster and not a.cluster and len(between) == 1:
            if between[0] in links and a.sort in ("group", "forum", "committee"):
                return self._spanning(a, b, a, b.cluster)
        # "styregruppens formandskab", "klyngernes sekretariater"
        if a.genitive and not between and b.sort in ("chairmanship", "secretariat") and not a.bare:
            return replace(self._spanning(a, b, b, a.cluster), owner=a.stem, bare=False)
        if a.genitive and not between and b.bare and b.head in self.organs and not b.definite:
            return replace(self._spanning(a, b, b, a.cluster), owner=a.stem, bare=False)
        return None

    def _is_organ_of(self, a: Mention, b: Mention, between: list[str]) -> bool:
        """Whether a board or a management stands right behind the organisation that it is of."""
        if (
            a.kind not in ("party", "name", "abbreviation")
            or b.kind != "body"
            or b.definite
            or not b.bare
        ):
            return False
        owned = not between and (a.genitive or self._genitive(a))
        return b.head in self.organs and (owned or between in (["'"], ["’"]))

    def _genitive(self, mention: Mention) -> bool:
        return self.toks[mention.last].text.endswith("s")

    def _spanning(self, a: Mention, b: Mention, main: Mention, cluster: str | None) -> Mention:
        held = next((m for m in (a, b) if m.sort == "cluster" and m is not main), None)
        whole = held.text.rstrip("'’") if held and held.cluster else main.whole
        if held and whole and self._genitive(held) and not whole.endswith(held.cluster or ""):
            whole = whole.removesuffix("s")
        return replace(
            main, start=a.start, end=b.end, whole=whole, first=a.first, last=b.last,
            text=self.text[a.start : b.end], cluster=cluster, bare=False, definite=True,
            genitive=b.genitive, named=a.named or b.named,
        )  # fmt: skip


def _labels_a_number(toks: Sequence[Token]) -> bool:
    """ "… Sagsnr: 4225": the label of a number that stands on the line of a name."""
    return len(toks) > 2 and toks[1].text == ":" and toks[2].text[:1].isdigit()


def _stray(toks: Sequence[Token], at: int) -> bool:
    """ "… det nære sundhedsvæsen Brevid": a capital that nothing ties to the small words before it."""
    ahead = [t.text for t in toks[:at]]
    small = all(word.islower() and word.isalpha() for word in ahead)
    tied = len(ahead[-1]) <= _TIE or ahead[-1] in _TIES
    return small and not tied and toks[at].text.istitle() and not _is_place(toks[at])


_TIE: Final = 3  # letters of a word that may tie a name to what is before it
_TIES: Final = frozenset("samt eller over under efter uden uten mellem mellom with from".split())


_SET_UP: Final = frozenset(
    "nedsættelse oprettelse etablering opprettelse oppretting etablering".split()
)
_OF: Final = frozenset(("af", "av"))


def _day(tok: Token) -> bool:
    """Where the day of a meeting begins behind a name."""
    return tok.text in (",", "d", "den") or tok.text[:1].isdigit()


def _is_place(tok: Token) -> bool:
    """ "…, Randers og Norddjurs": where it is, and no part of what it is for."""
    return place(tok.text).casefold() in municipalities()
