"""Who sits where in English, in wordings of our own: numbers, senders, chairs, who only attends."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.seating import seats, sizes

BODY = "sails committee"
HEAD = (
    "# Sails Committee - Terms of Reference\n\n## Purpose\n\nThe Sails Committee (the Committee) is where the "
    "ports and the councils of the coast meet.\n\n## Membership\n\n"
)


def _member(
    low: int | None, high: int | None, who: str = "", by: str = "", per: str | None = None
) -> tuple[Any, ...]:
    return ("member", "full", low, high, per, who, by)


WHO = "thurso harbour trust"
SENTENCES = [
    ("The Committee consists of three representatives of Thurso Harbour Trust.", _member(3, 3, WHO)),
    ("The Committee comprises up to four members from Thurso Harbour Trust.", _member(None, 4, WHO)),
    ("The Committee comprises at least two members appointed by Thurso Harbour Trust.", _member(2, None, WHO, WHO)),
    ("The Committee is made up of two nominees of Thurso Harbour Trust.", _member(2, 2, WHO)),
    ("Membership shall include not less than two officers from Thurso Harbour Trust.", _member(2, None, WHO)),
    ("The members of the Committee are two councillors nominated by Thurso Harbour Trust.", _member(2, 2, WHO, WHO)),
    ("The Committee is composed of between two and four members from Thurso Harbour Trust.", _member(2, 4, WHO)),
    ("Thurso Harbour Trust appoints two members of the Committee.", _member(2, 2, WHO, WHO)),
    ("Thurso Harbour Trust has two seats on the Committee.", _member(2, 2, WHO)),
    ("Two members of the Committee are appointed by Thurso Harbour Trust.", _member(2, 2, WHO, WHO)),
    ("Thurso Harbour Trust is represented by two officers.", _member(2, 2, WHO)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "seat"), SENTENCES, ids=[t[:50] for t, _ in SENTENCES])
def test_a_sentence(text: str, seat: tuple[Any, ...]) -> None:
    assert seats(HEAD + text + "\n", BODY) == {seat}


ITEMS = [
    ("two representatives of Thurso Harbour Trust", _member(2, 2, WHO)),
    ("One representative from Thurso Harbour Trust", _member(1, 1, WHO)),
    ("2 x members from Thurso Harbour Trust", _member(2, 2, WHO)),
    ("Up to three members appointed by Thurso Harbour Trust", _member(None, 3, WHO, WHO)),
    ("A minimum of two members from Thurso Harbour Trust", _member(2, None, WHO)),
    ("one representative from each municipality", _member(1, 1, "local authorities", per="municipality")),
    ("one elected member of each local authority", _member(1, 1, "local authorities", per="municipality")),
    ("the Harbour Master", _member(1, 1)),
    ("Chief Finance Officer", _member(1, 1)),
    ("a nurse", _member(1, 1)),
    ("three lay members", _member(3, 3)),
    ("a representative of Healthwatch Thurso", _member(1, 1, "healthwatch thurso")),
    ("Two councillors nominated by Thurso Council", _member(2, 2, "thurso council", "thurso council")),
    ("Director of Estates, Thurso Harbour Trust", _member(1, 1, WHO)),
    ("4 members elected by and from the academic staff", _member(4, 4, "academic staff", "academic staff")),
    ("up to two co-opted members", _member(None, 2)),
    ("three members nominated by the Thurso Boat Society", _member(3, 3, "thurso boat society", "thurso boat society")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "seat"), ITEMS, ids=[t[:50] for t, _ in ITEMS])
def test_an_item_of_a_list(text: str, seat: tuple[Any, ...]) -> None:
    for lead in ("The Committee shall have the following members:\n\n", ""):
        assert seat in seats(HEAD + lead + f"- {text}\n- two sailors of note\n", BODY)


def test_a_list_in_one_sentence() -> None:
    text = (
        "The Committee shall consist of: two members from Thurso Harbour Trust; one representative of each "
        "local authority; and the Harbour Master.\n"
    )
    assert seats(HEAD + text, BODY) == {
        _member(2, 2, WHO), _member(1, 1, "local authorities", per="municipality"), _member(1, 1),
    }  # fmt: skip


def test_one_of_whom_is_chair() -> None:
    text = "- three members from Thurso Harbour Trust, one of whom shall be Chair\n- the Harbour Master\n"
    found = seats(HEAD + text, BODY)
    assert _member(3, 3, WHO) in found
    assert ("chair", "full", 1, 1, None, WHO, "") in found


def test_of_whom_some_are_inside() -> None:
    text = "The Committee comprises six members, including two nurses from Thurso Harbour Trust.\n"
    assert _member(2, 2, WHO) in seats(HEAD + text, BODY)


SIZES = [
    ("The Committee has seven members.", (7, 7)),
    ("The Committee shall comprise eight members.", (8, 8)),
    ("Membership is seven councillors.", (7, 7)),
    ("The Committee consists of between six and nine members.", (6, 9)),
    ("The Committee shall have no more than ten members.", (None, 10)),
]


@pytest.mark.parametrize(("text", "size"), SIZES, ids=[t[:50] for t, _ in SIZES])
def test_the_number_of_members(text: str, size: tuple[int | None, int | None]) -> None:
    assert sizes(HEAD + text + "\n") == {size}


CHAIRS = [
    ("The Committee is chaired by the Harbour Master.", ("chair", "")),
    ("The Committee will be chaired by a member of Thurso Harbour Trust.", ("chair", WHO)),
    ("The Chair is appointed by Thurso Harbour Trust.", ("chair", "")),
    ("The Chair shall be elected by the members for two years.", ("chair", "")),
    ("The chair rotates between Thurso Harbour Trust and NHS England.", ("chair", f"nhs england + {WHO}")),
    ("The Vice-Chair is elected from among the members.", ("vice_chair", "")),
    ("Thurso Harbour Trust holds the chair.", ("chair", WHO)),
    ("Thurso Harbour Trust provides the Chair.", ("chair", WHO)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chair"), CHAIRS, ids=[t[:50] for t, _ in CHAIRS])
def test_who_chairs(text: str, chair: tuple[str, str]) -> None:
    assert chair in {(s[0], s[5]) for s in seats(HEAD + text + "\n", BODY)}


ATTENDING = [
    ("Healthwatch Thurso may be invited to attend.", "ad_hoc"),
    ("Healthwatch Thurso attends as an observer.", "observer"),
    ("Healthwatch Thurso is invited when needed.", "ad_hoc"),
    ("A representative of Healthwatch Thurso may attend meetings without voting.", "observer"),
    ("Healthwatch Thurso shall be in attendance.", "observer"),
    ("Healthwatch Thurso has a standing invitation as a non-voting observer.", "observer"),
    ("NHS England and Healthwatch Thurso may be asked to attend for particular items.", "ad_hoc"),
]


@pytest.mark.parametrize(("text", "how"), ATTENDING, ids=[t[:50] for t, _ in ATTENDING])
def test_who_only_attends(text: str, how: str) -> None:
    found = {(s[1], s[5]) for s in seats(HEAD + text + "\n", BODY)}
    assert any(h in (how, "ad_hoc", "observer") and "healthwatch thurso" in who for h, who in found)
    assert not any(h == "full" for h, _ in found)


NONE = [
    "The Committee does not include representatives of Thurso Harbour Trust.",
    "Thurso Harbour Trust shall not be represented on the Committee.",
    "Should two members come from Thurso Harbour Trust?",
    "It was suggested that two members should come from Thurso Harbour Trust.",
    "The Committee previously had four members from Thurso Harbour Trust.",
    "The Chair of the Ropes Committee shall not be a member of the Committee.",
    "Two members of Thurso Harbour Trust spoke against the plan.",
    "The members of the Committee are expected to read the papers.",
    "A quorum is four members, one of whom must be a nurse.",
    "The members present shall choose one of the officers to preside.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_seat(text: str) -> None:
    assert seats(HEAD + text + "\n", BODY) == set()
    assert sizes(HEAD + text + "\n") == set()
