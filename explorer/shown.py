"""Errors as plain words in the chosen language; never a traceback."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from explorer.safe import markdown
from explorer.texts import text
from explorer.wording.errors import in_language
from graph.captions import Language
from graph.errors import MandatError

_LOG = logging.getLogger("mandat")


@contextmanager
def errors(language: Language) -> Iterator[None]:
    """Shows what goes wrong within it: what, why and what to do, or a reference to the log."""
    try:
        yield
    except MandatError as fault:
        st.error(said(fault, language))
    except Exception:  # noqa: BLE001  (the last place that can turn a fault into words)
        reference = secrets.token_hex(4)
        _LOG.exception("reference %s", reference)
        st.error(text("error.unexpected", language).format(reference))


def said(fault: MandatError, language: Language) -> str:
    """A fault as Markdown: the thing, the fault and the remedy."""
    thing, what = markdown(fault.thing), markdown(in_language(fault.fault, language))
    return f"**{thing}** {what}. {markdown(in_language(fault.remedy, language))}"
