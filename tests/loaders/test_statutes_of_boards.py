"""Statutes that speak of "the board" and "the general assembly" under headings of one word."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, names, provisions

STATUTES = "Vedtægter for Havnens Venner\n\n§ 4 {title}\n{text}\n"


def stated(title: str, text: str) -> set[tuple[str, str, int | None, int | None]]:
    return provisions(graph_of(STATUTES.format(title=title, text=text)))


@pytest.mark.parametrize("title", ["Bestyrelse", "Bestyrelsen", "Direktion", "Repræsentantskab"])
def test_a_heading_of_one_noun_is_what_its_paragraphs_are_about(title: str) -> None:
    told = stated(title, "Der holdes fire møder om året. Ved stemmelighed afgør formanden.")
    assert {(kind, least) for _, kind, least, _ in told} >= {("cadence", 4)}
    assert {body for body, *_ in told} <= names(
        graph_of(STATUTES.format(title=title, text="Der holdes fire møder om året."))
    )


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Bestyrelsen mødes mindst fire gange om året, og når to medlemmer ønsker det.", 4),
        ("Bestyrelsen holder møde tre gange årligt og i øvrigt, hvis formanden ønsker det.", 3),
        ("Bestyrelsen samles, hvis mindst to medlemmer ønsker det.", None),
        ("Ekstraordinært møde holdes, hvis en tredjedel af medlemmerne beder om det.", None),
        ("Ekstraordinært møde afholdes, når et flertal af medlemmerne kræver det.", None),
    ],
)
def test_who_may_wish_for_a_meeting_makes_it_no_wish(text: str, least: int | None) -> None:
    assert [(k, low) for _, k, low, _ in stated("Bestyrelse", text)] == [("cadence", least)]


@pytest.mark.parametrize(
    "text",
    [
        "Bestyrelsen ønsker at mødes fire gange om året.",
        "Bestyrelsen overvejer at mødes oftere end fire gange om året.",
    ],
)
def test_a_wish_for_meetings_is_one(text: str) -> None:
    assert stated("Bestyrelse", text) == set()


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Ordinær generalforsamling afholdes hvert år i april.", 1),
        ("Generalforsamlingen holdes en gang om året inden udgangen af maj.", 1),
        ("Årsmødet finder sted én gang årligt.", 1),
        ("Ekstraordinær generalforsamling afholdes, når en tredjedel af medlemmerne kræver det.", None),
    ],
)  # fmt: skip
def test_a_gathering_is_held(text: str, least: int | None) -> None:
    told = stated("Generalforsamling", text)
    assert [(kind, low) for _, kind, low, _ in told] == [("cadence", least)]


@pytest.mark.parametrize(
    "text",
    ["Generalforsamlingen har hvert år valg af revisor.", "Bestyrelsen afholder hvert år en tur."],
)
def test_what_a_body_does_yearly_is_no_meeting(text: str) -> None:
    assert stated("Generalforsamling", text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Kan medlemmerne ikke blive enige, afgør formanden sagen.",
        "Er medlemmerne uenige, tages sagen op på næste møde.",
        "Ved uenighed mellem medlemmerne udsættes sagen.",
    ],
)
def test_disagreement_of_the_members_is_the_boards(text: str) -> None:
    assert [(b, k) for b, k, *_ in stated("Bestyrelse", text)] == [("Bestyrelsen", "disagreement")]


@pytest.mark.parametrize(
    "text",
    [
        "Der kunne ikke opnås enighed, og sagen udsættes.",
        "Medlemmerne var uenige om taksten.",
        "Der blev ikke nået til enighed om budgettet.",
    ],
)
def test_a_disagreement_there_once_was_is_no_rule(text: str) -> None:
    assert stated("Bestyrelse", text) == set()
