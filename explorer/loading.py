"""A load from beginning to end, for the command and for the app: read, build, apply."""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Literal

import loaders
from explorer.faults import refusal
from explorer.files import File, Found, Kind, stored_names, together
from explorer.readers import each
from graph.errors import MandatError, StaleGeneration, UnreadableSource
from graph.records import Record
from graph.stores.contract import Change, Source, Store, Verdict
from graph.value import Graph

OnStep = Callable[[str, int, int], None]
"""Told what is under way (the name of a file, or "" for the build), and how many of how many."""

_TRIES: Final = 2
_WORTH_WORKERS: Final = 200_000
"""Bytes of documents that take longer to read than processes to start."""


class FileReport(Record):
    """One file of a load; `same_as` names the file with the same bytes that stands for it.

    `not_understood` are the stretches of a document that speak of bodies and that no rule
    understood; `columns_left_out` the columns of a roster that are unknown or hold what is private.
    """

    name: str
    path: str
    kind: Kind
    change: Literal["new", "replaced", "unchanged"]
    same_as: str | None = None
    not_understood: tuple[dict[str, Any], ...] = ()
    columns_left_out: tuple[str, ...] = ()


class Report(Record):
    """What a load did.

    `skipped` are paths in the folders that are no documents, with a reason; `dropped` the names
    that `only` removed; `kept` counts the sources, `nodes` and `edges` the graph, as they now are.
    `made_posts` are seats that stand in a roster alone, `perhaps_same` pairs of people, or
    of bodies, that may be one: nothing shows whether they are.
    """

    store: str
    generation: int
    files: tuple[FileReport, ...]
    skipped: tuple[dict[str, str], ...]
    dropped: tuple[str, ...]
    kept: int
    nodes: int
    edges: int
    made_posts: tuple[loaders.MadePost, ...] = ()
    perhaps_same: tuple[loaders.PerhapsSame, ...] = ()


def load(
    store: Store,
    found: Found,
    *,
    only: bool = False,
    on_step: OnStep | None = None,
    workers: int = 1,
) -> Report:
    """Reads files into a store, all or nothing; what they said before is replaced.

    What other files said stays, unless `only`. Long documents are read by so many processes, which
    takes a program that is more than a script (`if __name__ == "__main__"`). Raises
    `UnreadableSource` naming every file that cannot be read, `InvalidGraph`, `StoreUnavailable`,
    and `StaleGeneration` when somebody else changed the store twice meanwhile.
    """
    told = on_step or _silent
    found = together(found, Found(()))
    readings = _read_all(found.files, told, workers)
    with _uncollected():
        for _ in range(_TRIES - 1):
            try:
                return _put(store, found, readings, only=only)
            except StaleGeneration:
                continue
        return _put(store, found, readings, only=only)


def rebuilt(sources: Iterable[Source], verdicts: Iterable[Verdict]) -> Change:
    """The change that sets these sources and verdicts, with the graph that they give.

    Two documents with the same bytes are one: the one whose name comes first.
    """
    kept = tuple(sorted(sources, key=lambda source: source.name))
    told = tuple(sorted(verdicts, key=lambda verdict: verdict.fact))
    stands = _stands_for(kept)
    graph = _build([source for source in kept if stands[source.name] is None])
    return Change(kept, told, graph)


@dataclass(frozen=True)
class _Reading:
    file: File
    statements: str
    """What it states as a store keeps it, under the name of the file."""
    not_understood: tuple[dict[str, Any], ...] = ()
    columns_left_out: tuple[str, ...] = ()

    def source(self, name: str) -> Source:
        """What is kept of it under a name, which need not be the one it was read by."""
        return Source(
            name=name,
            kind=self.file.kind,
            sha256=hashlib.sha256(self.file.content).hexdigest(),
            content=self.file.content,
            statements=self.statements if name == self.file.name else self._renamed(name),
            invented=self.file.invented,
        )

    def _renamed(self, name: str) -> str:
        return json.dumps({**json.loads(self.statements), "name": name}, ensure_ascii=False)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for circles in memory: a graph has none, and looking takes a fifth of its making."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _silent(what: str, done: int, of: int) -> None:
    """Told to nobody."""


