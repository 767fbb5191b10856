"""Documents inside the document, each with what it says of itself. Wordings of our own."""

import datetime
from itertools import pairwise

import pytest

from loaders.segments import Part
from tests.loaders.segmenting import cut, only


def whole(text: str) -> Part:
    return cut(text).parts[0]


BUNDLE = """Oprettelse af et nyt havneråd for
fjordens tre kommuner

Sagsnr.: 24/1122

RESUMÉ
Sagen handler om et nyt råd for havnene.

INDSTILLING
Driftsgruppen indstiller, at Kystudvalget

- Godkender kommissoriet

BILAG
- Kommissorium for Havnerådet_udkast
- Oversigt over kajer og moler

Punkt 1: Oprettelse af havneråd

Beslutning for Punkt 1: Oprettelse af havneråd

Kystudvalget godkendte kommissoriet med den bemærkning, at rådet får syv medlemmer.

Punkt 2: Eventuelt

Der var intet under dette punkt, og mødet sluttede tidligt.
\fKommissorium for Havnerådet

Godkendt i Kystudvalget d. xx.xx.xxxx

Formål
Rådet samordner havnenes drift og forelægger en årsplan for Kystudvalget hvert forår.
\fNotat

Oversigt over kajer og moler

Dette notat indeholder et forslag til en oversigt over alle kajer, som kommunerne ejer.
"""


def test_a_bundle_of_a_meeting_is_read_as_its_parts() -> None:
    found = cut(BUNDLE)
    assert [(p.kind, p.parent, p.status) for p in found.parts] == [
        ("minutes", None, None),
        ("agenda_item", 0, None),
        ("decision", 1, "in_force"),
        ("agenda_item", 0, None),
        ("terms", 1, "draft"),
        ("memo", 1, "proposal"),
    ]
    assert found.parts[4].title == "Kommissorium for Havnerådet"
    assert found.parts[5].title == "Oversigt over kajer og moler"


def test_parts_lie_one_after_another_and_hold_their_blocks() -> None:
    found = cut(BUNDLE)
    spans = [p.span for p in found.parts[1:]]
    assert all(a[1] == b[0] for a, b in pairwise(spans))
    for b in found.blocks:
        start, end = found.parts[b.part].span
        assert start <= b.clean.at[0] < end
    assert only(found, "syv medlemmer").part == 2
    assert only(found, "samordner").section == ("Kommissorium for Havnerådet", "Formål")


def test_a_table_of_contents_makes_no_parts() -> None:
    text = """Dagsorden

Punkt 1 Valg af formand
Punkt 2 Eventuelt

Punkt 1: Valg af formand
Bente Aa blev valgt uden modkandidat.

Beslutning, punkt 1
Valget blev godkendt.

Punkt 2: Eventuelt
Intet at bemærke til dette.
"""
    assert [p.kind for p in cut(text).parts[1:]] == ["agenda_item", "decision", "agenda_item"]


def test_items_that_are_only_numbered_by_ad() -> None:
    text = "Referat af møde i Havnerådet\n\nAd 1) Valg\nDer blev valgt.\n\nAd 2) Evt.\nIntet.\n"
    assert [p.kind for p in cut(text).parts] == ["minutes", "agenda_item", "agenda_item"]


