"""How far a text has come, and its dates: what a part says of itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graph.records import Status
from loaders.dates import FoundDate, dates_in, has_placeholder
from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.front import key_of
from loaders.segment.kinds import cues_for
from loaders.segment.marks import has_verb
from loaders.segments import Part, PartKind

_HEAD = 12
_TAIL = 4
_NOTE = 120
_SHORT = 60
_LONG = 400
_ORDINAL_STOP = re.compile(r"\b(?:d|nr|pr|\d{1,2})\.")
_EARLIER = re.compile(r"(\w+\.?)\s+(?:den |d\. |the )?$")
_DRAFTY = re.compile(r"\b(?:v|version)\s?0[.,]\d|\(v\.? ?0[.,]\d")
# A version from 1 on is one that holds.
_NUMBERED = re.compile(
    r"\b(?:version|versjon|udgave|utgave|utgåve|edition)\s?(?:nr\.? ?)?[1-9]\d?(?:[.,]\d)?\b"
)
_PROPOSED = re.compile(r"\b(?:proposed|foreslået|foreslåede|foreslått|foreslåtte)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNAPPROVED = re.compile(r"\b(?:ikke|ikkje|not|afventer|avventer)\b(?: \w+){0,2} ")
_STATUSES: tuple[Status, ...] = ("superseded", "draft", "proposal", "in_force")


def standing(part: Part, drafts: Sequence[Draft], stamps: Sequence[str]) -> Part:
    """The part with the status and the dates that it states of itself."""
    head = list(drafts[:_HEAD])
    tail = drafts[-_TAIL:] if len(drafts) > _HEAD else []
    status, dated = _approved(part, [*head, *tail])
    valid, until = _valid(part, drafts)
    if valid and status is None:
        status = "in_force"
    title = _title_of(part, drafts)
    if _unapproved(part, [*head, *tail]):
        status = "draft"
    status = _labelled(head) or _titled(part, title, drafts) or status
    if status is None and part.kind == "terms" and _NUMBERED.search(title):
        status = "in_force"
    if status is None:
        status = _published(part, drafts, stamps)
    if dated is None and part.kind not in ("agenda_item", "decision"):
        dated = _stamp(head, stamps)
    return replace(part, status=status, dated=dated, valid_from=valid, valid_to=until)


# what is said of it


def _approved(part: Part, drafts: Sequence[Draft]) -> tuple[Status | None, datetime.date | None]:
    """In force, and the last day it was approved; a draft where the day is left open."""
    status: Status | None = None
    dated: datetime.date | None = None
    for d in drafts:
        text = d.text if d.label is None else f"{d.label.text}: {d.text}"
        if len(text) >= _LONG or not _approval(text.casefold(), part.kind):
            continue
        day = _approved_on(text)
        if has_placeholder(text) and day is None:
            status = status or "draft"
        elif day and status != "draft":
            status, dated = "in_force", max(day, dated or day)
        elif day is None and status is None and _begins_approved(text) and _YEAR.search(text):
            status = "in_force"  # "Vedtekne av kommunestyra hausten 2019"
    return status, dated


def _unapproved(part: Part, drafts: Sequence[Draft]) -> bool:
    """ "Referatet er endnu ikke godkendt": it says of itself that it is not approved."""
    for d in drafts:
        low = d.text.casefold()
        if len(low) >= _NOTE or not _is_own(low) or part.kind in ("agenda_item", "decision"):
            continue
        cue = re.search(rf"(?:{cues_for('approved')})\b", low)
        if cue and re.search(rf"{_UNAPPROVED.pattern}$", low[: cue.start()]):
            return True
    return False


def _valid(
    part: Part, drafts: Sequence[Draft]
) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day on which it holds."""
    first: datetime.date | None = None
    last: datetime.date | None = None
    for d in drafts:
        if d.kind not in ("paragraph", "item", "field"):
            continue
        low = d.text.casefold()
        label = key_of(d.label.text) if d.label is not None else None
        if first is None and (label == "valid" or _takes_force(low, part.kind)):
            first = _day_after(d.text, cues_for("force"))
        if last is None and (label == "valid" or _of_itself(low, part.kind)):
            last = _day_after(d.text, cues_for("until_day"))
    return first, last


def _day_after(text: str, cues: str) -> datetime.date | None:
    """The first date behind a cue, in the same sentence; the first of all where no cue stands."""
    cue = re.search(rf"\b(?:{cues})\b", text, re.IGNORECASE)
    if cue is None:
        return None
    found: FoundDate | None = next((f for f in dates_in(text) if f.start >= cue.end()), None)
    if found is None or re.search(r"[^\d]\.\s+[A-ZÆØÅ]", text[cue.end() : found.start]):
        return None
    between = text[cue.end() : found.start].casefold()
    if any(word in between for word in layout().parts["if"]):
        return None
    return found.day


def _labelled(head: Sequence[Draft]) -> Status | None:
    """The value of a label such as "Status"."""
    for d in head:
        if d.label is not None and key_of(d.label.text) == "status":
            return _status_word(d.text)
    return None


def _status_word(text: str) -> Status | None:
    low = text.casefold()
    for status in _STATUSES:
        if re.search(rf"\b(?:{cues_for(f'is_{status}')})\b", low):
            return "draft" if status == "in_force" and _not_yet(low) else status
    return None


