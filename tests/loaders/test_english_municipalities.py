"""Municipalities and regions of the north as English pages name them."""

from __future__ import annotations

import pytest

from graph.nodes import Party
from tests.loaders.reading import graph_of
from tests.loaders.seating import seats

HEAD = "# Coastal Rescue Forum\n\n## Membership\n\n"
NAMED = [
    "Nordvik Municipality", "Municipality of Skarholt", "City of Bjørnvik", "Ålefjord Municipality",
    "Nesby Kommune", "Region Zealand", "Region of Southern Sweden", "Vestfjord County Municipality",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMED)
def test_a_party_by_its_name(name: str) -> None:
    text = f"{HEAD}The Forum consists of two members from the {name} and one member from Bute College.\n"
    assert name in {party.name for party in graph_of(text).of(Party)}
    assert not {p.name for p in graph_of(text).of(Party)} & {"local authorities", "City"}


def test_the_place_alone_stands_for_its_municipality() -> None:
    text = (
        f"{HEAD}The Forum is run by Nordvik Municipality and the Municipality of Skarholt.\n\nThe Forum consists of "
        "two members each from Nordvik and Skarholt.\n"
    )
    assert {row[5] for row in seats(text, "coastal rescue forum")} == {
        "nordvik municipality", "municipality of skarholt",
    }  # fmt: skip


def test_the_place_in_another_name_does_not() -> None:
    text = f"{HEAD}Nordvik Municipality pays. The Forum consists of two members from Nordvik Sailing Club.\n"
    assert "nordvik municipality" not in {row[5] for row in seats(text, "coastal rescue forum")}


def test_each_municipality_is_no_name() -> None:
    text = f"{HEAD}- one representative from each municipality\n"
    assert {row[4:6] for row in seats(text, "coastal rescue forum")} == {
        ("municipality", "local authorities")
    }


def test_members_counted_one_sender_after_another_are_no_size() -> None:
    text = f"{HEAD}The Forum consists of two members from Nordvik Municipality, one from the City of Bjørnvik.\n"
    assert {(row[2], row[5]) for row in seats(text, "coastal rescue forum")} == {
        (2, "nordvik municipality"), (1, "city of bjørnvik"),
    }  # fmt: skip


def test_the_municipalities_of_several_places() -> None:
    text = "# Mountain Rescue Cooperation\n\nIt is run by the municipalities of Rendal, Tynholm and Nesby.\n"
    assert {p.name for p in graph_of(text).of(Party)} >= {
        "Rendal Municipality", "Tynholm Municipality", "Nesby Municipality",
    }  # fmt: skip
