"""Norwegian organisations whose names go on in small letters, and the words that are no part of one."""

import pytest

from loaders.segment.language import language_of
from tests.loaders.test_names_of_parties import parties


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "To fra Klinikk for rus og psykisk helse, Helse Møre og Romsdal HF.",
            ["Klinikk for rus og psykisk helse", "Helse Møre og Romsdal"],
        ),
        (
            "Én fra Divisjon habilitering, Sykehuset i Vestfold HF.",
            ["Divisjon habilitering", "Sykehuset i Vestfold"],
        ),
        (
            "Avdeling for oppvekst, kultur og idrett i Ringerike kommune svarer.",
            ["Avdeling for oppvekst, kultur og idrett", "Ringerike Kommune"],
        ),
        ("Enhet for samhandling har ansvaret.", ["Enhet for samhandling"]),
        ("Klinikk kirurgi deltar med to.", ["Klinikk kirurgi"]),
        (
            "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus møter.",
            ["Statsforvalteren i Østfold, Buskerud, Oslo og Akershus"],
        ),
        (
            "Statsforvalteren i Agder, Bergen kommune og KS møter.",
            ["Statsforvalteren i Agder", "Bergen Kommune", "KS"],
        ),
        (
            "Én fra St. Olavs hospital HF og én fra Fjordene havn og kai IKS.",
            ["St. Olavs hospital", "Fjordene havn og kai IKS"],
        ),
        (
            "Norsk losforening avdeling Nordland og Den norske kaiforening møter.",
            ["Norsk losforening avdeling Nordland", "Den norske kaiforening"],
        ),
        ("Nordland fiskarforening peker ut én.", ["Nordland fiskarforening"]),
        (
            "kommunene Stad, Kinn og Stryn og Helse Førde",
            ["Stad Kommune", "Kinn Kommune", "Stryn Kommune", "Helse Førde"],
        ),
        ("Marit Sandnes, Levanger kommune", ["Levanger Kommune"]),
    ],
)
def test_norwegian_names(text: str, names: list[str]) -> None:
    assert parties(text, "nb") == names


@pytest.mark.parametrize(
    "text",
    [
        "Hvert lag stiller med én.",
        "Avdelingen har to plasser.",
        "Senter har én.",
        "Leder avdeling havn møter.",
    ],
)
def test_words_that_begin_no_name(text: str) -> None:
    assert parties(text, "nb") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Medlemmer\nLeder: Per Hansen, Gjøvik\nNestleder: Anne Vik, Hamar", "nb"),
        ("Ola Vik, Moss kommune\nKari Li, Halden kommune", "nb"),
        ("Vedlegg 1: Organisasjonskart", "nb"),
        ("Styret møtes seks ganger i året.", "nb"),
        ("Leiar: Per Lid\nMedlemer: Siv Bø", "nn"),
        ("Styret møtest seks gonger i året.", "nn"),
        ("Medlemmer: Anne Holm, Hjørring Kommune", "da"),
        ("Formand: Anne Holm\nNæstformand: Bo Kær", "da"),
        ("Chair: Ann Hill\nApologies: Bob Wick", "en"),
    ],
)
def test_the_language_of_a_few_words(text: str, language: str) -> None:
    assert language_of(text) == language
