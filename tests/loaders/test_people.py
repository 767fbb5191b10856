"""People in documents: lists of members, attendance, elections in prose, signatures; and who is none."""

from __future__ import annotations

import pytest

from graph.edges import Attended, HasPost, Holds
from graph.nodes import Body, Meeting, Passage, Person, Post
from graph.value import Graph
from loaders import build, read_roster, read_source
from tests.loaders.reading import graph_of

Held = tuple[str, str, str, str]


def held(graph: Graph) -> set[Held]:
    """Person, body, role (or "observer") and as."""
    owner = {edge.target: graph.nodes[edge.source].name for edge in graph.joining(HasPost)}
    out: set[Held] = set()
    for edge in graph.joining(Holds):
        post = graph.nodes[edge.target]
        assert isinstance(post, Post)
        role = "observer" if post.attendance == "observer" else post.role
        out.add((graph.nodes[edge.source].name, owner[post.id], role, edge.as_))
    return out


def who(graph: Graph) -> set[str]:
    return {person.name for person in graph.of(Person)}


def told(graph: Graph, person: str) -> tuple[str | None, str | None]:
    """Title and organisation of somebody who holds one seat."""
    (edge,) = (e for e in graph.joining(Holds) if graph.nodes[e.source].name == person)
    return edge.title, edge.organisation


def came(graph: Graph) -> dict[str, bool]:
    return {graph.nodes[e.source].name: e.present for e in graph.joining(Attended)}


WEB = """\
Udvalg for Kystbeskyttelse

Udvalg for Kystbeskyttelse rådgiver kommunalbestyrelsen.

Medlemmer

Politikere
Asger Vinding, formand
Rikke Lomholt – rådmand – Randers Kommune – næstformand for udvalget
Ubesat – Odder Kommune

Organisationer
Dorthe Emborg, direktør, Strandejernes Landsforening
Hans-Peter Skyum, Danske Havne

Suppleanter
1. suppleant: Mille Tranum, Danske Havne

Kontakt
Spørgsmål kan rettes til fuldmægtig Jonas Revsbech.
"""


def test_a_list_of_members_with_sides_under_the_name_of_the_body() -> None:
    graph = graph_of(WEB)
    body = "Udvalg for Kystbeskyttelse"
    assert held(graph) == {
        ("Asger Vinding", body, "chair", "holder"),
        ("Rikke Lomholt", body, "vice_chair", "holder"),
        ("Dorthe Emborg", body, "member", "holder"),
        ("Hans-Peter Skyum", body, "member", "holder"),
        ("Mille Tranum", body, "member", "deputy"),
    }
    assert told(graph, "Rikke Lomholt") == ("rådmand", "Randers Kommune")
    assert told(graph, "Dorthe Emborg") == ("direktør", "Strandejernes Landsforening")


def test_neither_a_contact_nor_a_vacant_seat_is_a_member() -> None:
    assert "Jonas Revsbech" not in {person for person, *_ in held(graph_of(WEB))}
    assert not [name for name in who(graph_of(WEB)) if "besat" in name.casefold()]


TABLE = """\
# Rådgivende Havneudvalg, medlemsliste

| Navn | Stilling | Organisation | Rolle |
|---|---|---|---|
| Asger Vinding | Havnechef | Grenaa Havn | Formand |
| Dorthe Emborg | Formand | Lystfiskerforeningen Kattegat | Medlem |
| Rikke Lomholt | Ingeniør | Kystdirektoratet | Observatør |
| Jonas Revsbech | Fuldmægtig | Norddjurs Kommune | Sekretær |
"""


def test_a_table_tells_the_role_from_the_title() -> None:
    graph = graph_of(TABLE, "havn.md")
    roles = {person: role for person, _, role, _ in held(graph)}
    assert roles == {
        "Asger Vinding": "chair",
        "Dorthe Emborg": "member",
        "Rikke Lomholt": "observer",
        "Jonas Revsbech": "secretary",
    }
    assert told(graph, "Dorthe Emborg") == ("Formand", "Lystfiskerforeningen Kattegat")


@pytest.mark.parametrize(
    "line",
    [
        "- Asger Vinding (formand), havnechef, Grenaa Kommune",
        "- Formand: Asger Vinding, havnechef, Grenaa Kommune",
        "- Havnechef Asger Vinding, Grenaa Kommune (formand)",
        "- Asger Vinding, formand, havnechef i Grenaa Kommune",
        "- Asger Vinding / Grenaa Kommune / havnechef / formand",
    ],
)
def test_name_title_and_employer_in_any_order(line: str) -> None:
    graph = graph_of(f"# Havneudvalget\n\n## Medlemmer\n\n{line}\n", "havn.md")
    assert held(graph) == {("Asger Vinding", "Havneudvalget", "chair", "holder")}
    title, organisation = told(graph, "Asger Vinding")
    assert (title or "").casefold() == "havnechef"
    assert organisation == "Grenaa Kommune"


