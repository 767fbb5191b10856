"""The app: `streamlit run explorer/app.py`, or better `mandat serve`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path

import streamlit as st

# Streamlit puts this file's own folder on the path, not the one above it, from which we import.
if (_ROOT := str(Path(__file__).resolve().parents[1])) not in sys.path:
    sys.path.insert(0, _ROOT)

from explorer import state
from explorer.header import header
from explorer.parts.pieces import style
from explorer.screens import documents, map_, profile, questions, start
from explorer.shown import errors
from explorer.sources import opened
from explorer.texts import text
from graph.stores import default_url

SCREENS = {
    "start": start.show,
    "map": map_.show,
    "escalation": questions.escalation,
    "paths": questions.paths,
    "overlap": questions.overlap,
    "missing_overlap": questions.missing_overlap,
    "secretariat": questions.secretariat,
    "profile": profile.show,
    "documents": documents.show,
}

# What the running page is given: Streamlit's pages take no arguments.
_CONTEXT: ContextVar[state.Context] = ContextVar("context")


def main() -> None:
    """One run of the app, from the address to the page."""
    st.set_page_config(
        page_title="Mandat", layout="wide", initial_sidebar_state="collapsed", menu_items={}
    )
    state.adopt()
    language = st.session_state["language"]
    pages = {
        name: st.Page(
            _page(name),
            title=text(f"page.{name}", language),
            url_path=name,
            default=name == "start",
        )
        for name in SCREENS
    }
    page = st.navigation(list(pages.values()), position="top")
    first, wanted = state.first_visit(), state.taken_go() or state.wanted_page()
    if wanted in pages and pages[wanted] != page:
        st.switch_page(pages[wanted])
    style()
    with errors(language):
        st.session_state.setdefault("store_url", default_url())
        store = opened(st.session_state["store_url"])
        reader = store.reader()
        names = {named.id: named for named in reader.names()}
        if first and not wanted and names:
            st.switch_page(pages["map"])  # What there is to see, before what there is to do.
        # Above the pages rather than in them, so that its widgets are the same on all of them.
        header(names, language)
        body = st.session_state["body"]
        context = state.Context(
            store, reader, names, language, state.view(), body if body in names else None
        )
        current = next(name for name, known in pages.items() if known == page)
        state.publish(current)
        _CONTEXT.set(context)
        page.run()


def _page(name: str) -> Callable[[], None]:
    def run() -> None:
        SCREENS[name](_CONTEXT.get())

    run.__name__ = name
    return run


main()
