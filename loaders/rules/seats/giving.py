"""Clauses in which somebody gives seats: "Rådet udpeger to medlemmer", "heraf vælges 4 af de ansatte"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.givers import givers, keys, subject
from loaders.rules.seats.nouns import Noun, noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import MUNICIPALITIES, Line, Sender, sending

_NOUN: Final = 5  # words between a number and its noun
_OWN: Final = ("medlem", "member", "trustee", "governor")
_PLACES: Final = ("plads", "plass")
_LINK: Final = 7  # words between a number and what says by whom


@dataclass(slots=True)
class Given:
    """The seats that a sentence gives, and the giver behind each."""

    seats: list[Seat]
    part: bool  # said to be some of those counted before ("heraf")


def given(line: Line, context: Context) -> list[Given]:
    """The seats given by a sentence, as read in the active and in the passive."""
    words = lexicon(line.language, "seats")["gives"]
    part = line.low(0) in words["part"] or any(
        line.low(i) in words["part"] and line.low(i - 1) == "," for i in range(len(line.toks))
    )
    through, active = _through(line, context), _active(line, context, part)
    passive = _passive(line, context)
    if active and passive:
        told = " | ".join(seat.text for seat in active)
        active += [s for s in passive if s.text not in told and not _holds(s.text, active)]
    return [Given(seats, part) for seats in (through, active, passive) if seats]


def _holds(text: str, seats: list[Seat]) -> bool:
    return any(seat.text in text for seat in seats)


# in the active: "X udpeger to medlemmer, Y ét medlem og Z ét medlem"


def _active(line: Line, context: Context, part: bool) -> list[Seat]:
    for at in range(len(line.toks)):
        verb = _verb(line, at)
        if not verb:
            continue
        appointing = line.low(at) in lexicon(line.language, "seats")["gives"]["appointing"]
        found = _pairs(line, at, at + len(verb), part and appointing)
        seats = [s for pair in found for s in _given(line, pair, context, pair.chooses)]
        if seats:
            return seats
    return []


def _verb(line: Line, at: int) -> list[str]:
    for verb in _verbs(line.language).get(line.low(at), ()):
        if [line.low(at + i) for i in range(len(verb))] == verb:
            return list(verb)
    return []


@cache
def _verbs(language: str) -> dict[str, list[list[str]]]:
    """The verbs that give seats, by their first word, in their order."""
    out: dict[str, list[list[str]]] = {}
    for verb in lexicon(language, "seats")["gives"]["active"]:
        out.setdefault(verb[0], []).append(verb)
    return out


def _told(line: Line, at: int, behind: bool = False) -> tuple[list[Sender], int]:
    """The givers from a token to the next verb or number, and where they end.

    `behind` a passive verb: what stands right before the next verb is whose clause that is.
    """
    stops = (
        i for i in range(at, len(line.toks)) if _counts(line, i) or (i > at and _verb(line, i))
    )
    end = next(stops, len(line.toks))
    if behind and end < len(line.toks) and _verb(line, end):
        joins = [i for i in range(at + 1, end) if line.low(i) in (",", ";", "og", "samt", "mens")]
        end = joins[-1] if joins else end
    found, after, _ = givers(line, at, end)
    while after - 1 > at and line.low(after - 1) in (",", "og", "samt", ";", "."):
        after -= 1
    return found, end if end < len(line.toks) and _verb(line, end) else after


def _counts(line: Line, at: int) -> bool:
    """Whether a number of seats begins; "de tre sygehuse" is whose they are."""
    if at in line.inside or line.low(at - 1) in ("de", "alle", "samtlige", "nr"):
        return False
    return read_count(line.toks, at, line.language) is not None or bool(_the_last(line, at))


@dataclass(slots=True)
class _Pair:
    first: int  # token
    senders: list[Sender]
    count: Count
    noun: Noun | None
    last: int  # token
    each: bool
    chooses: bool = False


def _pairs(line: Line, verb: int, after: int, part: bool) -> list[_Pair]:
    """Senders and numbers in turn, from the clause of a verb on."""
    first = _clause(line, verb)
    senders = subject(line, first, verb)
    at = after
    if not senders:
        first = after
        senders, at = _told(line, after)
        if not senders or at <= after:
            return []
    out: list[_Pair] = []
    chooses = lexicon(line.language, "seats")["gives"]["appointing"]
    appointing = line.low(verb) in chooses
    while True:
        here, each = _past_between(line, at)
        count = _number(line, here)
        if count is None:
            return out
        found, last = _counted(line, count)
        if line.low(last + 1) == ":":
            return out  # "har 9 medlemmer: 7 …": a list, and no giver
        strict = not part and not out and not _bare_choice(line, verb, count)
        sends = line.low(verb) in lexicon(line.language, "seats")["gives"]["sending"]
        of_it = line.low(last + 1) not in ("i", "på", "til")  # "har to pladser i rådet": sent there
        many = of_it and (count.low or 0) > 1
        if line.low(verb) in ("har", "får") and _own_number(line, senders, found, many):
            return out
        if (found is None and strict) or (
            found is not None and not _seat_noun(found, line, part or sends)
        ):
            return out
        own = line.low(count.first) in lexicon(line.language, "seats")["gives"]["own"]
        end = last + 1 if own else _phrase_end(line, last + 1)
        each = each or line.low(last + 1) in lexicon(line.language, "seats")["gives"]["each"]
        out.append(_Pair(first, senders, count, found, end - 1, each, appointing))
        first = _past_joins(line, end)
        if first >= len(line.toks) or first == end:
            return out
        senders, at = _told(line, first)
        if not senders:
            return out
        after = _past_verb(line, at)
        if after > at:
            appointing = any(line.low(i) in chooses for i in range(at, after))
        at = after


def _number(line: Line, at: int) -> Count | None:
    """The number at a token; "sin leder", "den sidste plads": one."""
    count = read_count(line.toks, at, line.language)
    if count is None and (left := _the_last(line, at) or _those_left(line, at)) is not None:
        return left
    own = line.low(at) in lexicon(line.language, "seats")["gives"]["own"]
    found = noun(line.toks[at + 1].text, line.language) if own and at + 1 < len(line.toks) else None
    if count is None and found is not None and found.number == "one":
        return Count(1, 1, False, at, at)
    return count


def _the_last(line: Line, at: int) -> Count | None:
    """ "den sidste", "det ene medlem": one that is left of those counted before."""
    words = lexicon(line.language, "seats")["gives"]
    if line.low(at) not in words["the"] or line.low(at + 1) not in words["last"]:
        return None
    return Count(1, 1, False, at, at + 1)


def _those_left(line: Line, at: int) -> Count | None:
    """ "de to sidste", "de øvrige tre": those left of the ones counted before."""
    if line.low(at) not in ("de", "dei"):
        return None
    rest = {*lexicon(line.language, "seats")["gives"]["last"], "andre", "øvrige"}
    ahead = line.low(at + 1) in rest
    count = read_count(line.toks, at + 1 + ahead, line.language)
    if count is None or not (ahead or line.low(count.last + 1) in rest):
        return None
    last = count.last if ahead else count.last + 1
    return Count(count.low, count.high, count.approx, at, last)


def _bare_choice(line: Line, verb: int, count: Count) -> bool:
    """ "Byrådet udpeger 3", "KL peger på to", "… vælger 3 af 7": those chosen need no noun."""
    after = line.low(count.last + 1)
    words = lexicon(line.language, "seats")["gives"]
    chooses = line.low(verb) in words["appointing"] or line.low(verb) in words["handing"]
    of_all = after == "af" and read_count(line.toks, count.last + 2, line.language) is not None
    return chooses and (after in ("", ",", ".", ";", "og", "samt", "mens") or of_all)


def _own_number(line: Line, senders: list[Sender], found: Noun | None, many: bool) -> bool:
    """ "Panelet har 20 medlemmer", "… ni pladser": how many there are in it, not how many it sends."""
    one = line.doc.entity(str(senders[0].key)) if len(senders) == 1 and senders[0].key else None
    # an office: a name of no known kind
    kinds = ("group", "forum", "committee", "board", "office")
    return (
        one is not None and one.sort in kinds
        and found is not None
        and (found.base.endswith(_OWN) or (many and found.base in _PLACES))
    )  # fmt: skip


def _past_verb(line: Line, at: int) -> int:
    """Past the verb between a giver and its number, if there is one."""
    for here in range(at, min(at + 3, len(line.toks))):
        if verb := _verb(line, here):
            return here + len(verb)
    return at


def _through(line: Line, context: Context) -> list[Seat]:
    """ "ABC deltager i gruppen med to medlemmer"."""
    said = set(line.lows)
    for verb, through, link in lexicon(line.language, "seats")["gives"]["through"]:
        words = verb.split()
        if not set(words) <= said:
            continue
        for at in range(1, len(line.toks)):
            if [line.low(at + i) for i in range(len(words))] != words:
                continue
            after = at + len(words)
            places = range(after + 1, min(after + 12, len(line.toks)))
            here = next((i for i in places if line.low(i) == link), None)
            count = None if here is None else read_count(line.toks, here + 1, line.language)
            if line.low(after) != through or here is None or count is None:
                continue
            first = _clause(line, at)
            senders = subject(line, first, at)
            found, last = _counted(line, count)
            if senders and found is not None and _seat_noun(found, line, False):
                pair = _Pair(first, senders, count, found, last, each=False)
                return _given(line, pair, context, appointing=False)
    return []


def _clause(line: Line, verb: int) -> int:
    """Where the clause of a verb begins."""
    words = lexicon(line.language, "seats")["gives"]
    stops = {";", ":", *words["part"], "mens", "som", "der", "at"}
    for at in range(verb - 1, -1, -1):
        if line.low(at) in stops:
            return at + 1
    return 0


def _past_between(line: Line, at: int) -> tuple[int, bool]:
    words = lexicon(line.language, "seats")["gives"]
    each = False
    while line.low(at) in words["between"]:
        each = each or line.low(at) in words["each"]
        at += 1
    return at, each


def _counted(line: Line, count: Count) -> tuple[Noun | None, int]:
    """The noun that a number counts and its last token; none where it stands alone."""
    for at in range(count.last + 1, min(count.last + _NOUN, len(line.toks))):
        if (found := noun(line.toks[at].text, line.language)) is not None:
            return found, at
        if not line.low(at)[:1].isalpha() or line.low(at) in ("og", "af", "til", "i", "fra", "på"):
            break
    return None, count.last


def _seat_noun(found: Noun, line: Line, part: bool) -> bool:
    """Whether the noun means a seat; any noun for people does where some of those counted are told."""
    return part or found.base.endswith(tuple(lexicon(line.language, "seats")["gives"]["seats"]))


def _phrase_end(line: Line, at: int) -> int:
    """The end of a number's phrase: the next comma, or "og" before the next giver."""
    depth = 0
    inside = lexicon(line.language, "seats")["cues"]["inside"]
    while at < len(line.toks):
        low = line.low(at)
        depth += (low == "(") - (low == ")")
        if not depth and low in (",", ";", ".") and line.low(at + 1) not in inside:
            if low != "," or not _says_by_whom(line, at + 1):
                return at
        if not depth and low in ("og", "samt", "mens") and _gives_on(line, at + 1):
            return at
        of = ("i", "på", "til") if line.language == "da" else ("i", "på", "til", "af")
        if not depth and low in of and _body_at(line, at + 1):
            return at
        at += 1
    return at


