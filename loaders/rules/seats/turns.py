"""Offices in the body that several of like seats hold by turns: "som på skift er næstformand"."""

from __future__ import annotations

import re
from typing import Final

from loaders.rules.seats.making import OWN_OFFICE, chair_role
from loaders.rules.seats.seat import Seat

_TURN: Final = re.compile(
    r"\b(?:på skift|skiftevis|efter tur|roterende|alternerende|årligt skiftende|på omgang|etter tur|"
    r"vekselvis|in turn|by rotation|on rotation)\b", re.I,
)  # fmt: skip


def by_turns(seats: list[Seat]) -> list[Seat]:
    """The seats, and for each kind of which one has an office there, the office among them."""
    out: list[Seat] = []
    for seat in seats:
        out.append(seat)
        match = OWN_OFFICE.search(seat.relative)
        several = seat.per is not None or (seat.high or 2) > 1
        if match is None or not several or seat.inside is not None:
            continue
        seat.role = "member"
        office = next(group for group in match.groups() if group)
        turn = _TURN.search(seat.relative)
        chair = Seat(
            list(seat.at), seat.text, office, office.casefold(), 1, 1, role=chair_role(office),
            senders=seat.senders, inside=seat, rotation=turn.group() if turn else None, counted=True,
            certainty=seat.certainty, confidence=seat.confidence,
        )  # fmt: skip
        out.append(chair)
    return out
