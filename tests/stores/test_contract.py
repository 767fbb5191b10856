"""What every store promises about its content, and about changing it."""

from __future__ import annotations

import datetime
import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from graph.errors import InvalidGraph, MandatError, StaleGeneration
from graph.stores.contract import Change, Source, Verdict
from graph.stores.index import Index
from graph.value import Graph, node_from, to_bytes
from tests.graph.made import small
from tests.stores.made import organisation


def source(name: str, content: bytes = b"\x00\xff content", **more) -> Source:
    return Source(
        name=name, kind="document", sha256="0f", content=content, statements='["{}"]', **more
    )


FIRST = Change(
    (source("b.md"), source("a.csv", b"", invented=True)),
    (Verdict(fact="g", body="{}"), Verdict(fact="f", body='{"æ": "\x00"}')),
    small(),
)
SECOND = Change((source("c.txt", b"c" * 2_000_000),), (), organisation(random.Random(3), 20, 60))


def content(store) -> tuple:
    return (store.generation(), list(store.sources()), list(store.verdicts()), store.graph())


def test_an_empty_store_is_empty(store) -> None:
    assert content(store) == (0, [], [], Graph())
    assert store.source("a.csv") is None
    assert store.reader().generation == 0
    assert list(store.reader().names()) == []


def test_a_change_is_kept_whole_and_in_order(store) -> None:
    assert store.apply(FIRST, 0) == 1
    assert content(store) == (
        1,
        [FIRST.sources[1], FIRST.sources[0]],
        [FIRST.verdicts[1], FIRST.verdicts[0]],
        small(),
    )
    assert store.source("b.md") == FIRST.sources[0]
    assert store.source("B.md") is None
    assert store.reader().generation == 1


def test_the_next_change_replaces_all_of_it(store) -> None:
    store.apply(FIRST, 0)
    assert store.apply(SECOND, 1) == 2
    assert content(store) == (2, list(SECOND.sources), [], SECOND.graph)
    assert store.apply(FIRST, 2) == 3
    assert store.graph() == small()


def test_a_change_of_some_things_leaves_the_others(store) -> None:
    """Properties, labels and ends that change; nodes and edges that go; others that stay."""
    store.apply(FIRST, 0)
    for seed in range(6):
        # One seed and its neighbours share ids, not labels, edges or properties.
        change = Change((), (), organisation(random.Random(seed), 18, 60))
        store.apply(change, store.generation())
        assert to_bytes(store.graph()) == to_bytes(change.graph)


def test_a_property_that_is_gone_is_gone(store) -> None:
    had = node_from("Document", "d", {"title": "T", "dated": "2024-02-29", "language": "da"})
    has = node_from("Document", "d", {"title": "T"})
    store.apply(Change((), (), Graph([had])), 0)
    assert store.graph().nodes["d"].dated == datetime.date(2024, 2, 29)
    store.apply(Change((), (), Graph([has])), 1)
    assert store.graph() == Graph([has])


def test_a_change_made_on_stale_ground_is_refused_and_changes_nothing(store) -> None:
    store.apply(FIRST, 0)
    before = content(store)
    for expected in (0, 2):
        with pytest.raises(StaleGeneration) as refused:
            store.apply(SECOND, expected)
        assert refused.value.thing == store.url
        assert "generation 1" in refused.value.fault
    assert content(store) == before


def test_of_changes_made_at_once_one_is_kept(store) -> None:
    def attempt(change: Change) -> int | str:
        try:
            return store.apply(change, 0)
        except StaleGeneration as refused:
            return refused.code

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(attempt, [FIRST, SECOND, FIRST, SECOND]))
    assert sorted(map(str, outcomes)) == ["1", *["StaleGeneration"] * 3]
    kept = (FIRST, SECOND)[outcomes.index(1) % 2]
    assert store.graph() == kept.graph
    assert {s.name for s in store.sources()} == {s.name for s in kept.sources}


@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
def test_a_change_that_fails_half_way_changes_nothing(store) -> None:
    """The last thing to be written is nothing that a store can keep."""
    store.apply(FIRST, 0)
    before = content(store)
    unkeepable = Verdict.model_construct(fact="f", body=object())
    with pytest.raises((MandatError, ValueError)):
        store.apply(SECOND._replace(verdicts=(unkeepable,)), 1)
    assert content(store) == before
    assert store.apply(SECOND, 1) == 2


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (Change((source("a"), source("b"), source("a")), (), Graph()), "a"),
        (Change((), (Verdict(fact="f", body="1"), Verdict(fact="f", body="2")), Graph()), "f"),
    ],
)
def test_two_of_one_name_are_refused(store, change, named) -> None:
    with pytest.raises(InvalidGraph) as refused:
        store.apply(change, 0)
    assert refused.value.thing == named
    assert store.generation() == 0


def test_a_reader_never_mixes_two_generations(store) -> None:
    store.apply(FIRST, 0)
    reader = store.reader()
    before = list(reader.names())
    store.apply(SECOND, 1)
    try:
        seen = list(reader.names())
    except StaleGeneration as moved_on:
        seen = moved_on.code
    assert seen in (before, "StaleGeneration")
    assert store.reader().generation == 2
    assert list(store.reader().names()) != before


def test_a_reader_never_sees_half_of_a_change_that_is_being_made(store) -> None:
    """Somebody reads all the time while somebody else writes; Neo4j alone would show it halves."""
    changes = [Change((), (), organisation(random.Random(seed), 20, 80)) for seed in (1, 2)]
    expected = [list(Index(change.graph, 0).names()) for change in changes]
    store.apply(changes[1], 0)
    wrong, seen = [], 0
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(lambda: [store.apply(changes[n % 2], n + 1) for n in range(12)])
        while not writing.done():
            with suppress(StaleGeneration):
                reader = store.reader()
                found = list(reader.names())
                seen += 1
                if found != expected[reader.generation % 2]:
                    wrong.append(found)
            if store.graph() not in [change.graph for change in changes]:
                wrong.append("graph")
        assert writing.result() == list(range(2, 14))
    assert seen
    assert wrong == []
