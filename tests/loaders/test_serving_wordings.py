"""Who serves whom as a secretariat, in many wordings and four languages."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines
from tests.loaders.test_duty_wordings import HEADS

OFFICE = {
    "da": "Havnekontoret",
    "nb": "Havnekontoret",
    "nn": "Hamnekontoret",
    "en": "Registry Office",
}

SAID = [
    ("da", "Sekretariat for udvalget: Havnekontoret"),
    ("da", "Havnekontoret passer sekretariatet."),
    ("da", "Havnekontoret bistår udvalget med sekretariatshjælp."),
    ("da", "Havnekontoret hjælper udvalget med det praktiske."),
    ("da", "Sekretær for udvalget er en konsulent fra Havnekontoret."),
    ("da", "En medarbejder fra Havnekontoret er sekretær for udvalget."),
    ("da", "Sekretær: En konsulent fra Havnekontoret"),
    ("da", "Sekretariatet er Havnekontoret."),
    ("da", "Sekretariatet bestrides af Havnekontoret."),
    ("da", "Sekretariatet hører hjemme i Havnekontoret."),
    ("da", "Udvalget får administrativ støtte fra Havnekontoret."),
    ("da", "Havnekontoret har sekretariatet."),
    ("nb", "Havnekontoret har sekretariatsfunksjonen."),
    ("nb", "Havnekontoret ivaretar sekretariatsoppgavene."),
    ("nb", "Sekretær for utvalget er en rådgiver fra Havnekontoret."),
    ("nb", "Utvalget får sekretærhjelp fra Havnekontoret."),
    ("nb", "Havnekontoret yter sekretariatsbistand."),
    ("nb", "Administrativ støtte gis av Havnekontoret."),
    ("nn", "Utvalet har ein rådgjevar frå Hamnekontoret som sekretær."),
    ("nn", "Sekretariatsfunksjonen ligg til Hamnekontoret."),
    ("nn", "Sekretariatet ligg hjå Hamnekontoret."),
    ("nn", "Utvalet blir betent av Hamnekontoret."),
    ("en", "Clerking is provided by the Registry Office."),
    ("en", "The Committee receives administrative support from the Registry Office."),
    ("en", "The secretary of the Committee is an officer of the Registry Office."),
    ("en", "An officer from the Registry Office serves as secretary to the Committee."),
    ("en", "The Registry Office looks after the Committee's administration."),
    ("en", "The Committee's secretary is provided by the Registry Office."),
    ("en", "The Committee has a secretary from the Registry Office."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), SAID, ids=[s[1] for s in SAID])
def test_an_office_serves_the_body(language: str, said: str) -> None:
    served = {(a, b) for kind, a, b in lines(graph_of(HEADS[language] + said)) if kind == "SERVES"}
    ((who, whom),) = served
    assert OFFICE[language] in who
    assert whom in ("Havneudvalget", "Havneutvalget", "Hamneutvalet", "Coastal Committee")


TURNS = [
    ("da", "Sekretariatet går på skift mellem Struer Kommune og Lemvig Kommune."),
    (
        "da",
        "Sekretariatsfunktionen skifter mellem Struer Kommune og Lemvig Kommune hvert andet år.",
    ),
    ("da", "Sekretariatsopgaverne er fordelt mellem Struer Kommune og Lemvig Kommune."),
    ("nb", "Sekretariatet går på omgang mellom Larvik kommune og Færder kommune."),
    ("nn", "Sekretariatsfunksjonen går på omgang mellom Kinn kommune og Stad kommune."),
    ("en", "Secretariat duties rotate between Thornby Town Council and Eastham District Council."),
    (
        "en",
        "Thornby Town Council and Eastham District Council take turns to provide the secretariat.",
    ),
]


@pytest.mark.parametrize(("language", "said"), TURNS, ids=[s[1] for s in TURNS])
def test_those_who_take_turns_all_serve(language: str, said: str) -> None:
    served = {a for kind, a, _ in lines(graph_of(HEADS[language] + said)) if kind == "SERVES"}
    assert len(served) == 2


NOT_SAID = [
    ("da", "Udvalget har sit eget sekretariat."),
    ("da", "Havnekontoret betjener færgerne."),
    ("da", "Skriv til sekretariatet, hvis du har spørgsmål."),
    ("da", "Struer Kommune ønsker ikke at være sekretariat."),
    ("da", "Havnekontoret hjælper lystsejlere med det praktiske."),
    ("da", "Frem til 2022 var Havnekontoret sekretariat for udvalget."),
    ("nb", "Havnekontoret er ikke lenger sekretariat for utvalget."),
    ("nb", "Havnekontoret betjener fergene."),
    ("nn", "Hamnekontoret er ikkje sekretariat for utvalet."),
    ("en", "The Registry Office does not support the Committee."),
    ("en", "The Registry Office supports the proposal."),
    ("en", "Residents are supported by the Youth Team."),
    ("en", "It was suggested that the Registry Office act as secretariat."),
]


@pytest.mark.parametrize(("language", "said"), NOT_SAID, ids=[s[1] for s in NOT_SAID])
def test_nobody_serves(language: str, said: str) -> None:
    assert not [1 for kind, *_ in lines(graph_of(HEADS[language] + said)) if kind == "SERVES"]


def test_a_secretariat_that_does_a_task_serves_the_body_it_is_named_for_or_works_for() -> None:
    said = (
        "Dagsordenen udsendes af sekretariatet for Kystrådet. Fiskerisekretariatet skriver referat."
    )
    served = {(a, b) for kind, a, b in lines(graph_of(HEADS["da"] + said)) if kind == "SERVES"}
    assert ("Fiskerisekretariatet", "Havneudvalget") in served
    assert any(b == "Kystrådet" for _, b in served)
