"""Minutes below a letterhead of several lines: the group is the one whose meeting it was."""

from __future__ import annotations

import pytest

from graph.edges import Attended, MeetingOf
from tests.loaders.reading import graph_of

LETTER = """{house}

                                              {day}
                                              {number}

{title}

Til stede: Havnechef Ole Bo Dam (formand), driftsleder Maja Holm
Afbud: Fiskeriformand Bent Ugle

Pkt. 1 Godkendelse af dagsorden
Godkendt.
"""


@pytest.mark.parametrize(
    "house", ["Havnekontoret i Skive", "Havnekontoret i Skive\nSejlads og Drift"]
)
@pytest.mark.parametrize("number", ["Sagsnr. 26/4471", "J.nr. 2026-118", "Ref. OBD"])
@pytest.mark.parametrize(
    "title",
    [
        "Referat fra 2. møde i Forum for Lystsejlads",
        "Referat af møde i Forum for Lystsejlads",
        "Beslutningsreferat fra ordinært møde i Forum for Lystsejlads",
        "Referat fra møde nr. 7 i Forum for Lystsejlads",
    ],
)
def test_the_group_is_told_below_the_letterhead(house: str, number: str, title: str) -> None:
    graph = graph_of(
        LETTER.format(house=house, day="Skive, den 14. april 2026", number=number, title=title)
    )
    assert {graph.nodes[e.target].name for e in graph.joining(MeetingOf)} == {
        "Forum for Lystsejlads"
    }
    present = {graph.nodes[e.source].name: e.present for e in graph.joining(Attended)}
    assert present == {"Ole Bo Dam": True, "Maja Holm": True, "Bent Ugle": False}


def test_a_letter_is_no_minutes() -> None:
    text = LETTER.format(
        house="Havnekontoret i Skive", day="Skive, den 14. april 2026", number="Sagsnr. 26/4471",
        title="Invitation til Forum for Lystsejlads",
    ).replace("Til stede", "Inviteret")  # fmt: skip
    assert list(graph_of(text.replace("Afbud", "Kopi")).joining(Attended)) == []
