"""Documents inside the document: agenda items with their decisions, annexes, acts, memos."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from graph.records import Status
from loaders.dates import dates_in, has_placeholder
from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.language import language_of
from loaders.segment.lines import Line
from loaders.segment.marks import ended, has_verb
from loaders.segments import Part, PartKind

_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 12
_ALIKE = 5
_LIKE_ENOUGH = 0.5
_MOST_ANNOUNCED = 100


@dataclass(slots=True)
class _Start:
    """Where a part begins; `title` is the draft that names it, `no` the number of the item."""

    at: int
    kind: PartKind
    title: str
    no: int | None = None
    parent: int | None = None
    top: int | None = None


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
    starts = _starts(drafts, lines)
    tops = {s.top for s in starts if s.top is not None}
    title, top, named = _title(drafts, starts, name)
    act = None if starts else _act_in(drafts[:8])
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
    if kind == "other" and _is_terms(drafts):
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


def _cue(kind: str) -> str:
    return "|".join(map(re.escape, layout().parts[kind]))


@cache
def _item() -> re.Pattern[str]:
    return re.compile(rf"(?:{_cue('agenda_item')})\.?\s*(?:nr\.?\s*)?(\d{{1,3}})\b", re.IGNORECASE)


@cache
def _decision() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_cue('decision')})\b.{{0,12}}?\b(?:{_cue('agenda_item')})\.?\s*(\d{{1,3}})\b",
        re.IGNORECASE,
    )


@cache
def _annex() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_cue('annex')})\s*(?:nr\.?\s*)?(\d{{1,3}}[a-z]?|[A-Z])\b", re.IGNORECASE
    )


@cache
def _act() -> re.Pattern[str]:
    return re.compile(rf"(?:.{{0,40}}\b)?(?:{_cue('act')})\b", re.IGNORECASE)


def _starts(drafts: Sequence[Draft], lines: Sequence[Line]) -> list[_Start]:
    listed = _contents(drafts)
    out: list[_Start] = []
    announced: list[tuple[int, str]] = []
    bundle = any(_decision().match(d.text) for d in drafts if d.kind == "heading") or any(
        _imprinted(drafts, i) for i in range(len(drafts))
    )
    item: int | None = None
    for i, d in enumerate(drafts):
        if i in listed:
            continue
        if d.kind == "item" and item is not None and _under_annexes(drafts, i):
            announced.append((item, d.text))
        found = _start(drafts, lines, i, out, item, announced, bundle)
        if found is None:
            continue
        if found.kind == "agenda_item":
            if out and found.at == out[-1].at:
                continue
            item = len(out)
        out.append(found)
    return out


def _start(
    drafts: Sequence[Draft],
    lines: Sequence[Line],
    i: int,
    out: list[_Start],
    item: int | None,
    announced: list[tuple[int, str]],
    bundle: bool,
) -> _Start | None:
    d = drafts[i]
    if d.kind != "heading":
        act = bundle and lines[d.first].turn and _act_in(drafts[i : i + 8])
        return _Start(i, "act", act, None, _announcer(act, announced)) if act else None
    m = _decision().match(d.text)
    if m:
        return _Start(i, "decision", d.text, int(m.group(1)), item, i)
    alone = d.text.rstrip(":").casefold() in layout().parts["decision"]
    if alone and out and out[-1].kind == "agenda_item":
        return _Start(i, "decision", d.text, out[-1].no, item, i)
    m = _item().match(d.text) or _AD.match(d.ordinal)
    if m:
        no = int(m.group(1))
        if item is not None and out[item].no is None:
            # The case came first; this line only gives it its number.
            out[item].no = no
            return None
        return _Start(i, "agenda_item", d.text, no, None, i)
    if _imprinted(drafts, i):
        return _Start(i, "agenda_item", d.text, None, None, i)
    m = _annex().match(d.text)
    if m and d.style in ("plain", "caps", "md", "bold") and (bundle or item is not None):
        title = d.text
        below = (x for x in drafts[i + 1 : i + 4] if len(x.text) > 10)
        after = next(below, None)
        if after is not None and after.kind in ("heading", "paragraph") and len(d.text) < 60:
            title = f"{d.text}: {after.text}"[:300]
        named = _item_in(d.text)
        parent = next(
            (n for n, s in enumerate(out) if s.no == named and s.kind == "agenda_item"), None
        )
        kind = _kind(f"{d.text} {after.text if after else ''}")
        return _Start(i, kind if kind != "other" else "annex", title, None, parent, i)
    turned = lines[d.first].turn
    if not (turned and bundle) or d.style in ("number", "bullet", "label", "sublabel", "phase"):
        return None
    if d.text.rstrip(":").casefold() in layout().sections and _kind(d.text) == "other":
        return None
    if item is None:
        return None
    return _bundled(drafts, i, announced)


def _bundled(drafts: Sequence[Draft], i: int, announced: list[tuple[int, str]]) -> _Start:
    """An annex that begins where a page does."""
    act = _act_in(drafts[i : i + 8])
    if act:
        return _Start(i, "act", act, None, _announcer(act, announced), i)
    title, kind, top = drafts[i].text, _kind(drafts[i].text), i
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    if title.rstrip(":").casefold() in layout().titles and after and after.kind == "heading":
        title, top = after.text, i
        kind = kind if kind != "other" else _kind(title)
    return _Start(
        i, kind if kind != "other" else "annex", title, None, _announcer(title, announced), top
    )


def _act_in(near: Sequence[Draft]) -> str | None:
    """The title of the act whose first paragraphs these are."""
    if not any(d.style == "paragraph sign" for d in near):
        return None
    return next((d.text for d in near if _act().match(d.text) and len(d.text) < 200), None)


def _announcer(title: str, announced: list[tuple[int, str]]) -> int | None:
    """The agenda item whose list of annexes names a title most like this one."""
    best: tuple[float, int] | None = None
    for item, text in announced[-_MOST_ANNOUNCED:]:
        like = _likeness(title, text)
        if best is None or like > best[0]:
            best = (like, item)
    return best[1] if best and best[0] >= _LIKE_ENOUGH else None


def _likeness(a: str, b: str) -> float:
    x = {w[:_ALIKE] for w in _LETTERS.findall(a.casefold()) if len(w) > 3}
    y = {w[:_ALIKE] for w in _LETTERS.findall(b.casefold()) if len(w) > 3}
    return len(x & y) / max(1, min(len(x), len(y)))


def _under_annexes(drafts: Sequence[Draft], i: int) -> bool:
    for d in reversed(drafts[max(0, i - 40) : i]):
        if d.kind == "heading":
            return d.text.rstrip(": ").casefold() in layout().parts["annex"]
    return False


def _imprinted(drafts: Sequence[Draft], i: int) -> bool:
    """A title with the number of a case below it."""
    if drafts[i].kind != "heading" or i + 1 >= len(drafts):
        return False
    after = drafts[i + 1]
    text = (after.label.text if after.label else after.text).casefold()
    if after.kind not in ("field", "paragraph") or not text.startswith(layout().imprint):
        return False
    below = [d for d in drafts[i + 2 : i + 12] if d.kind == "heading"][:4]
    return any(d.text.rstrip(": ").casefold() in layout().case for d in below)


_AD = re.compile(r"Ad\s+(\d{1,3})\b", re.IGNORECASE)


def _contents(drafts: Sequence[Draft]) -> set[int]:
    """Lines of a table of contents: agenda items one after another with nothing between."""
    out: set[int] = set()
    run: list[int] = []
    last = 0
    for i, d in enumerate([*drafts, None]):
        short = d is not None and len(d.text) < 200 and not ended(d.text)
        m = _item().match(d.text) if d is not None and short else None
        if m and (not run or int(m.group(1)) > last):
            run.append(i)
            last = int(m.group(1))
            continue
        if len(run) > 1:
            out.update(run)
        run = []
    return out


def _item_in(text: str) -> int | None:
    m = _item().search(text)
    return int(m.group(1)) if m else None


def _kind(title: str) -> PartKind:
    """What a title says a text is."""
    low = title.casefold()
    cues = layout().parts

    def has(kind: str) -> bool:
        return any(re.search(rf"\b{re.escape(c)}", low) for c in cues[kind])

    if re.match(rf"(?:{_cue('proposal')}|{_cue('offer')}:)", low) and not _act().match(low):
        return "proposal"
    for kind in ("minutes", "memo", "terms", "member_list"):
        if has(kind):
            return kind
    if re.match(rf"(?:{_cue('proposal')})?\s*(?:{_cue('act')})\b", low):
        return "act"
    return "other"


def _is_terms(drafts: Sequence[Draft]) -> bool:
    """A text without a title whose sections are those of terms of reference."""
    titles = {
        (d.label or d.clean).text.rstrip(": ").casefold()
        for d in drafts
        if d.kind == "heading" or d.label is not None
    }
    return len(titles & layout().terms) >= _SECTIONS


_SECTIONS = 3


def _whole_kind(title: str, starts: Sequence[_Start]) -> PartKind:
    kind = _kind(title)
    if kind == "other" and any(s.kind == "decision" for s in starts):
        return "minutes"
    return kind


def _title(
    drafts: Sequence[Draft], starts: Sequence[_Start], name: str
) -> tuple[str, int | None, int]:
    """The title of the whole, the first title that is no section's, and where the title stands.

    A title that says what the text is ("Kommissorium for ...") is preferred; one that says nothing
    else ("Kommissorium", "Terms of Reference") is given with its neighbour.
    """
    limit = min(starts[0].at + 1 if starts else len(drafts), 6)
    found: list[int] = []
    for i, d in enumerate(drafts[:limit]):
        if d.kind == "heading":
            if d.style in _INNER or (_is_section(d) and not _bare(d.text)):
                break
            found.append(i)
        elif len(d.text) > _STAMP:
            break
    if not found:
        return (drafts[0].text[:200] if starts and drafts else name), None, 0
    top = found[0] if not starts or starts[0].at > found[0] else None
    if top is not None and not starts and _one_of_many(drafts, top):
        top = None
    best = next((i for i in found if _kind(drafts[i].text) != "other"), found[0])
    lone = best == top and _kind(drafts[best].text) == "other" and not _bare(drafts[best].text)
    if lone and best == found[0] and len(found) > 1:
        # An organisation's name above a title of its own.
        between = drafts[found[0] + 1 : found[1]]
        best = found[1] if all(d.style == "aside" for d in between) else best
    text = drafts[best].text
    if _bare(text) and best + 1 in found:
        text = f"{text}: {drafts[best + 1].text}"
    elif best - 1 in found and not drafts[best].gap and len(text) < 60:
        text = f"{drafts[best - 1].text}: {text}"
    return text, top, best


_INNER = ("sublabel", "label", "number", "phase", "bullet", "paragraph sign")
_STAMP = 100


def _is_section(d: Draft) -> bool:
    return d.text.rstrip(": ").casefold() in layout().sections


def _one_of_many(drafts: Sequence[Draft], top: int) -> bool:
    """Whether the first title is only the first of several of its kind, and none of the whole."""
    first = drafts[top]
    if _kind(first.text) != "other" or first.style in ("under", "md"):
        return False
    after = next((d for d in drafts[top + 1 :] if d.style != "aside"), None)
    if after is not None and after.kind == "heading":
        return False
    alike = [d for d in drafts[top + 1 :] if d.kind == "heading" and d.style == first.style]
    return bool(alike) and 2 * sum(map(_is_section, alike)) < len(alike)


def _bare(text: str) -> bool:
    """A title that is nothing but the kind of the text."""
    return text.rstrip(": ").casefold() in layout().titles


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
    return _dated(part, drafts, stamps)


def _dated(part: Part, drafts: Sequence[Draft], stamps: Sequence[str]) -> Part:
    """The part with the status and the dates that it states of itself."""
    status: Status | None = None
    dated: datetime.date | None = None
    valid: datetime.date | None = None
    head = list(drafts[:_HEAD])
    tail = drafts[-4:] if len(drafts) > _HEAD else []
    cues = layout().parts
    for d in [*head, *tail]:
        text = d.text if d.label is None else f"{d.label.text}: {d.text}"
        low = text.casefold()
        if _approval(low, part.kind) and len(text) < 400:
            if has_placeholder(text):
                status = status or "draft"
            else:
                day = _approved_on(text)
                if day and status != "draft":
                    status, dated = "in_force", max(day, dated or day)
    for d in drafts:
        if d.kind in ("paragraph", "item", "field") and _takes_force(d.text.casefold(), part.kind):
            found = dates_in(d.text)
            if found:
                valid = found[0].day
                if part.kind == "act" and status is None:
                    status = "in_force"
                break
    title = (
        part.title.casefold()
        + " "
        + " ".join(
            d.text.casefold()
            for d in drafts[:4]
            if d.kind == "heading" or (len(d.text) < 60 and not has_verb(d.text))
        )
    )
    if any(c in title for c in cues["draft"]):
        status = "draft"
    elif status is None:
        if part.kind == "decision":
            status = "in_force"
        elif part.kind == "proposal" or _proposes(drafts):
            status = "proposal"
    if dated is None and part.kind not in ("agenda_item", "decision"):
        dated = _stamp(head, stamps)
    return replace(part, status=status, dated=dated, valid_from=valid)


def _approved_on(text: str) -> datetime.date | None:
    """The date that stands behind the word for approval, in the same sentence; else any date."""
    cue = re.search(_cue("approved"), text, re.IGNORECASE)
    found = dates_in(text)
    if cue is None or not found:
        return found[-1].day if found else None
    behind = [f for f in found if f.start > cue.start()]
    near = [f for f in behind if ". " not in _ORDINAL_STOP.sub("", text[cue.end() : f.start])]
    return (near or behind or list(found))[0].day


_ORDINAL_STOP = re.compile(r"\b(?:d|nr|pr|\d{1,2})\.")


@cache
def _approves() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\b(?:er|blev|is|was|ble|vart)\b.{{0,40}}\b\w{{0,20}}?)(?:{_cue('approved')})\b"
    )


def _approval(low: str, kind: PartKind) -> bool:
    """Whether a sentence says that the text itself was approved."""
    if kind in ("agenda_item", "decision", "minutes"):
        return False
    own = any(low.startswith(s) or f" {s} " in low[:60] for s in layout().parts["self"])
    begins = re.match(rf"(?:\w{{1,20}} )?\w{{0,20}}(?:{_cue('approved')})\b", low) is not None
    return begins or (own and bool(_approves().search(low)))


def _takes_force(low: str, kind: PartKind) -> bool:
    if kind in ("agenda_item", "decision", "minutes", "annex"):
        return False
    cues = layout().parts
    return any(c in low for c in cues["force"]) and any(low.startswith(s) for s in cues["self"])


def _proposes(drafts: Sequence[Draft]) -> bool:
    """A memo whose first sentence says that it makes a proposal."""
    opening = next((d.text.casefold() for d in drafts[:4] if d.kind == "paragraph"), "")[:160]
    return any(c in opening for c in layout().parts["proposal"]) and any(
        w in opening for w in layout().parts["memo"]
    )


_EARLIER = re.compile(r"(\w+\.?)\s+(?:den |d\. |the )?$")


def _stamp(head: Sequence[Draft], stamps: Sequence[str]) -> datetime.date | None:
    """The date that the head of a text bears: in a title, beside a word for it, or alone."""
    titles = [d.text for d in head if d.kind == "heading"][:4]
    fields = [d.text for d in head if d.kind == "field" and len(d.text) < 90]
    notes = [
        d.text
        for d in head[:6]
        if d.kind in ("paragraph", "item") and len(d.text) < 90 and not has_verb(d.text)
    ]
    for text in [*titles, *notes, *fields, *stamps]:
        if has_placeholder(text):
            continue
        for found in reversed(dates_in(text)):
            before = _EARLIER.search(text[: found.start])
            word = before.group(1).casefold() if before else ""
            if found.year_given and word not in layout().parts["until"]:
                return found.day
    return None
