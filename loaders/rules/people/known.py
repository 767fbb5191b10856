"""The people of one document, each one person under every form of the name, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from graph.nodes import PostRole
from graph.records import Certainty
from loaders.anchor import Anchored
from loaders.findings import Findings, Place
from loaders.rules.people.fields import Entry
from loaders.rules.people.seats_of import Seats
from loaders.rules.people.words import role_names
from loaders.segments import Block


class Known:
    """Puts people into the findings; a name is one person within a document."""

    def __init__(self, doc: Anchored, out: Findings, made: Mapping[str, Block]) -> None:
        self.doc, self.out = doc, out
        self._made = made  # bodies known by a title alone
        self._seats = Seats(doc, out)
        self._keys: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self.signs = signs_in(doc.segmented.source.raw)  # what a mark behind a name means
        self._roles: set[tuple[str, str]] = set()

    def explains(self, block: Block) -> bool:
        """Whether a line is the one that explains the marks, and tells of nobody."""
        if not self.signs or not block.clean.at:
            return False
        raw, at = self.doc.segmented.source.raw, block.clean.at[0]
        line = raw[max(0, at - 2) : at].split("\n")[-1] + block.text
        return not re.search(r"\w", _legend().sub("", line)) and _legend().search(line) is not None

    def role_marked(self, block: Block, name: str) -> PostRole | None:
        """The role that a sign behind a name stands for, or one that stands in a cell beside it."""
        if not self.signs:
            return None
        behind = block.text[block.text.find(name) + len(name) :]
        cells = {cell.text.strip(" ()") for cell in block.cells}
        for sign, role in self.signs.items():
            if sign in cells or re.match(rf"\s*[,(]?\s*{re.escape(sign)}(?!\w)", behind):
                return role
        return None

    def of_title(self, body: str) -> None:
        """Cites the title for a body that nothing else names."""
        if body in self._made:
            self.out.body(body, at=self._made[body])

    def person(self, name: str, at: Place, *, initials: str | None = None) -> str:
        """The key of a person; the same one for the same name."""
        plain = " ".join(name.split())
        key = self._keys.get(plain.casefold())
        if key is None:
            key = f"person:{plain.casefold()}"
            self._keys[plain.casefold()] = key
            self._names[key] = plain
        self.out.node("Person", at, rule="people.person", key=key, name=self._names[key])
        if initials:
            self._initials.setdefault(initials, key)
        return key

    def by_initials(self, text: str) -> str | None:
        """The name of the person whose initials a list gave."""
        key = self._initials.get(text)
        return self._names[key] if key else None

    def by_surname(self, surname: str) -> str | None:
        """The name of the only person known by a surname."""
        low = surname.casefold()
        found = [name for name in self._names.values() if name.casefold().split()[-1] == low]
        return found[0] if len(found) == 1 else None

    def holds(
        self, body: str, one: Entry, at: Place, *, side: str | None = None, language: str = "da",
        rule: str = "people.list", certainty: Certainty = "explicit",
    ) -> None:  # fmt: skip
        """Somebody holds a seat in a body."""
        key = self.person(one.name, at, initials=one.initials)
        role = one.role or "member"
        if role == "member" and (key, body) in self._roles and one.as_ == "holder":
            return
        self._roles.add((key, body))
        post = self._seats.of(body, one, at, language, side)
        first, last = one.valid_from, one.valid_to
        if first and last and first > last:
            first = last = None  # a slip of the text's: which of them is right is not known
        given = {
            "as": one.as_, "title": one.title, "organisation": one.organisation,
            "valid_from": first.isoformat() if first else None,
            "valid_to": last.isoformat() if last else None,
        }  # fmt: skip
        self.out.edge("HOLDS", key, post, at, rule=rule, certainty=certainty, **given)  # type: ignore[arg-type]


@cache
def _legend() -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, role_names()), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:^|(?<=[\s(]))(?P<star>\*)\)?\s*(?:[=:–-]|betyder|betyr|means|markerer|angiver)?"
        rf"|(?<!\w)(?P<letters>(?-i:[A-ZÆØÅ]{{1,4}}))\s*(?:=|betyder|betyr|means|står for))"
        rf"\s*(?P<role>{said})\b(?! *:)",
        re.I,
    )


def signs_in(text: str) -> dict[str, PostRole]:
    """What signs and letters behind names mean where a line explains them: "* = formand", "NF = næstformand"."""
    if not ("*" in text or "=" in text or "betyder" in text or "betyr" in text):
        return {}
    return {
        m["star"] or m["letters"]: role_names()[m["role"].casefold()]
        for m in _legend().finditer(text)
    }
