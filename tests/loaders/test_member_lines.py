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


def people(text: str) -> set[tuple[str, str, str, str]]:
    return {(who, body, role, how) for who, body, role, how in held(graph_of(text, "liste.txt"))}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Styremedlemmer", "member"),
        ("Udvalgsmedlemmer", "member"),
        ("Bestyrelsesformand", "chair"),
        ("Tangrådet – medlemmer", "member"),
        ("Board members", "member"),
    ],
)
def test_titles_that_say_of_which_body(title: str, role: str) -> None:
    found = people(
        f"Tangrådet\n\n{BODY}\n\n{title}\n\nEjnar Holk, Klitby Kommune\nLis Moe, Havforskningen\n"
    )
    assert {(who, r) for who, _, r, _ in found} >= {("Ejnar Holk", role)}


@pytest.mark.parametrize("below", ["Tangforum", "Klitudvalg", "Kystgruppen"])
def test_the_name_of_the_next_body_ends_the_list_of_the_chairs(below: str) -> None:
    text = (
        f"Tangrådet\nFormandskab\nEjnar Holk (Klitby Kommune)\nSusanne Vang (Havforskningen)\n{below}\n"
        "Lis Moe (Vig Havn)\nIb Bering (Tangværket)\n"
    )
    roles = {who: role for who, _, role, _ in people(text)}
    assert (roles["Ejnar Holk"], roles["Lis Moe"], roles["Ib Bering"]) == (
        "chair",
        "member",
        "member",
    )


@pytest.mark.parametrize(
    "legend", ["(* = formand)", "* betyder formand", "*: formand", "* formand"]
)
def test_an_asterisk_that_is_explained(legend: str) -> None:
    text = f"Tangrådet\n\nMedlemmer\n\nEjnar Holk*, Vig Havn\nLis Moe, Klitby Kommune\n\n{legend}\n"
    assert {(who, role) for who, _, role, _ in people(text)} == {
        ("Ejnar Holk", "chair"),
        ("Lis Moe", "member"),
    }


def test_the_place_in_the_body_in_the_first_column() -> None:
    text = (
        "Tangrådet\n\nFormand        Ejnar Holk         Vig Havn\nNæstformand    Lis Moe            valgt af byrådet\n"
        "Medlem         Susanne Vang       valgt af byrådet\n"
    )
    assert {(who, role) for who, _, role, _ in people(text)} == {
        ("Ejnar Holk", "chair"),
        ("Lis Moe", "vice_chair"),
        ("Susanne Vang", "member"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "I rådet sidder desuden kystjæger Ejnar Holk, Vig Havn, Lis Moe, Klitby Kommune, og Susanne Vang.",
        "Rådets øvrige medlemmer er Ejnar Holk, Lis Moe og tangplukker Susanne Vang.",
        "Med plads i rådet indgår også Ejnar Holk, Lis Moe og Susanne Vang.",
    ],
)
def test_members_in_a_sentence(said: str) -> None:
    found = people(f"Tangrådet\n\n{BODY} {said}\n")
    assert {who for who, *_ in found} == {"Ejnar Holk", "Lis Moe", "Susanne Vang"}


@pytest.mark.parametrize(
    "title", ["Møde i Tangrådet den 3. marts 2026", "Ordinært møde i Tangrådet 3. marts 2026"]
)
def test_a_meeting_told_by_its_title_and_who_stayed_away(title: str) -> None:
    graph = graph_of(
        f"{title}\n\nDeltagere: Ejnar Holk (Vig Havn), Lis Moe\nAfbud: Susanne Vang\n\n1. Tang\nDrøftet.\n"
    )
    came = {
        (graph.nodes[e.source].name, e.present)
        for e in graph.edges.values()
        if e.type == "ATTENDED"
    }  # type: ignore[union-attr]
    assert came == {("Ejnar Holk", True), ("Lis Moe", True), ("Susanne Vang", False)}


def test_a_meeting_that_is_planned_was_attended_by_nobody() -> None:
    graph = graph_of(
        "Møde i Tangrådet den 3. marts 2026\n\nDeltagere: Ejnar Holk, Lis Moe\n\n1. Tang\n"
    )
    assert not [e for e in graph.edges.values() if e.type == "ATTENDED"]


