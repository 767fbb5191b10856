"""Labels that tell of a body's members: "Antal medlemmer: 7", "Vælges af: Byrådet"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from graph.nodes import Attendance
from loaders.lexicon import lexicon
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.cues import attendance_cues
from loaders.rules.seats.givers import bracketed, givers, keys
from loaders.rules.seats.heads import persons
from loaders.rules.seats.line import Line
from loaders.rules.seats.parties import listed
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.seat_tables import chosen_by
from loaders.rules.seats.spoken import Spoken

_LONGEST_LABEL: Final = 6  # words


@cache
def _labels(language: str) -> dict[str, frozenset[str]]:
    columns = lexicon(language, "seats")["columns"]
    people = lexicon(language, "seats")["persons"]
    return {
        "size": frozenset(columns["seats"]),
        "by": frozenset(columns["chosen"]),
        "secretary": frozenset(people["secretary"]),
    }


def _secretary(line: Line, body: str, first: int) -> Composition | None:
    """ "Sekretær: en konsulent i X"."""
    last = len(line.toks) - 1
    if persons(line.text(first, last)):
        return None
    seats = [s for s in read_seats(line, first, last, Context(role="secretary")) if s.base][:1]
    number = line.sentence.block.number
    return Composition(body, seats, number, rule="seats.label_serves") if seats else None


class Labels:
    """The fields of a body that say how many members it has and who chooses them."""

    def __init__(self, spoken: Spoken) -> None:
        self.spoken = spoken
        self.size: Seat | None = None
        self.body: str | None = None

    def read(self, line: Line) -> Composition | None:
        """What a field states, if its label tells of members."""
        block = line.sentence.block
        if block.kind != "field" or block.label is None:
            return None
        return self.value(line, block.label.text, 0)

    def value(self, line: Line, label: str, first: int) -> Composition | None:
        """What a label says of the words from a token on: a field, or a row's second cell."""
        said = re.sub(r"[\s*_:]+", " ", label).strip().casefold()
        known = _labels(line.language)
        body = line.sentence.topic or self.spoken.running
        if body is None or not self.spoken.meets(body):
            return None
        if said in known["size"] and first == 0:
            return self._size(line, body)
        if said in known["by"]:
            return self._chosen(line, body, first)
        if said in known["secretary"]:
            return _secretary(line, body, first)
        return self._attending(line, body, said, first)

    def _attending(self, line: Line, body: str, label: str, first: int) -> Composition | None:
        """ "Inddrages ved behov: A og B", "Observatører: 1 fra A": who is there and no member."""
        cues = attendance_cues(line.language)
        kinds: tuple[Attendance, ...] = ("ad_hoc", "observer", "involved")
        kind = next((k for k in kinds if cues[k].search(label)), None)
        last = len(line.toks) - 1
        if kind is None or len(label.split()) > _LONGEST_LABEL:
            return None
        context = Context(attendance=kind)
        seats = [s for s in read_seats(line, first, last, context) if s.base]
        if not seats and not persons(line.text(first, last)):
            for one in listed(line, first, last):
                if one.key and one.key != body:
                    name = line.doc.entity(one.key).name
                    seat = Seat([line.sentence], line.sentence.text, name, "", attendance=kind)
                    seat.senders = (one.key,)
                    seats.append(seat)
        if not seats:
            return None
        return Composition(body, seats, line.sentence.block.number, rule="seats.label_attends")

    def _size(self, line: Line, body: str) -> Composition | None:
        count = read_count(line.toks, 0, line.language)
        last = len(line.toks) - 1
        ends = (".", "(", ",", "medlemmer", "personer")
        if count is None or (count.last < last and line.low(count.last + 1) not in ends):
            return None
        text = f"{line.sentence.block.label.text.strip(' :')}: {line.sentence.text}"  # type: ignore[union-attr]
        self.body = body
        self.size = Seat([line.sentence], text, text, "medlem", count.low, count.high, count.approx)
        return Composition(body, [], line.sentence.block.number, sizes=[self.size])

    def _chosen(self, line: Line, body: str, first: int) -> Composition | None:
        last = len(line.toks) - 1
        by = chosen_by(line, (first, last)) or keys(givers(line, first, last + 1)[0])
        by = tuple(key for key in by if key != body)
        if not by:
            return None
        counts = bracketed(line, first, by)
        if counts:
            told = [self._share(line, key, number) for key, number in counts.items()]
            return Composition(body, told, line.sentence.block.number, rule="seats.label_chosen")
        size = self.size if self.body == body else None
        low, high, approx = (size.low, size.high, size.approx) if size else (None, None, False)
        seat = Seat(
            [line.sentence], line.sentence.text, "medlemmer", "medlem", low, high, approx,
            appointers=by,
        )  # fmt: skip
        return Composition(body, [seat], line.sentence.block.number, rule="seats.label_chosen")

    def _share(self, line: Line, key: str, number: int) -> Seat:
        """ "Vælges af: Byrådet (2), Foreningerne (4)": how many each of them fills."""
        text, name = line.sentence.text, line.doc.entity(key).name
        return Seat(
            [line.sentence], text, name, "medlem", number, number, False, senders=(key,),
            appointers=(key,),
        )  # fmt: skip
