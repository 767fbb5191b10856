"""What "It", "Its members", "The quorum" and "the Board" speak of in English running text."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, provisions
from tests.loaders.seating import seats

TITLE = "# Wick Skills Partnership\n\nHow we are governed.\n\n"


def _of(text: str, kind: str) -> set[str]:
    return {body for body, said, _, _ in provisions(graph_of(TITLE + text)) if said == kind}


GOES_ON = [
    ("The Training Board sets priorities. It meets quarterly.", "cadence"),
    ("The Training Board sets priorities. Its members serve for two years.", "term"),
    (
        "The Training Board sets priorities. Ann Hill sits on it. The quorum is half the members.",
        "quorum",
    ),
    ("The Training Board sets priorities. Members may send a named deputy.", "deputies"),
    ("The Training Board sets priorities. Decisions are taken by simple majority.", "majority"),
    ("The Partnership is run by a Training Board. It meets four times a year.", "cadence"),
    (
        "Questions of money are handled by a Training Board. Its members serve for two years.",
        "term",
    ),
]


@pytest.mark.parametrize(("text", "kind"), GOES_ON)
def test_goes_on_about_the_body_its_paragraph_tells_of(text: str, kind: str) -> None:
    assert _of(text, kind) == {"Training Board"}


def test_a_new_paragraph_is_about_its_title_again() -> None:
    text = "The Training Board sets priorities.\n\nIt meets quarterly."
    assert _of(text, "cadence") == {"Wick Skills Partnership"}


def test_a_council_just_set_up_is_the_council() -> None:
    text = "The Ferry Trust has set up a Youth Travel Council. The council advises the Trust Board. It meets monthly.\n"
    graph = graph_of(text)
    assert ("RECOMMENDS_TO", "Youth Travel Council", "Trust Board") in lines(graph)
    assert provisions(graph) == {("Youth Travel Council", "cadence", 12, 12)}


def test_the_members_of_one_just_brought_in() -> None:
    text = TITLE + (
        "The Training Board meets twice a year. Daily matters are handled by a Tasking Group. Its members are the "
        "Hub Manager (chair), a sergeant from Wick Constabulary and two officers from Dale Council.\n"
    )
    assert ("member", "full", 2, 2, None, "dale council", "") in seats(text, "tasking group")
    assert not seats(text, "training board")


@pytest.mark.parametrize(
    "noun", ["Nursing Council", "Youth Council", "Fisheries Council", "Advisory Council"]
)
def test_a_council_for_something_has_members_of_its_own(noun: str) -> None:
    text = (
        f"# Orkney {noun}\n\nThe Council consists of two members appointed by Kirkwall College.\n"
    )
    assert seats(text, noun.casefold()) == {
        ("member", "full", 2, 2, None, "kirkwall college", "kirkwall college")
    }


def test_the_board_goes_on_meaning_the_same_board() -> None:
    text = (
        "# Mere Trust\n\n## Board of Trustees\n\nThe Board meets monthly.\n\n## Committees\n\nThe Safety Committee has "
        "four members. Worries that it cannot settle go to the Dale Safety Board, which is independent. "
        "The committee reports to the Board twice a year.\n"
    )
    assert ("REPORTS_TO", "Safety Committee", "Board of Trustees") in lines(graph_of(text))


def test_the_board_another_body_turns_to_is_the_board_of_directors() -> None:
    text = (
        "# Marram Bay Company\n\n## Board of Directors\n\nThe Board meets monthly.\n\n## Community Sounding Board\n\n"
        "It has up to 20 residents. The Investment Panel makes recommendations to the Board.\n"
    )
    assert ("RECOMMENDS_TO", "Investment Panel", "Board of Directors") in lines(graph_of(text))


@pytest.mark.parametrize("clause", ["Article 4.", "Section 4.", "Clause 4.2", "Rule 4:"])
def test_a_clause_begins_with_its_body_behind_its_number(clause: str) -> None:
    text = (
        f"# Cooperation\n\n{clause} The Expert Group is composed of one physician appointed by Tynholm Hospital. "
        "It prepares matters for the Executive Group and implements its decisions. The chairmanship rotates annually.\n"
    )
    graph = graph_of(text)
    assert {("PREPARES_CASES_FOR", "Expert Group", "Executive Group"),
            ("EXECUTES_DECISIONS_OF", "Expert Group", "Executive Group")} <= lines(graph)  # fmt: skip
    assert "Expert Group" in {body for body, kind, _, _ in provisions(graph) if kind == "term"}


def test_an_item_goes_on_about_the_body_it_began_with() -> None:
    text = (
        "# Standing Orders of Lochside Community Council\n\n1. Membership. The Council shall have nine members: "
        "eight elected by the residents and one appointed by Bute College.\n2. Groups. A Planning Group of five is "
        "appointed annually. It examines applications and reports to the Community Council.\n"
    )
    assert ("REPORTS_TO", "Planning Group", "Lochside Community Council") in lines(graph_of(text))
    assert ("member", "full", 8, 8, None, "residents", "residents") in seats(
        text, "lochside community council"
    )
