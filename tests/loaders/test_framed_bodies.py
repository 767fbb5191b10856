"""Bodies with a noun of no lexicon, known by what a title says of a body only: that it has members."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, names, provisions
from tests.loaders.test_people import held


@pytest.mark.parametrize(
    ("title", "name", "noun"),
    [
        ("Medlemmer af Lokal Kystpagt Vesterhavet", "Lokal Kystpagt Vesterhavet", "Kystpagten"),
        ("Medlemsliste for Den Blå Lystpagt", "Blå Lystpagt", "Lystpagten"),
        ("Hvem sidder i Grøn Omstillingsfabrik?", "Grøn Omstillingsfabrik", "Omstillingsfabrikken"),
        ("Nordlig Energiakse: medlemmer", "Nordlig Energiakse", "Energiaksen"),
        ("Sydfynsk Læsetinget – medlemmer 2024", "Sydfynsk Læsetinget", "Læsetinget"),
    ],
)
def test_a_title_over_people_names_a_body(title: str, name: str, noun: str) -> None:
    graph = graph_of(
        f"# {title}\n\nFormand: Jette Lund\nMedlem: Ole Brix\n\n{noun} mødes tre gange om året.\n",
        "p.md",
    )
    assert held(graph) == {
        ("Jette Lund", name, "chair", "holder"), ("Ole Brix", name, "member", "holder")
    }  # fmt: skip


def test_the_noun_alone_is_that_body() -> None:
    graph = graph_of(
        "# Medlemmer af Lokal Kystpagt Vesterhavet\n\nMedlemmer\n\n- Jette Lund\n- Ole Brix\n\n## Møder\n\n"
        "Kystpagten mødes fire gange om året. Kystpagten refererer til Havneudvalget.\n",
        "p.md",
    )
    assert ("Lokal Kystpagt Vesterhavet", "cadence", 4, 4) in provisions(graph)
    assert ("REPORTS_TO", "Lokal Kystpagt Vesterhavet", "Havneudvalget") in lines(graph)


@pytest.mark.parametrize(
    "title",
    [
        "Øvrige medlemmer", "Medlemmer fra Odder Kommune", "Medlemmer af Odder Kommune",
        "Medlemmer i Odder", "Medlemmer og suppleanter", "Politiske medlemmer", "Medlemmer af rådet",
    ],
)  # fmt: skip
def test_a_side_or_a_kind_of_member_is_no_body(title: str) -> None:
    graph = graph_of(f"# Havnerådet\n\n## {title}\n\n- Jette Lund\n- Ole Brix\n", "p.md")
    assert names(graph) == {"Havnerådet"}


def test_in_english_and_norwegian() -> None:
    english = graph_of("# Members of the Coastal Compact\n\nChair: Jane Holt\n", "p.md")
    assert held(english) == {("Jane Holt", "Coastal Compact", "chair", "holder")}
    norwegian = graph_of(
        "# Medlemmer i Nordre Kystpakt\n\nLeder: Kari Moe\nMedlem: Ola Vik\n", "p.md"
    )
    assert ("Kari Moe", "Nordre Kystpakt", "chair", "holder") in held(norwegian)
