"""The body that a document is about, told by titles of other forms than "Terms of reference for …"."""

from __future__ import annotations

import pytest

from graph.edges import Attended, MeetingOf
from graph.nodes import Meeting, Provision
from tests.loaders.reading import graph_of, lines, names, provisions, ties


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Om Klimarådet i Faxe", "Klimarådet"),
        ("Velkommen til Klimarådet", "Klimarådet"),
        ("Fakta om Klimarådet", "Klimarådet"),
        ("Spilleregler for Klimarådet ved Stevns Klint", "Klimarådet"),
        ("Love for Klimarådet", "Klimarådet"),
        ("Klimarådet 2022-2025", "Klimarådet"),
    ],
)
def test_a_title_that_names_one_body(title: str, body: str) -> None:
    text = f"{title}\n\nRådet har ni medlemmer.\n\nMøder\n\nDer holdes fire møder om året.\n"
    assert (body, "cadence", 4, 4) in provisions(graph_of(text))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Studienævnsreglement, Handelsskolen Vest", "Studienævnet"),
        ("Bestyrelsesvedtægt, Kulturhuset Kilden", "bestyrelsen"),
        ("Klimarådsreglement", "Klimarådet"),
    ],
)
def test_a_paper_named_by_whose_it_is(title: str, body: str) -> None:
    found = provisions(graph_of(f"{title}\n\nI. Møder\nDer holdes fire møder om året.\n"))
    assert {(name.casefold(), kind) for name, kind, _, _ in found} == {(body.casefold(), "cadence")}


@pytest.mark.parametrize(
    "title",
    [
        "Klimarådet indstiller til Miljøudvalget",
        "Samarbejde mellem Klimarådet og Miljøudvalget",
        "Klimarådet og andre",
    ],
)
def test_a_title_of_a_text_that_speaks_of_others(title: str) -> None:
    text = (
        f"{title}\n\nHavnegruppen holder åbent hus. Havnegruppen har seks medlemmer.\n\n"
        "Der holdes fire møder om året.\n"
    )
    assert "Klimarådet" not in {body for body, _, _, _ in provisions(graph_of(text))}


@pytest.mark.parametrize(
    "head",
    [
        "ØSTKYSTENS VAND A/S & VANDVÆRK SYD — FÆLLES DRIFTSUDVALG\n\nReferat af udvalgsmøde 7",
        "Sankt Olai Sogns Driftsudvalg, Nordre Provsti\nProtokoludskrift, 3. juni 2025",
        "Driftsudvalget / Østkystens Vandværk\nMødeprotokol",
    ],
)
def test_whose_minutes_they_are(head: str) -> None:
    text = f"{head}\n\nDato: 3. juni 2025\nTil stede: Ole Krag (formand), Lise Toft\n\n1. Budget\nGodkendt.\n"
    graph = graph_of(text)
    assert {e.source for e in graph.joining(Attended)}
    held = {graph.nodes[e.target].name.casefold() for e in graph.joining(MeetingOf)}
    assert len(held) == 1
    assert "driftsudvalg" in held.pop()


def test_sections_of_bodies_below_running_text_are_no_titles() -> None:
    text = (
        "KSP-AFTALE 2024-2027\nKøge Kommune\n\nAfsnit 1. Fora\n\nHavnerådet\nHavnerådet består af havnechefen "
        "og to lodser.\n\nKSP-fagudvalget\nUdvalget mødes fire gange om året.\n\nAfsnit 2. Opsigelse\n\n"
        "Der holdes to møder om året.\n"
    )
    graph = graph_of(text)
    assert not any(
        p.min == 2 and p.kind == "cadence" for p in graph.of(Provision)
    )  # nobody's: no body is the text's own
    assert "KSP-fagudvalget" in names(graph)
    assert not any("KSP" in body.aliases for body in graph.nodes.values() if body.label == "Body")


@pytest.mark.parametrize("name", ["HovedMED", "Område-MED", "CenterSU", "FællesMED"])
def test_compounds_of_what_is_short_for_a_body(name: str) -> None:
    text = (
        f"Lokal aftale\n\n§ 4\n{name} mødes fire gange om året. I {name}s møder deltager chefen.\n"
    )
    assert (name, "cadence", 4, 4) in provisions(graph_of(text))


@pytest.mark.parametrize("word", ["dermed", "SAMMED", "Hermed", "NEMED"])
def test_words_that_only_end_in_the_same_letters(word: str) -> None:
    assert names(graph_of(f"Lokal aftale\n\n§ 4\n{word} mødes fire gange om året.\n")) == set()


@pytest.mark.parametrize("title", ["Underudvalg", "Undergrupper", "Rådgivende organer", "Mødefora"])
@pytest.mark.parametrize(
    "listed", ["- Bådegruppen mødes i marts\n- Molegruppen\n", "Bådegruppen\nMolegruppen\n"]
)
def test_a_heading_that_says_but_what_kind_the_bodies_below_are(title: str, listed: str) -> None:
    graph = graph_of(
        f"Kommissorium for Havnerådet\n\nMøder\nRådet mødes årligt.\n\n{title}\n{listed}"
    )
    assert names(graph) == {"Havnerådet", "Bådegruppen", "Molegruppen"}


@pytest.mark.parametrize(
    "text", ["Undergrupper\nKan nedsættes af rådet.\n", "Undergrupper: Kan nedsættes af rådet.\n"]
)
def test_a_kind_below_which_none_is_named_is_spoken_of_itself(text: str) -> None:
    found = names(graph_of(f"Kommissorium for Havnerådet\n\nMøder\nRådet mødes årligt.\n\n{text}"))
    assert "undergrupper" in {name.casefold() for name in found}


