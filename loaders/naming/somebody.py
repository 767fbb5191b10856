"""Whether a name that no list knows is a person's, by what stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.layout import layout
from loaders.lexicon import given_names
from loaders.tokens import is_proper

_PART: Final = r"[A-ZÆØÅÄÖÉ][a-zæøåäöéü]+(?:-[A-ZÆØÅÄÖÉ][a-zæøåäöéü]+)?"
_NAME: Final = re.compile(
    rf"(?:{_PART}|[A-ZÆØÅ]\.)(?: (?:{_PART}|[A-ZÆØÅ]\.|von|van|de|der|af)){{1,4}}"
)
_HONORIFIC: Final = re.compile(
    r"(?:dr|mr|mrs|ms|mx|miss|prof|professor|cllr|councillor|sir|dame|rev|revd|hr|fru|frøken)\.?\s",
    re.I,
)
_FROM: Final = re.compile(r",? (?:fra|frå|from) | of (?:the )?[A-Z]|, [a-zæøå]+")


def is_somebody(text: str, start: int, end: int) -> bool:
    """Whether a title or a role beside a name in a text says that it is a person's.

    >>> is_somebody("mellem direktør Ane Holm fra Klitby Kommune", 16, 24)
    True
    """
    name = text[start:end]
    if _HONORIFIC.match(name):
        return True
    if not _NAME.fullmatch(name):
        return False
    ahead = text[:start].rstrip().rsplit(None, 1)[-1:]
    if ahead and _is_title(ahead[0]):
        return True
    behind = text[end:]
    after = behind.lstrip(" (–-").split(None, 1)[:1]
    role = bool(after) and after[0].strip("(),.;:").casefold() in layout().roles
    told = _FROM.match(behind)
    return role or bool(
        told and (told[0].lstrip(", ").startswith(("fr", "of ")) or _is_title(told[0]))
    )


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Whether a word is a common first name, or the word lists know it as a name."""
    if word.casefold() in given_names():
        return True
    return any(is_proper(word.casefold(), lang) for lang in ("da", "en"))


def is_titled(said: str) -> bool:
    """Whether words are a person's title and name.

    >>> is_titled("Konsulent Ane Holm"), is_titled("Borgerservice Nord")
    (True, False)
    """
    title, _, name = said.partition(" ")
    return _is_title(title.casefold()) and _NAME.fullmatch(name) is not None


def _is_title(word: str) -> bool:
    """ "hospitalsdirektør", "læge": what a person is, in the indefinite and in small letters."""
    bare = word.strip("(),.;:")
    return bare.islower() and bare.endswith(layout().posts)
