"""Seats that English texts give to those who fill them, number by number, often without a noun."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.seating import seats, sizes

HEAD = "# Mull Arts Forum\n\n## Membership\n\n"


def _seat(count: int, by: str) -> tuple[Any, ...]:
    return ("member", "full", count, count, None, by, by)


GIVEN = [
    ("There are nine members. Three are appointed by Skye Council and one by the Hauliers' Association.",
     {_seat(3, "skye council"), _seat(1, "hauliers' association")}),
    ("The Forum has ten members. Of these, four are chosen by Argyll Council, two by the landowners.",
     {_seat(4, "argyll council"), _seat(2, "landowners")}),
    ("The Forum has ten members. Two more shall be nominated by Bute College.", {_seat(2, "bute college")}),
    ("The Forum has six members. Mull Council appoints three of them and Tobermory Town Council one; staff elect one.",
     {_seat(3, "mull council"), _seat(1, "tobermory town council"), _seat(1, "staff")}),
    ("The Forum is made up of eight members: four elected by the inshore fishermen, three elected by the processors, "
     "and one nominated by Bute College.",
     {_seat(4, "inshore fishermen"), _seat(3, "processors"), _seat(1, "bute college")}),
    ("The Forum comprises nine trustees: seven appointed by the Members and two elected by parents.",
     {_seat(7, "members"), _seat(2, "parents")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), GIVEN, ids=[t[:40] for t, _ in GIVEN])
def test_given_without_a_noun(text: str, told: set[Any]) -> None:
    assert told <= seats(HEAD + text + "\n", "mull arts forum")


def test_one_each_from_two() -> None:
    text = (
        "The Forum consists of two members each from Skye Council and Mull Council, and one each from "
        "Bute College and the Crofters Union."
    )
    found = seats(HEAD + text + "\n", "mull arts forum")
    assert {(low, who) for _, _, low, _, _, who, _ in found} == {
        (2, "skye council"), (2, "mull council"), (1, "bute college"), (1, "crofters union"),
    }  # fmt: skip
    assert not sizes(HEAD + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "The Forum has a chair and eight ordinary members.",
        "Membership: 3 trustees elected by the parents, 1 trustee nominated by Islay High School.",
        "The Forum consists of two members each from Skye Council and Mull Council.",
    ],
)
def test_a_part_is_no_size(text: str) -> None:
    assert not sizes(HEAD + text + "\n")


ROLES = [
    ("the Director of Finance, who shall be Chair", "chair"),
    ("the Head of Estates, who acts as secretary", "secretary"),
    ("the Provost, who will chair", "chair"),
    ("the Dean as Vice-Chair", "vice_chair"),
]


@pytest.mark.parametrize(("item", "role"), ROLES)
def test_what_an_officer_is_there(item: str, role: str) -> None:
    text = f"{HEAD}The Forum shall comprise:\n\n- {item}\n- two members from Bute College\n"
    assert role in {seat[0] for seat in seats(text, "mull arts forum")}


def test_a_wish_or_a_vote_gives_no_seat() -> None:
    for text in (
        "Three must be present for a quorum.",
        "It has been suggested that two be appointed by Skye Council.",
    ):
        assert not seats(f"{HEAD}The Forum has nine members. {text}\n", "mull arts forum")
