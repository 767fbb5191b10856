"""Pages that say who sits where in Norway, with hardly a sentence, and the plurals that nynorsk allows."""

from __future__ import annotations

import pytest

from graph.edges import HasPost, Holds
from graph.nodes import Party, Person
from graph.value import Graph
from tests.loaders.reading import graph_of, lines, names, provisions
from tests.loaders.seating import seats


def held(graph: Graph) -> set[tuple[str, str, str, str]]:
    """Person, body, role and how each held post is held."""
    body = {e.target: graph.nodes[e.source].name for e in graph.joining(HasPost)}
    return {
        (
            graph.nodes[e.source].name,
            body[e.target],
            graph.nodes[e.target].properties()["role"],
            e.properties()["as"],
        )
        for e in graph.joining(Holds)
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Styret\n\nLeder: Anne Lie\nNestleder: Per Moe\nStyremedlemmer: Kari Dahl, Ole Vik\n", "Styret"),
        ("Styret\n\nLeiar: Anne Lie\nNestleiar: Per Moe\nStyremedlemmar: Kari Dahl og Ole Vik\n", "Styret"),
        (
            "Styret i Fjordvik velforening\n\nLeder: Anne Lie\nNestleder: Per Moe\nStyremedlem: Kari Dahl\n"
            "Styremedlem: Ole Vik\n",
            "Styret i Fjordvik velforening",
        ),
        ("Havnerådet\n\nLeder\nAnne Lie\n\nNestleder\nPer Moe\n\nMedlemmer\nKari Dahl\nOle Vik\n", "Havnerådet"),
    ],
)  # fmt: skip
def test_a_list_of_a_board_is_norwegian_by_its_labels(text: str, body: str) -> None:
    found = {(name, where, role) for name, where, role, _ in held(graph_of(text))}
    assert found == {
        ("Anne Lie", body, "chair"),
        ("Per Moe", body, "vice_chair"),
        ("Kari Dahl", body, "member"),
        ("Ole Vik", body, "member"),
    }


@pytest.mark.parametrize("form", ["medlemer", "medlemmer", "medlemmar", "medlemar"])
def test_every_plural_that_nynorsk_allows(form: str) -> None:
    definite = form[:-1].removesuffix("r") + "ne"
    text = (
        f"# Hamnerådet i Fjordvik\n\nRådet har fem {form}: to frå kommunen og tre frå fiskarlaget. "
        f"Vedtak krev at minst tre av {definite} er til stades.\n\n## {form.capitalize()}\n\n"
        f"- Anne Lie, leiar\n- Per Moe\n\n## Vara{form}\n\n- Ole Vik\n"
    )
    graph = graph_of(text)
    assert ("Hamnerådet", "size", 5, 5) in provisions(graph)
    assert {(name, how) for name, _, _, how in held(graph)} == {
        ("Anne Lie", "holder"),
        ("Per Moe", "holder"),
        ("Ole Vik", "deputy"),
    }
    assert {low for _, _, low, *_ in seats(text, "hamneråd")} >= {2, 3}


def test_the_words_of_a_title_are_nobody() -> None:
    text = "# Hamnerådet\n\n## Samansetjing\n\nMedlemmar\nAnne Lie\nPer Moe\n\nVaramedlemmar\nOle Vik\n"
    assert {p.name for p in graph_of(text).of(Person)} == {"Anne Lie", "Per Moe", "Ole Vik"}


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Utvalg for oppvekst og kultur", "Utvalg for oppvekst og kultur har ni medlemmer."),
        ("Råd for eldre", "Råd for eldre har ni medlemmer."),
        ("Råd for menneske med nedsett syn", "Rådet har ni medlemer."),
        ("Nettverk for pårørende", "Nettverk for pårørende har ni medlemmer."),
        ("Råd for ældre", "Råd for ældre har ni medlemmer."),
    ],
)
def test_a_plain_noun_and_what_it_is_for_is_a_name(title: str, said: str) -> None:
    more = {
        "ældre": "Det mødes hver måned.",
        "syn": "Kvar av dei blir vald utan kandidatliste av veljarane.",
    }.get(title.rsplit(maxsplit=1)[-1], "Hver av dem blir valgt uten kandidatliste av velgerne.")
    graph = graph_of(f"{title}\n\n{said} {more}\n")
    assert names(graph) == {title}
    assert (title, "size", 9, 9) in provisions(graph)


