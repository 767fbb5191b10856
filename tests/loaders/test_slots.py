"""Who only a relation tells to be somebody: names, units, offices and bodies of no known kind."""

from __future__ import annotations

import pytest

from graph.value import Graph
from tests.loaders.reading import graph_of, ties

TWO = "Styregruppen samarbejder med Politikontakten i Horsens og Headspace."
DA, NB, EN = (
    "Styregruppen for Ungehuset",
    "Styringsgruppe for oppvekst",
    "Quayside Partnership Board",
)

SAID = [
    (DA, "Plan og Byg er sekretariat for styregruppen.", ("SERVES", "Plan og Byg", DA)),
    (DA, "Styregruppen sekretariatsbetjenes af Erhvervsservice.", ("SERVES", "Erhvervsservice", DA)),
    (DA, "Sekretariatet for styregruppen varetages af Team Havn.", ("SERVES", "Team Havn", DA)),
    (DA, TWO, ("COORDINATES_WITH", DA, "Politikontakten i Horsens")),
    (DA, TWO, ("COORDINATES_WITH", DA, "Headspace")),
    (DA, "Styregruppen koordinerer løbende med SSP Horsens.", ("COORDINATES_WITH", DA, "SSP Horsens")),
    (DA, "Styregruppen rapporterer til rektorkollegiet.", ("REPORTS_TO", DA, "rektorkollegiet")),
    (DA, "Styregruppen refererer til Områdeledelsen.", ("REPORTS_TO", DA, "Områdeledelsen")),
    (DA, "Styregruppen orienterer skolelederne hvert kvartal.", ("INFORMS", DA, "skolelederne")),
    (DA, "Uenighed i styregruppen forelægges børne- og ungechefen.", ("ESCALATES_TO", DA, "børne- og ungechefen")),
    (DA, "Styregruppen er nedsat af Kystmyndigheden.", ("ESTABLISHES", "Kystmyndigheden", DA)),
    (DA, "Styregruppen afløser Task Force Unge.", ("SUCCEEDS", DA, "Task Force Unge")),
    (NB, "Styringsgruppa rapporterer til Senterledelsen.", ("REPORTS_TO", NB, "Senterledelsen")),
    (NB, "Fagadministrasjonen er sekretariat for styringsgruppa.", ("SERVES", "Fagadministrasjonen", NB)),
    (NB, "Styringsgruppa samarbeider med Elevombudet i Vestland.", ("COORDINATES_WITH", NB, "Elevombudet i Vestland")),
    (EN, "The Board reports to the Wharf Commissioners.", ("REPORTS_TO", EN, "Wharf Commissioners")),
    (EN, "Unresolved matters are escalated to the Designated Person.", ("ESCALATES_TO", EN, "Designated Person")),
]  # fmt: skip


def read(title: str, text: str) -> Graph:
    """The graph of a sentence below a title."""
    return graph_of(f"{title}\n\n{text}\n")


@pytest.mark.parametrize(
    ("title", "text", "line"), SAID, ids=[f"{t[:40]}-{x[2]}" for _, t, x in SAID]
)
def test_whom_a_relation_takes_in_is_somebody(
    title: str, text: str, line: tuple[str, str, str]
) -> None:
    assert line in ties(read(title, text))


NOBODY = [
    (DA, "Styregruppen samarbejder ikke med Headspace."),
    (DA, "Skal styregruppen koordinere med Headspace?"),
    (DA, "Styregruppen koordinerer med Sundhedsaftalen."),
    (DA, "Styregruppen orienterer formanden."),
    (DA, "Styregruppen rapporterer til tiden og efter planen."),
    (DA, "Styregruppen blev orienteret om Havnefesten."),
    (DA, "Lene Holm samarbejder med Jens Skov."),
    (DA, "Styregruppen sender Realdanias svar videre."),
    (EN, "The Board reports to the public in March."),
    (EN, "The Chair works with Jane Fowler."),
]


@pytest.mark.parametrize(("title", "text"), NOBODY, ids=[text for _, text in NOBODY])
def test_whom_none_takes_in_is_nobody(title: str, text: str) -> None:
    graph = read(title, text)
    assert {n.name for n in graph.nodes.values() if n.label in ("Body", "Party")} <= {title}
    assert ties(graph) == set()


def test_what_one_sentence_tells_holds_for_the_others() -> None:
    text = (
        "Styregruppen samarbejder med Kulturhuset Månen.\n\nReferater skrives af Kulturhuset Månen."
    )
    graph = read(DA, text)
    assert ("COORDINATES_WITH", DA, "Kulturhuset Månen") in ties(graph)
    assert [n.name for n in graph.nodes.values() if n.label == "Party"] == ["Kulturhuset Månen"]


def test_the_short_form_stands_for_the_whole_name() -> None:
    text = (
        "The Wharf Commissioners\n\nThey meet monthly.\n\nThe Board reports to the Commissioners."
    )
    assert ("REPORTS_TO", EN, "Wharf Commissioners") in ties(read(EN, text))


AGAIN = [
    ("Brugergruppe for Biblioteket", "Brugergruppen refererer til Kulturudvalget."),
    (
        "Kommissorium for Ressourcegruppe for Vandløb",
        "Ressourcegruppen refererer til Kulturudvalget.",
    ),
    ("Ressursgruppe for skulemiljø", "Ressursgruppa rapporterer til Kulturutvalet."),
    ("Elevteam for Trivsel", "Elevteamet rapporterer til Kulturudvalget."),
]


@pytest.mark.parametrize(("title", "text"), AGAIN, ids=[text for _, text in AGAIN])
def test_a_noun_that_a_title_makes_a_body_is_one_in_the_text(title: str, text: str) -> None:
    (line,) = ties(read(title, text))
    assert (line[0], line[1]) == ("REPORTS_TO", title.removeprefix("Kommissorium for "))


def test_what_a_body_is_against_belongs_to_its_name() -> None:
    text = "Styregruppen samarbejder med Stopgruppen mod Madspild og Lokalrådet mod Støj."
    both = {
        ("COORDINATES_WITH", DA, "Stopgruppen mod Madspild"),
        ("COORDINATES_WITH", DA, "Lokalrådet mod Støj"),
    }
    assert both <= ties(read(DA, text))
