"""Names under an act or a letter: people, and no more is said of them."""

from __future__ import annotations

import re
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.people.known import Known
from loaders.rules.people.names import starts_with_person

_SIGNED: Final = re.compile(r"\s*([^/\n]{4,40}?)\s*/\s*([^/\n]{4,40}?)\s*")
_GIVEN: Final = re.compile(r"\b(?:givet|sign|underskr|signed|gitt|gjeve)\w*", re.I)


def signatures(doc: Anchored, known: Known) -> None:
    """The two who sign an act, as "Name / Name" on a line of its own."""
    acts = {part.number for part in doc.segmented.parts if part.kind == "act"}
    for block in doc.segmented.blocks:
        if block.kind == "row" or block.part not in acts:
            continue
        match = _SIGNED.fullmatch(block.text)
        if match is None:
            continue
        for side in (1, 2):
            named = starts_with_person(match[side])
            if named is not None and named.end == len(match[side]):
                known.person(named.name, (block, match.start(side), match.end(side)))
