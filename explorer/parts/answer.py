"""An answer in words: headings, sentences with their sources, tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from explorer.parts.pieces import said, section
from explorer.parts.tables import table
from explorer.sources import show_sources
from explorer.texts import text
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Language


def words(told: Sequence[Told], key: str, language: Language) -> None:
    """The whole answer in order."""
    for heading, group in groupby(enumerate(told), key=lambda item: isinstance(item[1], Heading)):
        with st.container(gap="small" if heading else "xxsmall"):
            _group(list(group), key, language)


def _group(told: Sequence[tuple[int, Told]], key: str, language: Language) -> None:
    for number, one in told:
        if isinstance(one, Heading):
            section(one.text)
        elif isinstance(one, Sentence):
            said(one.text, one.sources, f"{key} {number}", language, deep=one.depth > 0)
        else:
            table(one.head, one.rows, f"{key}-{number}", language)
            quotes = list({quote.id: quote for row in one.sources for quote in row}.values())
            if quotes and st.button(
                text("source.all", language).format(len(quotes)),
                key=f"{key} {number} sources",
                type="tertiary",
                icon=":material/format_quote:",
            ):
                show_sources(quotes, language)


def flat(told: Sequence[Told], language: Language) -> tuple[tuple[str, ...], list[list[str]]]:
    """The sentences as a table: under which heading, what is said, and where it stands."""
    head = (
        text("answer.part", language),
        text("answer.said", language),
        text("answer.documents", language),
        text("answer.passages", language),
    )
    rows: list[list[str]] = []
    part = ""
    for one in told:
        if isinstance(one, Heading):
            part = one.text
        elif isinstance(one, Sentence):
            documents = dict.fromkeys(quote.document.name for quote in one.sources)
            quoted = dict.fromkeys(quote.text for quote in one.sources)
            rows.append([part, one.text, "; ".join(documents), " | ".join(quoted)])
    return head, rows
