"""What *segment* makes of a text: parts with their own status, and blocks in reading order."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

from graph.records import Status
from loaders.text import Clean, Source, Span

BlockKind = Literal[
    "heading",  # a title of a section
    "paragraph",  # running text, hard wraps and hyphens joined
    "item",  # one item of a list (its own continuation lines joined)
    "field",  # "Label: value" or a label column and its value; `label` set
    "row",  # a row of a table; `cells` set
    "box",  # a detached label or box of a figure
]
PartKind = Literal[
    "terms",  # terms of reference, kommissorium, vedtægt, forretningsorden
    "agenda_item",
    "decision",
    "annex",
    "act",
    "memo",
    "proposal",
    "minutes",
    "member_list",
    "other",
]


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of reading.

    `section` holds the titles of the headings above it, outermost first, without colons; `lead` the
    number of the block that introduces it (the sentence or title before a list, the header row of
    a table, the number of an act before its paragraphs); `depth` how deep a list item is nested
    (0: outermost).

    A field's `clean` is the value alone. A row's `cells` stand in the order of its columns, an
    empty one where the table has none; `clean` has the row as the source does. The phase of a row
    is the last of its `section`. A box keeps a line feed between its lines where the box itself
    begins a new one. Bullets, ordinals and marks of footnotes are in no text.
    """

    number: int
    kind: BlockKind
    clean: Clean
    part: int
    section: tuple[str, ...] = ()
    lead: int | None = None
    depth: int = 0
    label: Clean | None = None
    cells: tuple[Clean, ...] = ()
    ordinal: str = ""  # "1.", "a)", "Stk. 2.", "§ 4" as it stands before an item or paragraph

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.clean.text


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside the document; part 0 is the whole, and the parent of the others.

    `status` and the dates are what the part says of itself (null: it does not say). `dated` is the
    last day it was approved, else the date at its head or on its pages.
    """

    number: int
    kind: PartKind
    title: str
    span: Span
    parent: int | None = None
    status: Status | None = None
    dated: datetime.date | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text in parts and blocks; `furniture` is what repeats on pages and says nothing, and what
    was cut out of running text (links, what is struck out). Each letter of the source stands in
    one block, in an ordinal or in the furniture."""

    source: Source
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Span, ...] = field(default=())
