"""Norwegian documents, bokmål and nynorsk: bodies, lines and rules, in wordings of our own."""

from __future__ import annotations

import pytest

from graph.edges import Succeeds
from loaders.segment.language import language_of
from tests.loaders.reading import graph_of, lines, modality, names, provisions

BOKMAL = (
    "Mandat for Sjøvettrådet\n\nFormål\n\nRådet skal gi kommunene og sykehuset et felles sted "
    "å møtes om sikkerhet på sjøen, og det er ikke et organ for klager.\n\nOppgaver\n\n"
)
NYNORSK = (
    "Mandat for Sjøvettsrådet\n\nFøremål\n\nRådet skal gje kommunane og sjukehuset ein felles stad "
    "å møtast om tryggleik på sjøen, og det er ikkje eit organ for klager.\n\nOppgåver\n\n"
)

SAID = [
    ("Sjøvettrådet rapporterer årlig til Havneutvalget.", ("REPORTS_TO", "Sjøvettrådet", "Havneutvalget")),
    ("Arbeidsgruppa for bøyer er underlagt Havneutvalget.", ("REPORTS_TO", "Arbeidsgruppa for bøyer", "Havneutvalget")),
    ("Rådet innstiller til Havneutvalget om nye takster.", ("RECOMMENDS_TO", "Sjøvettrådet", "Havneutvalget")),
    ("Rådet legger planen frem for Havneutvalget til vedtak.", ("RECOMMENDS_TO", "Sjøvettrådet", "Havneutvalget")),
    ("Losgruppa forbereder saker for Havneutvalget.", ("PREPARES_CASES_FOR", "Losgruppa", "Havneutvalget")),
    ("Rådet følger opp vedtak fattet av Havneutvalget.", ("EXECUTES_DECISIONS_OF", "Sjøvettrådet", "Havneutvalget")),
    ("Uenighet i rådet løftes til Havneutvalget.", ("ESCALATES_TO", "Sjøvettrådet", "Havneutvalget")),
    ("Rådet orienterer Havneutvalget om arbeidet.", ("INFORMS", "Sjøvettrådet", "Havneutvalget")),
    ("Losgruppa er opprettet av Havneutvalget.", ("ESTABLISHES", "Havneutvalget", "Losgruppa")),
    ("Rådet nedsetter Losgruppa for ett år.", ("ESTABLISHES", "Sjøvettrådet", "Losgruppa")),
    ("Rådet samordner planene med Losgruppa.", ("COORDINATES_WITH", "Sjøvettrådet", "Losgruppa")),
    ("Havnesekretariatet er sekretariat for rådet.", ("SERVES", "Havnesekretariatet", "Sjøvettrådet")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SAID, ids=[text[:40] for text, _ in SAID])
def test_a_line_in_bokmal(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(BOKMAL + text + "\n"))


SAGT = [
    ("Sjøvettsrådet rapporterer årleg til Hamneutvalet.", ("REPORTS_TO", "Sjøvettsrådet", "Hamneutvalet")),
    ("Rådet legg planen fram for Hamneutvalet til godkjenning.", ("RECOMMENDS_TO", "Sjøvettsrådet", "Hamneutvalet")),
    ("Losgruppa førebur sakene til Hamneutvalet.", ("PREPARES_CASES_FOR", "Losgruppa", "Hamneutvalet")),
    ("Usemje i rådet skal løftast til Hamneutvalet.", ("ESCALATES_TO", "Sjøvettsrådet", "Hamneutvalet")),
    ("Rådet orienterer Hamneutvalet om arbeidet.", ("INFORMS", "Sjøvettsrådet", "Hamneutvalet")),
    ("Rådet opprettar Losgruppa for eitt år.", ("ESTABLISHES", "Sjøvettsrådet", "Losgruppa")),
    ("Rådet samordnar planane med Losgruppa.", ("COORDINATES_WITH", "Sjøvettsrådet", "Losgruppa")),
    ("Hamnesekretariatet er sekretariat for rådet.", ("SERVES", "Hamnesekretariatet", "Sjøvettsrådet")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SAGT, ids=[text[:40] for text, _ in SAGT])
def test_a_line_in_nynorsk(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(NYNORSK + text + "\n"))


NOT_SAID = [
    (BOKMAL, "Rådet rapporterer ikke til Havneutvalget."),
    (BOKMAL, "Skal rådet rapportere til Havneutvalget?"),
    (BOKMAL, "Losgruppa rapporterte tidligere til Havneutvalget."),
    (BOKMAL, "Det ble oppnevnt en leder for området."),
    (NYNORSK, "Rådet rapporterer ikkje til Hamneutvalet."),
    (NYNORSK, "Skal rådet rapportere til Hamneutvalet?"),
    (NYNORSK, "Losgruppa rapporterte tidlegare til Hamneutvalet."),
]


@pytest.mark.parametrize(("head", "text"), NOT_SAID, ids=[text[:40] for _, text in NOT_SAID])
def test_no_line(head: str, text: str) -> None:
    assert lines(graph_of(head + text + "\n")) == set()


def test_what_may_be_set_up_is_a_possibility() -> None:
    graph = graph_of(BOKMAL + "Rådet kan opprette Losgruppa ved behov.\n")
    assert ("ESTABLISHES", "Sjøvettrådet", "Losgruppa") in lines(graph)
    assert modality(graph, "ESTABLISHES") == {"may"}


RULES = [
    (BOKMAL, "Rådet møtes minst fire ganger i året.", "cadence", 4, None),
    (BOKMAL, "Rådet møtes månedlig.", "cadence", 12, 12),
    (BOKMAL, "Rådet treffer beslutninger ved konsensus.", "consensus", None, None),
    (BOKMAL, "Rådet er vedtaksført når halvparten av medlemmene er til stede.", "quorum", None, None),
    (BOKMAL, "Hvert medlem i rådet har et personlig varamedlem.", "deputies", None, None),
    (NYNORSK, "Rådet møtest om lag seks gonger i året.", "cadence", 6, 6),
    (NYNORSK, "Rådet skal søkje semje.", "consensus", None, None),
    (NYNORSK, "Kvar medlem i rådet har ein personleg varamedlem.", "deputies", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "text", "kind", "low", "high"), RULES, ids=[r[1][:40] for r in RULES]
)
def test_a_rule_of_a_body(
    head: str, text: str, kind: str, low: int | None, high: int | None
) -> None:
    body = "Sjøvettrådet" if head == BOKMAL else "Sjøvettsrådet"
    assert (body, kind, low, high) in provisions(graph_of(head + text + "\n"))


def test_words_that_only_look_like_bodies_are_none() -> None:
    text = "De er oppnevnt for to år i fellesskap, og fagområdet er stort. Prisnivået endres, og rådene følges.\n"
    assert names(graph_of(BOKMAL + text)) == {"Sjøvettrådet"}


def test_one_group_written_gruppa_is_no_many() -> None:
    graph = graph_of(BOKMAL + "Losgruppa møtes hver måned. Losgruppen har fem medlemmer.\n")
    assert len([n for n in names(graph) if n.startswith("Losgrupp")]) == 1


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (BOKMAL, "Sjøvettrådet erstatter Fyrnemnda."),
        (NYNORSK, "Sjøvettsrådet erstattar Fyrnemnda."),
    ],
)
def test_who_takes_over(head: str, text: str) -> None:
    graph = graph_of(head + text + "\n")
    found = {
        (graph.nodes[e.source].name, graph.nodes[e.target].name) for e in graph.joining(Succeeds)
    }
    successor, _, _ = text.partition(" ")
    assert found == {(successor, "Fyrnemnda")}


