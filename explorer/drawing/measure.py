"""How wide a text will be, without a font at hand: Helvetica's widths, about."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_CLASSES: Final = (
    (0.25, "ijlI.,:;'|!·"),
    (0.33, "ftr()[]-/ \u2013"),
    (0.50, "ckszvxyJ"),
    (0.67, "ABEKPSVXYÆÅ"),
    (0.74, "CDHNRUw&"),
    (0.80, "GOQØ\u2014"),
    (0.90, "mMW@%æ"),
)
_WIDTHS: Final = {char: width for width, chars in _CLASSES for char in chars}
_USUAL: Final = 0.56
_ROOM: Final = 0.97
ELLIPSIS: Final = "…"
_CUT: Final = "\u200b"
_SHORTEST: Final = 6
_HEADS: Final = (
    "udvalg", "gruppe", "kreds", "sekretariat", "niveau", "forum", "råd", "ledelse", "nævn",
    "bestyrelse", "samarbejd", "koordin", "inddragelse", "formandskab", "netværk", "møde",
    "forening", "styregruppe", "arbejdsgruppe", "direktør", "styrelse", "kommission",
)  # fmt: skip
"""What the last part of a long name often is: there a line break reads best."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in pixels at a font size in pixels; wide scripts count as square."""
    units = sum(_WIDTHS.get(char, _USUAL if ord(char) < 0x1100 else 1.0) for char in text)
    return units * size * _ROOM * (1.07 if bold else 1.0)


def wrapped(text: str, size: float, width: float, *, lines: int, bold: bool = False) -> list[str]:
    """The text in at most so many lines no wider than `width`; what does not fit ends in "…"."""

    def fits(line: str) -> bool:
        return width_of(line, size, bold=bold) <= width

    out: list[str] = []
    for word in text.split():
        for part in _pieces(word, fits):
            joined = f"{out[-1]} {part}" if out and not out[-1].endswith(_CUT) else ""
            if joined and fits(joined):
                out[-1] = joined
            else:
                out.append(part)
    out = [line.replace(_CUT, "") for line in out]
    if len(out) > lines:
        last = out[lines - 1]
        while last and not fits(last + ELLIPSIS):
            last = last[:-1]
        out = [*out[: lines - 1], last.rstrip() + ELLIPSIS]
    return out


def _pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """A word that is too long for a line, cut into pieces that end in a hyphen."""
    pieces = []
    while not fits(word) and len(word) > _SHORTEST:
        most = next((n for n in range(len(word) - 3, 3, -1) if fits(word[:n] + "-")), 3)
        cut = _joint(word, most) or most
        pieces.append(word[:cut] + "-" + _CUT)
        word = word[cut:]
    return [*pieces, word]


def _joint(word: str, most: int) -> int | None:
    """The last place, at most `most` letters in, where a Danish compound may be taken apart."""
    found = [
        match.start()
        for head in _HEADS
        for match in re.finditer(head, word, re.IGNORECASE)
        if 4 <= match.start() <= most
    ]
    return max(found, default=None)
