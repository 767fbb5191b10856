"""A head and what stands around it become a seat: its number, role, name and place."""

from __future__ import annotations

import re
from typing import Final

from graph.nodes import Attendance, PostRole
from loaders.findings import Place
from loaders.lexicon import lexicon
from loaders.rules.seats.cues import attendance_cues
from loaders.rules.seats.head import Head
from loaders.rules.seats.keys import key_of, side_of
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import MUNICIPALITIES, sending

_LONGEST_NAME: Final = 90
OWN_OFFICE: Final = re.compile(
    r"(?<!dem )\ber (?:også |tillige |samtidig |født |på skift |skiftevis |efter tur )*"
    r"(?:(?:udvalgets|gruppens|rådets|forummets|nævnets|bestyrelsens|kredsens) )?((?:næst)?formand)"
    r"(?= *(?:,|og|$|\.|for (?:rådet|udvalget|gruppen|forummet|nævnet|bestyrelsen|kredsen)\b))"
    r"|\bwho (?:also )?(?:is|acts as|serves as|(?:shall|will|must|is to) (?:also )?(?:be|act as|serve as)) "
    r"(?:also )?(?:the |its )?"
    r"((?i:(?:vice-|deputy |co-)?chair(?:man|person|woman)?|secretary|clerk))(?= *(?:,|;|and\b|$|\.|of (?:the|its)\b))"
    r"|\b(?:som|der) (?:også |samtidig )?(?:har (forsæde)t|fører (forsæde)t|sidder (for bordenden)|"
    r"(leder) (?:møderne|(?:rådet|udvalget|gruppen|forummet|nævnet|bestyrelsen|kredsen)s? ?(?:møder)?)|"
    r"er (mødeleder|ordstyrer))(?= *(?:,|;|og\b|$|\.|\)))"
    r"|\bwho (?:also )?(?:shall |will )?(chair)s?(?= (?:it|the|its|meetings)\b|[\s.,;]*$)"
)


def item_seat(line: Line, head: Head, context: Context) -> Seat:
    """The seat of a body or party that is itself a member."""
    key = key_of(line, line.at[head.at])
    text = line.text(head.first, head.last)
    name = line.text(head.count.last + 1, head.last) if head.count else text
    low, high = (head.count.low, head.count.high) if head.count else (None, None)
    return Seat(
        [_place(line, head.first, head.last)], text, name, "", low, high, role=context.role,
        attendance=context.attendance, senders=(key,) if key else (), certainty=context.certainty,
        confidence=context.confidence,
    )  # fmt: skip


def make(
    line: Line, head: Head, senders: list[Sender], context: Context, whole: Seat | None, end: int,
    appointers: tuple[str, ...], relative: str,
) -> Seat:  # fmt: skip
    """The seat that a head states for its senders."""
    low, high, approx, counted = _number(line, head, senders, context)
    per = next((s.per for s in senders if s.per), None)
    last = _trim(line, head.last, end - 1)
    text = line.text(head.first, last)
    start = head.count.last + 1 if head.count and head.count.last < head.at else head.first
    start += head.copula
    name = (line.text(start, head.last) if head.noun else text)[:_LONGEST_NAME]
    base = head.noun.base if head.noun else ""
    if whole is not None and not senders and whole.senders:
        senders = [Sender(key) for key in whole.senders]
        owner = line.doc.entity(whole.senders[0])
        if line.low(head.at - 1) in ("dets", "dens", "rådets") and owner.label == "Body":
            base = f"{owner.stem}s{base}"
    keys = tuple(dict.fromkeys(s.key for s in senders if s.key))
    role, attendance = _role(line, head, context, relative), _attends(line, head, end, context)
    if role == "member" and low == 1 == high:
        role = head.role or _marked(line, head, end) or role
    if appointers and _comes_from(line, keys, appointers):
        keys = sending(line, appointers)
    giver = line.inside.get(head.first - 1)
    owned = giver is not None and giver.is_body and giver.mention.genitive
    return Seat(
        [_place(line, head.first, last)], text, name, base, low, high, approx, per, role,
        attendance, keys, appointers, whole, None, counted, context.certainty, context.confidence,
        relative, office_in=giver.keys[0] if owned and giver is not None else None,
    )  # fmt: skip


def _attends(line: Line, head: Head, end: int, context: Context) -> Attendance:
    """ "en leder fra X (uden stemmeret)": how whoever the brackets stand behind attends."""
    watching = tuple(lexicon(line.language, "seats")["persons"].get("observing", ()))
    if head.noun is not None and head.noun.base.endswith(watching or ("\0",)):
        return "observer"
    last = min(end, len(line.toks)) - 1
    if _without_vote(line, head, last):
        return "observer"
    behind = _IN_BRACKETS.findall(line.text(head.last, last)) if last > head.last else []
    observer = attendance_cues(line.language)["observer"]
    return "observer" if any(map(observer.search, behind)) else context.attendance


def _without_vote(line: Line, head: Head, last: int) -> bool:
    """ "to medlemmer uden stemmeret": said of those right before it, and of no part of them."""
    voteless = attendance_cues(line.language).get("voteless")
    if voteless is None or head.noun is None:
        return False
    inside = lexicon(line.language, "seats")["cues"]["inside"]
    parted = (i for i in range(head.last + 1, last + 1) if line.low(i) in (*inside, ";", "."))
    near = min(next(parted, last + 1) - 1, head.last + _NEAR)
    return near > head.last and voteless.search(line.text(head.at, near)) is not None


