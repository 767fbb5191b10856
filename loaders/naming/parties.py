"""Parties in a text: the names of registers and lexicons, and shapes of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from loaders.lexicon import lexicon, registers
from loaders.naming import norwegian
from loaders.naming.institutions import institution_at
from loaders.naming.mention import NAME, Mention, municipalities, no_genitive, place
from loaders.naming.municipal import english_places, municipal_places, municipality_of
from loaders.naming.organisations import organisation_at
from loaders.tokens import Token, is_known

_HOSPITAL: Final = re.compile(
    r"(?:[A-ZÆØÅ]\w*)?(?:sygehus|hospital|hospitalsenhed|sygehusenhed)(?:et|en)?s?", re.I
)
_SLIP: Final = 6  # letters of a word whose slips are told
_LETTERS: Final = 2  # of a place, in the short name of a branch
_HALF: Final = 3  # letters of half a compound
_COMPASS: Final = frozenset(
    "nord syd sør øst aust vest midt nordvest sydvest sydøst nordøst midtvest midtøst midtnord".split()
)


@cache
def _sort_of(word: str, language: str) -> str | None:
    """The kind of party that a single word stands for."""
    rows = _phrases(language).get(word, ())
    return next((info["sort"] for words, info in rows if len(words) == 1), None)


@cache
def _phrases(language: str) -> dict[str, list[tuple[tuple[str, ...], dict[str, str]]]]:
    """Multi-word party forms by first word, longest first: words → stem, sort, region, side."""
    found: list[tuple[tuple[str, ...], dict[str, str]]] = []
    for entry in lexicon(language, "parties")["party"]:
        info = {"stem": entry["name"], "sort": entry["kind"]}
        if entry.get("side"):
            info["side"] = "yes"
        if entry.get("national"):
            info["region"] = "national"
        if entry.get("proper"):
            info["proper"] = "yes"
        for form in [*entry["forms"], entry["name"]]:
            found.append((tuple(form.casefold().split()), info))
    for region, entry in registers().items():
        for name in entry["names"]:
            info = {"stem": name, "sort": "region", "region": region}
            found.append((tuple(name.casefold().split()), info))
        for name in entry["hospitals"]:
            sort = "psychiatry" if "psykiatri" in name.casefold() else "hospital"
            info = {"stem": name, "sort": sort, "region": region}
            found.append((tuple(re.sub(r"([.,])", r" \1", name.casefold()).split()), info))
        for name in entry["municipalities"]:
            info = {"stem": municipality_of(name), "sort": "municipality", "region": region}
            found.append(((name.casefold(), "kommune"), info))
    out: dict[str, list[tuple[tuple[str, ...], dict[str, str]]]] = {}
    unique = {(words, tuple(sorted(info.items()))) for words, info in found}
    for words, pairs in sorted(unique, key=str):
        out.setdefault(words[0], []).append((words, dict(pairs)))
    for rows in out.values():
        rows.sort(key=lambda row: -len(row[0]))
    return out


@cache
def _capitals(language: str) -> frozenset[str]:
    """The party forms that are only written in capitals."""
    entries = lexicon(language, "parties")["party"]
    return frozenset(f.casefold() for e in entries for f in e["forms"] if f.isupper())


@lru_cache(maxsize=100_000)
def _is_plain(word: str, language: str) -> bool:
    """Whether a word without capitals begins no party, whatever stands beside it."""
    if any(sign.isupper() for sign in word):
        return False
    patterns = lexicon(language, "parties")["patterns"]
    low = no_genitive(word.casefold())
    ends = (*patterns["ministries"], *patterns["chair_municipality"])
    return not ({word.casefold(), low} & _phrases(language).keys() or low.endswith(ends))


@cache
def _heads(language: str) -> tuple[str, ...]:
    """What the names of bodies end in."""
    sorts = lexicon(language, "bodies").get("heads", {}).values()
    return tuple(form for nouns in sorts for forms in nouns.values() for form in forms)


@cache
def _places() -> frozenset[str]:
    """The places of the registers, without case: regions, municipalities, parts of the country."""
    lands = lexicon("da", "parties")["places"]["lands"]
    return frozenset(
        {r.casefold() for r in registers()}
        | municipalities().keys()
        | _COMPASS
        | {land.casefold() for land in lands}
    )


def _is_place(word: str) -> bool:
    return word[:1].isupper() and place(word).casefold() in _places()


def is_land(word: str) -> bool:
    """Whether it is a place of the registers, or a definite name of a landscape ("Vadehavet")."""
    low = word.casefold()
    lands = ("havet", "fjorden", "åen", "skoven", "heden", "land", "jylland", "sjælland", "øerne")
    return _is_place(word) or low.endswith(lands)


_OF_A_PLACE: Final = ("municipality", "city", "county", "borough", "region", "commune")
_BRANCHED: Final = ("association", "patients", "general_practice")


def _is_slip(said: str, meant: str) -> bool:
    """Whether a word is another with a letter lost or swapped inside it ("prakis")."""
    if len(meant) < _SLIP or (said[:1], said[-1:]) != (meant[:1], meant[-1:]):
        return False
    return Levenshtein.distance(said, meant, score_cutoff=1) == 1 and len(said) < len(meant)


class Parties:
    """Finds the parties of one text."""

    def __init__(self, text: str, toks: Sequence[Token], language: str) -> None:
        self.text, self.toks, self.language = text, toks, language
        self.determiners = frozenset(lexicon(language, "bodies")["adjectives"]["determiners"])

    def all(self) -> Iterator[Mention]:
        """Every party, in order."""
        at = 0
        while at < len(self.toks):
            several = list(norwegian.listed(self.toks, at)) if self.language in ("nb", "nn") else []
            if several:
                yield from map(self._named, several)
                at = several[-1].last + 1
                continue
            found = self.party_at(at)
            if found is None:
                at += 1
            else:
                yield self._whole_of_halves(found)
                at = found.last + 1

    def _whole_of_halves(self, found: Mention) -> Mention:
        """ "social- og boligministeren", "Børne-, Unge- og Kulturministeriet": one with its first halves."""
        first = found.first
        halves = self.toks[first].text.endswith("-")
        if not halves and (found.sort != "ministry" or first != found.last):
            return found
        while first > 1 and self._is_half_before(first, opens=not halves):
            first, halves = first - 2, True
        if first == found.first:
            return found
        said = self.text[self.toks[first].start : found.end]
        stem = " ".join(said.split()).removesuffix("s" if found.text != found.stem else "")
        return replace(
            found, first=first, start=self.toks[first].start, text=said, stem=stem,
            named=said[:1].isupper(),
        )  # fmt: skip

    def _is_half_before(self, at: int, *, opens: bool) -> bool:
        """Whether the first half of a compound, and what joins it to its second, stand before."""
        joins = ("og", "and", "&") if opens else (",",)
        half = self.toks[at - 2].text
        return self.toks[at - 1].text in joins and len(half) > _HALF and half.endswith("-")

    def party_at(self, at: int) -> Mention | None:
        """The party that a token begins, if any."""
        if _is_plain(self.toks[at].text, self.language):
            return None
        phrases = _phrases(self.language)
        word = self.toks[at].text.casefold()
        shown = self.toks[at].text
        if word in _capitals(self.language) and (
            shown.islower() or (len(shown) <= _LETTERS and not shown.isupper())
        ):
            return None  # "kl. 14", "Kl. 14": no association
        if self.language in ("nb", "nn") and (found := self._norwegian(at)):
            return found
        if self.language == "en" and at in self._english_places:
            return self._party(
                at, at, stem=f"{self.toks[at].text} Municipality", sort="municipality"
            )
        if self.language == "en" and word in _OF_A_PLACE and (found := self._english(at)):
            return found
        owner = phrases.get(no_genitive(word), ()) if word != no_genitive(word) else ()
        for words, info in (*phrases.get(word, ()), *owner):
            last = at + len(words) - 1
            if last >= len(self.toks):
                continue
            if "proper" in info and self.toks[at].text[:1].islower():
                continue  # "lederne" are leaders, and no association
            if last == at and (found := self._of_a_place(at) or self._called(at)):
                return found
            said = [t.text.casefold() for t in self.toks[at : last + 1]]
            genitive = said[-1] != words[-1] and no_genitive(said[-1]) == words[-1]
            same = words[-1] in (said[-1], no_genitive(said[-1]))
            same = same or (last > at and _is_slip(said[-1], words[-1]))
            if said[:-1] == list(words[:-1]) and same:
                if last == at and (found := self._of_town(at, info)):
                    return found
                whole = last + self._is_company(last + 1)
                return self._branch(at, last, info) or self._party(at, whole, genitive, **info)
        patterns = (
            self._municipality, self._of_a_place, self._organisation, self._institution,
        )  # fmt: skip
        for pattern in (self._english,) if self.language == "en" else patterns:
            if found := pattern(at):
                return found
        return None

    def _is_company(self, at: int) -> bool:
        """ "Nordlandssykehuset HF": what kind of enterprise it is."""
        norwegian = self.language in ("nb", "nn") and at < len(self.toks)
        return norwegian and self.toks[at].text in ("HF", "RHF", "IKS")

    def _party(
        self, first: int, last: int, genitive: bool = False, *, stem: str, sort: str,
        region: str | None = None, side: str = "", proper: str = "",
    ) -> Mention:  # fmt: skip
        start, end = self.toks[first].start, self.toks[last].end
        return Mention(
            "party", start, end, first, last, self.text[start:end], stem, sort=sort,
            region=region, genitive=genitive, side=bool(side),
            named=self.toks[first].text[:1].isupper(), definite=True,
        )  # fmt: skip

    def _of_town(self, at: int, info: dict[str, str]) -> Mention | None:
        """ "hospitalet i Hjørring", "Sygehuset i Thisted": a noun and the town it is in."""
        noun, behind = self.toks[at].text, [t.text for t in self.toks[at + 1 : at + 4]]
        if (
            info["sort"] != "hospital"
            or not noun.endswith("et")
            or behind[:1] not in (["i"], ["på"])
        ):
            return None
        town = behind[1] if len(behind) > 1 else ""
        if not NAME.fullmatch(town) or town in ("Region", "Klynge", "Sundhedsklynge"):
            return None
        stem = f"{noun} {behind[0]} {place(town)}"
        return self._party(at, at + 2, place(town) != town, stem=stem, sort="hospital")

    def _branch(self, first: int, last: int, info: dict[str, str]) -> Mention | None:
        """ "FOA Fjordby", "Dansk Erhverv Øst": an association's branch in a place."""
        if info["sort"] not in _BRANCHED or self.toks[first].text.islower() or info.get("side"):
            return None
        town = self.toks[last + 1].text if last + 1 < len(self.toks) else ""
        if not is_land(town):
            return None
        stem = f"{self._said(first, last)} {place(town)}"
        return self._party(first, last + 1, place(town) != town, stem=stem, sort=info["sort"])

    def _norwegian(self, at: int) -> Mention | None:
        found = norwegian.organisation_at(self.text, self.toks, at, self.language)
        return None if found is None else self._named(found)

    def _named(self, found: norwegian.Organisation) -> Mention:
        return self._party(
            found.first, found.last, found.genitive, stem=found.stem, sort=found.kind,
            region=found.region,
        )  # fmt: skip

    def _english(self, at: int) -> Mention | None:
        found = organisation_at(self.toks, at)
        if found is None:
            return None
        last = self.toks[found.last]
        genitive = last.text.endswith(("'s", "’s"))
        stem = self.text[self.toks[at].start : last.end - 2 * genitive]
        return self._party(at, found.last, genitive, stem=" ".join(stem.split()), sort=found.kind)

    def _municipality(self, at: int) -> Mention | None:
        """ "X Kommune" of any X, and "X, Y og Z Kommuner" one by one."""
        tok = self.toks[at]
        region = municipalities().get(no_genitive(tok.text.casefold())) or municipalities().get(
            tok.text.casefold()
        )
        if at + 1 < len(self.toks) and NAME.fullmatch(tok.text):
            after = self.toks[at + 1].text.casefold()
            noun = no_genitive(after)
            if noun in ("kommune", "regionskommune") and tok.lemma not in self.determiners:
                return self._party(
                    at, at + 1, after.endswith("s"), stem=f"{tok.text} {noun.capitalize()}",
                    sort="municipality", region=region,
                )  # fmt: skip
        if region and tok.text[:1].isupper():
            for ahead in range(at + 1, min(at + 14, len(self.toks))):
                word = self.toks[ahead].text.casefold()
                if word == "kommune" and self._is_surname(at, ahead):
                    break  # "Marit Sandnes, Levanger kommune": who, and where she works
                if word in ("kommune", "kommuner"):
                    return self._party(
                        at, at, stem=municipality_of(tok.text), sort="municipality", region=region
                    )
                if word not in (",", "og", "samt") and word not in municipalities():
                    break
        if at in self._municipal_places:
            return self._party(
                at, at, stem=municipality_of(tok.text), sort="municipality", region=region
            )
        return None

    def _is_surname(self, at: int, ahead: int) -> bool:
        """Whether a place behind a capital, with a comma and one municipality after it, is a name."""
        behind = [t.text for t in self.toks[at + 1 : ahead]]
        named = at > 0 and NAME.fullmatch(self.toks[at - 1].text)
        return bool(named) and "," in behind[:1] and not {"og", "samt"} & set(behind)

    @cached_property
    def _english_places(self) -> frozenset[int]:
        return english_places(self.toks) if self.language == "en" else frozenset()

    @cached_property
    def _municipal_places(self) -> frozenset[int]:
        return municipal_places(self.toks)

    def _of_a_place(self, at: int) -> Mention | None:
        """ "Region Fjordland", "PLO-Fjordland", "Psykiatrien Øst": a kind of party and its place."""
        if self.language == "en":
            return None
        word = self.toks[at].text
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        beside = following is not None and NAME.fullmatch(following.text) is not None
        if word == "Region" and following is not None and beside:
            genitive = following.text.endswith("s")
            if genitive and at + 2 < len(self.toks):
                unit = self.toks[at + 2].text.casefold()
                sort = _sort_of(unit, self.language)
                if sort and self.toks[at + 2].text[:1].isupper():
                    return self._party(at, at + 2, stem=self._said(at, at + 2), sort=sort)
            stem = f"Region {no_genitive(following.text)}"
            return self._party(at, at + 1, genitive, stem=stem, sort="region")
        first, hyphen, rest = word.partition("-")
        letters = len(rest) <= _LETTERS  # "PLO-M"
        if hyphen and first.isupper() and rest[:1].isupper() and (letters or not rest.isupper()):
            sort = _sort_of(first.casefold(), self.language)
            return self._party(at, at, stem=no_genitive(word), sort=sort) if sort else None
        if word[:1].isupper() and self._joined_unit(at):
            return self._party(at, at + 2, stem=self._said(at, at + 2), sort="psychiatry")
        if following is not None and word.isupper() and _is_place(following.text):
            sort = _sort_of(word.casefold(), self.language)
            if sort:  # "PLO Fjordland"
                stem = f"{word} {place(following.text)}"
                genitive = place(following.text) != following.text
                return self._party(at, at + 1, genitive, stem=stem, sort=sort)
        if beside and following is not None and word[:1].isupper() and not word.isupper():
            sort = _sort_of(word.casefold(), self.language)
            local = following.text.casefold() in _COMPASS or word == "Regionspsykiatrien"
            if sort == "psychiatry" and local:
                return self._party(at, at + 1, stem=self._said(at, at + 1), sort=sort)
        return None

    def _called(self, at: int) -> Mention | None:
        """ "Bedre Psykiatri", "Bedre Psykiatri Fjordland": a field in capitals behind a name's first word."""
        field = self.toks[at].text
        if _sort_of(field.casefold(), self.language) != "psychiatry" or not at:
            return None
        if not field[:1].isupper() or field.isupper() or field.endswith(("en", "et")):
            return None
        first = self.toks[at - 1].text
        if not NAME.fullmatch(first) or first != no_genitive(first) or self._is_first(at - 1):
            return None
        if self.toks[at - 1].lemma in self.determiners or first.casefold().endswith(
            _heads(self.language)
        ):
            return None  # "Temagruppe Psykiatri" is a body
        last = at + 1 if at + 1 < len(self.toks) and self._may_be_place(at + 1) else at
        return self._party(at - 1, last, stem=self._said(at - 1, last), sort="association")

    def _is_first(self, at: int) -> bool:
        """Whether a capital may only be that of the first word of a sentence."""
        begins = not at or self.toks[at - 1].text in ".:!?"
        return begins and at + 1 < len(self.toks) and self.toks[at].text[-1:] != "e"

    def _may_be_place(self, at: int) -> bool:
        word = self.toks[at].text
        return NAME.fullmatch(word) is not None and _sort_of(word.casefold(), self.language) is None

    def _joined_unit(self, at: int) -> bool:
        """ "Psykiatri og Social": a field and another one, a unit that looks after both."""
        if at + 2 >= len(self.toks) or self.toks[at].text.casefold() not in ("psykiatri",):
            return False
        other = self.toks[at + 2].text
        after = self.toks[at + 3].text if at + 3 < len(self.toks) else ""
        return (
            self.toks[at + 1].text == "og"
            and bool(re.fullmatch(r"[A-ZÆØÅ][a-zæøå]+", other))
            and not NAME.fullmatch(after)
            and self.party_at(at + 2) is None
        )

    def _said(self, first: int, last: int) -> str:
        return " ".join(t.text for t in self.toks[first : last + 1])

    def _organisation(self, at: int) -> Mention | None:
        """A ministry, a hospital or a region's unit by the shape of its name."""
        tok = self.toks[at]
        word = tok.text
        patterns = lexicon(self.language, "parties")["patterns"]
        low = no_genitive(word.casefold())
        if any(low.endswith(p) and len(low) > len(p) + 2 for p in patterns["ministries"]):
            if low.endswith("styrelsen") and low.endswith("bestyrelsen"):
                return None
            if (branch := self._authority_of(at)) is not None:
                return branch
            return self._party(
                at, at, stem=word.removesuffix("s"), sort="ministry", region="national"
            )
        if any(low.endswith(p) for p in patterns["chair_municipality"]):
            return self._party(at, at, stem=re.sub(r"kommunen$", "kommune", low), sort="role")
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        if following and self._names_hospital(at):
            noun = following.text
            said = no_genitive(noun) if noun.casefold().endswith(("huss", "tals")) else noun
            return self._party(at, at + 1, said != noun, stem=f"{word} {said}", sort="hospital")
        hospital = _HOSPITAL.fullmatch(word)
        if hospital and word[:1].isupper():
            if following and NAME.fullmatch(following.text):
                return self._party(at, at + 1, stem=f"{word} {following.text}", sort="hospital")
            previous = self.toks[at - 1] if at else None
            if previous and NAME.fullmatch(previous.text) and previous.text[:1].isupper():
                return self._party(at - 1, at, stem=f"{previous.text} {word}", sort="hospital")
        return None

    def _authority_of(self, at: int) -> Mention | None:
        """ "Naturstyrelsen Fyn", "Kystdirektoratet Vadehavet": the branch of an authority."""
        toks = self.toks
        if toks[at].text.endswith("s") or at + 1 >= len(toks) or not toks[at].text[:1].isupper():
            return None
        town = toks[at + 1].text
        after = toks[at + 2].text if at + 2 < len(toks) else ""
        if not NAME.fullmatch(town) or NAME.fullmatch(after) or not is_land(town):
            return None
        stem = f"{toks[at].text} {place(town)}"
        return self._party(at, at + 1, place(town) != town, stem=stem, sort="ministry")

    def _names_hospital(self, at: int) -> bool:
        """ "Holmegaard Sygehus": a name that is no ordinary word, before the noun in capitals."""
        noun, low = self.toks[at + 1].text, self.toks[at].text.casefold()
        if not (NAME.fullmatch(self.toks[at].text) and noun[:1].isupper()):
            return False
        if not _HOSPITAL.fullmatch(noun) or no_genitive(noun).endswith(("et", "en")):
            return False
        inside = at > 0 and self.toks[at - 1].text not in ".:!?"  # no capital of a sentence's
        return inside or low in municipalities() or not is_known(low, lang=self.language)

    def _institution(self, at: int) -> Mention | None:
        """An association, an office or an authority by the nouns of its name."""
        found = institution_at(self.toks, at, self.language)
        if found is None:
            return None
        last = self.toks[found.last].text
        cut = len(last) - len(place(last))
        stem = self.text[self.toks[at].start : self.toks[found.last].end - cut]
        return self._party(at, found.last, bool(cut), stem=" ".join(stem.split()), sort=found.kind)
