"""Duties of those known by an office or in a section on service alone: rules of procedure of councils
and boards, where the chair, the head and the secretary do the work."""

from __future__ import annotations

import pytest

from graph.edges import For, Governs, ResponsibleFor
from graph.nodes import Duty, Provision
from graph.value import Graph
from tests.loaders.reading import graph_of

HEAD = "Forretningsorden for Kystrådet\n\nKystrådet er nedsat af Vestby Kommune.\n\n"
Found = tuple[str, str, str | None, str | None]  # who, task, phase, system


def found(graph: Graph) -> set[Found]:
    told = set()
    for edge in graph.joining(ResponsibleFor):
        duty = graph.nodes[edge.target]
        assert isinstance(duty, Duty)
        told.add((graph.nodes[edge.source].name.casefold(), duty.task, duty.phase, duty.system))
    return told


def duties(text: str) -> set[tuple[str, str]]:
    """Who is responsible, and for what."""
    return {(who, task) for who, task, _, _ in found(graph_of(f"{HEAD}{text}\n"))}


def does(text: str, who: str, word: str) -> bool:
    return any(doer == who and word in task for doer, task in duties(text))


@pytest.mark.parametrize(
    ("text", "who", "word"),
    [
        ("Formand og havnefoged tilrettelægger dagsordenen i fællesskab.", "formanden", "dagsorden"),
        ("Sekretær og formand fastsætter dagsordenen til møderne.", "sekretæren", "dagsorden"),
        ("Børnehaveleder indkalder til møde med ti dages varsel.", "børnehavelederen", "indkalder"),
        ("Havnens ledelse fører protokol over rådets møder.", "havnens ledelse", "protokol"),
        ("Museets leder fører rådets protokol.", "museets leder", "protokol"),
        ("Rådets formand udsender dagsordenen.", "formanden", "dagsorden"),
        ("Formanden foranlediger referatet udsendt en uge efter.", "formanden", "referat"),
        ("Sekretæren er ansvarlig for at forberede rådets møder.", "sekretæren", "forberede"),
        ("Der skrives referat af alle møder af sekretæren.", "sekretæren", "referat"),
        ("Dagsordenen udarbejdes af formand og sekretær.", "sekretæren", "Dagsorden"),
        ("Det er sekretæren sammen med formanden, der sender dagsordenen.", "sekretæren", "dagsorden"),
        ("Leadpartner udarbejder budgettet og fastlægger mødedatoer.", "leadpartner", "mødedato"),
        ("Diæter udbetales af Løn og Regnskab.", "løn og regnskab", "Diæter"),
        ("Vestby Kommune leverer data til rådets møder.", "vestby kommune", "data"),
        ("Kystrådet indkaldes af Vestby Kommune.", "vestby kommune", "indkaldes"),
        ("Rådsmøderne indkaldes af formanden.", "formanden", "indkaldes"),
        ("Formanden eller i dennes fravær næstformanden indkalder til møde.", "formanden", "møde"),
        ("Formanden indkalder skriftligt rådet til møde.", "formanden", "indkalder"),
        ("Forpersonen og kassereren sammensætter dagsordenen.", "forpersonen", "dagsorden"),
        ("Kystrådets sekretær skriver et referat.", "sekretæren", "referat"),
        ("Formanden har sammen med sekretæren ansvar for dagsordenen.", "formanden", "dagsorden"),
    ],
)  # fmt: skip
def test_an_officer_or_unit_does_a_task(text: str, who: str, word: str) -> None:
    assert does(text, who, word), duties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Formand og næstformand vælges af rådet.",
        "Referaterne godkendes af formanden.",
        "Ekstraordinære møder kan indkaldes af formanden med tre dages varsel.",
        "Mødelederen slutter debatten, og ordlyden skrives til protokollen.",
        "Vestby Kommune planlægger et møde med borgerne.",
        "Vestby Kommune sætter havmiljøet på dagsordenen.",
    ],
)
def test_what_is_no_task(text: str) -> None:
    assert not duties(text)


