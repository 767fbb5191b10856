"""Lines and successions in English, as terms of reference and minutes say them; and what is none."""

# ruff: noqa: E501  (one case on a line)
from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, ties

EN_HEAD = "Kelp Board - Terms of Reference\n\n1. Purpose\n\nThe Kelp Board (the Board) brings the ports of the coast together. The Board is not a court.\n\n2. Duties\n\n"
EN = [
    ('The Board is directly accountable to the Coast Committee for the delivery of its plan.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board shall submit its minutes and a summary report to the Coast Committee after each meeting.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board reports on a quarterly basis to the Coast Committee.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board reports its findings, via the Chair, to the Coast Committee.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Coast Committee receives quarterly reports from the Board.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Coast Committee will receive an assurance report from the Board at each meeting.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board provides assurance to the Coast Committee on safety.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board operates as a sub-committee of the Coast Committee.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Net Panel and the Buoy Panel report into the Board.', ('REPORTS_TO', 'Net Panel', 'Kelp Board')),
    ('The Board will be held to account by the Coast Committee.', ('REPORTS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board recommends the annual budget to the Coast Committee for approval.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board will provide advice and recommendations to the Coast Committee on tides.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board acts in an advisory capacity to the Coast Committee.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ("The Board's recommendations are considered by the Coast Committee.", ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The plan drafted by the Board is submitted to the Coast Committee for final approval.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Coast Committee approves the plan on the recommendation of the Board.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Coast Committee shall have regard to the advice of the Board.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board takes recommendations from the Net Panel.', ('RECOMMENDS_TO', 'Net Panel', 'Kelp Board')),
    ('The Board makes proposals on dredging to the Coast Committee.', ('RECOMMENDS_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board prepares the agenda and papers for the Coast Committee.', ('PREPARES_CASES_FOR', 'Kelp Board', 'Coast Committee')),
    ('Papers for the Coast Committee are prepared by the Board.', ('PREPARES_CASES_FOR', 'Kelp Board', 'Coast Committee')),
    ('Items for decision by the Coast Committee are worked up by the Board.', ('PREPARES_CASES_FOR', 'Kelp Board', 'Coast Committee')),
    ('The Board gets business ready for meetings of the Coast Committee.', ('PREPARES_CASES_FOR', 'Kelp Board', 'Coast Committee')),
    ('The Net Panel undertakes the preparatory work for the Board.', ('PREPARES_CASES_FOR', 'Net Panel', 'Kelp Board')),
    ('The Board is responsible for preparing matters to be decided by the Coast Committee.', ('PREPARES_CASES_FOR', 'Kelp Board', 'Coast Committee')),
    ('The Board implements the decisions of the Coast Committee.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('The Board carries out what the Coast Committee decides.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ("The Board puts the Coast Committee's decisions into practice.", ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('The Board is responsible for delivering the strategy set by the Coast Committee.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('Decisions of the Coast Committee are carried out by the Board.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('The Board oversees the implementation of the strategy agreed by the Coast Committee.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('The Board will ensure that the resolutions of the Coast Committee are acted upon.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('The Board takes forward actions agreed by the Coast Committee.', ('EXECUTES_DECISIONS_OF', 'Kelp Board', 'Coast Committee')),
    ('Matters that cannot be resolved by the Board shall be escalated to the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('If the Board cannot agree, the matter is referred to the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Where consensus cannot be reached, the Chair will refer the matter to the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Failing agreement, the question goes to the Coast Committee for decision.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Unresolved disputes will be determined by the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ("Any risk outside the Board's tolerance is to be escalated to the Coast Committee.", ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Decisions with financial implications above £50,000 must be referred up to the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Disputes between members are settled by the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Anything larger goes to the Coast Committee for decision.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('Appeals against a decision of the Board are heard by the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('In the event of deadlock the Board shall seek a ruling from the Coast Committee.', ('ESCALATES_TO', 'Kelp Board', 'Coast Committee')),
    ('The Board keeps the Coast Committee informed of its work.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('The Coast Committee is kept informed of the work of the Board.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('The Board shares its minutes with the Coast Committee for information.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('Minutes of the Board are circulated to the Coast Committee.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('The Board gives regular updates to the Coast Committee.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('Approved minutes of the Board shall be forwarded to the Coast Committee for noting.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('The Chair gives the Coast Committee a written summary after each meeting.', ('INFORMS', 'Kelp Board', 'Coast Committee')),
    ('The Board was established by the Coast Committee in 2021.', ('ESTABLISHES', 'Coast Committee', 'Kelp Board')),
    ('The Board may set up a Net Panel.', ('ESTABLISHES', 'Kelp Board', 'Net Panel')),
    ('The Coast Committee has resolved to establish the Net Panel.', ('ESTABLISHES', 'Coast Committee', 'Net Panel')),
    ('It was AGREED that a Net Panel be established.', ('ESTABLISHES', 'Kelp Board', 'Net Panel')),
    ('RESOLVED that a Net Panel be set up.', ('ESTABLISHES', 'Kelp Board', 'Net Panel')),
    ('The Net Panel has been constituted as a sub-committee of the Board.', ('REPORTS_TO', 'Net Panel', 'Kelp Board')),
    ('The Coast Committee appointed the Net Panel in 2022.', ('ESTABLISHES', 'Coast Committee', 'Net Panel')),
    ('The Board works alongside the Tide Forum.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('The Board will liaise with the Tide Forum on safety.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('The Board shall co-ordinate its programme with the Tide Forum.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('There is close liaison between the Board and the Tide Forum.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('The Board works in partnership with the Tide Forum.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('The Board and the Tide Forum shall coordinate their work.', ('COORDINATES_WITH', 'Kelp Board', 'Tide Forum')),
    ('The Governance Office provides the secretariat.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('Secretariat support to the Board is provided by the Governance Office.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('The Board will be supported by the Governance Office.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('Secretarial support is given by the Governance Office.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('The Board shall be supported with a secretariat function, which will be provided by the Governance Office.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('The Governance Office acts as secretariat to both the Board and the Coast Committee.', ('SERVES', 'Governance Office', 'Coast Committee')),
    ('The Governance Office services the Board.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('Administrative support for the Board is the responsibility of the Governance Office.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('The Governance Office clerks the meetings of the Board.', ('SERVES', 'Governance Office', 'Kelp Board')),
    ('The Board supersedes the Reef Forum.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
    ('The Board took over from the Reef Forum in 2023.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
    ('The Board was created in succession to the Reef Forum.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
    ('The Reef Forum was dissolved and its functions were transferred to the Board.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
    ('The Board has replaced the former Reef Forum.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
    ('The work of the Reef Forum will be taken on by the Board.', ('SUCCEEDS', 'Kelp Board', 'Reef Forum')),
]  # fmt: skip
EN_NOT = [
    'The Board does not report to the Coast Committee.',
    'It was suggested that the Board should report to the Coast Committee.',
    'The Board used to report to the Coast Committee.',
    'The Board considered whether to refer the matter to the Coast Committee.',
    'Members were asked whether the Board should advise the Coast Committee.',
    'The Board noted a report from the Coast Committee.',
    'The Director of Ports will attend the Coast Committee.',
    'The Chair of the Board will be invited to attend the Coast Committee.',
    'Disputes were referred to the Coast Committee until 2019.',
    'It is proposed that the Coast Committee be replaced.',
    'A proposal to establish a Net Panel was withdrawn.',
    'The Board would welcome closer links with the Tide Forum.',
    'The Board is independent of the Coast Committee.',
    'No matter may be referred to the Coast Committee by individual members.',
]  # fmt: skip

SAID = [(EN_HEAD, t, line) for t, line in EN]
NOT_SAID = [(EN_HEAD, t) for t in EN_NOT]


@pytest.mark.parametrize(("head", "text", "line"), SAID, ids=[t[:60] for _, t, _ in SAID])
def test_a_line(head: str, text: str, line: tuple[str, str, str]) -> None:
    assert line in ties(graph_of(head + text + "\n"))


@pytest.mark.parametrize(("head", "text"), NOT_SAID, ids=[t[:60] for _, t in NOT_SAID])
def test_no_line(head: str, text: str) -> None:
    assert not lines(graph_of(head + text + "\n"))
