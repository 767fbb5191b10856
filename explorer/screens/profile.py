"""All that is known of one body, party, person or document."""

from __future__ import annotations

import streamlit as st

from explorer.header import label
from explorer.parts.profile import page
from explorer.screens.start import nothing_yet
from explorer.state import Context
from explorer.texts import text


def show(context: Context) -> None:
    """The page."""
    language = context.language
    if not context.names:
        nothing_yet(language)
        return
    st.selectbox(
        text("profile.which", language),
        sorted(context.names, key=lambda ident: context.names[ident].name.casefold()),
        index=None,
        format_func=lambda ident: label(context.names[ident], language),
        key="profile_of",
        placeholder=text("search.placeholder", language),
        on_change=_chosen,
    )
    if context.body is None:
        st.info(text("profile.none", language))
        return
    page(context, context.body)


def _chosen() -> None:
    chosen = st.session_state["profile_of"]
    if chosen:
        st.session_state["body"] = chosen
