"""Wordings of the health sector's secretariats: clusters' levels, shared chairs, who serves together."""

from __future__ import annotations

import pytest

from graph.edges import Approves, Attended, Holds, InstanceOf, ParticipatesIn
from graph.nodes import Meeting, Post, Provision
from graph.value import Graph
from tests.loaders.reading import duties, graph_of, lines, provisions


def held_by(graph: Graph) -> dict[str, str]:
    """The role of everybody who holds a seat."""
    out = {}
    for edge in graph.joining(Holds):
        post = graph.nodes[edge.target]
        assert isinstance(post, Post)
        out[graph.nodes[edge.source].name] = post.role
    return out


MEETS = "\n\nMøder\n\nDer holdes to møder om året.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Kommissorium for Sundhedsklynge Ådal – politisk niveau",
        "Kommissorium for Sundhedsklynge Ådal, politisk niveau",
        "Kommissorium for politisk niveau i Sundhedsklynge Ådal",
        "Forretningsorden for politisk niveau - Sundhedsklynge Ådal",
        "Kommissorium: Sundhedsklynge Ådal / Det politiske niveau",
    ],
)
def test_a_cluster_and_its_level_are_one_name(title: str) -> None:
    told = provisions(graph_of(title + MEETS))
    assert told == {("Sundhedsklynge Ådal – politisk niveau", "cadence", 2, 2)}


def test_a_recommendation_lists_what_another_does() -> None:
    text = (
        "Indstilling\n\nStyregruppen for Nærhed indstiller, at Sundhedsudvalget\n"
        "• nedsætter en arbejdsgruppe om hjemmebesøg\n• følger arbejdet\n"
    )
    founded = {line for line in lines(graph_of(text)) if line[0] == "ESTABLISHES"}
    assert founded == {("ESTABLISHES", "Sundhedsudvalget", "arbejdsgruppe om hjemmebesøg")}


CHAIRS = "Kommissorium for Styregruppen for Nærhed\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Styregruppen ledes af en direktør fra regionen og en kommunaldirektør i fællesskab.",
        "Styregruppen har en regional og en kommunal formand.",
        "Styregruppen har delt formandskab mellem regionen og kommunerne.",
        "Styregruppen har to formænd: en fra regionen og en fra kommunerne.",
    ],
)
def test_two_chair_together(text: str) -> None:
    posts = list(graph_of(CHAIRS + text).of(Post))
    assert [p.role for p in posts] == ["co_chair", "co_chair"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Herudover deltager to chefer fra kommunerne og formanden for PLO-Fyn.", {2, 1}),
        ("Derudover indgår en sygeplejerske fra Ådal Sygehus samt tre praktiserende læger.", {1, 3}),
        ("Styregruppen består af 6 patienter og pårørende samt en af kommunaldirektørerne.", {6, 1}),
        ("Styregruppen består af to læger og 1 medlem af sygehusledelsen.", {2, 1}),
    ],
)  # fmt: skip
def test_who_else_sits_there(text: str, told: set[int]) -> None:
    posts = list(graph_of(CHAIRS + "Styregruppen mødes ofte. " + text).of(Post))
    assert sorted(p.seats_max or 0 for p in posts) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        "Herudover deltager relevante fagchefer efter behov.",
        "Derudover er der behov for to nye chefer fra kommunerne.",
        "Behandlingen af patienter og pårørende er fælles.",
    ],
)
def test_who_has_no_seat(text: str) -> None:
    full = [p for p in graph_of(CHAIRS + text).of(Post) if p.attendance == "full"]
    assert not full


@pytest.mark.parametrize(
    "text",
    [
        "Center for Nærhed varetager sekretariatsfunktionen sammen med Ådal Kommune. ",
        "Sekretariat: Ådal Kommune og Center for Nærhed i fællesskab.\n\n",
    ],
)
def test_the_secretariat_is_all_who_serve(text: str) -> None:
    graph = graph_of(CHAIRS + text + "Sekretariatet udsender dagsordenen.")
    by = {who for whom, who in duties(graph).values()}
    assert frozenset({"Center for Nærhed", "Ådal Kommune"}) in by
    served = {line[1] for line in lines(graph) if line[0] == "SERVES"}
    assert served == {"Center for Nærhed", "Ådal Kommune"}


def test_another_who_does_something_else_serves_nobody() -> None:
    text = "Kvalitetskontoret passer gruppens sekretariat, men det er Ådal Kommune, der tæller op."
    served = {line[1] for line in lines(graph_of(CHAIRS + text)) if line[0] == "SERVES"}
    assert "Ådal Kommune" not in served


