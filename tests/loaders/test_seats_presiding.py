"""Who chairs, said in many ways, and who observes, is called in or keeps the minutes."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, LIST, appointed, seats


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Direktøren for Danske Havne er formand.", ("chair", 1, 1, "danske havne")),
        ("Direktøren for Danske Havne er født medlem og rådets formand.",
         ("chair", 1, 1, "danske havne")),
        ("Formand for rådet er direktøren for Danske Havne.", ("chair", 1, 1, "danske havne")),
        ("Rådets næstformand er borgmesteren i Vejle.", ("vice_chair", 1, 1, "vejle kommune")),
        ("Kystrådet ledes af direktøren for Danske Havne.", ("chair", 1, 1, "danske havne")),
        ("Formandsposten varetages af direktøren for Danske Havne.", ("chair", 1, 1, "danske havne")),
        ("Direktøren for Danske Havne varetager formandsposten.", ("chair", 1, 1, "danske havne")),
        ("Direktøren for Danske Havne fungerer som formand.", ("chair", 1, 1, "danske havne")),
        ("Rektor er født formand.", ("chair", 1, 1)),
    ],
)  # fmt: skip
def test_who_chairs(said: str, expected: tuple[object, ...]) -> None:
    assert seats(f"{HEAD}{said}\n") == [expected]


def test_two_chairs_in_one_sentence() -> None:
    said = "Formand er direktøren for Danske Havne, mens næstformanden er borgmesteren i Vejle."
    assert seats(f"{HEAD}{said}\n") == [
        ("chair", 1, 1, "danske havne"), ("vice_chair", 1, 1, "vejle kommune")
    ]  # fmt: skip


def test_the_members_choose() -> None:
    said = "Rådet vælger selv en formand og en næstformand."
    assert seats(f"{HEAD}{said}\n") == [("chair", 1, 1), ("vice_chair", 1, 1)]


def test_somebody_else_chooses() -> None:
    assert appointed(f"{HEAD}Rådets formand udpeges af regionsrådet.\n") == {
        ("chair", 1, "regionsråd")
    }
    assert appointed(f"{HEAD}Formand: Udpeges af ministeren\n") == {("chair", 1, "ministeren")}


def test_a_chair_that_goes_round_behind_a_label() -> None:
    said = "Næstformand: går på skift mellem Vejle Kommune og Kolding Kommune"
    assert seats(f"{HEAD}{said}\n") == [("vice_chair", 1, 1, "kolding kommune", "vejle kommune")]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Direktøren for Danske Havne (formand)", "chair"),
        ("Direktøren for Danske Havne – næstformand", "vice_chair"),
        ("Direktøren for Danske Havne, formand", "chair"),
        ("Direktøren for Danske Havne (medformand)", "co_chair"),
        ("Fuldmægtig fra Danske Havne (sekretær)", "secretary"),
    ],
)
def test_a_mark_behind_a_seat_is_its_role(said: str, role: str) -> None:
    assert seats(f"{LIST}- {said}\n") == [(role, 1, 1, "danske havne")]


def test_one_of_those_counted_chairs() -> None:
    for said in ("heraf én som formand", "hvoraf den ene er formand"):
        assert seats(f"{LIST}- 6 repræsentanter for Danske Havne, {said}\n") == [
            ("chair", 1, 1, "danske havne"), ("member", 6, 6, "danske havne")
        ]  # fmt: skip


def test_a_chair_elsewhere_chairs_nothing_here() -> None:
    assert seats(f"{HEAD}Rådet hører den borgmester, der er formand for Danske Havne.\n") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ungdomsrådet har en observatørplads.", ("member", 1, 1, "ungdomsråd")),
        ("Patientinddragelsesudvalget følger møderne med én observatør.",
         ("member", 1, 1, "patientinddragelsesudvalg")),
        ("Direktøren for Danske Havne deltager uden stemmeret.",
         ("member", None, None, "danske havne")),
    ],
)  # fmt: skip
def test_who_observes(said: str, expected: tuple[object, ...]) -> None:
    assert seats(f"{HEAD}{said}\n", attendance="observer") == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Planchefen kan tilkaldes efter behov.", ("member", None, None)),
        ("Ved behov kan Kystdirektoratet indbydes til enkelte møder.",
         ("member", None, None, "kystdirektoratet")),
    ],
)  # fmt: skip
def test_who_is_called_in(said: str, expected: tuple[object, ...]) -> None:
    assert seats(f"{HEAD}{said}\n", attendance="ad_hoc") == [expected]


def test_neither_a_question_nor_an_ad_hoc_group_gives_a_seat() -> None:
    said = "Spejderne har spurgt, om de kan få en plads. Kystrådet nedsætter ad hoc grupper."
    assert seats(f"{HEAD}{said}\n", attendance="ad_hoc") == []
    assert seats(f"{HEAD}{said}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## Formandskab\n\nRegion Syddanmark og kommunerne\n",
            [("co_chair", 1, 1, "kommunerne"), ("co_chair", 1, 1, "region syddanmark")],
        ),
        ("## Formand\n\nDirektøren for KL\n", [("chair", 1, 1, "kl")]),
        ("## Næstformand\n\nKommunerne\n", [("vice_chair", 1, 1, "kommunerne")]),
        ("Formandskab: Danske Regioner\n", [("chair", 1, 1, "danske regioner")]),
        ("## Formand\n\nFormanden leder møderne, som KL og Danske Regioner deltager i.\n", []),
        ("## Formandens opgaver\n\nKL og Danske Regioner\n", []),
    ],
)
def test_a_label_or_heading_and_whose_chair_it_is(text: str, expected: list[object]) -> None:
    assert seats(HEAD + text) == expected
