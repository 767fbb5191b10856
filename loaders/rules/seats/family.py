"""The family of rules for seats: what the readers find, put into the findings."""

from __future__ import annotations

from typing import Any

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.seats.appointments import appointments
from loaders.rules.seats.boxes import assign
from loaders.rules.seats.chairs import CHAIRS, chairs
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.members import compositions
from loaders.rules.seats.offices import offices
from loaders.rules.seats.participants import partners
from loaders.rules.seats.rosters import without_roster
from loaders.rules.seats.seat import Seat
from loaders.rules.seats.uniting import united


def seats(doc: Anchored, out: Findings) -> None:
    """Every post that the document states, with whom it represents and how it is filled."""
    stated = assign(doc, compositions(doc))
    for part in stated:
        _elsewhere(part)
    found = appointments(doc, united(doc, without_roster(doc, [*stated, *chairs(doc)])))
    found = offices(doc, found)
    emit = _Emit(doc, out)
    emit.all(found)
    for one in partners(doc, found):
        if one.party not in emit.named:
            out.body(one.party, at=one.at[0])
        out.edge(
            "PARTICIPATES_IN",
            one.party,
            one.body,
            list(one.at),
            rule=one.rule,
            certainty=one.certainty,
        )


def _elsewhere(part: Composition) -> None:
    """ "… består af rådets formand og …": the chair of another body sits here as a member."""
    for seat in part.seats:
        other = seat.office_in is not None and seat.office_in != part.body
        if other and seat.role in CHAIRS and seat.inside is None and not seat.relative:
            seat.role = "member"
            seat.senders = seat.senders or (str(seat.office_in),)


class _Emit:
    def __init__(self, doc: Anchored, out: Findings) -> None:
        self.doc, self.out = doc, out
        self.keys: dict[int, str] = {}
        self.named = {k for s in doc.sentences for n in s.named for k in n.keys}

    def all(self, found: list[Composition]) -> None:
        """Posts first, then what joins one to another."""
        for part in found:
            for seat in part.seats:
                self._post(str(part.body), seat)
            for size in part.sizes:
                self._size(str(part.body), size)
        for part in found:
            for seat in part.seats:
                self._joins(seat)

    def _post(self, body: str, seat: Seat) -> None:
        known = seat.low is not None or seat.high is not None
        said = self._said(seat)
        at = list(seat.at)
        key = self.out.node(
            "Post", at, key=f"post:{body}:{len(self.keys)}", name=seat.name, role=seat.role,
            attendance=seat.attendance, seats_min=seat.low, seats_max=seat.high, per=seat.per,
            approx=seat.approx, seats_text=seat.text, rotation=seat.rotation,
            seats_basis=("counted" if seat.counted else "stated") if known else None, **said,
        )  # fmt: skip
        self.keys[id(seat)] = key
        if body not in self.named:
            self.out.body(body, at=at[0])
        self.out.edge("HAS_POST", body, key, at, **said)
        appointed = {**said, "rule": f"{seat.rule}.appointed"}
        for type_, others, told in (
            ("REPRESENTS", seat.senders, said), ("APPOINTED_BY", seat.appointers, appointed)
        ):  # fmt: skip
            for other in others:
                if other == body and not (seat.own_choice and type_ == "APPOINTED_BY"):
                    continue  # nobody is sent by the body itself, and few are chosen by it
                if other not in self.named:
                    self.out.body(other, at=at[0])
                self.out.edge(type_, key, other, at, **told)

    def _size(self, body: str, size: Seat) -> None:
        """How many members there are in all."""
        at, text = list(size.at), size.text
        key = self.out.node(
            "Provision", at, rule="seats.size", key=f"provision:size:{body}:{size.low}:{size.high}",
            kind="size", text=text, name=text, min=size.low, max=size.high, approx=size.approx,
        )  # fmt: skip
        self.out.edge("GOVERNS", key, body, at, rule="seats.size")

    def _joins(self, seat: Seat) -> None:
        said, at, key = self._said(seat), list(seat.at), self.keys[id(seat)]
        if seat.inside is not None and id(seat.inside) in self.keys:
            inside = {**said, "rule": f"{seat.rule}.included"}
            self.out.edge("INCLUDED_IN", key, self.keys[id(seat.inside)], at, **inside)
        if seat.among is not None and id(seat.among) in self.keys:
            self.out.edge(
                "INCLUDED_IN", key, self.keys[id(seat.among)], at, rule="seats.chair_among",
                certainty="implied",
            )  # fmt: skip
        for other in seat.gives:
            if id(other) in self.keys:
                given = [*at, *(p for p in other.at if p not in at)][:4]
                office = {**said, "rule": f"{seat.rule}.ex_officio"}
                self.out.edge("EX_OFFICIO", key, self.keys[id(other)], given, **office)

    def _said(self, seat: Seat) -> dict[str, Any]:
        return {"rule": seat.rule, "certainty": seat.certainty, "confidence": seat.confidence}
