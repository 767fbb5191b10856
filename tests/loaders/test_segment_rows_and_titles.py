"""Titles of items with their text set in below, tables drawn with bars and rules, what a page has around its text."""

from __future__ import annotations

import pytest

from tests.loaders.segmenting import cut, texts

ITEMS = """Referat af møde i Havnerådet

1. Godkendt: dagsordenen blev taget som den var.

2. Fælles vagter
   Rådet drøftede vagterne uden at beslutte noget.

3. Bådpladser
   Rådet sagde ja til ti nye pladser. De tages i brug i maj.
"""


def test_a_short_line_above_text_set_in_is_a_title() -> None:
    assert texts(ITEMS, "heading")[1:] == ["Fælles vagter", "Bådpladser"]


def test_an_item_that_runs_on_is_no_title() -> None:
    text = "Medlemmer\n\n1. En lods.\n2. Formanden for Havnerådet\n   Ole Krag\n3. Havnechefen\n   Lise Toft\n"
    assert not {"Formanden for Havnerådet", "Havnechefen"} & set(texts(text, "heading"))


def test_bare_numbers_with_one_title_that_has_nothing_below() -> None:
    text = (
        "Referat af møde i Havnerådet\n\n1 Dagsordenen: godkendt\n\n2 Nyt fra lodserne\nLodserne er trætte.\n\n"
        "3 Priser (beslutning)\nPriserne blev vedtaget.\n\n4 Vagtgruppen\nGruppen består til sommer.\n"
    )
    assert {"Nyt fra lodserne", "Vagtgruppen"} <= set(texts(text, "heading"))


RULED = """Møde i Havnerådet den 3. juni 2025

--------------------------------------------------
Pkt. | Emne                 | Udfald
--------------------------------------------------
 1   | Regnskab             | Taget til efterretning
 2   | Ny mole              | Sendes til byrådet
     |                      | (O. Krag var imod)
 3   | Vagtplan             | Godkendt
--------------------------------------------------
"""


def test_a_table_with_bars_and_rules() -> None:
    rows = [[c.text for c in b.cells] for b in cut(RULED).blocks if b.kind == "row"]
    assert rows == [
        ["Pkt.", "Emne", "Udfald"],
        ["1", "Regnskab", "Taget til efterretning"],
        ["2", "Ny mole", "Sendes til byrådet (O. Krag var imod)"],
        ["3", "Vagtplan", "Godkendt"],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Menu ☰  Borger  Erhverv  Politik",
        "Forside / Politik / Råd",
        "Hjem > Havne",
        "Du er her: Forside / Råd og nævn",
        "Udskriv side · Del · Tilbage til toppen",
        "Heim / Politikk / Råd",
        "Home / Council / Boards",
    ],
)
def test_what_a_page_has_around_its_text(line: str) -> None:
    body = "Kystrådet rådgiver kommunen om strande og mødes fire gange om året."
    assert texts(f"{line}\n\nKystrådet\n\n{body}\n") == ["Kystrådet", body]


@pytest.mark.parametrize(
    "line", ["Hjem for ældre", "Start / slut", "Forsiden viser rådet: Ole / Lise er med"]
)
def test_what_only_begins_alike(line: str) -> None:
    body = "Kystrådet rådgiver kommunen om strande og mødes fire gange om året."
    assert line.rsplit(maxsplit=1)[-1] in " ".join(texts(f"Kystrådet\n\n{line}\n\n{body}\n"))