def test_the_paper_names_who_it_is_for() -> None:
    text = (
        "Helsefellesskapet Ytterkysten\n\nMANDAT FOR FAGLIG SAMHANDLINGSUTVALG FOR ELDRE\n\nOppgaver\n\n"
        "Utvalget rapporterer til Kystutvalget hvert år, og det er en oppgave for kommunene og sykehuset "
        "å følge med på at det blir gjort.\n"
    )
    ((kind, source, target),) = lines(graph_of(text))
    assert (kind, target) == ("REPORTS_TO", "Kystutvalget")
    assert source.casefold().startswith("faglig samhandlingsutvalg")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vandrådet skal mødes to gange om året. Hver kommune skal have en leder med.", "da"),
        (
            "Tilsynet ved kysten er lagt til rådet, som skal have to møder, og hver by skal have en plads.",
            "da",
        ),
        (
            "Rådet skal ikke møtes uten at kommunene blir hørt, og etter møtet blir det sendt ut referat.",
            "nb",
        ),
        (
            "Rådet skal ikkje møtast utan at kommunane blir høyrde, og dei får referat frå møtet.",
            "nn",
        ),
        (
            "The council shall meet with each of the towns of the coast, and the minutes are sent to them.",
            "en",
        ),
    ],
)
def test_which_language(text: str, language: str) -> None:
    assert language_of(text) == language
