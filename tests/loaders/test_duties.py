"""Who does the secretariat's work: tables of every shape, labels, items, and what is no duty."""

from __future__ import annotations

import pytest

import loaders
from graph.edges import ResponsibleFor
from graph.nodes import Duty, Party
from graph.value import Graph
from tests.loaders.reading import duties, graph_of

HEAD = "# Kommissorium for Havnerådet\n\n"


def table(head: str, *rows: str) -> str:
    """A piped table of service to one body."""
    width = head.count("|") - 1
    return "\n".join(["## Sekretariat", "", head, "|" + "---|" * width, *rows, ""])


def read(text: str) -> Graph:
    """The graph of a text about the body of the head."""
    return graph_of(HEAD + text, "notat.md")


def systems(graph: Graph) -> dict[str, str | None]:
    """Task → system."""
    return {duty.task: duty.system for duty in graph.of(Duty)}


def leads(graph: Graph) -> set[tuple[str, str]]:
    """Task and who has the lead."""
    return {
        (graph.nodes[e.target].name, graph.nodes[e.source].name)
        for e in graph.joining(ResponsibleFor)
        if e.lead
    }


ANSWERS = [
    ("Egedal Kommune", {"Egedal Kommune"}),
    ("Egedal Kommune og Furesø Kommune på skift", {"Egedal Kommune", "Furesø Kommune"}),
    ("Egedal Kommune, Furesø Kommune samt Havnefogeden", {"Egedal Kommune", "Furesø Kommune", "Havnefogeden"}),
    ("Center for Kyst og Klima", {"Center for Kyst og Klima"}),
    ("Programkontoret", {"Programkontoret"}),
    ("Den kommune, hvor mødet holdes", {"den kommune, hvor mødet holdes"}),
    ("Mødeværten", {"mødeværten"}),
    ("Egedal Kommune (primær) / Lodskontoret", {"Egedal Kommune", "Lodskontoret"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "who"), ANSWERS)
def test_an_answer_names_organisations_units_or_somebody(said: str, who: set[str]) -> None:
    found = duties(read(table("| Opgave | Ansvarlig |", f"| Skrive referat | {said} |")))
    assert found == {"Skrive referat": ("Havnerådet", frozenset(who))}


@pytest.mark.parametrize(
    "head",
    [
        "| Opgave | Varetages af |", "| Sekretariatsopgave | Hvem |", "| Hvad | Udføres af |",
        "| Opgaver | Hovedansvarlig |", "| Aktivitet | Tovholder |",
    ],
)  # fmt: skip
def test_heads_of_tables(head: str) -> None:
    found = duties(read(table(head, "| Udsende dagsorden | Egedal Kommune |")))
    assert found == {"Udsende dagsorden": ("Havnerådet", frozenset({"Egedal Kommune"}))}


@pytest.mark.parametrize(
    "said", ["afklares", "ikke fordelt", "?", "–", "endnu ikke aftalt", "N.N."]
)
def test_a_task_of_nobody_is_no_duty_and_is_told(said: str) -> None:
    text = HEAD + table("| Opgave | Ansvarlig |", f"| Hjemmeside | {said} |")
    stated = loaders.read_source("notat.md", text.encode())
    assert not any(node.label == "Duty" for node in stated.nodes)
    assert any("Hjemmeside" in one.text for one in stated.unread)


def test_another_answer_below_is_of_the_same_task() -> None:
    rows = ("| Skrive referat | Egedal Kommune |", "| | Furesø Kommune |")
    found = duties(read(table("| Opgave | Ansvarlig |", *rows)))
    assert found == {
        "Skrive referat": ("Havnerådet", frozenset({"Egedal Kommune", "Furesø Kommune"}))
    }


def test_a_row_of_one_cell_is_a_phase() -> None:
    rows = ("| Før mødet | |", "| Booke lokale | Egedal Kommune |")
    graph = read(table("| Opgave | Ansvarlig |", *rows))
    assert [(duty.task, duty.phase) for duty in graph.of(Duty)] == [("Booke lokale", "Før mødet")]


@pytest.mark.parametrize("mark", ["primær", "hovedansvarlig", "lead", "koordinerende"])
def test_the_lead_is_marked_in_brackets(mark: str) -> None:
    row = f"| Referat | Egedal Kommune og Furesø Kommune ({mark}) |"
    assert leads(read(table("| Opgave | Ansvarlig |", row))) == {("Referat", "Furesø Kommune")}


def test_bodies_across() -> None:
    text = (
        "# Notat\n\nHavnerådet refererer til Kystudvalget.\n\n"
        "| Opgave | Havnerådet | Kystudvalget |\n|---|---|---|\n"
        "| Dagsorden | Egedal Kommune | Furesø Kommune |\n"
    )
    graph = graph_of(text, "notat.md")
    found = {
        (graph.nodes[e.source].name, duty.task)
        for e in graph.joining(ResponsibleFor)
        for duty in graph.of(Duty)
        if duty.id == e.target
    }
    assert found == {("Egedal Kommune", "Dagsorden"), ("Furesø Kommune", "Dagsorden")}
    assert len(list(graph.of(Duty))) == 2


def test_marks_below_the_parties() -> None:
    head = "| Opgave | Egedal Kommune | Furesø Kommune | Lodskontoret |"
    rows = ("| Dagsorden | A | R | I |", "| Referat | C | | R |")
    graph = read(table(head, *rows))
    assert duties(graph) == {
        "Dagsorden": ("Havnerådet", frozenset({"Egedal Kommune", "Furesø Kommune"})),
        "Referat": ("Havnerådet", frozenset({"Lodskontoret"})),
    }
    assert leads(graph) == {("Dagsorden", "Egedal Kommune")}


@pytest.mark.parametrize(
    ("said", "system"),
    [
        ("Udsende dagsorden fra WorkZone", "WorkZone"),
        ("Skrive referat i Havnearkivet", "Havnearkivet"),
        ("Indkalde via Kalenda Pro", "Kalenda Pro"),
        ("Lægge referat på fællesdrevet", "fællesdrevet"),
        ("Journalisere i kommunens sagssystem (Arkivo)", "Arkivo"),
        ("Hente punkter fra Egedal", None),
        ("Skrive referat i Furesø Kommune", None),
        ("Skrive referat", None),
    ],
)
def test_a_system_is_told_by_its_cue(said: str, system: str | None) -> None:
    graph = read(table("| Opgave | Ansvarlig |", f"| {said} | Egedal Kommune |"))
    assert systems(graph) == {said: system}


@pytest.mark.parametrize(
    "line",
    [
        "- Referat – Egedal Kommune",
        "- Referat: Egedal Kommune",
        "- Egedal Kommune: referat og lokaler",
        "Referat: Egedal Kommune",
        "Referat: Skrives af Egedal Kommune",
    ],
)
def test_labels_and_items_below_a_title_of_service(line: str) -> None:
    ((body, who),) = duties(read(f"## Sekretariatsbetjening\n\n{line}\n")).values()
    assert (body, who) == ("Havnerådet", {"Egedal Kommune"})


@pytest.mark.parametrize(
    "text",
    [
        "## Punkt 2\n\nReferat: Godkendt uden bemærkninger\n",
        "## Punkt 2\n\nLokale: Rådhuset, mødelokale 2\n",
        "## Formål\n\n- Egedal Kommune: 2 medlemmer\n",
        "## Medlemmer\n\n| Navn | Titel |\n|---|---|\n| Ane Holm | Havnefoged |\n",
    ],
)
def test_what_names_no_task_of_service_is_none(text: str) -> None:
    assert duties(read(text)) == {}


def test_a_sentence_below_a_table_is_no_answer() -> None:
    text = table("| Opgave | Ansvarlig |", "| Skrive referat | Egedal Kommune |")
    found = duties(read(f"{text}\nFuresø Kommune er sekretariat for Kystudvalget.\n"))
    assert found["Skrive referat"][1] == {"Egedal Kommune"}


def test_in_norwegian_and_english() -> None:
    norwegian = (
        "# Mandat for Kaiutvalget\n\nUtvalget møtes fire ganger i året og skal gi råd om hvordan "
        "kaiene drives. Det er ikke avgjort hvem som leder det.\n\n| Oppgave | Ansvarlig |\n|---|---|\n"
        "| Innkalling | Losavdelingen |\n| Nettside | ikke avklart |\n"
    )
    assert duties(graph_of(norwegian, "mandat.md")) == {
        "Innkalling": ("Kaiutvalget", frozenset({"Losavdelingen"}))
    }
    english = (
        "# Terms of reference of the Harbour Committee\n\n| Task | Done by |\n|---|---|\n"
        "| Minutes | Quayside Office |\n| Catering | to be agreed |\n"
    )
    assert duties(graph_of(english, "terms.md")) == {
        "Minutes": ("Harbour Committee", frozenset({"Quayside Office"}))
    }


def test_somebody_described_is_a_role() -> None:
    graph = read(table("| Opgave | Ansvarlig |", "| Lokale | Mødeværten |"))
    assert {(p.name, p.kind) for p in graph.of(Party)} == {("mødeværten", "role")}
