"""Which rows of rosters are about one person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.ids import node_id
from graph.naming import plain
from loaders.roster import RosterRow


class Someone(NamedTuple):
    """A person of one or more rows; `name` is what most of them say."""

    id: str
    name: str
    aliases: tuple[str, ...]
    person_id: str | None


def people_of(rows: Iterable[tuple[RosterRow, str]]) -> Mapping[str, Someone]:
    """Everybody in rows and the bodies they name, by `key_of` each row.

    One id is one person. Where a row gives none, one name with one organisation is one person, also
    if another row gives the id; a name alone only within one body.
    """
    listed = list(rows)
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row, _ in listed:
        if row.person_id and row.organisation:
            ids[plain(row.person), plain(row.organisation)].add(row.person_id)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    given: dict[str, str] = {}
    keys: dict[str, str] = {}
    for row, body in listed:
        own = key_of(row, body)
        known = ids.get((plain(row.person), plain(row.organisation or "")), set())
        known = {row.person_id} if row.person_id else known
        keys[own] = f"id:{next(iter(known))}" if len(known) == 1 else own
        names[keys[own]][row.person] += 1
        if len(known) == 1:
            given[keys[own]] = next(iter(known))
    made = {key: _someone(key, counted, given.get(key)) for key, counted in names.items()}
    return {own: made[key] for own, key in keys.items()}


def key_of(row: RosterRow, body: str) -> str:
    """What tells the person of a row from others; `body` is the id of the body it is about."""
    if row.person_id:
        return f"id:{row.person_id}"
    organisation = plain(row.organisation or "")
    return f"name:{plain(row.person)}|{organisation or body}"


def _someone(key: str, names: Counter[str], person_id: str | None) -> Someone:
    name = min(names, key=lambda said: (-names[said], said))
    aliases = tuple(sorted(set(names) - {name}))
    return Someone(node_id("Person", name, key), name, aliases, person_id)
