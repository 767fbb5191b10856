"""Lines and parts in further wordings: who set up whom by what decision, disputes turned round, parts held."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_agreements import lines

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"

SAID = [
    ("Under rådet arbejder Havnegruppen.", "REPORTS_TO", "Havnegruppen", "Vandrådet"),
    ("Rådet har Miljøudvalget som reference.", "REPORTS_TO", "Vandrådet", "Miljøudvalget"),
    ("Uenighed indberettes til Miljøudvalget.", "ESCALATES_TO", "Vandrådet", "Miljøudvalget"),
    ("Spørgsmål, der ligger uden for rådets kompetence, forelægger rådet for Miljøudvalget.",
     "ESCALATES_TO", "Vandrådet", "Miljøudvalget"),
    ("Større sager afgøres af Miljøudvalget.", "ESCALATES_TO", "Vandrådet", "Miljøudvalget"),
    ("Sagerne klargøres af Havnegruppen, før de kommer på rådets dagsorden.",
     "PREPARES_CASES_FOR", "Havnegruppen", "Vandrådet"),
    ("Havnegruppen mødes en uge før rådet og gennemgår dagsordenen.",
     "PREPARES_CASES_FOR", "Havnegruppen", "Vandrådet"),
    ("Miljøudvalget modtager hvert år rådets arbejdsplan til godkendelse.",
     "RECOMMENDS_TO", "Vandrådet", "Miljøudvalget"),
    ("Rådet er oprettet ved Miljøudvalgets beslutning af 3. marts 2020.",
     "ESTABLISHES", "Miljøudvalget", "Vandrådet"),
    ("Efter beslutning i Miljøudvalget den 4. maj 2022 er rådet etableret.",
     "ESTABLISHES", "Miljøudvalget", "Vandrådet"),
    ("Rådet er nedsat efter aftale mellem Vejle Kommune og Kolding Kommune.",
     "ESTABLISHES", "Kolding Kommune", "Vandrådet"),
    ("Oprettet: 1. marts 2021 af Miljøudvalget", "ESTABLISHES", "Miljøudvalget", "Vandrådet"),
    ("Rådet har to faste undergrupper: Havnegruppen og Søgruppen.", "PART_OF", "Søgruppen", "Vandrådet"),
    ("Rådet er et rådgivende udvalg under Miljøudvalget.", "PART_OF", "Vandrådet", "Miljøudvalget"),
    ("Type: Rådgivende udvalg under Miljøudvalget", "PART_OF", "Vandrådet", "Miljøudvalget"),
    ("Søudvalget blev i 2021 til Vandrådet.", "SUCCEEDS", "Vandrådet", "Søudvalget"),
    ("Med stiftelsen nedlægges Søudvalget.", "SUCCEEDS", "Vandrådet", "Søudvalget"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "source", "target"), SAID, ids=[s[0][:40] for s in SAID])
def test_what_is_said_is_read(text: str, kind: str, source: str, target: str) -> None:
    assert (kind, source, target) in lines(graph_of(f"{HEAD}{text}\n"))


NOT_SAID = [
    "Rådet har ikke Miljøudvalget som reference.",
    "Uenighed indberettes ikke til Miljøudvalget.",
    "Rådet har to kontaktpersoner i Havnegruppen og Søgruppen.",
    "Havnegruppen mødes en uge efter rådet.",
    "Rådet er ikke et udvalg under Miljøudvalget.",
    "Miljøudvalget har sin egen arbejdsplan til godkendelse.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_not_said_is_not_read(text: str) -> None:
    found = {said[0] for said in lines(graph_of(f"{HEAD}{text}\n"))}
    wrong = {"REPORTS_TO", "ESCALATES_TO", "PART_OF", "PREPARES_CASES_FOR", "RECOMMENDS_TO"}
    assert not found & wrong


def test_the_committee_is_not_its_subcommittee() -> None:
    text = (
        "Regulativ for Kulturudvalget\n\nMøder\nUdvalget mødes årligt.\n\nUnderudvalg\n"
        "Udvalget har et lokaleunderudvalg. Lokaleunderudvalget orienterer udvalget.\n"
    )
    found = lines(graph_of(text))
    assert ("INFORMS", "Lokaleunderudvalget", "Kulturudvalget") in found
    assert ("PART_OF", "Lokaleunderudvalget", "Kulturudvalget") in found
