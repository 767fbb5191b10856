"""Minutes, letters and papers in running text: whose the facts are that a sentence goes on to tell."""

from __future__ import annotations

import pytest

from graph.edges import HasPost, Holds
from graph.nodes import Body, Person, Post
from graph.value import Graph
from tests.loaders.reading import graph_of, lines, names, provisions


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds a seat, in which body, as what."""
    graph = graph_of(text)
    body = {e.target: graph.nodes[e.source].name for e in graph.joining(HasPost)}
    out = set()
    for edge in graph.joining(Holds):
        post, person = graph.nodes[edge.target], graph.nodes[edge.source]
        assert isinstance(post, Post)
        assert isinstance(person, Person)
        out.add((person.name, body[edge.target], post.role))
    return out


def posts(graph: Graph) -> set[tuple[str, str, int | None, str]]:
    """Body, name, least number and status of every post."""
    out = set()
    for edge in graph.joining(HasPost):
        post = graph.nodes[edge.target]
        assert isinstance(post, Post)
        out.add((graph.nodes[edge.source].name, post.name, post.seats_min, post.status))
    return out


class TestOfEach:
    @pytest.mark.parametrize(
        "said",
        ["Begge udvalg mødes", "De to udvalg mødes", "Hvert udvalg mødes", "Hvert af de to udvalg mødes",
         "Disse udvalg mødes", "De to nye udvalg mødes"],
    )  # fmt: skip
    def test_what_is_said_of_several_is_said_of_each(self, said: str) -> None:
        text = f"Direktionen har nedsat to udvalg: Kajudvalget og Fyrudvalget. {said} fire gange om året."
        told = provisions(graph_of(text))
        assert {("Kajudvalget", "cadence", 4, 4), ("Fyrudvalget", "cadence", 4, 4)} <= told
        assert not any(body == "Direktionen" for body, *_ in told)

    def test_three_of_them_and_no_more(self) -> None:
        text = (
            "Direktionen har oprettet tre fora: Driftsforum, Klinikforum og Dataforum. "
            "Hvert forum mødes månedligt."
        )
        told = {(b, k, n) for b, k, n, _ in provisions(graph_of(text))}
        assert told == {(b, "cadence", 12) for b in ("Driftsforum", "Klinikforum", "Dataforum")}

    def test_nobody_is_meant_where_none_were_named(self) -> None:
        text = "Bestyrelsen har fem medlemmer. Hver gruppe mødes fire gange om året."
        assert ("Bestyrelsen", "cadence", 4, 4) not in provisions(graph_of(text))


class TestJustSetUp:
    @pytest.mark.parametrize(
        ("text", "body"),
        [
            ("Byrådet har besluttet at oprette et ungeråd. Rådet mødes fire gange om året.", "ungeråd"),
            ("Styregruppen nedsatte en dataarbejdsgruppe. Gruppen mødes fire gange om året.",
             "dataarbejdsgruppe"),
            ("Kystudvalget mødtes i maj. Et forslag om at oprette et haveudvalg blev vedtaget. "
             "Udvalget mødes fire gange om året.", "haveudvalg"),
            ("Kommunen har et ældreråd. Rådet mødes fire gange om året.", "ældreråd"),
        ],
    )  # fmt: skip
    def test_the_noun_behind_it_means_the_new_one(self, text: str, body: str) -> None:
        assert (body, "cadence", 4, 4) in provisions(graph_of(text))

    def test_one_that_fell_is_not_meant(self) -> None:
        text = (
            "Kystudvalget mødtes. Et forslag om at oprette et festudvalg faldt. "
            "Udvalget mødes fire gange om året."
        )
        assert ("festudvalg", "cadence", 4, 4) not in provisions(graph_of(text))

    def test_those_that_others_send_from_are_the_old_ones(self) -> None:
        text = (
            "Styregruppen nedsatte en ungegruppe. Gruppen består af to medlemmer fra gruppen af skoler "
            "og refererer til styregruppen."
        )
        assert ("REPORTS_TO", "ungegruppe", "Styregruppen") in lines(graph_of(text))

    def test_a_board_is_told_by_what_has_one(self) -> None:
        text = (
            "Naturparken ledes af en bestyrelse på syv medlemmer. Medlemmerne udpeges af Vinding Kommune (4), "
            "Ølholm Kommune (2) og Friluftsrådet (1)."
        )
        told = posts(graph_of(text))
        assert sorted(n or 0 for body, _, n, _ in told if body.casefold() == "bestyrelse") == [
            1,
            2,
            4,
        ]
        assert not any(body == "Friluftsrådet" for body, *_ in told)


class TestGoingOn:
    @pytest.mark.parametrize(
        "text",
        [
            "Havneforum har otte medlemmer og mødes hvert kvartal.",
            "Havneforum ledes af en vicedirektør og mødes hvert kvartal.",
            "Havneforum består af fire chefer, mødes hvert kvartal og refererer til Direktionen.",
            "Havneforum mødes hvert kvartal og ledes af en vicedirektør.",
        ],
    )
    def test_how_often_is_told_beside_who_sits_there(self, text: str) -> None:
        graph = graph_of(text)
        assert ("Havneforum", "cadence", 4, 4) in provisions(graph)
        assert all(node.name != "kvartal" for node in graph.nodes.values())

    def test_the_chair_is_told_beside_how_often(self) -> None:
        told = posts(graph_of("Havneforum mødes hver måned og ledes af en vicedirektør."))
        assert {(b, n) for b, n, *_ in told} == {("Havneforum", "vicedirektør")}

    def test_the_chair_s_own_meetings_are_not_the_body_s(self) -> None:
        told = provisions(
            graph_of("Havneforum holder til i Vig. Formanden mødes ugentligt med borgmesteren.")
        )
        assert not told

    def test_a_committee_that_gets_members_gives_none(self) -> None:
        told = posts(graph_of("Kajudvalget får tre medlemmer, som udpeges af Havnebestyrelsen."))
        assert {body for body, *_ in told} <= {"Kajudvalget"}

    def test_those_beside_a_representative_come_from_nowhere(self) -> None:
        graph = graph_of(
            "Kajudvalget består af en afdelingsleder og en repræsentant fra Vig Kommune."
        )
        sent = [e for e in graph.edges.values() if e.type == "REPRESENTS"]
        assert len(sent) == 1


class TestProposed:
    @pytest.mark.parametrize(
        "said",
        ["Forvaltningen foreslår, at Kajudvalget", "Det indstilles, at Kajudvalget",
         "Der lægges op til, at Kajudvalget", "Direktionen anbefaler, at Kajudvalget"],
    )  # fmt: skip
    def test_what_is_proposed_does_not_hold(self, said: str) -> None:
        told = posts(graph_of(f"{said} består af to medlemmer fra Vig Kommune."))
        assert {status for *_, status in told} <= {"proposal"}

    def test_what_is_decided_holds(self) -> None:
        told = posts(
            graph_of("Det blev aftalt, at Kajudvalget består af to medlemmer fra Vig Kommune.")
        )
        assert {status for *_, status in told} == {"in_force"}


class TestElected:
    @pytest.mark.parametrize(
        "text",
        [
            "Skoleforum konstituerede sig den 2. maj med Gudrun Hjort som formand og Palle Riis som næstformand.",
            "På mødet konstituerede Skoleforum sig således: Gudrun Hjort, formand; Palle Riis, næstformand.",
            "Skoleforum har konstitueret sig med Gudrun Hjort (formand) og Palle Riis (næstformand).",
            "Skoleforum har holdt valg. Til formand valgtes Gudrun Hjort og til næstformand Palle Riis.",
            "Skoleforum er konstitueret. Gudrun Hjort er valgt som formand, Palle Riis som næstformand.",
        ],
    )
    def test_several_offices_in_one_sentence(self, text: str) -> None:
        assert {
            ("Gudrun Hjort", "Skoleforum", "chair"),
            ("Palle Riis", "Skoleforum", "vice_chair"),
        } == held(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Byrådet har udpeget Gudrun Hjort (A) og Palle Riis (V) som medlemmer af Skoleforum.",
            "Byrådet besluttede at udpege Gudrun Hjort og Palle Riis til Skoleforum.",
            "I Skoleforum sidder Gudrun Hjort og Palle Riis.",
            "Valg til Skoleforum. På valg var Gudrun Hjort og Palle Riis. Begge blev genvalgt.",
            "Ida Holt udtræder af Skoleforum. I stedet indtræder Gudrun Hjort og Palle Riis.",
        ],
    )
    def test_several_members_in_one_sentence(self, text: str) -> None:
        assert {
            ("Gudrun Hjort", "Skoleforum", "member"),
            ("Palle Riis", "Skoleforum", "member"),
        } <= held(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Hendes plads i Skoleforum overtages af skoleleder Palle Riis.",
            "Ida Holt er udtrådt af Skoleforum og er erstattet af Palle Riis.",
            "Skoleforum består af Palle Riis og to frivillige.",
            "Palle Riis blev nyvalgt til Skoleforum i stedet for Ida Holt, som ikke ønskede genvalg.",
        ],
    )
    def test_who_comes_in_for_somebody(self, text: str) -> None:
        assert held(text) == {("Palle Riis", "Skoleforum", "member")}

    @pytest.mark.parametrize(
        "text",
        [
            "Skoleforum har et sekretariat. Sekretariatet ledes af Palle Riis.",
            "Mødet i Skoleforum blev holdt i Vig. Mødet blev ledet af Palle Riis.",
            "Skoleforum valgte ikke Palle Riis som formand.",
            "Det blev foreslået at vælge Palle Riis som formand for Skoleforum.",
            "Generalforsamlingen valgte Palle Riis som formand og Ida Holt som næstformand.",
        ],
    )
    def test_who_holds_nothing_there(self, text: str) -> None:
        assert not held(text)


class TestTitles:
    def test_the_kind_of_paper_is_no_part_of_a_name(self) -> None:
        graph = graph_of(
            "Bestyrelsesmøde i Foreningen Fjordens Venner\nReferat, tirsdag den 6. maj 2025\n\n"
            "Til stede: Gudrun Hjort, Palle Riis\n\n1. Regnskab\nRegnskabet blev godkendt.\n"
        )
        assert all("Referat" not in name for name in names(graph))

    def test_a_title_that_ends_with_a_body_ends_there(self) -> None:
        graph = graph_of(
            "Orientering til Social- og Sundhedsudvalget\nArbejdet med udsatte i Nørreby Kommune\n\n"
            "1. Indledning\nSocial- og Sundhedsudvalget mødes fire gange om året.\n"
        )
        assert "Social- og Sundhedsudvalget" in names(graph)

    def test_who_holds_an_office_is_no_part_of_the_body(self) -> None:
        graph = graph_of("Formand for afdelingsbestyrelsen Svend Toft fortalte om årets arbejde.")
        assert {b.name.casefold() for b in graph.of(Body)} <= {"afdelingsbestyrelsen"}
