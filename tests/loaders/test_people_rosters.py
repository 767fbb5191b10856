"""Lists of members in the many forms that pages, annexes and minutes give them."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_people import came, held, told, who

BODY = "Havneudvalget"
LIST = f"# {BODY}\n\n## Medlemmer\n\n"


@pytest.mark.parametrize(
    ("line", "title", "house"),
    [
        ("Direktør Hanne Holm, Grenaa Havn", "Direktør", "Grenaa Havn"),
        ("Hanne Holm, direktør, Odder Kommune", "direktør", "Odder Kommune"),
        ("Hanne Holm, direktør i Odder Kommune", "direktør", "Odder Kommune"),
        ("Hanne Holm (Odder Kommune), direktør", "direktør", "Odder Kommune"),
        ("Hanne Holm – direktør – Odder Kommune", "direktør", "Odder Kommune"),
        ("Hanne Holm, Odder Kommune, direktør", "direktør", "Odder Kommune"),
        ("Odder Kommune: Direktør Hanne Holm", "Direktør", "Odder Kommune"),
        ("Social- og sundhedsdirektør Hanne Holm, Odder Kommune",
         "Social- og sundhedsdirektør", "Odder Kommune"),
        ("Hanne Holm, cand.oecon., direktør i Dambo A/S", "direktør", "Dambo A/S"),
        ("Professor Hanne Holm, Aarhus Universitet", "Professor", "Aarhus Universitet"),
        ("Hanne Holm, formand for KKR Sjælland, borgmester i Odder Kommune",
         "borgmester", "Odder Kommune"),
        ("Hanne Holm / Odder Kommune / direktør", "direktør", "Odder Kommune"),
    ],
)  # fmt: skip
def test_a_line_of_a_roster(line: str, title: str, house: str) -> None:
    graph = graph_of(f"{LIST}- {line}\n", "havn.md")
    assert held(graph) == {("Hanne Holm", BODY, "member", "holder")}
    assert told(graph, "Hanne Holm") == (title, house)


@pytest.mark.parametrize(
    "text",
    [
        f"{LIST}- Hanne Holm (formand)\n",
        f"{LIST}- Hanne Holm, formand\n",
        f"{LIST}- Hanne Holm – formand\n",
        f"{LIST}- Formand: Hanne Holm\n",
        f"{LIST}- Hanne Holm (fmd.)\n",
        f"{LIST}- **Formand** Hanne Holm\n",
        f"# {BODY}\n\nFormand\n\nHanne Holm\n",
        f"# {BODY}\n\n## Formandskab\n\n- Hanne Holm\n",
        f"# {BODY}\n\n**Formand:** Hanne Holm, direktør\n",
        f"# {BODY}\n\n| Navn | Rolle |\n|---|---|\n| Hanne Holm | Formand |\n",
        f"# {BODY}\n\nHanne Holm blev valgt til formand for {BODY}.\n",
    ],
)
def test_ways_of_marking_the_chair(text: str) -> None:
    assert held(graph_of(text, "havn.md")) == {("Hanne Holm", BODY, "chair", "holder")}


def test_title_and_house_on_lines_of_their_own() -> None:
    graph = graph_of(
        f"{BODY}\n\nFormand\nBirgit Thorsø\nBorgmester, Odder Kommune\n\n"
        "Øvrige medlemmer\nTina Vorgod\nHavnechef\nDanske Havne\n"
    )
    assert held(graph) == {
        ("Birgit Thorsø", BODY, "chair", "holder"), ("Tina Vorgod", BODY, "member", "holder")
    }  # fmt: skip
    assert told(graph, "Birgit Thorsø") == ("Borgmester", "Odder Kommune")
    assert told(graph, "Tina Vorgod") == ("Havnechef", "Danske Havne")


def test_labels_and_sides_inside_one_value() -> None:
    graph = graph_of(
        f"# {BODY}\n\n**Formand:** Else Krag, havnechef, Grenaa Havn\n"
        "**Medformand:** Jens Tolstrup, direktør, Odder Kommune\n**Medlemmer:**\n"
        "Danske Havne\n• Tom Ravnholt, lods\nKommuner\n• Rikke Bang, Odder Kommune\n"
        "**Afbud:** Søren Falk\n**Kontakt:** Ditte Mo\n", "havn.md",
    )  # fmt: skip
    assert {(name, role) for name, _, role, _ in held(graph)} == {
        ("Else Krag", "chair"), ("Jens Tolstrup", "co_chair"), ("Tom Ravnholt", "member"),
        ("Rikke Bang", "member"),
    }  # fmt: skip


def test_headings_over_the_members_of_one_side() -> None:
    graph = graph_of(
        "HAVNEUDVALGET\n\nMedlemmer udpeget af regionsrådet\n  Lisbeth Amdrup (formand)\n"
        "  Naja Holt - orlov til 30. juni 2027; i hendes sted: Peder Lynge\n\n"
        "Medlemmer fra kommunerne\n  Byrådsmedlem Jonna Brix, Odder Kommune\n"
        "  Skanderborg Kommune: afventer udpegning\n"
    )
    assert {(name, role, as_) for name, _, role, as_ in held(graph)} == {
        ("Lisbeth Amdrup", "chair", "holder"), ("Naja Holt", "member", "holder"),
        ("Peder Lynge", "member", "acting"), ("Jonna Brix", "member", "holder"),
    }  # fmt: skip
    assert len({body for _, body, *_ in held(graph)}) == 1


def test_a_table_with_a_deputy_beside_each_member() -> None:
    graph = graph_of(
        f"# {BODY}\n\n| Organisation | Medlem | Suppleant |\n|---|---|---|\n"
        "| Odder Kommune | Chefkonsulent Anne Lyng | Konsulent Bo Kragh |\n"
        "| Danske Havne | Havnechef Pia Tornby (formand) | - |\n", "havn.md",
    )  # fmt: skip
    assert held(graph) == {
        ("Anne Lyng", BODY, "member", "holder"), ("Bo Kragh", BODY, "member", "deputy"),
        ("Pia Tornby", BODY, "chair", "holder"),
    }  # fmt: skip
    assert told(graph, "Anne Lyng") == ("Chefkonsulent", "Odder Kommune")


def test_a_sentence_that_lists_the_members() -> None:
    graph = graph_of(
        f"# {BODY}\n\n{BODY} består p.t. af Knud Bro (formand), Lis Dam og Ruth Gaard.\n"
    )
    assert {(name, role) for name, _, role, _ in held(graph)} == {
        ("Knud Bro", "chair"), ("Lis Dam", "member"), ("Ruth Gaard", "member")
    }  # fmt: skip
    past = graph_of(f"# {BODY}\n\n{BODY} bestod tidligere af Ib Rask og Bo Lund.\n")
    assert held(past) == set()


def test_marks_for_present_and_absent() -> None:
    graph = graph_of(
        f"Referat af møde i {BODY}\n\nDato: 7. marts 2024\n\n"
        "Navn                Udpeget af           Mødt    Afbud\n"
        "Lisbeth Ørnbøl      Odder Byråd           x\n"
        "Sofie Krabsen       Danske Havne                  x\n\n"
        "Desuden deltog museumsinspektør Rune Hvass.\n"
    )
    assert came(graph) == {"Lisbeth Ørnbøl": True, "Sofie Krabsen": False, "Rune Hvass": True}


@pytest.mark.parametrize(
    "line",
    ["Vakant, Lejre Kommune", "NN, Danske Havne", "Udpeges senere – Odder Kommune",
     "Kontorchef Tværsektorielt Samarbejde", "Økonomirapportering Holstebro"],
)  # fmt: skip
def test_nobody(line: str) -> None:
    assert who(graph_of(f"{LIST}- {line}\n", "havn.md")) == set()


def test_a_cut_end_is_not_completed() -> None:
    assert who(graph_of(f"{LIST}- Hanne Marie Holm, lods\n- Direktør Hanne Mar")) == {
        "Hanne Marie Holm", "Hanne Mar"
    }  # fmt: skip
