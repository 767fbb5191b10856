"""Dates of a sentence; one without a year has the year that the document gives the same day."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import FoundDate, dates_in

_LEAP: Final = 2000  # a year that has every day
_SPAN: Final = re.compile(r"\b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def days_in(doc: Anchored, sentence: Sentence) -> list[FoundDate]:
    """The dates in order; a day is left out whose year nobody can tell.

    The years of a span ("the agreement 2019-2023") tell nothing of a day.
    """
    out: list[FoundDate] = []
    for one in _dated(sentence.text):
        years = _years(doc).get((one.day.month, one.day.day), set())
        if one.day.year != _LEAP:
            out.append(one)
        elif len(years) == 1:
            out.append(replace(one, day=one.day.replace(year=min(years))))
    return out


def _dated(text: str) -> list[FoundDate]:
    """The dates of a text, in the leap year where it gives none; the text's one year is theirs all."""
    plain = _SPAN.sub(lambda m: " " * len(m.group()), text)
    years = set(_YEAR.findall(plain))
    found = dates_in(plain, _LEAP)
    if any(one.year_given for one in found) or len(years) == 1:
        return list(found)
    return [replace(one, day=one.day.replace(year=_LEAP)) for one in found]


def _years(doc: Anchored) -> dict[tuple[int, int], set[int]]:
    """Month and day → the years with which the document says them."""
    if "years" not in doc.seen:
        held: dict[tuple[int, int], set[int]] = defaultdict(set)
        for sentence in doc.sentences:
            for one in _dated(sentence.text):
                if one.day.year != _LEAP:
                    held[one.day.month, one.day.day].add(one.day.year)
        doc.seen["years"] = held
    years: dict[tuple[int, int], set[int]] = doc.seen["years"]
    return years
