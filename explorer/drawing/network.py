"""A plan as a pyvis network with what the component paints beneath and upon it, as JSON values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from explorer.drawing.layout import HEADER_SIZE, LABEL_SIZE, NAME_SIZE, NOTE_SIZE, Box, text_lines
from explorer.drawing.routes import Plan, Stroke, Wire
from explorer.drawing.style import COLOURS, box_style, line_style

if TYPE_CHECKING:
    from pyvis.network import Network

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "dragView": True,
        "zoomView": False,
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": False},
    },
    "nodes": {"shape": "custom", "physics": False, "font": {"multi": False}},
    "edges": {"hidden": True, "physics": False, "smooth": False},
}


def network(plan: Plan) -> Network:
    """The nodes at their places and the edges between them; labels are plain text."""
    # Heavy, as it brings IPython along; a page without a drawing need not wait for it.
    from pyvis.network import Network

    out = Network(directed=True)
    out.set_options(json.dumps(_OPTIONS))
    for box in plan.placement.boxes:
        out.add_node(
            box.body.id,
            label=" ",
            shape="custom",
            x=box.centre,
            y=box.y + box.height / 2,
        )
    for wire in plan.wires:
        out.add_edge(wire.line.source, wire.line.target, id=wire.line.id)
    return out


def drawing(plan: Plan) -> dict[str, Any]:
    """All that the component needs to draw a plan."""
    drawn = network(plan)
    place = plan.placement
    return {
        "nodes": [{key: node[key] for key in ("id", "label", "x", "y")} for node in drawn.nodes],
        "edges": [{key: edge[key] for key in ("id", "from", "to")} for edge in drawn.edges],
        "options": drawn.options,
        "width": place.width,
        "height": place.height,
        "colours": COLOURS,
        "sizes": {
            "name": NAME_SIZE,
            "note": NOTE_SIZE,
            "header": HEADER_SIZE,
            "label": LABEL_SIZE,
        },
        "stripes": [[s.y, s.height, s.caption_lines] for s in place.stripes],
        "frames": [[f.x, f.y, f.width, f.height, f.caption_lines] for f in place.frames],
        "strokes": [_stroke(stroke) for stroke in plan.strokes()],
        "wires": [_wire(wire, plan) for wire in plan.wires],
        "boxes": [_box(box) for box in place.boxes],
    }


def _stroke(stroke: Stroke) -> dict[str, Any]:
    style = line_style(stroke.look)
    return {
        "stretches": [[*start, *end] for start, end in stroke.stretches],
        "stroke": style.stroke,
        "dash": _numbers(style.dash),
        "opacity": style.opacity,
    }


def _wire(wire: Wire, plan: Plan) -> dict[str, Any]:
    names = {box.body.id: box.body.full for box in plan.placement.boxes}
    line = wire.line
    style = line_style((line.target, line.kind, line.status, line.sure))
    said = ", ".join(line.captions)
    return {
        "id": line.id,
        "from": line.source,
        "to": line.target,
        "arrow": line.arrow,
        "dash": _numbers(style.dash),
        "points": wire.points,
        "stroke": style.stroke,
        "opacity": style.opacity,
        "text": f"{names[line.source]} {said} {names[line.target]}",
    }


def _box(box: Box) -> dict[str, Any]:
    style = box_style(box.body)
    return {
        "id": box.body.id,
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "stroke": style.stroke,
        "fill": style.fill,
        "dash": _numbers(style.dash),
        "opacity": style.opacity,
        "full": box.body.full,
        "note": box.body.note,
        "lines": text_lines(box),
    }


def _numbers(dash: str) -> list[float]:
    return [float(part) for part in dash.split()]
