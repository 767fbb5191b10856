"""What Norwegian mandates and regulations say as whole documents: stamps, names, deputies."""

from __future__ import annotations

from datetime import date

import pytest

from graph.edges import Approves
from graph.nodes import Document, Party
from tests.loaders.posts import posts, read
from tests.loaders.reading import graph_of, names

BODY = (
    "\n\n§ 1 Formål\nUtvalget samler havnene langs kysten og er ikke et organ for klager. Det møtes "
    "etter behov, og referat blir sendt ut.\n"
)


@pytest.mark.parametrize(
    "stamp",
    [
        "Vedtatt av kommunestyret 14.12.2023, sak 112/23",
        "Fastsatt av kommunestyret 14. desember 2023",
        "Godkjent av Kommunestyret 14. desember 2023",
    ],
)
def test_a_stamp_below_a_title_is_no_part_of_it(stamp: str) -> None:
    graph = graph_of(f"Reglement for Havneutvalget i Lyngheim kommune\n{stamp}{BODY}")
    (document,) = [d for d in graph.of(Document) if d.kind == "terms"]
    assert document.title == "Reglement for Havneutvalget i Lyngheim kommune"
    assert document.status == "in_force"
    assert [e.date for e in graph.joining(Approves)] == [date(2023, 12, 14)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Utvalget har to medlemmer fra Nordlandssykehuset HF.", "Nordlandssykehuset"),
        ("Utvalget har to medlemmer fra Nord universitet.", "Nord universitet"),
        ("Utvalget har to medlemmer fra Nesbygd videregående skole.", "Nesbygd videregående skole"),
        ("Utvalget har to medlemmer fra Ulvik herad.", "Ulvik herad"),
        ("Utvalget har to medlemmer fra Vinje Turlag.", "Vinje Turlag"),
    ],
)
def test_names_of_organisations(text: str, party: str) -> None:
    graph = graph_of(f"Reglement for Havneutvalget{BODY}\n§ 2 Medlemmer\n{text}\n")
    assert party in {p.name for p in graph.of(Party)}
    assert not {"HF", "Nord", "Nesbygd", "Ulvik", "Vinje"} & {p.name for p in graph.of(Party)}


def test_each_municipality_is_none_by_name() -> None:
    text = (
        "Reglement for Hamneutvalet\n\n§ 1 Føremål\nUtvalet samlar hamnene langs kysten og er ikkje eit "
        "organ for klager.\n\n"
    )
    graph = graph_of(text + "§ 2 Medlemer\nKvar kommune har tre representantar i Hamneutvalet.\n")
    assert "Kvar Kommune" not in {p.name for p in graph.of(Party)}


def test_a_person_with_an_office_is_no_council() -> None:
    text = f"Reglement for Havneutvalget{BODY}\nVi gleder oss, sier fylkesråd Siv Aune. Fylkesrådet møtes ofte.\n"
    assert names(graph_of(text)) == {"Havneutvalget", "Fylkesrådet"}


def test_deputies_are_no_seats() -> None:
    text = f"Reglement for Havneutvalget{BODY}\n§ 2 Medlemmer\nKommunestyret velger fem medlemmer og varamedlemmer.\n"
    found = posts(read(text), "havneutvalg")
    assert all("vara" not in str(post.properties["name"]) for post in found)


def test_what_a_body_gets_are_its_members() -> None:
    text = f"Mandat for Havneutvalget{BODY}\nUtvalget får fem medlemmer: tre fra kommunene og to fra LO Telemark.\n"
    found = posts(read(text), "havneutvalg")
    assert sorted(post.properties["seats_min"] for post in found) == [2, 3]
