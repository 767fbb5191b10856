"""Who is meant by a sender: its entity, its side, the unit that it is of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named
from loaders.entities import Entity
from loaders.lexicon import lexicon, registers
from loaders.mentions import Mention, find_mentions
from loaders.naming.mention import municipalities
from loaders.naming.municipal import municipality_of
from loaders.naming.somebody import is_somebody
from loaders.rules.people.names import is_person
from loaders.rules.seats.line import Line, Side
from loaders.rules.seats.nouns import noun
from loaders.tokens import tokens

_TELLING: Final = 5  # letters of a short form that tells which hospital is meant
_SIDES: Final[dict[str, Side]] = {
    "region": "region", "hospital": "region", "psychiatry": "region", "office": "region",
    "municipality": "municipality", "general_practice": "general_practice", "patients": "patients",
}  # fmt: skip
_HOUSE: Final = re.compile(
    r"(?:Regions)?(?:[Pp]sykiatri(?:en)?|[Hh]ospital(?:et)?|[Ss]ygehus(?:et)?)|psykiatri"
)


def entity_key(doc: Anchored, words: str, language: str = "da") -> str | None:
    """The entity that a generic name stands for in a document; made if it is not there yet."""
    for mention in find_mentions(words, tokens(words, language), language):
        if mention.kind in ("party", "body") and not mention.bare:
            keys = doc.entities.of(mention, (1 << 29, 0))
            if keys:
                return keys[0]
    return None


def side_of(doc: Anchored, key: str) -> Side:
    """Whose side an entity is on."""
    entity = doc.entity(key)
    if entity.label == "Party":
        if entity.stem.endswith("formandskabskommune") or entity.stem.endswith(
            "formandskabskommunen"
        ):
            return "municipality"
        if entity.sort == "office" and doc.segmented.parts[0].language == "en":
            return "other"  # a department of whomever, and not of the region
        return _SIDES.get(entity.sort, "other")
    if entity.stem.startswith(("regionsråd", "amtsråd")):
        return "region"
    if entity.stem.startswith(("kommunal", "byråd")):
        return "municipality"
    if entity.stem.startswith(("patient", "bruger")):
        return "patients"
    return "other"


def unit(doc: Anchored, name: str, kind: str = "office") -> str:
    """The key of a party known only by its capitals, or by a word for a field."""
    said = re.sub(r"\s+", " ", name).strip(" :.,")
    if kind == "office" and (known := _shortened(doc, said)):
        return known
    if kind == "office" and said in _municipal_names():
        said, kind = municipality_of(said), "municipality"
    key = f"party:{said.casefold()}"
    if key not in doc.entities.all:
        entity = Entity(key, "Party", kind, said)
        entity.names[said] += 1
        doc.entities.all[key] = entity
    return key


def _shortened(doc: Anchored, said: str) -> str | None:
    """ "Havnby og Sandby" of "Havnby og Sandby Hospital": the only one that begins or ends so."""
    if (
        not said[:1].isupper()
        or len(said) < _TELLING
        or f"party:{said.casefold()}" in doc.entities.all
    ):
        return None
    low = said.casefold()
    whole = [
        key for key, e in doc.entities.all.items()
        if e.label == "Party" and e.sort == "hospital" and not e.side and low not in municipalities()
        and (e.stem.casefold().startswith(f"{low} ") or e.stem.casefold().endswith(f" {low}"))
    ]  # fmt: skip
    return whole[0] if len(whole) == 1 else None


@cache
def _municipal_names() -> frozenset[str]:
    return frozenset(name for entry in registers().values() for name in entry["municipalities"])


def key_of(line: Line, named: Named) -> str | None:
    """The sender that a mention stands for; councils of municipalities stand for these."""
    mention = named.mention
    if mention.kind == "name" and name_end(line, named) == mention.last:
        return _named_unit(line, mention)
    if name_end(line, named) > mention.last:
        said = line.text(mention.first, name_end(line, named))
        return unit(line.doc, said, mention.sort or "office")
    if not named.keys:
        return unit(line.doc, mention.text) if mention.kind == "abbreviation" else None
    key = named.keys[0]
    entity = line.doc.entity(key)
    if (
        entity.label == "Body"
        and entity.sort == "council"
        and side_of(line.doc, key) == "municipality"
    ) and (mention.plural or (not mention.definite and not _only_council(line, key))):
        return entity_key(line.doc, "kommunerne")
    if entity.sort in ("cluster", "level") and mention.genitive:
        return None
    if entity.side and entity.sort == "hospital" and not mention.plural:
        return _only_hospital(line, mention) or key
    return key


def _only_council(line: Line, key: str) -> bool:
    """Whether the text knows one council and no other: "udpeget af byråd" is the one."""
    councils = (e.key for e in line.doc.entities.all.values() if e.sort == "council")
    return set(councils) == {key} and not line.doc.entity(key).plural


def _only_hospital(line: Line, mention: Mention) -> str | None:
    """ "hospitalet" is the one that a document of one cluster names."""
    if line.doc.home is None or mention.text.casefold().endswith(("e", "er", "ene", "erne")):
        return None
    named = [
        e.key for e in line.doc.entities.all.values()
        if e.label == "Party" and e.sort == "hospital"
        and not e.side and e.said and e.stem[:1].isupper()
    ]  # fmt: skip
    return named[0] if len(named) == 1 else None


def _named_unit(line: Line, mention: Mention) -> str | None:
    if (of_town := _unit_in_town(line, mention)) is not None:
        return of_town
    if mention.text.casefold() in towns():
        return unit(line.doc, f"{mention.text} Kommune", "municipality")
    if mention.text.casefold() in ("fra", "for", "i", "af", "hver", "der", "de"):
        return None
    if noun(mention.text.split()[-1], line.language):
        return None
    if is_somebody(line.sentence.text, mention.start, mention.end) or is_person(mention.text):
        return None
    short = re.match(r"([A-ZÆØÅ]{2,6})-[A-ZÆØÅ]", mention.text)
    if short:  # "ABC-Nordland": the local branch of ABC
        general = entity_key(line.doc, short[1], line.language)
        if general:
            line.doc.entity(general).aliases.add(mention.text)
            return general
    return unit(line.doc, mention.text)


def _unit_in_town(line: Line, mention: Mention) -> str | None:
    """ "psykiatrisk afdeling Vejle", "jobcenter Horsens": the unit, not the municipality."""
    house = line.low(mention.first - 1)
    ends = tuple(lexicon(line.language, "seats")["givers"]["houses"])
    if not house.endswith(ends) or mention.first == 0 or mention.first - 1 in line.inside:
        return None
    first = mention.first - 1
    while first > 0 and line.low(first - 1).endswith(("isk", "iske", "lig", "lige")):
        first -= 1
    return unit(line.doc, line.text(first, mention.last))


def name_end(line: Line, named: Named) -> int:
    """A generic name and the name behind it are one: "Psykiatri Vest"."""
    after = named.mention.last + 1
    if (
        _HOUSE.fullmatch(named.mention.text)
        and after < len(line.toks)
        and after not in line.inside
        and re.fullmatch(r"[A-ZÆØÅ][a-zæøå]+", line.toks[after].text)
    ):
        return after
    follower = line.at.get(after)
    if follower and follower.mention.kind == "name" and _extends(named.mention):
        return follower.mention.last
    short = follower is not None and not follower.keys and follower.mention.text.isupper()
    if short and named.mention.kind == "name" and not named.mention.genitive:
        return after  # "Regional IT"
    return named.mention.last


def _extends(mention: Mention) -> bool:
    if mention.kind == "abbreviation" or (mention.kind == "party" and mention.text.isupper()):
        return True  # "FH Fyn": the local branch of FH
    return (
        mention.kind == "party"
        and mention.sort in ("psychiatry", "hospital")
        and mention.text[:1].isupper()
    )


@cache
def towns() -> frozenset[str]:
    """The names of all municipalities, folded."""
    return frozenset(t.casefold() for e in registers().values() for t in e["municipalities"])
