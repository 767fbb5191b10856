"""Organisations and bodies that a text knows by the shape of their names alone."""

from __future__ import annotations

import pytest

from loaders.mentions import Mention, find_mentions
from loaders.tokens import tokens


def _found(text: str, language: str = "da") -> list[Mention]:
    return list(find_mentions(text, tokens(text, language), language))


def _parties(text: str, language: str = "da") -> list[str]:
    return [m.stem for m in _found(text, language) if m.kind == "party"]


def _bodies(text: str, language: str = "da") -> list[str]:
    return [m.text for m in _found(text, language) if m.kind == "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Den udpeges af Fiskeriforeningen Havsand.", ["Fiskeriforeningen Havsand"]),
        ("1 af Vigsø Handelsforening og 1 af Nordsø Universitet.",
         ["Vigsø Handelsforening", "Nordsø Universitet"]),
        ("Sagen går til Told- og Havnestyrelsen.", ["Told- og Havnestyrelsen"]),
        ("Politidirektøren, Nord- og Østkystens Politi.", ["Nord- og Østkystens Politi"]),
        ("Opgaven ligger hos Center for Vand og Strand.", ["Center for Vand og Strand"]),
        ("Mødet indkaldes af Kulturforvaltningen.", ["Kulturforvaltningen"]),
        ("Driften varetages af Havvand Nord A/S.", ["Havvand Nord A/S"]),
        ("Kystmuseets leder deltager.", ["Kystmuseet"]),
    ],
)  # fmt: skip
def test_organisations_are_known_by_their_nouns(text: str, expected: list[str]) -> None:
    assert _parties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To utpekes av Sjømannsforbundet Havsund.", ["Sjømannsforbundet Havsund"]),
        ("Gruppen samarbeider med Høgskolen på Kysten.", ["Høgskolen på Kysten"]),
        ("Den møter hos Karrieresenteret i Havfylket.", ["Karrieresenteret i Havfylket"]),
    ],
)
def test_norwegian_organisations_too(text: str, expected: list[str]) -> None:
    assert _parties(text, "nb") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Foreningen mødes i marts.",  # which one, the text must have said
        "Bestyrelsen vælger en formand.",
        "Et center eller en skole kan deltage.",
        "Fondsbestyrelsen mødes tit.",
    ],
)
def test_a_noun_alone_is_no_name(text: str) -> None:
    assert _parties(text) == []


def test_a_word_that_begins_a_line_is_no_part_of_a_name() -> None:
    assert _parties("Medlem Kystmuseet Havsand") == ["Kystmuseet Havsand"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Det vælges af Thyborøn Byråd.", "da", ["Thyborøn Byråd"]),
        ("1 fra Bjergby Havneråd og 1 fra Dalby Havneråd.", "da",
         ["Bjergby Havneråd", "Dalby Havneråd"]),
        ("Fem udpeges af Bådejernes Fællesråd.", "da", ["Bådejernes Fællesråd"]),
        ("Havsund regionråd oppretta det.", "nn", ["Havsund regionråd"]),
    ],
)  # fmt: skip
def test_a_place_before_a_noun_belongs_to_the_name(
    text: str, language: str, expected: list[str]
) -> None:
    assert _bodies(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mellem Havnegruppen og Strandrådet er der overlap.", ["Havnegruppen", "Strandrådet"]),
        ("Er Havneudvalget enigt, sendes sagen.", ["Havneudvalget"]),
        ("Referat Havnesekretariatet", ["Havnesekretariatet"]),
        ("Sagen behandles i det nære Strandråd.", ["Strandråd"]),
    ],
)
def test_ordinary_words_before_a_noun_do_not(text: str, expected: list[str]) -> None:
    assert _bodies(text) == expected
