"""Each body's seats once, however often a document states them."""

from __future__ import annotations

from collections import defaultdict

from loaders.anchor import Anchored
from loaders.rules.seats.chairs import CHAIRS
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.keys import side_of
from loaders.rules.seats.merging import Stated, Uniter, near
from loaders.rules.seats.seat import Seat


def united(doc: Anchored, found: list[Composition]) -> list[Composition]:
    """One composition for each body, its seats with the passages of all that state them."""
    by_body: dict[str, list[Composition]] = defaultdict(list)
    for part in found:
        if part.body is not None and (part.seats or part.sizes):
            by_body[part.body].append(part)
            _adhoc(doc, part)
    return [_united(doc, parts) for parts in by_body.values()]


def _adhoc(doc: Anchored, part: Composition) -> None:
    """Who sits in a group that meets ad hoc sits there ad hoc."""
    if part.body and doc.entity(part.body).adhoc:
        for seat in part.seats:
            seat.attendance = "ad_hoc"


def _united(doc: Anchored, parts: list[Composition]) -> Composition:
    uniter: Uniter[Seat] = Uniter(lambda key: side_of(doc, key), lambda key: doc.entity(key).side)
    stated = []
    moved: dict[int, Seat] = {}
    for group in near([(p.block, p.boxed) for p in parts]):
        seats = [s for i in group for s in parts[i].seats if s.role not in CHAIRS]
        inner = uniter.within(_stated(seats))
        _take(inner.same, moved)
        stated.append(_stated(inner.kept))
    stated += [_stated([s for s in part.seats if s.role in CHAIRS]) for part in parts]
    result = uniter.unite(stated)
    _take(result.same, moved)
    whole = Composition(parts[0].body, block=parts[0].block, rule=parts[0].rule)
    whole.sizes = [s for p in parts for s in p.sizes]
    whole.besides = any(p.besides for p in parts)
    rules = {id(s): p.rule for p in parts for s in p.seats}
    _chairs_once(doc, result.kept, moved)
    for seat in result.kept:
        while seat.inside is not None and id(seat.inside) in moved:
            seat.inside = moved[id(seat.inside)]
        seat.rule = rules.get(id(seat), whole.rule)
        whole.seats.append(seat)
    return whole


def _chairs_once(doc: Anchored, kept: list[Seat], moved: dict[int, Seat]) -> None:
    """ "Hospitalerne: 3, inkl. formanden": that one is the chair told elsewhere, if one is."""
    for seat in [s for s in kept if s.role in CHAIRS and s.inside is not None and s.counted]:
        others = [s for s in kept if s.role == seat.role and s is not seat and s.inside is None]
        sides = {side_of(doc, key) for s in (seat, *others) for key in s.senders} - {"other"}
        if len(others) == 1 and len(sides) < 2:
            others[0].inside = seat.inside
            _take([(seat, others[0])], moved)
            kept.remove(seat)


def _stated(seats: list[Seat]) -> Stated[Seat]:
    place = {id(s): i for i, s in enumerate(seats)}
    inside = {
        i: place[id(s.inside)]
        for i, s in enumerate(seats)
        if s.inside is not None and id(s.inside) in place
    }
    return Stated(seats, inside, any(s.certainty == "explicit" for s in seats))


def _take(same: list[tuple[Seat, Seat]], moved: dict[int, Seat]) -> None:
    """The passages, appointers and relative clauses of what is said again."""
    for again, kept in same:
        moved[id(again)] = kept
        kept.at += [p for p in again.at if p not in kept.at]
        kept.appointers = tuple(dict.fromkeys((*kept.appointers, *again.appointers)))
        kept.relative = kept.relative or again.relative
        if again.rotation and again.rotation not in (kept.rotation or ""):
            kept.rotation = (
                f"{kept.rotation}; {again.rotation}" if kept.rotation else again.rotation
            )
        if again.certainty == "explicit" and kept.certainty == "implied" and again.low == kept.low:
            kept.certainty = "explicit"
