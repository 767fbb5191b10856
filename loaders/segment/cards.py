"""People shown one below the other with a blank line between: a name, and below it what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.layout import layout
from loaders.segment.lines import Line
from loaders.segment.marks import ended, introduces, label_end, mark_of

_LEAST: Final = 3  # cards that make a list
_MOST_LINES: Final = 5
_LONGEST: Final = 80
_WORD: Final = re.compile(r"[A-ZÆØÅÄÖÉ][\w’'.-]*")
_PARTICLES: Final = frozenset("von van de der af av og".split())
_WORDS: Final = range(2, 6)  # of a name
_NOBODY: Final = re.compile(
    r"(?:vakant|vacan\w+|n\.?n\.?|ledig|ikke besat|ubesat|ikkje utpeikt)\b", re.I
)
_TITLES: Final = frozenset(
    "dr dr. mr mr. mrs mrs. ms ms. prof. professor cllr councillor sir rev revd the".split()
)


def cards(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of such lists."""
    out: set[int] = set()
    run: list[list[Line]] = []
    for group in [*_groups(lines), []]:
        if group and _is_card(group):
            run.append(group)
            continue
        if len(run) >= _LEAST and any(len(g) > 1 for g in run):
            out.update(ln.number for g in run for ln in g)
        run = []
    return frozenset(out)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with nothing between them; what closes with a colon stands above those below it."""
    out: list[list[Line]] = []
    for ln in lines:
        if out and not ln.gap and not introduces(out[-1][-1].text):
            out[-1].append(ln)
        else:
            out.append([ln])
    return out


def _is_card(group: Sequence[Line]) -> bool:
    if len(group) > _MOST_LINES or not (_is_person(group[0].text) or _NOBODY.match(group[0].text)):
        return False
    return all(
        len(ln.text) <= _LONGEST
        and not ended(ln.text)
        and not introduces(ln.text)
        and not label_end(ln.text)
        and mark_of(ln.text) is None
        for ln in group
    )


def _is_person(text: str) -> bool:
    """Two to five words in capitals, none of which is one for a party or a section."""
    words = text.split()
    while words and words[0].casefold() in _TITLES:
        words.pop(0)
    if len(words) not in _WORDS or text.isupper():
        return False
    if any(
        w.casefold().endswith(layout().parties) or w.casefold() in layout().party_words
        for w in words
    ):
        return False
    if text.casefold() in layout().sections or any(
        w.casefold() in layout().sections for w in words
    ):
        return False
    return all(_WORD.fullmatch(w) or w in _PARTICLES for w in words)
