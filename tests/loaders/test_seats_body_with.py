"""A body with so many of each: "… får en styregruppe med to fra A og én fra B"."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, seats

WITH = [
    "Kystrådet med to chefer fra Køge Kommune og en lods fra Lodsforeningen mødes hvert kvartal.",
    "Der oprettes nu et Kystråd med to fra Køge Kommune og én fra Lodsforeningen.",
    "Samarbejdet får et Kystråd med to politikere fra Køge Kommune og en repræsentant for "
    "Lodsforeningen.",
    "Kommunerne har nedsat Kystrådet med to medlemmer fra Køge Kommune og et fra Lodsforeningen.",
]
BESIDE = [
    "Kystrådet holder møde med to chefer fra Køge Kommune og en fra Lodsforeningen.",
    "Kystrådet mødes med to chefer fra Køge Kommune og en fra Lodsforeningen.",
    "Kystrådet er i dialog med to chefer fra Køge Kommune og en fra Lodsforeningen.",
    "Kystrådet med sekretariat i Køge Kommune har to møder med Lodsforeningen.",
]


@pytest.mark.parametrize("said", WITH)
def test_who_sits_in_a_body_with_so_many(said: str) -> None:
    found = seats(f"{HEAD}{said}\n")
    assert [(least, most, *senders) for _, least, most, *senders in found] == [
        (1, 1, "lodsforeningen"),
        (2, 2, "køge kommune"),
    ]


@pytest.mark.parametrize("said", BESIDE)
def test_with_whom_one_meets_does_not_sit_there(said: str) -> None:
    assert seats(f"{HEAD}{said}\n") == []
