"""Rules of clubs and minutes of councils in English: a committee that has no other name, numbers said twice,
people addressed by their style and letters, a general meeting that is no meeting of the committee."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, names, provisions
from tests.loaders.seating import seats, sizes

RULES = (
    "# Rules of the Sandbank Rowing Club\n\n4. Committee\n\n4.1 The Club shall be run by a Committee consisting of a "
    "Captain, a Secretary, a Treasurer and not less than four other members of the Club.\n"
    "4.2 The Committee shall meet at least six times in each season.\n4.3 Five members shall form a quorum.\n\n"
    "5. Annual General Meeting\n\n5.1 The officers are elected at the Annual General Meeting, which is held in May.\n"
)


def test_the_only_committee_needs_no_other_name() -> None:
    assert {post[0] for post in seats(RULES, "committee")} == {"member", "secretary"}
    told = {(body, kind, low, high) for body, kind, low, high in provisions(graph_of(RULES))}
    assert ("Committee", "cadence", 6, None) in told
    assert {kind for body, kind, *_ in told if body == "Committee"} >= {"cadence", "quorum"}


def test_a_general_meeting_is_no_cadence_of_the_committee() -> None:
    assert {t[2:] for t in provisions(graph_of(RULES)) if t[1] == "cadence"} == {(6, None)}


def test_a_committee_beside_others_is_none_of_its_own() -> None:
    text = (
        "The Lamps Committee advises the Light Committee.\n\nThe Committee shall meet twice a year."
    )
    assert "Committee" not in names(graph_of(text))


TWICE = [
    ("The Lamp Panel has nine (9) members.", (9, 9)),
    ("The Lamp Panel has 9 (nine) members.", (9, 9)),
    ("The Lamp Panel consists of twelve (12) members.", (12, 12)),
]


@pytest.mark.parametrize(("text", "size"), TWICE)
def test_a_number_said_twice_is_one(text: str, size: tuple[int, int]) -> None:
    assert sizes(text) == {size}


OFTEN = [
    ("The Lamp Panel meets at least four (4) times a year.", (4, None)),
    ("A minimum of four Lamp Panel meetings shall be held each year.", (4, None)),
    ("The Lamp Panel meets at least three times per school year.", (3, None)),
]


@pytest.mark.parametrize(("text", "often"), OFTEN)
def test_how_often(text: str, often: tuple[int, int | None]) -> None:
    told = provisions(graph_of(f"# Lamp Panel\n\nThe Panel looks after the lamps.\n\n{text}\n"))
    assert {t[2:] for t in told if t[1] == "cadence"} == {often}


MINUTES = (
    "Minutes of the Sandbank Town Council meeting held on 5 May 2021\n\n"
    "Present: Cllr P Moor (Chair), Cllr Mrs S Mills, Cllr J Penn & Mrs Jane Clark.\n"
    "In attendance: Mr E J G Roper (Clerk) and County Cllr J Davey\n"
    "Apologies: Dr K Sharp and Cllr H Worth\n"
)


def test_people_by_their_style_and_letters() -> None:
    graph = graph_of(MINUTES)
    people = {n.id: getattr(n, "name", "") for n in graph.nodes.values() if n.label == "Person"}
    came = {
        people[e.source]: bool(e.properties()["present"])
        for e in graph.edges.values()
        if e.type == "ATTENDED"
    }
    assert came == {
        "P Moor": True, "S Mills": True, "J Penn": True, "Jane Clark": True, "E J G Roper": True,
        "J Davey": True, "K Sharp": False, "H Worth": False,
    }  # fmt: skip


def test_letters_alone_are_no_people() -> None:
    graph = graph_of(
        "# Lamp Panel\n\n## Members\n\n- Group A Lamps\n- Plan B Review\n- The two wardens\n"
    )
    assert not [n for n in graph.nodes.values() if n.label == "Person"]


def test_a_board_of_directors_in_small_letters_is_a_body() -> None:
    graph = graph_of(
        "The board of directors meets monthly. Our council of governors has 20 members and reports to the board of "
        "directors.\n"
    )
    assert names(graph) >= {"board of directors", "council of governors"}
    told = {t for t in provisions(graph) if t[1] in ("cadence", "size")}
    assert told == {
        ("board of directors", "cadence", 12, 12), ("council of governors", "size", 20, 20),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The members of the Tide Board are appointed by Sandbank Council.",
        "The seven remaining members of the Tide Board are appointed by Sandbank Council.",
        "The chair of the Tide Board is appointed by Sandbank Council.",
        "The Tide Board members shall be appointed by Sandbank Council.",
        "Two members of the Tide Board shall be appointed by Sandbank Council.",
    ],
)
def test_who_appoints_members_establishes_no_board(text: str) -> None:
    assert not [e for e in graph_of(text).edges.values() if e.type == "ESTABLISHES"]


def test_a_chair_is_no_professor_of_a_field() -> None:
    graph = graph_of(
        "# Tide Group\n\nThe Group is chaired by Lars Hemming, Professor of Applied Matter, Sandbank College.\n\n"
        "The group consists of the following people:\n\nLars Hemming, Sweden\n\nPaula Eriksen, Finland\n"
    )
    people = {getattr(n, "name", "") for n in graph.nodes.values() if n.label == "Person"}
    assert people == {"Lars Hemming", "Paula Eriksen"}
    assert "the following people" not in {getattr(n, "name", "") for n in graph.nodes.values()}
