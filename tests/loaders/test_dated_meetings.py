"""Dated meetings: whose, which day, held or to come, called off; and days that are of something else."""

from __future__ import annotations

import pytest

from graph.edges import MeetingOf
from graph.nodes import Meeting
from graph.value import Graph
from tests.loaders.reading import graph_of


def met(graph: Graph) -> set[tuple[str, str, bool]]:
    """Body, day and whether the meeting lies ahead."""
    out = set()
    for edge in graph.joining(MeetingOf):
        meeting = graph.nodes[edge.source]
        assert isinstance(meeting, Meeting)
        out.add((graph.nodes[edge.target].name, str(meeting.date), meeting.planned))
    return out


HEAD = "Referat af møde i Broudvalget\n\nDato: 3. marts 2025\n\nTil stede: Ib Bering, Eva Sten\n\n"


def said(text: str) -> set[tuple[str, str, bool]]:
    """What a sentence of minutes tells besides the meeting that they are of."""
    return met(graph_of(f"{HEAD}1. Orientering\n\n{text}\n")) - {
        ("Broudvalget", "2025-03-03", False)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Næste møde er torsdag den 12. juni 2025 kl. 14 på rådhuset.",
        "Udvalgets næste møde afholdes d. 12. juni 2025.",
        "Broudvalget mødes igen den 12. juni 2025.",
        "Den 12. juni 2025 holdes næste ordinære møde.",
        "Næste gang: 12.06.2025, Nordby.",
        "Udvalgsmødet i juni er flyttet fra den 5. juni 2025 til den 12. juni 2025.",
        "Mødet den 5. juni 2025 er aflyst og holdes i stedet den 12. juni 2025.",
        "Det ekstraordinære udvalgsmøde finder sted 12. juni 2025.",
        "Der er berammet møde i Broudvalget torsdag 12. juni.",
    ],
)
def test_a_meeting_to_come(text: str) -> None:
    assert said(text) == {("Broudvalget", "2025-06-12", True)}


@pytest.mark.parametrize(
    "text",
    [
        "Referatet fra mødet den 9. december 2024 blev godkendt.",
        "På sit møde den 9. december 2024 besluttede udvalget at lukke broen.",
        "Udvalget holdt møde den 9. december 2024.",
        "Sagen blev drøftet på udvalgets møde den 9. december 2024.",
    ],
)
def test_a_meeting_that_was_held(text: str) -> None:
    assert said(text) == {("Broudvalget", "2024-12-09", False)}


@pytest.mark.parametrize(
    "text",
    [
        "Mødet den 12. juni 2025 er aflyst.",
        "Mødet 12. juni 2025 aflyses på grund af ferie.",
        "Det planlagte møde den 12. juni 2025 udgår.",
        "Aflyst: mødet den 12. juni 2025.",
        "Materiale til næste møde sendes senest den 12. juni 2025.",
        "Fristen for punkter til næste møde er den 12. juni 2025.",
        "Referatet er godkendt pr. mail den 12. juni 2025.",
        "Formandskabet holder formøde den 12. juni 2025.",
        "Der er borgermøde den 12. juni 2025.",
        "Skal udvalget mødes den 12. juni 2025?",
        "Ib Bering foreslog et møde den 12. juni 2025.",
        "Hvis vejret tillader det, mødes udvalget den 12. juni 2025.",
        "Udvalget har fået mange henvendelser siden mødet, og broen åbner den 12. juni 2025.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Havnerådet mødes den 8. maj 2025.",
        "Næste møde i Havnerådet er den 8. maj 2025.",
        "Havnerådets møde den 8. maj 2025 handler om kajen.",
        "Havnerådet holder sit næste møde den 8. maj 2025.",
        "Punktet tages op på mødet i Havnerådet torsdag den 8. maj 2025.",
    ],
)
def test_the_meeting_of_another_body(text: str) -> None:
    assert said(text) == {("Havnerådet", "2025-05-08", True)}


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Kommende møder", "- 5. juni 2025\n- 4. september 2025 (aflyst)\n- 6. november 2025"),
        ("Mødeplan 2025", "5. juni, rådhuset\n4. september - AFLYST\n6. november"),
        ("Mødedatoer", "Torsdag den 5. juni 2025 og torsdag den 6. november 2025."),
        ("Møder i 2025", "| Dato | Sted |\n|---|---|\n| 5. juni 2025 | Nordby |\n| 6. november 2025 | Vig |"),
        ("Udvalgets møder", "Møderne i 2025 ligger således:\n- 5. juni 2025 kl. 9-11\n- 6. november 2025"),
        ("Mødekalender", "Referatet sendes ud 8. juni 2025.\n\n- 5. juni 2025\n- 6. november 2025"),
    ],
)  # fmt: skip
def test_a_calendar_under_a_heading(heading: str, lines: str) -> None:
    graph = graph_of(
        f"# Broudvalget\n\nBroudvalget rådgiver byrådet.\n\n## {heading}\n\n{lines}\n", "bro.md"
    )
    assert met(graph) == {
        ("Broudvalget", "2025-06-05", True),
        ("Broudvalget", "2025-11-06", True),
    }


