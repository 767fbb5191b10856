"""The days that a text tells of meetings: of whose, whether called off, held or to come."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from loaders.dates import FoundDate, dates_in
from loaders.layout import layout
from loaders.lexicon import any_of, lexicon
from loaders.sought import Sought

_LANGUAGES: Final = ("da", "nb", "nn", "en")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ASIDE: Final = re.compile(r"\([^()]*\)")
_UNKNOWN: Final = 1  # words between a sitting and its day that are no links, such as a place
_CLAUSE: Final = re.compile(r"[;:,]|\.\s")
_SHORT: Final = re.compile(
    r"(?<![\d.,/§-])(\d{1,2})(?:\.|/)(\d{1,2})(?:\.(?!\d)|(?![\d/:-]|[.,]\d|\s*%))"
)
_BEFORE: Final = 12  # letters that the word for a time takes
_CLOCK: Final = re.compile(r"(?<!\w)(?:kl|klokken|klokka|at)\.? ?$", re.I)
_PERIOD: Final = re.compile(r"\b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d\b)")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word for a sitting: where it stands, and what it says in its beginning ("bestyrelses")."""

    start: int
    end: int
    stem: str
    verb: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which a body meets or met, or would have; `cue` is None where only a heading says so."""

    found: FoundDate
    cue: Cue | None
    off: bool = False  # called off, or moved to another day


@cache
def said(name: str) -> frozenset[str]:
    """One list of words, of all languages together."""
    lists: list[dict[str, Any]] = [lexicon(language, "meetings") for language in _LANGUAGES]
    return frozenset(word for one in lists for word in one[name])


@cache
def _any(name: str) -> re.Pattern[str]:
    longest = sorted(said(name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.I)


@cache
def _cue() -> Sought:
    nouns = "|".join(sorted(map(re.escape, said("nouns")), key=len, reverse=True))
    ends = "|".join(sorted(map(re.escape, said("endings")), key=len, reverse=True))
    verbs = "|".join(sorted(map(re.escape, said("verbs") | {n for n in said("next") if " " in n})))
    return Sought(
        rf"(?<![\w-])(?:(?P<verb>{verbs})|(?P<stem>[^\W\d_]{{3,30}}?)?(?:{nouns})(?:{ends})?)(?![\w-])",
        re.I,
    )


def cues(text: str) -> list[Cue]:
    """The words for a sitting, those of people who are no body left out."""
    out = []
    for match in _cue().finditer(text):
        low = match.group().casefold()
        if any(low.startswith(other) for other in said("other")):
            continue
        out.append(
            Cue(match.start(), match.end(), (match["stem"] or "").casefold(), bool(match["verb"]))
        )
    return out


def days(
    text: str, names: list[tuple[int, int]], year: int | None, *, listed: bool,
    short: int | None = None, sure_year: bool = True,
) -> Iterator[Day]:  # fmt: skip
    """The days of meetings in a sentence; `names` are where bodies stand in it.

    `listed` where a heading says that days of meetings follow; `short` is the year of a calendar
    whose days may be two numbers, `sure_year` whether the text gives that year.
    """
    if "?" in text:
        return
    plain = _PERIOD.sub(lambda m: " " * len(m.group()), text)
    found = dates_in(plain, year)
    if short is not None:
        found = _with_short(plain, found, short, sure=sure_year)
    hidden = _hidden(plain, names, found)
    sittings = cues(text)
    for number, one in enumerate(found):
        if _any("unsure").search(text, 0, one.start):
            return
        after = found[number + 1].start if number + 1 < len(found) else len(text)
        since = found[number - 1].end if number else 0
        off = _called_off(text[since : one.start], text[one.end : after], first=number == 0)
        before = [cue for cue in sittings if cue.end <= one.start]
        if before and _any("due").search(_CLAUSE.split(hidden[: before[-1].start])[-1]):
            continue
        behind = [cue for cue in sittings if cue.start >= one.end]
        if before and _linked(hidden[before[-1].end : one.start]):
            yield Day(one, before[-1], off)
        elif (
            behind
            and not before
            and _linked(hidden[one.end : behind[0].start])
            and _linked(hidden[: one.start])
        ):
            yield Day(one, behind[0], off)
        elif listed and _listed(hidden[: one.start]) and free_of_others(hidden[since : one.start]):
            near = before[-1] if before else None
            yield Day(one, near, off)


def _with_short(
    text: str, found: tuple[FoundDate, ...], year: int, *, sure: bool
) -> tuple[FoundDate, ...]:
    """With days as a calendar of one year tells them: "14.1.", "7/10"."""
    taken = [(one.start, one.end) for one in found]
    out = list(found)
    for match in _SHORT.finditer(text):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        if _CLOCK.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            continue  # "kl. 9.10"
        try:
            day = datetime.date(year, int(match[2]), int(match[1]))
        except ValueError:
            continue
        out.append(FoundDate(day, match.start(), match.end(), sure))
    return tuple(sorted(out, key=lambda one: one.start))


def _hidden(text: str, names: list[tuple[int, int]], found: tuple[FoundDate, ...]) -> str:
    """The text with names of bodies, days and what stands in brackets blanked out."""
    out = _ASIDE.sub(lambda m: " " * len(m.group()), text)
    for start, end in (*names, *((one.start, one.end) for one in found)):
        out = out[:start] + " " * (end - start) + out[end:]
    return out


def _unknown(text: str) -> list[str]:
    known = said("links") | said("weekdays") | layout().months.keys()
    return [w for w in _WORD.findall(text) if w.casefold() not in known and len(w) > 1]


def free_of_others(text: str) -> bool:
    """Whether nothing says that a day is one of something else."""
    return _any("other_day").search(text) is None


def _linked(text: str) -> bool:
    """Whether nothing but small words stands between a sitting and a day."""
    return len(text) < 250 and len(_unknown(text)) <= _UNKNOWN and free_of_others(text)


def _listed(text: str) -> bool:
    """Whether a day that a heading announces is told as one, and not in passing."""
    return not _unknown(_CLAUSE.split(text)[-1])


def _called_off(before: str, after: str, *, first: bool) -> bool:
    """Whether what stands around a day calls it off; a day moved to holds."""
    gone = list(_any("cancelled").finditer(before))
    if gone:
        rest = before[gone[-1].end() :]
        if _instead().search(rest):
            return False
        return not (re.search(r"[.;]\s", rest) or ("," in rest and cues(rest)))
    gone = list(_any("cancelled").finditer(re.split(r"[.;]\s", after)[0]))
    return bool(gone) and not after.lstrip().startswith(":")


@cache
def _instead() -> re.Pattern[str]:
    return any_of(sorted(said("instead"), key=len, reverse=True), r"(?<!\w)", r"(?!\w)", re.I)


@lru_cache(maxsize=4096)
def is_calendar(title: str, kind: str = "calendar") -> bool:
    """Whether a heading or label says that days of meetings follow: "Mødeplan for 2025"."""
    core = re.sub(
        r"^\W*(?:[A-ZÆØÅ]{1,4}/\d+\s+|(?:punkt|pkt\.?|sak|item|ad)\s+\d+[\w/]*[.:)]?\s+)",
        "",
        title,
        flags=re.I,
    )
    core = re.sub(r"\([^)]*\)", " ", core.casefold())
    core = re.sub(
        r"\s*(?:for|i|in|of)?\s*(?:(?:efteråret|foråret|året|hausten|våren|autumn|spring|skoleåret|academic year)\s*)?"
        r"(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?",
        " ", core,
    )  # fmt: skip
    core = " ".join(re.sub(r"^[\W\d]+|[\W_]+$", "", core).split())
    for cut in (core, re.sub(r"\s+(?:for|i|af|of|in|frem til|til)\s+.*$", "", core)):
        if cut in said(kind):
            return True
    own = re.sub(r"^(?:\w+(?:ets|ens|ernes|s)|the)\s+", "", core)
    if own in said(kind):
        return True
    next_, _, sitting = core.partition(" ")
    return kind == "calendar" and next_ in said("next") and bool(_cue().fullmatch(sitting))


def goes_on(text: str) -> bool:
    """Whether a sentence tells further days of what was spoken of: "Derefter: 4. juni"."""
    begin = re.match(r"\W*((?:\w+\s+)?\w+)\s*(?::|den|d\.|on|\d)", text)
    return begin is not None and begin[1].casefold() in said("after")


def announces(lead: str) -> bool:
    """Whether a line leads to days of meetings: "Møderne i 2025 ligger således:"."""
    text = lead.strip()
    return text.endswith(":") and len(text) < 160 and bool(cues(text)) and free_of_others(text)


@lru_cache(maxsize=4096)
def year_of(title: str) -> int | None:
    """The one year that a heading gives."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", title))
    return int(years.pop()) if len(years) == 1 and not _PERIOD.search(title) else None


