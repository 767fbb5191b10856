"""The expected answers: well-formed, each resting on a stretch that really stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.data.material import DATA, documents, normalised, real_documents

EXPECTED: dict[str, Any] = yaml.safe_load((DATA / "answers.yaml").read_text(encoding="utf-8"))
QUESTIONS = {"escalation", "paths", "overlap", "missing_overlap", "secretariat", "profile"}
EXPECTATIONS = {
    "escalation": {"route", "prepared_by", "exits", "sources", "absent"},
    "missing_overlap": {"rules", "outcomes", "single_points", "sources", "absent"},
    "overlap": {"overlap", "sources", "absent"},
    "profile": {"seats", "provisions", "posts", "lines", "predecessors", "sources", "absent"},
    "secretariat": {"duties", "sources", "absent"},
}
NAME_LISTS = {
    "responsible",
    "responsible_now",
    "covers",
    "covers_any",
    "between",
    "names",
    "unknown",
    "people",
    "people_include",
    "hop_to",
}
NAME_FIELDS = {"from", "to", "body", "represents", "who", "person", "lead"}


def asks() -> Iterator[tuple[int, dict[str, Any]]]:
    for question in EXPECTED["questions"]:
        for ask in question["asks"]:
            yield question["id"], ask


def inside(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in it."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from inside(part)
    elif isinstance(value, list):
        for part in value:
            yield from inside(part)


def document(which: str, start: str) -> str:
    """The one document of a set whose file name starts so."""
    texts = documents() if which == "data" else real_documents() or {}
    found = [text for name, text in texts.items() if name.startswith(start)]
    assert len(found) == 1, start
    return normalised(found[0])


def sources() -> list[tuple[str, str, str]]:
    return sorted(
        {
            (which, start, fragment)
            for mapping in inside([EXPECTED["questions"], EXPECTED["duties"]])
            for which, given in mapping.get("sources", {}).items()
            for start, fragment in given
        }
    )


@pytest.mark.parametrize(("which", "start", "fragment"), sources())
def test_the_fragment_stands_in_its_document(which: str, start: str, fragment: str) -> None:
    assert len(fragment.split()) <= 6
    if which == "real" and real_documents() is None:
        pytest.skip("the real documents are not here (MANDAT_SHARED)")
    assert normalised(fragment) in document(which, start)


@pytest.mark.parametrize("duty", EXPECTED["duties"], ids=lambda duty: str(duty["id"]))
def test_the_words_of_a_task_stand_at_its_source(duty: dict[str, Any]) -> None:
    for which, words in duty["task"].items():
        if which == "real" and real_documents() is None:
            continue
        start, fragment = duty["sources"][which][0]
        text = document(which, start)
        near = [
            text[max(0, at - 120) : at + 200]
            for at in range(len(text))
            if text.startswith(normalised(fragment), at)
        ]
        assert [part for part in near if all(normalised(word) in part for word in words)], words


def test_all_rows_of_both_tables_are_there() -> None:
    ids = [duty["id"] for duty in EXPECTED["duties"]]
    rows = [str(row) for row in range(1, 15)]
    assert sorted(ids) == sorted(
        [f"P{row}" for row in [*rows, "4a", "4b"]]
        + [f"S{row}" for row in [*rows, "4a", "4b", "4c"]]
    )


def test_a_duty_has_a_second_version_where_a_decision_amends_it() -> None:
    for duty in EXPECTED["duties"]:
        assert set(duty) >= {"level", "phase", "task", "responsible", "system", "lead", "sources"}
        assert duty["phase"] in {"meeting_planning", "agenda", "meeting", "minutes"}
        assert (duty["amended_by"] is not None) == ("responsible_now" in duty)
        assert duty["lead"] is None or duty["lead"] in duty["responsible"]


def test_there_are_ten_questions_and_each_ask_says_what_to_expect() -> None:
    assert [question["id"] for question in EXPECTED["questions"]] == list(range(1, 11))
    for number, ask in asks():
        assert ask["ask"] in QUESTIONS, number
        assert set(ask) <= {"ask", "arguments", "options", "expect", "only", "roster"}, number
        assert ask.get("only", "data") in {"data", "real"}, number
        assert set(ask["expect"]) - {"absent"}, number
        assert set(ask["expect"]) <= EXPECTATIONS[ask["ask"]] | {"body"}, number


def test_every_name_is_defined_and_every_definition_is_used() -> None:
    used = set()
    for mapping in inside([[ask["expect"] for _, ask in asks()], EXPECTED["duties"]]):
        for key, value in mapping.items():
            given = value if isinstance(value, list) else [value]
            if key in NAME_LISTS or key in NAME_FIELDS:
                used |= {name for name in given if isinstance(name, str)}
            if key == "predecessors" or (key == "rules" and all(isinstance(v, str) for v in given)):
                used |= {name for name in given if isinstance(name, str)}
    assert used == set(EXPECTED["names"])


def test_every_duty_asked_for_exists() -> None:
    ids = {duty["id"] for duty in EXPECTED["duties"]}
    asked = {row for _, ask in asks() for row in ask["expect"].get("duties", [])}
    assert asked
    assert asked <= ids
