"""A stretch of a sentence becomes seats: number, noun, sender, appointer, who is inside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from graph.nodes import Attendance, Per, PostRole
from graph.records import Certainty, Confidence
from loaders.findings import Place
from loaders.lexicon import lexicon
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.nouns import Noun, noun, office_sender
from loaders.rules.seats.senders import (
    MUNICIPALITIES,
    Line,
    Sender,
    entity_key,
    key_of,
    read_senders,
    side_of,
)

_PREPOSITIONS: Final = ("fra", "for", "i", "af", "hos", "ved")
_LONGEST_NAME: Final = 90
_OWN_OFFICE: Final = re.compile(
    r"(?<!dem )\ber (?:også |tillige )?((?:næst)?formand)(?= *(?:,|og|$|\.))"
)


@dataclass(slots=True, eq=False)
class Seat:
    """Like seats in a body, as one phrase states them."""

    at: list[Place]
    text: str
    name: str
    base: str
    low: int | None = None
    high: int | None = None
    approx: bool = False
    per: Per | None = None
    role: PostRole = "member"
    attendance: Attendance = "full"
    senders: tuple[str, ...] = ()
    appointers: tuple[str, ...] = ()
    inside: Seat | None = None
    rotation: str | None = None
    counted: bool = False  # the number was counted from a list or a noun's form
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    relative: str = ""  # "som samtidig er …"
    rule: str = "seats.list"
    gives: list[Seat] = field(default_factory=list)  # seats that its holder has by office
    inside_also: list[Seat] = field(default_factory=list)  # implied: one of these
    shared: bool = False  # the sender was taken from the context


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a list say of each of its seats."""

    senders: tuple[str, ...] = ()
    least: bool = False
    role: PostRole = "member"
    attendance: Attendance = "full"
    certainty: Certainty = "explicit"
    confidence: Confidence = "sure"
    own_office: bool = True  # a bare "formand" is an office in the body itself


@dataclass(slots=True)
class _Head:
    first: int  # with number and adjectives
    at: int  # the noun, the pronoun or the name
    last: int
    noun: Noun | None
    count: Count | None
    inside: bool = False
    item: bool = False  # a body or party that is itself a member
    end: int = 0
    joined: list[int] = field(default_factory=list)


def read_seats(line: Line, first: int, last: int, context: Context) -> list[Seat]:
    """The seats stated by the tokens from `first` to `last`."""
    heads = _heads(line, first, last)
    _trailing(line, heads, last)
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
        if _replaces(line, head, whole, seats):
            out = [s for s in out if s is not whole]
        for seat in seats:
            if not seat.senders and not head.inside and head.noun and seat.per is None:
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
    return [s for s in out if {*s.senders} - own or s.base not in shares or s.attendance != "full"]


# heads: the words that stand for seats


def _heads(line: Line, first: int, last: int) -> list[_Head]:
    out: list[_Head] = []
    depth, relative, inside = 0, False, False
    at, floor = first, first
    words = lexicon(line.language, "seats")["cues"]
    while at <= last:
        low = line.low(at)
        if low in ("(", "["):
            depth += 1
        elif low in (")", "]"):
            depth = max(0, depth - 1)
        elif depth:
            pass
        elif relative and _ends_relative(line, at, last):
            relative, inside = False, False
        elif low in words["relative"] and _opens_relative(line, at):
            relative = True
        elif low in words["inside"]:
            inside, relative = True, False
        elif low in (",", ";", "samt") and inside and at > first:
            inside = line.low(at - 1) in words["inside"]
        free = not depth and not relative and low not in words["inside"]
        head = _head_at(line, at, floor, last, bool(out)) if free else None
        if head is not None:
            head.inside = (inside or head.inside) and bool(out)
            part = _merged(line, out, head) or _object(line, out, head)
            if not part and not _spoken_of(line, first, head):
                out.append(head)
            at = floor = head.last + 1
            continue
        at += 1
    return out


