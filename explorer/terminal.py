"""Text from documents and users, made safe to print on a terminal, and plain tables."""

from __future__ import annotations

import json
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SEPARATORS = "\u2028\u2029"
_NARROWEST = 12


def _dangerous(char: str) -> bool:
    return char in _BIDI or char in _SEPARATORS or unicodedata.category(char) in ("Cc", "Cs")


def say(text: str, stream: TextIO | None = None) -> None:
    """One line at once, for commands that go on running; else a command hands back its output."""
    out = stream or sys.stdout
    out.write(text + "\n")
    out.flush()


def plain(text: str) -> str:
    """One line without control characters: they are shown as signs, white space as a blank."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\n\r\t\v\f\x85" or char in _SEPARATORS:
        return " "
    if not _dangerous(char):
        return char
    if ord(char) < 0x20:
        return chr(0x2400 + ord(char))
    return f"<U+{ord(char):04X}>"


def json_text(value: Any) -> str:
    """JSON for people and programs: UTF-8 without escapes but for what a terminal would obey."""
    return safe_json(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)) + "\n"


def safe_json(text: str) -> str:
    """The same JSON with control characters as `\\u` escapes: they only stand inside strings."""
    return "".join(
        f"\\u{ord(char):04x}" if char not in "\n\t" and ord(char) < 0x10000 and _dangerous(char)
        else char
        for char in text
    )  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[str]], width: int = 100) -> list[str]:
    """Columns set side by side in at most `width` characters; long cells go on below.

    The widest columns give way first.
    """
    cells = [[plain(cell) for cell in row] for row in (head, *rows)]
    widths = _widths(
        [max(map(len, column), default=0) for column in zip(*cells, strict=True)], width
    )
    lines = [line for row in cells for line in _set(row, widths)]
    heading = len(_set(cells[0], widths))
    return [*lines[:heading], "  ".join("─" * one for one in widths), *lines[heading:]]


def _widths(wanted: list[int], width: int) -> list[int]:
    widths = list(wanted)
    while sum(widths) + 2 * (len(widths) - 1) > width and max(widths, default=0) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _set(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [textwrap.wrap(cell, max(one, 1)) for cell, one in zip(row, widths, strict=True)]
    return [
        "  ".join(
            (part[i] if i < len(part) else "").ljust(one)
            for part, one in zip(wrapped, widths, strict=True)
        ).rstrip()
        for i in range(max(map(len, wrapped), default=0))
    ]


def wrapped(text: str, width: int = 100, indent: str = "") -> list[str]:
    """One paragraph, broken at blanks."""
    return textwrap.wrap(plain(text), width, initial_indent=indent, subsequent_indent=indent) or [
        indent
    ]
