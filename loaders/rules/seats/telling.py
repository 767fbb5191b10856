"""What a sentence tells of who sits in a body: by a cue ("består af"), or by whoever fills the seats."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from loaders.anchor import Anchored
from loaders.lexicon import lexicon
from loaders.rules.seats.clauses import quorum_from, where
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.cues import attendance_cues, chair_cues, cues, least, sizes, unreal
from loaders.rules.seats.each_listed import from_each
from loaders.rules.seats.giving import given
from loaders.rules.seats.line import Line
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import another_clause
from loaders.rules.seats.spoken import Spoken


@dataclass(slots=True)
class Open:
    """A list that is being read."""

    parts: list[Composition]
    context: Context
    lead: int
    label: bool
    listed: bool = False  # items or rows have been read: a paragraph is no part of it
    rows: bool = False  # its label is the first cell of a row
    each: Seat | None = (
        None  # one such from each of those listed: "et medlem fra hver af følgende:"
    )


class Telling:
    """Reads sentences with a cue; `open` is the list that the last of them began."""

    def __init__(self, doc: Anchored) -> None:
        self.doc = doc
        self.out: list[Composition] = []
        self.open: Open | None = None
        self.spoken = Spoken(doc, self._listed)
        self.last: Composition | None = None

    def _listed(self) -> str | None:
        return self.open.parts[0].body if self.open is not None else None

    def _gives(self, line: Line) -> bool:
        """ "Rådet udpeger to medlemmer, byen ét": seats told by whoever fills them."""
        if (
            line.sentence.text.rstrip().endswith("?")
            or line.low(0) in ("at", "that", "å")  # "- at udvalget udpeger to medlemmer": proposed
            or unreal(line)
            or quorum_from(line) is not None
        ):
            return False
        said = re.split(r"\d\.\s+(?=[A-ZÆØÅ])", line.sentence.text)[0]  # "… and ABC 2. Further …"
        observing = attendance_cues(line.language)["observer"].search(said)
        told = given(line, Context())
        if told and self._lists_more(line, sum(len(one.seats) for one in told)):
            return False
        for found in told:
            by = {key for seat in found.seats for key in (*seat.appointers, *seat.senders)}
            body = self._given_to(line, by)
            if body is None or body in by:
                continue
            if self._told_before(body, found.seats):
                return True
            observers = [seat for seat in found.seats if seat.base == "observatør"]
            for seat in found.seats:
                here = observing is not None and _same_clause(said, observing, seat)
                if here and (not observers or seat in observers):
                    seat.attendance = "observer"
                seat.role = self.spoken.role(body) if seat.role == "member" else seat.role
            seats = [*found.seats, *self._one_of_them(line, found.seats)]
            part = Composition(body, seats, line.sentence.block.number, rule="seats.given")
            part.sizes = sizes(line)
            self.out.append(part)
            self.spoken.running = body
            return True
        return False

    def _told_before(self, body: str, seats: list[Seat]) -> bool:
        """ "… ti medlemmer: … og to fra byen. De to sidste vælger A": who fills the last of them."""
        parts = [part for part in self.out if part.body == body]
        size = next((s.low for part in parts for s in part.sizes), None)
        earlier = [s for part in parts for s in part.seats if s.inside is None]
        if len(seats) != 1 or size is None or sum(s.low or 0 for s in earlier) != size:
            return False
        last = earlier[-1]
        if last.low != seats[0].low or last.appointers or not seats[0].appointers:
            return False
        last.appointers = seats[0].appointers
        last.at = [*last.at, *seats[0].at]
        return True

    def _lists_more(self, line: Line, given_seats: int) -> bool:
        """ "har ni medlemmer: to fra A, tre valgt av B": a list, of which only some are said to be given."""
        for start, last, body, senders, _ in cues(line):
            if senders or (body is not None and not self.spoken.meets(body)):
                continue
            seats = read_seats(line, start, last, Context(least=least(line)))
            people = [s for s in seats if s.inside is None and not _is_size(s)]
            taken = lexicon(line.language, "seats")["cues"].get("coopted", ())
            known = (s.base or s.senders or any(w in s.text for w in taken) for s in people)
            if len(people) > given_seats and all(known):
                return True
        return False

    def _given_to(self, line: Line, by: set[str]) -> str | None:
        """The body that gets the seats: "til X", the one the sentence begins with, or the topic."""
        host = where(line)
        if host is not None and host not in by and self.spoken.meets(host):
            return host
        titled = line.sentence.block.kind == "heading"
        for named in line.sentence.bodies:
            key = named.keys[0]
            if titled and key not in by and self.spoken.meets(key):
                return key  # "Havnerådet (byrådet udpeger 3)"
            ahead = line.low(named.mention.first - 1)
            own = line.low(named.mention.first - 3) in _OWN  # "udpeger sit medlem af rådet"
            told = ahead in ("til", "i") or (ahead == "af" and own)
            if key not in by and self.spoken.meets(key) and told:
                return key
        subject = line.sentence.subject
        if line.sentence.opens and subject and subject not in by and self.spoken.meets(subject):
            return self.spoken.full(subject, line.sentence.topic)
        new = self.spoken.introduced
        if new is not None and new not in by and not line.sentence.opens:
            return new  # "… ledes af en bestyrelse. Hver kommune udpeger to medlemmer"
        about, topic = self.spoken.about(line), line.sentence.topic
        if about in by and topic is not None and self.spoken.meets(topic):
            return topic
        return about

    def _cue(self, line: Line) -> bool:
        if line.sentence.text.rstrip().endswith("?") or unreal(line):
            return False
        if self.spoken.is_elsewhere(line):
            return False
        vote = quorum_from(line)
        for found in cues(line):
            start, last, body, senders, rule = found
            if rule == "seats.run" and _attends(line):
                continue
            if vote is not None:
                last = min(last, vote - 1)
                if start > last:
                    continue
            joints = (i for i in range(start, last) if line.low(i) in (",", ";", "og", "samt"))
            ends = (i for i in joints if another_clause(line, i, last + 1))
            last = next(ends, last + 1) - 1
            if rule != "seats.worded" and any(
                line.low(i) in ("kan", "kunne", "bør", "burde")
                for i in range(min(start, len(line.toks)))
            ):
                continue
            if body is None and not senders:
                body = self.spoken.subject(line, start)
            if body is not None and not senders and not self.spoken.meets(body):
                continue
            if senders or body is None:
                body = self.spoken.about(line)
            if body is None or body in senders:
                continue
            context = Context(
                senders=senders, least=least(line), role=self.spoken.role(body), cued=True
            )  # fmt: skip
            part = Composition(body, block=line.sentence.block.number, rule=rule)
            part.besides = bool(
                re.match(r"\W*(?:øvrige|gruppernes øvrige|\w+ øvrige)", line.sentence.text, re.I)
            )
            part.seats = read_seats(line, start, last, context)
            self._not_of_itself(part, line)
            if rule == "seats.forms":
                self._of_the_other(part, line)
            part.sizes = [s for s in part.seats if _is_size(s) and _alone(s, part.seats)]
            part.seats = [s for s in part.seats if s not in part.sizes]
            if (each := from_each(line, [*part.seats, *part.sizes])) is not None:
                part.seats, part.sizes = [], []
                self.out.append(part)
                number = line.sentence.block.number
                self.open = Open([part], context, number, False, each=each)
                self.spoken.running = body
                return True
            if (whole := _broken_down(line, part)) is not None:
                part.sizes, part.seats = [whole], []
                context = replace(context, appointers=whole.appointers)
            if part.sizes and not any(s.inside is None for s in part.seats):
                self.out.append(part)
                self.spoken.running, self.open = body, None
                if line.sentence.text.rstrip().endswith(":"):
                    self.open = Open([part], context, line.sentence.block.number, False)
                return True
            part.sizes = part.sizes or sizes(line)
            rest = (
                line.sentence.text[line.toks[start].start :].strip(" :,.")
                if start < len(line.toks)
                else ""
            )
            part.seats += self._one_of_them(line, part.seats)
            if part.seats:
                self.out.append(part)
                self.spoken.running, self.last, self.open = body, None, None
                return True
            if _opens_list(line, start, rest):
                self.out.append(part)
                self.open = Open([part], context, line.sentence.block.number, False)
                self.spoken.running = body
                return True
        return False

    def _of_the_other(self, part: Composition, line: Line) -> None:
        """ "Formanden og … udgør udvalget": the chair of the body spoken of, a member there."""
        topic = line.sentence.topic
        for other in (self.spoken.running, topic if topic != part.body else None, self._host(line)):
            if other is not None and other != part.body and self.spoken.meets(other):
                for seat in part.seats:
                    if seat.role in _CHAIRS and not seat.senders and not seat.relative:
                        seat.role, seat.senders = "member", (other,)
                return

    def _not_of_itself(self, part: Composition, line: Line) -> None:
        """ "Medlemmer er to fra udvalget", of a committee below it: the one the text is about."""
        short = {k for n in line.sentence.named if n.mention.bare for k in n.keys}
        if part.body not in short:
            return
        others = (
            self.spoken.introducer,
            line.sentence.topic,
            self.spoken.running,
            self._host(line),
        )
        other = next((o for o in others if o and o != part.body and self.spoken.meets(o)), None)
        for seat in part.seats:
            if other is not None and part.body in seat.senders:
                seat.senders = tuple(other if k == part.body else k for k in seat.senders)

    def _host(self, line: Line) -> str | None:
        """The body that the whole document is about."""
        return self.doc.titles.get(line.sentence.block.part)

    def _one_of_them(self, line: Line, seats: list[Seat]) -> list[Seat]:
        """ "… og en af dem er næstformand"."""
        match = chair_cues(line.language)["one_of"].search(line.sentence.text)
        if match is None or not seats:
            return []
        whole = next((s for s in reversed(seats) if s.inside is None), seats[-1])
        role = chair_role(match["f"])
        chair = Seat(
            [line.sentence], match.group(), match["f"], match["f"].casefold(), 1, 1, role=role,
            senders=whole.senders, inside=whole, counted=True,
        )  # fmt: skip
        return [chair]


def _broken_down(line: Line, part: Composition) -> Seat | None:
    """ "… 9 medlemmer, der udpeges af byrådet efter følgende fordeling:": all of those listed below."""
    outer = [s for s in part.seats if s.inside is None]
    if len(outer) != 1 or not line.sentence.text.rstrip().endswith(":") or part.sizes:
        return None
    seat = outer[0]
    plain = seat.base in _MEMBERS and seat.low is not None and {*seat.senders} <= {*seat.appointers}
    below = line.doc.led_by(line.sentence.block.number) if plain else ()
    items = [s for s in below if s.block.kind in ("item", "row") and s.start == 0 and s.toks]
    counted = [s for s in items if read_count(s.toks, 0, line.language) is not None]
    return seat if len(counted) > 1 else None


def _same_clause(said: str, cue: re.Match[str], seat: Seat) -> bool:
    """Whether no semicolon parts a seat from the words that it observes."""
    at = said.find(seat.text[:_BEGINNING])
    first, last = sorted((max(at, 0), cue.start()))
    return ";" not in said[first:last]


def _opens_list(line: Line, start: int, rest: str) -> bool:
    ends = line.sentence.text.rstrip()
    return (ends.endswith(":") and len(rest.split()) <= 6) or not rest


def _attends(line: Line) -> bool:
    """Whether a sentence, brackets apart, says of all in it that they observe or are called in."""
    text, cues = BRACKETS.sub("", line.sentence.text), attendance_cues(line.language)
    return any(cues[name].search(text) for name in ("observer", "ad_hoc", "involved"))


_BEGINNING: Final = 30  # letters of a seat's text that find it in its sentence
BRACKETS: Final = re.compile(r"\([^()]*\)")
_CHAIRS: Final = ("chair", "co_chair", "vice_chair")
_OWN: Final = ("sin", "sit", "sitt", "its")
_MEMBERS: Final = ("medlem", "member", "councillor", "plads", "plass")


def _is_size(seat: Seat) -> bool:
    """ "7 medlemmer" and no more: how many there are in all."""
    known = seat.low is not None or seat.high is not None
    return (
        known
        and seat.attendance == "full"
        and not seat.counted
        and seat.base in _MEMBERS
        and not seat.senders
        and not seat.appointers
        and len(seat.name.split()) == 1
    )


def _alone(seat: Seat, seats: list[Seat]) -> bool:
    """Whether no others are told ahead of it: "formanden, to næstformænd og fem medlemmer"."""
    return all(s is seat or s.inside is not None for s in seats[: seats.index(seat)])
