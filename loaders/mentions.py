"""Where a text speaks of a body or a party: names, compounds, descriptions and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from loaders.english import runs
from loaders.lexicon import lexicon, registers
from loaders.tokens import Token, lemma_of

MentionKind = Literal["body", "party", "abbreviation", "name"]
_ABBREVIATION: Final = re.compile(r"[A-ZÆØÅ]{2,6}(?:['’][a-zæøå]{1,5})?")
_NAME: Final = re.compile(r"[A-ZÆØÅ][\w’'.-]*[a-zæøå]|[A-ZÆØÅ]\w*-[A-ZÆØÅ]\w+")
_DASHES: Final = frozenset("-–—:,/")
_HOSPITAL: Final = re.compile(
    r"(?:[A-ZÆØÅ]\w*)?(?:sygehus|hospital|hospitalsenhed|sygehusenhed)(?:et|en)?s?", re.I
)
_INDEFINITE: Final = frozenset(("en", "et", "én", "ét", "a", "an", "ein", "eit", "ei"))
_ROMAN: Final = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention, from `start` to `end` in the text of its block.

    For a body: `stem` is its noun without inflection ("styregruppe"), `head` the common noun it ends
    in ("gruppe") and `sort` that noun's class; `adjectives` are the lemmas that belong to its name;
    `cluster` a proper cluster name; `owner` the stem of the body it is of ("klyngestyregruppens
    formandskab"); `purpose` what it is for. `bare` marks "udvalget", which may be any committee.
    For a party: `stem` is its name and `sort` its kind.
    """

    kind: MentionKind
    start: int
    end: int
    first: int  # tokens
    last: int
    text: str
    stem: str
    head: str = ""
    sort: str = ""
    adjectives: tuple[str, ...] = ()
    cluster: str | None = None
    owner: str | None = None
    purpose: str | None = None
    definite: bool = False
    plural: bool = False
    genitive: bool = False
    bare: bool = False
    adhoc: bool = False
    region: str | None = None
    named: bool = False  # written as a name, with capitals
    side: bool = False  # a side such as "kommunerne", no organisation
    exact: bool = False  # if bare, it points only to bodies of its very noun


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
        for form in [*entry["forms"], entry["name"]]:
            found.append((tuple(form.casefold().split()), info))
    for region, entry in registers().items():
        for name in entry["names"]:
            info = {"stem": name, "sort": "region", "region": region}
            found.append((tuple(name.casefold().split()), info))
        for name in entry["hospitals"]:
            sort = "psychiatry" if "psykiatri" in name.casefold() else "hospital"
            info = {"stem": name, "sort": sort, "region": region}
            found.append((tuple(name.casefold().split()), info))
        for name in entry["municipalities"]:
            info = {"stem": f"{name} Kommune", "sort": "municipality", "region": region}
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


@cache
def _municipalities() -> dict[str, str]:
    return {
        name.casefold(): region
        for region, entry in registers().items()
        for name in entry["municipalities"]
    }


def find_mentions(
    text: str, toks: Sequence[Token], language: str = "da", *, title: bool = False
) -> tuple[Mention, ...]:
    """Every mention in a text, in order, none inside another.

    In a `title` (a heading, an item of a list) what a body is for belongs to its name.
    """
    finder = _Finder(text, toks, language)
    found = [*finder.parties(), *finder.bodies(), *finder.abbreviations(), *finder.names()]
    order: dict[str, int] = {"body": 0, "party": 1, "abbreviation": 2, "name": 3}
    found.sort(key=lambda m: (m.first, order[m.kind], -m.last))
    out: list[Mention] = []
    for mention in found:
        while out and out[-1].kind == "name" != mention.kind and mention.first <= out[-1].last:
            out.pop()
        if not out or mention.first > out[-1].last:
            out.append(mention)
        elif mention.kind == "body" and out[-1].kind == "party" and mention.last > out[-1].last:
            out[-1] = mention
    merged = finder.enumerated(finder.merged(out))
    return tuple(finder.with_purpose(merged) if title else merged)