@pytest.mark.parametrize(
    "line",
    ["- Danske Havne", "- Grenaa Kommune", "- 2 repræsentanter for Danske Havne",
     "- direktøren for Grenaa Havn", "- Ældre Sagen", "- (afventer udpegning)"],
)  # fmt: skip
def test_organisations_and_offices_are_no_people(line: str) -> None:
    assert who(graph_of(f"# Havneudvalget\n\n## Medlemmer\n\n{line}\n", "havn.md")) == set()


MINUTES = """\
Referat af møde i Havneudvalget

Tid: torsdag den 7. marts 2024 kl. 10-12
Sted: Havnekontoret
Til stede: Asger Vinding (mødeleder, havnechef), Rikke Lomholt (Randers Kommune) og Dorthe Emborg
Afbud: Hans-Peter Skyum (Danske Havne) - ferie; Mille Tranum
Referent: Jonas Revsbech

1. Valg
Rikke Lomholt blev valgt som formand for Havneudvalget. Dorthe Emborg foreslog, at Asger Vinding
bliver næstformand, men det blev ikke vedtaget.

2. Eventuelt
Skal Hans-Peter Skyum være formand for en arbejdsgruppe?
"""


def test_attendance_lists_tell_who_was_there_and_who_was_not() -> None:
    graph = graph_of(MINUTES, "referat.txt")
    assert came(graph) == {
        "Asger Vinding": True,
        "Rikke Lomholt": True,
        "Dorthe Emborg": True,
        "Hans-Peter Skyum": False,
        "Mille Tranum": False,
        "Jonas Revsbech": True,
    }
    (meeting,) = (m for m in graph.of(Meeting) if not m.planned)
    assert str(meeting.date) == "2024-03-07"


def test_attendance_is_no_membership_and_a_proposal_no_election() -> None:
    roles = {(person, role) for person, _, role, _ in held(graph_of(MINUTES, "referat.txt"))}
    assert roles == {("Rikke Lomholt", "chair")}


def test_initials_stand_for_whom_the_list_gave_them_to() -> None:
    graph = graph_of(
        "REFERAT - BYFORNYELSESRÅDET\n\nMøde nr. 2, 4. juni 2024\n\n"
        "Medlemmer: lektor Hanne Krog (HK), formand; Ib Bering (IB); Eva Sten (ES)\n"
        "Mødt: HK og ES. Fraværende: IB.\n\nPunkt 1. Dagsordenen blev godkendt.\n"
    )
    assert came(graph) == {"Hanne Krog": True, "Eva Sten": True, "Ib Bering": False}
    assert {(p, role) for p, _, role, _ in held(graph)} == {
        ("Hanne Krog", "chair"),
        ("Ib Bering", "member"),
        ("Eva Sten", "member"),
    }


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Havneudvalget mødes ofte. Hanne Krog er formand for Havneudvalget.", "chair"),
        ("Hanne Krog blev genvalgt som næstformand for Havneudvalget.", "vice_chair"),
        ("Formand for Havneudvalget er Hanne Krog.", "chair"),
        ("Hanne Krog (Nordby Kommune) er også medlem af Havneudvalget.", "member"),
    ],
)
def test_prose_that_says_who_holds_what(said: str, role: str) -> None:
    assert held(graph_of(said)) == {("Hanne Krog", "Havneudvalget", role, "holder")}


@pytest.mark.parametrize(
    "said",
    [
        "Hanne Krog er ikke medlem af Havneudvalget.",
        "Hvis Hanne Krog bliver formand for Havneudvalget, flyttes mødet.",
        "Skal Hanne Krog være formand for Havneudvalget?",
        "Hanne Krog er tidligere formand for Havneudvalget.",
        "Havneudvalget ønsker, at Hanne Krog bliver formand for Havneudvalget.",
        "Hanne Krog, formand for Lystfiskerne, roser Havneudvalget.",
    ],
)
def test_prose_that_says_nothing_of_the_kind(said: str) -> None:
    assert held(graph_of(said)) == set()


def test_who_signs_an_act_is_a_person_and_no_member() -> None:
    graph = graph_of(
        "Lov om ændring af havneloven\n\n§ 1\n\nHavneudvalget nedsættes af kommunalbestyrelsen.\n\n"
        "§ 2\n\nLoven træder i kraft den 1. juli 2023.\n\nNordby, den 3. maj 2023\n\n"
        "Hanne Krog\n\n/ Ib Bering\n"
    )
    assert who(graph) == {"Hanne Krog", "Ib Bering"}
    assert held(graph) == set()


