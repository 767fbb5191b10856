"""Tokens with lemmas, and sentences, of cleaned text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import simplemma

from loaders.lexicon import lexicon

_TOKEN: Final = re.compile(r"(?:[Vv]edr|[Aa]ng)\.(?=\s)|\w+(?:['’]\w+)?(?:-\w+)*-?|[^\w\s]")
# where a text holds an address, that is one token: no part of it names anybody
_ADDRESSED: Final = re.compile(rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)*|{_TOKEN.pattern}")
_END: Final = re.compile(r"[.!?]+[\"”»)\]]*(?=\s)|\n|$")
_ABBREVIATIONS: Final = frozenset(
    "bl.a evt f.eks fx d nr stk pkt jf mv m.v mm m.m inkl ekskl ca vedr ift o.lign pr hhv kl kap "
    "s dvs osv mht pga tlf adr iht jvf bla o.a e.g i.e etc no art pst mfl m.fl fhv dr ad "
    "v pt p.t repr pæd adm sct skt tidl cand stud rpl jur".split()
)
_LETTERED: Final = tuple(
    "gruppe gruppen group bilag bilaget vedlegg annex appendix afsnit avsnitt section del part fase "
    "phase model modellen klynge hold niveau level linje type spor track alternativ option lokale "
    "room punkt kategori pulje vitamin plan".split()
)
_BOUNDS: Final = frozenset(("min", "maks", "max"))
_LANGUAGES: Final = {"da": "da", "nb": "nb", "nn": "nn", "en": "en"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign, with its lemma in lower case, and where it stands in the text."""

    text: str
    lemma: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def is_known(word: str, lang: str) -> bool:
    """Whether the word list of a language has a word; simplemma looks each up anew."""
    return simplemma.is_known(word, lang=lang)


@lru_cache(maxsize=200_000)
def is_proper(word: str, lang: str) -> bool:
    """Whether the word list of a language has a word as a proper name: "lemvigs" is Lemvig's."""
    return simplemma.lemmatize(word, lang=lang)[:1].isupper()


@lru_cache(maxsize=200_000)
def lemma_of(word: str, language: str) -> str:
    """The dictionary form, in lower case; a hyphenated word keeps its first parts."""
    low = word.casefold()
    if len(low) > 60 or not low[0].isalpha():
        return low
    if own := _own_lemmas(language).get(low):
        return own
    head, hyphen, last = low.rpartition("-")
    if hyphen and last:
        return f"{head}-{lemma_of(last, language)}"
    return simplemma.lemmatize(low, lang=_LANGUAGES.get(language, "da")).casefold()


@cache
def _own_lemmas(language: str) -> dict[str, str]:
    """The forms that simplemma errs in."""
    if language not in _LANGUAGES:
        return {}
    held = lexicon(language, "lemmas")
    listed = {form: lemma for lemma, forms in held["forms"].items() for form in (lemma, *forms)}
    return {**held["lemmas"], **listed}


def tokens(text: str, language: str = "da") -> tuple[Token, ...]:
    """The tokens in order; a compound with hyphens is one (klynge-temagruppe, PLO-Nordjylland)."""
    out = []
    for match in (_ADDRESSED if "@" in text else _TOKEN).finditer(text):
        start = match.start()
        for word in _pieces(match.group(), language):
            end = start + len(word)
            # Of a long document, which says few words and each of them often, one copy of each.
            out.append(Token(sys.intern(word), lemma_of(word, language), start, end))
            start = end
    echoes = [(m.start("again"), m.end()) for m in _echoes(text, language)] if "(" in text else []
    return tuple(t for t in out if not any(a <= t.start < b for a, b in echoes))


# "nine (9) members", "9 (nine) members": a number said twice is one
_TWICE: Final = re.compile(
    r"(?<![\w.])(?P<said>\d{1,2}|[^\W\d]{2,12})\s?(?P<again>\((?P<other>\d{1,2}|[^\W\d]{2,12})\))(?=\s+[^\W\d])"
)


