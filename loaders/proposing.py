"""Sentences that only propose: "Forvaltningen foreslår, at udvalget får ni medlemmer"."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from graph.records import Status
from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.segments import Block
from loaders.sought import Sought


def is_proposed(doc: Anchored, at: Any) -> Status | None:
    """Status "proposal" for what stands behind "it is proposed that" in its sentence."""
    places = at if isinstance(at, list) else [at]
    if places and all(_below_a_proposal(doc, _block(place)) for place in places):
        return "proposal"
    for place in places:
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
        words = _words(doc.part(said).language)
        if words["names"].search(said.text, 0, start):
            continue
        match = words["that"].search(said.text, 0, start)
        if match is None or words["habit"].search(said.text[: match.start()]):
            return None
    return "proposal"


def is_proposed_ahead(doc: Anchored, sentence: Sentence, at: int) -> Status | None:
    """Status "proposal" where any words before `at`, a place in the sentence's text, propose it."""
    ahead = sentence.text.casefold()[:at]
    return "proposal" if _words(doc.part(sentence).language)["ahead"].search(ahead) else None


def _block(place: Any) -> Block | None:
    if isinstance(place, Sentence):
        return place.block
    held = place[0] if isinstance(place, tuple) else place
    return held if isinstance(held, Block) else None


def _below_a_proposal(doc: Anchored, block: Block | None) -> bool:
    """Whether a heading above says that what follows is recommended: "Vores anbefaling"."""
    if block is None or not block.section:
        return False
    part = doc.segmented.parts[block.part]
    if part.kind not in _TELLING or any(p.kind == "decision" for p in doc.segmented.parts):
        return False
    heading = _words(part.language)["headings"]
    return any(heading.search(title.strip(" .:")) for title in block.section[-_NEAR:])


_TELLING: Final = ("memo", "other")  # what recommends; minutes and cases say what was decided
_NEAR: Final = 2  # headings above a text


@cache
def _words(language: str) -> dict[str, Sought]:
    held = {name: "|".join(words) for name, words in lexicon(language, "proposing").items()}
    return {
        "that": Sought(rf"(?i:\b(?:{held['that']})\b[^.;:]{{0,60}}?,? (?:at|that)\b)"),
        "habit": Sought(rf"(?i:\b(?:{held['habit']})\s)"),
        "names": Sought(rf"(?i:\b(?:{held['names']})\b)"),
        "headings": Sought(rf"(?i:^(?:{held['headings']})$)"),
        "ahead": Sought(rf"(?<!\w)(?:{held['ahead']})(?!\w)"),
    }
