"""Organisations by the shape of their names, and people who are none."""

import pytest

from loaders import build, read_source
from loaders.mentions import find_mentions
from loaders.naming.somebody import is_somebody
from loaders.tokens import tokens


def parties(text: str, language: str = "da") -> list[str]:
    found = find_mentions(text, tokens(text, language), language)
    return [m.stem for m in found if m.kind == "party"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("En plads til Danske Optikere og en til Dansk Skovbrug.", ["Danske Optikere", "Dansk Skovbrug"]),
        ("Rådet hører Nordisk Søfart.", ["Nordisk Søfart"]),
        ("Så udpeger Åben Psykiatri Fjordland én.", ["Åben Psykiatri Fjordland"]),
        ("En fra Åben Psykiatri og en fra regionen.", ["Åben Psykiatri", "regionen"]),
        ("Enhed for Kystpleje skriver referat.", ["Enhed for Kystpleje"]),
        ("Sektion for Havne og Klima er sekretariat.", ["Sektion for Havne og Klima"]),
        ("Præhospitalet og politiet inviteres.", ["Præhospitalet", "politiet"]),
        ("To fra Fjordenes Vandforsyning.", ["Fjordenes Vandforsyning"]),
        ("Danmarks Fiskeriforbund møder op.", ["Danmarks Fiskeriforbund"]),
        ("Kystens Venneforening møder op.", ["Kystens Venneforening"]),
        ("Medlem Kystmuseet, formand Fjord Havn.", ["Kystmuseet", "Fjord Havn"]),
        ("Friluftsrådet og DANVA møder op.", ["Friluftsrådet", "DANVA"]),  # whatever the noun says
        ("Én fra Fjordlands og Ølandets Politi.", ["Fjordlands og Ølandets Politi"]),
        ("To fra Københavns Østbys Politi.", ["Københavns Østbys Politi"]),
        ("Skærum Å Laug udpeger én.", ["Skærum Å Laug"]),
        ("Én fra Mors Ø Museum og Hjemmeværnet.", ["Mors Ø Museum", "Hjemmeværnet"]),
        ("Valgt af havne- og fiskeriministeren.", ["havne- og fiskeriministeren"]),
        ("Efter Kyst-, Havne- og Skovministeriets skøn.", ["Kyst-, Havne- og Skovministeriet"]),
        ("Én fra Fjordby Gymnasium og HF.", ["Fjordby Gymnasium og HF"]),
        ("Én fra Fjordby Gymnasium & HF og fra KL.", ["Fjordby Gymnasium & HF", "KL"]),
        ("Stien går til Kirke Fjordby.", []),
        ("En plads til Dansk Industri Midtvest.", ["Dansk Industri Midtvest"]),
        ("Væksthus Fjordland og Erhvervshus Øst.", ["Væksthus Fjordland", "Erhvervshus Øst"]),
    ],
)  # fmt: skip
def test_danish_organisations(text: str, names: list[str]) -> None:
    assert parties(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Det danske sprog bruges i rådet.",
        "Kl. 18.00 begynder mødet.",
        "Hver politikreds har et råd.",
        "Danske Råd for Klit mødes.",
        "Den nye psykiatri bygges.",
        "Dansk og engelsk tales.",
    ],
)
def test_what_only_begins_like_a_national_organisation(text: str) -> None:
    assert not [name for name in parties(text) if name.startswith(("Dansk", "Den"))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norsk Fyrforening og Norske Losar møter.", ["Norsk Fyrforening", "Norske Losar"]),
        ("Politiet og Statped inviteres.", ["politiet", "Statped"]),
        ("Divisjon for rus deltar.", ["Divisjon for rus"]),
        ("En fra Klinikk for Barn.", ["Klinikk for Barn"]),
    ],
)
def test_norwegian_organisations(text: str, names: list[str]) -> None:
    assert parties(text, "nb") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two from Saltby Chamber of Commerce.", ["Saltby Chamber of Commerce"]),
        ("The Wick Chamber of Trade and Industry nominates one.", ["Wick Chamber of Trade and Industry"]),
        ("Thurso School of Art is a member.", ["Thurso School of Art"]),
    ],
)  # fmt: skip
def test_english_organisations(text: str, names: list[str]) -> None:
    assert parties(text, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "Kommunerne i klyngen er Hjørring, Læsø og Brønderslev.",
        "Kommunerne omkring sygehuset omfatter Hjørring, Læsø og Brønderslev.",
        "De deltagende kommuner: Hjørring, Læsø og Brønderslev.",
        "Kommunerne Hjørring, Læsø og Brønderslev er med.",
    ],
)
def test_places_behind_the_municipalities_are_municipalities(text: str) -> None:
    found = parties(text)
    assert [n for n in found if n.endswith(" Kommune")] == [
        "Hjørring Kommune", "Læsø Kommune", "Brønderslev Kommune",
    ]  # fmt: skip


