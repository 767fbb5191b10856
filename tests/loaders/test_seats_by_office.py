"""Offices whose holders sit elsewhere by virtue of them, in many wordings."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, read
from tests.loaders.reading import graph_of


def offices(text: str) -> set[tuple[str, str, str, str, str]]:
    """Body and role of the office, body, role and attendance of the seat that it gives."""
    stated = read(text)
    nodes = {n.key: n.properties for n in stated.nodes}
    body = {e.target: e.source.split(":", 1)[1] for e in stated.edges if e.type == "HAS_POST"}
    return {
        (body[e.source], nodes[e.source]["role"], body[e.target], nodes[e.target]["role"],
         nodes[e.target]["attendance"])
        for e in stated.edges if e.type == "EX_OFFICIO"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Formanden for Havneudvalget skal også sidde i Kystrådet; det samme gælder formanden for "
         "Strandudvalget.",
         {("havneudvalg", "chair", "kystråd", "member", "full"),
          ("strandudvalg", "chair", "kystråd", "member", "full")}),
        ("Formanden og næstformanden for Havneudvalget er medlemmer på embeds vegne.",
         {("havneudvalg", "chair", "kystråd", "member", "full"),
          ("havneudvalg", "vice_chair", "kystråd", "member", "full")}),
        ("Formanden for Havneudvalget er født medlem.",
         {("havneudvalg", "chair", "kystråd", "member", "full")}),
        ("Formanden for Havneudvalget deltager fast i Kystrådets møder.",
         {("havneudvalg", "chair", "kystråd", "member", "full")}),
        ("Kystrådet består af to fra KL og Havneudvalgets næstformand, som er rådets formand.",
         {("havneudvalg", "vice_chair", "kystråd", "chair", "full")}),
        ("Næstformanden for Havneudvalget deltager i Kystrådets møder som observatør.",
         {("havneudvalg", "vice_chair", "kystråd", "member", "observer")}),
        ("Formanden for Havneudvalget er ikke medlem af Kystrådet.", set()),
        ("Formanden for Havneudvalget leder møderne i Kystrådet.", set()),
        ("Er formanden for Havneudvalget født medlem af Kystrådet?", set()),
        ("Et medlem af Havneudvalget deltager i Kystrådets møder.", set()),
    ],
)  # fmt: skip
def test_an_office_that_gives_a_seat(said: str, expected: set[object]) -> None:
    assert offices(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Utvalget for havn\n\nLeder av Fagrådet tiltrer Kystrådet som observatør. Utvalget er "
            "ikke endret.\n",
            {("fagråd", "chair", "kystråd", "member", "observer")},
        ),
        (
            "# Kystrådet\n\nRådet møtes jevnlig. Lederen og nestlederen i Fagrådet er selvskrevne medlemmer av "
            "Kystrådet.\n",
            {("fagråd", "chair", "kystråd", "member", "full"),
             ("fagråd", "vice_chair", "kystråd", "member", "full")},
        ),
        (
            "# The Delivery Group\n\nThe chair of the Delivery Group attends the Harbour Board by "
            "virtue of that office, without a vote.\n",
            {("delivery group", "chair", "harbour board", "member", "observer")},
        ),
        (
            "# The Harbour Board\n\nThe Chair of the Audit Committee sits on the Harbour Board ex "
            "officio.\n",
            {("audit committee", "chair", "harbour board", "member", "full")},
        ),
    ],
)  # fmt: skip
def test_an_office_that_gives_a_seat_in_other_languages(text: str, expected: set[object]) -> None:
    assert offices(text) == expected


def test_a_chair_whom_a_body_elects_is_no_office_of_that_body() -> None:
    text = (
        "Vedtægt for Havnerådet\n\nHavnerådet består af fem medlemmer. Formanden vælges af "
        "Byrådet blandt de medlemmer, som Byrådet har valgt.\n"
    )
    assert "EX_OFFICIO" not in {e.type for e in graph_of(text).edges.values()}
