"""Lists of numbers with who fills them, below a line that says how many seats there are."""

from __future__ import annotations

import pytest

from tests.loaders.posts import LIST, appointed, seats
from tests.loaders.segmenting import cut

HEAD = "# Kommissorium for Kystrådet\n\n"


@pytest.mark.parametrize(
    "row",
    [
        "4, der indstilles af Strandværnet",
        "fire, som udpeges af Strandværnet",
        "4 udpeget af Strandværnet",
        "fire, som Strandværnet vælger",
        "4, der peges på af Strandværnet",
        "4 indstillet af Strandværnet",
    ],
)
def test_a_number_and_who_fills_it(row: str) -> None:
    assert appointed(f"{LIST}- {row}\n- 1 lods\n") == {("member", 4, "strandværnet")}


def test_a_number_and_to_whom_the_seats_go() -> None:
    assert seats(f"{LIST}- tre til Strandværnet\n- 1 fra Lodsforeningen\n") == [
        ("member", 1, 1, "lodsforeningen"),
        ("member", 3, 3, "strandværnet"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Der er fire pladser i rådet:",
        "Pladserne i rådet fordeles sådan:",
        "Rådets fire pladser er fordelt således:",
        "Fordelingen af mandater i rådet:",
        "Medlemstallet i rådet er fire medlemmer:",
    ],
)
def test_the_line_above_may_say_it_in_any_way(lead: str) -> None:
    text = f"{HEAD}{lead}\n\na. 3, der vælges af Strandværnet\nb. 1 fra Lodsforeningen\n"
    assert seats(text) == [("member", 1, 1, "lodsforeningen"), ("member", 3, 3, "strandværnet")]


@pytest.mark.parametrize(
    "text",
    [
        "Rådet har haft disse møder:\n\n- 3 i Havnen\n- 2 på Strandværnet\n",
        "Pladserne i salen:\n\n- bord 3 er Strandværnets\n- bord 2 er Lodsforeningens\n",
    ],
)
def test_other_numbers_are_no_seats(text: str) -> None:
    assert seats(HEAD + text) == []


def test_letters_with_a_stop_number_the_items_of_a_list() -> None:
    found = cut("Rådet består af:\n    a.  to lodser\n    b.  3 fra havnen\n    c.  en fisker\n")
    assert [b.ordinal for b in found.blocks if b.kind == "item"] == ["a.", "b.", "c."]
    found = cut(
        "Rådet blev nedsat og begyndte sit arbejde med at se på havnen den dag i foråret, som var\n"
        "d. 3. maj, og senere på anlæggene, herunder moler og kajer og alt det øvrige arbejde med\n"
        "m. fl. andre sager.\n"
    )
    assert not [b for b in found.blocks if b.kind == "item"]
