"""What a decision changes in the annex that it approves "with the following remarks"."""

from __future__ import annotations

import pytest

from graph.edges import Amends
from tests.loaders.reading import graph_of

MINUTES = """Referat af møde i Kystrådet den 3. marts 2025

Punkt 2. Godkendelse af kommissorium for Havneudvalget

Beslutning

{lead}
- {remark}

Bilag 1

Kommissorium for Havneudvalget

Rammer

{rule}
"""

CHANGED = [
    (
        "Kystrådet godkendte kommissoriet med følgende bemærkninger:",
        "Havneudvalget mødes fire gange om året.",
        "Havneudvalget mødes to gange om året.",
    ),
    (
        "Godkendt med disse ændringer:",
        "Havneudvalgets beslutninger træffes med almindeligt flertal.",
        "Beslutninger i Havneudvalget træffes ved kvalificeret flertal.",
    ),
    (
        "Indstillingen blev tiltrådt med følgende tilføjelser:",
        "Medlemmerne af Havneudvalget udpeges for to år.",
        "Havneudvalgets medlemmer udpeges for fire år ad gangen.",
    ),
    (
        "Kommissoriet vedtages med følgende præciseringer:",
        "Havneudvalget er beslutningsdygtigt, når alle parter er repræsenteret.",
        "Havneudvalget er beslutningsdygtigt, når halvdelen af medlemmerne er til stede.",
    ),
]


def amended(lead: str, remark: str, rule: str) -> list[tuple[str, str, str]]:
    """Kind, status of the new and of the old, of each pair."""
    graph = graph_of(MINUTES.format(lead=lead, remark=remark, rule=rule))
    found = []
    for edge in graph.joining(Amends):
        new, old = graph.nodes[edge.source], graph.nodes[edge.target]
        found.append((new.kind, new.status, old.status))  # type: ignore[union-attr]
    return found


@pytest.mark.parametrize(("lead", "remark", "rule"), CHANGED, ids=[one[1] for one in CHANGED])
def test_a_remark_takes_the_place_of_the_rule(lead: str, remark: str, rule: str) -> None:
    (pair,) = amended(lead, remark, rule)
    assert pair[1:] == ("in_force", "superseded")


KEPT = [
    (
        "Rådet drøftede følgende:",
        "Havneudvalget mødes fire gange om året.",
        "Havneudvalget mødes to gange om året.",
    ),
    (
        "Godkendt med disse bemærkninger:",
        "Fiskerirådet mødes fire gange om året.",
        "Havneudvalget mødes to gange om året.",
    ),
    (
        "Godkendt med disse bemærkninger:",
        "Havneudvalget træffer beslutninger ved konsensus.",
        "Havneudvalget mødes to gange om året.",
    ),
    (
        "Godkendt med disse bemærkninger:",
        "Bør Havneudvalget mødes oftere?",
        "Havneudvalget mødes to gange om året.",
    ),
]


@pytest.mark.parametrize(("lead", "remark", "rule"), KEPT, ids=[one[0] + one[1] for one in KEPT])
def test_the_rule_stands(lead: str, remark: str, rule: str) -> None:
    assert amended(lead, remark, rule) == []
