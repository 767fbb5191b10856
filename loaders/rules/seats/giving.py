"""Clauses in which somebody gives seats: "Rådet udpeger to medlemmer", "heraf vælges 4 af de ansatte"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.given_passive import passive, some_of
from loaders.rules.seats.given_words import (
    counted_noun,
    is_modal,
    the_last,
    those_left,
    told_from,
    verb_at,
)
from loaders.rules.seats.givers import keys, subject
from loaders.rules.seats.keys import side_of
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.nouns import Noun, noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import MUNICIPALITIES, sending

_CLAUSE: Final = 9  # words of "som Det Fælles Råd udpeger"
_WHETHER: Final = ("om", "hvorvidt", "hvis", "når", "såfremt")
_OWN: Final = ("medlem", "member", "trustee", "governor")
_PLACES: Final = ("plads", "plass")


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
    in_passive = passive(line, context)
    if active and in_passive:
        told = " | ".join(seat.text for seat in active)
        active += [s for s in in_passive if s.text not in told and not _holds(s.text, active)]
    return [Given(seats, part) for seats in (through, active, in_passive) if seats]


def _holds(text: str, seats: list[Seat]) -> bool:
    return any(seat.text in text for seat in seats)


# in the active: "X udpeger to medlemmer, Y ét medlem og Z ét medlem"


def _active(line: Line, context: Context, part: bool) -> list[Seat]:
    for at in range(len(line.toks)):
        verb = verb_at(line, at)
        if not verb:
            continue
        chooses = lexicon(line.language, "seats")["gives"]["appointing"]
        appointing = any(line.low(at + i) in chooses for i in range(len(verb)))
        found = _pairs(line, at, at + len(verb), part and appointing)
        seats = [s for pair in found for s in _given(line, pair, context, pair.chooses)]
        if seats:
            return seats
    return []


@dataclass(slots=True)
class _Pair:
    first: int  # token
    senders: list[Sender]
    count: Count
    noun: Noun | None
    last: int  # token
    each: bool
    chooses: bool = False
    may: bool = False  # "kan sende én": at most so many


def _pairs(line: Line, verb: int, after: int, part: bool) -> list[_Pair]:
    """Senders and numbers in turn, from the clause of a verb on."""
    first = _clause(line, verb)
    if any(line.low(i) in _WHETHER and line.low(i - 1) == "," for i in range(first, verb)):
        return []  # "ABC har spurgt, om den kan få en plads"
    senders = subject(line, first, verb)
    at = after
    if not senders:
        first = after
        senders, at = told_from(line, after)
        if not senders or at <= after:
            return []
    out: list[_Pair] = []
    chooses = lexicon(line.language, "seats")["gives"]["appointing"]
    every = lexicon(line.language, "seats")["gives"]["each"]  # "A and B may each nominate one"
    said = verb + is_modal(line, verb)
    if line.low(said) in every:
        said += 1
    appointing = any(line.low(i) in chooses for i in range(said, after))
    while True:
        here, each = _past_between(line, at)
        if not out:
            each = each or any(line.low(i) in every for i in range(verb - 1, after))
        count = _number(line, here)
        if count is None:
            return out
        found, last = counted_noun(line, count)
        if line.low(last + 1) == ":":
            return out  # "har 9 medlemmer: 7 …": a list, and no giver
        bare = _bare_choice(line, said, count) or (appointing and _left_alone(line, count))
        strict = not part and not out and not bare
        sends = line.low(said) in lexicon(line.language, "seats")["gives"]["sending"]
        of_it = line.low(last + 1) not in ("i", "på", "til")  # "har to pladser i rådet": sent there
        many = of_it and (count.low or 0) > 1
        has = line.low(verb) in ("har", "får") or line.low(verb + 1) in ("ha", "få", "have")
        if has and _own_number(line, senders, found, many):
            return out
        if (found is None and strict) or (
            found is not None
            and not _seat_noun(found, line, part or sends or _into_body(line, last + 1))
        ):
            return out
        own = line.low(count.first) in lexicon(line.language, "seats")["gives"]["own"]
        end = last + 1 if own else _phrase_end(line, last + 1)
        each = each or line.low(last + 1) in lexicon(line.language, "seats")["gives"]["each"]
        out.append(
            _Pair(first, senders, count, found, end - 1, each, appointing, line.low(verb) == "kan")
        )
        first = _past_joins(line, end)
        if first >= len(line.toks) or first == end:
            return out
        senders, at = told_from(line, first)
        if not senders:
            return out
        after = _past_verb(line, at)
        if after > at:
            appointing = any(line.low(i) in chooses for i in range(at, after))
        at = after


def _number(line: Line, at: int) -> Count | None:
    """The number at a token; "sin leder", "den sidste plads": one."""
    count = read_count(line.toks, at, line.language)
    if count is None and (left := the_last(line, at) or those_left(line, at)) is not None:
        return left
    own = line.low(at) in lexicon(line.language, "seats")["gives"]["own"]
    found = noun(line.toks[at + 1].text, line.language) if own and at + 1 < len(line.toks) else None
    if count is None and found is not None and found.number == "one":
        return Count(1, 1, False, at, at)
    return count


def _bare_choice(line: Line, verb: int, count: Count) -> bool:
    """ "Byrådet udpeger 3", "KL peger på to", "… vælger 3 af 7": those chosen need no noun."""
    words = lexicon(line.language, "seats")["gives"]
    each = line.low(count.last + 1) in words["each"]  # "råder over fire hver"
    after = line.low(count.last + 1 + each)
    chooses = line.low(verb) in words["appointing"] or line.low(verb) in words["handing"]
    of_all = _of_all(line, count)
    ends = after in ("", ",", ".", ";", "og", "samt", "mens")
    own = after == "af" and line.low(count.last + 2) in ("deres", "sin", "egen", "egne")
    return chooses and (ends or of_all or own or _into_body(line, count.last + 1))


def _left_alone(line: Line, count: Count) -> bool:
    """ "Byrådet har peget på de to sidste": those left, with nothing behind them."""
    left = those_left(line, count.first) or the_last(line, count.first)
    return left is not None and line.low(count.last + 1) in ("", ",", ".", ";", "og")


def _into_body(line: Line, at: int) -> bool:
    """ "… to elever til Skoleforum": the body that gets them follows."""
    return line.low(at) == "til" and _body_at(line, at + 1)


def _of_all(line: Line, count: Count) -> bool:
    """ "3 af 7 medlemmer": the first number is theirs."""
    after = count.last + 1
    if line.low(after) != "af":
        return False
    whole = after + 1 + (line.low(after + 1) in ("de", "dei", "i"))
    whole += line.low(whole) == "alt"
    return (
        line.low(after + 1) in ("dem", "disse")
        or line.low(whole) in ("pladser", "pladserne", "plassene", "plassane")
        or read_count(line.toks, whole, line.language) is not None
    )


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
        if verb := verb_at(line, here):
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
            found, last = counted_noun(line, count)
            if senders and found is not None and _seat_noun(found, line, False):
                pair = _Pair(first, senders, count, found, last, each=False)
                return _given(line, pair, context, appointing=False)
    return []


def _clause(line: Line, verb: int) -> int:
    """Where the clause of a verb begins."""
    words = lexicon(line.language, "seats")["gives"]
    stops = {
        ";",
        ":",
        *words["part"],
        "mens",
        "som",
        "der",
        "at",
        "hvor",
        "hvori",
        "idet",
        "så",
        "således",
    }
    chosen = {*words["passive"], *lexicon(line.language, "seats")["cues"]["appointed"]}
    depth = 0
    for at in range(verb - 1, -1, -1):
        depth += (line.low(at) == ")") - (line.low(at) == "(")
        if line.low(at) in stops or depth < 0:
            return at + 1  # "Havnerådet (byrådet udpeger 3)"
        ended = any(verb_at(line, i) or line.low(i) in chosen for i in range(at))
        if line.low(at) == "," and ended:
            return at + 1  # "A udpeger 3 af de 7, B vælger 2"
    return 0


def _past_between(line: Line, at: int) -> tuple[int, bool]:
    words = lexicon(line.language, "seats")["gives"]
    each = False
    while line.low(at) in words["between"]:
        each = each or line.low(at) in words["each"]
        at += 1
    return at, each


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
        if depth < 0:
            return at
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
        active = {low for low in words["gives"]["appointing"] if low.endswith("r")}
        ends = (i for i in range(at + 1, at + _CLAUSE) if line.low(i) in (",", ";", "."))
        last = next(ends, at + _CLAUSE)
        by = any(line.low(i) in active for i in range(at + 2, last))  # "…, som A udpeger"
        return by or any(line.low(i) in chosen for i in range(at + 1, at + 4))
    return line.low(at) in words["cues"]["appointed"] and not line.low(at).endswith("r")


def _body_at(line: Line, at: int) -> bool:
    """Whether the body that gets the seats is named: "har to pladser i styregruppen"."""
    named = line.at.get(at) or line.at.get(at + 1)
    if named is None or not named.is_body:
        return False
    return line.doc.entity(named.keys[0]).sort not in ("cluster", "council", "chairmanship")


def _gives_on(line: Line, at: int) -> bool:
    found, after = told_from(line, at)
    after += len(verb_at(line, after))
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
        inside = _inside_at(line, pair) if pair.noun is None else None
        alone = inside is not None or _of_all(line, pair.count)
        seats = [] if alone else read_seats(
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
        if every is not None and every.key and side_of(line.doc, every.key) == "municipality":
            seat.per = seat.per or "municipality"  # "hvert byråd"
        if many and seat.per is None:
            seat.per = "municipality"
        if pair.may:
            seat.low = None
        if appointing:
            seat.appointers = tuple(dict.fromkeys((*owners, *seat.appointers)))
        out += seats
        out += some_of(line, inside, seat) if inside is not None else []
    return out


def _inside_at(line: Line, pair: _Pair) -> int | None:
    """Where it is told who some of a bare number are: "tre, hvoraf den ene skal komme fra B"."""
    marks = lexicon(line.language, "seats")["cues"]["inside"]
    places = range(pair.count.last + 1, pair.last + 1)
    return next((i for i in places if line.low(i) in marks), None)
