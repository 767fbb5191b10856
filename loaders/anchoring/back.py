"""What "udvalget", "niveauet" and "klyngen" point back to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from loaders.anchoring.raw import Raw
from loaders.anchoring.setup import newly_told
from loaders.entities import Entities, Entity
from loaders.mentions import Mention

_COMMITTEES: Final = frozenset(("committee", "group", "forum"))


_Place = tuple[int, tuple[str, ...]]  # part and section


@dataclass
class Spoken:
    """What the text has been speaking of so far, by key: all bodies, and those that sentences began with."""

    entities: Entities
    recent: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    place: _Place | None = None
    block: int = -1  # of the sentence
    several: tuple[str, ...] = ()  # those with which the sentence before began
    listed: tuple[str, ...] = ()  # those in a row with which it ended
    before: list[tuple[int, str | None, tuple[str, ...]]] = field(default_factory=list)
    """Of each sentence so far: its block, the body it begins with, and all bodies it names."""
    begun_in: int = -1  # the block of the last of `opened`
    meant: dict[str, str] = field(default_factory=dict)  # "the Board" → whom it meant last
    brought: str | None = None  # set up by the sentence itself
    introduced: str | None = None  # set up by a sentence before: "… har nedsat en arbejdsgruppe"

    def hear(self, item: Raw, named: Sequence[Any], opening: str | None) -> None:
        """Keeps which body a sentence tells of for the first time, until another begins one."""
        place: _Place = (item.block.part, item.block.section)
        told = newly_told(item.text, item.mentions)
        begun = next((n for n in named if n.keys), None)
        another = opening is not None and begun is not None and not begun.mention.bare
        if place != self.place or (another and opening != self.introduced):
            self.introduced = None
        self.place = place
        bodies = tuple(dict.fromkeys(k for n in named if n.is_body for k in n.keys))
        told_of = [n for n in named if n.is_body and n.keys]
        self.several = begun.keys if begun is not None and len(begun.keys) > 1 else ()
        if opening is not None and not self.several:
            self.several = _row_at_start(item.text, told_of)
        self.listed = _row_at_end(item.text, told_of)
        self.before.append((item.block.number, opening, bodies))
        keys: tuple[str, ...] = next((n.keys for n in named if n.mention is told), ())
        self.brought = keys[0] if len(keys) == 1 else None
        self.introduced = self.brought or self.introduced

    def back(
        self,
        mention: Mention,
        topic: str | None,
        spoken: Sequence[str],
        host: str | None,
        *,
        opens: bool,
        governed: bool = False,
    ) -> tuple[str, ...]:
        """What "udvalget", "niveauet", "klyngen" points back to; nothing where nothing fits.

        `spoken` are the keys named in the sentence so far, `host` the body whose minutes it is;
        `opens` says that no body stands before it, `governed` that it is one sent from or to.
        """
        everything = self.entities.all
        if described := self.entities.described(mention):
            return (described,)
        if defined := self.entities.defined(mention):
            return (defined,)
        if mention.exact:
            if opens and not governed and not mention.plural and self._is_new(mention):
                return (str(self.introduced),)
            found = self._very(mention, topic, spoken)
            if found and mention.named:
                self.meant[mention.head] = found[0]
            return found
        if mention.sort == "level" and mention.plural:
            held = (
                f"level:{role}:{self.entities.home or ''}" for role in ("political", "strategic")
            )
            return tuple(key for key in held if key in everything)
        if mention.plural and not mention.head:
            return self._them(mention)
        if mention.plural and mention.sort in ("group", "committee", "forum", "board"):
            these = self._all(mention) or self._these(mention)
            if these or _SOME.match(mention.text):
                return these
        if mention.sort == "cluster":
            key = f"cluster:{self.entities.home or ''}"
            if key in everything:
                return (key,)
            return self.entities.of(_unbare(mention), (1 << 29, 0)) if key == "cluster:" else ()

        def fits(key: str) -> bool:
            entity = everything[key]
            sort = entity.sort == mention.sort and not mention.adjectives
            sort = sort and not _is_organ(entity.stem, mention.head)
            alike = _ends_in(entity, mention) or sort
            told = key in (topic, host) or not mention.adjectives or entity.adjectives
            meant = alike and bool(told) and not _another(entity, mention)
            return entity.label == "Body" and meant

        if opens and not governed and not mention.plural and self._is_new(mention):
            return (str(self.introduced),)
        if mention.named and mention.first and not mention.definite and mention.sort in _COMMITTEES:
            return ()  # "i Forum for …": a name that nothing else tells
        own = f"secretariat:{self.entities.home or ''}"
        if mention.sort == "secretariat" and opens:
            if topic in everything and fits(topic):
                return (topic,)
            if own in everything:
                return (own,)
        begun = mention.head in self.entities.begun  # "Bestyrelsen" heads a section of its own
        if begun and (organ := self.entities.organ(mention)):
            return (organ,)
        last = self._alike(mention, topic, host, spoken)
        if last:
            return (last,)
        if organ := self.entities.organ(mention):
            return (organ,)
        alike = (
            [
                k
                for k in spoken
                if everything[k].sort in _COMMITTEES
                and not _is_organ(everything[k].stem, mention.head)
            ]
            if mention.sort in _COMMITTEES and not mention.adjectives
            else []
        )
        here = [k for k in spoken if fits(k)] or alike
        if here:
            return (here[-1],)
        if topic and topic in everything and fits(topic):
            return (topic,)
        if mention.sort == "chairmanship":
            stem = everything[topic].stem if topic in everything else None
            owned = next((e.key for e in everything.values() if stem and e.owner == stem), topic)
            return (owned,) if owned else ()
        exact = [k for k in reversed(self.recent[-40:]) if fits(k)]
        # "rådet" is the last council named, before any other body of its kind.
        same = [k for k in exact if everything[k].stem.endswith(mention.head)]
        if exact:
            return ((same or exact)[0],)
        plain = mention.sort in ("committee", "group") and not mention.adjectives
        if topic and everything[topic].label == "Body" and plain:
            return (topic,)
        return ()

    def _is_below(self, entity: Entity, mention: Mention) -> bool:
        """ "udvalget" in a text on a committee and its subcommittee: the committee."""
        below = tuple(f"{part}{mention.head}" for part in _BELOW)
        if not entity.stem.endswith(below) or mention.stem.endswith(below):
            return False
        begun = (self.entities.all[key].stem for key in self.opened)
        return any(s.endswith(mention.head) and not s.endswith(below) for s in begun)

    def _is_new(self, mention: Mention) -> bool:
        """Whether "gruppen" means the one that the text has just told of for the first time."""
        new = self.entities.all.get(self.introduced or "")
        if new is None or mention.sort not in _COMMITTEES or not mention.definite:
            return False
        return _ends_in(new, mention) and not _another(new, mention) and not mention.adjectives

    def _these(self, mention: Mention) -> tuple[str, ...]:
        """ "grupperne", "begge grupper": two or more of the kind that were just named one by one."""
        found: list[str] = []
        for key in reversed(self.recent[-_JUST:]):
            entity = self.entities.all[key]
            if not _ends_in(entity, mention) or key in found:
                continue
            if entity.plural or entity.many:
                if key in self.opened[-1:] and _number(mention.text):
                    return (key,)  # "Temagrupperne er … Begge grupper …": they have one name
                if not _number(mention.text):
                    break
                continue
            found.append(key)
        begun = [key for key in found if key in self.opened]
        if len(begun) > 1:
            found = begun  # not those that a sentence about one of them named in passing
        if number := _number(mention.text):
            found = found[:number] if len(found) >= number else []
        if len(found) > 1:
            return tuple(reversed(found))
        told = self.before[-1][2] if self.before and mention.head in _ANY else ()
        return told if len(told) == number else ()  # "begge fora": of whatever kind they are

    def _them(self, mention: Mention) -> tuple[str, ...]:
        """ "Both", "All three": as many as the sentence before names last, or as began those before."""
        here = [told for told in self.before if told[0] == self.block]
        if not here or mention.text.casefold() in THEY:
            return (self.several or self.listed) if here else ()
        number = _number(f"{mention.text} ") or 2
        named = self.listed if len(self.listed) == number else here[-1][2]
        if len(named) < number:
            named = tuple(dict.fromkeys(opening for _, opening, _ in here if opening))
        return named[-number:] if len(named) >= number else ()

    def _all(self, mention: Mention) -> tuple[str, ...]:
        """ "alle fora", "de tre udvalg": those of the kind that the text has told of one by one, if
        there are as many as it says."""
        said = _ALL.match(mention.text.casefold())
        if said is None or mention.adjectives:
            return ()
        found = [
            key
            for key in dict.fromkeys(self.opened)
            if (entity := self.entities.all.get(key))
            and entity.label == "Body"
            and entity.sort in _COMMITTEES
            and not (entity.plural or entity.many)
            and (mention.head in _ANY or _ends_in(entity, mention))
        ]
        number = _NUMBERS.get(said["n"] or said["m"] or "")
        fitting = len(found) > 1 and (number is None or number == len(found))
        return tuple(found) if fitting else ()

    def _very(self, mention: Mention, topic: str | None, spoken: Sequence[str]) -> tuple[str, ...]:
        """What "the Committee" points to: the topic, or the last named, that is of that very noun."""
        everything = self.entities.all
        noun = re.compile(rf"(?<![\w-]){re.escape(mention.head)}(?![\w-])")
        meant = self.meant.get(mention.head) if mention.named else None
        begun = self.opened[-1:] if self.begun_in == self.block else ()
        if mention.head == "board" and mention.named and spoken and topic not in spoken:
            of = [k for k, e in everything.items() if e.label == "Body" and _BOARD_OF.match(e.stem)]
            if len(of) == 1:
                return (of[0],)  # "The Risk Panel advises the Board": the Board of Directors
        near = (topic, *reversed(spoken), *begun, meant)
        for key in (*near, *reversed(self.recent[-40 if mention.named else -_JUST :])):
            entity = everything.get(key) if key else None
            if entity and entity.label == "Body" and not entity.plural and noun.search(entity.stem):
                return (entity.key,)
        # A board that only "the Board" ever names is a body all the same, and so is the only committee.
        if mention.named and (mention.sort == "board" or self._only_one(mention, noun)):
            return self.entities.of(_unbare(mention), (1 << 29, 0))
        return ()

    def _only_one(self, mention: Mention, noun: re.Pattern[str]) -> bool:
        """Whether a text with no other committee says "the Committee", as clubs do of their own."""
        if mention.head not in _OF_A_CLUB or mention.plural or mention.adjectives:
            return False
        everything = self.entities.all.values()
        return not any(e.label == "Body" and noun.search(e.stem) for e in everything)

    def _alike(
        self, mention: Mention, topic: str | None, host: str | None, spoken: Sequence[str]
    ) -> str | None:
        """The body of the same noun ("bestyrelsen": "fondsbestyrelsen") spoken of last: in the
        sentence, as the topic, whose meeting it is, as a subject, at all."""
        if mention.sort not in _COMMITTEES:
            return None
        everything = self.entities.all
        ahead = (*reversed(spoken), *(k for k in (topic, host) if k), *reversed(self.opened[-12:]),
                 *reversed(self.recent[-40:]))  # fmt: skip
        fitting = []
        for key in ahead:
            entity = everything[key]
            fits = entity.label == "Body" and _ends_in(entity, mention)
            fits = fits and not self._is_below(entity, mention)
            told = key in (topic, host) or not mention.adjectives or entity.adjectives
            if fits and told and not _another(entity, mention):
                if entity.sort != "council" or key in (topic, host):
                    return key
                fitting.append(key)  # "rådet" is the elected one only where there is no other
        return fitting[0] if fitting else None


THEY: Final = frozenset(("they", "de", "disse", "dei", "desse", "alle"))  # as many as there are
_ROW: Final = re.compile(r"(?:,|,? (?:og|samt|and)) ?(?:den |det |the )?")


def _row_at_end(text: str, bodies: Sequence[Any]) -> tuple[str, ...]:
    """The bodies of the row with which a sentence ends: "X har nedsat A, B og C."."""
    row: list[Any] = []
    for named in reversed(bodies):
        upto = row[0].mention.start if row else len(text.rstrip(" .:"))
        between = text[named.mention.end : upto]
        if (row and not _ROW.fullmatch(between)) or (not row and between.strip()):
            break
        row.insert(0, named)
    return _several(row)


def _row_at_start(text: str, bodies: Sequence[Any]) -> tuple[str, ...]:
    """The bodies of the row with which a sentence begins: "A, B og C er nedsat …"."""
    row = list(bodies[:1])
    for named in bodies[1:]:
        if not _ROW.fullmatch(text[row[-1].mention.end : named.mention.start]):
            break
        row.append(named)
    return _several(row)


def _several(row: Sequence[Any]) -> tuple[str, ...]:
    keys = tuple(dict.fromkeys(k for n in row for k in n.keys))
    return keys if len(keys) > 1 else ()


_BELOW: Final = ("under", "del")  # what the noun of a part begins with
_BOARD_OF: Final = re.compile(r"board of (?:directors|trustees|governors|management)$")
_OF_A_CLUB: Final = ("committee", "sub-committee")
_JUST: Final = 8  # bodies named last that may be meant
_ANY: Final = frozenset(("forum", "organ"))  # nouns for bodies of every kind
_NUMBERS: Final = {
    word: number
    for number, words in (
        (2, "to two"), (3, "tre three"), (4, "fire four"), (5, "fem five"), (6, "seks six"),
        (7, "syv sju seven"),
    )
    for word in words.split()
}  # fmt: skip
_MANY: Final = "|".join(_NUMBERS)
_ALL: Final = re.compile(
    rf"(?:(?:alle|samtlige|samtlege|all)(?: (?:de|dei|the|of the))?(?: (?P<n>{_MANY}))?"
    rf"|(?:de|dei|the) (?P<m>{_MANY}))(?= )"
)
_SOME: Final = re.compile(
    r"(?:begge|to|both|hvert?|kvart?|alle|samtlige|disse|desse|(?:de|dei) (?:nye? |nævnte )?\w+|"
    r"all|each|the|these|those) ",
    re.I,
)
_NUMBER: Final = re.compile(rf"(?:(?:\w+ ){{0,3}})?(begge|both|{_MANY}) ", re.I)


def _number(text: str) -> int | None:
    """How many "de tre udvalg", "begge grupper" are."""
    found = _NUMBER.match(text)
    return _NUMBERS.get(found[1].casefold(), 2) if found else None


def _ends_in(entity: Entity, mention: Mention) -> bool:
    """Whether a noun alone may stand for a body by its last part; "bestyrelsen" is no council."""
    elected = entity.sort == "council" and mention.sort == "committee"
    return entity.stem.endswith(mention.head) and not elected


def _is_organ(stem: str, noun: str) -> bool:
    """Whether a board or an assembly would be called a committee, or the other way round."""
    return stem.endswith(_ORGANS) != noun.endswith(_ORGANS)


_ORGANS: Final = (
    "bestyrelse", "direktion", "repræsentantskab", "forsamling", "styre", "representantskap"
)  # fmt: skip


def _another(entity: Entity, mention: Mention) -> bool:
    """ "det faglige udvalg" is not the local committee."""
    if entity.owner and entity.plural and not mention.plural:
        return True  # "parternes direktioner" are of others
    own, said = set(entity.adjectives), set(mention.adjectives)
    return bool(own and said) and not own & said and not said & entity.qualities


def _unbare(mention: Mention) -> Mention:
    return replace(mention, bare=False)
