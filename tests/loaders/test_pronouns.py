"""Whom "den" and "det" mean, and what a text is about by its title."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines

MEANT = [
    ("Det daglige arbejde varetages af en driftsgruppe. Den refererer til Skoleudvalget.",
     ("REPORTS_TO", "driftsgruppe", "Skoleudvalget")),
    ("De fire havnechefer udgør Ledelsesgruppen. Den forbereder havnebestyrelsens møder.",
     ("PREPARES_CASES_FOR", "Ledelsesgruppen", "havnebestyrelsen")),
    ("Havnebestyrelsen har nedsat et brugerforum. Det rådgiver Teknikudvalget.",
     ("RECOMMENDS_TO", "brugerforum", "Teknikudvalget")),
    ("Havnebestyrelsen mødes med Miljørådet hvert år. Det orienterer Teknikudvalget.",
     ("INFORMS", "Miljørådet", "Teknikudvalget")),
    ("Havnebestyrelsen har syv medlemmer. Den orienterer Teknikudvalget.",
     ("INFORMS", "Havnebestyrelsen", "Teknikudvalget")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), MEANT)
def test_a_pronoun_means_the_body_that_fits(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(f"Organisering\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Arbejdet ledes af Miljørådet. Det er aftalt, at Teknikudvalget orienteres.",
        "Miljørådet og Skoleudvalget mødes. Det refererer til Byrådet.",
        "Til møderne kommer Miljørådet. Den refererer til Byrådet.",
    ],
)
def test_a_pronoun_that_fits_none_or_two_means_nobody(text: str) -> None:
    found = {said for said in lines(graph_of(f"Organisering\n\n{text}\n")) if said[0] != "SERVES"}
    assert {said for said in found if said[0] in ("REPORTS_TO", "INFORMS")} == set()


@pytest.mark.parametrize(
    "title",
    [
        "Koordinationsgruppen for Byggesager – opgaver, deltagere og mødeform",
        "Koordinationsgruppen for Byggesager | Om os",
        "Regulativ for Koordinationsgruppen for Byggesager",
        "Statutter for Koordinationsgruppen for Byggesager",
    ],
)
def test_a_title_says_what_the_text_is_about(title: str) -> None:
    text = (
        f"Bakke Kommune\n\n{title}\n\nOpgaver\n • rapporterer hvert kvartal til Plandirektionen\n"
    )
    line = ("REPORTS_TO", "Koordinationsgruppen for Byggesager", "Plandirektionen")
    assert line in lines(graph_of(text))


def test_the_board_of_a_section_is_no_other_board() -> None:
    text = (
        "BESTYRELSEN\n\nTo er valgt af afdelingsbestyrelserne.\n\n"
        "STYREGRUPPEN\n\nStyregruppen refererer til bestyrelsen.\n"
    )
    assert ("REPORTS_TO", "Styregruppen", "Bestyrelsen") in lines(graph_of(text))


def test_the_board_of_a_section_is_the_one_it_goes_on_to_name() -> None:
    text = (
        "Bestyrelse\n\nØverst står Bestyrelsen for Byhaver. Bestyrelsen orienterer Planudvalget.\n"
    )
    assert ("INFORMS", "Bestyrelsen for Byhaver", "Planudvalget") in lines(graph_of(text))
