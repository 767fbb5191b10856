"""Why names were taken for one body, why look-alikes were not, and what stays open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "apart", "open"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A verdict on two names as the texts write them; `why` in words.

    For "open", `b` is what `a` may be, or empty. `document` is the text that settles it, None where
    it takes several.
    """

    verdict: Verdict
    a: str
    b: str
    why: str
    document: str | None = None


class Reasons:
    """Collects verdicts, each pair once, in the order they were reached."""

    def __init__(self) -> None:
        self._held: dict[tuple[Verdict, str, str], Reason] = {}

    def same(self, a: str, b: str, why: str) -> None:
        """Two names were taken for one body."""
        self.add(Reason("same", a, b, why))

    def apart(self, a: str, b: str, why: str) -> None:
        """Two names look alike and were left apart."""
        self.add(Reason("apart", a, b, why))

    def open(self, a: str, b: str, why: str) -> None:
        """What a name stands for could not be settled."""
        self.add(Reason("open", a, b, why))

    def add(self, reason: Reason) -> None:
        """Keeps a verdict; two names that are equal but for case need none."""
        if reason.a.casefold() != reason.b.casefold():
            self._held.setdefault((reason.verdict, reason.a, reason.b), reason)

    def __iter__(self) -> Iterator[Reason]:
        return iter(self._held.values())
