"""Rosters: who holds which seat, as a table (csv or xlsx) with a row for each person in a seat."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final, Self

from pydantic import Field

from graph.edges import HoldsAs
from graph.errors import UnreadableSource
from graph.records import Record
from loaders.dates import dates_in
from loaders.lexicon import lexicon
from loaders.read import read

COLUMNS: Final = (
    "person", "body", "post", "organisation", "title", "from", "to", "person_id", "as",
)  # fmt: skip
REQUIRED: Final = ("person", "body")
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 60
MOST_SHEETS: Final = 20
LONGEST: Final = 500
"""Characters of a cell."""
UNPACKED: Final = 100_000_000
"""Bytes of a spreadsheet when unpacked: one that grows beyond is no list of people."""

_LANGUAGES: Final = ("da", "nb", "en")
_SEPARATORS: Final = (";", ",", "\t")
_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_EMAIL: Final = re.compile(r"<?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b>?")
_CIVIL: Final = re.compile(r"\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{4}\b")
_PHONE: Final = re.compile(r"(?:(?:\+|\b00)\d{2}[ .-]?)?(?<![\w-])\d\d(?:[ .]?\d\d){3}(?![\w-])")
_LABEL: Final = re.compile(
    r"[\s,;(]*\b(?:tlf|telefon|mobil|e-?mail|mail|phone|cpr(?:-?nr)?)\b[.: ]*$", re.I
)
_SAVE_AS: Final = "Save the roster as csv in UTF-8, or as xlsx"


class RosterRefused(UnreadableSource):
    """A roster that was refused as a whole; `faults` has one error for each thing wrong with it."""

    def __init__(self, name: str, faults: Sequence[UnreadableSource]) -> None:
        super().__init__(
            name,
            "; ".join(f"{one.thing.removeprefix(name + ':')}: {one.fault}" for one in faults),
            " ".join(dict.fromkeys(f"{one.remedy}." for one in faults)),
        )
        self.faults = tuple(faults)


class RosterRow(Record):
    """One row; `number` as a spreadsheet counts it (the header is row 1), `text` for reading."""

    number: int
    person: str = Field(min_length=1)
    body: str = Field(min_length=1)
    post: str | None = None
    organisation: str | None = None
    title: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    person_id: str | None = None
    as_: HoldsAs = "holder"
    text: str


class Roster(Record):
    """What one roster states: a value that a store keeps as JSON.

    `unknown` are columns that were not read, `private` those dropped, or read without a part, for
    what they hold: e-mail addresses, telephone and civil numbers.
    """

    name: str
    sha256: str
    rows: tuple[RosterRow, ...]
    unknown: tuple[str, ...] = ()
    private: tuple[str, ...] = ()

    def to_json(self) -> str:
        """As a store keeps it."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` gave."""
        return cls.model_validate_json(text)


def read_roster(name: str, content: bytes) -> Roster:
    """The rows of a roster, csv or xlsx by what the bytes are.

    Raises `UnreadableSource` for what is no roster, and `RosterRefused` naming every bad row.
    """
    table = _table(name, content)
    known, unknown, private = _columns(name, table.header)
    reading = _Reading(name, len(table.header), known, private)
    rows = tuple(row for number, cells in table.rows if (row := reading.row(number, cells)))
    reading.check(rows)
    if reading.faults:
        raise RosterRefused(name, reading.faults)
    if not rows:
        raise UnreadableSource(name, "holds no row of a person", "Give one row for each person")
    return Roster(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        rows=rows,
        unknown=tuple(unknown),
        private=tuple(sorted(reading.private)),
    )


# tables


class _Table:
    """The header and the rows below it, with their numbers."""

    def __init__(self, header: list[str], rows: list[tuple[int, list[str]]]) -> None:
        self.header, self.rows = header, rows


def _table(name: str, content: bytes) -> _Table:
    if content.startswith(_OLD_EXCEL):
        raise UnreadableSource(name, "is an old or a locked Excel file", _SAVE_AS)
    sheets = _sheets(name, content) if content.startswith(_ZIP) else [_csv_rows(name, content)]
    found = [table for sheet in sheets if (table := _with_header(name, sheet))]
    if not found:
        raise UnreadableSource(name, "is empty", "Give a header row and one row for each person")
    return max(found, key=lambda table: len(set(_names(table.header)) & set(REQUIRED)))


