"""A stretch of a sentence becomes seats: number, noun, sender, appointer, who is inside."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.lexicon import lexicon
from loaders.rules.seats.behind import right
from loaders.rules.seats.clauses import next_verb
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.head import RANKS, Head
from loaders.rules.seats.heads import heads_of
from loaders.rules.seats.keys import entity_key, key_of, side_of
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.making import item_seat, make
from loaders.rules.seats.nouns import office_sender
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import read_senders, sending
from loaders.rules.seats.turns import by_turns


def read_seats(line: Line, first: int, last: int, context: Context) -> list[Seat]:
    """The seats stated by the tokens from `first` to `last`."""
    last = next_verb(line, first, last)
    found = heads_of(line, first, last, cued=context.cued)
    heads = [h for n, h in enumerate(found) if not (n and _is_whom(line, found[n - 1], h))]
    shares = lexicon(line.language, "seats")["persons"]["share"]
    out: list[Seat] = []
    whole: Seat | None = None
    pending: list[Seat] = []
    now = context
    for number, head in enumerate(heads):
        end = heads[number + 1].first if number + 1 < len(heads) else last + 1
        label, _ = _label(line, heads[number - 1].last + 1 if number else first, head.first)
        if label:
            now = replace(context, senders=label)
        if number + 1 < len(heads):
            end = _label(line, head.last + 1, end)[1]
        head.end = end
        if _is_total(line, head, end):
            sides = _adjective_side(line, head) or _noun_side(line, head) or now.senders
            now = replace(context, senders=sides)
            continue
        seats = _seats(line, head, end, now, whole if head.inside else None)
        if head.inside and whole is not None:
            out.extend(seats)
            continue
        if _distributes(line, head, out, seats):
            continue
        if _replaces(line, head, whole, seats):
            out = [s for s in out if s is not whole]
        for seat in seats:
            housed = line.low(head.last + 1) in ("af", "av", "i")  # of a house that nobody knows
            if not (seat.senders or head.inside or housed) and head.noun and seat.per is None:
                pending.append(seat)
            elif pending and seat.senders and not seat.shared and _joins(line, heads, number):
                for earlier in pending:
                    earlier.senders, earlier.shared = seat.senders, True
                pending = []
        out.extend(seats)
        whole = seats[0] if seats else whole
        if not (seats and not seats[0].senders):
            pending = []
    own = {line.sentence.topic}  # "the members of the Committee" are from nowhere yet
    out = [s for s in out if not (line.language == "en" and _is_nobody(s))]
    return by_turns(
        [s for s in out if {*s.senders} - own or s.base not in shares or s.attendance != "full"]
    )


_AFTER_PEOPLE: Final = ("", ",", ".", ";", "og", "samt", ")")


def _is_whom(line: Line, before: Head, head: Head) -> bool:
    """ "to fra de ansatte": those whom the two are from, and no seats of their own."""
    if before.noun is not None or before.count is None or before.item or head.count is not None:
        return False
    if line.low(head.at + 1) not in _AFTER_PEOPLE:
        return False  # "to fra de frivillige organisasjoner"
    between = [line.low(i) for i in range(before.last + 1, head.at)]
    several = head.noun is not None and (head.noun.number != "one" or {"de", "dei"} & {*between})
    return bool(several) and between[:1] == ["fra"] and set(between[1:]) <= {"de", "dei"}


def _is_nobody(seat: Seat) -> bool:
    """ "the members", "members of the Committee": the whole of them, in a language without endings."""
    told = seat.senders or seat.appointers or seat.low is not None or seat.high is not None
    listed = _FOLLOWING.match(seat.text) is not None  # "the following people": those below
    return (seat.base in ("member", "representative", "seat") or listed) and not told


_FOLLOWING: Final = re.compile(r"(?:the )?following (?:\w+ )?\w+\W*$", re.I)


# what stands around a head


def _label(line: Line, first: int, last: int) -> tuple[tuple[str, ...], int]:
    """ "Fra regionen: …", "Kommunerne: …" between two heads, and where it begins."""
    colon = next((i for i in range(last - 1, first - 1, -1) if line.low(i) == ":"), None)
    if colon is None or line.low(colon - 1).startswith("følgende"):
        return (), last
    for here in range(colon - 1, max(first, colon - 6) - 1, -1):
        named = line.inside.get(here)
        if named is not None and named.mention.kind != "name" and (key := key_of(line, named)):
            start = named.mention.first
            return (key,), start - 1 if line.low(start - 1) == "fra" and start > first else start
    return (), last


def _is_total(line: Line, head: Head, end: int) -> bool:
    """ "5 kommunale medlemmer: …" counts what is listed behind it."""
    return (head.count is not None and line.low(head.last + 1) == ":" and end > head.last + 2) or (
        head.count is not None and line.low(head.last + 1) == ":" and head.last + 2 < len(line.toks)
    )  # fmt: skip


def _adjective_side(line: Line, head: Head) -> tuple[str, ...]:
    sides = lexicon(line.language, "seats")["sides"]
    for at in range(head.first, head.at + (head.noun is None)):
        key = sides.get(line.lemma(at))
        if key and (found := entity_key(line.doc, key, line.language)):
            return (found,)
    return ()


def _noun_side(line: Line, head: Head) -> tuple[str, ...]:
    if head.noun is None:
        return ()
    named = line.inside.get(head.at)
    if (
        named is not None
        and named.mention.kind == "party"
        and named.mention.sort == "general_practice"
    ):
        return named.keys
    word = line.toks[head.at].text
    prefix = re.match(r"([A-ZÆØÅ]{2,6})-", word)
    if prefix:
        found = line.doc.entities.abbreviated(prefix[1])
        found = found or entity_key(line.doc, prefix[1], line.language)
        return (found,) if found else ()
    if (council := _council_of(line, head.noun.base)) is not None:
        return (council,)
    sender = office_sender(head.noun.base, line.language)
    key = entity_key(line.doc, sender, line.language) if sender else None
    return (key,) if key else ()


def _council_of(line: Line, base: str) -> str | None:
    """ "byrådsmedlemmer" in the document of one town: its council."""
    stem = re.sub("s?(?:medlem|politiker)$", "", base)
    if stem == base or not stem.endswith(("byråd", "kommunalbestyrelse", "kommunestyre")):
        return None
    found = [
        e.key for e in line.doc.entities.all.values()
        if e.label == "Body" and e.sort == "council" and not e.plural
        and (e.stem.endswith(stem) or (e.stem == "byråd" and stem == "kommunalbestyrelse"))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _possessor(line: Line, head: Head) -> list[Sender]:
    """ "de deltagende kommuners borgmestre", "ABC's næstformand"."""
    named = line.inside.get(head.first - 1)
    if line.language == "en":
        at = head.at - 1  # "two Wick Council officers", "the Union's Chief Executive"
        while at > head.first and line.low(at) in RANKS:
            at -= 1
        named = line.inside.get(at)
    elif head.count is not None:
        return []
    if named is None or head.noun is None:
        return []
    mention = named.mention
    owns = mention.genitive or mention.text.casefold().endswith("s")
    if line.language == "en":
        owns = mention.genitive or mention.kind in ("party", "body", "abbreviation")
        owns = owns and mention.last < head.at
    if not owns or mention.sort in ("cluster", "level"):
        return []
    key = key_of(line, named)
    return [Sender(key)] if key else []


def _meets(line: Line, key: str) -> bool:
    entity = line.doc.entity(key)
    return entity.label == "Body" and entity.sort in ("group", "forum", "committee", "level")


def _nearer(line: Line, keys: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The organisation that the context names, rather than the side that a noun implies."""
    doc = line.doc
    if (
        not keys
        or not context.senders
        or not doc.entity(keys[0]).side
        or doc.entity(context.senders[0]).side
    ):
        return keys
    same = side_of(doc, keys[0]) == side_of(doc, context.senders[0])
    return () if same else keys


