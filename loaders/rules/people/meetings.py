"""Dated meetings: to come or held, told by a sentence, a list under a heading, or a table."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.findings import Findings, Place
from loaders.rules.people.dated import (
    announces,
    days,
    free_of_others,
    goes_on,
    held_then,
    is_calendar,
    is_called_off,
    is_span,
    looks_back,
    said,
    settled,
    tells_of_next,
    was_done,
    will_be,
    year_of,
)
from loaders.rules.people.places import Places
from loaders.rules.people.whose import Owners
from loaders.rules.people.words import bare
from loaders.segments import Block

_HEAD: Final = 60  # characters before a colon that announce days
_FIRST: Final = 6  # blocks in which an agenda says when and whose
_ROWS: Final = 40  # rows above one in which the header is looked for
_WHOLE: Final = 0.8  # share of a cell that the name of a body must fill


@dataclass(frozen=True, slots=True)
class _Told:
    """A place that tells of a meeting; `known` is the day that the text there is of."""

    at: Place
    rule: str
    known: datetime.date | None
    ahead: bool
    past: bool = False

    def planned(self, day: datetime.date, told: set[datetime.date]) -> bool:
        """Whether it lies ahead; a day that is itself one of those told dates nothing."""
        if self.past:
            return False
        if self.known is not None and self.known != day and self.known not in told:
            return day > self.known
        return self.ahead


class _Meetings:
    def __init__(self, doc: Anchored, out: Findings, places: Places) -> None:
        self.doc, self.out, self.places = doc, out, places
        self.year = _year(doc)
        self.owners = Owners(doc, places)
        self.last: str | None = None  # whose meeting was told last
        self.off: set[tuple[str, datetime.date]] = set()  # called off, here or elsewhere
        self.told: dict[tuple[str, datetime.date], list[_Told]] = {}

    def read(self) -> None:
        self._agenda()
        for sentence in self.doc.sentences:
            self.owners.hear(sentence)
            block = sentence.block
            if block.ordinal and not sentence.start:
                self._numbered(sentence)
            if block.kind != "row" and (block.kind != "heading" or ":" in block.text):
                self._sentence(sentence)
        for block in self.doc.segmented.blocks:
            if block.kind == "row":
                self._row(block)
        for (body, day), held in self.told.items():
            if (body, day) not in self.off:
                self._write(body, day, held)

    # sentences

    def _sentence(self, sentence: Sentence) -> None:
        block = sentence.block
        goes_on_ = self.last if goes_on(sentence.text) else None
        listed = self._is_listed(block) or goes_on_ is not None or self._of_named(sentence)
        self.last = None
        names = [(n.mention.start, n.mention.end) for n in sentence.bodies]
        year = self._year_for(block)
        held = self.places.meeting(block)
        if block.label is not None and is_called_off(block.label.text):
            return
        short = next((y for t in _titles(block) if is_calendar(t) and (y := year_of(t))), None)
        short = short or _announced_year(sentence.text)
        known = self._known_day(block)
        given = short is not None
        if not given and known and block.label is not None and is_calendar(block.label.text):
            short = known.year  # "Næste møde: 5/12"
        for day in days(sentence.text, names, year, listed=listed, short=short, sure_year=given):
            body = goes_on_ or self.owners.owner(
                sentence, day.cue, day.found.start, day.found.end, listed=listed
            )
            if body is None:
                continue
            self.last = body
            if day.off:
                self.off.add((body, day.found.day))
                continue
            label = f"{block.label.text}: " if block.label is not None else ""
            before = label + sentence.text[: day.found.start]
            ahead = listed or tells_of_next(before[-80:])
            told_year = re.search(r"\b(?:19|20)\d\d\b", before + sentence.text) or year != self.year
            when = day.found.day if told_year else settled(day.found, known, ahead=ahead)
            if held is not None and (body, when) == held[:2]:
                continue
            past = was_done(sentence.text[day.found.end :]) or held_then(before)
            rule = "meetings.listed" if listed else "meetings.said"
            sure = will_be(before[-80:]) and not past
            ahead = sure or ahead or not looks_back(before[-80:])
            dated = None if sure else known
            self._put(body, when, _Told(sentence, rule, dated, ahead=ahead, past=past))

    def _numbered(self, sentence: Sentence) -> None:
        """A day of a year's calendar that reads like a number: "14.1. Ældrerådet: …"."""
        block = sentence.block
        match = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.?", block.ordinal)
        year = next((y for t in _titles(block) if is_calendar(t) and (y := year_of(t))), None)
        if match is None or year is None or not sentence.bodies:
            return
        first = sentence.bodies[0]
        if re.search(r"\w", sentence.text[: first.mention.start]) or len(first.keys) != 1:
            return
        body, text = (
            self.owners.body(first.keys[0]),
            f"{int(match[1])}.{int(match[2])}.{year} {block.text}",
        )
        found = next(days(text, [], year, listed=True), None)
        if body and found is not None and not found.off:
            known = self._known_day(block)
            self._put(
                body, found.found.day, _Told(sentence, "meetings.calendar", known, ahead=True)
            )

    def _of_named(self, sentence: Sentence) -> bool:
        """ "Steering Group: 11 June and 10 September": a body, and days behind a colon."""
        first = sentence.bodies[0].mention if sentence.bodies else None
        heard = any(is_calendar(title, "hearing") for title in _titles(sentence.block))
        mark = rf"\s*[{':,–-' if heard else ':'}]?\s*(?:\w+\s+)?(?:den\s+|d\.\s*)?\d"
        mark = mark if heard else mark.replace("]?", "]")
        return (
            first is not None
            and not re.search(r"\w", sentence.text[: first.start])
            and re.match(mark, sentence.text[first.end :]) is not None
        )

    def _is_listed(self, block: Block) -> bool:
        """Whether a heading, a label or the line before a list says that days of meetings follow."""
        label = block.label.text if block.label is not None else ""
        if label and (is_calendar(label) or announces(f"{label.strip(' :')}:")):
            return True
        if any(is_calendar(title) for title in _titles(block)):
            return True
        head, colon, _ = block.text.partition(":")
        if colon and len(head) < _HEAD and is_calendar(head):
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
        told = re.findall(r"\b20\d\d\b", block.text)
        here = int(told[0]) if len(set(told)) == 1 else self.year
        return next((year for title in titles if (year := year_of(title))), here)

    def _known_day(self, block: Block) -> datetime.date | None:
        """The day that the document or its part is of."""
        part: int | None = block.part
        while part is not None:
            here = self.doc.segmented.parts[part]
            if here.dated:
                return here.dated
            part = here.parent
        return None

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
        hearing = any(is_calendar(title, "hearing") for title in (*titles, *heads))
        if not (calendar or hearing):
            return
        day, number = None, -1
        for at, cell in enumerate(block.cells):
            if at < len(heads) and heads[at] and not {*heads[at].split()} & said("columns"):
                continue
            year = self._year_for(block)
            dated = at < len(heads) and bool({*heads[at].split()} & said("columns"))
            told = days(cell.text, [], year, listed=True, short=year if dated else None)
            found = [d for d in told if not d.off]
            if found:
                day, number = found[0].found, at
                break
        if day is None or not any(c.text.strip() for c in block.cells):
            return
        rest = " ".join(c.text for at, c in enumerate(block.cells) if at != number)
        year = self._year_for(block)
        whole = f"{block.cells[number].text} {rest}"
        if not list(days(whole, [], year, listed=True, short=year if heads else None)):
            return  # called off
        sentences = self.doc.of_block(block.number)
        body = self._whole(sentences, block, number)
        if body is None and calendar and heads:
            depth = len(block.section)
            body = self.places.body(block, depth) or self.places.from_titles(block, depth)
        if body is None:
            return
        known = self._known_day(block)
        when = settled(day, known, ahead=True)
        self._put(body, when, _Told(block, "meetings.table", known, ahead=True))

    def _heads(self, block: Block) -> list[str]:
        lead = self._lead(block)
        if lead is None or lead.kind != "row":
            lead = self._row_above(block)
        if lead is None or any(dates_in(c.text) for c in lead.cells):
            return []
        return [bare(cell.text) for cell in lead.cells]

    def _row_above(self, block: Block) -> Block | None:
        """The nearest row above, of the rows that run on, whose cells name a body and its day."""
        for above in reversed(
            self.doc.segmented.blocks[max(0, block.number - _ROWS) : block.number]
        ):
            if above.kind != "row":
                return None
            heads = [bare(cell.text) for cell in above.cells]
            if any(is_calendar(h, "hearing") or {*h.split()} & said("columns") for h in heads if h):
                return above
        return None

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
                        return self.owners.body(named.keys[0])
        return None

    # agendas

    def _agenda(self) -> None:
        """The day of the meeting that an agenda is for: the first date below its title."""
        if self.places.agenda_title is None:
            return
        first = [block for block in self.doc.segmented.blocks if block.part == 0][:_FIRST]
        for block in first:
            found = dates_in(block.text, self.year)
            if (
                not found
                or len(block.text) > 200
                or not free_of_others(block.text[: found[0].start])
            ):
                continue
            body = self.doc.hosts.get(0) or self.places.body(block, len(block.section))
            body = body or self.places.body(first[-1], 0) or self.places.called()
            self.owners.agenda = body
            if body is not None:
                self._put(body, found[0].day, _Told(block, "meetings.agenda", None, ahead=True))
            return

    def _put(self, body: str, day: datetime.date, told: _Told) -> None:
        self.told.setdefault((body, day), []).append(told)

    def _write(self, body: str, day: datetime.date, told: list[_Told]) -> None:
        """A meeting that one place tells as held was held."""
        days_told = {day for _, day in self.told}
        planned = all(one.planned(day, days_told) for one in told)
        for one in told:
            key = self.out.node(
                "Meeting", one.at, rule=one.rule, key=f"meeting:{body}:{day}", date=day.isoformat(),
                planned=planned, name=day.isoformat(),
            )  # fmt: skip
            self.out.edge("MEETING_OF", key, body, one.at, rule=one.rule)


def dated_meetings(doc: Anchored, out: Findings, places: Places) -> None:
    """Meeting and MEETING_OF, besides the meeting that minutes are of."""
    _Meetings(doc, out, places).read()


def _titles(block: Block) -> tuple[str, ...]:
    """The innermost heading, and those above it that stand over a year or a month alone."""
    titles = list(block.section)
    while len(titles) > 1 and is_span(titles[-1]):
        titles.pop()
    return (*block.section[-1:], *titles[-1:])


def _announced_year(text: str) -> int | None:
    """The year of "Møder i 2025: 4/2, 6/5 og 4/11"."""
    head, colon, rest = text.partition(":")
    return year_of(head) if colon and announces(f"{head}:") and re.search(r"\d/\d", rest) else None


def _year(doc: Anchored) -> int | None:
    """The year that most dates of the document give."""
    given = Counter(d.day.year for s in doc.sentences for d in dates_in(s.text) if d.year_given)
    told = given or Counter(
        int(y) for s in doc.sentences for y in re.findall(r"\b20\d\d\b", s.text)
    )
    return told.most_common(1)[0][0] if told else None
