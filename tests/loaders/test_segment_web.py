"""Web pages and what is like them: links beside the text, titles that ask, people as cards."""

import pytest

from tests.loaders.segmenting import cut, only, texts

BODY = "Kystrådet rådgiver kommunen om strande og klitter og mødes fire gange om året."


@pytest.mark.parametrize(
    "links",
    [
        "Læs også\nHavneudvalget\nMøder i Klitnævnet",
        "Relaterede sider\n- Havneudvalget\n- Klitnævnet",
        "LINKS\nHavneudvalget\nKlitnævnet\nBestyrelsesmøder 2020-2023",
        "Se også: Havneudvalget | Klitnævnet | Strandrådet",
        "På denne side\n\nHavneudvalget\nKlitnævnet",
        "Snarveier\nHavneutvalget\nKlimarådet",
        "Snarvegar\nHamneutvalet\nUngdomsrådet",
        "In this section\nHarbour Committee\nDunes Board",
        "Useful links: Harbour Committee | Dunes Board",
    ],
)
def test_lists_of_links_are_no_text(links: str) -> None:
    assert texts(f"Kystrådet\n\n{BODY}\n\n{links}\n\n{BODY}\n") == ["Kystrådet", BODY, BODY]


@pytest.mark.parametrize(
    "button",
    [
        "Hent vedtægten for Kystrådet (PDF)",
        "Læs rådets forretningsorden (pdf, 200 kb)",
        "Se referaterne >",
        "Last ned reglementet (åpnes i nytt vindu) »",
        "Read the constitution of the Board (opens in a new window)",
        "Download terms of reference (docx)",
        "Contact: web@example.org | Page owner: Web Team | Accessibility",
    ],
)
def test_buttons_and_footers_are_no_text(button: str) -> None:
    assert texts(f"Kystrådet\n\n{BODY}\n\n{button}\n") == ["Kystrådet", BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Rådet skal også se på links til naturen.",
        "Se bilag 2 for en oversigt over medlemmerne",
        "Læs vedtægten, før du stiller op",
        "Find en afløser, når formanden er syg",
    ],
)
def test_sentences_with_the_words_of_links_stay(text: str) -> None:
    assert text in texts(f"Kystrådet\n\n{BODY}\n\n{text}\n\n{BODY}\n")


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Hvem er med?", "da"),
        ("Hvad laver rådet?", "da"),
        ("Hvor tit mødes vi?", "da"),
        ("Hvem sitter i utvalget?", "nb"),
        ("Kven er med i rådet?", "nn"),
        ("Who sits on the board?", "en"),
        ("How often do we meet?", "en"),
    ],
)
def test_a_short_question_above_a_text_is_its_title(title: str, language: str) -> None:
    found = cut(f"Kystrådet\n\n{BODY}\n\n{title}\n- to fra kommunen\n- en fra havnen\n")
    assert only(found, title).kind == "heading"
    assert only(found, "to fra kommunen").section[-1] == title


def test_a_question_in_a_text_is_no_title() -> None:
    whole = "Hvem betaler så? Det gør kommunen, når rådet har sagt ja."
    assert only(cut(f"Kystrådet\n\n{BODY}\n\n{whole}\n"), "Hvem betaler").kind == "paragraph"
    long = "Hvem skal betale, når en storm tager klitterne og kommunen ikke har penge til mere?"
    assert only(cut(f"Kystrådet\n\n{BODY}\n\n{long}\n\n{BODY}\n"), long).kind == "paragraph"


def test_people_as_cards_are_one_list() -> None:
    people = """Anna Holm Lund
Formand
Biolog, Klitby Kommune

Bo Vang
Fisker

Cæcilie Toft
Valgt af byrådet

Vakant
Havnens brugere

Dan Ø. Kjær
Næstformand"""
    found = cut(f"Kystrådet\n\n{BODY}\n\nMedlemmer\n\n{people}\n\nMøder\n{BODY}\n")
    listed = [b for b in found.blocks if b.section[-1:] == ("Medlemmer",)]
    assert [b.text for b in listed] == people.split("\n\n")
    assert {b.kind for b in listed} == {"item"}


def test_titles_with_a_text_below_are_no_cards() -> None:
    titles = ["Kystens Natur", "Havets Fisk", "Byens Gader"]
    text = "".join(f"{title}\nRådet ser på det hele.\n\n" for title in titles)
    assert texts(text, "heading") == titles


def test_people_line_by_line_below_a_title_are_items() -> None:
    people = """Chefkonsulent Anna Holm, Center for Klit og Strand, Region Østkyst, formand for gruppen
It-chef Bo Vang, Klitby Kommune
Cæcilie Toft / Fiskeriforeningen
Dan Kjær, fisker, Havneby"""
    found = cut(f"Bilag 1\n\nKYSTGRUPPEN\n\n{people}\n\n{BODY}\n")
    assert [b.text for b in found.blocks if b.kind == "item"] == people.split("\n")


@pytest.mark.parametrize(
    ("office", "who"),
    [
        ("Sekretær", "Anna Holm, Klitby Kommune"),
        ("Formand", "Bo Vang, direktør i Havneby"),
        ("Secretary", "Ms Ann Holme, Dunes Office"),
        ("Observatør", "Fiskeriforeningen"),
    ],
)
def test_one_line_below_an_office_is_who_holds_it(office: str, who: str) -> None:
    found = cut(f"Kystrådet\n\n{BODY}\n\n{office}\n{who}\n\n{BODY}\n")
    assert (only(found, office).kind, only(found, who).kind) == ("heading", "item")


def test_a_subtitle_behind_a_dash_leaves_the_title_a_title() -> None:
    found = cut(
        f"Kystråd Vest\n- opgaver, medlemmer og møder\n\nOpgaver\n- {BODY}\n- Rådet ser på klitter.\n"
    )
    assert found.blocks[0].kind == "heading"
    assert found.parts[0].title == "Kystråd Vest"


@pytest.mark.parametrize(
    "titles",
    [
        ("I. Grundlag", "II. Kystrådet", "III. Møder", "IV. Ophør"),
        ("I) Formål", "II) Medlemmer", "III) Sekretariat", "VI) Varighed"),
    ],
)
def test_roman_numbers_stand_before_titles(titles: tuple[str, ...]) -> None:
    text = "AFTALE\n\n" + "".join(f"{title}\n{BODY}\n\n" for title in titles)
    found = [b for b in cut(text).blocks if b.kind == "heading"][1:]
    assert [f"{b.ordinal} {b.text}" for b in found] == list(titles)
