"""People line after line: below the name of a body, below sides, behind a lead, a line for each thing told."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_people import held, told, who

BODY = "Broudvalget"
INTRO = "# Broudvalget\n\nBroudvalget rådgiver byrådet i Nordby Kommune.\n\n"


def roles(text: str, name: str = "bro.md") -> dict[str, str]:
    """Person → role, of the people of the one body."""
    found = held(graph_of(text, name))
    assert {body for _, body, *_ in found} <= {BODY}
    return {person: role if how == "holder" else how for person, _, role, how in found}


@pytest.mark.parametrize(
    "lead",
    [
        "Udvalget tæller tre personer:",
        "Udvalget har følgende medlemmer:",
        "Medlemmer af udvalget er:",
        "Følgende sidder i udvalget:",
        "Udvalget består p.t. af:",
    ],
)
def test_a_line_that_leads_to_names(lead: str) -> None:
    text = f"{INTRO}{lead}\n\nAsger Vinding, formand\nDorthe Emborg, direktør, Vig Havn\nIb Bering (næstformand)\n"
    assert roles(text) == {
        "Asger Vinding": "chair",
        "Dorthe Emborg": "member",
        "Ib Bering": "vice_chair",
    }


@pytest.mark.parametrize(
    "lead",
    [
        "Følgende sager behandles ikke i udvalget:",
        "Udvalget har ikke følgende medlemmer:",
        "Kontakt:",
    ],
)
def test_a_line_that_leads_to_no_members(lead: str) -> None:
    assert roles(f"{INTRO}{lead}\n\n- Asger Vinding\n- Dorthe Emborg\n") == {}


def test_a_line_for_the_name_the_office_and_the_house() -> None:
    text = (
        f"{INTRO}Udvalget tæller fire personer:\n\nAsger Vinding\nFormand\nByrådsmedlem, Nordby Kommune\n\n"
        "Dorthe Emborg\nNæstformand\nDirektør, Vig Havn A/S\n\nIb Bering\nValgt af brugerne\n\nVakant\n"
        "Erhvervslivet\n\nEva Sten\nAdvokat\n\nLæs mere om udvalget >\n"
    )
    graph = graph_of(text, "bro.md")
    assert {(p, r) for p, _, r, _ in held(graph)} == {
        ("Asger Vinding", "chair"),
        ("Dorthe Emborg", "vice_chair"),
        ("Ib Bering", "member"),
        ("Eva Sten", "member"),
    }
    assert told(graph, "Dorthe Emborg") == ("Direktør", "Vig Havn A/S")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nordby Kommune", "Vig Havn"),
        ("Udpeget af byrådet", "Udpeget af havnen"),
        ("Kommunale medlemmer", "Eksterne medlemmer"),
        ("Region Midtjylland", "Kommunerne"),
    ],
)
def test_sides_below_the_name_of_a_body_in_a_list_of_members(first: str, second: str) -> None:
    text = (
        f"Medlemsliste pr. 1. januar 2025\n\nBROUDVALGET\n\n{first}\n• Byrådsmedlem Asger Vinding (formand)\n"
        f"• Ingeniør, Nordby Kommune, Eva Sten\n• NN (udpeges senere)\n\n{second}\n• Læge Trine Vad\n"
        "Personlig stedfortræder: læge Hans Maegaard\n"
    )
    assert roles(text, "liste.txt") == {
        "Asger Vinding": "chair",
        "Eva Sten": "member",
        "Trine Vad": "member",
        "Hans Maegaard": "deputy",
    }


def test_headings_beside_that_of_the_members() -> None:
    text = (
        "Parks Committee\n\nThe Parks Committee advises the Council.\n\nMembership\n\nEx officio\n"
        "Head of Parks - Dr Amy Wong (Chair)\nBorough Treasurer - Mr Neil Cope\n\n"
        "Elected by the Council (two)\nMrs Jane Smith (to 31 July 2026)\nVacancy\n\n"
        "Lay members\nThe Revd Paul Marsh\n\nIn attendance\nMs Joan Bell, Clerk of Works\n\n"
        "Former members\nMr Tom Hall\n"
    )
    graph = graph_of(text, "parks.txt")
    assert {(p, r) for p, _, r, _ in held(graph)} == {
        ("Amy Wong", "chair"),
        ("Neil Cope", "member"),
        ("Jane Smith", "member"),
        ("Paul Marsh", "member"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "- Direktør, Vig Havn, Dorthe Emborg",
        "- Direktør Dorthe Emborg / Vig Havn",
        "- Vig Havn: direktør Dorthe Emborg",
        "- Dorthe Emborg · direktør · Vig Havn",
        "- Direktør – Dorthe Emborg – Vig Havn",
        "- Dorthe Emborg | Direktør | Vig Havn",
        "- Dorthe Emborg (direktør, Vig Havn)",
        "- Vig Havn – direktør Dorthe Emborg",
    ],
)
def test_office_house_and_name_in_any_order(line: str) -> None:
    graph = graph_of(f"{INTRO}## Medlemmer\n\n{line}\n- Ib Bering, Nordby Kommune\n", "bro.md")
    title, house = told(graph, "Dorthe Emborg")
    assert (title or "").casefold() == "direktør"
    assert house == "Vig Havn"


@pytest.mark.parametrize(
    "text",
    [
        "# Broudvalget\n\nKontakt udvalget:\n\nAsger Vinding\nDorthe Emborg\n",
        "# Broudvalget\n\nAsger Vinding roste broen. Dorthe Emborg gjorde ikke.\n",
        "# Broudvalget\n\n## Tidligere medlemmer\n\nAsger Vinding\nDorthe Emborg\n",
        "Referat\n\nBroudvalget\n\nDato: 3. marts 2025\n\nAfbud\n\nAsger Vinding\nDorthe Emborg\n",
        "# Broudvalget\n\n## Se også\n\n- Danske Havne\n- Grønne Broer\n- Nordby Brolaug\n",
    ],
)
def test_names_that_are_no_members(text: str) -> None:
    assert roles(text) == {}


def test_the_name_of_an_association_is_nobody() -> None:
    graph = graph_of(
        "# Samarbeidsutvalet\n\nUtvalet gjev råd til kommunane og skal ikkje vedta noko.\n\n"
        "## Medlemer\n\n- Kari Nes\n- Nordfjord Elveeigarlag\n- Indre Idrettslag\n",
        "vatn.md",
    )
    assert who(graph) == {"Kari Nes"}


@pytest.mark.parametrize(
    "line",
    [
        "- Asger Vinding, Vig Havn (stedfortræder: Mona Krag)",
        "- Asger Vinding, Vig Havn; suppleant: Mona Krag",
        "- Havnechef Asger Vinding (personlig stedfortræder: direktør Mona Krag)",
        "- Asger Vinding / suppleant Mona Krag",
    ],
)
def test_a_deputy_beside_the_member(line: str) -> None:
    assert roles(f"{INTRO}## Medlemmer\n\n{line}\n- Ib Bering\n") == {
        "Asger Vinding": "member",
        "Mona Krag": "deputy",
        "Ib Bering": "member",
    }


def test_offices_with_dots_behind_them() -> None:
    text = (
        "Udvalg under Kulturnævnet\n\n1. Teaterudvalget\nFormand ........ Vivi Storm\nNæstformand .... Jakob Lind\n"
        "Medlem ......... Sara Nord, Børneteatret\nMedlem ......... Ubesat\n\n2. Broudvalget\n"
        "Formand: Kapelmester Lars Bøgh\nMedlemmer: Ida Krogh (Musikskolen) og Ane Due (borger)\n"
    )
    found = {(person, body, role) for person, body, role, _ in held(graph_of(text))}
    assert found == {
        ("Vivi Storm", "Teaterudvalget", "chair"),
        ("Jakob Lind", "Teaterudvalget", "vice_chair"),
        ("Sara Nord", "Teaterudvalget", "member"),
        ("Lars Bøgh", "Broudvalget", "chair"),
        ("Ida Krogh", "Broudvalget", "member"),
        ("Ane Due", "Broudvalget", "member"),
    }
