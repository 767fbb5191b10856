"""How often each rule was right, on the annotated documents and by the ruler of the real ones.

    python -m bench.rule_precision [--write] [--check] [--json]

What a rule states is right, or invented, by the annotation of `tests/unseen/open`, and by the ruler
(`gold/score.py`) for the real documents and for `data/`, which says the same in other words. What
neither asks for counts for nothing. `--write` keeps the counts in `loaders/measured.toml`, from
which facts get their confidence; `--check` fails where those kept are not those of today. All of it
needs the real documents (`MANDAT_SHARED`, default `../shared`).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from bench.reading_score import UNSEEN, graph_as_json, score
from graph.value import to_bytes
from loaders import build, read_source
from loaders.measured import MEASURED, Record, unsure_rules

ROOT: Final = Path(__file__).resolve().parent.parent
_IDENT: Final = re.compile(r"\[([^\[\]\s]+)\]")
_NODES: Final = frozenset("Body Party Post Duty Provision Meeting OverlapRule Flow Person".split())
_EDGES: Final = frozenset(
    "PART_OF INSTANCE_OF PARTICIPATES_IN REPRESENTS INCLUDED_IN APPOINTED_BY EX_OFFICIO REPORTS_TO "
    "RECOMMENDS_TO PREPARES_CASES_FOR EXECUTES_DECISIONS_OF ESCALATES_TO INFORMS ESTABLISHES "
    "COORDINATES_WITH SERVES RESPONSIBLE_FOR BY SUCCEEDS APPROVES AMENDS".split()
)
KEPT: Final = ("annotated", "real")
"""The sets whose counts are kept: those that a careful reader annotated. `data/` is only compared
with what other sentences say, so that a true reading of it may count as wrong."""
FEW: Final = 3  # facts of a rule, too few to be told
DRIFT: Final = 0.02  # share of all facts that may be counted otherwise than kept
_DUPLICATE: Final = "(on a duplicate)"
Counts = dict[str, Record]


def of_annotated() -> Counts:
    """Counts by rule over the annotated documents that rules may be made for."""
    stated = [
        (str(one.claim.properties.get("rule", "")), one.right)
        for verdict in score(UNSEEN / "open", graph_as_json)
        for one in verdict.stated
    ]
    return _counted(stated)


def of_ruler(ruler: Path, documents: Path, *extra: str) -> Counts:
    """Counts by rule over a folder of documents that say what the ruler's annotation holds."""
    files = sorted(p for p in documents.iterdir() if p.suffix in (".txt", ".md"))
    read = [read_source(p.name, p.read_bytes()) for p in files if p.name != "README.md"]
    graph = to_bytes(build(read))
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "graph.json"
        export.write_bytes(graph)
        command = [sys.executable, str(ruler), str(export), "--json", *extra]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
    inventions: Mapping[str, Mapping[str, Sequence[str]]] = json.loads(ran.stdout)["inventions"]
    items = json.loads(graph)
    return _counted(_judged(items, inventions))


def _judged(
    graph: Mapping[str, Any], inventions: Mapping[str, Mapping[str, Sequence[str]]]
) -> Iterator[tuple[str, bool]]:
    """Rule and verdict of each fact that the ruler judges."""
    wrong: set[str] = set()
    skipped: set[str] = set()
    ends: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in graph["edges"]:
        ends[edge["source"], edge["target"]].add(edge["id"])
    for row, lists in inventions.items():
        if row == "·level":
            continue
        for verdict, texts in lists.items():
            for text in texts:
                named = _IDENT.findall(text)
                pair = ends.get((named[0], named[1]), set()) if len(named) > 1 else set()
                meant = pair or set(named[:1])
                # What stands on a second node of a body is the fault of who made that node.
                own = verdict == "wrong" and not text.endswith(_DUPLICATE)
                (wrong if own else skipped).update(meant)
    told: dict[tuple[str, str, tuple[str, ...]], bool] = {}
    for kind, judged in (("nodes", _NODES), ("edges", _EDGES)):
        for item in graph[kind]:
            properties = item["properties"]
            label = item.get("label", item.get("type"))
            asked = label in judged and "rule" in properties and item["id"] not in skipped
            if asked and "derived_from" not in properties:
                # What is said of a kind of body stands on each of them: it was read once.
                once = (properties["rule"], label, tuple(properties.get("passages", ())))
                told[once] = told.get(once, True) and item["id"] not in wrong
    for (rule, _, _), right in told.items():
        yield rule, right


