"""Which facts a question may use: those valid on a day, of some statuses, and how sure."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Final, Literal

from graph.records import Fact, Item, Status
from queries.answers import LeftOut

Cause = Literal["status", "date", "unsure"]
NOT_SUPERSEDED: Final[frozenset[Status]] = frozenset(("in_force", "draft", "proposal"))


@dataclass(frozen=True)
class View:
    """The filter of a question.

    `on` is the day (default today); what has no known validity counts as valid. `statuses` default
    to all but superseded. `unsure` lets facts that a rule is unsure of make routes and overlaps;
    profiles and secretariats show them anyway, labelled.

    >>> View(on=datetime.date(2022, 7, 1)).statuses == NOT_SUPERSEDED
    True
    """

    on: datetime.date = field(default_factory=datetime.date.today)
    statuses: frozenset[Status] = NOT_SUPERSEDED
    unsure: bool = False


class Sieve:
    """Applies a view and counts, once each, the facts that it keeps out."""

    def __init__(self, view: View, *, weigh: bool) -> None:
        """`weigh` says whether the question leaves unsure facts out unless asked for."""
        self.view: Final = view
        self._unsure: Final = view.unsure or not weigh
        self._out: dict[str, Cause] = {}

    def cause(self, item: Item) -> Cause | None:
        """What keeps an item out; None for what the view admits and for what is no fact."""
        if not isinstance(item, Fact):
            return None
        if item.status not in self.view.statuses:
            return "status"
        if not item.holds_on(self.view.on):
            return "date"
        if item.confidence == "unsure" and not self._unsure:
            return "unsure"
        return None

    def admits(self, *items: Item) -> bool:
        """Whether all of them are in the view; the first that is not is counted."""
        for item in items:
            cause = self.cause(item)
            if cause is not None:
                self._out[item.id] = cause
                return False
        return True

    def left_out(self) -> LeftOut:
        """The counts so far."""
        causes = list(self._out.values())
        return LeftOut(
            by_status=causes.count("status"),
            by_date=causes.count("date"),
            unsure=causes.count("unsure"),
        )
