"""How the questions grow with the organisation.

    python -m bench.questions [--bodies N] [--rounds N]

Asks every question of an invented organisation of N bodies and of one twice as large, both in
memory. Trust the growth, not the milliseconds: about 1 means that a question looks only near what
it is asked about, about 2 that it looks at everything once. The run fails when a question about one
place grows as if it looked everywhere.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Any, Final, NamedTuple

from graph.edges import (
    Covers,
    ExOfficio,
    HasPost,
    Holds,
    In,
    PreparesCasesFor,
    ReportsTo,
    Represents,
)
from graph.levels import Level
from graph.naming import Names
from graph.nodes import Body, Document, OverlapRule, Party, PartyKind, Passage, Person, Post
from graph.records import Edge, FactEdge, Node
from graph.stores.index import Index
from graph.value import Graph
from queries import QUESTIONS
from queries.view import View

LADDER: Final[tuple[Level, ...]] = (
    "regional_political",
    "regional_strategic",
    "regional_operational",
    "cluster_political",
    "cluster_strategic",
    "cluster_operational",
)
KINDS: Final[tuple[PartyKind, ...]] = ("municipality", "hospital")
SEATS: Final = 10
CITES: Final = ("passage",)
VIEW: Final = View(datetime.date(2024, 1, 1))
NEAR: Final = 1.6
"""What a question about one place may grow by when everything doubles: it shares the machine."""


class Organisation(NamedTuple):
    """An invented organisation and some of what there is to ask about."""

    reader: Index
    low: list[str]
    party: str


class _Made:
    def __init__(self, bodies: int, chance: random.Random) -> None:
        self.chance = chance
        self.nodes: list[Node] = [
            Document(id="document", name="Document"),
            Passage(id="passage", text="Text"),
        ]
        self.edges: list[Edge] = [In(id="in", source="passage", target="document")]
        self.levels: dict[Level, list[str]] = {level: [] for level in LADDER}
        for number in range(bodies):
            self._body(number, bodies)
        self._lines()
        self._seats(bodies)
        self._demands(bodies)

    def edge(self, kind: type[FactEdge], source: str, target: str) -> None:
        ident = f"edge-{len(self.edges)}"
        self.edges.append(kind(id=ident, source=source, target=target, passages=CITES))

    def _body(self, number: int, bodies: int) -> None:
        # Few at the top, most at the bottom.
        level = LADDER[min(len(LADDER) - 1, int((number / bodies) ** 0.5 * len(LADDER)))]
        ident = f"body-{number}"
        self.levels[level].append(ident)
        name = f"Udvalg nummer {number}"
        self.nodes.append(Body(id=ident, name=name, level=level, region="R", passages=CITES))

    def _lines(self) -> None:
        for below, above in zip(LADDER[1:], LADDER, strict=False):
            for body in self.levels[below]:
                for _ in range(self.chance.choice((1, 1, 2))):
                    kind = self.chance.choice((ReportsTo, PreparesCasesFor))
                    self.edge(kind, body, self.chance.choice(self.levels[above]))

    def _seats(self, bodies: int) -> None:
        parties = [f"party-{number}" for number in range(max(2, bodies // 20))]
        people = [f"person-{number}" for number in range(bodies * SEATS // 2)]
        for ident in parties:
            kind = self.chance.choice(KINDS)
            self.nodes.append(Party(id=ident, name=ident, kind=kind, passages=CITES))
        self.nodes += [Person(id=ident, name=ident, passages=CITES) for ident in people]
        for number in range(bodies * SEATS):
            body, post = f"body-{number // SEATS}", f"post-{number}"
            self.nodes.append(Post(id=post, seats_min=1, seats_max=1, passages=CITES))
            self.edge(HasPost, body, post)
            self.edge(Represents, post, self.chance.choice(parties))
            self.edge(Holds, self.chance.choice(people), post)
            if number % 50 == 49:
                self.edge(ExOfficio, f"post-{number - 1}", f"post-{self.chance.randrange(number)}")

    def _demands(self, bodies: int) -> None:
        for number in range(bodies // 2):
            self.nodes.append(OverlapRule(id=f"rule-{number}", passages=CITES))
            for body in self.chance.sample(range(bodies), 2):
                self.edge(Covers, f"rule-{number}", f"body-{body}")


def organisation(bodies: int) -> Organisation:
    """The same one for the same number of bodies."""
    made = _Made(bodies, random.Random(bodies))
    reader = Index(Graph(made.nodes, made.edges), 1)
    return Organisation(reader, made.levels["cluster_operational"], "party-0")


def asked(there: Organisation) -> Iterator[tuple[str, bool, Callable[[], Any]]]:
    """What is asked, whether it is about one place, and how."""

    def ask(name: str, **arguments: Any) -> Callable[[], Any]:
        return lambda: QUESTIONS[name].ask(there.reader, VIEW, arguments)

    one, other = there.low[0], there.low[-1]
    names = Names(there.reader.names())
    yield "escalation", False, ask("escalation", body=one)
    yield "overlap of two", True, ask("overlap", bodies=[one, other])
    yield "overlap of one", True, ask("overlap", bodies=[one])
    yield "secretariat", True, ask("secretariat", body=one)
    yield "profile", True, ask("profile", node=one)
    yield "paths", False, ask("paths", source=one, target=other, k=1)
    yield "missing overlap, all", False, ask("missing_overlap")
    yield "overlap, all", False, ask("overlap")
    yield "a name as typed", False, lambda: names.resolve("udvalg numer 17", ("Body",))
    yield "names looked up first", False, lambda: Names(there.reader.names()).suggest("udv", 5)


def taken(ask: Callable[[], Any], rounds: int) -> float:
    """Median milliseconds of processor time."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        ask()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bodies", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args(arguments)
    small, large = (organisation(number) for number in (given.bodies, 2 * given.bodies))
    print(f"{'':24}{given.bodies:>10}{2 * given.bodies:>10}    growth")
    far = []
    for (name, near, ask), (_, _, ask_large) in zip(asked(small), asked(large), strict=True):
        one, two = taken(ask, given.rounds), taken(ask_large, given.rounds)
        growth = two / one if one else 1.0
        print(f"{name:24}{one:>8.1f} ms{two:>7.1f} ms{growth:>10.2f}")
        # Below a millisecond the clock decides.
        if near and growth > NEAR and two > 5:
            far.append(name)
    for name in far:
        print(f"{name}: grows with the whole organisation", file=sys.stderr)
    return 1 if far else 0


if __name__ == "__main__":
    raise SystemExit(main())