def test_people_as_titles_on_a_page() -> None:
    text = (
        f"# Tangråd\n\n{BODY}\n\n### Ejnar Holk\nFormand\nHavnefoged, Vig Havn\n\n### Lis Moe\nKlitby Kommune\n\n"
        "### Susanne Vang\nSuppleant\n"
    )
    assert {(who, role, how) for who, _, role, how in held(graph_of(text, "side.md"))} == {
        ("Ejnar Holk", "chair", "holder"),
        ("Lis Moe", "member", "holder"),
        ("Susanne Vang", "member", "deputy"),
    }


def test_people_set_in_below_titles_of_any_words() -> None:
    text = (
        "Kystrådet i Vig\nMedlemsoversigt, august 2025\n\nErhvervslivet\n    Ejnar Holk, Vig Havn (formand)\n"
        "    Lis Moe, Tangværket\n\nDe grønne (valgt af foreningerne)\n    Susanne Vang, Fuglevennerne\n\n"
        "Kommunen\n    Udvalgsformand Ib Bering.\n    Teknikchef Mona Juul\n      stedfortræder: Per Gran\n"
    )
    assert {(who, role, how) for who, _, role, how in people(text)} == {
        ("Ejnar Holk", "chair", "holder"),
        ("Lis Moe", "member", "holder"),
        ("Susanne Vang", "member", "holder"),
        ("Ib Bering", "member", "holder"),
        ("Mona Juul", "member", "holder"),
        ("Per Gran", "member", "deputy"),
    }


def test_lines_parted_by_strokes_below_names_of_columns() -> None:
    text = (
        "Skovpartnerskabet\n\nMedlemmer pr. 1. marts 2025\n\nNavn | Fra | Valgt til | Bemærkninger\n"
        "Ejnar Holk | Vig Skovlaug | 2027 | FM\nLis Moe | Klitby Kommune | 2026 | Næstformand\n"
        "Ib Bering | Lodsejerne | 2026 |\n\nFM = formand\n"
    )
    assert {(who, role) for who, _, role, _ in people(text)} == {
        ("Ejnar Holk", "chair"),
        ("Lis Moe", "vice_chair"),
        ("Ib Bering", "member"),
    }


@pytest.mark.parametrize(
    ("mark", "legend"),
    [(" (F)", "F = formand"), (" FM", "FM betyder formand"), ("*", "* = formand")],
)
def test_letters_that_are_explained(mark: str, legend: str) -> None:
    text = f"Tangrådet\n\nMedlemmer\n\nEjnar Holk{mark}, Vig Havn\nLis Moe, Klitby Kommune\n\n{legend}\n"
    assert {(who, role) for who, _, role, _ in people(text)} == {
        ("Ejnar Holk", "chair"),
        ("Lis Moe", "member"),
    }


def test_a_title_in_capitals_is_no_label() -> None:
    text = (
        "MEDLEMMER AF RÅDET FOR DE GRØNNE KYSTER\n\nEjnar Holk, Vig Havn\nLis Moe, Klitby Kommune\n"
    )
    assert {who for who, *_ in people(text)} == {"Ejnar Holk", "Lis Moe"}


@pytest.mark.parametrize("title", ["Deltagere:", "Til stede", "Fremmødte:"])
def test_people_one_by_one_between_blank_lines_are_one_list(title: str) -> None:
    people = "Ejnar Holk (A), formand\n\nSusanne Vang (C), næstformand - afbud\n\nLis Moe (B)\n\n"
    page = f"Referat\n\nMøde i Tangrådet den 4. marts 2025\n\n{title}\n\n{people}1. Dagsorden\n\nGodkendt.\n"
    graph = graph_of(page, "tang.txt")
    came = {
        (graph.nodes[e.source].name, e.present)
        for e in graph.edges.values()
        if e.type == "ATTENDED"
    }  # type: ignore[union-attr]
    assert came == {
        ("Ejnar Holk", True),
        ("Susanne Vang", False),
        ("Lis Moe", True),
    }


def test_titles_between_blank_lines_are_no_people() -> None:
    page = "Deltagere\n\nPraktiske forhold\n\nNyt fra Tangværket\n\nEventuelt\n\nMødet sluttede.\n"
    assert [b.kind for b in cut(page).blocks[:4]] == ["heading"] * 4