def test_each_of_several_tasks_is_one() -> None:
    text = "Vestby Kommune indkalder og skriver referat."
    assert duties(text) == {("vestby kommune", "indkalder"), ("vestby kommune", "skriver referat")}
    text = "Formanden fastsætter dagsordenen med kontoret og udsender denne til medlemmerne."
    assert len(duties(text)) == 2


def test_a_system_is_of_the_task_it_stands_with() -> None:
    graph = graph_of(
        f"{HEAD}Vestby Kommune skriver referat i Acadre og booker lokaler i Outlook.\n"
    )
    assert {(task.split()[0], system) for _, task, _, system in found(graph)} == {
        ("skriver", "Acadre"),
        ("booker", "Outlook"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Dagsorden\n\nUdarbejdes af formanden og sendes ud fem dage før.",
        "- Dagsorden\n  - Laves af formanden før mødet\n- Referat\n  - Skrives af sekretæren",
    ],
)
def test_a_title_is_the_task_of_what_is_done_below_it(text: str) -> None:
    assert does(text, "formanden", "Dagsorden"), duties(text)


def test_a_list_below_an_officer_is_what_he_does() -> None:
    text = (
        "Formanden\n\n1. forbereder og leder rådets møder\n2. passer rådets postkasse\n\n"
        "Sekretæren\n\n1. udsender dagsordenen\n2. skriver referat\n3. sidder i pressegruppen"
    )
    told = duties(text)
    assert ("sekretæren", "skriver referat") in told
    assert ("formanden", "passer rådets postkasse") in told
    assert not any("pressegruppen" in task for _, task in told)


def test_below_a_title_on_service_any_work_is_a_task() -> None:
    text = (
        "Sekretariat og administration\n\nHavnby Kommune varetager løn og personale for rådet. "
        "Egeby Kommune stiller en videoløsning til rådighed. Der er ikke penge til mere."
    )
    told = {who for who, _ in duties(text)}
    assert told == {"havnby kommune", "egeby kommune"}
    assert not duties("Baggrund\n\nHavnby Kommune vedligeholder molen og stranden.")


def test_below_a_title_on_service_a_label_with_a_unit_is_a_task() -> None:
    text = (
        "Sekretariat\n\n- Indberetning til fonden: Kystsekretariatet\n- Kontakt: Kystsekretariatet\n"
        "- arkiv ........ WorkZone / Kystsekretariatet"
    )
    graph = graph_of(f"{HEAD}{text}\n")
    assert {(task, system) for _, task, _, system in found(graph)} == {
        ("Indberetning til fonden", None),
        ("arkiv", "WorkZone"),
    }


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Vestby Kommune er sekretariat og har følgende opgaver:", "vestby kommune"),
        ("Sekretærens opgaver er:", "sekretæren"),
        ("Vestby Kommune har disse opgaver for rådet:", "vestby kommune"),
    ],
)
def test_lines_without_marks_below_a_colon_are_a_list(lead: str, who: str) -> None:
    text = f"{lead}\n\nIndkalder til møderne.\n\nSkriver referat.\n\nRådet har ti medlemmer."
    assert duties(text) >= {(who, "Indkalder til møderne"), (who, "Skriver referat")}
    assert not any("ti medlemmer" in task for _, task in duties(text))


def test_the_municipality_is_the_one_just_named() -> None:
    text = "Skovby Kommune er sekretariat for rådet. Kommunen udsender dagsordenen."
    assert ("skovby kommune", "udsender dagsordenen") in duties(text)


TABLE = """Hvem gør hvad

Opgave                      Ansvarlig                     System
Før mødet
Indkaldelse                 Vestby Kommune                Outlook
Dagsorden                   Vestby Kommune sammen med
                            formanden                     Prepared

Efter mødet
Referat                     Børne- og Ungekontoret        Acadre
Journalisering              Vestby Kommune                Acadre
"""


def test_a_title_inside_a_table_parts_its_rows() -> None:
    told = found(graph_of(f"{HEAD}{TABLE}"))
    assert ("børne- og ungekontoret", "Referat", "Efter mødet", "Acadre") in told
    assert ("vestby kommune", "Dagsorden", "Før mødet", "Prepared") in told
    assert ("formanden", "Dagsorden", "Før mødet", "Prepared") in told


