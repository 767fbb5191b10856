"""Holds an answer of `mandat ask --json` against what data/answers.yaml expects of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Json = Any
ANSWERS = Path(__file__).parents[2] / "data" / "answers.yaml"
_DAYS = 1.0
_PHASES = {
    "meeting_planning": "planlæg",
    "agenda": "dagsorden",
    "meeting": "afhold",
    "minutes": "referat",
}


def book() -> dict[str, Json]:
    """The whole file."""
    held = yaml.safe_load(ANSWERS.read_text(encoding="utf-8"))
    assert isinstance(held, dict)
    return held


def plain(text: str) -> str:
    """Casefolded, without white space, hyphens and slashes."""
    return re.sub(r"[\s/–-]+", "", text.casefold())


class Expectation:
    """What one question expects of one set of documents; `aliases` are the names of nodes by id."""

    def __init__(
        self, held: Mapping[str, Json], which: str, aliases: Mapping[str, list[str]]
    ) -> None:
        self.names, self.which, self.aliases = held["names"], which, aliases
        self.duties = {row["id"]: row for row in held["duties"]}
        self.faults: list[str] = []

    # names

    def is_(self, ref: Json, key: str | list[str]) -> bool:
        """Whether a node of an answer is one of those meant."""
        if isinstance(key, list):
            return any(self.is_(ref, one) for one in key)
        wanted = self.names[key]
        lists = wanted["any"] if isinstance(wanted, dict) else [wanted]
        none = wanted.get("none", []) if isinstance(wanted, dict) else []
        said = [plain(name) for name in (ref["name"], *self.aliases.get(ref["id"], []))]
        return any(
            any(all(plain(w) in name for w in words) for words in lists)
            and not any(plain(w) in name for w in none)
            for name in said
        )

    def want(self, truth: bool, what: str) -> None:
        """Notes a fault."""
        if not truth:
            self.faults.append(what)

    # sources

    def sources(self, thing: Json, wanted: Mapping[str, Json] | None, what: str) -> None:
        """At least one passage in one of the documents holds one of the fragments."""
        if not wanted or self.which not in wanted:
            return
        passages = list(_passages(thing))
        for document, fragment in wanted[self.which]:
            for passage in passages:
                file = self.aliases.get("file:" + passage["document"]["id"], [""])[0]
                if file.startswith(document) and plain(fragment) in plain(passage["text"]):
                    return
        self.faults.append(f"{what}: no passage holds {wanted[self.which]}")

    # by question

    def check(
        self, question: str, answer: Json, parameters: Json, expect: Mapping[str, Json]
    ) -> None:
        """Everything expected of one answer."""
        if "body" in expect:
            ref = answer.get("body") or answer.get("node") or parameters.get("body")
            self.want(self.is_(ref, expect["body"]), f"resolved to {ref['name']}")
        for key, wanted in expect.items():
            if key not in ("body", "sources", "absent"):
                getattr(self, f"_{key}")(answer, wanted)
        self.sources(answer, expect.get("sources"), question)
        self._absent(answer, expect.get("absent", {}))

    def _duties(self, answer: Json, ids: Iterable[str]) -> None:
        for ident in ids:
            self.duty(answer["duties"], self.duties[ident])

    def duty(self, rows: list[Json], wanted: Mapping[str, Json]) -> None:
        """One row of a duty table, and its amended version where a decision changed it."""
        words = [plain(w) for w in wanted["task"][self.which]]
        mine = [r for r in rows if all(w in plain(r["task"]) for w in words)]
        mine = [r for r in mine if _PHASES[wanted["phase"]] in (r["phase"] or "").casefold()]
        versions = {"responsible": mine}
        if wanted["amended_by"]:
            versions = {
                "responsible": [r for r in mine if r["status"] == "superseded"],
                "responsible_now": [r for r in mine if r["status"] == "in_force"],
            }
        for key, held in versions.items():
            fits = [r for r in held if self._done_by(r, wanted[key], wanted)]
            said = [[x["who"]["name"] for x in r["responsible"]] for r in held]
            self.want(
                bool(fits),
                f"{wanted['id']} {key}: {said} of {len(mine)} rows {[r['status'] for r in mine]}",
            )
            if fits and key == "responsible":
                self.sources(fits, wanted.get("sources"), wanted["id"])

    def _done_by(self, row: Json, keys: list[str], wanted: Mapping[str, Json]) -> bool:
        who = [x["who"] for x in row["responsible"]]
        each = all(any(self.is_(ref, key) for ref in who) for key in keys)
        only = all(any(self.is_(ref, key) for key in keys) for ref in who)
        leads = [x["who"] for x in row["responsible"] if x["lead"]]
        lead = wanted["lead"]
        led = (not lead and not leads) or (lead and len(leads) == 1 and self.is_(leads[0], lead))
        return bool(each and only and led and row["system"] == wanted["system"])

    def _seats(self, answer: Json, wanted: Json) -> None:
        seats = answer["seats"]
        said = {"min": seats["min"], "max": seats["max"]}
        self.want(said == wanted, f"seats {said}, not {wanted}")

    def _provisions(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [p for p in answer["provisions"] if self._provision(p, one)]
            kinds = [(p["kind"], p.get("min"), p.get("max")) for p in answer["provisions"]]
            self.want(bool(fits), f"provision {one} among {kinds}")
            if fits:
                self.sources(fits, one.get("sources"), f"provision {one['kind']}")

    def _provision(self, given: Json, wanted: Json) -> bool:
        said = plain(f"{given.get('text') or ''} {given.get('when') or ''}")
        return (
            given["kind"] == wanted["kind"]
            and all(given.get(k) == wanted[k] for k in ("min", "max", "approx") if k in wanted)
            and all(plain(w) in said for w in wanted.get("words", []))
        )

    def _posts(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            self.want(any(self._post(p, one) for p in answer["posts"]), f"post {one}")

    def _post(self, given: Json, wanted: Json) -> bool:
        roles = wanted.get("role", given["role"])
        sides = [*given["represents"], *given["appointed_by"]]
        return (
            given["role"] in ([roles] if isinstance(roles, str) else roles)
            and given["attendance"] == wanted.get("attendance", given["attendance"])
            and all(
                given.get(k) == wanted[k] for k in ("seats_min", "seats_max", "per") if k in wanted
            )
            and (
                "represents" not in wanted or any(self.is_(s, wanted["represents"]) for s in sides)
            )
        )

    def _lines(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            held = [*answer["lines"], *answer.get("offices", [])]
            self.want(any(self._line(f, one) for f in held), f"line {one}")

    def _line(self, fact: Json, wanted: Json) -> bool:
        types = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
        ends = {end: fact.get(f"{end}_bodies") or [fact[end]] for end in ("from", "to")}
        return fact["type"] in types and all(
            any(self.is_(ref, wanted[end]) for ref in ends[end])
            for end in ("from", "to")
            if end in wanted
        )

    def _predecessors(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [p for p in answer["predecessors"] if self.is_(p["body"], one["body"])]
            self.want(bool(fits), f"predecessor {one}")
            self.want(
                any(p["date"] == one["date"] for p in fits),
                f"date of {one}: {[p['date'] for p in fits]}",
            )

    def _route(self, answer: Json, wanted: Json) -> None:
        if not answer["routes"]:
            self.faults.append("no route")
            return
        route = answer["routes"][0]
        if "first_hop" in wanted:
            self._hop(route["hops"][0], wanted["first_hop"])
        if "hops" in wanted:
            said = [(h["from"]["name"], h["to"]["name"]) for h in route["hops"]]
            self.want(len(said) == len(wanted["hops"]), f"hops {said}")
            for hop, one in zip(route["hops"], wanted["hops"], strict=False):
                self._hop(hop, one)
            self.want(route["wait"]["expected"] == wanted["total"], f"wait {route['wait']}")
            unknown = route["wait"]["unknown"]
            self.want(
                all(any(self.is_(r, k) for r in unknown) for k in wanted["unknown"]),
                f"unknown {unknown}",
            )

    def _hop(self, hop: Json, wanted: Json) -> None:
        said = f"{hop['from']['name']} → {hop['to']['name']} ({hop['basis']})"
        ends = self.is_(hop["from"], wanted["from"]) and self.is_(hop["to"], wanted["to"])
        self.want(ends and hop["basis"] == wanted["basis"], f"hop {said}, not {wanted}")
        types = {f["type"] for f in hop["facts"]}
        self.want(bool(types & set(wanted["type"])), f"hop {said} rests on {types}")
        for key, days in wanted.get("wait", {}).items():
            given = hop["wait"].get(key)
            near = (
                isinstance(days, float | int)
                and isinstance(given, float | int)
                and not isinstance(days, bool)
            )
            same = abs(given - days) <= _DAYS if near else given == days
            self.want(same, f"hop {said}: wait {key} {given}, not {days}")

    def _prepared_by(self, answer: Json, wanted: Json) -> None:
        hops = [
            h for r in answer["routes"] for h in r["hops"] if self.is_(h["to"], wanted["hop_to"])
        ]
        for key in wanted["who"]:
            self.want(
                any(self.is_(ref, key) for h in hops for ref in h["prepared_by"]),
                f"prepared_by {key}",
            )

    def _exits(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [f for f in answer["exits"] if self.is_(f["to"], one["to"])]
            fits = [
                f for f in fits if all(f[k] == one[k] for k in ("matter", "modality") if k in one)
            ]
            self.want(any(f["type"] in one.get("type", [f["type"]]) for f in fits), f"exit {one}")

    def _rules(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [r for r in answer["rules"] if self._rule(r, one)]
            self.want(bool(fits), f"rule {one}")
            if fits:
                self.sources(fits, one.get("sources"), f"rule {one['strength']}")

    def _rule(self, rule: Json, wanted: Json) -> bool:
        bodies = rule["bodies"]
        said = plain(rule["who_text"] or "")
        by = [*rule.get("by", [])]
        who = wanted.get("who")
        whose = (
            who is None
            or any(self.is_(ref, who) for ref in by)
            or self.is_({"id": "", "name": rule["who_text"] or ""}, who)
        )
        return bool(
            rule["strength"] == wanted["strength"]
            and rule["capacity"] == wanted["capacity"]
            and all(any(self.is_(b, k) for b in bodies) for k in wanted.get("covers", []))
            and (
                "covers_any" not in wanted
                or any(self.is_(b, k) for b in bodies for k in wanted["covers_any"])
            )
            and all(plain(w) in said for w in wanted.get("who_words", []))
            and rule["status"] == wanted.get("status", rule["status"])
            and whose
        )

    def _outcomes(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [
                r
                for r in answer["rules"]
                if r["capacity"] == "member"
                and r["strength"] == "must"
                and all(any(self.is_(b, k) for b in r["bodies"]) for k in one["covers"])
            ]
            said = [(r["outcome"], [p["name"] for p in _people(r)]) for r in fits]
            right = any(
                r["outcome"] in one["outcome"] and self._same_people(_people(r), one["people"])
                for r in fits
            )
            self.want(right, f"outcome {one}: {said}")

    def _same_people(self, given: list[Json], wanted: list[str]) -> bool:
        return len(given) == len(wanted) and all(any(self.is_(p, k) for p in given) for k in wanted)

    def _single_points(self, answer: Json, wanted: list[Json]) -> None:
        for one in wanted:
            fits = [s for s in answer["single_points"] if self.is_(s["person"], one["person"])]
            self.want(
                bool(fits),
                f"single point {one}: {[s['person']['name'] for s in answer['single_points']]}",
            )

    def _overlap(self, answer: Json, wanted: Json) -> None:
        people = [p["person"] for pair in answer["pairs"] for p in pair["people"]]
        if "people" in wanted:
            self.want(
                self._same_people(people, wanted["people"]), f"shared {[p['name'] for p in people]}"
            )
        for key in wanted.get("people_include", []):
            self.want(
                any(self.is_(p, key) for p in people), f"{key} among {[p['name'] for p in people]}"
            )

    def _absent(self, answer: Json, wanted: Mapping[str, Json]) -> None:
        for kind in wanted.get("provisions", []):
            self.want(all(p["kind"] != kind for p in answer["provisions"]), f"a provision {kind}")
        for kind in wanted.get("provisions_with_number", []):
            held = [p for p in answer["provisions"] if p["kind"] == kind]
            self.want(
                all(p.get("min") is None and p.get("max") is None for p in held),
                f"a number of {kind}",
            )
        for one in wanted.get("lines", []):
            self.want(not any(self._line(f, one) for f in answer["lines"]), f"an edge {one}")
        for one in wanted.get("posts", []):
            self.want(not any(self._post(p, one) for p in answer["posts"]), f"a post {one}")
        for key in wanted.get("predecessors", []):
            self.want(
                not any(self.is_(p["body"], key) for p in answer["predecessors"]),
                f"predecessor {key}",
            )
        if "hop_to" in wanted and answer["routes"]:
            for hop in answer["routes"][0]["hops"]:
                self.want(
                    not self.is_(hop["to"], wanted["hop_to"]), f"a hop to {hop['to']['name']}"
                )
        for one in wanted.get("people_of", []):
            for rule in answer["rules"]:
                if all(any(self.is_(b, k) for b in rule["bodies"]) for k in one["covers"]):
                    for person in _people(rule):
                        self.want(not self.is_(person, one["names"]), f"{person['name']} shared")
        for key in wanted.get("names", []):
            people = [p["person"] for pair in answer.get("pairs", []) for p in pair["people"]]
            self.want(not any(self.is_(p, key) for p in people), f"{key} in the answer")
        for key in wanted.get("rules", []):
            held = [b for r in answer["rules"] for b in r["bodies"]]
            self.want(not any(self.is_(b, key) for b in held), f"a rule of {key}")


def _people(rule: Json) -> list[Json]:
    return [p.get("who") or p.get("person") or p for p in rule["people"]]


def _passages(thing: Json) -> Iterator[Json]:
    if isinstance(thing, dict):
        if "spans" in thing and "document" in thing:
            yield thing
        for value in thing.values():
            yield from _passages(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _passages(value)
