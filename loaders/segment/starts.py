"""Where the documents inside a document begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.kinds import act_in, cues_for, kind_of
from loaders.segment.lines import Line
from loaders.segment.marks import ended
from loaders.segments import PartKind

_LETTERS = re.compile(r"[^\W\d_]+")
_ALIKE = 5
_LIKE_ENOUGH = 0.5
_MOST_ANNOUNCED = 100
_AD = re.compile(r"Ad\s+(\d{1,3})\b", re.IGNORECASE)


@dataclass(slots=True)
class Start:
    """Where a part begins; `title` is the draft that names it, `no` the number of the item."""

    at: int
    kind: PartKind
    title: str
    no: int | None = None
    parent: int | None = None
    top: int | None = None


def starts_of(drafts: Sequence[Draft], lines: Sequence[Line]) -> list[Start]:
    """The beginnings of all parts, in order; none for a document that is a whole."""
    listed = _contents(drafts)
    out: list[Start] = []
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
    out: list[Start],
    item: int | None,
    announced: list[tuple[int, str]],
    bundle: bool,
) -> Start | None:
    d = drafts[i]
    if d.kind != "heading":
        act = bundle and lines[d.first].turn and act_in(drafts[i : i + 8])
        return Start(i, "act", act, None, _announcer(act, announced)) if act else None
    m = _decision().match(d.text)
    if m:
        return Start(i, "decision", d.text, int(m.group(1)), item, i)
    alone = d.text.rstrip(":").casefold() in layout().parts["decision"]
    if alone and out and out[-1].kind == "agenda_item":
        return Start(i, "decision", d.text, out[-1].no, item, i)
    m = _item().match(d.text) or _AD.match(d.ordinal)
    if m:
        no = int(m.group(1))
        if item is not None and out[item].no is None:
            # The case came first; this line only gives it its number.
            out[item].no = no
            return None
        return Start(i, "agenda_item", d.text, no, None, i)
    if _imprinted(drafts, i):
        return Start(i, "agenda_item", d.text, None, None, i)
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
        kind = kind_of(f"{d.text} {after.text if after else ''}")
        return Start(i, kind if kind != "other" else "annex", title, None, parent, i)
    turned = lines[d.first].turn
    if not (turned and bundle) or d.style in ("number", "bullet", "label", "sublabel", "phase"):
        return None
    if d.text.rstrip(":").casefold() in layout().sections and kind_of(d.text) == "other":
        return None
    if item is None:
        return None
    return _bundled(drafts, i, announced)


def _bundled(drafts: Sequence[Draft], i: int, announced: list[tuple[int, str]]) -> Start:
    """An annex that begins where a page does."""
    act = act_in(drafts[i : i + 8])
    if act:
        return Start(i, "act", act, None, _announcer(act, announced), i)
    title, kind, top = drafts[i].text, kind_of(drafts[i].text), i
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    if title.rstrip(":").casefold() in layout().titles and after and after.kind == "heading":
        title, top = after.text, i
        kind = kind if kind != "other" else kind_of(title)
    return Start(
        i, kind if kind != "other" else "annex", title, None, _announcer(title, announced), top
    )


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


@cache
def _item() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{cues_for('agenda_item')})\.?\s*(?:nr\.?\s*)?(\d{{1,3}})\b", re.IGNORECASE
    )


@cache
def _decision() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{cues_for('decision')})\b.{{0,12}}?\b(?:{cues_for('agenda_item')})\.?\s*(\d{{1,3}})\b",
        re.IGNORECASE,
    )


@cache
def _annex() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{cues_for('annex')})\s*(?:nr\.?\s*)?(\d{{1,3}}[a-z]?|[A-Z])\b", re.IGNORECASE
    )