def _says_by_whom(line: Line, at: int) -> bool:
    """Whether what follows a comma says who fills the seats: "…, valgt af X", "…, der udpeges af X"."""
    words = lexicon(line.language, "seats")
    chosen = {*words["cues"]["appointed"], *words["gives"]["passive"]}
    if line.low(at) in words["cues"]["relative"]:
        return any(line.low(i) in chosen for i in range(at + 1, at + 4))
    return line.low(at) in words["cues"]["appointed"] and not line.low(at).endswith("r")


def _body_at(line: Line, at: int) -> bool:
    """Whether the body that gets the seats is named: "har to pladser i styregruppen"."""
    named = line.at.get(at) or line.at.get(at + 1)
    if named is None or not named.is_body:
        return False
    return line.doc.entity(named.keys[0]).sort not in ("cluster", "council", "chairmanship")


def _gives_on(line: Line, at: int) -> bool:
    found, after = _told(line, at)
    after += len(_verb(line, after))
    return (
        bool(found)
        and read_count(line.toks, _past_between(line, after)[0], line.language) is not None
    )


def _past_joins(line: Line, at: int) -> int:
    while line.low(at) in (",", "og", "samt", "mens", ";"):
        at += 1
    return at


def _given(line: Line, pair: _Pair, context: Context, appointing: bool) -> list[Seat]:
    by = keys(pair.senders)
    if not by:
        return []
    each = pair.each and len(by) > 1
    many = pair.each and len(by) == 1 and by[0] in MUNICIPALITIES
    every = next((s for s in pair.senders if s.every or (pair.each and s.generic)), None)
    out = []
    for owners in [(k,) for k in by] if each else [by]:
        seats = read_seats(
            line, pair.count.first, pair.last,
            Context(senders=owners, role=context.role, attendance=context.attendance),
        )  # fmt: skip
        seat = next((s for s in seats if s.inside is None), None)
        if seat is None:
            text = line.text(pair.first, pair.last)
            seat = Seat(
                [line.sentence], text, text, "medlem",
                pair.count.low, pair.count.high, pair.count.approx, senders=owners,
                role=context.role,
            )  # fmt: skip
            seats = [seat]
        if not seat.senders or {*seat.senders} <= {*seat.appointers}:
            seat.senders = owners  # "the towns are represented by five whom ABC chooses"
        seat.senders = sending(line, seat.senders)
        if every is not None and every.per and seat.per is None:
            seat.per = every.per
        if many and seat.per is None:
            seat.per = "municipality"
        if appointing:
            seat.appointers = tuple(dict.fromkeys((*owners, *seat.appointers)))
        out += seats
    return out


