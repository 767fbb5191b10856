"""The drawing on a page: a Streamlit component over the vis-network of the pyvis wheel."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import streamlit as st

from explorer.drawing.network import drawing
from explorer.drawing.routes import Plan

_VIS: Final = Path("lib", "vis-9.1.2", "vis-network.min.js")
_HERE: Final = files("explorer.drawing")


def draw(
    plan: Plan,
    key: str,
    texts: Mapping[str, str],
    *,
    selected: str | None = None,
    marked: Collection[str] = (),
    on_pick: Callable[[], None] | None = None,
    on_open: Callable[[], None] | None = None,
) -> None:
    """Draws a plan; `selected` is the chosen body, `marked` are ids of bodies and lines to stress.

    A click puts `{"body": id}`, `{"from": id, "to": id}` or `{}` into the state `key` as `picked`,
    a double click the body's id as `opened`; the callbacks tell of both. `texts` names the
    drawing (`label`), its buttons (`larger`, `smaller`, `whole`, `picture`), the picture's
    `file` and the page's `language`.
    """
    data = drawing(plan)
    revision = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:16]
    # The library is a component of its own, so that it is sent once and not at every change.
    st.components.v2.component("mandat_vis", html="<i></i>\n", js=_library())(key="vis_library")
    component = st.components.v2.component(
        "mandat_drawing", html=_asset("html"), css=_asset("css"), js=_asset("js")
    )
    component(
        key=key,
        data={
            **data,
            "revision": revision,
            "texts": dict(texts),
            "selected": selected,
            "marked": sorted(marked),
        },
        on_picked_change=on_pick or _nothing,
        on_opened_change=on_open or _nothing,
    )


def _nothing() -> None:
    """Streamlit hands back only what has a callback."""


@cache
def _asset(ending: str) -> str:
    return _HERE.joinpath(f"component.{ending}").read_text(encoding="utf-8")


@cache
def _library() -> str:
    import pyvis

    script = Path(pyvis.__file__).with_name(str(_VIS.parts[0])).joinpath(*_VIS.parts[1:])
    text = script.read_text(encoding="utf-8")
    # Without the address of a source map nothing is ever asked for.
    kept = "\n".join(line for line in text.split("\n") if "sourceMappingURL" not in line)
    return f"{kept}\nexport default function () {{}}\n"
