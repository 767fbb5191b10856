"""Text as read, and text cleaned for reading that still knows where each character stands."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: `raw` is the file decoded, nothing else changed; offsets count in it."""

    name: str
    sha256: str
    raw: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Clean:
    """Text for reading; `at[i]` is the offset in the source of the character `text[i]`.

    A blank that stands for a line break has the offset of the break. Offsets rise. They are kept as
    a range where nothing was dropped between them, and else as four bytes each: a long document has
    millions.
    """

    text: str
    at: Sequence[int]

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", _kept(self.at))

    def __hash__(self) -> int:
        return hash((self.text, self.at[0] if self.at else None))

    @classmethod
    def of(cls, raw: str, start: int, end: int) -> Self:
        """A stretch of the source, unchanged."""
        return cls(raw[start:end], range(start, end))

    @classmethod
    def join(cls, parts: Iterable[Clean]) -> Self:
        """The parts one after another."""
        held = list(parts)
        return cls("".join(p.text for p in held), [i for p in held for i in p.at])

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, cut: slice) -> Clean:
        return Clean(self.text[cut], self.at[cut])

    def strip(self) -> Clean:
        """Without white space at its ends."""
        left = len(self.text) - len(self.text.lstrip())
        return self[left : max(left, len(self.text.rstrip()))]

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where the characters from `start` to `end` stand in the source.

        One span as long as only white space, hyphens and bullet signs were dropped between two
        characters (a gap of at most four); else a new span.
        """
        at = self.at[start:end]
        if isinstance(at, range):
            return ((at[0], at[-1] + 1),) if at else ()
        out: list[list[int]] = []
        for offset in at:
            if out and offset - out[-1][1] <= _GAP:
                out[-1][1] = offset + 1
            else:
                out.append([offset, offset + 1])
        return tuple((a, b) for a, b in out)


_GAP = 4


def _kept(at: Sequence[int]) -> Sequence[int]:
    if isinstance(at, range):
        return at
    if not at or at[-1] - at[0] == len(at) - 1:
        whole = range(at[0], at[-1] + 1) if at else range(0)
        if all(map(int.__eq__, at, whole)):
            return whole
    return at if isinstance(at, array) else array("I", at)
