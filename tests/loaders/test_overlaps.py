"""Demands for shared people between two bodies, in the four languages, and what is none."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, overlap_rules
from tests.loaders.test_provision_languages import BODIES, HEADS

OTHERS = {"da": "Kystudvalget", "nb": "Havneutvalget", "nn": "Hamneutvalet", "en": "Coast Board"}

ASKED = [
    ("da", "Mindst ét medlem af Vandrådet skal også sidde i Kystudvalget.", "must", "member"),
    ("da", "Vandrådet og Kystudvalget skal have mindst to fælles medlemmer.", "must", "member"),
    ("da", "Der bør være personsammenfald mellem Vandrådet og Kystudvalget.", "should", "member"),
    (
        "da",
        "Mindst én repræsentant skal gå igen i både Vandrådet og Kystudvalget.",
        "must",
        "member",
    ),
    (
        "da",
        "Der skal være mindst én gennemgående person i Vandrådet og Kystudvalget.",
        "must",
        "member",
    ),
    (
        "da",
        "To af rådets medlemmer skal samtidig være medlemmer af Kystudvalget.",
        "must",
        "member",
    ),
    ("da", "Rådet skal have mindst ét medlem til fælles med Kystudvalget.", "must", "member"),
    (
        "da",
        "Det tilstræbes, at nogle af medlemmerne i Vandrådet også deltager i Kystudvalget.",
        "should",
        "member",
    ),
    ("da", "Den samme konsulent kan betjene både Vandrådet og Kystudvalget.", "may", "secretary"),
    (
        "da",
        "Sekretæren for Vandrådet bør også være sekretær for Kystudvalget.",
        "should",
        "secretary",
    ),
    (
        "da",
        "Rådet indstiller til Kystudvalget. Mindst to personer skal sidde i begge fora.",
        "must",
        "member",
    ),
    ("da", "Medlemmer af Vandrådet kan også være medlemmer af Kystudvalget.", "may", "member"),
    (
        "da",
        "For at sikre sammenhængen bør mindst ét medlem af rådet også være medlem af Kystudvalget.",
        "should",
        "member",
    ),
    (
        "da",
        "Parterne skal sikre, at mindst én person er medlem af både Vandrådet og Kystudvalget.",
        "must",
        "member",
    ),
    ("da", "Der skal være gengangere mellem Vandrådet og Kystudvalget.", "must", "member"),
    (
        "da",
        "Der kan være sammenfald mellem sekretærerne for Vandrådet og Kystudvalget.",
        "may",
        "secretary",
    ),
    (
        "da",
        "Mindst én konsulent bør gå igen i sekretariatsbetjeningen af Vandrådet og Kystudvalget.",
        "should",
        "secretary",
    ),
    (
        "da",
        "Kredsen af medlemmer i Vandrådet og Kystudvalget skal delvis være den samme.",
        "must",
        "member",
    ),
    ("nb", "Minst ett medlem av Sjøvettrådet skal også sitte i Havneutvalget.", "must", "member"),
    ("nb", "Minst to av rådets medlemmer bør også delta i Havneutvalget.", "should", "member"),
    ("nb", "Rådet skal ha to medlemmer som også sitter i Havneutvalget.", "must", "member"),
    (
        "nb",
        "Det skal være personsammenfall mellom Sjøvettrådet og Havneutvalget.",
        "must",
        "member",
    ),
    ("nb", "Sjøvettrådet og Havneutvalget skal ha minst ett felles medlem.", "must", "member"),
    (
        "nb",
        "Sekretæren for Sjøvettrådet bør også være sekretær for Havneutvalget.",
        "should",
        "secretary",
    ),
    (
        "nb",
        "Rådet innstiller til Havneutvalget. Minst én person skal sitte i begge.",
        "must",
        "member",
    ),
    ("nn", "Minst ein medlem av Sjøvettsrådet skal òg sitje i Hamneutvalet.", "must", "member"),
    (
        "nn",
        "Minst to av medlemene i Sjøvettsrådet bør også vere med i Hamneutvalet.",
        "should",
        "member",
    ),
    ("nn", "Sjøvettsrådet og Hamneutvalet skal ha minst éin felles medlem.", "must", "member"),
    ("nn", "Det skal vere personsamanfall mellom Sjøvettsrådet og Hamneutvalet.", "must", "member"),
    (
        "en",
        "At least one member of the Water Committee shall also sit on the Coast Board.",
        "must",
        "member",
    ),
    (
        "en",
        "There should be at least one member in common between the Water Committee and the Coast Board.",
        "should",
        "member",
    ),
    (
        "en",
        "The Water Committee and the Coast Board must share at least two members.",
        "must",
        "member",
    ),
    (
        "en",
        "The Committee reports to the Coast Board. At least one person shall sit on both.",
        "must",
        "member",
    ),
    (
        "en",
        "At least two people should be members of both the Water Committee and the Coast Board.",
        "should",
        "member",
    ),
    (
        "en",
        "There shall be an overlap in membership between the Water Committee and the Coast Board.",
        "must",
        "member",
    ),
    (
        "en",
        "The same officer may act as secretary to both the Water Committee and the Coast Board.",
        "may",
        "secretary",
    ),
    (
        "en",
        "The Committee must include two members who also serve on the Coast Board.",
        "must",
        "member",
    ),
    (
        "en",
        "Cross-membership between the Water Committee and the Coast Board is encouraged and should be sought.",
        "should",
        "member",
    ),
]

NOT_ASKED = [
    ("da", "Der behøver ikke være personsammenfald mellem Vandrådet og Kystudvalget."),
    ("da", "Medlemmer af Vandrådet kan ikke samtidig være medlem af Kystudvalget."),
    ("da", "Formanden for Vandrådet er født medlem af Kystudvalget."),
    ("da", "Rådet og Kystudvalget har hver sin sekretær."),
    ("da", "Rådet holder møde samme dag som Kystudvalget."),
    ("da", "Tidligere sad de samme personer i Vandrådet og Kystudvalget."),
    ("da", "Rådet deltager også i Kystudvalgets studietur."),
    ("da", "Skal der være personsammenfald mellem Vandrådet og Kystudvalget?"),
    ("da", "Rådet og Kystudvalget har fælles møde hvert år."),
    ("nb", "Medlemmer av Sjøvettrådet kan ikke samtidig være medlem av Havneutvalget."),
    ("nn", "Medlemer av Sjøvettsrådet kan ikkje samtidig vere medlem av Hamneutvalet."),
    ("en", "Members of the Water Committee may not also be members of the Coast Board."),
    ("en", "There need be no overlap between the Water Committee and the Coast Board."),
    ("en", "The Water Committee and the Coast Board meet on the same day."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "strength", "capacity"), ASKED, ids=[one[1] for one in ASKED]
)
def test_people_shared(language: str, text: str, strength: str, capacity: str) -> None:
    both = frozenset((BODIES[language], OTHERS[language]))
    assert overlap_rules(graph_of(f"{HEADS[language]}{text}\n")) == {(strength, capacity, both)}


@pytest.mark.parametrize(("language", "text"), NOT_ASKED, ids=[one[1] for one in NOT_ASKED])
def test_none(language: str, text: str) -> None:
    assert not overlap_rules(graph_of(f"{HEADS[language]}{text}\n"))
