"""Offices by turns, in each of several towns, joint chairs, units with their town, marks in brackets."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, LIST, ends, posts, read, seats


@pytest.mark.parametrize(
    "text",
    [
        "Rådet består af en direktør fra hver kommune, som på skift er formand, og to lodser.",
        "Rådet består af to lodser og en chef fra hver kommune, der skiftevis er formand.",
        "I rådet sidder en borgmester fra hver af de tre kommuner, som efter tur er formand.",
    ],
)
def test_an_office_by_turns_is_one_among_them(text: str) -> None:
    found = seats(HEAD + text)
    assert ("chair", 1, 1, "kommunerne") in found
    assert [row for row in found if row[0] == "member" and "kommunerne" in row]


@pytest.mark.parametrize(
    ("item", "row"),
    [
        ("Overlæge ved psykiatrisk afdeling Aabenraa", ("member", 1, 1, "psykiatrisk afdeling aabenraa")),
        ("Leder af jobcenter Horsens", ("member", 1, 1, "jobcenter horsens")),
        ("Repræsentant for produktionsskole Kolding", ("member", 1, 1, "produktionsskole kolding")),
        ("Chef fra børnecenter Vejle", ("member", 1, 1, "børnecenter vejle")),
        ("Direktør i Vejle", ("member", 1, 1, "vejle kommune")),
        ("Formanden for Kulturudvalget i hver kommune", ("member", 1, 1, "kommunerne")),
        ("Leder af Ungerådet i hver af de fire kommuner", ("member", 1, 1, "kommunerne")),
        ("Sekretariatschefen (sekretær, uden stemmeret)", None),
        ("Havnedirektøren (formand, valgt for to år)", ("chair", 1, 1)),
        ("Ingeniør i Havnedirektoratet (næstformand; indtræder i maj)", ("vice_chair", 1, 1, "havnedirektoratet")),
        ("Direktøren for Børn og Unge", ("member", 1, 1)),
    ],
)  # fmt: skip
def test_items(item: str, row: tuple[object, ...] | None) -> None:
    found = seats(f"{LIST}- {item}\n")
    assert found == ([] if row is None else [row])


def test_chairs_of_committees_in_several_towns() -> None:
    item = "- Formænd for Teknikudvalgene i kommunerne Vejle, Billund og Varde\n"
    assert seats(LIST + item) == [
        ("member", 1, 1, "billund kommune"),
        ("member", 1, 1, "varde kommune"),
        ("member", 1, 1, "vejle kommune"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Formandskabet varetages af en kommunal direktør og en centerchef i fællesskab.",
        "Formandskabet varetages i fællesskab af en kommunal chef og en overlæge.",
        "Formandskabet udgøres i forening af en regional direktør og en skoleleder.",
    ],
)
def test_joint_chairs(text: str) -> None:
    assert [row[0] for row in seats(HEAD + text)] == ["co_chair", "co_chair"]


def test_who_assists_a_chair_is_none() -> None:
    text = "Formandskabet varetages af borgmesteren med bistand fra en konsulent."
    assert [row[0] for row in seats(HEAD + text)] == ["chair"]


@pytest.mark.parametrize(
    ("text", "senders"),
    [
        ("Rådet består af repræsentanter for fiskerne, lystsejlerne og erhvervslivet.",
         {"fiskerne", "lystsejlerne", "erhvervslivet"}),
        ("Rådet består af 2 repræsentanter for campisterne og grundejerne.", {"campisterne", "grundejerne"}),
        ("Rådet består af repræsentanter fra skolerne samt foreningslivet.", {"skolerne", "foreningslivet"}),
    ],
)  # fmt: skip
def test_several_senders_without_names(text: str, senders: set[str]) -> None:
    assert {s for row in seats(HEAD + text) for s in row[3:]} == senders


def test_a_chair_chosen_from_anothers_members_has_no_office_there() -> None:
    stated = read(HEAD + "Formanden vælges blandt byrådets medlemmer.")
    assert not posts(stated, "byråd")
    assert not [e for e in stated.edges if e.type == "EX_OFFICIO"]
    assert len(posts(stated)) == 1
    assert ends(stated, "REPRESENTS", posts(stated)[0].key) == ["byråd"]


@pytest.mark.parametrize(
    ("item", "row"),
    [
        (
            "Patientrepræsentanter (2): Udpeget af Danske Patienter",
            ("member", 2, 2, "danske patienter"),
        ),
        ("Lodser (2): Udpeges af Lodstilsynet", ("member", 2, 2, "lodstilsynet")),
        ("Faglærere (1) – udpeget af Lærerforeningen", ("member", 1, 1, "lærerforeningen")),
        ("Ingeniører (3), valgt af Havnedirektoratet", ("member", 3, 3, "havnedirektoratet")),
        ("Havnedirektoratet (2)", ("member", 2, 2, "havnedirektoratet")),
    ],
)
def test_how_many_in_brackets_and_who_fills_them(item: str, row: tuple[object, ...]) -> None:
    text = f"{LIST}- {item}\n"
    assert seats(text) == [row]
    assert "lodser" not in str([e.target for e in read(text).edges if e.type == "REPRESENTS"])


@pytest.mark.parametrize(
    "text",
    [
        "Rådet konstituerer sig med formand og næstformand.",
        "Rådet konstituerer sig selv ved at vælge en formand og en næstformand.",
        "Rådet konstituerer sig hvert år med formand, næstformand og kasserer.",
        "Rådet vælger af sin midte formanden, næstformanden og kassereren.",
    ],
)
def test_a_body_constitutes_itself(text: str) -> None:
    assert seats(HEAD + text) == [("chair", 1, 1), ("vice_chair", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Husets leder deltager i rådets møder uden stemmeret.",
        "Havnemesteren kan deltage i rådets møder uden stemmeret.",
        "Sekretariatschefen kan deltage i rådets møder med taleret, men ikke stemmeret.",
        "Centrets direktør deltager i rådets møder uden stemmeret.",
    ],
)
def test_an_office_that_is_present_without_a_vote(text: str) -> None:
    assert len(seats(HEAD + text, attendance="observer")) == 1
    assert seats(HEAD + text) == []
    assert seats(HEAD + text, attendance="ad_hoc") == []


def test_whoever_is_invited_is_called_in() -> None:
    text = "Havnemesteren kan inviteres til rådets møder uden stemmeret."
    assert len(seats(HEAD + text, attendance="ad_hoc")) == 1


def test_the_house_behind_an_office_is_no_chair() -> None:
    text = "# Aftale\n\n## Kystrådet\n\nFormandskab: Ledende overlæge, Medicinsk Afdeling, og "
    text += "centerchef, Fjordby Kommune\n"
    assert seats(text) == [
        ("co_chair", 1, 1, "fjordby kommune"),
        ("co_chair", 1, 1, "medicinsk afdeling"),
    ]


def test_places_in_brackets() -> None:
    items = "- Erhvervsfiskerne (1 plads)\n- Danmarks Naturfredningsforening (2 pladser)\n"
    assert seats(LIST + items) == [
        ("member", 1, 1, "erhvervsfiskerne"),
        ("member", 2, 2, "danmarks naturfredningsforening"),
    ]


def test_the_chair_of_one_body_is_present_in_another() -> None:
    text = "# Vedtægt\n\nFormanden i Moleudvalget deltager i Kystrådet med taleret, men ikke stemmeret."
    assert seats(text, attendance="observer", body="moleudvalg") == []
    assert len(seats(text, attendance="observer")) == 1


def test_a_secretary_without_a_vote_is_no_member() -> None:
    text = "En medarbejder fra Havnekontoret er sekretær for rådet og har ikke stemmeret."
    found = seats(HEAD + text) + seats(HEAD + text, attendance="observer")
    assert not [row for row in found if row[0] == "member"]
