"""What a document, a part or a paragraph is about, where no sentence says it."""

from __future__ import annotations

import pytest

from loaders.anchor import anchor
from loaders.read import read
from loaders.segment import segment
from tests.loaders.reading import duties, graph_of, lines, names, provisions

MEETS = "mødes fire gange om året.\n"

HEADS = [
    "Region Sjælland\n\nFORSLAG TIL KOMMISSORIUM\n\nHavneudvalget\n\nMøder\n\n",
    "Havneudvalget\n\nKommissorium\n\nMøder\n\n",
    "Holbæk Kommune\n\nKommissorium\n\nUdvalg: Havneudvalget\n\nMøder\n\n",
    "Kommissorium for\nHavneudvalget\n\nMøder\n\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_text_tells_what_it_is_about(head: str) -> None:
    found = provisions(graph_of(head + "Der holdes fire møder om året.\n"))
    assert [(body, kind) for body, kind, _, _ in found] == [("Havneudvalget", "cadence")]


def test_who_appointed_the_members_is_not_what_a_list_is_about() -> None:
    graph = graph_of(
        "HAVNERÅDET I KØGE\n\nMedlemmer udpeget af byrådet\n- Anders Skov\n- Birthe Holm\n\n"
        "Medlemmer udpeget af erhvervsforeningen\n- Carl Bang\n"
    )
    posts = {graph.nodes[e.source].name for e in graph.edges.values() if e.type == "HAS_POST"}
    assert len(posts) <= 1
    assert not any("byråd" in name.casefold() for name in posts)


STATUTES = """Vedtægter for Foreningen Strandlyst

§ 4. Havneudvalget består af fem medlemmer.
Stk. 2. Der holdes to møder om året.

§ 5. Kystrådet rådgiver foreningen.
Stk. 2. Der holdes fire møder om året.
"""


def test_the_body_that_a_paragraph_begins_with_is_what_its_further_ones_are_about() -> None:
    found = {p for p in provisions(graph_of(STATUTES)) if p[1] == "cadence"}
    assert found == {("Havneudvalget", "cadence", 2, 2), ("Kystrådet", "cadence", 4, 4)}


def test_a_board_that_is_only_ever_called_the_board_is_a_body() -> None:
    graph = graph_of(
        "Vedtægter for Foreningen Strandlyst\n\n§ 4. Bestyrelsen består af fem medlemmer.\n"
        "Stk. 2. Bestyrelsen mødes fire gange om året.\n"
    )
    assert names(graph) == {"Bestyrelsen"}
    assert ("Bestyrelsen", "cadence", 4, 4) in provisions(graph)


@pytest.mark.parametrize(
    "name", ["Uddannelsesudvalget", "Brugerrådet", "Patientudvalget", "Erhvervsrådet"]
)
def test_a_committee_or_council_of_a_group_of_people_is_a_body(name: str) -> None:
    text = f"Kommissorium for Havneudvalget\n\nOpgaver\n\n{name} refererer til Havneudvalget.\n"
    assert ("REPORTS_TO", name, "Havneudvalget") in lines(graph_of(text))


@pytest.mark.parametrize("name", ["Patientgruppen", "Uddannelsesniveauet", "Brugergruppen"])
def test_a_group_of_people_is_none(name: str) -> None:
    text = f"Kommissorium for Havneudvalget\n\nOpgaver\n\n{name} vokser, siger udvalget.\n"
    assert names(graph_of(text)) <= {"Havneudvalget"}


TASKS = [
    ("Dagsordenen laves af Holbæk Kommune i SBSYS.", {"Holbæk Kommune"}),
    ("Holbæk Kommune udsender dagsorden og bilag senest otte dage før mødet.", {"Holbæk Kommune"}),
    ("Havnekontoret og Holbæk Kommune skriver referat på skift.", {"Holbæk Kommune"}),
    ("Referaterne føres og arkiveres af Kystsekretariatet.", {"Kystsekretariatet"}),
]


@pytest.mark.parametrize(("text", "who"), TASKS)
def test_a_task_of_service_is_read_in_running_text(text: str, who: set[str]) -> None:
    graph = graph_of(f"Kommissorium for Havneudvalget\n\nSekretariat\n\n{text}\n")
    ((whom, found),) = duties(graph).values()
    assert whom == "Havneudvalget"
    assert who <= found


@pytest.mark.parametrize(
    "text",
    [
        "Referatet blev skrevet af Holbæk Kommune.",
        "Holbæk Kommune udsender ikke dagsordenen.",
        "Skal Holbæk Kommune skrive referat?",
        "Udvalget udarbejder selv sin årsplan.",
    ],
)
def test_what_was_done_once_or_is_not_done_is_no_duty(text: str) -> None:
    graph = graph_of(f"Kommissorium for Havneudvalget\n\nSekretariat\n\n{text}\n")
    assert duties(graph) == {}


def test_partners_are_told_one_by_one_where_as_many_are_named() -> None:
    graph = graph_of(
        "Kommissorium for Havneklyngen\n\nHavneklyngen er et samarbejde mellem Holbæk Kommune, "
        "Køge Kommune og Næstved Sygehus.\n\nSekretariat\n\nSekretariatsfunktionen går på skift mellem "
        "de to kommuner og sygehuset.\n"
    )
    ((_, who),) = duties(graph).values()
    assert who == {"Holbæk Kommune", "Køge Kommune", "Næstved Sygehus"}


def test_sides_stay_sides_where_another_number_is_named() -> None:
    graph = graph_of(
        "Kommissorium for Havneklyngen\n\nHavneklyngen er et samarbejde mellem Holbæk Kommune og "
        "Køge Kommune.\n\nSekretariat\n\nSekretariatsfunktionen går på skift mellem de fem kommuner.\n"
    )
    ((_, who),) = duties(graph).values()
    assert who == {"kommunerne"}


def test_a_slip_inside_a_word_of_a_known_name_is_the_name() -> None:
    graph = graph_of(
        "Kommissorium for Havneudvalget\n\nMedlemmer\n\n- To repræsentanter fra almen prakis\n"
    )
    assert "almen praksis" in {node.name for node in graph.nodes.values() if node.label == "Party"}


def test_what_is_listed_under_an_unknown_title_is_not_the_body_before() -> None:
    text = (
        "Klimaarbejdet\n\nProjektgruppe Energi\n- mødes hver måned\n\n"
        "Fester og farver (tilbud til alle)\n- afgiver anbefalinger til Klimaudvalget\n"
    )
    assert "RECOMMENDS_TO" not in {e.type for e in graph_of(text).edges.values()}


@pytest.mark.parametrize("pointing", ["Det nye forum", "Dette forum", "Forummet"])
def test_a_headline_that_announces_a_new_body_is_not_what_the_text_points_to(pointing: str) -> None:
    text = (
        "Nyt samarbejdsforum skal samle havnene\n\nByrådet i Vejle har nedsat Havneforum Trekanten. "
        f"{pointing} mødes fire gange om året.\n"
    )
    graph = graph_of(text)
    named = {n.id: getattr(n, "name", "") for n in graph.nodes.values()}
    governed = {named[e.target] for e in graph.edges.values() if e.type == "GOVERNS"}
    assert governed == {"Havneforum Trekanten"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Til medlemmerne af Kystforum for Klitter", "Der holdes fire møder om året."),
        ("Kære medlemmer af Kystforum for Klitter", "Der holdes fire møder om året."),
        ("Brev til alle nye medlemmer i Kystforum for Klitter", "Der holdes fire møder om året."),
        ("Velkommen til deltagerne i Kystforum for Klitter", "Der holdes fire møder om året."),
    ],
)
def test_a_letter_to_the_members_is_about_their_body(title: str, text: str) -> None:
    doc = anchor(segment(read("p.txt", f"{title}\n\nTak for sidst.\n\n{text}\n".encode())))
    (said,) = (s for s in doc.sentences if s.text == text)
    assert said.topic is not None
    assert doc.entity(said.topic).name == "Kystforum for Klitter"


