"""Documents inside the document, each with its kind, place, status and language."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.segment.drafts import Draft
from loaders.segment.kinds import act_in, is_bare, is_section, is_terms, kind_of
from loaders.segment.language import language_of
from loaders.segment.lines import Line
from loaders.segment.standing import standing
from loaders.segment.starts import Start, starts_of
from loaders.segments import Part, PartKind

_INNER = ("sublabel", "label", "number", "phase", "bullet", "paragraph sign")
_STAMP = 100


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
    whole = " ".join(d.text for d in drafts)
    language = language_of(whole)
    own = [d for i, d in enumerate(drafts) if part_of[i] == 0]
    kind = "act" if act else _whole_kind(title, starts)
    if kind == "other" and is_terms(drafts):
        kind = "terms"
    title = act or title
    parts = [_part(0, kind, title, (0, len(raw)), None, own, language, stamps)]
    for n, s in enumerate(starts):
        held = [drafts[i] for i in range(s.at, bounds[n + 1])]
        begin = lines[drafts[s.at].first].start
        end = lines[end_of[n + 1]].start if end_of[n + 1] < len(lines) else len(raw)
        parent = 0 if s.parent is None else s.parent + 1
        parts.append(_part(n + 1, s.kind, s.title, (begin, end), parent, held, language, ()))
    return tuple(parts), part_of, tops


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
    text = " ".join(d.text for d in drafts)
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


def _title(
    drafts: Sequence[Draft], starts: Sequence[Start], name: str
) -> tuple[str, int | None, int]:
    """The title of the whole, the first title that is no section's, and where the title stands.

    A title that says what the text is ("Kommissorium for ...") is preferred; one that says nothing
    else ("Kommissorium", "Terms of Reference") is given with its neighbour.
    """
    limit = min(starts[0].at + 1 if starts else len(drafts), 6)
    found: list[int] = []
    for i, d in enumerate(drafts[:limit]):
        if d.kind == "heading":
            if d.style in _INNER or (is_section(d) and not is_bare(d.text)):
                break
            found.append(i)
        elif len(d.text) > _STAMP:
            break
    if not found:
        return (drafts[0].text[:200] if starts and drafts else name), None, 0
    top = found[0] if not starts or starts[0].at > found[0] else None
    if top is not None and not starts and _one_of_many(drafts, top):
        top = None
    best = next((i for i in found if kind_of(drafts[i].text) != "other"), found[0])
    lone = best == top and kind_of(drafts[best].text) == "other" and not is_bare(drafts[best].text)
    if lone and best == found[0] and len(found) > 1:
        # An organisation's name above a title of its own.
        between = drafts[found[0] + 1 : found[1]]
        best = found[1] if all(d.style == "aside" for d in between) else best
    text = drafts[best].text
    if is_bare(text) and best + 1 in found:
        text = f"{text}: {drafts[best + 1].text}"
    elif best - 1 in found and not drafts[best].gap and len(text) < 60:
        text = f"{drafts[best - 1].text}: {text}"
    return text, top, best


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
