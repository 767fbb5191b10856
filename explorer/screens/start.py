"""The first page: what is there, what to do next, loading, and undoing a load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from explorer.files import DOCUMENTS, ROSTERS, File, Found, demo
from explorer.parts.pieces import muted, section
from explorer.safe import markdown, plain
from explorer.shown import errors
from explorer.state import Context, go
from explorer.texts import text
from graph.captions import Language
from graph.stores.contract import Source, Store, Verdict

if TYPE_CHECKING:
    from explorer.loading import Report

_MOST_FILES = 200
_ABREAST = 3
_QUESTIONS = ("map", "escalation", "missing_overlap", "secretariat", "overlap", "paths")


def show(context: Context) -> None:
    """The page."""
    language = context.language
    empty = context.reader.generation == 0 or not context.names
    st.markdown(f"### {text('start.empty' if empty else 'start.title', language)}")
    st.markdown(text("start.what", language))
    if not empty:
        _counts(context)
        section(text("start.ask", language))
        for at in range(0, len(_QUESTIONS), _ABREAST):
            for column, name in zip(
                st.columns(_ABREAST), _QUESTIONS[at : at + _ABREAST], strict=False
            ):
                with column, st.container(border=True, height="stretch", gap="small"):
                    st.button(
                        text(f"page.{name}", language),
                        on_click=go,
                        args=(name,),
                        key=f"open {name}",
                        width="stretch",
                    )
                    muted(text(f"start.about.{name}", language))
    _told(language)
    section(text("start.load", language))
    _load(context, first=empty)


def nothing_yet(language: Language) -> None:
    """What a page says that has nothing to show."""
    st.info(text("empty", language))
    st.button(text("empty.start", language), on_click=go, args=("start",), key="to_start")


def _counts(context: Context) -> None:
    labels = Counter(named.label for named in context.names.values())
    shown = [label for label in ("Document", "Body", "Party", "Person") if labels[label]]
    for column, label in zip(st.columns(4), shown, strict=False):
        with column:
            words = text(f"start.count.{label}", context.language)
            st.metric(words, labels[label], border=True)


def _load(context: Context, *, first: bool) -> None:
    language = context.language
    example, own = st.columns(2)
    with example, st.container(border=True, height="stretch"):
        st.markdown(f"**{text('load.demo', language)}**")
        muted(text("load.demo.what", language))
        if st.button(
            text("load.demo.do", language),
            type="primary" if first else "secondary",
            key="load_demo",
        ):
            _run(context, demo)
    with own, st.container(border=True, height="stretch"):
        st.markdown(f"**{text('load.own', language)}**")
        muted(text("load.own.what", language))
        files = st.file_uploader(
            text("load.own.files", language),
            type=[ending.lstrip(".") for ending in (*DOCUMENTS, *ROSTERS)],
            accept_multiple_files=True,
            key=f"upload {st.session_state.get('uploads', 0)}",
        )
        if st.button(text("load.own.do", language), disabled=not files, key="load_own"):
            if len(files) > _MOST_FILES:
                st.error(text("load.too_many", language).format(_MOST_FILES))
            else:
                _run(context, lambda: Found(tuple(_file(f.name, f.getvalue()) for f in files)))
    if context.reader.generation:
        with st.expander(text("load.kept", language)):
            _kept(context)


def _file(name: str, content: bytes) -> File:
    """An upload; its name is the last part of whatever the browser calls it."""
    name = plain(name.replace("\\", "/").rsplit("/", 1)[-1]).strip() or "document.txt"
    roster = name.lower().endswith(ROSTERS)
    return File(name, name, "roster" if roster else "document", content)


def _run(context: Context, find: Callable[[], Found]) -> None:
    """Loads with a bar, and remembers what was there before."""
    from explorer.loading import load

    language, store = context.language, context.store
    bar = st.progress(0.0, text("load.running", language).format(""))

    def on_step(what: str, done: int, of: int) -> None:
        words = text("load.running" if what else "load.building", language)
        bar.progress(done / max(of, 1), words.format(markdown(what)))

    with errors(language):
        before = (tuple(store.sources()), tuple(store.verdicts()))
        report = load(store, find(), on_step=on_step)
        _done(before, _summary(report, language))
    bar.empty()


def _summary(report: Report, language: Language) -> str:
    changes = Counter(file.change for file in report.files)
    missed = sum(len(file.not_understood) for file in report.files)
    return text("load.done", language).format(
        new=changes["new"],
        replaced=changes["replaced"],
        unchanged=changes["unchanged"],
        missed=missed,
    )


def _done(before: tuple[Sequence[Source], Sequence[Verdict]], words: str) -> None:
    state = st.session_state
    state["before"] = before
    state["told"] = words
    state["uploads"] = state.get("uploads", 0) + 1
    state["body"] = None
    st.rerun()


def _told(language: Language) -> None:
    """What the last load did, and the way back."""
    words = st.session_state.get("told")
    if not words:
        return
    st.success(markdown(words))
    with st.container(horizontal=True):
        st.button(text("load.see", language), on_click=go, args=("map",), type="primary")
        st.button(text("load.undo", language), on_click=_undo, args=(language,), key="undo")


def _undo(language: Language) -> None:
    before = st.session_state.pop("before", None)
    st.session_state.pop("told", None)
    if before is not None:
        from explorer.sources import opened

        with errors(language):
            _put(opened(st.session_state["store_url"]), *before)
            st.session_state["told"] = text("load.undone", language)
    st.session_state["body"] = None


def _put(store: Store, sources: Sequence[Source], verdicts: Sequence[Verdict]) -> None:
    from explorer.loading import rebuilt

    expected = store.generation()
    store.apply(rebuilt(sources, verdicts), expected)


def _kept(context: Context) -> None:
    language = context.language
    sources = context.store.sources()
    chosen = st.multiselect(
        text("load.remove.which", language),
        [source.name for source in sources],
        format_func=plain,
        key=f"remove {context.reader.generation}",
        placeholder=text("load.remove.none", language).format(len(sources)),
    )
    if st.button(text("load.remove", language), disabled=not chosen, key="remove"):
        with errors(language):
            verdicts = tuple(context.store.verdicts())
            left = [source for source in sources if source.name not in chosen]
            _put(context.store, left, verdicts)
            words = text("load.removed", language).format(", ".join(chosen))
            _done((tuple(sources), verdicts), words)
