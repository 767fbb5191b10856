"""Documents inside the document, each with its kind, place, status and language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.dates import dates_in, is_only_date
from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.front import STYLE as FRONT
from loaders.segment.front import key_of
from loaders.segment.kinds import act_in, cues_for, is_bare, is_section, is_terms, kind_of
from loaders.segment.language import language_of
from loaders.segment.lines import Line
from loaders.segment.marks import ended, has_verb
from loaders.segment.starts import Start, starts_of
from loaders.segment.validity import standing
from loaders.segments import Part, PartKind

_INNER = ("sublabel", "label", "number", "phase", "bullet", "paragraph sign")
_STAMP = 100
_HEAD = 10  # drafts among which the title stands, where the first says no more than "Notat"
_NOTED = 4
_DAY = 40  # letters of a line that tells a place and a day
_WORDS = 12
_LINE = 140
_LETTERHEAD = 8  # short lines of a letterhead: house, unit, address, day, case number


def parts_of(
    drafts: Sequence[Draft],
    lines: Sequence[Line],
    raw: str,
    name: str,
    stamps: Sequence[str],
) -> tuple[tuple[Part, ...], list[int], set[int]]:
    """The parts, the part of each draft, and the drafts that are titles of parts.

    `stamps` are lines of furniture that hold a date.
    """
    starts = starts_of(drafts, lines)
    tops = {s.top for s in starts if s.top is not None}
    title, top, named = _title(drafts, starts, name)
    act = None if starts else act_in(drafts[:8])
    if top is not None:
        tops.add(top)
        if named != top:
            drafts[named].style = "subtitle"
    part_of = [0] * len(drafts)
    bounds = [s.at for s in starts] + [len(drafts)]
    for n, s in enumerate(starts):
        for i in range(s.at, bounds[n + 1]):
            part_of[i] = n + 1
    end_of = [*(drafts[s.at].first for s in starts), len(lines)]
    language = language_of(_words_of(drafts))
    own = [d for i, d in enumerate(drafts) if part_of[i] == 0]
    title = _front_title(drafts, title)
    kind = "act" if act else _whole_kind(title, starts)
    if kind == "other":
        kind = "terms" if is_terms(drafts) else _said_below(drafts)
    title = act or title
    parts = [_part(0, kind, title, (0, len(raw)), None, own, language, stamps)]
    for n, s in enumerate(starts):
        held = [drafts[i] for i in range(s.at, bounds[n + 1])]
        begin = lines[drafts[s.at].first].start
        end = lines[end_of[n + 1]].start if end_of[n + 1] < len(lines) else len(raw)
        parent = 0 if s.parent is None else s.parent + 1
        parts.append(_part(n + 1, s.kind, s.title, (begin, end), parent, held, language, ()))
    return tuple(parts), part_of, tops


def _words_of(drafts: Sequence[Draft]) -> str:
    """All that is said, labels too: a list of people has hardly any other words."""
    return " ".join(f"{d.label.text} {d.text}" if d.label else d.text for d in drafts)


def _part(
    number: int,
    kind: PartKind,
    title: str,
    span: tuple[int, int],
    parent: int | None,
    drafts: Sequence[Draft],
    language: str,
    stamps: Sequence[str],
) -> Part:
    text = _words_of(drafts)
    part = Part(
        number,
        kind,
        title[:300],
        span,
        parent,
        language=language_of(text, otherwise=language),
    )
    return standing(part, drafts, stamps)


def _whole_kind(title: str, starts: Sequence[Start]) -> PartKind:
    kind = kind_of(title)
    if kind == "other" and any(s.kind == "decision" for s in starts):
        return "minutes"
    return kind


def _said_below(drafts: Sequence[Draft]) -> PartKind:
    """What a line below a letterhead says the text is: "Minutes of the meeting on 3 May"."""
    for d in drafts[1:_LETTERHEAD]:
        if len(d.text) > _STAMP or d.text.endswith((".", ",")) or d.kind == "row":
            break
        if re.match(rf"(?:{cues_for('minutes')})\b", d.text, re.IGNORECASE):
            return "minutes"
    return "other"


def _title(
    drafts: Sequence[Draft], starts: Sequence[Start], name: str
) -> tuple[str, int | None, int]:
    """The title of the whole, the first title that is no section's, and where the title stands.

    A title that says what the text is ("Kommissorium for ...") is preferred; one that says nothing
    else ("Kommissorium", "Terms of Reference") is given with its neighbour.
    """
    front = sum(d.style == FRONT for d in drafts)
    limit = min(starts[0].at + 1 if starts else len(drafts), _HEAD + front)
    found: list[int] = []
    for i, d in enumerate(drafts[:limit]):
        if d.style == FRONT or (i >= 6 + front and not any(is_bare(drafts[j].text) for j in found)):
            continue
        if d.kind == "heading":
            if d.text.casefold().startswith(layout().parts["draft"]) and not found:
                continue  # "2. UDKAST": how far it has come, above the title
            if d.style in _INNER or (is_section(d) and not is_bare(d.text)):
                break
            found.append(i)
        elif len(d.text) > _STAMP:
            break
    labelled = (d for d in drafts[:_HEAD] if d.kind == "field" and d.style != FRONT and d.label)
    given = next((d for d in labelled if d.label and key_of(d.label.text) == "title"), None)
    if given is not None and not starts:
        return given.text[:200], None, 0
    said = next((d for d in drafts[:_NOTED] if d.kind == "field" and is_bare(d.text)), None)
    if not found:
        noted = next((d.text for d in drafts[:_NOTED] if _is_titled(d)), None)
        if said is not None and said.label is not None:
            noted = f"{said.label.text}: {said.text}"
        return (drafts[0].text[:200] if starts and drafts else noted or name), None, 0
    top = found[0] if not starts or starts[0].at > found[0] else None
    if top is not None and not starts and _one_of_many(drafts, top):
        top = None
    best = next((i for i in found if kind_of(drafts[i].text) != "other"), found[0])
    if said is not None and said.label is not None and kind_of(drafts[best].text) == "other":
        return f"{said.label.text}: {said.text}", top, best
    lone = best == top and kind_of(drafts[best].text) == "other" and not is_bare(drafts[best].text)
    if lone and best == found[0] and len(found) > 1:
        # An organisation's name above a title of its own.
        between = drafts[found[0] + 1 : found[1]]
        best = found[1] if all(d.style == "aside" for d in between) else best
    text = drafts[best].text
    after = next((i for i in found if i > best and ":" not in drafts[i].text[:_WORDS]), None)
    if is_bare(text) and after is not None:
        text = f"{text}: {drafts[after].text}"
    elif is_bare(text) and (line := _headline(drafts, best)):
        text = f"{text}: {line}"
    elif lone and best + 1 < len(drafts) and _is_titled(drafts[best + 1]):
        text = f"{text}: {drafts[best + 1].text}"
    elif best - 1 in found and not drafts[best].gap and len(text) < 60:
        text = f"{drafts[best - 1].text}: {text}"
    return text, top, best


def _headline(drafts: Sequence[Draft], top: int) -> str | None:
    """The line that says what a "Notat" or a "Pressemeddelelse" is about, above its first text."""
    for d, after in pairwise(drafts[top + 1 : top + _HEAD]):
        if len(d.text) <= _DAY and (dates_in(d.text) or is_only_date(d.text)):
            continue
        if d.kind == "paragraph" and d.style != "aside" and _STAMP > len(d.text) > _WORDS:
            above = after.kind == "heading" or len(after.text) > len(d.text)
            return d.text if above and not d.text.endswith((".", ":", ",")) else None
        if (d.kind == "heading" and ":" not in d.text[:_WORDS]) or len(d.text) > _LINE:
            return None
    return None


def _is_titled(d: Draft) -> bool:
    """A short line that says what the text is, though it does not look like a title."""
    short = len(d.text) < _LINE and not has_verb(d.text) and not ended(d.text)
    return d.kind in ("paragraph", "item") and short and kind_of(d.text) != "other"


def _front_title(drafts: Sequence[Draft], title: str) -> str:
    """The title that front matter gives, unless the text's own says more of what it is."""
    given = next(
        (
            d.text
            for d in drafts
            if d.style == FRONT and d.label and key_of(d.label.text) == "title"
        ),
        None,
    )
    if given is None or (kind_of(given) == "other" and kind_of(title) != "other"):
        return title
    return given


def _one_of_many(drafts: Sequence[Draft], top: int) -> bool:
    """Whether the first title is only the first of several of its kind, and none of the whole."""
    first = drafts[top]
    if kind_of(first.text) != "other" or first.style in ("under", "md"):
        return False
    after = next((d for d in drafts[top + 1 :] if d.style != "aside"), None)
    if after is not None and after.kind == "heading":
        return False
    alike = [d for d in drafts[top + 1 :] if d.kind == "heading" and d.style == first.style]
    return bool(alike) and 2 * sum(map(is_section, alike)) < len(alike)