class _Finder:
    def __init__(self, text: str, toks: Sequence[Token], language: str) -> None:
        self.text, self.toks, self.language = text, toks, language
        words = lexicon(language, "bodies")
        self.name_adjectives = frozenset(words["adjectives"]["name"])
        self.level_adjectives = frozenset(words["adjectives"]["levels"])
        self.loose = frozenset(words["adjectives"]["loose"])
        self.determiners = frozenset(words["adjectives"]["determiners"])
        self.not_prefixes = frozenset(words["not_bodies"]["prefixes"])
        self.not_words = frozenset(words["not_bodies"]["words"])
        self.common_clusters = frozenset(words["clusters"]["common"])
        self.adhoc = frozenset(words["adhoc"]["words"])
        self.own = frozenset(words.get("own", {}).get("words", ()))
        self.organs = frozenset(words.get("own", {}).get("organs", ()))
        self.weak_levels = frozenset(words["adjectives"].get("weak_levels", ()))

    # parties

    def parties(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.toks):
            found = self._party_at(at)
            if found is None:
                at += 1
            else:
                yield found
                at = found.last + 1

    def _party_at(self, at: int) -> Mention | None:
        phrases = _phrases(self.language)
        word = self.toks[at].text.casefold()
        if self.toks[at].text.islower() and word in _capitals(self.language):
            return None  # "kl. 14" is no association
        for words, info in phrases.get(word, ()) or phrases.get(_no_genitive(word), ()):
            last = at + len(words) - 1
            if last >= len(self.toks):
                continue
            said = [t.text.casefold() for t in self.toks[at : last + 1]]
            genitive = said[-1] != words[-1]
            if said[:-1] == list(words[:-1]) and words[-1] in (said[-1], _no_genitive(said[-1])):
                return self._party(at, last, genitive, **info)
        for pattern in (self._municipality, self._organisation):
            if found := pattern(at):
                return found
        return None

    def _party(
        self, first: int, last: int, genitive: bool = False, *, stem: str, sort: str,
        region: str | None = None, side: str = "",
    ) -> Mention:  # fmt: skip
        start, end = self.toks[first].start, self.toks[last].end
        return Mention(
            "party", start, end, first, last, self.text[start:end], stem, sort=sort,
            region=region, genitive=genitive, side=bool(side),
            named=self.toks[first].text[:1].isupper(), definite=True,
        )  # fmt: skip

    def _municipality(self, at: int) -> Mention | None:
        """ "X Kommune" of any X, and "X, Y og Z Kommuner" one by one."""
        tok = self.toks[at]
        region = _municipalities().get(_no_genitive(tok.text.casefold())) or _municipalities().get(
            tok.text.casefold()
        )
        if at + 1 < len(self.toks) and _NAME.fullmatch(tok.text):
            after = self.toks[at + 1].text.casefold()
            if after in ("kommune", "kommunes") and tok.lemma not in self.determiners:
                return self._party(
                    at, at + 1, after.endswith("s"), stem=f"{tok.text} Kommune",
                    sort="municipality", region=region,
                )  # fmt: skip
        if region and tok.text[:1].isupper():
            for ahead in range(at + 1, min(at + 14, len(self.toks))):
                word = self.toks[ahead].text.casefold()
                if word in ("kommune", "kommuner"):
                    return self._party(
                        at, at, stem=f"{tok.text} Kommune", sort="municipality", region=region
                    )
                if word not in (",", "og", "samt") and word not in _municipalities():
                    break
        return None

    def _organisation(self, at: int) -> Mention | None:
        """A ministry, a hospital or a region's unit by the shape of its name."""
        tok = self.toks[at]
        word = tok.text
        patterns = lexicon(self.language, "parties")["patterns"]
        low = _no_genitive(word.casefold())
        if any(low.endswith(p) and len(low) > len(p) + 2 for p in patterns["ministries"]):
            if low.endswith("styrelsen") and low.endswith("bestyrelsen"):
                return None
            return self._party(
                at, at, stem=word.removesuffix("s"), sort="ministry", region="national"
            )
        if any(low.endswith(p) for p in patterns["chair_municipality"]):
            return self._party(at, at, stem=re.sub(r"kommunen$", "kommune", low), sort="role")
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        hospital = _HOSPITAL.fullmatch(word)
        if hospital and word[:1].isupper():
            if following and _NAME.fullmatch(following.text):
                return self._party(at, at + 1, stem=f"{word} {following.text}", sort="hospital")
            previous = self.toks[at - 1] if at else None
            if previous and _NAME.fullmatch(previous.text) and previous.text[:1].isupper():
                return self._party(at - 1, at, stem=f"{previous.text} {word}", sort="hospital")
        return None

    # abbreviations

    def abbreviations(self) -> Iterator[Mention]:
        for at, tok in enumerate(self.toks):
            if _ABBREVIATION.fullmatch(tok.text) and not _ROMAN.fullmatch(tok.text):
                stem = re.split("['’]", tok.text)[0]
                yield Mention(
                    "abbreviation", tok.start, tok.end, at, at, tok.text, stem,
                    definite="'" in tok.text or "’" in tok.text, named=True,
                )  # fmt: skip

    # names of nothing known: units, offices, people

    def names(self) -> Iterator[Mention]:
        """Runs of capitalised words inside a sentence, or of two or more anywhere."""
        at = 0
        while at < len(self.toks):
            last = self._name_end(at)
            if last is None:
                at += 1
                continue
            start, end = self.toks[at].start, self.toks[last].end
            said = self.text[start:end]
            if last > at or (at and self.toks[at - 1].text not in ".:!?"):
                yield Mention("name", start, end, at, last, said, said, definite=True, named=True)
            at = last + 1

    def _name_end(self, at: int) -> int | None:
        if not _NAME.fullmatch(self.toks[at].text):
            return None
        last = at
        while last + 1 < len(self.toks):
            if _NAME.fullmatch(self.toks[last + 1].text):
                last += 1
            elif (
                self.toks[last + 1].text in ("og", "for", "i", "af")
                and last + 2 < len(self.toks)
                and _NAME.fullmatch(self.toks[last + 2].text)
                and self.toks[last + 1].text == "og"
            ):
                last += 2
            else:
                break
        return last

    # bodies

    def bodies(self) -> Iterator[Mention]:
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
        form, prefix = match["form"], match["prefix"].rstrip("-")
        head = _heads(self.language)[form]
        capital = tok.text[:1].isupper() and at > 0 and not self._ends(at - 1)
        if (prefix in self.not_prefixes and not capital) or prefix.endswith(("om", "fo")):
            return None
        first, adjectives, adhoc, capitals = self._left(at)
        cluster = self._cluster_name(at, prefix, head)
        last = at
        if (cluster and not prefix.strip()) or (cluster and head.sort == "cluster"):
            last = self._cluster_end(at, prefix)
        if head.sort == "level" and head.plural and not prefix and self._both(at):
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
        first, stem = self._name_before(first, at, stem)
        own = stem in self.own
        plain = stem == head.noun and not adjectives and not cluster and not adhoc and not own
        if plain and tok.text.casefold() in self.not_words:
            return None
        owned = bool(first) and self._is_genitive(first - 1)
        kept = owned or head.sort in ("cluster", "council") or self._is_title(at)
        if plain and not head.definite and not kept:
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
        suffix_end = self._name_after(last, head, cluster)
        purpose = None
        if suffix_end > last:
            purpose = " ".join(t.text.casefold() for t in self.toks[last + 1 : suffix_end + 1])
            last = suffix_end
        if purpose is None and tok.text[:1].isupper() and not head.plural and not cluster:
            about = self._about(last, head)
            if about > last:
                rest = self.toks[last + 2 : about + 1]
                purpose = " ".join(t.lemma for t in rest if len(t.text) > 2 and t.text[0].isalpha())
                last = about
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

    def _meant(self, first: int, at: int) -> bool:
        """ "det faglige niveau", "klyngens faglige niveau": one that is known, no quality."""
        if self._determined(first, at):
            return self.toks[first].text.casefold() not in _INDEFINITE
        return bool(first) and first < at and self._is_genitive(first - 1)

    def _both(self, at: int) -> bool:
        return bool(at) and self.toks[at - 1].text.casefold() in ("begge", "to", "both", "two")

    def _name_before(self, first: int, at: int, stem: str) -> tuple[int, str]:
        """ "en Blå Planet gruppe", "klynge temagrupper": words that are the first part of the noun."""
        here = first - 1
        if first != at or here < 0:
            return first, stem
        if self.toks[here].text.casefold() == "klynge" and not stem.startswith("klynge"):
            return here, f"klynge{stem}"
        words: list[str] = []
        while here > 0 and _NAME.fullmatch(self.toks[here].text) and not self._ends(here - 1):
            words.insert(0, self.toks[here].text)
            here -= 1
        if not words or words[-1].endswith("s") or self.toks[at].text[:1].isupper():
            return first, stem
        return here + 1, f"{' '.join(words).casefold()} {stem}"

    def _first_of_two(self, first: int, at: int) -> int | None:
        """The first part of "Social- og Sundhedsudvalget", one name for one body."""
        if first != at or at < 2 or self.toks[at - 1].text not in ("og", "and"):
            return None
        word = self.toks[at - 2].text
        return at - 2 if len(word) > 3 and word.endswith("-") and word[:-1].isalpha() else None

    def _name_after(self, last: int, head: _Head, cluster: str | None) -> int:
        """ "Temagruppe Ældre", "Kompetencerådet Syd": capitalised words right behind are its name."""
        if cluster or head.plural or head.sort not in ("group", "forum", "committee", "council"):
            return last
        here = last
        while here + 1 < len(self.toks) and here - last < 4:
            if self._party_at(here + 1):
                break
            word = self.toks[here + 1].text
            joined = word == "og" and here > last and here + 2 < len(self.toks)
            if joined and _NAME.fullmatch(self.toks[here + 2].text):
                if _head_pattern(self.language).match(self.toks[here + 2].text.casefold()):
                    break  # "Gruppe Nord og Gruppe Syd" are two
                here += 2
            elif _head_pattern(self.language).match(word.casefold()):
                break  # "rådet Miljøudvalget" are two
            elif _NAME.fullmatch(word) and not _ABBREVIATION.fullmatch(word):
                here += 1
            else:
                break
        return here

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
            word = self.toks[here + 1].text
            name = _NAME.fullmatch(word) and not _ABBREVIATION.fullmatch(word)
            if not name or self._party_at(here + 1):
                break
            if _head_pattern(self.language).match(word.casefold()):
                return last
            here += 1
        return here if here > last + 1 else last

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
        return self._is(self.toks[at], self.name_adjectives)

    def _is(self, tok: Token, words: frozenset[str]) -> bool:
        low = tok.text.casefold().rstrip("-")
        return tok.lemma in words or low in words or low[:-1] in words

    def _continues(self, at: int) -> bool:
        """ "det politiske og det strategiske niveau": an article in the middle of one."""
        return at >= 2 and self.toks[at - 1].text in ("og", "samt") and self._adjective(at - 2)

    def _cluster_name(self, at: int, prefix: str, head: _Head) -> str | None:
        if head.sort != "cluster":
            return None
        word = self.toks[at].text
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        if prefix.removesuffix("-") not in self.common_clusters:
            proper = word[:1].isupper() and not head.plural
            return _place(word) if proper else None
        if following and _NAME.fullmatch(following.text) and not head.plural:
            lemma = lemma_of(following.text, self.language)
            if lemma not in self.name_adjectives and lemma not in self.loose:
                return _place(following.text)
        return None

    def _cluster_end(self, at: int, prefix: str) -> int:
        return at + 1 if prefix.removesuffix("-") in self.common_clusters else at

    # lists of clusters and purposes

    def enumerated(self, found: list[Mention]) -> list[Mention]:
        """ "tre klynger – Øst, Midt og Vest": each name of the list is a cluster."""
        out: list[Mention] = []
        for mention in found:
            if out and mention.kind != "body" and mention.first <= out[-1].last:
                continue
            out.append(mention)
            if mention.sort == "cluster" and mention.plural and not mention.cluster:
                out.extend(self._listed(mention))
        taken = {i for m in out if m.cluster for i in range(m.first, m.last + 1)}
        return [m for m in out if m.kind != "name" or not taken & set(range(m.first, m.last + 1))]

    def _listed(self, mention: Mention) -> Iterator[Mention]:
        at = mention.last + 1
        if at >= len(self.toks) or self.toks[at].text not in "–—-:(":
            return
        names: list[int] = []
        for here in range(at + 1, len(self.toks)):
            word = self.toks[here].text
            if _NAME.fullmatch(word) and (not names or names[-1] != here - 1):
                names.append(here)
            elif word not in (",", "og", "samt", "and"):
                break
        if len(names) < 2:
            return
        noun = mention.stem[:1].upper() + mention.stem[1:]
        for here in names:
            tok = self.toks[here]
            yield replace(
                mention, start=tok.start, end=tok.end, first=here, last=here, plural=False,
                text=f"{noun} {tok.text}", cluster=tok.text, bare=False, named=True,
                adjectives=(), definite=True,
            )  # fmt: skip

    def _is_title(self, at: int) -> bool:
        """ "Udvalg for Kystbeskyttelse": a text that begins with a noun and what it is for."""
        if at or at + 2 >= len(self.toks) or not self.toks[at].text[:1].isupper():
            return False
        return self.toks[at + 1].text == "for" and self.toks[at + 2].text[:1].isupper()

    def _named_purpose(self, first: Mention) -> bool:
        """ "Udvalg for Kystbeskyttelse": what a plain committee is for, in capitals, is its name."""
        return first.sort == "committee" and self.toks[first.last + 2].text[:1].isupper()

    def with_purpose(self, found: list[Mention]) -> list[Mention]:
        """ "Temagruppe for børn og unge" as a title: what it is for tells it from its sisters."""
        first = found[0] if found else None
        if first is None or first.kind != "body" or first.first > 1 or first.cluster:
            return found
        if first.first and self.toks[0].text.casefold() not in ("i", "in", "for"):
            return found
        if first.sort not in ("group", "forum", "committee") or first.last + 2 >= len(self.toks):
            return found
        bare = first.stem == first.head and not self._named_purpose(first)
        if first.plural or bare:
            return found
        if self.toks[first.last + 1].text.casefold() not in (
            "for",
            "vedrørende",
            "vedr",
            "om",
            "på",
            "on",
        ):
            return found
        rest = self.toks[first.last + 2 :]
        # "… for børn og unge – medlemsliste": what is behind a dash is no part of the name.
        dash = next((i for i, t in enumerate(rest) if t.text in ("-", "–", "—", "(")), len(rest))
        rest = rest[:dash]
        if not rest or len(rest) > 10 or any(t.text in ".;" for t in rest[:-1]):
            return found
        purpose = " ".join(t.lemma for t in rest if len(t.text) > 2 and t.text[0].isalpha())
        last = rest[-1]
        end = last.start if last.text in ":." else last.end
        text = self.text[first.start : end].rstrip(" :.")
        return [replace(first, purpose=purpose, text=text, bare=False, end=first.start + len(text))]

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
        if a.kind != "body" or b.kind != "body" or (b.bare and b.plural and b.sort == "level"):
            return None
        between = [t.text.casefold() for t in self.toks[a.last + 1 : b.first]]
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

    def _genitive(self, mention: Mention) -> bool:
        return self.toks[mention.last].text.endswith("s")

    def _spanning(self, a: Mention, b: Mention, main: Mention, cluster: str | None) -> Mention:
        return replace(
            main, start=a.start, end=b.end, first=a.first, last=b.last,
            text=self.text[a.start : b.end], cluster=cluster, bare=False, definite=True,
            genitive=b.genitive, named=a.named or b.named,
        )  # fmt: skip


def _place(word: str) -> str:
    """A place name without a genitive s that is not its own (Randers keeps it)."""
    return word if word.casefold() in _municipalities() else _no_genitive(word)


def _no_genitive(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
