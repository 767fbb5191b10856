"""A program that changes a store again and again until it is killed.

`python -m tests.stores.writer URL` puts the content of odd and of even generations in turn, and
prints each generation once it is kept.
"""

from __future__ import annotations

import random
import sys

from graph.stores import open_store
from graph.stores.contract import Change, Source, Verdict
from graph.value import Graph
from tests.stores.made import organisation

SIZE, JOINS = 20, 80


def change_of(generation: int) -> Change:
    """What the store holds at a generation."""
    odd = generation % 2
    text = f"generation {odd}"
    source = Source(
        name=f"{odd}.txt", kind="document", sha256=str(odd), content=b"x" * 300_000, statements=text
    )
    graph = organisation(random.Random(odd), SIZE, JOINS) if generation else Graph()
    return Change((source,), (Verdict(fact="f", body=text),), graph)


def main(url: str) -> None:
    store = open_store(url)
    while True:
        before = store.generation()
        print(store.apply(change_of(before + 1), before), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
