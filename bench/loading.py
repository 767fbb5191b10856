"""How long loading takes, step by step, and how that grows with the number of documents.

    python -m bench.loading [--documents N] [--rounds N]

Loads N documents and four times as many into a fresh embedded store: those of data/, again and
again, each time in the words of other places, so that there is always something new to build.
Trust the growth, not the milliseconds: 1 means that a document costs the same however many there
are. The run fails when it costs markedly more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Final, TypeVar

import loaders
from graph.stores.contract import Change, Source
from graph.stores.embedded import EmbeddedStore
from loaders.anchor import anchor
from loaders.read import read
from loaders.recognise import recognise
from loaders.segment import segment

DATA: Final = Path(__file__).resolve().parent.parent / "data"
PLACES: Final = ("Midtjylland", "Nordjylland", "Syddanmark", "Sjælland")
TOWNS: Final = ("Ribe", "Struer", "Skagen", "Nakskov", "Hobro", "Assens", "Nyborg", "Lemvig")
TIMES: Final = 4
NEAR: Final = 1.8
"""What one document may cost more among four times as many: it shares the machine."""

Given = TypeVar("Given")


def documents() -> Iterator[tuple[str, bytes]]:
    """Names and contents, without end."""
    files = sorted(
        path
        for path in DATA.iterdir()
        if path.suffix in (".txt", ".md") and path.name != "README.md"
    )
    for number in count():
        for path in files:
            text = path.read_text(encoding="utf-8")
            for place, other in zip(
                PLACES, PLACES[number % 4 :] + PLACES[: number % 4], strict=True
            ):
                text = text.replace(place, f"\0{other}\0")
            text = text.replace("\0", "").replace("Sønderjylland", TOWNS[number % 8])
            yield f"{number:04}-{path.name}", text.encode()


class Clock:
    """Seconds of processor time by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def time(self, step: str, work: Callable[[], Given]) -> Given:
        start = time.process_time()
        value = work()
        self.seconds[step] += time.process_time() - start
        return value


def load(number: int) -> tuple[dict[str, float], int]:
    """Seconds by step of loading so many documents, and the bytes of text they have."""
    clock, kept, stated, size = Clock(), [], [], 0
    for name, content in islice(documents(), number):
        size += len(content)
        source = clock.time("read", lambda: read(name, content))  # noqa: B023  (called at once)
        parts = clock.time("segment", lambda: segment(source))  # noqa: B023
        anchored = clock.time("anchor", lambda: anchor(parts))  # noqa: B023
        one = clock.time("recognise", lambda: recognise(anchored))  # noqa: B023
        stated.append(one)
        kept.append(
            Source(
                name=name,
                kind="document",
                sha256=one.sha256,
                content=content,
                statements=one.to_json(),
            )
        )
    graph = clock.time("build", lambda: loaders.build(stated))
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore(Path(folder) / "mandat.sqlite")
        clock.time("store", lambda: store.apply(Change(tuple(kept), (), graph), store.generation()))
    return dict(clock.seconds), size


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 when a document costs more the more there are."""
    parser = argparse.ArgumentParser(prog="loading", description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args(arguments)
    numbers = (given.documents, TIMES * given.documents)
    load(7)  # What the first document pays for all: lexicons and word lists.
    runs = [[load(number) for number in numbers] for _ in range(given.rounds)]
    print(f"ms per document{numbers[0]:>12}{numbers[1]:>10}    growth")
    for step in runs[0][0][0]:
        print(_row(step, *(_each(runs, at, numbers, step) for at in (0, 1))))
    all_ = [median(sum(run[at][0].values()) for run in runs) / numbers[at] for at in (0, 1)]
    print(_row("all", *all_))
    characters = runs[0][1][1] / all_[1] / numbers[1]
    print(f"{characters / 3000:.0f} pages of 3,000 characters a second")
    if all_[1] / all_[0] > NEAR:
        print("a document costs more the more there are", file=sys.stderr)
        return 1
    return 0


def _each(
    runs: Sequence[Sequence[tuple[dict[str, float], int]]],
    at: int,
    numbers: Sequence[int],
    step: str,
) -> float:
    return median(run[at][0][step] for run in runs) / numbers[at]


def _row(step: str, one: float, two: float) -> str:
    return f"{step:15}{one * 1000:>12.1f}{two * 1000:>10.1f}{two / one if one else 1:>10.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
