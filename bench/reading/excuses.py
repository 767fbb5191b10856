"""Claims that follow from another fact of the annotation, so that they are no inventions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bench.reading.annotation import Annotation, Entry, as_list
from bench.reading.match import Matcher
from bench.reading.view import Claim, View

_SERVICE: Final = re.compile("sekretar|secretar|betjen|beten")


class Excuses:
    """What a graph may state of a document beyond what was asked."""

    def __init__(self, annotation: Annotation, view: View, matcher: Matcher) -> None:
        self._annotation = annotation
        self._view = view
        self._matcher = matcher

    def excused(self, kind: str, claim: Claim) -> bool:
        excuse: Callable[[Claim], bool] | None = getattr(self, f"_{kind}", None)
        return excuse is not None and excuse(claim)

    def _part_of(self, claim: Claim) -> bool:
        """A group under a committee that reports to it or is set up by it is part of it."""
        child, parent = claim.values["child"], claim.values["parent"]
        return any(
            (line["type"] == "REPORTS_TO" and self._joins(line, child, parent))
            or (line["type"] == "ESTABLISHES" and self._joins(line, parent, child))
            for line in self._annotation["lines"]
        )

    def _participates(self, claim: Claim) -> bool:
        """Who has a seat takes part."""
        return any(
            self._matcher.same(seat["body"], claim.values["body"])
            and any(
                name and self._matcher.same(name, claim.values["party"])
                for name in as_list(seat.get("party"))
            )
            for seat in self._annotation["seats"]
        )

    def _duties(self, claim: Claim) -> bool:
        """Service as a whole, by who serves the body."""
        values = claim.values
        return bool(_SERVICE.search(values["task"].casefold())) and all(
            any(
                line["type"] == "SERVES"
                and self._matcher.same(line["from"], one)
                and any(self._matcher.same(line["to"], body) for body in values["bodies"])
                for line in self._annotation["lines"]
            )
            for one in values["responsible"]
        )

    def _seats(self, claim: Claim) -> bool:
        """Posts that other facts imply: a holder's, an office that gives a seat, a secretary's."""
        values = claim.values
        if any(
            party and self._matcher.same(party, one)
            for one in values["parties"]
            for entry in self._annotation["seats"]
            if "each_of" in entry and self._matcher.same(entry["body"], values["body"])
            for party in entry["each_of"]
        ):
            return True
        held = [
            h for h in self._annotation["holdings"] if self._matcher.same(h["body"], values["body"])
        ]
        if held and (
            self._view.sources("HOLDS", claim.item["id"])
            or claim.properties.get("seats_basis") == "counted"
        ):
            return True
        office = any(
            self._matcher.same(end["body"], values["body"])
            for entry in self._annotation["ex_officio"]
            for end in (entry["from"], entry["to"])
        )
        if office and self._in_office(claim):
            return True
        return values["role"] == "secretary" and any(
            line["type"] == "SERVES" and self._matcher.same(line["to"], values["body"])
            for line in self._annotation["lines"]
        )

    def _in_office(self, claim: Claim) -> bool:
        post = claim.item["id"]
        return bool(
            self._view.targets("EX_OFFICIO", post) or self._view.sources("EX_OFFICIO", post)
        )

    def _joins(self, line: Entry, start: str, end: str) -> bool:
        starts = [line["from"], *line.get("from_any", ())]
        return any(self._matcher.same(one, start) for one in starts) and self._matcher.same(
            line["to"], end
        )
