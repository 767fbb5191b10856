"""Norwegian minutes, rosters and agreements: who came, who sits where, whose place stands for whom."""

from __future__ import annotations

from typing import Any

import pytest

from loaders import build, read_source


def graph(text: str) -> Any:
    return build([read_source("rute.txt", text.encode())])


def edges(text: str, type_: str) -> set[tuple[str, str]]:
    g = graph(text)
    name = {key: getattr(node, "name", "") for key, node in g.nodes.items()}
    return {(name[e.source], name[e.target]) for e in g.edges.values() if e.type == type_}


def came(text: str) -> dict[str, bool]:
    g = graph(text)
    return {
        g.nodes[e.source].name: e.properties()["present"]
        for e in g.edges.values()
        if e.type == "ATTENDED"
    }


def bodies(text: str) -> set[str]:
    return {n.name for n in graph(text).nodes.values() if n.label == "Body"}


HEAD = "Referat fra møte i Rasutvalget\nDato: 3. mai 2024\n\n"


@pytest.mark.parametrize(
    ("roll", "away"),
    [
        ("Til stede\n Kari Lund (leder)\n Per Moe (tekn. adm.)\nFravær\n Anna Li, Jo By\n", {"Anna Li", "Jo By"}),
        ("Tilstades\n  Kari Lund\n  Per Moe\nIkkje møtt\n  Anna Li\nFrå administrasjonen\n  Tor Vik\n", {"Anna Li"}),
        ("Møtende\n  Kari Lund\n  Per Moe, Sirdal kommune\nForfall\n  Anna Li\nSekretær\n  Ola Bo\n", {"Anna Li"}),
        ("Til stede:\n  Kari Lund\n  Per Moe\nMeldt forfall:\n  Anna Li\n", {"Anna Li"}),
    ],
)  # fmt: skip
def test_a_word_between_names_says_who_stayed_away(roll: str, away: set[str]) -> None:
    told = came(HEAD + roll)
    assert {name for name, present in told.items() if not present} == away
    assert {"Kari Lund", "Per Moe"} <= {name for name, present in told.items() if present}


@pytest.mark.parametrize(
    "title",
    [
        "Fellesnemnda for nye Indre Dal\nMøte torsdag 3. oktober 2024, rådhuset\n",
        "RASRÅDET\nMøte i Vika, fredag 14.6.2024 kl 10\n",
        "Rasrådet for Indre Dal\n\nStyremøte 14. juni 2024\n",
    ],
)
def test_a_meeting_is_one_though_no_word_says_minutes(title: str) -> None:
    text = (
        f"{title}\nTil stede: Kari Moe (leder), lensmann Jo By, Åslaug Vik\nForfall: Per Sund\n\n"
        "Sak 1/24 Drift\nTatt til orientering.\n"
    )
    assert came(text) == {"Kari Moe": True, "Jo By": True, "Åslaug Vik": True, "Per Sund": False}


def test_a_plan_with_a_day_and_nobody_there_is_no_meeting() -> None:
    assert came("Rasrådet\nMøte torsdag 3. oktober 2024\n\nRådet drøfter planen.\n") == {}


@pytest.mark.parametrize(
    ("roster", "held"),
    [
        (
            "ARBEIDSUTVALG\nLeder        Kari Moe      Rindal\nNestleder    Jon Li        Heim\n"
            "Medlem       Ane Vik       Rindal\n",
            {("Kari Moe", "leder"), ("Jon Li", "nestleder"), ("Ane Vik", "medlem")},
        ),
        (
            "Fagråd for ras\n--------------\nSiri Dal      leder        Molde kommune\n"
            "Per Sund      medlem       Aukra kommune\n",
            {("Siri Dal", "leder"), ("Per Sund", "medlem")},
        ),
        (
            "STYRE\n-----\nStyreleder      Bjørg Li        Rindal\nStyremedlem     (ingen)         Heim\n"
            "Styremedlem     Odd Rom         Aure\n\nStyret møtes i mai.\n",
            {("Bjørg Li", "leder"), ("Odd Rom", "medlem")},
        ),
    ],
)  # fmt: skip
def test_rows_of_an_office_and_a_name_below_a_body_tell_who_holds_it(
    roster: str, held: set[tuple[str, str]]
) -> None:
    assert (
        edges(f"Rassamarbeidet i Midtfylket\nHer ser du hvem som er med.\n\n{roster}", "HOLDS")
        == held
    )


