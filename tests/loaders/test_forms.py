"""Forms that a secretariat fills in: labels with leader dots or colons, one form or several in a text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.posts import seats
from tests.loaders.reading import graph_of, lines, provisions, ties
from tests.loaders.segmenting import cut

DOTTED = """OPLYSNINGSSKEMA FOR FORA

 1. Forummets navn ........ Cykelforum Mosekær
 2. Oprettet af ........... Teknisk Udvalg
 3. Opgaver ............... a) Foreslå Teknisk Udvalg nye stier
                            b) Måle trafikken
 4. Sammensætning
      Mosekær Kommune ............... 3, heraf 1 fra Vejkontoret
      Cyklisthjælpen ................ 1 (observatør)
      Stiværnet ..................... efter behov
 5. Formand ............... Vejchefen i Mosekær Kommune
 6. Mødefrekvens .......... Hvert kvartal
 7. Sekretariat ........... Vejkontoret
 8. Afløser ............... Arbejdsgruppen om Skoleveje
"""


def test_labels_with_leader_dots_are_fields() -> None:
    found = cut(DOTTED)
    labels = {b.label.text: b.text for b in found.blocks if b.label}
    assert labels["Forummets navn"] == "Cykelforum Mosekær"
    assert labels["Formand"] == "Vejchefen i Mosekær Kommune"
    items = [(b.ordinal, b.text) for b in found.blocks if b.kind == "item"]
    assert items == [("a)", "Foreslå Teknisk Udvalg nye stier"), ("b)", "Måle trafikken")]
    rows = [tuple(c.text for c in b.cells) for b in found.blocks if b.kind == "row"]
    assert rows[1] == ("Cyklisthjælpen", "1 (observatør)")


def test_a_dotted_form_is_read_about_the_body_it_names() -> None:
    graph = graph_of(DOTTED)
    assert {
        ("ESTABLISHES", "Teknisk Udvalg", "Cykelforum Mosekær"),
        ("SERVES", "Vejkontoret", "Cykelforum Mosekær"),
        ("SUCCEEDS", "Cykelforum Mosekær", "Arbejdsgruppen om Skoleveje"),
    } <= ties(graph)
    assert ("Cykelforum Mosekær", "cadence", 4, 4) in provisions(graph)


def test_the_seats_of_a_dotted_form() -> None:
    body = "cykelforum:mosekær"
    assert seats(DOTTED, body=body) == [
        ("chair", 1, 1, "mosekær kommune"),
        ("member", 1, 1, "vejkontoret"),
        ("member", 3, 3, "mosekær kommune"),
    ]
    assert seats(DOTTED, body=body, attendance="observer") == [("member", 1, 1, "cyklisthjælpen")]
    assert seats(DOTTED, body=body, attendance="ad_hoc") == [("member", None, None, "stiværnet")]


NAMES = [
    "Navn: {b}", "Udvalgets navn: {b}", "Navn på forummet: {b}", "Betegnelse: {b}",
    "Forummets fulde navn: {b}", "Organ: {b}",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_label_that_names_the_body(name: str) -> None:
    text = f"Stamdata\n\n{name.format(b='Forum for Kystsikring')}\nMøder: 4 faste pr. år\nBetjenes af: Kystkontoret\n"
    graph = graph_of(text)
    assert ("Forum for Kystsikring", "cadence", 4, 4) in provisions(graph)
    assert ("SERVES", "Kystkontoret", "Forum for Kystsikring") in lines(graph)


SEVERAL = """Stamkort for faglige netværk

Netværkets navn: Sprognetværket
Møder: 5 gange om året
Sekretariat: Læsekontoret

Netværkets navn: Matematiknetværket
Møder: 3 gange om året
Sekretariat: Talkontoret
"""


def test_several_forms_each_about_their_own_body() -> None:
    graph = graph_of(SEVERAL)
    assert {(b, n) for b, k, n, _ in provisions(graph) if k == "cadence"} == {
        ("Sprognetværket", 5),
        ("Matematiknetværket", 3),
    }
    assert {(a, b) for _, a, b in lines(graph)} == {
        ("Læsekontoret", "Sprognetværket"),
        ("Talkontoret", "Matematiknetværket"),
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2", ("full", [("member", 2, 2, "strandværnet")])),
        ("1-2", ("full", [("member", 1, 2, "strandværnet")])),
        ("1 som observatør", ("observer", [("member", 1, 1, "strandværnet")])),
        ("1, uden stemmeret", ("observer", [("member", 1, 1, "strandværnet")])),
        ("ad hoc", ("ad_hoc", [("member", None, None, "strandværnet")])),
        ("inviteres ved behov", ("ad_hoc", [("member", None, None, "strandværnet")])),
    ],
)
def test_a_label_for_each_sender_below_members(value: str, expected: tuple[str, Any]) -> None:
    text = f"Kommissorium for Kystrådet\n\nDeltagere:\nStrandværnet: {value}\nVarighed: 3 år\n"
    attendance, told = expected
    assert seats(text, attendance=attendance) == told


def test_labels_beside_the_list_are_no_members() -> None:
    text = (
        "Kommissorium for Kystrådet\n\nDeltagere:\nStrandværnet: 2\nHavnen: 1\nMøder: efter behov\n"
    )
    assert seats(text) == [("member", 1, 1, "havnen"), ("member", 2, 2, "strandværnet")]
    assert seats(text, attendance="ad_hoc") == []


def test_a_table_of_contents_and_a_price_list_are_no_form() -> None:
    found = cut("Indhold\n\nIndledning ........ 2\nSammensætning ..... 4\nBilag ............. 9\n")
    assert not [b for b in found.blocks if b.label]
    found = cut("Priser\n\nKaffe ........ 20 kr\nTe ........... 18 kr\nKage ......... 30 kr\n")
    assert not [b for b in found.blocks if b.label]


def test_a_date_to_be_filled_in_keeps_its_places() -> None:
    found = cut("Udkast\n\nGodkendt den __.__.____ af rådet.\n")
    assert any("__.__.____" in b.text for b in found.blocks)
