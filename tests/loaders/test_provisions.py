"""How often a body meets and how it decides, in wordings that no rule was written for."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, provisions

HEAD = "Kommissorium for Vandrådet\n\nMøder\n\n"

CADENCES = [
    ("Rådet mødes mindst to gange om året.", 2, None),
    ("Rådet mødes fire gange årligt.", 4, 4),
    ("Rådet holder ca. 6 møder om året.", 6, 6),
    ("Der holdes 3-4 møder årligt i rådet.", 3, 4),
    ("Rådet mødes efter behov.", None, None),
    ("Rådet mødes 4 gange om året og efter behov.", 4, None),
    ("Rådet mødes hvert kvartal.", 4, 4),
    ("Rådet mødes én gang om måneden.", 12, 12),
    ("Rådet afholder højst 5 møder om året.", None, 5),
]


@pytest.mark.parametrize(("text", "least", "most"), CADENCES, ids=[c[0] for c in CADENCES])
def test_a_cadence_is_read(text: str, least: int | None, most: int | None) -> None:
    found = provisions(graph_of(HEAD + text + "\n"))
    assert [p for p in found if p[1] == "cadence"] == [("Vandrådet", "cadence", least, most)]


def test_two_bodies_of_one_sentence_have_their_own_cadence() -> None:
    text = "Vandrådet mødes efter behov, og Havnegruppen mødes mindst fire gange om året.\n"
    found = {p for p in provisions(graph_of(HEAD + text)) if p[1] == "cadence"}
    assert found == {("Vandrådet", "cadence", None, None), ("Havnegruppen", "cadence", 4, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Formanden deltager efter behov i møder i Miljøudvalget.",
        "Rådet mødes ikke efter behov.",
        "Rådet har fire medlemmer.",
    ],
)
def test_no_cadence_is_read(text: str) -> None:
    assert not [p for p in provisions(graph_of(HEAD + text + "\n")) if p[1] == "cadence"]


KINDS = [
    ("Beslutninger i rådet træffes ved konsensus.", "consensus"),
    ("Rådet er beslutningsdygtigt, når mindst halvdelen af medlemmerne er til stede.", "quorum"),
    ("Beslutninger træffes med simpelt stemmeflertal.", "majority"),
    ("Rådet fastsætter selv sin forretningsorden.", "rules"),
    ("Der kan udpeges suppleanter for medlemmerne.", "deputies"),
    ("Rådet kan alene træffe beslutning om taksterne.", "limit"),
    ("Medlemmerne udpeges for en periode på 4 år.", "term"),
    ("Medlemmerne skal have mandat fra egen organisation.", "mandate"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[k for _, k in KINDS])
def test_a_rule_is_read(text: str, kind: str) -> None:
    found = {(p[0], p[1]) for p in provisions(graph_of(HEAD + text + "\n"))}
    assert ("Vandrådet", kind) in found


@pytest.mark.parametrize("verb", ["består af", "tæller", "udgøres af"])
def test_the_members_of_an_elected_council_are_not_those_of_the_body_around_it(verb: str) -> None:
    text = f"Havneudvalget\n\nByrådet {verb} 19 medlemmer, som er valgt for fire år.\n"
    assert not [p for p in provisions(graph_of(text)) if p[0] == "Havneudvalget"]
