"""Lists of members that are but the names of parties: "Rådet består af: • Kystforeningen • …"."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.rules.seats.line import Line
from loaders.rules.seats.seat import Context, Seat

_WHOLE: Final = 0.85  # share of an item that the name must fill
_FEWEST: Final = 2  # such items in a list
_MOST: Final = 0.6  # share of the items that must be such names


class BareParties:
    """The items of a text that name a party and nothing else, among others that do."""

    def __init__(self, doc: Anchored) -> None:
        self._items = _listed(doc)

    def seats(self, line: Line, context: Context) -> list[Seat]:
        """The seat of such an item, its number unsaid; nothing for any other line."""
        sentence = line.sentence
        keys = self._items.get(sentence.number)
        if keys is None:
            return []
        text = sentence.text.strip()
        return [
            Seat(
                [sentence], text, "medlem" if line.language != "en" else "member", "medlem",
                role=context.role, attendance=context.attendance, senders=keys,
                appointers=context.appointers, certainty=context.certainty,
                confidence=context.confidence,
            )
        ]  # fmt: skip


def _listed(doc: Anchored) -> dict[int, tuple[str, ...]]:
    """The number of each such sentence, and the party that it names."""
    lists: dict[tuple[object, ...], list[Sentence]] = defaultdict(list)
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind == "item":
            lists[block.part, block.section, block.lead].append(sentence)
    out: dict[int, tuple[str, ...]] = {}
    for items in lists.values():
        bare = {s.number: keys for s in items if (keys := _party_of(s))}
        if len(bare) >= _FEWEST and len(bare) >= _MOST * len(items):
            out |= bare
    return out


def _party_of(sentence: Sentence) -> tuple[str, ...]:
    """The party that an item consists of."""
    text = sentence.text.strip(" .,;:*")
    named = [n for n in sentence.named if n.mention.kind != "name"]
    if len(named) != 1 or named[0].mention.kind != "party" or not named[0].keys:
        return ()
    whole = len(named[0].mention.text) >= _WHOLE * len(text)
    return named[0].keys if whole and not sentence.text.rstrip().endswith(":") else ()
