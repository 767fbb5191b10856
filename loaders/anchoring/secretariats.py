"""A secretariat that a text only ever calls "the secretariat": a body where it does something."""

from __future__ import annotations

import re
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.mentions import Mention

_ACTIVE: Final = re.compile(r"\w{2,}(?:er|år|ør)|fører|skal|vil|kan|må|shall|will")
_PLACED: Final = frozenset("er ligger sidder består har hører eksisterer bliver får".split())


def acts(item: Raw, mention: Mention) -> bool:
    """Whether a sentence begins with it and says what it does, not where it is or who runs it."""
    if mention.plural or not mention.definite or mention.first > 1:
        return False
    after = [t.text.casefold() for t in item.toks[mention.last + 1 : mention.last + 2]]
    return bool(after) and bool(_ACTIVE.fullmatch(after[0])) and after[0] not in _PLACED
