"""Sentences that only propose: "Forvaltningen foreslår, at udvalget får ni medlemmer"."""

from __future__ import annotations

import re
from typing import Any, Final

from graph.records import Status
from loaders.anchor import Anchored, Sentence

_PROPOSES: Final = re.compile(
    r"\b(?:foreslår|foreslås|foreslog|indstiller|indstilles|indstillede|anbefaler|anbefales|lægge[rs] op til"
    r"|foreslåast|foreslåes|tilrår|tilrådde|rår til|rår frå|innstiller|innstilles|anbefales|anbefaler|går inn for"
    r"|propose[sd]?|recommends?|recommended|suggests?)\b[^.;:]{0,60}?,? (?:at|that)\b",
    re.I,
)
_HABIT: Final = re.compile(r"\b(?:kan|skal|must|may|shall|årligt|hvert år|hver)\s", re.I)


def is_proposed(doc: Anchored, at: Any) -> Status | None:
    """Status "proposal" for what stands behind "it is proposed that" in its sentence."""
    for place in at if isinstance(at, list) else [at]:
        if isinstance(place, Sentence):
            said, start = place, len(place.text)
        elif isinstance(place, tuple):
            block, begin, _ = place
            found = (s for s in doc.of_block(block.number) if s.start <= begin < s.end)
            one = next(found, None)
            if one is None:
                return None
            said, start = one, begin - one.start
        else:
            return None
        match = _PROPOSES.search(said.text, 0, start)
        if match is None or _HABIT.search(said.text[: match.start()]):
            return None
    return "proposal"
