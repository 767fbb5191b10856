"""Seats told in clauses, titles and lists of many forms: where they are, of whom and of how many."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, seats

DI, LODS, VEJLE = "dansk industri", "lodsforeningen", "vejle kommune"


@pytest.mark.parametrize(
    "said",
    [
        "Hvem er med i rådet\n\n- to fra Vejle Kommune\n- én lods fra Lodsforeningen\n",
        "Hvem der har sæde\n\nI rådet sidder to fra Vejle Kommune og én fra Lodsforeningen.\n",
        "Hvordan rådet er sat sammen\n\nI rådet indtræder to fra Vejle Kommune og én fra Lodsforeningen.\n",
        "## Bemanding\n\nI Kystrådet finder man to fra Vejle Kommune, én fra Lodsforeningen og ingen politikere.\n",
        "Pladserne er delt sådan ud:\n\n    Vejle Kommune         2\n    Lodsforeningen        1\n",
    ],
)
def test_below_an_open_question_and_in_lists(said: str) -> None:
    found = {(low, *by) for _, low, _, *by in seats(f"{HEAD}{said}")}
    assert found == {(2, VEJLE), (1, LODS)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("## Kystrådet (Dansk Industri udpeger 3 af 8, Lodsforeningen vælger 2)\n\nRådet er nyt.",
         {("member", 3, DI), ("member", 2, LODS)}),
        ("Rådet har seks medlemmer. Et femte udpeges af Dansk Industri, og det sjette vælges af Lodsforeningen.",
         {("member", 1, DI), ("member", 1, LODS)}),
        ("Dansk Industri har udpeget de to øvrige.", {("member", 2, DI)}),
        ("De tre sidste indstiller Lodsforeningen.", {("member", 3, LODS)}),
        ("Rådet har fem medlemmer: tre fra Vejle Kommune og to fra havnene. De to sidste udpeges af Dansk Industri.",
         {("member", 2, DI)}),
        ("Vejle Kommune er repræsenteret ved to chefer, som Dansk Industri vælger.", {("member", 2, DI)}),
    ],
)  # fmt: skip
def test_who_chooses_in_a_clause(said: str, expected: set[tuple[object, ...]]) -> None:
    assert appointed(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    "said",
    [
        "Lodsforeningen er indbudt til møderne som observatør.",
        "Lodsforeningen følger arbejdet uden stemmeret.",
        "Kommunen har to pladser; Lodsforeningen deltager som fast observatør.",
        "Lodsforeningen har en observatør med ved bordet.",
    ],
)
def test_who_observes(said: str) -> None:
    assert [(*by,) for *_, by in seats(HEAD + said + "\n", attendance="observer")] == [(*LODS,)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Vejle Kommune har ret til en plads, men har hidtil ladet den stå tom.", {(1, VEJLE)}),
        ("En leder fra Vejle Kommune deltager.", {(1, VEJLE)}),
        ("Rådet er sat sammen, så Vejle Kommune har to medlemmer, og Lodsforeningen vælger ét.",
         {(2, VEJLE), (1, LODS)}),
        ("Nedsat i 2023 med to chefer fra Vejle Kommune og en lods fra Lodsforeningen.", {(2, VEJLE), (1, LODS)}),
        ("Det består af havnechefen, som har forsædet, og to fra Vejle Kommune.", {(1,), (2, VEJLE)}),
    ],
)  # fmt: skip
def test_whoever_sits_there(said: str, expected: set[tuple[object, ...]]) -> None:
    assert {(low, *by) for _, low, _, *by in seats(HEAD + said + "\n")} == expected


@pytest.mark.parametrize(
    "said",
    [
        "Kysten ledes af Kystrådet med stor flid.",
        "Lodserne skal høres om takster.",
        "Ingen ledere fra Vejle Kommune deltager.",
        "Når to ledere fra Vejle Kommune deltager, holdes mødet i Vejle.",
        "Lodsforeningen har bedt om to pladser, men har ikke fået dem.",
    ],
)
def test_nobody_sits_there(said: str) -> None:
    stated = [seats(HEAD + said + "\n", attendance=how) for how in ("full", "observer", "involved")]
    assert stated == [[], [], []]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("## Medlemmer udpeget af Dansk Industri\n\n- Ane Holm, direktør\n- Per Nør, skipper\n",
         {("member", None, DI)}),
        ("## Medlemmer\n\n- Ane Holm, valgt af Lodsforeningen\n- Per Nør (udpeget af Dansk Industri i 2023)\n",
         {("member", None, LODS), ("member", None, DI)}),
        ("| Navn | Indstillende organisation | Rolle |\n|---|---|---|\n| Ane Holm | Lodsforeningen | Formand |\n"
         "| Per Nør | Dansk Industri | Medlem |\n", {("chair", None, LODS), ("member", None, DI)}),
        ("## Medlemmer\n\nAne Holm\nSkipper\nIndstillet af Lodsforeningen\n\nPer Nør\nLods\nValgt af Dansk Industri\n\n"
         "Ida Dam\nJurist\n", {("member", None, LODS), ("member", None, DI)}),
        ("| Navn | Liste |\n|---|---|\n| Ane Holm | Venstre |\n| Per Nør | Venstre |\n", set()),
    ],
)  # fmt: skip
def test_who_chose_somebody_in_a_list(said: str, expected: set[tuple[object, ...]]) -> None:
    assert appointed(HEAD.replace("Kommissorium for ", "") + said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Med i Kystrådet er to chefer fra Vejle Kommune og en lods fra Lodsforeningen.",
        "Kystrådet har også deltagelse af to chefer fra Vejle Kommune og en lods fra Lodsforeningen.",
        "Ida Holm leder rådet, og ved hendes side sidder to chefer fra Vejle Kommune og en lods fra Lodsforeningen.",
        "Kystrådet tæller nu tre: to chefer fra Vejle Kommune og en lods fra Lodsforeningen.",
        "Vejle Kommune råder over to pladser, Lodsforeningen over én.",
    ],
)
def test_words_that_lead_to_those_who_sit_there(said: str) -> None:
    found = {(low, *by) for role, low, _, *by in seats(HEAD + said + "\n") if role == "member"}
    assert found == {(2, VEJLE), (1, LODS)}


@pytest.mark.parametrize(
    "said",
    [
        "Mødet havde deltagelse af to borgmestre.",
        "Vejle Kommune råder over fire skibe og Lodsforeningen over to.",
        "Havnen har nu tre: to kraner og en bro.",
    ],
)
def test_words_that_lead_to_nobody(said: str) -> None:
    assert seats(HEAD + said + "\n") == []