def test_other_names_behind_the_municipalities_are_none() -> None:
    assert parties("Kommunerne er repræsenteret ved Anders Holm og Bo Vang.") == ["kommunerne"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Formandskabet deles af direktør Ane Holm fra Klitby Kommune og andre.", "Ane Holm"),
        ("mellem praktiserende læge Bo Vang-Toft og regionen", "Bo Vang-Toft"),
        ("Cæcilie Toft Lund fra regionsrådet er formand", "Cæcilie Toft Lund"),
        ("Kari Nordmann Leder H", "Kari Nordmann"),
        ("Dr Ann Holme (Chair)", "Dr Ann Holme"),
        ("Liv Brenna, rådgiver", "Liv Brenna"),
    ],
)
def test_somebody(text: str, name: str) -> None:
    at = text.index(name)
    assert is_somebody(text, at, at + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("to fra Nære Tilbud og én fra Klit", "Nære Tilbud"),
        ("medlemmer: Kyst og Klit, Havneby", "Kyst og Klit"),
        ("Turisthuset har én plads", "Turisthuset"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    at = text.index(name)
    assert not is_somebody(text, at, at + len(name))


def test_a_chair_shared_by_two_people_makes_no_parties_of_them() -> None:
    text = (
        "Kommissorium for Klitrådet\n\nFormandskabet er delt mellem direktør Ane Holm fra Region "
        "Nordjylland og socialchef Bo Vang fra Hjørring Kommune.\n"
    )
    graph = build([read_source("p.txt", text.encode())])
    names = {n.name for n in graph.nodes.values() if n.label == "Party"}
    assert names.isdisjoint({"Ane Holm", "Bo Vang"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Én fra Naturstyrelsen Fyn og én fra Kystdirektoratet Vadehavet.",
         ["Naturstyrelsen Fyn", "Kystdirektoratet Vadehavet"]),
        ("Én fra Vejdirektoratet og én fra Klimastyrelsen.", ["Vejdirektoratet", "Klimastyrelsen"]),
        ("Naturstyrelsen Anne Holm", ["Naturstyrelsen"]),
        ("Én fra Sparekassen Thy, én fra Hospice Klitby og én fra Tangby Apotek.",
         ["Sparekassen Thy", "Hospice Klitby", "Tangby Apotek"]),
    ],
)  # fmt: skip
def test_branches_of_authorities_and_houses(text: str, names: list[str]) -> None:
    assert parties(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Havneforum mødes i Regionshuset Viborg.",
        "Referat af Havneforum\n\nRegionshuset Viborg, mødelokale A3\n",
    ],
)
def test_where_a_meeting_is_no_party(text: str) -> None:
    assert not [
        n for n in build([read_source("a.txt", text.encode())]).nodes.values() if n.label == "Party"
    ]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Sagen sendes til Miljø-, Teknik- og Planudvalget.", "da", "Miljø-, Teknik- og Planudvalget"),
        ("Sagen behandles af Børne-, Unge- og Familieudvalget i maj.", "da", "Børne-, Unge- og Familieudvalget"),
        ("Vi har et Udvalg for Almen Praksis.", "da", "et Udvalg for Almen Praksis"),
        ("Faglig Gruppe for Medicin i Eget Hjem mødes.", "da", "Faglig Gruppe for Medicin i Eget Hjem"),
        ("The Discharge without Delay Group meets.", "en", "The Discharge without Delay Group"),
    ],
)  # fmt: skip
def test_whole_names_of_bodies(text: str, language: str, name: str) -> None:
    found = find_mentions(text, tokens(text, language), language)
    assert name in [m.text for m in found if m.kind == "body"]
