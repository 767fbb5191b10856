"""Shapes of English papers: titles with a verb, entries set in, people side by side, clause signs."""

from __future__ import annotations

import pytest

from graph.value import Graph
from loaders.read import read
from loaders.segment import segment
from loaders.segments import Block
from tests.loaders.reading import graph_of, provisions


def blocks(text: str) -> tuple[Block, ...]:
    return segment(read("paper.txt", text.encode())).blocks


def headings(text: str) -> list[str]:
    return [block.text for block in blocks(text) if block.kind == "heading"]


def seats(graph: Graph) -> set[tuple[str, object, object]]:
    senders = {
        e.source: graph.nodes[e.target] for e in graph.edges.values() if e.type == "REPRESENTS"
    }
    return {
        (str(senders[e.target].properties()["name"]), p.get("seats_min"), p.get("seats_max"))
        for e in graph.edges.values()
        if e.type == "HAS_POST" and e.target in senders
        for p in [graph.nodes[e.target].properties()]
    }


NUMBERED = """Moorland Access Panel
Terms of reference

1. Why we meet
The Panel looks after the paths and the gates on the moor, summer and winter.

2. Where we sit
The Panel answers to the Land Committee.

3. Who is on it
Full members
   Wick Council x2
   Ramblers Wick Association × 1
   Crofting Federation x 3 (the Crofters' Forum chooses them)

4. How we decide
The Panel seeks agreement.
"""


def test_numbered_titles_may_hold_a_verb() -> None:
    found = headings(NUMBERED)
    assert {"Why we meet", "Where we sit", "Who is on it", "How we decide"} <= set(found)


def test_entries_set_in_below_a_short_line_are_items_with_their_number_behind() -> None:
    assert seats(graph_of(NUMBERED)) == {
        ("Wick Council", 2, 2), ("Ramblers Wick Association", 1, 1), ("Crofting Federation", 3, 3),
    }  # fmt: skip


def test_a_numbered_list_of_tasks_stays_a_list() -> None:
    text = (
        "Tasks of the Panel:\n\n1. Keep the paths open\n2. Mend the gates\n3. Count the walkers\n"
    )
    assert [b.kind for b in blocks(text)][1:] == ["item", "item", "item"]


ATTENDED = """MINUTES

Harbour Users' Panel
Tuesday 14 May 2024, Town Hall

PRESENT
Delroy Matt (Chair)      Pat Conlin (tenant)      Eva Nowik (tenant)
Cllr Tim Castle (Wick Council)            Sunita Ray (berth holder)

APOLOGIES  Geoff Lambert (tenant). No substitute attended.
ALSO IN THE ROOM  Clare Dunn (Head of Repairs), Ben Otter (governance officer)

1. Dredging
The Panel noted the plan.
"""


def test_people_side_by_side_were_all_there() -> None:
    graph = graph_of(ATTENDED)
    came = {
        str(graph.nodes[e.source].properties()["name"]): e.properties()["present"]
        for e in graph.edges.values()
        if e.type == "ATTENDED"
    }
    there = (
        "Delroy Matt",
        "Pat Conlin",
        "Eva Nowik",
        "Tim Castle",
        "Sunita Ray",
        "Clare Dunn",
        "Ben Otter",
    )
    assert came == {**dict.fromkeys(there, True), "Geoff Lambert": False}
    assert not provisions(graph)


def test_a_name_and_its_house_side_by_side_stay_one_line() -> None:
    text = "MEMBERS\nDelroy Matt      Wick Council\nPat Conlin      Crofting Federation\n"
    assert not any(b.text == "Wick Council" for b in blocks(text))


@pytest.mark.parametrize("sign", ["B1", "C2", "D3.1"])
def test_the_sign_of_a_clause_is_no_part_of_a_name(sign: str) -> None:
    text = (
        f"# Liaison Panel\n\n{sign}  Wick Constabulary and the River Agency may send observers.\n"
    )
    names = {
        str(n.properties()["name"]) for n in graph_of(text).nodes.values() if n.label == "Party"
    }
    assert names == {"Wick Constabulary", "River Agency"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Canal & River Trust", "association"), ("Severn Academy Trust", "association"),
        ("Wick Hospitals NHS Trust", "hospital"), ("Thurso Healthcare Trust", "hospital"),
    ],
)  # fmt: skip
def test_what_a_trust_is(name: str, kind: str) -> None:
    graph = graph_of(f"# Liaison Panel\n\nMembers:\n\n- two from {name}\n- one from Wick Council\n")
    kinds = {
        n.properties()["name"]: n.properties()["kind"]
        for n in graph.nodes.values()
        if n.label == "Party"
    }
    assert kinds[name] == kind


def test_nobody_does_what_is_still_open() -> None:
    text = "# Liaison Panel\n\n## Support\n\nMinutes: [TBC – Trust or PMO?]\nAgenda: tbc by the Board\n"
    assert not [e for e in graph_of(text).edges.values() if e.type == "RESPONSIBLE_FOR"]