def settled(found: FoundDate, known: datetime.date | None, *, ahead: bool) -> datetime.date:
    """The day in the year that fits: a meeting to come lies after the day of the document."""
    if found.year_given or known is None:
        return found.day
    try:
        if ahead and found.day < known:
            return found.day.replace(year=found.day.year + 1)
        if (
            not ahead
            and found.day > known
            and found.day.year == known.year
            and (found.day - known).days > 180
        ):
            return found.day.replace(year=found.day.year - 1)
    except ValueError:
        return found.day
    return found.day


@lru_cache(maxsize=4096)
def is_span(title: str) -> bool:
    """Whether a heading is a month or a year and nothing else: "JANUAR", "Efterår 2025"."""
    core = re.sub(r"\W*(?:19|20)\d\d\W*", " ", title.casefold()).strip(" :.")
    return not core or core in layout().months or core in said("spans")


def held_then(before: str) -> bool:
    """Whether the words before a day tell of it as past: "udvalget holdt møde"."""
    return _any("past").search(before) is not None


def will_be(before: str) -> bool:
    """Whether the words before a day say that it is to come: "will be informed at its meeting on"."""
    return _any("future").search(before) is not None


def tells_of_next(text: str) -> bool:
    """Whether a text speaks of a meeting to come."""
    return _any("next").search(text) is not None


def looks_back(text: str) -> bool:
    """Whether a text speaks of a meeting that was held."""
    return _any("minutes").search(text) is not None


def is_called_off(label: str) -> bool:
    """Whether a label says that the meetings behind it will not be."""
    return _any("cancelled").search(label) is not None


def was_done(after: str) -> bool:
    """Whether what follows a day tells what was done then: "… blev det besluttet"."""
    return re.match(r"(?:\s*kl\.[\d .:-]+)?[\s,]*", after) is not None and bool(
        _any("done").match(after.lstrip(" ,"))
    )