def _joins(line: Line, heads: list[Head], number: int) -> bool:
    """Whether a head is joined to the one before it by "og" alone: they share their sender."""
    before, head = heads[number - 1], heads[number]
    alone = head.noun is None  # "tre læger og én fra ABC"
    if alone or (head.count is not None and before.noun is not None and before.noun.definite):
        return False  # "koordinatoren og 1 leder fra ABC"
    plain = before.noun is not None and before.noun.base in _PLAIN
    if (
        plain
        and before.count is not None
        and head.noun is not None
        and head.noun.base not in _PLAIN
    ):
        return False  # "ni medlemmer og to observatører fra ABC"
    if _own_house(line, before, head) or _one_by_one(line, before, head):
        return False
    if line.language == "en" and "de" in (line.low(head.first), line.low(head.first - 1)):
        return False  # "two councillors and the chief executive of ABC"
    if head.noun is not None and before.noun is not None:
        sent, office = head.noun.base.endswith(_SENT), before.noun.base.endswith(_SENT)
        if sent and not office:
            return False  # "en leder og en repræsentant fra ABC"
    return [line.low(i) for i in range(before.last + 1, head.first)] in (["og"], ["samt"])


def _own_house(line: Line, before: Head, head: Head) -> bool:
    """ "to fra hjemmeplejen og en læge fra ABC": the first are from elsewhere, whatever it is."""
    return any(line.low(i) == "fra" for i in range(before.last + 1, head.first))


def _one_by_one(line: Line, before: Head, head: Head) -> bool:
    """ "…, en visitator og en læge fra ABC", "fire chefer og en læge fra ABC": each told by itself."""
    if before.count is None or head.count is None:
        return False
    listed = line.low(before.first - 1) == ","
    return listed or ((before.count.high or 0) > 1 and head.count.high == 1)


_PLAIN: Final = ("medlem", "member")
_SENT: Final = ("repræsentant", "medlem", "representant", "representative", "member", "deltager")


