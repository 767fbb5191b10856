"""The ruler itself: a small graph whose right, wrong and missing facts are known by hand."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bench import reading_score
from bench.reading.annotation import Annotation, read_annotation
from bench.reading.names import same_name, same_person
from bench.reading.verdict import Verdict, judge
from bench.reading_score import report, score
from tests.unseen.perfect import Json, Paper, perfect_graph
from tests.unseen.test_annotations import ANNOTATIONS

TEXT = """Kommissorium for Hegnsrådet
Hegnsrådet refererer til Markudvalget. Rådet har ca. 3 medlemmer fra Lågeforeningen og mø-
des 4 gange årligt. Ida Stolpe er formand. Rådet informerer ikke Skovnævnet.
Lågeforeningen skriver referat i Arkiv.
"""
FACTS = """
meta: {form: prose, language: da, sector: test, status: in_force}
bodies:
- {name: Hegnsrådet, aliases: [Rådet], quote: Hegnsrådet refererer, certainty: explicit}
- {name: Markudvalget, quote: til Markudvalget, certainty: explicit}
parties:
- {name: Lågeforeningen, kind: association, quote: fra Lågeforeningen, certainty: explicit}
mentions: [Skovnævnet]
lines:
- {type: REPORTS_TO, from: Hegnsrådet, to: Markudvalget, quote: refererer til Markudvalget, certainty: explicit}
seats:
- {body: Hegnsrådet, party: Lågeforeningen, role: member, min: 3, max: 3, approx: true, quote: ca. 3 medlemmer, certainty: explicit}
provisions:
- {body: Hegnsrådet, kind: cadence, min: 4, max: 4, quote: mødes 4 gange årligt, certainty: explicit}
- {body: Hegnsrådet, kind: size, min: 3, max: 3, approx: true, optional: true, quote: ca. 3 medlemmer, certainty: implied}
duties:
- {body: Hegnsrådet, task: skriver referat, responsible: [Lågeforeningen], system: Arkiv, quote: skriver referat i Arkiv, certainty: explicit}
holdings:
- {person: Ida Stolpe, body: Hegnsrådet, role: chair, quote: Ida Stolpe er formand, certainty: explicit}
non_facts:
- {what: {line: {type: INFORMS, from: Hegnsrådet, to: Skovnævnet}}, why: negated, quote: informerer ikke Skovnævnet}
"""  # noqa: E501


@pytest.fixture
def annotation(tmp_path: Path) -> Annotation:
    (tmp_path / "hegn.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "hegn.yaml").write_text(FACTS, encoding="utf-8")
    return read_annotation(tmp_path / "hegn.yaml")


@pytest.fixture
def paper() -> Paper:
    """Every fact right, under inflected names and in other ways of writing."""
    paper = Paper()
    fence = paper.node("Body", name="Hegnsråd")
    field = paper.node("Body", name="Mark-udvalgets")
    gates = paper.node("Party", name="lågeforeningen", kind="association")
    passage = paper.node("Passage", spans=[[TEXT.index("refererer"), TEXT.index("Rådet har")]])
    paper.edge("REPORTS_TO", fence, field, passages=[passage], modality="does")
    seat = paper.node("Post", seats_min=3, seats_max=3, approx=True)
    paper.edge("HAS_POST", fence, seat)
    paper.edge("REPRESENTS", seat, gates)
    cadence = paper.node("Provision", kind="cadence", min=4, max=4)
    paper.edge("GOVERNS", cadence, fence)
    duty = paper.node("Duty", task="Referat", system="Arkiv")
    paper.edge("FOR", duty, fence)
    paper.edge("RESPONSIBLE_FOR", gates, duty)
    chair = paper.node("Post", role="chair", seats_min=1, seats_max=1)
    paper.edge("HAS_POST", fence, chair)
    paper.edge("HOLDS", paper.node("Person", name="Ida Stolpe"), chair)
    return paper


def node_of(paper: Paper, label: str, at: int = 0) -> Json:
    return [node for node in paper.nodes if node["label"] == label][at]


def edge_of(paper: Paper, kind: str) -> Json:
    return next(edge for edge in paper.edges if edge["type"] == kind)


def missed(verdict: Verdict) -> list[str]:
    return sorted(asked.relation for asked in verdict.misses)


def invented(verdict: Verdict) -> list[str]:
    return sorted(stated.relation for stated in verdict.inventions)


def test_what_is_right_is_found_and_nothing_is_invented(
    annotation: Annotation, paper: Paper
) -> None:
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == []
    assert invented(verdict) == []
    assert len(verdict.asked) == len(verdict.stated) == 9


def test_what_is_missing_is_missed(annotation: Annotation) -> None:
    verdict = judge(annotation, {"nodes": [], "edges": []})
    assert len(verdict.misses) == len(verdict.asked) == 9
    assert verdict.stated == []


def test_a_line_turned_round_is_both_missed_and_invented(
    annotation: Annotation, paper: Paper
) -> None:
    line = edge_of(paper, "REPORTS_TO")
    line["source"], line["target"] = line["target"], line["source"]
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == ["REPORTS_TO"] == invented(verdict)


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        ("Post", {"seats_max": 4}),
        ("Post", {"approx": False}),
        ("Post", {"per": "municipality"}),
        ("Post", {"attendance": "observer"}),
        ("Provision", {"min": 5}),
        ("Provision", {"max": None}),
        ("Duty", {"system": "Skab"}),
        ("Duty", {"task": "Forplejning"}),
    ],
)
def test_wrong_numbers_and_words_are_both_missed_and_invented(
    annotation: Annotation, paper: Paper, label: str, wrong: Json
) -> None:
    node_of(paper, label)["properties"].update(wrong)
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == [label] == invented(verdict)


def test_one_more_that_is_responsible_is_wrong(annotation: Annotation, paper: Paper) -> None:
    paper.edge("RESPONSIBLE_FOR", paper.nodes[0]["id"], node_of(paper, "Duty")["id"])
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == ["Duty"] == invented(verdict)


def test_a_deputy_is_no_holder(annotation: Annotation, paper: Paper) -> None:
    edge_of(paper, "HOLDS")["properties"]["as"] = "deputy"
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == ["HOLDS"] == invented(verdict)


def test_a_foreseen_error_is_named(annotation: Annotation, paper: Paper) -> None:
    nobody = paper.node("Body", name="Skovnævnet")
    paper.edge("INFORMS", paper.nodes[0]["id"], nobody)
    (only,) = judge(annotation, paper.graph).inventions
    assert (only.relation, only.non_fact) == ("INFORMS", "negated")


def test_a_body_written_twice_is_an_invention_and_its_lines_are_not(
    annotation: Annotation, paper: Paper
) -> None:
    again = paper.node("Body", name="Rådet")
    paper.edge("REPORTS_TO", again, paper.nodes[1]["id"])
    verdict = judge(annotation, paper.graph)
    assert (missed(verdict), invented(verdict)) == ([], ["Body"])


def test_a_party_given_as_a_body_is_wrong_and_still_an_end(
    annotation: Annotation, paper: Paper
) -> None:
    node_of(paper, "Party")["label"] = "Body"
    verdict = judge(annotation, paper.graph)
    assert missed(verdict) == ["Party"]
    assert invented(verdict) == ["Body"]


def test_seats_counted_twice_are_an_invention(annotation: Annotation, paper: Paper) -> None:
    seat = paper.node("Post", seats_min=3, seats_max=3, approx=True)
    paper.edge("HAS_POST", paper.nodes[0]["id"], seat)
    paper.edge("REPRESENTS", seat, paper.nodes[2]["id"])
    assert invented(judge(annotation, paper.graph)) == ["Post"]


@pytest.mark.parametrize(("label", "given"), [("Provision", {"kind": "quorum"}), ("Post", {})])
def test_what_belongs_to_no_body_is_an_invention(
    annotation: Annotation, paper: Paper, label: str, given: Json
) -> None:
    paper.node(label, **given)
    assert invented(judge(annotation, paper.graph)) == [label]


def test_optional_and_derived_facts_count_for_nothing(annotation: Annotation, paper: Paper) -> None:
    size = paper.node("Provision", kind="size", min=3, max=3, approx=True)
    paper.edge("GOVERNS", size, paper.nodes[0]["id"])
    paper.edge("INFORMS", paper.nodes[0]["id"], paper.nodes[1]["id"], derived_from="x")
    verdict = judge(annotation, paper.graph)
    assert (missed(verdict), invented(verdict)) == ([], [])
    assert len(verdict.stated) == 9


def test_unsure_facts_can_be_left_out(annotation: Annotation, paper: Paper) -> None:
    edge_of(paper, "REPORTS_TO")["properties"]["confidence"] = "unsure"
    paper.edge("INFORMS", paper.nodes[0]["id"], paper.nodes[1]["id"], confidence="unsure")
    every, sure = (judge(annotation, paper.graph, sure_only=only) for only in (False, True))
    assert (missed(every), invented(every)) == ([], ["INFORMS"])
    assert (missed(sure), invented(sure)) == (["REPORTS_TO"], [])


def test_seats_split_by_sender_may_stand_together(annotation: Annotation, paper: Paper) -> None:
    second = {
        "body": "Hegnsrådet",
        "party": "Markudvalget",
        "role": "member",
        "min": 1,
        "max": 1,
        "approx": True,
        "quote": "ca. 3 medlemmer",
        "certainty": "explicit",
    }
    annotation = Annotation(
        annotation.path,
        annotation.meta,
        {**annotation.lists, "seats": (*annotation["seats"], second)},
    )
    paper.edge("REPRESENTS", node_of(paper, "Post")["id"], paper.nodes[1]["id"])
    node_of(paper, "Post")["properties"].update(seats_min=4, seats_max=4)
    assert (missed(judge(annotation, paper.graph)), invented(judge(annotation, paper.graph))) == (
        [],
        [],
    )
    node_of(paper, "Post")["properties"].update(seats_min=5)
    assert missed(judge(annotation, paper.graph)) == ["Post", "Post"]


def annotated(name: str) -> Annotation:
    return next(annotation for annotation in ANNOTATIONS if annotation.name == name)


def named(graph: Json, name: str) -> str:
    return next(n["id"] for n in graph["nodes"] if n["properties"].get("name") == name)


def test_one_post_for_each_municipality_may_stand_as_posts_of_their_own() -> None:
    annotation = annotated("nb_samhandlingsutvalg")
    graph = perfect_graph(annotation)
    post = next(n["id"] for n in graph["nodes"] if n["properties"].get("per") == "municipality")
    paper = Paper()
    paper.nodes = [node for node in graph["nodes"] if node["id"] != post]
    paper.edges = [e for e in graph["edges"] if post not in (e["source"], e["target"])]
    council = named(graph, "Faglig samhandlingsutvalg for barn og unge")
    for town in ("Skien", "Porsgrunn", "Bamble", "Kragerø"):
        assert missed(judge(annotation, paper.graph)) == ["Post"]
        seat = paper.node("Post", seats_min=1, seats_max=1)
        paper.edge("HAS_POST", council, seat)
        paper.edge("REPRESENTS", seat, named(graph, f"{town} kommune"))
    verdict = judge(annotation, paper.graph)
    assert (missed(verdict), invented(verdict)) == ([], [])


def test_seats_of_each_named_sender_may_stand_as_one_post_per_municipality() -> None:
    annotation = annotated("label_value_faglig_styregruppe")
    graph = perfect_graph(annotation)
    towns = {named(graph, f"{town} Kommune") for town in ("Holbæk", "Odsherred", "Lejre")}
    single = {
        e["source"] for e in graph["edges"] if e["type"] == "REPRESENTS" and e["target"] in towns
    }
    paper = Paper()
    paper.nodes = [node for node in graph["nodes"] if node["id"] not in single]
    paper.edges = [e for e in graph["edges"] if single.isdisjoint({e["source"], e["target"]})]
    assert missed(judge(annotation, paper.graph)) == ["Post"] * 3
    post = paper.node("Post", seats_min=1, seats_max=1, per="municipality")
    paper.edge("HAS_POST", named(graph, "Faglig styregruppe"), post)
    for town in sorted(towns):
        paper.edge("REPRESENTS", post, town)
    verdict = judge(annotation, paper.graph)
    assert (missed(verdict), invented(verdict)) == ([], [])


def test_a_fact_of_a_generic_body_may_stand_on_an_instance_but_not_the_other_way() -> None:
    annotation = annotated("generic_klynger")
    graph = perfect_graph(annotation)
    generic, instance = (
        [named(graph, f"{body}{of}") for body in ("Klyngeledelsen", "Klyngerådet")]
        for of in ("", " i Fjordklyngen")
    )
    (line,) = (
        e
        for e in graph["edges"]
        if e["type"] == "REPORTS_TO" and [e["source"], e["target"]] == generic
    )
    line["source"], line["target"] = instance
    assert missed(judge(annotation, graph)) == []
    governs = next(
        e for e in graph["edges"] if e["type"] == "GOVERNS" and e["target"] == instance[1]
    )
    governs["target"] = generic[1]
    verdict = judge(annotation, graph)
    assert missed(verdict) == ["Provision"] == invented(verdict)
    assert verdict.inventions[0].non_fact == "in one cluster only"


def test_a_body_of_another_cluster_is_another_body() -> None:
    annotation = annotated("generic_klynger")
    graph = perfect_graph(annotation)
    (council,) = (
        n for n in graph["nodes"] if n["id"] == named(graph, "Klyngerådet i Fjordklyngen")
    )
    council["properties"].update(name="Klyngerådet", cluster="Fjord")
    assert missed(judge(annotation, graph)) == []
    council["properties"].update(cluster="Bjerg")
    assert "Body" in missed(judge(annotation, graph))
    assert "Body" in invented(judge(annotation, graph))


@pytest.mark.parametrize(
    "name", ["Hegnsrådet (HR)", "Hegnsråd, Region Engen", "Region Engens hegnsråd", "Rådet"]
)
def test_a_body_may_be_named_with_its_abbreviation_or_region(
    annotation: Annotation, paper: Paper, name: str
) -> None:
    paper.nodes[0]["properties"].update(name=name, region="Region Engen")
    assert missed(judge(annotation, paper.graph)) == []
    paper.nodes[0]["properties"].update(name="Skovrådet")
    assert "Body" in missed(judge(annotation, paper.graph))


def test_one_line_of_a_kind_of_body_may_answer_for_each_of_its_bodies() -> None:
    annotation = annotated("nb_partnerskapsmote")
    graph = perfect_graph(annotation)
    graph["nodes"].append(
        {"id": "kind", "label": "Body", "properties": {"name": "Samhandlingsutvalgene"}}
    )
    lines = [e for e in graph["edges"] if e["type"] == "REPORTS_TO"]
    lines[0]["source"] = "kind"
    graph["edges"].remove(lines[1])
    verdict = judge(annotation, graph)
    assert (len(lines), missed(verdict), invented(verdict)) == (2, [], [])


def test_details_and_sources_are_measured_apart(annotation: Annotation, paper: Paper) -> None:
    details = report([judge(annotation, paper.graph)])["details"]
    assert details["parties.kind"] == {"of": 1, "right": 1, "share": 1.0}
    assert details["source"]["right"] == 1
    assert details["source"]["of"] == 9


def test_a_document_that_cannot_be_read_misses_all(annotation: Annotation, paper: Paper) -> None:
    def read(path: Path) -> Mapping[str, Any]:
        raise ValueError("out of ink")

    figures = report(score(annotation.path.parent, read))
    assert figures["unreadable"] == {"hegn": "ValueError: out of ink"}
    assert figures["all"]["all"]["recall"] == 0
    assert score(annotation.path.parent, lambda path: paper.graph)[0].error == ""


def test_figures_are_given_by_relation_form_and_language(
    annotation: Annotation, paper: Paper
) -> None:
    edge_of(paper, "REPORTS_TO")["type"] = "SERVES"
    figures = report([judge(annotation, paper.graph)])
    assert figures["relations"]["REPORTS_TO"]["recall"] == 0
    assert figures["relations"]["SERVES"]["precision"] == 0
    assert figures["forms"]["prose"] == figures["languages"]["da"] == figures["all"]["all"]
    assert figures["all"]["all"]["recall"] == pytest.approx(8 / 9)
    assert figures["all"]["all"]["precision"] == pytest.approx(8 / 9)
    assert [m["relation"] for m in figures["misses"]] == ["REPORTS_TO"]
    assert [i["claim"] for i in figures["inventions"]] == [
        "lines: type=SERVES, from=Hegnsrådet, to=Markudvalget"
    ]


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda one: one.name)
def test_a_perfect_reader_scores_full_marks_on_every_document(annotation: Annotation) -> None:
    verdict = judge(annotation, perfect_graph(annotation))
    assert [f"{m.relation} {m.entry}" for m in verdict.misses] == []
    assert [f"{i.relation} {i.claim}" for i in verdict.inventions] == []
    assert {name for name, right in verdict.details if not right} == set()


LINE_TRAPS = [
    (annotation, entry)
    for annotation in ANNOTATIONS
    for entry in annotation.non_facts
    if {"type", "from", "to"} <= set(entry["what"].get("line", ()))
]


@pytest.mark.parametrize(
    ("annotation", "trap"), LINE_TRAPS, ids=[f"{a.name}-{t['why']}" for a, t in LINE_TRAPS]
)
def test_who_falls_into_a_trap_is_caught(annotation: Annotation, trap: Json) -> None:
    graph = copy.deepcopy(perfect_graph(annotation))
    line = trap["what"]["line"]
    ends = []
    for name in (line["from"], line["to"]):
        named = [n["id"] for n in graph["nodes"] if n["properties"].get("name") == name]
        ends.append(named[0] if named else f"new-{name}")
        if not named:
            node = {"id": f"new-{name}", "label": "Body", "properties": {"name": name}}
            graph["nodes"].append(node)
    graph["edges"].append(
        {
            "id": "trap",
            "source": ends[0],
            "target": ends[1],
            "type": line["type"],
            "properties": {},
        }
    )
    verdict = judge(annotation, graph)
    caught = [i for i in verdict.inventions if i.claim.kind == "lines"]
    assert [i.non_fact for i in caught] == [trap["why"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hegns-rådet", "hegnsråds", True),
        ("Det Faglige Udvalg", "faglige udvalg", True),
        ("kommunerne", "kommuner", True),
        ("Klynge Nord", "Klynge Midt", False),
        ("Temagruppe Ældre", "Temagruppe", False),
        ("the Committee", "Committee", True),
        ("", "", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_forms_of_address_are_no_part_of_a_name() -> None:
    assert same_person("Councillor Mrs P. Okafor", "P. Okafor")
    assert not same_person("Anders Kofoed Bech", "Anders Kofoed Holm")


def test_an_unknown_document_is_a_clear_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert reading_score.main(["--folder", "no-such-folder"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "no-such-folder" in shown.err
