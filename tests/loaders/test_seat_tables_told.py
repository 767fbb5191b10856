"""Tables whose cells tell seats: who appoints beside a role, remarks, labels with values, several in a cell."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, seats

VEJLE, RIBE = "vejle kommune", "ribe kommune"


def told(text: str, body: str = "kystråd") -> set[tuple[object, ...]]:
    """Role, least and senders of those who are members or chair."""
    return {(role, low, *by) for role, low, _, *by in seats(text, body=body)}


def test_who_appoints_beside_a_role() -> None:
    text = HEAD + (
        "| Udpeget af | Rolle |\n|---|---|\n| Vejle Kommune | Formand |\n| Ribe Kommune | Medlem |\n"
    )
    assert appointed(text) == {("chair", None, VEJLE), ("member", None, RIBE)}


@pytest.mark.parametrize("remark", ["inkl. formanden", "heraf formanden", "herunder formand"])
def test_a_remark_tells_who_chairs_and_who_comes_as_needed(remark: str) -> None:
    text = HEAD + (
        "| Fra | Antal | Bemærkning |\n|---|---|---|\n"
        f"| Vejle Kommune | 3 | {remark} |\n| Ribe Kommune | 2 | |\n| Kystdirektoratet | 1 | efter behov |\n"
    )
    assert told(text) == {("member", 3, VEJLE), ("chair", 1, VEJLE), ("member", 2, RIBE)}
    assert [post[3] for post in seats(text, attendance="ad_hoc")] == ["kystdirektoratet"]


@pytest.mark.parametrize(
    "table",
    [
        "| Rolle | Hvem |\n|---|---|\n| Formand | Vejchefen i Vejle Kommune |\n"
        "| Medlemmer | 2 fra Vejle Kommune; 1 fra Ribe Kommune |\n",
        "| Felt | Indhold |\n|---|---|\n| Medlemmer | 2 fra Vejle Kommune, 1 fra Ribe Kommune |\n"
        "| Formand | Vejchefen i Vejle Kommune |\n",
    ],
)
def test_a_table_of_labels(table: str) -> None:
    assert told(HEAD + table) == {
        ("chair", 1, VEJLE), ("member", 2, VEJLE), ("member", 1, RIBE)
    }  # fmt: skip


def test_columns_without_a_line_below_their_heads() -> None:
    text = HEAD + (
        "## Sammensætning\n\nPart              Pladser   Udpeges af\nVejle Kommune        2      Byrådet\n"
        "Ribe Kommune         1      Byrådet\n"
    )
    assert told(text) == {("member", 2, VEJLE), ("member", 1, RIBE)}


def test_how_many_each_of_them_chooses() -> None:
    text = (
        "# Råd og nævn\n\n| Råd | Antal pladser | Udpeges af | Formand |\n|---|---|---|---|\n"
        "| Kystrådet | 6 | Vejle Byråd (2), Grønt Forum (4) | Vejle Byråd |\n"
        "| Skovrådet | 3 | Vejle Byråd (1), Grønt Forum (2) | Grønt Forum |\n"
    )
    assert appointed(text) == {("member", 2, "vejle byråd"), ("member", 4, "grønt forum")}
    assert ("chair", 1, "grønt forum") in told(text, body="skovråd")


def test_several_in_a_cell() -> None:
    text = (
        "# Grupper\n\n| Forum | Deltagere | Møder |\n|---|---|---|\n"
        "| Kystrådet | 2 fra Vejle Kommune; 1 fra Ribe Kommune | 4 om året |\n"
        "| Skovrådet | Skovridderen; Ribe Kommune (1) | 2 om året |\n"
    )
    assert told(text) == {("member", 2, VEJLE), ("member", 1, RIBE)}
    assert ("member", 1, RIBE) in told(text, body="skovråd")
