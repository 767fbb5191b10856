"""Chairs told in other words: each side has one, they take turns, the verb is left out or stands first."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, posts, read, seats

VEJLE, RIBE = "vejle kommune", "ribe kommune"


def chairs(said: str) -> set[tuple[object, ...]]:
    """Role and senders of those who chair."""
    told = seats(HEAD + said + "\n")
    return {(role, *by) for role, _, _, *by in told if str(role).endswith("chair")}


@pytest.mark.parametrize(
    "said",
    [
        "Vejle Kommune og Ribe Kommune har hver en formand.",
        "Den ene formand kommer fra Vejle Kommune, den anden fra Ribe Kommune.",
        "Rådet ledes af to ligestillede formænd, en fra Vejle Kommune og en fra Ribe Kommune.",
        "Rådet ledes af et delt formandskab med en formand fra Vejle Kommune og en formand fra Ribe Kommune.",
    ],
)
def test_two_who_chair(said: str) -> None:
    assert chairs(said) == {("co_chair", VEJLE), ("co_chair", RIBE)}


@pytest.mark.parametrize(
    "said",
    [
        "Rådet ledes på skift af Vejle Kommune og Ribe Kommune.",
        "Vejle Kommune og Ribe Kommune sidder for bordenden på skift.",
        "Formandskabet veksler hvert andet år mellem Vejle Kommune og Ribe Kommune.",
        "Formandskabet går på omgang mellem Vejle Kommune og Ribe Kommune.",
        "Møderne ledes efter tur af Vejle Kommune og Ribe Kommune.",
    ],
)
def test_one_chair_in_turn(said: str) -> None:
    assert chairs(said) == {("chair", RIBE, VEJLE)}
    [post] = posts(read(HEAD + said + "\n"))
    assert post.properties["rotation"]


@pytest.mark.parametrize(
    "said",
    [
        "Vejle Kommune har formandsposten de første to år, Ribe Kommune næstformandsposten.",
        "Formandsposten besættes af en repræsentant for Vejle Kommune, næstformandsposten af Ribe Kommune.",
        "Formandshvervet tilfalder Vejle Kommune. Næstformand bliver en repræsentant for Ribe Kommune.",
        "Som formand fungerer vejchefen i Vejle Kommune. Næstformanden kommer fra Ribe Kommune.",
    ],
)
def test_chair_and_vice_chair(said: str) -> None:
    assert chairs(said) == {("chair", VEJLE), ("vice_chair", RIBE)}


@pytest.mark.parametrize(
    "said",
    [
        "Rådet vælger på første møde efter nytår formand og næstformand af sin midte.",
        "Blandt medlemmerne vælges formand og næstformand.",
        "Rådet konstituerer sig på det første møde med en formand og en næstformand.",
        "Hvert andet år vælges en formand og en næstformand.",
        "Blandt medlemmerne udpeger ministeren en formand og en næstformand.",
    ],
)
def test_chosen_later_or_by_others(said: str) -> None:
    assert chairs(said) == {("chair",), ("vice_chair",)}


@pytest.mark.parametrize(
    "said",
    [
        "Der vælges ingen formand.",
        "Rådet udpeger efter indstilling fra formanden to ordstyrere.",
        "Vejle Kommune og Ribe Kommune har hver en plan.",
        "Rådet vælger på første møde en revisor. Formanden underskriver regnskabet.",
        "Vejchefen i Vejle Kommune er stedfortræder for formanden.",
        "Der blev talt om, hvem der bliver formand.",
    ],
)
def test_nobody_chairs(said: str) -> None:
    assert chairs(said) == set()
