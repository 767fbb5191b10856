"""Sentences of their own that say who fills seats told elsewhere."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, seats

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
