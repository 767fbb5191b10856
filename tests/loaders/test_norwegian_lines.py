"""Lines between bodies in bokmål and nynorsk, in more wordings of our own, and what is none."""

from __future__ import annotations

import pytest

from graph.edges import Succeeds
from tests.loaders.reading import graph_of, lines

NB = (
    "Mandat for Seilrådet\n\nFormål\n\nRådet skal gi kommunene og sykehuset et felles sted å møtes om "
    "sikkerhet på sjøen, og det er ikke et organ for klager.\n\nOppgaver\n\n"
)
NN = (
    "Mandat for Seglrådet\n\nFøremål\n\nRådet skal gje kommunane og sjukehuset ein felles stad å møtast "
    "om tryggleik på sjøen, og det er ikkje eit organ for klager.\n\nOppgåver\n\n"
)
SAID = [
    (NB, "Rådet svarer overfor Havneutvalget.", ("REPORTS_TO", "Seilrådet", "Havneutvalget")),
    (NB, "Rådet sorterer under Havneutvalget.", ("REPORTS_TO", "Seilrådet", "Havneutvalget")),
    (
        NB,
        "Rådet gir sine innstillinger til Havneutvalget.",
        ("RECOMMENDS_TO", "Seilrådet", "Havneutvalget"),
    ),
    (
        NB,
        "Havneutvalget vedtar planen etter innstilling fra rådet.",
        ("RECOMMENDS_TO", "Seilrådet", "Havneutvalget"),
    ),
    (
        NB,
        "Vedtak i Havneutvalget settes ut i livet av rådet.",
        ("EXECUTES_DECISIONS_OF", "Seilrådet", "Havneutvalget"),
    ),
    (
        NB,
        "Er rådet uenig, sendes saken til Havneutvalget.",
        ("ESCALATES_TO", "Seilrådet", "Havneutvalget"),
    ),
    (
        NB,
        "Rådet gir Havneutvalget en skriftlig statusrapport.",
        ("INFORMS", "Seilrådet", "Havneutvalget"),
    ),
    (
        NB,
        "Rådet sender årsmeldingen til Havneutvalget til orientering.",
        ("INFORMS", "Seilrådet", "Havneutvalget"),
    ),
    (NB, "Sekretariatet er lagt til Skien kommune.", ("SERVES", "Skien Kommune", "Seilrådet")),
    (NN, "Rådet sorterer under Hamneutvalet.", ("REPORTS_TO", "Seglrådet", "Hamneutvalet")),
    (
        NN,
        "Rådet gjev Hamneutvalet tilråding om takstar.",
        ("RECOMMENDS_TO", "Seglrådet", "Hamneutvalet"),
    ),
    (
        NN,
        "Rådet legg fram framlegg til plan for Hamneutvalet.",
        ("RECOMMENDS_TO", "Seglrådet", "Hamneutvalet"),
    ),
    (
        NN,
        "Vert rådet usamd, skal saka sendast til Hamneutvalet.",
        ("ESCALATES_TO", "Seglrådet", "Hamneutvalet"),
    ),
    (
        NN,
        "Rådet sender årsmeldinga til Hamneutvalet til orientering.",
        ("INFORMS", "Seglrådet", "Hamneutvalet"),
    ),
    (NN, "Sekretariatet er lagt til Gloppen kommune.", ("SERVES", "Gloppen Kommune", "Seglrådet")),
]


@pytest.mark.parametrize(("head", "text", "line"), SAID, ids=[t[:40] for _, t, _ in SAID])
def test_a_line(head: str, text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(head + text + "\n"))


NOT_SAID = [
    (NB, "Det er foreslått at rådet skal rapportere til Havneutvalget."),
    (NB, "Rådet sender ikke saker til Havneutvalget."),
    (NB, "Om rådet skal innstille til Havneutvalget, er ikke avgjort."),
    (NB, "Direktøren rapporterer til Havneutvalget."),
    (NB, "Forslaget om at rådet skulle orientere Havneutvalget, falt."),
    (NN, "Det er føreslått at rådet skal rapportere til Hamneutvalet."),
    (NN, "Rådet sender ikkje saker til Hamneutvalet."),
    (NN, "Om rådet skal innstille til Hamneutvalet, er ikkje avgjort."),
]


@pytest.mark.parametrize(("head", "text"), NOT_SAID, ids=[t[:40] for _, t in NOT_SAID])
def test_no_line(head: str, text: str) -> None:
    assert lines(graph_of(head + text + "\n")) == set()


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (NB, "Seilrådet trer i stedet for Fyrnemnda."),
        (NB, "Seilrådet har overtatt oppgavene til Fyrnemnda."),
        (NN, "Seglrådet trer i staden for Fyrnemnda."),
        (NN, "Fyrnemnda er lagt ned, og oppgåvene er overtekne av Seglrådet."),
    ],
)
def test_who_takes_over(head: str, text: str) -> None:
    graph = graph_of(head + text + "\n")
    found = {graph.nodes[e.target].name for e in graph.joining(Succeeds)}
    assert found == {"Fyrnemnda"}
