"""Who holds what in running text: elected, succeeding, named beside the office, sharing the chair, by pronoun."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_people import held

BODY = "Broudvalget"
INTRO = "Broudvalget rådgiver byrådet i Nordby Kommune. "


def roles(text: str) -> set[tuple[str, str, str]]:
    return {(person, body, role) for person, body, role, _ in held(graph_of(text))}


@pytest.mark.parametrize(
    "said",
    [
        "Ny formand for Broudvalget bliver Hanne Krog, der er direktør i Vig Havn.",
        "Hanne Krog overtager posten som formand for Broudvalget efter Ib Bering.",
        "Hanne Krog afløser Ib Bering som formand for Broudvalget.",
        "Formanden for Broudvalget, Hanne Krog, glæder sig.",
        "Hanne Krog, formand for Broudvalget, glæder sig.",
        "Broudvalgets formand, direktør Hanne Krog, glæder sig.",
        "Broudvalget ledes af direktør Hanne Krog fra Vig Havn.",
        "Som formand for Broudvalget valgtes Hanne Krog.",
        "Hanne Krog er valgt til formand for Broudvalget.",
        "Hanne Krog (Vig Havn) står i spidsen for Broudvalget.",
        "Hanne Krog er medlem af byrådet i kraft af sit hverv som formand for Broudvalget.",
    ],
)
def test_who_chairs_a_body_that_is_named(said: str) -> None:
    assert {one for one in roles(said) if one[2] == "chair"} == {("Hanne Krog", BODY, "chair")}


@pytest.mark.parametrize(
    "said",
    [
        "Formand er i øjeblikket Hanne Krog.",
        "Formanden hedder Hanne Krog.",
        "Det ledes af Hanne Krog fra Vig Havn.",
        "Hanne Krog blev valgt til formand og Ib Bering til næstformand.",
        "Hanne Krog (formand) og Ib Bering (næstformand) fortsætter.",
        "Formandskabet varetages af Hanne Krog.",
        "Hanne Krog fra Vig Havn er jeres formand.",
    ],
)
def test_who_chairs_the_body_that_was_spoken_of(said: str) -> None:
    chairs = {one for one in roles(INTRO + said) if one[2] == "chair"}
    assert chairs == {("Hanne Krog", BODY, "chair")}


@pytest.mark.parametrize(
    "said",
    [
        "Formandskabet er delt mellem Hanne Krog fra Vig Havn og borgmester Ib Bering fra Nordby Kommune.",
        "Formandskabet går på skift mellem Hanne Krog og Ib Bering.",
        "Det ledes af Hanne Krog og Ib Bering.",
    ],
)
def test_two_who_share_the_chair(said: str) -> None:
    found = roles(INTRO + said)
    assert {person for person, *_ in found} == {"Hanne Krog", "Ib Bering"}
    assert {role for *_, role in found} <= {"chair", "co_chair"}


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Vig Havn har udpeget ingeniør Hanne Krog som nyt medlem af Broudvalget.", "member"),
        ("Hanne Krog har sæde i Broudvalget.", "member"),
        ("Hanne Krog sidder i Broudvalget for Vig Havn.", "member"),
        ("Hanne Krog repræsenterer havnen i Broudvalget.", "member"),
        ("I Broudvalget deltager Hanne Krog og Eva Sten som observatører.", "observer"),
        ("Sekretær for Broudvalget er Hanne Krog.", "secretary"),
    ],
)
def test_other_seats(said: str, role: str) -> None:
    assert ("Hanne Krog", BODY, role) in roles(said)


def test_a_question_in_a_heading_is_answered_below() -> None:
    text = (
        "# Broudvalget\n\nBroudvalget rådgiver byrådet.\n\n## Hvem er formand?\n\nDet er Hanne Krog. "
        "Næstformanden hedder Ib Bering.\n"
    )
    found = {(person, role) for person, _, role, _ in held(graph_of(text, "bro.md"))}
    assert found == {("Hanne Krog", "chair"), ("Ib Bering", "vice_chair")}


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Priya Raman took over as chair of the Steering Group in March.", "Steering Group"),
        ("The chair of the Steering Group, Priya Raman, welcomed it.", "Steering Group"),
        ("The Steering Group is chaired by Dr Priya Raman.", "Steering Group"),
        ("Priya Raman chairs the Steering Group.", "Steering Group"),
        ("The Steering Group meets monthly. Priya Raman would chair it.", "Steering Group"),
        (
            "Kari Nes overtok som leder av Samhandlingsutvalget etter Ola Vik.",
            "Samhandlingsutvalget",
        ),
        ("Samhandlingsutvalget ledes av Kari Nes fra Lillevik kommune.", "Samhandlingsutvalget"),
        ("Leder for Samhandlingsutvalget er kommunalsjef Kari Nes.", "Samhandlingsutvalget"),
    ],
)
def test_in_english_and_norwegian(said: str, body: str) -> None:
    rest = (
        "The members of the group have agreed on the terms of the work with the councils."
        if "Group" in said
        else "Utvalget skal ikke vedta noe, men gi råd til kommunene etter møter mellom partene."
    )
    found = {one for one in roles(f"{said} {rest}") if one[2] == "chair"}
    assert found in ({("Priya Raman", body, "chair")}, {("Kari Nes", body, "chair")})


@pytest.mark.parametrize(
    "said",
    [
        "Hanne Krog var formand for Broudvalget til 2019.",
        "Den tidligere formand for Broudvalget, Hanne Krog, roste broen.",
        "Broudvalget takkede klubbens formand, Hanne Krog.",
        "Klubbens formand er Hanne Krog, siger Broudvalget.",
        "Leder af havnen efter Broudvalget bliver ikke Hanne Krog.",
        "Hanne Krog ønsker at blive formand for Broudvalget.",
        "Måske bliver Hanne Krog formand for Broudvalget?",
        "Formanden for Broudvalget takkede efter mødet Hanne Krog.",
        "Broudvalgets formand, og byrådet med Hanne Krog, glæder sig.",
    ],
)
def test_who_holds_nothing(said: str) -> None:
    assert {one for one in roles(said) if one[0] == "Hanne Krog"} == set()


@pytest.mark.parametrize(
    "said",
    [
        "Samtidig indtræder chef Hanne Krog fra Vig Havn og Ib Bering fra 3F som nye medlemmer af Broudvalget.",
        "Hanne Krog og Ib Bering er valgt som nye medlemmer af Broudvalget.",
        "Nye medlemmer af Broudvalget er Hanne Krog og Ib Bering.",
    ],
)
def test_two_who_come_in(said: str) -> None:
    assert roles(said) == {("Hanne Krog", BODY, "member"), ("Ib Bering", BODY, "member")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Kommissorium for Styregruppen\n\nStyregruppen nedsætter en faglig følgegruppe, som ledes af "
         "overlæge Asta Brink, og som skal komme med anbefalinger.\n", "faglig følgegruppe"),
        ("Mandat for Styringsgruppen\n\nStyringsgruppen har opprettet Fagutvalget, som ledes av "
         "Asta Brink.\n", "Fagutvalget"),
        ("Terms of Reference: Quay Board\n\nThe Board has set up the Moorings Panel, which is chaired "
         "by Asta Brink.\n", "Moorings Panel"),
    ],
)  # fmt: skip
def test_a_relative_clause_tells_of_the_body_before_it(text: str, body: str) -> None:
    graph = graph_of(text)
    (held,) = [edge.target for edge in graph.edges.values() if edge.type == "HOLDS"]
    seats = [e.source for e in graph.edges.values() if e.type == "HAS_POST" and e.target == held]
    assert [graph.nodes[one].name for one in seats] == [body]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Formand blev Ida Moe (valgt over Per Kold), næstformand Jan Bro.",
         {("Ida Moe", "chair"), ("Jan Bro", "vice_chair")}),
        ("Til posten som forkvinde genvalgte udvalget centerleder Ida Moe.", {("Ida Moe", "chair")}),
        ("Næstformand Jan Bro ønskede ikke genvalg.", set()),
        ("Borgmester Ida Moe står i spidsen, og Jan Bro fra regionsrådet er hendes afløser.",
         {("Ida Moe", "chair"), ("Jan Bro", "vice_chair")}),
        ("Ida Moe leder møderne.", {("Ida Moe", "chair")}),
        ("Ida Moe står i spidsen for borgerforslaget.", set()),
        ("De øvrige tre: Jan Bro (håndbold), Lis Ravn (svømning) og Per Kold.",
         {("Jan Bro", "member"), ("Lis Ravn", "member"), ("Per Kold", "member")}),
        ("I udvalget sidder fire. De andre medlemmer er Jan Bro, Lis Ravn og Per Kold.",
         {("Jan Bro", "member"), ("Lis Ravn", "member"), ("Per Kold", "member")}),
    ],
)  # fmt: skip
def test_offices_in_everyday_words(said: str, expected: set[tuple[str, str]]) -> None:
    assert {(who, role) for who, _, role in roles(f"{INTRO}{said}")} == expected


def test_who_leads_it_in_english() -> None:
    text = "The Quay Board advises the council. Ann Lee chairs its meetings and Bob Ray is her vice-chair.\n"
    assert {(who, role) for who, _, role in roles(f"Quay Board\n\n{text}")} == {
        ("Ann Lee", "chair"),
        ("Bob Ray", "vice_chair"),
    }
