"""People and bodies whose names are alike, and of whom nothing shows whether they are one, are listed."""

from __future__ import annotations

import pytest

from graph.nodes import Person
from graph.value import Graph
from loaders import PerhapsSame, build, perhaps_same, read_source
from loaders.namesakes import likeness


def read(*texts: str) -> Graph:
    return build([read_source(f"{n}.txt", text.encode()) for n, text in enumerate(texts, 1)])


def listed(board: str, *lines: str) -> str:
    return "\n".join((board, "", "Medlemmer", "", *(f"- {line}" for line in lines), ""))


def people(*texts: str) -> list[tuple[str, str, str]]:
    found = [one for one in perhaps_same(read(*texts)) if one.label == "Person"]
    return [(one.why, one.a.name, one.b.name) for one in found]


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("anne holm", "anne holm", "same_name"),
        ("holm anne", "anne holm", "order"),
        ("anne m holm", "anne marie holm", "initials"),
        ("a holm", "anne holm", "initials"),
        ("a holm", "anne marie holm", "initials"),
        ("anne holm", "anne marie holm", "part"),
        ("anne holm", "anne m holm", "part"),
        ("anne holm", "anne holm krogh", "part"),
        ("kirsten lund", "kirstin lund", "letter"),
        ("andré lindholt", "andre lindholt", "letter"),
        ("mette kristensen", "mette kristiansen", None),  # two letters apart
        ("imogen farrant", "imogen tarrant", None),  # another first letter is another name
        ("bo lund", "bo lind", None),  # too short for a slip
        ("anne holm", "arne holm", None),
        ("anne holm", "anne lund", None),
        ("anne marie holm", "anne louise holm", None),
        ("holm", "anne holm", None),
    ],
)
def test_how_two_names_are_alike(a, b, why):
    assert likeness(a.split(), b.split()) == why
    assert likeness(b.split(), a.split()) == why


def test_one_name_in_two_documents_is_two_people_until_something_shows_that_they_are_one():
    board = listed("Fjernvarmerådet", "Anne Holm, Nordby Kommune", "Per Ravn, Sydby Kommune")
    other = listed("Havneforum", "Anne Holm, Vestby Havn", "Lis Dam, Vestby Havn")
    (pair,) = [one for one in perhaps_same(read(board, other)) if one.label == "Person"]
    assert pair.why == "same_name"
    assert {(side.of, side.sources) for side in (pair.a, pair.b)} == {
        (("Nordby Kommune",), ("1.txt",)),
        (("Vestby Havn",), ("2.txt",)),
    }


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Anne Marie Holm, Nordby Kommune", "Anne M. Holm, Vestby Havn", "initials"),
        ("Anne Marie Holm, Nordby Kommune", "Anne Holm, Vestby Havn", "part"),
        ("Kirsten Lund, Nordby Kommune", "Kirstin Lund, Vestby Havn", "letter"),
        ("René Bjerregaard, Nordby Kommune", "Rene Bjerregaard, Vestby Havn", "letter"),
    ],
)
def test_names_written_differently_are_listed_and_not_joined(one, other, why):
    first = listed("Fjernvarmerådet", one, "Per Ravn, Sydby Kommune")
    second = listed("Havneforum", other, "Lis Dam, Vestby Havn")
    assert [found[0] for found in people(first, second)] == [why]
    assert len(list(read(first, second).of(Person))) == 4


def test_two_on_one_list_are_two():
    board = listed("Fjernvarmerådet", "Anne Holm, Nordby Kommune", "Anne Marie Holm, Sydby Kommune")
    assert len(list(read(board).of(Person))) == 2
    assert people(board) == []


def test_the_employer_that_bears_it_out_makes_one_person():
    first = listed("Fjernvarmerådet", "Anne Holm, Nordby Kommune", "Per Ravn, Sydby Kommune")
    second = listed("Havneforum", "Anne Holm, Nordby Kommune", "Lis Dam, Vestby Havn")
    assert people(first, second) == []


def test_a_body_of_no_known_region_may_be_the_one_of_its_name_elsewhere():
    here = "Region Nordjylland\n\nHavneforummet har seks medlemmer fra Region Nordjylland.\n"
    there = "Havneforummet mødes to gange om året.\n"
    found = [one for one in perhaps_same(read(here, there)) if one.label == "Body"]
    assert all(isinstance(one, PerhapsSame) for one in found)
    for one in found:
        assert {one.a.sources, one.b.sources} == {("1.txt",), ("2.txt",)}


def test_documents_in_any_order_give_the_same_list():
    first = listed("Fjernvarmerådet", "Anne Marie Holm, Nordby Kommune", "Per Ravn, Sydby Kommune")
    second = listed("Havneforum", "Anne M. Holm, Vestby Havn", "Lis Dam, Vestby Havn")
    one = build([read_source("a.txt", first.encode()), read_source("b.txt", second.encode())])
    two = build([read_source("b.txt", second.encode()), read_source("a.txt", first.encode())])
    assert perhaps_same(one) == perhaps_same(two) != ()
