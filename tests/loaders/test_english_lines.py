"""Lines between bodies in English, each relation in many wordings of our own, and what is none."""

from __future__ import annotations

import pytest

from graph.edges import Succeeds
from tests.loaders.reading import graph_of, lines

HEAD = (
    "HARBOUR SAFETY COMMITTEE\nTerms of Reference\n\nPurpose\n\nThe Harbour Safety Committee (the "
    "Committee) is where the ports and the councils of the coast meet.\n\nDuties\n\n"
)
US = "Harbour Safety Committee"
ROPE, BOARD, PANEL, TEAM = "Ropes Group", "Ports Board", "Divers Panel", "Quay Services Team"

REPORTS = [
    ("The Committee will report to the Ports Board after each meeting.", US, BOARD),
    ("The Committee reports directly to the Ports Board.", US, BOARD),
    ("The Ropes Group is a sub-committee of the Committee.", ROPE, US),
    ("The Committee is accountable to the Ports Board for its work.", US, BOARD),
    ("The Committee shall provide a written report to the Ports Board twice a year.", US, BOARD),
    ("The Ropes Group sits under the Committee.", ROPE, US),
    ("The Committee has a reporting line to the Ports Board.", US, BOARD),
    ("The Ropes Group and the Divers Panel both report into the Committee.", ROPE, US),
    ("The Chair of the Committee shall report formally to the Ports Board on its proceedings.", US, BOARD),
    ("The Committee is a standing committee of the Ports Board.", US, BOARD),
    ("An annual report on its work goes from the Committee to the Ports Board.", US, BOARD),
    ("The Committee answers to the Ports Board.", US, BOARD),
    ("The Committee submits its minutes and an assurance report to the Ports Board.", US, BOARD),
]  # fmt: skip
RECOMMENDS = [
    ("The Committee shall make recommendations to the Ports Board on moorings.", US, BOARD),
    ("The Committee advises the Ports Board on safety.", US, BOARD),
    ("The Committee recommends the annual budget to the Ports Board for approval.", US, BOARD),
    ("The Ropes Group makes proposals to the Committee.", ROPE, US),
    ("The Ropes Group submits a draft plan to the Committee for approval.", ROPE, US),
    ("The Committee provides advice to the Ports Board on dredging.", US, BOARD),
    ("The plan is put to the Ports Board for decision by the Committee.", US, BOARD),
    ("The Committee will bring forward recommendations to the Ports Board.", US, BOARD),
    ("The Ports Board approves the budget on the recommendation of the Committee.", US, BOARD),
    ("The Committee reviews the policy and recommends it to the Ports Board for adoption.", US, BOARD),
    ("The Committee shall propose to the Ports Board any changes to these terms.", US, BOARD),
]  # fmt: skip
PREPARES = [
    ("The Ropes Group prepares the business of the Committee.", ROPE, US),
    ("The Ropes Group will prepare papers for meetings of the Committee.", ROPE, US),
    ("The Ropes Group is responsible for preparing reports for the Committee.", ROPE, US),
    ("Papers for the Committee are prepared by the Ropes Group.", ROPE, US),
    ("The Ropes Group sets the agenda for the Committee.", ROPE, US),
    ("The Ropes Group undertakes preparatory work for the Committee.", ROPE, US),
    ("The Ropes Group drafts reports and discussion papers for the Committee.", ROPE, US),
]
EXECUTES = [
    ("The Ropes Group implements the decisions of the Committee.", ROPE, US),
    ("The Ropes Group is responsible for implementing decisions taken by the Committee.", ROPE, US),
    ("The Ropes Group will deliver the priorities set by the Committee.", ROPE, US),
    ("The Ropes Group carries out the Committee's decisions.", ROPE, US),
    ("The Ropes Group follows up on the resolutions of the Committee.", ROPE, US),
    ("The Ropes Group oversees implementation of the strategy agreed by the Committee.", ROPE, US),
    ("Decisions of the Committee are implemented by the Ropes Group.", ROPE, US),
    ("The Ropes Group undertakes work commissioned by the Committee.", ROPE, US),
    ("The Ropes Group puts the decisions of the Committee into practice.", ROPE, US),
]
ESCALATES = [
    ("The Committee will escalate unresolved risks to the Ports Board.", US, BOARD),
    ("Matters that the Committee cannot resolve shall be referred to the Ports Board.", US, BOARD),
    ("Disputes in the Committee are taken to the Ports Board.", US, BOARD),
    ("Where the Committee cannot reach agreement, the matter is escalated to the Ports Board.", US, BOARD),
    ("Issues beyond the remit of the Committee are passed up to the Ports Board.", US, BOARD),
    ("If the Committee is unable to agree, it shall refer it to the Ports Board to decide.", US, BOARD),
    ("Risks scoring 15 or more shall be escalated by the Committee to the Ports Board.", US, BOARD),
    ("The Committee may refer any matter of principle to the Ports Board.", US, BOARD),
    ("Failing agreement, the matter goes to the Ports Board.", US, BOARD),
    ("Any disagreement shall be brought before the Ports Board.", US, BOARD),
    ("Serious concerns are raised with the Ports Board by the Committee.", US, BOARD),
]  # fmt: skip
INFORMS = [
    ("The Committee keeps the Ropes Group informed of its work.", US, ROPE),
    ("The Committee shall inform the Ports Board of any accident.", US, BOARD),
    ("Minutes of the Committee are circulated to the Ports Board.", US, BOARD),
    ("The Committee provides quarterly updates to the Divers Panel.", US, PANEL),
    ("The Ropes Group briefs the Committee each spring.", ROPE, US),
    ("The minutes of the Committee shall be sent to the Divers Panel for information.", US, PANEL),
    ("The Divers Panel is kept informed by the Committee.", US, PANEL),
    ("The Committee gives the Divers Panel an annual update.", US, PANEL),
    (
        "A copy of the minutes goes from the Committee to the Divers Panel for information.",
        US,
        PANEL,
    ),
]
ESTABLISHES = [
    ("The Committee is established by the Ports Board.", BOARD, US),
    ("The Ports Board has established the Ropes Group.", BOARD, ROPE),
    ("The Committee may set up a Ropes Group.", US, ROPE),
    ("The Committee has been set up by the Ports Board.", BOARD, US),
    ("The Committee agreed to establish a Ropes Group.", US, ROPE),
    ("The Ports Board hereby resolves to establish a committee to be known as the Ropes Group.", BOARD, ROPE),
    ("The Committee appointed a Ropes Group to look at cables.", US, ROPE),
    ("The Divers Panel was created by the Committee in 2019.", US, PANEL),
    ("The Committee convenes the Divers Panel when there is need.", US, PANEL),
    ("The Ropes Group is constituted by the Committee.", US, ROPE),
]  # fmt: skip
COORDINATES = [
    ("The Committee coordinates its work with the Divers Panel.", US, PANEL),
    ("The Committee works closely with the Divers Panel.", US, PANEL),
    ("The Committee shall liaise with the Divers Panel.", US, PANEL),
    ("The Committee should work alongside the Divers Panel.", US, PANEL),
    ("The Committee collaborates with the Divers Panel on training.", US, PANEL),
    ("The Committee will co-ordinate with the Divers Panel where plans overlap.", US, PANEL),
    ("The Committee maintains close links with the Divers Panel.", US, PANEL),
    ("The Committee works in partnership with the Divers Panel.", US, PANEL),
]
SERVES = [
    ("The Quay Services Team provides secretariat support to the Committee.", TEAM, US),
    ("The Committee is serviced by the Quay Services Team.", TEAM, US),
    ("Secretariat support for the Committee is provided by the Quay Services Team.", TEAM, US),
    ("The Quay Services Team acts as secretariat to the Committee.", TEAM, US),
    ("The Committee shall be supported administratively by the Quay Services Team.", TEAM, US),
    ("The secretariat is provided by the Quay Services Team.", TEAM, US),
    ("Administrative support will be provided to the Committee by the Quay Services Team.", TEAM, US),
    ("The Quay Services Team will service the meetings of the Committee.", TEAM, US),
    ("The secretariat function for the Committee sits with the Quay Services Team.", TEAM, US),
    ("The Quay Services Team clerks the Committee.", TEAM, US),
    ("The Committee's secretariat is provided by the Quay Services Team.", TEAM, US),
    ("The Quay Services Team provides the secretariat.", TEAM, US),
]  # fmt: skip
ALL = {
    "REPORTS_TO": REPORTS, "RECOMMENDS_TO": RECOMMENDS, "PREPARES_CASES_FOR": PREPARES,
    "EXECUTES_DECISIONS_OF": EXECUTES, "ESCALATES_TO": ESCALATES, "INFORMS": INFORMS,
    "ESTABLISHES": ESTABLISHES, "COORDINATES_WITH": COORDINATES, "SERVES": SERVES,
}  # fmt: skip
SAID = [(text, (kind, a, b)) for kind, rows in ALL.items() for text, a, b in rows]


