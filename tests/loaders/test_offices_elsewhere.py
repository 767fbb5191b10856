"""Chairs of one body who sit in another, lists that stand before their body, and whose a seat is."""

from __future__ import annotations

import pytest

from graph.edges import ExOfficio
from tests.loaders.posts import HEAD, LIST, appointed, seats
from tests.loaders.reading import graph_of

OTHERS = (
    "# Vedtægt for Kystrådet\n\nRådet har nedsat Teknikerudvalget. "
    "Fanø Kommune og Esbjerg Byråd er repræsenteret i Kystrådet.\n\n"
)


def offices(said: str) -> set[tuple[str, str, str]]:
    """Body and role of the office, and the body where it gives a seat."""
    graph = graph_of(OTHERS + said + "\n")
    where = {
        e.target: graph.nodes[e.source].name for e in graph.edges.values() if e.type == "HAS_POST"
    }
    return {
        (where[e.source], str(graph.nodes[e.source].role), where[e.target])  # type: ignore[attr-defined]
        for e in graph.joining(ExOfficio)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Formanden for Teknikerudvalget har altid sæde i Kystrådet.",
         ("Teknikerudvalget", "chair", "Kystrådet")),
        ("Den, der er formand for Teknikerudvalget, har automatisk plads i Kystrådet.",
         ("Teknikerudvalget", "chair", "Kystrådet")),
        ("Kystrådets formand er født formand for Teknikerudvalget.",
         ("Kystrådet", "chair", "Teknikerudvalget")),
        ("Teknikerudvalget består af rådets formand, to ingeniører fra Fanø Kommune og en biolog.",
         ("Kystrådet", "chair", "Teknikerudvalget")),
        ("Teknikerudvalget består af Kystrådets næstformand og tre lodser fra Esbjerg Havn.",
         ("Kystrådet", "vice_chair", "Teknikerudvalget")),
        ("Formanden og to medlemmer fra Fanø Kommune udgør Teknikerudvalget.",
         ("Kystrådet", "chair", "Teknikerudvalget")),
    ],
)  # fmt: skip
def test_an_office_gives_a_seat(said: str, expected: tuple[str, str, str]) -> None:
    assert expected in offices(said)


@pytest.mark.parametrize(
    "said",
    [
        "Formanden for Teknikerudvalget har ikke sæde i Kystrådet.",
        "Teknikerudvalget består af en formand og to medlemmer fra Fanø Kommune.",
        "Formanden og sekretæren udgør en vigtig støtte for rådet.",
        "Rådets formand underskriver referatet af Teknikerudvalgets møder.",
    ],
)
def test_an_office_gives_none(said: str) -> None:
    assert offices(said) == set()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådet består af 4 byrådsmedlemmer og 2 fra Danske Havne. Esbjerg Byråd har nedsat rådet.",
         ("member", 4, 4, "esbjerg byråd")),
        ("Rådet består af to repræsentanter for havneledelsen og 2 fra Danske Havne.",
         ("member", 2, 2, "havneledelsen")),
        ("Rådet består af én fra Maritim IT og 2 fra Danske Havne.", ("member", 1, 1, "maritim it")),
        ("Rådet har tre medlemmer, hvoraf ét er lods og to er fra Danske Havne.",
         ("member", 2, 2, "danske havne")),
    ],
)  # fmt: skip
def test_whose_the_seats_are(said: str, expected: tuple[object, ...]) -> None:
    assert expected in seats(f"{HEAD}{said}\n")


def test_what_a_list_of_members_says_of_the_work_is_no_seat() -> None:
    said = "Rådet består af 2 lodser fra Esbjerg Havn, som skal være en bærende kraft for havnene."
    assert seats(f"{HEAD}{said}\n") == [("member", 2, 2, "esbjerg havn")]
    text = f"{LIST}- 2 lodser fra Esbjerg Havn\n- 3 dykkere fra Danske Havne\n- at være en samlende kraft for øerne\n"
    assert seats(text) == [("member", 2, 2, "esbjerg havn"), ("member", 3, 3, "danske havne")]


def test_the_house_behind_the_comma_of_an_entry() -> None:
    text = (
        f"{LIST}- 2 lodser, Esbjerg Havn\n- Kommunaldirektøren, Fanø Kommune\n"
        "- 1-2 biologer, DTU Aqua\n- Rådet ansætter en projektleder\n"
    )
    assert seats(text) == [
        ("member", 1, 1, "fanø kommune"), ("member", 1, 2, "dtu aqua"), ("member", 2, 2, "esbjerg havn")
    ]  # fmt: skip


def test_the_council_is_another_one_than_the_towns() -> None:
    text = (
        "# Nyt kystråd\n\nByrådet har besluttet at oprette Kystrådet. Rådet får to medlemmer fra "
        "Danske Havne, og Byrådet udpeger rådets formand.\n"
    )
    assert seats(text) == [("chair", 1, 1), ("member", 2, 2, "danske havne")]
    assert ("chair", 1, "byråd") in appointed(text)
