"""Answers in words: nothing that the answer holds is lost, and an unknown is never a no."""

from __future__ import annotations

import inspect
from typing import Any, Literal, get_args, get_origin

import pytest

from explorer.printing import lines
from explorer.wording import common, labels
from explorer.wording.answers import WORDING, told
from explorer.wording.told import Heading, Sentence, Table, Told, sources_of
from graph import edges, levels, nodes, records
from graph.captions import LANGUAGES, Caption, Language
from graph.stores.index import Index
from graph.value import Graph
from queries import QUESTIONS
from queries.answers import Quote, Ref
from queries.escalation import Basis
from queries.missing_overlap import Outcome
from queries.view import View
from tests.queries.notation import graph as drawn

# An implementation group (ipg) under a strategic level (strat) that reports to the top; a secretary
# serves strat; anna sits in both ipg and strat; the demand for overlap between strat and top is not
# known to be met; gammel came before strat.
STORY = """
    Body ipg level=cluster_operational "Implementeringsgruppen"
    Body strat level=cluster_strategic "Strateginiveauet"
    Body top level=regional_political "Samarbejdsudvalget"
    Body gammel level=cluster_strategic superseded to=2022-06-30 "Forum for Strategi"
    Party kommune kind=municipality "Nordby Kommune"
    Person anna "Anna Friis"
    ipg REPORTS_TO strat matter=dispute condition="ved uenighed" draft
    strat RECOMMENDS_TO top
    strat SUCCEEDS gammel date=2022-07-01
    Post formand of=ipg role=chair seats=1 for=kommune held=anna "Formand"
    Post medlem of=strat role=member seats=3-5 for=kommune held=anna "Medlem"
    Provision tit of=strat kind=cadence min=4
    OverlapRule krav covers=strat,top who=kommune
    Duty referat of=strat task="Skriver referat" order=1 phase="Efter" system="Acadre" done=kommune*
"""


@pytest.fixture(scope="module")
def reader() -> Index:
    return Index(drawn(STORY), 1)


ASKED: dict[str, dict[str, Any]] = {
    "escalation": {"body": "ipg"},
    "paths": {"source": "ipg", "target": "top"},
    "overlap": {"bodies": ["ipg", "strat"]},
    "missing_overlap": {},
    "secretariat": {"body": "strat"},
    "profile": {"node": "strat"},
}
# What must be told of the story, in either language: names, numbers and what qualifies them.
SAID: dict[str, list[tuple[str, str]]] = {
    "escalation": [
        ("Implementeringsgruppen → Strateginiveauet → Samarbejdsudvalget",) * 2,
        ("refererer til Strateginiveauet", "reports to Strateginiveauet"),
        ("når: ved uenighed", "when: ved uenighed"),
        ("sager om: uenighed", "matters of: dispute"),
        ("udkast", "draft"),
        ("Anna Friis", "Anna Friis"),
        ("forventet 46 dage", "46 days expected"),
        ("ukendt for Samarbejdsudvalget", "unknown for Samarbejdsudvalget"),
    ],
    "paths": [("indstiller til Samarbejdsudvalget", "recommends to Samarbejdsudvalget")],
    "overlap": [
        (
            "Anna Friis sidder i begge: Formand i Implementeringsgruppen, Medlem i",
            "Anna Friis sits in both: Formand in Implementeringsgruppen, Medlem in",
        ),
        ("Fælles parter: Nordby Kommune", "Parties in both: Nordby Kommune"),
    ],
    "missing_overlap": [
        (
            "personsammenfald mellem Strateginiveauet og Samarbejdsudvalget: ukendt. [1]",
            "shared people between Strateginiveauet and Samarbejdsudvalget: unknown. [1]",
        ),
    ],
    "secretariat": [
        ("Skriver referat", "Skriver referat"),
        ("Nordby Kommune (primær)", "Nordby Kommune (lead)"),
        ("Acadre", "Acadre"),
    ],
    "profile": [
        ("Klynge, fagligt strategisk niveau", "Cluster, strategic level"),
        ("mindst 4 om året", "at least 4 a year"),
        ("Faste medlemmer i alt: 3–5", "Full members in all: 3–5"),
        ("Besættes af Anna Friis", "Held by Anna Friis"),
        ("Afløser Forum for Strategi (2022-07-01", "Succeeds Forum for Strategi (2022-07-01"),
    ],
}


def _answer(reader: Index, question: str) -> Any:
    view = View(statuses=frozenset(get_args(records.Status)))
    return QUESTIONS[question].ask(reader, view, ASKED[question])


