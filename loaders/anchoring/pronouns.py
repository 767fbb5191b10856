"""Whom "Den mødes …" and "Det har fem medlemmer …" mean: the body that the sentence before tells of.

A sentence that begins with a body goes on about it. Where it does not ("Arbejdet ledes af en
styregruppe.", "De fire chefer udgør Chefkredsen."), the one body in it that fits the pronoun is
meant; and so it is where the gender of the pronoun is not that of the body it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from loaders.anchoring.setup import newly_told
from loaders.entities import Entities, Entity
from loaders.lexicon import lexicon
from loaders.naming.headnouns import head_in, heads

Gender = Literal["common", "neuter"]

_PRONOUN: Final = re.compile(
    r"(?P<it>den|det)(?: (?P<verb>[a-zæøå]+))?(?: (?P<next>[\wæøå]+))?", re.I
)
_RELATIVE: Final = re.compile(r", (?:der|som|hvor|hvis) ")  # what follows is said besides
_AROUND: Final = ("council", "cluster", "secretariat")  # what a paragraph is rarely about
# "Det gør X", "Lige under rådet ligger X", "Øverst findes X"
_BRINGS: Final = re.compile(
    r"[^,;:]{2,60}? (?:gør|ligger|findes|står|sidder|hedder|kommer|følger|er|finder man|finder vi) "
    r"(?=(?:den |det |de )?[A-ZÆØÅ])"
)
_EACH: Final = re.compile(r"(?:hver|hvert|kvar|kvart|each|every)\b", re.I)  # of others, not named
_LINKED: Final = 3  # words of an entity's stem that may hold its noun


@dataclass(frozen=True, slots=True)
class _Words:
    """Of all languages in which "den" and "det" are said."""

    verb: re.Pattern[str]  # what may follow a pronoun; "den nye gruppe" has none
    nobody: frozenset[str]  # verbs of which "det" is the subject though nobody is meant
    bodily: re.Pattern[str]  # … but for these, which only a body does


@cache
def _words() -> _Words:
    held = lexicon("da", "bodies")["pronouns"]
    verb, bodily = (re.compile("|".join(held[name]), re.I) for name in ("verb", "bodily"))
    return _Words(verb, frozenset(held["nobody"]), bodily)


class Pronouns:
    """Keeps what the sentence before tells of, for a pronoun that the next begins with."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.block = -1
        self.subject: str | None = None
        self.opened = False
        self.others: tuple[str, ...] = ()  # bodies told of besides
        self.new: str | None = None  # set up by that sentence
        self.told: tuple[int, str | None] = (-1, None)  # a block and what it is about so far

    def hear(self, item: Any, named: Sequence[Any], subject: str | None, *, opened: bool) -> None:
        """Keeps the bodies of a sentence just read."""
        told = newly_told(item.text, item.mentions)
        clause = _RELATIVE.search(item.text)
        end = clause.start() if clause else len(item.text)
        bodies = [
            n for n in named
            if n.is_body and len(n.keys) == 1 and not n.mention.genitive and n.mention.start < end
        ]  # fmt: skip
        self.block, self.subject, self.opened = item.block.number, subject, opened
        self.others = tuple(
            dict.fromkeys(
                n.keys[0] for n in bodies if n.keys[0] != subject and not n.mention.plural
            )
        )
        self.new = next((n.keys[0] for n in bodies if n.mention is told), None)
        self._keep(item, bodies, subject if opened else None)
        if opened and _are_joined(item.text, bodies):
            self.subject, self.others = (
                None,
                (),
            )  # "the council and the board meet": not one of them
            self.told = item.block.number, None

    def _keep(self, item: Any, bodies: Sequence[Any], opening: str | None) -> None:
        """Keeps the body that a paragraph goes on about: the one a sentence begins with or brings in."""
        brings = _BRINGS.match(item.text) if bodies else None
        brought = brings is not None and brings.end() == bodies[-1].mention.start
        key = self.new or opening or (bodies[-1].keys[0] if brought else None)
        if key is not None:
            sort = self.entities.all[key].sort
            self.told = (item.block.number, key if sort not in _AROUND else None)

    def running(self, item: Any) -> str | None:
        """What a paragraph is about so far, for a sentence that names nobody."""
        block, key = self.told
        match = _PRONOUN.match(item.text)
        if block != item.block.number or _EACH.match(item.text):
            return None
        gender: Gender = "neuter" if match and match["it"].casefold() == "det" else "common"
        return key if match is None or self._fits(key, gender) is not False else None

    def meant(self, item: Any) -> str | None:
        """The body that a sentence which begins with a pronoun goes on about."""
        if self.block != item.block.number:
            return None
        match = _PRONOUN.match(item.text)
        words = _words()
        if match is None or not words.verb.fullmatch(match["verb"] or ""):
            return self.subject
        gender: Gender = "neuter" if match["it"].casefold() == "det" else "common"
        known = self._fits(self.subject, gender) if self.opened else None
        if gender == "neuter" and match["verb"] in words.nobody:
            rest = item.text[match.start("verb") :]
            if not words.bodily.match(rest) or ", at " in item.text:
                return self.subject
        if self.new and self._fits(self.new, gender):
            return self.new
        if known is not False and self.opened:
            return self.subject
        fitting = [key for key in self.others if self._fits(key, gender)]
        return fitting[0] if len(fitting) == 1 else self.subject

    def _fits(self, key: str | None, gender: Gender) -> bool | None:
        entity = self.entities.all.get(key or "")
        own = gender_of(entity) if entity is not None else None
        return None if own is None else own == gender


def _are_joined(text: str, bodies: Sequence[Any]) -> bool:
    """Whether a sentence begins with two bodies in a row."""
    first = [n.mention for n in bodies[:2]]
    return len(first) > 1 and text[first[0].end : first[1].start].strip() in ("og", "samt", "and")


def gender_of(entity: Entity) -> Gender | None:
    """The gender of a body's noun, told by its definite form; None where it is not known."""
    for word in reversed(entity.stem.split()[-_LINKED:]):
        if (found := _gender(word)) is not None:
            return found
    return None


@cache
def _gender(word: str) -> Gender | None:
    match = head_in(word, "da")
    if match is None:
        return None
    noun = heads("da")[match["form"]].noun
    one = [
        form
        for form, head in heads("da").items()
        if head.noun == noun and head.definite and not head.plural
    ]
    return None if not one else "neuter" if one[0].endswith("et") else "common"
