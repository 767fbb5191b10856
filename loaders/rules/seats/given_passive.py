"""Seats given in the passive: "4 medlemmer udpeges af X, 2 af Y og 1 efter indstilling fra Z"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.given_words import counted_noun, the_last, those_left, told_from
from loaders.rules.seats.givers import keys
from loaders.rules.seats.line import Line
from loaders.rules.seats.nominated import nominators, on_whose_word, past_every
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import sending

_OF_THEM: Final = ("dem", "disse", "hvilke")
_CLAUSE: Final = 20  # words of a relative clause behind those counted
_LINK: Final = 7  # words between a number and what says by whom


def passive(line: Line, context: Context) -> list[Seat]:
    """The seats that a sentence gives in the passive, with those who fill them."""
    words = lexicon(line.language, "seats")["gives"]
    chosen = {*lexicon(line.language, "seats")["cues"]["appointed"]}
    said = any(low in words["passive"] for low in line.lows)
    said = said or ("er" in line.lows and bool(chosen & {*line.lows}))
    going = any(line.low(i) in words["going"] for i in range(len(line.toks)))
    if not said and not going and line.low(0) not in ("de", "dei"):
        return []
    seats: list[Seat] = []
    came = False
    at = 0
    while at < len(line.toks):
        left = those_left(line, at)
        left = left or the_last(line, at)
        count = left or read_count(line.toks, at, line.language)
        the_others = count is not None and at == 1 and _the_others(line, count)
        the_others = the_others or left is not None
        governed = at and line.low(at - 1) in ("de", "af", "alle", "i", "for")
        if count is None or (governed and not the_others):
            at += 1
            continue
        towards = _towards(line, count.last + 1) if going else None
        link = towards or _link(line, count.last + 1)
        if link is None and came and line.low(count.last + 1) == "fra":
            link = count.last + 2  # "fire kommer fra A, tre fra B"
        if link is None:
            at = count.last + 1
            continue
        found, end = told_from(line, past_every(line, link), behind=True)
        inside = lexicon(line.language, "seats")["cues"]["inside"]
        while end > link + 1 and line.low(end - 1) in (*inside, *words["part"], ",", "("):
            end -= 1
        by = keys(found)
        head, last = counted_noun(line, count)
        gone = towards is not None and any(
            line.low(i) in words["going"] for i in range(max(0, count.first - 1), towards)
        )
        bare = gone or _bare(line, count, seats)
        if head is not None and head.base.endswith(("formand", "forperson", "forkvinde")):
            at = count.last + 1
            continue  # told where chairs are
        if not by or (head is None and not the_others and not bare):
            at = count.last + 1
            continue
        came = line.low(link - 1) == "fra" and (came or _comes(line, link - 2))
        text = line.text(at, end - 1)
        start = line.sentence.start
        place = (line.sentence.block, start + line.toks[at].start, start + line.toks[end - 1].end)
        own = read_seats(line, at, last, Context(role=context.role)) if head is not None else []
        seat = own[0] if len(own) == 1 else Seat(
            [place], text, text, "medlem", count.low, count.high, count.approx, role=context.role
        )  # fmt: skip
        seat.at, seat.text = [place], text
        seat.appointers = by if towards is None and not came and not _held_by(line, link) else ()
        named, after = nominators(line, end)
        seat.senders = seat.senders or sending(line, named or by)
        end = max(end, after)
        seat.per = seat.per or next((s.per for s in found if s.per), None)
        one_each = len(by) > 1 and past_every(line, link) > link and seat.low == 1
        seats += [replace(seat, senders=(k,), appointers=(k,)) for k in by] if one_each else [seat]
        at = max(end, at + 1)
        seats += some_of(line, at, seat)
    return seats


def some_of(line: Line, at: int, whole: Seat) -> list[Seat]:
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
    if _chosen_behind(line, count.last + 1):
        return True
    around = {line.low(i) for i in (count.first - 1, count.last + 1)}
    chosen = lexicon(line.language, "seats")["cues"]["appointed"]
    if around & {*words["passive"], *words["part"]} or line.low(count.last + 1) in chosen:
        return True
    ahead = {line.low(i) for i in range(count.first)}  # "… udpeges for fire år: 1 af A, 2 af B"
    return line.low(count.first - 1) == ":" and bool(ahead & {*words["passive"]})


def _chosen_behind(line: Line, at: int) -> bool:
    """ "Three are appointed by …", "Two more shall be elected by …": a verb that chooses follows."""
    words = lexicon(line.language, "seats")["gives"]
    here = at
    while here < at + _LINK and line.low(here) in words.get("toward_choice", ()):
        here += 1
    chosen = {*words["passive"], *lexicon(line.language, "seats")["cues"]["appointed"]}
    return here > at and line.low(here) in chosen and not line.low(here).endswith("e")


def _link(line: Line, at: int) -> int | None:
    """Where the giver begins, behind "af", "efter indstilling fra" and the like."""
    words = lexicon(line.language, "seats")["gives"]
    assemblies = lexicon(line.language, "seats")["givers"]["assemblies"]
    at = _past_clause(line, at)
    for here in range(at, min(at + _LINK, len(line.toks))):
        if (given := on_whose_word(line, here)) is not None:
            return given
        if line.low(here) in (",", ";", ":", ".", "(", "som", "der"):
            return None
        if line.low(here) == "på" and line.low(here + 1) in assemblies:
            return here + 1
        if line.low(here) == "fra" and _comes(line, here - 1):
            return here + 1
        if line.low(here) == "peger" and _points(line, here):
            return here + 1
        if here == at and _turned(line, here):
            return here + 1
        for by in words["by"]:
            if [line.low(here + i) for i in range(len(by))] == by:
                after = here + len(by)
                if line.low(after) in _OF_THEM:
                    break  # "tre af dem udpeges af …"
                of_all = line.low(after) == "de" and line.low(after + 1) in (
                    "",
                    ",",
                    ".",
                    "er",
                    "skal",
                )
                return None if of_all else after
    return None


def _past_clause(line: Line, at: int) -> int:
    """Past "…, som skal være lærere, " between those counted and the verb that says by whom."""
    noun_at = next((i for i in range(at, at + 3) if line.low(i) == ","), None)
    relative = lexicon(line.language, "seats")["cues"]["relative"]
    if noun_at is None or line.low(noun_at + 1) not in relative:
        return at
    ends = range(noun_at + 2, min(noun_at + _CLAUSE, len(line.toks)))
    chosen = lexicon(line.language, "seats")["gives"]["passive"]
    return next((i + 1 for i in ends if line.low(i) == "," and line.low(i + 1) in chosen), at)


def _turned(line: Line, at: int) -> bool:
    """ "de to sidste vælger Kommunekredsen": the giver stands behind his verb, and ends the clause."""
    chooses = lexicon(line.language, "seats")["gives"]["appointing"]
    named = line.at.get(at + 1)
    if line.low(at) not in chooses or not line.low(at).endswith("r") or named is None:
        return False
    known = named.mention.kind in ("body", "party") and not named.mention.genitive
    return known and line.low(named.mention.last + 1) in ("", ",", ".", ";", "og", "mens")


def _points(line: Line, at: int) -> bool:
    """ "de to sidste peger foreningerne på": the verb's particle stands behind the giver."""
    for here in range(at + 2, min(at + _LINK, len(line.toks))):
        if line.low(here) == "på":
            return line.low(here + 1) in ("", ",", ".", ";", "og")
        if line.low(here) in (",", ";", ":"):
            return False
    return False


def _comes(line: Line, at: int) -> bool:
    """ "fire kommer fra A": where they come from, and not who fills the seats."""
    return line.low(at) in lexicon(line.language, "seats")["gives"].get("coming", ())


def _held_by(line: Line, link: int) -> bool:
    """ "besættes af skoleledere fra A": those who sit there, and nobody who chooses them."""
    held = any(low in ("besættes", "bestrides", "bemandes") for low in line.lows[:link])
    found = noun(line.toks[link].text, line.language) if link < len(line.toks) else None
    return held and found is not None
