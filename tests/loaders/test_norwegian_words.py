"""Norwegian as administration writes it: forms of verbs, how often, who sits and who only speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from loaders import build, read_source
from loaders.tokens import lemma_of

NB = (
    "Mandat for Rasutvalget\n\nFormål\nHer står det hvordan rasutvalget skal arbeide i kommunen, og hva som "
    "ikke hører til oppgavene.\n\nArbeid\n\n"
)
NN = (
    "Mandat for Rasutvalet\n\nFøremål\nHer står det korleis rasutvalet skal arbeide i kommunen, og kva som "
    "ikkje høyrer til oppgåvene.\n\nArbeid\n\n"
)


def graph(text: str) -> Any:
    return build([read_source("rute.txt", text.encode())])


def kinds(text: str) -> Iterator[tuple[Any, ...]]:
    for node in graph(text).nodes.values():
        if node.label == "Provision":
            said = node.properties()
            yield said["kind"], said.get("min"), said.get("max")


def lines(text: str) -> set[tuple[str, str, str]]:
    g = graph(text)
    name = {key: getattr(node, "name", "") for key, node in g.nodes.items()}
    return {(e.type, name[e.source], name[e.target]) for e in g.edges.values()}


def seats(text: str) -> set[tuple[str, str, str]]:
    g = graph(text)
    return {
        (g.nodes[e.source].name, said["role"], said["attendance"])
        for e in g.edges.values()
        if e.type == "HAS_POST" and (said := g.nodes[e.target].properties())
    }


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("rapportere", "rapportere rapportera rapporterer rapporterte rapportert rapporterast"),
        ("oppnemne", "oppnemne oppnemna oppnemner oppnemnde oppnemnd oppnemnt oppnemnast"),
        ("velje", "velje velja vel valde vald veljast"),
        ("setje", "setje setja set sette sett setjast"),
        ("gje", "gje gjev gav gjeve gjevast gi gir gitt"),
        ("overta", "overta overtek overtok overteke overtekne overtakast"),
        ("førebu", "førebu førebur førebudde førebudd førebuast"),
        ("vedta", "vedta vedtek vedtok vedteke vedteken vedtekne"),
    ],
)
def test_a_verb_of_nynorsk_has_one_lemma(lemma: str, forms: str) -> None:
    assert {lemma_of(form, "nn") for form in forms.split()} == {lemma}


@pytest.mark.parametrize(
    ("head", "text", "least", "most"),
    [
        (NB, "Utvalget innkalles av sekretariatet én gang i året.", 1, 1),
        (NB, "Utvalget kalles sammen to ganger i året.", 2, 2),
        (NB, "Lederen kaller inn til møte minst tre ganger årlig.", 3, None),
        (NB, "Det skal normalt avholdes seks møter per år.", 6, 6),
        (NN, "Utvalet vert kalla inn av sekretariatet ein gong i året.", 1, 1),
        (NN, "Utvalet skal haldast to gonger i året.", 2, 2),
        (NN, "Møta vert haldne kvart kvartal.", 4, 4),
        (NN, "Utvalet kjem saman fem gonger i året.", 5, 5),
    ],
)
def test_how_often(head: str, text: str, least: int, most: int | None) -> None:
    assert ("cadence", least, most) in set(kinds(head + text + "\n"))


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (NB, "Utvalget sender ut nyhetsbrev to ganger i året."),
        (NN, "Utvalet har møtt fire gonger så langt i år."),
        (NN, "Utvalet gjev ut eit hefte ein gong i året."),
    ],
)
def test_no_meetings(head: str, text: str) -> None:
    assert "cadence" not in {kind for kind, *_ in kinds(head + text + "\n")}


@pytest.mark.parametrize(
    ("head", "text", "told"),
    [
        (NB, "Lederen har møte- og talerett i kommunestyret.", ("kommunestyret", "member", "observer")),
        (NB, "Lederen av Rasutvalget skal alltid sitte i Fjellforum.", ("Fjellforum", "member", "full")),
        (NN, "Leiaren har møterett i kommunestyret.", ("kommunestyret", "member", "observer")),
        (NN, "Leiaren i Rasutvalet møter i Fjellforum utan røysterett.", ("Fjellforum", "member", "observer")),
    ],
)  # fmt: skip
def test_a_chair_elsewhere(head: str, text: str, told: tuple[str, str, str]) -> None:
    found = seats(head + text + "\n")
    assert told in found
    assert {seat for seat in found if seat[0].startswith("Ras")} == {
        (seat[0], "chair", "full") for seat in found if seat[0].startswith("Ras")
    }


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (NB, "Det bør vurderes om lederen av Rasutvalget også skal møte i Fjellforum."),
        (NN, "Det bør vurderast om leiaren i Rasutvalet òg skal sitje i Fjellforum."),
    ],
)
def test_no_seat_that_is_only_thought_of(head: str, text: str) -> None:
    assert not seats(head + text + "\n")


def test_a_chair_appointed_is_no_group_set_up() -> None:
    found = lines(NB + "Lederen av gruppen oppnevnes av kommunene.\n")
    assert "ESTABLISHES" not in {kind for kind, *_ in found}
    found = lines(NB + "Utvalget er oppnevnt av kommunestyret for fire år.\n")
    assert ("ESTABLISHES", "kommunestyret", "Rasutvalget") in found


@pytest.mark.parametrize(
    ("head", "text", "who"),
    [
        (NB, "Kommunedirektøren forbereder sakene for utvalget.", "kommunedirektøren"),
        (NB, "Sakene til utvalget forberedes av rådmannen.", "rådmannen"),
        (NN, "Kommunedirektøren førebur sakene for utvalet.", "kommunedirektøren"),
    ],
)
def test_an_office_prepares(head: str, text: str, who: str) -> None:
    body = "Rasutvalget" if head is NB else "Rasutvalet"
    assert ("PREPARES_CASES_FOR", who, body) in lines(head + text + "\n")
