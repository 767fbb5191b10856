"""Tables, flattened or not. Wordings of our own."""

import pytest

from loaders.segments import Segmented
from tests.loaders.segmenting import cut, only


def rows(found: Segmented) -> list[tuple[str, ...]]:
    return [tuple(c.text for c in b.cells) for b in found.blocks if b.kind == "row"]


FLATTENED = """Betjening af havnerådet

Nedenfor står arbejdet til venstre og de ansvarlige til højre, sådan som det er aftalt.

OPGAVE ANSVARLIG
Årsplan
Lægge datoer ind i kalenderen og sikre, at
alle kan komme

Havnekontoret samt fælles tovholder fra
værtskommunen

Booke lokale til rådets møder Lodsstation (nord og/eller syd) samt
tovholder fra værtskom-
munen

Punkt 7, Bilag 2: Notat om betjening_endelig_3.docx



Side 3/5

Bestille kaffe til møderne, herunder fra-
meldinger

Lodsstation (nord og/eller syd) samt
tovholder fra værtskom-
munen

Dagsorden
Skrive punkterne og lægge dem i
Arkiva

Relevante medarbejdere fra havn og
kommune.

Punkter om uddybning skrives i samar-
bejde mellem lodsstation og kom-
mune.

Punkter om flere havne skrives af med-
arbejderne og Havnegruppen.

Danne dagsorden i Arkiva Havnekontoret

Sikre accept af dagsordenen hos begge
formænd

Havnekontoret samt fælles tovholder fra
værtskommunen
 Udsende dagsordenen Havnekontoret samt fælles tovholder fra

værtskommunen
Følge op på beslutninger Havnekontoret samt fælles tovholder fra

værtskommunen

Betjening af driftsgruppen

Driftsgruppens opgaver løses af den lodsstation, der ligger nærmest, efter en fordeling, som
stationerne aftaler hvert forår.
"""


def test_a_flattened_table_of_two_columns() -> None:
    found = cut(FLATTENED)
    both = "Havnekontoret samt fælles tovholder fra værtskommunen"
    station = "Lodsstation (nord og/eller syd) samt tovholder fra værtskommunen"
    assert rows(found) == [
        ("OPGAVE", "ANSVARLIG"),
        ("Lægge datoer ind i kalenderen og sikre, at alle kan komme", both),
        ("Booke lokale til rådets møder", station),
        ("Bestille kaffe til møderne, herunder frameldinger", station),
        (
            "Skrive punkterne og lægge dem i Arkiva",
            "Relevante medarbejdere fra havn og kommune.",
        ),
        ("", "Punkter om uddybning skrives i samarbejde mellem lodsstation og kommune."),
        ("", "Punkter om flere havne skrives af medarbejderne og Havnegruppen."),
        ("Danne dagsorden i Arkiva", "Havnekontoret"),
        ("Sikre accept af dagsordenen hos begge formænd", both),
        ("Udsende dagsordenen", both),
        ("Følge op på beslutninger", both),
    ]


def test_the_rows_stand_under_their_phase_and_know_their_head() -> None:
    found = cut(FLATTENED)
    head = next(b for b in found.blocks if b.kind == "row")
    booking = next(b for b in found.blocks if b.kind == "row" and "Booke" in b.text)
    agenda = next(b for b in found.blocks if b.kind == "row" and "Danne" in b.text)
    assert booking.section == ("Betjening af havnerådet", "Årsplan")
    assert agenda.section == ("Betjening af havnerådet", "Dagsorden")
    assert booking.lead == agenda.lead == head.number
    after = only(found, "løses af den lodsstation")
    assert after.kind == "paragraph"
    assert after.section == ("Betjening af driftsgruppen",)


def test_page_furniture_inside_the_table_is_in_no_row() -> None:
    found = cut(FLATTENED)
    held = " ".join(b.text for b in found.blocks)
    assert "docx" not in held
    assert "Side 3/5" not in held
    assert {found.source.raw[a:b] for a, b in found.furniture} >= {"Side 3/5"}


def test_a_table_with_pipes() -> None:
    found = cut(
        "# Betjening\n\n| Opgave | Ansvarlig | System |\n|:--|---|--:|\n"
        "| Skrive **referat** | Kontoret | |\n| Pressen | *afklares* | Arkiva |\n\nSlut på det.\n"
    )
    assert rows(found) == [
        ("Opgave", "Ansvarlig", "System"),
        ("Skrive referat", "Kontoret", ""),
        ("Pressen", "afklares", "Arkiva"),
    ]
    head, first, second = (b for b in found.blocks if b.kind == "row")
    assert (first.lead, second.lead) == (head.number, head.number)
    assert only(found, "Slut på det").kind == "paragraph"


@pytest.mark.parametrize("gap", ["\t", "        "])
def test_columns_set_apart_by_tabs_or_blanks(gap: str) -> None:
    left = ("Opgave  ", "Referat ", "Kalender")
    right = ("Ansvarlig", "Kontoret", "Lodsen")
    text = "\n".join(a + gap + b for a, b in zip(left, right, strict=True))
    assert rows(cut(text)) == [
        ("Opgave", "Ansvarlig"),
        ("Referat", "Kontoret"),
        ("Kalender", "Lodsen"),
    ]


def test_names_and_numbers_with_dots_between() -> None:
    found = cut("MEDLEMMER\nFra byen:\n    chefer ........ 2-4\n    lodser ........ ca. 6\n")
    assert rows(found) == [("chefer", "2-4"), ("lodser", "ca. 6")]
    assert only(found, "lodser").section == ("MEDLEMMER", "Fra byen")


