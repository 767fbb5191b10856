"""Seats that a text states together for one body."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.rules.seats.seat import Seat


@dataclass(slots=True)
class Composition:
    """Seats stated together for one body; `body` None: a box whose label is elsewhere."""

    body: str | None
    seats: list[Seat] = field(default_factory=list)
    block: int = 0
    boxed: bool = False
    rule: str = "seats.list"
    besides: bool = False  # "øvrige medlemmer": others are named elsewhere
    sizes: list[Seat] = field(default_factory=list)  # members in all
