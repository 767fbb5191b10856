"""Sentences of their own that say who fills seats told elsewhere."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, read, seats

SEATS = HEAD + "Kystrådet består af fire chefer fra kommunerne, tre fra regionen og to studerende. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("De kommunale medlemmer udpeges af KKR.", {("member", 4, "kommunekontaktrådet")}),
        ("Regionens medlemmer vælges af regionsrådet for to år.", {("member", 3, "regionsråd")}),
        ("De studerende vælges af Studenterrådet.", {("member", 2, "studenterråd")}),
        ("Kommunernes repræsentanter er udpeget af KL.", {("member", 4, "kl")}),
        (
            "Rådets medlemmer beskikkes af ministeren.",
            {("member", 4, "ministeren"), ("member", 3, "ministeren"), ("member", 2, "ministeren")},
        ),
        ("De kommunale medlemmer kan udpeges af KKR.", set()),
        ("Suppleanterne udpeges af KL.", set()),
        ("De kommunale medlemmer udpeges ikke af KKR.", set()),
        ("Arbejdsgruppens medlemmer udpeges af KL.", set()),
        ("Medlemmerne vælges for fire år.", set()),
    ],
)
def test_who_fills_the_seats_of_a_side_a_kind_or_all(said: str, expected: set[object]) -> None:
    assert appointed(SEATS + said + "\n") == expected


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        (
            HEAD + "Kystrådet har ni medlemmer. Medlemmerne udpeges af byrådet for fire år.\n",
            "kystråd", {("member", 9, "byråd")},
        ),
        (
            "# Ungeudvalget\n\nUdvalget består af 12 unge. De unge udpeges af KL.\n",
            "ungeudvalg", {("member", 12, "kl")},
        ),
        (
            "# Utvalget for kyst\n\nUtvalget består av tre medlemmer fra kommunene og to fra KS. "
            "Kommunenes representanter oppnevnes av KS Nordland.\n",
            "kyst", {("member", 3, "ks nordland")},
        ),
        (
            "# The River Board\n\nThe Board consists of two student members and three teachers. "
            "The student members are elected by the Academic Senate.\n",
            "river board", {("member", 2, "academic senate")},
        ),
    ],
)  # fmt: skip
def test_who_fills_all_seats_and_in_other_languages(
    text: str, body: str, expected: set[object]
) -> None:
    assert appointed(text, body) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet har seks pladser: to til KL, tre til Danske Havne og én til DI Fyn.",
         [("member", 1, 1, "di fyn"), ("member", 2, 2, "kl"), ("member", 3, 3, "danske havne")]),
        ("Kystrådet består af fire chefer, én fra hver kommune, og formanden fra KL.",
         [("member", 1, 1, "kl"), ("member", 4, 4, "kommunerne")]),
        ("I rådet sidder 2 fra KL, kystkoordinatoren og 1 fra Danske Havne.",
         [("member", 1, 1), ("member", 1, 1, "danske havne"), ("member", 2, 2, "kl")]),
        ("Kystrådet består af to læger, som KL peger på.", [("member", 2, 2, "kl")]),
        ("Borgerpanelet har 20 medlemmer, der er trukket ved lod.", []),
    ],
)  # fmt: skip
def test_places_shares_and_those_who_point_out(said: str, expected: list[object]) -> None:
    assert seats(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådet har otte medlemmer. Byrådet vælger 4, og Danske Havne indstiller 4.",
         {("member", 4, "byråd"), ("member", 4, "danske havne")}),
        ("Danske Havne peger på to.", {("member", 2, "danske havne")}),
        ("Rådet har syv medlemmer. Danske Havne udpeger 3 af 7.", {("member", 3, "danske havne")}),
        ("De ni er valgt af de etniske foreninger.", {("member", 9, "etniske foreninger")}),
        ("De otte andre vælges af foreningerne.", {("member", 8, "foreningerne")}),
        ("Kystrådet vælger selv sin formand.", {("chair", 1, "kystråd")}),
        ("Danske Havne vælger 2 gange om året en by.", set()),
        ("Danske Havne udpeger 3 steder, hvor der skal måles.", set()),
    ],
)  # fmt: skip
def test_choices_without_a_noun_and_of_the_body_itself(said: str, expected: set[object]) -> None:
    assert appointed(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    ("said", "inside"),
    [
        ("Formanden vælges af regionsrådet blandt de medlemmer, det har valgt.", {3}),
        ("Kystrådet vælger selv en næstformand blandt de kommunale medlemmer.", {4}),
        ("Formanden vælges af regionsrådet.", set()),
    ],
)
def test_a_chair_chosen_from_among_some_is_one_of_these(said: str, inside: set[int]) -> None:
    text = "Kystrådet består af tre medlemmer af regionsrådet og fire medlemmer fra kommunerne. "
    stated = read(HEAD + text + said + "\n")
    numbers = {n.key: n.properties.get("seats_min") for n in stated.nodes}
    assert {numbers[e.target] for e in stated.edges if e.type == "INCLUDED_IN"} == inside
