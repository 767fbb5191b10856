"""English lists of members as health boards, universities and councils keep them: offices with a field of
their own, houses in front of the office, who comes in somebody's place, lists told by their membership."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, names
from tests.loaders.seating import seats, sizes

HEAD = (
    "# Quay Health Board\n\nThe Board looks after the health of the quay and of those who live on it.\n\n"
    "## Membership\n\n"
)
LONE = [
    "Director of Public Health",
    "Cabinet Member for Health and Wellbeing",
    "Lead Member for Children and Families",
    "Head of Planning, Housing and Economy",
    "Executive Director of Adult Services",
    "manager for mental health",
    "Head of Communications and Engagement",
    "Director of Estates or their nominated deputy",
    "Chief Executive or nominee",
]


@pytest.mark.parametrize("office", LONE)
def test_the_field_of_an_office_sends_nobody(office: str) -> None:
    text = f"{HEAD}- {office}\n- Two councillors\n"
    assert {post[1:] for post in seats(text, "quay health board")} == {
        ("full", 1, 1, None, "", ""),
        ("full", 2, 2, None, "", ""),
    }
    assert not [n for n in graph_of(text).nodes.values() if n.label == "Party"]


HOUSED = [
    ("two Quay Council officers", 2, "quay council"),
    ("Quay Housing Association Chief Executive", 1, "quay housing association"),
    ("Student Union President or nominee", 1, "student union"),
    ("Quay Council's Director of Finance", 1, "quay council"),
    ("Chief executive of Quay NHS Trust or their nominated deputy", 1, "quay nhs trust"),
    ("Head of Planning, Quay Council", 1, "quay council"),
    ("Chair of Healthwatch", 1, "healthwatch"),
    ("Director of the Quay Housing Association", 1, "quay housing association"),
    ("one representative of each of the partner colleges", 1, "the partner colleges"),
    ("three elected members of Quay Council", 3, "quay council"),
    ("two co-opted student members from Quay College", 2, "quay college"),
]


@pytest.mark.parametrize(("line", "number", "house"), HOUSED)
def test_whose_an_office_is(line: str, number: int, house: str) -> None:
    told = [post for post in seats(f"{HEAD}- {line}\n- A pilot\n", "quay health board") if post[5]]
    assert told == [("member", "full", number, number, None, house, "")]


TOLD = [
    "Membership of the Quay Panel comprises:",
    "The membership of the Quay Panel is as follows:",
    "The composition of the Quay Panel shall be:",
    "Members of the Quay Panel are:",
]


@pytest.mark.parametrize("lead", TOLD)
def test_a_list_told_by_its_membership(lead: str) -> None:
    text = f"{lead}\n\n- A harbour master\n- Two councillors\n"
    assert {post[2] for post in seats(text, "quay panel")} == {1, 2}


def test_who_chooses_one_of_a_list_chooses_no_other() -> None:
    text = (
        "- Lead Member for Children and Families\n- Harbour master\n- Town clerk\n- Two nurses\n- A surgeon\n"
        "- One member nominated by Quay NHS Trust\n- A representative from the voluntary sector\n"
    )
    by = [post[6] for post in seats(HEAD + text, "quay health board") if post[6]]
    assert by == ["quay nhs trust"]


def test_some_of_a_list_are_no_size() -> None:
    assert sizes(f"{HEAD}- 6 place members\n- The chair\n") == set()
    assert (
        sizes("# Quay Board\n\nThe Board consists of two Quay Council members and a clerk.\n")
        == set()
    )


def test_a_list_of_houses_names_no_people() -> None:
    lines = "- Partner member Primary Care\n- Local Authorities\n- Clinical Commissioning\n- Two nurses\n"
    assert not [n for n in graph_of(HEAD + lines).nodes.values() if n.label == "Person"]


def test_the_committee_is_not_whoever_nominates() -> None:
    text = (
        "The lay members of the Pay Committee are nominated by the Search Committee.\n\n"
        "The Committee shall be composed of:\n\n- the Rector\n- two deans\n"
    )
    assert seats(text, "pay committee")
    assert not seats(text, "search committee")


DEFINED = [
    ('reports to Quay Harbour Council ("the QHC"). It advises QHC each spring.', "QHC"),
    (
        'reports to Quay Harbour Council (hereinafter referred to as "the QHC"). It advises QHC.',
        "QHC",
    ),
    ("reports to Quay Harbour Council (known as QHC). It advises QHC.", "QHC"),
    ('reports to Quay Harbour Council ("the Council" or "QHC"). It advises QHC.', "QHC"),
]


@pytest.mark.parametrize(("text", "short"), DEFINED)
def test_a_short_form_in_brackets(text: str, short: str) -> None:
    assert short not in names(graph_of(f"The Tide Panel {text}"))


ENTRIES = [
    (
        "Steering Group – two nurses from Quay NHS Trust",
        "steering group",
        (2, 2, "quay nhs trust"),
    ),
    (
        "Steering Group: one or more nurses from Quay NHS Trust",
        "steering group",
        (1, None, "quay nhs trust"),
    ),
    (
        "Lamp Panel - One officer from Quay Council, nominated by its chair.",
        "lamp panel",
        (1, 1, "quay council"),
    ),
]


@pytest.mark.parametrize(("line", "body", "seat"), ENTRIES)
def test_an_entry_of_a_body_with_who_sits_there(
    line: str, body: str, seat: tuple[int, int | None, str]
) -> None:
    text = f"# Who does what\n\nThis page tells how the work of the quay is organised.\n\n{line}\n"
    assert {(post[2], post[3], post[5]) for post in seats(text, body)} == {seat}


NO_ENTRIES = [
    "Steering Group – roads, paths and lamps",
    "Steering Group: 12 May 2024",
    "Steering Group – two members attended the fair.",
]


@pytest.mark.parametrize("line", NO_ENTRIES)
def test_no_entry_of_seats(line: str) -> None:
    assert not seats(f"# Who does what\n\nThis page tells how it is done.\n\n{line}\n", "group")


def test_who_is_appointed_to_a_committee_establishes_none() -> None:
    graph = graph_of(
        "The Quay Board was asked to appoint a member onto the Pay Committee. The Quay Board agreed to appoint two "
        "governors to the Lamp Committee. The Quay Board shall appoint a Tide Committee.\n"
    )
    made = {
        graph.nodes[e.target].name  # type: ignore[attr-defined]
        for e in graph.edges.values()
        if e.type == "ESTABLISHES"
    }
    assert made == {"Tide Committee"}


def test_a_body_in_brackets_is_not_whose_members_are_told() -> None:
    text = "# Quay Trustees Board\n\nThe Board (also the Quay Company Panel) consists of a Mayor and two deans.\n"
    assert seats(text, "quay trustees board")
    assert not seats(text, "quay company panel")
