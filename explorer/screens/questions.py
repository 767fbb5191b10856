"""The questions: their arguments as widgets, the answer as a drawing, in words and as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from explorer.drawing.answers import (
    escalation_chart,
    missing_chart,
    overlap_chart,
    paths_chart,
    secretariat_chart,
)
from explorer.drawing.chart import Chart
from explorer.drawing.component import draw
from explorer.drawing.routes import plan
from explorer.drawing.svg import svg
from explorer.header import label, ordered
from explorer.parts.answer import flat, words
from explorer.parts.pieces import muted, section
from explorer.parts.tables import table
from explorer.safe import markdown, plain
from explorer.screens.start import nothing_yet
from explorer.state import Context, go
from explorer.texts import drawing_texts, text
from explorer.wording.answers import told
from graph.captions import Language
from queries import QUESTIONS, Argument
from queries.answers import Answered


def escalation(context: Context) -> None:
    """Who escalates to whom."""
    _ask(context, "escalation", escalation_chart)


def paths(context: Context) -> None:
    """How two are connected."""
    _ask(context, "paths", paths_chart)


def overlap(context: Context) -> None:
    """Who sits in several bodies."""
    _ask(context, "overlap", overlap_chart)


def missing_overlap(context: Context) -> None:
    """Where shared people are demanded, and whether they are there."""
    _ask(context, "missing_overlap", missing_chart)


def secretariat(context: Context) -> None:
    """Who does the secretariat's work for a body."""
    _ask(context, "secretariat", secretariat_chart)


def _ask(context: Context, name: str, chart: Callable[[Any, Any, Language], Chart]) -> None:
    language = context.language
    question = QUESTIONS[name]
    if not context.names:
        nothing_yet(language)
        return
    section(question.asks(language))
    given = _arguments(context, name, question.arguments)
    if any(a.required and not given.get(a.name) for a in question.arguments):
        st.info(text("question.choose", language))
        return
    answer = question.ask(context.reader, context.view, given)
    _show(context, name, answer, chart(answer, context.names, language))


def _show(context: Context, name: str, answer: Answered, chart: Chart) -> None:
    language = context.language
    sentences = told(name, answer, language)
    if chart.lines:
        drawn = plan(chart)
        title = QUESTIONS[name].caption(language)
        draw(
            drawn,
            f"drawing {name}",
            drawing_texts(title, language),
            marked=[context.body] if context.body else [],
            on_open=lambda: _opened(f"drawing {name}"),
        )
        muted(text(f"question.legend.{name}", language))
    words(sentences, name, language)
    head, rows = flat(sentences, language)
    with st.expander(text("answer.table", language)):
        table(head, rows, name, language)
        if chart.lines:
            st.download_button(
                text("map.svg", language),
                svg(drawn, title),
                f"{name}.svg",
                "image/svg+xml",
                on_click="ignore",
                key=f"svg {name}",
                icon=":material/download:",
            )


def _opened(key: str) -> None:
    opened = st.session_state[key].opened
    if opened:
        go("profile", body=opened)


def _arguments(context: Context, question: str, arguments: Sequence[Argument]) -> dict[str, Any]:
    first = [argument for argument in arguments if _is_main(argument)]
    more = [argument for argument in arguments if not _is_main(argument)]
    given: dict[str, Any] = {}
    for column, argument in zip(st.columns(max(len(first), 1)), first, strict=False):
        with column:
            given[argument.name] = _widget(context, question, argument)
    if more:
        with (
            st.expander(text("question.more", context.language)),
            st.container(horizontal=True, vertical_alignment="bottom"),
        ):
            for argument in more:
                given[argument.name] = _widget(context, question, argument)
    return {name: value for name, value in given.items() if value not in (None, [], ())}


def _is_main(argument: Argument) -> bool:
    return argument.kind in ("node", "text") or (argument.kind == "choice" and not argument.many)


def _widget(context: Context, question: str, argument: Argument) -> Any:
    key = f"{question} {argument.name}"
    title = markdown(_capital(argument.help(context.language)))
    if argument.kind == "node":
        return _nodes(context, key, title, argument)
    if argument.kind == "choice":
        return _choices(context, key, title, argument)
    if argument.kind == "int":
        return st.number_input(
            title, argument.least, argument.most, argument.default, key=key, width=220
        )
    if argument.kind == "flag":
        return st.checkbox(title, bool(argument.default), key=key)
    known = sorted({n.region for n in context.names.values() if n.region}, key=str.casefold)
    return st.selectbox(title, known, index=None, format_func=plain, key=key, placeholder="–")


def _nodes(context: Context, key: str, title: str, argument: Argument) -> Any:
    options = [
        ident
        for ident in ordered(context.names)
        if context.names[ident].label in argument.labels and not context.names[ident].generic
    ]

    def shown(ident: str) -> str:
        return label(context.names[ident], context.language)

    place = text("search.placeholder", context.language)
    if argument.many:
        if key not in st.session_state and context.body in options:
            st.session_state[key] = [context.body]
        return st.multiselect(
            title,
            options,
            format_func=shown,
            key=key,
            placeholder=place,
            filter_mode="contains",
            max_selections=argument.most,
        )
    main = argument.required and argument.name in ("body", "source")
    if main and context.body in options:
        st.session_state[key] = context.body
    return st.selectbox(
        title,
        options,
        index=None,
        format_func=shown,
        key=key,
        placeholder=place,
        filter_mode="contains",
        on_change=_chosen if main else None,
        args=(key,) if main else None,
    )


def _chosen(key: str) -> None:
    st.session_state["body"] = st.session_state[key]


def _choices(context: Context, key: str, title: str, argument: Argument) -> Any:
    captions = argument.choices or {}

    def shown(value: str) -> str:
        return _capital(captions[value](context.language))

    if argument.many:
        return st.pills(title, list(captions), selection_mode="multi", format_func=shown, key=key)
    return st.selectbox(
        title, list(captions), index=None, format_func=shown, key=key, placeholder="–"
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
