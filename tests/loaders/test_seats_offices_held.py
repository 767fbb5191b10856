"""Who leads the meetings, keeps the minutes, or is chosen to, in words of everyday documents."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, LIST, appointed, seats


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Havnekaptajnen på Esbjerg Havn leder rådets møder.", ("chair", 1, 1, "esbjerg havn")),
        ("Direktøren for Danske Havne leder rådet.", ("chair", 1, 1, "danske havne")),
        ("Kontorchefen bliver rådets sekretær.", ("secretary", 1, 1)),
        ("En fuldmægtig fra Fanø Kommune er sekretær for rådet.", ("secretary", 1, 1, "fanø kommune")),
        ("Havnedirektøren fungerer som sekretær.", ("secretary", 1, 1)),
        ("Rådet har en formand fra Fanø Kommune.", ("chair", 1, 1, "fanø kommune")),
        ("Kystrådet får en næstformand fra Danske Havne.", ("vice_chair", 1, 1, "danske havne")),
        ("Næstformand er den ledende biolog.", ("vice_chair", 1, 1)),
    ],
)  # fmt: skip
def test_who_holds_it(said: str, expected: tuple[object, ...]) -> None:
    assert seats(f"{HEAD}{said}\n") == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "Rådet udpeger selv sin formand.",
        "Kystrådet vælger en formand af sin midte.",
        "Rådet vælger på sit første møde en formand.",
        "Medlemmerne vælger blandt sig en formand.",
        "Rådet vælger hvert andet år en formand.",
        "Rådet konstituerer sig på det første møde med en formand.",
    ],
)
def test_the_body_chooses(said: str) -> None:
    assert seats(f"{HEAD}{said}\n") == [("chair", 1, 1)]


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("Byrådet udpeger formanden for rådet.", "byråd"),
        ("Havnens brugere vælger rådets formand.", "havnens brugere"),
        ("Fanø Kommune udpeger formanden for to år ad gangen.", "fanø kommune"),
        ("Ministeren udnævner formanden.", "ministeren"),
    ],
)
def test_another_chooses(said: str, by: str) -> None:
    assert appointed(f"{HEAD}{said}\n") == {("chair", 1, by)}


def test_each_group_has_its_chairs() -> None:
    text = (
        f"{HEAD}Rådet nedsætter temagrupper. Hver temagruppe har en formand fra Fanø Kommune og en "
        "næstformand fra Danske Havne.\n"
    )
    assert seats(text, body="temagruppe") == [
        ("chair", 1, 1, "fanø kommune"), ("vice_chair", 1, 1, "danske havne")
    ]  # fmt: skip


def test_a_labelled_secretary_is_no_second_member() -> None:
    text = f"{LIST}- 2 fra Fanø Kommune\n- 1 fra Danske Havne\n\nSekretær: en konsulent fra Fanø Kommune\n"
    assert seats(text) == [
        ("member", 1, 1, "danske havne"), ("member", 2, 2, "fanø kommune"),
        ("secretary", 1, 1, "fanø kommune"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "Direktøren leder arbejdet med planen.",
        "Ministeriet har anbefalet, at rådet får en formand fra Fanø Kommune.",
        "Hvis rådet har en formand fra Fanø Kommune, betaler kommunen.",
        "Rådet har en dygtig formand for tiden.",
        "Rådet vælger en leverandør af sin hjemmeside.",
        "Sekretariatet er sekretær.",
    ],
)
def test_what_tells_no_office(said: str) -> None:
    assert [row for row in seats(f"{HEAD}{said}\n") if row[3:]] == []
