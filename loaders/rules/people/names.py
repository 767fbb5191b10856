"""Names of people by their shape: no list of names, but words that names are not."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

import simplemma

from loaders.layout import layout
from loaders.lexicon import registers
from loaders.mentions import find_mentions
from loaders.naming.somebody import is_first_name
from loaders.rules.people.words import role_names, words
from loaders.rules.seats.nouns import noun
from loaders.tokens import is_known, tokens

_UPPER: Final = "A-ZÆØÅÄÖÜÉÈÁÓÍŁŚŽČŠ"
_PART: Final = rf"[{_UPPER}][a-zæøåäöüéèáóíñçłśžčš]+(?:['’][{_UPPER}]?[a-zæøå]+)?"
_NAME: Final = re.compile(
    rf"(?:[{_UPPER}]['’])?{_PART}(?:-{_PART})*|[{_UPPER}][a-z]?\.|(?:[{_UPPER}]\.-?){{2,3}}"
)
_INITIAL: Final = re.compile(rf"[{_UPPER}][a-z]?\.|(?:[{_UPPER}]\.-?){{2,3}}")
_WARDS: Final = frozenset("unitary county district borough parish city town ward".split())
_LETTERS: Final = re.compile(rf"[{_UPPER}]")
_PIECE: Final = re.compile(r"[^\s,;:()\[\]/|·–—*†]+")
_SHORT_TITLE: Final = re.compile(r"[a-zæøå]+(?:\.[a-zæøå-]+)*\.?", re.I)  # "stud.scient."
# how names of units end ("Tværsektorielt Samarbejde", "Nære Tilbud"), and no surname
_UNIT: Final = re.compile(
    r"\w{2,}(?:else|hed|skab|arbejde|tilbud|pleje|omsorg|politik|økonomi|området|service|støtte|lægning"
    r"|ledelse|vikling|retning|sikring|ation|tering|forhold|indsats|miljø|teknik|ydelse|ydelser)",
    re.I,
)
# how English words for what is done end ("Future Activities", "Risk Management"), and no surname
_ABSTRACT: Final = re.compile(
    r"(?!clement)\w{2,}(?:tions?|sions?|ities|ility|ivity|ships?|ments?|ivals?)", re.I
)
_DEED: Final = re.compile(r"(?:ering|else|hed|skab|planlægning|arbejde|tages|føres|sendes)$")
# how words for people of a trade end, in all languages
_JOBS: Final = (
    "fuldmægtig", "ist", "ør", "chef", "leder", "læge", "betjent", "assistent", "sjef", "leiar", "fører",
    "førar", "rådgiver", "rådgjevar", "arbeider", "arbeidar", "arbejder", "lærer", "lærar", "lege",
    "inspektør", "ansvarlig", "ansvarleg", "koordinator", "konsulent", "sekretær", "advokat", "dekan",
    "rektor", "pleier", "plejer", "pleiar", "mester", "forfatter", "kunstner", "musiker", "skipper", "gårdejer",
    "præst", "provst", "biskop", "representant", "log", "nom", "tekt", "visor", "agog", "foged", "demokrat",
    "dommer", "forsker", "vejleder", "udvikler", "tekniker", "politiker", "medlem", "jordemoder", "terapeut",
    "farmaceut", "formidler", "kandidat", "frivillig", "ejer", "indkøber",
    "prest", "prost", "politikar", "forskar", "tillitsvalgt", "tillitsvald", "tillidsvalgt", "byggjar",
)  # fmt: skip
# the same in small letters only: surnames end so too
_SMALL_JOBS: Final = (
    "mann",
    "kvinne",
    "bruker",
    "brukar",
    "gjevar",
    "giver",
    "ombud",
    "studerende",
)
# women's names that end like a guild
_WOMEN: Final = re.compile(
    r"(?:kjell?|ås|as|gunn|tor|sol|gud|her|inge|ragn|odd|eld|gis|geir|berg|borg|svan|dag|sig|tur)l?aug",
    re.I,
)
_DEGREE: Final = re.compile(r"(?:cand|mag|dr|lic|stud|ph|hd)\.\s?[a-zæøå]", re.I)
_COMPANY: Final = re.compile(r"\s+(?:A/S|ApS|AS|I/S|IKS|HF|KF|SA|BA|Ltd|Inc|plc|LLP|CIC)\b")
_COUNTED: Final = re.compile(r"\s*\(\s*(?:up to\s+|op til\s+|ca\.\s+)?\d{1,2}\s*\)")
# a house, by how its name begins: no first name is so long and ends in an article
_DEFINITE: Final = re.compile(r"[a-zæøå]{8,}(?:et|en|erne|ene|eriet)")
_LODGES: Final = ("laget", "lauget")  # "Fiskarlaget Vest"
_HALL: Final = re.compile(
    r"(?:Town|City|Village|County|Guild|Parish|Church|Community|Memorial|Assembly|Great|Main|Old|New|Sports) Hall"
    r"|(?:Parish|Free|Methodist|Baptist|Food|Data|National|Savings) (?:Church|Bank)"
)
# what an organisation is called for short behind its place ("North Wick ICB")
_SHORT_HOUSE: Final = re.compile(r"ICB|ICS|ICP|CCG|NHS|HF|RHF|IKS|KF|CIC|LLP|UK")
_COMPASS: Final = frozenset(
    "north south nord sør syd øst aust vest northern southern eastern western "
    "nordre søre søndre østre austre vestre indre ytre midtre".split()
)
_GIVEN: Final = frozenset(
    ("sine", "mine", "tove", "åse", "åge", "said", "will", "may", "maj", "lærke", "ture")
)  # first names that look like bent words, or like words that no name begins with
_ARTICLES: Final = frozenset("en et én ét ein eit ei a an den det de the to tre fire fem".split())
_LONG_JOB: Final = 10  # letters of a noun for people that is nobody's surname
_SHORT_OWNER: Final = 4  # letters of a noun in the genitive: "mads" is none
_LONG_OWNER: Final = 8  # letters of a first name that may end like a genitive
_MOST: Final = 5  # parts of a name
_LONGEST_TITLE: Final = 5  # words in front of a name


class Named(NamedTuple):
    """A name of a person in a text; `title` is what stands in front of it, honorifics apart."""

    name: str
    start: int
    end: int
    title: str | None
    sure: bool  # an honorific or a title says that it is a person


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.text.casefold().strip(".,'’")


@lru_cache(maxsize=512)  # several rules ask it of the same line
def starts_with_person(text: str, *, trusted: bool = False) -> Named | None:
    """The person whom a stretch begins with, titles in front; None where it begins otherwise.

    `trusted` where something else says that a person stands here: ordinary words may be a name.
    """
    found = _words(text)
    at = 0
    title: list[_Word] = []
    sure = False
    while at < len(found.words) and len(title) <= _LONGEST_TITLE:
        word = found.words[at]
        if found.is_title(at):
            title.append(word)
            sure, at = True, at + 1
        elif word.plain in words("honorifics"):
            sure, at = True, at + 1
        elif word.plain in _WARDS and found.is_styled(at + 2):
            at += 1  # "Unitary Cllr J Davies"
        elif (
            word.plain == "the"
            and at + 1 < len(found.words)
            and found.words[at + 1].plain in words("honorifics")
        ):
            at += 1
        else:
            break
        if not found.joined(at - 1):
            return None
    end = found.name_end(at, initials=trusted or found.is_styled(at))
    if end is None:
        return None
    stop = found.words[end].end - (found.words[end].text[-1] in ".!?-")
    said = text[found.words[at].start : stop]
    if not (sure or trusted) and _is_ordinary(said):
        return None
    ahead = text[title[0].start : title[-1].end] if title else None
    return Named(said, found.words[at].start, stop, ahead, sure)


def is_person(said: str, *, housed: bool = False) -> bool:
    """Whether a name in capitals is somebody's, or two people's: by its shape, and a first name that lists know;
    the shape is enough where a house stands behind it (`housed`).

    >>> is_person("Lis Holm"), is_person("Kystens Venner")
    (True, False)
    """
    if " og " in said:
        return all(is_person(one, housed=housed) for one in said.split(" og "))
    found = starts_with_person(said)
    whole = found is not None and found.end - found.start == len(said)
    return whole and (housed or is_first_name(re.split(r"[ -]", said, maxsplit=1)[0]))


def people_in(text: str) -> list[Named]:
    """The people named anywhere in running text: names of two parts or more."""
    found = _words(text)
    out: list[Named] = []
    at = 0
    while at < len(found.words):
        begin = at
        titled = False
        while at < len(found.words) and (
            found.words[at].plain in words("honorifics") or found.is_title(at, inside=True)
        ):
            titled = titled or at >= begin
            at += 1
            if at < len(found.words) and not found.joined(at - 1):
                titled, begin = False, at
        if at == begin and found.is_field(at):  # "Professor of Condensed Matter Physics"
            while found.joined(at) and found.words[at + 1].text[:1].isupper():
                at += 1
            at += 1
            continue
        styled = found.is_styled(at)
        end = found.name_end(at, initials=styled) if at < len(found.words) else None
        if end is None:
            at = max(at, begin + 1) if at > begin else at + 1
            continue
        stop = found.words[end].end - (found.words[end].text[-1] in ".!?-")
        said = text[found.words[at].start : stop]
        if titled or not _is_ordinary(said):
            told = [w for w in found.words[begin:at] if w.plain not in words("honorifics")]
            title = text[told[0].start : told[-1].end] if told else None
            out.append(Named(said, found.words[at].start, stop, title, titled))
        at = end + 1
    return out


_FIELD_END: Final = re.compile(r"\s*(?:[,;(\n|/]|\s[–—-]\s|$)")
_WHERE: Final = frozenset("for af i på ved hos til med av of at in".split())


def behind_office(text: str) -> Named | None:
    """Whoever stands behind an office with a place of its own: "Chef for Børn og Kultur A B"."""
    end = _FIELD_END.search(text)
    found = _words(text[: end.start() if end else len(text)])
    said = [word.text for word in found.words]
    jobs = [
        at
        for at, word in enumerate(said[:_LONGEST_TITLE])
        if is_job(word) or _is_one(word.casefold())
    ]
    if not jobs or jobs[0] + 1 >= len(said) or said[jobs[0] + 1] not in _WHERE:
        return None
    for at in range(jobs[0] + 3, len(said) - 1):
        if found.name_end(at) != len(said) - 1 or not _is_given(said[at]):
            continue
        low = said[-1].casefold()
        if is_known(low, "da") and not _is_given(said[-1]) and not is_first_name(said[at]):
            continue
        first, last = found.words[at], found.words[-1]
        ahead = text[found.words[0].start : found.words[at - 1].end]
        return Named(text[first.start : last.end], first.start, last.end, ahead, sure=True)
    return None


@lru_cache(maxsize=20_000)
def _is_given(word: str) -> bool:
    """Whether a word may be a first name: known as a name, or no word at all."""
    first = re.split(r"[-.]", word)[0].casefold()
    return is_first_name(word) or not is_known(first, "da")


class _Words:
    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [_Word(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text)]

    def joined(self, at: int) -> bool:
        """Whether only blanks stand between a word and the next."""
        if at + 1 >= len(self.words):
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return "\n" not in between and not between.strip()

    def is_title(self, at: int, *, inside: bool = False) -> bool:
        """Whether a word in front of a name is a title: a noun for people, or shortened."""
        word = self.words[at]
        if word.text[:1].isupper() and word.plain in _GIVEN:
            return False
        if is_job(word.text):
            return self._names_follow(at)
        if at == 0 and not inside and word.text[:1].isupper() and _is_one(word.plain):
            return self.joined(at) and self.name_end(at + 1) is not None  # "Læge Trine Ravn"
        if word.text.endswith("-") and self.joined(at) and self.joined(at + 1):
            link, other = self.words[at + 1].plain, self.words[at + 2].text
            if link in ("og", "and", "eller") and is_job(other):
                return True  # "Social- og sundhedsdirektør"
        before = self.words[at - 1].text if at else ""
        if before.endswith("-") and word.plain in ("og", "and", "eller"):
            return self._names_follow(at)
        following = self.words[at + 1].text if self.joined(at) else ""
        if at == 0 and following[:1].islower() and is_job(following):
            return self._names_follow(at + 1)
        low = word.text[:1].islower() or (at == 0 and bool(_DEGREE.match(word.text)))
        short = not inside and low and "." in word.text
        return short and bool(_SHORT_TITLE.fullmatch(word.text)) and self._names_follow(at)

    def _names_follow(self, at: int) -> bool:
        return self.joined(at)

    def is_field(self, at: int) -> bool:
        """Whether a word stands behind "Professor of", "Director of": what the office is for."""
        if at < 2 or self.words[at - 1].text != "of" or not self.joined(at - 1):
            return False
        office = self.words[at - 2].plain
        return self.joined(at - 2) and (office in ("professor", "dean", "head") or is_job(office))

    def is_styled(self, at: int) -> bool:
        """Whether somebody is addressed before a word: "Cllr P Morgan", "Mrs E J G Hilson"."""
        styled = (*words("honorifics"), "cllr")
        return 0 < at <= len(self.words) and self.words[at - 1].plain in styled

    def name_end(self, at: int, *, initials: bool = False) -> int | None:
        """The last word of the name that begins here; None if none does.

        `initials` where it may begin with letters that no full stop follows.
        """
        if initials and at < len(self.words) and _LETTERS.fullmatch(self.words[at].text):
            while self.joined(at) and _LETTERS.fullmatch(self.words[at + 1].text):
                at += 1
            surname = self.joined(at) and self._fits(at + 1)
            return self.name_end_of(at + 1) if surname else None
        if at >= len(self.words) or not _NAME.fullmatch(self._core(at)):
            return None
        if _is_none(self.words[at].plain, first=True):
            return None
        last, parts = at, 1
        while self.joined(last) and parts < _MOST and not self._closed(last):
            after = last + 1
            further = after
            while self._is_particle(further) and self.joined(further):
                further += 1
            if further > after and not self._fits(further):
                break
            after = further
            if not self._fits(after) or self._core(after).casefold() in words("politics"):
                break  # "Ane Holm Venstre"
            last, parts = after, parts + 1
        full = [self.words[i] for i in range(at, last + 1)]
        if parts < 2 or len(full[-1].plain) < 2:
            return None
        goes_on = self.joined(last) and last + 1 < len(self.words) and not self._closed(last)
        following = self.words[last + 1] if goes_on else None
        office = following is not None and following.plain in role_names()  # "Ane Holm Formand"
        none = following is not None and not office and _is_none(following.plain)
        if following is not None and none and following.text[:1].isupper():
            return None
        if following is not None and following.plain in words("organisations"):
            return None  # "Østre Toten kommune"
        if following is not None and _SHORT_HOUSE.fullmatch(following.text.strip(".,")):
            return None  # "North Wick ICB", "Helse Fjordland HF"
        if full[0].plain in _COMPASS:
            return None  # "South Wick": a place
        if full[0].plain in _ARTICLES or (
            len(full[-1].plain) > _LONG_JOB and is_job(full[-1].text)
        ):
            return None  # "En Centerleder", "Senior Kommunikationsrådgiver"
        if (
            full[-1].plain in words("titles")
            or _UNIT.fullmatch(full[-1].plain)
            or _COMPANY.match(self.text, full[-1].end)
        ):
            return None
        if _COUNTED.match(self.text, full[-1].end):
            return None  # "Grønby Vand (1)": how many it sends
        if len(full[0].plain) > _LONG_OWNER and full[0].plain.endswith(("ens", "ets", "ernes")):
            return None  # "Vestkystens Fiskeindustri"
        if _DEFINITE.fullmatch(full[0].plain):
            return None  # "Advokatfirmaet Hald"
        return None if _is_organisation(self.text[full[0].start : full[-1].end]) else last

    def name_end_of(self, at: int) -> int:
        """The last part of a surname: "Cox de Sousa"."""
        last = at
        while self.joined(last) and last - at < _MOST and not self._closed(last):
            further = last + 1
            while self._is_particle(further) and self.joined(further):
                further += 1
            if not self._fits(further) or is_job(self.words[further].text):
                break
            last = further
        return last

    def _is_particle(self, at: int) -> bool:
        return self.words[at].plain in words("particles") and self.words[at].text.islower()

    def _core(self, at: int) -> str:
        text = self.words[at].text
        return text if _INITIAL.fullmatch(text) else text.rstrip(".!?-")

    def _closed(self, at: int) -> bool:
        """Whether a sentence ends with the word, initials apart."""
        text = self.words[at].text
        if text.endswith("-"):  # "A B- afbud", but "Anne- Mette"
            return not self.text[self.words[at].end :].lstrip()[:1].isupper()
        return text.endswith((".", "!", "?")) and len(text) > 3 and not _INITIAL.fullmatch(text)

    def _fits(self, at: int) -> bool:
        return bool(_NAME.fullmatch(self._core(at))) and not _is_none(self.words[at].plain)


_words = lru_cache(maxsize=64)(_Words)


@lru_cache(maxsize=20_000)
def is_job(word: str) -> bool:
    """Whether a word is a noun for people ("centerchef"), an office apart that nobody is called."""
    low = word.casefold().rstrip(".")
    if low in words("titles"):
        return True
    if low in role_names() or low.endswith(_JOBS):
        return word[:1].islower() or len(low) > 6
    if word.islower() and low.endswith(_SMALL_JOBS):
        return True
    found = noun(low, "da")
    if found is None:
        return False
    surname = low.endswith("mand") and word[:1].isupper() and not low.endswith("formand")
    return not surname


@lru_cache(maxsize=20_000)
def _is_one(low: str) -> bool:
    """Whether a word is what one person is called for their work: "læge", and no "ældre"."""
    if low in words("titles") or low.endswith(_JOBS):
        return True
    found = noun(low, "da")
    return found is not None and found.number == "one" and not found.definite


@cache
def _places() -> frozenset[str]:
    """Names of regions; a municipality may be a surname, but no first name."""
    return frozenset(region.casefold() for region in registers())


@cache
def _municipalities() -> frozenset[str]:
    return frozenset(
        name.casefold() for entry in registers().values() for name in entry["municipalities"]
    )


@cache
def _calendar() -> frozenset[str]:
    days = "mandag tirsdag onsdag torsdag fredag lørdag søndag monday tuesday wednesday thursday"
    more = "friday saturday sunday måndag tysdag onsdag torsdag fredag laurdag sundag"
    months = {month for month in layout().months if len(month) > 4} - {"april", "august"}
    return frozenset((*days.split(), *more.split(), *months))


@lru_cache(maxsize=20_000)
def _is_none(word: str, *, first: bool = False) -> bool:
    """Whether a word is no part of a name."""
    if first and word in _GIVEN:
        return False
    if word in words("organisations") or word in _places() or word in _calendar():
        return True
    if word in role_names() or word in words("minutes"):
        return True
    if word in layout().columns or word in layout().sections or word in layout().verbs:
        return True
    if len(word) > 9 and _DEED.search(word):
        return True
    if (
        first
        and word not in _GIVEN
        and (word in words("openers") or any(word in w for w in layout().function.values()))
    ):
        return True
    ends = tuple(end for end in words("organisations") if len(end) > 5 or end in _LODGES)
    if len(word) > 8 and word.endswith(ends):
        return True
    return first and word in _municipalities()


@lru_cache(maxsize=20_000)
def _is_organisation(text: str) -> bool:
    if _HALL.match(text):
        return True
    return any(
        mention.kind in ("party", "body") and not mention.bare and not _WOMEN.match(mention.text)
        for mention in find_mentions(text, tokens(text), "da")
    )


@lru_cache(maxsize=20_000)
def _is_ordinary(text: str) -> bool:
    """Whether it reads like the name of an association: ordinary words, the first an adjective."""
    parts = [part for part in text.split() if len(part) > 2]
    if not parts:
        return False
    first = parts[0].casefold()
    if _ABSTRACT.fullmatch(parts[-1]):
        return True
    if first in _GIVEN or parts[-1].endswith("sen") or len(first) < 4 or not is_known(first, "da"):
        return False
    if first.endswith(("sk", "ske", "lige")):
        return True
    lemma = simplemma.lemmatize(first, "da").casefold()
    if len(first) > _SHORT_OWNER and first.endswith("s") and lemma not in (first, first[:-1]):
        return True  # "Børns Vilkår", "Kvinders Byggefond": whose it is
    # "Ældre Sagen", "Røde Kors": an adjective as it stands before a noun, and a noun.
    bent = first.endswith("e") and simplemma.lemmatize(first, "da").casefold() != first
    if not bent or len(parts) < 2:
        return False
    second = parts[1].casefold()
    definite = second.endswith(("en", "et", "ne")) and simplemma.lemmatize(second, "da") != second
    rest = parts[1:2] if definite else parts[1:]  # "Ældre Sagen Rudersdal"
    return all(is_known(part.casefold(), "da") for part in rest)
