"""Decisions that keep what is, proposals laid before a body, approvals of what a pronoun stands for, and years."""

from __future__ import annotations

import pytest

from graph.edges import Approves
from graph.value import Graph
from tests.loaders.reading import graph_of

DA = "Kommissorium for Vandrådet\n\nVandrådet våger over vandløbene.\n\nBehandling\n\n"
EN = (
    "Water Panel: Terms of Reference\n\nThe Water Panel looks after the streams of the "
    "district.\n\nHistory\n\n"
)
NB = "Mandat for Vannutvalget\n\nVannutvalget ser etter bekkene. Utvalget møtes ofte.\n\nBehandling\n\n"


def approvals(graph: Graph) -> set[tuple[str, str | None, bool, str]]:
    """Who, when, whether it is only planned, and the rule."""
    return {
        (
            graph.nodes[e.source].name,
            e.date.isoformat() if e.date else None,
            bool(e.planned),
            str(e.rule).split(".")[1],
        )
        for e in graph.joining(Approves)
    }


SAID = [
    # kept as it is
    (DA, "Efter beslutning i Miljøudvalget den 4. maj 2023 videreføres den nuværende organisering.",
     ("Miljøudvalget", "2023-05-04", False, "kept")),
    (DA, "Ifølge beslutning af Miljøudvalget 04.05.2023 forlænges kommissoriet et år.",
     ("Miljøudvalget", "2023-05-04", False, "kept")),
    (DA, "Jf. beslutningen truffet i Miljøudvalget d. 4. maj 2023 fastholdes opgavefordelingen.",
     ("Miljøudvalget", "2023-05-04", False, "kept")),
    (DA, "Strukturen opretholdes i henhold til beslutning i Miljøudvalget den 4. maj 2023.",
     ("Miljøudvalget", "2023-05-04", False, "kept")),
    (EN, "By decision of the Environment Committee of 4 May 2023 these terms are retained.",
     ("Environment Committee", "2023-05-04", False, "kept")),
    # laid before a body
    (DA, "Miljøudvalget forelægges den 4. maj 2023 et forslag om, at Vandrådet får flere opgaver.",
     ("Miljøudvalget", "2023-05-04", True, "planned")),
    (DA, "Forslaget om flere opgaver forelægges Miljøudvalget den 4. maj 2023.",
     ("Miljøudvalget", "2023-05-04", True, "planned")),
    # by a pronoun, in terms
    (EN, "It was adopted by the Environment Committee on 4 May 2023.",
     ("Environment Committee", "2023-05-04", False, "told")),
    (EN, "This document was approved by the Environment Committee on 4 May 2023.",
     ("Environment Committee", "2023-05-04", False, "told")),
    (DA, "Det er godkendt af Miljøudvalget den 4. maj 2023.",
     ("Miljøudvalget", "2023-05-04", False, "told")),
    (DA, "Skemaet er godkendt af Miljøudvalget 4. maj 2023.",
     ("Miljøudvalget", "2023-05-04", False, "told")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "said", "want"), SAID, ids=[s[1] for s in SAID])
def test_an_approval_is_read(head: str, said: str, want: tuple[str, str, bool, str]) -> None:
    assert approvals(graph_of(head + said + "\n")) == {want}


NOT_SAID = [
    (DA, "Efter beslutning i Miljøudvalget den 4. maj 2023 oprettes en pulje til åmænd."),
    (DA, "Miljøudvalget fastholder, at åerne er for smalle."),
    (DA, "Der er ikke truffet beslutning i Miljøudvalget om, hvorvidt organiseringen fastholdes."),
    (DA, "Udgifterne blev godkendt af Miljøudvalget den 4. maj 2023."),
    (EN, "The budget was approved by the Environment Committee on 4 May 2023."),
    (EN, "Membership was extended by the Environment Committee on 4 May 2023."),
    (NB, "Budsjettet ble godkjent av Miljøutvalget den 4. mai 2023."),
]


@pytest.mark.parametrize(("head", "said"), NOT_SAID, ids=[s[1] for s in NOT_SAID])
def test_what_approves_no_document_is_none(head: str, said: str) -> None:
    assert not approvals(graph_of(head + said + "\n"))


def test_a_day_without_a_year_has_the_year_the_document_gives_it() -> None:
    said = (
        "Miljøudvalget forelægges d. 8. september et forslag om Vandplan 2019-2023.\n\n"
        "Miljøudvalget har i 2022 møder d. 8. september og d. 17. november.\n"
    )
    ((_, day, planned, _),) = approvals(graph_of(DA + said))
    assert (day, planned) == ("2022-09-08", True)


def test_a_span_of_years_dates_no_day() -> None:
    said = "Miljøudvalget forelægges d. 8. september et forslag om kommissoriet under Vandplan 2019-2023."
    ((_, day, planned, _),) = approvals(graph_of(DA + said + "\n"))
    assert (day, planned) == (None, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vedtægten er vedtaget af Vandrådet og godkendt af Klimastyrelsen den 11. december 2017.",
         {("Vandrådet", None), ("Klimastyrelsen", "2017-12-11")}),
        ("Således vedtaget på Vandrådets møde den 23. maj 2022 og godkendt af Miljøudvalget den 29. august 2022.",
         {("Vandrådet", "2022-05-23"), ("Miljøudvalget", "2022-08-29")}),
        ("Beretningen er godkendt af Vandrådet 6. februar 2024.", {("Vandrådet", "2024-02-06")}),
        ("Høringssvaret er vedtaget af Miljøudvalget den 26. september 2023.",
         {("Miljøudvalget", "2023-09-26")}),
        ("Status: Godkendt af Vandrådet 23. april 2024", {("Vandrådet", "2024-04-23")}),
        ("Version 2.1, vedtaget af Vandrådet 12. marts 2024, erstatter version 2.0.",
         {("Vandrådet", "2024-03-12")}),
        ("Water Panel\n\nTerms of reference v2.0 approved by the River Board 9 May 2024\n\nThe Panel meets.",
         {("River Board", "2024-05-09")}),
        ("The strategy was adopted by the River Board on 2 May 2024 and approved by the Water Panel on 9 May 2024.",
         {("River Board", "2024-05-02"), ("Water Panel", "2024-05-09")}),
    ],
)  # fmt: skip
def test_each_of_several_and_documents_of_any_kind(
    text: str, told: set[tuple[str, str | None]]
) -> None:
    assert {(who, day) for who, day, planned, _ in approvals(graph_of(text + "\n")) if not planned} == told  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Status: Udkast, endnu ikke godkendt af Vandrådet",
        "Beretningen er ikke godkendt af Vandrådet.",
        "Version 2.1 forventes vedtaget.",
    ],
)
def test_a_state_that_is_no_approval(text: str) -> None:
    assert not {who for who, _, planned, _ in approvals(graph_of(text + "\n")) if not planned}
