"""Names that the text itself makes equal: "X, commonly called Y"; a noun used once behind "X is the … body"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.anchoring.introduced import IS
from loaders.anchoring.raw import Raw
from loaders.entities import Entities
from loaders.mentions import Mention

_CALLED: Final = re.compile(
    r",? ?[(–-]? ?(?:som |der |which is |that is )?"
    r"(?:i daglig tale|til daglig|i det daglige|til dagleg|i daglegtale|i dagligtale|i det følgende|hereafter"
    r"|hereinafter|heretter|herefter"
    r"|(?:i daglig tale |også |ofte |populært |til daglig |almindeligvis |i det følgende |herefter |normalt )?"
    r"(?:kaldet|kaldes|benævnt|benævnes|kendt som|omtalt som|kalt|kalla|kjent som|kjend som|omtales som)"
    r"|(?:also |commonly |often |usually |informally |hereafter |hereinafter |otherwise )?"
    r"(?:known as|called|referred to as)"
    r"),? (?:(?:for|blot|bare|simply|just) )?[\"“”„«»'’]?(?:den |det |the )?",
    re.I,
)  # fmt: skip
_KINDS: Final = ("committee", "forum", "group")


def take_renames(raw: Sequence[Raw], entities: Entities) -> None:
    """Joins what the text calls by two names."""
    for item in raw:
        for first, second in zip(item.mentions, item.mentions[1:], strict=False):
            if second.kind == "body" and not second.bare and first.kind in ("body", "abbreviation"):
                if _CALLED.fullmatch(item.text[first.end : second.start]):
                    _join(entities, item, first, item, second, "the text says that it is called so")
                    _name(entities, item, first, second)
    for earlier, later in pairwise(raw):
        if earlier.block.number == later.block.number:
            _described(entities, earlier, later)


def _name(entities: Entities, item: Raw, first: Mention, second: Mention) -> None:
    """ "a joint forum, called Trialog": what is described first has its name second."""
    keys = entities.of(first, (item.block.number, first.start)) if first.text.islower() else ()
    if len(keys) == 1 and second.text[:1].isupper():
        entities.all[keys[0]].called = second.text


def _described(entities: Entities, earlier: Raw, later: Raw) -> None:
    """ "X is the coordinating body. The meetings of the executive committee …": X, if it is named nowhere else."""
    said = next(_descriptions(earlier), None)
    second = next((m for m in later.mentions if m.kind == "body"), None)
    if said is None or second is None or second.bare or second.named or not second.definite:
        return
    plain = not (second.adjectives or second.cluster or second.purpose or second.owner)
    keys = entities.of(second, (later.block.number, second.start))
    once = len(keys) == 1 and entities.all[keys[0]].said <= 2  # this look counts as one
    if plain and once and second.sort in _KINDS and not second.plural:
        why = "a noun used once, right after the text says what this is"
        _join(entities, earlier, said, later, second, why)


def _descriptions(item: Raw) -> Iterator[Mention]:
    """The bodies of which a sentence says what organ they are."""
    for named, described in zip(item.mentions, item.mentions[1:], strict=False):
        between = [t.text.casefold() for t in item.toks[named.last + 1 : described.first]]
        organ = described.bare and described.head == "organ"
        if organ and named.kind == "body" and not named.bare and between[:1] and between[0] in IS:
            yield named


def _join(
    entities: Entities, a: Raw, first: Mention, b: Raw, second: Mention, why: str
) -> None:  # fmt: skip
    keys = entities.of(first, (a.block.number, first.start))
    if first.kind == "abbreviation":
        short = entities.abbreviated(first.stem)
        keys = (short,) if short else ()
    gone = entities.of(second, (b.block.number, second.start))
    if len(keys) == len(gone) == 1 and keys != gone:
        entities.join(gone[0], keys[0], why)
