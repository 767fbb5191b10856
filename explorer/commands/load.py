"""`mandat load`: documents, folders and rosters into the store."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import arguments, terminal
from explorer.faults import UsageError
from explorer.files import Found, demo, find, together
from explorer.wording.namesakes import perhaps
from graph.captions import Caption, Language
from graph.stores import open_store

if TYPE_CHECKING:
    from explorer.loading import OnStep, Report

_PATH = Caption("en fil (.txt, .md) eller en mappe", "a file (.txt, .md) or a folder")
_ROSTER = Caption("en medlemsliste (.csv, .xlsx)", "a roster (.csv, .xlsx)")
_ONLY = Caption("behold ikke andet end det her", "keep nothing but this")
_DEMO = Caption("de opdigtede dokumenter, der følger med", "the invented documents that come along")

_NOTHING = Caption("intet at indlæse er nævnt", "nothing to load is named")
_NAME_SOME = Caption(
    "Nævn en fil, en mappe, en --roster eller --demo.",
    "Name a file, a folder, a --roster or --demo.",
)
_LOADED = Caption(
    "Indlæst i {store}: {files} fil(er). Lageret har nu {kept} kilde(r), {nodes} knuder og "
    "{edges} kanter.",
    "Loaded into {store}: {files} file(s). The store now has {kept} source(s), {nodes} nodes and "
    "{edges} edges.",
)
_HEAD = (
    Caption("Fil", "File"),
    Caption("Ændring", "Change"),
    Caption("Ikke forstået", "Not understood"),
)
_CHANGES = {
    "new": Caption("ny", "new"),
    "replaced": Caption("erstattet", "replaced"),
    "unchanged": Caption("uændret", "unchanged"),
}
_SAME = Caption("samme indhold som {}", "same content as {}")
_COLUMNS = Caption("{}: kolonner, der ikke bruges: {}", "{}: columns that are not used: {}")
_MADE = Caption(
    "{}: pladsen »{}« i {} står kun i medlemslisten",
    "{}: the seat “{}” in {} stands in the roster alone",
)
_PERHAPS = Caption(
    "Måske de samme ({}): begge står, for intet viser, om de er én",
    "Perhaps the same ({}): both stand, for nothing shows whether they are one",
)
_GIVE_ID = Caption(
    "(giv personer person_id i en medlemsliste)", "(give people a person_id in a roster)"
)
_DROPPED = Caption("Fjernet: {}", "Dropped: {}")
_SKIPPED = Caption("Sprunget over: {}", "Skipped: {}")
_REASONS = {
    "other_type": Caption("{} af anden type", "{} of another type"),
    "hidden": Caption("{} skjult", "{} hidden"),
    "readme": Caption("{} README om mappen selv", "{} README about the folder itself"),
    "link_to_folder": Caption("{} henvisning til mappe", "{} link to a folder"),
    "no_file": Caption("{} som ikke er en fil", "{} that is no file"),
}


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares the arguments."""
    arguments.add_many(parser, "paths", metavar="PATH", type=Path, help=_PATH(language))
    parser.add_argument(
        "--roster", action="append", default=[], metavar="FILE", type=Path, help=_ROSTER(language)
    )
    parser.add_argument("--only", action="store_true", help=_ONLY(language))
    parser.add_argument("--demo", action="store_true", help=_DEMO(language))
    arguments.add_json(parser, language)


def run(values: argparse.Namespace) -> bytes:
    """Loads, and tells what was read and what was not understood."""
    found = _found(values)
    from explorer.loading import load

    with closing(open_store(values.store)) as store, _progress() as on_step:
        report = load(store, found, only=values.only, on_step=on_step, workers=os.cpu_count() or 1)
    if values.json:
        return terminal.json_text(report.model_dump(mode="json")).encode()
    return ("\n".join(told(report, values.language)) + "\n").encode()


def _found(values: argparse.Namespace) -> Found:
    if not (values.paths or values.roster or values.demo):
        raise UsageError("mandat load", _NOTHING(values.language), _NAME_SOME(values.language))
    given = find(values.paths, values.roster)
    return together(given, demo()) if values.demo else given


@contextmanager
def _progress() -> Iterator[OnStep | None]:
    """A bar on standard error where somebody is there to see it."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    with tqdm(file=sys.stderr, leave=False) as bar:

        def on_step(what: str, done: int, of: int) -> None:
            bar.total, bar.n = of, done
            bar.set_postfix_str(terminal.plain(what))

        yield on_step


def told(report: Report, language: Language) -> list[str]:
    """A report in words."""
    lines = [
        terminal.plain(
            _LOADED(language).format(
                store=report.store,
                files=len(report.files),
                kept=report.kept,
                nodes=report.nodes,
                edges=report.edges,
            )
        ),
        "",
        *terminal.table(
            [caption(language) for caption in _HEAD],
            [
                (
                    one.name,
                    _SAME(language).format(one.same_as)
                    if one.same_as
                    else _CHANGES[one.change](language),
                    str(len(one.not_understood)),
                )
                for one in report.files
            ],
        ),
    ]
    for one in report.files:
        if one.columns_left_out:
            columns = ", ".join(one.columns_left_out)
            lines += terminal.wrapped(_COLUMNS(language).format(one.name, columns))
    for made in report.made_posts:
        place = f"{made.roster}:{made.rows[0]}"
        lines += terminal.wrapped(_MADE(language).format(place, made.post, made.body))
    if report.perhaps_same:
        head = f"{_PERHAPS(language).format(len(report.perhaps_same))} {_GIVE_ID(language)}:"
        lines += terminal.wrapped(head)
        for pair in report.perhaps_same:
            lines += terminal.wrapped(f"- {perhaps(pair, language)}")
    if report.skipped:
        reasons = Counter(one["reason"] for one in report.skipped)
        text = ", ".join(_REASONS[why](language).format(n) for why, n in sorted(reasons.items()))
        lines.append(_SKIPPED(language).format(text))
    if report.dropped:
        lines += terminal.wrapped(_DROPPED(language).format(", ".join(report.dropped)))
    return lines