def test_a_case_that_comes_before_several_bodies() -> None:
    graph = graph_of(
        "Notat om broen\n\nBroudvalget og Havnerådet behandler sagen.\n\nPolitisk behandling\n\n"
        "| Broudvalget | 5. juni 2025 |\n|---|---|\n| Havnerådet | 12. juni 2025 |\n",
        "notat.md",
    )
    assert met(graph) == {
        ("Broudvalget", "2025-06-05", True),
        ("Havnerådet", "2025-06-12", True),
    }


@pytest.mark.parametrize(
    ("text", "body", "day"),
    [
        ("The Parks Committee will next meet on 5 June 2025.", "Parks Committee", "2025-06-05"),
        (
            "The next meeting of the Parks Committee will be held on Thursday 5 June 2025.",
            "Parks Committee", "2025-06-05",
        ),
        (
            "The meeting of the Parks Committee on 1 May 2025 was cancelled. "
            "The Parks Committee meets again on 5 June 2025.",
            "Parks Committee", "2025-06-05",
        ),
    ],
)  # fmt: skip
def test_in_english(text: str, body: str, day: str) -> None:
    assert met(graph_of(text)) == {(body, day, True)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Samhandlingsutvalget", "Neste møte i Samhandlingsutvalget er 5. juni 2025."),
        ("Samhandlingsutvalget", "Utvalget møtes neste gang torsdag 5. juni 2025."),
        (
            "Samhandlingsutvalget",
            "Møtet 8. mai 2025 er avlyst. Neste utvalgsmøte holdes 5. juni 2025.",
        ),
        ("Samhandlingsutvalet", "Utvalet møtest neste gong 5. juni 2025."),
        (
            "Samhandlingsutvalet",
            "Møtet i utvalet 8. mai 2025 er avlyst, neste møte er 5. juni 2025.",
        ),
        ("Samhandlingsutvalet", "Møteplan 2025:\n- 5. juni\n"),
    ],
)
def test_in_norwegian(name: str, text: str) -> None:
    rest = "gir råd til kommunene og skal ikke vedta noe" if name.endswith("valget") else (
        "gjev råd til kommunane og skal ikkje vedta noko"
    )  # fmt: skip
    graph = graph_of(f"# {name}\n\n{name} {rest}.\n\n{text}\n", "no.md")
    assert met(graph) == {(name, "2025-06-05", True)}


