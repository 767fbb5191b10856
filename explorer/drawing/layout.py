"""Where everything stands: bands by level, columns by cluster, the same for the same chart.

Pure geometry in pixels, x to the right and y downwards, boxes by their left upper corner. Nothing
overlaps: rows share their height, columns their width, and lines run in the channels between.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from explorer.drawing.chart import Chart, ChartBody
from explorer.drawing.measure import wrapped

BOX_WIDTH: Final = 164.0
NAME_SIZE: Final = 13.0
NOTE_SIZE: Final = 11.0
HEADER_SIZE: Final = 12.5
LABEL_SIZE: Final = 12.0
_NAME_LINE: Final = 16.0
_NOTE_LINE: Final = 14.0
_BOX_PAD: Final = 8.0
_TEXT_WIDTH: Final = BOX_WIDTH - 16
_COLUMN_PAD: Final = 16.0
COLUMN_WIDTH: Final = BOX_WIDTH + 2 * _COLUMN_PAD
_COLUMN_GAP: Final = 12.0
_LABEL_WIDTH: Final = 118.0
_REGIONAL_GAP: Final = 36.0
_ABREAST: Final = (3, 5)
"""How many boxes side by side the width allows at least, and for how many it is made wider."""
_ROW_GAP: Final = 16.0
_BAND_PAD: Final = 12.0
_BAND_GAP: Final = 8.0
HEADER_HEIGHT: Final = 38.0
TRACK: Final = 7.0
_NAME_LINES: Final = 3


@dataclass(frozen=True)
class Box:
    """A body with its place and its text as it is broken into lines."""

    body: ChartBody
    x: float
    y: float
    width: float
    height: float
    row: int
    name_lines: tuple[str, ...]
    note_lines: tuple[str, ...]

    @property
    def centre(self) -> float:
        """The middle of its width."""
        return self.x + self.width / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Stripe:
    """A band behind the boxes of one level, with its caption."""

    y: float
    height: float
    caption_lines: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """The frame of a cluster."""

    cluster: str
    x: float
    y: float
    width: float
    height: float
    caption_lines: tuple[str, ...]


@dataclass(frozen=True)
class Placement:
    """All places. Channel n lies above row n, the last below all; `channels` are their tops.

    `clustered` is the first row of the clusters, below the channel in which lines leave them.
    """

    boxes: tuple[Box, ...]
    stripes: tuple[Stripe, ...]
    frames: tuple[Frame, ...]
    channels: tuple[float, ...]
    width: float
    height: float
    clustered: int | None = None


@dataclass(frozen=True)
class _Cell:
    body: ChartBody
    x: float | None
    row: int


@dataclass(frozen=True)
class _Band:
    caption: str
    rows: range
    clustered: bool


def place(chart: Chart, tracks: dict[int, int] | None = None) -> Placement:
    """Places a chart; `tracks` says how many lines run side by side in each channel."""
    groups = _groups(chart)
    least = _least_width(groups)
    columns = _columns(chart, groups, least)
    span = max(_span(len(columns)), least)
    cells, bands = _rows(chart, groups, columns, span)
    beside = any(cell.x is None for cell in cells)
    side_x = _LABEL_WIDTH + span + _COLUMN_GAP + BOX_WIDTH / 2 + _COLUMN_PAD
    width = _LABEL_WIDTH + span + _COLUMN_GAP + (COLUMN_WIDTH + _COLUMN_GAP if beside else 0)
    texts = {cell.body.id: _text(cell.body) for cell in cells}
    count = max((cell.row for cell in cells), default=-1) + 1
    heights = [0.0] * count
    for cell in cells:
        heights[cell.row] = max(heights[cell.row], _height(*texts[cell.body.id]))
    tops, channels, stripes, bottom = _verticals(bands, heights, tracks or {})
    boxes = tuple(
        Box(
            cell.body,
            (side_x if cell.x is None else cell.x) - BOX_WIDTH / 2,
            tops[cell.row],
            BOX_WIDTH,
            heights[cell.row],
            cell.row,
            *texts[cell.body.id],
        )
        for cell in cells
    )
    frames = _frames(chart, columns, bands, tops, heights)
    first = next((band.rows.start for band in bands if band.clustered), None)
    return Placement(boxes, stripes, frames, channels, width, bottom, first)


def _least_width(groups: list[_Group]) -> float:
    fewest, most = _ABREAST
    longest = max((len(group.inside) for group in groups if not group.clustered), default=0)
    return min(max(longest, fewest), most) * (BOX_WIDTH + _REGIONAL_GAP)


def _columns(chart: Chart, groups: list[_Group], least: float) -> dict[str | None, float]:
    """The middle of each column; the last (None) for what stands between clusters in none."""
    keys: list[str | None] = [key for key, _ in chart.columns]
    if any(body.cluster is None for group in groups if group.clustered for body in group.inside):
        keys.append(None)
    extra = max(least - _span(len(keys)), 0) / 2
    return {
        key: _LABEL_WIDTH + extra + COLUMN_WIDTH / 2 + n * (COLUMN_WIDTH + _COLUMN_GAP)
        for n, key in enumerate(keys)
    }


def _span(columns: int) -> float:
    return columns * COLUMN_WIDTH + max(columns - 1, 0) * _COLUMN_GAP


@dataclass(frozen=True)
class _Group:
    """The bodies of one band: those inside it, and those that stand beside them."""

    caption: str
    inside: list[ChartBody]
    beside: list[ChartBody]
    clustered: bool


_Key: TypeAlias = tuple[int, int, str]
"""Where a band stands: of unknown rank last, by falling rank, by caption."""
_BELOW: Final = 1000
"""What stands beside nothing: bands with clusters first, so that the columns stay together."""


def _groups(chart: Chart) -> list[_Group]:
    """The bands from the top; from the first to the last with a cluster, all are by column."""
    ranks = {body.id: body.rank for body in chart.bodies}
    local = {body.aside for body in chart.bodies if body.kind == "beside" and body.cluster}
    captions: dict[int | None, str] = {**dict(chart.bands), None: chart.unknown}
    by_rank: dict[_Key, list[ChartBody]] = defaultdict(list)
    for body in chart.bodies:
        served = ranks.get(body.serves or "")
        if body.kind != "beside" or (served is not None and body.cluster is None):
            at = served if body.kind == "beside" else body.rank
            by_rank[1 if at is None else 0, -(at or 0), captions.get(at, "")].append(body)
        else:
            by_rank[0, _BELOW + (body.aside not in local), body.aside].append(body)
    ordered = sorted(by_rank)
    with_cluster = [
        n for n, key in enumerate(ordered) if any(body.cluster for body in by_rank[key])
    ]
    groups = []
    for n, key in enumerate(ordered):
        clustered = bool(with_cluster) and with_cluster[0] <= n <= with_cluster[-1]
        aside = key[1] < _BELOW
        beside = [b for b in by_rank[key] if b.kind == "beside" and not b.cluster and aside]
        inside = [body for body in by_rank[key] if body not in beside]
        groups.append(_Group(key[2], inside, beside, clustered))
    return groups


def _rows(
    chart: Chart, groups: list[_Group], columns: dict[str | None, float], span: float
) -> tuple[list[_Cell], list[_Band]]:
    cells: list[_Cell] = []
    bands: list[_Band] = []
    start = 0
    for group in groups:
        placed = (
            _columned(group.inside, columns)
            if group.clustered
            else _centred(group.inside, chart, span)
        )
        placed += [_Cell(body, None, n) for n, body in enumerate(group.beside)]
        used = max(cell.row for cell in placed) + 1
        cells += [_Cell(cell.body, cell.x, cell.row + start) for cell in placed]
        bands.append(_Band(group.caption, range(start, start + used), group.clustered))
        start += used
    return cells, bands


def _columned(bodies: list[ChartBody], columns: dict[str | None, float]) -> list[_Cell]:
    ordered = sorted(bodies, key=lambda body: str(body.cluster))
    return [
        _Cell(body, columns[cluster], n)
        for cluster, group in groupby(ordered, key=lambda body: body.cluster)
        for n, body in enumerate(group)
    ]


def _centred(bodies: list[ChartBody], chart: Chart, span: float) -> list[_Cell]:
    """Side by side around the middle; what has no rank in rows by what is said of it."""
    step = BOX_WIDTH + _REGIONAL_GAP
    most = max(int((span + _REGIONAL_GAP) // step), 1)
    cells: list[_Cell] = []
    row = 0
    for layer in _layers(bodies, chart):
        for at in range(0, len(layer), most):
            part = layer[at : at + most]
            left = _LABEL_WIDTH + span / 2 - step * (len(part) - 1) / 2
            cells += [_Cell(body, left + n * step, row) for n, body in enumerate(part)]
            row += 1
    return cells


def _layers(bodies: list[ChartBody], chart: Chart) -> list[list[ChartBody]]:
    """Bodies of unknown rank below those that they refer to; a cycle stays in one row."""
    if not bodies or bodies[0].rank is not None or bodies[0].kind == "beside":
        return [bodies]
    inside = {body.id for body in bodies}
    above: dict[str, set[str]] = defaultdict(set)
    for line in chart.lines:
        if line.kind == "stated" and {line.source, line.target} <= inside:
            above[line.source].add(line.target)
    layers: list[list[ChartBody]] = []
    left = list(bodies)
    done: set[str] = set()
    while left:
        ready = [body for body in left if above[body.id] <= done] or left
        layers.append(ready)
        done |= {body.id for body in ready}
        left = [body for body in left if body.id not in done]
    return layers


def _text(body: ChartBody) -> tuple[tuple[str, ...], tuple[str, ...]]:
    name = wrapped(body.name, NAME_SIZE, _TEXT_WIDTH, lines=_NAME_LINES)
    note = wrapped(body.note, NOTE_SIZE, _TEXT_WIDTH, lines=2)
    return tuple(name), tuple(note)


def _height(name: tuple[str, ...], note: tuple[str, ...]) -> float:
    return 2 * _BOX_PAD + len(name) * _NAME_LINE + len(note) * _NOTE_LINE


def text_lines(box: Box) -> list[tuple[str, float, bool]]:
    """Each line of a box with its baseline's y and whether it is a note, centred in the box."""
    used = len(box.name_lines) * _NAME_LINE + len(box.note_lines) * _NOTE_LINE
    y = box.y + (box.height - used) / 2
    out: list[tuple[str, float, bool]] = []
    for line in box.name_lines:
        out.append((line, y + 12.0, False))
        y += _NAME_LINE
    for line in box.note_lines:
        out.append((line, y + 10.5, True))
        y += _NOTE_LINE
    return out


