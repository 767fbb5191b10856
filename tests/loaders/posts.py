"""Tells in short words what a text of our own says of seats, for the tests of that family."""

from __future__ import annotations

from typing import Any

import loaders
from loaders.statements import NodeOf, Statements

HEAD = "# Kommissorium for Kystrådet\n\n"
LIST = "# Kommissorium for Kystrådet\n\n## Medlemmer\n\n"


def read(text: str) -> Statements:
    """What a text states."""
    return loaders.read_source("prøve.md", text.encode())


def ends(stated: Statements, type_: str, key: str) -> list[str]:
    """What edges of a type lead to from a node, without the kind of key."""
    found = {e.target for e in stated.edges if e.type == type_ and e.source == key}
    return sorted(key.split(":", 1)[1] for key in found)


def posts(stated: Statements, body: str = "kystråd") -> list[NodeOf]:
    """The posts of the body whose key ends so."""
    targets = {e.target for e in stated.edges if e.type == "HAS_POST" and e.source.endswith(body)}
    return [n for n in stated.nodes if n.key in targets]


def seats(text: str, *, attendance: str = "full", body: str = "kystråd") -> list[tuple[Any, ...]]:
    """Role, least, most and senders of each post, in order of these."""
    stated = read(text)
    out = []
    for post in posts(stated, body):
        given = post.properties
        if given["attendance"] == attendance:
            numbers = given.get("seats_min"), given.get("seats_max")
            out.append((given["role"], *numbers, *ends(stated, "REPRESENTS", post.key)))
    return sorted(out, key=str)


def appointed(text: str, body: str = "kystråd") -> set[tuple[Any, ...]]:
    """Role, number and appointers of each post that somebody fills."""
    stated = read(text)
    found = ((p, ends(stated, "APPOINTED_BY", p.key)) for p in posts(stated, body))
    return {(p.properties["role"], p.properties.get("seats_min"), *by) for p, by in found if by}


def sizes(text: str) -> set[tuple[int | None, int | None]]:
    """The numbers of members in all."""
    return {
        (n.properties.get("min"), n.properties.get("max"))
        for n in read(text).nodes
        if n.label == "Provision" and n.properties["kind"] == "size"
    }
