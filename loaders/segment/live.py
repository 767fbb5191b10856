"""A line of running text: what is left when tables, figures and furniture are taken out."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.segment.lines import Line
from loaders.segment.marks import Mark


@dataclass(frozen=True, slots=True)
class Live:
    """A line of running text. `broken`: a figure or a page's furniture stands above it;
    `cut`: a table or rule does, which no paragraph crosses; `aside`: it stands far to the right."""

    line: Line
    mark: Mark | None
    width: int
    double: bool
    broken: bool
    cut: bool
    aside: bool = False

    @property
    def mark_sign(self) -> str:
        """The bullet before the line, if any."""
        return self.mark.sign if self.mark and self.mark.kind == "bullet" else ""

    @property
    def body(self) -> str:
        return self.line.text[self.mark.length :] if self.mark else self.line.text
