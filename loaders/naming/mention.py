"""A mention of a body or a party, and what every finder of them needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from loaders.lexicon import registers

MentionKind = Literal["body", "party", "abbreviation", "name"]
ABBREVIATION: Final = re.compile(r"[A-ZÆØÅ]{2,6}(?:['’][a-zæøå]{1,5})?")
NAME: Final = re.compile(r"[A-ZÆØÅ][\w’'.-]*[a-zæøå]|[A-ZÆØÅ]\w*-[A-ZÆØÅ]\w+")

_OWN_S: Final = ("us", "hals", "næs", "ås", "ss", "aars", "praksis")
_EVERY: Final = re.compile(
    r"(?:i |de |den |det )?(?:enkelte|øvrige|andre|forskellige|respektive|ulike|individual)\b", re.I
)


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
    whole: str | None = None  # what the text calls the cluster, in a name that holds it
    exact: bool = False  # if bare, it points only to bodies of its very noun

    @property
    def each(self) -> bool:
        """Whether it speaks of all of a kind: "de enkelte klyngegrupper"."""
        return self.plural and bool(_EVERY.match(self.text))


@cache
def municipalities() -> dict[str, str]:
    """The region of each municipality of the registers, by its name without case."""
    return {
        name.casefold(): region
        for region, entry in registers().items()
        for name in entry["municipalities"]
    }


def place(word: str) -> str:
    """A place name without a genitive s that is not its own (Randers keeps it)."""
    return word if word.casefold() in municipalities() else no_genitive(word)


def no_genitive(word: str) -> str:
    """A word without a genitive s; an s of its own stays ("Lægehus", "Hirtshals", "Praksis")."""
    own = word.casefold().endswith(_OWN_S)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not own else word