def _echoes(text: str, language: str) -> Iterator[re.Match[str]]:
    """The numbers that stand twice, in letters and in digits."""
    numbers: dict[str, int] = lexicon(language, "seats")["numbers"]
    for match in _TWICE.finditer(text):
        word, digits = match["said"], match["other"]
        if word.isdecimal():
            word, digits = digits, word
        if digits.isdecimal() and numbers.get(word.casefold()) == int(digits):
            yield match


def _pieces(word: str, language: str) -> list[str]:
    """A hyphen joins no name to its description ("Øst-Fagligt niveau"), nor two adjectives."""
    first, hyphen, rest = word.partition("-")
    if hyphen and rest and first.casefold() == "hoc":  # "ad hoc-grupper"
        return [f"{first}-", rest]
    if not hyphen or not rest or lemma_of(rest, language) not in _describing(language):
        return [word]
    if rest[:1].isupper() or lemma_of(first, language) in _describing(language):
        return [first, "-", rest]
    return [word]


@cache
def _describing(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "bodies")["adjectives"]["name"])


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; abbreviations and dates do not end one."""
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if match.group() and not _ends(text, start, match):
            continue
        if text[start:end].strip():
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            yield start + lead, end
        start = end


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match.group()[0] != ".":
        return True  # also lines kept apart: what a person's entry tells one below the other
    before = text[start : match.start()].rsplit(None, 1)
    word = before[-1].strip('("”»,').casefold() if before else ""
    after = text[match.end() :].lstrip()
    if word.isdigit() and len(word) <= 2 and _ends_on_number(text[start : match.start()], after):
        return True  # "Byrådet udpeger 3. Foreningerne …", "jf. vedtægtens § 4. Rådet …"
    if word in _ABBREVIATIONS or (word.isdigit() and len(word) <= 2):
        # "… mv. Derudover" ends a sentence all the same; "d. 8. september" does not.
        return word in {"mv", "m.v", "mm", "m.m", "osv", "etc", "o.lign", "mfl", "m.fl"} and (
            not after or after[0].isupper()
        )
    if _initial(text[start : match.start()].split()[-2:]) and after[:1].isupper():
        return False
    if word in _BOUNDS and after[:1].isdigit():
        return False  # "min. 4 og maks. 6 møder"
    return not after or not after[0].islower()


def _ends_on_number(said: str, after: str) -> bool:
    """Whether a number and a point before a capital end a sentence and are no ordinal."""
    words = said.split()[:-1]
    if not words or not after[:1].isupper() or not after[1:2].islower():
        return False
    if words[-1] == "§":
        return len(words) > 1 and words[-2].islower() and words[-2].strip(".").isalpha()
    if words[-1].islower():
        before = words[-1].rstrip(".")  # "i alt ca. 10. Naturstyrelsen …"
        return before.isalpha() and before not in _ORDINAL
    return words[-1].isalpha() and _COUNTED.search(" ".join(words[:-1])) is not None


# behind a verb and a number: "… har valgt 4 medlemmer og ABC 1."
_COUNTED: Final = re.compile(
    r"\b(?:udpeger|vælger|udpeget|valgt|har|får|velger|vel|appoints?) \w+\b"
)
# words that an ordinal or the number of a thing may follow
_ORDINAL: Final = frozenset(
    "den d det de dag pr kl nr stk pkt punkt bilag uge kvartal klasse til fra og i på ved senest inden "
    "efter før af om for med eller side s trin fase kapitel afsnit note figur tabel vedlegg annex "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august "
    "september oktober november december article section paragraph step on the at of and to in no § ad "
    "punktet dei hver hvert kvart hvar siste første mars mai kapittel avsnitt sak saken sag samt spor".split()
)


def _initial(words: list[str]) -> bool:
    """ "Emma T.": one capital behind a name, unless it is the letter of a group or an annex."""
    if not words or not (len(words[-1]) == 1 and words[-1].isupper()):
        return False
    before = words[0].casefold() if len(words) > 1 else ""
    return words[0][:1].isupper() and not before.endswith(_LETTERED)
