"""Who a body is made up of, told by how the seats are spread, without a verb, or item by item."""

from __future__ import annotations

import pytest

import loaders
from tests.loaders.posts import HEAD, LIST, appointed, seats, sizes

LODS = "lodsforeningen"
DI = "dansk industri"


@pytest.mark.parametrize(
    "said",
    [
        "Kystrådets 7 medlemmer er fordelt således: 4 repræsentanter fra Lodsforeningen og 3 repræsentanter fra "
        "Dansk Industri.",
        "Kystrådet har 7 medlemmer. Sammensætningen er følgende: 4 fra Lodsforeningen og 3 fra Dansk Industri.",
        "Medlemmerne af rådet sammensættes sådan: 4 fra Lodsforeningen og 3 fra Dansk Industri.",
        "Rådet består af 7 medlemmer.\nFire repræsentanter fra Lodsforeningen samt tre repræsentanter efter "
        "indstilling fra Dansk Industri.",
    ],
)  # fmt: skip
def test_how_the_seats_are_spread(said: str) -> None:
    found = {row[1:] for row in seats(HEAD + said + "\n")}
    assert found == {(4, 4, LODS), (3, 3, DI)}


@pytest.mark.parametrize(
    ("item", "by"),
    [
        ("4 medlemmer indstillet af øvrige frivillige foreninger", "frivillige foreninger"),
        ("4 medlemmer indstillet af foreninger, der driver havne", "foreninger"),
        ("4 medlemmer valgt af og blandt byrådets medlemmer", "byråd"),
    ],
)
def test_chosen_by_those_without_an_article(item: str, by: str) -> None:
    assert ("member", 4, by) in appointed(f"{LIST}- {item}\n- to fra Lodsforeningen\n")


def test_the_members_of_a_board_join_it() -> None:
    text = (
        f"{HEAD}Kystrådet består af en formand og 5 lærere. Rådet tiltrædes af 2 medlemmer, der vælges af "
        "Lodsforeningen.\n"
    )
    assert ("member", 2, 2, LODS) in seats(text)
    assert ("member", 2, LODS) in appointed(text)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet består af en leder, beboere, pårørende og to lærere.",
         {(1, 1), (2, 2), (None, None)}),
        ("Kystrådet består af to pårørende til beboere og en leder.", {(2, 2), (1, 1)}),
        ("Kystrådet består af en formand, 5 lærere og 2 suppleanter.", {(1, 1), (5, 5)}),
    ],
)  # fmt: skip
def test_people_of_a_kind(said: str, expected: set[tuple[int | None, int | None]]) -> None:
    assert {(row[1], row[2]) for row in seats(HEAD + said + "\n")} == expected


@pytest.mark.parametrize(
    "said",
    [
        "Skolens leder deltager i rådets møder uden stemmeret som sekretær for rådet.",
        "Skolens leder deltager i møderne uden stemmeret som rådets sekretær.",
    ],
)
def test_the_head_as_secretary_without_a_vote(said: str) -> None:
    text = f"{HEAD}Kystrådet har 6 medlemmer. {said}\n"
    assert [row[0] for row in seats(text)] == ["secretary"]
    assert not seats(text, attendance="observer")


def test_two_signs_of_one_item() -> None:
    text = (
        "Kystrådet består af:\n  1. 1) 8 medlemmer efter indstilling fra Lodsforeningen.\n"
        "  2. 2) 2 medlemmer fra Dansk Industri.\n"
    )
    assert {row[1:] for row in seats(text)} == {(8, 8, LODS), (2, 2, DI)}


@pytest.mark.parametrize(
    "name",
    [
        "Rådet for Voksen- og Efteruddannelse",
        "Udvalget for Social- og sundhedsområdet",
        "Nævnet for Klima-, Natur- og Miljøklager",
    ],
)
def test_half_words_in_a_name(name: str) -> None:
    told = f"{name} har 8 medlemmer og mødes hver måned.\n".encode()
    graph = loaders.build([loaders.read_source("p.md", told)])
    bodies = [n for n in graph.nodes.values() if n.label == "Body"]
    assert [n.properties()["name"].removesuffix("et") for n in bodies] == [name.removesuffix("et")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Der vælges 9 medlemmer til Kystrådet.", {(9, 9)}),
        ("Der vælges to medlemmer til Kystrådet hvert år.", set()),
        ("På årsmødet i lige år vælges 5 medlemmer til Kystrådet for to år.", set()),
    ],
)
def test_how_many_are_chosen(said: str, expected: set[tuple[int, int]]) -> None:
    assert sizes(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    "said",
    [
        "Ved mødet i maj blev opgaverne fordelt således: 2 medlemmer ser på havnen, og 3 ser på stranden.",
        "Rådet drøftede følgende: 4 ansøgninger fra Lodsforeningen og 3 fra Dansk Industri.",
        "Fire ansøgninger fra Lodsforeningen og tre fra Dansk Industri.",
    ],
)
def test_what_is_spread_are_no_seats(said: str) -> None:
    assert not seats(f"{HEAD}Kystrådet mødes hver måned. {said}\n")
