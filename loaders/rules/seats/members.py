"""Where a text states members: lists, labels, running sentences, tables and boxes of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final

from loaders.anchor import Anchored
from loaders.lexicon import lexicon
from loaders.rules.seats.bare_parties import BareParties
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.cues import attendance_cues, chair_cues, counted_list, finite, unreal
from loaders.rules.seats.each_listed import each_listed
from loaders.rules.seats.headed import HeadedLists, entry_of, labelled
from loaders.rules.seats.keys import unit
from loaders.rules.seats.labels import Labels
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.seat_tables import SeatTables, cell_ranges, share_of, share_row
from loaders.rules.seats.shares import entries, shares
from loaders.rules.seats.subheadings import asked_before, filled_by
from loaders.rules.seats.tables import cells, headers, row_seats
from loaders.rules.seats.taking_part import TakingPart
from loaders.rules.seats.telling import BRACKETS, Open, Telling
from loaders.rules.seats.verbless import verbless
from loaders.rules.subjects import before

_WHOLE: Final = 0.8  # share of a heading that a name must fill to be what it is about
_ASIDE: Final = 2  # words of a paragraph that interrupts no list ("Enten")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_ROW: Final = 320  # characters of a paragraph that can be a line of a list


def compositions(doc: Anchored) -> list[Composition]:
    """Every statement of members in reading order."""
    return _Reader(doc).read()


@cache
def _headings(language: str) -> dict[str, re.Pattern[str]]:
    found = lexicon(language, "seats")["headings"]
    return {k: re.compile(rf"(?:\d[\d.]*\s*)?{v}\b", re.I) for k, v in found.items()}


class _Reader(Telling):
    def __init__(self, doc: Anchored) -> None:
        super().__init__(doc)
        self.section: tuple[Any, ...] = ()
        self.taking_part = TakingPart(doc, self.spoken, self.out)
        self.headers = headers(doc)
        self.column: int | None = None
        self.label: Line | None = None  # the small heading read last
        self.tables = SeatTables(doc, self.spoken)
        self.labels = Labels(self.spoken)
        self.bare = BareParties(doc)
        self.headed = HeadedLists(doc, self.spoken, self._seats)

    def read(self) -> list[Composition]:
        for sentence in self.doc.sentences:
            line = Line.of(self.doc, sentence)
            if not line.toks:
                continue
            kind = sentence.block.kind
            if kind == "row":
                self._table_row(line)
            elif kind == "box":
                self._box(line)
            elif kind == "heading":
                self._heading(line)
            else:
                self._sentence(line)
        self.out += [part for part in self.headed.told.values() if part is not None]
        return [c for c in self.out if c.seats or c.sizes]

    # tables

    def _table_row(self, line: Line) -> None:
        """A row in a list of members, or of a table with a column for members."""
        block = line.sentence.block
        if block.number in self.headers:
            listing = self.open is not None
            self.column = None if self.tables.head(line, listing) else self._members_column(line)
            return
        if self.tables.headless(line):
            return
        if self.tables.columns and block.lead == self.tables.lead:
            context = self.open.context if self.open is not None else Context()
            stated = self.tables.row(line, context, self.spoken.about(line))
            if stated is not None:
                self.out.append(stated)
            return
        ranges = cell_ranges(line)
        if self._labels_row(line, ranges):
            return
        found = cells(line)
        if self.open is not None:
            seats = share_row(line, ranges, self.open.context)
            seats = seats or row_seats(line, self.open.context)
            if not seats and self.open.rows:
                self.open = None  # another label
                return
            self._add(seats, self.open)
            return
        if self.column is None or block.lead not in self.headers or self.column >= len(found):
            return
        first = line.at.get(found[0][0])
        if first is None or not first.is_body or not self.spoken.meets(first.keys[0]):
            return
        role = self.spoken.role(first.keys[0])
        seats = read_seats(line, *found[self.column], Context(role=role))
        self.out.append(Composition(first.keys[0], seats, block.number, rule="seats.table"))

    def _labels_row(self, line: Line, ranges: list[tuple[int, int] | None]) -> bool:
        """ "Medlemmer | Regionshospitalet 3": a label in the first cell of a table without heads."""
        first = ranges[0] if ranges else None
        if first is None or line.sentence.block.lead in self.headers:
            return False
        if _headings(line.language)["members"].fullmatch(line.text(*first).strip(" :")) is None:
            said = [r for r in ranges[1:] if r is not None]
            told = self.labels.value(line, line.text(*first), said[0][0]) if said else None
            self.out += [told] if told is not None else []
            return told is not None
        self._open_label(line, "")
        assert self.open is not None
        self.open.rows = True
        rest = [r for r in ranges[1:] if r is not None]
        for cell in rest:
            seats = share_row(line, [cell], self.open.context)
            self.open.parts[0].seats += seats or read_seats(line, *cell, self.open.context)
        return True

    def _members_column(self, line: Line) -> int | None:
        members = _headings(line.language)["members"]
        for number, (first, last) in enumerate(cells(line)):
            if number and members.match(line.text(first, last)):
                return number
        return None

    # boxes of figures

    def _box(self, line: Line) -> None:
        """A label "Medlemmer:" and the lines under it; the box does not say whose they are."""
        self.open = None
        number = line.sentence.block.number
        members = _headings(line.language)["members"]
        for first, last in _lines_of(line):
            text = line.text(first, last).strip()
            match, start = members.match(text), first
            if match and text[match.end() :].lstrip()[:1] in (":", ""):
                self.last = Composition(None, block=number, boxed=True, rule="seats.box")
                self.out.append(self.last)
                start = next((i + 1 for i in range(first, last) if line.low(i) == ":"), last + 1)
            if self.last is None or self.last.block != number or start > last:
                continue
            if re.match(r"\w+:\s", text) and not match and not self._label_of_sender(line, start):
                self.last = None
                continue
            context = self._attending_text(line.text(start, last), Context(certainty="implied"))
            if self._begins_seat(line, start, last) or context.attendance != "full":
                self.last.seats += read_seats(line, start, last, context)

    def _label_of_sender(self, line: Line, first: int) -> bool:
        colon = next(
            (i for i in range(first, min(first + 6, len(line.toks))) if line.low(i) == ":"), first
        )
        return any(i in line.inside for i in range(first, colon))

    def _begins_seat(self, line: Line, first: int, last: int) -> bool:
        seats = read_seats(line, first, last, Context())
        if not seats:
            return False
        colon = next((i for i in range(first, last) if line.low(i) == ":"), None)
        place = seats[0].at[0]
        start = place[1] - line.sentence.start if isinstance(place, tuple) else 0
        return start == line.toks[first].start or colon is not None

    # headings and labels

    def _heading(self, line: Line) -> None:
        text = line.sentence.text.strip()
        self.label = line
        if "(" in text:
            self._gives(line)  # "Havnerådet (byrådet udpeger 3 af 7)"
        if self._beside_list(line):
            self.open = None
        patterns = _headings(line.language)
        members = patterns["members"].match(text)
        if text.strip(" :").casefold() in lexicon(line.language, "seats")["persons"]["office"]:
            return  # whose value tells who it is
        if members and len(text) <= 60:
            self._open_label(line, text[members.end() :])
        elif counted_list(line):
            self._open_label(line, "")
        elif self.open and patterns["observers"].match(text):
            self.open.context = replace(self.open.context, attendance="observer", senders=())
        elif self.open and self._sub_heading(line, self.open):
            return
        elif self.open and self._is_row(line) and not patterns["not"].match(text):
            self._row(line, self.open)
        elif self.open and self._is_label(line):
            self.open.context = replace(self.open.context, senders=())
        else:
            self.open = None
            self.spoken.running = self.spoken.named_body(line) or self.spoken.running

    def _beside_list(self, line: Line) -> bool:
        """Whether a label stands beside the title of the list that is open, not below it."""
        if self.open is None or not self._is_label(line):
            return False
        lead = self.doc.segmented.blocks[self.open.lead]
        below = line.sentence.block.section[: len(lead.section) + 1] == (
            *lead.section, lead.text.strip(" :"),
        )  # fmt: skip
        return lead.kind == "heading" and not below

    def _is_label(self, line: Line) -> bool:
        """Whether a small heading is the label of a field."""
        return self.doc.segmented.blocks[line.sentence.block.number].kind == "field"

    def _labelled_share(self, line: Line, opened: Open) -> bool:
        """ "Klitby Kommune: 2" below "Members": a label and its number."""
        label, last = self.label, len(line.toks) - 1
        if label is None or label.sentence.block.number != line.sentence.block.number:
            return False
        context = replace(opened.context, senders=()) if opened.label else opened.context
        seats = share_of(label, (0, len(label.toks) - 1), line, (0, last), context)
        self._add(seats, opened)
        return bool(seats)

    def _open_label(self, line: Line, rest: str) -> None:
        sentence = line.sentence
        body = self.spoken.body(line) or self.spoken.running
        named = [k for n in sentence.bodies for k in n.keys if self.spoken.meets(k)]
        body = named[-1] if named else body
        senders: tuple[str, ...] = ()
        for name in sentence.named:
            if name.mention.kind == "party" and name.keys:
                senders = name.keys
        part = Composition(body, block=sentence.block.number, boxed=sentence.block.kind == "box")
        part.besides = sentence.text.casefold().startswith("øvrige")
        part.rule = "seats.list"
        self.out.append(part)
        context = Context(senders=senders, cued=True)
        self.open = Open([part], context, sentence.block.number, True)

    def _sub_heading(self, line: Line, opened: Open) -> bool:
        """A sender ("Region:") or a group ("I gruppe A:") inside a list of members."""
        text = re.sub(r"^fra\s+", "", line.sentence.text.strip(" :"), flags=re.I)
        if (by := filled_by(line)) is not None:
            opened.context = replace(opened.context, senders=(), appointers=by)
            return True
        bodies = [n for n in line.sentence.bodies if self.spoken.meets(n.keys[0])]
        colon = line.sentence.text.rstrip().endswith(":")
        whole = bool(bodies) and len(bodies[-1].mention.text) >= _WHOLE * len(text)
        if bodies and colon and (whole or re.match(r"(?:i|for)\s", text, re.I)):
            opened.parts = [
                Composition(k, block=line.sentence.block.number) for n in bodies for k in n.keys
            ]
            self.out += opened.parts
            opened.context = Context(least=opened.context.least)
            return True
        if bodies or line.sentence.bodies:
            return False
        counted = read_count(line.toks, 0, line.language) is not None
        parties = [n for n in line.sentence.named if n.mention.kind == "party" and n.keys]
        if parties and sum(len(n.mention.text) for n in parties) >= 0.6 * len(text):
            opened.context = replace(opened.context, senders=parties[-1].keys)
            return True
        known = lexicon(line.language, "layout")["sections"]
        if text.casefold() in known or counted or not colon or not opened.label:
            return False
        text = text.rpartition(", ")[2]
        if len(text.split()) <= 5 and text[:1].isupper():
            opened.context = replace(opened.context, senders=(unit(self.doc, text),))
            return True
        return False

    # sentences

    def _sentence(self, line: Line) -> None:
        self._read_sentence(line)
        self.spoken.introduced = self.spoken.introduces(line)
        self.spoken.introducer = line.sentence.subject

    def _read_sentence(self, line: Line) -> None:
        block = line.sentence.block
        section = (block.part, block.section)
        if section != self.section:
            self.section = section
            if not self.open:
                self.spoken.running = None
        if self.open is not None and line.sentence.text.rstrip().endswith(":"):
            if (by := filled_by(line)) is not None:
                self.open.context = replace(self.open.context, senders=(), appointers=by)
                return
        if (told := self.labels.read(line)) is not None:
            self.out.append(told)
            return
        if self.open is None and self.headed.read(line):
            return
        if self.open is None and (entry := entry_of(line, self.label)) is not None:
            if self.spoken.meets(str(entry.body)):
                self.out.append(entry)
                return
        if (
            self.open is not None
            and block.kind == "field"
            and self._labelled_share(line, self.open)
        ):
            return
        told_before = len(self.out)
        if self.open is not None and self.open.each is not None:
            if (sent := each_listed(line, self.open.each)) is not None:
                self.open.parts[0].seats.append(sent)
                return
            self.open = None
        gave = self._gives(line)
        if gave and self.open is not None and block.kind in ("item", "row"):
            for part in self.out[told_before:]:
                part.block = self.open.lead  # "One member nominated by A", in a list of others
        if gave or self._cue(line) or self._labelled(line):
            if gave and ";" in line.lows and block.kind == "paragraph":
                self.taking_part.read(line)  # "A har to pladser; B deltager som observatør"
            return
        if self.open is not None and (bare := self.bare.seats(line, self.open.context)):
            self._add(bare, self.open)
            return
        if self.open is not None and self._goes_on(line, self.open):
            self._row(line, self.open)
            return
        if self._counted_item(line):
            return
        if self.open is None and (more := verbless(line, self.spoken, self.out)) is not None:
            self.out.append(more)
            self.spoken.running = more.body
            return
        attending = self.taking_part.read(line)
        aside = attending or self._said_of_members(line) or len(line.toks) <= _ASIDE
        begun = self.open is not None and any(part.seats for part in self.open.parts)
        label = self.open is not None and self.open.label
        if block.kind == "paragraph" and not aside and (begun or not label):
            self.open = None
        if (about := _members_of(line)) is not None and self.spoken.meets(about):
            self.spoken.running = about
        elif (
            line.sentence.subject
            and line.sentence.opens
            and self.spoken.meets(line.sentence.subject)
        ):
            self.spoken.running = line.sentence.subject

    def _labelled(self, line: Line) -> bool:
        """ "Medlemmer: to fra A og tre fra B" within a paragraph, or a question before a list."""
        text = line.sentence.text.strip()
        match = _headings(line.language)["members"].match(text)
        if match is None or line.sentence.block.kind == "field":
            return False
        rest = text[match.end() :].lstrip()
        if rest in ("?", ":"):
            self._open_label(line, "")
            return True
        if not rest.startswith(":"):
            return False
        colon = next(i for i in range(len(line.toks)) if line.low(i) == ":")
        body = self.spoken.body(line) or self.spoken.running
        seats = read_seats(line, colon + 1, len(line.toks) - 1, Context())
        if body is None or not seats:
            return False
        self.out.append(Composition(body, seats, line.sentence.block.number, rule="seats.list"))
        return True

    def _counted_item(self, line: Line) -> bool:
        """ "2 direktører fra hver kommune" in a list under the heading of a body."""
        sentence = line.sentence
        if sentence.block.kind != "item" or read_count(line.toks, 0, line.language) is None:
            return False
        topic = before(self.doc, sentence) or sentence.topic  # "• Gruppe A. To fra …": of A
        if (
            topic is None
            or not self.spoken.meets(topic)
            or not sentence.block.section
            or not self._is_row(line)
        ):
            return False
        asked = asked_before(line)
        context = Context(role=self.spoken.role(topic), senders=asked, appointers=asked)
        context = self._attending(line, context)
        seats = [s for s in read_seats(line, 0, len(line.toks) - 1, context) if s.senders]
        if seats:
            self.out.append(
                Composition(topic, seats, line.sentence.block.number, rule="seats.item")
            )
        return bool(seats)

    def _said_of_members(self, line: Line) -> bool:
        return line.low(0) in ("det", "de", "der", "medlemmerne", "repræsentanterne")

    def _goes_on(self, line: Line, opened: Open) -> bool:
        sentence = line.sentence
        if self._beside_lead(line, opened):
            return False  # "2.2" behind "2.1 The members are:"
        if sentence.block.kind in ("item", "field"):
            opened.listed = True
            if not opened.label:
                return self._has_seat(line)
        elif opened.listed:
            return False
        return self._is_row(line, cued=True)

    def _beside_lead(self, line: Line, opened: Open) -> bool:
        """Whether an item stands beside the one that introduced the list, numbered as it is."""
        block, lead = line.sentence.block, self.doc.segmented.blocks[opened.lead]
        if block.kind != "item" or lead.kind != "item" or lead.number == block.number:
            return False
        alike = {_DIGITS.sub("0", ordinal) for ordinal in (block.ordinal, lead.ordinal)}
        return block.lead == lead.lead and len(alike) == 1 and "0" in alike.pop()

    def _has_seat(self, line: Line) -> bool:
        told = (finite(line) and unreal(line)) or _speaks(line)  # "X shall not be a member"
        return not told and (
            any(noun(t.text, line.language) for t in line.toks)
            or read_count(line.toks, 0, line.language) is not None
        )

    def _is_row(self, line: Line, *, cued: bool = False) -> bool:
        """Whether a line is a list of seats and no sentence: it begins with one."""
        text = line.sentence.text
        if len(text) > _LONGEST_ROW or finite(line):
            return False
        if any(shares(line, first, last, Context()) for first, last in entries(line)):
            return True
        seats = read_seats(line, 0, len(line.toks) - 1, Context(cued=cued))
        if not seats:
            return False
        first = seats[0].at[0]
        start = first[1] - line.sentence.start if isinstance(first, tuple) else 0
        ahead = text[:start]
        return (
            start == 0
            or ":" in ahead
            or ahead.strip().casefold() in lexicon(line.language, "seats")["cues"]["besides"]
        )

    def _row(self, line: Line, opened: Open) -> None:
        cues, label = chair_cues(line.language), line.sentence.block.label
        if cues["labelled"].match(line.sentence.text):
            return  # told where chairs are
        if label is not None and cues["label"].fullmatch(label.text.strip(" :")):
            return
        self._add(self._seats(line, opened.context), opened)

    def _add(self, seats: list[Seat], opened: Open) -> None:
        """Each body of the list has them."""
        for at, part in enumerate(opened.parts):
            part.seats += seats if at == 0 else [replace(s) for s in seats]

    def _seats(self, line: Line, context: Context) -> list[Seat]:
        """The seats of a line of a list, or of each line of a value."""
        if (told := labelled(line, context)) is not None:
            return told
        seats: list[Seat] = []
        for first, last in entries(line):
            now = self._attending_text(line.text(first, last), context, line.language)
            seats += shares(line, first, last, now) or read_seats(line, first, last, now)
        return seats

    def _attending(self, line: Line, context: Context) -> Context:
        """ "Observatør: …", "Ad hoc deltagelse fra …" inside a list."""
        return self._attending_text(line.sentence.text, context, line.language)

    def _attending_text(self, text: str, context: Context, language: str = "da") -> Context:
        patterns = attendance_cues(language)
        if _SEVERAL.search(text):
            text = BRACKETS.sub("", text)  # whoever they stand behind: see making
        for name in ("observer", "ad_hoc", "involved"):
            if patterns[name].search(text):
                return replace(context, attendance=name)
        return context


# more than one seat, and brackets behind one of them
_SEVERAL: Final = re.compile(
    r"(?:,|;| og | samt | and )[^()]*\([^()]*\)|\)(?:,|;| og | samt | and )"
)


def _speaks(line: Line) -> bool:
    """ "Bestyrelsen ansætter direktøren": what a body does, in a list of its members."""
    named = line.at.get(0)
    if named is None or not named.is_body or named.mention.genitive:
        return False
    verb = line.low(named.mention.last + 1)
    if verb in lexicon(line.language, "seats")["gives"].get("modals", ()):
        return line.low(named.mention.last + 2) not in ("bestå", "være", "have")
    return verb.isalpha() and verb.endswith("r") and noun(verb, line.language) is None


def _members_of(line: Line) -> str | None:
    """ "Medlemmerne af rådet udnævnes af …": the body that the text goes on about."""
    named = line.at.get(2)
    if named is None or not named.is_body or line.low(1) not in ("af", "i", "for"):
        return None
    first = noun(line.low(0), line.language)
    members = first is not None and first.base.endswith(("medlem", "member"))
    return named.keys[0] if members and first is not None and first.number == "many" else None


def _lines_of(line: Line) -> Iterator[tuple[int, int]]:
    """First and last token of each line of a box."""
    first = 0
    for at in range(1, len(line.toks)):
        if "\n" in line.sentence.text[line.toks[at - 1].end : line.toks[at].start]:
            yield first, at - 1
            first = at
    yield first, len(line.toks) - 1
