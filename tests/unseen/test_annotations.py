"""The unseen documents are fit to measure with: every quote stands, every name is declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.reading.annotation import KEYS, Annotation, BadAnnotation, Entry, read_annotation
from bench.reading_score import HALVES, UNSEEN

DOCUMENTS = sorted(path for half in HALVES for path in (UNSEEN / half).glob("*.yaml"))
ANNOTATIONS = [read_annotation(path) for path in DOCUMENTS]
each = pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda one: one.name)
MOST_WORDS_OF_A_QUOTE = 12
ENDS = ("body", "from", "to", "party", "by", "child", "parent", "bodies", "steps")


def entries(annotation: Annotation) -> Iterator[Entry]:
    for kind in KEYS:
        yield from annotation[kind]
    yield from annotation.non_facts


@each
def test_every_quote_stands_in_its_document(annotation: Annotation) -> None:
    absent = [
        e["quote"] for e in entries(annotation) if not any(annotation.text.places(e["quote"]))
    ]
    assert absent == []
    assert all(len(e["quote"].split()) <= MOST_WORDS_OF_A_QUOTE for e in entries(annotation))


@each
def test_every_end_of_a_fact_is_declared(annotation: Annotation) -> None:
    declared = set(annotation.mentions)
    for kind in ("bodies", "parties"):
        for entry in annotation[kind]:
            declared |= {entry["name"], *entry.get("aliases", ())}
    facts = [entry for kind in KEYS for entry in annotation[kind]]
    used = {name for entry in facts for key in ENDS for name in names_in(entry.get(key))}
    assert used - declared == set()


def names_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from names_in(value.get("body"))
    elif isinstance(value, list):
        for one in value:
            yield from names_in(one)
    elif value is not None:
        yield value


@each
def test_each_document_is_short_and_has_facts_and_traps(annotation: Annotation) -> None:
    assert 140 <= len(annotation.path.read_text(encoding="utf-8").split()) <= 700
    asked = [e for kind in KEYS for e in annotation[kind] if not e.get("optional")]
    assert len(asked) >= 15
    assert annotation.non_facts


def test_no_name_is_declared_twice() -> None:
    for annotation in ANNOTATIONS:
        names = [e["name"] for kind in ("bodies", "parties") for e in annotation[kind]]
        assert [name for name, n in Counter(names).items() if n > 1] == [], annotation.name


def test_the_halves_are_balanced() -> None:
    of = {half: [a.meta for a in ANNOTATIONS if a.path.parent.name == half] for half in HALVES}
    assert len({annotation.name for annotation in ANNOTATIONS}) == len(ANNOTATIONS)
    languages = {half: Counter(m["language"] for m in metas) for half, metas in of.items()}
    assert languages["sealed"] == Counter(da=12, nb=1, nn=1, en=2)
    assert languages["open"] >= languages["sealed"]
    for metas in of.values():
        assert sum(m["sector"] != "health" for m in metas) >= 5
        assert len({m["form"] for m in metas}) >= 10


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("meta: {}\nbodys: []\n", "unknown lists"),
        ("meta: {}\nbodies:\n- {name: A, quote: A}\n", "without a quote or a certainty"),
        ("meta: {}\nbodies:\n- {name: A, colour: red}\n", "unknown keys"),
        (
            "meta: {}\nlines:\n- {type: LIKES, from: A, to: B, quote: A, certainty: explicit}\n",
            "unknown type of line",
        ),
        ("meta: {}\nnon_facts:\n- {what: {wish: {}}, why: a, quote: A}\n", "does not know"),
    ],
)
def test_a_faulty_annotation_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BadAnnotation, match=fault):
        read_annotation(tmp_path / "a.yaml")


def test_an_annotation_without_its_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("meta: {}\n", encoding="utf-8")
    with pytest.raises(BadAnnotation, match="no document beside it"):
        read_annotation(tmp_path / "a.yaml")
