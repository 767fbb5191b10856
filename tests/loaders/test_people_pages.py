"""People on web pages: several bodies with titles of one rank, names with blank lines between, two on a line."""

from __future__ import annotations

import pytest

from graph.edges import Holds
from graph.nodes import Post
from tests.loaders.reading import graph_of, names
from tests.loaders.test_dated_meetings import met
from tests.loaders.test_people import came, held


def sits(text: str, name: str = "side.txt") -> set[tuple[str, str, str]]:
    """Person, body and role."""
    return {(person, body, role) for person, body, role, *_ in held(graph_of(text, name))}


GROUP = "{}\n\nOpgaver\n\nGruppen følger økonomien.\n\nMedlemmer\n\n- {}\n- {}\n\nMøder\n\n- {}\n\n"
LINKS = (
    "{}\n\nFind kommissoriet her\n\nMedlemmer\n\nValgte:\n\n • {}\n • {}\n\nMødedatoer\n\n • {}\n\nReferater i arkivet"
    "\n\n"
)
RANKED = "## {}\n\n## Medlemmer\n\n- {}\n- {}\n\n## Mødedatoer\n\n- {}\n\n"
LINES = "{}\n{}\n{}\n\nMødeplan\n{}\n\n\n"
ONE = ("Styregruppen", "Lise Thygesen (formand)", "Ole Brandt", "3.februar 2026")
OTHER = ("Brugerpanelet", "Karin Vad", "Jens Poulsen", "20. januar 2026")
CYCLES = [
    f"{title}{form.format(*ONE)}{form.format(*OTHER)}"
    for title, form in (
        ("Fora for ruterne\n\n", GROUP),
        ("Fora for ruterne\n\n", LINKS),
        ("# Fora for ruterne\n\n", RANKED),
        ("", LINES),
    )
]


@pytest.mark.parametrize("text", CYCLES)
def test_each_body_has_the_lists_below_its_own_title(text: str) -> None:
    graph = graph_of(text, "side.md" if text.startswith("#") else "side.txt")
    assert {(person, body, role) for person, body, role, *_ in held(graph)} == {
        ("Lise Thygesen", "Styregruppen", "chair"),
        ("Ole Brandt", "Styregruppen", "member"),
        ("Karin Vad", "Brugerpanelet", "member"),
        ("Jens Poulsen", "Brugerpanelet", "member"),
    }
    assert met(graph) == {
        ("Styregruppen", "2026-02-03", True),
        ("Brugerpanelet", "2026-01-20", True),
    }


def test_titles_that_come_again_under_items_of_minutes_move_nobody() -> None:
    text = (
        "Referat af møde i Broudvalget\n\nDato: 3. marts 2025\n\nTil stede: Lise Thygesen, Ole Brandt\n\n1. Færge\n\n"
        "Beslutning\n\nGodkendt.\n\n2. Vej\n\nBeslutning\n\nUdsat.\n"
    )
    assert came(graph_of(text)) == {"Lise Thygesen": True, "Ole Brandt": True}


@pytest.mark.parametrize(
    "line",
    [
        "Formænd: Karen Toft, chef, Vig Kommune (kt@vig.example) og Maj Lindholm, chef, Nær Kommune (ml@naer.example)",
        "Formænd: Karen Toft, chef, Vig Kommune, og Maj Lindholm, chef, Nær Kommune",
        "Formænd: Karen Toft, chef i Vig Kommune (tlf. 12 34 56 78) samt Maj Lindholm, chef i Nær Kommune",
        "- Formænd: Karen Toft, chef, Vig Kommune og Maj Lindholm, chef, Nær Kommune",
    ],
)
def test_two_with_a_house_each_on_a_line(line: str) -> None:
    assert {person for person, *_ in sits(f"# Broudvalget\n\n{line}\n", "bro.md")} == {
        "Karen Toft",
        "Maj Lindholm",
    }


def test_an_address_names_no_body() -> None:
    text = "# Broudvalget\n\nFormand: Karen Toft, chef, Vig Kommune (Broklyngen@vig.example)\n"
    assert names(graph_of(text, "bro.md")) == {"Broudvalget"}


MINUTES = (
    "Referat\n\nMøde i Udvalget for nære opgaver\n\nonsdag den 15. januar 2025 kl. 13:00\n\nDeltagere:\n\n{}\n"
    "1. Dagsorden\n\nGodkendt.\n"
)


@pytest.mark.parametrize("away", ["- afbud", " – afbud", " (afbud)", ", afbud"])
def test_names_with_blank_lines_between_in_minutes(away: str) -> None:
    people = [
        "Trine Birk (A), Formand",
        "Kirsten Vad (B)",
        f"Jens Poulsen (C){away}",
        "Lars Brandt",
    ]
    graph = graph_of(MINUTES.format("\n\n".join(people)))
    assert came(graph) == {
        "Trine Birk": True,
        "Kirsten Vad": True,
        "Jens Poulsen": False,
        "Lars Brandt": True,
    }
    assert met(graph) == {("Udvalget for nære opgaver", "2025-01-15", False)}


@pytest.mark.parametrize("title", ["- Afbud", "- Fraværende", "- Ikke mødt:"])
def test_a_title_among_the_items_of_those_who_came(title: str) -> None:
    text = (
        "Broudvalget - Referat - 21. august 2024\n\nDeltagere\n - Trine Birk (A)\n - Kirsten Vad (B)\n"
        " - Jens Poulsen (C)\n\n"
        f" {title}\n - Jens Poulsen (C)\n\n1. Ny bro\n\nBroen v. formand for vejlauget, direktør Dorte Emborg.\n"
    )
    assert came(graph_of(text)) == {
        "Trine Birk": True,
        "Kirsten Vad": True,
        "Jens Poulsen": False,
    }