def test_annexes_with_numbers_belong_to_their_item() -> None:
    text = """Punkt 4: Kajer
Sagen forelægges rådet.

Beslutning, punkt 4
Kajerne blev godkendt.

BILAG 2 (punkt 4)                                    UDKAST
Kommissorium: Kajgruppens arbejde

Kajgruppen tæller kajer.
"""
    found = cut(text)
    annex = found.parts[3]
    assert (annex.kind, annex.parent, annex.status) == ("terms", 1, "draft")
    assert "Kajgruppens arbejde" in annex.title


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Kommissorium for Havnerådet\n\nRådet mødes.\n", "terms", None),
        ("Kommissorium for Havnerådet [2. UDKAST]\n\nRådet mødes.\n", "terms", "draft"),
        (
            "Kommissorium for Havnerådet\n                    UDKAST 3\n\nRådet mødes.\n",
            "terms",
            "draft",
        ),
        ("Forslag til ny organisering af havnene\n\nRådet mødes.\n", "proposal", "proposal"),
        ("Notat: Havnenes fremtid\n\nRådet mødes.\n", "memo", None),
        ("Terms of Reference (v0.4 DRAFT)\n\nThe Board meets.\n", "terms", "draft"),
        ("MANDAT FOR HAVNERÅDET\n\nRådet møtes ofte.\n", "terms", None),
        ("Vedtægter for Havnen\n\n§ 1. Rådet vælger en formand.\n", "terms", None),
        ("Referat af møde i Havnerådet\n\nAlle var der.\n", "minutes", "in_force"),
        ("Medlemsliste for Havnerådet\n\nDer er ti.\n", "member_list", "in_force"),
        ("Formål\nAt drive.\n\nOpgaver\nAt sejle.\n\nSammensætning\nTre.\n", "terms", None),
    ],
)
def test_what_a_text_is_and_how_far_it_has_come(text: str, kind: str, status: str | None) -> None:
    part = whole(text)
    assert (part.kind, part.status) == (kind, status)


def test_an_approval_with_a_date_puts_a_text_in_force_and_the_last_date_counts() -> None:
    part = whole(
        "Kommissorium for Havnerådet\n\nRådet mødes.\n\nGodkendelse\n"
        "Kommissoriet er forhåndsgodkendt af Kystudvalget den 3. maj 2021.\n\n"
        "Kommissoriet er endeligt godkendt den 9. juni 2021.\n"
    )
    assert (part.status, part.dated) == ("in_force", datetime.date(2021, 6, 9))


def test_an_act_that_was_passed() -> None:
    part = whole(
        "Vedtaget af Folketinget den 2. februar 2021\n\nForslag\ntil\nLov om havneråd\n\n§ 1\n\n"
        "Der oprettes et havneråd.\n\n§ 2\n\nLoven træder i kraft den 1. marts 2021.\n"
    )
    assert (part.kind, part.status) == ("act", "in_force")
    assert part.title == "Forslag til Lov om havneråd"
    assert (part.dated, part.valid_from) == (datetime.date(2021, 2, 2), datetime.date(2021, 3, 1))


def test_a_date_that_is_not_the_texts_own_is_not_its_date() -> None:
    assert whole("Notat om havne\nSidste møde før 1. juli 2022\n\nTekst her.\n").dated is None


def test_a_stamp_on_the_page_dates_the_text() -> None:
    text = "Notat om havne\n\nTekst om kajer og andet.\n\n26.05.2016\n\n4\n\nMere tekst om kajer.\n"
    assert whole(text).dated == datetime.date(2016, 5, 26)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Udvalget mødes ofte og drøfter, hvad der skal gøres ved havnen, af hensyn til byen.",
            "da",
        ),
        (
            "Utvalget møtes ofte og drøfter hva som skal gjøres med havnen, etter vedtak fra byen.",
            "nb",
        ),
        ("Utvalet møtest ofte og drøftar kva dei skal gjere, og det er ikkje frå byen.", "nn"),
        ("The committee meets often and decides what is to be done with the harbour.", "en"),
        ("Kaj 7", "da"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert whole(text).language == language


def test_the_date_of_an_approval_is_the_one_behind_the_word_for_it() -> None:
    part = whole(
        "Regler for Havnerådet\n\nVedtaget den 14. juni 2023. De afløser dem af 1. maj 2019.\n\n"
        "§ 1. Rådet har tolv medlemmer.\n"
    )
    assert (part.kind, part.status) == ("terms", "in_force")
    assert part.dated == datetime.date(2023, 6, 14)


def test_a_case_number_alone_makes_no_agenda() -> None:
    text = "Regler for Havnerådet          J.nr. 2023-441\n\n§ 1. Rådet har tolv medlemmer.\n"
    assert [p.kind for p in cut(text).parts] == ["terms"]