def test_groups_listed_below_their_plural_are_instances() -> None:
    text = (
        "Under styregruppen er der nedsat temagrupper. Styregruppen godkender følgende temagrupper:\n"
        "1. Temagruppen for børn\n2. Temagruppen for sår\n\nTemagrupperne refererer til styregruppen.\n"
    )
    graph = graph_of(CHAIRS + text)
    joined = {graph.nodes[e.source].name for e in graph.joining(InstanceOf)}
    reporting = {line[1] for line in lines(graph) if line[0] == "REPORTS_TO"}
    assert {"Temagruppen for børn", "Temagruppen for sår"} <= joined | reporting


def test_a_plan_just_told_of_is_not_the_document() -> None:
    title, told = "Notat om rådets opgaver\n\n", "Sundhedsrådet vedtager en nærhedsplan hvert år. "
    text = f"{title}{told}Planen godkendes af regionsrådet.\n"
    assert not list(graph_of(text).joining(Approves))


def test_a_table_without_a_frame_tells_of_bodies() -> None:
    text = (
        "Oversigt\n\nGruppe | Formand | Refererer til | Møder\n"
        "Styregruppen for Nærhed | Direktør, Ådal Kommune | Sundhedsudvalget | 6 årligt\n"
        "Temagruppen for Sår | Chef, Ådal Sygehus | Styregruppen for Nærhed | 4 årligt\n"
    )
    graph = graph_of(text)
    assert ("REPORTS_TO", "Styregruppen for Nærhed", "Sundhedsudvalget") in lines(graph)
    assert ("Temagruppen for Sår", "cadence", 4, 4) in provisions(graph)
    assert [p.role for p in graph.of(Post)] == ["chair", "chair"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kommissorium for Temagruppen vedr. ældre borgere", "Temagruppen vedr. ældre borgere"),
        ("Kommissorium for Udvalget for den nære psykiatri", "Udvalget for den nære psykiatri"),
        ("KOMMISSORIUM FOR RÅDET FOR DEN SVÆRE TID", "Rådet for den Svære Tid"),
        ("MEDLEMMER AF RÅDET FOR DE UNGE (sårbare)", "Rådet for de Unge"),
        ("Kommissorium for Panel om Lighed i Sundhed", "Panel om Lighed i Sundhed"),
        ("AFTALE OM SUNDHEDSKLYNGEN OMKRING ÅDAL SYGEHUS", "Sundhedsklyngen omkring Ådal Sygehus"),
        ("Kommissorium for Klyngens Driftsgruppe", "Driftsgruppe"),
    ],
)
def test_what_a_title_names(title: str, name: str) -> None:
    assert {body for body, *_ in provisions(graph_of(title + MEETS))} == {name}


def test_members_below_titles_of_their_houses() -> None:
    text = (
        "MEDLEMMER AF RÅDET FOR DEN SVÆRE TID (lindring)\n\nFra hospitalerne\n"
        "   Overlæge Pia Vang, Ådal Sygehus (formand)\n   Psykolog Ib Holm, Ådal Sygehus\n\n"
        "Fra hospice\n   Hospicechef Gry Bank, Ådal\n\nFra kommunerne\n   Ole Lund, Ådal (næstformand)\n"
    )
    held = held_by(graph_of(text))
    roles = {"Pia Vang": "chair", "Ib Holm": "member", "Ole Lund": "vice_chair"}
    assert held == {**roles, "Gry Bank": "member"}


@pytest.mark.parametrize("top", ["Referat          Side 1 af 2", "Beslutningsreferat      1/3"])
def test_minutes_with_the_page_beside_their_title(top: str) -> None:
    text = (
        f"{top}\nForum for Sår, Klynge Ådal\n\nDato:     onsdag d. 5. juni 2024 kl. 14\n"
        "Til stede: Pia Vang (Ådal Kommune), Ib Holm (Ådal Sygehus)\nAfbud:     Ole Lund\n\n"
        "Pkt. 1  Velkomst\nIngen bemærkninger.\n"
    )
    graph = graph_of(text)
    came = {graph.nodes[e.source].name: e.present for e in graph.joining(Attended)}
    assert came == {"Pia Vang": True, "Ib Holm": True, "Ole Lund": False}


@pytest.mark.parametrize(
    ("text", "body", "times"),
    [
        ("Øverst står Politisk Klyngeråd. Under rådet ligger Chefgruppen for Nærhed. Her mødes "
         "direktører og chefer otte gange om året.", "Chefgruppen for Nærhed", 8),
        ("Det daglige klarer Driftsgruppen for Sår. Man ses fire gange om året.", None, 4),
        ("Sagerne forberedes af Driftsgruppen for Sår. Møderne holdes fem gange om året.", None, 5),
        ("Styregruppen for Nærhed tegner linjen. Referaterne er åbne. Der er møde seks gange årligt.",
         "Styregruppen for Nærhed", 6),
    ],
)  # fmt: skip
def test_a_paragraph_goes_on_about_its_body(text: str, body: str | None, times: int) -> None:
    told = provisions(graph_of(f"Sådan er vi organiseret\n\nHvem bestemmer?\n{text}\n"))
    cadence = {(name, low) for name, kind, low, _ in told if kind == "cadence"}
    assert cadence == ({(body, times)} if body else set())


