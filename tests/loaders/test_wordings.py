"""Names, back references and sentence shapes that every rule family leans on."""

from __future__ import annotations

import pytest

from graph.edges import Approves, Succeeds
from graph.nodes import Body
from tests.loaders.reading import duties, graph_of, lines, names, overlap_rules, provisions

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"


# names


def test_two_groups_joined_by_and_are_two() -> None:
    found = names(graph_of(HEAD + "Rådet nedsætter Havnegruppe Nord og Havnegruppe Syd.\n"))
    assert {"Havnegruppe Nord", "Havnegruppe Syd"} <= found


def test_a_council_and_the_board_behind_it_are_two() -> None:
    said = lines(graph_of(HEAD + "Hvert år orienterer rådet Miljøudvalget.\n"))
    assert ("INFORMS", "Vandrådet", "Miljøudvalget") in said


def test_an_assembly_needs_no_first_part() -> None:
    text = "Vedtægter\n\nBestyrelsen aflægger beretning for generalforsamlingen.\n"
    text += "Havnebestyrelsen refererer til generalforsamlingen.\n"
    assert ("REPORTS_TO", "Havnebestyrelsen", "generalforsamlingen") in lines(graph_of(text))


def test_a_purpose_in_capitals_belongs_to_the_name() -> None:
    text = (
        HEAD + "Rådet nedsatte en Arbejdsgruppe om Saltvand. Arbejdsgruppen refererer til rådet.\n"
    )
    assert ("REPORTS_TO", "Arbejdsgruppe om Saltvand", "Vandrådet") in lines(graph_of(text))


def test_the_short_name_of_the_only_one_is_that_one() -> None:
    text = "Kystrådet Fyn mødes to gange om året.\n\nKystrådet nedsætter Havnegruppen.\n"
    graph = graph_of(text)
    assert ("ESTABLISHES", "Kystrådet Fyn", "Havnegruppen") in lines(graph)
    assert sum("kystråd" in b.name.casefold() for b in graph.of(Body)) == 1


def test_a_time_of_day_is_no_association() -> None:
    graph = graph_of("Referat af møde i Vandrådet\n\n4. juni 2024 kl. 14-16 i rådhuset.\n")
    assert "KL" not in {n.name for n in graph.nodes.values() if hasattr(n, "name")}


def test_the_board_is_the_last_board_not_the_last_body() -> None:
    text = (
        "Havnebestyrelsen refererer til Miljøudvalget. Forretningsudvalget forbereder "
        "bestyrelsens møder.\n"
    )
    said = lines(graph_of(text))
    assert ("PREPARES_CASES_FOR", "Forretningsudvalget", "Havnebestyrelsen") in said


# sentence shapes


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Reference: Miljøudvalget\n", ("REPORTS_TO", "Vandrådet", "Miljøudvalget")),
        ("Refererer til: Miljøudvalget\n", ("REPORTS_TO", "Vandrådet", "Miljøudvalget")),
        ("Sekretariat: Vandsekretariatet\n", ("SERVES", "Vandsekretariatet", "Vandrådet")),
        ("Orienterer: Miljøudvalget\n", ("INFORMS", "Vandrådet", "Miljøudvalget")),
    ],
)
def test_a_label_and_its_value_are_one_sentence(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(
        graph_of(f"Kommissorium for Vandrådet\n\n{text}Formål: At passe på vandet.\n")
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rådet nedsætter Havnegruppen efter indstilling fra Miljøudvalget.",
         ("RECOMMENDS_TO", "Miljøudvalget", "Vandrådet")),
        ("Havnegruppen sender et oplæg til rådet, som indstiller det til Miljøudvalget.",
         ("RECOMMENDS_TO", "Vandrådet", "Miljøudvalget")),
        ("Rådet har nedsat to grupper: Havnegruppen og Kystgruppen.",
         ("ESTABLISHES", "Vandrådet", "Kystgruppen")),
        ("Havnegruppen svarer over for rådet og forbereder dets møder.",
         ("PREPARES_CASES_FOR", "Havnegruppen", "Vandrådet")),
        ("Havnegruppen sørger for, at Miljøudvalgets beslutninger bliver ført ud i livet.",
         ("EXECUTES_DECISIONS_OF", "Havnegruppen", "Miljøudvalget")),
    ],
)  # fmt: skip
def test_a_line_in_another_shape(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Det har været foreslået, at rådet også skulle orientere Miljøudvalget.",
        "Der er ikke truffet beslutning om, at rådet refererer til Miljøudvalget.",
        "Rådet refererede til Miljøudvalget.",
        "Formanden orienterer Miljøudvalget.",
        "En borger spurgte, om rådet refererer til Miljøudvalget.",
    ],
)
def test_what_is_proposed_or_past_or_somebody_elses_is_no_line(text: str) -> None:
    assert lines(graph_of(f"{HEAD}{text}\n")) == set()


def test_upon_a_recommendation_says_nothing_of_those_set_up() -> None:
    said = lines(
        graph_of(HEAD + "Rådet nedsætter Havnegruppen efter indstilling fra Miljøudvalget.\n")
    )
    assert ("ESTABLISHES", "Havnegruppen", "Miljøudvalget") not in said
    assert ("RECOMMENDS_TO", "Miljøudvalget", "Havnegruppen") not in said


