"""Who fills seats told elsewhere: "Medlemmerne udpeges af byrådet", "De kommunale repræsentanter vælges af KKR"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.rules.seats.chairs import CHAIRS, Owners
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.cues import unreal
from loaders.rules.seats.givers import bracketed, givers, keys
from loaders.rules.seats.keys import entity_key, key_of, side_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import Noun, noun
from loaders.rules.seats.seat import Seat
from loaders.rules.seats.senders import sending

_SUBJECT: Final = 8  # words before the verb
_LINK: Final = 7  # words between the verb and "af"
_PLAIN: Final = ("medlem", "repræsentant", "member", "representative", "representant")


def appointments(doc: Anchored, found: list[Composition]) -> list[Composition]:
    """The compositions with those who fill their seats, as sentences apart from these tell."""
    rules = _Appointments(doc, found)
    for sentence in doc.sentences:
        rules.read(sentence)
    return rules.found


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whose seats a sentence speaks of."""

    word: str  # "studerende", "medlemmerne"
    noun: Noun | None
    side: str | None  # key of the sender
    all: bool  # "the members", and nothing more
    kind: tuple[str, ...] = ()  # "the student members"
    number: int | None = None  # "de to lærere", "brugerrepræsentanten"


class _Appointments:
    def __init__(self, doc: Anchored, found: list[Composition]) -> None:
        self.doc, self.found = doc, list(found)
        self.by_body = {str(part.body): part for part in found}
        self.owners = Owners(doc)

    def read(self, sentence: Sentence) -> None:
        """Puts appointers on the seats that a sentence says they fill."""
        line = Line.of(self.doc, sentence)
        if not line.toks or sentence.block.kind in ("row", "heading", "box"):
            return
        self.owners.see(line)
        if unreal(line) or sentence.text.rstrip().endswith("?"):
            return
        for start in (0, *(i + 1 for i, low in enumerate(line.lows) if low == "mens")):
            self._clause(line, start)

    def _clause(self, line: Line, start: int) -> None:
        """ "De to A-repræsentanter vælges af B", "…, mens C-repræsentanten findes af D"."""
        sentence, verb = line.sentence, self._verb(line, start)
        if verb is None:
            return
        subject, by = self._subject(line, start, verb), self._by(line, verb)
        body = self._body(line, start, verb)
        if subject is None or body is None or not (by := tuple(k for k in by if k != body)):
            return
        part = self.by_body.get(body)
        seats = [] if part is None else self._meant(part, subject)
        if seats:
            self._fill(seats, by, sentence)
        elif subject.noun is not None:
            counts = bracketed(line, verb + 1, by)
            for key, number in counts.items():
                self._new(part, body, subject, (key,), line, number)
                part = self.by_body.get(body)
            if not counts:
                self._new(part, body, subject, by, line)

    def _verb(self, line: Line, start: int) -> int | None:
        """The passive verb, if no verb that makes it a possibility stands before it."""
        words = lexicon(line.language, "seats")
        passive = {*words["gives"]["passive"]} - {
            "kommer",
            "come",
            "comes",
            "kjem",
            "repræsenterer",
        }
        for at in range(start + 1, min(start + _SUBJECT, len(line.toks))):
            low = line.low(at)
            if low in (",", ";", ":", "kan", "som", "der", "bør", "vil", "ville"):
                return None
            if low in passive or (low in words["cues"]["appointed"] and _copula(line, at)):
                return at
        return None

    def _by(self, line: Line, verb: int) -> tuple[str, ...]:
        words = lexicon(line.language, "seats")["gives"]
        for here in range(verb + 1, min(verb + _LINK, len(line.toks))):
            if line.low(here) in (",", ";", ":", ".", "som", "der"):
                return ()
            for by in words["by"]:
                if [line.low(here + i) for i in range(len(by))] == by:
                    start, end = here + len(by), len(line.toks)
                    each = lexicon(line.language, "seats")["cues"]["each"]
                    start += line.low(start) in each
                    return keys(givers(line, start, end)[0])
        return ()

    def _subject(self, line: Line, start: int, verb: int) -> _Subject | None:
        """The people of whom it is said: definite, not counted, and neither chairs nor deputies."""
        words = lexicon(line.language, "seats")
        last = _past_body(line, verb - 1 - _copula(line, verb))
        if last < start or read_count(line.toks, start, line.language) is not None:
            return None
        if last == start and line.low(start) in _THEY:
            members = self._just_told(line) if not start else None
            return None if members is None else _Subject(members, noun(members, "da"), None, True)
        word = line.low(last)
        head = noun(line.toks[last].text, line.language)
        article = line.low(start) in words["givers"]["articles"]
        if head is None and not (article and last == start + 1 and line.toks[last].text.islower()):
            return None
        offices = {*words["persons"]["chair"], *words["persons"]["vice"]}
        if word in offices or word in words["persons"]["secretary"] or word.startswith(_DEPUTIES):
            return None
        side = self._side(line, start, last)
        owner = line.inside.get(start)
        known = article or owner is not None or line.low(start).endswith("s")
        definite = head is None or head.definite or known or line.language == "en"
        one = head is not None and head.number == "one"
        if not definite or (one and not (last == start and _only_one(head))):
            return None
        count = read_count(line.toks, start + 1, line.language) if article else None
        first = start + article if count is None else count.last + 1
        between = [line.low(i) for i in range(first, last)]
        plain = head is not None and _is_member(head)
        qualified = any(w not in words["givers"]["articles"] and w.isalpha() for w in between)
        owned = owner is not None and owner.is_body and owner.mention.last == last - 1
        kind = tuple(w for w in between if w not in words["givers"]["articles"])
        everyone = plain and side is None and count is None and (not qualified or owned)
        number = 1 if one else None if count is None else count.high
        return _Subject(word, head, side, everyone, () if owned else kind, number)

    def _just_told(self, line: Line) -> str | None:
        """ "Rådet har ni medlemmer. De udpeges …": the members of the sentence before."""
        told = self.doc.of_block(line.sentence.block.number)
        at = next((i for i, s in enumerate(told) if s is line.sentence), 0)
        said = told[at - 1].toks if at else ()
        for tok in reversed(said):
            found = noun(tok.text, line.language)
            if found is not None and found.base in _PLAIN:
                return tok.text.casefold() if found.number == "many" else None
        return None

    def _side(self, line: Line, start: int, last: int) -> str | None:
        """ "De kommunale medlemmer", "Regionens repræsentanter": whose they are."""
        sides = lexicon(line.language, "seats")["sides"]
        for at in range(start, last):
            if said := sides.get(line.lemma(at)):
                return entity_key(self.doc, said, line.language)
            named = line.at.get(at)
            if named is not None and named.mention.kind == "party":
                return key_of(line, named)
        if last == start + 1 and line.low(start).endswith("s") and start not in line.inside:
            return entity_key(self.doc, line.low(start)[:-1], line.language)  # "Regionens"
        return None

    def _body(self, line: Line, start: int, verb: int) -> str | None:
        ahead = (n for n in line.sentence.bodies if start <= n.mention.first <= verb)
        named = next(ahead, None)
        if named is not None and named.mention.genitive:
            return named.keys[0]
        for place in line.sentence.bodies:
            before = line.low(place.mention.first - 1)
            inside = start <= place.mention.first and place.mention.last < verb
            if inside and before in ("i", "af", "til", "på"):
                return place.keys[0]
        return self.owners.owner(line, 0, 0, behind=False)

    def _meant(self, part: Composition, subject: _Subject) -> list[Seat]:
        members = [
            s for s in part.seats
            if s.role not in CHAIRS and s.role != "secretary" and s.attendance == "full"
        ]  # fmt: skip
        if subject.side is not None:
            side = side_of(self.doc, subject.side)
            return [
                s for s in members
                if subject.side in s.senders
                or (side != "other" and side in {side_of(self.doc, k) for k in s.senders})
            ]  # fmt: skip
        if subject.all:
            return members
        if subject.noun is None:
            return [s for s in members if subject.word in s.text.casefold().split()]
        if subject.noun.base in _PLAIN:
            kinds = [(s, s.name.casefold()) for s in members]
            return [s for s, name in kinds if subject.kind and all(w in name for w in subject.kind)]
        return [s for s in members if s.base and s.base == subject.noun.base]

    def _fill(self, seats: list[Seat], by: tuple[str, ...], sentence: Sentence) -> None:
        for seat in seats:
            if seat.appointers:
                continue
            sides = {side_of(self.doc, k) for k in seat.senders} - {"other"}
            own = tuple(
                k for k in by if k in seat.senders or side_of(self.doc, k) in sides
            )  # of several, the one of its side
            seat.appointers = own if len(by) > 1 and own else by
            if sentence not in seat.at:
                seat.at = [*seat.at, sentence]

    def _new(
        self,
        part: Composition | None,
        body: str,
        subject: _Subject,
        by: tuple[str, ...],
        line: Line,
        number: int | None = None,
    ) -> None:
        """Seats that nothing but this states, with the number of members in all or of each giver."""
        assert subject.noun is not None
        told = part is not None and any(
            s.rule != "seats.appointed" and s.role not in (*CHAIRS, "secretary") for s in part.seats
        )
        if told and subject.noun.base in _PLAIN and not subject.side:
            return  # which of them is not said
        number = number or subject.number
        size = part.sizes[0] if part is not None and part.sizes and subject.all else None
        low, high, approx = (size.low, size.high, size.approx) if size else (None, None, False)
        if number is not None:
            low, high, approx = number, number, False
        senders = (subject.side,) if subject.side else sending(line, by) if number else ()
        seat = Seat(
            [line.sentence], line.sentence.text, subject.word, subject.noun.base, low, high, approx,
            senders=senders, appointers=by, rule="seats.appointed",
        )  # fmt: skip
        if part is None:
            part = Composition(body, rule="seats.appointed")
            self.by_body[body] = part
            self.found.append(part)
        part.seats.append(seat)


