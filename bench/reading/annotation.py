"""What a careful reader found in one document: NAME.yaml beside NAME.txt or NAME.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import yaml

Entry = dict[str, Any]

LINES: Final = (
    "REPORTS_TO",
    "RECOMMENDS_TO",
    "PREPARES_CASES_FOR",
    "EXECUTES_DECISIONS_OF",
    "ESCALATES_TO",
    "INFORMS",
    "ESTABLISHES",
    "COORDINATES_WITH",
    "SERVES",
    "SUCCEEDS",
)
_COMMON: Final = "quote certainty optional status"
_SEAT: Final = "body body_any party any_party role attendance"
KEYS: Final[dict[str, frozenset[str]]] = {
    kind: frozenset(f"{_COMMON} {own}".split())
    for kind, own in {
        "bodies": "name aliases level region cluster either generic instance_of",
        "parties": "name aliases kind either",
        "part_of": "child parent",
        "instances": "child parent",
        "participates": "party body",
        "lines": "type or_type from from_any to modality matter ended must_status",
        "seats": f"{_SEAT} min max per approx loose any_per any_approx each_of",
        "appointed": f"{_SEAT} by",
        "ex_officio": "from to any_role",
        "included": "body seat in",
        "provisions": "body kind min max approx any_approx",
        "duties": "body task phase responsible also_responsible system lead",
        "overlap_rules": "bodies or_bodies strength capacity",
        "holdings": "person person_aliases body role any_role attendance as title organisation "
        "ended",
        "attended": "person person_aliases meeting present",
        "meetings": "body date planned any_planned",
        "people": "name aliases",
        "documents": "title",
        "flows": "name steps gaps",
        "approvals": "by date planned",
    }.items()
}
NON_FACT_KINDS: Final[dict[str, str]] = {
    "body": "bodies",
    "person": "people",
    "line": "lines",
    "seat": "seats",
    "holding": "holdings",
    "attended": "attended",
    "provision": "provisions",
    "duty": "duties",
    "meeting": "meetings",
    "participates": "participates",
    "ex_officio": "ex_officio",
    "overlap_rule": "overlap_rules",
}
_SIGNS: Final = re.compile(r"[\s\-‐‑–—•·*|_~>#\u00ad]")


class BadAnnotation(ValueError):
    """An annotation that the ruler cannot use: which file, what is wrong, what to write."""


@dataclass(frozen=True)
class Squeezed:
    """A text without white space, hyphens and signs of layout, with the offsets of what is left."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Squeezed:
        letters = [
            (folded, at)
            for at, letter in enumerate(text)
            if not _SIGNS.match(letter)
            for folded in letter.casefold()
        ]
        return cls("".join(letter for letter, _ in letters), tuple(at for _, at in letters))

    def places(self, quote: str) -> Iterator[tuple[int, int]]:
        """Where a quote stands in the text, as [start, end) of the text as given."""
        wanted = Squeezed.of(quote).text
        start = self.text.find(wanted) if wanted else -1
        while start >= 0:
            yield self.offsets[start], self.offsets[start + len(wanted) - 1] + 1
            start = self.text.find(wanted, start + 1)


@dataclass(frozen=True)
class Annotation:
    """One document and its facts; `lists` has every list of KEYS, empty where nothing is said."""

    path: Path
    meta: Mapping[str, Any]
    lists: Mapping[str, tuple[Entry, ...]]
    non_facts: tuple[Entry, ...] = ()
    mentions: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def text(self) -> Squeezed:
        # newline="" because offsets count the text as it is in the file.
        with self.path.open(encoding="utf-8", newline="") as file:
            return Squeezed.of(file.read())

    def __getitem__(self, kind: str) -> tuple[Entry, ...]:
        return self.lists[kind]


def as_list(value: Any) -> list[Any]:
    """A value that may be one or several, as several."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def read_annotation(path: Path) -> Annotation:
    """The annotation in a YAML file; BadAnnotation where it says what the ruler does not know."""
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    document = next(
        (path.with_suffix(end) for end in (".txt", ".md") if path.with_suffix(end).is_file()), None
    )
    if document is None:
        raise BadAnnotation(f"{path}: no document beside it; put {path.stem}.txt or .md there")
    unknown = set(given) - set(KEYS) - {"meta", "mentions", "non_facts"}
    if unknown:
        raise BadAnnotation(f"{path}: unknown lists {sorted(unknown)}; known are {sorted(KEYS)}")
    lists = {kind: tuple(given.get(kind) or ()) for kind in KEYS}
    for kind, entries in lists.items():
        for entry in entries:
            _check(path, kind, entry)
    non_facts = tuple(given.get("non_facts") or ())
    for entry in non_facts:
        if set(entry) != {"what", "why", "quote"} or len(entry["what"]) != 1:
            raise BadAnnotation(
                f"{path}: a non-fact has one `what`, a `why` and a `quote`: {entry}"
            )
        ((kind, what),) = entry["what"].items()
        if kind not in NON_FACT_KINDS or set(what) - KEYS[NON_FACT_KINDS[kind]]:
            raise BadAnnotation(f"{path}: a non-fact the ruler does not know: {entry['what']}")
    return Annotation(document, given["meta"], lists, non_facts, tuple(given.get("mentions") or ()))


def read_folder(folder: Path) -> list[Annotation]:
    """Every annotated document in a folder, by name; the folder must have one."""
    found = [read_annotation(path) for path in sorted(folder.glob("*.yaml"))]
    if not found:
        raise BadAnnotation(f"{folder}: no annotated document; name a folder with NAME.yaml files")
    return found


def _check(path: Path, kind: str, entry: Entry) -> None:
    unknown = set(entry) - KEYS[kind]
    if unknown:
        raise BadAnnotation(f"{path}: {kind} has unknown keys {sorted(unknown)}: {entry}")
    if not entry.get("quote") or entry.get("certainty") not in ("explicit", "implied"):
        raise BadAnnotation(f"{path}: {kind} without a quote or a certainty: {entry}")
    if kind == "lines" and {entry["type"], *entry.get("or_type", ())} - set(LINES):
        raise BadAnnotation(f"{path}: unknown type of line: {entry}")
