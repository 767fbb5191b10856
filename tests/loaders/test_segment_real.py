"""The five real documents, read as a careful reader would (named by their number)."""

from __future__ import annotations

import datetime
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from loaders.read import read
from loaders.segment import segment
from loaders.segments import Block, Segmented

pytestmark = pytest.mark.real_documents


@pytest.fixture
def document(shared_documents: Path):
    """A document by its number."""

    @cache
    def cut(number: str) -> Segmented:
        (path,) = shared_documents.glob(f"{number}_*.txt")
        return segment(read(path.name, path.read_bytes()))

    return cut


def line_of(found: Segmented, block: Block) -> int:
    return found.source.raw.count("\n", 0, block.clean.at[0]) + 1


def test_the_parts_of_the_bundle(document) -> None:
    parts = document("002").parts
    assert [(p.kind, p.parent, p.status) for p in parts] == [
        ("minutes", None, None),
        ("agenda_item", 0, None),
        ("decision", 1, "in_force"),
        ("agenda_item", 0, None),
        ("decision", 3, "in_force"),
        ("agenda_item", 0, None),
        ("decision", 5, "in_force"),
        ("agenda_item", 0, None),
        ("decision", 7, "in_force"),
        ("agenda_item", 0, None),
        ("decision", 9, "in_force"),
        ("act", 1, "in_force"),
        ("annex", 1, None),
        ("annex", 3, None),
        ("terms", 5, "draft"),
        ("terms", 5, "draft"),
        ("memo", 7, "proposal"),
    ]
    act = parts[11]
    assert act.dated == datetime.date(2022, 6, 9)
    assert act.valid_from == datetime.date(2022, 7, 1)


@pytest.mark.parametrize(
    ("number", "kind", "status", "dated"),
    [
        ("000", "terms", "in_force", datetime.date(2022, 9, 19)),
        ("001", "terms", "draft", None),
        ("003", "proposal", "proposal", datetime.date(2016, 5, 26)),
        ("004", "terms", None, None),
    ],
)
def test_the_status_of_each_document(document, number, kind, status, dated) -> None:
    (part,) = document(number).parts
    assert (part.kind, part.status, part.dated, part.language) == (kind, status, dated, "da")


def test_each_duty_table_has_fourteen_rows_and_its_statements(document) -> None:
    found = document("002")
    rows = [b for b in found.blocks if b.kind == "row"]
    political = [b for b in rows if 863 < line_of(found, b) < 953]
    strategic = [b for b in rows if line_of(found, b) > 959]
    for held, statements in ((political, 2), (strategic, 3)):
        tasks = [b for b in held if b.cells[0].text]
        assert len(tasks) == 14
        assert len(held) == 14 + statements
        assert all(b.cells[1].text for b in held)
        assert Counter(b.section[-1] for b in tasks) == {
            "Mødeplanlægning": 3,
            "Produktion af dagsordenerne": 6,
            "Mødeafholdelse": 1,
            "Referat": 4,
        }
    assert len(rows) == 2 + 16 + 17


def test_the_duty_rows_with_a_page_in_them(document) -> None:
    found = document("002")
    booking, catering = (
        next(b for b in found.blocks if b.kind == "row" and line_of(found, b) == line)
        for line in (872, 882)
    )
    assert booking.cells[1].text == catering.cells[1].text
    assert catering.cells[1].text.endswith("klyngeformandskabskommune")
    assert not any("docx" in b.text or "Side 2" in b.text for b in found.blocks)


def test_only_the_two_generating_rows_are_one_party_alone_at_the_political_level(document) -> None:
    found = document("002")
    alone = [
        line_of(found, b)
        for b in found.blocks
        if b.kind == "row" and b.cells[1].text == "Regionshuset"
    ]
    assert alone == [910, 944]


def test_hyphens_are_dropped_but_where_the_document_writes_them(document) -> None:
    text = {n: " ".join(b.text for b in document(n).blocks) for n in ("001", "002", "003")}
    for word in ("klyngeformandskabskommune", "psykiatrisygehuset", "og/eller", "afbud"):
        assert word in text["002"]
    assert "næstformand for KOSU" in text["003"]
    assert "klynge-temagrupper:" in text["001"]
    assert "og klynge-temagrupperne" in text["001"]
    for held in text.values():
        assert "klyngetemagrupp" not in held
        assert "klyngeformand-" not in held


