"""What is to be drawn: bodies with a place in the organisation, and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.records import Status

LineKind = Literal["stated", "office", "other"]
BodyKind = Literal["body", "beside", "folded"]


@dataclass(frozen=True)
class ChartBody:
    """A box: `rank` as in `graph.levels` (higher stands higher; None unknown).

    `name` is as short as its surroundings allow, `full` the whole name, `note` a line of figures.
    `serves` is the body beside which a secretariat stands; `aside` the caption of the band for
    what stands beside nothing that is drawn.
    """

    id: str
    name: str
    full: str
    note: str = ""
    rank: int | None = None
    cluster: str | None = None
    kind: BodyKind = "body"
    serves: str | None = None
    aside: str = ""
    status: Status = "in_force"
    sure: bool = True


@dataclass(frozen=True)
class ChartLine:
    """A line from one body to another; several facts of one kind between the same two are one."""

    source: str
    target: str
    kind: LineKind
    captions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    status: Status = "in_force"
    sure: bool = True
    arrow: bool = True

    @property
    def id(self) -> str:
        """Stable within a chart."""
        return f"{self.source}|{self.target}|{self.kind}"


@dataclass(frozen=True)
class Chart:
    """A drawing's content in the order in which it is to be read.

    `bands` gives the caption of each rank; `unknown` the caption of what has none;
    `columns` are the clusters from left to right with their captions; `hidden` counts the facts
    of lines that the choice leaves out.
    """

    bodies: tuple[ChartBody, ...]
    lines: tuple[ChartLine, ...]
    bands: tuple[tuple[int, str], ...]
    unknown: str
    columns: tuple[tuple[str, str], ...] = ()
    hidden: int = 0
