"""What colours and line styles mean, for the screen and for SVG alike.

Draft and proposal are dashed, what a rule is unsure of is pale, office lines are orange.
"""

from __future__ import annotations

from html import escape
from typing import Final, NamedTuple

from explorer.drawing.chart import ChartBody
from explorer.drawing.routes import Look
from graph.captions import Caption, Language

COLOURS: Final = {
    "ink": "#1c2733",
    "muted": "#55626f",
    "band": "#f5f7fa",
    "frame": "#b9c4d0",
    "header": "#24405c",
    "stated": "#4a5561",
    "office": "#c2571a",
    "other": "#6b7fa8",
    "box": "#2f6aa8",
    "beside": "#7c8894",
    "folded": "#24405c",
    "superseded": "#9aa4ae",
    "selected": "#d9480f",
}


class Style(NamedTuple):
    """A stroke: `dash` as in SVG, empty for solid."""

    stroke: str
    dash: str
    opacity: float
    fill: str = "#ffffff"


_NOT_IN_FORCE: Final = "5 3"
_OFFICE: Final = "7 4"
_PALE: Final = 0.5


def box_style(body: ChartBody) -> Style:
    """How a body is drawn."""
    stroke = COLOURS["superseded" if body.status == "superseded" else _box_colour(body)]
    dash = "" if body.status == "in_force" else _NOT_IN_FORCE
    fill = "#eef3f9" if body.kind == "folded" else "#ffffff"
    return Style(stroke, dash, 1.0 if body.sure else _PALE, fill)


def _box_colour(body: ChartBody) -> str:
    return {"body": "box", "beside": "beside", "folded": "folded"}[body.kind]


def line_style(look: Look) -> Style:
    """How a line is drawn; an office line is dashed wider than a draft."""
    _, kind, status, sure = look
    dash = _OFFICE if kind == "office" else ""
    if status != "in_force":
        dash = "2 3" if kind == "office" else _NOT_IN_FORCE
    return Style(COLOURS[kind], dash, 1.0 if sure else _PALE)


_LEGEND: Final = (
    (COLOURS["stated"], "", 1.0, Caption("står i dokumenterne", "stated in the documents")),
    (COLOURS["office"], _OFFICE, 1.0, Caption("plads ved embede", "seat by office")),
    (COLOURS["other"], "", 1.0, Caption("anden forbindelse", "other line")),
    (
        COLOURS["box"],
        _NOT_IN_FORCE,
        1.0,
        Caption("udkast eller forslag: tættere", "draft or proposal: denser"),
    ),
    (COLOURS["box"], "", 0.4, Caption("usikkert læst", "read unsurely")),
)


def legend(language: Language) -> str:
    """What the strokes mean, as HTML; Streamlit lets no SVG through."""
    return "".join(
        f'<span><i style="display:inline-block;width:34px;opacity:{opacity};'
        f'border-top:2px {"dashed" if dash else "solid"} {colour}"></i>'
        f"{escape(caption(language))}</span>"
        for colour, dash, opacity, caption in _LEGEND
    )
