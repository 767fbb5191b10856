"""What is known of a node: narrow beside the map, wide on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final, TypeAlias

import streamlit as st

from explorer.parts.pieces import chip, muted, said, status_chip, title
from explorer.safe import markdown
from explorer.state import Context, choose, go
from explorer.texts import text
from explorer.wording.answers import told
from explorer.wording.labels import CONFIDENCE
from explorer.wording.told import Heading, Sentence, Told
from graph.levels import LEVELS
from graph.nodes import NODE_TYPES, Document
from graph.records import FactNode
from queries.profile import Profile, profile

_MOST_BUTTONS: Final = 24


def panel(context: Context, ident: str) -> None:
    """The profile beside a drawing, with what can be asked of the body next."""
    known = profile(context.reader, ident, view=context.view)
    with st.container(horizontal=True, wrap=False):
        _head(context, known)
        st.button(
            "",
            on_click=choose,
            args=(None,),
            key="close_panel",
            type="tertiary",
            icon=":material/close:",
            help=text("profile.close", context.language),
        )
    next_questions(context, known.node.label, ident, own_page=True)
    sections(context, known)


def page(context: Context, ident: str) -> None:
    """The profile on its own page."""
    known = profile(context.reader, ident, view=context.view)
    _head(context, known)
    next_questions(context, known.node.label, ident)
    sections(context, known)


def next_questions(context: Context, label: str, ident: str, *, own_page: bool = False) -> None:
    """Buttons that take the node to another page."""
    pages = ["profile"] if own_page else []
    pages += ["map", "escalation", "secretariat"] if label == "Body" else []
    pages = [page for page in pages if not (own_page and page == "map")]
    with st.container(horizontal=True, gap="xsmall", key="next"):
        for name in [*pages, "paths"]:
            st.button(
                text(f"next.{name}", context.language),
                key=f"next {name}",
                on_click=go,
                args=(name,),
                kwargs={"body": ident},
            )


def _head(context: Context, known: Profile) -> None:
    language = context.language
    node = next(iter(context.reader.nodes([known.node.id])), None)
    named = context.names.get(known.node.id)
    chips = []
    if named is not None and named.level in LEVELS:
        chips.append(chip(LEVELS[named.level].caption(language)))
    elif known.node.label in NODE_TYPES:
        chips.append(chip(NODE_TYPES[known.node.label].caption(language)))
    if named is not None:
        chips += [chip(part) for part in (named.region, named.cluster) if part]
    if isinstance(node, FactNode):
        chips.append(status_chip(node.status, language, always=True))
        if node.confidence == "unsure":
            chips.append(chip(CONFIDENCE["unsure"](language), "unsure"))
    if _invented(context, known):
        chips.append(chip(text("invented", language), "invented"))
    title(known.node.name or known.node.id, chips)


def _invented(context: Context, known: Profile) -> bool:
    """Whether all that is known of it comes from the examples."""
    ids = {known.node.id, *(row.document.id for row in known.documents)}
    documents = [node for node in context.reader.nodes(ids) if isinstance(node, Document)]
    return bool(documents) and all(document.invented for document in documents)


def sections(context: Context, known: Profile) -> None:
    """Each part of the answer under its heading, the first ones open."""
    parts = _parts(told("profile", known, context.language))
    for number, (heading, sentences) in enumerate(parts):
        if number == 0:
            _about(context, known, sentences)
            continue
        if not sentences:
            continue
        with st.expander(markdown(f"{heading} ({len(sentences)})"), expanded=number < 5):
            _sentences(context, sentences, f"profile {number}")
    _related(context, known)
    _documents(context, known)


def _related(context: Context, known: Profile) -> None:
    """The bodies and parties at the other ends of the lines, each a button to it."""
    ends = [end for line in known.lines for end in (line.source, line.target)]
    others = {end.id: end for end in ends if end.id != known.node.id and end.id in context.names}
    _buttons(context, "related", [(end.name, choose, (end.id,), {}) for end in others.values()])


def _documents(context: Context, known: Profile) -> None:
    """The documents that speak of it, each a button to its text."""
    rows: list[_Button] = [
        (row.document.name, go, ("documents",), {"document": row.document.id, "passage": ""})
        for row in known.documents
    ]
    _buttons(context, "documents", rows)


_Button: TypeAlias = tuple[str, Callable[..., None], tuple[str, ...], dict[str, str]]


def _buttons(context: Context, name: str, buttons: Sequence[_Button]) -> None:
    if not buttons:
        return
    muted(text(f"profile.{name}", context.language))
    with st.container(horizontal=True, gap="small", key=f"buttons {name}"):
        for number, (words, act, values, more) in enumerate(buttons[:_MOST_BUTTONS]):
            st.button(
                markdown(words or text("unknown", context.language)),
                key=f"{name} {number}",
                type="tertiary",
                on_click=act,
                args=values,
                kwargs=more,
            )


def _about(context: Context, known: Profile, sentences: list[Sentence]) -> None:
    """What the labels at the head do not say already."""
    if known.node.label != "Body":
        _sentences(context, sentences, "about")
        return
    if known.properties.get("aliases"):
        _sentences(context, sentences[:1], "about")
    if known.properties.get("generic"):
        muted(text("profile.generic", context.language))


def _sentences(context: Context, sentences: list[Sentence], key: str) -> None:
    with st.container(gap="xxsmall"):
        for number, one in enumerate(sentences):
            said(one.text, one.sources, f"{key} {number}", context.language, deep=one.depth > 0)


def _parts(answer: list[Told]) -> list[tuple[str, list[Sentence]]]:
    out: list[tuple[str, list[Sentence]]] = []
    for heading, group in groupby(answer, key=lambda one: isinstance(one, Heading)):
        items = list(group)
        if heading:
            out += [(one.text, []) for one in items if isinstance(one, Heading)]
        elif out:
            out[-1][1].extend(one for one in items if isinstance(one, Sentence))
    return out
