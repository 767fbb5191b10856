"""Scandinavian organisations by the shape of their names: "Kystmuseet", "Center for Plan og Udvikling"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.layout import is_form_word
from loaders.lexicon import lexicon
from loaders.naming.mention import NAME, municipalities, no_genitive, place
from loaders.tokens import Token, is_known, is_proper

_FIRST_PART: Final = 3  # letters of a compound before its noun
_BEFORE: Final = 3  # names before the noun
_AFTER: Final = 4  # names behind it
_HALF: Final = re.compile(r"[A-ZÆØÅ]\w{2,}-")
_COMPANIES: Final = frozenset(("ApS", "ASA", "AS", "SA", "KS", "IKS", "Amba"))
_PROGRAMMES: Final = frozenset("HF HHX HTX STX EUX EUD VUC".split())  # of schools
_WATERS: Final = frozenset("ÅØ")
_SPLIT: Final = frozenset((("A", "S"), ("I", "S"), ("K", "S"), ("P", "S")))  # "A/S"


@dataclass(frozen=True, slots=True)
class Institution:
    """A name from its first to its last token, with the kind of party it is."""

    first: int
    last: int
    kind: str


@cache
def _nouns(language: str) -> dict[str, tuple[str, bool]]:
    """Every form of the nouns that names are made of: kind, and whether it is definite."""
    out: dict[str, tuple[str, bool]] = {}
    for kind, nouns in lexicon(language, "parties").get("institutions", {}).items():
        for noun in nouns if kind != "national" else ():
            bare, *definite = noun.split("/")
            out[bare] = kind, False
            out.update((form, (kind, True)) for form in definite)
    for noun in lexicon(language, "parties")["patterns"]["ministries"]:
        out.setdefault(noun, ("ministry", True))
    return out


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = sorted(_nouns(language), key=len, reverse=True)
    return re.compile(rf"(?P<prefix>.*?)(?P<form>{'|'.join(map(re.escape, forms))})s?")


@cache
def _definite(language: str) -> dict[str, tuple[str, ...]]:
    """The definite forms of each noun that names are made of, by each of its forms."""
    out: dict[str, tuple[str, ...]] = {}
    for kind, nouns in lexicon(language, "parties").get("institutions", {}).items():
        for noun in nouns if kind != "national" else ():
            bare, *definite = noun.split("/")
            out.update(dict.fromkeys((bare, *definite), tuple(definite)))
    return out


def definite_forms(name: str, language: str) -> frozenset[str]:
    """What an organisation may be called by its noun alone, in small letters.

    >>> sorted(definite_forms("Klitby Landbrugsskole", "da"))
    ['landbrugsskolen', 'skolen']
    """
    for word in name.split() if _nouns(language) else ():
        match = _pattern(language).fullmatch(word.casefold()) if word[:1].isupper() else None
        if match and match["form"] in _definite(language):
            prefix, forms = match["prefix"], _definite(language)[match["form"]]
            return frozenset((*forms, *(f"{prefix}{form}" for form in forms)))
    return frozenset()


def institution_at(toks: Sequence[Token], at: int, language: str) -> Institution | None:
    """The organisation whose name begins at a token; a noun alone is a name only as a compound."""
    if at and _name(toks, at - 1) and not _begins(toks, at - 1, language):
        return None
    two_places = _is_of_two_places(toks, at, language)
    first, half = at, two_places or bool(_HALF.fullmatch(toks[at].text))
    if half:  # "Miljø- og Klimaforvaltningen", "Nord- og Østlands Politi": one
        if at + 2 >= len(toks) or toks[at + 1].text not in ("og", "samt"):
            return None
        at += 2
    if not _name(toks, at):
        return None
    if not half and (last := _national(toks, at, language)):
        return Institution(at, last, "association")
    if not half and _begins(toks, at, language):
        return None
    last = at
    for here in range(at, min(at + _BEFORE + 1, len(toks))):
        found = _noun_at(toks, here, language)
        if found is not None:
            kind, definite, compound = found
            last = _after(toks, here, language)
            last = end if (end := _suffix(toks, last)) is not None else last
            alone = here == at and last == here
            if alone and not half and not (compound and definite):
                return None
            return Institution(first, last, kind)
        if not _name(toks, here):
            break
        last = here
    company = None if half else _company(toks, last)
    return Institution(first, company, "association") if company is not None else None


def _is_of_two_places(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "Fjordlands og Ølands Politi": the one authority of two places."""
    if at + 3 >= len(toks) or toks[at + 1].text != "og" or not toks[at + 3].text[:1].isupper():
        return False
    places = all(_name(toks, n) and toks[n].text.endswith("s") for n in (at, at + 2))
    kind, definite, compound = _noun_at(toks, at + 3, language) or ("", True, True)
    return places and kind == "ministry" and not definite and not compound


def _national(toks: Sequence[Token], at: int, language: str) -> int | None:
    """The last token of "Danske Fysioterapeuter", "Dansk Erhverv", "Norsk Havneforening"."""
    words = lexicon(language, "parties").get("institutions", {}).get("national", ())
    if toks[at].text not in words or not _name(toks, at + 1):
        return None
    last = at + 1
    if _is_body(toks[last].text, language) or toks[last].text.casefold() in words:
        return None
    while _name(toks, last + 1) and last - at < _BEFORE and not _is_body(toks[last].text, language):
        last += 1
    if _is_body(toks[last].text, language):
        return None
    owner = toks[last].text != no_genitive(toks[last].text)
    owns = last + 1 < len(toks) and toks[last + 1].text.islower()
    return last if not owner or owns else None  # "Danske Elevers" of a name that goes on elsewhere


