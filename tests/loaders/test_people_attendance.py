"""Who came to a meeting and who did not: marks, tables, headings, labels, brackets; in four languages."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_people import came, held, who

HEAD = "Referat af møde i Broudvalget\n\nDato: 3. marts 2025\n\n"
TAIL = "\n\n1. Velkomst\nFormanden bød velkommen.\n"


def seen(text: str, head: str = HEAD, name: str = "referat.txt") -> dict[str, bool]:
    return came(graph_of(f"{head}{text}{TAIL}", name))


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Asger Vinding, Dorthe Emborg\nAfbud: Ib Bering",
        "Deltagere: Asger Vinding (formand), Dorthe Emborg (Vig Havn)\nFraværende: Ib Bering - sygdom",
        "Medlemmer til stede: Asger Vinding og Dorthe Emborg\nMedlemmer med afbud: Ib Bering",
        "Mødedeltagere:\n- Asger Vinding\n- Dorthe Emborg\n- Ib Bering (afbud)",
        "Fremmødte medlemmer:\nAsger Vinding\nDorthe Emborg\n\nIkke fremmødte:\nIb Bering",
        "Medlemmer          Til stede\nAsger Vinding      x\nDorthe Emborg      x\nIb Bering          afbud",
        "| Navn | Mødt | Afbud |\n|---|---|---|\n| Asger Vinding | x | |\n| Dorthe Emborg | x | |\n| Ib Bering | | x |",
        "Tilstedeværende: direktør Asger Vinding, Dorthe Emborg, Vig Havn\nMeldt afbud: Ib Bering",
    ],
)  # fmt: skip
def test_who_came_and_who_did_not(text: str) -> None:
    assert seen(text) == {"Asger Vinding": True, "Dorthe Emborg": True, "Ib Bering": False}


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Asger Vinding\nAfbud: Ib Bering (Dorthe Emborg mødte som stedfortræder)",
        "Til stede: Asger Vinding, Dorthe Emborg (stedfortræder for Ib Bering)\nAfbud: Ib Bering",
        "Medlemmer          Til stede\nAsger Vinding      x\nIb Bering          ved stedfortræder Dorthe Emborg",
        "Til stede: Asger Vinding\nDesuden deltog ingeniør Dorthe Emborg.\nAfbud: Ib Bering",
        "Til stede: Asger Vinding\nFra sekretariatet deltog Dorthe Emborg.\nFraværende: Ib Bering",
    ],
)
def test_who_came_instead_or_besides(text: str) -> None:
    assert seen(text) == {"Asger Vinding": True, "Dorthe Emborg": True, "Ib Bering": False}


def test_a_table_with_offices_tells_the_members_too() -> None:
    graph = graph_of(
        "Nordby kommune\n\nMØTEPROTOKOLL\n\nUtvalg: Kommunalt miljøutvalg\nDato: 05.02.2025\n\n"
        "Faste medlemmer som møtte:\nNavn                 Funksjon     Representerer\n"
        "Kari Nes             Leder        H\nOla Vik              Medlem       SP\n\n"
        "Faste medlemmer som ikke møtte:\nNavn                 Funksjon     Representerer\n"
        "Liv Berge            Medlem       AP\n\n"
        "Varamedlemmer som møtte:\nNavn                 Møtte for    Representerer\n"
        "Per Dal              Liv Berge    AP\n\n"
        "Møtte også: feltbetjent Siri Lund (Politiet).\n\nSak 1/25 Regnskap\nGodkjent.\n"
    )
    assert came(graph) == {
        "Kari Nes": True,
        "Ola Vik": True,
        "Liv Berge": False,
        "Per Dal": True,
        "Siri Lund": True,
    }
    assert {(person, role, how) for person, _, role, how in held(graph)} == {
        ("Kari Nes", "chair", "holder"),
        ("Ola Vik", "member", "holder"),
        ("Liv Berge", "member", "holder"),
        ("Per Dal", "member", "deputy"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minutes of the Parks Committee\n\nDate: 3 March 2025\n\nPresent: Jane Smith (Chair), Amy Wong\n"
            "Apologies: Tom Hall\nIn attendance: Joan Bell (Clerk)\n",
            {"Jane Smith": True, "Amy Wong": True, "Joan Bell": True, "Tom Hall": False},
        ),
        (
            "Minutes of the Parks Committee\n\nDate: 3 March 2025\n\nMembers present\nJane Smith\nAmy Wong\n\n"
            "Members not present\nTom Hall\n",
            {"Jane Smith": True, "Amy Wong": True, "Tom Hall": False},
        ),
        (
            "Referat frå møte i Samarbeidsutvalet\n\nDato: 3. mars 2025\n\nTil stades: Kari Nes, Ola Vik\n"
            "Fråfall: Liv Berge\n",
            {"Kari Nes": True, "Ola Vik": True, "Liv Berge": False},
        ),
        (
            "Referat fra møte i Samarbeidsutvalget\n\nDato: 3. mars 2025\n\nMøtte: Kari Nes, Ola Vik\n"
            "Meldt forfall: Liv Berge\n",
            {"Kari Nes": True, "Ola Vik": True, "Liv Berge": False},
        ),
    ],
)
def test_in_english_and_norwegian(text: str, expected: dict[str, bool]) -> None:
    assert came(graph_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Asger Vinding, Grøn Trafik, Danske Havne",
        "Til stede: Asger Vinding, Vestkystens Fiskeindustri A/S",
        "Til stede: Asger Vinding (formand), Ældre Sagen Nordby",
    ],
)
def test_houses_do_not_come_as_people(text: str) -> None:
    graph = graph_of(f"{HEAD}{text}{TAIL}")
    assert who(graph) == {"Asger Vinding"}


def test_who_only_came_is_no_member() -> None:
    text = "Deltagere: Asger Vinding (formand), Dorthe Emborg\nAfbud: Ib Bering\nReferent: Eva Sten"
    assert {person for person, *_ in held(graph_of(f"{HEAD}{text}{TAIL}"))} == {"Asger Vinding"}


@pytest.mark.parametrize("name", ["Mads Kornum", "Ellen Sand", "Rune Bay", "Lone Brink"])
def test_names_that_are_words_as_well(name: str) -> None:
    assert seen(f"Til stede: Asger Vinding\nAfbud: {name}, Brønderslev Kommune") == {
        "Asger Vinding": True,
        name: False,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Til stede: Asger Vinding og Dorthe Emborg. Der var afbud fra Ib Bering.",
        "Asger Vinding og Dorthe Emborg deltog. Afbud var modtaget fra Ib Bering.",
        "| Navn | Rolle | Til stede |\n|---|---|---|\n| Asger Vinding | Formand | X |\n| Dorthe Emborg | Medlem | X |\n"
        "| Ib Bering | Medlem | Afbud |",
        "Til stede:\nAsger Vinding (AV), formand\nDorthe Emborg (DE)\n\nFraværende var Ib Bering.",
    ],
)  # fmt: skip
def test_apologies_told_in_passing_or_in_the_column_of_those_present(text: str) -> None:
    found = seen(text)
    assert found.pop("Ib Bering") is False
    assert set(found.values()) <= {True}


def test_an_agenda_tells_whom_it_calls_and_nobody_came_yet() -> None:
    graph = graph_of(
        "Dagsorden for møde i Broudvalget\n\nTirsdag den 4. marts 2025\n\nDeltagere: Asger Vinding, Ib Bering\n\n"
        "1. Godkendelse af referat fra mødet den 3. december 2024\n2. Mødeplan: 3. juni og 2. december 2025\n"
    )
    assert came(graph) == {}


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        ("Henning Tuse. Stig Ubby deltog i stedet.", {"Stig Ubby"}),
        ("Henning Tuse (Vig Kommune) - i hans sted mødte Stig Ubby", {"Stig Ubby"}),
        ("Henning Tuse, erstattet af Stig Ubby, Tine Holm (syg)", {"Stig Ubby"}),
        ("Henning Tuse (repræsenteret ved Stig Ubby); Tine Holm", {"Stig Ubby"}),
        ("Henning Tuse; 1. suppleant Stig Ubby var mødt og stemte", {"Stig Ubby"}),
        ("Henning Tuse (Stig Ubby mødte ikke), Tine Holm", set()),
        ("Henning Tuse og Tine Holm, begge uden afbud", set()),
    ],
)
def test_who_came_for_somebody_who_stayed_away(away: str, expected: set[str]) -> None:
    graph = graph_of(
        "Referat af møde i Klimaudvalget\n\nDato: 12. maj 2025\nTil stede: Ida Moe, Per Kold\n"
        f"Afbud: {away}\n\n1. Nyt\n"
    )
    seen = came(graph)
    assert {name for name, here in seen.items() if here} == {"Ida Moe", "Per Kold"} | expected
    assert seen["Henning Tuse"] is False


def test_marks_with_a_remark_behind() -> None:
    graph = graph_of(
        "Referat\nHavnerådet, 7. oktober 2024\n\n"
        "Medlemmer             Selskab               Til stede?\n"
        "Jens Højgaard         Vig Havn              ja, formand\n"
        "Thomas Sejr           Bro Kommune           ja, fra pkt. 3\n"
        "Merete Lyster         Bro Kommune           nej (syg)\n"
        "Mads Bro              Bro Kommune           -  (ferie)\n"
        "Dan Kragh             Lodserne              orlov\n\n1. Nyt\nDrøftet.\n"
    )
    assert came(graph) == {
        "Jens Højgaard": True,
        "Thomas Sejr": True,
        "Merete Lyster": False,
        "Mads Bro": False,
        "Dan Kragh": False,
    }


def test_titles_between_people_set_in_by_one() -> None:
    graph = graph_of(
        "Møtereferat – Tangrådet\n\nDato: 21.10.2024\n\nTil stede\n Kari Nes (leder)\n Ola Vik (teknisk-adm.)\n"
        " Lin Dang (student)\nFravær\n Per Dal, Liv Berge\n\nSak 1/24 Nytt\nTatt til orientering.\n"
    )
    assert came(graph) == {
        "Kari Nes": True,
        "Ola Vik": True,
        "Lin Dang": True,
        "Per Dal": False,
        "Liv Berge": False,
    }


def test_minutes_that_no_word_calls_so() -> None:
    graph = graph_of(
        "Fagligt Forum for Tang\n\nDato: onsdag d. 5. juni 2024\nTil stede: Ida Moe (Vig Kommune), Per Kold\n"
        "Derudover: Vejchef Anker Lyng; konsulent Rita Toft\nAfbud: Jan Bro\n\n1. Nyt\nDrøftet.\n"
    )
    assert came(graph) == {
        "Ida Moe": True,
        "Per Kold": True,
        "Anker Lyng": True,
        "Rita Toft": True,
        "Jan Bro": False,
    }


def test_what_is_remarked_below_a_list_of_the_absent_is_about_nobody() -> None:
    graph = graph_of(
        "Referat af møde i Tangrådet\n\nDato: 5. juni 2024\nTil stede: Ida Moe, Per Kold\n\nFraværende:\nJan Bro\n"
        "-------\n2 | Budget | Anbefales\n| (P. Kold tog forbehold)\n"
    )
    assert came(graph) == {"Ida Moe": True, "Per Kold": True, "Jan Bro": False}