_NEAR: Final = 5  # words between a seat and "uden stemmeret"
_IN_BRACKETS: Final = re.compile(r"\(([^()]*)\)")


def _comes_from(line: Line, keys: tuple[str, ...], appointers: tuple[str, ...]) -> bool:
    """Whether an appointer is the organisation behind the side that the seat is said to be of."""
    doc = line.doc
    if not keys:
        return True
    if len(keys) > 1 or not doc.entity(keys[0]).side:
        return False
    return all(side_of(doc, by) == side_of(doc, keys[0]) for by in appointers)


def _number(
    line: Line, head: Head, senders: list[Sender], context: Context
) -> tuple[int | None, int | None, bool, bool]:
    count, found = head.count, head.noun
    times = next((s.times for s in senders if s.times and s.per is None), None)
    every = any(s.every for s in senders)
    sole = lexicon(line.language, "seats")["persons"]["sole"]
    counted = count is None
    if count is not None:
        low, high, approx = count.low, count.high, count.approx
        if times and every:
            low = None if low is None else low * times
            high = None if high is None else high * times
    elif found is not None and found.number == "one":
        factor = times if times and every else 1
        low, high, approx = factor, factor, False
    elif found is not None and found.number == "many" and times:
        low, high, approx = times, times, False
    elif (
        found is not None
        and found.base in sole
        and any(s.key in MUNICIPALITIES for s in senders)
        and _participants(line, head)
    ):
        low, high, approx = 1, 1, False
        for sender in senders:
            sender.per = "municipality"
    else:
        low, high, approx = None, None, False
    if context.least and low is not None:
        high = None
    return low, high, approx, counted and low is not None


def _participants(line: Line, head: Head) -> bool:
    """ "borgmestrene fra de deltagende kommuner": all of them, one from each."""
    ahead = [
        line.low(i) for i in range(head.last + 1, min(head.last + 6, head.end or len(line.toks)))
    ]
    return any(w.startswith(("deltagende", "berørte", "alle")) for w in ahead)


def chair_role(word: str) -> PostRole:
    """What a word for an office in a body means: "næstformand", "medformand", "sekretær"."""
    low = word.casefold()
    if low.startswith(("sekret", "secret", "referent", "clerk", "møtesekret")):
        return "secretary"
    if low.startswith(("næst", "nest", "vice", "nfmd", "deputy")):
        return "vice_chair"
    return "co_chair" if low.startswith(("med", "co-", "sam")) else "chair"


def _marked(line: Line, head: Head, end: int) -> PostRole | None:
    """ "direktøren for X (formand)", "chef i Y – næstformand"."""
    last = min(end, len(line.toks)) - 1
    if head.noun is None or last <= head.last:
        return None
    marks = lexicon(line.language, "seats")["persons"]["marks"]
    said = line.text(head.last + 1, last)
    if re.search(r"\(\s*(?:og )?sekretær\s*[,;)]", said, re.I):
        return "secretary"
    plain = marks.replace("?P<r>", "?:")
    match = re.search(
        rf"\(\s*{marks}\.?\s*(?:[,;](?:(?! (?:or|eller) )[^()])*)?\)|(?:[–-]|\bsom|\bas(?: the)?) {plain}[\s.,]*$",
        said,
        re.I,
    )
    if match is None:
        return None
    word = match["r"] or match.group().split()[-1].strip(" .,")
    return "secretary" if word.casefold() == "sekretær" else chair_role(word)


def _role(line: Line, head: Head, context: Context, relative: str) -> PostRole:
    if match := OWN_OFFICE.search(relative):
        return chair_role(next(filter(None, match.groups())))
    people = lexicon(line.language, "seats")["persons"]
    if head.noun is None or context.role != "member" or not context.own_office:
        return context.role
    low = line.low(head.at)
    adjectives = [line.toks[i].lemma for i in range(head.first, head.at)]
    articles = lexicon(line.language, "bodies")["adjectives"]["determiners"]
    plain = {"regional", "kommunal", "to", "og", *articles}
    bare = all(a in plain or a.isdecimal() for a in adjectives)
    after = line.low(head.last + 1)
    if adjectives[-1:] in (["deputy"], ["vice"]) and low in people["chair"]:
        return "member" if after in ("for", "af") else "vice_chair"
    if not bare or after in ("for", "i") or (after == "af" and line.language != "da"):
        return "member"
    if after == "fra" and head.noun.definite:
        return "member"  # "formanden fra ABC": who chairs there
    if low in people["vice"]:
        return "vice_chair"
    if low in people["chair"]:
        return "chair"
    if low in people["secretary"]:
        return "secretary"
    return "member"


def _trim(line: Line, first: int, last: int) -> int:
    cues = lexicon(line.language, "seats")["cues"]
    trimmed = {*cues["trimmed"], *cues["inside"]}
    while last > first and line.low(last) in trimmed:
        last -= 1
    return last


def _place(line: Line, first: int, last: int) -> Place:
    sentence = line.sentence
    return (
        sentence.block,
        sentence.start + line.toks[first].start,
        sentence.start + line.toks[last].end,
    )
