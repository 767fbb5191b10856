"""English documents: names of bodies, lines and rules, in wordings of our own."""

from __future__ import annotations

import pytest

from graph.edges import HasPost, Succeeds
from loaders.mentions import find_mentions
from loaders.tokens import tokens
from tests.loaders.reading import graph_of, lines, modality, names, provisions

HEAD = (
    "LIGHTHOUSE AND BUOYS COMMITTEE\nTerms of Reference\n\nPurpose\n\nThe Lighthouse and Buoys Committee "
    "(the Committee) is where the trusts and the local authorities of the coast meet.\n\nDuties\n\n"
)
US = "Lighthouse and Buoys Committee"


def _said(text: str) -> list[tuple[str, bool]]:
    found = find_mentions(text, tokens(text, "en"), "en")
    return [(m.text, m.bare) for m in found if m.kind == "body"]


NAMED = [
    ("It reports to the Finance, Audit and Risk Committee.", [("the Finance, Audit and Risk Committee", False)]),
    ("The Chair of the Audit Committee attends.", [("the Audit Committee", False)]),
    ("Membership of Pilots Sub-Committee is open.", [("Pilots Sub-Committee", False)]),
    ("It advises the Rights of Passage Panel.", [("the Rights of Passage Panel", False)]),
    ("The Council of Governors appoints it.", [("The Council of Governors", False)]),
    ("Audit Committee and Pilots Forum met.", [("Audit Committee", False), ("Pilots Forum", False)]),
    ("A task and finish group looks at it.", [("task and finish group", False)]),
    ("The Committee and this group agree.", [("The Committee", True), ("this group", True)]),
    ("They met in Committee Room 4 with a Board Member.", []),
    ("A group of people use the keyboard on board, as a network does.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), NAMED, ids=[text[:40] for text, _ in NAMED])
def test_names_end_in_a_noun_for_a_body(text: str, found: list[tuple[str, bool]]) -> None:
    assert _said(text) == found


SAID = [
    ("The Committee reports to the Harbour Board.", ("REPORTS_TO", US, "Harbour Board")),
    ("The Committee is accountable to the Harbour Board.", ("REPORTS_TO", US, "Harbour Board")),
    ("The Pilots Group and the Divers Panel report to the Committee.", ("REPORTS_TO", "Divers Panel", US)),
    ("It makes recommendations to the Harbour Board on dues.", ("RECOMMENDS_TO", US, "Harbour Board")),
    ("The Pilots Group advises the Committee on fog.", ("RECOMMENDS_TO", "Pilots Group", US)),
    ("The Pilots Group prepares papers for the Committee.", ("PREPARES_CASES_FOR", "Pilots Group", US)),
    ("The Committee implements the decisions of the Harbour Board.", ("EXECUTES_DECISIONS_OF", US, "Harbour Board")),
    ("The Committee will escalate serious risks to the Harbour Board.", ("ESCALATES_TO", US, "Harbour Board")),
    ("Disputes within the Committee are referred to the Harbour Board.", ("ESCALATES_TO", US, "Harbour Board")),
    ("The Committee keeps the Pilots Group informed.", ("INFORMS", US, "Pilots Group")),
    ("The Committee establishes the Pilots Group each spring.", ("ESTABLISHES", US, "Pilots Group")),
    ("The Pilots Group was established by the Harbour Board.", ("ESTABLISHES", "Harbour Board", "Pilots Group")),
    ("The Committee liaises with the Pilots Group.", ("COORDINATES_WITH", US, "Pilots Group")),
    ("The Harbour Secretariat provides secretariat support to the Committee.", ("SERVES", "Harbour Secretariat", US)),
    ("The Committee is serviced by the Harbour Secretariat.", ("SERVES", "Harbour Secretariat", US)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SAID, ids=[text[:40] for text, _ in SAID])
def test_a_line_is_read(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(HEAD + text + "\n"))


NOT_SAID = [
    "The Committee does not report to the Harbour Board.",
    "The Committee no longer reports to the Harbour Board.",
    "Should the Committee report to the Harbour Board?",
    "Members asked whether the Committee should advise the Harbour Board.",
    "The Committee previously reported to the Harbour Board.",
    "The Pilots Group noted the report of the Harbour Board.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_line_is_read(text: str) -> None:
    assert lines(graph_of(HEAD + text + "\n")) == set()


def test_modality() -> None:
    graph = graph_of(HEAD + "The Committee may establish the Pilots Group.\n")
    assert ("ESTABLISHES", US, "Pilots Group") in lines(graph)
    assert modality(graph, "ESTABLISHES") == {"may"}
    assert modality(
        graph_of(HEAD + "The Committee shall report to the Harbour Board.\n"), "REPORTS_TO"
    ) == {"must"}


RULES = [
    ("The Committee meets at least quarterly.", "cadence", 4, None),
    ("The Committee will meet not less than six times a year.", "cadence", 6, None),
    ("The Committee meets every two months.", "cadence", 6, 6),
    ("The Committee takes decisions by consensus.", "consensus", None, None),
    ("The Committee is quorate when five members are present.", "quorum", None, None),
    ("The Committee has no executive powers.", "limit", None, None),
    ("Members of the Committee may send a deputy.", "deputies", None, None),
]


@pytest.mark.parametrize(("text", "kind", "low", "high"), RULES, ids=[r[0][:40] for r in RULES])
def test_a_rule_of_a_body(text: str, kind: str, low: int | None, high: int | None) -> None:
    assert (US, kind, low, high) in provisions(graph_of(HEAD + text + "\n"))


def test_the_committee_is_the_one_it_is_about() -> None:
    text = "The Audit Committee met. The Committee reports to the Harbour Board.\n"
    found = lines(graph_of(HEAD + text))
    assert ("REPORTS_TO", US, "Harbour Board") in found
    assert ("REPORTS_TO", "Audit Committee", "Harbour Board") not in found


def test_an_abbreviation_in_brackets_is_the_same_body() -> None:
    text = "The Harbour Works Board (the HWB) meets monthly. The Committee reports to the HWB.\n"
    graph = graph_of(HEAD + text)
    assert ("REPORTS_TO", US, "Harbour Works Board") in lines(graph)
    assert "HWB" not in names(graph)


@pytest.mark.parametrize(
    "text", ["The Committee replaces the Foghorn Forum.", "It supersedes the Foghorn Forum."]
)
def test_who_takes_over(text: str) -> None:
    graph = graph_of(HEAD + "The Committee meets monthly. " + text + "\n")
    found = {
        (graph.nodes[e.source].name, graph.nodes[e.target].name) for e in graph.joining(Succeeds)
    }
    assert found == {(US, "Foghorn Forum")}


def test_long_texts_take_time_in_proportion() -> None:
    """A run of capitals is looked at a bounded number of times."""
    text = "Alpha " * 4_000 + "Committee"
    assert len(_said(text)) == 1


def test_who_sits_there() -> None:
    text = (
        "Membership\n\nThe members of the Committee are:\n\n- 4 representatives of the local authorities\n"
        "- two nurses from the Harbour Clinic Team\n"
    )
    graph = graph_of(HEAD + text)
    posts = {graph.nodes[e.target].name: graph.nodes[e.source].name for e in graph.joining(HasPost)}
    assert set(posts.values()) == {US}
    assert len(posts) == 2
