"""The roster of invented people: its form, its completeness, and what it hides for questions."""

from __future__ import annotations

import datetime
from collections import defaultdict

import pytest

from tests.data.material import DATA, documents, normalised, roster

COLUMNS = "person,body,post,organisation,title,from,to,person_id,as"
SSU = "Sundhedssamarbejdsudvalget"
SSS = "Strategisk Sundhedsstyregruppe"
TODAY = "2026-11-01"

# Counted by hand: seats that the documents give the body, with the municipalities of the cluster.
FULL = {
    SSU: 5 + 4 + 1 + 2,
    SSS: 6 + 4 * 2 + 2 + 2,
    "Koordinationsgruppen": 6,
    "Sundhedsklynge Fyn, politisk niveau": 4 + 9 + 2,
    "Sundhedsklynge Lillebælt, politisk niveau": 4 + 4 + 2,
    "Sundhedsklynge Sønderjylland, politisk niveau": 4 + 4 + 2,
    "Sundhedsklynge Sydvestjylland, politisk niveau": 4 + 5 + 2,
    "Sundhedsklynge Fyn, fagligt strategisk niveau": 3 + 9 + 2 + 2,
    "Sundhedsklynge Lillebælt, fagligt strategisk niveau": 3 + 4 + 2 + 2,
    "Sundhedsklynge Sønderjylland, fagligt strategisk niveau": 3 + 4 + 2 + 2,
    "Sundhedsklynge Sydvestjylland, fagligt strategisk niveau": 3 + 5 + 2 + 2,
    "Implementeringsgrupperne, Sundhedsklynge Sønderjylland": 6,
    "Koordineringsforum, Sundhedsklynge Sønderjylland": 6,
}


def members(body: str, on: str = TODAY) -> set[str]:
    """Who sits in a body on a day, deputies and secretaries apart."""
    return {
        row["person_id"]
        for row in roster()
        if row["body"] == body
        and row["as"] != "deputy"
        and row["post"] != "sekretær"
        and row["from"] <= on <= (row["to"] or "9999")
    }


def strategic(cluster: str) -> str:
    return f"Sundhedsklynge {cluster}, fagligt strategisk niveau"


def names(ids: set[str]) -> set[str]:
    return {row["person"] for row in roster() if row["person_id"] in ids}


def test_columns() -> None:
    header = (DATA / "medlemmer-syddanmark.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == COLUMNS


def test_every_row_is_whole_and_harmless() -> None:
    for row in roster():
        assert row["person"]
        assert row["body"]
        assert row["person_id"]
        assert row["as"] in {"", "holder", "deputy", "acting"}
        dates = [datetime.date.fromisoformat(row[end]) for end in ("from", "to") if row[end]]
        assert dates == sorted(dates)
        assert not [value for value in row.values() if value[:1] in {"=", "+", "-", "@", "\t"}]


def test_no_row_stands_twice() -> None:
    rows = [tuple(row.values()) for row in roster()]
    assert len(rows) == len(set(rows))


def test_one_id_is_one_person_and_two_share_a_name() -> None:
    people = defaultdict(set)
    for row in roster():
        people[row["person_id"]].add(row["person"])
    assert all(len(found) == 1 for found in people.values())
    called = [name for found in people.values() for name in found]
    assert [name for name in set(called) if called.count(name) > 1] == ["Mette Ravnemose"]
    assert called.count("Mette Ravnemose") == 2


@pytest.mark.parametrize("body", FULL)
def test_every_seat_is_filled(body: str) -> None:
    assert len(members(body)) == FULL[body]


def test_no_other_body_is_in_it() -> None:
    assert {row["body"] for row in roster()} == set(FULL)


@pytest.mark.parametrize("body", FULL)
def test_the_documents_name_the_body(body: str) -> None:
    core, *rest = (part.strip() for part in body.split(","))
    every = normalised(" ".join(documents().values()))
    for part in (core, *rest):
        # A level stands there in the definite form: "det politiske niveau".
        definite = part.replace("politisk ", "politiske ").replace("strategisk ", "strategiske ")
        assert normalised(part) in every or normalised(definite) in every


@pytest.mark.parametrize(
    ("cluster", "on", "shared"),
    [
        (
            "Fyn",
            TODAY,
            {
                "Birgitte Lyngholt",
                "Holger Møllekær",
                "Isak Kratmose",
                "Karsten Nørlyng",
                "Sofus Frisenhøj",
            },
        ),
        ("Lillebælt", TODAY, {"Signe Kildemark"}),
        ("Sønderjylland", TODAY, set()),
        ("Sønderjylland", "2023-06-01", {"Johanne Lundtang"}),
        ("Sydvestjylland", TODAY, set()),
        ("Sydvestjylland", "2027-02-01", {"Kirstine Pilegren"}),
    ],
)
def test_who_sits_in_both_levels(cluster: str, on: str, shared: set[str]) -> None:
    assert names(members(SSS, on) & members(strategic(cluster), on)) == shared


def test_sydvestjylland_only_looks_like_an_overlap() -> None:
    level = [row for row in roster() if row["body"] == strategic("Sydvestjylland")]
    group = [row for row in roster() if row["body"] == SSS]
    assert [r for r in level if r["as"] == "deputy" and r["person_id"] in members(SSS)]
    assert {r["person"] for r in level} & {r["person"] for r in group} > set()
    assert not members(SSS) & members(strategic("Sydvestjylland"))


def test_the_chairs_of_every_cluster_sit_in_the_joint_committee() -> None:
    for cluster in ("Fyn", "Lillebælt", "Sønderjylland", "Sydvestjylland"):
        body = f"Sundhedsklynge {cluster}, politisk niveau"
        chairs = {r["person_id"] for r in roster() if r["body"] == body and r["post"] == "formand"}
        assert len(chairs) == 2
        assert chairs <= members(SSU)


def test_one_cluster_has_two_secretaries() -> None:
    served: dict[str, set[str]] = defaultdict(set)
    for row in roster():
        if row["post"] == "sekretær":
            served[row["body"].split(",")[0]].add(row["person_id"])
    several = {cluster for cluster, people in served.items() if len(people) > 1}
    assert len(served) == 4
    assert several == {"Sundhedsklynge Sydvestjylland"}


def test_every_way_to_hold_a_seat_occurs() -> None:
    assert {"deputy", "acting", ""} == {row["as"] for row in roster()}
    assert [row for row in roster() if row["to"] and row["to"] < TODAY]
    assert [row for row in roster() if row["from"] > TODAY]