def test_every_question_is_told() -> None:
    assert list(WORDING) == list(QUESTIONS) == list(ASKED) == list(SAID)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_story_is_told_in_both_languages(
    reader: Index, question: str, language: Language
) -> None:
    shown = " ".join(lines(told(question, _answer(reader, question), language), language))
    shown = " ".join(shown.split())
    for danish, english in SAID[question]:
        assert (danish if language == "da" else english) in shown
    assert "{" not in shown
    assert "None" not in shown


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_passage_that_an_answer_cites_is_among_its_sources(
    reader: Index, question: str
) -> None:
    answer = _answer(reader, question)
    cited = {quote.id for quote in sources_of(told(question, answer, "en"))}
    assert cited == _quoted(answer)
    assert cited


def _quoted(value: Any) -> set[str]:
    """The id of every passage anywhere in an answer."""
    if isinstance(value, Quote):
        return {value.id}
    if isinstance(value, records.Record):
        return set().union(*(_quoted(getattr(value, name)) for name in type(value).model_fields))
    if isinstance(value, tuple | list):
        return set().union(*map(_quoted, value))
    return set()


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_without_anything_says_so(question: str, language: Language) -> None:
    bare = Index(drawn('Body ipg "Gruppen"\nBody strat "Niveauet"\nBody top "Toppen"'), 1)
    text = [one for one in told(question, _answer(bare, question), language) if _text(one)]
    assert len(text) > 1 or question == "profile"


def _text(one: Told) -> str:
    return one.text if isinstance(one, Heading | Sentence) else " ".join(one.head)


def test_sources_are_numbered_once_and_cited_by_number(reader: Index) -> None:
    shown = lines(told("escalation", _answer(reader, "escalation"), "en"), "en")
    heads = [line for line in shown if line.startswith("[")]
    assert [line.partition(" ")[0] for line in heads] == [
        f"[{n}]" for n in range(1, len(heads) + 1)
    ]
    assert any(line.endswith("[1]") for line in shown)


def test_many_sources_are_cited_as_a_range() -> None:
    document = Ref(id="d", label="Document", name="Vedtægt")
    quotes = tuple(Quote(id=f"p{n}", document=document, text=f"Led {n}.") for n in range(1, 8))
    told = [Sentence("Først.", quotes[:2]), Sentence("Så.", (*quotes[1:5], quotes[6]))]
    told.append(Sentence("Sidst.", quotes))
    shown = lines(told, "da")
    assert shown[:3] == ["• Først. [1] [2]", "• Så. [2–6]", "• Sidst. [1–7]"]


def test_tables_cite_their_rows(reader: Index) -> None:
    (table,) = [
        one
        for one in told("secretariat", _answer(reader, "secretariat"), "en")
        if isinstance(one, Table)
    ]
    assert len(table.rows) == len(table.sources) == 1
    assert all(table.sources)


# Labels


def _literals() -> list[tuple[str, Any]]:
    return [
        (name, value)
        for module in (records, nodes, edges, levels)
        for name, value in vars(module).items()
        if get_origin(value) is Literal
    ]


NOT_SHOWN = {"SeatsBasis", "Level"}
"""How a number was found, which no screen says; levels have their captions in graph.levels."""


def _tables() -> list[dict[str, Caption]]:
    members = inspect.getmembers(labels, lambda value: isinstance(value, dict))
    return [value for name, value in members if name.isupper()]


def test_every_value_of_the_vocabulary_has_words() -> None:
    named = [set(table) for table in _tables()]
    assert len(_literals()) > 10
    for name, literal in [*_literals(), ("Basis", Basis), ("Outcome", Outcome)]:
        if name not in NOT_SHOWN:
            assert set(get_args(literal)) in named, name
    for table in _tables():
        for caption in table.values():
            assert caption.da
            assert caption.en


# Small words


@pytest.mark.parametrize(
    ("low", "high", "approx", "expected"),
    [
        (3, 3, False, ("3", "3")),
        (3, 5, False, ("3–5", "3–5")),
        (4, None, False, ("mindst 4", "at least 4")),
        (None, 6, False, ("højst 6", "at most 6")),
        (4, 4, True, ("ca. 4", "about 4")),
        (0, 0, False, ("0", "0")),
        (None, None, False, ("ukendt", "unknown")),
    ],
)
def test_numbers(
    low: int | None, high: int | None, approx: bool, expected: tuple[str, str]
) -> None:
    given = [common.number_range(low, high, language, approx=approx) for language in LANGUAGES]
    assert tuple(given) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (list("abc"), "a, b og c")],
)
def test_lists(parts: list[str], expected: str) -> None:
    assert common.listed(parts, "da") == expected


def test_an_empty_graph_has_no_words_to_go_wrong() -> None:
    from explorer.wording import document

    assert [type(one) for one in document.told(Graph(), [], "tom.txt", "da")] == [Heading, Sentence]
