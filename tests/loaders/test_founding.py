"""Who set up what where the object is "it", where a meeting did it, and in minutes."""

import pytest

from tests.loaders.reading import graph_of, lines


def founded(text: str) -> set[tuple[str, str]]:
    return {(a, b) for kind, a, b in lines(graph_of(text)) if kind == "ESTABLISHES"}


@pytest.mark.parametrize(
    "text",
    [
        "Kommissorium for Kystudvalget\n\nKystudvalget hører under Havneforum, som også har nedsat det.\n",
        "På mødet i Havneforum i maj blev Kystudvalget oprettet.\n",
        "Kystudvalget, der blev nedsat på Havneforums møde i maj, består af fem medlemmer.\n",
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Kyst\n\nKystudvalget oprettes fra 1. juni.\n",
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Kyst\n\n"
        "Der var enighed om at nedsætte Kystudvalget.\n",
    ],
)
def test_who_set_it_up(text: str) -> None:
    assert founded(text) == {("Havneforum", "Kystudvalget")}


@pytest.mark.parametrize(
    "text",
    [
        "The Noise Panel reports to the Harbour Board, which established it in 2022.\n",
        "Noise Panel\n\nSet up by the Harbour Board in 2021. Meets monthly.\n",
        "At the meeting of the Harbour Board in May the Noise Panel was established.\n",
    ],
)
def test_in_english(text: str) -> None:
    assert founded(text) == {("Harbour Board", "Noise Panel")}


def test_a_group_set_up_in_minutes_is_that_of_those_who_met() -> None:
    text = (
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Klit\n\n"
        "Der nedsættes en arbejdsgruppe om klitter. Gruppen mødes i juni.\n"
    )
    assert founded(text) == {("Havneforum", "arbejdsgruppe om klitter")}


@pytest.mark.parametrize(
    "text",
    [
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Kyst\n\n"
        "Byrådet har besluttet, at Kystudvalget oprettes af Teknisk Udvalg.\n",
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Kyst\n\nSkal Kystudvalget oprettes?\n",
        "Referat af møde i Havneforum den 3. maj 2024\n\nPunkt 4. Kyst\n\n"
        "Det blev besluttet ikke at nedsætte et kystudvalg.\n",
        "Kystudvalget hører under Havneforum, som ikke har nedsat det.\n",
    ],
)
def test_what_those_who_met_did_not_set_up(text: str) -> None:
    assert not any(source == "Havneforum" for source, _ in founded(text))


def test_those_who_take_part_do_not_set_it_up() -> None:
    text = "Havneforum har nedsat en kystgruppe med deltagelse af KL, Dansk Erhverv og Lemvig Kommune.\n"
    assert founded(text) == {("Havneforum", "kystgruppe")}
