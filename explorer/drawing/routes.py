"""How the lines run: upright and level only, around the boxes, side by side where they differ.

A line leaves the lower box at its top (or at its side, where others are stacked above it), follows
the channels between the rows and a gap between the columns, and reaches the upper box from below.
Lines of one kind to one body share their way, so that they read as one tree.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeAlias

from explorer.drawing.chart import Chart, ChartLine, LineKind
from explorer.drawing.layout import TRACK, Box, Placement, place
from graph.records import Status

_CLEAR: Final = 7.0
_GUTTER: Final = 9.0
_LANE: Final = 4.0
_NEAR: Final = 30.0
_BEND: Final = 24.0
_STAY: Final = 4.0
Bundle: TypeAlias = tuple[str, LineKind]
"""Whither and of what kind."""

_PORT: Final[dict[LineKind, float]] = {"stated": 0.0, "office": 50.0, "other": -50.0}


@dataclass(frozen=True)
class Wire:
    """A line with its corner points from source to target."""

    line: ChartLine
    points: tuple[tuple[float, float], ...]


Point: TypeAlias = tuple[float, float]
Stretch: TypeAlias = tuple[Point, Point]
Look: TypeAlias = tuple[str, LineKind, Status, bool]
"""Whither, of what kind, and how well founded: what shares a stroke."""


@dataclass(frozen=True)
class Stroke:
    """Level and upright stretches that are painted alike."""

    look: Look
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Plan:
    """A chart with every place and way: all that is needed to draw it."""

    placement: Placement
    wires: tuple[Wire, ...]

    def strokes(self) -> list[Stroke]:
        """What to paint: where lines of one look share their way, they are painted once."""
        by_look: dict[Look, set[Stretch]] = defaultdict(set)
        for wire in self.wires:
            line = wire.line
            by_look[line.target, line.kind, line.status, line.sure].update(
                (min(a, b), max(a, b)) for a, b in pairwise(wire.points)
            )
        return [Stroke(look, tuple(_joined(parts))) for look, parts in by_look.items()]


@dataclass(frozen=True)
class _Climb:
    """An upright stretch through rows, between two channels."""

    x: float
    start: int
    end: int


@dataclass(frozen=True)
class _Way:
    """A line from its lower to its upper box: where it leaves, climbs and arrives."""

    line: ChartLine
    lower: Box
    upper: Box
    leave: float
    arrive: float
    climbs: tuple[_Climb, ...] = ()
    sideways: bool = False

    @property
    def key(self) -> Bundle:
        """Lines with the same key may lie upon each other."""
        return self.upper.body.id, self.line.kind

    @property
    def leave_channel(self) -> int:
        return self.lower.row

    @property
    def arrive_channel(self) -> int:
        return self.upper.row if self.upper.row == self.lower.row else self.upper.row + 1

    @property
    def here(self) -> tuple[float, int]:
        """How far it has come: x and channel."""
        return (
            (self.climbs[-1].x, self.climbs[-1].end)
            if self.climbs
            else (
                self.leave,
                self.leave_channel,
            )
        )


def plan(chart: Chart) -> Plan:
    """Places the bodies and routes the lines; lines from or to what is not drawn are left out."""
    first = place(chart)
    ways = _ways(chart, first)
    if first.clustered is not None:
        # Out of its cluster a line climbs within its column, then all that go the same way as one.
        ways = _climbing(ways, first, first.clustered)
    ways = _climbing(ways, first, 0)
    tracks = _tracks(ways)
    counts = {channel: max(used.values()) + 1 for channel, used in tracks.items()}
    final = place(chart, counts)
    boxes = {box.body.id: box for box in final.boxes}
    lanes = _lanes(ways)
    wires = tuple(_wire(way, boxes, final, tracks, lanes) for way in ways)
    return Plan(final, tuple(sorted(wires, key=lambda wire: wire.line.id)))


def _ways(chart: Chart, placement: Placement) -> list[_Way]:
    boxes = {box.body.id: box for box in placement.boxes}
    ways = []
    for line in sorted(chart.lines, key=lambda line: line.id):
        source, target = boxes.get(line.source), boxes.get(line.target)
        if source is None or target is None or source is target:
            continue
        up = source.row >= target.row
        lower, upper = (source, target) if up else (target, source)
        arrive = upper.centre + _PORT[line.kind]
        ways.append(_Way(line, lower, upper, lower.centre + _PORT[line.kind], arrive))
    return ways


def _climbing(ways: list[_Way], placement: Placement, stop: int) -> list[_Way]:
    """Leads each line up to its end, or to channel `stop` where it goes on beyond it."""
    rows: dict[int, list[Box]] = defaultdict(list)
    for box in placement.boxes:
        rows[box.row].append(box)
    bundles: dict[tuple[Bundle, int, str | None], list[_Way]] = defaultdict(list)
    out = []
    for way in ways:
        channel = way.here[1]
        goal = max(way.arrive_channel, stop)
        if goal >= channel:
            out.append(way)
        else:
            inside = way.lower.body.cluster if channel > (placement.clustered or 0) else None
            bundles[way.key, goal, inside].append(way)
    for (_, goal, inside), bundle in bundles.items():
        lowest = max(way.here[1] for way in bundle)
        between = [box for row in range(goal, lowest) for box in rows[row]]
        at = _cheapest(bundle, between, goal)
        for way in bundle:
            climb = _Climb(at, way.here[1], goal)
            sideways = inside is not None and _beside(way, at, rows[way.lower.row])
            out.append(replace(way, climbs=(*way.climbs, climb), sideways=way.sideways or sideways))
    return sorted(out, key=lambda way: way.line.id)


def _cheapest(bundle: list[_Way], between: list[Box], goal: int) -> float:
    """The free place to climb that makes the bundle shortest, bends counted as length.

    Lines that go on beyond `goal` keep to their column.
    """
    stay = _STAY if goal > bundle[0].arrive_channel else 1.0
    starts = [way.here[0] for way in bundle]
    options = {*starts, *(way.arrive for way in bundle)}
    options |= {box.x - _GUTTER for box in between} | {box.right + _GUTTER for box in between}
    free = [
        x for x in options if all(x < box.x - _CLEAR or x > box.right + _CLEAR for box in between)
    ]

    def cost(x: float) -> tuple[float, float]:
        length = sum(
            stay * abs(start - x) + abs(way.arrive - x)
            for way, start in zip(bundle, starts, strict=True)
        )
        bends = sum(
            (x != start) + (x != way.arrive) for way, start in zip(bundle, starts, strict=True)
        )
        return length + _BEND * bends, x

    return min(free or options, key=cost)


def _beside(way: _Way, at: float, row: list[Box]) -> bool:
    """Whether the line can leave its box sideways straight into the gap where it climbs."""
    box = way.lower
    near = 0 < box.x - at <= _NEAR or 0 < at - box.right <= _NEAR
    return near and not any(
        min(at, box.x) < other.right and other.x < max(at, box.right)
        for other in row
        if other is not box
    )


def _stretches(way: _Way) -> list[tuple[int, float, float]]:
    """The level stretches of a line: channel, left and right end."""
    x, channel = way.leave, way.leave_channel
    out = []
    for n, climb in enumerate(way.climbs):
        if not (n == 0 and way.sideways):
            out.append((climb.start, x, climb.x))
        x, channel = climb.x, climb.end
    out.append((channel, x, way.arrive))
    return [(channel, min(a, b), max(a, b)) for channel, a, b in out if a != b]


def _tracks(ways: list[_Way]) -> dict[int, dict[Bundle, int]]:
    """Which of the parallel tracks of each channel a bundle takes: the first that is free."""
    spans: dict[int, dict[Bundle, tuple[float, float]]] = defaultdict(dict)
    for way in ways:
        for channel, left, right in _stretches(way):
            old = spans[channel].get(way.key, (left, right))
            spans[channel][way.key] = min(old[0], left), max(old[1], right)
    tracks: dict[int, dict[Bundle, int]] = {}
    for channel, by_key in spans.items():
        used: dict[Bundle, int] = {}
        for key, (left, right) in sorted(by_key.items(), key=lambda item: (item[1], item[0])):
            taken = {
                track
                for other, track in used.items()
                if by_key[other][0] <= right + _LANE and left <= by_key[other][1] + _LANE
            }
            used[key] = next(n for n in range(len(used) + 1) if n not in taken)
        tracks[channel] = used
    return tracks


def _lanes(ways: list[_Way]) -> dict[tuple[float, Bundle], float]:
    """How far each bundle stands aside in a gap that several climb."""
    by_gap: dict[float, dict[Bundle, tuple[int, int]]] = defaultdict(dict)
    for way in ways:
        for climb in way.climbs:
            old = by_gap[climb.x].get(way.key, (climb.end, climb.start))
            by_gap[climb.x][way.key] = min(old[0], climb.end), max(old[1], climb.start)
    lanes = {}
    for at, by_key in by_gap.items():
        used: dict[Bundle, int] = {}
        for key, (top, bottom) in sorted(by_key.items()):
            taken = {
                lane
                for other, lane in used.items()
                if by_key[other][0] <= bottom and top <= by_key[other][1]
            }
            used[key] = next(n for n in range(len(used) + 1) if n not in taken)
        widest = max((lane + 1) // 2 for lane in used.values())
        step = min(_LANE, (_GUTTER - 1) / max(widest, 1))
        for key, lane in used.items():
            lanes[at, key] = (lane + 1) // 2 * (1 if lane % 2 else -1) * step
    return lanes


def _wire(
    way: _Way,
    boxes: dict[str, Box],
    placement: Placement,
    tracks: dict[int, dict[Bundle, int]],
    lanes: dict[tuple[float, Bundle], float],
) -> Wire:
    lower, upper = boxes[way.lower.body.id], boxes[way.upper.body.id]

    def level(channel: int) -> float:
        return placement.channels[channel] + TRACK * tracks.get(channel, {}).get(way.key, 0)

    points = [(way.leave, lower.y)]
    x = way.leave
    for n, climb in enumerate(way.climbs):
        shift = 0.0 if climb.x in (way.leave, way.arrive) else lanes[climb.x, way.key]
        to = climb.x + shift
        if n == 0 and way.sideways:
            middle = lower.y + lower.height / 2
            points = [(lower.x if to < lower.x else lower.right, middle), (to, middle)]
        else:
            points += [(x, level(climb.start)), (to, level(climb.start))]
        points.append((to, level(climb.end)))
        x = to
    last = level(way.arrive_channel)
    end = upper.y if lower.row == upper.row else upper.bottom
    points += [(x, last), (way.arrive, last), (way.arrive, end)]
    points = _tidy(points)
    if way.line.source != lower.body.id:
        points.reverse()
    return Wire(way.line, tuple(points))


def _tidy(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Without points that repeat or lie on the way between their neighbours."""
    out: list[tuple[float, float]] = []
    for point in points:
        if out and point == out[-1]:
            continue
        if len(out) > 1 and (
            out[-2][0] == out[-1][0] == point[0] or out[-2][1] == out[-1][1] == point[1]
        ):
            out[-1] = point
        else:
            out.append(point)
    return out


def _joined(parts: set[Stretch]) -> list[Stretch]:
    """The same stretches with those that overlap on one straight line made one."""
    out: list[Stretch] = []
    for axis in (0, 1):
        along = [part for part in parts if part[0][axis] == part[1][axis]]
        for start, end in sorted(along, key=lambda part: (part[0][axis], part)):
            last = out[-1] if out else None
            if (
                last is not None
                and last[0][axis] == last[1][axis] == start[axis]
                and start[1 - axis] <= last[1][1 - axis]
            ):
                out[-1] = (last[0], max(last[1], end))
            else:
                out.append((start, end))
    return out
