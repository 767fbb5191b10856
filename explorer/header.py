"""What stands above every page: search, filters, language."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from explorer.safe import plain
from explorer.state import STATUSES, changed_filters, go, reset_filters
from explorer.texts import text
from explorer.wording.labels import STATUS
from graph.captions import Language
from graph.levels import LEVELS
from graph.nodes import NODE_TYPES
from graph.stores.contract import Named

_NAMES = {"da": "Dansk", "en": "English"}
_FIRST = ("Body", "Party", "Person", "Document")


def header(names: Mapping[str, Named], language: Language) -> None:
    """The row of widgets; they keep their values from page to page."""
    search, filters, tongue = st.columns([6, 2.3, 2.7], vertical_alignment="center")
    with search:
        st.selectbox(
            text("search.label", language),
            ordered(names),
            index=None,
            format_func=lambda ident: label(names[ident], language),
            placeholder=text("search.placeholder", language),
            key="search",
            filter_mode="contains",
            label_visibility="collapsed",
            on_change=_found,
            disabled=not names,
        )
    with filters:
        changed = changed_filters()
        caption = text("filter.title" if not changed else "filter.changed", language)
        with st.popover(caption.format(changed), icon=":material/filter_list:", width="stretch"):
            _filters(language)
    with tongue:
        st.segmented_control(
            text("language", language),
            list(_NAMES),
            format_func=_NAMES.__getitem__,
            key="language",
            required=True,
            label_visibility="collapsed",
        )


def _filters(language: Language) -> None:
    st.date_input(text("filter.on", language), key="on", help=text("filter.on.help", language))
    st.pills(
        text("filter.status", language),
        STATUSES,
        selection_mode="multi",
        format_func=lambda status: STATUS[status](language),
        key="statuses",
        help=text("filter.status.help", language),
    )
    st.toggle(
        text("filter.unsure", language), key="unsure", help=text("filter.unsure.help", language)
    )
    st.button(text("filter.reset", language), on_click=reset_filters, key="reset_filters")


def _found() -> None:
    chosen = st.session_state.get("search")
    if chosen:
        st.session_state["search"] = None
        if chosen.startswith("document-"):
            go("documents", document=chosen, passage="")
        else:
            go("profile", body=chosen)


def ordered(names: Mapping[str, Named]) -> list[str]:
    """The ids in the order in which one looks for them: bodies first, documents last, by name."""

    def order(ident: str) -> tuple[int, bool, str, str]:
        named = names[ident]
        return _FIRST.index(named.label), named.generic, named.name.casefold(), ident

    return sorted(names, key=order)


def label(named: Named, language: Language) -> str:
    """A node as one reads it in a list of choices: name, what it is, where, and other names."""
    kind = NODE_TYPES[named.label].caption(language)
    if named.level in LEVELS:
        kind = LEVELS[named.level].caption(language)
    about = [kind, *(part for part in (named.region, named.cluster) if part)]
    also = f" ({', '.join(named.aliases)})" if named.aliases else ""
    return plain(f"{named.name or named.id} – {', '.join(about)}{also}")
