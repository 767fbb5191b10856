"""How many pages of text are read in a second, by step, and how time and memory grow with pages.

    python -m bench.pages [--pages N,N,N] [--workers N]

A page is 3,000 characters. The text is that of data/ again and again, each time in the words of
other places, so that there is always somebody new. It is read three ways: as one long document
(time by step, and the growth of each: 1 means that a page costs the same however long the document
is); as many documents, one after another, of which nothing is kept (the peak of memory: 1 means
that it does not grow with the pages); and as many documents by the load command, with as many
processes as it has processors. The run fails when a page costs markedly more in a long document
or holds too much memory there, when reading many holds on to memory, or when the load takes too
much of the processors (of the clock, too, where nothing else runs).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Final, TypeVar

import loaders
from loaders.anchor import anchor
from loaders.read import read
from loaders.recognise import recognise
from loaders.segment import segment
from loaders.statements import Statements

DATA: Final = Path(__file__).resolve().parent.parent / "data"
PAGE: Final = 3000  # characters
PAGES: Final = (100, 1000)
PLACES: Final = ("Midtjylland", "Nordjylland", "Syddanmark", "Sjælland")
FIRST: Final = "Ribe Stru Skag Nak Hobr Ass Nybo Lem Ting Ring Vild Kolb Ølst Åb Fre Hjal".split()
LAST: Final = "by holt sund lev rup sted ager næs bjerg borg dal mose strup vang købing kær".split()
STEPS: Final = ("read", "segment", "anchor", "recognise", "build")
NEAR: Final = 1.8
"""What a page may cost more in ten times as long a document: it shares the machine."""
FLAT: Final = 1.5
"""What the peak of memory may be more for ten times the pages, read one document after another."""
HELD: Final = 0.7
"""MB that a page of one long document may hold until it is read: its words, and what they state."""
SECONDS: Final = 60.0
"""What the load of 1,000 pages may take of each of two processors."""

Given = TypeVar("Given")


def documents(pages: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many pages in all; the last one ends where the pages do."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted(DATA.iterdir())
        if path.suffix in (".txt", ".md") and path.name != "README.md"
    ]
    left = pages * PAGE
    for number, (a, b, c) in enumerate(product(FIRST, LAST, LAST)):
        town = a + b if number % 2 else f"{c.capitalize()}{a.lower()}{b}"
        for at, text in enumerate(texts):
            turned = text
            for place, other in zip(PLACES, _turned(number), strict=True):
                turned = turned.replace(place, f"\0{other}\0")
            turned = turned.replace("\0", "").replace("Sønderjylland", town)[:left]
            left -= len(turned)
            yield f"{number:04}-{at}.txt", turned
            if not left:
                return


def _turned(number: int) -> tuple[str, ...]:
    return PLACES[number % 4 :] + PLACES[: number % 4]


def long(pages: int) -> dict[str, float]:
    """Seconds of processor time by step of one document of so many pages, the peak in MB of reading
    and building it, and what a page holds until it is read."""
    content = "\n\n".join(text for _, text in documents(pages)).encode()
    seconds: dict[str, float] = {}
    before = _peak()
    stated = _read(content, seconds)  # as in a load, which keeps what is stated alone
    read_by = _peak()
    _timed(seconds, "build", lambda: loaders.build([stated]))
    return {**seconds, "peak": _peak(), "held": (read_by - before) / pages}


def _read(content: bytes, seconds: dict[str, float]) -> Statements:
    source = _timed(seconds, "read", lambda: read("long.txt", content))
    parts = _timed(seconds, "segment", lambda: segment(source))
    anchored = _timed(seconds, "anchor", lambda: anchor(parts))
    return _timed(seconds, "recognise", lambda: recognise(anchored))


def _timed(seconds: dict[str, float], step: str, work: Callable[[], Given]) -> Given:
    start = time.process_time()
    value = work()
    seconds[step] = time.process_time() - start
    return value


def many(pages: int) -> dict[str, float]:
    """Seconds of processor time of so many pages in many documents, and the peak in MB."""
    start = time.process_time()
    for name, text in documents(pages):
        loaders.read_source(name, text.encode())
    return {"all": time.process_time() - start, "peak": _peak()}


def load(pages: int, workers: int) -> tuple[float, float]:
    """Seconds by the clock, and of all processors, of loading so many pages into a fresh store."""
    from explorer.files import find
    from explorer.loading import load as load_files
    from graph.stores.embedded import EmbeddedStore

    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder) / "documents"
        into.mkdir()
        for name, text in documents(pages):
            (into / name).write_text(text, encoding="utf-8")
        start, spent = time.perf_counter(), _spent()
        store = EmbeddedStore(Path(folder) / "mandat.sqlite")
        load_files(store, find([into], []), workers=workers)
        return time.perf_counter() - start, _spent() - spent


def _spent() -> float:
    """Seconds of all processors so far, with those of the processes that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _peak() -> float:
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _apart(how: str, pages: int) -> dict[str, float]:
    """What one way gives in a process of its own, whose peak of memory is its own."""
    command = [sys.executable, "-m", "bench.pages", "--apart", f"{how},{pages}"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 when reading does not keep to the three bounds."""
    parser = argparse.ArgumentParser(prog="pages", description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--apart", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.apart:
        how, _, pages = given.apart.partition(",")
        for name, text in documents(20):  # What the first pays for all: lexicons and word lists.
            loaders.read_source(name, text.encode())
        print(json.dumps({"long": long, "many": many}[how](int(pages))))
        return 0
    sizes = given.pages or list(PAGES)
    print("pages" + " " * 26 + "".join(f"{pages:>10,}" for pages in sizes) + "    growth")
    longs = [_apart("long", pages) for pages in sizes]
    for step in STEPS:
        _row(f"one document, ms a page: {step}", _per_page(longs, sizes, step))
    totals = [
        sum(one[step] for step in STEPS) / n * 1000 for one, n in zip(longs, sizes, strict=True)
    ]
    growth = _row("one document, ms a page: all", totals)
    _row("one document, peak MB", [one["peak"] for one in longs])
    _row("one document, MB a page to read", [one["held"] for one in longs])
    manys = [_apart("many", pages) for pages in sizes]
    _row("many documents, ms a page", _per_page(manys, sizes, "all"))
    held = _row("many documents, peak MB", [one["peak"] for one in manys])
    seconds, spent = load(sizes[-1], given.workers)
    rate = sizes[-1] / seconds
    print(
        f"load, {given.workers} processes: {seconds:.0f} s by the clock ({rate:.0f} pages a second), "
        f"{spent:.0f} s of the processors"
    )
    faults = {
        "a page costs more in a long document": growth > NEAR,
        "a page of a long document holds too much memory": longs[-1]["held"] > HELD,
        "reading holds on to memory": held > FLAT,
        "a load of 1,000 pages takes two processors over a minute": spent
        > 2 * SECONDS * sizes[-1] / 1000,
    }
    for fault, found in faults.items():
        if found:
            print(fault, file=sys.stderr)
    return int(any(faults.values()))


def _per_page(found: Sequence[dict[str, float]], sizes: Sequence[int], step: str) -> list[float]:
    return [one[step] / pages * 1000 for one, pages in zip(found, sizes, strict=True)]


def _row(name: str, values: Sequence[float]) -> float:
    ratio = values[-1] / values[0] if values[0] else 1.0
    told = "".join(f"{value:>10.{2 if value < 1 else 1}f}" for value in values)
    print(f"{name:31}{told}{ratio:>10.2f}", flush=True)
    return ratio


if __name__ == "__main__":
    raise SystemExit(main())
