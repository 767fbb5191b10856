"""Where bodies stand: by their words, by who sits in them, by what they are tied to; else unknown."""

from __future__ import annotations

import pytest

from graph.nodes import Body
from tests.loaders.reading import graph_of

JOINT = (
    "Region Fjordland og kommunerne samarbejder om sundhed. Sygehuset og almen praksis er med.\n\n"
)
CLUSTER = "Kommissorium for grupperne i Sundhedsklynge Fjordby\n\nOpgaver\n\n"


def level(text: str, name: str) -> str | None:
    found = [b for b in graph_of(text).of(Body) if b.name.casefold() == name.casefold()]
    assert len(found) == 1, [b.name for b in graph_of(text).of(Body)]
    return found[0].level


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        ("Fjordstyregruppen mødes hver måned.", "Fjordstyregruppen", "regional_strategic"),
        ("Fjordnetværket mødes hver måned. Fjordnetværket har en kasse.", "Fjordnetværket", "regional_operational"),
        ("Chefforum Fjord mødes. Der er fire møder i Chefforum Fjord.", "Chefforum Fjord", "regional_strategic"),
        ("Fjordudvalget mødes to gange om året.", "Fjordudvalget", None),
        ("Fjordudvalget består af fire regionsrådsmedlemmer og to borgmestre.", "Fjordudvalget", "regional_political"),
        ("Fjordforum består af en hospitalsdirektør og tre direktører.", "Fjordforum", "regional_strategic"),
    ],
)  # fmt: skip
def test_a_region_s_body(said: str, name: str, expected: str | None) -> None:
    assert level(JOINT + said + "\n", name) == expected


def test_outside_a_joint_collaboration_no_level_is_guessed() -> None:
    text = "Vedtægt for Havnefonden\n\nHavnestyregruppen refererer til fondsbestyrelsen.\n"
    assert level(text, "Havnestyregruppen") is None


def test_a_group_set_up_by_a_cluster_s_group_is_the_cluster_s() -> None:
    text = JOINT + "Klyngestyregruppen har nedsat Medicingruppen.\n"
    assert level(text, "Medicingruppen") == "cluster_operational"


def test_who_only_prepares_papers_for_a_cluster_is_not_the_cluster_s() -> None:
    text = (
        JOINT + "Papirgruppen forbereder sager for klyngestyregruppen. Papirgruppen mødes ofte.\n"
    )
    assert level(text, "Papirgruppen") == "regional_operational"


def test_what_is_set_up_in_a_cluster_s_own_terms_is_the_cluster_s() -> None:
    text = (
        CLUSTER + "For at samle trådene oprettes et samordningsforum. Samordningsforummet mødes.\n"
    )
    assert level(text, "samordningsforummet") == "cluster_operational"


def test_a_stranger_in_a_cluster_s_terms_is_unknown() -> None:
    text = (
        CLUSTER + "Der er gengangere fra dialoggrupperne. Dialoggrupperne holdes underrettet af "
        "klyngens grupper.\n"
    )
    assert level(text, "dialoggrupperne") is None


def test_who_was_replaced_stood_where_the_new_one_stands() -> None:
    text = JOINT + "Fjordnævnet nedlægges og erstattes af Politisk Fjordudvalg.\n"
    assert level(text, "Fjordnævnet") == "regional_political"


def test_a_chairmanship_stands_where_its_body_stands() -> None:
    text = JOINT + (
        "Fjordstyregruppen mødes hver måned.\n\n"
        "Fjordstyregruppens formandskab forbereder sager til Fjordstyregruppen.\n"
    )
    assert level(text, "Fjordstyregruppens formandskab") == "regional_strategic"


def test_a_word_in_brackets_tells_the_level() -> None:
    text = JOINT + "Der er i hver klynge et Klyngeråd (politisk).\n\nKlyngerådet mødes.\n"
    assert level(text, "Klyngeråd") == "cluster_political"


def test_one_of_a_kind_stands_where_its_kind_stands() -> None:
    text = (
        "Vedtægt for sundhedsråd\n\nRegionsrådet nedsætter to sundhedsråd: Sundhedsråd Fyn og "
        "Sundhedsråd Trekantområdet. Sundhedsrådene mødes hver måned.\n"
    )
    found = {n.name: n.level for n in graph_of(text).nodes.values() if n.label == "Body"}
    assert found["Sundhedsråd Fyn"] == found["Sundhedsråd Trekantområdet"] == "regional_political"
