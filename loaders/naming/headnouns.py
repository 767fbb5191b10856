"""Head nouns of the names of bodies, in every form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from loaders.lexicon import lexicon

NO_ENDS: Final = ("om", "fo")
"""What a word ends in before a head noun that it does not hold: "området" is no council."""


@dataclass(frozen=True, slots=True)
class Head:
    """A form of a head noun: the noun itself, the sort of body it names, and how it is inflected."""

    noun: str
    sort: str
    definite: bool
    plural: bool


@cache
def heads(language: str) -> dict[str, Head]:
    """Every form of every head noun."""
    out: dict[str, Head] = {}
    for sort, nouns in lexicon(language, "bodies")["heads"].items():
        for noun, forms in nouns.items():
            for at, form in enumerate(forms):
                definite = (
                    at > 0
                    and form != "fora"
                    and bool(re.search(r"(et|en|erne|ene|a|ne|met)$", form))
                )
                plural = bool(re.search(r"(ar|ane|er|erne|ene|s|fora|foraene|a)$", form)) and at > 0
                plural &= at > 1 or not form.endswith("a")  # "gruppa" is one group
                out.setdefault(form, Head(noun, sort, definite, plural))
    return out


@lru_cache(maxsize=50_000)
def head_in(word: str, language: str) -> re.Match[str] | None:
    """What `head_pattern` finds in a word in small letters."""
    return head_pattern(language).match(word)


@cache
def head_pattern(language: str) -> re.Pattern[str]:
    """A word that is or ends in a head noun: what stands before it, the form, and a genitive s."""
    forms = sorted(heads(language), key=len, reverse=True)
    return re.compile(rf"^(?P<prefix>.*?)(?P<form>{'|'.join(map(re.escape, forms))})(?P<s>s?)$")


@cache
def shorts(language: str) -> re.Pattern[str] | None:
    """A compound that ends in what is short for a kind of body, its parts, and how it is inflected."""
    words = lexicon(language, "bodies").get("short_heads", {}).get("words", ())
    if not words:
        return None
    return re.compile(
        rf"(?P<prefix>[A-ZÆØÅ]?[a-zæøå]{{3,}})-?(?P<head>{'|'.join(words)})"
        r"(?:['’]?(?:et|en))?(?P<several>['’]?(?:er|erne|ene|ar|ane))?(?P<s>['’]?s)?"
    )


def the_organ(title: str, language: str) -> str | None:
    """The definite form of a title that is the plain noun of an organ: "Bestyrelse", "Styre"."""
    organs = lexicon(language, "bodies").get("own", {}).get("organs", ())
    noun = heads(language).get(title.casefold())
    if noun is None or noun.noun not in organs or noun.definite or noun.plural:
        return None
    forms = heads(language).items()
    whole = (f for f, h in forms if h.noun == noun.noun and h.definite and not h.plural)
    return next((form.capitalize() for form in whole), None)
