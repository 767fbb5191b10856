"""Lists of people in which each takes several lines, with and without blanks between and titles above."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.segmenting import cut
from tests.loaders.test_people import held

BODY = "Tangrådet rådgiver byrådet om havnens brug og mødes fire gange om året."

LISTS = {
    "set in below titles": (
        "Formand\n  Direktør Ejnar Holk\n  Tangværket Nord\nMedlemmer\n  Chef for Kyst og Klit Susanne Vang\n"
        "  Klitby Kommune\n"
        "  Biolog P.C. Rosenfeldt-Moe\n  Havforskningen\nSuppleant for Ejnar Holk\n"
        "  Advokat Lis Moe\n  Advokatfirmaet Moe\n"
    ),
    "in turn without blanks": (
        "Formand\nEjnar Holk\nDirektør, Tangværket Nord\nMedlemmer\nSusanne Vang\nKlitby Kommune\nP.C. Rosenfeldt-Moe\n"
        "Havforskningen\nSuppleanter\nLis Moe\nAdvokatfirmaet Moe\n"
    ),
    "the lines of each set in": (
        "Medlemmer\n\nEjnar Holk\n    Direktør, Tangværket Nord (formand)\nSusanne Vang\n    Klitby Kommune\n"
        "P.C. Rosenfeldt-Moe\n    Biolog, Havforskningen\nLis Moe\n    Suppleant for Ejnar Holk\n"
    ),
    "cards with addresses": (
        "Medlemmer\n\nEjnar Holk\nFormand\nDirektør, Tangværket Nord\nTlf. 11 22 33 44\n\n"
        "Susanne Vang\nKlitby Kommune\n"
        "sv@klitby.example\n\nP.C. Rosenfeldt-Moe\nBiolog\nHavforskningen\n\nLis Moe\nSuppleant\nAdvokatfirmaet Moe\n"
    ),
    "bullets that go on": (
        "Medlemmer\n- Ejnar Holk, formand\n  Direktør, Tangværket Nord\n- Susanne Vang\n  Klitby Kommune\n"
        "- P.C. Rosenfeldt-Moe\n  Havforskningen\n- Lis Moe\n  Suppleant for Ejnar Holk\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", sorted(LISTS))
def test_each_is_one_person_with_what_stands_below(layout: str) -> None:
    found = held(graph_of(f"Tangrådet\n\n{BODY}\n\n{LISTS[layout]}\n{BODY}\n", "tang.txt"))
    assert {(who, role, how) for who, _, role, how in found} == {
        ("Ejnar Holk", "chair", "holder"),
        ("Susanne Vang", "member", "holder"),
        ("P.C. Rosenfeldt-Moe", "member", "holder"),
        ("Lis Moe", "member", "deputy"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ejnar Holk og Susanne Vang har set på\nPlanerne for Vestre Havn, og rådet\ntager dem op igen til efteråret.\n",
        "Med venlig hilsen\n\nEjnar Holk\nDirektør\n",
        "Kyst og Klit\nTangværket Nord\nKlitby Kommune\n",
        "Formand: Ejnar Holk\nNæstformand: Susanne Vang\n",
    ],
)
def test_other_short_lines_are_not_put_together(text: str) -> None:
    assert not [b.text for b in cut(f"Tangrådet\n\n{BODY}\n\n{text}").blocks if "\n" in b.text]