@pytest.mark.parametrize("advice", ["Råd for bedre søvn", "Råd for deg som vil slutte å røyke"])
def test_advice_is_no_council(advice: str) -> None:
    assert not names(graph_of(f"{advice}\n\nHer er rådene våre for natten.\n"))


def test_what_one_tells_a_body_about_is_no_part_of_its_name() -> None:
    told = lines(
        graph_of(
            "# Regionråd\n\nArbeidsgruppene orienterer regionrådet om status for arbeidet og kva som "
            "ikkje er gjort.\n"
        )
    )
    assert ("INFORMS", "Arbeidsgruppene", "regionråd") in {
        (kind, a, b.casefold()) for kind, a, b in told
    }


@pytest.mark.parametrize(
    "said",
    [
        "Anne Lie og Per Moe er oppnevnt til henholdsvis leder og nestleder.",
        "Anne Lie og Per Moe ble valgt som leder og nestleder i havneutvalget.",
        "Anne Lie og Per Moe er henholdsvis leder og nestleder.",
        "Anne Lie og Per Moe vart valde til høvesvis leiar og nestleiar i hamneutvalet.",
    ],
)
def test_two_people_and_two_offices_in_turn(said: str) -> None:
    title = "# Hamneutvalet" if "vart" in said else "# Havneutvalget"
    found = {(name, role) for name, _, role, _ in held(graph_of(f"{title}\n\n{said}\n"))}
    assert found == {("Anne Lie", "chair"), ("Per Moe", "vice_chair")}


def test_advisory_in_both_spellings_of_nynorsk() -> None:
    for word in ("rådgivande", "rådgjevande"):
        told = lines(graph_of(f"# Hamnerådet\n\nHamnerådet er eit {word} organ for hamnestyret.\n"))
        assert ("RECOMMENDS_TO", "Hamnerådet", "hamnestyret") in told


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Reglement for komite for oppvekst og kultur", "komite for oppvekst og kultur"),
        ("Reglement for utvalg for miljø og teknikk ble vedtatt i går", "utvalg for miljø og teknikk"),
        ("Vedtekter for råd for eldre", "råd for eldre"),
    ],
)  # fmt: skip
def test_a_title_names_its_body_in_small_letters(title: str, name: str) -> None:
    noun = {"komite": "Komiteen", "utvalg": "Utvalget", "råd": "Rådet"}[name.split(maxsplit=1)[0]]
    graph = graph_of(f"{title}.\n\n1. Sammensetning\n\n{noun} består av 11 medlemmer.\n")
    assert (name, "size", 11, 11) in provisions(graph)


def test_the_party_behind_a_name_is_no_part_of_it() -> None:
    text = (
        "# Havneutvalget\n\n## Medlemmer\n\n- Anne Lie Høyre\n- Per Moe Senterpartiet\n"
        "- Kari Dahl Kristelig Folkeparti\n- Søndre Vik\n"
    )
    assert {p.name for p in graph_of(text).of(Person)} == {"Anne Lie", "Per Moe", "Kari Dahl"}


@pytest.mark.parametrize(
    "said",
    [
        "Rådet har fem medlemmer. Lederen velges av og blant medlemmene for to år.",
        "Rådet har fem medlemmar. Leiaren vert vald av og blant medlemmane for to år.",
    ],
)
def test_the_members_of_a_body_are_no_party(said: str) -> None:
    graph = graph_of(f"# Havnerådet\n\n{said}\n")
    assert not {p.name for p in graph.of(Party)}