def _trailing(line: Line, heads: list[_Head], last: int) -> None:
    """ "direktører ....... 3": the number stands last in its line."""
    if len(heads) != 1 or heads[0].count is not None or heads[0].noun is None:
        return
    start = next(
        (i for i in range(heads[0].last + 1, last + 1) if line.low(i) in (".", "…", ":", "-", "–")),
        None,
    )
    for at in range(max(heads[0].last + 2, last - 2), last + 1):
        count = read_count(line.toks, at, line.language)
        if start is not None and start < at and count is not None and count.last == last:
            between = [line.low(i) for i in range(start, at)]
            if set(between) <= {".", "…", ":", "-", "–", "ca"}:
                heads[0].count = replace(count, first=heads[0].first)
                return


def _opens_relative(line: Line, at: int) -> bool:
    if line.low(at) == "som" and line.low(at + 1) in ("minimum", "udgangspunkt"):
        return False
    return at > 0


def _ends_relative(line: Line, at: int, last: int) -> bool:
    """ ", og", ", samt", or a comma or "og" before a number."""
    low, after = line.low(at), line.low(at + 1)
    if low in (",", ";", "–", "-") and after in ("og", "samt", "plus"):
        return True
    if low in (",", ";", "og", "samt", "–"):
        count = read_count(line.toks, at + 1, line.language)
        return count is not None and count.last < last
    return False


def _head_at(line: Line, at: int, floor: int, last: int, later: bool) -> _Head | None:
    word = line.toks[at].text
    found = noun(word, line.language)
    named = line.inside.get(at)
    people = (
        named is not None
        and named.mention.kind == "party"
        and (named.mention.side or named.mention.sort == "role")
    )
    if named is not None and named.mention.kind in ("body", "party") and not (found and people):
        return _item(line, at, floor, later) if line.at.get(at) is named else None
    if found is not None and not (named and named.mention.kind in ("body",)):
        start, count = _left(line, at, floor)
        if line.low(start - 1) == "som" and count is None:
            return None
        if line.low(at + 1) == "-" and line.low(at + 2) in ("og", "/"):
            return None
        return _Head(start, at, at, found, count)
    if named is None and (ellipsis := _elliptical(line, at)) is not None:
        return ellipsis
    if named is None and (others := _others(line, at)) is not None:
        return others
    if named is None and later and (one := _one_of_them(line, at, last)) is not None:
        return one
    if named is None or named.mention.kind == "name":
        count = read_count(line.toks, at, line.language)
        if (
            (
                count is not None
                and line.low(count.last + 1) in ("fra", "af", "for")
                and not _in_name(line, count)
            )
            and line.low(count.last + 1) != "af"
            and line.low(at - 1)
            not in (
                "fra",
                "af",
                "for",
                "hos",
            )
            and (at <= floor or line.low(at - 1) not in ("de", "alle", "hver"))
        ):
            return _Head(at, count.last, count.last, None, count)
    return None


def _others(line: Line, at: int) -> _Head | None:
    """ "andre fra region og kommune"."""
    if line.low(at) in ("andre", "øvrige", "flere") and line.low(at + 1) in ("fra", "i"):
        return _Head(at, at, at, None, None)
    return None


def _elliptical(line: Line, at: int) -> _Head | None:
    """ "to regionale (én fra …) og en kommunal formand": the noun follows later."""
    count = read_count(line.toks, at, line.language)
    if count is None or count.last + 1 >= len(line.toks):
        return None
    side = count.last + 1
    if line.toks[side].lemma not in lexicon(line.language, "seats")["sides"]:
        return None
    if line.low(side + 1) == "(" or (
        line.low(side + 1) in ("og", "samt") and read_count(line.toks, side + 2, line.language)
    ):
        return _Head(at, side, side, None, count)
    return None


def _one_of_them(line: Line, at: int, last: int) -> _Head | None:
    """ "én af de tre skal komme fra …", "mindst to af dem fra …": inside the seats before."""
    count = read_count(line.toks, at, line.language)
    if (
        count is None
        or line.low(count.last + 1) != "af"
        or line.low(count.last + 2) not in ("de", "dem", "disse")
    ):
        return None
    end = count.last + 2
    if read_count(line.toks, end + 1, line.language):
        end += 1
    if line.low(end) == "de" or not any(
        line.low(i) == "fra" for i in range(end, min(end + 5, last + 1))
    ):
        return None
    return _Head(at, end, end, None, count, inside=True)