def _not_yet(low: str) -> bool:
    return any(word in low for word in layout().parts["not_yet"])


def _titled(part: Part, title: str, drafts: Sequence[Draft]) -> Status | None:
    """What the title and the short lines beside it say."""
    cues = layout().parts
    if any(c in title for c in cues["draft"]) or _DRAFTY.search(title):
        return "draft"
    if part.kind == "decision":
        return "in_force"
    said = _PROPOSED.search(part.title.casefold())
    if part.kind == "proposal" or _proposes(drafts) or (said and part.kind != "agenda_item"):
        approved = _approved(part, drafts[:_HEAD])[0]
        return approved or "proposal"
    if part.kind != "agenda_item" and re.search(rf"\b(?:{cues_for('valid')})\b", title[:_NOTE]):
        return "in_force"
    return None


def _title_of(part: Part, drafts: Sequence[Draft]) -> str:
    """The title with the short lines around it, in lower case."""
    near = " ".join(
        d.text.casefold()
        for d in drafts[:4]
        if d.kind == "heading" or (len(d.text) < _SHORT and not has_verb(d.text))
    )
    return f"{part.title.casefold()} {near}"


def _published(part: Part, drafts: Sequence[Draft], stamps: Sequence[str]) -> Status | None:
    """Minutes, lists of members, press releases and pages that say when they were touched hold."""
    if part.number or part.kind in ("proposal", "agenda_item", "annex"):
        return None
    minutes = re.search(rf"\b(?:{cues_for('minutes')})", part.title.casefold()) is not None
    if (part.kind == "minutes" and minutes) or part.kind == "member_list":
        return "in_force"
    texts = [d.text.casefold() for d in [*drafts[:4], *drafts[-2:]]] + [
        s.casefold() for s in stamps
    ]
    if any(re.match(rf"\W*(?:{cues_for('press')})\b", text) for text in texts[:4]):
        return "in_force"
    return "in_force" if any(map(is_updated, texts)) else None


def is_updated(text: str) -> bool:
    """Whether a line says when a page was last touched."""
    cue = re.search(rf"\b(?:{cues_for('updated')})\W", text[:_LONG], re.IGNORECASE)
    return bool(cue) and len(text) < _LONG and bool(dates_in(text))


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
        rf"(?:^|\b(?:er|blev|is|was|were|ble|vart)\b.{{0,40}}\b\w{{0,20}}?)(?:{cues_for('approved')})\b"
    )


def _approval(low: str, kind: PartKind) -> bool:
    """Whether a sentence says that the text itself was approved."""
    if kind in ("agenda_item", "decision", "minutes"):
        return False
    own = _is_own(low)
    begins = re.match(rf"(?:\w{{1,20}} )?\w{{0,20}}(?:{cues_for('approved')})\b", low) is not None
    noted = re.match(rf".{{0,30}}?\b\w{{0,20}}(?:{cues_for('approved')})\b", low)
    if noted and len(low) < _NOTE and not has_verb(re.sub(cues_for("approved"), "", low)):
        begins = True
    ahead = re.split(cues_for("approved"), low, maxsplit=1)[0]
    if _not_yet(ahead):
        return False
    return begins or (own and bool(_approves().search(low)))


def _begins_approved(text: str) -> bool:
    return re.match(rf"\W*(?:{cues_for('approved')})\b", text, re.IGNORECASE) is not None


def _is_own(low: str) -> bool:
    """Whether a sentence speaks of the text itself."""
    names, inside, begin = _self()
    if low.startswith(names):
        return True
    head = low[:_SHORT]
    return any(s in head for s in inside) or any(s in low for s in begin)


@cache
def _self() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What a text calls itself: as it begins, inside a sentence, and as a sentence begins."""
    names = tuple(layout().parts["self"])
    return names, tuple(f" {s} " for s in names), tuple(f". {s} " for s in names)


def _takes_force(low: str, kind: PartKind) -> bool:
    return any(c in low for c in layout().parts["force"]) and _of_itself(low, kind)


def _of_itself(low: str, kind: PartKind) -> bool:
    return kind not in ("agenda_item", "decision", "minutes", "annex") and _is_own(low)


def _proposes(drafts: Sequence[Draft]) -> bool:
    """A memo whose first sentence says that it makes a proposal."""
    opening = next((d.text.casefold() for d in drafts[:4] if d.kind == "paragraph"), "")[:160]
    return any(c in opening for c in layout().parts["proposal"]) and any(
        w in opening for w in layout().parts["memo"]
    )


def _stamp(head: Sequence[Draft], stamps: Sequence[str]) -> datetime.date | None:
    """The date that the head of a text bears: beside a word for it, in a title, or alone."""
    labelled = [d.text for d in head if d.label is not None and key_of(d.label.text) == "dated"]
    titles = [d.text for d in head if d.kind == "heading"][:4]
    fields = [d.text for d in head if d.kind == "field" and len(d.text) < 90]
    notes = [
        d.text
        for d in head[:6]
        if d.kind in ("paragraph", "item") and len(d.text) < 90 and not has_verb(d.text)
    ]
    for text in [*labelled, *titles, *notes, *fields, *stamps]:
        if has_placeholder(text):
            continue
        for found in reversed(dates_in(text)):
            before = _EARLIER.search(text[: found.start])
            word = before.group(1).casefold() if before else ""
            if found.year_given and word not in layout().parts["until"]:
                return found.day
    return None