def _read_all(files: Sequence[File], told: OnStep, workers: int) -> list[_Reading]:
    readings = []
    faults: list[MandatError] = []
    size = sum(len(file.content) for file in files)
    attempts = each(_attempt, files, workers if size > _WORTH_WORKERS else 1)
    for done, file in enumerate(files):
        told(file.name, done, len(files))
        made = next(attempts)
        if isinstance(made, _Reading):
            readings.append(made)
        else:
            faults += [UnreadableSource(*fault) for fault in made]
    told("", len(files), len(files))
    if faults:
        raise refusal(faults)
    return readings


def _attempt(file: File) -> _Reading | tuple[tuple[str, str, str], ...]:
    """A file as read, or what is wrong with it: thing, fault and remedy of each."""
    try:
        return _read(file)
    except loaders.RosterRefused as refused:
        return tuple((one.thing, one.fault, one.remedy) for one in refused.faults)
    except UnreadableSource as fault:
        return ((fault.thing, fault.fault, fault.remedy),)


def _read(file: File) -> _Reading:
    if file.kind == "roster":
        roster = loaders.read_roster(file.name, file.content)
        return _Reading(file, roster.to_json(), columns_left_out=(*roster.unknown, *roster.private))
    statements = loaders.read_source(file.name, file.content)
    unread = tuple(one.model_dump(mode="json") for one in statements.unread)
    return _Reading(file, statements.to_json(), unread)


def _put(store: Store, found: Found, readings: Sequence[_Reading], *, only: bool) -> Report:
    expected = store.generation()
    before = {source.name: source for source in store.sources()}
    names = stored_names(found.files, before)
    now = {names[reading.file.name]: reading for reading in readings}
    after = {} if only else dict(before)
    after.update((name, reading.source(name)) for name, reading in now.items())
    change = rebuilt(after.values(), store.verdicts())
    generation = store.apply(change, expected)
    stands = _stands_for(change.sources)
    return Report(
        store=store.url,
        generation=generation,
        files=tuple(
            FileReport(
                name=name,
                path=reading.file.path,
                kind=reading.file.kind,
                change=_change(before.get(name), after[name]),
                same_as=stands[name],
                not_understood=reading.not_understood,
                columns_left_out=reading.columns_left_out,
            )
            for name, reading in now.items()
        ),
        skipped=tuple({"path": one.path, "reason": one.reason} for one in found.skipped),
        dropped=tuple(sorted(set(before) - set(after))),
        kept=len(change.sources),
        nodes=len(change.graph.nodes),
        edges=len(change.graph.edges),
        made_posts=loaders.made_posts(change.graph),
        perhaps_same=loaders.perhaps_same(change.graph),
    )


def _change(before: Source | None, now: Source) -> Literal["new", "replaced", "unchanged"]:
    if before is None:
        return "new"
    return "unchanged" if before.sha256 == now.sha256 else "replaced"


def _stands_for(sources: Sequence[Source]) -> Mapping[str, str | None]:
    """For each source the one with the same bytes whose name comes first; None if it is that."""
    first: dict[tuple[str, str], str] = {}
    for source in sorted(sources, key=lambda source: source.name):
        first.setdefault((source.kind, source.sha256), source.name)
    return {
        source.name: None if (name := first[source.kind, source.sha256]) == source.name else name
        for source in sources
    }


def _build(sources: Sequence[Source]) -> Graph:
    documents = [source for source in sources if source.kind == "document"]
    rosters = [source for source in sources if source.kind == "roster"]
    try:
        return loaders.build(
            [_statements(source) for source in documents],
            rosters=[_roster(source) for source in rosters],
            invented={source.name for source in sources if source.invented},
        )
    except loaders.RosterRefused as refused:
        raise refusal(refused.faults) from refused


def _statements(source: Source) -> loaders.Statements:
    """What a document states, as it was kept; read anew where an older Mandat kept it."""
    try:
        return loaders.Statements.from_json(source.statements)
    except ValueError:
        return loaders.read_source(source.name, source.content)


def _roster(source: Source) -> loaders.Roster:
    try:
        return loaders.Roster.from_json(source.statements)
    except ValueError:
        return loaders.read_roster(source.name, source.content)
