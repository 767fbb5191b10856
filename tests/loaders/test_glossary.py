"""Lists of abbreviations tell what the short names of a text stand for."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, names

ENGLISH = "Scheme of Delegation\n\nABBREVIATIONS\n{list}\n\nPART 1\n1. The SC reports to the TB after every meeting.\n"
NORWEGIAN = (
    "Reglement\n\nForkortelser\n{list}\n\n§ 1 Formål\nHvert utvalg oppnevnes av kommunene for to år, og referatet "
    "blir sendt ut etter møtet.\n\n§ 2 Rapportering\nSSU rapporterer til PM hvert år.\n"
)
DANISH = "Kommissorium\n\nForkortelser\n{list}\n\n§ 1 Reference\nSTG refererer til KPF hvert år.\n"


@pytest.mark.parametrize(
    "listed",
    [
        "SC    Standards Committee\nTB    Trust Board\nHF    Headteachers' Forum",
        "SC: Standards Committee\nTB: Trust Board",
        "- SC = Standards Committee\n- TB = Trust Board",
        "SC – the Standards Committee\n\nTB – the Trust Board",
        "SC stands for the Standards Committee.\n\nTB means the Trust Board.",
    ],
)
def test_short_names_in_english(listed: str) -> None:
    graph = graph_of(ENGLISH.format(list=listed))
    assert ("REPORTS_TO", "Standards Committee", "Trust Board") in lines(graph)


@pytest.mark.parametrize(
    "listed",
    [
        "SSU: Strategisk samarbeidsutvalg\nPM: Partnerskapsmøtet",
        "SSU   Strategisk samarbeidsutvalg\nPM    Partnerskapsmøtet\nKS    Kommunesektorens organisasjon",
        "- SSU står for Strategisk samarbeidsutvalg\n- PM står for Partnerskapsmøtet",
    ],
)
def test_short_names_in_norwegian(listed: str) -> None:
    graph = graph_of(NORWEGIAN.format(list=listed))
    assert ("REPORTS_TO", "Strategisk samarbeidsutvalg", "Partnerskapsmøtet") in lines(graph)


@pytest.mark.parametrize(
    "listed",
    [
        "STG: Strategigruppen\nKPF: Klimapolitisk Forum",
        "| Forkortelse | Navn |\n|---|---|\n| STG | Strategigruppen |\n| KPF | Klimapolitisk Forum |",
    ],
)
def test_short_names_in_danish(listed: str) -> None:
    graph = graph_of(DANISH.format(list=listed), "prøve.md" if "|" in listed else "prøve.txt")
    assert ("REPORTS_TO", "Strategigruppen", "Klimapolitisk Forum") in lines(graph)


def test_other_letters_before_a_name_are_no_short_name_of_it() -> None:
    text = "Kommissorium\n\nKL: Havnerådet\n\n§ 1 Reference\nHavnerådet refererer til Miljøudvalget. KL er vært.\n"
    assert "KL" not in {alias for body in names(graph_of(text)) for alias in (body,)}
    assert ("REPORTS_TO", "Havnerådet", "Miljøudvalget") in lines(graph_of(text))
