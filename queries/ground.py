"""What a question stands on: the fetches of a store, seen through a view, and cited."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple, TypeVar

from graph.edges import HasPost, Holds
from graph.errors import BadRequest, UnknownName
from graph.nodes import Body, Document, Duty, Meeting, Passage, Person, Post, Provision
from graph.records import Edge, FactEdge, FactNode, Line, Node
from graph.stores.contract import NEIGHBOURS_LIMIT, Cited, Direction, Neighbour, Reader
from queries.answers import FactRef, LeftOut, Quote, Ref, Words
from queries.view import Sieve, View

_CHUNK: Final = 5_000
N = TypeVar("N", bound=Node)


class Holder(NamedTuple):
    """One who holds a seat."""

    holds: Holds
    person: Person


class Seat(NamedTuple):
    """A post of a body and those who hold it."""

    has_post: HasPost
    post: Post
    holders: tuple[Holder, ...]


class Ground:
    """The facts that a view admits. Generic bodies with instances are nowhere met.

    `weigh` as in `Sieve`. Nodes and passages are fetched once.
    """

    def __init__(self, reader: Reader, view: View | None, *, weigh: bool = False) -> None:
        self.reader: Final = reader
        self.view: Final = view or View()
        self.sieve: Final = Sieve(self.view, weigh=weigh)
        self._nodes: Final[dict[str, Node]] = {}
        self._generic: Final[dict[str, bool]] = {}
        self._cited: Final[dict[str, Cited]] = {}
        self._quotes: Final[dict[str, Quote]] = {}
        self._refs: Final[dict[str, Ref]] = {}

    def left_out(self) -> LeftOut:
        """What the view kept out so far."""
        return self.sieve.left_out()

    def require(self, ident: str, kind: type[N]) -> N:
        """The node with this id.

        Raises `UnknownName` where there is none and `BadRequest` where it is of another kind.
        """
        node = self.node(ident)
        if node is None:
            raise UnknownName(ident, "no node has this id", "Name it as the store does")
        if not isinstance(node, kind):
            fault = f"is a {node.label}, not a {kind.label}"
            raise BadRequest(node.name or ident, fault, f"Ask about a {kind.label}")
        return node

    def node(self, ident: str) -> Node | None:
        """The node with this id."""
        self.load((ident,))
        return self._nodes.get(ident)

    def known(self, ident: str) -> Node:
        """The node with this id, which an edge has as its end."""
        node = self.node(ident)
        if node is None:
            raise UnknownName(ident, "is missing from the store", "Load the documents again")
        return node

    def load(self, idents: Iterable[str]) -> None:
        """Fetches, in one go, the nodes that are not known yet."""
        missing = {ident for ident in idents if ident not in self._nodes}
        if missing:
            self._nodes.update({node.id: node for node in self.reader.nodes(missing)})

    def is_generic(self, node: Node) -> bool:
        """Whether it is a body that only describes its instances."""
        self._learn_generic((node,))
        return self._generic.get(node.id, False)

    def instances(self, body: Body) -> list[Node]:
        """The bodies that a generic one describes."""
        found = self.reader.neighbours((body.id,), ("INSTANCE_OF",), "in")
        return [neighbour.node for neighbour in found]

    def touching(
        self,
        idents: Collection[str],
        types: Collection[str],
        direction: Direction,
        *,
        generics: bool = False,
    ) -> list[Neighbour]:
        """The edges of these types and the nodes at their other ends, whatever the view says.

        `generics` lets generic bodies be met.
        """
        found: list[Neighbour] = []
        ordered = sorted(set(idents))
        for start in range(0, len(ordered), _CHUNK):
            found += self._fetch(ordered[start : start + _CHUNK], types, direction)
        self._nodes.update({neighbour.node.id: neighbour.node for neighbour in found})
        self._learn_generic(neighbour.node for neighbour in found)
        return [n for n in found if generics or not self._generic.get(n.node.id, False)]

    def admitted(
        self, idents: Collection[str], types: Collection[str], direction: Direction
    ) -> list[Neighbour]:
        """Those of `touching` that the view admits; the others are counted."""
        return [n for n in self.touching(idents, types, direction) if self.admits(n)]

    def admits(self, neighbour: Neighbour) -> bool:
        """Whether the view admits an edge and the node it leads to."""
        return self.sieve.admits(neighbour.edge, neighbour.node)

    def seats(self, bodies: Collection[str]) -> dict[str, list[Seat]]:
        """The seats of bodies and their holders, by body and in the store's order.

        A body that is not there on the day, or has another status, has none.
        """
        out: dict[str, dict[str, Seat]] = {body: {} for body in bodies}
        self.load(out)
        for holding in self.reader.holdings([body for body in out if not self._is_out(body)]):
            if not self.sieve.admits(holding.has_post, holding.post):
                continue
            self._nodes[holding.post.id] = holding.post
            of_body = out[holding.body]
            empty = Seat(holding.has_post, holding.post, ())
            seat = of_body.setdefault(holding.post.id, empty)
            if holding.holds is None or holding.person is None:
                continue
            if not self.sieve.admits(holding.holds, holding.person):
                continue
            self._nodes[holding.person.id] = holding.person
            more = (*seat.holders, Holder(holding.holds, holding.person))
            of_body[holding.post.id] = seat._replace(holders=more)
        return {body: list(seats.values()) for body, seats in out.items()}

    def cite(self, *items: Iterable[Node | Edge]) -> None:
        """Fetches, in one go, what `quotes` and `fact` will need for these."""
        wanted: set[str] = set()
        ends: set[str] = set()
        for item in (item for group in items for item in group):
            wanted.update(item.passages if isinstance(item, FactNode | FactEdge) else ())
            ends.update((item.source, item.target) if isinstance(item, Edge) else ())
        self.load(ends)
        missing = {ident for ident in wanted if ident not in self._cited}
        if missing:
            self._cited.update({c.passage.id: c for c in self.reader.passages(missing)})

    def quotes(self, *items: Node | Edge) -> tuple[Quote, ...]:
        """The passages that state the items, each once, in the items' order."""
        self.cite(items)
        facts = [item for item in items if isinstance(item, FactNode | FactEdge)]
        idents = {ident: None for fact in facts for ident in fact.passages}
        return tuple(self._quote(ident) for ident in idents if ident in self._cited)

    def documents(self, items: Iterable[Node | Edge]) -> list[tuple[Document, set[str]]]:
        """The documents that state the items, by id, each with its passages."""
        facts = [item for item in items if isinstance(item, FactNode | FactEdge)]
        self.cite(facts)
        out: dict[str, tuple[Document, set[str]]] = {}
        for ident in (ident for fact in facts for ident in fact.passages):
            if ident in self._cited:
                cited = self._cited[ident]
                out.setdefault(cited.document.id, (cited.document, set()))[1].add(ident)
        return [out[ident] for ident in sorted(out)]

    def ref(self, ident: str) -> Ref:
        """A reference to the node with this id."""
        return self.refer(self.known(ident))

    def refer(self, node: Node) -> Ref:
        """A reference to a node, one for each however often it is asked for."""
        found = self._refs.get(node.id)
        if found is None:
            found = self._refs[node.id] = ref(node)
        return found

    def fact(self, edge: Edge) -> FactRef:
        """An edge as answers show it."""
        if not isinstance(edge, FactEdge):
            raise TypeError(f"{edge.type} {edge.id} is no fact")
        line = edge if isinstance(edge, Line) else None
        return FactRef(
            id=edge.id,
            type=edge.type,
            source=self.ref(edge.source),
            target=self.ref(edge.target),
            caption=Words.of(edge.captions.forward),
            condition=line.condition if line else None,
            matter=line.matter if line else None,
            modality=line.modality if line else None,
            status=edge.status,
            certainty=edge.certainty,
            confidence=edge.confidence,
            valid_from=edge.valid_from,
            valid_to=edge.valid_to,
            derived_from=edge.derived_from,
            passages=self.quotes(edge),
        )

    def _is_out(self, ident: str) -> bool:
        """Whether the view leaves a node out, for another reason than doubt."""
        node = self.known(ident)
        return self.sieve.cause(node) in ("status", "date") and not self.sieve.admits(node)

    def _quote(self, ident: str) -> Quote:
        found = self._quotes.get(ident)
        if found is None:
            found = self._quotes[ident] = _quote(self._cited[ident])
        return found

    def _fetch(
        self, idents: list[str], types: Collection[str], direction: Direction
    ) -> Sequence[Neighbour]:
        found = self.reader.neighbours(idents, types, direction)
        if len(found) < NEIGHBOURS_LIMIT or len(idents) == 1:
            return found
        half = len(idents) // 2
        first = self._fetch(idents[:half], types, direction)
        return [*first, *self._fetch(idents[half:], types, direction)]

    def _learn_generic(self, nodes: Iterable[Node]) -> None:
        asked = {
            node.id
            for node in nodes
            if isinstance(node, Body) and node.generic and node.id not in self._generic
        }
        if asked:
            found = self.reader.neighbours(asked, ("INSTANCE_OF",), "in")
            described = {neighbour.start for neighbour in found}
            self._generic.update({ident: ident in described for ident in asked})


def ref(node: Node) -> Ref:
    """A reference to a node; what has no name goes by its own words, else by its id."""
    return Ref(id=node.id, label=node.label, name=_name(node))


def _name(node: Node) -> str:
    own = ""
    match node:
        case Document():
            own = node.title or node.file
        case Post():
            own = node.seats_text or node.role
        case Provision():
            own = node.text
        case Duty():
            own = node.task
        case Meeting():
            own = node.date.isoformat()
        case Passage():
            own = node.text
        case _:
            pass
    return node.name or own or node.id


def _quote(cited: Cited) -> Quote:
    passage, document = cited
    return Quote(
        id=passage.id,
        document=ref(document),
        status=document.status,
        spans=passage.spans,
        section=passage.section,
        text=passage.text,
        locator=passage.locator,
    )