# in the passive: "4 medlemmer udpeges af X, 2 af Y og 1 efter indstilling fra Z"


def _passive(line: Line, context: Context) -> list[Seat]:
    words = lexicon(line.language, "seats")["gives"]
    said = any(line.low(i) in words["passive"] for i in range(len(line.toks)))
    going = any(line.low(i) in words["going"] for i in range(len(line.toks)))
    if not said and not going and line.low(0) not in ("de", "dei"):
        return []
    seats: list[Seat] = []
    at = 0
    while at < len(line.toks):
        count = read_count(line.toks, at, line.language) or _the_last(line, at)
        the_others = count is not None and at == 1 and _the_others(line, count)
        governed = at and line.low(at - 1) in ("de", "af", "alle", "i", "for")
        if count is None or (governed and not the_others):
            at += 1
            continue
        towards = _towards(line, count.last + 1) if going else None
        link = towards or _link(line, count.last + 1)
        if link is None:
            at = count.last + 1
            continue
        found, end = _told(line, link, behind=True)
        inside = lexicon(line.language, "seats")["cues"]["inside"]
        while end > link + 1 and line.low(end - 1) in (*inside, *words["part"], ",", "("):
            end -= 1
        by = keys(found)
        head, last = _counted(line, count)
        gone = towards is not None and any(
            line.low(i) in words["going"] for i in range(max(0, count.first - 1), towards)
        )
        bare = gone or _bare(line, count, seats)
        if not by or (head is None and not the_others and not bare):
            at = count.last + 1
            continue
        text = line.text(at, end - 1)
        start = line.sentence.start
        place = (line.sentence.block, start + line.toks[at].start, start + line.toks[end - 1].end)
        own = read_seats(line, at, last, Context(role=context.role)) if head is not None else []
        seat = own[0] if len(own) == 1 else Seat(
            [place], text, text, "medlem", count.low, count.high, count.approx, role=context.role
        )  # fmt: skip
        seat.at, seat.text = [place], text
        seat.appointers = by if towards is None else ()
        seat.senders = seat.senders or sending(line, by)
        seat.per = seat.per or next((s.per for s in found if s.per), None)
        seats.append(seat)
        at = max(end, at + 1)
        seats += _some_of(line, at, seat)
    return seats


