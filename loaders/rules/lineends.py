"""Between whom a line can hold: the keys behind the signs of a pattern, and which of them are likely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.rules.linecues import Cue
from loaders.rules.skeleton import Skeleton


def is_plausible(doc: Anchored, cue: Cue, source: str, target: str) -> bool:
    """Supporting is a secretariat's line; of others it says what they are for."""
    sort = doc.entity(source).sort
    vague = "understøtte" in cue.text and "sekretariat" not in cue.text
    if cue.type == "SERVES" and (vague or cue.text.startswith(_HELPS)):
        return sort == "secretariat"
    if cue.type == "SERVES" and sort == "role" and "sekretær" in cue.text:
        return False  # who is secretary has a seat
    # sides such as "kommunerne" share a duty, and are no secretariat
    if cue.voice == "opening" and sort == "cluster":
        return False  # what is set up in a cluster, the cluster does not set up
    if cue.type == "EXECUTES_DECISIONS_OF" and sort == "level" and target.startswith("cluster:"):
        return False  # what the cluster wants, its levels have settled
    if cue.type == "EXECUTES_DECISIONS_OF" and "task" in cue.text and sort == "secretariat":
        return False  # a secretariat's tasks for a body are its service
    return cue.type != "SERVES" or not (sort in ("cluster", "level") or doc.entity(source).side)


_HELPS: Final = ("bistå", "hjælpe {O}")


def alone_before(doc: Anchored, sentence: Sentence) -> str | None:
    """The body whose name is all that the sentence before says: "Fagrådet. Nedsat af …"."""
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier is None or earlier.block.number != sentence.block.number:
        return None
    alone = len(earlier.bodies) == 1 and len(earlier.toks) <= 5 and earlier.text.endswith(".")
    return earlier.subject if alone and earlier.opens else None


NEITHER: Final = re.compile(r"\b(?:den|det|de) (?:heller ikke|heller ikkje)\b", re.I)


def named_just_before(doc: Anchored, sentence: Sentence, upto: int) -> tuple[str, ...]:
    """ "Sagen løftes til X. Kan den heller ikke løse den, går den til Y": X, the last one named."""
    if not NEITHER.search(sentence.text, 0, upto) or not sentence.number:
        return ()
    earlier = doc.sentences[sentence.number - 1]
    last = (
        earlier.bodies[-1]
        if earlier.block.number == sentence.block.number and earlier.bodies
        else None
    )
    return last.keys if last is not None and len(last.keys) == 1 else ()


def signs_of_target(match: re.Match[str]) -> str | None:
    """The signs of the other end."""
    groups = match.groupdict()
    return groups.get("o") or groups.get("g")


def place_of_target(match: re.Match[str]) -> int:
    """Where the other end stands."""
    return max((match.start(g) for g in ("o", "g") if g in match.groupdict()), default=match.end())


def without_house(shape: Skeleton, signs: str | None) -> str | None:
    """ "Natur og Vand, Havnby Kommune": the unit, and not the house that it is in."""
    first, comma, last = (signs or "").partition(" , ")
    houses = shape.named(last) if comma and " " not in last else ()
    housed = houses and houses[0].mention.sort in _HOUSES
    unit = shape.named(first)[-1].mention.sort == "office" if housed and " " not in first else False
    return first if unit else signs


_HOUSES: Final = ("municipality", "region", "hospital")


def owns(shape: Skeleton, signs: str | None) -> bool:
    """Whether the last of the names behind signs stands in the genitive."""
    named = shape.named(signs)
    return bool(named) and (named[-1].mention.genitive or named[-1].mention.text.endswith("s"))


def keys_of(shape: Skeleton, signs: str | None) -> Iterator[str]:
    """The keys behind the signs in a stretch of the pattern form; sides in general are nobody."""
    for named in shape.named(signs):
        some = named.mention.side and not _DEFINITE.search(named.mention.text)
        if not some:  # "to municipalities": to no one in particular
            yield from named.keys


_DEFINITE: Final = re.compile(r"(?:en|et|ne|na)s?$|^(?:the|de|den|det|dei) |\d|praksis|PLO", re.I)
