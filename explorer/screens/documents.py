"""The documents: what they are, their status, what was not understood, and their text."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.namesakes import namesakes
from explorer.parts.pieces import chip, muted, quote, section, status_chip, title
from explorer.parts.tables import table
from explorer.safe import plain
from explorer.screens.start import nothing_yet
from explorer.sources import marked_text
from explorer.state import Context, go
from explorer.texts import TEXTS, text
from explorer.unread import Unread, unread
from explorer.wording.labels import STATUS
from explorer.wording.namesakes import LABEL, WHY, one
from graph.captions import Language
from graph.nodes import Document

_SHOWN = 100


def show(context: Context) -> None:
    """The page."""
    language = context.language
    ids = [ident for ident, named in context.names.items() if named.label == "Document"]
    documents = [node for node in context.reader.nodes(ids) if isinstance(node, Document)]
    if not documents:
        nothing_yet(language)
        return
    missed = unread(context.store, context.reader.generation)
    documents, parts = _ordered(context, documents)
    chosen = _choose(context, documents)
    if chosen is None:
        _list(context, documents, parts, missed)
        return
    _one(context, chosen, missed.get(chosen.file, ()))


def _ordered(
    context: Context, documents: Sequence[Document]
) -> tuple[list[Document], frozenset[str]]:
    """Each document followed by its parts, and which of them are parts."""
    ids = [document.id for document in documents]
    within = {
        near.start: near.node.id for near in context.reader.neighbours(ids, ["PART_OF"], "out")
    }

    def order(document: Document) -> tuple[str, bool, str, str]:
        title = document.title or document.name
        return document.file.casefold(), document.id in within, title.casefold(), document.id

    return sorted(documents, key=order), frozenset(within)


def _choose(context: Context, documents: Sequence[Document]) -> Document | None:
    by_id = {document.id: document for document in documents}
    if st.session_state.get("document") not in by_id:
        st.session_state["document"] = None
    st.selectbox(
        text("documents.which", context.language),
        list(by_id),
        format_func=lambda ident: plain(_name(by_id[ident])),
        key="document",
        index=None,
        placeholder=text("documents.all", context.language),
        on_change=_forget_passage,
    )
    return by_id.get(st.session_state["document"] or "")


def _forget_passage() -> None:
    st.session_state["passage"] = None


def _name(document: Document) -> str:
    name = document.title or document.name or document.file
    return name if name == document.file or not document.file else f"{name} ({document.file})"


def _kind(document: Document, language: Language) -> str:
    key = f"document.{document.kind}"
    return text(key, language) if key in TEXTS else document.kind or ""


def _list(
    context: Context,
    documents: Sequence[Document],
    parts: frozenset[str],
    missed: dict[str, tuple[Unread, ...]],
) -> None:
    language = context.language
    head = ("title", "kind", "status", "dated", "missed", "invented", "file")
    rows = [
        [
            ("– " if document.id in parts else "") + (document.title or document.name),
            _kind(document, language),
            STATUS[document.status](language) if document.status else text("unknown", language),
            document.dated.isoformat() if document.dated else "",
            "" if document.id in parts else str(len(missed.get(document.file, ()))),
            text("yes" if document.invented else "no", language),
            document.file,
        ]
        for document in documents
    ]
    titles = [text(f"documents.{name}", language) for name in head]
    chosen = table(titles, rows, "documents", language, choose=True)
    if chosen is not None:
        go("documents", document=documents[chosen].id, passage="")
        st.rerun()
    muted(text("documents.missed.what", language))
    _perhaps(context)


def _perhaps(context: Context) -> None:
    """Who, and which bodies, may be one, though both stand."""
    language = context.language
    pairs = namesakes(context.store, context.reader.generation)
    if not pairs:
        return
    section(text("documents.perhaps", language).format(len(pairs)))
    muted(text("documents.perhaps.what", language))
    head = ("label", "why", "one", "other", "from", "from")
    rows = [
        [
            LABEL[pair.label](language),
            WHY[pair.why](language),
            *(one(side) for side in (pair.a, pair.b)),
            *(", ".join(side.sources) for side in (pair.a, pair.b)),
        ]
        for pair in pairs
    ]
    titles = [text(f"documents.perhaps.{name}", language) for name in head]
    table(titles, rows, "perhaps", language)


def _one(context: Context, document: Document, missed: Sequence[Unread]) -> None:
    language = context.language
    chips = [status_chip(document.status, language, always=True)]
    if document.kind:
        chips.append(chip(_kind(document, language)))
    if document.dated:
        chips.append(chip(document.dated.isoformat()))
    if document.invented:
        chips.append(chip(text("invented", language), "invented"))
    title(document.title or document.name or document.file, chips)
    spans: Sequence[tuple[int, int]] = ()
    passage = st.session_state.get("passage")
    cited = [one for one in context.reader.passages([passage]) if passage] if passage else []
    if cited and cited[0].document.file == document.file:
        spans = cited[0].passage.spans
        muted(text("documents.marked", language))
        quote(cited[0].passage.text)
    if not marked_text(document, spans, language):
        st.info(text("source.no_text", language))
    if missed:
        section(text("documents.missed.count", language).format(len(missed)))
        muted(text("documents.missed.what", language))
        for one in missed[:_SHOWN]:
            quote(one.text)
        if len(missed) > _SHOWN:
            muted(text("documents.missed.more", language).format(len(missed) - _SHOWN))
