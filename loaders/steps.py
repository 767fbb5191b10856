"""What each step of loading makes of one document, as JSON: for `mandat read FILE --step`."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from collections.abc import Set as AnySet
from typing import Any

from pydantic import BaseModel

from graph.value import Graph, as_json
from loaders import STEPS
from loaders.anchor import Sentence, anchor
from loaders.build import build_graph
from loaders.entities import Entities
from loaders.read import read
from loaders.recognise import recognise
from loaders.resolve import resolve
from loaders.segment import segment
from loaders.text import Clean


def step(wanted: str, name: str, content: bytes) -> Any:
    """The value of one step, as JSON; raises `UnreadableSource`.

    A document read alone has no verdicts: *review* hands on what *resolve* gave.
    """
    source = read(name, content)
    if wanted == "read":
        return shown(source)
    segmented = segment(source)
    if wanted == "segment":
        return {key: one for key, one in shown(segmented).items() if key != "source"}
    anchored = anchor(segmented)
    if wanted == "anchor":
        return {
            key: one for key, one in shown(anchored).items() if key not in ("segmented", "found")
        }
    statements = recognise(anchored)
    if wanted == "recognise":
        return shown(statements)
    if wanted in ("resolve", "review"):
        return shown(resolve((statements,)))
    if wanted == "build":
        return shown(build_graph((statements,)))
    raise ValueError(f"{wanted} is no step; the steps are {', '.join(STEPS)}")


def shown(value: Any) -> Any:
    """A value of the loaders as JSON; a sentence names its block by number."""
    if isinstance(value, Graph):
        return as_json(value)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Clean):
        return {"text": value.text, "spans": shown(value.spans())}
    if isinstance(value, Entities):
        return shown(value.all)
    if isinstance(value, Sentence):
        return {**_fields(value, without="block"), "block": value.block.number}
    if dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, Mapping):
        return {_key(key): shown(one) for key, one in value.items()}
    if isinstance(value, AnySet):
        return sorted(shown(one) for one in value)
    if isinstance(value, tuple | list):
        return [shown(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _fields(value: Any, without: str = "") -> dict[str, Any]:
    return {
        field.name: shown(getattr(value, field.name))
        for field in dataclasses.fields(value)
        if field.name != without
    }


def _key(key: Any) -> str:
    return " ".join(map(str, key)) if isinstance(key, tuple) else str(key)