@cache
def _body_nouns(language: str) -> tuple[str, ...]:
    heads = lexicon(language, "bodies")["heads"]
    return tuple(f for group in heads.values() for forms in group.values() for f in forms)


def _is_body(word: str, language: str) -> bool:
    return word.casefold().endswith(_body_nouns(language))


def _begins(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "Medlem Kystmuseet": an ordinary word with the capital that begins a line."""
    if (at and toks[at - 1].text not in ".:!?") or _noun_at(toks, at, language) is not None:
        return False
    low = toks[at].text.casefold()
    named = place(low) in municipalities() or (at + 1 < len(toks) and toks[at + 1].text in _WATERS)
    if named or low.endswith(_OF_A_NAME) or is_proper(low, lang=language):
        return False
    return is_known(low, lang=language)


# adjectives and definite genitives, with which names begin: "Kystens Venner"
_OF_A_NAME: Final = ("e", "sk", "ens", "ets", "ernes", "enes", "anes")


def _company(toks: Sequence[Token], last: int) -> int | None:
    """Where "… A/S", "… ApS" ends behind a name."""
    if (end := _suffix(toks, last)) is not None:
        return end
    return last if toks[last].text in _COMPANIES else None


def _suffix(toks: Sequence[Token], last: int) -> int | None:
    """The last token of "A/S" or "ApS" right behind a name."""
    rest = [t.text for t in toks[last + 1 : last + 4]]
    if len(rest) == 3 and rest[1] == "/" and (rest[0], rest[2]) in _SPLIT:
        return last + 3
    return last + 1 if rest and rest[0] in _COMPANIES else None


def _noun_at(toks: Sequence[Token], at: int, language: str) -> tuple[str, bool, bool] | None:
    """The kind of a noun, whether it is definite, and whether it is a compound."""
    word = toks[at].text
    if not word[:1].isupper():
        return None
    match = _pattern(language).fullmatch(word.casefold())
    if match is None or 0 < len(match["prefix"].rstrip("-")) < _FIRST_PART:
        return None
    if match["prefix"].endswith("be") and match["form"].startswith("styrelse"):
        return None  # a board
    if place(word).casefold() in municipalities():
        return None  # "Københavns": no harbour
    kind, definite = _nouns(language)[match["form"]]
    if match["form"] == "kirke" and not match["prefix"] and _name(toks, at + 1):
        return None  # "Kirke Såby": a village
    if match["prefix"] in ("hoved", "hovud") and match["form"].startswith("kontor"):
        return None  # where a house is
    if match["prefix"].endswith("verne") and match["form"].startswith("ombud"):
        kind = "role"  # "hovedverneombudet": somebody on the staff, and no authority
    return kind, definite, bool(match["prefix"])


def _after(toks: Sequence[Token], at: int, language: str) -> int:
    """The last token of a name from its noun on: names behind it, and what or where it is for."""
    last = at
    if toks[at].text != no_genitive(toks[at].text):
        return last  # what follows is its own
    while _name(toks, last + 1) and last - at < _AFTER:
        last += 1
    after = [t.text for t in toks[last + 1 : last + 3]]
    if after[:1] in (["og"], ["&"]) and after[-1] in _PROGRAMMES:
        return last + 2  # "Fjordby Gymnasium og HF"
    if last > at:
        return last
    link = toks[at + 1].text if at + 1 < len(toks) else ""
    _, definite, compound = _noun_at(toks, at, language) or ("", False, True)
    here = at + 1
    if not (link == "for" or (link in ("i", "på", "av", "af") and (definite or not compound))):
        return last
    while _name(toks, here + 1) and here - at < 2 * _AFTER:
        last = here + 1
        here = last
        listed = here + 2 < len(toks) and toks[here + 1].text == "og" and _name(toks, here + 2)
        listed = listed or _goes_on(toks, here + 1)
        if link == "for" and listed and not _is_house(toks, here + 2, language):
            here += 1
    return last


def _goes_on(toks: Sequence[Token], comma: int) -> bool:
    """ "Center for It, Medico og Telefoni": a list of fields, and no list of houses."""
    after = [t.text for t in toks[comma : comma + 4]]
    if len(after) < 4 or after[0] != "," or not _name(toks, comma + 1):
        return False
    field = len(after[1]) > _FIRST_PART and not after[1].endswith(("s", "en", "et"))
    return field and after[2] == "og" and _name(toks, comma + 3)


def _is_house(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "Center for Havret og Kystmuseet": a compound in the definite form is a house of its own."""
    _, definite, compound = _noun_at(toks, at, language) or ("", False, False)
    return definite and compound


def _name(toks: Sequence[Token], at: int) -> bool:
    if not 0 <= at < len(toks):
        return False
    said = toks[at].text
    # "Skærum Å Sammenslutning": a stream or an island that a name has behind a name
    water = said in _WATERS and at > 0 and NAME.fullmatch(toks[at - 1].text) is not None
    return water or (NAME.fullmatch(said) is not None and not is_form_word(said))
