"""Lines that give a sender its number and no noun: "Vejle Kommune: 2 (heraf formanden)", "PLO (1)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.layout import layout
from loaders.lexicon import lexicon
from loaders.rules.seats.behind import chosen_by_those
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.givers import givers, keys
from loaders.rules.seats.keys import unit
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import read_senders, sending

_TIMES: Final = re.compile(r"[x×]\d{1,2}")
_LONGEST: Final = 7  # words of a name that only its place tells


def entries(line: Line) -> Iterator[tuple[int, int]]:
    """First and last token of each line of a value as it stood in the file, or of each part of it
    between semicolons; of others the whole."""
    for first, last in _lines(line):
        ends = _semicolons(line, first, last)
        if not ends or any(line.low(i) == ":" for i in range(first, last)):
            yield first, last
            continue
        for begin, end in zip(
            [first, *(i + 1 for i in ends)], [*(i - 1 for i in ends), last], strict=True
        ):
            if begin <= end:
                yield begin, end


def _semicolons(line: Line, first: int, last: int) -> list[int]:
    """The semicolons that stand in no brackets."""
    out: list[int] = []
    depth = 0
    for at in range(first, last):
        low = line.low(at)
        depth += (low == "(") - (low == ")")
        if low == ";" and depth <= 0 and not chosen_by_those(line, at + 1, last + 1):
            out.append(at)
    return out


def _lines(line: Line) -> Iterator[tuple[int, int]]:
    """First and last token of each line of a value."""
    last = len(line.toks) - 1
    block = line.sentence.block
    if block.kind != "field":
        yield 0, last
        return
    raw = line.doc.segmented.source.raw
    first = 0
    for at in range(1, len(line.toks)):
        gap = range(line.toks[at - 1].end, line.toks[at].start)
        places = [block.clean.at[line.sentence.start + i] for i in gap]
        broken = any(raw[place] == "\n" for place in places)
        if broken and _begins(line, at) and not _goes_on(line.low(at - 1), line.language):
            yield first, at - 1
            first = at
    yield first, last


def _goes_on(word: str, language: str) -> bool:
    """Whether an entry cannot end with a word: "udpeget af", but "1 hver"."""
    each = lexicon(language, "seats")["gives"]["each"]
    return word == "," or (word in layout().open and word not in each)


def _begins(line: Line, at: int) -> bool:
    word = line.toks[at].text
    return word[:1].isupper() or read_count(line.toks, at, line.language) is not None


def shares(line: Line, first: int, last: int, context: Context) -> list[Seat]:
    """The seats of a line that begins with a sender and goes on with its number."""
    if people := _people(line, first, last, context) or _filled_number(line, first, last, context):
        return people
    found = _split(line, first, last)
    if found is None:
        return []
    senders, at = found
    count = read_count(line.toks, at, line.language)
    assert count is not None
    told = [s for s in senders if s.key]
    each = _said(line, count.last + 1, last, "each")
    # "IT-chefen i hver kommune (3)": how many they are together
    whole = line.low(at - 1) == "(" and noun(line.toks[first].text, line.language) is not None
    text = line.text(first, last)
    out: list[Seat] = []
    for some in [[s] for s in told] if each else [told]:
        owners = keys(some)
        seat = Seat(
            [line.sentence], text, line.text(first, at - 2) if at - 2 >= first else text, "medlem",
            count.low, count.high, count.approx, None if whole else next((s.per for s in some if s.per), None),
            context.role, context.attendance, owners, certainty=context.certainty,
        )  # fmt: skip
        seat.appointers = _filled(line, count.last + 1, last)
        out.append(seat)
        out += _inside(line, seat, count.last + 1, last)
    if context.least:
        for seat in out:
            seat.high = None
    return out


def _people(line: Line, first: int, last: int, context: Context) -> list[Seat]:
    """ "Patientrepræsentanter (2): udpeget af ABC", "Lodser (1), valgt af havnen": who they are."""
    at = next(
        (i for i in range(first + 1, min(first + _LONGEST, last)) if line.low(i) == "("), None
    )
    count = None if at is None else read_count(line.toks, at + 1, line.language)
    if at is None or count is None or line.low(count.last + 1) != ")":
        return []
    by = _filled(line, count.last + 1, last)
    name = line.text(first, at - 1)
    known = noun(line.toks[at - 1].text, line.language)
    several = " " not in name and re.fullmatch(r"[A-ZÆØÅ]\w+(?:er|ere)", name)
    if not by or any(i in line.inside for i in range(first, at)) or not (known or several):
        return []
    base = known.base if known else name.casefold()
    text = line.text(first, last)
    seat = Seat(
        [line.sentence], text, name, base, count.low, None if context.least else count.high,
        count.approx, None, context.role, context.attendance, by, by, certainty=context.certainty,
        confidence=context.confidence,
    )  # fmt: skip
    return [seat]


def _filled_number(line: Line, first: int, last: int, context: Context) -> list[Seat]:
    """ "4, der indstilles af ABC", "to, som DEF vælger", "tre til GHI": a number, and who fills it."""
    count = read_count(line.toks, first, line.language)
    if count is None or count.last + 2 > last:
        return []
    words = lexicon(line.language, "seats")
    at = count.last + 1
    at += line.low(at) == ","
    relative = line.low(at) in words["cues"]["relative"]
    at += relative
    if line.low(at) in words["gives"].get("to", ()) and not relative:
        by = keys([s for s in givers(line, at + 1, last + 1)[0] if s.key])
        return [_filled_seat(line, (first, last), count, by, (), context)] if by else []
    said = {line.low(at), line.toks[at].lemma}
    if said & {*words["cues"]["appointed"], *words["cues"]["chosen"], *words["gives"]["passive"]}:
        by = _filled(line, at, last) if relative or at > count.last + 1 else ()
    elif relative and line.low(last - (line.low(last) == ".")) in words["gives"]["appointing"]:
        by = keys([s for s in givers(line, at, last)[0] if s.key])
    else:
        return []
    return [_filled_seat(line, (first, last), count, by, by, context)] if by else []


def _filled_seat(
    line: Line, place: tuple[int, int], count: Count, senders: tuple[str, ...],
    by: tuple[str, ...], context: Context,
) -> Seat:  # fmt: skip
    text = line.text(*place)
    return Seat(
        [line.sentence], text, text, "medlem", count.low, None if context.least else count.high,
        count.approx, None, context.role, context.attendance, senders, by,
        certainty=context.certainty, confidence=context.confidence,
    )  # fmt: skip


def _split(line: Line, first: int, last: int) -> tuple[list[Sender], int] | None:
    """The senders before a colon, dash or bracket, and where their number begins."""
    for at in range(first + 1, last + 1):
        if line.low(at) == ";":
            return None  # another entry
        times = _TIMES.fullmatch(line.low(at)) is not None  # "ABC x2"
        if not times and line.low(at) not in (":", "–", "-", "(", "=", "|", "x", "×"):
            continue
        count = read_count(line.toks, at + (not times), line.language)
        if count is None or not _ends(line, count.last + 1, last):
            return None
        found = [s for s in read_senders(line, first, at)[0] if s.key]
        if len(found) > 1 and not any(line.low(i) in ("og", "samt") for i in range(first, at)):
            found = found[:1]  # a house and its unit
        if found:
            return found, at + (not times)
        name = re.split(r" (?:repræsenteret|udpeget|valgt|ved) ", line.text(first, at - 1))[0]
        own = name[:1].isupper() and at - first <= _LONGEST and ":" not in name
        known = noun(line.toks[at - 1].text, line.language)
        group = known is None or (known.definite and known.number == "many")  # "Lodserne (1)"
        if own and group:
            return [Sender(unit(line.doc, name))], at + (not times)
        return None
    return None


def _ends(line: Line, at: int, last: int) -> bool:
    """Whether nothing but asides stands behind a number."""
    words = lexicon(line.language, "seats")
    found = noun(line.toks[at].text, line.language) if at <= last else None
    if found is not None and found.base in words["gives"]["seats"]:
        at += 1  # "(2 pladser)"
    if at > last or line.low(at) in (",", "(", ")", ".", ";"):
        return True
    return line.low(at) in (*words["gives"]["each"], *words["cues"]["inside"])


def _said(line: Line, at: int, last: int, name: str) -> bool:
    words = lexicon(line.language, "seats")["gives"][name]
    return any(line.low(i) in words for i in range(at, min(at + 2, last + 1)))


def _filled(line: Line, at: int, last: int) -> tuple[str, ...]:
    """ "(udp. af ABC)": who fills the seats."""
    cues = lexicon(line.language, "seats")["cues"]
    for here in range(at, last):
        appointed = line.toks[here].lemma in cues["appointed"] or line.low(here) in (
            *cues["appointed"], *cues["chosen"], *cues["shortened"]
        )  # fmt: skip
        if appointed:
            by = next((i for i in range(here, last) if line.low(i) in ("af", "by")), None)
            if by is not None:
                return sending(line, keys(givers(line, by + 1, last + 1)[0]))
            if line.low(at) == "(" and (active := line.at.get(at + 1)) is not None and active.keys:
                return sending(line, active.keys[:1])  # "(ABC udpeger dem)"
            if line.low(at) == "(" and (active := line.at.get(at + 2)) is not None and active.keys:
                return sending(line, active.keys[:1])  # "(the ABC picks them)"
    return ()


def _inside(line: Line, seat: Seat, at: int, last: int) -> list[Seat]:
    """ "heraf næstformanden", "inkl. formand": who is counted among them."""
    words = lexicon(line.language, "seats")
    marks = {*words["cues"]["inside"], *words["gives"]["part"]}
    for here in range(at, last):
        if line.low(here) not in marks:
            continue
        for office in range(here + 1, min(here + 4, last + 1)):
            low = line.low(office)
            if low in (*words["persons"]["chair"], *words["persons"]["vice"]):
                chair = Seat(
                    [line.sentence], seat.text, line.toks[office].text, re.sub("en$", "", low), 1, 1,
                    role=chair_role(low), senders=seat.senders, inside=seat, counted=True,
                )  # fmt: skip
                return [chair]
    return []