def _some_of(line: Line, at: int, whole: Seat) -> list[Seat]:
    """ "…, heraf én fra A": some of the seats just told."""
    marks = {*lexicon(line.language, "seats")["gives"]["part"]}
    marks |= {*lexicon(line.language, "seats")["cues"]["inside"]}
    here = at + (line.low(at) in (",", "("))
    if line.low(here) not in marks:
        return []
    stops = (i for i in range(here + 1, len(line.toks)) if line.low(i) in (",", ";", ".", ")"))
    last = next(stops, len(line.toks)) - 1
    found = read_seats(line, here + 1, last, Context())
    for seat in found:
        seat.inside = seat.inside or whole
        if not seat.senders and not seat.appointers:
            seat.senders = whole.senders
    return found


def _towards(line: Line, at: int) -> int | None:
    """Where the one begins to whom seats go: "fem går til A", "to pladser til B", "en tilfalder C"."""
    words = lexicon(line.language, "seats")
    plain = {*words["gives"]["going"], "af", "dem", "disse", "de", "kan", "skal", "vil"}
    for here in range(at, min(at + _LINK, len(line.toks))):
        low = line.low(here)
        if low == "til" or low in words["gives"]["whole"]:
            return here + 1
        found = noun(line.toks[here].text, line.language)
        seat = found is not None and found.base.endswith(tuple(words["gives"]["seats"]))
        if not (seat or low in plain or low.endswith("s")):
            return None  # "to sager går til byrådet"
    return None


