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
