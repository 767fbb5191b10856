"""Norwegian organisations by the shape of their names: "Østre Toten kommune", "Statsforvalteren i X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.lexicon import lexicon, registers
from loaders.naming.mention import municipalities
from loaders.naming.smallnames import COUNTIES, small_name_at
from loaders.tokens import Token

_NAME: Final = re.compile(r"[A-ZÆØÅ][\w’'-]*[a-zæøå]|[A-ZÆØÅ][a-zæøå]*-[A-ZÆØÅ]\w+")
_LONGEST: Final = 3  # words of a place
_COMPASS: Final = frozenset(
    "østre vestre nordre søndre indre ytre øvre nedre midtre nye nord sør øst vest store lille".split()
)
_EACH: Final = frozenset(
    "kvar kvart hver hvert ein en den denne same samme annan annen kva hvilken ny andre".split()
)
_PLURAL: Final = frozenset(
    (
        "kommunene",
        "kommunane",
        "vertskommunene",
        "eierkommunene",
        "deltakerkommunene",
        "medlemskommunene",
        "eigarkommunane",
        "medlemskommunane",
    )
)
_NO_PLACE: Final = frozenset(
    ("Helse", "Sykehuset", "Sjukehuset", "Statsforvalteren", "Statsforvaltaren", "Region")
)
_JOIN: Final = frozenset((",", "og", "samt"))


@dataclass(frozen=True, slots=True)
class Organisation:
    """A name from its first to its last token: its stem, kind, and region where a register tells it."""

    first: int
    last: int
    stem: str
    kind: str
    region: str | None = None
    genitive: bool = False


def organisation_at(
    text: str, toks: Sequence[Token], at: int, language: str
) -> Organisation | None:
    """The organisation whose name begins at a token."""
    for shape in (_municipality, _placed, _hospital, _authority, _small, _school):
        if found := shape(text, toks, at, language):
            return found
    return None


def listed(toks: Sequence[Token], at: int) -> Iterator[Organisation]:
    """ "kommunane Stad, Kinn og Østre Toten": each place behind the plural is a municipality."""
    if toks[at].text.casefold() not in _PLURAL:
        return
    here = at + 1
    found: list[tuple[int, int]] = []
    while here < len(toks):
        last = _place_end(toks, here)
        if last is None or toks[here].text in _NO_PLACE or _said(toks, here, last) in registers():
            break
        found.append((here, last))
        here = last + 1
        if here >= len(toks) or toks[here].text not in _JOIN:
            break
        here += 1
    if len(found) < 2:
        return
    for first, last in found:
        name = _said(toks, first, last)
        yield Organisation(
            first, last, f"{name} Kommune", "municipality", municipalities().get(name.casefold())
        )


@cache
def _shapes(language: str) -> dict[str, Any]:
    shapes: dict[str, Any] = lexicon(language, "parties")["shapes"]
    return shapes


def _place_end(toks: Sequence[Token], at: int) -> int | None:
    """The last token of a place that begins at a token: one word, or a point of the compass and one."""
    if at >= len(toks) or not _NAME.fullmatch(toks[at].text):
        return None
    last = at
    while (
        last - at + 1 < _LONGEST
        and toks[last].text.casefold() in _COMPASS
        and last + 1 < len(toks)
        and _NAME.fullmatch(toks[last + 1].text)
    ):
        last += 1
    if last == at and at + 2 < len(toks) and toks[at + 1].text == "og":
        both = f"{toks[at].text} og {toks[at + 2].text}".casefold()
        return at + 2 if both in municipalities() else last
    return last


def _said(toks: Sequence[Token], first: int, last: int) -> str:
    return " ".join(t.text for t in toks[first : last + 1])


def _municipality(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    """ "Østre Toten kommune", "Møre og Romsdal fylkeskommune"."""
    if toks[at].text.casefold() in _EACH:
        return None  # "Kvar kommune"
    last = _place_end(toks, at)
    for end in (last, at + 2):
        if last is None or end is None or end + 1 >= len(toks):
            continue
        joined = end == last or (
            end == at + 2 and toks[at + 1].text == "og" and _NAME.fullmatch(toks[end].text)
        )
        low = toks[end + 1].text.casefold()
        kind = {"kommune": "municipality", "herad": "municipality", "fylkeskommune": "region"}.get(
            low.removesuffix("s")
        )
        if kind is None or not joined or (end != last and kind == "municipality"):
            continue
        name = _said(toks, at, end)
        region = municipalities().get(name.casefold())
        noun = "Kommune" if low.removesuffix("s") == "kommune" else low.removesuffix("s")
        return Organisation(at, end + 1, f"{name} {noun}", kind, region, low.endswith("s"))
    return None


def _placed(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    """ "Statsforvalteren i Vestland", "Høgskulen på Vestlandet", "KS Vestland"."""
    low = toks[at].text.casefold()
    for kind, words in _shapes(language)["placed"].items():
        if low not in words or not toks[at].text[:1].isupper():
            continue
        link = at + 1 < len(toks) and toks[at + 1].text in ("i", "på", "for")
        last = _place_end(toks, at + 1 + link)
        if last is None or (not link and kind != "association"):
            return None
        if low.startswith(_GOVERNORS):
            last = _counties(toks, last)
        stem = text[toks[at].start : toks[last].end]
        return Organisation(at, last, " ".join(stem.split()), kind)
    return None


_GOVERNORS: Final = ("statsforvalt", "fylkesmann")


def _counties(toks: Sequence[Token], last: int) -> int:
    """The last token of "… i Østfold, Buskerud, Oslo og Akershus": one governor for them all."""
    here = last
    while here + 2 < len(toks) and toks[here + 1].text in (",", "og"):
        after = toks[here + 3].text.casefold() if here + 3 < len(toks) else ""
        if toks[here + 2].text.casefold() not in COUNTIES or after.startswith(
            ("kommun", "fylkeskommun")
        ):
            break
        here += 2
        last = here if toks[here - 1].text == "og" else last
    return last


def _hospital(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    """ "Sykehuset Innlandet HF", "Helse Førde", "Nordlandet sykehus"."""
    words = _shapes(language)
    if not _NAME.fullmatch(toks[at].text) and toks[at].text != "Helse":
        return None
    low = toks[at].text.casefold()
    last = None
    if low in words["hospital_first"]:
        last = _place_end(toks, at + 1 + (low != "helse" and _text(toks, at + 1) in ("i", "på")))
        if last is not None and _said(toks, last, last + 2) == "Møre og Romsdal":
            last += 2
    elif at + 1 < len(toks) and toks[at + 1].text.casefold() in words["hospital_last"]:
        last = at + 1
    if last is None or _said(toks, at, last) in registers():
        return None
    stem = _said(toks, at, last)
    if last + 1 < len(toks) and toks[last + 1].text in ("HF", "RHF", "AS"):
        last += 1
    return Organisation(at, last, stem, "hospital")


def _text(toks: Sequence[Token], at: int) -> str:
    return toks[at].text if at < len(toks) else ""


def _small(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    found = small_name_at(toks, at, language)
    if found is None:
        return None
    named = found.last - (toks[found.last].text == "HF")
    stem = " ".join(text[toks[at].start : toks[named].end].split())
    return Organisation(at, found.last, stem, found.kind)


def _authority(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    """ "Mattilsynet", "Klima- og miljødepartementet", "Øst politidistrikt"."""
    words = _shapes(language)
    tok = toks[at]
    if not tok.text[:1].isupper():
        return None
    if tok.text.endswith("-") and at + 2 < len(toks) and toks[at + 1].text == "og":
        low = toks[at + 2].text.casefold()
        if low.removesuffix("s").endswith(tuple(words["authority"])):
            stem = text[tok.start : toks[at + 2].end].removesuffix("s")
            return Organisation(at, at + 2, stem, "ministry", "national")
        return None
    low = tok.text.casefold().removesuffix("s")
    if any(low.endswith(w) and len(low) > len(w) + 2 for w in words["authority"]):
        return Organisation(
            at, at, tok.text.removesuffix("s"), "ministry", "national", tok.text.endswith("s")
        )
    if (
        at + 1 < len(toks)
        and toks[at + 1].text.casefold() in words["authority_last"]
        and _NAME.fullmatch(tok.text)
    ):
        return Organisation(at, at + 1, _said(toks, at, at + 1), "ministry")
    return None


def _school(text: str, toks: Sequence[Token], at: int, language: str) -> Organisation | None:
    """ "Nord universitet", "Nesbygd videregående skole": a place and a noun in small letters."""
    last = _place_end(toks, at)
    if last is None or toks[at].text.casefold() in _EACH or last + 1 >= len(toks):
        return None
    for words in _shapes(language)["house_last"]:
        parts = words.split()
        said = [t.text for t in toks[last + 1 : last + 1 + len(parts)]]
        if said == parts:
            end = last + len(parts)
            return Organisation(at, end, _said(toks, at, end), "association")
    return None
