"""Small graphs as text, so that a case can be read beside its drawing.

One line is a node or an edge; ids are what the line calls them:

    Body ipg level=cluster_operational "Implementeringsgruppe"
    Body top level=regional_political proposal
    ipg REPORTS_TO top matter=dispute draft unsure to=2022-06-30
    Post chair of=ipg role=chair seats=1 for=kommune by=region held=anna,bo:deputy in=seat
    Provision often of=ipg kind=cadence min=4        # more than `of=` may be given: of=ipg,top
    Meeting m1 of=top date=2022-09-08
    OverlapRule rule covers=ipg,top who=kommune
    Duty d1 of=ipg task="Referat" order=3 done=office*,kommune     # * is the lead

`seats=3` is exactly three, `3-5` a range, `3+` at least, `-5` at most. A bare word is a status, a
certainty, a confidence or a flag. `from=` and `to=` are the validity. `in=` says which post a post
is included in, `gives=` which post it gives by office. Every fact cites the passage "text" of the
document "doc" unless it says `cites=a,b`.
"""

from __future__ import annotations

import re
import shlex
from typing import Any

from graph.edges import EDGE_TYPES
from graph.nodes import NODE_TYPES
from graph.value import Graph, edge_from, node_from

_WORDS = {
    **dict.fromkeys(("in_force", "draft", "proposal", "superseded"), "status"),
    **dict.fromkeys(("explicit", "implied"), "certainty"),
    **dict.fromkeys(("sure", "unsure"), "confidence"),
}
_KEYS = {"from": "valid_from", "to": "valid_to"}


class _Text:
    def __init__(self) -> None:
        self.nodes: dict[str, tuple[str, dict[str, Any]]] = {}
        self.edges: dict[str, tuple[str, str, str, dict[str, Any]]] = {}
        self.passages: set[str] = {"text"}

    def read(self, line: str) -> None:
        words = shlex.split(line, comments=True)
        if not words:
            return
        if words[0] in NODE_TYPES:
            self.node(words[0], words[1], *_given(words[2:]))
        elif len(words) > 2 and words[1] in EDGE_TYPES:
            given, name = _given(words[3:])
            assert name is None, line
            self.edge(words[0], words[1], words[2], given)
        else:
            raise ValueError(f"neither a node nor an edge: {line}")

    def node(self, label: str, ident: str, given: dict[str, Any], name: str | None) -> None:
        sugar = {key: given.pop(key) for key in list(given) if (label, key) in _SUGAR}
        if label == "Post" and "seats" in given:
            given |= _seats(given.pop("seats"))
        if label == "Passage":
            self.passages.add(ident)
        facts = {"passages": self.cited(given)} if label not in ("Passage", "Document") else {}
        if label != "Duty":
            given["name"] = name or given.get("name") or ident
        assert ident not in self.nodes, f"{ident} twice"
        self.nodes[ident] = (label, given | facts)
        for key, value in sugar.items():
            for other in value.split(","):
                self.sugar(_SUGAR[label, key], ident, other, given)

    def sugar(self, kind: str, ident: str, other: str, given: dict[str, Any]) -> None:
        type_, _, backwards = kind.partition("<")
        other, _, as_ = other.partition(":")
        more: dict[str, Any] = {"as": as_} if as_ else {}
        if other.endswith("*"):
            other, more = other[:-1], {"lead": True}
        if type_ == "HOLDS" and other not in self.nodes:
            self.node("Person", other, {}, None)
        ends = (other, ident) if backwards else (ident, other)
        for key in ("status", "valid_from", "valid_to", "confidence"):
            if key in given:
                more[key] = given[key]
        self.edge(ends[0], type_, ends[1], more)

    def edge(self, source: str, type_: str, target: str, given: dict[str, Any]) -> None:
        ident = given.pop("id", f"{source} {type_} {target}")
        while ident in self.edges:
            ident += "+"
        facts = {"passages": self.cited(given)} if type_ != "IN" else {}
        self.edges[ident] = (type_, source, target, given | facts)

    def cited(self, given: dict[str, Any]) -> list[str]:
        cites = str(given.pop("cites", "text")).split(",")
        self.passages.update(cites)
        return cites


_SUGAR = {
    ("Post", "of"): "HAS_POST<back",
    ("Post", "for"): "REPRESENTS",
    ("Post", "by"): "APPOINTED_BY",
    ("Post", "in"): "INCLUDED_IN",
    ("Post", "gives"): "EX_OFFICIO",
    ("Post", "held"): "HOLDS<back",
    ("Provision", "of"): "GOVERNS",
    ("Meeting", "of"): "MEETING_OF",
    ("OverlapRule", "covers"): "COVERS",
    ("OverlapRule", "who"): "BY",
    ("Duty", "of"): "FOR",
    ("Duty", "done"): "RESPONSIBLE_FOR<back",
}


def _given(words: list[str]) -> tuple[dict[str, Any], str | None]:
    given: dict[str, Any] = {}
    name = None
    for word in words:
        key, equals, value = word.partition("=")
        if equals and re.fullmatch("[a-z_]+", key):
            given[_KEYS.get(key, key)] = value
        elif word in _WORDS:
            given[_WORDS[word]] = word
        elif word in ("generic", "approx", "planned", "gaps", "invented", "voting"):
            given[word] = True
        else:
            assert name is None, f"two names: {name}, {word}"
            name = word
    if "aliases" in given:
        given["aliases"] = given["aliases"].split("|")
    return given, name


def _seats(text: str) -> dict[str, Any]:
    if match := re.fullmatch(r"(\d*)-(\d+)", text):
        least, most = match.groups()
        return {"seats_min": int(least) if least else None, "seats_max": int(most)}
    if text.endswith("+"):
        return {"seats_min": int(text[:-1])}
    return {"seats_min": int(text), "seats_max": int(text)}


def graph(text: str) -> Graph:
    """The graph that a text describes."""
    out = _Text()
    for line in text.splitlines():
        out.read(line)
    out.nodes.setdefault("doc", ("Document", {"title": "Doc", "name": "Doc", "file": "doc.txt"}))
    for passage in sorted(out.passages):
        out.nodes.setdefault(passage, ("Passage", {"text": f"text of {passage}", "name": passage}))
        if not any(t == "IN" and s == passage for t, s, _, _ in out.edges.values()):
            out.edge(passage, "IN", "doc", {})
    return Graph(
        [node_from(label, ident, given) for ident, (label, given) in out.nodes.items()],
        [edge_from(t, ident, s, g, given) for ident, (t, s, g, given) in out.edges.items()],
    )
