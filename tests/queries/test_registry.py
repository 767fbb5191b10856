"""What commands, pages and docs/questions.md say of a question is what it takes and gives."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from queries import QUESTIONS
from queries.answers import FactRef, Quote, Reason, Ref
from queries.registry import Question

DOCS = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
EACH = pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))


def page(name: str) -> str:
    return DOCS.split(f"\n## {name}\n", 1)[1].split("\n## ", 1)[0]


def models(kind: object, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The models that an answer is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
        seen.add(kind)
        for field in kind.model_fields.values():
            models(field.annotation, seen)
    for part in get_args(kind):
        models(part, seen)
    return seen


@EACH
def test_the_arguments_are_those_of_the_function(question: Question) -> None:
    parameters = dict(inspect.signature(question.function).parameters)
    assert next(iter(parameters)) == "reader"
    assert "view" in parameters
    del parameters["reader"], parameters["view"]
    assert list(parameters) == [argument.name for argument in question.arguments]
    for argument in question.arguments:
        parameter = parameters[argument.name]
        empty = parameter.default is inspect.Parameter.empty
        assert argument.required == empty
        assert argument.positional == (parameter.kind is not inspect.Parameter.KEYWORD_ONLY)
        if not empty and argument.default is not None:
            assert argument.default == parameter.default
        assert (argument.kind == "choice") == bool(argument.choices)
        assert (argument.kind == "node") == bool(argument.labels)


@EACH
def test_everything_has_words_in_both_languages(question: Question) -> None:
    captions = [question.caption, question.asks, *(a.help for a in question.arguments)]
    captions += [c for a in question.arguments for c in (a.choices or {}).values()]
    assert all(caption.da.strip() and caption.en.strip() for caption in captions)


@EACH
def test_the_page_names_every_argument(question: Question) -> None:
    usage = page(question.name).split("\n\n")[0].strip("\n")
    assert usage.startswith(f"    mandat ask {question.name}")
    for argument in question.arguments:
        plural = {"bodies": "body"}.get(argument.name, argument.name)
        spelt = plural.upper() if argument.positional else argument.option
        assert re.search(rf"(?<![\w-]){spelt}(?![\w-])", usage), spelt


@EACH
def test_the_page_names_every_field_of_the_answer(question: Question) -> None:
    text = page(question.name)
    answer = question.function.__annotations__["return"]
    answer = getattr(inspect.getmodule(question.function), answer)
    for model in models(answer, set()) - {Ref, FactRef, Quote, Reason}:
        if not model.__module__.startswith("queries") or model.__name__ in ("LeftOut", "Words"):
            continue
        for name, field in model.model_fields.items():
            if name in ("left_out", "valid_from", "valid_to"):
                continue
            if issubclass(model, FactRef) and name in FactRef.model_fields:
                continue
            assert f"`{field.alias or name}`" in text, f"{model.__name__}.{name}"


def test_the_page_tells_the_shape_of_references_facts_and_passages() -> None:
    common = page("What holds for all of them")
    for model in (Ref, FactRef, Quote, Reason):
        for name, field in model.model_fields.items():
            assert re.search(rf"\b{field.alias or name}\b", common), f"{model.__name__}.{name}"
    for code in ("by_status", "by_date", "unsure"):
        assert f"`{code}`" in common
