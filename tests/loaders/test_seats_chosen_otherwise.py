"""Seats filled in other words: who is chosen by whom, those left, and those told before the body."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, LIST, appointed, seats

DI = "dansk industri"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Dansk Industri nominerer to medlemmer, og Landboforeningen Vest udvælger ét.",
         {("member", 2, DI), ("member", 1, "landboforeningen vest")}),
        ("Seks er udpeget af Dansk Industri og tre af Landboforeningen Vest.",
         {("member", 6, DI), ("member", 3, "landboforeningen vest")}),
        ("Rådet har otte medlemmer. Tre af disse vælges af Dansk Industri, fire af Landboforeningen Vest, og den "
         "sidste peger Lodsforeningen på.",
         {("member", 3, DI), ("member", 4, "landboforeningen vest"), ("member", 1, "lodsforeningen")}),
        ("Dansk Industri vælger 4 af de 9 medlemmer, Lodsforeningen udpeger 3, og de resterende to findes af "
         "skippernes klub.",
         {("member", 4, DI), ("member", 3, "lodsforeningen"), ("member", 2, "skippernes klub")}),
        ("Rådet består af ti medlemmer. De vælges for tre år ad gangen af Lodsforeningen.",
         {("member", 10, "lodsforeningen")}),
        ("De tre brugerrepræsentanter i Kystrådet udpeges af Lodsforeningen, mens erhvervsrepræsentanten findes af "
         "Dansk Industri.", {("member", 3, "lodsforeningen"), ("member", 1, DI)}),
    ],
)  # fmt: skip
def test_who_chooses(said: str, expected: set[tuple[object, ...]]) -> None:
    assert appointed(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("- to skippere; Lodsforeningen vælger dem", ("member", 2, "lodsforeningen")),
        ("- én lærer (Lodsforeningen udpeger vedkommende)", ("member", 1, "lodsforeningen")),
        ("- 4 patienter, som Lodsforeningen finder", ("member", 4, "lodsforeningen")),
        ("- tre beboere valgt af de lokale grundejerlaug", ("member", 3, "lokale grundejerlaug")),
    ],
)
def test_a_member_and_who_chooses_him(item: str, expected: tuple[object, ...]) -> None:
    assert expected in appointed(f"{LIST}{item}\n- to fra Vejle Kommune (den ene er leder)\n")
    assert ("member", 2, 2, "vejle kommune") in seats(
        f"{LIST}{item}\n- to fra Vejle Kommune (den ene er leder)\n"
    )


@pytest.mark.parametrize(
    "said",
    [
        "En repræsentant for Lodsforeningen og to chefer fra Vejle Kommune sidder i Kystrådet.",
        "To chefer fra Vejle Kommune og én fra Lodsforeningen har plads i rådet.",
        "To fra Vejle Kommune samt en lods fra Lodsforeningen er medlemmer af rådet.",
        "Der findes også Kystrådet, hvor Vejle Kommune har to pladser og Lodsforeningen én.",
        "Kystrådet rummer to ledere fra Vejle Kommune og en lods fra Lodsforeningen.",
    ],
)  # fmt: skip
def test_those_who_sit_there_before_the_body(said: str) -> None:
    found = {(low, *by) for _, low, _, *by in seats(HEAD + said + "\n")}
    assert found == {(2, "vejle kommune"), (1, "lodsforeningen")}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("to pædagoger fra dagplejen, en fysioterapeut og en læge fra Ribe Sygehus",
         {(2, "dagplejen"), (1,), (1, "ribe sygehus")}),
        ("fem chefer og en sygeplejerske fra Ribe Sygehus", {(5,), (1, "ribe sygehus")}),
        ("én fra kulturlivet, to fra de grønne foreninger og en optometrist",
         {(1, "kulturlivet"), (2, "grønne foreninger"), (1,)}),
    ],
)  # fmt: skip
def test_each_of_a_list_by_itself(said: str, expected: set[tuple[object, ...]]) -> None:
    assert {(low, *by) for _, low, _, *by in seats(f"{HEAD}Rådet består af {said}.\n")} == expected


@pytest.mark.parametrize(
    "said",
    [
        "To af medlemmerne er ikke udpeget af Dansk Industri.",
        "Tre af punkterne er godkendt af Dansk Industri, og to er udsat af Lodsforeningen.",
        "Hvis to chefer fra Vejle Kommune sidder i Kystrådet, holdes der valg.",
        "To chefer fra Vejle Kommune sad i Kystrådet indtil 2019.",
        "Suppleanterne udpeges af Dansk Industri.",
        "Sagen er kendt. De udpeges ikke af byrådet.",
    ],
)
def test_nobody_is_chosen(said: str) -> None:
    assert seats(HEAD + said + "\n") == []


def test_a_kind_of_member_is_not_everyone() -> None:
    said = "Rådet består af fem skippere og en brugerrepræsentant. Brugerrepræsentanten udpeges af Dansk Industri."
    text = f"{HEAD}{said}\n"
    assert appointed(text) == {("member", 1, DI)}
