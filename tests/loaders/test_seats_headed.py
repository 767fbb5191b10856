"""Members listed right below the name of their body, without a word for members or a number."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.posts import read
from tests.loaders.posts import seats as seats_of


def seats(text: str, body: str) -> list[tuple[Any, ...]]:
    return seats_of(text, body=body)


def test_a_list_with_dashes() -> None:
    text = """# Samarbejde om havnen

## Havnestyregruppen

- Havnedirektør (formand)
- Teknisk chef i Ravnkøbing Kommune
- Repræsentant for Lodsforeningen
- Faglig leder
"""
    assert seats(text, "havnestyregruppe") == [
        ("chair", 1, 1),
        ("member", 1, 1),
        ("member", 1, 1, "lodsforeningen"),
        ("member", 1, 1, "ravnkøbing kommune"),
    ]


def test_plain_lines() -> None:
    text = """Organisering

Referencegruppen
Museumsinspektør ved Egnsmuseet
Centerleder for Kultur og Fritid
Tillidsrepræsentant for bibliotekarerne
Formand for ungerådet

Gruppen mødes hver anden måned.
"""
    found = seats(text, "referencegruppe")
    assert len(found) == 4
    assert all(role == "member" and (low, high) == (1, 1) for role, low, high, *_ in found)


def test_each_of_several() -> None:
    text = """# Digitalt samarbejde

### Programrådet (9 medlemmer)
* En chef fra hver af de fem kommuner
* Ledende overlæge
* To praktiserende læger
* Sekretær: konsulent fra Sundhedshuset
"""
    found = seats(text, "programråd")
    assert ("member", 1, 1, "kommunerne") in found or ("member", 5, 5, "kommunerne") in found
    assert ("member", 1, 1) in found
    assert ("member", 2, 2, "almen praksis") in found
    assert [row for row in found if row[0] == "secretary"] == [("secretary", 1, 1, "sundhedshuset")]
    assert len(found) == 4


def test_definite_offices_under_a_numbered_title() -> None:
    text = """# Vedtægt for Fjordparken

## 4. Driftsudvalget

- Skovrideren fra Naturstyrelsen
- Direktøren for Fjordmuseet (næstformand)
- Formanden for Lystfiskerforeningen
- Den ledende naturvejleder
"""
    found = seats(text, "driftsudvalg")
    assert ("vice_chair", 1, 1, "fjordmuseet") in found
    assert ("member", 1, 1, "lystfiskerforeningen") in found


@pytest.mark.parametrize(
    "lines",
    [
        ["Følge budgettet", "Udpege medlemmer til råd", "Vælge formand", "Rådgive lederne"],
        ["Kommissorier", "Medlemmernes honorar", "Formandens beføjelser", "Årsplan"],
        ["Lederudvikling", "Ledelse af projekter", "Rekruttering af læger", "Arbejdsmiljø"],
        ["Legepladser", "Havneplads", "Pladser til campister", "Parkering"],
        ["Borgere", "Læger", "Medarbejdere", "Ledere"],
        ["Chefen holder oplæg", "Direktøren orienterer", "Formanden har ordet", "Eventuelt"],
        [
            "Uddanne sygeplejersker",
            "Ansætte konsulenter",
            "Støtte frivillige ledere",
            "Holde møder",
        ],
    ],
)
def test_tasks_topics_and_target_groups_are_no_members(lines: list[str]) -> None:
    text = "# Byens grupper\n\n## Styregruppen\n\n" + "".join(f"- {line}\n" for line in lines)
    assert seats(text, "styregruppe") == []


@pytest.mark.parametrize(
    "title",
    ["Styregruppens opgaver", "Opgaver i styregruppen", "Ansatte, der betjener styregruppen"],
)
def test_only_the_name_alone_heads_members(title: str) -> None:
    text = (
        f"# Byens grupper\n\n## {title}\n\n- Havnedirektør\n- Ledende konsulent\n- Teknisk chef\n"
    )
    assert seats(text, "styregruppe") == []


def test_a_list_that_is_partly_something_else_is_unsure() -> None:
    text = """# Byens grupper

## Styregruppen

- Havnedirektør
- Ledende konsulent
- Teknisk chef
- Følge budgettet
- Årsplan
"""
    posts = [n for n in read(text).nodes if n.label == "Post"]
    assert {p.confidence for p in posts} == {"unsure"}


def test_groups_of_members_under_the_name_of_the_body() -> None:
    text = """# Kommissorium

## Havneudvalget

Ledelsesrepræsentanter:
- Havnechef (formand)
- To driftsledere

Medarbejderrepræsentanter:
- Tillidsrepræsentant for Lodskredsen (næstformand)
- Arbejdsmiljørepræsentant
"""
    found = [row[:3] for row in seats(text, "havneudvalg")]
    assert sorted(found) == [
        ("chair", 1, 1),
        ("member", 1, 1),
        ("member", 2, 2),
        ("vice_chair", 1, 1),
    ]
