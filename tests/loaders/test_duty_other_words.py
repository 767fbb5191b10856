"""Duties and service in words, tables and places that no document of ours uses, and what is none."""

from __future__ import annotations

import pytest

from graph.edges import ResponsibleFor
from tests.loaders.reading import duties, graph_of, lines

_HEAD = (
    "Kommissorium for Driftsgruppen\n\nFormål\nDriftsgruppen følger den daglige drift af havnene. "
    "Driftsgruppen har 8 medlemmer.\n\nBetjening\n"
)


@pytest.mark.parametrize(
    ("said", "task", "who"),
    [
        ("Referatet skriver Samsø Kommune.", "eferat", "Samsø Kommune"),
        ("Dagsordenen udsender Havnekontoret.", "agsorden", "Havnekontoret"),
        ("Havnekontoret har dagsordenen klar en uge før mødet.", "dagsorden", "Havnekontoret"),
        ("Samsø Kommune fører medlemslisten.", "medlemslist", "Samsø Kommune"),
        ("Havnekontoret ajourfører risikologgen.", "log", "Havnekontoret"),
        ("Havnedirektøren indkalder med otte dages varsel.", "indkalder", "Havnedirektøren"),
        ("Samsø Kommune vedligeholder adresselisten i SharePoint.", "adresselist", "Samsø Kommune"),
    ],
)
def test_a_task_of_service_in_other_words(said: str, task: str, who: str) -> None:
    found = duties(graph_of(f"{_HEAD}{said}\n"))
    assert any(task in told and whom == ("Driftsgruppen", {who}) for told, whom in found.items())


def test_a_name_that_no_list_knows_does_what_stands_behind_it() -> None:
    graph = graph_of(f"{_HEAD}Havnekontoret udsender dagsordener, NORFOR fører regnskab.\n")
    assert {who for _, who in duties(graph).values()} == {
        frozenset({"Havnekontoret"}),
        frozenset({"NORFOR"}),
    }


@pytest.mark.parametrize(
    "said",
    [
        "En journalist fører ordet på mødet.",
        "Samsø Kommune fører dialogen med naboerne.",
        "Der er ikke taget stilling til, hvem der fører medlemslisten.",
        "Samsø Kommune førte tidligere medlemslisten.",
    ],
)
def test_what_is_no_task_of_service(said: str) -> None:
    assert duties(graph_of(f"{_HEAD}{said}\n")) == {}


def test_a_column_of_those_who_help_makes_the_other_the_lead() -> None:
    graph = graph_of(
        f"{_HEAD}| Opgave | Ansvarlig | Medvirker |\n|---|---|---|\n"
        "| Dagsorden | Samsø Kommune | Odder Kommune |\n| Referat | Odder Kommune | |\n"
    )
    assert duties(graph) == {
        "Dagsorden": ("Driftsgruppen", {"Samsø Kommune", "Odder Kommune"}),
        "Referat": ("Driftsgruppen", {"Odder Kommune"}),
    }
    leads = {graph.nodes[e.source].name for e in graph.joining(ResponsibleFor) if e.lead}
    assert leads == {"Samsø Kommune"}


def test_the_secretariat_does_its_tasks_for_those_it_serves() -> None:
    graph = graph_of(
        "Kystalliancen Nord\n\nLedelse\nAlliancen ledes af Kystrådet. Kystrådet har ni medlemmer.\n"
        "Anlægsforum har fem medlemmer.\n\nSekretariat\n"
        "Odder Kommune er sekretariat for Kystrådet og Anlægsforum. Sekretariatet udsender dagsordener.\n"
    )
    assert {whom for whom, _ in duties(graph).values()} <= {"Kystrådet", "Anlægsforum"}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Kultur og Fritid er sekretariat for gruppen.", "Kultur og Fritid"),
        ("Plan og Miljø i Samsø Kommune betjener gruppen.", "Plan og Miljø"),
        ("Børn og Unge hjælper med sekretariat for gruppen.", "Børn og Unge"),
    ],
)
def test_a_unit_of_two_words_serves(said: str, who: str) -> None:
    assert ("SERVES", who, "Driftsgruppen") in lines(graph_of(f"{_HEAD}{said}\n"))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The Programme Office serves the Group.", "Programme Office"),
        ("The Flood and Water Team provides the secretariat to the Group.", "Flood and Water Team"),
    ],
)
def test_an_english_office_known_by_its_capitals_serves(said: str, who: str) -> None:
    text = (
        "# Terms of reference: Delivery Group\n\nThe Delivery Group oversees the harbours and has eight "
        f"members.\n\n## Secretariat\n\n{said}\n"
    )
    assert ("SERVES", who, "Delivery Group") in lines(graph_of(text))


def test_a_table_of_who_sends_what_to_whom() -> None:
    graph = graph_of(
        "# Sagsgange i kulturnetværket\n\n| Fra | Til | Hvad |\n|---|---|---|\n"
        "| Musikgruppen | Kulturforum | indstiller koncerter |\n"
        "| Kulturforum | Kulturudvalget | afgiver årsberetning inden 1. marts |\n"
        "| Scenegruppen | Kulturforum | løfter sager, der ikke kan løses lokalt |\n"
        "| Scenegruppen | Musikgruppen | orienterer om nye scener |\n"
        "| Kulturforum | Lokalrådet | spiser frokost |\n"
    )
    assert lines(graph) == {
        ("RECOMMENDS_TO", "Musikgruppen", "Kulturforum"),
        ("INFORMS", "Kulturforum", "Kulturudvalget"),
        ("ESCALATES_TO", "Scenegruppen", "Kulturforum"),
        ("INFORMS", "Scenegruppen", "Musikgruppen"),
    }


def test_in_a_text_without_a_title_service_is_of_the_body_it_tells_of() -> None:
    graph = graph_of(
        "Pressemeddelelse\n\nFire kommuner opretter Scenekunstrådet.\n\nScenekunstrådet får ni pladser. "
        "Rådet mødes tre gange om året.\n\nSkive Kommune stiller med sekretariatet.\n"
    )
    assert ("SERVES", "Skive Kommune", "Scenekunstrådet") in lines(graph)
