"""The map as SVG, from the same places and ways as on screen; every text escaped."""

from __future__ import annotations

from html import escape
from typing import Final

from explorer.drawing.layout import HEADER_SIZE, LABEL_SIZE, NAME_SIZE, NOTE_SIZE, Box, text_lines
from explorer.drawing.measure import width_of
from explorer.drawing.routes import Plan, Stroke, Wire
from explorer.drawing.style import COLOURS, box_style, line_style

_MARGIN: Final = 16.0
_ARROW: Final = 5.0
_FONT: Final = "'Source Sans 3','Source Sans Pro','Segoe UI',Helvetica,Arial,sans-serif"


def svg(plan: Plan, title: str, legend: tuple[str, ...] = ()) -> str:
    """A complete SVG document; what XML cannot hold in a name is left out."""
    places = plan.placement
    top = 44.0
    width, height = places.width + 2 * _MARGIN, places.height + top + _MARGIN + 14 * bool(legend)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="{-_MARGIN:g} {-top:g} {width:g} {height:g}" font-family="{_FONT}" role="img">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{-_MARGIN:g}" y="{-top:g}" width="{width:g}" height="{height:g}" fill="#fff"/>',
        f'<text x="0" y="-16" font-size="18" font-weight="600" fill="{COLOURS["ink"]}">'
        f"{_text(title)}</text>",
    ]
    for stripe in places.stripes:
        out.append(
            f'<rect x="{-_MARGIN:g}" y="{stripe.y:g}" width="{width:g}" '
            f'height="{stripe.height:g}" fill="{COLOURS["band"]}"/>'
        )
        for n, line in enumerate(stripe.caption_lines):
            out.append(_line(line, 0, stripe.y + 18 + 15 * n, LABEL_SIZE, COLOURS["muted"]))
    out += [
        f'<rect x="{frame.x:g}" y="{frame.y:g}" width="{frame.width:g}" '
        f'height="{frame.height:g}" rx="9" fill="none" stroke="{COLOURS["frame"]}" '
        'stroke-dasharray="2 3"/>'
        for frame in places.frames
    ]
    out += [_stroke(stroke) for stroke in plan.strokes()]
    out += [_arrow(wire) for wire in plan.wires if wire.line.arrow]
    for frame in places.frames:
        # A line may pass behind a cluster's name; the name stays whole.
        for n, line in enumerate(frame.caption_lines):
            y = frame.y + 15 + 14 * n
            wide = width_of(line, HEADER_SIZE, bold=True)
            out += [
                f'<rect x="{frame.x + 8:g}" y="{y - 11:g}" width="{wide + 4:g}" height="14" '
                f'fill="{COLOURS["band"]}"/>',
                _line(line, frame.x + 10, y, HEADER_SIZE, COLOURS["header"], bold=True),
            ]
    for box in places.boxes:
        out += _box(box)
    for n, line in enumerate(legend):
        out.append(_line(line, 0, places.height + 14 + 14 * n, NOTE_SIZE, COLOURS["muted"]))
    out.append("</svg>\n")
    return "\n".join(out)


def _box(box: Box) -> list[str]:
    style = box_style(box.body)
    dash = f' stroke-dasharray="{style.dash}"' if style.dash else ""
    out = [
        f'<g opacity="{style.opacity:g}"><title>{_text(box.body.full)}</title>'
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="7" '
        f'fill="{style.fill}" stroke="{style.stroke}" stroke-width="1.4"{dash}/>'
    ]
    for line, y, note in text_lines(box):
        size, colour = (NOTE_SIZE, COLOURS["muted"]) if note else (NAME_SIZE, COLOURS["ink"])
        out.append(_line(line, box.centre, y, size, colour, middle=True))
    out.append("</g>")
    return out


def _stroke(stroke: Stroke) -> str:
    style = line_style(stroke.look)
    dash = f' stroke-dasharray="{style.dash}"' if style.dash else ""
    path = " ".join(f"M{a:g} {b:g}L{c:g} {d:g}" for (a, b), (c, d) in stroke.stretches)
    return (
        f'<path d="{path}" fill="none" stroke="{style.stroke}" stroke-width="1.4" '
        f'stroke-linecap="round" opacity="{style.opacity:g}"{dash}/>'
    )


def _arrow(wire: Wire) -> str:
    line = wire.line
    style = line_style((line.target, line.kind, line.status, line.sure))
    (x0, y0), (x1, y1) = wire.points[-2:]
    dx, dy = _sign(x1 - x0), _sign(y1 - y0)
    left = f"{x1 - _ARROW * (dx - 0.6 * dy):g},{y1 - _ARROW * (dy + 0.6 * dx):g}"
    right = f"{x1 - _ARROW * (dx + 0.6 * dy):g},{y1 - _ARROW * (dy - 0.6 * dx):g}"
    return (
        f'<polygon points="{x1:g},{y1:g} {left} {right}" fill="{style.stroke}" '
        f'opacity="{style.opacity:g}"><title>{_text(", ".join(line.captions))}</title></polygon>'
    )


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _line(
    text: str,
    x: float,
    y: float,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    middle: bool = False,
) -> str:
    extra = (' font-weight="600"' if bold else "") + (' text-anchor="middle"' if middle else "")
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour}"{extra}>'
        f"{_text(text)}</text>"
    )


def _text(text: str) -> str:
    return escape("".join(char for char in text if _in_xml(ord(char))))


def _in_xml(code: int) -> bool:
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code >= 0x10000
    )
