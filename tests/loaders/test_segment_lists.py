"""Lists without signs or with unusual ones, lists inside label columns, tables of bare pipes."""

from __future__ import annotations

from loaders.read import read
from loaders.segment import segment
from loaders.segments import Block


def blocks(text: str) -> list[Block]:
    return list(segment(read("prøve.txt", text.encode())).blocks)


def of_kind(text: str, kind: str) -> list[str]:
    return [b.text for b in blocks(text) if b.kind == kind]


COLUMN = """KOMMISSORIUM - HAVNERÅDET

Navn              Havnerådet

Ophæng            Rådet hører under Kystudvalget.

Opgaver           - Råd om moler og kajer
                  - Forslag til en havneplan, som
                    kan vedtages af Kystudvalget
                  Rådet behandler ikke klager.

Medlemmer         Ribe Kommune: 2
                  Skagen og Thyborøn Havne: 1 hver
                  Fiskernes forening: 1

Formand           Havnefoged, Ribe Kommune

Sekretariat       Kystcentret
                  Dagsorden: Kystcentret
                  Referat: Ribe Kommune

Personsammenfald  Formanden for rådet sidder i Kystudvalget.
"""


def test_a_label_column_holds_lists_and_labels_of_its_own() -> None:
    found = blocks(COLUMN)
    assert "row" not in {b.kind for b in found}
    items = {b.text: b.section[-1] for b in found if b.kind == "item"}
    assert items == {
        "Råd om moler og kajer": "Opgaver",
        "Forslag til en havneplan, som kan vedtages af Kystudvalget": "Opgaver",
        "Rådet behandler ikke klager.": "Opgaver",
        "Ribe Kommune: 2": "Medlemmer",
        "Skagen og Thyborøn Havne: 1 hver": "Medlemmer",
        "Fiskernes forening: 1": "Medlemmer",
    }
    fields = {b.label.text: b.text for b in found if b.label}
    assert fields["Referat"] == "Ribe Kommune"
    assert fields["Sekretariat"] == "Kystcentret"


def test_a_label_that_fills_its_column_is_one() -> None:
    fields = {b.label.text: b.text for b in blocks(COLUMN) if b.label}
    assert fields["Personsammenfald"] == "Formanden for rådet sidder i Kystudvalget."


def test_a_title_above_nothing_but_a_table_is_a_title() -> None:
    assert of_kind(COLUMN, "heading")[0] == "KOMMISSORIUM - HAVNERÅDET"


def test_lines_with_equally_many_pipes_below_names_of_columns_are_a_table() -> None:
    text = "Forum | Formand | Sekretær\nHavneråd | Ib Skov | Ane Lund\nKystråd | Bo Krat | -\n"
    assert [tuple(c.text for c in b.cells) for b in blocks(text) if b.kind == "row"] == [
        ("Forum", "Formand", "Sekretær"),
        ("Havneråd", "Ib Skov", "Ane Lund"),
        ("Kystråd", "Bo Krat", "-"),
    ]


def test_a_menu_of_pipes_is_no_table() -> None:
    text = "Forside | Borger | Erhverv\nOm os | Presse | Job\nHavnerådet mødes i maj.\n"
    assert not of_kind(text, "row")


def test_an_angle_before_a_capital_or_number_is_a_bullet() -> None:
    text = (
        "Hvem sidder i rådet?\n> 3 medlemmer fra havnen\n> Kystens forening\n\nMere > om rådet.\n"
    )
    assert of_kind(text, "item") == ["3 medlemmer fra havnen", "Kystens forening"]


def test_a_round_letter_before_a_number_is_a_bullet() -> None:
    text = "Her deltager\no 1 skipper fra hver havn\no 2-4 lodser\n"
    assert of_kind(text, "item") == ["1 skipper fra hver havn", "2-4 lodser"]


def test_lines_set_in_below_their_title_are_items() -> None:
    text = (
        "Havnerådet mødes tre gange om året og taler om moler, kajer, fyr og andet, der er nødvendigt.\n\n"
        "Medlemmer\n"
        "  1 repræsentant fra hver af havnene Ribe, Skagen, Thyborøn og Grenå, som er udpeget\n"
        "  2 lodser, hvoraf den ene er formand\n"
        "  Desuden kan fyrmesteren indbydes til enkelte punkter\n"
    )
    assert len(of_kind(text, "item")) == 3


def test_running_text_set_in_below_its_title_stays_together() -> None:
    text = (
        "Formål\n"
        "  Rådet skal sikre, at der er sammenhæng mellem moler, kajer, fyr og\n"
        "  Kystdirektoratet, og at der kommer en plan for hele kysten, som alle\n"
        "  Havnebyer kan bruge.\n"
    )
    assert not of_kind(text, "item")


def test_a_line_at_the_margin_leaves_the_item_above_it() -> None:
    text = (
        "Rådet vedtog:\n"
        "  a) Havnen får to pladser.\n"
        "  b) Ved uenighed lægger gruppen sagen frem for hele Havnerådet og Kystudvalget.\n"
        "Forslaget om en fast plads til lodserne blev ikke vedtaget af rådet.\n"
    )
    found = blocks(text)
    assert found[-1].kind == "paragraph"
    assert found[-1].text.startswith("Forslaget")


def test_bullets_lost_below_a_lead_without_a_colon_are_items() -> None:
    text = (
        "Havnerådet nedsætter \n\n Gruppe Mole, \n\n Gruppe Kaj og \n\n Gruppe Fyr. \n\n"
        "Det er ikke afgjort endnu, om der kommer flere. \n"
    )
    assert of_kind(text, "item") == ["Gruppe Mole,", "Gruppe Kaj og", "Gruppe Fyr."]


def test_a_section_on_short_lines_without_a_blank_between_is_their_heading() -> None:
    text = (
        "Havnerådet\nMedlemmer\nHavnefoged, Ribe\nLods, Esbjerg\n\nMedlemmer uden stemme\nIngen\n"
    )
    found = [b for b in blocks(text) if b.kind == "item"]
    assert [b.text for b in found[:2]] == ["Havnefoged, Ribe", "Lods, Esbjerg"]
    assert found[0].section[-1] == "Medlemmer"


def test_a_list_of_sections_has_no_heading_among_them() -> None:
    text = "Indhold\nFormål\nMedlemmer\nMøder\nEvaluering\n\nRådet mødes.\n"
    assert not {"Medlemmer", "Møder"} & set(of_kind(text, "heading"))
