"""The cases: small drawn graphs, a question, and the answer that a careful reader gives by hand.

A case is one entry of a YAML file in `cases/`, with these keys and no others:

    case      its name
    drawing   the graph as a picture, and what its decoys are there for
    graph     the same in `notation.py`
    ask       a question of `queries.QUESTIONS`
    with      its arguments
    view      day (default 2024-01-01), status, unsure
    answer    what the answer must hold: of a mapping the keys that are given, of a list everything.
              References and reasons stand by their id and code, facts as "a TYPE b", passages by
              id; a route also as `way`. What is left out must be nothing unless it is given.
    error     instead of an answer, the error that must come
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from queries.view import NOT_SUPERSEDED, View

CASES = Path(__file__).parent / "cases"
KEYS = {"case", "drawing", "graph", "ask", "with", "view", "answer", "error"}
NOTHING = {"by_status": 0, "by_date": 0, "unsure": 0}
_DAY = datetime.date(2024, 1, 1)


class Case(NamedTuple):
    """One case."""

    file: str
    name: str
    given: dict[str, Any]

    @property
    def view(self) -> View:
        given = dict(self.given.get("view", {}))
        on = given.pop("day", _DAY)
        statuses = frozenset(given.pop("status", NOT_SUPERSEDED))
        unsure = given.pop("unsure", False)
        assert not given, given
        return View(on, statuses, unsure)

    @property
    def answer(self) -> dict[str, Any]:
        return {
            **self.given["answer"],
            "left_out": NOTHING | self.given["answer"].get("left_out", {}),
        }


def cases() -> list[Case]:
    return [
        Case(path.stem, given["case"], given)
        for path in sorted(CASES.glob("*.yaml"))
        for given in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def short(value: Any) -> Any:
    """An answer's JSON as the cases write it."""
    if isinstance(value, list):
        return [short(each) for each in value]
    if not isinstance(value, dict):
        return value
    keys = set(value)
    if keys == {"id", "label", "name"}:
        return value["id"]
    if {"type", "from", "to", "caption"} <= keys and "from_bodies" not in keys:
        return f"{value['from']['id']} {value['type']} {value['to']['id']}"
    if {"code", "da", "en"} <= keys:
        return value["code"]
    if {"document", "spans", "text"} <= keys:
        return value["id"]
    out = {key: short(each) for key, each in value.items()}
    if "hops" in value:
        steps = (f" -{hop['basis']}-> {hop['to']}" for hop in out["hops"])
        out["way"] = "".join([out["hops"][0]["from"] if out["hops"] else "", *steps])
    return out


def differences(expected: Any, found: Any, at: str = "answer") -> list[str]:
    """Where an answer is not as expected."""
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return [f"{at}: {found!r} is no mapping"]
        out = []
        for key, value in expected.items():
            if key not in found:
                out.append(f"{at}.{key}: is not there, but {sorted(found)}")
            else:
                out += differences(value, found[key], f"{at}.{key}")
        return out
    if isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            return [f"{at}: expected {expected!r}, found {found!r}"]
        pairs = enumerate(zip(expected, found, strict=True))
        return [d for i, (want, got) in pairs for d in differences(want, got, f"{at}[{i}]")]
    if isinstance(expected, float) and isinstance(found, float):
        return [] if abs(expected - found) < 0.01 else [f"{at}: expected {expected}, found {found}"]
    return [] if expected == found else [f"{at}: expected {expected!r}, found {found!r}"]
