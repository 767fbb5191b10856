"""The line of figures in a box of the map: seats and meetings a year, "?" where not stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from explorer.texts import text
from graph.captions import Language
from graph.errors import MandatError
from graph.levels import rank_of
from graph.stores.contract import Reader
from queries.profile import Profile, profile
from queries.view import View

_OUTSIDE: Final = 55
"""From here up stand councils and the nation: their own seats are not what a map is asked for."""


def notes(reader: Reader, bodies: Iterable[str], view: View, language: Language) -> dict[str, str]:
    """By the body's id; nothing for what neither seats nor meetings are known of."""
    profiles = {}
    for body in bodies:
        with suppress(MandatError):
            profiles[body] = profile(reader, body, view=view)
    named = Counter(known.node.name.casefold() for known in profiles.values())
    out = {}
    for body, known in profiles.items():
        rank = rank_of(known.properties.get("level"))
        expected = rank is not None and rank < _OUTSIDE
        seats = _seats(known, language) if expected or known.seats.stated else ""
        parts = [part for part in (seats, _meetings(known, language)) if part]
        if named[known.node.name.casefold()] > 1 and not known.properties.get("region"):
            parts.insert(0, text("map.region_unsaid", language))
        out[body] = " · ".join(parts) or (text("map.no_figures", language) if expected else "")
    return out


def _seats(known: Profile, language: Language) -> str:
    seats = known.seats
    low, high = seats.min, seats.max
    if low is None and seats.stated:
        low, high = seats.stated[0].min, seats.stated[0].max
    number = _range(low, high, approx=seats.approx, language=language)
    if number == "1":
        return text("map.seat", language)
    return text("map.seats", language).format(number) if number else ""


def _meetings(known: Profile, language: Language) -> str:
    for one in known.provisions:
        given = one.properties
        if given.get("kind") == "cadence" and given.get("min", given.get("max")) is not None:
            number = _range(
                given.get("min"),
                given.get("max"),
                approx=bool(given.get("approx")),
                language=language,
            )
            return text("map.meetings", language).format(number)
    return ""


def _range(low: int | None, high: int | None, *, approx: bool, language: Language) -> str:
    if low is None and high is None:
        return ""
    if low == high:
        number = str(low)
    elif high is None:
        number = f"≥{low}"
    elif low is None:
        number = f"≤{high}"
    else:
        number = f"{low}–{high}"
    return text("map.about", language).format(number) if approx else number
