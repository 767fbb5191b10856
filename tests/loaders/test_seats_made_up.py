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


@pytest.mark.parametrize(
    ("lead", "number"),
    [
        ("Kystrådet er sammensat af et medlem fra hver af følgende organisationer:", 1),
        ("Kystrådet består af én repræsentant for hver af disse foreninger:", 1),
        ("Kystrådet består af repræsentanter fra en række organisationer:", None),
    ],
)
def test_one_from_each_of_those_listed(lead: str, number: int | None) -> None:
    items = "- Lodsforeningen\n- Dansk Industri (repr. Ane Holm)\n- Vejle Kommune\n"
    found = {row[1:] for row in seats(f"# Vedtægter\n\n{lead}\n\n{items}")}
    assert found == {(number, number, who) for who in (LODS, DI, "vejle kommune")}


def test_what_follows_the_list_is_no_member() -> None:
    text = (
        "Kystrådet består af et medlem fra hver af følgende organisationer:\n\n- Lodsforeningen\n- Dansk Industri\n\n"
        "Rådet mødes hver måned.\n\nKontakt\n"
    )
    assert {row[3] for row in seats(text)} == {LODS, DI}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Der kan sidde mellem 5 og 7 repræsentanter for Lodsforeningen, herudover er der 2 lærere.",
         {(5, 7), (2, 2)}),
        ("Kystrådet består af borgmesteren, som er født formand, direktøren og to lærere.",
         {(1, 1), (2, 2)}),
        ("Kystrådet består af direktøren for Lodsforeningen eller dennes repræsentant og to lærere.",
         {(1, 1), (2, 2)}),
    ],
)  # fmt: skip
def test_more_of_those_who_sit_there(said: str, expected: set[tuple[int, int]]) -> None:
    found = [row for row in seats(HEAD + said + "\n") if row[0] in ("member", "chair")]
    assert {(row[1], row[2]) for row in found} == expected


def test_the_members_of_a_body_are_what_the_text_goes_on_about() -> None:
    text = (
        "§ 9\n\nMedlemmerne af Kystrådet udnævnes af ministeren. 2 medlemmer udpeges efter indstilling fra "
        "Lodsforeningen. 1 medlem udpeges efter indstilling fra Dansk Industri.\n"
    )
    assert {("member", 2, 2, LODS), ("member", 1, 1, DI)} <= set(seats(text))


@pytest.mark.parametrize(
    "said",
    [
        "Medlemmerne af Kystrådet er automatisk medlemmer i Havnerådet.",
        "Medlemmerne af Kystrådet er samtidig medlemmer af Lodsforeningen.",
    ],
)
def test_where_else_members_sit_sends_nobody(said: str) -> None:
    assert not seats(f"{HEAD}Kystrådet mødes hver måned. {said}\n")


def test_what_a_body_may_do_is_no_member() -> None:
    text = f"{LIST}- to lærere\n- to elever\n- Rådet kan vælge at tilbyde to pladser til Lodsforeningen\n"
    assert {row[1] for row in seats(text)} == {2}
    assert not any(LODS in row for row in seats(text))