def _counted(stated: Iterator[tuple[str, bool]] | Sequence[tuple[str, bool]]) -> Counts:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for rule, good in stated:
        total[rule] += 1
        right[rule] += good
    return {rule: Record(right[rule], total[rule]) for rule in total if rule}


def measure(shared: Path) -> tuple[dict[str, Counts], Counts]:
    """Counts by rule of each set, and of those that are kept, together."""
    ruler = shared / "gold" / "score.py"
    sets = {"annotated": of_annotated(), "data": of_ruler(ruler, ROOT / "data", "--no-sources")}
    sets["real"] = of_ruler(ruler, shared / "documents")
    return sets, together(sets[name] for name in KEPT)


def of_today(shared: Path) -> Counts:
    """The counts that are to be kept."""
    ruler = shared / "gold" / "score.py"
    return together((of_annotated(), of_ruler(ruler, shared / "documents")))


def together(sets: Any) -> Counts:
    """Several counts as one."""
    out: Counts = {}
    for counts in sets:
        for rule, record in counts.items():
            old = out.get(rule, Record(0, 0))
            out[rule] = Record(old.right + record.right, old.stated + record.stated)
    return dict(sorted(out.items()))


def kept() -> Counts:
    """The counts that `loaders/measured.toml` holds."""
    held = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    return {rule: Record(*counts) for rule, counts in held.items()}


def drift(kept: Counts, now: Counts) -> list[str]:
    """Where kept counts are no longer those of today: rules that came or went, rules that are sure in
    the one alone, and too many facts counted otherwise. What a fact or two make is let pass."""
    out = []
    for rule in sorted(kept.keys() ^ now.keys()):
        held = kept.get(rule) or now[rule]
        if held.stated >= FEW:
            what = "kept and stated no more" if rule in kept else "stated and not kept"
            out.append(f"{rule}: {held.right}/{held.stated}, {what}")
    before, after = unsure_rules(kept), unsure_rules(now)
    for rule in sorted((before ^ after) & kept.keys() & now.keys()):
        a, b = kept[rule], now[rule]
        apart = abs(a.right - b.right) + abs(a.stated - b.stated)
        if apart >= FEW:
            which = (
                "sure as kept and unsure now" if rule in after else "unsure as kept and sure now"
            )
            out.append(f"{rule}: {which} ({a.right}/{a.stated}, now {b.right}/{b.stated})")
    none = Record(0, 0)
    moved = sum(
        max(abs(a.right - b.right), abs(a.stated - b.stated))
        for a, b in ((kept.get(r, none), now.get(r, none)) for r in kept.keys() | now.keys())
    )
    stated = sum(record.stated for record in now.values())
    if moved > DRIFT * stated:
        out.append(f"{moved} of {stated} facts are counted otherwise")
    return out


def as_toml(counts: Counts) -> str:
    """What `loaders/measured.toml` holds."""
    head = (
        "# How often each rule was right: [right, stated], on the annotated documents, data/ and the\n"
        "# real documents. Made by `python -m bench.rule_precision --write`; not to be edited.\n\n"
    )
    return head + "".join(f'"{rule}" = [{r.right}, {r.stated}]\n' for rule, r in counts.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 where a check fails, 2 where the real documents are not there."""
    parser = argparse.ArgumentParser(prog="rule_precision", description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the counts for the loaders")
    parser.add_argument("--check", action="store_true", help="fail where those kept are old")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    given = parser.parse_args(arguments)
    shared = Path(os.environ.get("MANDAT_SHARED") or ROOT.parent / "shared")
    if not (shared / "gold" / "score.py").is_file():
        print(f"no gold/score.py in {shared}; name its folder in MANDAT_SHARED", file=sys.stderr)
        return 2
    if given.check:
        found = drift(kept(), of_today(shared))
        print("\n".join(found) or "as kept")
        return int(bool(found))
    sets, counts = measure(shared)
    if given.write:
        MEASURED.write_text(as_toml(counts), encoding="utf-8")
    if given.json:
        print(json.dumps({**sets, "all": counts}, indent=1))
        return 0
    unsure = unsure_rules(counts)
    print(f"{'rule':<36}" + "".join(f"{name:>14}" for name in (*sets, "all")) + "   share")
    for rule, record in counts.items():
        row = [one.get(rule, Record(0, 0)) for one in sets.values()]
        shown = "".join(f"{f'{r.right}/{r.stated}':>14}" for r in (*row, record))
        mark = "   unsure" if rule in unsure else ""
        print(f"{rule:<36}{shown}   {record.right / record.stated:.3f}{mark}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