@pytest.mark.parametrize(("text", "line"), SAID, ids=[f"{x[0]}-{t[:50]}" for t, x in SAID])
def test_a_line_is_read(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(HEAD + text + "\n"))


MORE = [
    ("Reports to", "Ports Board", ("REPORTS_TO", US, BOARD)),
    ("Accountable to", "Ports Board", ("REPORTS_TO", US, BOARD)),
    ("Reporting line", "Ports Board", ("REPORTS_TO", US, BOARD)),
    ("Parent committee", "Ports Board", ("REPORTS_TO", US, BOARD)),
    ("Secretariat", "Quay Services Team", ("SERVES", TEAM, US)),
    ("Serviced by", "Quay Services Team", ("SERVES", TEAM, US)),
    ("Advises", "Ports Board", ("RECOMMENDS_TO", US, BOARD)),
    ("Makes recommendations to", "Ports Board", ("RECOMMENDS_TO", US, BOARD)),
    ("Escalates to", "Ports Board", ("ESCALATES_TO", US, BOARD)),
    ("Established by", "Ports Board", ("ESTABLISHES", BOARD, US)),
    ("Sub-groups reporting to it", "Ropes Group", ("REPORTS_TO", ROPE, US)),
]


@pytest.mark.parametrize(("label", "value", "line"), MORE, ids=[row[0] for row in MORE])
def test_a_label_and_its_value(label: str, value: str, line: tuple[str, str, str]) -> None:
    text = (
        f"Harbour Safety Committee - Terms of Reference\n\nPurpose:  To oversee the safety of the "
        f"ports of the coast.\n{label}:  {value}\nQuorum:  five members\nReview:  every two years\n"
    )
    assert line in lines(graph_of(text))


