"""When a claim of the graph is what an entry of the annotation asks for, kind by kind."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from bench.reading.annotation import Annotation, Entry, as_list
from bench.reading.names import same_name, share_a_word, words
from bench.reading.view import Claim

_CHAIRS: Final = ("chair", "co_chair")
_OFFICES: Final = (*_CHAIRS, "vice_chair", "secretary")
"""A chair is one; whether a text that says "the chair" states the number, readers differ."""
_NUMBERED: Final = ("cadence", "size")
_ANY: Final = object()
_LEAST_TITLE: Final = 0.5
"""How much of the shorter title has to stand in the longer one."""


class Matcher:
    """Compares claims with entries; facts of a generic body may stand on its instances.

    `strict` does not look through instances, and reads a key that the entry leaves out as "any":
    this is how a non-fact is recognised.
    """

    def __init__(self, annotation: Annotation, *, strict: bool = False) -> None:
        self._annotation = annotation
        self._strict = strict
        self._generic_of: dict[str, str] = {
            entry["name"]: entry["instance_of"]
            for entry in annotation["bodies"]
            if entry.get("instance_of")
        }
        self._canonical: dict[str, str] = {
            alias: entry["name"]
            for kind in ("parties", "bodies")
            for entry in annotation[kind]
            for alias in entry.get("aliases", ())
        } | {entry["name"]: entry["name"] for k in ("bodies", "parties") for entry in annotation[k]}

    def fits(self, kind: str, entry: Entry, claim: Claim) -> bool:
        if "ended" in entry:
            if bool(entry["ended"]) != claim.ended:
                return False
        elif entry.get("must_status") and claim.status not in entry["must_status"]:
            return False
        if self._strict and claim.status != entry.get("status", claim.status):
            return False
        compare: Callable[[Entry, Mapping[str, Any]], bool] = getattr(self, f"_{kind}")
        return compare(entry, claim.values)

    def same(self, wanted: Any, found: str) -> bool:
        """Whether an end is the one asked for, or an instance of it."""
        if wanted is None:
            return self._strict
        name = self._canonical.get(wanted, wanted)
        if self._strict and found.startswith("?"):
            return same_name(name, found[1:])
        return name == found or (not self._strict and self._generic_of.get(found) == name)

    def _lines(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if claim["type"] not in (entry["type"], *entry.get("or_type", ())):
            return False
        starts = [entry.get("from"), *entry.get("from_any", ())]
        there = any(self.same(start, claim["from"]) for start in starts) and self.same(
            entry.get("to"), claim["to"]
        )
        if there or claim["type"] != "COORDINATES_WITH":
            return there
        return any(self.same(start, claim["to"]) for start in starts) and self.same(
            entry.get("to"), claim["from"]
        )

    def _part_of(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return self.same(entry["child"], claim["child"]) and self.same(
            entry["parent"], claim["parent"]
        )

    _instances = _part_of

    def _participates(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return self.same(entry["party"], claim["party"]) and self.same(entry["body"], claim["body"])

    def _seats(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if not self._sits(entry, claim) or not self._attendance(entry, claim):
            return False
        if entry.get("loose"):
            return True
        return (
            self._number(entry, claim, "min")
            and self._number(entry, claim, "max")
            and (entry.get("any_per") or self._open(entry, "per", claim["per"]))
            and (entry.get("any_approx") or self._open(entry, "approx", claim["approx"], False))
        )

    def _appointed(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return (
            self.same(entry["body"], claim["body"])
            and self._parties(entry, claim["parties"])
            and self.same(entry["by"], claim["by"])
        )

    def _ex_officio(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        start, end = dict(claim["from"]), dict(claim["to"])
        return (
            self.same(entry["from"]["body"], start["body"])
            and _role(entry["from"].get("role", _ANY), start["role"])
            and self.same(entry["to"]["body"], end["body"])
            and (entry.get("any_role") or _role(entry["to"].get("role", _ANY), end["role"]))
        )

    def _included(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        ends = ((entry["seat"], dict(claim["from"])), (entry["in"], dict(claim["to"])))
        return all(
            self.same(entry["body"], post["body"])
            and _role(asked["role"], post["role"])
            and self._parties(
                {"any_party": isinstance(asked["party"], list), **asked}, post["parties"]
            )
            for asked, post in ends
        )

    def _provisions(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if claim["kind"] not in as_list(entry["kind"]):
            return False
        if not self.same(entry.get("body"), claim["body"]):
            return False
        if claim["kind"] not in _NUMBERED:
            return True
        return (
            self._number(entry, claim, "min")
            and self._number(entry, claim, "max")
            and (
                bool(entry.get("any_approx")) or self._open(entry, "approx", claim["approx"], False)
            )
        )

    def _duties(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if entry.get("body") and not any(self.same(entry["body"], b) for b in claim["bodies"]):
            return False
        if entry.get("task") and not share_a_word(entry["task"], claim["task"]):
            return False
        if "responsible" in entry and not self._responsible(entry, claim["responsible"]):
            return False
        if entry.get("lead") and not any(self.same(entry["lead"], one) for one in claim["lead"]):
            return False
        return not entry.get("system") or words(entry["system"]) == words(claim["system"] or "")

    def _overlap_rules(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        choices = [entry["bodies"], *entry.get("or_bodies", ())]
        return (
            any(self._same_set(bodies, claim["bodies"]) for bodies in choices)
            and self._open(entry, "strength", claim["strength"])
            and self._open(entry, "capacity", claim["capacity"], "member")
        )

    def _holdings(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if entry["person"] != claim["person"] or not self.same(entry.get("body"), claim["body"]):
            return False
        if not entry.get("any_role") and not _role(entry.get("role", _ANY), claim["role"]):
            return False
        if self._strict and "as" not in entry:
            return True
        if claim["as"] not in as_list(entry.get("as", "holder")):
            return False
        if self._strict or claim["role"] == "secretary" or claim["as"] != "holder":
            return True
        return claim["attendance"] in as_list(entry.get("attendance", "full"))

    def _attended(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return (
            entry["person"] == claim["person"]
            and entry["present"] == claim["present"]
            and (self._strict or _day(entry["meeting"]) == claim["meeting"])
        )

    def _meetings(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return (
            self.same(entry["body"], claim["body"])
            and _day(entry["date"]) == claim["date"]
            and (bool(entry.get("any_planned")) or self._open(entry, "planned", claim["planned"]))
        )

    def _documents(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if entry["status"] != claim["status"]:
            return False
        asked, found = set(words(entry["title"])), set(words(claim["title"]))
        shorter = min(len(asked), len(found))
        return not shorter or len(asked & found) >= _LEAST_TITLE * shorter

    def _flows(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        steps = entry["steps"]
        return len(steps) == len(claim["steps"]) and all(
            self.same(asked, found) for asked, found in zip(steps, claim["steps"], strict=True)
        )

    def _approvals(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        return (
            (entry["by"] is None or self.same(entry["by"], claim["by"]))
            and (self._left_open(entry, "date") or _day(entry.get("date")) == claim["date"])
            and (
                self._left_open(entry, "planned") or entry.get("planned", False) == claim["planned"]
            )
        )

    def _sits(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        bodies = [entry.get("body"), *entry.get("body_any", ())]
        return (
            any(self.same(body, claim["body"]) for body in bodies)
            and _role(entry.get("role", _ANY), claim["role"])
            and self._parties(entry, claim["parties"])
        )

    def _attendance(self, entry: Entry, claim: Mapping[str, Any]) -> bool:
        if self._strict and "attendance" not in entry:
            return True
        return claim["attendance"] in as_list(entry.get("attendance", "full"))

    def _parties(self, entry: Mapping[str, Any], found: Collection[str]) -> bool:
        if self._strict and "party" not in entry:
            return True
        wanted = as_list(entry.get("party"))
        if not found:
            return None in wanted
        known = [name for name in wanted if name]
        if not entry.get("any_party"):
            return self._same_set(known, found)
        return all(any(self.same(name, one) for name in known) for one in found)

    def _same_set(self, wanted: Collection[Any], found: Collection[str]) -> bool:
        return (
            len(wanted) == len(found)
            and all(any(self.same(name, one) for one in found) for name in wanted)
            and all(any(self.same(name, one) for name in wanted) for one in found)
        )

    def _responsible(self, entry: Entry, found: Collection[str]) -> bool:
        slots = [as_list(slot) for slot in entry["responsible"]]
        extra = entry.get("also_responsible", ())
        if self._strict:
            return all(any(self.same(n, one) for n in slot for one in found) for slot in slots)
        met = all(
            None in slot or any(self.same(name, one) for name in slot for one in found)
            for slot in slots
        )
        allowed = [name for slot in (*slots, extra) for name in slot if name]
        return met and all(any(self.same(name, one) for name in allowed) for one in found)

    @staticmethod
    def _left_open(entry: Entry, key: str) -> bool:
        return key not in entry and bool(entry.get("optional"))

    def _number(self, entry: Entry, claim: Mapping[str, Any], key: str) -> bool:
        if self._strict and key not in entry:
            return True
        wanted = as_list(entry.get(key))
        if wanted == [1] and as_list(entry.get("role"))[0] in _OFFICES:
            wanted = [1, None]
        return claim[key] in wanted

    def _open(self, entry: Entry, key: str, found: Any, default: Any = None) -> bool:
        if self._strict and key not in entry:
            return True
        return bool(entry.get(key, default) == found)


def _role(wanted: Any, found: str) -> bool:
    if wanted is _ANY:
        return True
    roles = as_list(wanted)
    return found in roles or (found in _CHAIRS and any(role in _CHAIRS for role in roles))


def _day(value: Any) -> str | None:
    return value.isoformat() if isinstance(value, datetime.date) else value
