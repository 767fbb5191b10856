"""Minutes whose first lines are an organisation's name, and meetings named by who meets."""

from __future__ import annotations

import pytest

from loaders.anchor import anchor
from loaders.naming.gatherings import by_who_meets
from loaders.read import read
from loaders.segment import segment

MINUTES = """FONDEN FYRTÅRNET HAVSAND

Referat af bestyrelsesmøde tirsdag den 7. maj 2024 kl. 17, Havsand

1. Regnskab
Bestyrelsen godkendte regnskabet. Bestyrelsen nedsatte et byggeudvalg.

2. Kommende møder
Tirsdag den 3. september 2024
"""


def test_the_line_below_a_letterhead_says_what_the_text_is() -> None:
    found = segment(read("a.txt", MINUTES.encode()))
    assert found.parts[0].kind == "minutes"


def test_a_meeting_named_by_who_meets_tells_whose_minutes_they_are() -> None:
    doc = anchor(segment(read("a.txt", MINUTES.encode())))
    assert doc.hosts[0] == "body:bestyrelse"


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Referat af styregruppemøde 3. maj", "da", "Referat af styregruppen 3. maj"),
        ("Udvalgsmøder i 2025", "da", "Udvalget i 2025"),
        ("Protokoll fra utvalgsmøte", "nb", "Protokoll fra utvalget"),
        ("Klyngemøde i maj", "da", "Klyngemøde i maj"),
        ("Årsmøde i foreningen", "da", "Årsmøde i foreningen"),
        ("Board meeting, 3 May", "en", "Board meeting, 3 May"),
    ],
)
def test_titles_with_meetings(title: str, language: str, expected: str) -> None:
    assert by_who_meets(title, language) == expected
