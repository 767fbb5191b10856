"""Small pieces of HTML: labels, notes, headings; every text in them escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from explorer.safe import html, lines
from explorer.sources import show_sources
from explorer.texts import text
from explorer.wording.labels import CONFIDENCE, STATUS
from graph.captions import Language
from graph.records import Status
from queries.answers import Quote

STYLE = """<style>
.m-chip{display:inline-block;padding:.08rem .5rem;margin:0 .3rem .25rem 0;border-radius:1rem;
font-size:.78rem;line-height:1.45;background:#eef2f6;color:#33424f;border:1px solid #dbe2ea}
.m-chip.draft,.m-chip.proposal{background:#fff;border:1px dashed #8a6d1d;color:#6b520c}
.m-chip.superseded{background:#f1f1f1;color:#666;text-decoration:line-through}
.m-chip.unsure{opacity:.75;border-style:dotted}
.m-chip.invented{background:#fff0e6;border-color:#f0c3a3;color:#8a3d0c}
.m-chip.good{background:#e7f5ec;border-color:#b9dfc7;color:#1d6b3a}
.m-chip.bad{background:#fdecea;border-color:#f2bdb7;color:#97251b}
.m-said{line-height:1.45;font-size:.94rem;overflow-wrap:anywhere}
.m-said.deep{padding-left:1.1rem;color:#46535f;font-size:.88rem}
.m-quote{border-left:3px solid #c9d3de;padding:.15rem .7rem;margin:.1rem 0;color:#33424f;
font-size:.92rem;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere}
.m-muted{color:#5b6773;font-size:.86rem}
.m-title{font-size:1.2rem;font-weight:650;line-height:1.3;margin:0 0 .3rem;overflow-wrap:anywhere}
.m-section{font-size:1.06rem;font-weight:650;line-height:1.35;margin:.5rem 0 .1rem;
overflow-wrap:anywhere}
.m-legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.82rem;color:#46535f}
.m-legend span{display:inline-flex;align-items:center;gap:.4rem}
[data-testid="stHeaderActionElements"]{display:none}
[data-testid="stBaseButton-tertiary"]{min-height:1.5rem;padding:0 .15rem;color:#24507d}
[class*="st-key-said"]>div:first-child{min-width:0;flex:0 1 auto!important;width:auto!important}
.st-key-next button{min-height:1.9rem;padding:.1rem .6rem}
.st-key-next button p{font-size:.86rem}
.block-container,[data-testid="stMainBlockContainer"]{padding:4.2rem 1.6rem 2rem}
</style>
"""


def style() -> None:
    """Our few styles; once a page."""
    st.html(STYLE)


def chip(words: str, kind: str = "") -> str:
    """A label as HTML; `kind` is one of the classes above."""
    return f'<span class="m-chip {kind}">{html(words)}</span>'


def status_chip(status: Status | None, language: Language, *, always: bool = False) -> str:
    """The status as a label; nothing for what is in force, unless `always`."""
    if status is None or (status == "in_force" and not always):
        return ""
    return chip(STATUS[status](language), status)


def title(name: str, chips: Iterable[str] = ()) -> None:
    """A name as a heading with its labels."""
    st.html(
        f'<div class="m-title" role="heading" aria-level="2">{html(name)}</div>{"".join(chips)}'
    )


def section(words: str) -> None:
    """A heading within a page."""
    st.html(f'<div class="m-section" role="heading" aria-level="3">{html(words)}</div>')


def muted(words: str) -> None:
    """A remark."""
    st.html(f'<div class="m-muted">{html(words)}</div>')


def quote(words: str) -> None:
    """A passage in the document's words."""
    st.html(f'<div class="m-quote">{lines(words)}</div>')


def said(
    words: str,
    quotes: Sequence[Quote],
    key: str,
    language: Language,
    *,
    deep: bool = False,
    chips: str = "",
) -> None:
    """A statement with a button that opens the passages that say so."""
    body = f'<div class="m-said{" deep" if deep else ""}">{html(words)} {chips}</div>'
    if not quotes:
        st.html(body)
        return
    with st.container(
        horizontal=True,
        gap="small",
        vertical_alignment="center",
        wrap=False,
        key=f"said {key}",
    ):
        st.html(body, width="content")
        pressed = st.button(
            str(len(quotes)),
            key=key,
            type="tertiary",
            icon=":material/format_quote:",
            help=text("source.open", language),
        )
    if pressed:
        show_sources(list(quotes), language)


def status_words(status: Status, language: Language, *, sure: bool) -> str:
    """The status, and that it was read unsurely where it was."""
    words = STATUS[status](language)
    return words if sure else f"{words}, {CONFIDENCE['unsure'](language)}"
