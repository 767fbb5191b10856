"""Lines between bodies in the everyday English of secretariats, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, ties

HEAD = "# Works Group\n\nThe Works Group looks after paths and gates.\n\n"
TOLD = [
    (
        "Underneath the Land Board are the Roads Group and the Paths Group.",
        "REPORTS_TO|Roads_Group|Land_Board REPORTS_TO|Paths_Group|Land_Board",
    ),
    (
        "Complaints about staff pass straight to the Pay Committee.",
        "ESCALATES_TO|Works_Group|Pay_Committee",
    ),
    (
        "Anything that cannot be settled in a month goes up to the Land Board.",
        "ESCALATES_TO|Works_Group|Land_Board",
    ),
    ("A short newsletter is sent to the Land Board each month.", "INFORMS|Works_Group|Land_Board"),
    ("The Land Board gets a copy of the minutes.", "INFORMS|Works_Group|Land_Board"),
    (
        "The Land Board turns to the Works Group for ideas on drainage.",
        "RECOMMENDS_TO|Works_Group|Land_Board",
    ),
    (
        "The Works Group brings its draft budget before the Land Board.",
        "RECOMMENDS_TO|Works_Group|Land_Board",
    ),
    (
        "The Works Group assembles everything that comes before the Land Board.",
        "PREPARES_CASES_FOR|Works_Group|Land_Board",
    ),
    (
        "What the Land Board decides, the Works Group puts into practice.",
        "EXECUTES_DECISIONS_OF|Works_Group|Land_Board",
    ),
    (
        "The Works Group checks in monthly with the Roads Group.",
        "COORDINATES_WITH|Works_Group|Roads_Group",
    ),
    ("The Roads Group ended when the Works Group was set up.", "SUCCEEDS|Works_Group|Roads_Group"),
    ("The admin support comes from the Estates Office.", "SERVES|Estates_Office|Works_Group"),
    ("The Estates Office finds the clerk.", "SERVES|Estates_Office|Works_Group"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_an_everyday_wording_tells_its_lines(text: str, told: str) -> None:
    expected = {tuple(one.replace("_", " ") for one in line.split("|")) for line in told.split()}
    found = {(a.replace("_", " "), b, c) for a, b, c in ties(graph_of(HEAD + text))}
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "No complaints went to the Land Board.",
        "The Land Board did not receive the minutes.",
        "The Works Group does not meet regularly with the Roads Group.",
        "The Works Group saw the minutes of the Land Board.",
        "The secretary comes from a farming family.",
        "Minutes go to the Land Board for approval.",
        "Papers go to the printers on Friday.",
    ],
)
def test_no_line(text: str) -> None:
    assert not ties(graph_of(HEAD + text))
