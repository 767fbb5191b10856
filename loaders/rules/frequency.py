"""How many times a year words say: "mindst to gange om året", "hver 6. uge", "månedligt, dog ikke i juli"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.layout import layout
from loaders.lexicon import lexicon
from loaders.sought import Sought

_MONTHLY: Final = 12
_WEEKLY: Final = 52
_ARTICLES: Final = frozenset(("en", "et", "ein", "eit", "ei", "a", "an"))


@dataclass(frozen=True, slots=True)
class Frequency:
    """Times a year (null: no bound on that side), and where in the text it is said."""

    least: int | None
    most: int | None
    approx: bool
    start: int
    end: int

    def properties(self) -> dict[str, Any]:
        """As a Provision has them."""
        return {"min": self.least, "max": self.most, "approx": self.approx}


def frequency(text: str, language: str, *, bare: bool = False) -> Frequency | None:
    """What a stretch in pattern form says; `bare` where a title says that meetings are meant."""
    grammar = _grammar(language)
    counted, every = _counted(grammar, text), _every(grammar, text)
    if counted and every and every.end <= counted.start:
        counted = None  # "meets every third Wednesday and sends a half-yearly note"
    found = (
        counted or _nth_days(grammar, text) or every or _months(grammar, text)
        or (_unit_first(grammar, text) if bare or grammar.number_of.search(text) else None)
    )  # fmt: skip
    return _extended(grammar, text, found) if found else None


def once_a_year(text: str, words: dict[str, Any], *, gathers: object) -> Frequency | None:
    """ "The ordinary general meeting is held before the end of April": one a year, where the meeting is
    by its name one of each year, or the body itself `gathers`."""
    named = words.get("yearly", ())
    yearly = re.search(rf"(?<!\S)(?:{'|'.join(named)})(?!\S)", text) if named else None
    if not (gathers or yearly) or _YEAR.search(text):
        return None
    held = re.search(rf"(?<!\S)(?:{_any(words['held'])})(?!\S)", text)
    month = re.search(rf"(?<!\S)(?:{'|'.join(map(re.escape, layout().months))})(?!\S)", text)
    if held is None or month is None:
        return None
    return Frequency(1, 1, False, min(held.start(), month.start()), max(held.end(), month.end()))


_YEAR: Final = re.compile(r"(?:19|20)\d\d|(?<!\S)(?:næste|neste|next|sidste|siste|last)(?!\S)")


@dataclass(frozen=True, slots=True)
class _Grammar:
    numbers: dict[str, int]
    units: dict[str, int]
    ordinals: dict[str, int]
    counted: Sought
    ahead: Sought
    nth_days: Sought
    every: Sought
    irregular: tuple[tuple[Sought, int], ...]
    unit_first: Sought
    number_of: Sought
    further: Sought
    apart: Sought
    seasons: Sought


@cache
def _grammar(language: str) -> _Grammar:
    lex = lexicon(language, "provisions")
    words = lex["cadence"]
    times = set(words["times"])
    numbers = {k: n for k, n in lex["numbers"].items() if k not in times}
    number = rf"(?:\d{{1,2}}|{_any(numbers)})"
    unit = f"(?:{_any(words['units'])})"
    adverb = f"(?:{_any(words['adverbs'])})"
    how = (
        rf"(?:(?P<least>{_any(words['least'])})|(?P<about>{_any(words['about'])})"
        rf"|(?P<most>{_any(words['most'])}))(?: \.)? (?:(?:{_any(words['holding'])}) )?"
    )
    adjectives = rf"(?:(?:{_any(words['kinds'])}|<B\d+>) )*"
    noun = rf"{adjectives}(?:{_any(words['times'])}|\S*(?:møde|møte|meeting|gathering))"
    per = rf"(?:(?:{_any(words['per'])}) )(?:(?:{_any(words['determiners'])}) )?"
    often = rf"(?:{per}(?P<unit>{unit})|(?P<adverb>{adverb}))(?!\S)"
    top = rf"(?:(?: (?:,|{_any(words['also'])}))+ (?:{_any(words['most'])})(?: \.)? (?P<top>{number}))?"
    reach = rf"(?P<n>{number})(?: ?(?:-|–|—|/|{_any(words['to'])}) ?(?P<m>{number}))?{top}"
    gap = rf"(?: (?!{number} )[^\s.,;:]+){{0,7}}?"
    counted = (
        rf"(?<!\S)(?:{how})?(?:(?:{_any(words['between'])}) )?{reach}(?: \.)? "
        rf"(?:{adjectives}(?P<first>{adverb}) {adjectives}\S*(?:møde|møte|meeting|meet|{_any(words['times'])})(?!\S)"
        rf"|(?P<what>{noun}{gap} |(?:{_any(words['kinds'])}) )?{often})"
    )
    ahead = (
        rf"(?<!\S){often}(?: (?!(?:{number}) )[^\s.,;:]+){{0,5}}? (?:{how})?{reach} "
        rf"{noun}(?!\S)"
    )
    nth = rf"(?:\d|{_any((*words['ordinals'], *words['nth']))})(?: \.)?"
    nth_days = (
        rf"(?<!\S)(?P<nth>{nth}(?: (?:,|{_any(words['and'])}) {nth})*) (?:{_any(words['weekdays'])})"
        rf" (?:{_any(words['of'])}) (?:(?:{_any(words['determiners'])}) )?(?P<unit>{unit})(?!\S)"
    )
    th = rf"(?:\d{{1,2}}|{_any(words['ordinals'])})(?: \.)?"
    step = rf"(?:(?P<th>{th})(?: ?(?:-|–|{_any(words['to'])}) ?(?P<upto>{th}))? )?"
    every = (
        rf"(?<!\S)(?:{how})?(?:(?:{_any(words['every'])}) {step}(?P<unit>{unit}|{_any(words['weekdays'])})"
        rf"|(?P<adverb>{adverb}))(?!\S)(?! (?:{_any(words['number_of'])})(?!\S))"
    )
    month = "|".join(sorted(map(re.escape, layout().months), key=len, reverse=True))
    months = rf"(?P<which>(?:{month})(?: (?:,|{_any(words['and'])}) (?:{month}))*)(?!\S)"
    apart = rf"(?<!\S)(?:{_any(words['except'])}) (?:\S+ )?{months}"
    if "excepted" in words:
        behind = months.replace("which", "behind")
        apart = rf"(?:{apart}|(?<!\S){behind} (?:{_any(words['excepted'])})(?!\S))"
    return _Grammar(
        numbers=numbers,
        units={**words["units"], **words["adverbs"], **dict.fromkeys(words["weekdays"], _WEEKLY)},
        ordinals=dict(words["ordinals"]),
        counted=Sought(counted),
        ahead=Sought(ahead),
        nth_days=Sought(nth_days),
        every=Sought(every),
        irregular=tuple(
            (Sought(rf"(?<!\S)(?P<least>(?:{_any(words['least'])}) )?(?:{text})"), n)
            for text, n in words["intervals"].items()
        ),
        unit_first=Sought(
            rf"(?:møde|møte|meeting|meet) (?:{per})?(?P<unit>{unit}) : (?:{how})?{reach}(?!\S)"
        ),
        number_of=Sought(
            rf"(?<!\S)(?P<unit>{adverb}) (?:{_any(words['number_of'])}) (?:\S*møde|\S*møte|meeting|meet)"
            rf"(?: [^\s.,;:]+){{0,5}}? (?:være|vere|be|:) (?:{how})?{reach}(?!\S)"
        ),
        further=Sought(rf"(?<!\S)(?:{_any((*words['further'], *words['needed']))})(?!\S)"),
        apart=Sought(apart),
        seasons=Sought(rf"(?<!\S)(?:{_any(words['seasons'])}|{month})(?!\S)"),
    )


def _any(words: Any) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _counted(grammar: _Grammar, text: str) -> Frequency | None:
    match = grammar.counted.search(text) or grammar.ahead.search(text)
    if match is None:
        return None
    given = match.groupdict()
    if given["adverb"] and given["n"] in _ARTICLES and not given.get("what", True):
        return None  # "a half-yearly report"
    adverb = given.get("first") or given["adverb"]
    times = _value(grammar.units, adverb or given["unit"])
    low = _number(grammar, given["n"]) * times
    top = _number(grammar, given["top"]) * times if given["top"] else None
    return _bounded(match, low, _number(grammar, given["m"] or given["n"]) * times, top)


def _nth_days(grammar: _Grammar, text: str) -> Frequency | None:
    """ "the first and third Monday of the month": two in each."""
    match = grammar.nth_days.search(text)
    if match is None:
        return None
    times = _value(grammar.units, match["unit"])
    days = sum(word not in (",", ".") for word in match["nth"].split()[::2]) or 1
    return Frequency(days * times, days * times, False, match.start(), match.end())


def _every(grammar: _Grammar, text: str) -> Frequency | None:
    for regex, times in grammar.irregular:
        match = regex.search(text)
        if match:
            return Frequency(
                times, None if match["least"] else times, False, match.start(), match.end()
            )
    match = grammar.every.search(text)
    if match is None:
        return None
    times = _value(grammar.units, match["adverb"] or match["unit"])
    step = _step(grammar, match["th"])
    longest = _step(grammar, match["upto"]) if match["upto"] else step
    if not step or times < longest:
        return None  # every second year: less than once
    found = _bounded(match, round(times / longest), round(times / step))
    uneven = bool(times % step)
    return Frequency(found.least, found.most, found.approx or uneven, found.start, found.end)


def _step(grammar: _Grammar, said: str | None) -> int:
    if not said:
        return 1
    word = said.removesuffix(" .")
    return int(word) if word.isdigit() else _value(grammar.ordinals, word)


def _months(grammar: _Grammar, text: str) -> Frequency | None:
    """ "i marts, juni og september", "forår og efterår": one in each, where no year is given."""
    if re.search(r"(?:19|20)\d\d|(?<!\S)\d{1,2} \. (?!gang)", text):
        return None
    found = list(grammar.seasons.finditer(text))
    if len(found) < 2 or len({m.group() for m in found}) != len(found):
        return None
    if grammar.apart.search(text) or _AT_ONE.search(text[: found[0].start()]):
        return None
    return Frequency(len(found), len(found), False, found[0].start(), found[-1].end())


# "aftales på første møde i august": what is done at one meeting, and no meeting in each month
_AT_ONE: Final = re.compile(r"(?:på|ved|før|inden|efter) (?:[^\s,]+ ){0,3}\S*(?:møde|møte)\S* i $")


def _unit_first(grammar: _Grammar, text: str) -> Frequency | None:
    """ "Meetings a year: 4"."""
    match = grammar.number_of.search(text) or grammar.unit_first.search(text)
    if match is None:
        return None
    times = _value(grammar.units, match["unit"])
    low = _number(grammar, match["n"]) * times
    top = _number(grammar, match["top"]) * times if match["top"] else None
    return _bounded(match, low, _number(grammar, match["m"] or match["n"]) * times, top)


def _bounded(match: re.Match[str], low: int, high: int, top: int | None = None) -> Frequency:
    least: int | None = low
    most: int | None = high
    if match["least"]:
        most = None
    if match["most"]:
        least = None
    if top is not None:  # "at least four and at most six"
        least, most = low, top
    return Frequency(least, most, bool(match["about"]), match.start(), match.end())


def _extended(grammar: _Grammar, text: str, found: Frequency) -> Frequency:
    """Without the months excepted, and without a bound where more may come."""
    least, most = found.least, found.most
    apart = grammar.apart.search(text)
    if apart:
        which = apart["which"] or apart["behind"]
        gone = len(list(grammar.seasons.finditer(which)))
        least = least - gone if least == _MONTHLY else least
        most = most - gone if most == _MONTHLY else most
    if most is not None and least is not None and grammar.further.search(text, found.end):
        most = None
    return Frequency(least, most, found.approx, found.start, found.end)


def _number(grammar: _Grammar, word: str) -> int:
    return int(word) if word.isdigit() else _value(grammar.numbers, word)


def _value(table: dict[str, int], word: str) -> int:
    """The number of an entry; its key may be a pattern."""
    if word in table:
        return table[word]
    return next(n for key, n in table.items() if re.fullmatch(key, word))
