"""Seats that follow from an office elsewhere: "fødte medlemmer", "som samtidig er formand i"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from graph.nodes import Attendance
from loaders.anchor import Anchored, Sentence
from loaders.layout import LANGUAGES
from loaders.lexicon import lexicon
from loaders.rules.asserting import is_asserted
from loaders.rules.seats.chairs import CHAIRS, Owners
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.keys import entity_key, side_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.seat import Seat

_HEADS: Final = ("formand", "leder", "leiar", "chair", "chairman", "chairperson")
_ONE_CHAIR: Final = re.compile(
    r"(?:for|næst)\w*mand(?:en)?\b|(?:the )?(?:vice-|deputy )?chair(?:man|person)?\b"
    r"|(?:nest|utvalgs|utvals|styre|råds)?(?:leder|leiar)(?:en)?\b", re.I,
)  # fmt: skip
# cue of the lexicon → how the holder of an office attends elsewhere
_ATTENDS: Final[dict[str, Attendance]] = {
    "member": "full",
    "ad_hoc": "ad_hoc",
    "watches": "observer",
}
_COMMON: Final = (
    "formand", "medformand", "næstformand", "", "chair", "vice-chair", "co-chair", "chairman",
)  # fmt: skip
_FOR: Final = frozenset(("for", "of"))


def offices(doc: Anchored, found: list[Composition]) -> list[Composition]:
    """The compositions with the offices that give seats, and seats that only an office states."""
    rules = _Offices(doc, found)
    for sentence in doc.sentences:
        rules.read(sentence)
    rules.relatives()
    rules.titles()
    rules.inside()
    return rules.found


_BUT: Final = re.compile(r",? (?:but|men|dog) ")


@cache
def _office_nouns() -> frozenset[str]:
    return frozenset(w for x in LANGUAGES for w in lexicon(x, "seats")["persons"]["office"])


@cache
def _known_offices() -> frozenset[str]:
    """Offices whose holders are known by the name alone ("borgmester"), unlike "direktør"."""
    words = [lexicon(x, "seats") for x in LANGUAGES]
    return frozenset(w for x in words for w in (*x["senders"], *x["persons"]["sole"]))


@cache
def _cues(language: str) -> dict[str, re.Pattern[str]]:
    return {k: re.compile(v, re.I) for k, v in lexicon(language, "seats")["offices"].items()}


def _joined_end(chairs: re.Pattern[str], text: str, first: re.Match[str]) -> int:
    """Where "formanden og næstformanden" ends."""
    end = first.end()
    while link := re.match(r"(?:,| og| samt| and)(?: the)? ", text[end:]):
        after = chairs.match(text, end + link.end())
        if after is None:
            break
        end = after.end()
    return end


def _of_a_party(line: Line, end: int) -> bool:
    """ "utvalgslederne i kommunene": chairs of bodies of others, not of the one just named."""
    between = ((n, line.sentence.text[end : n.mention.start].strip()) for n in line.sentence.named)
    return any(
        n.mention.kind == "party" and re.fullmatch(r"(?:i|fra|frå|for|hos|hver|of|from|in) ?(?:the)?", said)
        for n, said in between if n.mention.start >= end
    )  # fmt: skip


class _Offices:
    def __init__(self, doc: Anchored, found: list[Composition]) -> None:
        self.doc, self.found = doc, list(found)
        self.by_body = {str(part.body): part for part in found}
        self.owners = Owners(doc)
        self.elsewhere: dict[tuple[str, str], Seat] = {}

    # said in a sentence

    def read(self, sentence: Sentence) -> None:
        """ "Formandskabet for X er også medlemmer af Y"."""
        line = Line.of(self.doc, sentence)
        if not line.toks or sentence.block.kind in ("row", "heading"):
            return
        self.owners.see(line)
        cues = _cues(line.language)
        text = sentence.text
        chair = cues["chairs"].search(text)
        if chair is None or text.rstrip().endswith("?"):
            return
        if not is_asserted(self.doc, sentence, chair.start()):
            return  # "one may consider whether the chair is also to sit in X"
        if re.search(r"\b(?:ikke|hverken|ikkje|verken|not|neither)\b", _BUT.split(text)[0]):
            return
        end = _joined_end(cues["chairs"], text, chair)
        giver = None if _of_a_party(line, end) else self.owners.owner(line, chair.start(), end)
        if giver is None:
            return
        for cue, attendance in _ATTENDS.items():
            match = cues[cue].search(text, chair.end())
            if match is None:
                continue
            start = match.start() if cue == "member" else chair.end()
            receiver = self._receiver(line, start, giver, councils=attendance == "observer")
            receiver = receiver or self._topic(line, giver, chair.start(), match)
            if receiver is None or receiver == giver:
                continue
            said = text[chair.start() : match.start()]
            presides = _ONE_CHAIR.search(match.group()) is not None
            for office in self._offices_in(cues, said) or [chair.group()]:
                self._give(sentence, giver, receiver, attendance, office, presides=presides)
            if again := cues["alike"].search(text, match.end()):
                self._too(line, again.end(), receiver, attendance)
            return

    def _offices_in(self, cues: dict[str, re.Pattern[str]], said: str) -> list[str]:
        """ "formanden og næstformanden": each office once."""
        found = [m.group() for m in cues["chairs"].finditer(said)]
        roles = {chair_role(f): f for f in reversed(found)}
        return list(reversed(roles.values())) if len(roles) > 1 else found[:1]

    def _too(self, line: Line, start: int, receiver: str, attendance: Attendance) -> None:
        """ "…; det samme gælder formanden for Y"."""
        chair = _cues(line.language)["chairs"].search(line.sentence.text, start)
        giver = None if chair is None else self.owners.owner(line, chair.start(), chair.end())
        if chair is not None and giver not in (None, receiver):
            self._give(line.sentence, str(giver), receiver, attendance, chair.group())

    def _topic(self, line: Line, giver: str, start: int, match: re.Match[str]) -> str | None:
        """The body spoken of, where none follows: "… er fødte medlemmer"."""
        if match.group().casefold().endswith((" af", " i", " of", " av", " on", " på")):
            return None
        ahead = [n.keys[0] for n in line.sentence.bodies if n.mention.end <= start]
        for key in (*reversed(ahead), line.sentence.topic, self.owners.about):
            entity = self.doc.entity(key) if key else None
            if entity is None or key == giver or entity.label != "Body":
                continue
            if entity.sort not in ("cluster", "council", "chairmanship"):
                return key
        return None

    def _receiver(self, line: Line, start: int, giver: str, *, councils: bool) -> str | None:
        """The body behind the cue; a council is elected, and others only speak there."""
        for named in line.sentence.bodies:
            council = named.mention.sort == "council" and line.language != "en" and not councils
            if (
                named.mention.start >= start
                and not council
                and named.mention.sort not in ("cluster", "chairmanship")
            ):
                for key in named.keys:
                    if key != giver:
                        return key
        return None

    def _give(
        self, sentence: Sentence, giver: str, receiver: str, attendance: Attendance, said: str,
        *, presides: bool = False,
    ) -> None:  # fmt: skip
        chairs = [s for s in self._part(giver).seats if s.role in CHAIRS]
        if _ONE_CHAIR.match(said):
            role = chair_role(said)
            co = [s for s in chairs if s.role == "co_chair" and role == "chair"]
            chairs = [s for s in chairs if s.role == role] or co[:1]
        if not chairs:
            chairs = [self._unknown_chair(sentence, giver, said)]
        there = [
            s
            for s in self._part(receiver).seats
            if s.attendance == attendance and (s.role in CHAIRS) == presides
        ]
        missing = []
        told = [s for s in there if giver in s.senders and chair_role(s.base) == chair_role(said)]
        for chair in chairs:
            told = there if presides else told
            seat = told[0] if len(told) == 1 == len(chairs) else self._fitting(chair, there)
            if seat is None:
                missing.append(chair)
            else:
                chair.gives.append(seat)
                seat.at = [*seat.at, sentence] if sentence not in seat.at else seat.at
        if missing:
            self._new(sentence, giver, receiver, attendance, missing)

    def _new(
        self,
        sentence: Sentence,
        giver: str,
        receiver: str,
        attendance: Attendance,
        chairs: list[Seat],
    ) -> None:
        """A seat that nothing but the office states; for each of many groups as often."""
        entity = self.doc.entity(giver)
        many = entity.sort == "group" and not entity.cluster and entity.plural
        many = many or (
            bool(re.search(r"formandskaberne|formænd", sentence.text, re.I))
            and entity.sort == "group"
        )
        for group in [chairs] if many and attendance == "full" else [[c] for c in chairs]:
            number = sum(c.low or 1 for c in group)
            senders = tuple(dict.fromkeys(k for c in group for k in c.senders))
            name = f"formandskab for {entity.name}" if len(group) > 1 else group[0].name
            seat = Seat(
                [sentence], sentence.text, name, group[0].base if len(group) == 1 else "", number,
                number, per="group" if many else None, attendance=attendance, senders=senders,
                counted=True,
            )  # fmt: skip
            seat.rule = "seats.office"
            for chair in group:
                chair.gives.append(seat)
            self._part(receiver).seats.append(seat)

    def _unknown_chair(self, sentence: Sentence, body: str, said: str) -> Seat:
        seat = Seat([sentence], sentence.text, said, "formand", 1, 1, role="chair", counted=True)
        if _ONE_CHAIR.match(said):
            seat.role = chair_role(said)
        if re.search("skab", said):
            seat.low = seat.high = None
        seat.rule = "seats.office"
        self._part(body).seats.append(seat)
        return seat

    def _fitting(self, chair: Seat, there: list[Seat]) -> Seat | None:
        """The seat that an office must mean: the same office, else the only one of its side."""
        same = [s for s in there if s.base and s.base == chair.base and s.base not in _COMMON]
        if same:
            return min(same, key=lambda s: s.inside is None)
        keys = [s for s in there if set(s.senders) & set(chair.senders) and s.inside is None]
        if len(keys) == 1:
            return keys[0]
        mayors = [s for s in keys if s.per == "cluster"]
        if len(mayors) == 1:
            return mayors[0]
        sides = {side_of(self.doc, k) for k in chair.senders}
        alike = [
            s
            for s in there
            if sides & {side_of(self.doc, k) for k in s.senders} and s.inside is None
        ]
        return alike[0] if len(alike) == 1 else None

    def _part(self, body: str) -> Composition:
        if body not in self.by_body:
            self.by_body[body] = Composition(body, rule="seats.office")
            self.found.append(self.by_body[body])
        return self.by_body[body]

    # said beside a seat

    def relatives(self) -> None:
        """ "…, som samtidig er den kommunale formand i klyngen"."""
        cue = _cues("da")["also"]
        for part in list(self.found):
            for seat in list(part.seats):
                if not seat.relative or not cue.search(seat.relative):
                    continue
                for giver in self._named_in(seat):
                    if giver == part.body:
                        word = re.search(r"\w*formand", seat.relative, re.I)
                        seat.role = chair_role(word.group()) if word else seat.role
                        continue
                    sides = {side_of(self.doc, k) for k in seat.senders}
                    chairs = [
                        c for c in self._part(giver).seats
                        if c.role in CHAIRS and sides & {side_of(self.doc, k) for k in c.senders}
                    ]  # fmt: skip
                    for chair in chairs:
                        if seat not in chair.gives:
                            chair.gives.append(seat)

    def _named_in(self, seat: Seat) -> Iterator[str]:
        for sentence in self.doc.sentences:
            if seat.relative not in sentence.text:
                continue
            start = sentence.text.index(seat.relative)
            for named in sentence.bodies:
                if start <= named.mention.start < start + len(seat.relative):
                    yield from named.keys[:1]
            return

    def titles(self) -> None:
        """ "næstformand for ABC", "regionsrådsformanden": an office whose name says where it is."""
        words = lexicon("da", "seats")
        for part in list(self.found):
            for seat in list(part.seats):
                council = words["office_of"].get(seat.base)
                if council and seat.role in CHAIRS:
                    continue
                if council:
                    key = entity_key(self.doc, council)
                    if key:
                        self._office(key, "formand", "chair", seat)
                    continue
                noun = seat.base
                own = seat.role in CHAIRS and not seat.relative and noun in _COMMON
                if own and not _FOR & set(seat.name.casefold().split()):
                    continue  # "formanden vælges af X": the chair here
                bodies = [k for k in seat.senders if self.doc.entity(k).label == "Body"]
                if seat.inside is not None and seat.role in CHAIRS:
                    continue  # "…, one of whom shall be Chair"
                if set(bodies) & set(seat.appointers):
                    continue  # "formanden vælges af rådet blandt dem, som …": no office there
                if noun in _office_nouns() and len(bodies) == 1 and bodies[0] != part.body:
                    vice = chair_role(noun) == "vice_chair"
                    role = "vice_chair" if vice else "chair" if noun in _HEADS else "member"
                    self._office(bodies[0], noun, role, seat)

    def _office(self, body: str, noun: str, role: str, seat: Seat) -> None:
        at = (body, noun)
        if at not in self.elsewhere:
            own = [s for s in self._part(body).seats if s.role == role and role in CHAIRS]
            office = own[0] if own else Seat(
                list(seat.at), seat.text, noun, noun, seat.low, seat.high, role=role, counted=True,  # type: ignore[arg-type]
                certainty="implied",
            )  # fmt: skip
            office.rule = "seats.title"
            if not own:
                self._part(body).seats.append(office)
            self.elsewhere[at] = office
        office = self.elsewhere[at]
        if seat is not office and seat not in office.gives:
            office.gives.append(seat)

    # chairs are members too

    def inside(self) -> None:
        """Chairs said to be among the members, and the number of the others.

        A chair whose side sends members as well is one of them or one more: nothing says which.
        No seat is claimed to be his; that his number is only counted tells whoever adds up.
        """
        for part in self.found:
            for chair in part.seats:
                if chair.role not in CHAIRS:
                    continue
                if part.besides or chair.apart or chair.relative.startswith(("som er", "der er")):
                    chair.counted = False
                else:
                    self._among(chair, part)

    def _among(self, chair: Seat, part: Composition) -> None:
        """The seat that a chair is said to be one of, where the text leaves but one."""
        members = [s for s in part.seats if s.role == "member" and s.attendance == "full"]
        if chair.inside is not None:
            if chair.inside in part.seats:
                return
            told = {*chair.appointers, *chair.senders}
            able = [m for m in members if told & {*m.appointers, *m.senders}] or members
        else:
            same = [m for m in members if m.base == chair.base and m.base in _known_offices()]
            able = [m.inside or m for m in same]
            if chair.picked and not able:
                able = self._of_its_side(chair, members)
            chair.counted |= any(s.senders for s in members) and bool(chair.senders)
        chair.among = able[0] if len(able) == 1 else None

    def _of_its_side(self, chair: Seat, members: list[Seat]) -> list[Seat]:
        """The members whom the chair is chosen from: of the same sender, else of the same side."""
        free = [m for m in members if m.inside is None]
        own = [m for m in free if set(chair.senders) & {*m.senders, *m.appointers}]
        sides = {side_of(self.doc, k) for k in chair.senders} - {"other"}
        alike = [m for m in free if sides & {side_of(self.doc, k) for k in m.senders}]
        return own or alike or (free if not chair.senders else [])
