"""How far a document has come, its title and its dates, in wordings that no rule was written for."""

from __future__ import annotations

import datetime

import pytest

from tests.loaders.segmenting import cut

TEXT = "\n\nFormål\n\nRådet våger over vandløbene i kommunen og taler med lodsejerne.\n"


def whole(text: str):  # type: ignore[no-untyped-def]
    """The document itself."""
    return cut(text).parts[0]


STATUSES = [
    ("Kommissorium for Vandrådet\n\nGodkendt af Byrådet d. 4. maj 2023" + TEXT, "in_force"),
    ("Kommissorium for Vandrådet" + TEXT + "\nSåledes vedtaget på byrådets møde den 4. maj 2023.\n", "in_force"),
    ("Kommissorium for Vandrådet\n\nUDKAST 2" + TEXT, "draft"),
    ("Kommissorium for Vandrådet\n\nHøringsversion, 4. maj 2023" + TEXT, "draft"),
    ("Forslag til kommissorium for Vandrådet" + TEXT, "proposal"),
    ("Kommissorium for Vandrådet\n\nGodkendt i Byrådet d. xx.xx.2023" + TEXT, "draft"),
    ("Gældende kommissorium for Vandrådet" + TEXT, "in_force"),
    ("Kommissorium for Vandrådet\n\nStatus: Udkast" + TEXT, "draft"),
    ("Kommissorium for Vandrådet\n\nStatus: Ophævet" + TEXT, "superseded"),
    ("Kommissorium for Vandrådet" + TEXT + "\nKommissoriet træder i kraft den 1. juni 2023.\n", "in_force"),
    ("Kommissorium for Vandrådet" + TEXT + "\nKommissoriet træder i kraft, når byrådet har sagt ja.\n", None),
    ("Kommissorium for Vandrådet" + TEXT + "\nKommissoriet forventes godkendt den 4. maj 2023.\n", None),
    ("Referat af møde i Vandrådet\n\nAlle var mødt.\n", "in_force"),
    ("UDKAST\n\nReferat af møde i Vandrådet\n\nAlle var mødt.\n", "draft"),
    ("PRESSEMEDDELELSE\n\nNyt råd skal passe på åerne\n\nRådet mødes første gang i maj.\n", "in_force"),
    ("Kommissorium for Vandrådet" + TEXT, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=range(len(STATUSES)))
def test_a_status(text: str, status: str | None) -> None:
    assert whole(text).status == status


@pytest.mark.parametrize(
    ("status", "read"),
    [
        ("vedtaget", "in_force"),
        ("udkast", "draft"),
        ('"i høring"', "draft"),
        ("forslag", "proposal"),
        ("erstattet", "superseded"),
        ("grøn", None),
    ],
)
def test_front_matter_tells_the_status_title_and_date(status: str, read: str | None) -> None:
    text = (
        f"---\ntitel: Regler for Vandrådet\nstatus: {status}\ndato: 2023-05-04\ntags: [vand]\n---\n\n"
        "# Vandrådet\n\nRådet mødes tit.\n"
    )
    part = whole(text)
    assert (part.title, part.status) == ("Regler for Vandrådet", read)
    assert part.dated == datetime.date(2023, 5, 4)


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    assert whole("# Vandrådet\n\n---\n\nstatus: ophævet ordning\n\n---\n").status is None


def test_the_days_on_which_it_holds() -> None:
    part = whole(
        "Kommissorium for Vandrådet"
        + TEXT
        + "\nKommissoriet gælder fra den 1. juni 2023. Kommissoriet gælder til og med 31. maj 2025.\n"
    )
    assert part.valid_from == datetime.date(2023, 6, 1)
    assert part.valid_to == datetime.date(2025, 5, 31)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("NOTAT\n\nTil: Byrådet\n04-05-2023\n\nHvem passer åerne?\n\n" + TEXT.strip() * 2, "NOTAT: Hvem passer åerne?"),
        ("2. UDKAST til drøftelse\n\nKommissorium for Vandrådet" + TEXT, "Kommissorium for Vandrådet"),
        ("Vandrådet: Kommissorium\n\nGodkendt 4. maj 2023" + TEXT, "Vandrådet: Kommissorium"),
    ],
)  # fmt: skip
def test_a_title(text: str, title: str) -> None:
    assert whole(text).title == title


def test_a_page_says_when_it_was_touched() -> None:
    part = whole("Vandrådet\n\nRådet passer åerne.\n\nSidst opdateret 4. maj 2023 | Cookies\n")
    assert (part.status, part.dated) == ("in_force", datetime.date(2023, 5, 4))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Referat\n\nKystrådet\n\nRådet mødtes.\n\nReferatet er endnu ikke godkendt.\n", "draft"),
        ("Minutes\n\nDunes Board\n\nThe Board met.\n\nThese minutes are not yet approved.\n", "draft"),
        ("Referat\n\nHavnerådet\n\nRådet møttes.\n\nReferatet er ikke godkjent.\n", "draft"),
        ("Mandat for Kystutvalet\n\nVedteke av kommunestyret hausten 2019.\n\nUtvalet møtest.\n", "in_force"),
        ("Vedtekter for Hamnerådet\n\n*Vedtekne av kommunestyra i 2019.*\n\nRådet møtest.\n", "in_force"),
        ("Kommissorium for Kystrådet, version 2.1\n\nRådet mødes.\n", "in_force"),
        ("Kommissorium for Kystrådet, version 0.9\n\nRådet mødes.\n", "draft"),
        ("Notat om møder\n\nSkemaet er godkendt af rådet 6. maj 2023 og træder i kraft 1. juni 2023.\n", "in_force"),
        ("SAKSFREMLEGG\n\nOpprettelse av Kystforum\n\nForumet får sju medlemmer.\n", "proposal"),
        ("KYST NHS\n\nTitle of report:   Dunes Board: proposed roles\nPurpose:   Decision\n\nIt meets.\n", "proposal"),
    ],
)  # fmt: skip
def test_what_a_text_says_of_itself(text: str, status: str) -> None:
    assert cut(text).parts[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Notat om møder\n\nRådet har ikke godkendt planen.\n",
        "Notat om møder\n\nReferater godkendes, når de ikke er sendt ud.\n",
    ],
)
def test_what_is_said_of_other_texts_is_not_its_own(text: str) -> None:
    assert cut(text).parts[0].status is None
