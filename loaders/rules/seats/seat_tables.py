"""Tables with columns for seats: "Part | Antal | Udpeges af", "Organ | Antall medlemmer | Velges av"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.nodes import Attendance
from loaders.anchor import Anchored
from loaders.layout import layout
from loaders.lexicon import lexicon
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.seats.cues import attendance_cues, chair_cues
from loaders.rules.seats.givers import givers, keys
from loaders.rules.seats.heads import persons
from loaders.rules.seats.line import Line, Sender
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.parties import parties
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.senders import MUNICIPALITIES, read_senders
from loaders.rules.seats.spoken import Spoken
from loaders.rules.seats.tables import Range, headers


@cache
def _kinds(language: str) -> dict[str, str]:
    """What a column holds, by its head in small letters."""
    found = lexicon(language, "seats")["columns"]
    return {head: kind for kind, heads in found.items() for head in heads}


class SeatTables:
    """The rows of tables whose heads say who sends how many, and who chooses them."""

    def __init__(self, doc: Anchored, spoken: Spoken) -> None:
        self.doc, self.spoken = doc, spoken
        self.heads = headers(doc)
        self.columns: dict[str, int] = {}
        self.lead: int | None = None

    def head(self, line: Line, listing: bool) -> bool:
        """Whether a row heads a table of seats; `listing`: in a list of members."""
        known = _kinds(line.language)
        self.columns, self.lead = {}, line.sentence.block.number
        for at, cell in enumerate(line.sentence.block.cells):
            kind = known.get(re.sub(r"[\s*_:]+", " ", cell.text).strip().casefold())
            if kind is not None:
                self.columns.setdefault(kind, at)
        if "role" in self.columns and "by" in self.columns and len(self.columns) == 2:
            self.columns["party"] = self.columns["by"]  # "Udpeget af | Rolle"
        told = {"party", "who", "category"} & self.columns.keys()
        says = {"number", "by"} & self.columns.keys()
        sure = "seats" in self.columns or len(self.columns) > 2
        for said, means in (("seats", "number"), ("chosen", "by")):
            if said in self.columns:
                self.columns[means] = self.columns[said]
                says.add(means)
        apart = "name" in self.columns or self._of_chairs(line)  # told elsewhere
        if apart or not (told and says and (sure or listing)):
            self.columns = {}
        return bool(self.columns)

    def headless(self, line: Line) -> bool:
        """Whether a row that leads no others names the columns of those that follow beside it."""
        block = line.sentence.block
        known = _kinds(line.language)
        said = [re.sub(r"[\s*_:]+", " ", c.text).strip().casefold() for c in block.cells]
        if len(said) < 2 or block.lead in self.heads or not all(s in known for s in said):
            return False
        if not self.head(line, True):
            return False
        self.lead = block.lead
        return True

    def _of_chairs(self, line: Line) -> bool:
        """Whether the sentence before a table says that its rows are the chairs."""
        lead = line.sentence.block.lead
        if lead is None or lead >= len(self.doc.segmented.blocks):
            return False
        text = self.doc.segmented.blocks[lead].text.rstrip()
        cues = chair_cues(line.language)
        return text.endswith(":") and any(cues[c].search(text) for c in ("held", "shared", "deal"))

    def row(self, line: Line, context: Context, body: str | None) -> Composition | None:
        """What a row of such a table states; nothing for a sum or an empty row."""
        block = line.sentence.block
        if not self.columns or block.lead != self.lead:
            return None
        ranges = cell_ranges(line)
        first = next((r for r in ranges if r is not None), None)
        if first is None or _is_sum(line, first):
            return None
        cells = {k: ranges[at] for k, at in self.columns.items() if at < len(ranges)}
        if body is None:
            return None
        seats = _seats(line, cells, context)
        return Composition(body, seats, block.number, rule="seats.table_row") if seats else None


def cell_ranges(line: Line) -> list[Range | None]:
    """First and last token of each cell of a row, none for an empty one."""
    out: list[Range | None] = []
    text, at = line.sentence.text, 0
    for cell in line.sentence.block.cells:
        said = cell.text.strip()
        start = text.find(said, at) if said else -1
        if start < 0:
            out.append(None)
            continue
        at = start + len(said)
        inside = [i for i, t in enumerate(line.toks) if start <= t.start and t.end <= at]
        out.append((inside[0], inside[-1]) if inside else None)
    return out


def share_row(line: Line, ranges: list[Range | None], context: Context) -> list[Seat]:
    """ "Hedensted Kommune | 1": a sender and its number, in cells or at the end of one."""
    said = [r for r in ranges if r is not None]
    if not said or len(said) > 2 or _is_sum(line, said[0]):
        return []
    if len(said) == 2:
        return share_of(line, said[0], line, said[1], context)
    count = next(
        (c for at in (said[0][1], max(0, said[0][1] - 2)) if (c := read_count(line.toks, at, line.language))),
        None,
    )  # fmt: skip
    party = (said[0][0], count.first - 1) if count is not None else said[0]
    if ";" in line.text(*said[0]) or read_count(line.toks, party[0], line.language) is not None:
        return []  # "2 fra A; 1 fra B": read as people
    return [] if count is None else _share(line, party, line, count, context)


def share_of(label: Line, party: Range, line: Line, value: Range, context: Context) -> list[Seat]:
    """A sender in one cell or label, and how many it sends in another: "2, heraf 1 fra ABC".

    Behind the number stands at most how they attend and who is among them; without a number it is
    said that they come as needed.
    """
    text = line.text(*value)
    cues = attendance_cues(line.language)
    now = next(
        (replace(context, attendance=n) for n in ("observer", "ad_hoc") if cues[n].search(text)), context
    )  # fmt: skip
    count = _count(line, value)
    if count is None:
        needed = cues["as_needed"].fullmatch(text.strip(" .()"))
        return _share(label, party, line, None, replace(now, attendance="ad_hoc")) if needed else []
    rest = line.text(count.last + 1, value[1]) if count.last < value[1] else ""
    attends = now is not context and cues["as_what"].fullmatch(rest.strip(" .,()"))
    inside = line.low(count.last + 1) in (",", "(") and _is_inside(line, count.last + 2)
    if rest and not (attends or inside or line.low(count.last + 1) == "("):
        return []  # "Kommunerne | 3 chefer": read as people
    seats = _share(label, party, line, count, now if attends or not inside else context)
    return (
        [*seats, *_among(line, seats[0], count.last + 2, value[1])] if seats and inside else seats
    )


def _share(
    label: Line, party: Range, line: Line, count: Count | None, context: Context
) -> list[Seat]:
    name = label.text(*party).strip(" :*").casefold()
    if party[1] < party[0] or _people(label, party) or name in layout().sections | layout().labels:
        return []
    senders = parties(label, party)
    if not senders:
        return []
    return [_seat(line, label.text(*party), count, keys(senders), (), context, senders)]


def _is_inside(line: Line, at: int) -> bool:
    words = lexicon(line.language, "seats")
    return line.low(at) in {*words["cues"]["inside"], *words["gives"]["part"]}


def _among(line: Line, whole: Seat, at: int, last: int) -> list[Seat]:
    """ "heraf 1 fra ABC": who of the number comes from elsewhere."""
    count = read_count(line.toks, at + 1, line.language)
    if count is None or count.last >= last:
        return []
    found = [s for s in read_senders(line, count.last + 1, last + 1)[0] if s.key]
    return [
        replace(
            whole, at=list(whole.at), name=line.text(at + 1, last), base="medlem", low=count.low,
            high=count.high, senders=keys(found), inside=whole, appointers=(), gives=[], per=None,
        )
    ] if found else []  # fmt: skip


def _people(line: Line, cell: Range) -> bool:
    """Whether a cell tells people and no sender."""
    return any(
        noun(line.toks[i].text, line.language) is not None and i not in line.inside
        for i in range(cell[0], cell[1] + 1)
    )


def _is_sum(line: Line, cell: Range) -> bool:
    said = line.text(*cell).strip(" :*").casefold()
    return said in lexicon(line.language, "seats")["columns"].get("total", ())


def _count(line: Line, cell: Range | None) -> Count | None:
    """The number that a cell begins with: "2", "2–3", "ca. 4", "1 pr. kommune", "1 (vakant)"."""
    if cell is None:
        return None
    count = read_count(line.toks, cell[0], line.language)
    return count if count is not None and count.last <= cell[1] else None


def chosen_by(line: Line, cell: Range | None) -> tuple[str, ...]:
    """Those who choose, as a cell names them; "se nedenfor" and "–" name nobody."""
    if cell is None:
        return ()
    text = line.text(*cell)
    if not re.match(r"[A-ZÆØÅ]|[^\W\d_]+(?:en|et|ne|a)\b", text):
        return ()
    if text.casefold().startswith(("se ", "jf", "see ", "sjå ")):
        return ()
    if text[:1].isupper():
        return keys(parties(line, cell))
    return keys([s for s in givers(line, cell[0], cell[1] + 1)[0] if s.key])


def _seats(line: Line, cells: dict[str, Range | None], context: Context) -> list[Seat]:
    """The seats of one row: the sender's number, and who of them chairs."""
    count = _count(line, cells.get("number"))
    by = chosen_by(line, cells.get("by"))
    now = replace(context, attendance=_attendance(line, cells, context))
    who = cells.get("who") or cells.get("category")
    party = cells.get("party")
    senders = parties(line, party) if party is not None else []
    if not senders and who is None:
        return []
    holder = who is not None and bool(persons(line.text(*who)))
    told = [] if who is None or holder else read_seats(line, *who, replace(now, own_office=False))
    chosen = _elected(line, who) if who is not None else ()
    if count is None and (holder or (party is None and not told and not chosen)):
        return []
    owners = keys(senders) or _said_of(line, who, told) or chosen or by
    name = line.text(*(who if who is not None and party is None else party or who or (0, 0)))
    seat = _seat(line, name, count, owners, by or chosen, now, senders)
    if count is None and len(told) == 1:
        seat.low, seat.high, seat.counted = told[0].low, told[0].high, told[0].counted
        seat.per = seat.per or told[0].per
    if told:
        seat.base = told[0].base
    return [seat, *_office(line, cells, who, seat)]


