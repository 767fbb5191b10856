"""What else a body is called: what brackets behind it say, "X is the coordinating body"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.entities import Entities, Entity, Role

_BRACKET: Final = re.compile(
    r"\([\"“”«'‘]?(?:(?:the|hereafter|hereinafter|referred to as|known as|or|heretter|herefter|i det følgende|"
    r"forkortet|også|kaldet|benævnt|kalt),? ){0,4}[\"“”«'‘]?(?:the )?"
    r"(?:(?:the )?[\"“”'‘’]?[\w-]+[\"“”'‘’]? or )?[\"“”'‘]?(?:the )?$"
)
IS: Final = frozenset("er bliver være blive udgør udgøre ble blir vera bli is becomes be".split())
_NAMED: Final = re.compile(
    r"\b(?:får navnet|kaldes|benævnes|med navnet|hedder|called|named|kalles)\W*$"
)


def take_abbreviations(raw: Sequence[Raw], entities: Entities) -> None:
    """ "… (ABC)" behind the name of a body, with at most a purpose between."""
    for item in raw:
        for at, mention in enumerate(item.mentions):
            if mention.kind != "abbreviation" or not _BRACKET.search(item.text[: mention.start]):
                continue
            before = [m for m in item.mentions[:at] if m.kind in ("body", "party") and not m.bare]
            if before and mention.start - before[-1].end < 60:
                letters = mention.stem.casefold()
                body = next((m for m in reversed(before) if m.kind == "body"), before[-1])
                own = all(c in before[-1].text.casefold() for c in letters)
                near = mention.start - body.end < 60
                full = before[-1] if own or not near else body  # "the council for X (ABC)"
                if full.kind == "party" and full.text.isupper():
                    continue  # "FH  Jan Ove Persson (NF)": it is short as it is
                keys = entities.of(full, (item.block.number, full.start))
                between = item.text[full.start : mention.start].casefold()
                if keys and all(c in between for c in letters):
                    entities.shorten(mention.stem, keys[0])


def take_definitions(raw: Sequence[Raw], entities: Entities) -> None:
    """ "X (hereafter the committee)": what the noun alone stands for from there on."""
    for item in raw:
        last = None
        for mention in item.mentions:
            if mention.kind == "body" and not mention.bare:
                last = mention
            elif mention.kind == "party" and mention.text.casefold().endswith(" board"):
                last = mention  # "NHS Wick Integrated Care Board (the Board)"
            elif mention.bare and last is not None and not mention.adjectives:
                ahead, behind = item.text[last.end : mention.start], item.text[mention.end :]
                if not _DEFINES.fullmatch(ahead) or not _CLOSES.match(behind):
                    continue
                keys = entities.of(last, (item.block.number, last.start))
                if len(keys) == 1:
                    entities.define(mention, keys[0])


# nothing but what introduces a name stands in the brackets: "(three members of the committee)" is none
_DEFINES: Final = re.compile(
    r"[^().]{0,60}\((?:[\"“”„«»']?(?:the|den|det|dei|hereafter|hereinafter|heretter|herefter|fremover|fremtidig|"
    r"i det følgende|efterfølgende|in the following|referred to as|known as|also|også|called|kaldet|benævnt|kalt|kalla"
    r"|forkortet|forkorta|omtalt som|or|eller|og|and|[\w-]*[A-ZÆØÅ]{2}[\w-]*)[\"“”„«»']?[ ,:]*){0,6}[\"“”„«»']?"
)
_CLOSES: Final = re.compile(r"[\"“”„«»']?(?:,? (?:or|eller) [^()]{1,30})?\)")


def take_descriptions(raw: Sequence[Raw], entities: Entities) -> None:
    """ "X er det koordinerende organ …", "… det nye udvalg, der får navnet X": what else X is called."""
    for item in raw:
        for a, b in zip(item.mentions, item.mentions[1:], strict=False):
            between = [t.text.casefold() for t in item.toks[a.last + 1 : b.first]]
            says_is = bool(between) and between[0] in IS and len(between) <= 2
            if b.bare and b.adjectives and a.kind == "body" and not a.bare and says_is:
                named, described = a, b
            elif a.bare and a.adjectives and b.kind == "body" and not b.bare:
                if not _NAMED.search(item.text[a.end : b.start]):
                    continue
                named, described = b, a
            else:
                continue
            keys = entities.of(named, (item.block.number, named.start))
            if len(keys) == 1:
                entities.describe(described, keys[0])
                entities.all[keys[0]].qualities.update(described.adjectives)


_GROUPS: Final = ("group", "forum", "committee")
_UNDER: Final = re.compile(
    r" ?(?:\([^)]{1,20}\) )?(?:(?:for|om|vedr\.?|vedrørende) [^.;:()]{1,60} )?"
    r"(?:under|i regi af|i|for|omkring|ved) (?:den |det |de )?$",
    re.I,
)
_SET_UP: Final = re.compile(
    r"\b(?:oprettes|nedsættes|etableres|opprettes|opprettast|blir oppretta)\b[^.;,]*$", re.I
)


def take_belongings(raw: Sequence[Raw], entities: Entities) -> None:
    """Which groups the text counts to its own cluster: "X for Y under the cluster", "an X is set up"."""
    if entities.home is None:
        return
    for item in raw:
        for at, mention in enumerate(item.mentions):
            if mention.kind != "body" or mention.bare or mention.sort not in _GROUPS:
                continue
            following = [m for m in item.mentions[at + 1 :] if m.sort == "cluster"][:1]
            under = [
                m for m in following
                if m.cluster in (None, entities.home)
                and _UNDER.fullmatch(item.text[mention.end : m.start])
            ]  # fmt: skip
            new = not mention.definite and not mention.plural
            agent = any(m.kind == "body" for m in item.mentions[:at])
            made = new and not agent and _SET_UP.search(item.text[: mention.start])
            if under or made:
                for key in entities.of(mention, (item.block.number, mention.start)):
                    entities.all[key].near = True


_QUALITY: Final = re.compile(r" \((politisk|strategisk|administrativ|operationel)\w*\)", re.I)


def take_qualities(raw: Sequence[Raw], entities: Entities) -> None:
    """ "et klyngeråd (politisk)": a level in brackets is said of the body before them."""
    for item in raw:
        for mention in item.mentions:
            found = _QUALITY.match(item.text, mention.end)
            if found and mention.kind == "body" and not mention.bare:
                for key in entities.of(mention, (item.block.number, mention.start)):
                    entities.all[key].qualities.add(found[1].casefold())


_EACH: Final = re.compile(
    r"\b(?:hver|hvert|enhver|alle|samtlige|enkelte|kvar|kvart|each|every)\b", re.I
)
_THERE: Final = re.compile(
    r"\b(?:er|findes|har|består|etableres|oprettes|nedsættes|nedsætter|etablerer|skal have|ledes|"
    r"understøttes|finnes|opprettes|has|is|have)\b",
    re.I,
)
_NONE: Final = re.compile(r"\b(?:ikke|ingen|intet|ikkje|not|no)\b", re.I)


def take_each(raw: Sequence[Raw], entities: Entities) -> None:
    """ "I hver klynge er der et råd og en ledelse": there is one of each in every cluster."""
    for item in raw:
        clusters = [m for m in item.mentions if m.sort == "cluster" and not m.cluster]
        clusters = [m for m in clusters if _EACH.search(item.text[max(0, m.start - 12) : m.end])]
        if not clusters or _NONE.search(item.text) or not _THERE.search(item.text):
            continue
        for mention in item.mentions:
            if mention.kind != "body" or mention.bare or mention.sort not in _GROUPS:
                continue
            if mention.definite or mention.plural or mention.cluster or mention.owner:
                continue
            for key in entities.of(mention, (item.block.number, mention.start)):
                entities.all[key].each = True


_OUTSIDE: Final = re.compile(
    r"\b(?:er|bliver) (?:dog )?(?:ikke (?:omfattet|med)|undtaget)|\bgælder (?:dog )?ikke\b|"
    r"\bgjelder ikke\b|\bgjeld ikkje\b|\bdo(?:es)? not apply\b",
    re.I,
)


def take_outsiders(raw: Sequence[Raw], entities: Entities) -> None:
    """ "Sundhedsklynge X er ikke omfattet": what the text gives every cluster, it does not give this one."""
    for item in raw:
        if not _OUTSIDE.search(item.text):
            continue
        for mention in item.mentions:
            if mention.sort == "cluster" and mention.cluster:
                for key in entities.of(mention, (item.block.number, mention.start)):
                    entities.all[key].outside = True


def take_levels(entities: Entities) -> None:
    """Where every cluster has one political body, "the political level" is that one."""

    def role(entity: Entity) -> Role | None:
        said = {"".join((*entity.adjectives, entity.stem)), *entity.qualities}
        political = any("politisk" in word for word in said)
        return "political" if political else None

    entities.join_levels(role)