def test_a_letter_to_others_is_about_no_body() -> None:
    text = "Til borgmesteren i Klitby\n\nTak for sidst.\n\nDer holdes fire møder om året.\n"
    doc = anchor(segment(read("p.txt", text.encode())))
    assert {s.topic for s in doc.sentences} == {None}


def test_a_noun_alone_is_the_body_of_its_section_though_others_have_it_too() -> None:
    text = """Håndbog

Underudvalget for Klitter
Underudvalget er et fast underudvalg. Underudvalget mødes to gange om året.

Underudvalget for Moler
Underudvalget mødes hver måned. Et underudvalg kan nedlægges.
"""
    doc = anchor(segment(read("p.txt", text.encode())))
    found = {
        s.text: doc.entity(s.subject).name for s in doc.sentences if "mødes" in s.text and s.subject
    }
    assert found == {
        "Underudvalget mødes to gange om året.": "Underudvalget for Klitter",
        "Underudvalget mødes hver måned.": "Underudvalget for Moler",
    }


@pytest.mark.parametrize("title", ["Medlemmer", "Sammensætning", "Hvem sidder i rådet?"])
def test_a_side_of_the_members_is_no_topic(title: str) -> None:
    text = f"Kystrådet\n\nRådet mødes.\n\n{title}\n\nByrådet\nAnna Holm\nBo Vang\n\nMøder\nDer holdes to møder.\n"
    doc = anchor(segment(read("p.txt", text.encode())))
    (said,) = (s for s in doc.sentences if s.text == "Anna Holm")
    assert said.topic is not None
    assert doc.entity(said.topic).name == "Kystrådet"


