"""What the map shows of a store, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from explorer.drawing.chart import Chart
from explorer.drawing.organisation import (
    DOWNWARD,
    EXITS,
    Choice,
    clusters,
    fold_id,
    organisation,
    regions,
    short_name,
)
from explorer.drawing.routes import plan
from explorer.figures import notes
from graph.nodes import Body
from graph.stores import open_store
from graph.stores.contract import Reader
from graph.stores.index import Index
from graph.value import Graph
from queries.view import View
from tests.browser.sample import CLUSTERS, REGION
from tests.browser.sample import organisation as sample
from tests.queries.notation import graph as from_notation

POLITICAL = "Sundhedsklynge Bakkeland – Politisk niveau"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = tmp_path_factory.mktemp("chart") / "store.sqlite"
    with closing(open_store(str(path))) as store:
        store.apply(sample().change(), 0)
        yield store.reader()


def drawn(reader: Reader, *types: str, view: View | None = None, **more: object) -> Chart:
    choice = Choice(REGION, types=types, **more)  # type: ignore[arg-type]
    return organisation(reader, choice, view or View(), "da", {})


def lines(chart: Chart, kind: str) -> set[tuple[str, str]]:
    names = {body.id: body.full for body in chart.bodies}
    return {(names[line.source], names[line.target]) for line in chart.lines if line.kind == kind}


def test_regions_and_clusters(reader: Reader) -> None:
    assert regions(reader.names()) == [REGION]
    assert clusters(reader.names(), REGION) == sorted(CLUSTERS)


def test_a_generic_body_with_instances_is_not_drawn(reader: Reader) -> None:
    names = [body.full for body in drawn(reader).bodies]
    assert "Det politiske niveau" not in names
    assert POLITICAL in names


def test_a_cluster_as_a_whole_is_its_columns_heading_and_no_box(reader: Reader) -> None:
    chart = drawn(reader)
    assert dict(chart.columns)["Bakkeland"] == "Sundhedsklynge Bakkeland"
    assert "Sundhedsklynge Bakkeland" not in [body.full for body in chart.bodies]


def test_a_cluster_of_which_nothing_else_is_known_stands_in_a_band_of_its_own(
    tmp_path: Path,
) -> None:
    change = sample().change()
    body = next(b for b in change.graph.of(Body) if b.name == "Strategisk Forum")
    lonely = body.model_copy(
        update={"id": "x", "name": "Vestklyngen", "cluster": "Vest", "level": "container"}
    )
    graph = Graph([*change.graph.nodes.values(), lonely], change.graph.edges.values())
    with closing(open_store(str(tmp_path / "store.sqlite"))) as store:
        store.apply(change._replace(graph=graph), 0)
        chart = drawn(store.reader())
    box = next(body for body in chart.bodies if body.full == "Vestklyngen")
    assert (box.kind, box.cluster, box.aside) == ("beside", None, "Klynger som helhed")
    assert "Vest" not in dict(chart.columns)
    assert "x" in [placed.body.id for placed in plan(chart).placement.boxes]


def test_within_its_cluster_a_body_has_a_short_name(reader: Reader) -> None:
    by_full = {body.full: body for body in drawn(reader).bodies}
    assert by_full[POLITICAL].name == "Politisk niveau"
    assert by_full[POLITICAL].cluster == "Bakkeland"


def test_at_first_only_lines_upward_and_by_office(reader: Reader) -> None:
    chart = drawn(reader)
    assert ("Strategisk Forum", "Samarbejdsudvalget") in lines(chart, "stated")
    assert ("Samarbejdsudvalget", "Regionsrådet i Nordvang") not in lines(chart, "stated")
    assert (POLITICAL, "Samarbejdsudvalget") in lines(chart, "office")
    assert lines(chart, "other") == set()


def test_other_lines_when_asked_for(reader: Reader) -> None:
    chart = drawn(reader, "SERVES")
    assert lines(chart, "other") == {
        ("Fællessekretariatet", "Samarbejdsudvalget"),
        ("Fællessekretariatet", "Strategisk Forum"),
    }
    exits = drawn(reader, EXITS)
    assert lines(exits, "other") == {("Samarbejdsudvalget", "Regionsrådet i Nordvang")}
    assert lines(drawn(reader, DOWNWARD), "other") == set()


def test_the_lines_left_out_are_counted(reader: Reader) -> None:
    assert drawn(reader).hidden == 3
    assert drawn(reader, EXITS, "SERVES").hidden == 0


def test_what_was_read_unsurely_is_drawn_only_when_asked_for(reader: Reader) -> None:
    pair = ("Følgegruppe for data", "Strategisk Forum")
    assert pair not in lines(drawn(reader, "INFORMS"), "other")
    chart = drawn(reader, "INFORMS", view=View(unsure=True))
    assert pair in lines(chart, "other")
    line = next(line for line in chart.lines if line.kind == "other")
    assert not line.sure
    assert line.status == "draft"


def test_a_status_that_the_view_leaves_out_is_not_drawn(reader: Reader) -> None:
    chart = drawn(reader, view=View(statuses=frozenset(["in_force"])))
    assert "Følgegruppe for data" not in [body.full for body in chart.bodies]


def test_a_folded_cluster_is_one_box_with_its_lines(reader: Reader) -> None:
    chart = drawn(reader, folded=frozenset(["Bakkeland"]))
    boxes = [body for body in chart.bodies if body.kind == "folded"]
    assert [(box.id, box.name, box.full) for box in boxes] == [
        (fold_id("Bakkeland"), "3 organer", "Sundhedsklynge Bakkeland")
    ]
    assert POLITICAL not in [body.full for body in chart.bodies]
    assert ("Sundhedsklynge Bakkeland", "Samarbejdsudvalget") in lines(chart, "office")


def test_a_secretariat_stands_beside_the_highest_it_serves(reader: Reader) -> None:
    by_full = {body.full: body for body in drawn(reader).bodies}
    secretariat = by_full["Fællessekretariatet"]
    assert secretariat.kind == "beside"
    assert secretariat.serves == by_full["Samarbejdsudvalget"].id


def test_the_figures_say_seats_and_meetings_or_that_they_are_unknown(reader: Reader) -> None:
    by_full = {body.full: body.id for body in drawn(reader).bodies}
    found = notes(reader, by_full.values(), View(), "da")
    assert found[by_full[POLITICAL]] == "6 pladser · ≥2 møder/år"
    assert found[by_full["Strategisk Forum"]] == "pladser og møder ukendt"
    english = notes(reader, [by_full["Samarbejdsudvalget"]], View(), "en")
    assert english == {by_full["Samarbejdsudvalget"]: "12 seats"}


def test_councils_are_told_apart_and_their_few_known_seats_are_no_total() -> None:
    story = """
        Body here level=council region=nord "rådet"
        Body anywhere level=council "Rådet"
        Post chair of=here role=chair seats=1
    """
    found = notes(Index(from_notation(story), 1), ["here", "anywhere"], View(), "en")
    assert found == {"here": "", "anywhere": "region not stated"}


@pytest.mark.parametrize(
    ("name", "around", "short"),
    [
        ("Klynge Ådal – politisk niveau", ["Klynge Ådal", "Ådal"], "Politisk niveau"),
        ("Klynge Ådals faglige niveau", ["Klynge Ådal", "Ådal"], "Faglige niveau"),
        ("Implementeringsgruppen i Ådal", ["Klynge Ådal", "Ådal"], "Implementeringsgruppen"),
        ("Datagruppen (Ådal)", ["Ådal"], "Datagruppen"),
        ("Ådal", ["Ådal"], "Ådal"),
        ("Styregruppen for Sundhedsklynge Ådal", ["Ådal"], "Styregruppen"),
        ("Sundhedsklynge Ådal – politisk niveau", ["Ådal"], "Politisk niveau"),
        ("Rådet", ["", "Ådal"], "Rådet"),
        ("styregruppen", [], "Styregruppen"),
        ("Bådalsgruppen", ["Ådal"], "Bådalsgruppen"),
    ],
)
def test_short_names(name: str, around: list[str], short: str) -> None:
    assert short_name(name, around) == short
