"""Hospitals that no register knows are told by their town, and are not the region's as a whole."""

from __future__ import annotations

import pytest

from tests.loaders.posts import LIST, seats


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
