"""What columns and labels of lists of people are called: name, title, organisation, role."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicon import lexicon
from loaders.roster import column_of
from loaders.rules.people.words import bare


@cache
def _names() -> dict[str, str]:
    """What a column of a document's table may be called, besides a roster's."""
    out: dict[str, str] = {}
    for language in ("da", "nb", "en"):
        for column, names in lexicon(language, "people")["people"]["columns"].items():
            for said in names:
                out.setdefault(said, column)
    return out


def column(head: str) -> str | None:
    """What a column or label tells, with or without whose it is: "Rolle", "Rolle i rådet"."""
    said = bare(head)
    for name in (said, re.sub(r"\s+(?:i|in|på|on)\s+[\w ]+$", "", said)):
        if found := _names().get(name) or column_of(name):
            return found
    return None