def test_names_of_people_that_begin_like_common_words() -> None:
    text = "# Broudvalget\n\n## Medlemmer\n\n- Maj Toft\n- Lærke Vestergaard\n- Ture Holm\n"
    assert {person for person, *_ in sits(text, "bro.md")} == {
        "Maj Toft",
        "Lærke Vestergaard",
        "Ture Holm",
    }


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Claus Emborg (Borgmester og formand for kommissionen)", "chair"),
        ("Claus Emborg (regional formand)", "chair"),
        ("Claus Emborg, kommunal næstformand", "vice_chair"),
        ("Claus Emborg (beredskabschef og sekretær for beredskabskommissionen)", "secretary"),
        ("Claus Emborg (observatør for de frivillige)", "observer"),
        ("Claus Emborg (observatør fra Frivilligforbundet)", "observer"),
        ("Claus Emborg (A), formand", "chair"),
        ("Claus Emborg, formand for Lokalrådet", "member"),
        ("Claus Emborg, næstformand i Bilistforeningen", "member"),
    ],
)
def test_what_somebody_is_in_the_body_beside_their_office(line: str, role: str) -> None:
    text = f"Beredskabskommission\n\nMedlemmerne af kommissionen:\n\nPalle Vad\n{line}\nPer Toft\n"
    assert ("Claus Emborg", "Beredskabskommission", role) in sits(text)


@pytest.mark.parametrize(
    "end",
    [", Diabeteslauget. Udpeget af Patienters Fællesråd.", " (Diabeteslauget). Valgt af byrådet.",
     ", direktør i Vig Havn.", ". Direktør, Vig Havn"],
)  # fmt: skip
def test_entries_that_end_like_sentences(end: str) -> None:
    people = "".join(f"  • {name}{end}\n" for name in ("Malene Vad", "Kai Toft", "Jens Emborg"))
    text = f"Broudvalget\n\nUdvalget består af 3 medlemmer:\n\n\n{people}"
    assert {person for person, *_ in sits(text)} == {"Malene Vad", "Kai Toft", "Jens Emborg"}


def test_no_seat_and_no_partner_is_read_from_what_somebody_is() -> None:
    text = (
        "Styregruppen\n\nMedlemmer\n\nKommuner\n\n- Borgmester, Winni Grønbæk\n"
        "- Torben Vad. Direktør, Odsherred Kommune\n- Thomas de Emborg, direktør, Lolland Kommune\n"
    )
    graph = graph_of(text)
    assert {edge.type for edge in graph.edges.values()} & {"PARTICIPATES_IN", "REPRESENTS"} == set()
    assert {post.name for post in graph.of(Post)} == {"medlem"}


def test_somebody_of_a_former_office_is_no_title_of_a_list() -> None:
    text = (
        "Bestyrelsen\n\nBestyrelsen består af 5 personer.\n\n  • Jens Brandt er formand (udpeget af rektor)\n"
        "  • Forhenværende museumsinspektør Torben Vad (udpeget af bestyrelsen)\n"
        "  • Lektor Lone Emborg, Vig Universitet\n  • Direktør Claus Toft er næstformand\n"
    )
    assert {(person, role) for person, _, role in sits(text)} == {
        ("Jens Brandt", "chair"),
        ("Torben Vad", "member"),
        ("Lone Emborg", "member"),
        ("Claus Toft", "vice_chair"),
    }


def test_years_behind_a_name_are_no_house() -> None:
    text = (
        "Bestyrelsen\n\nFormand\nMaria Toft 2023 - 2025\nNæstformand\nJohn Vad 2022-2024\nMedlemmer\n"
        "Susanne Brandt 2023 - 2024\nBirgit Emborg 2023\nSuppleanter\n\n1. Mette Lind 2023 - 2024\n"
    )
    graph = graph_of(text)
    assert held(graph) == {
        ("Maria Toft", "Bestyrelsen", "chair", "holder"),
        ("John Vad", "Bestyrelsen", "vice_chair", "holder"),
        ("Susanne Brandt", "Bestyrelsen", "member", "holder"),
        ("Birgit Emborg", "Bestyrelsen", "member", "holder"),
        ("Mette Lind", "Bestyrelsen", "member", "deputy"),
    }
    assert {e.organisation for e in graph.joining(Holds)} == {None}


CAPITALS = """Klitby Havn
Ledelse og råd

Rådene

HAVNERÅDET
Havnerådet mødes i maj.

Formand
Ejnar Holk                2025 - 2027

Medlemmer
Lis Moe                   2025 - 2027
Susanne Vang              2024 - 2026
Byrådsmedlem Ib Bering (udpeget af Klitby Kommune)

Suppleant
Karen Dahl                2026 - 2027

KYSTRÅDET
Kystrådet mødes i juni.

Formand
Asger Vinding

Medlemmer
Dorthe Emborg
Lis Moe
"""


def test_titles_of_people_stay_below_the_titles_in_capitals() -> None:
    found = held(graph_of(CAPITALS, "havn.txt"))
    assert {(person, body) for person, body, *_ in found} == {
        ("Ejnar Holk", "Havnerådet"),
        ("Lis Moe", "Havnerådet"),
        ("Susanne Vang", "Havnerådet"),
        ("Ib Bering", "Havnerådet"),
        ("Karen Dahl", "Havnerådet"),
        ("Asger Vinding", "Kystrådet"),
        ("Dorthe Emborg", "Kystrådet"),
        ("Lis Moe", "Kystrådet"),
    }
