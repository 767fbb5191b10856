"""Tables and labels that say who sends how many: their heads tell what a column holds."""

from __future__ import annotations

import pytest

from tests.loaders.seating import seats

MEMBER = ("member", "full")


def table(head: str, *rows: str, title: str = "# Naturrådet", under: str = "") -> str:
    """A Markdown table under a title, with a heading of its own if told."""
    lines = [head, "|" + "---|" * (head.count("|") - 1), *rows]
    return f"{title}\n\n{under}\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        (
            table(
                "| Part | Antal | Udpeges af |",
                "| Region Nord | 3 | Regionsrådet |",
                "| Danske Patienter | ca. 2 | – |",
                "| PLO | 1-2 | PLO |",
                "| I alt | 7 | |",
            ),
            "naturråd",
            {
                (*MEMBER, 3, 3, None, "region nord", "regionsråd"),
                (*MEMBER, 2, 2, None, "danske patienter", ""),
                (*MEMBER, 1, 2, None, "praktiserende lægers organisation",
                 "praktiserende lægers organisation"),
            },
        ),
        (
            table(
                "| Organisation | Pladser | Rolle | Stemmeret |",
                "| Thyborøn Havn | 2 | Formand | Ja |",
                "| Kystdirektoratet | 1 | | Nej |",
            ),
            "naturråd",
            {
                (*MEMBER, 2, 2, None, "thyborøn havn", ""),
                ("chair", "full", 1, 1, None, "thyborøn havn", ""),
                ("member", "observer", 1, 1, None, "kystdirektoratet", ""),
            },
        ),
        (
            table(
                "| Kategori | Antal |",
                "| Direktører fra kommunerne | 3 |",
                "| Valgt af medarbejderne | 2 |",
                "| Rektor (formand) | 1 |",
                under="## Medlemmer",
            ),
            "naturråd",
            {
                (*MEMBER, 3, 3, None, "kommunerne", ""),
                (*MEMBER, 2, 2, None, "medarbejderne", "medarbejderne"),
                ("chair", "full", 1, 1, None, "", ""),
            },
        ),
        (
            table("| Organisation | Antal pladser |", "| Kommunerne | 1 pr. kommune |"),
            "naturråd",
            {(*MEMBER, 1, 1, "municipality", "kommunerne", "")},
        ),
        (
            "# Naturrådet\n\nMedlemmer\n\n"
            "Sektor             Antal     Udpeges af\n"
            "Regionen           3         Regionsrådet\n"
            "Kommunerne         4         KKR\n",
            "naturråd",
            {
                (*MEMBER, 3, 3, None, "regionen", "regionsråd"),
                (*MEMBER, 4, 4, None, "kommunerne", "kommunekontaktrådet"),
            },
        ),
        (
            table(
                "| Part | Antall plasser | Oppnevnes av |",
                "| Helse Nord | 3 | Helse Nord |",
                "| Kommunene | 4 | KS Nordland |",
                title="# Samarbeidsforum",
            ),
            "samarbeidsforum",
            {
                (*MEMBER, 3, 3, None, "helse nord", "helse nord"),
                (*MEMBER, 4, 4, None, "kommunene", "ks nordland"),
            },
        ),
        (
            table(
                "| Constituency | Seats | Appointed by |",
                "| Port users | 3 | Port Users' Association |",
                "| Elected by the staff | 1 | – |",
                "| Chief Executive (Chair) | 1 | |",
                title="# The Harbour Board",
            ),
            "harbour board",
            {
                (*MEMBER, 3, 3, None, "port users' association", "port users' association"),
                (*MEMBER, 1, 1, None, "staff", "staff"),
                ("chair", "full", 1, 1, None, "", ""),
            },
        ),
        (
            "# Naturrådet\n\n"
            "Møder              Hver anden måned\n"
            "Medlemmer          Landboforeningen      3\n"
            "                   Lemvig Kommune        1 (vakant)\n"
            "                   I alt                 4\n"
            "Formandskab        Landboforeningen og Lemvig Kommune\n",
            "naturråd",
            {
                (*MEMBER, 3, 3, None, "landboforeningen", ""),
                (*MEMBER, 1, 1, None, "lemvig kommune", ""),
            },
        ),
    ],
)  # fmt: skip
def test_tables_of_seats(text: str, body: str, expected: set[tuple[object, ...]]) -> None:
    found = {row for row in seats(text, body) if row[0] != "co_chair"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        (
            "# Ungdomsrådet\n\nAntal medlemmer: ca. 12\n\nUdpeges af: skolernes elevråd\n\n"
            "Observatører: Ungdomsringen og Dansk Ungdoms Fællesråd\n\n"
            "Inviteres efter behov: SSP-konsulenten\n",
            "ungdomsråd",
            {
                (*MEMBER, 12, 12, None, "", "elevråd"),
                ("member", "observer", None, None, None, "ungdomsringen", ""),
                ("member", "observer", None, None, None, "dansk ungdoms fællesråd", ""),
                ("member", "ad_hoc", 1, 1, None, "", ""),
            },
        ),
        (
            table("| Udvalg | Antal medlemmer | Vælges af |", "| Havneudvalget | 5 | Byrådet |",
                  "| Kulturudvalget | 7 | Byrådet |", title="# Udvalg i Nordby Kommune"),
            "havneudvalg",
            {(*MEMBER, 5, 5, None, "", "byråd")},
        ),
    ],
)  # fmt: skip
def test_labels_of_seats(text: str, body: str, expected: set[tuple[object, ...]]) -> None:
    assert seats(text, body) == expected


@pytest.mark.parametrize(
    "text",
    [
        table("| Måned | Antal |", "| Marts | 2 |", under="## Møder"),
        table("| Part | Bidrag |", "| Regionen | 3 |"),
        table("| Kommune | Antal borgere | Udgift |", "| Aalborg Kommune | 200 | 3 |"),
        table("| Navn | Organisation | Udpeget af |", "| Anne Holm | Region Nord | KL |"),
        "# Naturrådet\n\nAntal møder: 4\n\nGodkendes af: Byrådet\n",
    ],
)
def test_tables_and_labels_of_other_things(text: str) -> None:
    assert seats(text, "naturråd") == set() or all(
        row[2:6] == (None, None, None, "") for row in seats(text, "naturråd")
    )
