"""Who takes part in a cluster: lists of partners, tables, and who sends members."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graph.records import Certainty
from loaders.anchor import Anchored
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.keys import unit
from loaders.rules.seats.partner import Partner, whole_of
from loaders.rules.seats.partner_texts import stated
from loaders.rules.seats.seat import Seat

_LISTS: Final = ("seats.partners_list", "seats.partners_table")


def partners(doc: Anchored, found: Iterable[Composition]) -> list[Partner]:
    """Every partner that a text names; those implied by seats where a generic text lists none."""
    out = list(stated(doc))
    listed = any(doc.entity(one.body).sort == "cluster" and one.rule in _LISTS for one in out)
    if doc.home is None and not listed:
        out += _implied(doc, found)
    out += _roles(doc)
    out += _counted(doc)
    once: dict[tuple[str, str], Partner] = {}
    for one in out:
        before = once.get((one.party, one.body))
        once[(one.party, one.body)] = one if before is None else _together(before, one)
    return list(once.values())


def _together(a: Partner, b: Partner) -> Partner:
    """The same partner said twice: every place counts, and what is said outright."""
    more = tuple(place for place in b.at if all(place is not held for held in a.at))
    surer: Certainty = "explicit" if "explicit" in (a.certainty, b.certainty) else "implied"
    return replace(a, at=a.at + more, certainty=surer)


def _implied(doc: Anchored, found: Iterable[Composition]) -> Iterator[Partner]:
    """An organisation that sends full members to a cluster's level is one of its partners."""
    for part in found:
        whole = whole_of(doc, str(part.body)) if part.body else None
        if whole is None or whole == part.body:
            continue
        for seat in part.seats:
            if (seat.attendance == "full" and seat.role != "secretary") or doc.entity(
                str(part.body)
            ).sort == "secretariat":
                yield from _senders(doc, seat, whole)


def _roles(doc: Anchored) -> Iterator[Partner]:
    """A "klyngeformandskabskommune" is by its name a municipality of the cluster."""
    for sentence in doc.sentences:
        for named in sentence.named:
            key = named.keys[0] if named.keys else ""
            if (
                not key
                or doc.entity(key).sort != "role"
                or not doc.entity(key).stem.startswith("klyngeformandskab")
            ):
                continue
            whole = f"cluster:{doc.home or ''}"
            if whole in doc.entities.all:
                yield Partner(key, whole, (sentence,), "seats.partners_implied", "implied")


def _counted(doc: Anchored) -> Iterator[Partner]:
    """ "de 4 østnordske kommuner" of a text about the cluster Østnordland: all that take part."""
    if doc.home is None or f"cluster:{doc.home}" not in doc.entities.all:
        return
    place = doc.home.casefold()
    for sentence in doc.sentences:
        for match in _GROUP.finditer(sentence.text):
            adjective = match[2].casefold().removesuffix("ske")
            if len(adjective) >= _STEM and place.startswith(adjective.rstrip("i")):
                said = re.sub(r"\s+", " ", match.group())
                yield Partner(
                    unit(doc, said, "municipality"), f"cluster:{doc.home}", (sentence,),
                    "seats.partners_counted", "implied",
                )  # fmt: skip


_GROUP: Final = re.compile(
    r"\bde (\d+|to|tre|fire|fem|seks|syv|otte|ni|ti) (\w+ske) kommuner\b", re.I
)
_STEM: Final = 3  # letters of a place that its adjective must share


def _senders(doc: Anchored, seat: Seat, whole: str) -> Iterator[Partner]:
    for key in seat.senders:
        entity = doc.entity(key)
        if entity.label == "Party" and not entity.side and entity.sort in _ORGANISED:
            yield Partner(key, whole, tuple(seat.at[:4]), "seats.partners_implied", "implied")


_ORGANISED: Final = ("hospital", "psychiatry", "office", "general_practice", "municipality")
