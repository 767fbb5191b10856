"""Who approved, or is to approve, which document, and when."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.dates import dates_in, has_placeholder
from loaders.findings import Findings, document_key
from loaders.lexicon import either, lexicon
from loaders.rules.approved import documents_meant, is_another, nouns
from loaders.rules.cadence import owner_of_meeting
from loaders.rules.knowndays import days_in
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, subject_names
from loaders.segment.marks import has_verb
from loaders.segments import Part

_NEAR: Final = 40  # characters between a name and the date of its approval


@dataclass(frozen=True, slots=True)
class _Said:
    """One approval: by whom, when, how far."""

    by: str
    day: datetime.date | None
    planned: bool = False
    outcome: str | None = None
    rule: str = "approvals.told"


def approvals(doc: Anchored, out: Findings) -> None:
    """APPROVES: in a sentence, a stamp, a label, the decision of a case, or planned."""
    for sentence in doc.sentences:
        words = lexicon(doc.part(sentence).language, "changes")["decision"]
        shape = skeleton(sentence)
        said = tuple(_said(doc, sentence, shape, words))
        meant = said and not is_another(doc, sentence, words)
        parts = tuple(documents_meant(doc, sentence, words)) if meant else ()
        for one in said:
            for part in parts:
                _state(doc, out, sentence, one, part)


def _said(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> Iterator[_Said]:
    stamped = [replace(one, rule="approvals.stamp") for one in _stamped(doc, sentence, words)]
    if stamped or sentence.block.kind in ("heading", "row"):
        yield from stamped
        return
    if is_unsettled(doc, sentence):
        return
    sent = tuple(_sent(doc, sentence, shape, words))
    if sent:
        yield from sent
        return
    if alone := _alone(doc, sentence, words):
        yield alone
        return
    kept = tuple(_kept(doc, sentence, shape, words))
    if kept:
        yield from kept
        return
    yield from _told(doc, sentence, shape, words)


def _state(doc: Anchored, out: Findings, sentence: Sentence, said: _Said, part: Part) -> None:
    at: Any = [sentence, *_remarks(doc, sentence)] if said.outcome else sentence
    out.edge(
        "APPROVES", said.by, document_key(part.number), at, rule=said.rule,
        date=said.day.isoformat() if said.day else None, planned=said.planned or None,
        outcome=said.outcome, status="in_force" if part.status == "draft" and said.outcome else None,
    )  # fmt: skip
    if doc.entity(said.by).label == "Body":
        out.body(said.by, sentence)


def _remarks(doc: Anchored, sentence: Sentence) -> Iterator[Sentence]:
    """The list of changes with which something was approved."""
    for other in doc.sentences[sentence.number + 1 :]:
        if other.block.lead == sentence.block.number:
            yield other
        elif other.block.number > sentence.block.number + 1 and other.block.lead is None:
            return


# a stamp: "Godkendt af X den …", "Vedtaget: X 3.4.2024. Y: afventer"


_STATE: Final = re.compile(r"\W*(?:status|version|tilstand|state|godkendelse|approval)\W*", re.I)
_VERSION: Final = r"\b(?:version|ver\.?|v\.?|udgave|utgave|edition) ?\d+(?:\.\d+)*,?\s+"
_TO_THE_END: Final = r"\b(?=[^()]*\)|[^()]*$)"


def _stamped(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> Iterator[_Said]:
    label = sentence.block.label
    if label is not None and sentence.block.kind == "field" and not _STATE.fullmatch(label.text):
        behind = r"(?: (?:af|i|ved|by|av|hos|den|dato))?\W*"
        said = label.text.casefold().replace("_", " ")
        begins = either(tuple(words["stamps"]), after=behind).fullmatch(said)
        begins = begins if not sentence.start or sentence.named else None
        at = 0
    else:
        low, stamps = sentence.text.casefold(), tuple(words["stamps"])
        ahead = rf"\W*(?:(?:{'|'.join(words['stamped'])}) )?\w*"
        begins = either(stamps, ahead, r"\b").match(low)
        begins = begins or either(stamps, rf"(?:[(–-]\s*|{_VERSION})", _TO_THE_END).search(low)
        at = begins.end() if begins else 0
        if begins and has_verb(either(stamps).sub("", sentence.text.split(",")[0])):
            return
    if begins is None:
        return
    pending = either(tuple(words["pending"]), r"\b").search(sentence.text.casefold())
    if has_placeholder(sentence.text) and not pending:
        return
    compound = owner_of_meeting(doc, skeleton(sentence).text)
    if compound and not _approvers(sentence, at):
        days = dates_in(sentence.text[at:])
        yield _Said(compound, days[0].day if days else None)
        return
    yield from _each(doc, sentence, at, pending.start() if pending else None)
    if pending is None:  # "… and approved by Y on …"
        low = sentence.text.casefold()
        again = [
            m.end()
            for m in either(tuple(words["stamps"]), r" (?:og|and) (?:\w+ )?", r"\b").finditer(low)
        ]
        yield from _one_by_one(doc, sentence, [end for end in again if end > at])


def _each(doc: Anchored, sentence: Sentence, at: int, pending: int | None) -> Iterator[_Said]:
    """The names behind the word, each with the date that follows it before the next name."""
    named = _approvers(sentence, at)
    for number, one in enumerate(named):
        ends = named[number + 1].mention.start if number + 1 < len(named) else len(sentence.text)
        waits = pending is not None and one.mention.end <= pending < ends
        front = sentence.block.kind == "field" and doc.segmented.source.raw.startswith("---")
        days = [d.day for d in dates_in(sentence.text[one.mention.end : ends])]
        if not days and number + 1 < len(named):  # "by X and Y on …": the date of both
            days = [d.day for d in dates_in(sentence.text[at:])][:1]
        if not days and number == 0:
            days = [d.day for d in dates_in(sentence.text[at : one.mention.start])]
        day = days[0] if days else doc.part(sentence).dated if front else None
        yield _Said(one.keys[0], day if not waits else None, planned=waits)


def _approvers(sentence: Sentence, at: int) -> list[Named]:
    """The first name behind a place, and those that are joined to it or begin what follows."""
    out: list[Named] = []
    for named in sentence.named:
        if not named.keys or named.mention.start < at:
            continue
        gap = sentence.text[out[-1].mention.end if out else at : named.mention.start]
        if len(gap) > _NEAR or (out and not _joined(gap)):
            break
        out.append(named)
    return out


def _joined(gap: str) -> bool:
    """Whether nothing but dates and joining words stands between two who approved."""
    for found in reversed(dates_in(gap)):
        gap = gap[: found.start] + gap[found.end :]
    return bool(re.search(r"[.;,]|\w", gap)) and not set(re.findall(r"\w+", gap)) - _JOINING


_JOINING: Final = frozenset(
    "og samt and den d af i by on the hos henholdsvis av på ved møde møte meeting".split()
)


# the decision of a case: nothing but "Godkendt."


def _alone(doc: Anchored, sentence: Sentence, words: dict[str, Any]) -> _Said | None:
    part = doc.part(sentence)
    if part.kind not in ("agenda_item", "decision"):
        return None
    if not re.fullmatch(rf"\W*(?:{'|'.join(words['alone'])})\W*", sentence.text.casefold()):
        return None
    title = part.title.casefold()
    if any(word in title for word in words["no_document"]) or not nouns(title, words):
        return None
    host = doc.hosts.get(part.number)
    return _Said(host, _meeting_day(doc, part), rule="approvals.alone") if host else None


def _meeting_day(doc: Anchored, part: Part) -> datetime.date | None:
    """The day of the minutes that a part stands in."""
    number: int | None = part.number
    while number is not None:
        here = doc.segmented.parts[number]
        if here.kind == "minutes" and here.dated:
            return here.dated
        number = here.parent
    return None


# a plan: "… is sent to X for approval"


def _sent(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> Iterator[_Said]:
    for text in words["sent"]:
        match = pattern(text).search(shape.text)
        if match is None:
            continue
        days = [] if has_placeholder(sentence.text) else [d.day for d in days_in(doc, sentence)]
        known = nouns(sentence.text.casefold(), words) or days
        for named in shape.named(match["s"])[:1] if known else ():
            yield _Said(
                named.keys[0], days[-1] if days else None, planned=True, rule="approvals.planned"
            )
        return


# what a decision has kept: "by decision of X on … the present structure is continued"


def _kept(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> Iterator[_Said]:
    low = sentence.text.casefold()
    for text in words["kept"]:
        match = pattern(text).search(shape.text)
        if match is None or not nouns(low, words) or has_placeholder(sentence.text):
            continue
        verb = sentence.toks[shape.token(match.start("v"))].text
        start, end = shape.place(match.start()), shape.place(match.end())
        days = [d.day for d in days_in(doc, sentence) if start <= d.start <= end]
        for named in shape.named(match["s"])[:1]:
            yield _Said(
                named.keys[0], days[0] if days else None, outcome=verb, rule="approvals.kept"
            )
        return


# a sentence


def _told(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> Iterator[_Said]:
    cues = list(_approved(tuple(words["approved"])).finditer(shape.text))
    low = sentence.text.casefold()
    if not cues or _IF.search(shape.text[: cues[0].start()]):
        return
    cue = cues[0]
    if _DENIED.search(shape.text[: cue.end()]):
        return
    if sentence.block.kind == "item" and doc.part(sentence).kind != "terms":
        return
    expected = re.search(rf"\b(?:{'|'.join(words['expected'])})", low)
    if not (nouns(low, words) or _is_it(doc, sentence)) or (
        has_placeholder(sentence.text) and not expected
    ):
        return
    planned = bool(expected) or bool(_FOR.search(shape.text[: cue.start()]))
    outcome = _outcome(sentence)
    if _BY.match(shape.text[cue.start() :]):
        both = [c for c in cues[1:] if _BY.match(shape.text[c.start() :])]
        if both and not planned:  # "adopted by X and approved by Y on …": each with its own day
            yield from _one_by_one(doc, sentence, [shape.place(c.start()) for c in (cue, *both)])
            return
        for one in _each(doc, sentence, shape.place(cue.start()), None):
            day = None if has_placeholder(sentence.text) else one.day
            if day is None and not planned:
                day = _day_of(doc, sentence, 0) or _meeting_day(doc, doc.part(sentence))
            yield _Said(one.by, day, planned, outcome)
        return
    by = None if _is_yet(sentence, shape, cue.start()) else _approver(doc, sentence, shape, cue)
    if by is None:
        return
    day = (
        None if has_placeholder(sentence.text) else _day_of(doc, sentence, shape.place(cue.start()))
    )
    if day is None and not planned:
        day = _meeting_day(doc, doc.part(sentence))
    yield _Said(by, day, planned, outcome)


def _one_by_one(doc: Anchored, sentence: Sentence, begins: list[int]) -> Iterator[_Said]:
    """Approvals that one sentence tells one after another."""
    for at, end in pairwise((*begins, len(sentence.text))):
        for named in _approvers(sentence, at):
            if named.mention.start < end:
                days = [d.day for d in dates_in(sentence.text[at:end]) if d.year_given]
                yield _Said(named.keys[0], days[0] if days else None)


def _is_it(doc: Anchored, sentence: Sentence) -> bool:
    """ "It was approved by X on …", in terms: they, or the body that they are of."""
    settled = doc.part(sentence).kind not in ("agenda_item", "decision", "minutes")
    return settled and bool(_IT.match(sentence.text) and days_in(doc, sentence))


_IT: Final = re.compile(
    r"(?:It|They) (?:was|were|has been|have been) (?:\w+ )?\w+ed by\b"
    r"|D(?:en|et|e|ei) (?:er|blev|ble|vart|blei) (?:\w+ )?\w+ (?:af|av|i)\b"
)
_IF: Final = re.compile(r"(?<!\S)(?:såfremt|hvis|når|dersom|if|when|once|subject)(?!\S)")
_FOR: Final = re.compile(r"(?<!\S)(?:til|for) (?:\S+ )?$")
_BY: Final = re.compile(r"\S+ (?:\S+ ){0,2}?(?:af|i|hos|by|av|på|frå) (?:\S+ ){0,2}?<[BP]\d+>")


@cache
def _approved(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(words)})(?!\S)")


_DENIED: Final = re.compile(
    r"(?<!\S)(?:ikke|ikkje|not|når|bede|bedes|anmode|anmodes|endnu ikke|aldrig)(?!\S)"
)


def _day_of(doc: Anchored, sentence: Sentence, at: int) -> datetime.date | None:
    """The first date behind the word for approval, else the last before it."""
    found = days_in(doc, sentence)
    behind = [d.day for d in found if d.start > at]
    return behind[0] if behind else found[-1].day if found else None


def _approver(doc: Anchored, sentence: Sentence, shape: Skeleton, cue: re.Match[str]) -> str | None:
    text = shape.text
    if "formandskabsgodkende" in cue.group():
        return sentence.topic or doc.titles.get(0)
    compound = owner_of_meeting(doc, text)
    if compound:
        return compound
    if _is_passive(sentence, shape, cue.start()):
        return None  # "was adopted": nobody says by whom
    if not re.search(r"<B\d+>", text[: cue.start()]):
        return None
    found = [k for n in subject_names(doc, sentence, shape, cue.start()) for k in n.keys]
    return found[0] if found else None


def _is_yet(sentence: Sentence, shape: Skeleton, at: int) -> bool:
    """Whether the verb stands in the present or the infinitive: what is to be done, or may be."""
    verb = sentence.toks[shape.token(at)]
    low, lemma = verb.text.casefold(), verb.lemma
    return low in (lemma, f"{lemma}r", f"{lemma}s") and low.endswith(("e", "r", "s"))


def _is_passive(sentence: Sentence, shape: Skeleton, at: int) -> bool:
    before = [t.lemma for t in sentence.toks[: shape.token(at)]]
    return bool({"være", "blive", "bli", "vere", "verte", "be"} & set(before)) and not (
        {"have", "ha"} & set(before)
    )


def _outcome(sentence: Sentence) -> str | None:
    match = re.search(
        r"\bmed (?:følgende |disse |de nævnte )?(?:bemærkning|ændring|tilføjelse|kommentar|merknad)\w*",
        sentence.text,
    )
    first = re.search(r"\b(?:forhånds|endeligt?\s+\w*|foreløbigt? )godkendt", sentence.text)
    return match.group() if match else first.group() if first else None
