"""How well documents are read that nobody wrote rules for.

    python -m bench.reading_score [--half open|sealed] [--only NAME]... [--lists] [--json]

Recall is the share of what a careful reader found that the graph states; precision the share of
what the graph states that the reader found. What readers may differ on (`optional`) counts for
neither, nor does a fact with `derived_from`. tests/unseen/README.md says what counts as right.
`--half sealed` is meant to be run once, at the end.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.reading.annotation import BadAnnotation, read_folder
from bench.reading.verdict import Asked, Stated, Verdict, judge, unread

UNSEEN: Final = Path(__file__).resolve().parent.parent / "tests" / "unseen"
HALVES: Final = ("open", "sealed")
Reader = Callable[[Path], Mapping[str, Any]]


@dataclass
class Tally:
    """Counts of entries asked and found, and of claims right and invented."""

    asked: int = 0
    found: int = 0
    right: int = 0
    invented: int = 0

    @property
    def recall(self) -> float | None:
        return self.found / self.asked if self.asked else None

    @property
    def precision(self) -> float | None:
        stated = self.right + self.invented
        return self.right / stated if stated else None

    def value(self) -> dict[str, Any]:
        return {**vars(self), "recall": self.recall, "precision": self.precision}


def graph_as_json(path: Path) -> Mapping[str, Any]:
    """What the program reads in one document, in the form of `mandat export --format json`."""
    # Imported when called, so that the ruler can be tested without the loaders.
    from graph.export import FORMATS
    from loaders import graph_of

    graph: Mapping[str, Any] = json.loads(FORMATS["json"].write(graph_of(path)))
    return graph


def score(
    folder: Path, read: Reader, only: Sequence[str] = (), sure: bool = False
) -> list[Verdict]:
    """The verdict on each annotated document of a folder; one that cannot be read misses all."""
    verdicts = []
    for annotation in read_folder(folder):
        if only and annotation.name not in only:
            continue
        try:
            graph = read(annotation.path)
        except Exception as error:  # noqa: BLE001  (any fault in one document must not hide the rest)
            verdicts.append(unread(annotation, f"{type(error).__name__}: {error}"))
        else:
            verdicts.append(judge(annotation, graph, sure_only=sure))
    return verdicts


def tallies(verdicts: Iterable[Verdict], group: Callable[[Verdict, str], str]) -> dict[str, Tally]:
    """Counts by a group of document and relation."""
    found: dict[str, Tally] = defaultdict(Tally)
    for verdict in verdicts:
        for asked in verdict.asked:
            tally = found[group(verdict, asked.relation)]
            tally.asked += 1
            tally.found += asked.claim is not None
        for stated in verdict.stated:
            tally = found[group(verdict, stated.relation)]
            tally.right += stated.right
            tally.invented += not stated.right
    return dict(sorted(found.items()))


def report(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Every figure and list as one JSON value."""
    groups: dict[str, Callable[[Verdict, str], str]] = {
        "all": lambda verdict, relation: "all",
        "relations": lambda verdict, relation: relation,
        "forms": lambda verdict, relation: str(verdict.annotation.meta["form"]),
        "languages": lambda verdict, relation: str(verdict.annotation.meta["language"]),
        "sectors": lambda verdict, relation: str(verdict.annotation.meta["sector"]),
        "documents": lambda verdict, relation: verdict.annotation.name,
    }
    details: dict[str, list[bool]] = defaultdict(list)
    certain: dict[str, list[bool]] = defaultdict(list)
    for verdict in verdicts:
        for name, right in verdict.details:
            details[name].append(right)
        for asked in verdict.asked:
            certain["explicit" if asked.explicit else "implied"].append(asked.claim is not None)
    return {
        **{
            name: {key: tally.value() for key, tally in tallies(verdicts, group).items()}
            for name, group in groups.items()
        },
        "recall_by_certainty": {name: _share(hits) for name, hits in sorted(certain.items())},
        "details": {name: _share(hits) for name, hits in sorted(details.items())},
        "unreadable": {v.annotation.name: v.error for v in verdicts if v.error},
        "misses": [_missed(asked) for verdict in verdicts for asked in verdict.misses],
        "inventions": [_invented(stated) for verdict in verdicts for stated in verdict.inventions],
        "foreseen_inventions": sum(bool(s.non_fact) for v in verdicts for s in v.inventions),
    }


