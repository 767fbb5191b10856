"""A body or party of one document, with the names that it is given."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal

from graph.levels import Level, Scope
from loaders.mentions import Mention

Role = Literal["political", "strategic", "operational"]
ROLES: Final[dict[Role, Level]] = {
    "political": "cluster_political",
    "strategic": "cluster_strategic",
    "operational": "cluster_operational",
}
_ROLE_WORDS: Final[tuple[tuple[str, Role], ...]] = (
    ("politi", "political"),
    ("strategi", "strategic"),
    ("implementering", "operational"),
    ("operati", "operational"),
    ("taktisk", "operational"),
    ("faglig", "strategic"),
    ("administrativ", "strategic"),
)
_SIDES: Final = ("municipality", "region")  # whose names carry the same noun everywhere
_SECTOR: Final = frozenset(("kommunal", "fælleskommunal", "tværkommunal"))
_ONE_SIDE: Final = re.compile(r"kommunal|kommunekontakt|patient|bruger|borger|pårørende|ældreråd")
_CONTACT: Final = ("kommunekontakt",)  # councils of one side; the other councils are elected
_SHOUTED: Final = re.compile(r"[^a-zæøå]*[A-ZÆØÅ]{2,} [^a-zæøå]+")  # a title in capitals


@dataclass(eq=False)
class Entity:
    """A body or party of one document; `key` tells it from the others of the document."""

    key: str
    label: Literal["Body", "Party"]
    sort: str
    stem: str
    cluster: str | None = None
    region: str | None = None
    role: Role | None = None
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    adjectives: tuple[str, ...] = ()
    owner: str | None = None
    purpose: str | None = None
    adhoc: bool = False
    plural: bool = False
    many: bool = False  # once spoken of as several
    qualities: set[str] = field(default_factory=set)  # said of it beside its name
    side: bool = False
    each: bool = False  # there is one in every cluster
    outside: bool = False  # a cluster that the text says it does not hold for
    near: bool = False  # the document speaks of it as of its own cluster
    headed: bool = False  # a title or heading is about it
    called: str | None = None  # the name that the text says it has
    said: int = 0  # mentions that stand for it by name
    first_at: tuple[int, int] = (1 << 30, 0)  # block, start

    @property
    def name(self) -> str:
        """The name it is given most often, as written; the longer of two."""
        if self.called:
            return self.called
        if not self.names:
            return self.stem
        if self.is_generic:
            return self._called()
        said = [n for n in self.names if not _SHOUTED.fullmatch(n)] or list(self.names)
        what = (self.purpose or "").split()[-1:]
        whole = [n for n in said if what and what[0][:4] in n.casefold()]
        return max(
            whole or said,
            key=lambda n: (
                self._as_named(n),
                self._whole(n),
                self.names[n],
                n[:1].isupper(),
                len(n),
                n,
            ),
        )

    @property
    def is_generic(self) -> bool:
        """A party that texts call by common nouns ("patients and carers", "the hospitals")."""
        common = self.key.startswith("party:") and self.stem[:1].islower()
        return self.label == "Party" and common and self.sort not in _SIDES

    def _called(self) -> str:
        """The usual noun of such a party, where the text has it; else the one that it has most often."""
        usual = any(n.casefold() == self.stem.casefold() for n in self.names)
        return self.stem if usual else max(self.names, key=lambda n: (self.names[n], len(n), n))

    def _whole(self, name: str) -> bool:
        """ "Klyngechefgruppen" rather than "Chefgruppen"."""
        return self.stem.replace("-", "") in name.casefold().replace("-", "")

    def _as_named(self, name: str) -> bool:
        """ "Strategisk Gruppe", "Fagligt forum" rather than "(den) Strategiske Gruppe"."""
        words = name.casefold().split()
        return name[:1].isupper() and all(a in words or f"{a}t" in words for a in self.adjectives)

    @property
    def beside(self) -> Level | None:
        """The level that its kind gives it by itself: a cluster's level, or one off the ladder."""
        if self.label == "Party":
            return None
        if self.sort == "cluster":
            return "container"
        if self.role:
            return ROLES[self.role]
        if self.sort in ("secretariat", "council"):
            one_side = _ONE_SIDE.match(self.stem) and self.stem.startswith(_CONTACT)
            return "sector" if one_side else "support" if self.sort == "secretariat" else "council"
        if _ONE_SIDE.match(self.stem):
            return "sector"
        if self.adhoc:
            return "ad_hoc"
        if _SECTOR & set(self.adjectives) or _ONE_SIDE.match(self.stem):
            return "sector"
        return None

    def is_near(self, home: str | None) -> bool:
        """Whether it is of a cluster; `home` is the document's cluster."""
        told = self.cluster or self.each or self.stem.startswith("klynge")
        told = told or any(a.startswith("klynge") for a in self.adjectives)
        return bool(told or (home and self.near))

    def scope(self, home: str | None) -> Scope | None:
        """How far it reaches, as far as its words tell."""
        if self.label == "Party" or not self.sort:
            return None
        if self.sort == "council":
            return "regional" if self.stem.startswith("region") else "municipal"
        if _SECTOR & set(self.adjectives):
            return "inter_municipal"
        if self.sort in ("cluster", "level") or self.is_near(home):
            return "cluster"
        return "regional"


def roles_of(mention: Mention) -> tuple[Role, ...]:
    """Which levels of a cluster a mention names; "det politiske og strategiske niveau" names two."""
    words = [*mention.adjectives, mention.stem]
    found = {role for cue, role in _ROLE_WORDS if any(w.startswith(cue) for w in words)}
    if "operational" in found and len(found) > 1 and "political" not in found:
        found.discard("strategic")
    return tuple(role for role in ROLES if role in found)