def test_the_calendar_of_a_year_by_months() -> None:
    graph = graph_of(
        "Nordby Kommune\nÅrshjul 2025 for udvalg og råd\n\nMARTS\n"
        "4.3.   Havnerådet: høringssvar vedtages\n11.3.  Broudvalget: budget\n\n"
        "APRIL\nSenest 15.4.: Havnerådet afleverer sin beretning til Broudvalget\n\n"
        "MAJ\n6.5.   Havnerådet (aflyst)\n13.5.  Broudvalget: regnskab\n\n"
        "SÅDAN ARBEJDER DE\nHavnerådet rådgiver Broudvalget. Broudvalget mødes 8 gange om året.\n"
    )
    assert met(graph) == {
        ("Havnerådet", "2025-03-04", True),
        ("Broudvalget", "2025-03-11", True),
        ("Broudvalget", "2025-05-13", True),
    }


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Udvalget havde to møder: 4. marts og 11. juni 2024.", {("2024-03-04", False), ("2024-06-11", False)}),
        ("Udvalget holdt møde den 4. marts 2024 og 11. juni 2024.", {("2024-03-04", False), ("2024-06-11", False)}),
        ("Sagen forelægges udvalget på mødet den 4. marts 2024.", {("2024-03-04", True)}),
        ("Mødedatoer. Broudvalget: 4. marts 2024 og 11. juni 2024.", {("2024-03-04", True), ("2024-06-11", True)}),
        ("Næste møder: 4. marts 2024. Derefter: 11. juni 2024.", {("2024-03-04", True), ("2024-06-11", True)}),
    ],
)  # fmt: skip
def test_held_or_to_come_by_the_words(text: str, days: set[tuple[str, bool]]) -> None:
    graph = graph_of(f"# Broudvalget\n\nBroudvalget rådgiver byrådet.\n\n{text}\n", "bro.md")
    assert met(graph) == {("Broudvalget", day, planned) for day, planned in days}


def test_a_table_of_where_a_case_is_dealt_with() -> None:
    graph = graph_of(
        "SAKSFREMLEGG\n\nBehandles i               Møtedato          Saksnummer\n"
        "Samferdselsutvalget       08.11.2023        61/23\nKommunestyret             12.12.2023        102/23\n\n"
        "Vurdering\n\nUtvalget skal ikke bare vedta planen, men også følge den opp etter møtet mellom partene.\n"
    )
    assert met(graph) == {
        ("Samferdselsutvalget", "2023-11-08", True),
        ("Kommunestyret", "2023-12-12", True),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget har disse møder i 2025: 12. februar, 21. maj og 3. december. Mødet 21. maj er flyttet til 28. maj.",
        "Udvalget holder møde i 2025: 12/2, 28/5 og 3/12.",
        "Mødeplan: 12. februar 2025, 28. maj 2025 og 3. december 2025.",
    ],
)
def test_days_in_one_line(text: str) -> None:
    graph = graph_of(f"# Broudvalget\n\nBroudvalget rådgiver byrådet.\n\n{text}\n", "bro.md")
    assert met(graph) == {
        ("Broudvalget", "2025-02-12", True),
        ("Broudvalget", "2025-05-28", True),
        ("Broudvalget", "2025-12-03", True),
    }


def test_short_days_of_a_label_in_dated_minutes() -> None:
    graph = graph_of(
        "Referat\nTangrådet, 26. september 2024\n\nTil stede: Ida Moe, Per Kold\n\n1. Nyt\nDrøftet.\n\n"
        "Kommende møder: 5/12, 6/2\n"
    )
    days = {(m.date.isoformat(), m.planned) for m in graph.of(Meeting)}
    assert days == {("2024-09-26", False), ("2024-12-05", True), ("2025-02-06", True)}


def test_a_body_that_did_something_at_its_own_meeting() -> None:
    graph = graph_of(
        "Referat af møde i Tangrådet\n\nDato: 5. juni 2024\nTil stede: Ida Moe, Per Kold\n\n1. Nyt\n"
        "Det blev nævnt, at Klitudvalget på sit møde den 22. maj 2024 sagde ja til planen.\n"
    )
    owner = {e.source: graph.nodes[e.target].name for e in graph.joining(MeetingOf)}
    days = {(m.date.isoformat(), owner[m.id]) for m in graph.of(Meeting)}
    assert days == {("2024-06-05", "Tangrådet"), ("2024-05-22", "Klitudvalget")}


def test_a_call_for_proposals_is_no_call_to_a_meeting() -> None:
    text = "{} medlemmer af Tangrådet\n\n24-08-2025\n\nTangrådet har syv medlemmer.\n"
    assert met(graph_of(text.format("Indkaldelse af forslag til"))) == set()
