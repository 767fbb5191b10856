"""Lists of members that are but the names of parties."""

import pytest

from tests.loaders.reading import graph_of

LIST = "- Friluftsrådet\n- Klitby Fiskeforening\n- Vig Kommune\n"
THREE = {"Friluftsrådet", "Klitby Fiskeforening", "Vig Kommune"}


def told(title: str, items: str = LIST) -> tuple[set[str], set[str]]:
    """Who has a seat, and who takes part."""
    graph = graph_of(f"Tangrådet\n\nTangrådet mødes i maj.\n\n{title}\n\n{items}\nSlut.\n", "t.txt")
    name = {n.id: getattr(n, "name", "") for n in graph.nodes.values()}
    edges = graph.edges.values()
    return (
        {name[e.target] for e in edges if e.type == "REPRESENTS"},
        {name[e.source] for e in edges if e.type == "PARTICIPATES_IN"},
    )


@pytest.mark.parametrize(
    "title",
    ["Medlemmer", "Medlemmer af Tangrådet:", "Rådets medlemmer er:", "Tangrådet består af:"],
)
def test_each_name_is_a_seat_whose_number_is_unsaid(title: str) -> None:
    assert told(title)[0] == THREE


@pytest.mark.parametrize(
    "title",
    [
        "Følgende organisationer er repræsenteret i Tangrådet:",
        "Følgende foreninger og kommuner deltager i rådet:",
        "Følgende parter har fået plads i rådet:",
    ],
)
def test_who_is_represented_takes_part(title: str) -> None:
    assert told(title)[1] == THREE


@pytest.mark.parametrize(
    "title",
    [
        "Følgende organisationer kan få plads i rådet:",
        "Referatet sendes til:",
        "Følgende foreninger er ikke repræsenteret i rådet:",
        "Læs mere hos:",
    ],
)
def test_other_lists_of_parties_seat_nobody(title: str) -> None:
    assert told(title) == (set(), set())


def test_a_name_above_people_is_no_seat() -> None:
    items = "- Vig Kommune\n- Direktør Lis Moe\n- Chef Ejnar Holk\n- Leder Susanne Vang\n"
    assert told("Medlemmer", items)[0] == set()
