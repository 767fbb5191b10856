"""Who chairs: shared, in turn, elected from among others, by office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.anchoring.ventures import SORT as VENTURE
from loaders.lexicon import lexicon
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.cues import chair_cues, finite
from loaders.rules.seats.heads import persons
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.presiding import labelled, presiding, taking_turns
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import read_senders
from loaders.rules.seats.tables import headers, row_seats
from loaders.tokens import tokens

_LONGEST_VALUE: Final = 24  # words of a value under a heading
_BESIDE: Final = 2  # places between "rådets" and "formand"
CHAIRS: Final = ("chair", "co_chair", "vice_chair")

_BETWEEN: Final = re.compile(r"(?:for|i|på|af|av|of|to)(?: \w+)?")
_LEADS: Final = re.compile(r"leder|leier|leiar|leie|lede|chairs?|leads?", re.I)


# "the venture is led by a board": whoever chairs, chairs the board
_NEVER: Final = ("council", "chairmanship", "cluster", VENTURE)


def _leads(line: Line, start: int, end: int) -> bool:
    """ "X leder udvalget": the body led is the object of the verb."""
    return bool(_LEADS.fullmatch(line.sentence.text[start:end]))


def chairs(doc: Anchored) -> list[Composition]:
    """Every statement of who chairs a body."""
    reader = _Chairs(doc)
    return [part for sentence in doc.sentences for part in reader.read(sentence)]


class Owners:
    """Whose chairmanship a sentence speaks of; "formandskabet" alone is the one just spoken of."""

    def __init__(self, doc: Anchored) -> None:
        self.doc = doc
        self.section: Any = None
        self.last: str | None = None
        self.about: str | None = None

    def see(self, line: Line) -> None:
        """Keeps what the section has been about."""
        block = line.sentence.block
        section = (block.part, block.section)
        if section != self.section:
            self.section, self.last, self.about = section, None, None
        named = line.sentence.bodies
        topic = line.sentence.topic
        if block.kind == "field" and topic and self.able(topic):
            self.about = self.about or topic  # whoever a field names is told of it
            return
        if self.about is None or line.sentence.opens:
            for name in named:
                if (
                    name.mention.sort != "chairmanship"
                    and not name.mention.genitive
                    and self.able(name.keys[0])
                    and not _appoints(line, name.mention.first)
                ):
                    self.about = name.keys[0]
                    break

    def owner(self, line: Line, start: int, end: int, behind: bool = True) -> str | None:
        """The body whose chairmanship stands between two places of the text."""
        found = self._owner(line, start, end, behind)
        self.last = found or self.last
        return found

    def _owner(self, line: Line, start: int, end: int, behind: bool) -> str | None:
        owned = False  # "formanden for byrådets socialudvalg"
        for named in line.sentence.named:
            mention = named.mention
            if owned and named.is_body:
                return named.keys[0]
            if (
                mention.sort == "chairmanship"
                and mention.start <= start < mention.end
                and named.keys
            ):
                entity = self.doc.entity(named.keys[0])
                if entity.owner:
                    return self._by_stem(entity.owner) or named.keys[0]
            if named.is_body and mention.genitive and self.able(named.keys[0]):
                if 0 <= start - mention.end < _BESIDE or start <= mention.start < end:
                    return named.keys[0]  # "rådets sekretær"
            near = line.sentence.text[end : mention.start].strip()
            if (
                behind
                and mention.start >= end
                and _BETWEEN.fullmatch(
                    near if not _leads(line, start, end) else f"for {near}".strip()
                )
                and named.is_body
            ) and mention.sort != "chairmanship":
                follower = line.at.get(mention.last + 1)
                owned = mention.genitive and follower is not None and follower.is_body
                if not owned:
                    return named.keys[0]
        ahead = [
            n
            for n in line.sentence.bodies
            if n.mention.end <= start and n.mention.sort != "chairmanship"
        ]
        ahead = [n for n in ahead if self.able(n.keys[0])]
        if ahead and (line.sentence.opens or ahead[-1].mention.genitive):
            return ahead[-1].keys[0]
        if self.last:
            return self.last
        for key in (line.sentence.subject, self.about, line.sentence.topic):
            if key and self.able(key):
                return key
        return None

    def able(self, key: str) -> bool:
        """Whether an entity is a body that can have a chair of its own."""
        entity = self.doc.entity(key)
        return entity.label == "Body" and entity.sort not in _NEVER

    def _by_stem(self, stem: str) -> str | None:
        for key, entity in self.doc.entities.all.items():
            if entity.label == "Body" and entity.sort != "chairmanship" and entity.stem == stem:
                return key
        return None


def _appoints(line: Line, at: int) -> bool:
    """Whether what stands there is among those who fill seats: "udpeges af A, B og C"."""
    passive = lexicon(line.language, "seats")["gives"]["passive"]
    return any(line.low(i) in passive for i in range(at))


class _Chairs:
    def __init__(self, doc: Anchored) -> None:
        self.doc = doc
        self.owners = Owners(doc)
        self.headers = headers(doc)
        self.table: str | None = None  # whose chairs the rows of a table are
        self.heading: str | None = None  # a heading "Formand" just before

    def read(self, sentence: Sentence) -> Iterator[Composition]:
        """The chairs that a sentence states."""
        line = Line.of(self.doc, sentence)
        if not line.toks:
            return
        if sentence.block.kind == "row":
            yield from self._row(line)
            return
        self.table = None
        self.owners.see(line)
        text = sentence.text
        cues = chair_cues(line.language)
        if text.rstrip().endswith("?"):
            return
        label = sentence.block.label if sentence.block.kind == "field" else None
        whole = any(cues[c].search(text) for c in ("takes", "elects", "elected", "is"))
        if label is not None and not whole and (match := cues["label"].match(label.text)):
            yield from self._labelled(line, 0, match.group())
            return
        if sentence.block.kind == "heading":
            said = re.sub(r"^[\d.]+\s*|\s*:$", "", text.strip())
            self.heading = said if cues["label"].fullmatch(said) else None
            return
        headed, self.heading = self.heading, None
        people = lexicon(line.language, "seats")["persons"]
        again = line.low(0) in (*people["chair"], *people["vice"])
        if headed and len(line.toks) <= _LONGEST_VALUE and not again and not finite(line):
            found = list(self._labelled(line, 0, headed))
            if found:
                yield from found
                return
        if match := cues["labelled"].match(text):
            first = next((i for i, t in enumerate(line.toks) if t.start >= match.end()), None)
            if first is not None:
                yield from self._labelled(line, first, match.group(1))
            return
        for cue in ("shared", "turn", "held", "deal", "open", "exists"):
            match = cues[cue].search(text)
            if match:
                found = list(self._stated(line, cue, match))
                if found:
                    yield from found
                    return
        for start, end, seats in presiding(line):
            behind = not text[start:end].casefold().startswith("ledes")
            body = self.owners.owner(line, start, end, behind)
            if body is None:
                continue
            for seat in seats:
                seat.appointers = tuple(k for k in seat.appointers if k != body)
                among = "blandt" in text[start:] and seat.appointers
                own = tuple(k for k in seat.senders if k != body)
                seat.senders = own or (seat.appointers if among else ())
                seat.picked = bool(cues["among"].search(text, start))
                if not seat.appointers and cues["itself"].search(text):
                    seat.appointers, seat.own_choice = (body,), True
            yield self._made(line, body, seats)

    def _row(self, line: Line) -> Iterator[Composition]:
        """A row of the table that a sentence about the chairs leads to."""
        block = line.sentence.block
        if self.table is None and block.lead not in self.headers and len(block.cells) == 2:
            label = block.cells[0].text.strip(" :*")
            first = len(tokens(block.cells[0].text, line.language))
            if chair_cues(line.language)["label"].fullmatch(label) and first < len(line.toks):
                yield from self._labelled(line, first, label)
            return
        if self.table is None or block.number in self.headers:
            return
        seats = row_seats(line, Context(own_office=False))
        for seat in seats:
            seat.role = "co_chair"
        if seats:
            yield self._made(line, self.table, seats)

    def _labelled(self, line: Line, first: int, label: str) -> Iterator[Composition]:
        """ "Formand: …" with an office, a party, who chooses, or who takes turns."""
        topic, field = line.sentence.topic, line.sentence.block.kind == "field"
        body = self.owners.owner(line, 0, 0, behind=False)
        if field and topic and self.owners.able(topic) and body == line.sentence.subject:
            body = topic  # "Formand: Det Grønne Råd", in the fields of another
        if body is None:
            return
        seats = labelled(line, first, label)
        if not seats and (match := taking_turns(line, first)):
            last = len(line.toks) - 1
            after = next((i for i, t in enumerate(line.toks) if t.start >= match.end()), last + 1)
            found, _, _ = read_senders(line, after, last + 1)
            keys = tuple(dict.fromkeys(str(s.key) for s in found if s.key))
            turn = line.text(first, last).rstrip(" .")
            role = "co_chair" if re.search(r"skab", label) else chair_role(label)
            seat = Seat(
                [line.sentence], line.sentence.text, label, "formand", 1, 1, role=role,
                senders=keys, rotation=turn, counted=True,
            )  # fmt: skip
            seats = [seat] if keys else []
        seats = seats or self._party_seats(line, first, label)
        if seats:
            yield self._made(line, body, seats)

    def _party_seats(self, line: Line, first: int, label: str) -> list[Seat]:
        """ "Formandskab: regionen og kommunerne": whose chairs they are, and nothing more."""
        last = len(line.toks) - 1
        if persons(line.text(first, last)):
            return []  # who holds it, and where they come from
        named = [n for n in line.sentence.named if n.mention.first >= first and n.keys]
        found, end, _ = read_senders(line, first, last + 1)
        told = [s for s in found if s.key]
        if len(named) != len(told) or end < last or not told:
            return []
        seats = [self._party_seat(line, one) for one in told]
        for seat in seats:
            shared = len(told) > 1 and re.search("skab|ship", label)
            seat.role = "co_chair" if shared else chair_role(label)
            seat.low = seat.high = 1
        return seats if len(seats) == 1 or seats[0].role == "co_chair" else []

    def _stated(self, line: Line, cue: str, match: re.Match[str]) -> Iterator[Composition]:
        text = line.sentence.text
        start, end = match.start("f"), match.end("f")
        body = self.owners.owner(line, start, end)
        if body is None:
            return
        rotation = self._rotation(line)
        if cue in ("open", "exists"):
            seat = Seat([line.sentence], text, text[start:end], "formand", role="chair")
            yield self._made(line, body, [seat])
            return
        if cue == "deal":
            first, last = self._tokens(line, 0, match.start())
        else:
            first, last = self._tokens(line, match.end(), len(text))
        if text.rstrip().endswith(":"):
            self.table = body
        if first > last:
            return
        seats = self._seats(line, first, last, shared=cue == "shared")
        if cue == "turn":
            yield from self._in_turn(line, body, seats, match, rotation)
            return
        for seat in seats:
            seat.rotation = rotation
        if seats:
            yield self._made(line, body, seats)

    def _in_turn(
        self, line: Line, body: str, seats: list[Seat], match: re.Match[str], rotation: str | None
    ) -> Iterator[Composition]:
        """One chair that goes round; of a shared one, the part of those who take turns."""
        senders = tuple(dict.fromkeys(key for s in seats for key in s.senders))
        if not senders:
            return
        shared = chair_cues(line.language)["part"].search(line.sentence.text)
        turn = line.sentence.text[match.start("turn") :].rstrip(" .")
        seat = Seat(
            [line.sentence], line.sentence.text, match["f"], "formand", 1, 1,
            role="co_chair" if shared else "chair", senders=senders, rotation=turn or rotation,
            counted=True,
        )  # fmt: skip
        yield self._made(line, body, [seat])

    def _seats(self, line: Line, first: int, last: int, *, shared: bool = False) -> list[Seat]:
        """Chairs as people ("en borgmester og en direktør") or as parties ("region og kommune")."""
        shared = (
            shared or chair_cues(line.language)["jointly"].search(line.sentence.text) is not None
        )
        seats = [
            s
            for s in read_seats(line, first, last, Context())
            if s.senders or s.role in CHAIRS or (shared and s.base and s.low == 1)
        ]
        if not seats:
            found, _, _ = read_senders(line, first, last + 1)
            seats = [self._party_seat(line, one) for one in found if one.key]
        shared = len(seats) > 1 and not any(s.role == "vice_chair" for s in seats)
        for seat in seats:
            if seat.role != "vice_chair":
                seat.role = "co_chair" if shared else "chair"
            seat.low, seat.high, seat.per = seat.low or 1, seat.high or 1, None
            if seat.low != 1 and seat.counted:
                seat.low = seat.high = 1
        return seats

    def _party_seat(self, line: Line, one: Sender) -> Seat:
        name = self.doc.entity(str(one.key)).name
        return Seat(
            [line.sentence],
            line.sentence.text,
            name,
            "formand",
            1,
            1,
            senders=(str(one.key),),
            counted=True,
        )

    def _tokens(self, line: Line, start: int, end: int) -> tuple[int, int]:
        inside = [i for i, t in enumerate(line.toks) if t.start >= start and t.end <= end]
        return (inside[0], inside[-1]) if inside else (1, 0)

    def _rotation(self, line: Line) -> str | None:
        match = chair_cues(line.language)["rotation"].search(line.sentence.text)
        return match.group().strip(" ,.") if match else None

    def _made(self, line: Line, body: str, seats: list[Seat]) -> Composition:
        for seat in seats:
            seat.at = [line.sentence]
        rule = "seats.secretary" if seats and seats[0].role == "secretary" else "seats.chair"
        return Composition(body, seats, line.sentence.block.number, rule=rule)