def test_what_is_said_below_such_a_heading_of_somebody_unknown_is_not_of_the_whole() -> None:
    text = (
        "Kommissorium for Havnerådet\n\nUnderudvalg\n- Bådelauget mødes fire gange om året\n"
        "- Molegruppen rådgiver Havnerådet\n"
    )
    assert ("Havnerådet", "cadence", 4, 4) not in provisions(graph_of(text))


def test_a_paper_named_by_whose_it_is_lends_the_body_no_name() -> None:
    text = "Studienævnsreglement for Skolen for Kyst, Vest\n\nI. Møder\nNævnet mødes fire gange om året.\n"
    assert "Studienævnet" in names(graph_of(text))


@pytest.mark.parametrize(
    ("said", "body", "kind"),
    [
        ("Generalforsamlingen vælger bestyrelsen for to år.", "Bestyrelsen", "term"),
        ("Repræsentantskabet udpeger bestyrelsens medlemmer for fire år.", "Bestyrelsen", "term"),
        (
            "Byrådet udpeger tre medlemmer til bestyrelsen for fire år ad gangen.",
            "Bestyrelsen",
            "term",
        ),
        ("Generalforsamlingen vælger to suppleanter til bestyrelsen.", "Bestyrelsen", "deputies"),
        ("Bestyrelsen vælges af generalforsamlingen for to år.", "Bestyrelsen", "term"),
    ],
)
def test_the_term_is_of_the_body_that_is_chosen(said: str, body: str, kind: str) -> None:
    found = provisions(
        graph_of(f"Vedtægter for Foreningen Søstjernen\n\n§ 4. Bestyrelsen\n{said}\n")
    )
    assert {(name, sort) for name, sort, _, _ in found if sort == kind} == {(body, kind)}


STYRELSE = """Vedtægter for Foreningen Søstjernen

§ 4. Styrelsen
Styrelsen har fem medlemmer og mødes fire gange om året.
"""


def test_an_association_has_a_board_of_the_short_name() -> None:
    graph = graph_of(STYRELSE)
    assert "Styrelsen" in names(graph)
    assert ("Styrelsen", "cadence", 4, 4) in provisions(graph)


@pytest.mark.parametrize(
    "text",
    [
        "Notat om havne\n\nSøfartsstyrelsen udpeger formanden. Styrelsen mødes med Havnerådet i maj.\n",
        "Notat om havne\n\nStyrelsen for Havne og Kyst udpeger formanden for Havnerådet.\n",
        "Notat om havne\n\nKyststyrelsen og Havnestyrelsen mødes fire gange om året.\n",
    ],
)
def test_an_agency_is_nobodys_board(text: str) -> None:
    assert not {name for name in names(graph_of(text)) if "styrelse" in name.casefold()}


def test_short_words_before_a_name_end_no_sentence() -> None:
    text = "Kommissorium for Havnerådet\n\nHavnesekretariatet v. Ole Krag betjener rådet.\n"
    assert ("SERVES", "Havnesekretariatet", "Havnerådet") in lines(graph_of(text))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Kultur & Fritidsudvalget mødes årligt.", "Kultur & Fritidsudvalget"),
        ("Rådet hører under Børne & Ungeudvalget.", "Børne & Ungeudvalget"),
        ("I maj mødes Teknik- & Havneudvalget.", "Teknik- & Havneudvalget"),
        ("Ole Krag & Havneudvalget holder åbent hus.", "Havneudvalget"),
        ("Byrådet & Planudvalget holder åbent hus.", "Planudvalget"),
    ],
)
def test_two_fields_with_a_sign_between(said: str, name: str) -> None:
    assert name in names(graph_of(f"Notat\n\n{said}\n"))


@pytest.mark.parametrize(
    ("label", "days", "dates"),
    [
        ("Næste møde", "5/12", {"2025-12-05"}),
        ("Kommende møder", "3/12, 7/1 og 4/2", {"2025-12-03", "2026-01-07", "2026-02-04"}),
        ("Næste møde", "3. december kl. 9.10", {"2025-12-03"}),
        ("Næste møde", "fire af 7/10 medlemmer", set()),
    ],
)
def test_days_to_come_in_figures(label: str, days: str, dates: set[str]) -> None:
    text = f"Referat af møde i Havneudvalget den 12. november 2025\n\nTil stede: Ole Dam\n\n{label}: {days}\n"
    found = {str(m.date) for m in graph_of(text).of(Meeting) if m.planned}
    assert found == dates


@pytest.mark.parametrize(
    "said",
    [
        "Kompetencen til at leje pladser ud er overdraget til Bådeudvalget.",
        "Undlader rådet det, træder Bådeudvalget i dets sted.",
        "Nedlægger byrådet Havnerådet, træder Bådeudvalget i dets sted.",
    ],
)
def test_who_acts_for_another_does_not_succeed_it(said: str) -> None:
    text = f"Vedtægter for Havnerådet\n\n§ 5. Havnerådet mødes fire gange om året. {said}\n"
    assert not {tie for tie in ties(graph_of(text)) if tie[0] == "SUCCEEDS"}


def test_who_takes_the_work_over_does() -> None:
    text = "Vedtægter for Havnerådet\n\n§ 5. Havnerådet nedlægges. Opgaverne overtages af Bådeudvalget.\n"
    assert ("SUCCEEDS", "Bådeudvalget", "Havnerådet") in ties(graph_of(text))
