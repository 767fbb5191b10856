"""The kind of a paper, in its title, says whose rules stand below it."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, provisions

RULES = {
    "da": "\n\n1. Møder\nDer holdes fire møder om året.\n",
    "nb": "\n\n1. Møter\nDet holdes fire møter i året, og alle vedtak er enstemmige.\n",
    "nn": "\n\n1. Møte\nDet er fire møte i året. Ikkje noko vert avgjort utan ein sak.\n",
    "en": "\n\n1. Meetings\nThere shall be four meetings a year.\n",
}
TITLED = [
    ("da", "Forretningsgang for Havnerådet", "Havnerådet"),
    ("da", "Regulativ for Integrationsrådet i Vejle Kommune", "Integrationsrådet"),
    ("da", "Delegationsplan for Havneudvalget", "Havneudvalget"),
    ("da", "Partnerskabsaftale om Klimaforum Vest", "Klimaforum Vest"),
    ("da", "Statutter for Museumsrådet", "Museumsrådet"),
    ("nb", "Retningslinjer for Havnerådet", "Havnerådet"),
    ("nb", "Reglement for eldrerådet i Bodø kommune", "eldrerådet"),
    ("nn", "Instruks for Beredskapsrådet", "Beredskapsrådet"),
    ("nn", "Reglement for ungdomsrådet i Stord kommune", "ungdomsrådet"),
    ("en", "Standing Orders of the Harbour Board", "Harbour Board"),
    ("en", "Scheme of Delegation for the Audit Committee", "Audit Committee"),
    ("en", "Rules of Procedure of the Research Council", "Research Council"),
    ("en", "Memorandum of Understanding: Coastal Partnership Board", "Coastal Partnership Board"),
]


@pytest.mark.parametrize(("language", "title", "name"), TITLED, ids=[one[1] for one in TITLED])
def test_the_title_of_a_founding_paper_names_the_body(language: str, title: str, name: str) -> None:
    told = {p for p in provisions(graph_of(title + RULES[language])) if p[1] == "cadence"}
    assert [(kind, low, most) for _, kind, low, most in told] == [("cadence", 4, 4)]
    assert name.casefold() in next(body for body, *_ in told).casefold()


@pytest.mark.parametrize(
    "title",
    ["Forretningsgang for udbetaling af tilskud", "Regulativ for affald", "Policy on travel"],
)
def test_a_paper_about_no_body_gives_none(title: str) -> None:
    assert not provisions(graph_of(title + RULES["da"]))
