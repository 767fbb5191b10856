"""A composition belongs to the body it hangs on; who must be there for a vote has no seat."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, read, seats, sizes


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Rådets møder forberedes af en embedskreds bestående af to havnefogeder og tre konsulenter.", "embedskreds"),
        ("Sagerne behandles i et fagudvalg, der består af to konsulenter og fem lærere.", "fagudvalg"),
        ("Under rådet arbejder en lodsgruppe, som består af to ingeniører fra Lodstilsynet.", "lodsgruppe"),
        ("Rådet har nedsat Molegruppen, der består af fire ingeniører.", "molegruppe"),
    ],
)  # fmt: skip
def test_what_a_clause_hangs_on_has_the_seats(text: str, body: str) -> None:
    assert seats(HEAD + text, body=body)
    assert seats(HEAD + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rådet betjenes af et sekretariat, der består af medarbejdere fra havnen.",
        "Rådet får hjælp af et team bestående af to konsulenter fra havnen.",
        "Rådet betjenes af en enhed, som består af tre jurister.",
    ],
)
def test_a_unit_without_a_name_gives_its_people_to_nobody(text: str) -> None:
    assert seats(HEAD + text) == []


def test_the_subject_keeps_what_it_consists_of() -> None:
    assert seats(HEAD + "Rådet består af tre lodser og to konsulenter.")
    assert seats(HEAD + "Kystrådet, der består af to ingeniører og en jurist, mødes i maj.")


@pytest.mark.parametrize(
    "text",
    [
        "Rådet er beslutningsdygtigt, når halvdelen af medlemmerne er mødt, heraf én repræsentant for hver part.",
        "Rådet kan kun træffe beslutning, hvis to repræsentanter fra kommunen og én fra havnen er mødt.",
        "Beslutning kræver, at mindst tre medlemmer fra lodserne stemmer for.",
        "Medlemmerne er til stede ved mødets start, heraf mindst to konsulenter fra kommunen.",
        "Medlemmerne er bosat i kommunen, og en læge fra sygehuset holder oplæg.",
        "En vedtagelse forudsætter flertal blandt de tre repræsentanter fra kommunen.",
    ],
)
def test_a_quorum_states_no_seats(text: str) -> None:
    assert seats(HEAD + text) == []


def test_the_size_ahead_of_a_quorum_stays() -> None:
    text = "Rådet består af 9 medlemmer og er beslutningsdygtigt, når mindst fem er til stede."
    assert sizes(HEAD + text) == {(9, 9)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Rådet består af en formand, to næstformænd og fem medlemmer.", 5),
        ("Rådet består af havnedirektøren, en jurist og 4 medlemmer.", 4),
        ("Rådet består af formanden, næstformanden samt yderligere tre medlemmer.", 3),
    ],
)
def test_members_behind_others_are_some_more(text: str, number: int) -> None:
    assert sizes(HEAD + text) == set()
    assert ("member", number, number) in seats(HEAD + text)
    assert read(HEAD + text)
