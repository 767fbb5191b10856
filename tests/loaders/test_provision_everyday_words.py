"""Provisions as secretariats say them in everyday words: who meets when, what binds, what nobody may."""

from __future__ import annotations

import pytest

from graph.edges import Governs
from tests.loaders.reading import graph_of

HEAD = "Kommissorium for Vandrådet\n\nPraktisk\n\n"


def provisions(text: str) -> set[tuple[str, int | None]]:
    """Kind and least number of every provision of the council that the text is about."""
    graph = graph_of(f"{HEAD}{text}\n")
    held = [
        graph.nodes[e.source].properties() for e in graph.edges.values() if isinstance(e, Governs)
    ]
    return {(p["kind"], p.get("min")) for p in held if p["kind"] != "size"}


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Man ses hver anden måned.", 6),
        ("Vi ses en gang i kvartalet.", 4),
        ("Rådet består af fem medlemmer. Det indkaldes hvert kvartal.", 4),
        ("Rådet samles, så ofte formanden vil, dog ikke mindre end fem gange årligt.", 5),
        ("Rådet holder ugentlig konference hver tirsdag.", 52),
        ("Medlemmerne samles fire gange årligt på Teams.", 4),
        ("Ti gange om året sætter rådet sig sammen.", 10),
        ("Rådet er samlet torsdage i ulige uger.", 26),
        ("Rådet kaldes sammen forår og efterår.", 2),
        ("Rådet mødes hver tredje onsdag og sender en halvårlig melding til byrådet.", 17),
    ],
)
def test_how_often_a_body_meets(text: str, least: int) -> None:
    assert ("cadence", least) in provisions(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rådet ses som et vigtigt bindeled.",
        "Formanden ses med borgmesteren hver måned.",
        "Rådet sender en halvårlig melding til byrådet.",
        "Rådet holder et seminar i marts.",
        "Rådet holder øje med badevandet hver uge.",
        "Generalforsamlingen afholdes i april 2024.",
    ],
)
def test_what_is_no_meeting_of_the_body(text: str) -> None:
    assert not provisions(text)


def test_a_meeting_of_the_year_is_held_once_and_is_its_own_body_s() -> None:
    graph = graph_of(
        "Vedtægter for Nordparken\n\nRepræsentantskabet er øverst. Inden udgangen af juni holdes "
        "ordinært repræsentantskabsmøde.\n"
    )
    held = {
        (graph.nodes[e.target].name, graph.nodes[e.source].properties().get("max"))
        for e in graph.edges.values()
        if isinstance(e, Governs) and graph.nodes[e.source].properties()["kind"] == "cadence"
    }
    assert held == {("Repræsentantskabet", 1)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I andre spørgsmål afgør flertallet.", "majority"),
        ("Formanden har to stemmer, hvis det står lige.", "majority"),
        ("Et forslag er vedtaget, når mindst seks stemmer for.", "majority"),
        ("Afgørelser om optagelse kræver ja fra mindst fem medlemmer.", "majority"),
        ("Fire skal være mødt, for at rådet kan tage beslutning.", "quorum"),
        ("Er der færre end fem til stede, kan der ikke træffes beslutninger.", "quorum"),
        ("Rådet kan beslutte, når begge parter sidder med.", "quorum"),
        ("Rådet kan træffe beslutninger, når der er mindst én fra hvert selskab.", "quorum"),
        ("Er halvdelen af hver gruppe ikke dukket op, kan der ikke stemmes.", "quorum"),
        ("Rådet kan ikke afvise en studieordning.", "limit"),
        ("Retningslinjer aftales; der stemmes aldrig.", "consensus"),
        ("Uden mindst fem fremmødte kan der ikke besluttes noget.", "quorum"),
        ("Der stemmes ikke; man taler sig frem.", "consensus"),
        ("Ingen af parterne kan stemmes ned.", "consensus"),
        ("Rådet beslutter kun det, som alle kan tilslutte sig.", "consensus"),
        ("Der holdes ikke afstemninger i rådet.", "consensus"),
        ("Ingen kan sidde længere end to sammenhængende perioder a 2 år.", "term"),
        ("Posten som formand går på omgang.", "term"),
        ("Man kan højst vælges tre gange.", "term"),
        ("Rådet har ikke ret til at binde parterne.", "limit"),
        ("Optagelse af lån skal tiltrædes af samtlige byråd.", "limit"),
        ("Rådet kan drøfte alt, men afgør intet.", "limit"),
        ("Rådet fastlægger budget og takster.", "competence"),
        ("Det er rådet, der bestemmer takster.", "competence"),
        ("Rådet er parternes øverste fælles organ.", "competence"),
        ("Kompetencen til at beslutte mindre ombygninger er overdraget til rådet.", "competence"),
        ("Er man syg, møder en anden fra samme afdeling.", "deputies"),
        ("Medlemmerne kan sende en kollega, hvis de er forhindret.", "deputies"),
        ("Bliver parterne ikke enige, går sagen til direktionen.", "disagreement"),
    ],
)
def test_a_rule_about_the_body(text: str, kind: str) -> None:
    assert kind in {found for found, _ in provisions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Rådet drøftede afstemningen om klimaplanen.",
        "Til posten som forkvinde genvalgte rådet Lene Overby.",
        "Rådet vælger selv en næstformand.",
        "Det er rådet, der har besluttet det, ikke generalforsamlingen.",
        "Rådet bliver hørt, inden ministeren træffer beslutning om ferieplan.",
        "Det lykkedes at blive enige om en ny plan.",
        "Mindst fem medlemmer deltog i turen.",
        "Ingen af parterne kunne støtte forslaget i 2022.",
        "Forslaget fik seks stemmer.",
    ],
)
def test_what_is_no_rule_about_the_body(text: str) -> None:
    assert not provisions(text)


def test_where_and_when_it_was_signed_is_no_term() -> None:
    text = "Kommissorium for Vandrådet\n\nVarighed\n\nHavnby, den 20. februar 2024\n"
    assert not [e for e in graph_of(text).edges.values() if isinstance(e, Governs)]


def test_a_disagreement_is_of_those_between_whom_it_is() -> None:
    graph = graph_of(f"{HEAD}Uenighed mellem Havnegruppen og Søgruppen indbringes for Byrådet.\n")
    held = {graph.nodes[e.target].name for e in graph.edges.values() if isinstance(e, Governs)}
    assert held == {"Havnegruppen", "Søgruppen"}
