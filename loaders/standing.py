"""Where each body stands: its level by its own words, by who sits in it, and by what it is tied to.

A level is a band (the region's collaboration, or a cluster) and a tier (political, strategic,
operational). Either may be told by other words than the other; what nothing tells stays unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast

from graph.levels import Level
from loaders.anchor import Anchored
from loaders.entities import Entity
from loaders.findings import Findings
from loaders.lexicon import lexicon

Band = Literal["regional", "cluster"]
Tier = Literal["political", "strategic", "operational"]
_LANGUAGES: Final = ("da", "nb", "nn", "en")
_JOINT: Final = 2  # mentions of the joint collaboration that make a document one of its own
_BELOW: Final[dict[Tier, Tier | None]] = {
    "political": None, "strategic": "operational", "operational": "operational",
}  # fmt: skip


@dataclass(slots=True)
class _Place:
    band: Band | None = None
    tier: Tier | None = None
    firm: bool = False  # the tier is told by words, not only by the kind of body
    fixed: Level | None = None  # off the ladder, or said outright

    @property
    def level(self) -> Level | None:
        if self.fixed or not self.band or not self.tier:
            return self.fixed
        return cast(Level, f"{self.band}_{self.tier}")


def standing(doc: Anchored, out: Findings) -> None:
    """Gives every body of a document its level, as far as the document tells."""
    joint = _is_joint(doc)
    bodies = {key: e for key, e in doc.entities.all.items() if e.label == "Body"}
    places = {key: _own(entity, doc.home, joint) for key, entity in bodies.items()}
    _by_members(out, places)
    ties = _ties(out)
    _spread(_pairs(ties, bodies), places)
    for key, place in places.items():
        entity = bodies[key]
        # A body that nothing ties to the document's cluster may be the region's or the cluster's.
        if place.band is None and joint and (doc.home is None or _of_region(entity)):
            place.band = "regional"
    _spread(_pairs(ties, bodies), places)
    for key, place in places.items():
        if place.level is not None:
            out.hold(key, level=place.level)


@cache
def _words() -> dict[str, re.Pattern[str]]:
    """Cues by what they tell, of all languages together: names mix them."""
    held: dict[str, list[str]] = defaultdict(list)
    for language in _LANGUAGES:
        for cue, words in lexicon(language, "bodies").get("standing", {}).items():
            held[cue].extend(words)
    return {cue: re.compile("|".join(dict.fromkeys(words))) for cue, words in held.items()}


def _is_joint(doc: Anchored) -> bool:
    """Whether the document is of a region's joint collaboration, the only place with levels."""
    joint = _words()["joint"]
    told = 0
    for entity in doc.entities.all.values():
        if entity.sort in ("cluster", "level") or joint.search(entity.stem):
            told += max(1, entity.said)
    return told >= _JOINT


def _of_region(entity: Entity) -> bool:
    return bool(_words()["regional"].match(entity.stem))


def _own(entity: Entity, home: str | None, joint: bool) -> _Place:
    """What a body's own name and description tell."""
    words = _words()
    said = " ".join((*entity.adjectives, *sorted(entity.qualities), entity.stem))
    own = entity.beside
    if own is not None:
        return _Place(_band(own), _tier(own), True, own)
    band: Band | None = None
    if entity.is_near(home):
        band = "cluster"
    elif joint and _of_region(entity):
        band = "regional"
    for tier in ("political", "strategic"):
        if words[tier].search(said):
            return _Place(band, tier, True)
    loose = entity.sort in ("group", "forum")
    return _Place(band, "operational" if loose else None)


def _band(level: Level | None) -> Band | None:
    start = (level or "").partition("_")[0]
    return cast(Band, start) if start in ("regional", "cluster") else None


def _tier(level: Level | None) -> Tier | None:
    end = (level or "").partition("_")[2]
    return cast(Tier, end) if end in ("political", "strategic", "operational") else None