def _verticals(
    bands: list[_Band], heights: list[float], tracks: dict[int, int]
) -> tuple[list[float], tuple[float, ...], tuple[Stripe, ...], float]:
    tops: list[float] = []
    channels: list[float] = []
    stripes: list[Stripe] = []
    y = 0.0
    headed = False
    for n, band in enumerate(bands):
        room = max(tracks.get(band.rows.start, 0) - 1, 0) * TRACK
        if n:
            y += _BAND_GAP
        if band.clustered and not headed:
            headed = True
            channels.append(y + 4)
            y += 8 + room + HEADER_HEIGHT
            stripe_top = y - HEADER_HEIGHT + 8
        else:
            channels.append(y - _BAND_GAP / 2 if n else y)
            y += room
            stripe_top = y
            y += _BAND_PAD
        for row in band.rows:
            if row != band.rows.start:
                channels.append(y + _ROW_GAP / 2)
                y += _ROW_GAP + max(tracks.get(row, 0) - 1, 0) * TRACK
            tops.append(y)
            y += heights[row]
        y += _BAND_PAD
        caption = wrapped(band.caption, LABEL_SIZE, _LABEL_WIDTH - 22, lines=4)
        y = max(y, stripe_top + 16 + 15 * len(caption))
        stripes.append(Stripe(stripe_top, y - stripe_top, tuple(caption)))
    channels.append(y + 4)
    return tops, tuple(channels), tuple(stripes), y + 12


def _frames(
    chart: Chart,
    columns: dict[str | None, float],
    bands: list[_Band],
    tops: list[float],
    heights: list[float],
) -> tuple[Frame, ...]:
    rows = [row for band in bands if band.clustered for row in band.rows]
    if not rows:
        return ()
    top = tops[rows[0]] - HEADER_HEIGHT + 2
    bottom = tops[rows[-1]] + heights[rows[-1]] + 8
    return tuple(
        Frame(
            key,
            columns[key] - COLUMN_WIDTH / 2,
            top,
            COLUMN_WIDTH,
            bottom - top,
            tuple(wrapped(caption, HEADER_SIZE, COLUMN_WIDTH - 66, lines=2, bold=True)),
        )
        for key, caption in chart.columns
    )
