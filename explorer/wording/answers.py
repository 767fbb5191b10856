"""How the answer to each question is told, by the question's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from explorer.wording import escalation, missing_overlap, overlap, paths, profile, secretariat
from explorer.wording.told import Told
from graph.captions import Language
from queries.answers import Answered

WORDING: Final[dict[str, Callable[[Any, Language], list[Told]]]] = {
    "escalation": escalation.told,
    "paths": paths.told,
    "overlap": overlap.told,
    "missing_overlap": missing_overlap.told,
    "secretariat": secretariat.told,
    "profile": profile.told,
}


def told(question: str, answer: Answered, language: Language) -> list[Told]:
    """The answer to a question in words."""
    return WORDING[question](answer, language)
