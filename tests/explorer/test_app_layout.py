"""The map's places: nothing overlaps, bands by rank, columns by cluster, the same every time."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.drawing.chart import Chart, ChartBody, ChartLine
from explorer.drawing.layout import Box, place
from explorer.drawing.routes import Plan, plan

RANKS = {55: "Råd", 50: "Politisk", 40: "Strategisk", 30: "Klynge P", 20: "Klynge S", 10: "Grupper"}
REGIONAL = (55, 50, 40, None)
LOCAL = (30, 20, 10)
PLACES = (None, "A", "B", "C", "D")


def chart(bodies: list[ChartBody], lines: list[ChartLine] | None = None) -> Chart:
    clusters = sorted({body.cluster for body in bodies if body.cluster})
    return Chart(
        tuple(bodies),
        tuple(lines or ()),
        tuple(sorted(RANKS.items())),
        "Ukendt",
        tuple((cluster, f"Klynge {cluster}") for cluster in clusters),
    )


def body(ident: str, rank: int | None, cluster: str | None = None, **more: object) -> ChartBody:
    return ChartBody(ident, ident, ident, "5 pladser", rank, cluster, **more)  # type: ignore[arg-type]


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    bodies = []
    for n in range(draw(st.integers(1, 40))):
        name = draw(st.text("abc ÆØÅæøå-", min_size=1, max_size=60))
        kind = draw(st.sampled_from(["body", "body", "body", "beside"]))
        cluster = draw(st.sampled_from(PLACES))
        anywhere = (*REGIONAL, *LOCAL)
        rank = None if kind == "beside" else draw(st.sampled_from(anywhere))
        serves = f"b{draw(st.integers(0, 40))}" if kind == "beside" else None
        bodies.append(
            ChartBody(f"b{n}", name, name, "12 pladser", rank, cluster, kind, serves, kind)
        )
    ends = st.sampled_from([one.id for one in bodies])
    lines = {
        line.id: line
        for line in draw(
            st.lists(
                st.builds(ChartLine, ends, ends, st.sampled_from(["stated", "office", "other"])),
                max_size=40,
            )
        )
    }
    return chart(bodies, list(lines.values()))


def apart(one: Box, other: Box) -> bool:
    return (
        one.right <= other.x
        or other.right <= one.x
        or one.bottom <= other.y
        or other.bottom <= one.y
    )


@settings(max_examples=50, deadline=None)
@given(charts())
def test_no_two_boxes_overlap_and_all_are_drawn(given_chart: Chart) -> None:
    boxes = plan(given_chart).placement.boxes
    assert sorted(box.body.id for box in boxes) == sorted(b.id for b in given_chart.bodies)
    assert all(apart(one, other) for one, other in combinations(boxes, 2))


@settings(max_examples=50, deadline=None)
@given(charts())
def test_everything_lies_within_the_drawing(given_chart: Chart) -> None:
    placement = plan(given_chart).placement
    for box in placement.boxes:
        assert box.x >= 0
        assert box.right <= placement.width
        assert box.y >= 0
        assert box.bottom <= placement.height


@settings(max_examples=50, deadline=None)
@given(charts())
def test_lines_are_level_or_upright_and_join_their_boxes(given_chart: Chart) -> None:
    drawn = plan(given_chart)
    boxes = {box.body.id: box for box in drawn.placement.boxes}
    wanted = {line.id for line in given_chart.lines if line.source != line.target}
    assert {wire.line.id for wire in drawn.wires} == wanted
    for wire in drawn.wires:
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(wire.points))
        assert on_edge(wire.points[0], boxes[wire.line.source])
        assert on_edge(wire.points[-1], boxes[wire.line.target])


def on_edge(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    upright = x in (box.x, box.right) and box.y <= y <= box.bottom
    return upright or (y in (box.y, box.bottom) and box.x <= x <= box.right)


def through(points: tuple[tuple[float, float], ...], box: Box) -> bool:
    return any(
        min(a[0], b[0]) < box.right
        and max(a[0], b[0]) > box.x
        and min(a[1], b[1]) < box.bottom
        and max(a[1], b[1]) > box.y
        for a, b in pairwise(points)
    )


@settings(max_examples=50, deadline=None)
@given(charts())
def test_no_line_runs_through_a_box(given_chart: Chart) -> None:
    drawn = plan(given_chart)
    for wire in drawn.wires:
        for box in drawn.placement.boxes:
            assert not through(wire.points, box), (wire.line.id, box.body.id)


@settings(max_examples=30, deadline=None)
@given(charts())
def test_the_same_chart_is_drawn_the_same_whatever_the_order_of_its_lines(chart_: Chart) -> None:
    lines = list(chart_.lines)
    random.Random(1).shuffle(lines)
    again = Chart(chart_.bodies, tuple(lines), chart_.bands, chart_.unknown, chart_.columns)
    assert plan(again) == plan(chart_)


def tops(drawn: Plan) -> dict[str, float]:
    return {box.body.id: box.y for box in drawn.placement.boxes}


def test_a_higher_rank_stands_higher_and_an_unknown_one_last() -> None:
    bodies = [body("ukendt", None), *(body(f"r{rank}", rank) for rank in (40, 55, 50))]
    by_id = tops(plan(chart(bodies)))
    assert sorted(by_id, key=by_id.__getitem__) == ["r55", "r50", "r40", "ukendt"]


def test_a_cluster_keeps_to_its_column_and_its_frame() -> None:
    bodies = [body(f"{cluster}{rank}", rank, cluster) for cluster in "AB" for rank in LOCAL]
    drawn = place(chart(bodies))
    frames = {frame.cluster: frame for frame in drawn.frames}
    assert frames["A"].x + frames["A"].width <= frames["B"].x
    for box in drawn.boxes:
        frame = frames[box.body.cluster or ""]
        assert frame.x < box.x
        assert box.right < frame.x + frame.width
        assert frame.y < box.y
        assert box.bottom < frame.y + frame.height


def test_a_body_at_a_clusters_level_but_in_none_stands_outside_the_frames() -> None:
    drawn = place(chart([body("a", 20, "A"), body("b", 20, "B"), body("uden", 20)]))
    stray = next(box for box in drawn.boxes if box.body.id == "uden")
    assert all(frame.x + frame.width <= stray.x for frame in drawn.frames)


def test_a_secretariat_stands_beside_what_it_serves() -> None:
    drawn = place(
        chart([body("top", 50), body("sek", None, kind="beside", serves="top"), body("lav", 40)])
    )
    boxes = {box.body.id: box for box in drawn.boxes}
    assert boxes["sek"].y == boxes["top"].y
    assert boxes["sek"].x > max(boxes["top"].right, boxes["lav"].right)


def test_secretariats_of_clusters_stand_next_to_their_clusters() -> None:
    bodies = [
        body("k", 10, "A"),
        body("b", None, kind="beside", aside="A first by name"),
        body("a", None, "A", kind="beside", aside="Secretariats"),
    ]
    by_id = tops(plan(chart(bodies)))
    assert by_id["k"] < by_id["a"] < by_id["b"]


def test_without_levels_a_body_stands_below_what_it_refers_to() -> None:
    bodies = [body("a", None), body("b", None), body("c", None)]
    lines = [ChartLine("a", "b", "stated"), ChartLine("b", "c", "stated")]
    by_id = tops(plan(chart(bodies, lines)))
    assert by_id["c"] < by_id["b"] < by_id["a"]


def test_without_levels_a_cycle_still_has_a_place() -> None:
    bodies = [body("a", None), body("b", None)]
    lines = [ChartLine("a", "b", "stated"), ChartLine("b", "a", "stated")]
    by_id = tops(plan(chart(bodies, lines)))
    assert by_id["a"] == by_id["b"]


def test_lines_of_one_kind_to_one_body_share_their_way() -> None:
    bodies = [body("top", 50), *(body(f"{cluster}", 30, cluster) for cluster in "ABCD")]
    lines = [ChartLine(cluster, "top", "office") for cluster in "ABCD"]
    drawn = plan(chart(bodies, lines))
    assert len({wire.points[-1] for wire in drawn.wires}) == 1
    strokes = drawn.strokes()
    assert len(strokes) == 1
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in strokes[0].stretches)
    apart_ = sum(
        abs(a[0] - b[0]) + abs(a[1] - b[1])
        for wire in drawn.wires
        for a, b in pairwise(wire.points)
    )
    assert length < apart_