def _with_header(name: str, rows: Iterable[list[str]]) -> _Table | None:
    header: list[str] | None = None
    out = []
    for number, cells in enumerate(rows, 1):
        if number > MOST_ROWS:
            fault = f"has more than {MOST_ROWS} rows"
            raise UnreadableSource(name, fault, "Divide it into several rosters")
        if not any(cells):
            continue
        if header is None:
            header = cells
        else:
            out.append((number, cells))
    return None if header is None else _Table(header, out)


def _csv_rows(name: str, content: bytes) -> list[list[str]]:
    text = read(name, content).raw
    told = re.match(r"\"?sep=([;,\t])\"?\r?\n", text, re.I)
    fits = [told[1]] if told else sorted(_SEPARATORS, key=lambda sep: -_known_in(text, sep))
    rows: list[list[str]] = [[]] if told else []
    lines = io.StringIO(text[told.end() :] if told else text, newline="")
    reader = csv.reader(lines, delimiter=fits[0])
    try:
        for cells in reader:
            rows.append([_clean(cell) for cell in cells])
            if len(rows) > MOST_ROWS:
                break
    except csv.Error as error:
        fault = f"cannot be read as a table from row {len(rows) + 1} on ({error})"
        raise UnreadableSource(name, fault, _SAVE_AS) from error
    return rows


def _known_in(text: str, separator: str) -> int:
    lines = (line for line in text.splitlines() if line.strip())
    first = next(csv.reader([next(lines, "")[:10_000]], delimiter=separator), [])
    return len(set(_names(first)) & set(COLUMNS))


def _sheets(name: str, content: bytes) -> list[list[list[str]]]:
    """The visible sheets, with what formulas last came to; nothing in them is carried out."""
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > UNPACKED:
                fault = f"is larger than {UNPACKED // 1_000_000} MB when unpacked"
                raise UnreadableSource(name, fault, _SAVE_AS)
        book = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False
        )
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        out = []
        for sheet in visible[:MOST_SHEETS]:
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
            out.append([_trimmed([_clean(cell) for cell in row]) for row in rows])
        return out
    except UnreadableSource:
        raise
    # openpyxl raises whatever a damaged part of the file leads to.
    except Exception as error:
        fault = f"is no spreadsheet that can be read ({type(error).__name__})"
        raise UnreadableSource(name, fault, _SAVE_AS) from error


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _clean(cell: Any) -> str:
    """A cell as one line of text: no control characters, no double blanks."""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = unicodedata.normalize("NFC", "" if cell is None else str(cell))
    kept = (" " if unicodedata.category(char)[0] in "CZ" else char for char in text)
    return " ".join("".join(kept).split())


# columns


def _columns(name: str, header: Sequence[str]) -> tuple[dict[int, str], list[str], set[str]]:
    """Which column is what, by number; the names of those not known and of those left out."""
    if len(header) > MOST_COLUMNS:
        fault = f"has more than {MOST_COLUMNS} columns"
        raise UnreadableSource(name, fault, f"Keep the columns {', '.join(COLUMNS)}")
    known: dict[int, str] = {}
    unknown: list[str] = []
    private: set[str] = set()
    for at, (said, column) in enumerate(zip(header, _names(header), strict=True)):
        if column == "private":
            private.add(said[:80])
        elif column is None:
            unknown.append(said[:80])
        elif column in known.values():
            fault = f"has two columns for {column}"
            raise UnreadableSource(name, fault, "Keep one of them")
        else:
            known[at] = column
    missing = [column for column in REQUIRED if column not in known.values()]
    if missing:
        fault = f"has no column {' and no column '.join(missing)}"
        remedy = f"The columns are {', '.join(COLUMNS)}; name them in the first row"
        raise UnreadableSource(name, fault, remedy)
    return known, [said for said in unknown if said], private


def column_of(said: str) -> str | None:
    """The column that a header of a table of people names; None for any other."""
    column = _aliases().get(_plain(said))
    return None if column == "private" else column


def _names(header: Iterable[str]) -> list[str | None]:
    return [_aliases().get(_plain(said)) for said in header]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))


@cache
def _aliases() -> dict[str, str]:
    """What each column may be called; the English names of the design come first."""
    out = {_plain(column): column for column in COLUMNS}
    for language in _LANGUAGES:
        for column, names in lexicon(language, "people")["roster"]["columns"].items():
            for said in names:
                out.setdefault(_plain(said), column)
    return out