def _the_others(line: Line, count: Count) -> bool:
    """ "De ni vælges af …", "De otte andre udpeges af …": counted, without a noun."""
    words = lexicon(line.language, "seats")
    at = count.last + 1
    at += line.low(at) in (*words["gives"]["rest"], *words["listing"]["copula"])
    chosen = (*words["gives"]["passive"], *words["cues"]["appointed"])
    return line.low(0) in ("de", "dei") and line.low(at) in chosen


def _bare(line: Line, count: Count, before: list[Seat]) -> bool:
    """Whether a number without a noun counts members: behind a verb, "heraf", or another such."""
    words = lexicon(line.language, "seats")["gives"]
    if before:
        return True
    around = {line.low(i) for i in (count.first - 1, count.last + 1)}
    if around & {*words["passive"], *words["part"]}:
        return True
    ahead = {line.low(i) for i in range(count.first)}  # "… udpeges for fire år: 1 af A, 2 af B"
    return line.low(count.first - 1) == ":" and bool(ahead & {*words["passive"]})


def _link(line: Line, at: int) -> int | None:
    """Where the giver begins, behind "af", "efter indstilling fra" and the like."""
    words = lexicon(line.language, "seats")["gives"]
    assemblies = lexicon(line.language, "seats")["givers"]["assemblies"]
    for here in range(at, min(at + _LINK, len(line.toks))):
        if line.low(here) in (",", ";", ":", ".", "(", "som", "der"):
            return None
        if line.low(here) == "på" and line.low(here + 1) in assemblies:
            return here + 1
        for by in words["by"]:
            if [line.low(here + i) for i in range(len(by))] == by:
                after = here + len(by)
                return (
                    None
                    if line.low(after) in ("dem", "disse", "de", "hvilke")
                    and line.low(after + 1) in ("", ",", ".", "er", "skal")
                    else after
                )
    return None
