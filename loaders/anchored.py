"""A document whose names are known: its sentences, each with what it names and is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from loaders.anchoring.called import Called
from loaders.anchoring.framed import Framed
from loaders.anchoring.raw import Raw
from loaders.entities import Entities, Entity
from loaders.mentions import Mention
from loaders.segments import Block, Part, Segmented
from loaders.tokens import Token


@dataclass(frozen=True, slots=True)
class Named:
    """A mention and the entities it stands for (more than one where it names several levels)."""

    mention: Mention
    keys: tuple[str, ...]

    @property
    def is_body(self) -> bool:
        """Whether it stands for a body."""
        return self.mention.kind in ("body", "abbreviation") and bool(self.keys)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block (or a whole heading, item, cell): its words, names and topic.

    `topic` is the key of the entity it is about unless it says otherwise itself; `subject` the one
    it begins with, or else the topic. Offsets count in `text`, which starts at `start` in the block.
    """

    number: int
    block: Block
    start: int
    end: int
    text: str
    toks: tuple[Token, ...]
    named: tuple[Named, ...]
    topic: str | None
    subject: str | None
    opens: bool  # the subject stands in the sentence itself
    seen: dict[str, Any] = field(init=False, default_factory=dict, compare=False, repr=False)
    """What rules have made of it (its pattern form), kept because they all need it."""

    @property
    def bodies(self) -> tuple[Named, ...]:
        """The mentions that stand for bodies."""
        if "bodies" not in self.seen:
            self.seen["bodies"] = tuple(n for n in self.named if n.is_body)
        found: tuple[Named, ...] = self.seen["bodies"]
        return found


def together(a: Sentence, b: Sentence) -> Sentence:
    """Two sentences of one block, one after another, as one."""
    shift = b.start - a.start
    count = len(a.toks)
    text = a.block.text[a.start : b.end]
    toks = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in b.toks)
    named = tuple(
        replace(
            n,
            mention=replace(
                n.mention, start=n.mention.start + shift, end=n.mention.end + shift,
                first=n.mention.first + count, last=n.mention.last + count,
            ),
        )
        for n in b.named
    )  # fmt: skip
    return replace(a, end=b.end, text=text, toks=a.toks + toks, named=a.named + named)


@dataclass(frozen=True, slots=True)
class Found:
    """The names of a document before they are entities."""

    segmented: Segmented
    raw: list[Raw]
    called: Called
    framed: Framed


@dataclass(frozen=True)
class Anchored:
    """A document ready for the rules."""

    segmented: Segmented
    entities: Entities
    sentences: tuple[Sentence, ...]
    topics: dict[int, str | None]  # block number → topic
    titles: dict[int, str | None]  # part number → the body its title names
    home: str | None
    region: str | None
    hosts: dict[int, str | None]  # part number → the body whose minutes or agenda it is
    found: Found = field(repr=False)  # what it was made of
    seen: dict[str, Any] = field(init=False, default_factory=dict, compare=False, repr=False)
    """What a rule has gathered from the whole document, kept for the next time it asks."""

    def part(self, sentence: Sentence) -> Part:
        """The part a sentence stands in."""
        return self.segmented.parts[sentence.block.part]

    def entity(self, key: str) -> Entity:
        """An entity by its key."""
        return self.entities.all[key]

    def of_block(self, number: int) -> tuple[Sentence, ...]:
        """The sentences of one block."""
        return self._by_block.get(number, ())

    def led_by(self, number: int) -> tuple[Sentence, ...]:
        """The sentences of the blocks that a block introduces."""
        return tuple(s for block in self._led.get(number, ()) for s in self.of_block(block))

    @cached_property
    def _by_block(self) -> dict[int, tuple[Sentence, ...]]:
        held: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            held.setdefault(sentence.block.number, []).append(sentence)
        return {number: tuple(found) for number, found in held.items()}

    @cached_property
    def _led(self) -> dict[int, list[int]]:
        held: dict[int, list[int]] = {}
        for block in self.segmented.blocks:
            if block.lead is not None:
                held.setdefault(block.lead, []).append(block.number)
        return held


Spot = tuple[int, str, int]
"""Which sentence it is: the number and kind of its block, and where it begins in it."""


def place_of(one: Raw | Sentence) -> Spot:
    """Which sentence it is, whether its names are known yet or not."""
    return one.block.number, one.block.kind, one.start


def unspelt(doc: Anchored) -> tuple[str, ...]:
    """The abbreviations that stand for nothing the document names, where it uses them twice."""
    said = Counter(
        named.mention.stem
        for sentence in doc.sentences
        for named in sentence.named
        if named.mention.kind == "abbreviation" and not named.keys
    )
    small = {t.text for s in doc.sentences for t in s.toks if t.text.islower()}
    return tuple(sorted(s for s, count in said.items() if count > 1 and s.casefold() not in small))