def test_every_holding_has_its_passage() -> None:
    graph = graph_of(WEB)
    for edge in graph.joining(Holds):
        passages = [graph.nodes[ident] for ident in edge.passages]
        texts = [p.text for p in passages if isinstance(p, Passage)]
        assert any(graph.nodes[edge.source].name in text for text in texts)


def test_one_name_with_one_organisation_is_one_person_in_all_sources() -> None:
    one = read_source("a.md", b"# Havneudvalget\n\n## Medlemmer\n\n- Ib Bering, Vejle Kommune\n")
    two = read_source("b.md", b"# Broudvalget\n\n## Medlemmer\n\n- Ib Bering, Vejle Kommune\n")
    other = read_source("c.md", b"# Sluseudvalget\n\n## Medlemmer\n\n- Ib Bering\n")
    rows = "person,body,organisation,person_id\nIb Bering,Havneudvalget,Vejle Kommune,17\n"
    graph = build([one, two, other], [read_roster("m.csv", rows.encode())])
    people = [person for person in graph.of(Person) if person.name == "Ib Bering"]
    assert sorted(person.person_id or "" for person in people) == ["", "17"]
    (known,) = (person for person in people if person.person_id)
    bodies = {body for person, body, *_ in held(graph)}
    assert bodies == {"Havneudvalget", "Broudvalget", "Sluseudvalget"}
    assert len([e for e in graph.joining(Holds) if e.source == known.id]) == 3


def test_minutes_and_agendas_tell_meetings_to_come() -> None:
    graph = graph_of(MINUTES + "\n3. Kommende møder\n- 6. juni 2024\n- 5. september 2024\n")
    days = {str(meeting.date): meeting.planned for meeting in graph.of(Meeting)}
    assert days == {"2024-03-07": False, "2024-06-06": True, "2024-09-05": True}


@pytest.mark.parametrize(
    ("text", "body", "people"),
    [
        (
            "MINUTES of the Parks Committee\n\nDate: 3 May 2024\nPresent:\n"
            "Cllr Jane Smith (Chair)\nDr Amy Wong, Head of Parks\nApologies: Cllr P. Brown\n",
            "Parks Committee",
            {"Jane Smith": True, "Amy Wong": True, "P. Brown": False},
        ),
        (
            "Møteprotokoll\n\nSamhandlingsutvalget i Nordre region\nDato: 12. mars 2024\n\n"
            "Til stede:\nKari Nordby, kommunalsjef, Lillevik kommune\nForfall:\nLiv Berge\n",
            "Samhandlingsutvalget",
            {"Kari Nordby": True, "Liv Berge": False},
        ),
    ],
)
def test_minutes_in_english_and_norwegian(text: str, body: str, people: dict[str, bool]) -> None:
    graph = graph_of(text)
    assert came(graph) == people
    assert body in {b.name for b in graph.of(Body)}


def test_groups_under_a_sentence_that_announces_members() -> None:
    graph = graph_of(
        "Broudvalget i Nordby\n\nUdvalgets medlemmer er:\n\nNordby Kommune:\n  Hanne Krog, formand\n"
        "  Ib Bering\nErhvervslivet:\n  Direktør Eva Sten (Nordby Havn)\n"
    )
    assert {(person, role) for person, _, role, _ in held(graph)} == {
        ("Hanne Krog", "chair"),
        ("Ib Bering", "member"),
        ("Eva Sten", "member"),
    }


@pytest.mark.parametrize(
    ("line", "role", "attendance", "title"),
    [
        ("Ejnar Holk (borgmester og formand for kommissionen)", "chair", "full", "borgmester"),
        ("Ejnar Holk (formand for kommissionen og borgmester)", "chair", "full", "borgmester"),
        ("Ejnar Holk (havnechef og sekretær for havnekommissionen)", "secretary", "full", "havnechef"),
        ("Ejnar Holk (observatør for de frivillige)", "member", "observer", None),
        ("Ejnar Holk, observatør fra Klitby Kommune", "member", "observer", None),
        ("Ejnar Holk, havnefoged i Klitby", "member", "full", "havnefoged"),
    ],
)  # fmt: skip
def test_a_title_and_a_role_in_one_field(
    line: str, role: str, attendance: str, title: str | None
) -> None:
    page = f"Havnekommissionen\n\nHavnekommissionen mødes hver måned.\n\nMedlemmer:\n\n{line}\nLis Moe\nSusanne Vang\n"
    graph = graph_of(page, "havn.txt")
    (edge,) = (e for e in graph.joining(Holds) if graph.nodes[e.source].name == "Ejnar Holk")
    post = graph.nodes[edge.target].properties()
    assert (post["role"], post.get("attendance", "full"), edge.title) == (role, attendance, title)