def _in_name(line: Line, count: Count) -> bool:
    return count.last in line.inside and line.inside[count.last].mention.kind != "name"


def _item(line: Line, at: int, floor: int, later: bool) -> _Head | None:
    """A name that is itself a member: between signs of a list, governed by nothing."""
    named = line.at[at]
    mention = named.mention
    if (
        mention.sort in ("cluster", "level", "council", "chairmanship")
        or mention.side
        or mention.bare
    ):
        return None
    before, after = line.low(at - 1), line.low(mention.last + 1)
    if mention.kind == "party" and mention.sort in ("municipality", "region"):
        return None
    governed = any(line.low(i) in ("fra", "for", "hos", "i", "af") for i in range(floor, at))
    if (
        before in (",", "og", "samt", ";")
        and later
        and not governed
        and after in (",", ".", "og", "samt", ";", "", "(")
    ) and key_of(line, named) is not None:
        return _Head(at, at, mention.last, None, None, item=True)
    return None


def _left(line: Line, at: int, floor: int) -> tuple[int, Count | None]:
    """Where the phrase of a noun begins, and its number."""
    here = at
    cues = lexicon(line.language, "seats")["cues"]
    stop = {*cues["stop"], *cues["inside"]}
    while here > floor:
        before = line.low(here - 1)
        hyphened = here >= 2 and line.low(here - 2).endswith("-")
        if (before in ("og", "/", ",") and hyphened) or before.endswith("-"):
            here -= 1
            continue
        if before == "/" and here >= 2 and line.low(here - 2)[:1].isalpha() and here - 2 >= floor:
            here -= 2
            continue
        count = _count_ending(line, here - 1, floor)
        if count is not None:
            return count.first, count
        named = line.inside.get(here - 1)
        foreign = named and named.mention.kind != "name" and named is not line.inside.get(at)
        if before in stop or not before[:1].isalpha() or foreign:
            break
        if at - here > 7:
            break
        here -= 1
    return here, None


def _count_ending(line: Line, at: int, floor: int) -> Count | None:
    """The number whose last token is at `at`, with what qualifies it."""
    for start in range(max(floor, at - 4), at + 1):
        count = read_count(line.toks, start, line.language)
        if count is not None and count.last == at:
            return count
    return None


def _spoken_of(line: Line, first: int, head: _Head) -> bool:
    """ "vælges blandt de borgmestre, …", "… og er sekretær for …": no seats of their own."""
    at = head.first - 1
    if at in line.inside and line.inside[at].mention.genitive:
        at = line.inside[at].mention.first - 1
    before = line.low(at) if at >= first else ""
    return before == "blandt" or (before == "er" and not head.inside and head.count is None)


def _object(line: Line, out: list[_Head], head: _Head) -> bool:
    """ "repræsentanter for afdelingsledelser": those whom the seats before are for."""
    if not out or head.count is not None or head.noun is None or head.inside:
        return False
    return (
        out[-1].noun is not None
        and out[-1].last == head.first - 2
        and line.low(head.first - 1) in ("for", "fra")
    )


def _merged(line: Line, out: list[_Head], head: _Head) -> bool:
    """ "kontorchef og/eller konsulent", "borgmester eller rådmand", "fagpersoner og klinikere"."""
    if not out or head.noun is None or out[-1].noun is None or head.inside or out[-1].inside:
        return False
    before = out[-1]
    between = [line.low(i) for i in range(before.last + 1, head.first)]
    if between in (["og", "/", "eller"], ["and", "/", "or"]) and head.count is None:
        before.joined.append(head.at)
        before.last = head.last
        if before.count is None and before.noun is not None and before.noun.number == "one":
            before.count = Count(1, 2, False, before.first, before.first)
        return True
    if between in (["eller"], ["/"]) and head.count is None:
        before.last = head.last
        return True
    both_many = before.noun is not None and before.noun.number == "many" == head.noun.number
    if before.noun is not None and office_sender(before.noun.base, line.language):
        return False
    if (
        between == ["og"]
        and head.count is None
        and before.count is None
        and both_many
        and not head.noun.definite
    ):
        before.last = head.last
        return True
    return False


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


