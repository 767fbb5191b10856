"""The *recognise* step: every rule family over one anchored document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.amendments import amendments
from loaders.rules.approvals import approvals
from loaders.rules.attending import attending
from loaders.rules.changes import changes
from loaders.rules.duties import duties
from loaders.rules.flows import flows
from loaders.rules.founding import founding
from loaders.rules.lines import lines
from loaders.rules.overlaps import overlaps
from loaders.rules.parts import parts
from loaders.rules.people.family import people
from loaders.rules.provisions import provisions
from loaders.rules.seats.family import seats
from loaders.rules.sizes import sizes_of
from loaders.rules.slots import with_slots
from loaders.rules.structure import structure
from loaders.standing import standing
from loaders.statements import Statements

FAMILIES: Final[tuple[Callable[[Anchored, Findings], None], ...]] = (
    structure,
    seats,
    attending,
    lines,
    provisions,
    sizes_of,
    duties,
    founding,
    changes,
    overlaps,
    approvals,
    amendments,
    people,
    flows,
    parts,
    standing,
)
"""In this order: a family may build on what those before it found."""


def recognise(doc: Anchored) -> Statements:
    """What the document states, in its own names."""
    doc = with_slots(doc)
    out = Findings(doc)
    for family in FAMILIES:
        family(doc, out)
    return out.statements()