def test_a_label_column_that_can_still_be_seen() -> None:
    found = cut(
        """Formål         Rådet skal gøre de fælles mål til praktisk
               samarbejde.
Medlemmer      4 fra havnene (heraf en lods)
               2 fra kommunerne
Møder          Omkring 5 om året
"""
    )
    assert {b.label.text: b.text for b in found.blocks if b.label} == {
        "Formål": "Rådet skal gøre de fælles mål til praktisk samarbejde.",
        "Møder": "Omkring 5 om året",
    }
    assert [(b.text, b.section) for b in found.blocks if b.kind == "item"] == [
        ("4 fra havnene (heraf en lods)", ("Medlemmer",)),
        ("2 fra kommunerne", ("Medlemmer",)),
    ]


def test_a_list_of_people_whose_columns_are_lost() -> None:
    found = cut(
        """Havnerådet - medlemsliste

Navn Titel Organisation Rolle
Dagny Holt Rektor Navigationsskolen Formand
Aksel Brandt Havnechef Foreningen af små Medlem
Havne, Nordby
Eli Sø - Nordby Kommune Medlem (udtræder
31-12-2024)
(ikke udpeget) Sydby Kommune Medlem

Listen er trykt i går.
"""
    )
    assert rows(found) == [
        ("Navn", "Titel", "Organisation", "Rolle"),
        ("Dagny Holt", "Rektor", "Navigationsskolen", "Formand"),
        ("Aksel Brandt", "Havnechef", "Foreningen af små Havne, Nordby", "Medlem"),
        ("Eli Sø", "-", "Nordby Kommune", "Medlem (udtræder 31-12-2024)"),
        ("(ikke udpeget)", "", "Sydby Kommune", "Medlem"),
    ]
    assert only(found, "trykt").kind == "paragraph"


def test_a_head_of_several_words_and_answers_on_lines_of_their_own() -> None:
    found = cut(
        """Betjening

Opgave Udføres af
Mødeplan
Lave årsplan for møderne og sende den til med-
lemmerne
Havnesekretariatet

Samle punkter ind Havnesekretariatet i samarbejde med
driftslederen
Godkende dagsorden Formandskabet

Fordelingen gælder indtil videre. Den drøftes igen, når rådet har holdt fire møder, og kan ændres.
"""
    )
    assert rows(found) == [
        ("Opgave", "Udføres af"),
        ("Lave årsplan for møderne og sende den til medlemmerne", "Havnesekretariatet"),
        ("Samle punkter ind", "Havnesekretariatet i samarbejde med driftslederen"),
        ("Godkende dagsorden", "Formandskabet"),
    ]


def test_a_flattened_table_in_english() -> None:
    found = cut(
        """Harbour Board

TASK RESPONSIBLE
Preparing the agenda Partnership Office

Circulating papers at least five working days
before each meeting

Partnership Office with the host council

Taking minutes Host council

The Board meets four times a year. Decisions are taken by consensus, and where none can be
reached the matter is referred to the Joint Committee.
"""
    )
    assert rows(found)[1:] == [
        ("Preparing the agenda", "Partnership Office"),
        (
            "Circulating papers at least five working days before each meeting",
            "Partnership Office with the host council",
        ),
        ("Taking minutes", "Host council"),
    ]


def test_a_table_of_labels_with_pipes() -> None:
    found = cut(
        "# Havnen\n\n| | |\n|---|---|\n| **Formål** | At drive |\n"
        "| **Medlemmer** | 2 chefer<br>1 lods |\n| Møder | Hver måned |\n"
    )
    assert {b.label.text: b.text for b in found.blocks if b.label} == {
        "Formål": "At drive",
        "Møder": "Hver måned",
    }
    assert [(b.text, b.section) for b in found.blocks if b.kind == "item"] == [
        ("2 chefer", ("Havnen", "Medlemmer")),
        ("1 lods", ("Havnen", "Medlemmer")),
    ]


LABELS = {
    "da": ("Formål", "Refererer til", "Medlemmer", "Møder"),
    "nb": ("Formål", "Rapporterer til", "Medlemmer", "Møter"),
    "en": ("Purpose", "Reports to", "Members", "Meetings"),
}


@pytest.mark.parametrize("language", LABELS)
def test_a_column_of_labels_may_hold_names_with_their_numbers(language: str) -> None:
    purpose, reports, members, meetings = LABELS[language]
    text = f"""Havnegruppen

{purpose:<18} Se på moler og
{"":<18} bøjer i fjorden
{reports:<18} Havnerådet
{members:<18} Klitby Kommune      2
{"":<18} Fjordens Fiskere    1 (vakant)
{"":<18} I alt               3
{meetings:<18} 4 om året
"""
    found = cut(text)
    fields = {b.label.text: b.text for b in found.blocks if b.label is not None}
    assert fields == {
        purpose: "Se på moler og bøjer i fjorden", reports: "Havnerådet", meetings: "4 om året"
    }  # fmt: skip
    rows = [[c.text for c in b.cells] for b in found.blocks if b.kind == "row"]
    assert rows == [["Klitby Kommune", "2"], ["Fjordens Fiskere", "1 (vakant)"], ["I alt", "3"]]
    assert only(found, "Fjordens Fiskere").section[-1] == members


def test_a_table_of_places_and_numbers_has_no_labels() -> None:
    text = """Pladser

Klitby Kommune     2      2024
Havneby Kommune    1      2025
Fjordby Kommune    3      2026
"""
    assert not [b for b in cut(text).blocks if b.label is not None]


def test_the_number_of_a_page_and_what_stands_beside_it_is_no_text() -> None:
    text = "Rådet mødes.\n\nSide 1 af 2                    Sagsnr. 12-34-56\n\nDet er alt.\n"
    assert [b.text for b in cut(text).blocks] == ["Rådet mødes.", "Det er alt."]
