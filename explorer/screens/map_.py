"""The map of the organisation, and beside it what is known of the chosen body."""

from __future__ import annotations

import streamlit as st

from explorer.drawing.chart import Chart
from explorer.drawing.component import draw
from explorer.drawing.organisation import (
    DOWNWARD,
    EXITS,
    OTHERS,
    Choice,
    clusters,
    organisation,
    regions,
)
from explorer.drawing.routes import Plan, plan
from explorer.drawing.style import legend
from explorer.drawing.svg import svg
from explorer.figures import notes
from explorer.parts.pieces import muted, status_words
from explorer.parts.profile import panel
from explorer.parts.tables import table
from explorer.safe import markdown, plain
from explorer.screens.start import nothing_yet
from explorer.state import Context, choose, go
from explorer.texts import drawing_texts, text
from graph.edges import EDGE_TYPES

_MOST = 80


def show(context: Context) -> None:
    """The page."""
    language = context.language
    known = regions(context.names.values())
    if not known:
        nothing_yet(language)
        return
    choice = _choice(context, known)
    chart = _chart(context, choice)
    drawn = plan(chart)
    title = choice.region or text("map.no_region", language)
    left, right = st.columns([65, 35]) if context.body else (st.container(), None)
    with left:
        draw(
            drawn,
            "map",
            drawing_texts(title, language),
            selected=context.body,
            on_pick=_picked,
            on_open=_opened,
        )
        st.html(f'<div class="m-legend">{legend(language)}</div>')
        if chart.hidden:
            muted(text("map.hidden", language).format(chart.hidden))
        muted(text("map.hint", language))
    if right is not None and context.body:
        with right, st.container(height=860, border=True):
            panel(context, context.body)
    _take_away(context, chart, drawn, title)


def _choice(context: Context, known: list[str | None]) -> Choice:
    language = context.language
    where, which, what = st.columns([3, 6, 3], vertical_alignment="bottom")
    with where:
        region = st.selectbox(
            text("map.region", language),
            known,
            index=_default_region(context, known),
            format_func=lambda r: plain(r or text("map.no_region", language)),
            key="region",
        )
    inside = clusters(context.names.values(), region)
    many = sum(n.label == "Body" and n.region == region for n in context.names.values()) > _MOST
    st.session_state.setdefault(f"folded {region}", inside if many else [])
    with which:
        folded = st.pills(
            text("map.folded", language),
            inside,
            selection_mode="multi",
            format_func=markdown,
            key=f"folded {region}",
            persist_state="session",
            label_visibility="visible" if inside else "hidden",
        )
    with (
        what,
        st.popover(text("map.types", language), icon=":material/polyline:", width="stretch"),
    ):
        types = st.pills(
            text("map.types.which", language),
            [*OTHERS, DOWNWARD, EXITS],
            selection_mode="multi",
            format_func=lambda name: (
                EDGE_TYPES[name].captions.forward(language)
                if name in EDGE_TYPES
                else text(f"map.types.{name}", language)
            ),
            key="types",
            persist_state="session",
        )
    return Choice(region, frozenset(folded), tuple(types))


def _default_region(context: Context, known: list[str | None]) -> int:
    """The region of the chosen body, else the one with most bodies."""
    if context.body and context.names[context.body].region in known:
        return known.index(context.names[context.body].region)
    count = {
        region: sum(n.label == "Body" and n.region == region for n in context.names.values())
        for region in known
    }
    return max(range(len(known)), key=lambda n: (count[known[n]], -n))


def _chart(context: Context, choice: Choice) -> Chart:
    """Drawn anew when the store, the view or the choice has changed, else as before."""
    key = (
        context.store.url,
        context.reader.generation,
        choice,
        context.view,
        context.language,
    )
    kept = st.session_state.get("chart")
    if kept is None or kept[0] != key:
        bare = organisation(context.reader, choice, context.view, context.language, {})
        figures = notes(context.reader, [b.id for b in bare.bodies], context.view, context.language)
        chart = organisation(context.reader, choice, context.view, context.language, figures)
        kept = st.session_state["chart"] = (key, chart)
    return kept[1]


def _picked() -> None:
    picked = st.session_state["map"].picked or {}
    if "body" in picked:
        if not picked["body"].startswith("cluster "):
            choose(picked["body"])
    elif "from" in picked:
        if not picked["from"].startswith("cluster "):
            choose(picked["from"])
    else:
        choose(None)


def _opened() -> None:
    opened = st.session_state["map"].opened
    if not opened:
        return
    if opened.startswith("cluster "):
        key = f"folded {st.session_state.get('region')}"
        cluster = opened.removeprefix("cluster ")
        st.session_state[key] = [c for c in st.session_state.get(key, []) if c != cluster]
    else:
        go("profile", body=opened)


def _take_away(context: Context, chart: Chart, drawn: Plan, title: str) -> None:
    language = context.language
    with st.expander(text("map.as_table", language)):
        names = {body.id: body.full for body in chart.bodies}
        table(
            [text(f"map.column.{name}", language) for name in ("body", "figures", "status")],
            [
                [body.full, body.note, status_words(body.status, language, sure=body.sure)]
                for body in chart.bodies
            ],
            "bodies",
            language,
        )
        table(
            [text(f"map.column.{name}", language) for name in ("from", "line", "to", "status")],
            [
                [
                    names.get(line.source, ""),
                    ", ".join(line.captions),
                    names.get(line.target, ""),
                    status_words(line.status, language, sure=line.sure),
                ]
                for line in chart.lines
            ],
            "lines",
            language,
        )
    st.download_button(
        text("map.svg", language),
        svg(drawn, title),
        "map.svg",
        "image/svg+xml",
        on_click="ignore",
        icon=":material/download:",
    )
