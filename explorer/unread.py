"""What speaks of bodies in the documents and no rule understood."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from graph.stores.contract import Store


class Unread(NamedTuple):
    """A stretch of a document."""

    text: str
    section: str | None


def unread(store: Store, generation: int) -> dict[str, tuple[Unread, ...]]:
    """By the document's file; of this generation of the store."""
    return _unread(store, store.url, generation)


@st.cache_data(max_entries=4, show_spinner=False)
def _unread(_store: Store, url: str, generation: int) -> dict[str, tuple[Unread, ...]]:
    # Importing the loaders costs half a second, which the other pages need not wait for.
    from loaders.statements import Statements

    out = {}
    for source in _store.sources():
        if source.kind != "document" or not source.statements:
            continue
        try:
            stated = Statements.from_json(source.statements)
        except ValueError:  # Another version of Mandat wrote it: the next load reads it anew.
            continue
        out[source.name] = tuple(Unread(one.text, one.section) for one in stated.unread)
    return out
