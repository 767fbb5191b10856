"""Norwegian names that go on in small letters: "Klinikk for psykisk helse", "Agder brann og redning IKS"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.naming.headnouns import heads
from loaders.naming.mention import NAME, municipalities
from loaders.naming.purposes import verbs_of
from loaders.tokens import Token, is_known

_SMALL: Final = re.compile(r"[a-zæøåéòü]{3,}(?:-[a-zæøå]+)?-?")
_CAPITAL: Final = re.compile(r"[A-ZÆØÅ][\w’'-]*")
_LONGEST: Final = 6  # words behind the noun of a unit
_COMPANY_WORDS: Final = 7
_COMPANIES: Final = {
    "HF": "hospital",
    "RHF": "region",
    "IKS": "association",
    "KF": "office",
    "SA": "association",
    "AS": "association",
}
COUNTIES: Final = frozenset(
    "agder akershus buskerud finnmark innlandet nordland oslo rogaland romsdal telemark troms "
    "trøndelag vestfold vestland viken østfold".split(),
)
_VERB: Final = re.compile(
    r"\w+(?:erer|erar|aner|tek|kjem)|(?!(?:felles|alles|fellesnordisk\w*)$)\w{3,}es|\w{3,}ast|\w+tas|gis|ses"
)


@dataclass(frozen=True, slots=True)
class SmallName:
    """A name from its first to its last token, and the kind of party it is."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Words:
    units: frozenset[str]
    national: frozenset[str]
    association: tuple[str, ...]
    stops: frozenset[str]
    health: tuple[str, ...]


@cache
def _words(language: str) -> _Words:
    held = lexicon(language, "parties")
    small = held["small"]
    association = tuple(
        form for noun in held["institutions"]["association"] for form in noun.split("/")
    )
    return _Words(
        frozenset(small["units"]), frozenset(held["institutions"]["national"]),
        (*association, *small["association"]), frozenset(small["stops"]) | verbs_of(language), tuple(small["health"]),
    )  # fmt: skip


@cache
def _body_forms(language: str) -> tuple[str, ...]:
    return tuple(heads(language))


def small_name_at(toks: Sequence[Token], at: int, language: str) -> SmallName | None:
    """The organisation in small letters whose name begins, with a capital, at a token."""
    if not _CAPITAL.fullmatch(toks[at].text):
        return None
    words = _words(language)
    if at and _CAPITAL.fullmatch(toks[at - 1].text) and not toks[at - 1].text.isupper():
        return None  # the middle of a name
    return (
        _company(toks, at, words)
        or _unit(toks, at, words)
        or _national(toks, at, words)
        or _local(toks, at, words, language)
    )


def _company(toks: Sequence[Token], at: int, words: _Words) -> SmallName | None:
    """ "Agder brann og redning IKS", "Sykehusapotekene Fjordland HF"."""
    for here in range(at + 1, min(at + _COMPANY_WORDS + 1, len(toks))):
        text = toks[here].text
        if text in _COMPANIES:
            return SmallName(at, here, _COMPANIES[text])
        joins = text == "og" and here + 1 < len(toks)
        if not (joins or NAME.fullmatch(text) or _goes_on(toks, here, words)):
            return None
    return None


def _unit(toks: Sequence[Token], at: int, words: _Words) -> SmallName | None:
    """ "Klinikk psykisk helse og avhengighet", "Avdeling for helse, omsorg og mestring"."""
    low = toks[at].text.casefold()
    if low not in words.units:
        return None
    named = at + 1 < len(toks) and toks[at + 1].text == "for"
    last = _run(toks, at + 1 + named, words)
    if last is None:
        return None
    said = " ".join(t.text.casefold() for t in toks[at : last + 1])
    kind = "psychiatry" if said.startswith(words.health) and "psykisk" in said else "office"
    return SmallName(at, last, kind)


def _run(toks: Sequence[Token], at: int, words: _Words) -> int | None:
    """The last of the small words that say what a unit is for; None where no such words end it."""
    here, last = at, None
    while here < len(toks) and here - at < _LONGEST:
        text = toks[here].text
        if _goes_on(toks, here, words) or (here == at and NAME.fullmatch(text)):
            last = here
            here += 1
        elif last is not None and text in ("og", ",") and here + 1 < len(toks):
            joined = text == "og" or _and_follows(toks, here + 1, words)
            if not joined or not _goes_on(toks, here + 1, words):
                break
            here += 1
        else:
            break
    return None if last is None or here - at >= _LONGEST else last


def field_end(toks: Sequence[Token], last: int, language: str, *, opens: bool) -> int | None:
    """Where the field of "Fagutvalg psykisk helse" ends behind its noun or its first field.

    Only where the end is plain: a sign, a preposition, a verb that is known, the end of a line.
    """
    words = _words(language)
    here = last + 1
    if not opens:  # "Fagutvalg Barn og unge"
        if here + 1 >= len(toks) or toks[here].text != "og" or not _goes_on(toks, here + 1, words):
            return None
        end = here + 1
    else:
        found = _run(toks, here, words)
        if found is None or not _SMALL.fullmatch(toks[here].text):
            return None
        end = found
    after = toks[end + 1].text if end + 1 < len(toks) else "."
    plain = not after[:1].isalnum() or after in words.stops or after[:1].isupper()
    return end if plain or _VERB.fullmatch(after) else None


def _and_follows(toks: Sequence[Token], at: int, words: _Words) -> bool:
    """Whether one word and "og" come next: the comma stands inside a list of fields."""
    here = at + 1
    while here < len(toks) and here - at < 2 and _goes_on(toks, here, words):
        here += 1
    return here < len(toks) and toks[here].text == "og"


def _goes_on(toks: Sequence[Token], at: int, words: _Words) -> bool:
    text = toks[at].text
    if not _SMALL.fullmatch(text) or text in words.stops or _VERB.fullmatch(text):
        return False
    return toks[at].lemma not in words.stops


def _national(toks: Sequence[Token], at: int, words: _Words) -> SmallName | None:
    """ "Norsk bibliotekforening avdeling Innlandet", "Den norske legeforening"."""
    here = at + (toks[at].text in ("Den", "Det", "De"))
    low = toks[here].text if here < len(toks) else ""
    if low.capitalize() not in words.national:
        return None
    last = here
    while last + 1 < len(toks) and last - here < 3 and _SMALL.fullmatch(toks[last + 1].text):
        last += 1
        if toks[last].text.endswith(words.association):
            return SmallName(at, _branch(toks, last), "association")
    return None


def _local(toks: Sequence[Token], at: int, words: _Words, language: str) -> SmallName | None:
    """ "Nordland legeforening", "Vågan fiskarlag": a place and what is there."""
    if at + 1 >= len(toks) or not _SMALL.fullmatch(toks[at + 1].text):
        return None
    low = toks[at].text.casefold()
    if not toks[at + 1].text.endswith(words.association) or low in words.stops:
        return None
    if low.endswith(_body_forms(language)):
        return None  # "Fagnettverk skole" is a body
    if is_known(low, lang=language) and low not in municipalities().keys() | COUNTIES:
        return None
    return SmallName(at, _branch(toks, at + 1), "association")


def _branch(toks: Sequence[Token], last: int) -> int:
    """ "… avdeling Innlandet", "… i Nordland": where a branch of it is."""
    here = last + 1
    if here + 1 < len(toks) and toks[here].text in ("avdeling", "avd", "region", "fylkeslag"):
        if NAME.fullmatch(toks[here + 1].text):
            return here + 1
    return last