def _is_total(line: Line, head: _Head, end: int) -> bool:
    """ "5 kommunale medlemmer: …" counts what is listed behind it."""
    return (head.count is not None and line.low(head.last + 1) == ":" and end > head.last + 2) or (
        head.count is not None and line.low(head.last + 1) == ":" and head.last + 2 < len(line.toks)
    )  # fmt: skip


def _adjective_side(line: Line, head: _Head) -> tuple[str, ...]:
    sides = lexicon(line.language, "seats")["sides"]
    for at in range(head.first, head.at + (head.noun is None)):
        key = sides.get(line.toks[at].lemma)
        if key and (found := entity_key(line.doc, key, line.language)):
            return (found,)
    return ()


def _noun_side(line: Line, head: _Head) -> tuple[str, ...]:
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
    sender = office_sender(head.noun.base, line.language)
    key = entity_key(line.doc, sender, line.language) if sender else None
    return (key,) if key else ()


def _possessor(line: Line, head: _Head) -> list[Sender]:
    """ "de deltagende kommuners borgmestre", "ABC's næstformand"."""
    named = line.inside.get(head.first - 1)
    if named is None or head.count is not None or head.noun is None:
        return []
    mention = named.mention
    if not (mention.genitive or mention.text.casefold().endswith("s")) or mention.sort in (
        "cluster",
        "level",
    ):
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


def _joins(line: Line, heads: list[_Head], number: int) -> bool:
    """Whether a head is joined to the one before it by "og" alone: they share their sender."""
    before, head = heads[number - 1], heads[number]
    return [line.low(i) for i in range(before.last + 1, head.first)] in (["og"], ["samt"])


def _replaces(line: Line, head: _Head, whole: Seat | None, seats: list[Seat]) -> bool:
    """ ", én fra hver af …" says once more who the seats before it are."""
    if whole is None or head.noun is not None or head.item or not seats or whole.low is None:
        return False
    told = sum(s.low or 0 for s in seats)
    return len(seats) > 1 and told == whole.low and line.low(head.first - 1) in (",", ":", "–", "-")


# seats


def _seats(line: Line, head: _Head, end: int, context: Context, whole: Seat | None) -> list[Seat]:
    if head.item:
        return [_item_seat(line, head, context)]
    split = _in_brackets(line, head, end)
    if split:
        return [_single(line, head, one, context, whole, end) for one in split]
    senders, appointers, relative, each = _right(line, head, end)
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
        seat = _make(line, head, extra, context, whole, end, appointers, relative)
        seat.shared = not keys
        if not keys and context.senders and whole is None:
            seat.senders = context.senders
        return [seat]
    if _distribute(head, explicit, each):
        out = []
        for sender in explicit:
            seat = _make(line, head, [sender], context, whole, end, appointers, relative)
            if seat.low is not None and head.count and head.count.low == len(explicit) > 1 and each:
                seat.low = seat.high = 1
                seat.counted = True
            out.append(seat)
        return out
    return [_make(line, head, explicit, context, whole, end, appointers, relative)]


def _distribute(head: _Head, senders: list[Sender], each: bool) -> bool:
    if len(senders) < 2 or (head.noun is not None and head.noun.share):
        return False
    if each or any(s.every for s in senders):
        return True
    return head.count is None and head.noun is not None and head.noun.number != "one"


def _in_brackets(line: Line, head: _Head, end: int) -> list[tuple[Count, list[Sender]]]:
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
    line: Line, head: _Head, one: tuple[Count, list[Sender]], context: Context,
    whole: Seat | None, end: int,
) -> Seat:  # fmt: skip
    part = replace(head, count=one[0])
    return _make(line, part, one[1], context, whole, end, (), "")


