"""Seats of one body that several documents state are one post, with the passages of all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.ids import edge_id
from graph.nodes import Body, Document, Party, Post
from graph.records import Edge, Node
from loaders.lexicon import lexicon
from loaders.rules.seats.merging import Stated, Uniter
from loaders.rules.seats.nouns import noun

_SIDES: Final = {
    "region": "region", "hospital": "region", "psychiatry": "region", "office": "region",
    "municipality": "municipality", "general_practice": "general_practice", "patients": "patients",
}  # fmt: skip
_BEST: Final = ("in_force", "draft", "proposal")


@dataclass(slots=True, eq=False)
class _Seat:
    id: str
    low: int | None
    high: int | None
    per: str | None
    base: str
    role: str
    attendance: str
    senders: tuple[str, ...]
    office: bool = False  # all that is known is that an office elsewhere gives it


def unite_seats(nodes: dict[str, Node], edges: dict[str, Edge]) -> None:
    """Changes both in place: what is said again gives its passages to the post that is kept."""
    files = _files(nodes, edges)
    senders: dict[str, list[str]] = defaultdict(list)
    wholes: dict[str, str] = {}
    posts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for edge in edges.values():
        if edge.type == "REPRESENTS":
            senders[edge.source].append(edge.target)
        elif edge.type == "INCLUDED_IN" and getattr(edge, "certainty", "") == "explicit":
            wholes[edge.source] = edge.target
    for edge in edges.values():
        post = nodes.get(edge.target)
        if edge.type == "HAS_POST" and isinstance(post, Post) and post.status != "superseded":
            posts[edge.source][files.get(post.passages[0], "") if post.passages else ""].append(
                post.id
            )
    joints = _Joints(edges)
    uniter: Uniter[_Seat] = Uniter(
        lambda key: _side(nodes[key]), lambda key: _is_side(nodes[key]), strict=True
    )
    for body in sorted(posts):
        if len(posts[body]) < 2:
            continue
        stated = []
        for file in sorted(posts[body], key=lambda f: (_rank(nodes, posts[body][f]), f)):
            ids = posts[body][file]
            seats = [_seen(nodes[i], tuple(sorted(senders[i]))) for i in ids]
            inside = {n: ids.index(wholes[i]) for n, i in enumerate(ids) if wholes.get(i) in ids}
            chairs = [
                n for n, s in enumerate(seats) if s.role in ("chair", "co_chair", "vice_chair")
            ]
            rest = [n for n in range(len(seats)) if n not in chairs]
            where = {n: at for at, n in enumerate(rest)}
            stated.append(
                Stated(
                    [seats[n] for n in rest],
                    {where[n]: where[w] for n, w in inside.items() if n in where and w in where},
                )
            )
            stated.append(Stated([seats[n] for n in chairs]))
        for again, kept in uniter.unite([s for s in stated if s.seats]).same:
            if again.id != kept.id:
                _absorb(nodes, joints, again.id, kept.id)
    _drop(nodes, edges)


def _files(nodes: dict[str, Node], edges: dict[str, Edge]) -> dict[str, str]:
    """The file that each passage lies in."""
    out: dict[str, str] = {}
    for edge in edges.values():
        document = nodes.get(edge.target)
        if edge.type == "IN" and isinstance(document, Document):
            out[edge.source] = document.file
    return out


def _rank(nodes: dict[str, Node], ids: list[str]) -> int:
    """What is in force comes before drafts and proposals."""
    found = {getattr(nodes[i], "status", "in_force") for i in ids}
    return next((n for n, status in enumerate(_BEST) if status in found), len(_BEST))


def _seen(node: Node, senders: tuple[str, ...]) -> _Seat:
    post = node if isinstance(node, Post) else Post.model_validate(node.model_dump())
    words = str(post.name or "").split()
    found = noun(words[-1], "da") if words else None
    return _Seat(
        post.id, post.seats_min, post.seats_max, post.per, found.base if found else "", post.role,
        post.attendance, senders, post.rule.startswith("seats.office"),
    )  # fmt: skip


def _side(node: Node) -> str:
    if isinstance(node, Party):
        return _SIDES.get(node.kind or "", "other")
    name = str(getattr(node, "name", "")).casefold()
    if isinstance(node, Body):
        for cue, side in (
            ("regionsråd", "region"),
            ("kommunal", "municipality"),
            ("byråd", "municipality"),
            ("patient", "patients"),
        ):
            if name.startswith(cue):
                return side
    return "other"


@cache
def _sides() -> frozenset[str]:
    return frozenset(
        p["name"].casefold() for p in lexicon("da", "parties")["party"] if p.get("side")
    )


def _is_side(node: Node) -> bool:
    if not isinstance(node, Party):
        return False
    return node.kind == "region" or str(node.name).casefold() in _sides()


class _Joints:
    """The edges of posts to all but their body and their senders, found by either end."""

    def __init__(self, edges: dict[str, Edge]) -> None:
        self._edges = edges
        self._at: dict[str, list[Edge]] = defaultdict(list)
        self._known: set[tuple[str, str, str]] = set()
        for edge in edges.values():
            self._note(edge)

    def _note(self, edge: Edge) -> None:
        self._known.add((edge.type, edge.source, edge.target))
        if edge.type not in ("HAS_POST", "REPRESENTS"):
            self._at[edge.source].append(edge)
            self._at[edge.target].append(edge)

    def move(self, gone: str, kept: str) -> None:
        """Joints of the one to the other, where it has none of the kind."""
        for edge in tuple(self._at[gone]):
            source, target = (kept if end == gone else end for end in (edge.source, edge.target))
            if source == target or (edge.type, source, target) in self._known:
                continue
            ident = edge_id(edge.type, source, target, "united")
            moved = edge.model_copy(update={"id": ident, "source": source, "target": target})
            self._edges[ident] = moved
            self._note(moved)


_GONE: Final = "absorbed"


def _absorb(nodes: dict[str, Node], joints: _Joints, gone: str, kept: str) -> None:
    """Passages and joints of a post that is said again go to the one that is kept."""
    old, new = nodes.get(gone), nodes[kept]
    if not isinstance(old, Post) or not isinstance(new, Post):
        return
    cited = tuple(sorted({*new.passages, *old.passages}))
    update: dict[str, object] = {"passages": cited}
    if (
        new.seats_min is None
        and new.seats_max is None
        and (old.seats_min is not None or old.seats_max is not None)
    ):
        update |= {
            k: getattr(old, k)
            for k in ("seats_min", "seats_max", "per", "approx", "seats_basis", "seats_text")
        }
    if (
        old.certainty == "explicit"
        and new.certainty == "implied"
        and old.seats_min == new.seats_min
    ):
        update["certainty"] = "explicit"
    if not new.rotation and old.rotation:
        update["rotation"] = old.rotation
    nodes[kept] = new.model_copy(update=update)
    joints.move(gone, kept)
    nodes[gone] = old.model_copy(update={"rule": _GONE})


def _drop(nodes: dict[str, Node], edges: dict[str, Edge]) -> None:
    gone = {i for i, n in nodes.items() if isinstance(n, Post) and n.rule == _GONE}
    if not gone:
        return
    for ident in [i for i, e in edges.items() if e.source in gone or e.target in gone]:
        del edges[ident]
    for ident in gone:
        del nodes[ident]
