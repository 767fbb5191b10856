"""What one document states, in its own names: a value that a store keeps as JSON."""

from __future__ import annotations

import datetime
import json
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from graph.levels import Level, Scope
from graph.records import Certainty, Confidence, Status

VERSION = 6
"""Counted up whenever the rules or this form change: what an older one read is then read anew."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentPart(_Value):
    """A document (number 0) or a part of it; offsets in the source."""

    number: int
    kind: str
    title: str
    span: tuple[int, int]
    parent: int | None = None
    status: Status | None = None
    dated: datetime.date | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    language: str = "da"
    aliases: tuple[str, ...] = ()  # case and journal numbers


class EntityOf(_Value):
    """A body or party as the document names it; `key` is its name in the other statements.

    `cluster` is a proper name; `role` the level of a cluster; `owner` the stem of the body it is of.
    """

    key: str
    label: Literal["Body", "Party"]
    name: str
    aliases: tuple[str, ...] = ()
    sort: str = ""
    stem: str = ""
    role: str | None = None
    cluster: str | None = None
    region: str | None = None
    level: Level | None = None
    scope: Scope | None = None
    kind: str | None = None
    owner: str | None = None
    plural: bool = False
    side: bool = False
    each: bool = False  # one in every cluster
    outside: bool = False  # a cluster that the document does not hold for
    headed: bool = False  # a title or heading of the document's is about it
    passages: tuple[str, ...] = ()
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    status: Status | None = None


class IdentityOf(_Value):
    """Why two names of the document are one body, why look-alikes are not, or what stays open."""

    verdict: Literal["same", "apart", "open"]
    a: str
    b: str
    why: str


class PassageOf(_Value):
    """A stretch of the document; `part` is the number of the part it stands in."""

    key: str
    spans: tuple[tuple[int, int], ...]
    text: str
    section: str | None = None
    part: int = 0
    row: int | None = None


class _Stated(_Value):
    key: str
    passages: tuple[str, ...] = Field(min_length=1)
    rule: str
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    status: Status | None = None
    properties: dict[str, Any] = Field(default_factory=dict)


class NodeOf(_Stated):
    """A node other than Body and Party; `key` is its name in the edges."""

    label: str


class EdgeOf(_Stated):
    """An edge between keys."""

    type: str
    source: str
    target: str


class Unread(_Value):
    """A stretch that speaks of bodies and that no rule understood."""

    span: tuple[int, int]
    text: str
    section: str | None = None


class Statements(_Value):
    """Everything read from one document."""

    version: int = VERSION
    name: str
    sha256: str
    encoding: str = "utf-8"
    region: str | None = None
    home: str | None = None
    parts: tuple[DocumentPart, ...]
    entities: tuple[EntityOf, ...] = ()
    passages: tuple[PassageOf, ...] = ()
    nodes: tuple[NodeOf, ...] = ()
    edges: tuple[EdgeOf, ...] = ()
    unread: tuple[Unread, ...] = ()
    identities: tuple[IdentityOf, ...] = ()

    def to_json(self) -> str:
        """As a store keeps it: without defaults, but always with its version."""
        kept = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps({"version": self.version, **kept}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` gave; raises ValueError where another version of Mandat wrote it."""
        kept = cls.model_validate_json(text)
        if "version" not in kept.model_fields_set or kept.version != VERSION:
            raise ValueError(f"statements of {kept.name} are not of version {VERSION}")
        return kept
