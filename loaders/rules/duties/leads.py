"""Who has the lead among those who share a duty."""

from __future__ import annotations

import re

from loaders.anchor import Anchored, Sentence
from loaders.rules.duties.stating import words_of
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.segments import Block

Leads = dict[tuple[int, tuple[str, ...]], list[tuple[int, str]]]  # part and section → block, party


def leads_of(doc: Anchored) -> Leads:
    """The party that a section says has the lead, by part and section."""
    found: Leads = {}
    for sentence in doc.sentences:
        shape = skeleton(sentence)
        for text in words_of(doc, sentence)["lead"]["patterns"]:
            match = pattern(text).search(shape.text)
            if match:
                keys = [k for n in shape.named(match["s"])[-1:] for k in n.keys]
                if keys and not _for_in(sentence):
                    place = (sentence.block.part, sentence.block.section)
                    found.setdefault(place, []).append((sentence.block.number, keys[0]))
    return found


def _for_in(sentence: Sentence) -> bool:
    return "hovedansvar" in sentence.text.casefold()


def lead_of(leads: Leads, block: Block) -> str | None:
    """The lead last said above a row, in its section or one around it."""
    for cut in range(len(block.section), 0, -1):
        above = [
            key for at, key in leads.get((block.part, block.section[:cut]), ()) if at < block.number
        ]
        if above:
            return above[-1]
    return None


def lead_here(doc: Anchored, sentence: Sentence, shape: Skeleton) -> str | None:
    """The party that a sentence itself says has the lead."""
    for text in words_of(doc, sentence)["lead"]["patterns"]:
        match = pattern(text).search(shape.text) or re.search(
            r"(?P<s><[BP]\d+>)(?: ,| \()? som være (?:primær|overordnet) tovholder", shape.text
        )
        if match:
            return next((k for n in shape.named(match["s"])[-1:] for k in n.keys), None)
    return None
