"""Tables of people: one in each row, a deputy beside, the body in a column or in the heading."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.people.columns import column
from loaders.rules.people.entries import entries
from loaders.rules.people.fields import Entry, take_role
from loaders.rules.people.kinds import kind_of
from loaders.rules.people.known import Known
from loaders.rules.people.listed import OTHER, ROLES, hold
from loaders.rules.people.names import starts_with_person
from loaders.rules.people.places import Listing, Places, body_in
from loaders.rules.people.words import Kind, bare, deputies, either_of, role_names, words
from loaders.segments import Block

_BESIDE: Final = frozenset(("members", "deputies", "observers"))
_WHOLE: Final = 0.8  # share of a cell that the name of a body must fill


@cache
def _away() -> re.Pattern[str]:
    """A mark for somebody who was not there, and what stands behind it: "nej (syg)", "- (ferie)"."""
    return re.compile(
        rf"(?:[-–—]+(?!\w)|[0∅✗☐]|(?:ikke|ikkje|not|{either_of('away')})\b).*",
        re.I,
    )


class Tables:
    """Reads the rows of tables; remembers what their headers say."""

    def __init__(self, doc: Anchored, known: Known, places: Places) -> None:
        self.doc, self.known, self.places = doc, known, places
        self.headers: dict[int, list[str | None]] = {}
        self.choosing: set[int] = set()  # headers that name a column of those who choose
        self.beside: tuple[tuple[int | None, int], list[Kind | None]] | None = (
            None  # columns of kinds
        )
        self.about = {s.block.number: s.topic for s in doc.sentences if s.block.kind == "row"}
        self.bodies = {
            s.block.number: body_in(doc, s) for s in doc.sentences if s.block.kind == "row"
        }

    def row(self, block: Block) -> None:
        """A header, or the people of a row."""
        columns = self._columns(block)
        if columns is not None and block.lead not in self.headers:
            self.headers[block.number] = self._with_roles(block, columns)
            if any(bare(cell.text) in words("choosers") for cell in block.cells):
                self.choosing.add(block.number)
            return
        if self._side_by_side(block):
            return
        known = self.headers.get(block.lead) if block.lead is not None else None
        listing = self.places.listing(block)
        if listing is not None and listing.kind in OTHER:
            return
        if known is None:
            if not self._offices(block, listing):
                self._plain(block, listing)
            return
        given = {
            column: cell.text.strip()
            for column, cell in zip(known, block.cells, strict=False)
            if column and cell.text.strip(" -–—")
        }
        body = listing.body if listing else self.places.body(block, len(block.section))
        if "body" in given:
            body = self._named(block, given["body"])
        if "post" not in given:
            given["post"] = _remarked(known, block)
        if body is not None:
            self._people(block, {k: v for k, v in given.items() if v}, listing, body)

    def _named(self, block: Block, cell: str) -> str | None:
        """The body that a cell names in full; half a name is none."""
        key = self.bodies.get(block.number)
        names = self.doc.entity(key).names if key else ()
        return key if any(len(name) >= _WHOLE * len(cell) for name in names) else None

    def attending(self, block: Block) -> tuple[Entry, bool, str] | None:
        """Whom a row tells of in a table with marks, or under a heading that says who came."""
        columns = self.headers.get(block.lead) if block.lead is not None else None
        if columns is None:
            return self._plain_attending(block)
        if not {"present", "absent"} & {*columns}:
            return self._under_heading(block, columns)
        given = {
            c: cell.text.strip() if c == "present" else cell.text.strip(" -–—")
            for c, cell in zip(columns, block.cells, strict=False)
            if c
        }
        if starts_with_person(given.get("person", ""), trusted=True) is None:
            return None
        if bool(given.get("present")) == bool(given.get("absent")) and "absent" in given:
            return None
        seated = "medlem" if given.get("by") or given.get("post") else ""
        one = _entry(given, "person", len(block.text))
        if "post" in given:
            _role_cell(one, given["post"])
        here = given.get("present", "")
        present = bool(here) and _away().fullmatch(here) is None
        if present and (aside := re.search(r"[(,–-]\s*([^()]+?)\s*\)?$", here)):
            take_role(one, aside[1])  # "x (formand)"
        return one, present, seated or " ".join(block.section[-1:])

    def _plain_attending(self, block: Block) -> tuple[Entry, bool, str] | None:
        """A name and who they are in the next cell, in a list of those who came without a header."""
        told = [cell.text.strip() for cell in block.cells if cell.text.strip()]
        listing = self.places.listing(block) if len(told) > 1 else None
        if listing is None or listing.kind not in ("present", "absent"):
            return None
        found = entries(", ".join(told), several=False)
        if len(found) != 1 or all(starts_with_person(cell) for cell in told):
            return None
        one = found[0]
        one.start, one.end = 0, len(block.text)
        return one, listing.kind == "present", " ".join(block.section[-1:])

    def _under_heading(
        self, block: Block, columns: list[str | None]
    ) -> tuple[Entry, bool, str] | None:
        listing = self.places.listing(block)
        if listing is None or listing.kind not in ("present", "absent"):
            return None
        given = {
            c: cell.text.strip(" -–—") for c, cell in zip(columns, block.cells, strict=False) if c
        }
        if starts_with_person(given.get("person", ""), trusted=True) is None:
            return None
        one = _entry(given, "person", len(block.text))
        one.organisation = one.organisation or given.get("by") or None
        if "post" in given:
            _role_cell(one, given["post"])
        return one, listing.kind == "present", " ".join(block.section[-1:])

    def _columns(self, block: Block) -> list[str | None] | None:
        """What the columns of a table of people are, if the row is its header."""
        named = [column(cell.text) for cell in block.cells]
        if "person" not in named or not len(named) > 1:
            return None
        house = named.index("person") + 1
        if house < len(named) and named[house] is None and "organisation" not in named:
            said = bare(block.cells[house].text)
            named[house] = "organisation" if said in words("organisations") else None
        return named if len([n for n in named if n]) > 1 else None

    def _with_roles(self, head: Block, columns: list[str | None]) -> list[str | None]:
        """The columns of a header; one of "titles" that are those of members tells their roles."""
        if "title" not in columns or {"post", "as"} & {*columns}:
            return columns
        at = columns.index("title")
        said = {
            bare(b.cells[at].text)
            for b in self.doc.segmented.blocks[head.number + 1 :]
            if b.kind == "row" and b.lead == head.number and at < len(b.cells)
        }
        here = {role for role, kind in role_names().items() if kind == "member"} | deputies()
        return [*columns[:at], "post", *columns[at + 1 :]] if said & here else columns

    def _side_by_side(self, block: Block) -> bool:
        """Members in one column and those who stand in for them in the next: "Faste | Varamedlemmer"."""
        cells = [cell.text.strip() for cell in block.cells]
        kinds = [kind_of(cell) if cell else None for cell in cells]
        if len(cells) > 1 and all(kind in _BESIDE for kind in kinds):
            self.beside = (block.lead, block.number), kinds
            return True
        if self.beside is None or block.lead not in self.beside[0]:
            return False
        body = self.places.body(block, len(block.section))
        if body is None or len(cells) > len(self.beside[1]):
            return False
        language = self.doc.segmented.parts[block.part].language
        member: Entry | None = None
        for kind, cell in zip(self.beside[1], cells, strict=False):
            named = entries(cell, several=False) if cell and kind else []
            for one in named:
                one.start, one.end = 0, len(block.text)
                if kind == "deputies":
                    one.stands_in_for = member.name if member else None
                member = member or one
                hold(block, one, Listing(kind or "members", body), self.known, language, whole=True)
        return True

    def _people(
        self, block: Block, given: dict[str, str], listing: Listing | None, body: str
    ) -> None:
        kept = replace(listing, body=body) if listing else Listing("members", body)
        language = self.doc.segmented.parts[block.part].language
        named = starts_with_person(given.get("person", ""), trusted=True)
        if named is not None:
            for cell in re.split(r"\s*;\s*", given["person"]):
                if starts_with_person(cell, trusted=True) is None:
                    continue
                one = _entry({**given, "person": cell}, "person", len(block.text))
                if block.lead in self.choosing:
                    one.chosen_by = given.get("by")
                for told in ("as", "post"):
                    if told in given:
                        _role_cell(one, given[told])
                hold(block, one, kept, self.known, language, whole=True)
        if "deputy" in given and starts_with_person(given["deputy"], trusted=True):
            two = _entry(given, "deputy", len(block.text))
            two.as_, two.stands_in_for = "deputy", named.name if named else None
            two.role = "member"
            hold(block, two, kept, self.known, language, whole=True)

    def _offices(self, block: Block, listing: Listing | None) -> bool:
        """ "Nestleder | Ane Vik | Sirdal" below the name of a body, without a header."""
        title = block.section[-1] if block.section else ""
        own = self.places.named_by(title) or self.about.get(block.number)
        body = listing.body if listing and listing.kind == "members" else own
        told = [cell.text.strip() for cell in block.cells if cell.text.strip()]
        if body is None or len(told) < 2 or (listing and listing.kind != "members"):
            return False
        kinds = ("post", "person") if _is_office(told[0]) else ("person", "post")
        given = dict(zip((*kinds, "organisation"), told, strict=False))
        if not _is_office(given["post"]) or starts_with_person(given["person"]) is None:
            return False
        given["organisation"] = re.split(r"\s+[-–]\s+", given.get("organisation", ""))[0]
        self._people(block, given, listing, body)
        return True

    def _plain(self, block: Block, listing: Listing | None) -> None:
        """A row of a table without a header, in a list of members."""
        if listing is None or listing.body is None:
            return
        told = [cell.text.strip() for cell in block.cells if cell.text.strip()]
        text = ", ".join(told)
        language = self.doc.segmented.parts[block.part].language
        if len(told) > 1 and all(starts_with_person(cell) for cell in told):
            for cell in told:  # names in two columns
                for one in entries(cell, several=False)[:1]:
                    one.start, one.end = 0, len(block.text)
                    hold(block, one, listing, self.known, language, whole=True)
            return
        for one in entries(text, several=False)[:1]:
            hold(block, one, listing, self.known, language, whole=True)


def _is_office(cell: str) -> bool:
    said = bare(cell)
    return said in role_names() or said in deputies()


def _remarked(columns: list[str | None], block: Block) -> str:
    """The role that a cell of another column tells, and nothing else: "Næstformand" among remarks."""
    free = (c.text.strip() for n, c in zip(columns, block.cells, strict=False) if n is None)
    return next((said for said in free if kind_of(said) in ROLES), "")


def _entry(given: dict[str, str], column: str, end: int) -> Entry:
    named = starts_with_person(given[column], trusted=True)
    assert named is not None
    told = next(iter(entries(given[column], several=False)), Entry(named.name, 0, 0))
    one = replace(told, name=named.name, start=0, end=end)
    one.title = told.title or named.title
    if column == "person":
        one.title = given.get("title") or one.title
    one.organisation = given.get("organisation") or told.organisation or None
    return one


def _role_cell(one: Entry, text: str) -> None:
    """A cell of the column for roles: "Medlem (udtræder 31-12-2024)"."""
    head, bracket, rest = text.partition("(")
    stands_in = re.match(rf"(?:{either_of('deputy_label')})\s+(?:for\s+)?(?=[A-ZÆØÅ])", head, re.I)
    if stands_in and starts_with_person(head[stands_in.end() :], trusted=True):
        one.as_, one.role = "deputy", "member"
        return
    take_role(one, head)
    if bracket:
        found = entries(f"{one.name} ({rest}", several=False)
        if found:
            one.valid_from, one.valid_to = found[0].valid_from, found[0].valid_to