def test_a_committee_with_another_adjective_is_none_of_those_named() -> None:
    text = (
        "Vedtægt for skolen\n\nFor hver uddannelse nedsættes et lokalt uddannelsesudvalg af "
        "bestyrelsen. Opstår der uenighed, indbringes spørgsmålet for det faglige udvalg.\n"
    )
    graph = graph_of(text)
    assert "ESCALATES_TO" not in {e.type for e in graph.edges.values()}


def test_the_same_noun_twice_in_a_sentence_is_the_same_body() -> None:
    text = (
        "Referat fra Vejudvalget\n\nGruppen har to medlemmer fra udvalget og ét fra "
        "Forældreudvalget, og Cykelgruppen rapporterer til udvalget.\n"
    )
    graph = graph_of(text)
    named = {n.id: getattr(n, "name", "") for n in graph.nodes.values()}
    ends = {named[e.target] for e in graph.edges.values() if e.type == "REPORTS_TO"}
    assert ends <= {"Vejudvalget"}


@pytest.mark.parametrize(
    "wish",
    [
        "Vi kunne ønske os, at Vejudvalget også rådgav Byrådet.",
        "Vi ville gerne have ønsket, at Vejudvalget rådgiver Byrådet.",
    ],
)
def test_what_one_could_wish_is_not_so(wish: str) -> None:
    text = f"Kommissorium for Vejudvalget\n\nVejudvalget mødes hver måned. {wish}\n"
    assert "RECOMMENDS_TO" not in {e.type for e in graph_of(text).edges.values()}


def test_an_agreement_is_not_the_agenda_of_its_first_section() -> None:
    text = (
        "SAMARBEJDSAFTALE\n\nmellem Læsø Kommune og Hjørring Kommune\n\n1. Parterne\nParterne arbejder sammen.\n\n"
        "2. Kystgruppen\n2.1 Gruppen har to medlemmer fra hver part.\n2.2 Gruppen mødes hvert kvartal.\n\n"
        "3. Ophør\nAftalen kan siges op.\n"
    )
    doc = anchor(segment(read("p.txt", text.encode())))
    assert set(doc.hosts.values()) == set(doc.titles.values()) == {None}


def test_a_press_release_is_titled_by_its_headline_and_not_by_its_day() -> None:
    text = (
        "PRESSEMELDING\n12. juni 2024\n\nNy kystkomité skal samle fjorden\n\n"
        "Komiteen får ni medlemmer fra tre kommuner og to havner.\n"
    )
    assert segment(read("p.txt", text.encode())).parts[0].title == (
        "PRESSEMELDING: Ny kystkomité skal samle fjorden"
    )
