"""What a title says a text is: terms of reference, an act, a memo, minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.layout import layout
from loaders.lexicon import any_of
from loaders.segment.drafts import Draft
from loaders.segments import PartKind

_SECTIONS = 3


@cache
def cues_for(kind: str) -> str:
    """The cue words of a kind, as alternatives of a pattern."""
    return "|".join(map(re.escape, layout().parts[kind]))


@cache
def act_pattern() -> re.Pattern[str]:
    """How the title of an act begins."""
    return re.compile(rf"(?:.{{0,40}}\b)?(?:{cues_for('act')})\b", re.IGNORECASE)


def kind_of(title: str) -> PartKind:
    """What a title says a text is."""
    low = title.casefold()
    cues = layout().parts

    def has(kind: str) -> bool:
        return any_of(cues[kind], r"\b").search(low) is not None

    if re.match(
        rf"(?:{cues_for('proposal')}|{cues_for('offer')}:)", low
    ) and not act_pattern().match(low):
        return "proposal"
    for kind in ("minutes", "memo", "terms", "member_list"):
        if has(kind):
            return kind
    if re.match(rf"(?:{cues_for('proposal')})?\s*(?:{cues_for('act')})\b", low):
        return "act"
    return "other"


def act_in(near: Sequence[Draft]) -> str | None:
    """The title of the act whose first paragraphs these are."""
    if not any(d.style == "paragraph sign" for d in near):
        return None
    return next((d.text for d in near if act_pattern().match(d.text) and len(d.text) < 200), None)


def is_terms(drafts: Sequence[Draft]) -> bool:
    """A text without a title whose sections are those of terms of reference."""
    titles = {
        (d.label or d.clean).text.rstrip(": ").casefold()
        for d in drafts
        if d.kind == "heading" or d.label is not None
    }
    return len(titles & layout().terms) >= _SECTIONS


def is_section(d: Draft) -> bool:
    """Whether a title is that of a known section."""
    return d.text.rstrip(": ").casefold() in layout().sections


def is_bare(text: str) -> bool:
    """A title that is nothing but the kind of the text."""
    return text.rstrip(": ").casefold() in layout().titles