def _noted(line: Line, cells: dict[str, Range | None]) -> re.Match[str] | None:
    """ "inkl. formanden", "heraf næstformanden" behind the number or in a column for remarks."""
    words = lexicon(line.language, "seats")
    inside = "|".join({*words["cues"]["inside"], *words["gives"]["part"]})
    pattern = rf"\b(?:{inside})\b\W+(?:\w+ )?{words['persons']['marks']}(?:en)?\b"
    texts = [line.text(*r) for k in ("note", "number") if (r := cells.get(k)) is not None]
    return next((m for t in texts if (m := re.search(pattern, t, re.I))), None)


def _each(line: Line, count: Count) -> bool:
    """ "1 pr. kommune", "2 fra hver"."""
    every = lexicon(line.language, "seats")["cues"]["every"]
    return any(line.low(i) in every for i in range(count.last + 1, count.last + 3))


def _said_of(line: Line, who: Range | None, told: list[Seat]) -> tuple[str, ...]:
    """Whom the people of a cell come from; a capital alone ("Heads of School") names nobody."""
    if who is None or not told:
        return ()
    known = {
        key
        for at in range(who[0], who[1] + 1)
        if (named := line.inside.get(at)) is not None and named.mention.kind != "name"
        for key in named.keys
    }
    made = any(line.doc.entity(k).side for k in told[0].senders)
    return told[0].senders if made or known & {*told[0].senders} else ()


