"""People on a web page, each on lines of their own: the name, the place in the body, the job."""

from __future__ import annotations

import pytest

from graph.edges import Holds
from graph.nodes import Body, Post
from tests.loaders.reading import graph_of

PAGES = {
    "nb": "Til hovedinnhold\nFjordland havn\nMeny\n\nLosrådet\n\nRådet møtes seks ganger i året.\n\nMedlemmer\n\n"
    "Gunn Lien\nLeder\nKlinikksjef, Sykehuset Fjordland\n\nArvid Moe\nNestleder\nHavnesjef, Moss kommune\n\n"
    "Bente Vik\nVararepresentant for Arvid Moe\nHalden kommune\n\nIda Lund\nSekretær\nRådgiver, Havnekontoret\n",
    "nn": "Til hovudinnhald\nFjordland hamn\nMeny\n\nLosrådet\n\nRådet møtest seks gonger i året.\n\nMedlemer\n\n"
    "Gunn Lien\nLeiar\nKlinikksjef, Helse Førde\n\nArvid Moe\nNestleiar\nHamnesjef, Stad kommune\n\n"
    "Bente Vik\nVara for Arvid Moe\nKinn kommune\n\nIda Lund\nSekretær\nRådgjevar, Hamnekontoret\n",
    "en": "Skip to main content\nPort of Wick\nMenu\n\nPilot Board\n\nThe Board meets monthly.\n\nMembers\n\n"
    "Ann Hill\nChair\nHarbour Master, Port of Wick\n\nBob Reid\nVice-Chair\nDirector, Wick Trust\n\n"
    "Eve Hay\nDeputy for Bob Reid\nWick Trust\n\nCarol Gunn\nSecretary\nDemocratic Services\n",
    "da": "Gå til indhold\nKlitby Havn\nMenu\n\nLodsrådet\n\nRådet mødes hver måned.\n\nMedlemmer\n\n"
    "Anne Holm\nFormand\nHavnechef, Klitby Kommune\n\nBo Kær\nNæstformand\nLæge, Sygehuset Klitby\n\n"
    "Ib Ravn\nSuppleant for Bo Kær\nKlitby Kommune\n\nEva Lund\nSekretær\nKonsulent, Havnekontoret\n",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(PAGES))
def test_the_place_of_each_stands_below_the_name(language: str) -> None:
    graph = graph_of(PAGES[language])
    told = []
    for edge in graph.joining(Holds):
        post = graph.nodes[edge.target]
        assert isinstance(post, Post)
        told.append((post.role, edge.as_, edge.title is not None))
    assert sorted(told) == [
        ("chair", "holder", True), ("member", "deputy", False), ("secretary", "holder", language != "en"),
        ("vice_chair", "holder", True),
    ]  # fmt: skip


@pytest.mark.parametrize("language", sorted(PAGES))
def test_navigation_is_no_title(language: str) -> None:
    said = {body.name.casefold() for body in graph_of(PAGES[language]).of(Body)}
    assert not [name for name in said if "innhold" in name or "content" in name or "meny" in name]
