"""Seats filled on somebody's word, told by a copula, counted in a list, or held without a vote."""

from __future__ import annotations

import pytest

import loaders
from tests.loaders.posts import HEAD, appointed, seats, sizes

LODS = "lodsforeningen"


@pytest.mark.parametrize(
    "said",
    [
        "To medlemmer udpeges af byrådet efter indstilling fra Lodsforeningen.",
        "2 medlemmer beskikkes af byrådet på indstilling af Lodsforeningen.",
        "To repræsentanter udnævnes af byrådet efter forudgående udtalelse fra Lodsforeningen.",
        "To medlemmer vælges af byrådet efter samlet forslag fra Lodsforeningen.",
    ],
)
def test_one_appoints_on_the_word_of_another(said: str) -> None:
    assert appointed(f"{HEAD}Kystrådet har 2 medlemmer. {said}\n") == {("member", 2, "byråd")}
    assert ("member", 2, 2, LODS) in seats(f"{HEAD}Kystrådet har 2 medlemmer. {said}\n")


@pytest.mark.parametrize(
    "said",
    [
        "Kystrådet har tre medlemmer. To medlemmer udpeges efter fælles indstilling fra Lodsforeningen og Dansk "
        "Industri, og ét medlem udpeges efter indstilling fra Dansk Erhverv.",
        "Kystrådet har tre medlemmer. 2 medlemmer udnævnes efter enig udtalelse fra Lodsforeningen og Dansk "
        "Industri. 1 medlem udpeges som repræsentant for Dansk Erhverv.",
    ],
)  # fmt: skip
def test_nominated_together(said: str) -> None:
    found = seats(f"{HEAD}{said}\n")
    assert ("member", 2, 2, "dansk industri", LODS) in found
    assert ("member", 1, 1, "dansk erhverv") in found


def test_one_on_the_word_of_each_in_a_list_that_a_minister_fills() -> None:
    text = (
        "§ 1. Ministeren udpeger medlemmer til Havnerådet således:\n"
        "1) tre medlemmer, som skal være skippere, udpeges efter indstilling fra Lodsforeningen,\n"
        "2) et medlem udpeges efter indstilling fra hver af følgende organisationer: Dansk Industri og Dansk "
        "Erhverv, og\n"
        "3) et medlem udpeges efter indstilling fra Danske Regioner.\n"
    )
    assert {row[3] for row in seats(text, body="havneråd") if row[1] == 1} == {
        "dansk industri", "dansk erhverv", "danske regioner",
    }  # fmt: skip
    assert ("member", 3, 3, LODS) in seats(text, body="havneråd")


@pytest.mark.parametrize(
    "said",
    [
        "Kystrådet består af en formand og 6 andre medlemmer, hvoraf 2 skal være repræsentanter for Lodsforeningen, "
        "og 4 skal være repræsentanter for Dansk Industri.",
        "Kystrådet består af en formand og 6 andre medlemmer, heraf er 2 repræsentanter for Lodsforeningen, og 4 er "
        "repræsentanter for Dansk Industri.",
    ],
)  # fmt: skip
def test_numbers_before_a_copula(said: str) -> None:
    found = seats(HEAD + said + "\n")
    assert ("member", 2, 2, LODS) in found
    assert ("member", 4, 4, "dansk industri") in found
    stated = loaders.read_source("p.md", (HEAD + said + "\n").encode())
    assert sum(e.type == "INCLUDED_IN" for e in stated.edges) == 2


@pytest.mark.parametrize(
    "said",
    [
        "Desuden har rådet to medlemmer uden stemmeret.",
        "Herudover har rådet to tilforordnede.",
        "Kystrådet består af ti medlemmer og to tilforordnede.",
        "Kystrådet består af ti medlemmer og to observatører.",
        "Rådet har endvidere to medlemmer uden stemmeret.",
    ],
)
def test_who_sits_there_without_a_vote(said: str) -> None:
    text = f"{HEAD}Kystrådet har ti medlemmer. {said}\n"
    assert seats(text, attendance="observer") == [("member", 2, 2)]
    assert sizes(text) == {(10, 10)}


@pytest.mark.parametrize(
    "lead",
    [
        "Kystrådet består af 9 medlemmer, der udpeges af byrådet efter følgende fordeling:",
        "Sammensætningen af Kystrådet er som følger:",
        "Pladserne i Kystrådet er fordelt således:",
        "Byrådet udpeger medlemmer til Kystrådet på følgende måde:",
    ],
)
def test_a_counted_list_below_a_sentence(lead: str) -> None:
    items = "- 5 repræsentanter for Lodsforeningen\n- 3 undervisere\n- 1 byrådsmedlem\n"
    found = seats(f"# Vedtægter\n\n{lead}\n\n{items}")
    assert ("member", 5, 5, LODS) in found
    assert {row[1] for row in found} == {5, 3, 1}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet består af to lærere med bopæl i Vejle Kommune.", ("member", 2, 2)),
        ("Kystrådet har to medlemmer fra lodsforeningerne i kommunen.",
         ("member", 2, 2, "lodsforeningerne")),
        ("Kystrådet består af repræsentanter fra Lodsforeningen, mens Dansk Industri varetager formandskab.",
         ("member", None, None, LODS)),
    ],
)  # fmt: skip
def test_whom_they_are_from(said: str, expected: tuple[object, ...]) -> None:
    assert expected in seats(HEAD + said + "\n")


@pytest.mark.parametrize(
    "said",
    [
        "For hvert medlem vælges en suppleant.",
        "Kystrådet har mindst 5 medlemmer, og for hvert medlem kan vælges en stedfortræder.",
        "Hvert medlem har en personlig stedfortræder.",
    ],
)
def test_the_deputy_of_each_is_no_member(said: str) -> None:
    assert all(row[1] != 1 for row in seats(HEAD + said + "\n"))


@pytest.mark.parametrize(
    "said",
    [
        "To medlemmer af rådet udpeges efter indstilling fra Havnegruppen.",
        "Formanden udnævnes af ministeren efter indstilling fra Havnegruppen.",
        "Rådets medlemmer beskikkes efter fælles indstilling fra Havnegruppen og Miljøudvalget.",
    ],
)
def test_a_nomination_is_no_line(said: str) -> None:
    stated = loaders.read_source("p.md", (HEAD + said + "\n").encode())
    assert not [e for e in stated.edges if e.type == "RECOMMENDS_TO"]
