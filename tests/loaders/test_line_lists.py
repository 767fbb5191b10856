"""Lines between bodies in many wordings, four languages: tests/loaders/wordings/."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from graph.edges import Succeeds
from tests.loaders.reading import graph_of, lines

Line = tuple[str, str, str]
NB: Final = (
    "Dette er bare noen få sider om hva som skal gjøres. Teksten gjelder ikke for andre enn dem som "
    "er nevnt her, og den er skrevet av noen som vet hvordan det er.\n\n"
)
NN: Final = (
    "Dette er berre nokre få sider om kva som skal gjerast. Teksten gjeld ikkje for andre enn dei som "
    "er nemnde her, og han er skriven av nokon som veit korleis det er.\n\n"
)
HEADS: Final = {
    "da": "Kommissorium for Vandrådet\n\nFormål\n\n",
    "nb": f"Mandat for Vannrådet\n\n{NB}Formål\n\n",
    "nn": f"Mandat for Vassrådet\n\n{NN}Føremål\n\n",
    "en": "Terms of Reference of the Water Panel\n\nPurpose\n\n",
}


def _wordings() -> list[tuple[str, str, str]]:
    folder = Path(__file__).with_name("wordings")
    found = []
    for language in HEADS:
        for line in (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, stated = line.partition("||")
                found.append((language, text.strip().replace("\\n", "\n"), stated.strip()))
    return found


def _line(text: str) -> Line:
    type_, source, target = text.strip().lstrip("?").split("|")
    return (type_, source, target)


def _unordered(line: Line) -> Line:
    type_, source, target = line
    if type_ == "COORDINATES_WITH":
        source, target = sorted((source, target))
    return (type_, source, target)


WORDINGS: Final = _wordings()


@pytest.mark.parametrize(
    ("language", "text", "stated"), WORDINGS, ids=[w[1][:50] for w in WORDINGS]
)
def test_a_wording_states_its_lines_and_no_others(language: str, text: str, stated: str) -> None:
    asked = [part for part in stated.split(";") if part.strip()]
    wanted = {_unordered(_line(part)) for part in asked if not part.strip().startswith("?")}
    allowed = {_unordered(_line(part)) for part in asked}
    graph = graph_of(HEADS[language] + text + "\n")
    named = graph.nodes
    succeeds = {
        ("SUCCEEDS", named[e.source].name, named[e.target].name) for e in graph.joining(Succeeds)
    }
    found = {_unordered(line) for line in lines(graph)} | succeeds
    assert wanted <= found <= allowed