def _share(hits: Sequence[bool]) -> dict[str, Any]:
    return {"of": len(hits), "right": sum(hits), "share": sum(hits) / len(hits)}


def _missed(asked: Asked) -> dict[str, Any]:
    entry = {k: v for k, v in asked.entry.items() if k not in ("aliases", "person_aliases")}
    return {"document": asked.document, "relation": asked.relation, "entry": entry}


def _invented(stated: Stated) -> dict[str, Any]:
    properties = stated.claim.properties
    return {
        "document": stated.document,
        "relation": stated.relation,
        "claim": str(stated.claim),
        "id": stated.claim.item["id"],
        "rule": properties.get("rule", ""),
        "confidence": properties.get("confidence", "sure"),
        "non_fact": stated.non_fact,
    }


def as_text(figures: Mapping[str, Any], lists: bool) -> str:
    """The report for a terminal."""
    lines: list[str] = []
    for group in ("all", "relations", "forms", "languages", "sectors", "documents"):
        lines += ["", f"{group:<40}{'recall':>16}{'precision':>18}"]
        lines += [_row(name, tally) for name, tally in figures[group].items()]
    for group in ("recall_by_certainty", "details"):
        lines += ["", group]
        lines += [
            f"  {name:<38}{_percent(row['share']):>8} of {row['of']}"
            for name, row in figures[group].items()
        ]
    lines += ["", f"non-facts stated: {figures['foreseen_inventions']}"]
    lines += [f"UNREADABLE {name}: {why}" for name, why in figures["unreadable"].items()]
    if lists:
        lines += ["", "MISSED"]
        lines += [
            f"  {m['document']}  {m['relation']}  "
            + json.dumps(m["entry"], ensure_ascii=False, default=str)
            for m in figures["misses"]
        ]
        lines += ["", "INVENTED"]
        lines += [
            f"  {i['document']}  {i['relation']}  {i['claim']}  [{i['rule']}, {i['confidence']}]"
            + (f"  NON-FACT: {i['non_fact']}" if i["non_fact"] else "")
            for i in figures["inventions"]
        ]
    return _printable("\n".join(lines[1:]))


def _row(name: str, tally: Mapping[str, Any]) -> str:
    recall = f"{tally['found']}/{tally['asked']} {_percent(tally['recall'])}"
    stated = tally["right"] + tally["invented"]
    precision = f"{tally['right']}/{stated} {_percent(tally['precision'])}"
    return f"  {name:<38}{recall:>16}{precision:>18}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 2 when the request cannot be met."""
    parser = argparse.ArgumentParser(prog="reading_score", description=__doc__.split("\n")[0])
    parser.add_argument("--half", choices=HALVES, default="open", help="default: open")
    parser.add_argument("--folder", type=Path, help="another folder of annotated documents")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="one document")
    parser.add_argument("--sure", action="store_true", help="leave out facts that are unsure")
    parser.add_argument("--lists", action="store_true", help="list what was missed and invented")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    given = parser.parse_args(arguments)
    try:
        verdicts = score(given.folder or UNSEEN / given.half, graph_as_json, given.only, given.sure)
        if not verdicts:
            raise BadAnnotation(f"--only {given.only}: no such document; leave --only out")
    except BadAnnotation as error:
        print(error, file=sys.stderr)
        return 2
    figures = report(verdicts)
    if given.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1, default=str))
    else:
        print(as_text(figures, given.lists))
    return 0


if __name__ == "__main__":
    sys.exit(main())
