"""Seats as one phrase states them, and what the words around it say of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.nodes import Attendance, Per, PostRole
from graph.records import Certainty, Confidence
from loaders.findings import Place


@dataclass(slots=True, eq=False)
class Seat:
    """Like seats in a body, as one phrase states them."""

    at: list[Place]
    text: str
    name: str
    base: str
    low: int | None = None
    high: int | None = None
    approx: bool = False
    per: Per | None = None
    role: PostRole = "member"
    attendance: Attendance = "full"
    senders: tuple[str, ...] = ()
    appointers: tuple[str, ...] = ()
    inside: Seat | None = None
    rotation: str | None = None
    counted: bool = False  # the number was counted from a list or a noun's form
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    relative: str = ""  # "som samtidig er …"
    rule: str = "seats.list"
    gives: list[Seat] = field(default_factory=list)  # seats that its holder has by office
    among: Seat | None = None  # implied: one of these
    own_choice: bool = False  # the body itself chooses: "vælger selv", "selvsupplering"
    picked: bool = False  # chosen from among the members
    apart: bool = False  # counted by itself: among no other seats
    shared: bool = False  # the sender was taken from the context
    office_in: str | None = None  # "rådets formand": the body of which he is


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a list say of each of its seats."""

    senders: tuple[str, ...] = ()
    appointers: tuple[str, ...] = ()  # "Elected by the staff:" above a list
    least: bool = False
    role: PostRole = "member"
    attendance: Attendance = "full"
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    cued: bool = False  # the text says that members are told: a counted noun is one, whatever it is
    own_office: bool = True  # a bare "formand" is an office in the body itself