def test_rows_of_an_office_below_no_body_seat_nobody() -> None:
    assert not edges(
        "Kontakt\n\nLeder        Kari Moe      Rindal\nVakt         Jon Li        Heim\n", "HOLDS"
    )


def test_who_decided_terms_of_reference_is_not_what_they_are_about() -> None:
    text = (
        "MANDAT\n\nFagråd for ras i Nordfylket\n\nFastsatt av Strategisk samarbeidsutvalg (SSU) 22. februar 2024\n\n"
        "1 Ledelse\nLeder velges for to år.\n\n2 Møter\nMinst seks møter i året. Rådet gir råd til SSU.\n"
    )
    seated = edges(text, "HAS_POST")
    assert seated
    assert all(body.startswith("Fagråd") for body, _ in seated)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mandat\n\nBrannteknisk utvalg\n\nUtvalget møtes to ganger i året.\n",
            "Brannteknisk utvalg",
        ),
        (
            "Mandat\n\nNordfjord klima- og energiråd møtes hver måned.\n",
            "Nordfjord klima- og energiråd",
        ),
        ("Mandat\n\nPedagogisk nettverk\n\nNettverket møtes månedlig.\n", "Pedagogisk nettverk"),
    ],
)
def test_names_with_an_adjective_or_a_place(text: str, name: str) -> None:
    assert bodies(text) == {name}


@pytest.mark.parametrize("title", ["Hvem styrer hva", "Årsmøte avvikles før mai"])
def test_a_verb_is_no_part_of_a_name(title: str) -> None:
    named = bodies(f"Vedtekter for Raslaget\n\n§ 1 {title}\nStyret møtes månedlig.\n")
    assert not {n for n in named if n.startswith("Hvem") or "avvikles" in n}


AGREED = "Samarbeidsavtale mellom Larvik kommune (vertskommune), Færder kommune og Sandefjord kommune\n\n"


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("Styringsgruppen velges for to år. Færder oppnevner nestleder i styringsgruppen.", "Færder Kommune"),
        ("Til styringsgruppen utpeker Sandefjord to medlemmer.", "Sandefjord Kommune"),
    ],
)  # fmt: skip
def test_a_place_stands_for_its_municipality_once_that_is_named(said: str, party: str) -> None:
    assert party in {to for _, to in edges(AGREED + said, "APPOINTED_BY")}


@pytest.mark.parametrize(
    "said", ["Styringsgruppen møtes i Larvik.", "Kontoret ligger ved Færder.", "Larvik rådhus oppnevner ingen."]
)  # fmt: skip
def test_a_place_where_something_is_stays_a_place(said: str) -> None:
    assert not edges(AGREED + said, "APPOINTED_BY")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Barnevernsleder etablerer et fagforum for oppvekst.", ("Barnevernsleder", "fagforum for oppvekst")),
        ("Lensmannen setter ned et rasforum for dalen.", ("Lensmannen", "rasforum")),
        ("Kommunedirektøren oppretter et rasforum for dalen.", ("kommunedirektøren", "rasforum")),
    ],
)  # fmt: skip
def test_an_office_without_an_article_sets_up(said: str, line: tuple[str, str]) -> None:
    assert line in edges(
        f"Mandat for Rasutvalget\n\nUtvalget møtes månedlig.\n{said}\n", "ESTABLISHES"
    )


@pytest.mark.parametrize(
    "said", ["Styreleder oppretter et rasforum.", "Nestleder etablerer et rasforum."]
)
def test_an_office_in_the_body_is_no_party(said: str) -> None:
    assert not {
        n.name
        for n in graph(f"Mandat for Rasutvalget\n\n{said}\n").nodes.values()
        if n.label == "Party"
    }
