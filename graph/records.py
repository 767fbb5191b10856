"""What nodes and edges have in common: frozen, validated, each fact with where it comes from."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from graph.captions import Caption, TwoWay

Certainty = Literal["explicit", "implied"]
Confidence = Literal["sure", "unsure"]
Status = Literal["in_force", "draft", "proposal", "superseded"]
Review = Literal["unreviewed", "accepted", "corrected", "added"]
Modality = Literal["does", "must", "should", "may"]
Matter = Literal["dispute", "principle", "economy", "cross_cluster", "national", "other"]

Id = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=20_000)]
Count = Annotated[int, Field(ge=0, le=100_000)]
Passages = Annotated[tuple[Id, ...], Field(min_length=1)]


class Record(BaseModel):
    """A frozen value; unknown properties are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Item(Record):
    """A node or an edge."""

    id: Id

    def properties(self) -> dict[str, Any]:
        """Its properties as JSON values, keys sorted, nulls and empty lists left out."""
        given = self.model_dump(
            mode="json", by_alias=True, exclude=self._identity(), exclude_none=True
        )
        return {k: v for k, v in sorted(given.items()) if v != []}

    def _identity(self) -> set[str]:
        return {"id"}


class Fact(Item):
    """What every fact carries: its passages, and how far it can be relied on."""

    passages: Passages
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    status: Status = "in_force"
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    rule: str = ""
    review: Review = "unreviewed"
    derived_from: Id | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Fact:
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError(f"valid_from {self.valid_from} is after valid_to {self.valid_to}")
        return self

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it is valid on a day; unknown validity counts as valid."""
        return not (
            (self.valid_from and day < self.valid_from) or (self.valid_to and day > self.valid_to)
        )


class Node(Item):
    """A node: `label` is its type in Neo4j and in every export."""

    label: ClassVar[str]
    caption: ClassVar[Caption]

    name: Text = ""
    aliases: tuple[str, ...] = ()


class FactNode(Node, Fact):
    """A node that a document states, so with passages."""


class Edge(Item):
    """An edge: `type` as in Neo4j and in every export, `ends` the pairs of labels it may join."""

    type: ClassVar[str]
    ends: ClassVar[tuple[tuple[str, str], ...]]
    captions: ClassVar[TwoWay]

    source: Id
    target: Id

    def _identity(self) -> set[str]:
        return {"id", "source", "target"}


class FactEdge(Edge, Fact):
    """An edge that a document states."""


class Line(FactEdge):
    """An edge between bodies: how it is meant, when it holds, and for which matters."""

    modality: Modality = "does"
    condition: Text | None = None
    matter: Matter | None = None
