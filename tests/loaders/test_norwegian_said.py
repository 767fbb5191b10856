"""What Norwegian papers say of a body in words of their own: rules, those with a voice, seats by right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from loaders import build, read_source

NB = "Mandat for rasgruppen\n\nRasgruppen ble nedsatt av kommunestyret i Dal og har ansvar for arbeidet i kommunen.\n\n"
NN = "Mandat for rasgruppa\n\nRasgruppa vart oppnemnd av kommunestyret i Dal og har ansvar for arbeidet i kommunen.\n\n"


def graph(text: str) -> Any:
    return build([read_source("rute.txt", text.encode())])


def kinds(text: str) -> Iterator[tuple[Any, ...]]:
    for node in graph(text).nodes.values():
        if node.label == "Provision":
            said = node.properties()
            yield said["kind"], said.get("min")


def seats(text: str) -> set[tuple[str, str, int | None]]:
    return {
        (said["name"], said["attendance"], said.get("seats_max"))
        for node in graph(text).nodes.values()
        if node.label == "Post"
        for said in (node.properties(),)
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NN + "Tre må vere til stades for at rasgruppa skal kunne gjere vedtak.", "quorum"),
        (NN + "For å røyste må det vere folk frå minst to bygder til stades.", "quorum"),
        (NN + "Når røystene står likt, gjeld det leiaren går inn for.", "majority"),
        (NB + "Står stemmene likt, avgjør leder.", "majority"),
        (NN + "Rasgruppa avgjer framdrift og innhald.", "competence"),
        (NB + "Rasgruppen avgjør hvem som får tilskudd.", "competence"),
        (NN + "Rasgruppa fastset arbeidsplan for vakta.", "competence"),
        (NB + "Rasgruppen fastsetter gebyrer og åpningstider.", "competence"),
        (NN + "Rasgruppa kan i eiga makt flytte pengar mellom postar.", "competence"),
        (NN + "Rasgruppa kan ikkje gripe inn i personalsaker.", "limit"),
        (NN + "Rasgruppa kan ikkje overprøve faglege vurderingar.", "limit"),
        (NB + "Rasgruppen avgjør ikke klager.", "limit"),
    ],
)
def test_rules_in_their_own_words(text: str, kind: str) -> None:
    assert kind in {said for said, _ in kinds(text)}


@pytest.mark.parametrize(
    "said",
    [
        "Det avgjør kommunestyret.",
        "Rasgruppen avgjør ikke klager.",
        "Vakten fastsetter ruten selv.",
    ],
)
def test_what_others_decide_or_nobody_does_is_no_power(said: str) -> None:
    assert "competence" not in {kind for kind, _ in kinds(NB + said)}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (NN + "Rasgruppa har møte kvar fjortande dag.", 26),
        (NB + "Rasgruppen møtes hver fjortende dag.", 26),
        (NB + "Rasgruppen møtes hver 14. dag.", 26),
    ],
)
def test_every_fortnight(text: str, times: int) -> None:
    assert ("cadence", times) in set(kinds(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NB + "Brannsjefen har møteplikt i rasgruppen, men er ikke medlem.", "Brannsjefen"),
        (NB + "Enhetsleder har møteplikt i rasgruppen.", "Enhetsleder"),
        (NB + "Rektor deltar med talerett.", "Rektor"),
        (NN + "Styrar har rett og plikt til å møte, men har ikkje røysterett.", "Styrar"),
        (NN + "Styrar møter utan røysterett.", "Styrar"),
    ],
)
def test_who_has_to_come_without_a_vote_watches(text: str, name: str) -> None:
    assert (name, "observer", None) in seats(text)


@pytest.mark.parametrize(
    "said",
    [
        "Brannsjefen er ikke medlem av rasgruppen.",
        "Observatør har ikke stemmerett.",
        "Medlem som ikke kan møte, mister ikke talerett.",
    ],
)
def test_who_is_no_member_has_no_seat(said: str) -> None:
    assert not seats(NB + said)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (NB + "Agder fylkeskommune skal ha to medlemmer i rasgruppen.", 2),
        (NB + "Næringsforeningen får oppnevne to medlemmer.", 2),
        (NB + "Næringsforeningen har krav på én representant i rasgruppen.", 1),
        (NN + "Kvar kommune skal ha to representantar i rasgruppa.", 2),
    ],
)
def test_seats_by_right(text: str, count: int) -> None:
    assert {high for _, _, high in seats(text)} == {count}


def test_how_many_a_body_shall_have_is_no_seat_that_it_sends() -> None:
    assert not seats(NB + "Rådet skal ha ni medlemmer.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            NN + "Rasgruppa er sett saman slik:\n- 2 frå dei tilsette\n- 1 frå NVE",
            "2 frå dei tilsette",
        ),
        (
            NB + "Rasgruppen består av to fra lærerne, én fra de ansatte og tre leger.",
            "én fra de ansatte",
        ),
        (
            NB + "Rasgruppen består av:\n- to fra de ansatte\n- én som fylkeskommunen utpeker",
            "to fra de ansatte",
        ),
    ],
)
def test_people_whom_the_members_are_from_have_no_seats_of_their_own(text: str, said: str) -> None:
    found = {name for name, _, _ in seats(text)}
    assert said in found
    assert not {"de ansatte", "dei tilsette", "to fra", "2 frå"} & found


def test_an_item_that_begins_with_a_body_seats_its_people_there() -> None:
    text = (
        NB
        + "Organer:\n- Styret for rasvakta møtes månedlig. To fra hver kommune.\n- Rasrådet gir råd. Tre fra NVE.\n"
    )
    g = graph(text)
    held = {g.nodes[e.source].name for e in g.edges.values() if e.type == "HAS_POST"}
    assert held == {"Styret for rasvakta", "Rasrådet"}


@pytest.mark.parametrize(
    "said", ["Ungdomsrådet har uttalt at det vil ha to plasser.", "Velforeningen ba om to plasser."]
)
def test_what_somebody_would_have_is_no_size(said: str) -> None:
    assert "size" not in {kind for kind, _ in kinds(NB + said)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            NB + "Faggruppen ble startet i 2020 av rasgruppen.",
            ("ESTABLISHES", "Rasgruppen", "Faggruppen"),
        ),
        (NN + "Faggruppa vart starta av rasgruppa.", ("ESTABLISHES", "Rasgruppa", "Faggruppa")),
        (
            NB + "Ved uenighet må saken til kommunestyret.",
            ("ESCALATES_TO", "Rasgruppen", "kommunestyret"),
        ),
        (
            NN + "Ved usemje skal spørsmålet vidare til formannskapet.",
            ("ESCALATES_TO", "Rasgruppa", "formannskapet"),
        ),
    ],
)
def test_lines_in_short_words(text: str, line: tuple[str, str, str]) -> None:
    g = graph(text)
    name = {key: getattr(node, "name", "") for key, node in g.nodes.items()}
    kind, source, target = line
    told = {
        (e.type, name[e.source], name[e.target].removesuffix(" i Dal")) for e in g.edges.values()
    }
    assert (kind, source, target) in told


@pytest.mark.parametrize(
    "said", ["Ulike faggrupper ble startet av rasgruppen.", "Arbeidet startet i kommunestyret."]
)
def test_trades_and_work_are_not_set_up(said: str) -> None:
    g = graph(NB + said)
    made = {g.nodes[e.target].name for e in g.edges.values() if e.type == "ESTABLISHES"}
    assert made <= {"Rasgruppen"}
