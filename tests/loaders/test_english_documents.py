"""What English terms of reference and minutes say as whole documents: headings, brackets, ranks."""

from __future__ import annotations

from graph.edges import Attended
from graph.nodes import Party, Person
from tests.loaders.posts import appointed
from tests.loaders.reading import graph_of, lines, names, provisions

COUNCIL = (
    "BRAYFORD BOROUGH COUNCIL\n\nTERMS OF REFERENCE OF COMMITTEES\n\nPLANNING COMMITTEE\n\nMembership: 11 "
    "Councillors\nQuorum: 4\nServiced by: Democratic Services\n\nThe Committee may not determine an application "
    "of the Council.\n\nLICENSING COMMITTEE\n\nMembership: 15 Councillors\nSub-committees: Hearings Panel (three "
    "members drawn from the Committee)\n\nThe Committee makes recommendations to Full Council on policy.\n"
)


def test_a_bracket_that_speaks_of_a_committee_gives_no_other_name() -> None:
    found = lines(graph_of(COUNCIL))
    assert ("RECOMMENDS_TO", "Licensing Committee", "Full Council") in found
    assert not any(
        source == "Hearings Panel" and kind == "RECOMMENDS_TO" for kind, source, _ in found
    )
    assert ("SERVES", "Democratic Services", "Planning Committee") in found


def test_a_committee_between_headings_is_the_one_of_its_heading() -> None:
    found = provisions(graph_of(COUNCIL))
    assert ("Planning Committee", "limit", None, None) in found
    assert ("Planning Committee", "quorum", None, None) in found
    assert not any(body == "Hearings Panel" for body, *_ in found)


def test_what_introduces_a_short_name_does() -> None:
    for short in ("(the Committee)", '("FEP" or "the Committee")', "(hereafter the Committee)"):
        text = f"Terms of Reference\n\nThe Finance and Estates Committee {short} is set up. The Audit Board meets. "
        found = lines(graph_of(text + "The Committee reports to the Strategy Board.\n"))
        assert ("REPORTS_TO", "Finance and Estates Committee", "Strategy Board") in found, short


SENATE = (
    "Research Integrity Committee\n\nTerms of reference\n\nMembership\n\nEx officio:\n- the Pro-Vice-Chancellor "
    "(Research)\n- the Dean of the Doctoral College\n\nAppointed by Senate:\n- two members of research staff\n\n"
    "Reporting\n\nThe Committee is a standing committee of Senate.\n"
)


def test_senate_is_a_body_and_a_heading_of_appointments_is_none() -> None:
    graph = graph_of(SENATE)
    assert "Senate" in names(graph)
    assert {p.name for p in graph.of(Party)}.isdisjoint(
        {"Appointed by Senate", "Research", "Ex officio"}
    )
    assert ("REPORTS_TO", "Research Integrity Committee", "Senate") in lines(graph)
    assert ("member", 2, "senate") in {
        (role, least, *by) for role, least, *by in appointed(SENATE, "research integrity committee")
    }


MINUTES = (
    "Marsh Resilience Forum\n\nMinutes\n\nDate: 8 February 2024\n\nPresent\nCh Supt Karen Oakeshott, Tidewell Police "
    "(Chair)\nCol Stuart Menzies, Marsh District Council\nRob Tully, Tidewell Fire and Rescue Service\n\n"
    "Unable to attend: Helen Dray, Environment Agency\n"
)


def test_ranks_and_houses_are_no_names() -> None:
    graph = graph_of(MINUTES)
    there = {graph.nodes[e.source].name: e.present for e in graph.joining(Attended)}
    assert there == {
        "Karen Oakeshott": True,
        "Stuart Menzies": True,
        "Rob Tully": True,
        "Helen Dray": False,
    }
    assert {p.name for p in graph.of(Person)} == there.keys()


def test_two_places_and_one_board_are_one_organisation() -> None:
    text = "NHS Marlowe and Dene Integrated Care Board sends two members to the Ports Committee.\n"
    assert "NHS Marlowe and Dene Integrated Care Board" in {
        p.name for p in graph_of(text).of(Party)
    }


def test_working_parties_and_governing_bodies_are_bodies() -> None:
    text = (
        "Harbour Board\n\nTerms of reference\n\nThe Board may create working parties. The Board informs the Governing "
        "Body. The Leaders' Meeting is told by letter. The parties met. The governing documents are here.\n"
    )
    assert {"working parties", "Governing Body", "Leaders' Meeting"} <= names(graph_of(text))
    assert len(names(graph_of(text))) == 4