def _right(line: Line, head: _Head, end: int) -> tuple[list[Sender], tuple[str, ...], str, bool]:
    """Senders, appointers and relative clause behind a head."""
    at = head.last + 1
    senders: list[Sender] = []
    appointers: list[str] = []
    relative, each = "", False
    cues = lexicon(line.language, "seats")["cues"]
    while at < end:
        low = line.low(at)
        if low == "(":
            at = next((i for i in range(at, end) if line.low(i) == ")"), at) + 1
        elif line.toks[at].lemma in cues["appointed"] or low in cues["appointed"]:
            found, at = _appointers(line, at, end)
            appointers += found
        elif low in cues["inside"]:
            break
        elif low in cues["relative"]:
            comes = line.low(at + 1) in ("kommer", "er", "arbejder")
            if comes and line.low(at + 2) in ("fra", "i") and not senders:
                senders, at, each = read_senders(line, at + 3, end)
                continue
            relative = relative or line.sentence.text[line.toks[at].start : line.toks[end - 1].end]
            at += 1
            if senders or line.low(at) != "repræsentanter":
                at = _after_relative(line, at, end, appointers)
        elif low in _PREPOSITIONS and not senders and (low != "i" or _sits_in(line, head, at)):
            found_senders, after, each = read_senders(line, at + 1, end)
            senders = found_senders
            at = max(after, at + 1)
        elif low in cues["every"] and not senders:
            senders, after, each = read_senders(line, at, end)
            at = max(after, at + 1)
        else:
            at += 1
    return senders, tuple(dict.fromkeys(appointers)), relative, each


def _sits_in(line: Line, head: _Head, at: int) -> bool:
    """ "tovholdere for sundhed i ABC", "borgmesteren i Skive": where an office is."""
    named = line.at.get(at + 1) or line.at.get(at + 2)
    return head.noun is not None and named is not None and not named.mention.genitive


def _after_relative(line: Line, at: int, end: int, appointers: list[str]) -> int:
    """Past a relative clause; "som ABC udpeger" names the appointer before the verb."""
    cues = lexicon(line.language, "seats")["cues"]
    name = None
    while at < end:
        named = line.at.get(at)
        if named is not None:
            name = key_of(line, named) or name
        if line.toks[at].lemma in cues["appointed"]:
            found, after = _appointers(line, at, end)
            if found:
                appointers += found
                return after
            if name and line.low(at).endswith("r"):
                appointers.append(name)
        at += 1
    return at


def _appointers(line: Line, at: int, end: int) -> tuple[list[str], int]:
    """Those behind "udpeget af", "vælges blandt"."""
    cues = lexicon(line.language, "seats")["cues"]
    for here in range(at + 1, min(at + 5, end)):
        if line.low(here) in cues["by"]:
            found, after, _ = read_senders(line, here + 1, end)
            keys = [s.key for s in found if s.key]
            if line.low(here) == "blandt":
                keys = (
                    _sides_ahead(line, here + 1, end) or keys or _named_ahead(line, here + 1, end)
                )
            return keys[:1] if len(keys) == 2 and _same_in_brackets(line, here, end) else keys, max(
                after, here + 1
            )
    return [], at + 1


def _sides_ahead(line: Line, first: int, end: int) -> list[str]:
    """ "blandt de borgmestre, der …": the side that a noun for people stands for."""
    for at in range(first, min(first + 5, end)):
        found = noun(line.toks[at].text, line.language)
        if found and (sender := office_sender(found.base, line.language)):
            key = entity_key(line.doc, sender, line.language)
            return [key] if key else []
    return []


def _named_ahead(line: Line, first: int, end: int) -> list[str]:
    """ "blandt de medlemmer, ABC har udpeget": ABC."""
    for at in range(first, min(first + 6, end)):
        if at in line.at and (key := key_of(line, line.at[at])):
            return [key]
    return []


def _same_in_brackets(line: Line, first: int, end: int) -> bool:
    return any(line.low(i) == "(" for i in range(first, end))


def _item_seat(line: Line, head: _Head, context: Context) -> Seat:
    key = key_of(line, line.at[head.at])
    text = line.text(head.first, head.last)
    return Seat(
        [_place(line, head.first, head.last)], text, text, "", role=context.role,
        attendance=context.attendance, senders=(key,) if key else (), certainty=context.certainty,
        confidence=context.confidence,
    )  # fmt: skip


