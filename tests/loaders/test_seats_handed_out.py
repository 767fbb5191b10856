"""Seats that go to somebody, that are left of those counted before, and people of somebody else."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, seats


def rows(said: str, attendance: str = "full") -> set[tuple[object, ...]]:
    """Role, least number and senders of each post."""
    return {(row[0], row[1], *row[3:]) for row in seats(f"{HEAD}{said}\n", attendance=attendance)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet har otte pladser. Fem går til fiskerierhvervet, to til Esbjerg Kommune og den "
         "sidste til DTU Aqua.",
         {("member", 5, "fiskerierhvervet"), ("member", 2, "esbjerg kommune"),
          ("member", 1, "dtu aqua")}),
        ("Tre pladser tilfalder Dansk Sejlunion, og en plads går til Fanø Kommune.",
         {("member", 3, "dansk sejlunion"), ("member", 1, "fanø kommune")}),
        ("Af rådets pladser går fire til Esbjerg Kommune.", {("member", 4, "esbjerg kommune")}),
        ("Kystrådet har 8 medlemmer. Hver af de fire kommuner sender to.",
         {("member", 2, "kommunerne")}),
        ("Esbjerg Havn stiller med sin direktør, og Fanø Kommune sender tre.",
         {("member", 1, "esbjerg havn"), ("member", 3, "fanø kommune")}),
        ("Kommunerne sender hver én, erhvervsskolerne udpeger to, og Dansk Metal udpeger én.",
         {("member", 1, "kommunerne"), ("member", 2, "erhvervsskolerne"),
          ("member", 1, "dansk metal")}),
        ("Fanø Kommune udpeger sin repræsentant i rådet.", {("member", 1, "fanø kommune")}),
        ("Danske Havne vælger sit medlem af Kystrådet.", {("member", 1, "danske havne")}),
        ("Hver part udpeger to medlemmer.", {("member", 2, "parterne")}),
        ("Lodserne er repræsenteret ved ét medlem, valgt af Danske Lodser.",
         {("member", 1, "lodserne")}),
    ],
)  # fmt: skip
def test_who_gets_them(said: str, expected: set[tuple[object, ...]]) -> None:
    assert rows(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet består af 7 medlemmer, valgt af havnens brugere.", ("member", 7, "havnens brugere")),
        ("Ét medlem vælges af sygehusets ansatte.", ("member", 1, "sygehusets ansatte")),
        ("To medlemmer udpeges af kommunens idrætsforeninger.",
         ("member", 2, "kommunens idrætsforeninger")),
        ("Tre medlemmer vælges på generalforsamlingen.", ("member", 3, "generalforsamling")),
        ("Rådet har 11 medlemmer. De otte er valgt af de lokale foreninger, og ministeren har "
         "peget på de tre sidste.", ("member", 8, "lokale foreninger")),
        ("Kommunerne er repræsenteret ved fire direktører, der udpeges af Kystdirektoratet.",
         ("member", 4, "kystdirektoratet")),
    ],
)  # fmt: skip
def test_who_chooses_them(said: str, expected: tuple[object, ...]) -> None:
    assert expected in appointed(f"{HEAD}{said}\n")


def test_some_of_those_just_told() -> None:
    said = "Fire medlemmer udpeges af Esbjerg Kommune, heraf én fra Fritidsudvalget."
    found = rows(said)
    assert ("member", 4, "esbjerg kommune") in found
    assert any(row[1] == 1 and "fritidsudvalg" in row[2:] for row in found)


@pytest.mark.parametrize(
    "said",
    [
        "At Fanø Kommune udpeger to medlemmer.",
        "Fem sager går til byrådet, og to til Fritidsudvalget.",
        "To af rådets opgaver går til Esbjerg Kommune.",
        "Hver part afholder sine egne udgifter.",
        "Kommunens borgere kan følge møderne.",
        "Direktøren sender referatet til kommunerne.",
        "Indstillingen går til Fanø Kommune senest 3 uger før.",
    ],
)
def test_what_hands_out_no_seats(said: str) -> None:
    assert rows(said) == set()
