"""Who takes part without being listed: chosen, ad hoc, observing, involved, and the secretaries."""

from __future__ import annotations

import re
from typing import Final

from graph.nodes import Attendance
from loaders.anchor import Anchored, Named
from loaders.lexicon import lexicon
from loaders.naming.somebody import is_somebody
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.cues import attendance_cues, unreal
from loaders.rules.seats.keys import key_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.parties import subjects
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.spoken import Spoken

_OFFICE: Final = (
    3  # words before the body in which somebody holds the office that begins a sentence
)
# "… has to come, but is no member": only the membership is denied
_NO_MEMBER: Final = re.compile(
    r",? (?:men|og) (?:\w+ ){0,2}(?:ikke|ikkje) (?:\w+ )?(?:medlem|valgt|vald)\w*", re.I
)


class TakingPart:
    """Sentences that state seats outside of lists; what they state goes to `out`."""

    def __init__(self, doc: Anchored, spoken: Spoken, out: list[Composition]) -> None:
        self.doc, self.spoken, self.out = doc, spoken, out

    def read(self, line: Line) -> bool:
        """Whether a sentence states such seats; it may state more than one kind."""
        found = self._attendance(line)
        return self._serving(line) or found

    def _attendance(self, line: Line) -> bool:
        patterns = attendance_cues(line.language)
        text = line.sentence.text
        if (unreal(line) and not _NO_MEMBER.search(text)) or text.rstrip().endswith("?"):
            return False
        for name in ("assured", "ad_hoc", "involved", "observer"):
            if patterns[name].search(text):
                break
        else:
            return False
        if name == "observer" and patterns["serving"].search(text):
            return False  # the secretary, told elsewhere
        if name == "ad_hoc" and patterns["observer"].search(text):
            name = name if patterns["called"].search(text) else "observer"  # "kan deltage uden …"
        body = self._taking_part(line)
        if body is None or (name == "observer" and self._in_a_council(line)):
            return False
        attendance: Attendance = "full" if name == "assured" else name  # type: ignore[assignment]
        said = patterns[name].search(text)
        clause = text.rfind(";", 0, said.start()) + 1 if said is not None else 0
        first = next((i for i, t in enumerate(line.toks) if t.start >= clause), 0)
        seats = read_seats(
            line, first, len(line.toks) - 1, Context(attendance=attendance, own_office=False)
        )
        if not any(s.senders for s in seats):
            cue = {"observer": "seated", "ad_hoc": "called"}.get(name, name)
            called = patterns[cue].search(text)
            found = self._named(line, called, attendance, body)
            seats = found or self._subjects(line, called, attendance, body) or seats
        for seat in seats:
            seat.senders = tuple(k for k in seat.senders if k != body)
        heard = name == "involved"  # "Lærerne høres om …": asked once, and no seat
        seats = [
            s for s in seats if s.senders or _told(line, s) or (not heard and _an_office(line, s))
        ]
        if seats:
            for seat in seats:
                seat.low, seat.high = (None, None) if seat.counted else (seat.low, seat.high)
            self.out.append(
                Composition(body, seats, line.sentence.block.number, rule=f"seats.{name}")
            )
        return bool(seats)

    def _in_a_council(self, line: Line) -> bool:
        """ "The chair may speak in the council": nobody's seat in the body spoken of."""
        return any(
            n.mention.sort == "council" and line.low(n.mention.first - 1) in ("i", "på")
            for n in line.sentence.bodies
        )

    def _named(
        self, line: Line, match: re.Match[str] | None, attendance: Attendance, body: str
    ) -> list[Seat]:
        """ "Patienter og pårørende inddrages …", "kan ABC inviteres": those whom no preposition governs."""
        out: list[Seat] = []
        if match is None or attendance == "full":
            return out
        clause = line.sentence.text.rfind(";", 0, match.start()) + 1
        for named in line.sentence.named:
            mention = named.mention
            if mention.start < clause:
                continue
            between = mention.start >= match.start() and mention.end <= match.end()
            if not (between or mention.end <= match.start()) or mention.genitive:
                continue
            if line.low(mention.first - 1) in ("i", "på", "fra", "af", "for", "til", "med", "hos"):
                continue
            key = key_of(line, named)
            if key is None or key == body or self.doc.entity(key).sort in ("cluster", "level"):
                continue
            if attendance == "involved" and mention.kind != "party":
                continue
            if not any(key in s.senders for s in out):
                text = line.sentence.text
                seat = Seat([line.sentence], text, mention.text, "", attendance=attendance)
                seat.senders = (key,)
                out.append(seat)
        return out

    def _subjects(
        self, line: Line, match: re.Match[str] | None, attendance: Attendance, body: str
    ) -> list[Seat]:
        """ "Praksiskonsulentordningen inviteres ved behov": names that no list knows."""
        if match is None or attendance in ("full", "involved"):
            return []
        last = max((i for i, t in enumerate(line.toks) if t.end <= match.start()), default=-1)
        out = []
        for one in subjects(line, 0, last) if last >= 0 else []:
            if one.key and one.key != body and not self._is_person(line, one.key):
                name = self.doc.entity(one.key).name
                seat = Seat([line.sentence], line.sentence.text, name, "", attendance=attendance)
                seat.senders = (one.key,)
                out.append(seat)
        return out

    def _is_person(self, line: Line, key: str) -> bool:
        """ "Ann Hill of the Ministry attends": somebody by name, told by the family for people."""
        name, text = self.doc.entity(key).name, line.sentence.text
        start = text.find(name)
        return start >= 0 and is_somebody(text, start, start + len(name))

    def _serving(self, line: Line) -> bool:
        """ "X sekretariatsbetjenes af en medarbejder fra Y"; "sekretariatet deltager i møderne"."""
        if unreal(line) or line.sentence.text.rstrip().endswith("?"):
            return False
        for at, tok in enumerate(line.toks):
            if (
                line.lemma(at) in ("sekretariatsbetjene", "betjene", "servicere")
                and tok.text.endswith("s")
                and line.low(at + 1) == "af"
            ):
                body = self.spoken.subject(line, at)
                end = next(
                    (
                        i
                        for i in range(at + 2, len(line.toks))
                        if line.low(i) in ("eller", ",", ";", ".")
                    ),
                    len(line.toks),
                )
                seats = read_seats(line, at + 2, end - 1, Context(role="secretary"))[:1]
                seats = [s for s in seats if s.senders and s.low is not None]
                return self._add(body, seats, line, "seats.secretary")
            if line.low(at) == "deltager":
                return self._secretariat(line, at)
        return False

    def _secretariat(self, line: Line, verb: int) -> bool:
        for named in line.sentence.named:
            mention = named.mention
            if not re.search(r"sekretariat", mention.text, re.I) or line.low(mention.first - 1) in (
                "i",
                "på",
                "fra",
            ):
                continue
            key = named.keys[0] if named.keys else None
            if key is None or (abs(mention.first - verb) > 4 and abs(verb - mention.last) > 4):
                continue
            places = [n for n in line.sentence.bodies if n.mention.first > verb]
            places = [n for n in places if line.low(n.mention.first - 1) in ("i", "på")]
            where = [k for n in places for k in n.keys if k != key and self.spoken.meets(k)]
            body = where[0] if where else self.spoken.about(line)
            if body is None or body == key or self.doc.entity(body).sort == "secretariat":
                continue
            text = line.sentence.text
            seat = Seat([line.sentence], text, mention.text, "", role="secretary", senders=(key,))
            return self._add(body, [seat], line, "seats.secretary")
        return False

    def _add(self, body: str | None, seats: list[Seat], line: Line, rule: str) -> bool:
        if body is None or not seats:
            return False
        self.out.append(Composition(body, seats, line.sentence.block.number, rule=rule))
        return True

    def _taking_part(self, line: Line) -> str | None:
        """The body in whose meetings others take part: named behind "i" or "på", or spoken of."""
        found: list[Named] = []
        for named in line.sentence.bodies:
            before = line.low(named.mention.first - 1)
            opens = named.mention.first == 0 and not named.mention.genitive
            joins = lexicon(line.language, "seats")["attendance_of"]["verbs"]
            article = line.low(named.mention.first - 2) if before in ("the", "de") else before
            opens = opens or before in joins or article in joins
            serves = self.doc.entity(named.keys[0]).sort == "secretariat"
            if (before in ("i", "på") or opens) and self.spoken.meets(named.keys[0]) and not serves:
                found.append(named)
        office = noun(line.toks[0].text, line.language) is not None
        if len(found) > 1 and office and found[0].mention.first <= _OFFICE:
            del found[0]  # "formanden i X deltager i Y"
        return found[0].keys[0] if found else self.spoken.about(line)