def test_sentences_go_on_behind_pages_and_figures(document) -> None:
    memo, proposal = document("002"), document("003")
    assert any("enkelte sundhedsklynge ud fra" in b.text for b in memo.blocks)
    assert any("på trods af" in b.text for b in proposal.blocks)
    assert any("triple aim herunder, at" in b.text for b in proposal.blocks)
    stamps = [proposal.source.raw[a:b] for a, b in proposal.furniture]
    assert stamps == ["26.05.2016", "4"]


def test_the_boxes_of_the_figures(document) -> None:
    found = document("002")
    boxes = {line_of(found, b): b.text for b in found.blocks if b.kind == "box"}
    assert [n for n, t in boxes.items() if t.startswith("Medlemmer:")] == [
        545,
        550,
        563,
        603,
        611,
        628,
    ]
    assert boxes[574] == "Sundhedssamarbejdsudvalget"
    assert boxes[583] == "Koordinationsgruppen"
    assert boxes[645] == "Klyngesekretariat"
    assert boxes[563].splitlines()[1] == "5 regionsrådsmedlemmer, herunder regionsrådsformanden"
    assert [boxes[n] for n in (676, 686, 691)] == ["8", "2", "3"]
    assert boxes[682] == "Skalering af"


def test_the_tree_of_members_in_the_label_column(document) -> None:
    found = document("001")
    items = {line_of(found, b): b for b in found.blocks if b.kind == "item"}
    path = ("Klyngestyregruppen", "Medlemmer")
    assert items[168].section[-3:] == (*path, "Kommuner")
    assert items[177].section[-4:] == (*path, "Region", "Hospitalsenhed Midt")
    assert items[183].section[-4:] == (*path, "Region", "Psykiatri- og Socialledelsen")
    assert items[189].section[-4:] == (*path, "Region", "Sundhedsplanlægning")
    assert items[192].section[-3:] == (*path, "Praksis")
    assert [n for n in items if 167 < n < 194] == [
        *range(168, 174), *range(177, 181), 183, 189, 192, 193,
    ]  # fmt: skip
    assert items[261].section[-1].endswith("patient/borger")
    assert items[267].section[-1].endswith("familien")
    labels = [b.label.text for b in found.blocks if b.label]
    assert Counter(labels) == {"Formål": 3, "Opgaver": 3, "Mødefrekvens": 3, "Medlemmer": 2}


def test_the_clusters_and_their_partners_are_labels_with_values(document) -> None:
    found = document("004")
    fields = {b.label.text: b.text for b in found.blocks if b.label}
    assert list(fields) == ["Klynge Nord", "Klynge Midt", "Klynge Syd", "Klynge Vest"]
    assert all(t.endswith("PLO.") for t in fields.values())


def test_the_lists_whose_bullets_were_lost(document) -> None:
    found = document("000")
    tasks = [b for b in found.blocks if b.kind == "item" and b.section[-1] == "Opgaver"]
    assert [line_of(found, b) for b in tasks] == [50, 58, 60, 62, 66, 69]
    nested = [line_of(found, b) for b in found.blocks if b.kind == "item" and b.depth == 1]
    assert nested == [126, 130]


def test_titles_of_the_bulleted_sections(document) -> None:
    found = document("003")
    titles = [b.text for b in found.blocks if b.kind == "heading"]
    assert len(titles) == 20
    assert {"Sundhedsstyregruppen", "Klynger", "Fællessekretariat", "Faste grupper"} <= set(titles)


def test_the_footnote_is_apart_from_the_seat_it_explains(document) -> None:
    found = document("002")
    (note,) = (b for b in found.blocks if b.ordinal == "1" and b.kind == "paragraph")
    assert line_of(found, note) == 757
    assert not any("medlemmer1" in b.text for b in found.blocks)
