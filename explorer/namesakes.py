"""Pairs of people, and of bodies, that are perhaps the same, for the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from graph.stores.contract import Store

if TYPE_CHECKING:
    from loaders import PerhapsSame


def namesakes(store: Store, generation: int) -> tuple[PerhapsSame, ...]:
    """As a load tells them; of this generation of the store."""
    return _namesakes(store, store.url, generation)


@st.cache_data(max_entries=4, show_spinner=False)
def _namesakes(_store: Store, url: str, generation: int) -> tuple[PerhapsSame, ...]:
    # Importing the loaders costs half a second, which the other pages need not wait for.
    from loaders import perhaps_same

    return perhaps_same(_store.graph())
