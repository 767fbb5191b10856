"""What holds of every answer, whatever the organisation looks like."""

from __future__ import annotations

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.levels import LEVELS
from graph.stores.index import Index
from queries import QUESTIONS
from queries.escalation import escalation
from queries.view import View
from tests.queries.notation import graph

BODIES = [f"b{number}" for number in range(6)]
LINES = ("ESCALATES_TO", "REPORTS_TO", "RECOMMENDS_TO", "PREPARES_CASES_FOR", "PART_OF")
MORE = ("EXECUTES_DECISIONS_OF", "ESTABLISHES", "INSTANCE_OF", "INFORMS")
WORDS = ("", "draft", "proposal", "superseded", "unsure", "to=2020-01-01", "from=2030-01-01")
VIEW = View(datetime.date(2024, 1, 1))


@st.composite
def organisations(draw: st.DrawFn) -> str:
    """Any structure, sensible or not."""
    lines = ["Party party"]
    for body in BODIES:
        level = draw(st.sampled_from([None, *LEVELS]))
        generic = draw(st.sampled_from(["", "", "generic"]))
        more = draw(st.sampled_from(WORDS)) if draw(st.integers(0, 4)) == 0 else ""
        lines.append(f"Body {body} {f'level={level}' if level else ''} {generic} {more}")
    posts = []
    for number in range(draw(st.integers(0, 6))):
        body, gives = draw(st.sampled_from(BODIES)), ""
        if posts and draw(st.booleans()):
            gives = f"gives={draw(st.sampled_from(posts))}"
        role = draw(st.sampled_from(["member", "chair", "secretary"]))
        held = draw(st.sampled_from(["", "held=anna", "held=bo:deputy", "held=anna,bo"]))
        seats = draw(st.sampled_from(["", "seats=1", "seats=2+", "seats=1 per=municipality"]))
        lines.append(f"Post p{number} of={body} role={role} {gives} {held} {seats}")
        posts.append(f"p{number}")
    for number in range(draw(st.integers(0, 14))):
        a, b = draw(st.sampled_from(BODIES)), draw(st.sampled_from([*BODIES]))
        type_ = draw(st.sampled_from(LINES + MORE))
        word = draw(st.sampled_from(WORDS)) if draw(st.integers(0, 3)) == 0 else ""
        lines.append(f"{a} {type_} {b} id=e{number} {word}")
    for number in range(draw(st.integers(0, 3))):
        covers = ",".join(draw(st.lists(st.sampled_from(BODIES), min_size=1, unique=True)))
        lines.append(f"OverlapRule r{number} covers={covers} min_per_side={number or 1}")
    for number in range(draw(st.integers(0, 3))):
        body, least = draw(st.sampled_from(BODIES)), draw(st.integers(0, 12))
        lines.append(f"Provision c{number} of={body} kind=cadence min={least}")
    return "\n".join(lines)


calm = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@calm
@given(organisations())
def test_every_route_is_a_way_up_of_admitted_facts_in_order(text: str) -> None:
    drawn = graph(text)
    reader = Index(drawn, 1)
    ranks = {
        body: LEVELS[level].rank if (level := drawn.nodes[body].level) else None for body in BODIES
    }  # type: ignore[attr-defined]
    instances = {e.target for e in drawn.edges.values() if e.type == "INSTANCE_OF"}
    for start in BODIES:
        answer = escalation(reader, start, view=VIEW)
        keys = []
        for route in answer.routes:
            way = [start, *(hop.target.id for hop in route.hops)]
            assert len(set(way)) == len(way), "no body comes twice"
            known = [ranks[body] for body in way if ranks[body] is not None]
            assert known == sorted(known), "no hop leads down"  # type: ignore[type-var]
            assert way[-1] in {goal.id for goal in answer.goals}
            assert not any(drawn.nodes[b].generic and b in instances for b in way)  # type: ignore[attr-defined]
            for hop in route.hops:
                assert hop.facts
                assert all(fact.passages for fact in hop.facts)
                for fact in hop.facts:
                    edge = drawn.edges[fact.id]
                    assert edge.status != "superseded"  # type: ignore[attr-defined]
                    assert edge.confidence == "sure"  # type: ignore[attr-defined]
                    assert edge.holds_on(VIEW.on)  # type: ignore[attr-defined]
                assert not {who.id for who in hop.prepared_by} & set(way)
            total = route.wait
            assert (total.expected is None) == bool(total.unknown)
            if total.expected is not None:
                parts = [hop.wait.expected or 0 for hop in route.hops]
                assert abs(total.expected - sum(parts)) < 1e-6
                assert total.best <= total.expected <= total.worst  # type: ignore[operator]
            in_force = [any(f.status == "in_force" for f in hop.facts) for hop in route.hops]
            bases = [hop.basis for hop in route.hops]
            keys.append(
                (
                    in_force.count(False),
                    bases.count("inferred"),
                    bases.count("office"),
                    len(bases),
                    total.expected is None,
                    round(total.known.expected or 0, 6),
                    way,
                )
            )
        assert keys == sorted(keys)
        assert answer.routes or answer.dead_ends


@calm
@given(organisations())
def test_every_question_answers_whatever_is_there(text: str) -> None:
    reader = Index(graph(text), 1)
    asked = [
        ("paths", {"source": "b0", "target": "b1"}),
        ("missing_overlap", {}),
        ("overlap", {}),
        *(("profile", {"node": body}) for body in (*BODIES, "party")),
        *(("secretariat", {"body": body}) for body in BODIES),
    ]
    for name, arguments in asked:
        first = QUESTIONS[name].ask(reader, VIEW, arguments).to_json()
        assert first == QUESTIONS[name].ask(reader, VIEW, arguments).to_json()
        assert list(first)[-1] == "left_out"


@calm
@given(organisations())
def test_a_wider_view_leaves_out_less(text: str) -> None:
    reader = Index(graph(text), 1)
    everything = frozenset(("in_force", "draft", "proposal", "superseded"))
    wide = View(VIEW.on, everything, unsure=True)
    for start in BODIES:
        left_out = escalation(reader, start, view=wide).left_out
        assert left_out.by_status == left_out.unsure == 0
