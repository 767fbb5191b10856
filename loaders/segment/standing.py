"""How far a text has come, and its dates: what a part says of itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graph.records import Status
from loaders.dates import dates_in, has_placeholder
from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.kinds import cues_for
from loaders.segment.marks import has_verb
from loaders.segments import Part, PartKind

_HEAD = 12
_NOTE = 120
_ORDINAL_STOP = re.compile(r"\b(?:d|nr|pr|\d{1,2})\.")
_EARLIER = re.compile(r"(\w+\.?)\s+(?:den |d\. |the )?$")


def standing(part: Part, drafts: Sequence[Draft], stamps: Sequence[str]) -> Part:
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
    cue = re.search(cues_for("approved"), text, re.IGNORECASE)
    found = dates_in(text)
    if cue is None or not found:
        return found[-1].day if found else None
    behind = [f for f in found if f.start > cue.start()]
    near = [f for f in behind if ". " not in _ORDINAL_STOP.sub("", text[cue.end() : f.start])]
    return (near or behind or list(found))[0].day


@cache
def _approves() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\b(?:er|blev|is|was|ble|vart)\b.{{0,40}}\b\w{{0,20}}?)(?:{cues_for('approved')})\b"
    )


def _approval(low: str, kind: PartKind) -> bool:
    """Whether a sentence says that the text itself was approved."""
    if kind in ("agenda_item", "decision", "minutes"):
        return False
    own = any(low.startswith(s) or f" {s} " in low[:60] for s in layout().parts["self"])
    begins = re.match(rf"(?:\w{{1,20}} )?\w{{0,20}}(?:{cues_for('approved')})\b", low) is not None
    noted = re.match(rf".{{0,30}}?\b\w{{0,20}}(?:{cues_for('approved')})\b", low)
    if noted and len(low) < _NOTE and not has_verb(low):
        begins = True
    ahead = re.split(cues_for("approved"), low, maxsplit=1)[0]
    if any(w in ahead for w in layout().parts["not_yet"]):
        return False
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
