"""Who succeeds whom, said in the second clause of a sentence, whose subject stands in the first."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, ties

HEADS = {
    "da": "Kommissorium for Kvalitetsrådet\n\n",
    "nb": "Mandat for Havnerådet\n\n",
    "en": "Terms of Reference: Quay Board\n\n",
}
SAID = [
    ("da", "Kvalitetsrådet er nedsat af Planstyregruppen i april 2024 og afløser den hidtidige Faglige "
     "Arbejdsgruppe.", ("Kvalitetsrådet", "Faglige Arbejdsgruppe")),
    ("da", "Kvalitetsrådet blev etableret i 2021, erstatter Plangruppen og mødes hver måned.",
     ("Kvalitetsrådet", "Plangruppen")),
    ("da", "Kvalitetsrådet begyndte i 2021 og har overtaget Plangruppens opgaver.",
     ("Kvalitetsrådet", "Plangruppen")),
    ("da", "Rådet er oprettet ved lov og træder i stedet for Plangruppen.",
     ("Kvalitetsrådet", "Plangruppen")),
    ("nb", "Havnerådet ble opprettet i 2020 og erstatter Fiskeriutvalget.",
     ("Havnerådet", "Fiskeriutvalget")),
    ("nb", "Havnerådet vart oppretta i 2020 og kjem i staden for Fiskeriutvalet.",
     ("Havnerådet", "Fiskeriutvalet")),
    ("en", "The Quay Board was set up in 2020 and replaces the Moorings Committee.",
     ("Quay Board", "Moorings Committee")),
    ("en", "The Quay Board meets monthly and has taken over the work of the Moorings Committee.",
     ("Quay Board", "Moorings Committee")),
    ("da", "Kvalitetsrådet mødes hver måned og afløses af Plangruppen i 2027.",
     ("Plangruppen", "Kvalitetsrådet")),
    ("da", "Kvalitetsrådet drøfter planen, og Fødeplanrådet afløser Plangruppen.",
     ("Fødeplanrådet", "Plangruppen")),
]  # fmt: skip
UNSAID = [
    "Kvalitetsrådet drøfter planen og erstatter ikke Plangruppen.",
    "Formanden for Kvalitetsrådet er valgt i 2024 og afløser formanden for Plangruppen.",
    "Kvalitetsrådet drøfter planen og vil måske afløse Plangruppen, hvis den nedlægges.",
]


def succeeded(text: str) -> set[tuple[str, str]]:
    return {(a, b) for kind, a, b in ties(graph_of(text)) if kind == "SUCCEEDS"}


@pytest.mark.parametrize(("language", "said", "told"), SAID, ids=[said for _, said, _ in SAID])
def test_the_subject_of_the_first_clause_comes_after(
    language: str, said: str, told: tuple[str, str]
) -> None:
    assert succeeded(f"{HEADS[language]}{said}\n") == {told}


@pytest.mark.parametrize("said", UNSAID)
def test_nothing_is_succeeded(said: str) -> None:
    assert succeeded(f"{HEADS['da']}{said}\n") == set()