def test_a_row_of_meetings_is_of_the_body_that_meets() -> None:
    graph = graph_of(
        "# Styring\n\nBestyrelsen for Egeparken leder alt. Projektgruppen hører under Bestyrelsen.\n\n"
        "| Opgave | Ansvarlig |\n|---|---|\n| Referat af bestyrelsesmøder | Egesekretariatet |\n",
        "prøve.md",
    )
    assert {graph.nodes[e.target].name for e in graph.joining(For)} == {"Bestyrelsen for Egeparken"}


# provisions of the same papers


def provisions(text: str) -> set[tuple[str, str]]:
    """Kind of each rule and whose it is."""
    graph = graph_of(f"{HEAD}{text}\n")
    return {
        (rule.kind, graph.nodes[e.target].name)
        for e in graph.joining(Governs)
        if isinstance(rule := graph.nodes[e.source], Provision)
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Formanden kan på rådets vegne afgøre sager, der ikke tåler opsættelse.", "competence"),
        ("Hastesager afgøres af formandskabet.", "competence"),
        ("Rådet holder møde, når det finder det nødvendigt.", "cadence"),
        ("Rådets møder afholdes ugen før Teknikudvalgets møder.", "cadence"),
        ("Rådet afholder årligt 11 ordinære møder.", "cadence"),
        ("Formanden er berettiget til at ekspedere presserende sager.", "competence"),
        ("Rådet er på valg hvert andet år.", "term"),
        ("Rådet har ikke tegningsret i økonomiske sager.", "limit"),
        ("Rådet drøfter planer, men beskæftiger sig alene med helheden.", "limit"),
        ("Årsmødet vælger formand og suppleanter.", "deputies"),
        ("Stedfortræder overtager pladsen ved et medlems varige udtræden.", "deputies"),
    ],
)
def test_a_rule_is_read(text: str, kind: str) -> None:
    assert provisions(text) == {(kind, "Kystrådet")}


@pytest.mark.parametrize(
    "text",
    [
        "Dagsordenen udsendes fem dage inden et ordinært mødes afholdelse til medlemmer og suppleanter.",
        "Rådet kan efter behov indkalde eksterne deltagere til behandling af en sag på møderne.",
        "Rådets møder er lukkede, dog er referatet, med de grænser der følger af loven, åbent.",
        "Datoerne aftales på første møde i august og sidste møde i juni.",
        "Stedfortræderne er orienteret om planen.",
        "Udvalget behandler ansøgningerne forud for Teknikudvalgets møder.",
    ],
)
def test_what_is_no_rule(text: str) -> None:
    assert not provisions(text)


def test_a_month_may_be_left_out_behind_its_name() -> None:
    graph = graph_of(f"{HEAD}Rådet holder møde den første tirsdag i måneden, juli undtaget.\n")
    assert [(p.min, p.max) for p in graph.of(Provision) if p.kind == "cadence"] == [(11, 11)]


def test_what_is_no_meeting_below_meetings_tells_no_cadence() -> None:
    text = "Møder\n\nRådet holder møder efter behov.\n\nHerudover:\n\n- 1 årlig strandrensning\n"
    assert [p.min for p in graph_of(f"{HEAD}{text}").of(Provision) if p.kind == "cadence"] == [None]


def test_a_council_with_an_adjective_is_one_with_its_article() -> None:
    text = (
        "Forretningsorden for Blåt Råd\n\nBlåt Råd har ti medlemmer. Det Blå Råd mødes månedligt.\n"
    )
    graph = graph_of(text.replace("Blåt", "Grønt").replace("Blå ", "Grønne "))
    assert len({graph.nodes[e.target].name for e in graph.joining(Governs)}) == 1


def test_a_column_of_seats_tells_no_size() -> None:
    text = "| Organisation | Antal | Udpeges af |\n|---|---|---|\n| Ældrerådet | 2 | rådet selv |\n"
    graph = graph_of(f"# Kystrådet\n\n{text}", "prøve.md")
    assert not [rule for rule in graph.of(Provision) if rule.kind == "size"]
