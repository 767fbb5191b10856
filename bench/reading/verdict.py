"""What one graph found, missed and invented of one annotated document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bench.reading.annotation import KEYS, NON_FACT_KINDS, Annotation, Entry, as_list
from bench.reading.entities import Entity, people_of
from bench.reading.excuses import Excuses
from bench.reading.match import Matcher
from bench.reading.view import Claim, Json, View

# A second claim of the same is no invention, save where it would count seats or duties twice.
_ONCE: Final = ("seats", "duties", "bodies", "parties", "people")
# One claim about several bodies at once may be what several entries ask for.
_WIDER: Final = frozenset({"from_any", "or_bodies"})
_RECALL_ONLY: Final = ("documents",)
_RELATION_OF: Final[Mapping[str, str]] = {
    "bodies": "Body",
    "parties": "Party",
    "people": "Person",
    "part_of": "PART_OF",
    "instances": "INSTANCE_OF",
    "participates": "PARTICIPATES_IN",
    "seats": "Post",
    "appointed": "APPOINTED_BY",
    "ex_officio": "EX_OFFICIO",
    "included": "INCLUDED_IN",
    "provisions": "Provision",
    "duties": "Duty",
    "overlap_rules": "OverlapRule",
    "holdings": "HOLDS",
    "attended": "ATTENDED",
    "meetings": "Meeting",
    "documents": "Document status",
    "flows": "Flow",
    "approvals": "APPROVES",
}
_DETAILS: Final[Mapping[str, tuple[str, ...]]] = {
    "lines": ("modality", "matter"),
    "bodies": ("level",),
    "parties": ("kind",),
    "holdings": ("title", "organisation"),
    "duties": ("phase",),
}


@dataclass(frozen=True)
class Asked:
    """One entry, and the claim that is it, if any."""

    document: str
    relation: str
    entry: Entry
    claim: Claim | None

    @property
    def explicit(self) -> bool:
        return bool(self.entry["certainty"] == "explicit")


@dataclass(frozen=True)
class Stated:
    """One claim that counts: right or an invention; `non_fact` says why, if one was foreseen."""

    document: str
    relation: str
    claim: Claim
    right: bool
    non_fact: str = ""


@dataclass
class Verdict:
    """The verdict on one document; `error` where it could not be read at all."""

    annotation: Annotation
    asked: list[Asked] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    details: list[tuple[str, bool]] = field(default_factory=list)
    error: str = ""

    @property
    def misses(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.claim is None]

    @property
    def inventions(self) -> list[Stated]:
        return [stated for stated in self.stated if not stated.right]


def judge(annotation: Annotation, graph: Json, *, sure_only: bool = False) -> Verdict:
    """The verdict on a graph in its JSON form."""
    return _Judge(annotation, View(graph, annotation, sure_only=sure_only)).verdict()


def unread(annotation: Annotation, error: str) -> Verdict:
    """The verdict where reading failed: everything is missed."""
    verdict = _Judge(annotation, View({"nodes": [], "edges": []}, annotation)).verdict()
    verdict.error = error
    return verdict


class _Judge:
    def __init__(self, annotation: Annotation, view: View) -> None:
        self._annotation = annotation
        self._view = view
        self._matcher = Matcher(annotation)
        self._strict = Matcher(annotation, strict=True)
        self._excuses = Excuses(annotation, view, self._matcher)
        self._verdict = Verdict(annotation)

    def verdict(self) -> Verdict:
        self._named("bodies", "Body")
        self._named("parties", "Party")
        self._people()
        view = self._view
        claims: dict[str, list[Claim]] = {
            "part_of": view.pairs("part_of", "PART_OF", "child", "parent"),
            "instances": view.pairs("instances", "INSTANCE_OF", "child", "parent"),
            "participates": view.pairs("participates", "PARTICIPATES_IN", "party", "body"),
            "lines": view.lines(),
            "seats": view.seats(),
            "appointed": view.appointed(),
            "ex_officio": view.between_posts("ex_officio", "EX_OFFICIO"),
            "included": view.between_posts("included", "INCLUDED_IN"),
            "provisions": view.provisions(),
            "duties": view.duties(),
            "overlap_rules": view.overlap_rules(),
            "holdings": view.holdings(),
            "attended": view.attended(),
            "meetings": view.meetings(),
            "documents": view.documents(),
            "flows": view.flows(),
            "approvals": view.approvals(),
        }
        for kind, stated in claims.items():
            self._kind(kind, stated)
        return self._verdict

    def _kind(self, kind: str, claims: Sequence[Claim]) -> None:
        entries = [entry for entry in self._annotation[kind] if not entry.get("optional")]
        found = self._one_to_one(kind, entries, [claim for claim in claims if not claim.twice])
        if kind == "seats":
            found |= self._shared_seats(entries, found, claims)
        for at, entry in enumerate(entries):
            self._ask(kind, entry, found.get(at))
        right = {id(claim) for claim in found.values()}
        for claim in claims:
            if kind in _RECALL_ONLY:
                continue
            if id(claim) in right:
                self._state(kind, claim, right=True)
            elif not self._excused(kind, claim, entries):
                self._state(kind, claim, right=False)

    def _one_to_one(
        self, kind: str, entries: Sequence[Entry], claims: Sequence[Claim]
    ) -> dict[int, Claim]:
        """Most entries that can have a claim each (augmenting paths), those of its quote first."""
        fitting = [self._fitting(kind, entry, claims) for entry in entries]
        owner: dict[int, int] = {}

        def settle(entry: int, tried: set[int]) -> bool:
            for claim in fitting[entry]:
                if claim in tried:
                    continue
                tried.add(claim)
                if claim not in owner or settle(owner[claim], tried):
                    owner[claim] = entry
                    return True
            return False

        for at in range(len(entries)):
            settle(at, set())
        found = {entry: claims[claim] for claim, entry in owner.items()}
        for at, entry in enumerate(entries):
            if at not in found and fitting[at] and _WIDER & entry.keys():
                found[at] = claims[fitting[at][0]]
        return found

    def _fitting(self, kind: str, entry: Entry, claims: Sequence[Claim]) -> list[int]:
        fitting = [n for n, one in enumerate(claims) if self._matcher.fits(kind, entry, one)]
        return sorted(fitting, key=lambda n: not self._rests_on(entry["quote"], claims[n]))

    def _shared_seats(
        self, entries: Sequence[Entry], found: Mapping[int, Claim], claims: Sequence[Claim]
    ) -> dict[int, Claim]:
        """Seats split by sender on one side and together on the other."""
        shared: dict[int, Claim] = {}
        for claim in claims:
            parties = claim.values["parties"]
            if claim.twice or len(parties) < 2:
                continue
            group = [
                next(
                    (
                        at
                        for at, entry in enumerate(entries)
                        if at not in found
                        and at not in shared
                        and self._matcher.fits("seats", entry, _for_one(claim, party, None, entry))
                    ),
                    None,
                )
                for party in sorted(parties)
            ]
            if None in group:
                continue
            members = [entries[at] for at in group if at is not None]
            each = all(
                self._matcher.fits("seats", e, _for_one(claim, p, claim, e))
                for e, p in zip(members, sorted(parties), strict=True)
            )
            if (claim.values["per"] and each) or _adds_up(members, claim):
                shared |= {at: claim for at in group if at is not None}
        for at, entry in enumerate(entries):
            if "each_of" not in entry or at in found or at in shared:
                continue
            single = {key: value for key, value in entry.items() if key not in ("per", "each_of")}
            ones = [
                next(
                    (
                        claim
                        for claim in claims
                        if self._matcher.fits("seats", single | {"party": party}, claim)
                    ),
                    None,
                )
                for party in entry["each_of"]
            ]
            if ones[0] is not None and None not in ones:
                shared[at] = ones[0]
        return shared

    def _excused(self, kind: str, claim: Claim, entries: Iterable[Entry]) -> bool:
        optional = [entry for entry in self._annotation[kind] if entry.get("optional")]
        if any(self._matcher.fits(kind, entry, claim) for entry in optional):
            return True
        same = any(self._matcher.fits(kind, entry, claim) for entry in entries)
        if same and (kind not in _ONCE or claim.twice or self._on_instance(claim)):
            return True
        return self._excuses.excused(kind, claim)

    def _on_instance(self, claim: Claim) -> bool:
        return any(
            entry.get("instance_of") and entry["name"] == claim.values.get("body")
            for entry in self._annotation["bodies"]
        )

    def _named(self, kind: str, label: str) -> None:
        view = self._view
        of: dict[str, Claim] = {}
        wrong: list[Claim] = []
        for node in view.labelled(label):
            entity = view.entity_of.get(node["id"])
            claim = Claim(kind, node, {"name": view.name_of(node["id"])}, node["id"] in view.twice)
            if entity is None or not self._may_be(entity, label) or claim.twice:
                wrong.append(claim)
            elif entity.asked == kind or (entity.asked and entity.other_label_too):
                of[entity.name] = claim
        other = {
            view.entity_of[node["id"]].name: Claim(kind, node, {"name": view.name_of(node["id"])})
            for node in view.labelled("Party" if label == "Body" else "Body")
            if node["id"] in view.entity_of and node["id"] not in view.twice
        }
        for entry in self._annotation[kind]:
            if entry.get("optional"):
                continue
            claim_of = of.get(entry["name"])
            if claim_of is None and entry.get("either"):
                claim_of = other.get(entry["name"])
            self._ask(kind, entry, claim_of)
        for claim in of.values():
            self._state(kind, claim, right=True)
        for claim in wrong:
            self._state(kind, claim, right=False)

    @staticmethod
    def _may_be(entity: Entity, label: str) -> bool:
        return label in entity.labels

    def _people(self) -> None:
        view = self._view
        required: dict[str, Entry] = {}
        for kind, key in (("people", "name"), ("holdings", "person"), ("attended", "person")):
            for entry in self._annotation[kind]:
                if not entry.get("optional"):
                    required.setdefault(entry[key], {**entry, "name": entry[key]})
        known = people_of(self._annotation)
        of: dict[str, Claim] = {}
        for node in view.labelled("Person"):
            name = view.person_of.get(node["id"], "")
            claim = Claim("people", node, {"name": view.person(node["id"])})
            if name not in known or node["id"] in view.twice:
                self._state("people", claim, right=False)
            elif name in required:
                of[name] = claim
                self._state("people", claim, right=True)
        for name, entry in required.items():
            self._ask("people", entry, of.get(name))

    def _ask(self, kind: str, entry: Entry, claim: Claim | None) -> None:
        relation = entry["type"] if kind == "lines" else _RELATION_OF[kind]
        self._verdict.asked.append(Asked(self._annotation.name, relation, entry, claim))
        if claim is not None:
            self._verdict.details.extend(self._details(kind, entry, claim))

    def _state(self, kind: str, claim: Claim, *, right: bool) -> None:
        relation = claim.values["type"] if kind == "lines" else _RELATION_OF[kind]
        why = "" if right else self._foreseen(kind, claim)
        self._verdict.stated.append(Stated(self._annotation.name, relation, claim, right, why))

    def _foreseen(self, kind: str, claim: Claim) -> str:
        for entry in self._annotation.non_facts:
            ((short, what),) = entry["what"].items()
            if NON_FACT_KINDS[short] != kind:
                continue
            if kind in ("bodies", "people"):
                if self._view.names_it(claim.item, what["name"]):
                    return str(entry["why"])
            elif self._strict.fits(kind, what, claim):
                return str(entry["why"])
        return ""

    def _details(self, kind: str, entry: Entry, claim: Claim) -> Iterator[tuple[str, bool]]:
        for key in _DETAILS.get(kind, ()):
            if key in entry:
                found = claim.properties.get(key)
                wanted = [str(one).casefold() for one in as_list(entry[key])]
                yield f"{kind}.{key}", str(found or "").casefold() in wanted
        status = entry.get("status") or self._annotation.meta.get("status")
        if kind not in ("documents", "people", "parties") and not self._annotation.meta.get(
            "any_status"
        ):
            yield "status", claim.status == status
        if kind != "documents":
            yield "source", self._rests_on(entry["quote"], claim)

    def _rests_on(self, quote: str, claim: Claim) -> bool:
        places = list(self._annotation.text.places(quote))
        return any(
            start < there_end and there_start < end
            for passage in self._view.passages(claim)
            for there_start, there_end in passage.get("spans", ())
            for start, end in places
        )


def _for_one(claim: Claim, party: str, numbers: Claim | None, entry: Entry) -> Claim:
    """A claim about several senders as one about a single one, with its numbers or the entry's."""
    values = {**claim.values, "parties": frozenset({party})}
    if numbers is None:
        first = {key: as_list(entry.get(key))[0] for key in ("min", "max", "per")}
        values |= first | {"approx": entry.get("approx", False)}
    else:
        values["per"] = entry.get("per")
    return Claim(claim.kind, claim.item, values, claim.twice)


def _adds_up(entries: Sequence[Entry], claim: Claim) -> bool:
    sums = []
    for key in ("min", "max"):
        numbers = [as_list(entry.get(key))[0] for entry in entries]
        sums.append(None if None in numbers else sum(numbers))
    return [claim.values["min"], claim.values["max"]] == sums and claim.values["per"] is None


assert set(_RELATION_OF) | {"lines"} == set(KEYS), "every list of the annotation has a relation"
