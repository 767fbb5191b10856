"""Who sits where: posts with their numbers, senders, appointers, chairs, offices and partners."""

from __future__ import annotations

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.seats.boxes import assign
from loaders.rules.seats.members import Composition, compositions
from loaders.rules.seats.phrases import Seat
from loaders.rules.seats.uniting import united


def seats(doc: Anchored, out: Findings) -> None:
    """Every post that the document states, with whom it represents and how it is filled."""
    _Emit(doc, out).all(united(doc, assign(doc, compositions(doc))))


class _Emit:
    def __init__(self, doc: Anchored, out: Findings) -> None:
        self.doc, self.out = doc, out
        self.keys: dict[int, str] = {}

    def all(self, found: list[Composition]) -> None:
        """Posts and their edges, those inside others last."""
        for part in found:
            if part.body is None:
                continue
            for seat in part.seats:
                self._post(part, seat)

    def _post(self, part: Composition, seat: Seat) -> None:
        rule = seat.rule
        key = self.out.node(
            "Post", list(seat.at), rule=rule, certainty=seat.certainty, confidence=seat.confidence,
            key=f"post:{part.body}:{len(self.keys)}", name=seat.name, role=seat.role,
            attendance=seat.attendance, seats_min=seat.low, seats_max=seat.high, per=seat.per,
            approx=seat.approx, seats_text=seat.text, rotation=seat.rotation,
            seats_basis=None if seat.low is None and seat.high is None else "counted" if seat.counted else "stated",
        )  # fmt: skip
        self.keys[id(seat)] = key
        said: dict[str, object] = {
            "rule": rule,
            "certainty": seat.certainty,
            "confidence": seat.confidence,
        }
        self.out.edge("HAS_POST", str(part.body), key, list(seat.at), **said)  # type: ignore[arg-type]
        for sender in seat.senders:
            self.out.edge("REPRESENTS", key, sender, list(seat.at), **said)  # type: ignore[arg-type]
        for by in seat.appointers:
            self.out.edge("APPOINTED_BY", key, by, list(seat.at), **said)  # type: ignore[arg-type]
        if seat.inside is not None and id(seat.inside) in self.keys:
            self.out.edge("INCLUDED_IN", key, self.keys[id(seat.inside)], list(seat.at), **said)  # type: ignore[arg-type]
