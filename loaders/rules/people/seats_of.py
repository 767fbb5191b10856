"""The seat that somebody named in a document holds: one the document describes, else one of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from graph.nodes import Post, PostRole
from loaders.anchor import Anchored
from loaders.findings import Findings, Place
from loaders.roster import RosterRow
from loaders.rules.people.fields import Entry
from loaders.rules.people.kinds import LEADING
from loaders.rules.people.names import starts_with_person
from loaders.rules.seats.keys import entity_key, unit
from loaders.seating.fitting import SeatOf, best, sides_of_post

_NAMES: Final[dict[str, dict[str, str]]] = {
    "da": {"chair": "formand", "co_chair": "medformand", "vice_chair": "næstformand",
           "member": "medlem", "secretary": "sekretær", "observer": "observatør"},
    "nb": {"chair": "leder", "co_chair": "medleder", "vice_chair": "nestleder",
           "member": "medlem", "secretary": "sekretær", "observer": "observatør"},
    "nn": {"chair": "leiar", "co_chair": "medleiar", "vice_chair": "nestleiar",
           "member": "medlem", "secretary": "sekretær", "observer": "observatør"},
    "en": {"chair": "chair", "co_chair": "co-chair", "vice_chair": "vice-chair",
           "member": "member", "secretary": "secretary", "observer": "observer"},
}  # fmt: skip


_LONGEST: Final = 7  # words of the name of whoever chooses
_BEHIND: Final = re.compile(
    r"\s*(?:[,;(]|\b(?:for|i|den|fra|til|på|efter|in|on|from)\b(?= (?:\d|en|perioden|valg|term))).*"
)


def chooser(doc: Anchored, said: str | None, language: str) -> str | None:
    """The party or body that "udpeget af …" names: one that is known, or a name by its capital."""
    name = _BEHIND.sub("", said or "").strip(" .:–-")
    if not name or len(name.split()) > _LONGEST or name[:1].isdigit():
        return None
    for key, entity in doc.entities.all.items():
        if any(name.casefold() == known.casefold() for known in entity.names):
            return key
    found = entity_key(doc, name, language)
    if found is not None:
        return found
    return unit(doc, name) if name[:1].isupper() and not starts_with_person(name) else None


class Seats:
    """The seats of the bodies of one document, as the rules before found them."""

    def __init__(self, doc: Anchored, out: Findings) -> None:
        self._doc, self._out = doc, out
        self._seats: dict[str, list[SeatOf]] | None = None

    def of(self, body: str, one: Entry, at: Place, language: str, side: str | None) -> str:
        """The key of the post that somebody holds in a body."""
        seats = self._known().get(body, [])
        role: PostRole = one.role or "member"
        names = _NAMES.get(language, _NAMES["da"])
        row = RosterRow(
            number=0, person=one.name, body=body, post=_NAMES["da"][role],
            organisation=one.organisation or side, title=one.title, as_=one.as_, text=one.name,
        )  # fmt: skip
        fitting = [seat for seat in seats if seat.post.attendance == one.attendance]
        by = chooser(self._doc, one.chosen_by, language)
        own = by is not None and by != body and one.as_ == "holder"
        found = best(fitting, one.name, row)
        if found is not None and not (own and self._anyone(found)):
            found.held.append((one.name, row))
            return found.post.id
        observer = one.attendance == "observer"
        key = f"post:{body}:people:{one.attendance}:{role}"
        if own and by is not None:
            key = f"{key}:{by}" if role not in LEADING else key  # one chair, whoever chose them
            self._out.edge("APPOINTED_BY", key, by, at, rule="people.chosen_by")
        self._out.node(
            "Post", at, rule="people.post", key=key, role=role, attendance=one.attendance,
            name=names["observer" if observer else role],
        )  # fmt: skip
        self._out.edge("HAS_POST", body, key, at, rule="people.post")
        return key

    def _anyone(self, seat: SeatOf) -> bool:
        """Whether nothing is told of whose a seat is: "rådet har syv medlemmer"."""
        ends = ("REPRESENTS", "APPOINTED_BY")
        return not any(e.source == seat.post.id and e.type in ends for e in self._out.edges)

    def _known(self) -> dict[str, list[SeatOf]]:
        if self._seats is None:
            owners: dict[str, list[str]] = defaultdict(list)
            senders: dict[str, list[str]] = defaultdict(list)
            for edge in self._out.edges:
                if edge.type == "HAS_POST":
                    owners[edge.target].append(edge.source)
                elif edge.type in ("REPRESENTS", "APPOINTED_BY"):
                    senders[edge.source].append(self._doc.entity(edge.target).name)
            out: dict[str, list[SeatOf]] = defaultdict(list)
            for node in self._out.nodes:
                if node.label != "Post" or node.status == "superseded":
                    continue
                # A key of the document may be longer than an id of the graph.
                post = Post.model_construct(id=node.key, passages=node.passages, **node.properties)
                for body in owners[node.key]:
                    out[body].append(SeatOf(post, sides_of_post(post, senders[node.key])))
            self._seats = dict(out)
        return self._seats
