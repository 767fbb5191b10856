"""The same seats said twice are one: a list, a figure and an act that state one body's members."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Protocol, TypeVar

_NEAR: Final = 3  # blocks between statements that go on with one another


class Counted(Protocol):
    """What is compared of seats; `senders` are keys of any kind."""

    low: int | None
    high: int | None
    per: Any
    base: str
    role: Any
    attendance: Any
    senders: tuple[str, ...]


S = TypeVar("S", bound=Counted)


@dataclass(slots=True)
class Stated(Generic[S]):
    """Seats stated together; `whole[i]` is the number of the seat that seat i is inside of."""

    seats: list[S]
    whole: dict[int, int] = field(default_factory=dict)
    explicit: bool = True


@dataclass(slots=True)
class United(Generic[S]):
    """What is left; each seat with those that say the same."""

    kept: list[S]
    same: list[tuple[S, S]]  # (said again, kept)


class Uniter(Generic[S]):
    """Unites statements of one body's seats; `side` and `is_side` tell of a sender's key."""

    def __init__(
        self, side: Callable[[str], str], is_side: Callable[[str], bool], *, strict: bool = False
    ) -> None:
        """`strict`: two numbers for one side that differ are two statements, both kept."""
        self.side, self.is_side, self.strict = side, is_side, strict

    def unite(self, found: Sequence[Stated[S]]) -> United[S]:
        """The fullest statement first; what others say of a side that it has is the same again."""
        ordered = sorted(
            range(len(found)), key=lambda i: (-_known(found[i].seats), not found[i].explicit, i)
        )
        out: United[S] = United([], [])
        inside: dict[int, S] = {}
        for number in ordered:
            self._add(out, found[number], inside)
        return out

    def within(self, stated: Stated[S]) -> United[S]:
        """A statement without the sums that its other seats spell out."""
        out: United[S] = United([], [])
        numbered = [
            s for i, s in enumerate(stated.seats) if _has_number(s) and i not in stated.whole
        ]
        for number, seat in enumerate(stated.seats):
            spelled = []
            if number not in stated.whole and not _has_number(seat) and seat.base in _PLAIN:
                spelled = [s for s in numbered if s is not seat and self._spells(s, seat)]
            if spelled:
                out.same += [(seat, s) for s in spelled]
            else:
                out.kept.append(seat)
        return out

    def _spells(self, full: S, plain: S) -> bool:
        """Whether a seat with a number says what another says of its whole side."""
        whole = self._generic(plain) or not plain.senders or set(plain.senders) == set(full.senders)
        return whole and self._alike(full, plain) and self._covers(plain, full)

    def _add(self, out: United[S], stated: Stated[S], inside: dict[int, S]) -> None:
        before = list(out.kept)
        used: set[int] = set()
        for number, seat in enumerate(stated.seats):
            whole = stated.whole.get(number)
            able = [
                s for s in before
                if self._alike(s, seat) and (id(s) in inside) == (whole is not None)
            ]  # fmt: skip
            exact = [
                s
                for s in able
                if id(s) not in used and self._same_sender(s, seat) and _agree(s, seat)
            ]
            named = [s for s in exact if s.base == seat.base]
            best = (
                (named or exact)[:1] or []
                if seat.role in _CHAIRS
                else (named or exact)[:1]
                or [s for s in able if self._covers(seat, s) or self._covers(s, seat)]
            )
            if getattr(seat, "office", False):
                best = self._by_office(seat, before)
            elif best and self.strict and not self._fits(seat, best, stated.seats):
                best = []
            if best:
                out.same += [(seat, s) for s in best]
                if len(best) == 1:
                    used.add(id(best[0]))
                    _complete(best[0], seat)
            else:
                out.kept.append(seat)
                if whole is not None:
                    inside[id(seat)] = stated.seats[whole]

    def _by_office(self, seat: S, before: Sequence[S]) -> list[S]:
        """The seat that an office must mean: the same office, else the one of each cluster."""
        able = [s for s in before if self._alike(s, seat)]
        same = [s for s in able if s.base and s.base == seat.base]
        mine = [s for s in able if set(s.senders) & set(seat.senders)]
        return (same or [s for s in mine if s.per == "cluster"] or mine)[:1]

    def _fits(self, seat: S, best: list[S], stated: Sequence[S]) -> bool:
        """Whether the numbers of one side can be the same in both statements."""
        if not _has_number(seat) or any(not _has_number(b) for b in best):
            return True
        if len(best) == 1 and _agree(best[0], seat):
            return True
        ours = [s for s in stated if self._alike(s, seat) and self._sides(s) & self._sides(seat)]
        return sum(b.low or 0 for b in best) in (seat.low, sum(s.low or 0 for s in ours))

    def _alike(self, a: S, b: S) -> bool:
        return (
            a.attendance == b.attendance
            and (a.role == "secretary") == (b.role == "secretary")
            and (a.role in _CHAIRS) == (b.role in _CHAIRS)
        )

    def _same_sender(self, a: S, b: S) -> bool:
        if not a.senders or not b.senders:
            return not a.senders and not b.senders and a.base == b.base
        if set(a.senders) & set(b.senders):
            return True
        sides = self._sides(a) & self._sides(b)
        return bool(sides - {"other"}) and (self._generic(a) or self._generic(b))

    def _covers(self, a: S, b: S) -> bool:
        """Whether the one speaks of the whole side that the other is of."""
        if not a.senders or not b.senders:
            return not a.senders and not b.senders and a.base == b.base
        if set(a.senders) & set(b.senders):
            return True
        return bool((self._sides(a) & self._sides(b)) - {"other"})

    def _sides(self, seat: S) -> set[str]:
        return {self.side(key) for key in seat.senders}

    def _generic(self, seat: S) -> bool:
        return any(self.is_side(key) for key in seat.senders)


_PLAIN: Final = (
    "repræsentant",
    "medlem",
    "deltagelse",
    "repræsentation",
    "konsulentdeltagelse",
    "konsulent",
)
_CHAIRS: Final = ("chair", "co_chair", "vice_chair")


def _known(seats: Iterable[Counted]) -> int:
    return sum(1 for s in seats if _has_number(s))


def _has_number(seat: Counted) -> bool:
    return seat.low is not None or seat.high is not None


def _agree(a: Counted, b: Counted) -> bool:
    """Whether two numbers can be the same."""
    if not _has_number(a) or not _has_number(b):
        return True
    return a.per == b.per and (a.low is None or b.low is None or a.low == b.low)


def _complete(kept: Counted, again: Counted) -> None:
    """A seat without a number takes the number that another statement gives."""
    if not _has_number(kept) and _has_number(again):
        kept.low, kept.high = again.low, again.high
        kept.per = kept.per or again.per


def near(places: Sequence[tuple[int, bool]]) -> list[list[int]]:
    """Positions of statements in close blocks, in groups; each box stands for itself."""
    out: list[list[int]] = []
    for at, (block, alone) in enumerate(places):
        before = places[out[-1][-1]] if out else None
        if before and not alone and not before[1] and abs(block - before[0]) <= _NEAR:
            out[-1].append(at)
        else:
            out.append([at])
    return out
