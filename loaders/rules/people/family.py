"""The family of rules for people, in the order in which they build on each other."""

from __future__ import annotations

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.people.attendance import attendance
from loaders.rules.people.known import Known
from loaders.rules.people.lists import lists
from loaders.rules.people.meetings import dated_meetings
from loaders.rules.people.places import Places
from loaders.rules.people.prose import prose
from loaders.rules.people.signatures import signatures


def people(doc: Anchored, out: Findings) -> None:
    """Person, HOLDS, ATTENDED, and the seats and meetings that these need."""
    places = Places(doc)
    known = Known(doc, out, places.made)
    tables = lists(doc, known, places)
    attendance(doc, out, known, places, tables)
    dated_meetings(doc, out, places)
    prose(doc, known, places)
    signatures(doc, known)
