"""What a view of the app is: its language, filter and chosen body; kept in the address as well.

The address (`?page=&body=&on=&status=&unsure=&lang=`) gives the same view to whoever opens it.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, get_args

import streamlit as st

from graph.captions import LANGUAGES, Language
from graph.records import Status
from graph.stores.contract import Named, Reader, Store
from queries.view import NOT_SUPERSEDED, View

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_SEEN: Final = "address"
_KEPT: Final = "kept"
_LONGEST: Final = 200


@dataclass(frozen=True)
class Context:
    """All that a page needs: the store, a reader of its newest generation, and the view."""

    store: Store
    reader: Reader
    names: Mapping[str, Named]
    language: Language
    view: View
    body: str | None


def first_visit() -> bool:
    """Whether nothing has been shown yet in this window; True once."""
    first = "visited" not in st.session_state
    st.session_state["visited"] = True
    return first


def adopt() -> None:
    """Takes over what the address says and the session has not seen; what it cannot take, not."""
    given = {key: value[:_LONGEST] for key, value in st.query_params.to_dict().items()}
    seen = st.session_state.get(_SEEN, {})
    new = {key: value for key, value in given.items() if seen.get(key) != value}
    state = st.session_state
    first = {
        "language": _default_language(),
        "on": datetime.date.today(),
        "statuses": [s for s in STATUSES if s in NOT_SUPERSEDED],
        "unsure": False,
        "body": None,
    }
    # Streamlit forgets a widget that a run ended before, as one that changes the page does, and a
    # browser that has dropped a widget is told its value only where the run has set it.
    for key, value in {**first, **state.get(_KEPT, {})}.items():
        state[key] = state.get(key, value)
    if new.get("lang") in LANGUAGES:
        state["language"] = new["lang"]
    if "on" in new:
        state["on"] = _day(new["on"]) or state["on"]
    if "status" in new:
        chosen = new["status"].split(",")
        state["statuses"] = [s for s in STATUSES if s in chosen] or state["statuses"]
    if "unsure" in new:
        state["unsure"] = new["unsure"] == "1"
    if "body" in new:
        state["body"] = new["body"]
    for key in ("to", "document", "passage"):
        if key in new:
            state[key] = new[key]
    state[_SEEN] = given


def wanted_page() -> str | None:
    """The page that the address asks for, once."""
    if st.session_state.get("page_taken"):
        return None
    st.session_state["page_taken"] = True
    return st.query_params.get("page")


def publish(page: str) -> None:
    """Writes the view into the address; what is as always is left out."""
    state = st.session_state
    today = datetime.date.today()
    address: dict[str, str] = {"page": page, "lang": state["language"]}
    if state["body"]:
        address["body"] = state["body"]
    if state["on"] and state["on"] != today:
        address["on"] = state["on"].isoformat()
    if set(state["statuses"]) != NOT_SUPERSEDED:
        address["status"] = ",".join(state["statuses"])
    if state["unsure"]:
        address["unsure"] = "1"
    if page == "documents":
        for key in ("document", "passage"):
            if state.get(key):
                address[key] = state[key]
    state[_KEPT] = {key: state[key] for key in ("language", "on", "statuses", "unsure", "body")}
    state[_SEEN] = address
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)


def view() -> View:
    """The filter of all questions."""
    state = st.session_state
    return View(
        on=state["on"] or datetime.date.today(),
        statuses=frozenset(state["statuses"] or NOT_SUPERSEDED),
        unsure=state["unsure"],
    )


def changed_filters() -> int:
    """How many filters are not as they are at first."""
    state = st.session_state
    changed = (
        state["on"] != datetime.date.today(),
        set(state["statuses"]) != NOT_SUPERSEDED,
        bool(state["unsure"]),
    )
    return sum(changed)


def reset_filters() -> None:
    """All filters as they are at first."""
    st.session_state["on"] = datetime.date.today()
    st.session_state["statuses"] = [s for s in STATUSES if s in NOT_SUPERSEDED]
    st.session_state["unsure"] = False


def choose(body: str | None) -> None:
    """Makes a body the chosen one."""
    st.session_state["body"] = body


def go(page: str, **values: str) -> None:
    """Asks for another page at the end of a callback, with a body, document or passage."""
    st.session_state.update(values)
    st.session_state["go"] = page


def taken_go() -> str | None:
    """The page that a callback has asked for, once."""
    page = st.session_state.pop("go", None)
    return page if isinstance(page, str) else None


def _default_language() -> Language:
    given = os.environ.get("MANDAT_LANGUAGE", "da")
    return next((known for known in LANGUAGES if known == given), "da")


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
