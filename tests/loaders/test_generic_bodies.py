"""A body in every cluster, groups named one by one, and what is part of what."""

from __future__ import annotations

from graph.edges import InstanceOf, PartOf
from graph.nodes import Body
from graph.value import Graph
from tests.loaders.reading import graph_of, lines, names

FRAME = (
    "Fælles rammer for klyngerne i Region Midtjylland\n\n"
    "Rammerne gælder for Bakkeklyngen, Dalklyngen og Kystklyngen. "
)


def ties(graph: Graph, kind: type[InstanceOf] | type[PartOf]) -> set[tuple[str, str]]:
    return {
        (graph.nodes[e.source].name, graph.nodes[e.target].name)
        for e in graph.joining(kind)
        if isinstance(graph.nodes[e.source], Body)
    }


def test_one_in_each_cluster_has_an_instance_in_each() -> None:
    graph = graph_of(FRAME + "I hver klynge er der et Samråd for Ældre og en Chefgruppe.\n")
    found = ties(graph, InstanceOf)
    for place in ("Bakkeklyngen", "Dalklyngen", "Kystklyngen"):
        assert (f"Chefgruppe i {place}", "Chefgruppe") in found
        assert (f"Chefgruppe i {place}", place) in ties(graph, PartOf)


def test_no_instances_where_the_text_denies_them() -> None:
    graph = graph_of(
        FRAME + "Der skal ikke være en Chefgruppe i hver klynge. Chefgruppen Nord mødes.\n"
    )
    assert not any("Chefgruppe" in a for a, _ in ties(graph, InstanceOf))


def test_a_cluster_that_the_text_leaves_out_has_none() -> None:
    text = FRAME + "I hver klynge er der en Chefgruppe. Sundhedsklynge Aadal er ikke omfattet.\n"
    assert not any("Aadal" in a and "Chefgruppe" in a for a, _ in ties(graph_of(text), InstanceOf))


def test_what_is_special_in_one_cluster_is_said_of_its_instance() -> None:
    text = FRAME + (
        "I hver klynge er der en Chefgruppe.\n\nChefgruppen\n\nChefgruppen mødes to gange årligt.\n\n"
        "Særligt\n\nChefgruppen i Dalklyngen har nedsat Medicingruppen.\n"
    )
    said = lines(graph_of(text))
    assert any(a == "ESTABLISHES" and "Dalklyngen" in b for a, b, _ in said)


def test_places_behind_the_plural_are_clusters() -> None:
    text = "Rammer for sundhedsklyngerne Aadal, Bakkeland og Store Dal\n\nKlyngerne mødes om fælles mål.\n"
    clusters = {b.cluster for b in graph_of(text).of(Body) if b.classification == "cluster"}
    assert {"Aadal", "Bakkeland", "Store Dal"} <= clusters


def test_a_plural_stands_for_the_groups_named_one_by_one() -> None:
    text = (
        "Referat fra Havnerådet\n\nRådet oprettede Bølgegruppe Nord og Bølgegruppe Syd. "
        "Bølgegrupperne refererer til Havnerådet.\n"
    )
    graph = graph_of(text)
    assert "Bølgegrupperne" not in names(graph)
    assert {
        ("REPORTS_TO", "Bølgegruppe Nord", "Havnerådet"),
        ("REPORTS_TO", "Bølgegruppe Syd", "Havnerådet"),
    } <= lines(graph)
    assert not ties(graph, InstanceOf)


def test_groups_under_a_heading_of_their_own_are_described_in_common() -> None:
    text = (
        "Kommissorium for Havnerådet\n\nRådet har nedsat:\n\n- Bølgegruppe for havnen\n"
        "- Bølgegruppe for stranden\n\nBølgegrupper\n\nBølgegrupperne mødes hver måned.\n"
    )
    assert len(ties(graph_of(text), InstanceOf)) == 2


def test_a_name_that_holds_a_cluster_tells_of_the_cluster() -> None:
    text = (
        "Kommissorium for Faglig styregruppe for Sundhedsklynge Aadal\n\n"
        "Styregruppen refererer til det politiske niveau i Sundhedsklynge Aadal.\n"
    )
    graph = graph_of(text)
    assert "Sundhedsklynge Aadal" in names(graph)
    assert any(b == "Sundhedsklynge Aadal" for _, b in ties(graph, PartOf))


def test_who_only_reports_to_a_cluster_is_no_part_of_it() -> None:
    text = (
        "Referat fra Egnsrådet\n\nEgnsrådet refererer til Sundhedsklynge Aadals faglige niveau. "
        "Rådet mødes fire gange årligt.\n"
    )
    assert not any(a == "Egnsrådet" for a, _ in ties(graph_of(text), PartOf))


def test_what_the_cluster_replaced_is_no_part_of_it() -> None:
    text = (
        "Kommissorium for grupperne i Sundhedsklynge Aadal\n\nDe lokale fora, såsom LSF i Aadal, "
        "nedlægges og erstattes af Sundhedsklynge Aadal – fagligt strategisk niveau.\n"
    )
    assert not any("LSF" in a for a, _ in ties(graph_of(text), PartOf))
