"""Bodies whose names no noun tells, known by what the text says they do."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, names, provisions


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("Campusledelsen", "Campusledelsen"),
        ("Campusledelsen", "Ledelsen"),
        ("Fagklangen", "Fagklangen"),
        ("Ungeringen", "Ungeringen"),
        ("Kulturtinget", "Tinget"),
        ("Havnekonsortiet", "Konsortiet"),
    ],
)
def test_what_meets_below_its_own_heading_is_a_body(title: str, begins: str) -> None:
    text = f"Styring af Campus Fjordby\n\n§ 2 {title}\n{begins} mødes seks gange om året.\n"
    assert provisions(graph_of(text)) == {(title, "cadence", 6, 6)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sund Fjordby består af en leder fra hver skole. Sund Fjordby mødes hver måned.", "Sund Fjordby"),
        ("Trioen mødes hver uge. Trioen træffer beslutning om fælles indkøb.", "Trioen"),
        ("Koalitionen samles to gange om året. Koalitionen ledes af borgmesteren.", "Koalitionen"),
    ],
)  # fmt: skip
def test_two_things_said_of_it_make_a_body(text: str, name: str) -> None:
    assert names(graph_of(f"Samarbejdet i Fjordby\n\n{text}\n")) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Personalet mødes hver måned. Personalet vælger en formand.",
        "Kommunen består af fem byer. Kommunen ledes af borgmesteren.",
        "Samarbejdet består af tre dele. Samarbejdet ledes af skolechefen.",
        "Projektet ledes af en konsulent. Projektet består af fire faser.",
        "Skolen mødes. Skolen har 40 medlemmer af elevrådet.",
        "Trioen mødes hver uge.",  # one thing is too little without a heading
        "Lederne mødes hver uge. Lederne træffer beslutning om fælles indkøb.",
    ],
)
def test_what_only_happens_to_meet_is_no_body(text: str) -> None:
    assert names(graph_of(f"Samarbejdet i Fjordby\n\n{text}\n")) <= {"elevrådet"}


def test_a_norwegian_name_is_learned_too() -> None:
    text = "Samarbeidet i Fjordvik\n\n§ 2 Fagklangen\nFagklangen møtes seks ganger i året.\n"
    assert provisions(graph_of(text)) == {("Fagklangen", "cadence", 6, 6)}
