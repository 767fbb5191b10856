"""What the answers have in common: references, facts with their passages, and what was left out."""

from __future__ import annotations

import datetime
from typing import Any

from pydantic import Field

from graph.captions import Caption, Language
from graph.nodes import Locator
from graph.records import Certainty, Confidence, Matter, Modality, Record, Status


class Answer(Record):
    """A frozen value whose JSON form is the contract of the commands and the app."""

    def to_json(self) -> dict[str, Any]:
        """Its JSON form: dates as ISO text, `from` and `to` as the contract spells them."""
        return self.model_dump(mode="json", by_alias=True)


class Words(Answer):
    """A text of the program in Danish and English."""

    da: str
    en: str

    @classmethod
    def of(cls, caption: Caption) -> Words:
        """The words of a caption."""
        return cls(da=caption.da, en=caption.en)

    def __call__(self, language: Language) -> str:
        return self.da if language == "da" else self.en


class Reason(Words):
    """Why an outcome is what it is: a stable code, what it is about, and plain words.

    `parameters` holds names as the documents have them; whoever shows them escapes them.
    """

    code: str
    parameters: dict[str, str] = Field(default_factory=dict)


class Ref(Answer):
    """A node, as far as one needs it to name it or to link to it."""

    id: str
    label: str
    name: str


class Quote(Answer):
    """A passage and the document it stands in; `spans` as in `graph.nodes.Passage`."""

    id: str
    document: Ref
    status: Status | None = None
    spans: tuple[tuple[int, int], ...] = ()
    section: str | None = None
    text: str
    locator: Locator | None = None


class FactRef(Answer):
    """An edge as an answer shows it; `caption` is read from `from` to `to`."""

    id: str
    type: str
    source: Ref = Field(alias="from")
    target: Ref = Field(alias="to")
    caption: Words
    condition: str | None = None
    matter: Matter | None = None
    modality: Modality | None = None
    status: Status
    certainty: Certainty
    confidence: Confidence
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    derived_from: str | None = None
    passages: tuple[Quote, ...]


class LeftOut(Answer):
    """How many facts the question would have used but for the view."""

    by_status: int = 0
    by_date: int = 0
    unsure: int = 0


class Answered(Answer):
    """An answer that a view has filtered."""

    left_out: LeftOut

    def to_json(self) -> dict[str, Any]:
        """Its JSON form; what was left out comes last."""
        given = super().to_json()
        left_out = given.pop("left_out")
        return {**given, "left_out": left_out}
