"""Blocks on their way: what the single steps hand on before sections and parts are known."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.segments import BlockKind
from loaders.text import Clean


@dataclass(slots=True)
class Draft:
    """A block without its place in the outline. `first` and `last` are numbers of lines.

    `above` is the head of the table that a row stands in, `phase` the title of its phase.
    """

    kind: BlockKind
    clean: Clean
    first: int
    last: int
    style: str = ""
    rank: int = 0
    label: Clean | None = None
    cells: tuple[Clean, ...] = ()
    ordinal: str = ""
    sign: str = ""
    indent: int = 0
    gap: int = 0
    above: Draft | None = None
    phase: Draft | None = None

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.clean.text