def test_a_question_of_any_words_is_a_heading() -> None:
    text = (
        "OFTE STILLEDE SPØRGSMÅL\n\nKan Driftsgruppen for Sår bestemme noget?\n"
        "Nej. Den refererer til Styregruppen for Nærhed.\n\nEr lægerne med?\nIkke som faste gæster.\n"
    )
    told = lines(graph_of(text))
    assert ("REPORTS_TO", "Driftsgruppen for Sår", "Styregruppen for Nærhed") in told


NOTE = "NOTAT\nVedr.: Fora på området\n\nBaggrund\nForum for Sår holder to møder om året.\n\n"


@pytest.mark.parametrize(
    "heading", ["Vores anbefaling", "Forvaltningens forslag", "Mulige modeller", "Model A"]
)
def test_what_stands_below_a_recommendation_is_proposed(heading: str) -> None:
    graph = graph_of(f"{NOTE}{heading}\nForum for Gigt holder ti møder om året.\n")
    assert {p.min: p.status for p in graph.of(Provision)} == {2: "in_force", 10: "proposal"}


def test_what_a_draft_mentions_is_proposed() -> None:
    text = "Et udkast nævner 19 medlemmer i Forum for Gigt: ti fra regionsrådet og ni fra kommunerne.\n"
    assert {p.status for p in graph_of(NOTE + text).of(Post)} <= {"proposal"}
    assert {p.status for p in graph_of(NOTE).of(Provision)} == {"in_force"}


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("AFTALE OM SUNDHEDSKLYNGE ÅDAL\n\n§ 1. Aftalen binder Region Sjælland, Køge Kommune og "
         "Faxe Kommune.\n", {"Køge", "Faxe"}),
        ("Samarbejdsaftale for Sundhedsklynge Ådal\n\nAftalen er underskrevet af Region Sjælland, "
         "Køge Kommune og Stevns Kommune.\n", {"Køge", "Stevns"}),
        ("Om klyngen\n\nSundhedsklynge Ådal er et samarbejde imellem Region Sjælland, almen praksis "
         "og tre kommuner: Køge, Faxe og Stevns.\n", {"Køge", "Faxe", "Stevns"}),
        ("Om klyngen\n\nSundhedsklynge Ådal er et fællesskab mellem Region Sjælland og kommunerne: "
         "Køge og Faxe.\n", {"Køge", "Faxe"}),
        ("Aftale om Sundhedsklynge Ådal\n\nAftalen omfatter borgere over 65 år.\n", set()),
        ("Om klyngen\n\nSundhedsklynge Ådal kender tre kommuner: Køge, Faxe og Stevns.\n", set()),
    ],
)  # fmt: skip
def test_who_takes_part_in_a_cluster(text: str, towns: set[str]) -> None:
    graph = graph_of(text)
    partners = {graph.nodes[e.source].name for e in graph.joining(ParticipatesIn)}
    assert {name.split()[0] for name in partners if name.endswith("Kommune")} == towns


def test_a_table_of_days_without_a_year_takes_its_titles() -> None:
    text = (
        "# Mødeplan 2026 for Styregruppen for Nærhed\n\n| Dato | Sted | Tema |\n|---|---|---|\n"
        "| 12/1 | Køge | Økonomi |\n| 9/3 | Faxe | Budget |\n| 15/6 (aflyst) | Faxe | Drift |\n\n"
        "| Opgave | Andel |\n|---|---|\n| Drift | 1/3 |\n"
    )
    days = {str(m.date) for m in graph_of(text).of(Meeting)}
    assert days == {"2026-01-12", "2026-03-09"}


@pytest.mark.parametrize(
    "second",
    [
        "Kan den heller ikke finde en løsning, går sagen videre til Sundhedsudvalget.",
        "Først hvis den heller ikke lander sagen, løftes den til Sundhedsudvalget.",
        "Når den heller ikke til enighed, sendes sagen til Sundhedsudvalget.",
    ],
)
def test_who_could_not_agree_either_sends_it_on(second: str) -> None:
    first = "Kan gruppen ikke blive enig, løftes sagen til Styregruppen for Nærhed."
    graph = graph_of(f"Kommissorium for Temagruppen for Sår\n\nUenighed\n{first} {second}\n")
    up = {line[1:] for line in lines(graph) if line[0] == "ESCALATES_TO"}
    assert ("Temagruppen for Sår", "Sundhedsudvalget") not in up
    assert ("Styregruppen for Nærhed", "Sundhedsudvalget") in up
