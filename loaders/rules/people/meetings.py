"""Dated meetings: to come or held, told by a sentence, a list under a heading, or a table."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings, Place
from loaders.rules.people.dated import (
    Cue,
    announces,
    cues,
    days,
    free_of_others,
    goes_on,
    is_calendar,
    is_called_off,
    looks_back,
    said,
    settled,
    tells_of_next,
    was_done,
    year_of,
)
from loaders.rules.people.places import Places
from loaders.rules.people.words import bare, meetings
from loaders.segments import Block

_FIRST: Final = 6  # blocks in which an agenda says when and whose
_NEAR: Final = 60  # characters between a body and the word for its sitting
_WHOLE: Final = 0.8  # share of a cell that the name of a body must fill
_TAKES_OVER: Final = re.compile(r"\b(?:overtager|overtar|overtek|takes over)\b", re.I)
_OF: Final = re.compile(
    r"\s+(?:(?:i|af|for|på|av|of|in)\s+)(?:the\s+|det\s+|den\s+|hele\s+)?", re.I
)
_THEIR: Final = re.compile(r"\b(?:sit|sitt|sine|its|their)\s+(?:\w+\s+){0,2}$", re.I)
_BY: Final = re.compile(r"\b(?:af|av|by)\s+(?:the\s+|det\s+|den\s+)?$", re.I)
_AT: Final = re.compile(
    r"(?:[^,;:]{0,40}\s)?(?:på|i|ved|at|in)\s+(?:(?:et|sit|sitt|eit|its|a|the|det)\s+)?", re.I
)
_HOLDS: Final = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:har|holder|holdt|afholder|afholdt|havde|avholder|held|holds|hold|will|has|had|hold)"
    r"|(?:skal|vil|will|is due to)\s+(?:holde|afholde|hold))\b",
    re.I,
)


class _Meetings:
    def __init__(self, doc: Anchored, out: Findings, places: Places) -> None:
        self.doc, self.out, self.places = doc, out, places
        self.year = _year(doc)
        self.spoken: str | None = None
        self.agenda: str | None = None  # the body whose agenda the document is
        self.last: str | None = None  # whose meeting was told last
        self.listed: set[datetime.date] = set()  # days that a calendar tells
        self.told: dict[tuple[str, datetime.date], list[tuple[Place, bool, str]]] = {}

    def read(self) -> None:
        self._agenda()
        for sentence in self.doc.sentences:
            for named in sentence.bodies:
                if len(named.keys) == 1 and self.doc.entity(named.keys[0]).label == "Body":
                    self.spoken = named.keys[0]
            block = sentence.block
            if block.kind not in ("heading", "row"):
                self._sentence(sentence)
        for block in self.doc.segmented.blocks:
            if block.kind == "row":
                self._row(block)
        for (body, day), held in self.told.items():
            self._write(body, day, held)

    # sentences

    def _sentence(self, sentence: Sentence) -> None:
        block = sentence.block
        goes_on_ = self.last if goes_on(sentence.text) else None
        listed = self._is_listed(block) or goes_on_ is not None
        self.last = None
        names = [(n.mention.start, n.mention.end) for n in sentence.bodies]
        year = self._year_for(block)
        held = self.places.meeting(block)
        if block.label is not None and is_called_off(block.label.text):
            return
        for day in days(sentence.text, names, year, listed=listed):
            body = goes_on_ or self._owner(sentence, day.cue, day.found.start, listed=listed)
            if body is None:
                continue
            self.last = body
            before = sentence.text[: day.found.start]
            ahead = listed or tells_of_next(before[-80:])
            when, planned = self._when(block, day.found, before, ahead=ahead)
            planned = planned and not was_done(sentence.text[day.found.end :])
            if held is not None and (body, when) == held[:2]:
                continue
            if listed:
                self.listed.add(when)
            rule = "meetings.listed" if listed else "meetings.said"
            self._put(body, when, sentence, planned=planned, rule=rule)

    def _is_listed(self, block: Block) -> bool:
        """Whether a heading, a label or the line before a list says that days of meetings follow."""
        if block.label is not None and is_calendar(block.label.text):
            return True
        if any(is_calendar(title) for title in _titles(block)):
            return True
        lead = self._lead(block)
        return lead is not None and announces(lead.text)

    def _lead(self, block: Block) -> Block | None:
        blocks = self.doc.segmented.blocks
        return blocks[block.lead] if block.lead is not None and block.lead < len(blocks) else None

    def _year_for(self, block: Block) -> int | None:
        lead = self._lead(block)
        titles = [*([lead.text] if lead else []), *_titles(block)]
        if block.label is not None:
            titles.insert(0, block.label.text)
        return next((year for title in titles if (year := year_of(title))), self.year)

    def _dated(self) -> datetime.date | None:
        return self.doc.segmented.parts[0].dated

    def _known_day(self, block: Block) -> datetime.date | None:
        """The day that the document or its part is of."""
        part: int | None = block.part
        while part is not None:
            here = self.doc.segmented.parts[part]
            if here.dated:
                return here.dated
            part = here.parent
        return None

    def _when(
        self, block: Block, found: object, before: str, *, ahead: bool
    ) -> tuple[datetime.date, bool]:
        """The day, and whether it lies ahead of what is written."""
        known = self._known_day(block)
        when = settled(found, known, ahead=ahead)  # type: ignore[arg-type]
        if known is not None and when != known:
            return when, when > known
        if known is not None:
            return when, ahead
        return when, ahead or not looks_back(before[-80:])

    # whose

    def _owner(self, sentence: Sentence, cue: Cue | None, at: int, *, listed: bool) -> str | None:
        if _TAKES_OVER.search(sentence.text) and sentence.opens:
            return self._body(sentence.subject)  # the dates of another body become its own
        named = (
            self._told(sentence, cue)
            if cue
            else next((n for n in sentence.bodies if n.mention.end <= at), None)
        )
        if named is not None:
            return self._body(named.keys[0]) if len(named.keys) == 1 else None
        label = sentence.block.label
        stem = next((c.stem for c in cues(label.text)), "") if label and not cue else ""
        if stem and (found := self._of_stem(stem)):
            return found
        if cue and _THEIR.search(sentence.text[: cue.start]):
            behind = (self._body(n.keys[0]) for n in sentence.bodies if n.mention.start > at)
            return self._body(sentence.subject) or next(behind, None)
        if cue and cue.stem and not any(cue.stem.startswith(word) for word in said("general")):
            return self._of_stem(cue.stem)
        if cue and cue.stem and (found := self._of_stem(cue.stem)):
            return found
        held = self.places.meeting(sentence.block)
        if held:
            return held[0]
        if host := self.doc.hosts.get(sentence.block.part) or self.agenda:
            return host
        about = self._body(sentence.subject) or self._body(sentence.topic)
        if listed:
            depth = len(sentence.block.section)
            return about or self.places.body(sentence.block, depth) or self.spoken
        return about or self.spoken

    def _told(self, sentence: Sentence, cue: Cue) -> Named | None:
        """The body that stands beside a word for a sitting: "mødet i X", "X's møde", "X mødes"."""
        text = sentence.text
        for named in sentence.bodies:
            start, end = named.mention.start, named.mention.end
            if start <= cue.start and cue.end <= end:
                return named  # a body that is called a meeting
            if start >= cue.end and _OF.fullmatch(text[cue.end : start]) and not cue.verb:
                return named
            if cue.verb and start >= cue.end and not text[cue.end : start].strip():
                return named
        before = [n for n in sentence.bodies if n.mention.end <= cue.start]
        if not before or cue.start - before[-1].mention.end > _NEAR:
            return None
        named = before[-1]
        between = text[named.mention.end : cue.start]
        agent = _BY.search(text[: named.mention.start]) or (
            sentence.opens and not text[: named.mention.start].strip()
        )
        if agent and _AT.fullmatch(between):
            return named
        if re.search(r"[,;.]|\b(?:og|and|at|that|om)\b", between):
            return None
        if cue.verb or _HOLDS.match(between) or named.mention.genitive:
            return named
        return named if re.match(r"['’]?s\b|['’]", between) else None

    def _of_stem(self, stem: str) -> str | None:
        """The one body that "bestyrelsesmøde" or "byrådsmøde" speaks of."""
        core = stem.rstrip("s")
        found = {
            key
            for key, entity in self.doc.entities.all.items()
            if entity.label == "Body"
            and any(
                word.startswith((stem, core))
                for name in entity.names
                for word in name.casefold().split()
            )
        }
        return found.pop() if len(found) == 1 else None

    def _body(self, key: str | None) -> str | None:
        return key if key is not None and self.doc.entity(key).label == "Body" else None

    # tables

    def _row(self, block: Block) -> None:
        """A body and its day, or a day under a heading that says what it is."""
        lead = self._lead(block)
        heads = self._heads(block)
        while lead is not None and lead.kind == "row":
            lead = self._lead(lead)
        titles = [*([lead.text] if lead else []), *_titles(block)]
        calendar = any(is_calendar(t) or announces(t) for t in titles) or any(
            "mød" in head or "møt" in head or "meeting" in head for head in heads
        )
        hearing = any(is_calendar(title, "hearing") for title in titles)
        if not (calendar or hearing):
            return
        day, number = None, -1
        for at, cell in enumerate(block.cells):
            if at < len(heads) and heads[at] and heads[at] not in said("columns"):
                continue
            found = list(days(cell.text, [], self._year_for(block), listed=True))
            if found:
                day, number = found[0].found, at
                break
        if day is None or not any(c.text.strip() for c in block.cells):
            return
        rest = " ".join(c.text for at, c in enumerate(block.cells) if at != number)
        if not list(days(f"{block.cells[number].text} {rest}", [], self.year, listed=True)):
            return  # called off
        sentences = self.doc.of_block(block.number)
        body = self._whole(sentences, block, number)
        if body is None and calendar and heads:
            body = self.places.body(block, len(block.section))
        if body is None:
            return
        when, planned = self._when(block, day, "", ahead=True)
        self._put(body, when, block, planned=planned, rule="meetings.table")

    def _heads(self, block: Block) -> list[str]:
        lead = self._lead(block)
        if lead is None or lead.kind != "row" or any(dates_in(c.text) for c in lead.cells):
            return []
        return [bare(cell.text) for cell in lead.cells]

    def _whole(self, sentences: tuple[Sentence, ...], block: Block, number: int) -> str | None:
        """The body whose name fills a cell beside the day."""
        for at, cell in enumerate(block.cells):
            core = cell.text.strip()
            if at == number or not core:
                continue
            for sentence in sentences:
                for named in sentence.bodies:
                    name = sentence.text[named.mention.start : named.mention.end]
                    if name in core and len(name) >= _WHOLE * len(core) and len(named.keys) == 1:
                        return self._body(named.keys[0])
        return None

    # agendas

    def _agenda(self) -> None:
        """The day of the meeting that an agenda is for: the first date below its title."""
        first = [block for block in self.doc.segmented.blocks if block.part == 0][:_FIRST]
        if not any(_is_agenda(b) for b in first[:4]):
            return
        for block in first:
            found = dates_in(block.text, self.year)
            if (
                not found
                or len(block.text) > 200
                or not free_of_others(block.text[: found[0].start])
            ):
                continue
            body = self.doc.hosts.get(0) or self.places.body(block, len(block.section))
            body = body or self.places.body(first[-1], 0)
            self.agenda = body
            if body is not None:
                self._put(body, found[0].day, block, planned=True, rule="meetings.agenda")
            return

    def _put(self, body: str, day: datetime.date, at: Place, *, planned: bool, rule: str) -> None:
        self.told.setdefault((body, day), []).append((at, planned, rule))

    def _write(self, body: str, day: datetime.date, told: list[tuple[Place, bool, str]]) -> None:
        """A meeting that one place tells as held was held."""
        planned = all(ahead for _, ahead, _ in told)
        if day in self.listed and self._dated() in self.listed:
            planned = True  # the day that the document seems to be of is one of the calendar's
        for at, _, rule in told:
            key = self.out.node(
                "Meeting", at, rule=rule, key=f"meeting:{body}:{day}", date=day.isoformat(),
                planned=planned, name=day.isoformat(),
            )  # fmt: skip
            self.out.edge("MEETING_OF", key, body, at, rule=rule)


def dated_meetings(doc: Anchored, out: Findings, places: Places) -> None:
    """Meeting and MEETING_OF, besides the meeting that minutes are of."""
    _Meetings(doc, out, places).read()


def _titles(block: Block) -> tuple[str, ...]:
    """The innermost heading, and the one above where that is a year alone."""
    last = block.section[-1:]
    if last and re.fullmatch(r"\W*(?:19|20)\d\d\W*", last[0]):
        return block.section[-2:]
    return last


def _is_agenda(block: Block) -> bool:
    if block.kind not in ("heading", "paragraph", "field") or len(block.text) > 200:
        return False
    core = bare(block.text)
    return any(core == word or core.startswith(word + " ") for word in meetings("agenda"))


def _year(doc: Anchored) -> int | None:
    """The year that most dates of the document give."""
    given = Counter(d.day.year for s in doc.sentences for d in dates_in(s.text) if d.year_given)
    return given.most_common(1)[0][0] if given else None
