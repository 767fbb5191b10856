"""Which names are one body, which only look alike, and that each verdict keeps its reason."""

from __future__ import annotations

import pytest

from graph.nodes import Body, Party
from loaders import read_source
from loaders.resolve import resolve
from loaders.steps import step
from tests.loaders.reading import graph_of, names


def reasons(*texts: str) -> set[tuple[str, str, str, str]]:
    docs = [read_source(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    return {(r.verdict, r.a, r.b, r.why) for r in resolve(docs).reasons}


def verdict(found: set[tuple[str, str, str, str]], a: str, b: str) -> str | None:
    for kind, one, other, _ in sorted(found):
        if {a, b} == {one, other}:
            return kind
    return None


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("Strategisk Havneudvalg (SHU) mødes. SHU refererer til Kystrådet.", "SHU", "Strategisk Havneudvalg"),
        ("Strategisk Havneforum mødes. Havnestrategisk Forum har ti pladser.",
         "havnestrategisk forum", "Strategisk Havneforum"),
        ("Havnekoordinationsgruppen mødes. Havnekordinationsgruppen mødes igen.",
         "havnekordinationsgruppe", "Havnekoordinationsgruppen"),
        ("Havne-styregruppen mødes. Havnestyregruppen mødes igen.", "", ""),
        ("Havnestyregruppen mødes hver måned. Styregruppen har ti medlemmer. Kystrådet mødes.", "styregruppe",
         "Havnestyregruppen"),
    ],
)  # fmt: skip
def test_one_body_under_several_names(text: str, a: str, b: str) -> None:
    graph = graph_of(f"{text}\n")
    assert sum("avne" in n for n in names(graph)) == 1
    if a:
        assert verdict(reasons(f"{text}\n"), a, b) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Koordinationsgruppen", "Koordineringsgruppen"),
        ("Koordineringsforummet", "Koordineringsgruppen"),
        ("Havneudvalget", "Havneudviklingsudvalget"),
    ],
)
def test_look_alikes_stay_apart_and_say_why(one: str, other: str) -> None:
    text = f"{one} refererer til {other}. {other} mødes ofte.\n"
    assert {one, other} <= names(graph_of(text))


def test_what_parts_look_alikes_is_kept() -> None:
    text = "Koordinationsgruppen refererer til Koordineringsgruppen.\n"
    assert verdict(reasons(text), "Koordinationsgruppen", "Koordineringsgruppen") == "apart"


def test_namesakes_of_two_regions_are_two() -> None:
    one = "Region Nordjylland og Aalborg Kommune: Kystrådet mødes to gange om året.\n"
    other = "Region Sjælland og Køge Kommune: Kystrådet mødes to gange om året.\n"
    found = reasons(one, other)
    assert verdict(found, "Kystrådet (Nordjylland)", "Kystrådet (Sjælland)") == "apart"


def test_a_name_of_no_region_that_two_regions_have_stays_open() -> None:
    one = "Region Nordjylland og Aalborg Kommune: Strandbeskyttelsesrådet mødes.\n"
    other = "Region Sjælland og Køge Kommune: Strandbeskyttelsesrådet mødes.\n"
    found = reasons(one, other, "Strandbeskyttelsesrådet mødes hver måned.\n")
    assert any(k == "open" and a.startswith("Strandbeskyttelsesrådet") for k, a, _, _ in found)


def test_the_same_name_in_one_region_is_one_and_says_so() -> None:
    text = "Region Sjælland og Køge Kommune: Kystrådet mødes.\n"
    found = reasons(text, text + "Rådet har ti medlemmer.\n")
    assert verdict(found, "Kystrådet (0.txt)", "Kystrådet (1.txt)") == "same"


def test_an_abbreviation_that_nothing_spells_out_is_open() -> None:
    found = reasons("QXZ er nævnt her. QXZ er nævnt igen. Kystrådet mødes.\n")
    assert any(k == "open" and a == "QXZ" for k, a, _, _ in found)


def test_the_step_shows_the_reasons() -> None:
    value = step("resolve", "x.txt", b"Strategisk Havneudvalg (SHU) refererer til Kystudvalget.\n")
    assert {"verdict": "same", "a": "SHU", "b": "Strategisk Havneudvalg"}.items() <= value[
        "reasons"
    ][0].items()


def test_another_committee_is_none_that_the_text_names() -> None:
    text = "Kystudvalget mødes. Et andet kystudvalg lader formanden afgøre sagen.\n"
    found = list(graph_of(text).of(Body))
    assert [b.name for b in found] == ["Kystudvalget"]
    assert found[0].aliases == ()


def test_a_title_in_capitals_is_no_other_name() -> None:
    text = "REFERAT - KYSTUDVALGET FOR STRANDENE\n\nKystudvalget mødtes. Udvalget mødes igen.\n"
    assert names(graph_of(text)) == {"Kystudvalget for Strandene"}


def test_a_region_s_psychiatry_is_named_by_its_place() -> None:
    text = "Kommissorium for Kystudvalget\n\nRegionspsykiatrien Aadal og Psykiatri og Social sender to.\n"
    found = {party.name for party in graph_of(text).of(Party)}
    assert {"Regionspsykiatrien Aadal", "Psykiatri og Social"} <= found


def test_the_new_region_is_known() -> None:
    text = "Region Østdanmark nedsætter Kystudvalget. Kystudvalget mødes.\n"
    assert {b.region for b in graph_of(text).of(Body)} == {"Østdanmark"}


def test_an_adjective_before_the_first_part_of_a_double_noun_belongs_to_the_name() -> None:
    text = "Forretningsorden for Det Lokale Erhvervs- og Havneråd i Grenaa\n\nRådet mødes hver måned.\n"
    called = {n.name for n in graph_of(text).nodes.values() if n.label == "Body"}
    assert any("Lokale Erhvervs- og Havneråd" in name for name in called)
