"""Hospitals that no register knows are told by their town, and are not the region's as a whole."""

from __future__ import annotations

import pytest

from graph.nodes import Party
from tests.loaders.posts import LIST, seats
from tests.loaders.reading import graph_of


@pytest.mark.parametrize(
    ("said", "sender"),
    [
        ("1 fra Skovlunde Sygehus", "skovlunde sygehus"),
        ("1 overlæge fra Hospitalet i Fjordby", "hospitalet i fjordby"),
        ("1 fra Sygehuset i Grenbæk", "sygehuset i grenbæk"),
        ("1 repræsentant for Hospital Sydkysten", "hospital sydkysten"),
        ("1 fra sygehuset", "hospitalet"),
    ],
)
def test_whose_seat_it_is(said: str, sender: str) -> None:
    assert [row[3:] for row in seats(f"{LIST}- {said}\n- 2 fra Fanø Kommune\n") if row[1] == 1] == [
        (sender,)
    ]


def test_a_hospital_whose_name_has_a_comma_is_one() -> None:
    graph = graph_of(
        "Kommissorium for Demensrådet\n\n"
        "Demensrådet består af en overlæge fra Næstved, Slagelse og Ringsted Sygehuse og to "
        "fra Sorø Kommune.\n"
    )
    assert {p.name for p in graph.of(Party)} == {
        "Næstved, Slagelse og Ringsted Sygehuse", "Sorø Kommune",
    }  # fmt: skip


def test_the_hospitals_are_not_the_one_that_is_named() -> None:
    graph = graph_of(
        "Kommissorium for Demensrådet\n\n"
        "Demensrådet består af en overlæge fra Regionshospital Nordjylland.\n\n"
        "Fagrådet består af to fra hospitalerne.\n"
    )
    assert {p.name for p in graph.of(Party)} == {"Regionshospital Nordjylland", "hospitalerne"}