def _seat(
    line: Line, name: str, count: Count | None, owners: tuple[str, ...], by: tuple[str, ...],
    context: Context, senders: list[Sender],
) -> Seat:  # fmt: skip
    per = next((s.per for s in senders if s.per), None)
    if count is not None and _each(line, count) and {*owners} & MUNICIPALITIES:
        per = "municipality"
    low, high = (count.low, count.high) if count is not None else (None, None)
    seat = Seat(
        [line.sentence], line.sentence.text, name, "medlem", low, high,
        count is not None and count.approx, per, context.role, context.attendance, owners, by,
    )  # fmt: skip
    if context.least and low is not None:
        seat.high = None
    return seat


def _elected(line: Line, cell: Range) -> tuple[str, ...]:
    """ "Elected by the academic staff", "Vælges af medarbejderne": who chooses, for the member."""
    words = lexicon(line.language, "seats")["cues"]
    chosen = {*words["appointed"], *words.get("chosen", ())}
    first = cell[0]
    if line.low(first) not in chosen and line.lemma(first) not in chosen:
        return ()
    at = next((i for i in range(first + 1, cell[1]) if line.low(i) in words["by"]), None)
    if at is None:
        return ()
    article = line.low(at + 1) in lexicon(line.language, "seats")["givers"]["articles"]
    return chosen_by(line, (at + 1 + article, cell[1])) or keys(
        givers(line, at + 1, cell[1] + 1)[0]
    )


def _attendance(line: Line, cells: dict[str, Range | None], context: Context) -> Attendance:
    """Observers: said in any cell, or without a vote in the column for it."""
    cues = attendance_cues(line.language)
    for cell in cells.values():
        if cell is None:
            continue
        text = line.text(*cell)
        if cues["observer"].search(text):
            return "observer"
        if cues["ad_hoc"].search(text) or cues["as_needed"].match(text):
            return "ad_hoc"
    vote = cells.get("vote")
    refused = lexicon(line.language, "seats")["negation"]["refused"]
    if vote is not None and line.low(vote[0]) in refused:
        return "observer"
    return context.attendance


def _office(
    line: Line, cells: dict[str, Range | None], who: Range | None, seat: Seat
) -> list[Seat]:
    """Who of the row chairs: itself if it is one seat, else one among its number."""
    marks = lexicon(line.language, "seats")["persons"]["marks"]
    role = cells.get("role")
    texts = [line.text(*r) for r in (who, cells.get("party")) if r is not None]
    match = next(
        (m for t in texts if (m := re.search(rf"\(\s*{marks}\.?\s*\)", t, re.I))), None
    ) or (re.match(rf"\W*{marks}\b", line.text(*role), re.I) if role is not None else None)
    if match is None and (noted := _noted(line, cells)) is not None:
        match = noted
    if match is None or seat.attendance != "full":
        return []
    word = match["r"] or match.group().strip(" ().")
    if noun(word, line.language) and re.match("sekret|secret", word, re.I):
        if seat.high in (1, None):
            seat.role = "secretary"
        return []
    office = chair_role(word)
    if seat.low == seat.high == 1 or (seat.low is None and seat.high is None):
        seat.role, seat.apart = office, True
        return []
    chair = replace(
        seat, at=list(seat.at), name=word, base=word.casefold(), low=1, high=1, approx=False,
        role=office, inside=seat, counted=True, appointers=(), gives=[], per=None,
    )  # fmt: skip
    return [chair]
