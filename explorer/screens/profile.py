"""All that is known of one body, party, person or document."""

from __future__ import annotations

import streamlit as st

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
    if context.body is None:
        st.info(text("profile.none", language))
        return
    page(context, context.body)
