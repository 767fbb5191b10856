"""Every question gives the answers written by hand, on every store."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import graph.errors
from queries import QUESTIONS
from tests.queries.casebook import CASES, KEYS, Case, cases, differences, short

ALL = cases()


@pytest.mark.parametrize("case", ALL, ids=[f"{case.file}:{case.name}" for case in ALL])
def test_case(case: Case, reader_of) -> None:
    reader = reader_of(case.given["graph"])
    question = QUESTIONS[case.given["ask"]]
    arguments = case.given.get("with", {})
    if "error" in case.given:
        with pytest.raises(getattr(graph.errors, case.given["error"])):
            question.ask(reader, case.view, arguments)
        return
    answer = question.ask(reader, case.view, arguments).to_json()
    assert json.loads(json.dumps(answer)) == answer, "an answer is JSON"
    found = differences(case.answer, short(answer))
    assert not found, "\n".join(found)


def test_the_cases_know_no_store() -> None:
    for path in CASES.glob("*.yaml"):
        text = path.read_text(encoding="utf-8").casefold()
        assert not {"embedded", "neo4j", "sqlite", "cypher"} & set(text.split())
    for case in ALL:
        assert set(case.given) <= KEYS, case.name
        assert ("answer" in case.given) != ("error" in case.given), case.name
        assert case.given["drawing"].strip(), case.name


def test_names_are_used_once_and_every_question_has_cases() -> None:
    twice = [name for name, n in Counter((c.file, c.name) for c in ALL).items() if n > 1]
    assert not twice
    assert {case.given["ask"] for case in ALL} == set(QUESTIONS)