NOT_SAID = [
    "The Committee does not report to the Ports Board.",
    "The Committee no longer makes recommendations to the Ports Board.",
    "The Committee is not a sub-committee of the Ports Board.",
    "Should the Committee escalate risks to the Ports Board?",
    "It was suggested that the Committee should report to the Ports Board.",
    "A member asked whether the Committee would advise the Ports Board.",
    "The Committee previously reported to the Ports Board.",
    "Until 2019 the Committee reported to the Ports Board.",
    "The Committee used to advise the Ports Board.",
    "The Committee noted the report of the Ports Board.",
    "A proposal that the Ropes Group report to the Committee was withdrawn.",
    "The Committee considered whether to establish a Ropes Group.",
    "There are no plans to set up a Ropes Group.",
    "The Committee has no authority to refer matters to the Ports Board.",
    "The Harbour Master reports to the Ports Board.",
    "The Committee received a report from the Ropes Group.",
    "The Committee would have liked to work closely with the Divers Panel.",
    "The Committee declined to escalate the matter to the Ports Board.",
    "Neither the Ropes Group nor the Divers Panel reports to the Committee.",
    "The Quay Services Team no longer provides secretariat support to the Committee.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_line_is_read(text: str) -> None:
    assert lines(graph_of(HEAD + text + "\n")) == set()


SUCCEEDED = [
    "The Committee replaces the Foghorn Forum.",
    "The Committee supersedes the Foghorn Forum.",
    "The Foghorn Forum was disbanded in 2021 and replaced by the Committee.",
    "The Committee takes over the work of the former Foghorn Forum.",
    "The Committee is the successor to the Foghorn Forum.",
    "The Foghorn Forum is replaced by the Committee with effect from 1 April 2024.",
    "The functions of the Foghorn Forum pass to the Committee.",
    "The Committee has taken over the responsibilities of the Foghorn Forum.",
]


@pytest.mark.parametrize("text", SUCCEEDED)
def test_who_takes_over(text: str) -> None:
    graph = graph_of(HEAD + text + "\n")
    found = {
        (graph.nodes[e.source].name, graph.nodes[e.target].name) for e in graph.joining(Succeeds)
    }
    assert found == {(US, "Foghorn Forum")}


@pytest.mark.parametrize(
    "text",
    [
        "The Committee does not replace the Foghorn Forum.",
        "Would the Committee replace the Foghorn Forum?",
        "It was proposed that the Committee should replace the Foghorn Forum.",
    ],
)
def test_nobody_takes_over(text: str) -> None:
    assert not list(graph_of(HEAD + text + "\n").joining(Succeeds))
