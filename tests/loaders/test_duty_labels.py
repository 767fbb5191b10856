"""Labels, questions and answers that give a task to somebody, and conditions that give none."""

from __future__ import annotations

import pytest

from tests.loaders.reading import duties
from tests.loaders.test_duty_wordings import BODIES, read

SAID = [
    ("da", "Ansvarlig for dagsorden: Havnekontoret", "dagsorden", "Havnekontoret"),
    ("da", "Tovholder på mødeplanlægning: Havnekontoret", "mødeplanlægning", "Havnekontoret"),
    ("da", "Dagsorden udsendes af: Havnekontoret", "dagsorden", "Havnekontoret"),
    ("da", "Dagsorden og bilag: Havnekontoret", "dagsorden", "Havnekontoret"),
    ("da", "Hvem skriver referat? Havnekontoret.", "referat", "Havnekontoret"),
    ("da", "Hvem indkalder til møder?\nDet gør Havnekontoret.", "møder", "Havnekontoret"),
    ("da", "Struer Kommune fører udvalgets regnskab.", "regnskab", "Struer Kommune"),
    ("da", "Udvalgets post besvares af Havnekontoret.", "post", "Havnekontoret"),
    (
        "da",
        "Referatet skrives af Havnekontoret og ikke af Kajkontoret.",
        "referat",
        "Havnekontoret",
    ),
    ("nb", "Ansvarlig for referat: Havnekontoret", "referat", "Havnekontoret"),
    ("nb", "Lederen innkaller til møte.", "møte", "Lederen"),
    ("en", "Agendas and papers: Registry Office", "papers", "Registry Office"),
    ("en", "Who takes the minutes? The Registry Office.", "minutes", "Registry Office"),
    ("en", "The Registry Office will minute the meetings.", "minute", "Registry Office"),
    ("en", "Meetings shall be minuted by the Registry Office.", "meetings", "Registry Office"),
    ("en", "The budget is managed by Thornby Town Council.", "budget", "Thornby Town Council"),
]


@pytest.mark.parametrize(("language", "said", "task", "who"), SAID, ids=[s[1][:40] for s in SAID])
def test_a_label_or_an_answer_gives_a_task(language: str, said: str, task: str, who: str) -> None:
    ((text, (body, names)),) = duties(read(language, said)).items()
    assert task in text.casefold()
    assert (body, names) == (BODIES[language], frozenset({who}))


NOT_SAID = [
    ("da", "Hvis Havnekontoret skriver referat, betaler Kystrådet."),
    ("da", "Havnekontoret kan efter aftale tage referat."),
    ("da", "Punkter til dagsordenen sendes til Havnekontoret senest 14 dage før mødet."),
    ("da", "Udvalget fører selv referat."),
    ("da", "Mødeplan: se hjemmesiden"),
    ("da", "Hvor finder jeg referatet? På hjemmesiden."),
    ("nb", "Saker meldes inn til Havnekontoret."),
    ("en", "If the Clerk is absent, the Chair takes the minutes."),
    ("en", "Papers should be sent to the Registry Office ten days before the meeting."),
    ("en", "Members will read the papers in advance."),
    ("en", "The Chair will sign the minutes."),
]


@pytest.mark.parametrize(("language", "said"), NOT_SAID, ids=[s[1][:40] for s in NOT_SAID])
def test_conditions_requests_and_places_give_none(language: str, said: str) -> None:
    assert duties(read(language, said)) == {}
