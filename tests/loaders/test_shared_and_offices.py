"""Shared people that are demanded, and offices that give a seat, in English and Norwegian."""

# ruff: noqa: E501  (one case on a line)
from __future__ import annotations

import pytest

from graph.edges import ExOfficio, HasPost
from tests.loaders.reading import graph_of, overlap_rules

EN = "Kelp Board - Terms of Reference\n\n1. Purpose\n\nThe Kelp Board (the Board) brings the ports together with the Coast Committee. The Board is not a court.\n\n2. Members\n\n"
NB = "Mandat for Tangrådet\n\n1. Formål\n\nTangrådet (rådet) samler havnene langs kysten om sikkerhet på sjøen, og det er ikke et organ for klager. Rådet møtes etter behov.\n\n2. Medlemmer\n\n"
NN = "Mandat for Tangrådet\n\n1. Føremål\n\nTangrådet (rådet) samlar hamnene langs kysten om tryggleik på sjøen, og det er ikkje eit organ for klager. Rådet møtest ved behov.\n\n2. Medlemer\n\n"
TWO = {
    EN: {"Kelp Board", "Coast Committee"},
    NB: {"Tangrådet", "Kystutvalget"},
    NN: {"Tangrådet", "Kystutvalet"},
}
SHARED = [(EN,"The Board works with the Coast Committee. At least one person shall sit on both committees.","must"),(EN,"At least two people should sit on both the Board and the Coast Committee.","should"),(EN,"There should be at least one member in common between the Board and the Coast Committee.","should"),(EN,"At least one member of the Board must also be a member of the Coast Committee.","must"),(EN,"One member of the Board shall also serve on the Coast Committee.","must"),(EN,"There shall be cross-membership between the Board and the Coast Committee.","must"),(EN,"The Board and the Coast Committee must share at least one member.","must"),(EN,"A minimum of two members of the Coast Committee should also sit on the Board.","should"),
(NB,"Minst to av medlemmene i rådet skal også delta i Kystutvalget.","must"),(NB,"Minst ett medlem av Kystutvalget bør også sitte i rådet.","should"),(NB,"Rådet skal ha to medlemmer som også sitter i Kystutvalget.","must"),(NB,"Det skal være personsammenfall mellom rådet og Kystutvalget.","must"),(NB,"Minst én person skal sitte i både rådet og Kystutvalget.","must"),(NB,"Ett av medlemmene i rådet skal samtidig være medlem av Kystutvalget.","must"),
(NN,"Minst to av medlemene i rådet skal også delta i Kystutvalet.","must"),(NN,"Minst éin medlem av Kystutvalet bør også sitje i rådet.","should"),(NN,"Rådet skal ha to medlemer som også sit i Kystutvalet.","must"),(NN,"Minst éin person skal sitje i både rådet og Kystutvalet.","must")]  # fmt: skip
NOT_SHARED = [(EN,"A member of the Board may not also be a member of the Coast Committee."),(EN,"The Chair of the Board sits on the Coast Committee."),(EN,"It was suggested that one member should sit on both the Board and the Coast Committee."),(EN,"The Board and the Coast Committee meet in the same building."),(NB,"Medlem av rådet kan ikke samtidig være medlem av Kystutvalget."),(NB,"Lederen av rådet sitter også i Kystutvalget."),(NB,"Det ble foreslått at ett medlem også skal sitte i Kystutvalget."),(NN,"Medlem av rådet kan ikkje samstundes vere medlem av Kystutvalet.")]  # fmt: skip
OFFICES = [(EN,"The Chair of the Board is an ex officio member of the Coast Committee.", "Kelp Board", "Coast Committee"),(EN,"The Chair of the Coast Committee is a member of the Board by virtue of office.", "Coast Committee", "Kelp Board"),(EN,"The Chair of the Board sits on the Coast Committee ex officio.", "Kelp Board", "Coast Committee"),(EN,"The chair of the Board sits on the Coast Committee as of right.", "Kelp Board", "Coast Committee"),(EN,"The Chair of the Board attends the Coast Committee by virtue of that office.", "Kelp Board", "Coast Committee"),(EN,"The Chair of the Board has a seat on the Coast Committee by right.", "Kelp Board", "Coast Committee"),(EN,"The Chair of the Board will automatically be a member of the Coast Committee.", "Kelp Board", "Coast Committee"),(EN,"The Chair of the Board also serves on the Coast Committee.", "Kelp Board", "Coast Committee"),
(NB,"Lederen av rådet er fast medlem av Kystutvalget.", "Tangrådet", "Kystutvalget"),(NB,"Leder av rådet tiltrer Kystutvalget som observatør.", "Tangrådet", "Kystutvalget"),(NB,"Rådets leder er medlem av Kystutvalget i kraft av sitt verv.", "Tangrådet", "Kystutvalget"),(NB,"Lederen i rådet møter i Kystutvalget.", "Tangrådet", "Kystutvalget"),(NB,"Leder og nestleder i rådet er selvskrevne medlemmer av Kystutvalget.", "Tangrådet", "Kystutvalget"),(NB,"Lederen av rådet sitter også i Kystutvalget.", "Tangrådet", "Kystutvalget"),
(NN,"Leiaren og nestleiaren i rådet er sjølvskrivne medlemer av Kystutvalet.", "Tangrådet", "Kystutvalet"),(NN,"Leiaren i rådet er fast medlem av Kystutvalet.", "Tangrådet", "Kystutvalet"),(NN,"Leiaren i rådet har møteplikt i Kystutvalet.", "Tangrådet", "Kystutvalet"),(NN,"Leiaren i rådet møter i Kystutvalet utan røysterett.", "Tangrådet", "Kystutvalet")]  # fmt: skip
NO_OFFICES = [(EN,"The Chair of the Board shall not be a member of the Coast Committee."),(EN,"The Chair of the Board was a member of the Coast Committee until 2020."),(EN,"The Chair of the Board will be invited to the Coast Committee."),(NB,"Lederen av rådet kan ikke være medlem av Kystutvalget."),(NB,"Lederen av rådet orienterte Kystutvalget."),(NN,"Leiaren i rådet kan ikkje vere medlem av Kystutvalet.")]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "strength"), SHARED, ids=[t[:60] for _, t, _ in SHARED])
def test_shared_people(head: str, text: str, strength: str) -> None:
    assert overlap_rules(graph_of(head + text + "\n")) == {
        (strength, "member", frozenset(TWO[head]))
    }


@pytest.mark.parametrize(("head", "text"), NOT_SHARED, ids=[t[:60] for _, t in NOT_SHARED])
def test_no_shared_people(head: str, text: str) -> None:
    assert not overlap_rules(graph_of(head + text + "\n"))


def _given(text: str) -> set[tuple[str, str]]:
    graph = graph_of(text)
    own = {e.target: graph.nodes[e.source].name for e in graph.joining(HasPost)}
    return {(own[e.source], own[e.target]) for e in graph.joining(ExOfficio)}


@pytest.mark.parametrize(
    ("head", "text", "giver", "body"), OFFICES, ids=[t[:60] for _, t, *_ in OFFICES]
)
def test_a_seat_by_office(head: str, text: str, giver: str, body: str) -> None:
    assert _given(head + text + "\n") == {(giver, body)}


@pytest.mark.parametrize(("head", "text"), NO_OFFICES, ids=[t[:60] for _, t in NO_OFFICES])
def test_no_seat_by_office(head: str, text: str) -> None:
    assert not _given(head + text + "\n")
