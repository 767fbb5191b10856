"""Words that several answers use: facts as sentences, days, places, and what was left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from explorer.wording.labels import MATTER, MODALITY, STATUS
from explorer.wording.told import Sentence
from graph.captions import Caption, Language
from queries.answers import FactRef, LeftOut, Quote, Ref

_CONDITION = Caption("når: {}", "when: {}")
_MATTER = Caption("sager om: {}", "matters of: {}")
IMPLIED = Caption("underforstået", "implied")
UNSURE = Caption("usikkert læst", "read unsurely")
_FROM = Caption("fra {}", "from {}")
_TO = Caption("til {}", "until {}")
_INHERITED = Caption("efter fælles kommissorium", "by generic terms of reference")
_AND = Caption(" og ", " and ")
_PAGE = Caption("side {}", "page {}")
_PARAGRAPH = Caption("afsnit {}", "paragraph {}")
_CELL = Caption("celle {}", "cell {}")
_ROW = Caption("række {}", "row {}")
_LEFT_OUT = Caption("Udeladt: {}.", "Left out: {}.")
_BY_STATUS = Caption("{} på grund af status", "{} for their status")
_BY_DATE = Caption("{} på grund af datoen", "{} for the date")
_BY_DOUBT = Caption("{} usikkert læste", "{} read unsurely")
_LEVEL = " › "
_NAMELESS = Caption("(uden navn)", "(without a name)")
NONE_KNOWN = Caption("ukendt", "unknown")


def name(ref: Ref, language: Language) -> str:
    """What a node is called."""
    return ref.name or _NAMELESS(language)


def names(refs: Iterable[Ref], language: Language) -> str:
    """Several nodes: a, b and c."""
    return listed([name(ref, language) for ref in refs], language)


def listed(parts: list[str], language: Language) -> str:
    """Several things: a, b and c."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + _AND(language) + parts[-1]


def capital(text: str) -> str:
    """With a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def fact(one: FactRef, language: Language, depth: int = 0) -> Sentence:
    """An edge as a sentence with what qualifies it: "A reports to B (draft)."."""
    middle = one.caption(language)
    text = f"{name(one.source, language)} {middle} {name(one.target, language)}"
    return Sentence(capital(text) + qualified(marks(one, language)) + ".", one.passages, depth)


def marks(one: FactRef, language: Language) -> list[str]:
    """What qualifies a fact; nothing for one that is stated, in force and unconditional."""
    out = []
    if one.modality not in (None, "does"):
        out.append(MODALITY[one.modality](language))
    if one.matter is not None:
        out.append(_MATTER(language).format(MATTER[one.matter](language)))
    if one.condition:
        out.append(_CONDITION(language).format(one.condition))
    if one.status != "in_force":
        out.append(STATUS[one.status](language))
    if one.certainty == "implied":
        out.append(IMPLIED(language))
    if one.confidence == "unsure":
        out.append(UNSURE(language))
    if one.derived_from is not None:
        out.append(_INHERITED(language))
    return out + period(one.valid_from, one.valid_to, language)


def period(
    first: datetime.date | None, last: datetime.date | None, language: Language
) -> list[str]:
    """When something is valid, as far as it is known."""
    return [
        word(language).format(day.isoformat())
        for word, day in ((_FROM, first), (_TO, last))
        if day is not None
    ]


def qualified(parts: list[str]) -> str:
    """The parts in brackets, or nothing."""
    return f" ({'; '.join(parts)})" if parts else ""


def place(quote: Quote, language: Language) -> str:
    """Where a passage stands: document, section and what there is of page, cell or row."""
    document = name(quote.document, language)
    # The title of a document is often the outermost of its headings as well.
    section = (quote.section or "").removeprefix(document).removeprefix(_LEVEL)
    parts = [document, section] if section else [document]
    where = quote.locator
    if where is not None:
        for word, value in (
            (_PAGE, where.page), (_PARAGRAPH, where.paragraph), (_CELL, where.cell),
            (_ROW, where.row),
        ):  # fmt: skip
            if value is not None:
                parts.append(word(language).format(value))
    mark = [] if quote.status in (None, "in_force") else [STATUS[quote.status](language)]
    return ", ".join(parts) + qualified(mark)


def left_out(counts: LeftOut, language: Language) -> list[Sentence]:
    """How many facts the view kept out, where it kept out any."""
    parts = [
        word(language).format(number)
        for word, number in (
            (_BY_STATUS, counts.by_status),
            (_BY_DATE, counts.by_date),
            (_BY_DOUBT, counts.unsure),
        )
        if number
    ]
    return [Sentence(_LEFT_OUT(language).format(", ".join(parts)))] if parts else []


def number_range(
    low: int | None, high: int | None, language: Language, *, approx: bool = False
) -> str:
    """A number of which the bounds may be unknown: "3", "3–5", "at least 3", "about 4"."""
    about = _ABOUT(language) if approx else ""
    if low is None and high is None:
        return NONE_KNOWN(language)
    if low == high:
        return f"{about}{low}"
    if high is None:
        return _AT_LEAST(language).format(f"{about}{low}")
    if low is None:
        return _AT_MOST(language).format(f"{about}{high}")
    return f"{about}{low}–{high}"


_ABOUT = Caption("ca. ", "about ")
_AT_LEAST = Caption("mindst {}", "at least {}")
_AT_MOST = Caption("højst {}", "at most {}")
