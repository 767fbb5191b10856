"""Which seat of a body a row of a roster means."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from graph.nodes import Post, PostRole
from loaders.roster import RosterRow
from loaders.seating.words import Office, Side, agreement, office, role_of, same_office, sides

_CHAIRS: Final = frozenset(("chair", "co_chair"))
_LEAST: Final = 4
_OTHER_OFFICE: Final = 12


@dataclass
class SeatOf:
    """A post of one body: whose it is, the posts that include it, and who holds it so far."""

    post: Post
    sides: frozenset[Side]
    within: tuple[str, ...] = ()
    held: list[tuple[str, RosterRow]] = field(default_factory=list)

    def is_free(self, person: str, row: RosterRow) -> bool:
        """Whether fewer others hold it in the row's time than it has seats."""
        if self.post.seats_max is None or self.post.per is not None or row.as_ == "deputy":
            return True
        others = {
            who
            for who, held in self.held
            if who != person and held.as_ != "deputy" and _overlap(held, row)
        }
        return len(others) < self.post.seats_max


def _overlap(one: RosterRow, other: RosterRow) -> bool:
    first, last = datetime.date.min, datetime.date.max
    return (one.valid_from or first) <= (other.valid_to or last) and (
        other.valid_from or first
    ) <= (one.valid_to or last)


class _Fit(NamedTuple):
    score: int
    free: bool
    inside: bool
    ident: str


def sides_of_row(row: RosterRow) -> frozenset[Side]:
    """Whose side a row is on: its organisation's, else what its post, else its title says."""
    texts = (row.organisation, row.post, row.title)
    return next((found for text in texts if text and (found := sides(text))), frozenset())


def best(seats: Collection[SeatOf], person: str, row: RosterRow) -> SeatOf | None:
    """The seat that a row means; None where none fits.

    In this order: by office and side together, then a free one before one that is held already,
    then one within others ("herunder") before these, then by id.
    """
    role = role_of(row.post)
    fits = []
    for seat in seats:
        score = _score(seat, row, role)
        if score is not None:
            free = seat.is_free(person, row)
            fits.append((_Fit(score, free, bool(seat.within), seat.post.id), seat))
    if not fits:
        return None
    # Of several that fit as well, a seat that is held already is the last to be meant.
    ordered = sorted(fits, key=lambda f: (-f[0].score, not f[0].free, not f[0].inside, f[0].ident))
    top = ordered[0][0].score
    near = [one for one in ordered if one[0].score == top]
    spare = [one for one in ordered if one[0].free and one[0].score >= top - _SPARE]
    return (near[0] if near[0][0].free or not spare else spare[0])[1]


_SPARE: Final = 4
"""How much worse a free seat may fit than the full one it stands in for."""


def _score(seat: SeatOf, row: RosterRow, role: PostRole | None) -> int | None:
    post = seat.post
    if not _same_role(post.role, role):
        return None
    agreed = agreement(seat.sides, sides_of_row(row))
    said = sides(row.post) if row.post else frozenset()
    told = agreement(seat.sides, said)
    by_name = _office_score(post, row)
    if told is None or (agreed is None and not told):
        return None
    score = max(agreed or 0, told) + by_name
    if post.attendance != "full" and post.attendance not in _attendance(row):
        score -= 6
    if role is not None and role != "member":
        return score + _LEAST if score > -_LEAST else None
    return score if score >= _LEAST or (role == "member" and _is_plain(seat)) else None


def _same_role(post: PostRole, row: PostRole | None) -> bool:
    wanted = "member" if row is None else row
    return post == wanted or (post in _CHAIRS and wanted in _CHAIRS)


def _is_plain(seat: SeatOf) -> bool:
    """Whether it is a seat of members in general."""
    return not seat.sides and not office(seat.post.name).specific


def _attendance(row: RosterRow) -> Iterable[str]:
    low = (row.post or "").casefold()
    if "observatør" in low or "observer" in low:
        yield "observer"
    if "ad hoc" in low:
        yield "ad_hoc"


def _office_score(post: Post, row: RosterRow) -> int:
    here = office(post.name)
    here = Office(here.nouns or office(_text(post)).nouns, office(_text(post)).words)
    asked, title = office(row.post or ""), office(row.title or "")
    best = max((same_office(a, b) for a in here.nouns for b in asked.nouns), default=0)
    own = {noun for noun in title.specific if role_of(noun) is None}
    by_title = max((same_office(a, b) for a in here.specific for b in own), default=0)
    if here.specific and asked.specific and not best and not by_title:
        return -_OTHER_OFFICE
    shared = len(here.words & (asked.words | title.words))
    return max(best, by_title // 2) + min(2 * shared, 6)


def _text(post: Post) -> str:
    return f"{post.name} {post.seats_text or ''}"


def sides_of_post(post: Post, senders: Iterable[str]) -> frozenset[Side]:
    """Whose a post is: those it represents or is appointed by, else what its own words say."""
    known = frozenset(side for name in senders for side in sides(name))
    return known or sides(_text(post))
