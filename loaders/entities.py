"""One entity for each body and party that a document speaks of, under whatever names."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from loaders.alike import almost, same_name, stands_for, tidy, uncapped
from loaders.entity import ROLES, Entity, Role, roles_of
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.mention import no_genitive
from loaders.reasons import Reasons

_EACH: Final = re.compile(r"(?:hver|hvert|enhver|ethvert|each|every)\b", re.I)
_PLAIN: Final = frozenset(
    ("arbejdsgruppe", "undergruppe", "projektgruppe", "udvalg", "underudvalg")
)
_LOCAL: Final = re.compile(r"([A-ZÆØÅ]{2,})[- ](?=[A-ZÆØÅ])")  # "PLO-Fjordland", "PLO Fjordland"
_FEW: Final = 1  # municipalities beside the one whose council is named
_LONG: Final = 8  # letters of a title in capitals; shorter ones may be abbreviations


_PASSING: Final = frozenset("tværsektoriel tværkommunal tværfaglig fælles fast permanent".split())


def _longer(entity: Entity, headed: frozenset[str], known: dict[str, Entity]) -> list[Entity]:
    """What a heading names by a noun of which this one is the last part ("porteføljestyregruppe")."""
    stem = entity.stem
    bodies = (known[key] for key in headed if key in known)
    return [e for e in bodies if e.stem.endswith(stem) and e.stem != stem and e.sort == entity.sort]


def _kind(entity: Entity) -> frozenset[str]:
    """Its adjectives, but for those that say how it is made up rather than which it is."""
    return frozenset(entity.adjectives) - _PASSING


@cache
def _organs() -> frozenset[str]:
    """The heads that an organisation has one of, in all languages."""
    return frozenset(
        word
        for language in ("da", "nb", "nn")
        for word in lexicon(language, "bodies").get("own", {}).get("organs", ())
    )


class Entities:
    """The entities of a document, made from its mentions in reading order."""

    def __init__(
        self, home: str | None = None, region: str | None = None, *, titled: bool = True
    ) -> None:
        self.home, self.region, self.titled = home, region, titled
        self.begun: dict[str, int] = {}  # organs that a heading names by the noun alone: its block
        self.several: set[str] = set()  # stems that the document uses of several of its own
        self.all: dict[str, Entity] = {}
        self.reasons = Reasons()
        self._short: dict[str, str] = {}  # abbreviation → key
        self._gone: dict[str, tuple[Entity, str]] = {}  # joined with a sister: entity, its key
        self._organs: dict[str, str | None] = {}
        self._several: dict[str, tuple[str, ...]] = {}  # a plural that stands for sisters: which
        self._memo: dict[Any, Any] = {}
        self._known_among = (0, 0)
        self._described: dict[tuple[str, frozenset[str]], str] = {}
        self._defined: dict[str, str | None] = {}  # "(the Committee)": head → key, None for two

    def of(self, mention: Mention, at: tuple[int, int]) -> tuple[str, ...]:
        """The keys of the entities a mention names; none for one that only points back."""
        if mention.kind == "party":
            return (self._party(mention, at),)
        if mention.kind != "body" or mention.bare:
            return ()
        keys = (self._body(mention, at, role) for role in self._readings(mention))
        return tuple(own for key in keys for own in self._several.get(key, (key,)))

    def unlike_others(self, name: str, mention: Mention) -> str:
        """The key of a body that a title calls by a name without a noun; `mention` speaks of it."""
        key = f"body:{name.casefold()}"
        entity = self.all.setdefault(key, Entity(key, "Body", mention.sort, name.casefold()))
        entity.names[name] += 1
        entity.first_at = (0, 0)
        return key

    def organ(self, mention: Mention) -> str | None:
        """The one board of an organisation that only ever says "the board"."""
        head = mention.head
        if not (mention.bare and mention.definite) or mention.plural or head not in _organs():
            return None
        if head not in self._organs:
            boards = [
                e
                for e in self.all.values()
                if e.label == "Body"
                and e.sort != "council"
                and e.stem.endswith(head)
                and not (e.owner and e.plural)  # "medlemmernes bestyrelser"
            ]
            begun = self.begun.get(
                head, 1 << 30
            )  # "afdelingsbestyrelsen" comes after "Bestyrelsen"
            boards = [e for e in boards if e.stem == head or e.first_at[0] < begun]
            self._organs[head] = None
            if not boards:
                own = self.all.setdefault(
                    f"body:{head}", Entity(f"body:{head}", "Body", mention.sort, head)
                )
                self._note(own, mention, (1 << 29, 0), head)
                self._organs[head] = own.key
        return self._organs[head]

    def _readings(self, mention: Mention) -> tuple[Role | None, ...]:
        if mention.sort == "level" or (mention.sort == "cluster" and mention.adjectives):
            return roles_of(mention) or (None,)
        return (None,)

    def _party(self, mention: Mention, at: tuple[int, int]) -> str:
        key = f"party:{mention.stem.casefold()}"
        key = self._gone[key][1] if key in self._gone else key
        entity = self.all.setdefault(
            key, Entity(key, "Party", mention.sort, mention.stem, side=mention.side)
        )
        entity.region = entity.region or mention.region
        self._note(entity, mention, at, mention.stem)
        return key

    def _body(self, mention: Mention, at: tuple[int, int], role: Role | None) -> str:
        synonyms = lexicon("da", "bodies")["synonyms"]
        stem = synonyms.get(mention.stem, mention.stem)
        adjectives, cluster = mention.adjectives, mention.cluster
        sort, owner = mention.sort, mention.owner
        in_cluster = cluster or self.home
        if role:
            key, sort, stem = f"level:{role}:{in_cluster or ''}", "level", "niveau"
            cluster = in_cluster
        elif sort == "cluster":
            cluster = in_cluster if cluster or mention.named or not mention.plural else cluster
            key = f"cluster:{cluster or ''}"
        elif (
            sort == "secretariat"
            and not owner
            and (
                cluster
                or stem.startswith("klynge")
                or (self.home and stem == mention.head and adjectives == ("fælles",))
            )
        ):
            cluster = in_cluster
            key, stem = f"secretariat:{cluster or ''}", "klyngesekretariat"
        elif owner:
            key = f"{sort}:{owner}:{in_cluster or ''}"
        elif mention.adhoc:
            loose = stem if stem not in ("gruppe", "arbejdsgruppe", "projektgruppe") else "gruppe"
            key, cluster = f"adhoc:{loose}:{in_cluster or ''}", in_cluster
        elif self.home and stem.startswith("klynge") and mention.each and stem not in self.several:
            key = f"each:{stem}"  # "de enkelte klyngegrupper", not the one of this document
        elif mention.purpose:
            key = self._sister(f"body:{' '.join((*adjectives, stem))}:", mention.purpose)
        else:
            cluster = cluster or None
            key = self._known(sort, stem, adjectives)
            if cluster and cluster != self.home and sort in ("group", "forum", "committee"):
                key = f"{key}@{cluster}"  # "the board of cluster Øst": one of several
        key = self._gone[key][1] if key in self._gone else key
        entity = self.all.get(key)
        if entity is None:
            entity = Entity(
                key, "Body", sort, stem, cluster, None, role, adjectives=adjectives, owner=owner,
                purpose=mention.purpose, adhoc=mention.adhoc, plural=mention.plural,
                each=key.startswith("each:"),
            )  # fmt: skip
            self.all[key] = entity
        entity.plural &= mention.plural
        called = bool(adjectives) and mention.named  # "Fagligt Udvalg"
        loose = stem in _PLAIN and not mention.definite and not called  # "an ad hoc group": any
        entity.many |= mention.plural or loose or bool(_EACH.match(mention.text))
        self._note(entity, mention, at, mention.text)
        if mention.whole and cluster:
            self._whole(mention.whole, cluster, at)
        return key

    def _whole(self, name: str, cluster: str, at: tuple[int, int]) -> None:
        """The cluster that a name holds ("the political level of Cluster East") is there, too."""
        key = f"cluster:{cluster}"
        if key not in self.all:
            self.all[key] = Entity(key, "Body", "cluster", "klynge", cluster)
        entity = self.all[key]
        entity.names[tidy(name)] += 1
        entity.first_at = min(entity.first_at, at)

    def within(self, key: str, cluster: str) -> str:
        """The instance of a body in a named cluster, added where it is not there."""
        base = self.all[key]
        if base.cluster or base.sort not in ("group", "forum", "committee"):
            return key
        own = f"{key}@{cluster}"
        if own not in self.all:
            entity = Entity(
                own, "Body", base.sort, base.stem, cluster, base.region, adjectives=base.adjectives,
                purpose=base.purpose,
            )  # fmt: skip
            entity.names[f"{base.name} i {cluster}"] += 1
            self.all[own] = entity
        return own

    def join_locals(self) -> None:
        """ "PLO", where the only PLO of a place is "PLO-Fjordland": that one."""
        parties = [e for e in self.all.values() if e.label == "Party"]
        for plain in parties:
            initials = "".join(word[0] for word in plain.stem.split())
            shorts = {
                a for a in (plain.stem, *plain.aliases, *plain.names, initials) if a.isupper()
            }
            local = [
                e for e in parties if _LOCAL.match(e.stem) and _LOCAL.split(e.stem)[1] in shorts
            ]
            if len(local) == 1 and local[0] is not plain:
                kept = local[0]
                kept.aliases |= plain.aliases
                kept.said += plain.said
                kept.first_at = min(kept.first_at, plain.first_at)
                self._gone[plain.key] = (self.all.pop(plain.key), kept.key)

    def join_councils(self) -> None:
        """ "Byrådet", where the only town council is "Klitby Byråd" and few municipalities are named."""
        councils = [e for e in self.all.values() if e.sort == "council" and e.key[:5] == "body:"]
        towns = {e.stem for e in self.all.values() if e.sort == "municipality" and not e.side}
        synonyms = lexicon("da", "bodies")["synonyms"]
        for plain in councils:
            called = [
                e for e in councils
                for first, _, noun in (e.stem.rpartition(" "),)
                if first and synonyms.get(noun, noun) == plain.stem
            ]  # fmt: skip
            if len(called) != 1 or plain.many or plain.plural or plain.adjectives:
                continue
            other = [t for t in towns if t.split()[0].casefold() not in called[0].stem]
            if len(other) <= _FEW:
                self._join(plain, called[0], "the only council of that noun, and it has this name")

    def _join(self, gone: Entity, kept: Entity, why: str) -> None:
        """Takes one entity for another, under the names of both."""
        kept.names.update(gone.names)
        kept.aliases |= gone.aliases
        kept.said += gone.said
        kept.first_at = min(kept.first_at, gone.first_at)
        self.reasons.same(gone.name, kept.name, why)
        self._gone[gone.key] = (self.all.pop(gone.key), kept.key)

    def join_levels(self, role_of: Callable[[Entity], Role | None]) -> None:
        """ "The political level" of all clusters is the political committee that there is in each."""
        for role in ROLES:
            level = self.all.get(f"level:{role}:")
            found = [e for e in self.all.values() if e.each and role_of(e) == role]
            if level is not None and len(found) == 1 and level.said <= found[0].said:
                why = f"the only {role} body that there is in every cluster"
                self.reasons.same(level.name, found[0].name, why)
                self._several[level.key] = (found[0].key,)
                found[0].aliases.update(level.names)

    def join_sisters(self, headed: frozenset[str]) -> None:
        """ "Vandrådet", where the only water council is "Vandråd for Kysten": that one.

        "Havnegrupperne", where there are "Havnegruppe Nord" and "Havnegruppe Syd": both, unless a
        heading (`headed` are the keys of those) says that the text describes them in common.
        """
        sisters: dict[tuple[str, str], list[Entity]] = {}
        for entity in self.all.values():
            if entity.purpose and entity.key.startswith("body:"):
                sisters.setdefault((entity.sort, entity.stem), []).append(entity)
        for entity in list(self.all.values()):
            found = sisters.get((entity.sort, entity.stem), [])
            if entity.plural and len(found) > 1 and self._common(entity, found, headed):
                self._several[entity.key] = tuple(e.key for e in found)
                for one in found:
                    why = "the plural of groups that the text names one by one"
                    self.reasons.same(entity.name, one.name, why)
                for one in found:
                    one.near |= entity.near
                continue
            several = entity.many and (entity.plural or entity.key not in headed)
            own = entity.key.startswith("body:") and not entity.purpose and not several
            found = self._before(entity, found)
            if not own or len(found) != 1 or not _kind(entity) <= set(found[0].adjectives):
                continue
            longer = _longer(entity, headed, self.all)
            if longer and entity.key not in headed and found[0].key not in headed:
                if len(longer) == 1:  # "Styregruppen" of "Kommissorium for Projektstyregruppen"
                    self._join(entity, longer[0], "the last part of the name in a heading")
                continue
            self._join(entity, found[0], "the only one of that noun, and it is for this")

    def join(self, key: str, other: str, why: str) -> None:
        """Takes an entity for another one; nothing happens to levels, clusters and parties."""
        entity, kept = self.all[key], self.all[other]
        if entity.key.startswith("body:") and kept.label == "Body":
            self._join(entity, kept, why)

    def _common(self, entity: Entity, found: list[Entity], headed: frozenset[str]) -> bool:
        """Whether a plural stands for groups that the text names one by one."""
        plain = entity.key.startswith("body:") and not entity.purpose
        alike = all(_kind(entity) <= set(e.adjectives) for e in found)
        return plain and alike and entity.key not in headed

    def _before(self, entity: Entity, found: list[Entity]) -> list[Entity]:
        """The one sister that the text named before it first spoke of her without her purpose."""
        alike = [e for e in found if _kind(entity) == _kind(e)]
        before = [e for e in alike if e.first_at < entity.first_at]
        return before if len(before) == 1 < len(found) and not entity.plural else found

    def _sister(self, start: str, purpose: str) -> str:
        """The key of a group by its purpose, or of one whose purpose is spelt almost alike."""
        if start + purpose in self.all:
            return start + purpose
        for key in self.all:
            if key.startswith(start) and purpose and almost(key[len(start) :], purpose):
                self.reasons.same(
                    purpose, self.all[key].name, "what they are for differs by a slip"
                )
                return key
        return start + purpose

    def _known(self, sort: str, stem: str, adjectives: tuple[str, ...]) -> str:
        """The key of a name, or of one that is the same in other words."""
        memo = self._remembered()
        if (sort, stem, adjectives) not in memo:
            memo[sort, stem, adjectives] = self._same_as(sort, stem, adjectives)
        key: str = memo[sort, stem, adjectives]
        return key

    def _remembered(self) -> dict[Any, Any]:
        """What has been found out about the bodies there are; nothing once there is another."""
        there = len(self.all), len(self._gone)
        if self._known_among != there:
            self._known_among = there
            self._memo.clear()
        return self._memo

    def _same_as(self, sort: str, stem: str, adjectives: tuple[str, ...]) -> str:
        key = f"body:{' '.join((*adjectives, stem))}"
        if key in self.all or key in self._gone:
            return key
        compound = [
            e
            for e in (*self.all.values(), *(gone for gone, _ in self._gone.values()))
            if e.key.startswith("body:") and e.sort == sort and not e.purpose
        ]
        found = same_name(stem, adjectives, compound)
        if found is None:
            return key
        self.reasons.same(" ".join((*adjectives, stem)), found[0].name, found[1])
        return found[0].key

    def _note(self, entity: Entity, mention: Mention, at: tuple[int, int], name: str) -> None:
        entity.said += 1
        entity.first_at = min(entity.first_at, at)
        if entity.label == "Party":
            said = no_genitive(mention.text) if mention.genitive else mention.text
            slip = almost(said.casefold(), name.casefold())
            entity.names[said if entity.is_generic and not slip else name] += 1
            if said.casefold() != name.casefold() and not mention.side:
                entity.aliases.add(said)
        else:
            said = mention.text
            if mention.genitive and said.endswith("s"):
                said = said[:-1].rstrip("'’")
            if entity.sort == "cluster" and not entity.cluster:
                said = said.split()[-1]  # "lokale klynger" are clusters
            if len(said) > _LONG and said.isupper():
                said = uncapped(said, each_word=mention.exact)
            entity.names[tidy(said)] += 1

    # what else a body is called in passing

    def describe(self, mention: Mention, key: str) -> None:
        """Takes a noun with adjectives as another way to speak of an entity."""
        self._described[(mention.head, frozenset(mention.adjectives))] = key
        self.all[key].aliases.add(tidy(mention.text))
        self.reasons.same(tidy(mention.text), self.all[key].name, "the text says that it is this")

    def described(self, mention: Mention) -> str | None:
        """The entity described so before."""
        if not mention.adjectives:
            return None
        said = frozenset(mention.adjectives)
        fits = {
            k
            for (head, words), k in self._described.items()
            if head == mention.head and said <= words
        }
        return self._described.get((mention.head, said)) or (fits.pop() if len(fits) == 1 else None)

    def define(self, mention: Mention, key: str) -> None:
        """Takes "(hereafter the committee)" behind a name as what its noun alone stands for."""
        self.reasons.same(tidy(mention.text), self.all[key].name, "defined in brackets behind it")
        held = self._defined.get(mention.head, key)
        self._defined[mention.head] = key if held == key else None

    def defined(self, mention: Mention) -> str | None:
        """The entity that a bare noun was said to stand for."""
        if mention.adjectives or mention.plural or (mention.exact and not mention.named):
            return None
        return self._defined.get(mention.head)

    # abbreviations

    def shorten(self, short: str, key: str, why: str = "in brackets behind the name") -> None:
        """Takes "(ABC)" after a name as its abbreviation."""
        if short not in self._short:
            self.reasons.same(short, self.all[key].name, why)
            self._short[short] = key
            self.all[key].aliases.add(short)

    def abbreviated(self, short: str) -> str | None:
        """The entity that an abbreviation stands for: as given in brackets, or by its letters."""
        memo = self._remembered()
        if short in memo and short not in self._short:
            return None
        memo[short] = None
        for strict in (True, False):
            if short in self._short:
                break
            fits = [
                e.key
                for e in self.all.values()
                if e.label == "Body"
                and (*e.adjectives, e.stem)[0][:1] == short[:1].casefold()  # most are left out here
                and stands_for(short, (*e.adjectives, e.stem), strict=strict)
                and not any(name.startswith(f"{short}-") for name in e.names)
            ]
            if len(fits) == 1:
                self.shorten(short, fits[0], "its letters stand in this name and in no other")
            elif fits:
                names = " / ".join(sorted(self.all[k].name for k in fits))
                self.reasons.open(short, names, "its letters stand in more than one name")
                return None
        return self._short.get(short)


__all__ = ["Entities", "Entity", "Role", "roles_of", "stands_for", "tidy"]
