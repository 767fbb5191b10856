"""Who takes over the work of a body that is closed, told in one sentence or two, and names that this tells."""

import pytest

from tests.loaders.reading import graph_of, ties

HEAD = "Kommissorium for Havnerådet\n\n"


def successions(text: str) -> set[tuple[str, str]]:
    return {(a, b) for kind, a, b in ties(graph_of(text)) if kind == "SUCCEEDS"}


@pytest.mark.parametrize(
    ("said", "old"),
    [
        ("Kystudvalget blev nedlagt den 31. december 2023. Dets opgaver ligger nu i Havnerådet.", "Kystudvalget"),
        ("Kystgruppen er sløjfet. Havnerådet har overtaget dens opgaver.", "Kystgruppen"),
        ("Kystforum ophørte i 2022, og arbejdet er ført videre i Havnerådet.", "Kystforum"),
        ("Kystgruppen lukkes med udgangen af året. Havnerådet får dens opgaver.", "Kystgruppen"),
        ("Det hidtidige Kystforum nedlægges, når rådet går i gang, og dets opgaver går over til Havnerådet.",
         "Kystforum"),
        ('Samarbejdet "Blå Kyst" ophørte i 2022. Opgaverne er overgået til Havnerådet.', "Blå Kyst"),
        ("Havnerådet erstatter det tidligere Projekt Ren Havn.", "Projekt Ren Havn"),
        ("Havnerådet tager over efter Kystgruppen pr. 1. marts 2024.", "Kystgruppen"),
        ("Havnerådet er oprettet i stedet for Kystgruppen.", "Kystgruppen"),
        ("Det blev oprettet i 2020 og erstattede Kystgruppen.", "Kystgruppen"),
    ],
)  # fmt: skip
def test_danish_heirs(said: str, old: str) -> None:
    assert ("Havnerådet", old) in successions(f"{HEAD}{said}\n")


@pytest.mark.parametrize(
    ("said", "pair"),
    [
        ("The Weir Committee was wound up in March. The River Board has taken on its work.",
         ("River Board", "Weir Committee")),
        ("The Weir Committee was dissolved in 2022 and its work now sits with the River Board.",
         ("River Board", "Weir Committee")),
        ("The River Board replaces the Weir Liaison Cell.", ("River Board", "Weir Liaison Cell")),
        ("Utvalget «Trygg Havn» ble nedlagt i 2022, og oppgavene er overført til Havnerådet.",
         ("Havnerådet", "Trygg Havn")),
        ("Havnerådet tar over for Kystnettverket, som ikke lenger møtes.", ("Havnerådet", "Kystnettverket")),
        ("Båtutvalet vart slege saman med Kystutvalet i 2024.", ("Kystutvalet", "Båtutvalet")),
    ],
)  # fmt: skip
def test_heirs_in_english_and_norwegian(said: str, pair: tuple[str, str]) -> None:
    assert successions(f"{said}\n") == {pair}


@pytest.mark.parametrize(
    "said",
    [
        "Kystgruppen ophører ikke. Dens opgaver ligger i Havnerådet.",
        "Hvis Kystgruppen nedlægges, overgår dens opgaver til Havnerådet.",
        "Kystgruppen mødes hver måned. Dens opgaver løses af Havnerådet.",
        "Det afgøres senere, om Kystgruppen skal lægges sammen med Havnerådet.",
        "Skal Kystgruppen nedlægges? Dens opgaver kan ligge i Havnerådet.",
        "Kystgruppen er nedlagt. Havnerådet mødes hver måned og drøfter opgaverne.",
        "Anne Holm afløser Peter Sand som formand for Havnerådet.",
    ],
)
def test_no_heirs(said: str) -> None:
    assert successions(f"{HEAD}{said}\n") == set()