def test_being_set_up_by_is_not_setting_up() -> None:
    said = lines(graph_of("Kystrådet er nedsat af Havnebestyrelsen.\n"))
    assert said == {("ESTABLISHES", "Havnebestyrelsen", "Kystrådet")}


# rules


def test_a_rule_without_a_subject_is_of_the_body_just_spoken_of() -> None:
    text = (
        "Vedtægter for foreningen\n\nHavnebestyrelsen har syv medlemmer. "
        "Der vælges en suppleant for hvert medlem.\n"
    )
    assert ("Havnebestyrelsen", "deputies", None, None) in provisions(graph_of(text))


def test_before_the_meeting_is_no_cadence() -> None:
    text = "Kommissorium for Vandrådet\n\nDagsorden: Udsendes senest 7 dage før mødet i Miljøudvalget.\nFormål: Vand.\n"
    assert not {p for p in provisions(graph_of(text)) if p[1] == "cadence"}


def test_or_more_often_has_no_most() -> None:
    text = HEAD + "Rådet mødes 4 gange årligt eller oftere.\n"
    assert ("Vandrådet", "cadence", 4, None) in provisions(graph_of(text))


def test_in_one_cluster_the_board_meets_more_often() -> None:
    text = (
        "Rammer for klyngerne\n\nStyregruppen mødes to gange om året. "
        "I Fjordklyngen mødes Styregruppen tre gange om året. Vestklyngen er med.\n"
    )
    found = {
        (least, most) for body, kind, least, most in provisions(graph_of(text)) if "Fjord" in body
    }
    assert found == {(3, 3)}


def test_minutes_that_say_how_often_there_are_meetings() -> None:
    text = (
        "Referat af møde i Vandrådet\n\nPunkt 1. Møder\n\nDer afholdes normalt fire møder årligt.\n"
    )
    assert ("Vandrådet", "cadence", 4, 4) in provisions(graph_of(text))


# duties

TABLE = """# Notat

## Vandrådet

| Fase | Opgave | Ansvarlig | System |
|---|---|---|---|
| Før | Indkalde punkter | Skive Kommune | Captia |
| Efter | Skrive referat | Skive Kommune og Viborg Kommune (primær) | – |
"""


def test_the_columns_of_a_table_are_told_by_their_heads() -> None:
    found = duties(graph_of(TABLE, "notat.md"))
    assert found["Indkalde punkter"] == ("Vandrådet", frozenset({"Skive Kommune"}))
    assert found["Skrive referat"][1] == {"Skive Kommune", "Viborg Kommune"}
    assert not {"Før", "Efter"} & set(found)


def test_a_task_as_a_label() -> None:
    text = "Kommissorium for Vandrådet\n\nReferat: Vandsekretariatet\nFormål: At passe på vandet.\n"
    assert duties(graph_of(text))["Referat"] == ("Vandrådet", frozenset({"Vandsekretariatet"}))


def test_a_plain_task_of_one_who_serves() -> None:
    found = duties(graph_of(HEAD + "Skive Kommune fører regnskabet for rådet.\n"))
    assert ("Vandrådet", frozenset({"Skive Kommune"})) in found.values()


def test_an_offer_is_no_duty() -> None:
    assert not duties(
        graph_of(HEAD + "Skive Kommune har tilbudt, at den fører regnskabet for rådet.\n")
    )


# changes, decisions, overlap


def test_a_name_with_its_abbreviation_still_succeeds() -> None:
    graph = graph_of("Det Tværgående Havneforum (i det følgende DTH) afløser Kystudvalget.\n")
    found = {
        (graph.nodes[e.source].name, graph.nodes[e.target].name) for e in graph.joining(Succeeds)
    }
    assert len(found) == 1
    assert next(iter(found))[1] == "Kystudvalget"


def test_approved_by_as_a_label() -> None:
    text = (
        "Kommissorium for Vandrådet\n\nGodkendt af: Miljøudvalget, 2. februar 2023\nFormål: Vand.\n"
    )
    graph = graph_of(text)
    assert [(graph.nodes[e.source].name, str(e.date)) for e in graph.joining(Approves)] == [
        ("Miljøudvalget", "2023-02-02")
    ]


def test_rules_for_a_body_are_not_approved_by_it() -> None:
    graph = graph_of(
        "Bilag. Forretningsorden for Vandrådet (vedtaget 7. september 2020)\n\nRådet mødes.\n"
    )
    assert not list(graph.joining(Approves))


def test_members_who_also_sit_elsewhere() -> None:
    text = HEAD + "Mindst to medlemmer skal være gengangere fra Miljøudvalget.\n"
    assert ("must", "member", frozenset({"Vandrådet", "Miljøudvalget"})) in overlap_rules(
        graph_of(text)
    )


def test_a_figure_of_speech_is_no_overlap() -> None:
    assert not overlap_rules(graph_of(HEAD + "Rådet og Miljøudvalget har hver sin sekretær.\n"))
