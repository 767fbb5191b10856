"""What the words and the shape of a line alone say: a chapter, a case number, a numbered part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.layout import layout
from loaders.segment.marks import ended, has_verb, is_open

TITLE_LENGTH = 110


@cache
def _part() -> re.Pattern[str]:
    words = layout().parts
    names = "|".join(map(re.escape, (*words["agenda_item"], *words["annex"])))
    ahead = r"(?:\w+[ ,]+(?:for |til |to |i |on )?)?"
    return re.compile(rf"{ahead}(?:{names})\.?\s+(?:nr\.?\s*)?\d{{1,3}}[a-z]?\b", re.IGNORECASE)


@cache
def _chapters() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(layout().chapters)))
    return re.compile(rf"(?:{names})\s+(?:\d{{1,3}}|[ivxIVX]{{1,6}})\b", re.IGNORECASE)


def chapter(text: str) -> bool:
    """A line that names a chapter by its number."""
    return len(text) < TITLE_LENGTH and not ended(text) and bool(_chapters().match(text))


_AT = re.compile(r"\s(?:under|ved|during|at)\s")  # "Gæst under punkt 3: A B"


def titled(text: str) -> bool:
    """Whether what stands before the colon says what kind of text it is."""
    name = _AT.split(text.split(":", 1)[0].casefold())[0]
    return any(w in layout().titles for w in name.split()) and name not in layout().sections


def imprint(text: str) -> bool:
    """A line that begins with a mark of the archive: "Sagsnr."."""
    return text.casefold().startswith(layout().imprint)


def numbered_part(text: str) -> bool:
    """A line such as "Punkt 3: ..." or "Beslutning for Punkt 3"."""
    return text[:1].isupper() and bool(_part().match(text))


def caps(text: str) -> bool:
    """All in capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and all(c.isupper() for c in letters)


def is_question(text: str, *, alone: bool = False) -> bool:
    """A question short enough for a title: "Hvem sidder i rådet?"; `alone` on a line between a gap
    and its answer it needs no word that asks: "Må gæster være med?"."""
    words = text.split()
    said = words[0].casefold() in layout().questions
    if said and words[0].istitle() and text[-1:].isalpha() and len(words) <= _OPEN_QUESTION:
        return True  # "Hvem der sidder i rådet", over a list or a paragraph of its own
    asks = alone or said
    return (
        asks and text.endswith("?") and len(text) < _QUESTION and not any("." in w for w in words)
    )


_QUESTION = 60
_OPEN_QUESTION = 7  # words of a title without a question mark
_PARTED = re.compile(r", | / | [–—-] |\(")


def roster(texts: Sequence[str]) -> bool:
    """Lines that each begin anew and tell in pieces who somebody is: no running text."""
    whole = all(t[:1].isupper() and not is_open(t) and not ended(t) for t in texts)
    parted = sum(bool(_PARTED.search(t)) for t in texts)
    told = [bool(_PARTED.search(t)) or _post_ahead(t) for t in texts]
    posts = told[0] and 4 * sum(told) >= 3 * len(texts)  # the first is no title of the others
    return whole and (2 * parted > len(texts) or posts) and not any(has_verb(t) for t in texts)


def _post_ahead(text: str) -> bool:
    """Whether a line begins with what somebody is: "Ledende overlæge", "Repræsentant for X"."""
    words = re.findall(r"[\w-]+", text.casefold())[:_POST_WITHIN]
    return any(w.endswith((*layout().posts, *layout().roles)) for w in words)


_POST_WITHIN = 3
