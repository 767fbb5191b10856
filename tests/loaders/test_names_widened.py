"""Names that begin before or end behind the noun of the body."""

import pytest

from loaders import build, read_source
from loaders.mentions import find_mentions
from loaders.tokens import tokens


def bodies(text: str, language: str = "da") -> list[str]:
    found = find_mentions(text, tokens(text, language), language)
    return [m.text for m in found if m.kind == "body" and not m.bare]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sagen drøftes i Det Maritime Sikkerhedsråd og i byrådet.", "Det Maritime Sikkerhedsråd"),
        ("Den Nautiske Komité udpeger formanden.", "Den Nautiske Komité"),
        ("Nautisk Forum for Lystsejlere mødes i maj.", "Nautisk Forum for Lystsejlere"),
        ("to valgt af Sejlernes Forum for tre år", "Sejlernes Forum"),
        ("De Ansattes Fællesudvalg vælger to.", "De Ansattes Fællesudvalg"),
        ("1 fra Klitby Havneråd", "Klitby Havneråd"),
        ("formanden for Sydkystens Erhvervsråd", "Sydkystens Erhvervsråd"),
        ("samarbejder med bestyrelsen for Nordens Fyrskole", "bestyrelsen for Nordens Fyrskole"),
        ("udpeges af Fjordens Fiskeriforenings bestyrelse", "Fjordens Fiskeriforenings bestyrelse"),
        ("Referatet laves af sekretariatet for Havneforum Vest.", "sekretariatet for Havneforum Vest"),
        ("Sekretariat for Lodsning sørger for mad.", "Sekretariat for Lodsning"),
        ("Havnesekretariatet Øst skriver referat.", "Havnesekretariatet Øst"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Saken går til Det maritime Sikkerhetsrådet.", "Sikkerhetsrådet"),
        ("Vedtaket sendes styret i Helse Kysten.", "styret i Helse Kysten"),
        ("Det Nautiske Rådet og bystyret møtes.", "Det Nautiske Rådet"),
        ("Kontrollsekretariatet Vest gjør dette.", "Kontrollsekretariatet Vest"),
    ],
)
def test_a_norwegian_name_is_read_whole(text: str, name: str) -> None:
    assert any(found.endswith(name) for found in bodies(text, "nb"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anbefale Havneforum, at der bygges.", "Havneforum"),
        ("Rådets Havneforum mødes.", "Havneforum"),
        ("Idet Det Maritime Råd for Havne mødes, sker det.", "Det Maritime Råd for Havne"),
        ("Orientere Havneforum om byggeriet.", "Havneforum"),
        ("Derefter orienterer Klitby Kommune Havnerådet.", "Havnerådet"),
    ],
)
def test_other_words_before_the_noun_are_no_part_of_it(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sekretariatet for Havneforum Vest varetages af kommunen.",
        "Kommunen varetager sekretariatet for Havneforum Vest.",
        "Bestyrelsen for kommunen mødes.",
        "Referat føres av sekretariatet i samråd med leder.",
    ],
)
def test_a_task_or_a_side_makes_no_body(text: str) -> None:
    assert not [name for name in bodies(text) if name.casefold().startswith(("sekr", "best"))]


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Saken går til Utvalg for klima og hav, ikke til rådet.", "Utvalg for klima og hav", "nb"),
        ("Vi spør Utvalg for oppvekst om dette.", "Utvalg for oppvekst", "nb"),
        ("Sagen sendes til Udvalg for havne og fyr.", "Udvalg for havne og fyr", "da"),
        ("Formanden for Kredsen af Havnefogeder deltager.", "Kredsen af Havnefogeder", "da"),
        ("Faglig Forum, Kystklyngen", "Faglig Forum, Kystklyngen", "da"),
        ("Valgt av Lofoten kontrollutvalg", "Lofoten kontrollutvalg", "nb"),
    ],
)
def test_more_names_are_read_whole(text: str, name: str, language: str) -> None:
    assert name in bodies(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Utvalg for bestemte oppgaver kan nedsettes.", "nb"),
        ("Forumet gir Havneutvalget råd om fyr.", "nb"),
        ("Et udvalg for havne foreslås.", "da"),
    ],
)
def test_plain_nouns_are_none(text: str, language: str) -> None:
    assert not [
        name for name in bodies(text, language) if name.startswith(("Ut", "Havneutvalget r"))
    ]


