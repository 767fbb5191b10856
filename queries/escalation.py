"""Who escalates to whom: the routes by which a case gets from a body to the top."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from graph.stores.contract import Reader
from queries.answers import Answer, Answered, FactRef, Quote, Reason, Ref
from queries.view import View

Basis = Literal["stated", "office", "inferred"]


class Days(Answer):
    """Waiting time in days; null where it is not known."""

    best: float | None
    expected: float | None
    worst: float | None


class Wait(Days):
    """How long a case waits for the meetings of the bodies that receive it.

    `source` is null where nothing is known and `mixed` where a route has both. `upper_bound`: a
    body meets at least so often, so the wait is at most this. `unknown` names the bodies that
    nothing is known of; `known` is the sum over the others.
    """

    source: Literal["dates", "cadence", "mixed"] | None
    upper_bound: bool = False
    approx: bool = False
    unknown: tuple[Ref, ...] = ()
    known: Days


class Carrier(Answer):
    """A seat or person that can carry the case, and why it is believed so."""

    who: Ref
    why: Reason
    passages: tuple[Quote, ...]


class Hop(Answer):
    """One step of a route; `facts` are what its `basis` rests on."""

    source: Ref = Field(alias="from")
    target: Ref = Field(alias="to")
    basis: Basis
    facts: tuple[FactRef, ...]
    carriers: tuple[Carrier, ...]
    prepared_by: tuple[Ref, ...]
    wait: Wait


class Route(Answer):
    """A way from the body to a goal; without hops where the body is the goal."""

    hops: tuple[Hop, ...]
    wait: Wait


class DeadEnd(Answer):
    """A body from which the case goes no further, and why."""

    body: Ref
    why: Reason


class Escalation(Answered):
    """The routes, best first; what leaves the structure; and where it ends otherwise."""

    body: Ref
    goals: tuple[Ref, ...]
    routes: tuple[Route, ...]
    exits: tuple[FactRef, ...]
    dead_ends: tuple[DeadEnd, ...]
    truncated: bool = False


def escalation(
    reader: Reader,
    body: str,
    *,
    to: str | None = None,
    matter: str | None = None,
    view: View | None = None,
) -> Escalation:
    """By which routes a case gets from a body to a goal (default: the topmost it can reach)."""
    raise NotImplementedError
