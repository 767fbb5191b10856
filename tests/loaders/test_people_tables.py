"""Tables and cards of people: what a column, a label or a line below the name tells of them."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_people import came, held, told

TITLE = "Havnerådet 2024-2027\n\n"


@pytest.mark.parametrize(
    "table",
    [
        "Navn\tTitel\tOrganisation\tE-mail\tTelefon\n"
        "Jette Lund\tFormand\tRibe Kommune\tjl@eksempel.dk\t11 22 33 44\n"
        "Ole Brix\tMedlem\tHavnelauget\t\t22 33 44 55\nPia Toft\tSuppleant\tHavnelauget\n",
        "| Navn | Rolle i rådet | Kommer fra |\n|---|---|---|\n| Jette Lund | Formand | Ribe Kommune |\n"
        "| Ole Brix | | Havnelauget |\n| Pia Toft | Suppleant | Havnelauget |\n",
        "Navn: Jette Lund\nTelefon: 11 22 33 44\nOrganisation: Ribe Kommune\nRolle: Formand\n\n"
        "Navn: Ole Brix\nOrganisation: Havnelauget\nRolle: Medlem\n\n"
        "Navn: Pia Toft\nOrganisation: Havnelauget\nRolle: Suppleant\n",
        "Medlemmer\n\nJette Lund\nFormand\nRibe Kommune\nTelefon 11 22 33 44\n\nOle Brix\nMedlem\nHavnelauget\n"
        "ob@eksempel.dk\n\nPia Toft\nSuppleant\nHavnelauget\n",
    ],
)  # fmt: skip
def test_roles_and_houses_in_any_column(table: str) -> None:
    graph = graph_of(TITLE + table)
    assert held(graph) == {
        ("Jette Lund", "Havnerådet", "chair", "holder"),
        ("Ole Brix", "Havnerådet", "member", "holder"),
        ("Pia Toft", "Havnerådet", "member", "deputy"),
    }
    assert told(graph, "Jette Lund") == (None, "Ribe Kommune")
    assert told(graph, "Ole Brix") == (None, "Havnelauget")


@pytest.mark.parametrize("second", ["Suppleanter", "Personlige suppleanter", "Stedfortrædere"])
def test_those_who_stand_in_beside_those_who_sit(second: str) -> None:
    graph = graph_of(
        f"{TITLE}Medlemmer                 {second}\nJette Lund (formand)      Pia Toft\n"
        "Ole Brix                  Finn Bro\n"
    )
    assert held(graph) == {
        ("Jette Lund", "Havnerådet", "chair", "holder"),
        ("Ole Brix", "Havnerådet", "member", "holder"),
        ("Pia Toft", "Havnerådet", "member", "deputy"),
        ("Finn Bro", "Havnerådet", "member", "deputy"),
    }


def test_who_represents_the_council_where() -> None:
    graph = graph_of(
        "Byrådets repræsentation\n\nOrgan | Repræsentant | Stedfortræder\n"
        "Havnerådet | Jette Lund | Ole Brix\nVandrådet for Ribe | Pia Toft (formand) | ingen\n"
        "Museumsudvalget | Ole Brix | Jette Lund\n"
    )
    assert held(graph) == {
        ("Jette Lund", "Havnerådet", "member", "holder"),
        ("Ole Brix", "Havnerådet", "member", "deputy"),
        ("Pia Toft", "Vandrådet for Ribe", "chair", "holder"),
        ("Ole Brix", "Museumsudvalget", "member", "holder"),
        ("Jette Lund", "Museumsudvalget", "member", "deputy"),
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Styregruppe for Havnen: Jette Lund (formand), Ole Brix",
         {("Jette Lund", "chair"), ("Ole Brix", "member")}),
        ("Formand for Styregruppe for Havnen: Jette Lund", {("Jette Lund", "chair")}),
        ("Styregruppe for Havnen: mødes fire gange om året", set()),
        ("Kontakt til Styregruppe for Havnen: Jette Lund og Ole Brix", set()),
    ],
)  # fmt: skip
def test_a_label_that_names_the_body(line: str, expected: set[tuple[str, str]]) -> None:
    found = held(graph_of(f"Havnens organisation\n\n{line}\n"))
    assert {
        (who, role) for who, body, role, _ in found if body == "Styregruppe for Havnen"
    } == expected


def test_a_title_and_a_house_below_a_name_state_no_seat() -> None:
    graph = graph_of(
        f"{TITLE}Formand\nJette Lund\nByrådsmedlem\n\nMedlemmer\nOle Brix\nAfdelingsleder, Ribe Kommune\n"
    )
    posts = {node.name for node in graph.nodes.values() if node.label == "Post"}
    assert not posts & {"Byrådsmedlem", "Afdelingsleder", "Ribe Kommune"}


@pytest.mark.parametrize(
    "line",
    [
        "Tidligere medlem: Finn Bro", "Fhv. formand: Finn Bro", "Udtrådte medlemmer: Finn Bro",
        "Afgået næstformand: Finn Bro",
    ],
)  # fmt: skip
def test_those_who_have_left_hold_nothing(line: str) -> None:
    graph = graph_of(f"{TITLE}Formand: Jette Lund\nMedlemmer: Ole Brix, Pia Toft\n{line}\n")
    assert "Finn Bro" not in {who for who, *_ in held(graph)}


@pytest.mark.parametrize("count", ["(1)", "(2)", "(op til 3)", "(ca. 2)"])
def test_a_number_in_brackets_is_of_no_person(count: str) -> None:
    graph = graph_of(f"{TITLE}Medlemmer:\n\n- Østlig Ren {count}\n- Grønby Vand {count}\n")
    assert held(graph) == set()


@pytest.mark.parametrize(
    "title",
    [
        "Medlemsoversigt, opdateret 4. april 2025", "Medlemsliste pr. 1. maj 2024",
        "Nuværende medlemmer (senest revideret i marts 2025)", "Deltagerliste 2025",
    ],
)  # fmt: skip
def test_a_dated_title_of_a_list_under_sides(title: str) -> None:
    graph = graph_of(
        f"HAVNERÅDET\n{title}\n\nRibe Kommune\nRådmand Jette Lund (formand)\nHavnefoged Ole Brix\n"
        "Region Syddanmark\nKontorchef Pia Toft\n"
    )
    assert held(graph) == {
        ("Jette Lund", "Havnerådet", "chair", "holder"),
        ("Ole Brix", "Havnerådet", "member", "holder"),
        ("Pia Toft", "Havnerådet", "member", "holder"),
    }


def test_who_attends_where_no_meeting_is_reported_has_no_seat() -> None:
    graph = graph_of(
        "Harbour Board: members and roles\n\nSRO and Chair: Jane Holt, Ryde Council\n"
        "Members: Alan Sykes (Ryde Council), Priti Shah (Ryde Trust)\nIn attendance: Kirsty Bell, Manager\n"
        "Previous members: Rita Owens\n"
    )
    assert held(graph) == {
        ("Jane Holt", "Harbour Board", "chair", "holder"),
        ("Alan Sykes", "Harbour Board", "member", "holder"),
        ("Priti Shah", "Harbour Board", "member", "holder"),
    }


@pytest.mark.parametrize(
    "label", ["Gæst under pkt. 3", "Gæst ved punkt 3", "Gæster til pkt. 2 og 3", "Mødeleder"]
)
def test_labels_of_minutes_that_is_an_agenda_too(label: str) -> None:
    graph = graph_of(
        "Dagsorden og referat for møde i Havnerådet den 8. februar 2025\n\nFremmødte: Jette Lund (formand), Ole Brix\n"
        f"Afbud: Finn Bro\n{label}: Pia Toft\n\n1. Valg\nOle Brix afløser Jette Lund som formand.\n"
    )
    assert came(graph) == {
        "Jette Lund": True,
        "Ole Brix": True,
        "Finn Bro": False,
        "Pia Toft": True,
    }
    assert ("Ole Brix", "Havnerådet", "chair", "holder") in held(graph)


@pytest.mark.parametrize(
    "said",
    [
        "Udpeget af byrådet: Jette Lund og Ole Brix", "Valgt af eleverne: Jette Lund, Ole Brix",
        "Fra kommunen: Jette Lund, Ole Brix", "Indstillet af havnene: Jette Lund og Ole Brix",
    ],
)  # fmt: skip
def test_labels_of_those_who_sent_them(said: str) -> None:
    graph = graph_of(
        f"Havnerådet har i 2025 følgende sammensætning:\n\n{said}\nValgt af brugerne: Pia Toft\n"
    )
    assert {who for who, body, *_ in held(graph) if body == "Havnerådet"} == {
        "Jette Lund",
        "Ole Brix",
        "Pia Toft",
    }


@pytest.mark.parametrize(
    "house", ["Børns Vilkår", "Kvinders Byggefond", "Ungdommens Hus", "Lærernes Kreds"]
)
def test_an_association_in_the_genitive_is_nobody(house: str) -> None:
    graph = graph_of(
        f"{TITLE}Medlemmer:\n\n- Jette Lund, {house}\n- Mads Bjerg, {house}\n- {house}\n"
    )
    assert {who for who, *_ in held(graph)} == {"Jette Lund", "Mads Bjerg"}


def test_a_report_of_a_year_tells_who_sat_there_then() -> None:
    report = (
        "Årsberetning 2024 for Havnerådet\n\nHavnerådet bestod ved årets udgang af Jette Lund (formand), Ole Brix "
        "(Ribe Kommune) og Pia Toft (Havnelauget). Næstformand var Finn Bro til juni. Sekretær var Lis Rask.\n"
    )
    found = held(graph_of(report))
    assert {(who, role) for who, _, role, _ in found} == {
        ("Jette Lund", "chair"), ("Ole Brix", "member"), ("Pia Toft", "member"), ("Lis Rask", "secretary"),
    }  # fmt: skip
    assert (
        held(graph_of(report.replace("Årsberetning 2024 for Havnerådet", "Notat om Havnerådet")))
        == set()
    )