def _make(
    line: Line, head: _Head, senders: list[Sender], context: Context, whole: Seat | None, end: int,
    appointers: tuple[str, ...], relative: str,
) -> Seat:  # fmt: skip
    low, high, approx, counted = _number(line, head, senders, context)
    per = next((s.per for s in senders if s.per), None)
    last = _trim(line, head.last, end - 1)
    text = line.text(head.first, last)
    start = head.count.last + 1 if head.count and head.count.last < head.at else head.first
    name = (line.text(start, head.last) if head.noun else text)[:_LONGEST_NAME]
    base = head.noun.base if head.noun else ""
    if whole is not None and not senders and whole.senders:
        senders = [Sender(key) for key in whole.senders]
        owner = line.doc.entity(whole.senders[0])
        if line.low(head.at - 1) in ("dets", "dens", "rådets") and owner.label == "Body":
            base = f"{owner.stem}s{base}"
    keys = tuple(dict.fromkeys(s.key for s in senders if s.key))
    role, attendance = _role(line, head, context, relative), context.attendance
    if appointers and _comes_from(line, keys, appointers):
        keys = appointers
    return Seat(
        [_place(line, head.first, last)], text, name, base, low, high, approx, per, role,
        attendance, keys, appointers, whole, None, counted, context.certainty, context.confidence,
        relative,
    )  # fmt: skip


def _comes_from(line: Line, keys: tuple[str, ...], appointers: tuple[str, ...]) -> bool:
    """Whether an appointer is the organisation behind the side that the seat is said to be of."""
    doc = line.doc
    if not keys:
        return True
    if len(keys) > 1 or not doc.entity(keys[0]).side:
        return False
    return all(side_of(doc, by) == side_of(doc, keys[0]) for by in appointers)


def _number(
    line: Line, head: _Head, senders: list[Sender], context: Context
) -> tuple[int | None, int | None, bool, bool]:
    count, found = head.count, head.noun
    times = next((s.times for s in senders if s.times and s.per is None), None)
    every = any(s.every for s in senders)
    sole = lexicon(line.language, "seats")["persons"]["sole"]
    counted = count is None
    if count is not None:
        low, high, approx = count.low, count.high, count.approx
        if times and every:
            low = None if low is None else low * times
            high = None if high is None else high * times
    elif found is not None and found.number == "one":
        factor = times if times and every else 1
        low, high, approx = factor, factor, False
    elif found is not None and found.number == "many" and times:
        low, high, approx = times, times, False
    elif (
        found is not None
        and found.base in sole
        and any(s.key in MUNICIPALITIES for s in senders)
        and _participants(line, head)
    ):
        low, high, approx = 1, 1, False
        for sender in senders:
            sender.per = "municipality"
    else:
        low, high, approx = None, None, False
    if context.least and low is not None:
        high = None
    return low, high, approx, counted and low is not None


def _participants(line: Line, head: _Head) -> bool:
    """ "borgmestrene fra de deltagende kommuner": all of them, one from each."""
    ahead = [
        line.low(i) for i in range(head.last + 1, min(head.last + 6, head.end or len(line.toks)))
    ]
    return any(w.startswith(("deltagende", "berørte", "alle")) for w in ahead)


def _role(line: Line, head: _Head, context: Context, relative: str) -> PostRole:
    if match := _OWN_OFFICE.search(relative):
        return "vice_chair" if match[1].startswith("næst") else "chair"
    people = lexicon(line.language, "seats")["persons"]
    if head.noun is None or context.role != "member" or not context.own_office:
        return context.role
    low = line.low(head.at)
    adjectives = [line.toks[i].lemma for i in range(head.first, head.at)]
    bare = all(
        a in ("regional", "kommunal", "en", "et", "én", "to", "den", "de", "og") or a.isdecimal()
        for a in adjectives
    )
    after = line.low(head.last + 1)
    if not bare or after in ("for", "i"):
        return "member"
    if low in people["vice"]:
        return "vice_chair"
    if low in people["chair"]:
        return "chair"
    if low in people["secretary"]:
        return "secretary"
    return "member"


def _trim(line: Line, first: int, last: int) -> int:
    cues = lexicon(line.language, "seats")["cues"]
    trimmed = {*cues["trimmed"], *cues["inside"]}
    while last > first and line.low(last) in trimmed:
        last -= 1
    return last


def _place(line: Line, first: int, last: int) -> Place:
    sentence = line.sentence
    return (
        sentence.block,
        sentence.start + line.toks[first].start,
        sentence.start + line.toks[last].end,
    )
