"""A way of a case told sentence by sentence ("First … Then … Finally …"), and the nodes of a flow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import pattern
from loaders.rules.subjects import is_unsettled

_FEWEST: Final = 3  # bodies that make a way
_VIA: Final = pattern(
    "(?:fra|frå|from) {w}<B\\d+> {w}(?:via|gennem|gjennom|over|through|by way of) {W}<B\\d+> "
    "{W}(?:til|to) {w}<B\\d+>"
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a way: its number if it has one, who acts, and where that is said."""

    no: str | None
    key: str
    at: Sentence
    action: str


def via(shape: str) -> bool:
    """Whether a pattern form says that something goes from one body by way of another to a third."""
    return _VIA.search(shape) is not None


def told_in_turn(doc: Anchored, out: Findings) -> set[int]:
    """Paragraphs whose sentences begin with what comes first, next and last; their numbers."""
    used: set[int] = set()
    for block in doc.segmented.blocks:
        if block.kind not in ("paragraph", "field", "item"):
            continue
        run: list[Sentence] = []
        for sentence in doc.of_block(block.number):
            begins = _turns(doc.part(sentence).language).match(sentence.text)
            if sentence.block.kind == "heading" or (not run and not (begins and begins["first"])):
                continue
            if run and not (begins and begins["next"]):
                break
            run.append(sentence)
        steps = [
            Step(None, named.keys[0], s, s.text[:300])
            for s in run
            for named in s.bodies[:1]
            if not is_unsettled(doc, s)
        ]
        if len({step.key for step in steps}) >= _FEWEST:
            described(doc, out, run, steps, gaps=len(steps) < len(run), rule="flows.turns")
            used.add(block.number)
    return used


@cache
def _turns(language: str) -> re.Pattern[str]:
    words = lexicon(language, "flows")
    first, later = ("|".join(words[k]) for k in ("first", "then"))
    return re.compile(rf"(?:(?P<first>{first})|(?P<next>{later}))\b", re.I)


def described(
    doc: Anchored, out: Findings, at: Sequence[Sentence], steps: Sequence[Step], *, gaps: bool,
    rule: str = "flows.described",
) -> None:  # fmt: skip
    """Puts a flow and its steps among the findings."""
    place: Any = list(at)
    key = out.node(
        "Flow", place, rule=rule, name=at[0].text[:160].rstrip(" :"), gaps=gaps,
        confidence="unsure", key=f"flow:{at[0].number}",
    )  # fmt: skip
    for number, step in enumerate(steps, 1):
        out.edge(
            "STEP", key, step.key, step.at, rule=rule, no=step.no or str(number),
            action=step.action, confidence="unsure",
        )  # fmt: skip
