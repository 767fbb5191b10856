"""Reasons in both languages, from a question's own table of codes."""

from __future__ import annotations

from collections.abc import Mapping

from graph.captions import Caption
from queries.answers import Reason


def reason(table: Mapping[str, Caption], code: str, **parameters: str) -> Reason:
    """The reason with this code, its parameters filled in.

    >>> reason({"far": Caption("mere end {hops} led", "more than {hops} hops")}, "far", hops="6").en
    'more than 6 hops'
    """
    da, en = (text.format(**parameters) for text in table[code])
    return Reason(code=code, parameters=parameters, da=da, en=en)
