"""What English texts say of several bodies at once: "Both panels", "All three", "They"."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, provisions, ties

HEAD = "# Governance of Wick Trust\n\n"
SET_UP = "The Trust Board has set up three committees: the Audit Committee, the Pay Committee and the Land Committee. "
THREE = {"Audit Committee", "Pay Committee", "Land Committee"}
TWO = "Below the Trust Board sit the Works Group and the Safety Group. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (SET_UP + "All three committees report to the Trust Board.", THREE),
        (SET_UP + "All three report to the Trust Board after every meeting.", THREE),
        (SET_UP + "The committees report to the Trust Board.", THREE),
        (TWO + "Both report to the Trust Board.", {"Works Group", "Safety Group"}),
        (TWO + "Both groups shall report to the Trust Board.", {"Works Group", "Safety Group"}),
        ("The Youth Panel has six members. The Elders' Panel has four. The two panels report to the Trust Board.",
         {"Youth Panel", "Elders' Panel"}),
    ],
)  # fmt: skip
def test_each_of_them(text: str, who: set[str]) -> None:
    found = {
        a
        for type_, a, b in ties(graph_of(HEAD + text))
        if type_ == "REPORTS_TO" and b == "Trust Board"
    }
    assert found == who


def test_they_go_on_about_both() -> None:
    text = TWO + "Both report to the Trust Board. They meet quarterly."
    assert provisions(graph_of(HEAD + text)) == {
        ("Works Group", "cadence", 4, 4), ("Safety Group", "cadence", 4, 4),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Trust Board has six members. Both must be residents and report to the Provost.",
        "The Trust Board meets monthly. All members report to the Provost.",
    ],
)
def test_who_is_no_body_is_none_of_them(text: str) -> None:
    assert not {
        t for t in ties(graph_of(HEAD + text)) if t[0] == "REPORTS_TO" and t[1] != "Trust Board"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Daily matters are handled by a Tasking Group which meets weekly.",
            ("Tasking Group", "cadence", 52, 52),
        ),
        (
            "The Trust Board is advised by a User Forum, which meets twice a year.",
            ("User Forum", "cadence", 2, 2),
        ),
        (
            "The Trust Board is assisted by the Land Panel, which convenes quarterly.",
            ("Land Panel", "cadence", 4, 4),
        ),
    ],
)
def test_a_relative_clause_is_about_what_stands_before_it(
    text: str, told: tuple[str, str, int, int]
) -> None:
    assert provisions(graph_of(HEAD + text)) == {told}


def test_a_column_that_says_when_they_meet() -> None:
    text = "| Body | Meets |\n|---|---|\n| Works Group | Monthly |\n| Land Panel | Twice a year |\n"
    assert provisions(graph_of(HEAD + text)) == {
        ("Works Group", "cadence", 12, 12), ("Land Panel", "cadence", 2, 2),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Ethics Panel was established by the Trust Board in 2019 and succeeds the Values Group.",
        "The Ethics Panel was set up by the Trust Board and replaced the Values Group.",
        "The Ethics Panel replaces the Values Group.",
    ],
)
def test_who_set_it_up_succeeds_nobody(text: str) -> None:
    succeeding = {t for t in ties(graph_of(HEAD + text)) if t[0] == "SUCCEEDS"}
    assert succeeding == {("SUCCEEDS", "Ethics Panel", "Values Group")}


PROVIDED = [
    ("The Works Group may itself commit up to £50,000.", "competence"),
    ("The Works Group can sign contracts worth up to £10,000.", "competence"),
    ("Five members are needed for a decision.", "quorum"),
    ("Members who cannot come may send a colleague.", "deputies"),
    ("The Works Group sits five times a year.", "cadence"),
]


@pytest.mark.parametrize(("text", "kind"), PROVIDED)
def test_a_provision(text: str, kind: str) -> None:
    found = provisions(graph_of(f"# Works Group\n\n{text}\n"))
    assert {(body, said) for body, said, _, _ in found} == {("Works Group", kind)}


@pytest.mark.parametrize(
    "text",
    [
        "The chair sits on the Land Panel.",
        "Five members spoke for the proposal.",
        "The Works Group sits in Thurso.",
    ],
)
def test_no_provision(text: str) -> None:
    assert not provisions(graph_of(f"# Works Group\n\n{text}\n"))
