"""Duties and provisions in further wordings: accounts, rooms, archives, the press; quorum, deputies, terms."""

from __future__ import annotations

import pytest

from graph.edges import Governs, ResponsibleFor
from tests.loaders.reading import graph_of, lines

HEAD = "Kommissorium for Vandrådet\n\nPraktisk\n\n"


def duties(text: str) -> set[tuple[str, str]]:
    graph = graph_of(f"{HEAD}{text}\n")
    return {
        (graph.nodes[e.source].name, graph.nodes[e.target].properties()["task"])
        for e in graph.edges.values()
        if isinstance(e, ResponsibleFor)
    }


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Odense Kommune stiller mødelokaler til rådighed.", "lokale"),
        ("Udgifter til fælles arrangementer bogføres af Odense Kommune.", "bogføres"),
        ("Rådets dokumenter arkiveres i SBSYS af Odense Kommune.", "arkiveres"),
        ("Odense Kommune vedligeholder kortet i MapCentia.", "kort"),
        ("Fælles indkøb styres fra Odense Kommune i systemet Cicero.", "indkøb"),
        ("Odense Kommune samler hvert år statistik ind fra medlemmerne.", "statistik"),
        ("Odense Kommune betaler forplejningen ved møderne.", "forplejning"),
        ("Odense Kommune tager sig af pressen.", "presse"),
        ("Økonomien administreres af Odense Kommune.", "konomi"),
        ("Kontakten til virksomhederne varetages af Odense Kommune.", "ontakt"),
    ],
)
def test_a_duty_is_read(text: str, word: str) -> None:
    assert [task for who, task in duties(text) if who == "Odense Kommune" and word in task]


@pytest.mark.parametrize(
    "text",
    [
        "Odense Kommune stiller ikke lokaler til rådighed.",
        "Odense Kommune betalte forplejningen i 2019.",
        "Odense Kommune har presset på for en løsning.",
        "Hvis pressen ringer, taler Odense Kommune med den.",
    ],
)
def test_no_duty_is_read(text: str) -> None:
    assert not duties(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rådet kan kun træffe beslutning, når alle parter er repræsenteret.", "quorum"),
        ("Kvorum: 5 medlemmer", "quorum"),
        ("Alle skal være enige, før noget besluttes.", "consensus"),
        ("Er man forhindret, kan man give sin plads til en kollega.", "deputies"),
        ("Ingen kan sidde i mere end to perioder.", "term"),
        ("Rådet må ikke selv udsende retningslinjer.", "limit"),
    ],
)
def test_a_provision_is_read(text: str, kind: str) -> None:
    graph = graph_of(f"{HEAD}{text}\n")
    kinds = {
        graph.nodes[e.source].properties()["kind"]
        for e in graph.edges.values()
        if isinstance(e, Governs)
    }
    assert kind in kinds


@pytest.mark.parametrize(
    "text",
    [
        "Takster og det samlede budget hører under Miljøudvalget.",
        "Klagesager sorterer under Miljøudvalget.",
    ],
)
def test_a_thing_that_belongs_somewhere_makes_nobody_report(text: str) -> None:
    assert not [said for said in lines(graph_of(HEAD + text + "\n")) if said[0] == "REPORTS_TO"]


def test_a_body_that_belongs_somewhere_reports() -> None:
    text = "Organisatorisk hører rådet under Miljøudvalget.\n"
    assert ("REPORTS_TO", "Vandrådet", "Miljøudvalget") in lines(graph_of(HEAD + text))
