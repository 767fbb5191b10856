"""From a statement to where it stands: the document with the passages marked."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import Final

import streamlit as st

from explorer.safe import html, markdown
from explorer.state import go
from explorer.texts import text
from explorer.wording.labels import STATUS
from graph.captions import Language
from graph.errors import MandatError
from graph.nodes import Document
from graph.stores import open_store
from graph.stores.contract import Store
from queries.answers import Quote

_LONGEST: Final = 400_000
_HERE: Final = files("explorer.parts")


@st.cache_resource(max_entries=8, show_spinner=False)
def opened(url: str) -> Store:
    """The store of this app, opened once and shared."""
    return open_store(url)


@st.cache_data(max_entries=32, show_spinner=False)
def _text(url: str, name: str, sha256: str) -> str | None:
    """The text that a document's offsets count in; None for a roster or what is kept no more."""
    source = opened(url).source(name)
    if source is None or source.kind != "document":
        return None
    # Importing the loaders costs half a second, which a page without a document need not wait for.
    from loaders.read import read

    return read(source.name, source.content).raw


def document_text(document: Document) -> str | None:
    """The document as read; None where there is no text to show."""
    url = st.session_state["store_url"]
    try:
        return _text(url, document.file, document.sha256)
    except MandatError:
        return None


def marked_text(document: Document, spans: Sequence[tuple[int, int]], language: Language) -> bool:
    """Shows a document scrolled to the first mark; False where there is no text to show."""
    whole = document_text(document)
    if whole is None:
        return False
    shown = whole[:_LONGEST]
    parts: list[list[object]] = []
    at = 0
    for first, last in sorted(spans):
        start, end = max(first, at), min(last, len(shown))
        if start < end:
            parts += [[shown[at:start], False], [shown[start:end], True]]
            at = end
    parts.append([shown[at:], False])
    component = st.components.v2.component(
        "mandat_text",
        html='<div class="text" tabindex="0" role="document"></div>\n',
        css=_HERE.joinpath("text.css").read_text(encoding="utf-8"),
        js=_HERE.joinpath("text.js").read_text(encoding="utf-8"),
    )
    component(
        key=f"text {document.id}",
        data={"parts": parts, "label": text("source.text", language)},
    )
    if len(whole) > _LONGEST:
        st.caption(text("source.cut", language))
    return True


def show_sources(quotes: list[Quote], language: Language) -> None:
    """Opens the passages in a window of their own, the document beneath."""

    def window() -> None:
        chosen = quotes[0]
        if len(quotes) > 1:
            number = st.selectbox(
                text("source.which", language),
                range(len(quotes)),
                format_func=lambda n: f"{n + 1}. {_place(quotes[n], language)}",
                key="which_source",
            )
            chosen = quotes[number or 0]
        _one(chosen, language)

    st.dialog(text("source.title", language), width="large")(window)()


def _one(chosen: Quote, language: Language) -> None:
    st.html(f'<div class="m-muted">{html(_place(chosen, language))}</div>')
    st.html(f'<div class="m-quote">{html(chosen.text)}</div>')
    reader = opened(st.session_state["store_url"]).reader()
    document = next(
        (node for node in reader.nodes([chosen.document.id]) if isinstance(node, Document)), None
    )
    if document is None or not marked_text(document, chosen.spans, language):
        st.caption(text("source.no_text", language))
        return
    if st.button(text("source.whole", language), key="open_document"):
        # A window is run again on its own: only the whole app can change the page.
        go("documents", document=document.id, passage=chosen.id)
        st.rerun()


def _place(quote: Quote, language: Language) -> str:
    parts = [quote.document.name]
    if quote.section:
        parts.append(quote.section)
    if quote.locator is not None:
        parts += [
            text(f"locator.{name}", language).format(value)
            for name, value in quote.locator.model_dump(exclude_none=True).items()
        ]
    if quote.status not in (None, "in_force"):
        parts.append(STATUS[quote.status](language))
    return " · ".join(parts)


def place(quote: Quote, language: Language) -> str:
    """Where a passage stands, as Markdown."""
    return markdown(_place(quote, language))