def _by_members(out: Findings, places: dict[str, _Place]) -> None:
    """Elected members make a body political, directors strategic, where its name is silent."""
    posts = {n.key: n.properties for n in out.nodes if n.label == "Post"}
    seated: dict[str, list[str]] = defaultdict(list)
    for edge in out.edges:
        if edge.type == "HAS_POST" and edge.target in posts:
            post = posts[edge.target]
            if post.get("attendance", "full") == "full" and post.get("role") != "secretary":
                seated[edge.source].append(f"{post.get('name', '')} {post.get('seats_text', '')}")
    words = _words()
    for key, texts in seated.items():
        place = places.get(key)
        if place is None or place.firm or place.fixed:
            continue
        said = " ".join(texts).casefold()
        for tier in ("elected", "directors"):
            if words[tier].search(said):
                place.tier = "political" if tier == "elected" else "strategic"
                place.firm = True
                break


def _ties(out: Findings) -> list[tuple[str, str, str]]:
    return [
        (e.type, e.source, e.target)
        for e in out.edges
        if (e.type in _TIES and e.properties.get("modality") != "may") or e.type == "ESTABLISHES"
    ]


_TIES: Final = (
    "REPORTS_TO", "ESTABLISHES", "PREPARES_CASES_FOR", "SUCCEEDS", "PART_OF", "INSTANCE_OF",
)  # fmt: skip
_Step = tuple[Callable[[_Place, _Place], bool], str, str]


def _pairs(ties: Iterable[tuple[str, str, str]], bodies: dict[str, Entity]) -> list[_Step]:
    """Which body learns what from which: (rule, from whom, who)."""
    steps: list[_Step] = []
    for kind, source, target in ties:
        if source not in bodies or target not in bodies:
            continue
        if kind == "ESTABLISHES":
            steps.append((_below, source, target))
        elif kind == "SUCCEEDS":
            steps.append((_alike, source, target))
        elif kind == "INSTANCE_OF":
            steps.append((_same, target, source))
        elif kind == "PREPARES_CASES_FOR":
            steps.append((_preparing, target, source))
        else:
            steps.append((_below, target, source))
    for key, entity in bodies.items():  # "Havneråd Syd" where there are harbour councils
        kind = key.rpartition(":")[0]
        if entity.purpose and kind in bodies:
            steps.append((_same, kind, key))
    by_stem: dict[str, str] = {}
    for key, entity in bodies.items():
        by_stem.setdefault(entity.stem, key)
    for key, entity in bodies.items():
        if entity.sort == "chairmanship" and entity.owner in by_stem:
            steps.append((_alike, by_stem[entity.owner], key))
    return steps


def _spread(steps: list[_Step], places: dict[str, _Place]) -> None:
    """Tells each body what follows from its ties, until nothing more follows."""
    for _ in range(4):
        changed = False
        for rule, known, learns in steps:
            changed |= rule(places[known], places[learns])
        if not changed:
            return


def _below(parent: _Place, child: _Place) -> bool:
    changed = False
    if child.fixed:
        return False
    if child.band is None and parent.band is not None:
        child.band, changed = parent.band, True
    if child.tier is None and parent.tier is not None and _BELOW[parent.tier]:
        child.tier, changed = _BELOW[parent.tier], True
    return changed


def _preparing(parent: _Place, child: _Place) -> bool:
    """Who prepares the cases of a political body is strategic; from where is not said."""
    if child.fixed or child.tier is not None or parent.tier != "political":
        return False
    child.tier = "strategic"
    return True


def _alike(model: _Place, other: _Place) -> bool:
    """A successor and a chairmanship stand where the other one stands."""
    if model.level is None or other.fixed or (other.firm and other.band):
        return False
    if _band(model.level) is None:
        return False
    changed = other.level != model.level
    other.band, other.tier = model.band, model.tier if not other.firm else other.tier
    return changed


def _same(model: _Place, one: _Place) -> bool:
    """An example of a kind of group stands where that kind stands, whatever its own words."""
    if model.level is None or one.fixed or one.level == model.level:
        return False
    one.band, one.tier, one.firm = model.band, model.tier, True
    return True
