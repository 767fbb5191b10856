"""What the program calls a thing on screen, in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


class Caption(NamedTuple):
    """One thing in Danish and English."""

    da: str
    en: str

    def __call__(self, language: Language) -> str:
        """The caption in one language."""
        return self.da if language == "da" else self.en


class TwoWay(NamedTuple):
    """A relation read from its source to its target, and back."""

    forward: Caption
    backward: Caption


def two_way(da: str, da_back: str, en: str, en_back: str) -> TwoWay:
    """A relation's captions: Danish there and back, English there and back."""
    return TwoWay(Caption(da, en), Caption(da_back, en_back))
