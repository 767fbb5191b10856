"""Parts of a name that stand for the whole: "the College", "landbrugsskolen", "Cyklistforbundet"."""

import pytest

from graph.edges import Represents
from graph.nodes import Party
from tests.loaders.reading import graph_of


def parties(text: str) -> set[str]:
    return {party.name for party in graph_of(text).of(Party)}


def represented(text: str) -> set[str]:
    graph = graph_of(text)
    return {graph.nodes[edge.target].name for edge in graph.joining(Represents)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Havneforum består af to fra Tangby Landbrugsskole og én fra Klitby Teater.\n\n"
            "Landbrugsskolen er vært. Teatret skriver referat.",
            {"Tangby Landbrugsskole", "Klitby Teater"},
        ),
        (
            "Kystrådet har 4 medlemmer: to fra Muslingefiskernes Producentorganisation og to fra "
            "Klitby Universitet. Universitetet stiller mødelokaler til rådighed.",
            {"Muslingefiskernes Producentorganisation", "Klitby Universitet"},
        ),
        (
            "Vejforum består af én fra Cyklistforbundet Thisted og én fra Vejdirektoratet.\n\n"
            "Cyklistforbundet har bedt om en plads mere.",
            {"Cyklistforbundet Thisted", "Vejdirektoratet"},
        ),
        (
            "Ungeforum består af én fra Jobcenter Tangby og én fra Tangby Gymnasium.\n\n"
            "Jobcentret udarbejder dagsorden, og gymnasiets rektor er tovholder.",
            {"Jobcenter Tangby", "Tangby Gymnasium"},
        ),
        (
            "The Harbour Forum consists of two members of the Wickby Sailing Association and one from "
            "Wickby College.\n\nThe Sailing Association provides the secretariat. The College hosts it.",
            {"Wickby Sailing Association", "Wickby College"},
        ),
    ],
)  # fmt: skip
def test_a_part_of_a_name_is_the_party_named_in_full(text: str, names: set[str]) -> None:
    assert parties(text) == names


def test_a_seat_of_a_short_form_is_of_the_whole() -> None:
    text = (
        "Aftalen er indgået med Tangby Fiskeriskole.\n\n"
        "Havnerådet består af to fra fiskeriskolen og to fra Klitby Kommune."
    )
    assert represented(text) == {"Tangby Fiskeriskole", "Klitby Kommune"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # two of the noun: nobody knows which is meant
        (
            "Havnerådet består af én fra Tangby Museum og én fra Klitby Museum. Museet er lukket.",
            {"Tangby Museum", "Klitby Museum"},
        ),
        # another one, in another town
        (
            "Havnerådet består af én fra Tangby Museum og én fra Museet i Holstebro.",
            {"Tangby Museum", "Museet i Holstebro"},
        ),
        # no organisation has the noun
        (
            "Havnerådet består af én fra Klitby Museum. Skolen er ikke med.",
            {"Klitby Museum"},
        ),
        (
            "The Harbour Forum consists of one member from Wick Housing Association and one from "
            "Thurso Housing Association. The Association is not consulted.",
            {"Wick Housing Association", "Thurso Housing Association"},
        ),
    ],
)  # fmt: skip
def test_what_fits_two_or_none_is_no_short_form(text: str, names: set[str]) -> None:
    assert parties(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Havnerådet består af to repræsentanter for brugere og pårørende.", {"brugere og pårørende"}),
        ("Havnerådet består af én fra sygehuset i Skagby og én fra Holmeby Sygehus.",
         {"sygehuset i Skagby", "Holmeby Sygehus"}),
        ("Havnerådet består af én fra Tangby Havn A/S og én fra Klitby Varme ApS.",
         {"Tangby Havn A/S", "Klitby Varme ApS"}),
        ("Havnerådet består af én fra Center for Kyst og Strand og én fra Center for Klit og Havmuseet.",
         {"Center for Kyst og Strand", "Center for Klit"}),
        ("Psykiatriens Samtaleforum mødes hver måned.", set()),
    ],
)  # fmt: skip
def test_parties_are_called_what_the_text_calls_them(text: str, names: set[str]) -> None:
    assert parties(text) >= names
    assert not parties(text) & {"patienter og pårørende", "hospitalet", "psykiatrisygehuset"}
