"""Reads a text of our own and tells the seats of a body in short rows, for tests in any language."""

from __future__ import annotations

from typing import Any

import loaders
from loaders.statements import Statements


def seats(text: str, body: str) -> set[tuple[Any, ...]]:
    """Role, attendance, least, most, per what, senders, appointers of each post of a body.

    `body` is the end of its key; senders and appointers are joined names in small letters.
    """
    stated = loaders.read_source("prøve.md", text.encode())
    held = {e.target for e in stated.edges if e.type == "HAS_POST" and e.source.endswith(body)}
    out = set()
    for node in stated.nodes:
        given = node.properties
        if node.key in held:
            out.add(
                (
                    given["role"],
                    given["attendance"],
                    given.get("seats_min"),
                    given.get("seats_max"),
                    given.get("per"),
                    _ends(stated, "REPRESENTS", node.key),
                    _ends(stated, "APPOINTED_BY", node.key),
                )
            )
    return out


def _ends(stated: Statements, type_: str, key: str) -> str:
    found = (e.target.split(":", 1)[1] for e in stated.edges if e.type == type_ and e.source == key)
    return " + ".join(sorted(found))


def sizes(text: str) -> set[tuple[int | None, int | None]]:
    """Least and most of every provision of size."""
    stated = loaders.read_source("prøve.md", text.encode())
    return {
        (n.properties.get("min"), n.properties.get("max"))
        for n in stated.nodes
        if n.label == "Provision" and n.properties.get("kind") == "size"
    }