# adjectives that make a title of a noun without an article
# nouns that stand for no office where they have no article
_ANYBODY: Final = frozenset(
    "medlem representant repræsentant observatør deltaker deltakar deltager plass plads leder leiar formand"
    " nestleder nestleiar næstformand person vara".split()
)
_TITLES: Final = frozenset(("daglig", "dagleg", "administrerende", "administrerande"))


def _an_office(line: Line, seat: Seat) -> bool:
    """ "Planchefen kan tilkaldes", "Husets leder deltager": an office that a sentence begins with."""
    word = seat.name.casefold()
    if not line.sentence.text.casefold().startswith(word) or not seat.base:
        return False
    owner, _, office = word.rpartition(" ")
    if owner:
        plain = " " not in owner and (owner.endswith("s") or owner in _TITLES)
        return plain and office == seat.base
    bare = noun(word, line.language) if seat.base not in _ANYBODY else None
    alone = bare is not None and bare.number == "one" and not bare.definite
    return alone or bool(re.search(r"(?:en|ne)$", word))


def _told(line: Line, seat: Seat) -> bool:
    """ "To medarbejderrepræsentanter følger møderne": others, or those that a sentence begins with."""
    said = seat.low is not None and not seat.counted
    if seat.attendance == "ad_hoc" and _beside(line, seat):
        return True
    return _others(seat) or (said and line.sentence.text.startswith(seat.text))


def _beside(line: Line, seat: Seat) -> bool:
    """ "… deltager skolechefen, plejechefen og en fra A, når": each of a list of offices."""
    word = seat.name
    if " " in word or not seat.base or not word.endswith("en"):
        return False
    ahead = line.sentence.text[: line.sentence.text.find(word)]
    before = ahead.rstrip().rpartition(" ")[2]
    among = ("og", "samt", "eller", "deltager", "møder", "medvirker", "indgår")
    return before.endswith("en,") or before in among


def _others(seat: Seat) -> bool:
    """ "øvrige repræsentanter", "andre relevante fagpersoner": nobody's side, and yet a seat."""
    return seat.base in ("repræsentant", "deltagelse", "fagperson", "fagfolk") and not seat.senders
