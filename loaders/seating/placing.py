"""Rows of rosters become people in seats, each with its row as the passage."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from graph.edges import HasPost, Holds, In, IncludedIn, ParticipatesIn
from graph.errors import UnreadableSource
from graph.ids import edge_id, node_id
from graph.naming import plain
from graph.nodes import Body, Document, Locator, Passage, Person, Post
from graph.records import Edge, Node
from loaders.roster import Roster, RosterRefused, RosterRow
from loaders.seating.bodies import Bodies
from loaders.seating.fitting import SeatOf, best, sides_of_post
from loaders.seating.partners import Partners, municipality
from loaders.seating.persons import Someone, key_of, people_of
from loaders.seating.words import role_of

MADE: Final = "roster.post"
"""The rule of a post that no document describes."""
_NAMES: Final = {"member": "medlem"}


class _Row(NamedTuple):
    roster: Roster
    row: RosterRow
    body: Body
    passage: str


def seated(
    nodes: Mapping[str, Node],
    edges: Mapping[str, Edge],
    rosters: Iterable[Roster],
    invented: Collection[str] = (),
) -> tuple[dict[str, Node], dict[str, Edge]]:
    """The nodes and edges that rosters add to those of the documents.

    Raises `RosterRefused` naming every row whose body is not one of the graph, and every row whose
    post is none of those of a body whose members' seats are all described and counted. Else a post
    that none fits is made from the row, and so is what any body may have: a chair, a deputy chair,
    a secretary, plain members (`made_posts` tells which).
    """
    ordered = sorted(rosters, key=lambda roster: roster.name)
    return _Placing(nodes, edges, invented).all(ordered) if ordered else ({}, {})


class _Placing:
    def __init__(
        self, nodes: Mapping[str, Node], edges: Mapping[str, Edge], invented: Collection[str]
    ) -> None:
        self.nodes, self.edges, self.invented = nodes, edges, invented
        self.bodies = Bodies(nodes, edges.values())
        self.partners = Partners(nodes, edges)
        self.seats = _seats(nodes, edges)
        self.new_nodes: dict[str, Node] = {}
        self.new_edges: dict[str, Edge] = {}
        self.made: dict[tuple[str, str], SeatOf] = {}
        self.rows_of: dict[str, list[_Row]] = defaultdict(list)  # by made post

    def all(self, rosters: Sequence[Roster]) -> tuple[dict[str, Node], dict[str, Edge]]:
        rows = [row for roster in rosters for row in self._rows(roster)]
        people = people_of((each.row, each.body.id) for each in rows)
        faults: dict[tuple[str, str, str], list[_Row]] = defaultdict(list)
        placed: list[tuple[_Row, Someone, SeatOf]] = []
        for each in sorted(rows, key=lambda one: one.row.as_ == "deputy"):
            who = people[key_of(each.row, each.body.id)]
            seat = best(self.seats.get(each.body.id, ()), who.id, each.row) or self._make(each)
            if seat is None:
                key = (each.roster.name, each.body.id, each.row.post or "")
                faults[key].append(each)
                continue
            here = {other.post.id: other for other in self.seats.get(each.body.id, ())}
            for one in (seat, *(here[whole] for whole in seat.within if whole in here)):
                one.held.append((who.id, each.row))
            placed.append((each, who, seat))
        if faults:
            _refuse([self._unfit(found) for found in faults.values()])
        for each, who, seat in placed:
            self._person(each, who)
            self._holds(each, who, seat)
            self._partner(each, seat)
        for seat in self.made.values():
            self._made(seat)
        return self.new_nodes, self.new_edges

    # rows

    def _rows(self, roster: Roster) -> list[_Row]:
        by_body: dict[str, list[RosterRow]] = defaultdict(list)
        for row in roster.rows:
            by_body[row.body].append(row)
        found = {said: self.bodies.find(said, roster.name, rows) for said, rows in by_body.items()}
        if faults := [each for each in found.values() if isinstance(each, UnreadableSource)]:
            _refuse(faults)
        bodies = {said: each for said, each in found.items() if isinstance(each, Body)}
        document = Document(
            id=node_id("Document", roster.name, roster.name, 0), name=roster.name,
            title=roster.name, kind="roster", status="in_force", file=roster.name,
            sha256=roster.sha256, invented=roster.name in self.invented,
        )  # fmt: skip
        self.new_nodes[document.id] = document
        out = []
        for row in roster.rows:
            passage = self._passage(document.id, roster.name, row)
            out.append(_Row(roster, row, bodies[row.body], passage))
        return out

    def _passage(self, document: str, name: str, row: RosterRow) -> str:
        ident = node_id("Passage", "", name, "row", row.number)
        self.new_nodes[ident] = Passage(
            id=ident, text=row.text, locator=Locator(row=row.number), section=row.body
        )
        edge = edge_id("IN", ident, document)
        self.new_edges[edge] = In(id=edge, source=ident, target=document)
        return ident

    # posts

    def _make(self, each: _Row) -> SeatOf | None:
        """A post no document describes; None where the documents leave no room for it."""
        body, role = each.body.id, role_of(each.row.post)
        posts = [seat.post for seat in self.seats.get(body, ()) if seat.post.attendance == "full"]
        members = [post for post in posts if post.role == "member"]
        closed = bool(members) and all(post.seats_max is not None for post in members)
        if role is None and closed:
            return None
        name = each.row.post or _NAMES["member"]
        key = (body, plain(name))
        if key not in self.made:
            post = Post(
                id=node_id("Post", name, body, MADE, plain(name)), name=name,
                role=role or "member", passages=(each.passage,), rule=MADE,
            )  # fmt: skip
            self.made[key] = SeatOf(post, sides_of_post(post, ()))
        self.rows_of[self.made[key].post.id].append(each)
        return self.made[key]

    def _made(self, seat: SeatOf) -> None:
        rows = self.rows_of[seat.post.id]
        passages = tuple(sorted({each.passage for each in rows}))
        number = _at_once(seat.held) if seat.post.role != "member" else None
        self.new_nodes[seat.post.id] = seat.post.model_copy(
            update={
                "passages": passages,
                "seats_min": number,
                "seats_max": number,
                "seats_basis": "counted" if number is not None else None,
            }
        )
        body = rows[0].body.id
        self._edge(HasPost, body, seat.post.id, passages, rule=MADE)
        if seat.post.role in ("chair", "co_chair", "vice_chair"):
            for who, _ in seat.held:
                for other in (*self.seats.get(body, ()), *self._made_in(body)):
                    if other.post.role == "member" and who in {each for each, _ in other.held}:
                        self._edge(
                            IncludedIn, seat.post.id, other.post.id, passages,
                            rule="roster.chair", certainty="implied",
                        )  # fmt: skip

    def _made_in(self, body: str) -> list[SeatOf]:
        return [seat for (where, _), seat in sorted(self.made.items()) if where == body]

    def _unfit(self, rows: Sequence[_Row]) -> UnreadableSource:
        first = rows[0]
        numbers = ", ".join(str(each.row.number) for each in rows)
        posts = [seat.post for seat in self.seats.get(first.body.id, ())]
        names = dict.fromkeys(post.seats_text or post.name for post in posts)
        organisation = first.row.organisation
        of = f" ({organisation})" if organisation and len(rows) == 1 else ""
        return UnreadableSource(
            f"{first.roster.name}:{numbers}",
            f"{first.body.name} has no post that fits {first.row.post or 'medlem'}{of}",
            f"Its posts are: {'; '.join(said[:80] for said in names)}",
        )

    # people

    def _person(self, each: _Row, who: Someone) -> None:
        old = self.new_nodes.get(who.id)
        before = old.passages if isinstance(old, Person) else ()
        self.new_nodes[who.id] = Person(
            id=who.id, name=who.name, aliases=who.aliases, person_id=who.person_id,
            passages=tuple(sorted({*before, each.passage})), rule="roster.person",
        )  # fmt: skip

    def _holds(self, each: _Row, who: Someone, seat: SeatOf) -> None:
        row = each.row
        said: dict[str, Any] = {
            "as": row.as_, "title": row.title, "organisation": row.organisation,
            "valid_from": row.valid_from, "valid_to": row.valid_to,
        }  # fmt: skip
        self._edge(Holds, who.id, seat.post.id, (each.passage,), rule="roster.holds", **said)
        for whole in seat.within:
            self._edge(
                Holds, who.id, whole, (each.passage,), rule="roster.included", certainty="implied",
                **said,
            )  # fmt: skip

    def _partner(self, each: _Row, seat: SeatOf) -> None:
        found = municipality(each.row.organisation) if seat.post.per == "municipality" else None
        if found is None:
            return
        party, body = self.partners.party(*found, (each.passage,)), self.partners.place(each.body)
        if self.partners.is_stated(party.id, body):
            return
        if party.id not in self.nodes:
            before = getattr(self.new_nodes.get(party.id), "passages", ())
            cited = tuple(sorted({*before, each.passage}))
            self.new_nodes[party.id] = party.model_copy(update={"passages": cited})
        self._edge(
            ParticipatesIn, party.id, body, (each.passage,), rule="roster.partner",
            certainty="implied",
        )  # fmt: skip

    def _edge(
        self, kind: type[Edge], source: str, target: str, passages: tuple[str, ...], **said: Any
    ) -> None:
        tell = [str(said[key]) for key in sorted(said) if key not in ("rule", "certainty")]
        ident = edge_id(kind.type, source, target, *tell)
        old = self.new_edges.get(ident)
        cited = {*passages, *getattr(old, "passages", ())}
        given = {"id": ident, "source": source, "target": target, "passages": tuple(sorted(cited))}
        self.new_edges[ident] = kind.model_validate({**given, **said})


def _refuse(faults: Sequence[UnreadableSource]) -> None:
    names = sorted({one.thing.rpartition(":")[0] for one in faults})
    raise RosterRefused(", ".join(names), faults)


def _seats(nodes: Mapping[str, Node], edges: Mapping[str, Edge]) -> dict[str, list[SeatOf]]:
    senders: dict[str, list[str]] = defaultdict(list)
    within: dict[str, list[str]] = defaultdict(list)
    owners: list[tuple[str, str]] = []
    for edge in edges.values():
        if edge.type in ("REPRESENTS", "APPOINTED_BY"):
            senders[edge.source].append(nodes[edge.target].name)
        elif edge.type == "INCLUDED_IN":
            within[edge.source].append(edge.target)
        elif edge.type == "HAS_POST":
            owners.append((edge.source, edge.target))
    out: dict[str, list[SeatOf]] = defaultdict(list)
    for body, ident in sorted(owners):
        post = nodes[ident]
        if isinstance(post, Post) and post.status != "superseded":
            sides = sides_of_post(post, sorted(senders[ident]))
            out[body].append(SeatOf(post, sides, tuple(sorted(within[ident]))))
    return dict(out)


def _at_once(held: Iterable[tuple[str, RosterRow]]) -> int:
    """How many people at most hold a post at one time, deputies not counted."""
    first, last = datetime.date.min, datetime.date.max
    rows = [(who, row) for who, row in held if row.as_ != "deputy"]
    starts = {row.valid_from or first for _, row in rows}
    return max(
        (
            len({w for w, r in rows if (r.valid_from or first) <= day <= (r.valid_to or last)})
            for day in starts
        ),
        default=0,
    )