@cache
def _as_words() -> dict[str, HoldsAs]:
    words = {
        _plain(said): how
        for language in _LANGUAGES
        for how, names in lexicon(language, "people")["roster"]["as"].items()
        for said in names
    }
    return {"": "holder", **words}


# rows


class _Reading:
    """Reads rows, and collects what is wrong with them."""

    def __init__(self, name: str, width: int, known: dict[int, str], private: set[str]) -> None:
        self.name, self.width, self.known, self.private = name, width, known, set(private)
        self.faults: list[UnreadableSource] = []

    def row(self, number: int, cells: Sequence[str]) -> RosterRow | None:
        """One row; None where it is bad."""
        before = len(self.faults)
        given = dict.fromkeys(COLUMNS, "")
        for at, column in self.known.items():
            if at < len(cells):
                given[column] = self._cell(number, column, cells[at])
        if any(cells[self.width :]):
            fault = "has more cells than the header"
            self._fault(number, fault, "Put values that hold the separator in quotes")
        elif not any(given.values()):
            return None
        for column in REQUIRED:
            if not re.search(r"[^\W\d_]", given[column]):
                self._fault(number, f"says no {column}", "Fill the cell or delete the row")
        start, end = (self._date(number, column, given[column]) for column in ("from", "to"))
        if start and end and start > end:
            fault = f"ends on {end}, before it begins on {start}"
            self._fault(number, fault, "Correct one of the dates")
        how = self._as(number, given)
        if len(self.faults) > before:
            return None
        shown = (given[c] for c in COLUMNS if c != "person_id")
        return RosterRow(
            number=number,
            person=given["person"],
            body=given["body"],
            post=given["post"] or None,
            organisation=given["organisation"] or None,
            title=given["title"] or None,
            valid_from=start,
            valid_to=end,
            person_id=given["person_id"] or None,
            as_=how,
            text=" · ".join(cell for cell in shown if cell),
        )

    def check(self, rows: Sequence[RosterRow]) -> None:
        """What is wrong only when rows are seen together: one id for people of other names."""
        first: dict[str, RosterRow] = {}
        for row in rows:
            if row.person_id is None:
                continue
            other = first.setdefault(row.person_id, row)
            if not set(_plain(row.person).split()) & set(_plain(other.person).split()):
                fault = f"gives {row.person} the person_id of {other.person} in row {other.number}"
                self._fault(row.number, fault, "Give each person an id of their own")

    def _cell(self, number: int, column: str, said: str) -> str:
        if said.startswith("="):
            self._fault(number, f"holds a formula in {column}", "Write the value itself")
        if len(said) > LONGEST:
            fault = f"holds more than {LONGEST} characters in {column}"
            self._fault(number, fault, "Shorten it, or check the quotes of the rows before")
            return said[:1]
        if said in ("-", "–", "—"):
            return ""
        if column in ("from", "to", "as"):
            return said
        kept = said
        patterns = (_EMAIL, _CIVIL) if column == "person_id" else (_EMAIL, _CIVIL, _PHONE)
        for pattern in patterns:
            while match := pattern.search(kept):
                before = _LABEL.sub("", kept[: match.start()])
                kept = f"{before.rstrip(' ,;(')} {kept[match.end() :].lstrip(' ,;)')}".strip()
        if kept != said:
            self.private.add(column)
            return "" if column == "person_id" else kept
        return said

    def _date(self, number: int, column: str, said: str) -> datetime.date | None:
        if not said:
            return None
        found = dates_in(said)
        if len(found) == 1 and found[0].year_given and found[0].end - found[0].start == len(said):
            return found[0].day
        fault = f"holds {said[:40]} in {column}, which is no date"
        self._fault(number, fault, "Write dates as 2026-07-01 or 1.7.2026")
        return None

    def _as(self, number: int, given: dict[str, str]) -> HoldsAs:
        how = _as_words().get(_plain(given["as"]))
        if how is None:
            fault = f"holds {given['as'][:40]} in as"
            self._fault(number, fault, "Write holder, deputy or acting, or leave it empty")
            return "holder"
        return how

    def _fault(self, number: int, fault: str, remedy: str) -> None:
        self.faults.append(UnreadableSource(f"{self.name}:{number}", fault, remedy))
