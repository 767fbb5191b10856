"""Reading rosters: tables as people make them, bad rows, and what is never taken from them."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from graph.errors import UnreadableSource
from loaders import Roster, RosterRefused, read_roster
from loaders.roster import LONGEST, MOST_ROWS

DATA = Path(__file__).parents[2] / "data"
HEAD = "person,body,post,organisation,title,from,to,person_id,as\n"


def sheet(
    *rows: list[object], title: str = "Ark1", more: list[list[object]] | None = None
) -> bytes:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = title
    for row in rows:
        first.append(row)
    if more is not None:
        second = book.create_sheet("Medlemmer")
        for row in more:
            second.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def faults(content: str | bytes) -> list[tuple[str, str]]:
    raw = content.encode() if isinstance(content, str) else content
    with pytest.raises(RosterRefused) as caught:
        read_roster("liste.csv", raw)
    return [(one.thing, one.fault) for one in caught.value.faults]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separators_and_encodings(separator: str, encoding: str) -> None:
    rows = [("person", "body", "from"), ("Åse Øre", "Ældreforum", "1. juli 2022")]
    text = "\r\n".join(separator.join(row) for row in rows)
    (row,) = read_roster("a.csv", text.encode(encoding)).rows
    assert (row.person, row.body, row.number) == ("Åse Øre", "Ældreforum", 2)
    assert row.valid_from == datetime.date(2022, 7, 1)


def test_a_line_that_tells_the_separator_is_no_header() -> None:
    (row,) = read_roster("a.csv", b"sep=;\nperson;body\nAnna Friis;Forum, samlet\n").rows
    assert (row.body, row.number) == ("Forum, samlet", 3)


@pytest.mark.parametrize(
    "header",
    ["NAVN;Udvalg;Funktion;Arbejdsplads;Stilling;Gyldig fra;Slutdato;Som",
     "Name;Committee;Role;Employer;Job title;Valid from;Until;Holds as"],
)  # fmt: skip
def test_columns_go_by_danish_and_english_names_in_any_case(header: str) -> None:
    text = f"{header}\nAnna Friis;Forum;medlem;Nordby Kommune;chef;1.2.2023;31/12-2024;suppleant\n"
    roster = read_roster("a.csv", text.encode())
    row = roster.rows[0]
    assert (row.post, row.organisation, row.title) == ("medlem", "Nordby Kommune", "chef")
    assert (str(row.valid_from), str(row.valid_to), row.as_) == (
        "2023-02-01", "2024-12-31", "deputy",
    )  # fmt: skip
    assert roster.unknown == ()


def test_a_spreadsheet_reads_like_its_csv() -> None:
    rows: list[list[object]] = [
        ["Person", "Body", "From", "person_id"],
        ["Anna Friis", "Forum", datetime.date(2023, 2, 1), 17],
        [None, None, None, None],
        ["Bo Dam", "Forum", "2023-02-01", 18.0],
    ]
    first, second = read_roster("a.xlsx", sheet(*rows)).rows
    assert (first.valid_from, first.person_id) == (datetime.date(2023, 2, 1), "17")
    assert (second.number, second.person_id) == (4, "18")


def test_the_sheet_that_holds_people_is_read() -> None:
    content = sheet(["Vejledning"], ["Udfyld"], more=[["person", "body"], ["Anna Friis", "Forum"]])
    assert [row.person for row in read_roster("a.xlsx", content).rows] == ["Anna Friis"]


def test_every_bad_row_is_named_with_what_is_wrong() -> None:
    found = faults(
        HEAD
        + ",Forum,,,,,,,\n"
        + "Anna Friis,,,,,,,,\n"
        + "Bo Dam,Forum,,,,foråret,,,\n"
        + "Ib Holm,Forum,,,,2024-01-01,2023-01-01,,\n"
        + "Eva Lund,Forum,,,,,,,kejser\n"
        + "Per Falk,Forum,,,,,,,,,ekstra\n"
        + "Liv Ry,Forum,,,,,,,\n"
    )
    assert [thing for thing, _ in found] == [f"liste.csv:{n}" for n in range(2, 8)]
    for (_, fault), words in zip(
        found, ["person", "body", "foråret", "before", "kejser", "more cells"], strict=True
    ):
        assert words in fault


def test_every_fault_has_a_remedy() -> None:
    with pytest.raises(RosterRefused) as caught:
        read_roster("liste.csv", (HEAD + ",,,,,x,,,y\n").encode())
    assert all(one.remedy for one in caught.value.faults)
    assert "liste.csv" in str(caught.value)


def test_a_day_that_is_not_in_the_calendar_is_no_date() -> None:
    assert "2023-02-30" in faults(HEAD + "Anna Friis,Forum,,,,2023-02-30,,,\n")[0][1]


def test_one_id_for_two_people_is_refused() -> None:
    rows = "Anna Friis,Forum,,,,,,7,\nBo Dam,Forum,,,,,,7,\n"
    ((thing, fault),) = faults(HEAD + rows)
    assert thing == "liste.csv:3"
    assert "Anna Friis" in fault


def test_one_id_under_two_spellings_is_one_person() -> None:
    rows = "Anna Friis,Forum,,,,,,7,\nAnna K. Friis,Råd,,,,,,7,\n"
    assert len(read_roster("a.csv", (HEAD + rows).encode()).rows) == 2


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"person,post\nAnna,medlem\n", "has no column body"),
        (b"a,b\n1,2\n", "has no column person and no column body"),
        (b"person,navn,body\nA B,C D,E\n", "has two columns for person"),
        (b"person,body\n", "holds no row of a person"),
        (b"", "holds no text"),
        (b"\xd0\xcf\x11\xe0", "is an old or a locked Excel file"),
        (b"PK\x03\x04 nothing", "is no spreadsheet that can be read"),
        (b"%PDF-1.7", "is a PDF"),
        (b'person,body\n"' + b"x" * 200_000, "cannot be read as a table"),
    ],
)
def test_what_is_no_roster_is_refused(content: bytes, fault: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_roster("a.csv", content)
    assert fault in caught.value.fault
    assert caught.value.remedy


def test_columns_that_are_not_read_are_reported() -> None:
    text = "person,body,farve,E-mail,Telefon\nAnna Friis,Forum,blå,anna@eksempel.dk,12345678\n"
    roster = read_roster("a.csv", text.encode())
    assert roster.unknown == ("farve",)
    assert roster.private == ("E-mail", "Telefon")


def test_addresses_and_numbers_of_people_are_never_kept() -> None:
    text = (
        "person,body,organisation,title,person_id\n"
        "Anna Friis <anna@eksempel.dk>,Forum,Nordby Kommune (tlf. 12 34 56 78),"
        '"chef, +45 87654321",010190-1234\n'
    )
    roster = read_roster("a.csv", text.encode())
    row = roster.rows[0]
    assert (row.person, row.organisation) == ("Anna Friis", "Nordby Kommune")
    assert row.title == "chef"
    assert row.person_id is None
    assert set(roster.private) == {"person", "organisation", "title", "person_id"}
    kept = roster.to_json()
    assert not [secret for secret in ("eksempel", "12 34", "8765", "0101") if secret in kept]


def test_formulas_are_refused_in_text_and_never_carried_out_in_a_spreadsheet() -> None:
    assert "formula" in faults("person,body\n=1+1,Forum\n")[0][1]
    content = sheet(["person", "body"], ['=HYPERLINK("http://eksempel.dk")', "Forum"])
    with pytest.raises(RosterRefused, match="says no person"):
        read_roster("a.xlsx", content)


def test_control_characters_do_not_get_through() -> None:
    (row,) = read_roster("a.csv", "person,body\nAnna\x1b[31m\u202e Friis,Forum\n".encode()).rows
    assert row.person.isprintable()


def test_too_much_is_refused_before_it_is_read() -> None:
    many = "person,body\n" + "Anna Friis,Forum\n" * MOST_ROWS
    with pytest.raises(UnreadableSource, match="more than"):
        read_roster("a.csv", many.encode())
    assert "characters" in faults(f"person,body\n{'a' * (LONGEST + 1)},Forum\n")[0][1]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"\0" * 101_000_000)
    with pytest.raises(UnreadableSource, match="when unpacked"):
        read_roster("a.xlsx", out.getvalue())


def test_a_cell_far_away_costs_nothing() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["person", "body"])
    first.append(["Anna Friis", "Forum"])
    first.cell(3, 16_384, "langt ude")
    out = io.BytesIO()
    book.save(out)
    assert len(read_roster("a.xlsx", out.getvalue()).rows) == 1


def test_a_store_keeps_it_as_json() -> None:
    roster = read_roster("m.csv", (DATA / "medlemmer-syddanmark.csv").read_bytes())
    assert Roster.from_json(roster.to_json()) == roster
    assert len(roster.rows) == 181