def _only_one(head: Noun | None) -> bool:
    """ "Brugerrepræsentanten udpeges af …": a definite kind of member, of whom there is one."""
    if head is None or not head.definite or not head.base.endswith(_PLAIN):
        return False
    return head.base not in _PLAIN  # "Medlemmet" says nothing of which


def _is_member(head: Noun) -> bool:
    """ "medlemmerne", "bestyrelsesmedlemmerne": the body's own, and no kind of them."""
    return head.base in _PLAIN or _OF_BODY.fullmatch(head.base) is not None


def _past_body(line: Line, last: int) -> int:
    """Back over "… i rådet", "… af bestyrelsen" behind a noun."""
    named = line.inside.get(last)
    if named is None or not named.is_body or named.mention.genitive:
        return last
    before = named.mention.first - 1
    return before - 1 if line.low(before) in ("i", "af", "på") else last


_THEY: Final = ("de", "disse", "dei", "desse", "they", "these")
_OF_BODY: Final = re.compile(
    r"(?:bestyrelses?|styre|råds?|udvalgs?|utvalgs?|nævns?|gruppe|komit[eé]|forums?|panel)-?"
    r"(?:medlem|repræsentant)|\w*(?:råds|udvalgs|utvalgs|nævns|gruppe|bestyrelses)medlem"
)
_DEPUTIES: Final = ("suppleant", "stedfortræder", "vara", "deput", "substitut", "alternate")


def _copula(line: Line, verb: int) -> bool:
    """Whether "er", "bliver", "are" stands before a participle."""
    return line.low(verb - 1) in ("er", "bliver", "blir", "vert", "are", "is", "be")
