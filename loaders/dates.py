"""Dates in running text: Danish, Norwegian and English, in words and in figures."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache

from loaders.layout import layout


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text; `year_given` is false where it was inferred."""

    day: datetime.date
    start: int
    end: int
    year_given: bool = True


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, layout().months), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<iso>(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d))\b"
        rf"|\b(?P<d2>\d{{1,2}})[./-]\s?(?P<m2>\d{{1,2}})[./-]\s?(?P<y2>(?:19|20)?\d\d)(?![\d./-]\d)\b"
        rf"|\b(?P<d3>\d{{1,2}})(?:\.|(?:\.|st|nd|rd|th)?\s+(?:of\s+)?)(?P<m3>{months})\b\.?(?:,?\s+(?P<y3>(?:19|20)\d\d)\b)?"
        rf"|\b(?P<m4>{months})\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y4>(?:19|20)\d\d))\b"
        rf"|\b(?P<d5>\d{{1,2}})/(?P<m5>\d{{1,2}})(?:\s*[-–]?\s*(?P<y5>(?:19|20)\d\d))?(?![\d/])",
        re.IGNORECASE,
    )


_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(19[5-9]\d|20[0-9]\d)\b")
_PLACEHOLDER = re.compile(
    r"\b[x_?]{1,2}\s?[.\-/]\s?(?:[x_?]{1,2}|\w{3,10})[.\-/ ]\s?(?:[x_?]{2,4}|(?:19|20)\d\d)"
    r"|\b(?:xx|dd)\.\s?[^\W\d_]{3,10}\s+(?:19|20)?(?:\d\d|xx)\b",
    re.IGNORECASE,
)


def dates_in(text: str, year: int | None = None) -> tuple[FoundDate, ...]:
    """All dates, in order; a date without a year takes the nearest year in the text, else `year`.

    A day and month in figures alone ("3/4") counts only where a year follows; what names no day
    of the calendar is no date, and neither is a placeholder ("xx.xx.xxxx").
    """
    if not _DIGIT.search(text):
        return ()
    years = [(m.start(), int(m.group())) for m in _YEAR.finditer(text)]
    out: list[FoundDate] = []
    for m in _pattern().finditer(text):
        if m["iso"]:
            day, month, when = m["d1"], m["m1"], m["y1"]
        elif m["m2"]:
            day, month, when = m["d2"], m["m2"], m["y2"]
        elif m["m3"]:
            day, month, when = m["d3"], str(layout().months[m["m3"].casefold()]), m["y3"]
        elif m["m4"]:
            day, month, when = m["d4"], str(layout().months[m["m4"].casefold()]), m["y4"]
        elif m["y5"]:
            day, month, when = m["d5"], m["m5"], m["y5"]
        else:
            continue
        full = _year(when) if when else _nearest(years, m.start(), m.end(), year)
        found = _date(full, int(month), int(day))
        if found:
            out.append(FoundDate(found, m.start(), m.end(), bool(when)))
    return tuple(out)


def is_only_date(text: str) -> bool:
    """Whether a line holds a date and nothing else."""
    bare = text.strip(" .,-–")
    if not 6 <= len(bare) <= 30:
        return False
    found = _pattern().fullmatch(bare)
    return bool(found and any(found[y] for y in ("y1", "y2", "y3", "y4", "y5")))


def has_placeholder(text: str) -> bool:
    """Whether a date is left to be filled in, as in "xx.xx.xxxx"."""
    return bool(_PLACEHOLDER.search(text))


def _year(text: str) -> int:
    n = int(text)
    return n if n > 99 else 2000 + n if n < 70 else 1900 + n


def _nearest(years: list[tuple[int, int]], start: int, end: int, given: int | None) -> int | None:
    """The year that follows closest, as in "8. september og den 17. november 2022"; else before."""
    after = [y for at, y in years if at >= end]
    if after:
        return after[0]
    before = [y for at, y in years if at < start]
    return before[-1] if before else given


def _date(year: int | None, month: int, day: int) -> datetime.date | None:
    if year is None:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