def _distributes(line: Line, head: Head, out: list[Seat], seats: list[Seat]) -> bool:
    """ "fire chefer, én fra hver kommune": from whom those before are, and no more of them."""
    if head.noun is not None or head.item or not out or len(seats) != 1:
        return False
    every = lexicon(line.language, "seats")["cues"]["every"]
    if line.low(head.last + 2) not in every or line.low(head.first - 1) not in (",", "–", "-", ":"):
        return False
    whole, keys = out[-1], seats[0].senders
    sides = {side_of(line.doc, k) for k in keys}
    told = {side_of(line.doc, k) for k in whole.senders}
    if whole.low in (None, 1) or whole.base == "" or (keys and told and not told & sides):
        return False
    whole.senders = whole.senders or keys
    return True


def _replaces(line: Line, head: Head, whole: Seat | None, seats: list[Seat]) -> bool:
    """ ", én fra hver af …" says once more who the seats before it are."""
    if whole is None or head.noun is not None or head.item or not seats or whole.low is None:
        return False
    told = sum(s.low or 0 for s in seats)
    return len(seats) > 1 and told == whole.low and line.low(head.first - 1) in (",", ":", "–", "-")


# seats


def _seats(line: Line, head: Head, end: int, context: Context, whole: Seat | None) -> list[Seat]:
    if head.item:
        seat = item_seat(line, head, context)
        if head.count is not None:
            seat.appointers = right(line, head, end)[1]
        return [seat]
    split = _in_brackets(line, head, end)
    if split:
        return [_single(line, head, one, context, whole, end) for one in split]
    senders, appointers, relative, each = right(line, head, end)
    explicit = [s for s in senders if s.key] or _possessor(line, head)
    if _adjective_side(line, head) and explicit and all(_meets(line, str(s.key)) for s in explicit):
        explicit = []  # "en kommunal formand fra forummet"
    if not explicit:
        keys = _adjective_side(line, head) or _nearer(line, _noun_side(line, head), context)
        extra = [Sender(k) for k in keys or context.senders]
        per = next((s.per for s in senders if s.per), None)
        times = next((s.times for s in senders if s.times), None)
        every = any(s.every for s in senders)
        if not extra and (per or times):
            extra = [Sender(None)]
        for sender in extra:
            sender.per, sender.every = per, every
            if per is None:
                sender.times = times
        seat = make(line, head, extra, context, whole, end, appointers, relative)
        seat.shared = not keys
        told = seat.appointers and {*seat.senders} <= {*seat.appointers} and seat.senders
        if not keys and context.senders and whole is None and not told:
            seat.senders = context.senders
        if context.appointers and whole is None and not seat.appointers and not seat.senders:
            seat.appointers = context.appointers
            unlisted = line.low(head.last + 1) in ("for", "fra", "blandt")  # whom no list knows
            seat.senders = () if unlisted else sending(line, context.appointers)
        return [seat]
    if _distribute(head, explicit, each):
        out = []
        for sender in explicit:
            seat = make(line, head, [sender], context, whole, end, appointers, relative)
            seat.appointers = seat.appointers or context.appointers
            if seat.low is not None and head.count and head.count.low == len(explicit) > 1 and each:
                seat.low = seat.high = 1
                seat.counted = True
            out.append(seat)
        return out
    seat = make(line, head, explicit, context, whole, end, appointers, relative)
    seat.appointers = seat.appointers or context.appointers
    return [seat]


def _distribute(head: Head, senders: list[Sender], each: bool) -> bool:
    if len(senders) < 2 or (head.noun is not None and head.noun.share):
        return False
    if each or any(s.every for s in senders):
        return True
    return head.count is None and head.noun is not None and head.noun.number != "one"


def _in_brackets(line: Line, head: Head, end: int) -> list[tuple[Count, list[Sender]]]:
    """ "to … (en fra A og en fra B)": the parts, if they make up the number."""
    at = head.last + 1
    if head.count is None or line.low(at) != "(":
        return []
    close = next((i for i in range(at, end) if line.low(i) == ")"), None)
    if close is None:
        return []
    out: list[tuple[Count, list[Sender]]] = []
    here = at + 1
    while here < close:
        count = read_count(line.toks, here, line.language)
        if count is not None and line.low(count.last + 1) in ("fra", "for", "i", "på"):
            stop = next(
                (
                    i
                    for i in range(count.last + 2, close)
                    if read_count(line.toks, i, line.language)
                ),
                close,
            )
            senders, _, _ = read_senders(line, count.last + 2, stop)
            if senders:
                out.append((count, senders))
            here = stop
        else:
            here += 1
    total = sum(c.low or 0 for c, _ in out)
    return out if len(out) > 1 and total == head.count.low else []


def _single(
    line: Line, head: Head, one: tuple[Count, list[Sender]], context: Context,
    whole: Seat | None, end: int,
) -> Seat:  # fmt: skip
    part = replace(head, count=one[0])
    return make(line, part, one[1], context, whole, end, (), "")
