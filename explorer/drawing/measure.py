"""How wide a text will be, without a font at hand: Helvetica's widths, a little generous."""

from __future__ import annotations

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
_ROOM: Final = 1.03
ELLIPSIS: Final = "…"


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
            joined = f"{out[-1]} {part}" if out and not out[-1].endswith("-\u200b") else ""
            if joined and fits(joined):
                out[-1] = joined
            else:
                out.append(part)
    out = [line.replace("\u200b", "") for line in out]
    if len(out) > lines:
        last = out[lines - 1]
        while last and not fits(last + ELLIPSIS):
            last = last[:-1]
        out = [*out[: lines - 1], last.rstrip() + ELLIPSIS]
    return out


def _pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """A word that is too long for a line, cut into pieces that end in a hyphen."""
    pieces = []
    while not fits(word):
        cut = next((n for n in range(len(word) - 2, 2, -1) if fits(word[:n] + "-")), 3)
        if len(word) <= 4:
            break
        if len(word) - cut < 3:
            cut = len(word) - 3
        pieces.append(word[:cut] + "-\u200b")
        word = word[cut:]
    return [*pieces, word]
