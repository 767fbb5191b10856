"""What is known at a line of running text: the lines around it, and the drafts so far."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.segment.drafts import Draft
from loaders.segment.live import Live
from loaders.segment.memberlines import MemberLines

FULL = 0.9
SHORT = 0.75
ASIDE = 12
NUMBERED_WORDS = 6


class SoFar:
    """The lines of a text and the drafts made of them so far."""

    def __init__(self, live: Sequence[Live], members: MemberLines | None = None) -> None:
        self._live = live
        self._members = members or MemberLines()
        self._out: list[Draft] = []

    def _next(self, i: int) -> Live | None:
        return self._live[i + 1] if i + 1 < len(self._live) else None
