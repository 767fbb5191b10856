"""What a user types finds the body meant, and nothing that only looks like it."""

from __future__ import annotations

import doctest

import pytest

import graph.naming
from graph.errors import AmbiguousName, UnknownName
from graph.naming import Names, resolve, suggest
from graph.stores.contract import Named


def named(ident: str, name: str, *aliases: str, label: str = "Body", **more: object) -> Named:
    given = {"level": None, "region": None, "cluster": None, "generic": False, **more}
    return Named(ident, label, name, aliases, **given)  # type: ignore[arg-type]


CLUSTERS = ("Fyn", "Lillebælt", "Sønderjylland")
NAMES = [
    named("generic-pol", "Politisk niveau", generic=True, level="cluster_political"),
    *(named(f"c-{c}", f"Sundhedsklynge {c}", cluster=c, level="container") for c in CLUSTERS),
    *(
        named(
            f"pol-{c}",
            f"Sundhedsklynge {c} – politisk niveau",
            cluster=c,
            level="cluster_political",
        )
        for c in CLUSTERS
    ),
    *(
        named(
            f"strat-{c}",
            f"Sundhedsklynge {c} – fagligt strategisk niveau",
            cluster=c,
            level="cluster_strategic",
        )
        for c in CLUSTERS
    ),
    named("ipg", "Implementeringsgruppe", cluster="Sønderjylland", level="cluster_operational"),
    named("ssu", "Sundhedssamarbejdsudvalget", "SSU", level="regional_political", region="syd"),
    named("sss", "Strategisk Sundhedsstyregruppe", level="regional_strategic", region="syd"),
    named("koord-gruppe", "Koordineringsgruppen", region="nord"),
    named("tema-1", "Temagruppe 1"),
    named("tema-2", "Temagruppe 2"),
    named("rr", "Regionsrådet", region="syd", level="council"),
    named("rr-party", "Regionsrådet", label="Party", region="syd"),
    named("aab", "Aabenraa Kommune", label="Party"),
    named("shs", "Sygehus Sønderjylland", label="Party"),
    named("forum", "Forum", region="Vestland"),
    named("s-vang", "Klynge Søndervang", region="Vestland", cluster="Søndervang"),
    named("n-vang", "Klynge Nordvang", region="Østland", cluster="Nordvang"),
    named("anna", "Anna Møller", label="Person"),
]


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("ssu", "ssu"),
        ("SSU", "ssu"),
        ("pol-Fyn", "pol-Fyn"),
        ("sundhedssamarbejdsudvalget", "ssu"),
        ("Sundhedssamarbejdsudvalgets", "ssu"),
        ("sundhedssamarbejds-udvalg", "ssu"),
        ("Sundhedssamarbejdsudvlaget", "ssu"),
        ("den strategiske sundhedsstyregruppe", "sss"),
        ("Sundhedsstyregruppens", "sss"),
        ("strategisk styregruppe", "sss"),
        ("Sundhedsklynge Fyn, politisk niveau", "pol-Fyn"),
        ("politisk niveau Fyn", "pol-Fyn"),
        ("Fyns politiske niveau", "pol-Fyn"),
        ("politisk niveau i Sundhedsklynge Sønderjylland", "pol-Sønderjylland"),
        ("strategisk niveau Sønderjylland", "strat-Sønderjylland"),
        ("Soenderjylland strategisk niveau", "strat-Sønderjylland"),
        ("det faglige, strategiske niveau i Sonderjylland", "strat-Sønderjylland"),
        ("politsk niveau Lillebælt", "pol-Lillebælt"),
        ("Sundhedsklynge Fyn", "c-Fyn"),
        ("klyngen Fyn", "c-Fyn"),
        ("implementeringsgrupper", "ipg"),
        ("implementeringsgruppen i Sønderjylland", "ipg"),
        ("implementation Sønderjylland", "ipg"),
        ("koordineringsgruppens", "koord-gruppe"),
        ("Temagruppe 2", "tema-2"),
        ("Åbenrå kommune", "aab"),
        ("anna moeller", "anna"),
        # No cluster is known of it, and the one that is named is in its region.
        ("forummet i Søndervang", "forum"),
        # The generic body is the only one with just this name.
        ("Politisk niveau", "generic-pol"),
    ],
)
def test_finds(text: str, ident: str) -> None:
    assert resolve(NAMES, text).id == ident


@pytest.mark.parametrize(
    ("text", "idents"),
    [
        ("fagligt strategisk niveau", [f"strat-{c}" for c in CLUSTERS]),
        ("temagruppe", ["tema-1", "tema-2"]),
        ("Regionsrådet", ["rr", "rr-party"]),
    ],
)
def test_lists_what_fits_about_as_well(text: str, idents: list[str]) -> None:
    with pytest.raises(AmbiguousName) as caught:
        resolve(NAMES, text)
    for ident in idents:
        assert any(candidate.endswith(f"; {ident})") for candidate in caught.value.candidates)
    assert len(caught.value.candidates) == len(idents)


def test_labels_decide() -> None:
    assert resolve(NAMES, "Regionsrådet", ("Body",)).id == "rr"
    assert resolve(NAMES, "Regionsrådet", ("Party",)).id == "rr-party"


@pytest.mark.parametrize(
    "text",
    [
        "Koordinationsgruppen",  # another body elsewhere: four letters are not a slip
        "Temagruppe 3",  # a digit is no letter
        "Sundhedsklynge Xyz",
        "Forum Nordvang",  # a cluster of another region
        "Kommunekontaktråd",
        "",
        "–",
        "   ",
    ],
)
def test_does_not_guess(text: str) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(NAMES, text)
    assert not isinstance(caught.value, AmbiguousName)


def test_an_unknown_name_comes_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(NAMES, "Koordinationsgruppen")
    assert any("koord-gruppe" in candidate for candidate in caught.value.candidates)
    assert "Koordineringsgruppen" in caught.value.remedy


def test_a_generic_body_gives_way_to_another_that_fits_as_exactly() -> None:
    both = [*NAMES, named("own", "Politisk niveau", region="nord")]
    assert resolve(both, "politisk niveau").id == "own"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("sundhedss", "ssu"),
        ("pol fyn", "pol-Fyn"),
        ("strat søn", "strat-Sønderjylland"),
        ("Anna", "anna"),
        ("Koordinationsgruppen", "koord-gruppe"),
    ],
)
def test_suggests(text: str, first: str) -> None:
    assert suggest(NAMES, text, 3)[0].id == first


def test_suggestions_are_few_once_each_and_of_the_labels() -> None:
    found = suggest(NAMES, "s", 4, ("Body",))
    assert len(found) == 4 == len({node.id for node in found})
    assert {node.label for node in suggest(NAMES, "regions", 9, ("Party",))} == {"Party"}
    assert suggest(NAMES, "") == []


def test_order_of_the_names_does_not_matter() -> None:
    for text in ("strategisk niveau", "temagruppe", "regionsr"):
        backwards = suggest(list(reversed(NAMES)), text)
        assert suggest(NAMES, text) == backwards


def test_no_names() -> None:
    with pytest.raises(UnknownName):
        Names([]).resolve("noget")
    assert Names([]).suggest("noget") == []


def test_examples() -> None:
    failed, tried = doctest.testmod(graph.naming)
    assert tried
    assert not failed
