"""What kind of paper a title says a text is, in the words of every language: a title may mix them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from loaders.layout import LANGUAGES
from loaders.lexicon import either, lexicon

Paper = Literal["founding", "statutes", "meeting", "members", "makeup"]

ABOUT_A_BODY: Final[tuple[Paper, ...]] = ("founding", "statutes")
OF_A_BODY: Final[tuple[Paper, ...]] = ("meeting", "members")
PAPERS: Final[tuple[Paper, ...]] = (*ABOUT_A_BODY, *OF_A_BODY, "makeup")


@cache
def paper(*kinds: Paper, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
    """The words for these kinds of paper, between two patterns."""
    words = {w for lang in LANGUAGES for kind in kinds for w in lexicon(lang, "papers")[kind]}
    return either(tuple(sorted(words)), before, after, re.IGNORECASE)
