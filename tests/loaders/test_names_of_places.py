"""Names made of a kind and a place: regions, units, municipalities in lists, purposes of two words."""

from __future__ import annotations

from graph.nodes import Party
from tests.loaders.reading import graph_of, lines, names, provisions

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"


def parties(text: str) -> dict[str, str]:
    """Name → kind of every party."""
    return {p.name: p.kind for p in graph_of(HEAD + text).of(Party)}


def test_two_places_joined_by_and_are_one_purpose() -> None:
    text = HEAD + "Rådet orienterer Havnerådet for Marsken og Digerne.\n"
    text += "Det rådgiver også Udvalget for Strand, Klit og Hede.\n"
    found = names(graph_of(text))
    assert {"Havnerådet for Marsken og Digerne", "Udvalget for Strand, Klit og Hede"} <= found


def test_a_body_behind_and_is_no_purpose() -> None:
    found = names(graph_of(HEAD + "Rådet orienterer Havnerådet for Marsken og Miljøudvalget.\n"))
    assert {"Havnerådet for Marsken", "Miljøudvalget"} <= found


def test_a_region_of_no_register_is_a_region() -> None:
    found = parties("Rådet består af tre medlemmer fra Region Fjordland og én fra staten.\n")
    assert found["Region Fjordland"] == "region"
    assert "regionen" not in found


def test_the_psychiatry_of_a_region_is_one_name() -> None:
    found = parties(
        "Rådet består af to fra Region Fjordlands Psykiatri og én fra Psykiatrien Vest.\n"
    )
    assert found == {
        "Region Fjordlands Psykiatri": "psychiatry", "Psykiatrien Vest": "psychiatry"
    }  # fmt: skip


def test_an_association_with_its_place_is_its_own() -> None:
    text = "Rådet består af to læger fra PLO-Fjordland. PLO kan sende en suppleant.\n"
    assert parties(text) == {"PLO-Fjordland": "general_practice"}


def test_places_behind_municipalities_or_their_councils_are_municipalities() -> None:
    text = "Rådet består af én fra hver af kommunerne Greve, Solrød og Lejre.\n"
    expected = {"Greve Kommune", "Solrød Kommune", "Lejre Kommune"}
    assert expected <= parties(text).keys()
    text = "Rådet udpeges af byrådene i Greve, Solrød og Lejre.\n"
    assert expected <= parties(text).keys()


def test_places_behind_anything_else_are_none() -> None:
    found = parties("Rådet holder møder i Greve, Solrød og Lejre. Kommunerne betaler.\n")
    assert not {n for n in found if n.endswith(" Kommune")}


def test_the_short_name_is_the_sister_named_before() -> None:
    text = (
        "Vedtægt for Havnerådet for Marsken\n\nMøderne forberedes af Fagligt Udvalg for Marsken.\n\n"
        "Fagligt Udvalg mødes månedligt. Fagligt Udvalg samarbejder med Fagligt Udvalg for Heden "
        "om diger.\n"
    )
    graph = graph_of(text)
    assert ("Fagligt Udvalg for Marsken", "cadence", 12, 12) in provisions(graph)
    said = ("COORDINATES_WITH", "Fagligt Udvalg for Marsken", "Fagligt Udvalg for Heden")
    assert said in lines(graph)
    assert "Fagligt Udvalg" not in names(graph)


def test_an_association_and_a_region_are_one_name() -> None:
    text = "Rådet består af to læger fra PLO Sjælland og tre borgmestre fra KKR Nordjylland.\n"
    assert parties(text).keys() >= {"PLO Sjælland", "KKR Nordjylland"}
    assert not {"Sjælland", "Nordjylland"} & parties(text).keys()


def test_nationwide_associations_are_known_by_their_names_with_capitals() -> None:
    text = "Rådet består af to læger fra Bedre Psykiatri, en fra Yngre Læger og en fra Lederne.\n"
    found = parties(text)
    assert found["Bedre Psykiatri"] == "patients"
    assert found["Yngre Læger"] == found["Lederne"] == "association"
    assert "Lederne" not in parties("Rådet består af to af lederne og en fra Odder Kommune.\n")


def test_a_branch_of_an_association_has_its_place_in_its_name() -> None:
    text = "Rådet består af en fra FOA Horsens, en fra Dansk Erhverv Fyn og en fra DI Lolland-Falster.\n"
    assert {"FOA Horsens", "Dansk Erhverv Fyn", "DI Lolland-Falster"} <= parties(text).keys()