@pytest.mark.parametrize("named", ["Læsø Byråd", "Læsø Kommunalbestyrelse"])
def test_the_council_is_the_one_that_is_named(named: str) -> None:
    text = (
        f"Vedtægt for Havnerådet\n\nRådet er nedsat af {named}. "
        "Rådet afgiver indstilling til byrådet.\n"
    )
    graph = build([read_source("p.txt", text.encode())])
    councils = [n for n in graph.nodes.values() if getattr(n, "level", None) == "council"]
    assert len(councils) == 1


def test_councils_of_several_towns_are_several() -> None:
    text = (
        "Vedtægt for Havnerådet\n\nRådet er nedsat af Læsø Byråd. Medlemmerne udpeges af byrådene i "
        "Hjørring og Frederikshavn. Rådet afgiver indstilling til det enkelte byråd.\n"
    )
    graph = build([read_source("p.txt", text.encode())])
    councils = [n for n in graph.nodes.values() if getattr(n, "level", None) == "council"]
    assert len(councils) > 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Resten vælger Havnekontaktmødet hvert år.", "Havnekontaktmødet"),
        ("Sagen går til Direktørmødet i regionen.", "Direktørmødet"),
        ("Saken går til Rådmannsmøtet.", "Rådmannsmøtet"),
    ],
)
def test_a_meeting_with_a_capital_inside_a_sentence_is_a_body(text: str, name: str) -> None:
    assert name in bodies(text, "nb" if "Saken" in text else "da")


@pytest.mark.parametrize(
    "text", ["Budgetmødet holdes i maj.", "Sagen drøftes på budgetmødet.", "Møde i maj"]
)
def test_other_meetings_are_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("kind", "say", "names"),
    [
        ("Faglige kystudvalg (FKU)", "Der er tre", ("FKU Klit og strand", "FKU Havn", "FKU Øst")),
        (
            "De lokale arbejdsgrupper (LAG)",
            "Der er tre",
            ("LAG Nordkyst", "LAG Sydkyst", "LAG Øerne"),
        ),
        (
            "Faglige samarbeidsutvalg (FSU)",
            "Det er nå tre utvalg som ikke er slått sammen",
            ("FSU Havn og fyr", "FSU Los", "FSU Båt"),
        ),
    ],
)
def test_sisters_are_named_by_the_letters_of_their_kind(
    kind: str, say: str, names: tuple[str, ...]
) -> None:
    text = f"Kystforum Fjord\n\n{kind}\n\n{say}: {names[0]}, {names[1]} og {names[2]}.\n"
    graph = build([read_source("p.txt", text.encode())])
    found = {n.name for n in graph.nodes.values() if n.label == "Body"}
    assert set(names) <= found
    assert len([e for e in graph.edges.values() if e.type == "INSTANCE_OF"]) == len(names)


def test_letters_of_one_body_name_no_sisters() -> None:
    text = "Kystforum Fjord (KFF)\n\nKFF Anna Holm sagde goddag. KFF mødes. Havnerådet taler med KFF.\n"
    graph = build([read_source("p.txt", text.encode())])
    assert {n.name for n in graph.nodes.values() if n.label == "Body"} <= {
        "Kystforum Fjord",
        "Havnerådet",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grønt Råd", "Grønt Råd"),
        ("Grønt Råd rådgiver byrådet.", "Grønt Råd"),
        ("Blå Komité", "Blå Komité"),
        ("Rødt Udvalg mødes i maj.", "Rødt Udvalg"),
        ("Maritimt Forum består af ni.", "Maritimt Forum"),
    ],
)
def test_an_adjective_that_no_list_knows_begins_a_name(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Referat Udvalg",
        "Rådets Udvalg",
        "Nyt Udvalg",
        "Gode Råd til borgerne",
        "Han fik et godt råd.",
    ],
)
def test_other_words_before_a_plain_noun_make_no_name(text: str) -> None:
    assert bodies(text) == []
