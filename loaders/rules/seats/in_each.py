"""Offices that each of several towns has: "formanden for socialudvalget i hver kommune"."""

from __future__ import annotations

from loaders.lexicon import lexicon
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.senders import MUNICIPALITIES, read_senders


def in_each(line: Line, senders: list[Sender], at: int, end: int) -> list[Sender]:
    """ "formanden for socialudvalget i hver af kommunerne A og B": those in which each sits."""
    bodies = senders and all(s.key and line.doc.entity(s.key).label == "Body" for s in senders)
    if not bodies or line.low(at) not in ("i", "fra"):
        return []
    every = lexicon(line.language, "seats")["cues"]["every"]
    found, _, _ = read_senders(line, at + 1, end)
    towns = [s for s in found if s.key and line.doc.entity(s.key).sort == "municipality"]
    if not towns or len(towns) != len(found):
        return []
    generic = [s for s in towns if s.key in MUNICIPALITIES]
    if line.low(at + 1) not in every and len(towns) == 1 and not (generic and generic[0].times):
        return []
    for town in towns:
        town.every = True
        if town in generic:
            town.per, town.times = "municipality", None
        elif len(towns) > 1:
            town.times = 1
    return towns
